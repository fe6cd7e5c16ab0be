import type { CellValue, MergeRange, Workbook } from 'hucre/xlsx';
import { cut, dayOf } from '../../data/date.ts';
import { cause } from '../../data/finding.ts';
import { isBlank, type RawRecord } from '../../data/records.ts';
import { mostLines } from '../limits.ts';
import { refusal, type Refused } from './refusal.ts';

/*
 * Workbooks of Excel and LibreOffice (ECMA-376, OpenDocument), read by hucre: formulas by their stored values, days as days. What a cell
 * shows decides how much of a day it tells: one that shows “Jul-22” is a month, whatever day stands behind it.
 */

/** A sheet of a workbook as records. */
export interface BookSheet {
	readonly name: string;
	readonly isHidden: boolean;
	/** Its cells as texts. */
	readonly rows: readonly (readonly string[])[];
	/** Areas of merged cells. */
	readonly merges: readonly MergeRange[];
}

/** How much of a day a number format shows, in letters of an ISO date; a format without any is a whole day. */
function lengthShown(format: string): number {
	const plain = format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').toLowerCase();
	const hasTime = /[hs]/.test(plain.replace(/am\/pm|a\/p/g, ''));
	if (plain.includes('d') || hasTime) return 10;
	if (plain.includes('m')) return 7;
	return plain.includes('y') ? 4 : 10;
}

/** A cell as text: a day as ISO 8601, cut to what its format shows, with its time where it has one. */
function textOf(value: CellValue, format: string | undefined): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) {
		const at = value.getTime();
		if (Number.isNaN(at)) return '';
		const day = dayOf(at).slice(0, format === undefined ? 10 : lengthShown(format));
		return at % 86_400_000 === 0 || !cut.test(day) || day.length < 10
			? day
			: value.toISOString().slice(0, 19);
	}
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	return String(value);
}

/** The kinds of workbook that are read. */
export type BookKind = 'xlsx' | 'ods' | 'xls';

/** The sheets of a workbook that hold something. Never throws: what cannot be read is a refusal that says why. */
export async function sheetsOf(
	bytes: Uint8Array,
	kind: BookKind
): Promise<readonly BookSheet[] | Refused> {
	try {
		const { sheets } = await read(bytes, kind);
		const found = sheets.map(
			({ name, rows, cells, merges = [], hidden, veryHidden }): BookSheet => ({
				name,
				isHidden: hidden === true || veryHidden === true,
				merges,
				rows: rows.map((row, i) =>
					row.map((value, at) =>
						textOf(
							value,
							value instanceof Date ? cells?.get(`${i},${at}`)?.style?.numFmt : undefined
						)
					)
				)
			})
		);
		const full = found.filter(({ rows }) => rows.some((cells) => cells.some(Boolean)));
		return full.length === 0 ? refusal(cause('file-empty', {})) : full;
	} catch (error) {
		const isLocked = error instanceof Error && error.name === 'EncryptedFileError';
		// The library says so where a sheet would have more cells than it takes.
		const isLarge =
			error instanceof Error && /exceed|limit|too (?:many|large)|maximum/i.test(error.message);
		return refusal(
			cause(isLocked ? 'workbook-locked' : isLarge ? 'workbook-large' : 'workbook-broken', {})
		);
	}
}

/** The library is large, and most files are no workbooks. */
async function read(bytes: Uint8Array, kind: BookKind): Promise<Workbook> {
	if (kind === 'ods') return (await import('hucre/ods')).readOds(bytes, { maxRows: mostLines });
	const { readXls, readXlsx } = await import('hucre/xlsx');
	return kind === 'xls'
		? readXls(bytes, { maxRows: mostLines })
		: readXlsx(bytes, { readStyles: true, maxRows: mostLines });
}

/** Widest sheet whose rows are all made as wide as it: of a wider one a cell far to the right stands alone. */
const widest = 300;

/** Rows as records of one width, that of the widest: a sheet goes on beyond its table, to the right and below. */
export function recordsOf({ rows }: BookSheet): readonly RawRecord[] {
	const ends = rows.map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1);
	const all = ends.reduce((most, end) => Math.max(most, end), 0);
	const width = all <= widest ? all : (ends.find((end) => end > 1) ?? 0);
	return rows.map((row, i) => ({
		line: i + 1,
		row: i + 1,
		cells: isBlank(row)
			? ['']
			: Array.from({ length: Math.max(width, ends[i] ?? 0) }, (_, at) => row[at] ?? '')
	}));
}
