import type { Column, Columns } from './column.ts';
import type { DateColumn } from './date-way.ts';
import type { Cause, Finding } from './finding.ts';

/** Groups of records up to so large are looked at as they grow; the few that are larger, as a whole. */
export const fewInGroup = 8;

/** The values of a record of any table. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** A record whose cells could all be read. */
export interface Entry<R> {
	readonly line: number;
	readonly row: number;
	readonly values: R;
	/** Cells of the columns that are not ours, in the order of `extraHeadings`. */
	readonly extra: readonly string[];
}

/** A remark of a rule on one record; an error leaves that row out. */
export interface RuleFinding {
	readonly entry: Pick<Entry<unknown>, 'line' | 'row'>;
	readonly column: string;
	readonly cause: Cause;
}

/** The cells of a record that could not be read, by column, as they stood. */
export type Spoiled = Readonly<Record<string, string>>;

/** A rule across the cells of one record, and what it finds by column. It is given the last day that has come, empty where that does not matter. */
export type Look<R, C extends string = string> = (
	values: R,
	today: string
) => readonly (readonly [column: C, Cause])[];

/**
 * A rule across records. It is given all of them; those that share the first column of the key, in groups, but for the groups of which
 * `fits` says that there is nothing to find; and what could not be read, so that it does not miss what merely stands there.
 */
export type Rule<R> = (
	entries: readonly Entry<R>[],
	groups: readonly (readonly Entry<R>[])[],
	spoiled: readonly Spoiled[]
) => readonly RuleFinding[];

/** A CSV file's contract: its columns, key and rules. Everything that reads or writes it takes it from here. */
export interface Table<R extends AnyRow> {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly columns: Columns;
	/** Columns whose values together tell a record from every other. */
	readonly key: readonly string[];
	/** What the contract asks of the cells of each record; these three are methods, so that any table is a table of columns. */
	look(values: R, today: string): ReturnType<Look<R>>;
	/**
	 * True where the last of some records that share the first column of the key surely fits those before it, of which the same was
	 * asked. It is asked while these are at hand; the rules look at fewer then.
	 */
	fits(group: readonly Entry<R>[]): boolean;
	/** What it asks of records together. */
	rules(
		entries: readonly Entry<R>[],
		groups: readonly (readonly Entry<R>[])[],
		spoiled: readonly Spoiled[]
	): ReturnType<Rule<R>>;
}

/** A record that was not used, as it stood in the file, with the findings that say why. */
export interface LeftOut {
	readonly line: number;
	readonly row: number;
	readonly cells: readonly string[];
	readonly findings: readonly Finding[];
}

/** A file as read: `records` is always the sum of those ready and those left out. */
export interface ReadTable<R> {
	readonly records: number;
	readonly ready: readonly Entry<R>[];
	readonly leftOut: readonly LeftOut[];
	readonly findings: readonly Finding[];
	/** Headings of the columns that are not ours, as they stood. */
	readonly extraHeadings: readonly string[];
	/** How its columns of dates are written, those that are not ISO 8601 throughout. */
	readonly dates: readonly DateColumn[];
}

/** Names of a table's columns, in the order in which they are written. */
export function columnNames(table: Table<AnyRow>): readonly string[] {
	return Object.keys(table.columns);
}

/** A table's columns with their names, in the order in which they are written. */
export function columnsOf(
	table: Table<AnyRow>
): readonly (readonly [name: string, column: Column<unknown>])[] {
	return Object.entries(table.columns);
}

/** The cell of a row in one of a table’s columns, as it is written; empty for a column that the table has not. */
export function cellOf<R extends AnyRow>(table: Table<R>, name: string, row: R): string {
	return table.columns[name]?.kind.write(row[name]) ?? '';
}
