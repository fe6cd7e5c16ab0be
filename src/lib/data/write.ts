import Papa from 'papaparse';
import { columnNames, columnsOf, type AnyRow, type Entry, type Table } from './table.ts';

/*
 * Spreadsheets run a cell that begins with = + - @ tab or CR as a formula, some of them also where these are the wide characters of East Asian
 * scripts, and where lists are parted by semicolons a cell begins after each of them too. On writing, each such beginning gets an
 * apostrophe, unless the cell is a number; on reading one apostrophe is taken away again. A beginning that
 * already has apostrophes gets one more, so that out and in is identical.
 * After https://owasp.org/www-community/attacks/CSV_Injection.
 */
const formula = /(^|;)(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;
const guarded = /(^|;)'(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;
const numeric = /^[+-]?\d+(\.\d+)?$/;

/** The cell as it is written: with an apostrophe wherever a spreadsheet would begin to run it. */
export function guard(cell: string): string {
	return numeric.test(cell) ? cell : cell.replace(formula, "$1'");
}

/** The cell as it was before `guard`. */
export function unguard(cell: string): string {
	// Most cells have no apostrophe, and there may be millions of them.
	return cell.includes("'") ? cell.replace(guarded, '$1') : cell;
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
