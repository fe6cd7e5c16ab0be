import { cause, type Cause } from './finding.ts';
import { isBlank, type RawRecord } from './records.ts';
import { columnsOf, type AnyRow, type Table } from './table.ts';

/* Lines of a table that people and programs write into it and that are no rows: each is one thing to know, not a fault of each of its cells. */

/** Words of a line that says what its columns hold. */
const kindWord =
	/^(?:text|string|free text|char(?:acter)?s?|date|datetime|time|year|yyyy(?:-mm(?:-dd)?)?|iso ?3(?: code)?|iso[ -]?(?:3166|8601).*|code|id|identifier|number|numeric|int|integer|float|bool(?:ean)?|yes\/no|y\/n|list|enum|category|categorical|factor|url|urls|link|links|slug|key|required|optional|mandatory|days?|units?)$/i;

/** Words that begin a line of sums. */
const totalWord =
	/^(?:grand total|sub-?total|total|totals|sum|count|average|mean|n ?=.*|gesamt|summe|total general|somme|totale|suma|итого|всего|المجموع|合计|合計)(?![\p{L}\p{N}])/iu;

/** Longest cell of such a line. */
const longestWord = 400;

/** How far below the header a line of kinds is looked for, in records. */
const mostKinds = 2;

/** Why a record is no row; nothing where it may be one. It is asked only of records that cannot be read. */
export function notARow(
	table: Table<AnyRow>,
	headings: readonly string[],
	{ cells }: RawRecord,
	record: number
): Cause | undefined {
	// Whatever is longer is no word of such a line.
	if (cells.some((cell) => cell.length > longestWord)) return undefined;
	const full = cells.map((cell) => cell.trim()).filter(Boolean);
	const [first = ''] = full;
	const found = full.join(', ').slice(0, 200);
	if (/^(?:#|\/\/|;;|--)/.test(first) && isBlank(cells.slice(1)))
		return cause('line-comment', { found });
	if (full.length > 1 && isHeader(headings, cells)) return cause('line-header', {});
	if (record < mostKinds && full.length > 1 && full.every((cell) => isKind(table, cell)))
		return cause('line-kinds', { found });
	if (totalWord.test(first) && full.slice(1).every((cell) => /^[\d.,%\s]+$/.test(cell)))
		return cause('line-total', { found });
	return undefined;
}

/** True where every cell that holds something repeats its heading. */
function isHeader(headings: readonly string[], cells: readonly string[]): boolean {
	return cells.every((cell, i) => cell.trim() === '' || cell.trim() === headings[i]?.trim());
}

/** True for a word for what a column holds, or what our contract says of one. */
function isKind(table: Table<AnyRow>, cell: string): boolean {
	return (
		kindWord.test(cell) ||
		columnsOf(table).some(([, { title, description }]) => cell === title || cell === description)
	);
}
