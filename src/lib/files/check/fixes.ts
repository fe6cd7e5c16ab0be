import type { DateColumn } from '../../data/date-way.ts';
import { readDate } from '../../data/read-date.ts';
import type { RawRecord } from '../../data/records.ts';
import { unguard } from '../../data/write.ts';
import type { Fix } from '../recipe.ts';

/** A cell as it is read: without a guard and the white space around it. */
const plain = (cell: string): string => unguard(cell).trim();

/** True where a cell holds what a fix looks for, as it is read: without a guard and the white space around it. */
function holds(cell: string, found: string): boolean {
	return cell === found || plain(cell) === plain(found);
}

/** The cells after a fix; the same ones where it does not reach them. A fix of one row can fill a cell that the record lacks. */
function fixedCells(cells: readonly string[], fix: Fix): readonly string[] {
	const { row, column, found, value } = fix;
	const cell = cells[column];
	if (cell === undefined)
		return row === null || found !== ''
			? cells
			: [...cells, ...Array.from({ length: column - cells.length }, () => ''), value];
	return holds(cell, found) ? cells.with(column, value) : cells;
}

/** How many cells of the records a fix reaches. */
export function reach(records: readonly RawRecord[], fix: Fix): number {
	return records.filter(
		({ row, cells }) => (fix.row === null || fix.row === row) && fixedCells(cells, fix) !== cells
	).length;
}

/** Fixes of every row by column and by what they look for, each with its place in the order. */
type ByColumn = ReadonlyMap<number, ReadonlyMap<string, readonly (readonly [number, string])[]>>;

function byColumn(fixes: readonly Fix[]): ByColumn {
	const columns = new Map<number, Map<string, (readonly [number, string])[]>>();
	fixes.forEach(({ row, column, found, value }, order) => {
		if (row !== null) return;
		const words = columns.get(column) ?? new Map<string, (readonly [number, string])[]>();
		columns.set(column, words);
		const known = words.get(plain(found));
		if (known) known.push([order, value]);
		else words.set(plain(found), [[order, value]]);
	});
	return columns;
}

/** The cells with one of them fixed, as often as a later fix looks for what an earlier one wrote. */
function fixedBy(
	words: ReadonlyMap<string, readonly (readonly [number, string])[]> | undefined,
	cells: readonly string[],
	cell: string,
	column: number
): readonly string[] {
	if (words === undefined) return cells;
	let [now, last] = [cell, -1];
	for (;;) {
		const next = words.get(plain(now))?.find(([order]) => order > last);
		if (next === undefined) return now === cell ? cells : cells.with(column, now);
		[last, now] = next;
	}
}

/**
 * The records with the fixes in them, in their order; a fix of a cell that holds something else by now does nothing.
 * Whoever fixes a record whose quotes are wrong has seen its cells and takes them for right.
 */
export function fixed(records: readonly RawRecord[], fixes: readonly Fix[]): readonly RawRecord[] {
	if (fixes.length === 0) return records;
	const rows = new Set(fixes.map(({ row }) => row));
	const everywhere = byColumn(fixes);
	return records.map((record) => {
		// A record with fixes of its own takes all in their order; the others only those of every row, which are looked up.
		const cells = rows.has(record.row)
			? fixes
					.filter(({ row }) => row === null || row === record.row)
					.reduce(fixedCells, record.cells)
			: record.cells.reduce(
					(now, cell, column) => fixedBy(everywhere.get(column), now, cell, column),
					record.cells
				);
		if (cells === record.cells) return record;
		const { line, row } = record;
		return { line, row, cells };
	});
}

/** The records with the dates of columns whose way was decided as ISO 8601, so that nobody has to decide it again. */
export function withDates(
	records: readonly RawRecord[],
	columns: readonly DateColumn[]
): readonly RawRecord[] {
	const ways = columns.flatMap(({ at, decided }) => (decided ? [{ at, decided }] : []));
	if (ways.length === 0) return records;
	return records.map((record) => {
		let { cells } = record;
		for (const { at, decided } of ways) {
			const cell = plain(cells[at] ?? '');
			const read = cell === '' ? undefined : readDate(cell, { decided });
			if (read !== undefined && 'date' in read && read.date !== cell)
				cells = cells.with(at, read.date);
		}
		return cells === record.cells ? record : { ...record, cells };
	});
}
