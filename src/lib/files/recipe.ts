import type { DecidedDates } from '../data/date-way.ts';
import type { Encoding } from '../data/encodings.ts';
import type { Mapping } from '../data/header.ts';
import type { Delimiter } from '../data/records.ts';

/** A cell to be read as if it held something else: in one row, or wherever its column holds what was found. */
export interface Fix {
	/** Row as a spreadsheet shows it; null for every row. */
	readonly row: number | null;
	/** Position of the column in the file. */
	readonly column: number;
	readonly found: string;
	readonly value: string;
}

/** What a reader decided about a file; with its bytes it gives the same check again. */
export interface Recipe {
	readonly encoding?: Encoding;
	readonly delimiter?: Delimiter;
	/** The sheet of a workbook, or the file of an archive. */
	readonly part?: string;
	/** True where a text that was decoded twice is put right. */
	readonly undoubled?: boolean;
	/** Where our columns stand, or what they are filled with, as the reader confirmed it. */
	readonly mapping?: Mapping;
	/** How the columns of dates are written, by position. */
	readonly dates?: DecidedDates;
	/** True where cells of an incident that are empty hold what stands above. */
	readonly fillDown?: boolean;
	/** Rows of the file, as a spreadsheet counts them, that are taken out since they are none. */
	readonly without?: readonly number[];
	/** Headings of the file when that was decided; a file of others is another one. */
	readonly headings?: readonly string[];
	/** In the order in which they were made. */
	readonly fixes: readonly Fix[];
}

/** The recipe of a file about which nothing was decided. */
export const asItIs: Recipe = { fixes: [] };

/** True where two recipes decide the same; those with other numbers of fixes are told apart at once. */
export function isSameRecipe(a: Recipe, b: Recipe): boolean {
	return a === b || (a.fixes.length === b.fixes.length && JSON.stringify(a) === JSON.stringify(b));
}

/** What of a recipe holds for another file with the same headings: what is said of single rows does not. */
export function recipeForNewer(recipe: Recipe): Recipe {
	return { ...recipe, without: [], fixes: recipe.fixes.filter(({ row }) => row === null) };
}

/** How bytes are to be read, without what was decided about their columns and cells. */
export function recipeForBytes({ encoding, delimiter, part, undoubled }: Recipe): Recipe {
	return {
		...asItIs,
		...(encoding === undefined ? {} : { encoding }),
		...(delimiter === undefined ? {} : { delimiter }),
		...(part === undefined ? {} : { part }),
		...(undoubled === undefined ? {} : { undoubled })
	};
}

/** True where two recipes read the bytes of a file in the same way, whatever they say of what stands there. */
export function readsAlike(a: Recipe, b: Recipe): boolean {
	return JSON.stringify(recipeForBytes(a)) === JSON.stringify(recipeForBytes(b));
}

/** True where two recipes read the cells of a row in the same way. */
export function readsColumnsAlike(a: Recipe, b: Recipe): boolean {
	const said = ({ mapping, dates }: Recipe): string => JSON.stringify([mapping, dates]);
	return readsAlike(a, b) && said(a) === said(b);
}
