import { headingAmong, type Adapter, type Remark } from './adapters/adapter.ts';
import { adapters } from './adapters/adapters.ts';
import { decode, type Encoding } from './decode.ts';
import { finding, type Finding } from './finding.ts';
import type { Incident } from './incidents.ts';
import { isOurs, suggestMapping } from './mapping.ts';
import {
	noRecords,
	readMade,
	readSheet,
	sheetOf,
	type Mapping,
	type ReadOptions,
	type Sheet
} from './read.ts';
import {
	delimiters,
	findDelimiter,
	splitRecords,
	type Delimiter,
	type RawRecord
} from './records.ts';
import { columnNames, type Entry, type ReadTable, type SetAside } from './table.ts';
import { incidentTable } from './tables.ts';
import { guard, unguard } from './write.ts';

/** Largest file that is read, in bytes. */
export const largestFile = 100_000_000;

/** Most records that are read. */
export const mostRecords = 200_000;

/** Most rows that come in view: the pictures draw each of them. */
export const mostInView = 20_000;

/** Most columns that are read. */
export const mostColumns = 20_000;

/** Rows after which a file is not split further, blank ones among them. */
const mostRows = 2 * mostRecords;

/** A cell to be read as if it held something else: in one row, or wherever its column holds what was found. */
export interface Mend {
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
	/** Where our columns stand, or what they are filled with, as the reader confirmed it. */
	readonly mapping?: Mapping;
	/** Headings of the file when that was decided; a file of others is another one. */
	readonly headings?: readonly string[];
	/** In the order in which they were made. */
	readonly mends: readonly Mend[];
}

/** The recipe of a file about which nothing was decided. */
export const asItIs: Recipe = { mends: [] };

/** True where two recipes decide the same; those with other numbers of mends are told apart at once. */
export function isSameRecipe(a: Recipe, b: Recipe): boolean {
	return a === b || (a.mends.length === b.mends.length && JSON.stringify(a) === JSON.stringify(b));
}

/** A file split into cells, before anything is said about what they mean. */
export interface Opened {
	readonly sheet: Sheet;
	readonly encoding: Encoding;
	readonly delimiter: Delimiter;
	/** Where our columns most likely stand. */
	readonly proposed: Mapping;
	/** What decoding has to say. */
	readonly findings: readonly Finding[];
}

/** A file as read: every record is among those used or those set aside. */
export interface Checked {
	readonly headings: readonly string[];
	/** Records of the file as they stand after mending. */
	readonly sheet: Sheet;
	readonly encoding: Encoding;
	readonly delimiter: Delimiter;
	/** The dataset of the field it was recognised as, if it is not ours. */
	readonly adapter: Adapter | null;
	/** Where our columns stand: as confirmed, or as proposed. */
	readonly mapping: Mapping;
	/** True where the headings are not ours and nobody has confirmed which column is which. */
	readonly unconfirmed: boolean;
	readonly records: number;
	/** Rows of our contract. */
	readonly ready: readonly Entry<Incident>[];
	/** Records of the file that gave no row. */
	readonly setAside: readonly SetAside[];
	/** Of those set aside, how many tell of an act; null where the format does not say so of a record. */
	readonly actsAside: number | null;
	readonly findings: readonly Finding[];
	readonly extraHeadings: readonly string[];
}

function refusal(cause: string, mend: string): { readonly refused: Finding } {
	return { refused: finding({}, { code: 'source-error', cause, mend, expected: 'a CSV file' }) };
}

const inMegabytes = (bytes: number): string =>
	`${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`;

/** Why a file of so many bytes is not read at all; nothing where it may be. */
export function tooLarge(bytes: number): Finding | undefined {
	return bytes <= largestFile
		? undefined
		: refusal(
				`The file has ${inMegabytes(bytes)}, more than the ${inMegabytes(largestFile)} that can be read here, so it was not opened.`,
				'Split it by year or by State, and bring a part.'
			).refused;
}

const known: ReadonlySet<string> = new Set([
	...columnNames(incidentTable),
	...adapters.flatMap(({ headings }) => headings.flat())
]);

/** The delimiter by which most known headings appear in the first line; where none does, that which gives it most cells. */
function delimiterIn(text: string): Delimiter {
	const { delimiter, hits } = findDelimiter(text, known);
	if (hits > 0) return delimiter;
	const cellsBy = (one: Delimiter): number =>
		splitRecords(text.slice(0, 65_536), one, 1)[0]?.cells.length ?? 0;
	return delimiters.reduce((best, one) => (cellsBy(one) > cellsBy(best) ? one : best));
}

