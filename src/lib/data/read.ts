import { cellsReader, type CellsReader } from './cells.ts';
import { wayInWords, type DecidedDates } from './date-way.ts';
import { cause, finding, messageOf, type Cause, type Finding, type Position } from './finding.ts';
import {
	mapHeader,
	quoteCause,
	readHeader,
	requiredNames,
	type Header,
	type Mapping
} from './header.ts';
import { notARow } from './lines.ts';
import { severityOf } from './messages.ts';
import {
	findDelimiter,
	findHeader,
	isBlank,
	splitRecords,
	type Delimiter,
	type RawRecord
} from './records.ts';
import type { RowMemory } from './row-memory.ts';
import {
	cellOf,
	columnNames,
	type AnyRow,
	type ReadTable,
	type Spoiled,
	type Table
} from './table.ts';
import { Together } from './together.ts';
import { unguard } from './write.ts';

/** A CSV text as header and records, blank lines told and left out. */
export interface Sheet {
	readonly header: RawRecord;
	readonly records: readonly RawRecord[];
	readonly findings: readonly Finding[];
	/** Lines as a spreadsheet counts them, the header and blank ones among them. */
	readonly rows: number;
}

/** What is told while a long file is read: records done, of all. */
export type Progress = (done: number, of: number) => void;

/** How a file is read beyond its contract. */
export interface ReadOptions {
	readonly mapping?: Mapping | undefined;
	/** How columns of dates are written, by position, as it was decided. */
	readonly dates?: DecidedDates | undefined;
	readonly progress?: Progress | undefined;
	/** Rows that were read before by the same mapping and dates and had nothing wrong: they are not read again. */
	readonly memory?: RowMemory | undefined;
	/** The last day that has come, ISO 8601; later dates are told. */
	readonly today?: string | undefined;
}

/** How often it is told, in records. */
const told = 2000;

/** The delimiter by which the header of a table appears. */
export function delimiterOf(text: string, table: Table<AnyRow>): Delimiter {
	return findDelimiter(text, new Set(columnNames(table))).delimiter;
}

/**
 * Splits a text, or its first `most` lines, whose header has some of the headings; see `findHeader`. Nothing where it has no
 * line that is not blank.
 */
export function sheetOf(
	text: string,
	delimiter: Delimiter,
	headings: ReadonlySet<string>,
	most = 0
): Sheet | undefined {
	return sheetIn(splitRecords(text, delimiter, most), headings);
}

/** The same of records that are split already. */
export function sheetIn(
	raw: readonly RawRecord[],
	headings: ReadonlySet<string>
): Sheet | undefined {
	const { at } = findHeader(raw, headings);
	const header = raw[at];
	if (header === undefined) return undefined;
	const above = raw.slice(0, at).filter(({ cells }) => !isBlank(cells));
	const { full, findings } = withoutBlanks(raw.slice(at + 1));
	return {
		header,
		records: full,
		findings: [...above.map(aboveHeader), ...findings],
		rows: raw.length
	};
}

function aboveHeader({ line, row, cells }: RawRecord): Finding {
	return finding({ line, row }, cause('above-header', { text: cells.filter(Boolean).join(' ') }));
}

/**
 * Reads a CSV text by a table's contract, in one pass over all problems. Never throws: what is wrong is
 * told in `findings`, and a record with an error is left out whole.
 */
export function readTable<R extends AnyRow>(
	table: Table<R>,
	text: string,
	delimiter: Delimiter = delimiterOf(text, table),
	options: ReadOptions = {}
): ReadTable<R> {
	const sheet = sheetOf(text, delimiter, new Set(columnNames(table)));
	if (sheet !== undefined) return readSheet(table, sheet, options);
	return nothing(
		finding(
			{},
			cause('header-none', {
				columns: requiredNames(table).join(', '),
				expected: 'a header line'
			})
		)
	);
}

/** Reads a sheet by a table's contract, by its own headings or by the mapping given; see `readTable`. */
export function readSheet<R extends AnyRow>(
	table: Table<R>,
	{ header: line, records: full, findings: blanks }: Sheet,
	options: ReadOptions = {}
): ReadTable<R> {
	const { mapping } = options;
	const header = mapping === undefined ? readHeader(table, line) : mapHeader(table, line, mapping);
	const findings: Finding[] = [...header.findings, ...blanks];
	const extraHeadings = header.extra.map((at) => unguard(line.cells[at] ?? ''));
	const why = header.findings.filter(({ severity }) => severity === 'error');
	if (why.length > 0)
		return {
			records: full.length,
			ready: [],
			leftOut: full.map(({ line, row, cells }) => ({ line, row, cells, findings: why })),
			findings,
			extraHeadings,
			dates: []
		};
	if (full.length === 0) findings.push(noRecords(line));
	const read = readRecords(table, header, full, findings, options);
	const chosen = read.dates.flatMap(({ name, read: many, decided }) =>
		decided === undefined || many === 0
			? []
			: [
					finding(
						{ line: line.line, row: line.row, column: header.label(name) },
						cause('dates-read', { count: many, way: wayInWords(decided) })
					)
				]
	);
	return { ...read, findings: [...chosen, ...read.findings], extraHeadings };
}

/** What is said of a file with a header and nothing below. */
export function noRecords({ line, row }: RawRecord): Finding {
	return finding({ line, row }, cause('no-records', {}));
}

/**
 * Reads records that were made from another file: their cells are those of the table's columns in order, and `label`
 * says what a finding calls a column. Records of the same row stand and fall together.
 */
