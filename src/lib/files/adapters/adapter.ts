import { slugOf } from '../../data/column.ts';
import type { Cause } from '../../data/finding.ts';
import type { WholeIncident } from '../../data/incidents.ts';
import { isSourceAddress } from '../../data/web.ts';

/** A remark on a record of another file, in the column of that file to which it belongs. */
export interface Remark {
	readonly column: string;
	readonly cause: Cause;
}

/** A row of our contract as text; what is left out is empty. */
export type MadeRow = Readonly<Partial<Record<keyof WholeIncident, string>>>;

/** What came of one record: rows of ours, or the reason why there are none. */
export type Made =
	| { readonly rows: readonly MadeRow[]; readonly remarks?: readonly Remark[] }
	/** `isAct`: the record tells of an act that is lost with it. */
	| { readonly leftOut: Remark; readonly isAct: boolean };

/** Reads one record after another of a file whose headings are known. */
export type Maker = (cells: readonly string[]) => Made;

/** Turns the records of another dataset of the field into rows of our contract; everything after it stays as it is. */
export interface Adapter {
	/** A short name, which begins the identifiers of its incidents. */
	readonly name: string;
	/** What the dataset is called on the page. */
	readonly title: string;
	/** What to beware of before it is used, where it records nothing of what this page is about; left out where it does. */
	readonly caution?: string;
	/** What is taken for what, and what cannot be told, in sentences for the page. */
	readonly assumptions: readonly string[];
	/** The headings that are read, each with what other releases call it. */
	readonly headings: readonly (readonly string[])[];
	/** The heading from which each of our columns is made, as far as it is made from one. */
	readonly from: Readonly<Partial<Record<keyof WholeIncident, string>>>;
	/** True where the headings are those of the dataset, in any release. */
	claims(headings: readonly string[]): boolean;
	/** A maker for one file; it remembers what it has made, so that identifiers stay apart. */
	open(headings: readonly string[]): Maker;
}

/** The cell under the first of some headings that the file has; empty where it has none of them. */
export function cellUnder(
	headings: readonly string[]
): (cells: readonly string[], ...names: readonly string[]) => string {
	const at = new Map<string, number>();
	headings.forEach((heading, i) => {
		const name = heading.trim().toLowerCase();
		// Of doubled headings the first is meant.
		if (!at.has(name)) at.set(name, i);
	});
	return (cells, ...names) => {
		const place = names.map((name) => at.get(name.toLowerCase())).find((one) => one !== undefined);
		return place === undefined ? '' : (cells[place] ?? '').trim();
	};
}

/** A heading of the file among those by which a column may be called. */
export function headingAmong(
	headings: readonly string[],
	names: readonly string[]
): string | undefined {
	const wanted = names.map((name) => name.toLowerCase());
	return headings.find((heading) => wanted.includes(heading.trim().toLowerCase()));
}

/**
 * Makes identifiers of words and what tells them apart, a day or a number, which is never cut; each is its own: the second
 * of the same words ends in `-2`.
 */
export function idMaker(prefix: string): (words: string, apart: string) => string {
	const taken = new Set<string>();
	return (words, apart) => {
		const parts = [prefix, slugOf(words).slice(0, 60).replace(/-$/, ''), slugOf(apart)];
		const id = parts.filter(Boolean).join('-');
		let own = id;
		for (let n = 2; taken.has(own); n++) own = `${id}-${n}`;
		taken.add(own);
		return own;
	};
}

/** The web addresses in some cells, each once, as our column of sources takes them. */
export function addressesIn(...cells: readonly string[]): string {
	// Also as programs write lists: ['https://…', "https://…"].
	const found = cells.flatMap((cell) =>
		/^\s*\[[\s\S]*\]\s*$/.test(cell)
			? cell.split(/['"]?\s*,\s*['"]?(?=https?:)|^\s*\[\s*['"]?|['"]?\s*\]\s*$/)
			: cell.split(/\s+|[;,]+(?=\s|https?:|$)/)
	);
	return [...new Set(found.filter(isSourceAddress))].join(' ');
}