/** Decodes and splits a file. Never throws; what is no CSV, or more than can be read, gets a finding that says so. */
export function open(
	bytes: Uint8Array,
	{ encoding, delimiter }: Recipe
): Opened | { readonly refused: Finding } {
	const large = tooLarge(bytes.length);
	if (large !== undefined) return { refused: large };
	const decoded = decode(bytes, encoding);
	if ('unreadable' in decoded) return { refused: decoded.unreadable };
	const sign = delimiter ?? delimiterIn(decoded.text);
	const sheet = sheetOf(decoded.text, sign, known, mostRows);
	if (sheet === undefined)
		return refusal(
			'The file has no header line.',
			'Put the names of the columns on its first line.'
		);
	if (sheet.records.length > mostRecords || sheet.rows >= mostRows - 1)
		return refusal(
			`The file has more than the ${mostRecords.toLocaleString('en')} records, or ${mostRows.toLocaleString('en')} lines, that can be read here.`,
			'Split it by year or by State, and bring a part.'
		);
	if (sheet.header.cells.length > mostColumns)
		return refusal(
			`The header line has ${sheet.header.cells.length.toLocaleString('en')} cells, more than the ${mostColumns.toLocaleString('en')} columns that can be read here.`,
			'If it should have fewer, look for a delimiter that repeats or a line break that is missing.'
		);
	return {
		sheet,
		encoding: decoded.encoding,
		delimiter: sign,
		proposed: suggestMapping(incidentTable, sheet.header.cells),
		findings: decoded.findings
	};
}

/** A cell as it is read: without a guard and the white space around it. */
const plain = (cell: string): string => unguard(cell).trim();

/** True where a cell holds what a mend looks for, as it is read: without a guard and the white space around it. */
function holds(cell: string, found: string): boolean {
	return cell === found || plain(cell) === plain(found);
}

/** The cells after a mend; the same ones where it does not reach them. A mend of one row can fill a cell that the record lacks. */
function mendedCells(cells: readonly string[], mend: Mend): readonly string[] {
	const { row, column, found, value } = mend;
	const cell = cells[column];
	if (cell === undefined)
		return row === null || found !== ''
			? cells
			: [...cells, ...Array.from({ length: column - cells.length }, () => ''), value];
	return holds(cell, found) ? cells.with(column, value) : cells;
}

/** How many cells of the records a mend reaches. */
export function reach(records: readonly RawRecord[], mend: Mend): number {
	return records.filter(
		({ row, cells }) =>
			(mend.row === null || mend.row === row) && mendedCells(cells, mend) !== cells
	).length;
}

/** Mends of every row by column and by what they look for, each with its place in the order. */
type ByColumn = ReadonlyMap<number, ReadonlyMap<string, readonly (readonly [number, string])[]>>;

function byColumn(mends: readonly Mend[]): ByColumn {
	const columns = new Map<number, Map<string, (readonly [number, string])[]>>();
	mends.forEach(({ row, column, found, value }, order) => {
		if (row !== null) return;
		const words = columns.get(column) ?? new Map<string, (readonly [number, string])[]>();
		columns.set(column, words);
		const known = words.get(plain(found));
		if (known) known.push([order, value]);
		else words.set(plain(found), [[order, value]]);
	});
	return columns;
}

