import Papa from 'papaparse';
import { columnNames, columnsOf, type AnyRow, type Entry, type Table } from './table.ts';

/*
 * Spreadsheets run a cell that begins with = + - @ tab or CR as a formula. On writing such a cell gets an
 * apostrophe in front, unless it is a number; on reading one apostrophe is taken away again. A text that
 * already begins with apostrophes and then such a character gets one more, so that out and in is identical.
 * After https://owasp.org/www-community/attacks/CSV_Injection.
 */
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;
const numeric = /^[+-]?\d+(\.\d+)?$/;

/** The cell as it is written: with an apostrophe in front where a spreadsheet would run it. */
export function guard(cell: string): string {
	return formula.test(cell) && !numeric.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guard`. */
export function unguard(cell: string): string {
	return guarded.test(cell) ? cell.slice(1) : cell;
}

/**
 * Writes rows as CSV: UTF-8 text, comma, LF, header first, our columns in the contract's order and then
 * the file's own. Reading the result gives the same rows.
 */
export function writeTable<R extends AnyRow>(
	table: Table<R>,
	rows: readonly Pick<Entry<R>, 'values' | 'extra'>[],
	extraHeadings: readonly string[] = []
): string {
	const fields = [...columnNames(table), ...extraHeadings.map(guard)];
	const data = rows.map(({ values, extra }) => [
		...columnsOf(table).map(([name, { kind }]) => guard(kind.write(values[name]))),
		...extra.map(guard)
	]);
	return `${Papa.unparse([fields, ...data], { newline: '\n' })}\n`;
}

/** A table's empty template: the header line and nothing else. */
export function templateOf(table: Table<AnyRow>): string {
	return writeTable(table, []);
}