export function readMade<R extends AnyRow>(
	table: Table<R>,
	records: readonly RawRecord[],
	label: (name: string) => string,
	options: ReadOptions = {}
): Omit<ReadTable<R>, 'extraHeadings'> {
	const names = columnNames(table);
	const header: Header = {
		at: new Map(names.map((name, i) => [name, i])),
		filled: new Map(),
		extra: [],
		findings: [],
		headings: names,
		width: names.length,
		label
	};
	return readRecords(table, header, records, [], options);
}

function nothing<R>(why: Finding): ReadTable<R> {
	return { records: 0, ready: [], leftOut: [], findings: [why], extraHeadings: [], dates: [] };
}

/** A line of delimiters alone is what spreadsheets leave below a table: no record, but worth a note. */
function withoutBlanks(raw: readonly RawRecord[]): {
	readonly full: readonly RawRecord[];
	readonly findings: readonly Finding[];
} {
	const blank = raw.filter(({ cells }) => isBlank(cells));
	// Most files have none, and a list of all the others takes room.
	const full = blank.length === 0 ? raw : raw.filter(({ cells }) => !isBlank(cells));
	return {
		full,
		findings: blank
			.filter(({ cells }) => cells.length > 1)
			.map(({ line, row }) => finding({ line, row }, cause('blank-row', {})))
	};
}

function readRecords<R extends AnyRow>(
	table: Table<R>,
	header: Header,
	full: readonly RawRecord[],
	before: readonly Finding[],
	{ progress, today = '', dates: decided, memory }: ReadOptions
): Omit<ReadTable<R>, 'extraHeadings'> {
	const reader = cellsReader(table, header, full, decided);
	const byRecord = new Map<number, Finding[]>();
	/** Rows of which an error was told. */
	const bad = new Set<number>();
	const together = new Together(table, today);
	const say = (position: Position & { readonly row: number }, why: Cause): void => {
		const list = byRecord.get(position.row) ?? [];
		const one = finding(position, why);
		// Several rows made of one record may have the same to say.
		if (!list.some((other) => messageOf(other) === messageOf(one))) list.push(one);
		byRecord.set(position.row, list);
		if (one.severity === 'error') bad.add(position.row);
	};
	const spoiled: Spoiled[] = [];
	const { extra } = header;
	full.forEach((record, n) => {
		if (n % told === 0) progress?.(n, full.length);
		const { line, row, cells } = record;
		const known = memory?.valuesOf(row, cells);
		const { values, causes, isSteady } =
			known === undefined
				? reader.read(cells)
				: { values: known, causes: undefined, isSteady: true };
		if (known === undefined && causes === undefined && isSteady) memory?.keep(row, cells, values);
		const isFaulty = causes?.some(([, { code }]) => severityOf(code) === 'error') === true;
		const shape = shapeCause(record, header.width, isFaulty);
		const isNone = (isFaulty || shape !== undefined) && notARow(table, header.headings, record, n);
		if (isNone) {
			say({ line, row }, isNone);
			return;
		}
		if (shape) say({ line, row }, shape);
		else if (causes !== undefined)
			for (const [column, why] of causes) say({ line, row, column: header.label(column) }, why);
		if (bad.has(row)) {
			spoiled.push(rawCells(header, reader, cells));
			return;
		}
		together.add({
			line,
			row,
			// built from the very columns that the type is derived from
			values: values as R,
			extra: extra.length === 0 ? noCells : extra.map((at) => unguard(cells[at] ?? ''))
		});
	});
	for (const { entry, column, cause: why } of together.found(spoiled))
		say({ line: entry.line, row: entry.row, column: header.label(column) }, why);
	const { entries } = together;
	return {
		records: full.length,
		ready: bad.size === 0 ? entries : entries.filter(({ row }) => !bad.has(row)),
		leftOut:
			bad.size === 0
				? []
				: full
						.filter(({ row }) => bad.has(row))
						.map(({ line, row, cells }) => ({
							line,
							row,
							cells,
							findings: byRecord.get(row) ?? []
						})),
		findings: [...before, ...[...byRecord].sort(([a], [b]) => a - b).flatMap(([, found]) => found)],
		dates: reader.dates()
	};
}

/** Most files have no columns but ours. */
const noCells: readonly string[] = [];

/**
 * What is wrong with a record as a whole. Where cells have slipped, their own faults are of no use and are not told;
 * empty cells too many at the end are what spreadsheets leave, and do no harm.
 */
function shapeCause(record: RawRecord, width: number, faulty: boolean): Cause | undefined {
	if (record.quotes !== undefined) return quoteCause(record);
	const { cells } = record;
	if (cells.length === width) return undefined;
	if (cells.length > width && isBlank(cells.slice(width)) && !faulty) return undefined;
	return cause(cells.length > width ? 'extra-cell' : 'missing-cell', {
		found: String(cells.length),
		expected: String(width)
	});
}

function rawCells(header: Header, reader: CellsReader, cells: readonly string[]): Spoiled {
	return Object.fromEntries(
		[...header.at.keys(), ...header.filled.keys()].map((name) => [
			name,
			reader.cell(name, cells).trim()
		])
	);
}

/** The text that tells a record from every other of its table. */
export function keyOf<R extends AnyRow>(table: Table<R>, row: R): string {
	return table.key.map((name) => cellOf(table, name, row)).join('\u001f');
}