/** The cells with one of them mended, as often as a later mend looks for what an earlier one wrote. */
function mendedBy(
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
 * The records with the mends in them, in their order; a mend of a cell that holds something else by now does nothing.
 * Whoever mends a record whose quotes are wrong has seen its cells and takes them for right.
 */
export function mended(
	records: readonly RawRecord[],
	mends: readonly Mend[]
): readonly RawRecord[] {
	if (mends.length === 0) return records;
	const rows = new Set(mends.map(({ row }) => row));
	const everywhere = byColumn(mends);
	return records.map((record) => {
		// A record with mends of its own takes all in their order; the others only those of every row, which are looked up.
		const cells = rows.has(record.row)
			? mends
					.filter(({ row }) => row === null || row === record.row)
					.reduce(mendedCells, record.cells)
			: record.cells.reduce(
					(now, cell, column) => mendedBy(everywhere.get(column), now, cell, column),
					record.cells
				);
		if (cells === record.cells) return record;
		const { line, row } = record;
		return { line, row, cells };
	});
}

/** Reads what was opened, by our contract, by the mapping the reader confirmed, or as the dataset of the field that it is. */
export function check(
	{ sheet: asBrought, encoding, delimiter, proposed, findings: before }: Opened,
	recipe: Recipe,
	options: Omit<ReadOptions, 'mapping'> = {}
): Checked {
	const sheet = { ...asBrought, records: mended(asBrought.records, recipe.mends) };
	const headings = sheet.header.cells;
	const ours = isOurs(incidentTable, headings);
	const adapter =
		ours || recipe.mapping !== undefined
			? null
			: (adapters.find((one) => one.claims(headings)) ?? null);
	const common = {
		headings,
		sheet,
		encoding,
		delimiter,
		adapter,
		mapping: recipe.mapping ?? proposed,
		unconfirmed: !ours && adapter === null && recipe.mapping === undefined
	};
	if (adapter !== null) {
		const read = adapt(adapter, sheet, options);
		return { ...common, ...read, findings: [...before, ...read.findings], extraHeadings: [] };
	}
	const read =
		common.unconfirmed && isForeign(headings) && Object.keys(proposed).length > 0
			? unasked(sheet, proposed)
			: readSheet(incidentTable, sheet, { ...options, mapping: recipe.mapping });
	return { ...common, ...read, actsAside: null, findings: [...before, ...read.findings] };
}

/** True where no heading is ours as it stands. */
function isForeign(headings: readonly string[]): boolean {
	return !headings.some((heading) => columnNames(incidentTable).includes(heading.trim()));
}

/** A file of other headings, of which nothing is read before somebody says which column is which. */
function unasked(
	{ header: { line, row, cells: headings }, records, findings }: Sheet,
	proposed: Mapping
): ReadTable<Incident> {
	const why = finding(
		{ line, row },
		{
			code: 'missing-label',
			cause: `The headings are not those of our contract; under other names ${Object.keys(proposed).length} of its ${columnNames(incidentTable).length} columns seem to be there.`,
			mend: 'Say which column is which, and the file is read.',
			expected: columnNames(incidentTable).join(', ')
		}
	);
	return {
		records: records.length,
		ready: [],
		setAside: records.map(({ line, row, cells }) => ({ line, row, cells, findings: [why] })),
		findings: [why, ...findings],
		extraHeadings: headings.map(unguard)
	};
}

/** Makes rows of the records of another dataset and reads them by our contract; a record of which one row cannot be read is set aside whole. */
function adapt(
	adapter: Adapter,
	{ header, records, findings: blanks }: Sheet,
	options: Omit<ReadOptions, 'mapping'>
): Pick<Checked, 'records' | 'ready' | 'setAside' | 'actsAside' | 'findings'> {
	const make = adapter.open(header.cells);
	const names = columnNames(incidentTable);
	const headingOf = (name: string): string =>
		headingAmong(header.cells, adapter.headings.find((one) => one.includes(name)) ?? [name]) ??
		name;
	const made: RawRecord[] = [];
	const asideBy = new Map<number, Finding[]>();
	const remarks: Finding[] = [];
	let actsAside = 0;
	for (const { line, row, cells } of records) {
		const place = ({ column, cause }: Remark): Finding =>
			finding({ line, row, column: headingOf(column) }, cause);
		const out = make(cells);
		if ('aside' in out) {
			asideBy.set(row, [place(out.aside)]);
			if (out.isAct) actsAside += 1;
			continue;
		}
		remarks.push(...(out.remarks ?? []).map(place));
		const texts: readonly Readonly<Record<string, string>>[] = out.rows;
		for (const one of texts)
			made.push({ line, row, cells: names.map((name) => guard(one[name] ?? '')) });
	}
	const from: Readonly<Record<string, string>> = adapter.from;
	const label = (name: string): string => headingOf(from[name] ?? name);
	const read = readMade(incidentTable, made, label, options);
	for (const { row, findings } of read.setAside) asideBy.set(row, [...findings]);
	const setAside = records.flatMap(({ line, row, cells }): readonly SetAside[] => {
		const findings = asideBy.get(row);
		return findings === undefined ? [] : [{ line, row, cells, findings }];
	});
	const told = new Set(read.findings);
	const all = [
		...setAside.flatMap(({ findings }) => findings).filter((one) => !told.has(one)),
		...remarks,
		...read.findings
	].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
	return {
		records: records.length,
		ready: read.ready,
		setAside,
		actsAside,
		findings: [...(records.length === 0 ? [noRecords(header)] : []), ...blanks, ...all]
	};
}
