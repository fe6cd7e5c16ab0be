import type { Column, Columns, Row } from './column';
import type { Cause, Finding } from './finding';

/** A record whose cells could all be read. */
export interface Entry<R> {
	readonly line: number;
	readonly row: number;
	readonly values: R;
	/** Cells of the columns that are not ours, in the order of `extraHeadings`. */
	readonly extra: readonly string[];
}

/** A remark of a rule on one record; an error sets that record aside. */
export interface RuleFinding<R> {
	readonly entry: Entry<R>;
	readonly column: keyof R & string;
	readonly cause: Cause;
}

/** A rule across the cells of a record or across records. */
export type Rule<R> = (entries: readonly Entry<R>[]) => readonly RuleFinding<R>[];

/** A CSV file's contract: its columns, key and rules. Everything that reads or writes it takes it from here. */
export interface Table<C extends Columns> {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly columns: C;
	/** Columns whose values together tell a record from every other. */
	readonly key: readonly (keyof C & string)[];
	readonly rules: readonly Rule<Row<C>>[];
}

/** A record that was not used, as it stood in the file, with the findings that say why. */
export interface SetAside {
	readonly line: number;
	readonly row: number;
	readonly cells: readonly string[];
	readonly findings: readonly Finding[];
}

/** A file as read: `records` is always the sum of those ready and those set aside. */
export interface ReadTable<R> {
	readonly records: number;
	readonly ready: readonly Entry<R>[];
	readonly setAside: readonly SetAside[];
	readonly findings: readonly Finding[];
	/** Headings of the columns that are not ours, as they stood. */
	readonly extraHeadings: readonly string[];
}

/** Names of a table's columns, in the order in which they are written. */
export function columnNames(table: Table<Columns>): readonly string[] {
	return Object.keys(table.columns);
}

/** A table's columns with their names, in the order in which they are written. */
export function columnsOf(
	table: Table<Columns>
): readonly (readonly [name: string, column: Column<unknown>])[] {
	return Object.entries(table.columns);
}
