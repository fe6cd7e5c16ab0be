import states from './continents.json' with { type: 'json' };

const continents: ReadonlyMap<string, string> = new Map(
	Object.entries(states).flatMap(([continent, codes]) =>
		codes.split(' ').map((code) => [code, continent] as const)
	)
);

/** The continent of a State, by its alpha-3 code, as `npm run generate` has it from countries-list; empty for what is none. */
export const continentOf = (code: string): string => continents.get(code) ?? '';
