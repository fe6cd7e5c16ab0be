import { perRow } from '../data/per-row.ts';
import type { Score } from '../data/scales.ts';
import type { Response } from '../data/vocabulary.ts';

/** Stretch of the ladder whose rungs share a legal class or an object. */
export type Band = 'none' | 'words' | 'persons' | 'State' | 'rupture' | 'coercion' | 'force';

/** One step of our ladder. */
export interface Rung {
	readonly rung: number;
	readonly name: string;
	readonly band: Band;
}

/** What each band is, in the words the page uses. */
export const bandNames: Readonly<Record<Band, string>> = {
	none: 'No State named',
	words: 'Words',
	persons: 'Against persons',
	State: 'Against the State',
	rupture: 'Break',
	coercion: 'Coercion',
	force: 'Force'
};

/**
 * The rungs of our ladder, mildest first. Ordered first by legal class (statement, domestic enforcement,
 * retorsion, countermeasure, self-defence), then by how much of the official relationship the act touches.
 * A construction, documented and testable; which response stands on which rung is `data/scales.csv`.
 */
export const rungs: readonly Rung[] = [
	{ rung: 0, name: 'No public response found', band: 'none' },
	{ rung: 1, name: 'Spoke, named no State', band: 'none' },
	{ rung: 2, name: 'Named the State', band: 'words' },
	{ rung: 3, name: 'Formal protest', band: 'words' },
	{ rung: 4, name: 'Charges or seizure', band: 'persons' },
	{ rung: 5, name: 'Sanctions on persons', band: 'persons' },
	{ rung: 6, name: 'Sanctions on the State', band: 'State' },
	{ rung: 7, name: 'Recalled or suspended', band: 'State' },
	{ rung: 8, name: 'Expelled diplomats', band: 'State' },
	{ rung: 9, name: 'Downgrade or economic measure', band: 'State' },
	{ rung: 10, name: 'Broke off relations or trade', band: 'rupture' },
	{ rung: 11, name: 'Coercion', band: 'coercion' },
	{ rung: 12, name: 'Use of force', band: 'force' }
];

/** The name of a rung's band, where several rungs share it; a band of one is named by its rung, and gives null. */
export function sharedBand({ band }: Rung): string | null {
	return rungs.filter((one) => one.band === band).length > 1 ? bandNames[band] : null;
}

/** Number of the most severe rung. */
export const topRung = rungs.length - 1;

/** The rung by its number. Throws for a number that is none. */
export function rungAt(rung: number): Rung {
	const found = rungs[rung];
	if (found === undefined) throw new RangeError(`There is no rung ${rung}`);
	return found;
}

/** The last rung of the diplomatic part: above it stand coercion and force. */
export const lastDiplomaticRung = rungs.findLastIndex(({ band }) => band === 'rupture');

/** A scale of severity: the score of each term that has one, and which way scores get more severe. */
export interface Scale {
	readonly name: string;
	/** What it is called on a page, and inside a sentence. */
	readonly title: string;
	readonly spoken: string;
	readonly graver: 'up' | 'down';
	readonly scores: ReadonlyMap<Response, number>;
}

/** The name under which our ladder stands among the scales. */
export const ladderName = 'ladder';

/** What the scales of `data/scales.csv` are called, and what each is; the sources of their scores stand in data/README.md. */
export const scaleTitles: Readonly<
	Record<string, { readonly title: string; readonly spoken: string; readonly about: string }>
> = {
	[ladderName]: {
		title: 'Our ladder',
		spoken: 'our ladder',
		about: 'the ladder of this page, a construction of ours'
	},
	weis: {
		title: 'WEIS',
		spoken: 'WEIS',
		about: 'WEIS codes with Goldstein’s weights of 1992, as slightly extended by the KEDS project'
	},
	bar: { title: 'BAR', spoken: 'BAR', about: 'the Basins at Risk adaptation of Azar’s COPDAB' },
	plover: {
		title: 'PLOVER',
		spoken: 'PLOVER',
		about: 'the PLOVER manual, Draft 2.0, 4 February 2024'
	},
	cameo: {
		title: 'CAMEO',
		spoken: 'CAMEO',
		about: 'CAMEO codes with the Goldstein scores that GDELT uses'
	},
	kahn: {
		title: 'Kahn',
		spoken: 'Kahn’s ladder',
		about: 'the 44 rungs of Herman Kahn’s On Escalation (1965), a ladder of superpower crises'
	}
};

/** The scales of a score table, by name; the same of the same table. */
export const scalesOf = perRow((scores: readonly Score[]): ReadonlyMap<string, Scale> => {
	const scales = new Map<string, Scale & { readonly scores: Map<Response, number> }>();
	for (const { scale: name, graver, term, score } of scores) {
		const { title, spoken } = scaleTitles[name] ?? { title: name, spoken: name };
		const known = scales.get(name) ?? { name, title, spoken, graver, scores: new Map() };
		known.scores.set(term, score);
		scales.set(name, known);
	}
	return scales;
});
