import toAlpha3 from 'countries-list/minimal/countries.2to3.min.json' with { type: 'json' };
import englishNames from 'countries-list/minimal/countries.en.min.json' with { type: 'json' };

const alpha3: Readonly<Record<string, string>> = toAlpha3;
const english: Readonly<Record<string, string>> = englishNames;

/** Codes that the package lists but ISO 3166-1 only reserves for others' use. */
const reserved = new Set(['ASC', 'TAA']);

/** The English name of every State by its alpha-3 code, sorted by code, as `src/lib/data/state-names.json` has it. */
export function stateNames(): Readonly<Record<string, string>> {
	const named = Object.entries(alpha3)
		.map(([two, three]) => [three, english[two] ?? ''] as const)
		.filter(([three, name]) => name !== '' && !reserved.has(three))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(named);
}
