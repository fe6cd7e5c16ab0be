import { nearest, slugOf, type Column, type Kind, type Seen } from './column.ts';
import { cause, finding, messageOf, type Cause, type Finding, type Position } from './finding.ts';
import { severityOf } from './messages.ts';
import { isNoText, saysNothing } from './no-words.ts';
import { quoted } from './quote.ts';
import {
	findDelimiter,
	findHeader,
	isBlank,
	splitRecords,
	type Delimiter,
	type RawRecord
} from './records.ts';
import {
	columnNames,
	columnsOf,
	type AnyRow,
	type Entry,
	type ReadTable,
	type RuleFinding,
	type Spoiled,
	type Table
} from './table.ts';
import { unguard } from './write.ts';

/** What the header line says about each column of the file. */
interface Header {
	/** For each of our columns that the file has, its position. */
	readonly at: ReadonlyMap<string, number>;
	/** For each of our columns that is filled without one, what it holds in a record. */
	readonly filled: ReadonlyMap<string, (cells: readonly string[]) => string>;
	/** Positions of the columns that are not ours. */
	readonly extra: readonly number[];
	readonly findings: readonly Finding[];
	readonly width: number;
	/** What findings call one of our columns: its heading in the file. */
	readonly label: (name: string) => string;
}

/** A CSV text as header and records, blank lines told and left out. */
export interface Sheet {
	readonly header: RawRecord;
	readonly records: readonly RawRecord[];
	readonly findings: readonly Finding[];
	/** Lines as a spreadsheet counts them, the header and blank ones among them. */
	readonly rows: number;
}

/**
 * What a column holds that the file lacks: the same text in every record, or an identifier made of the words that stand in
 * another of our columns.
 */
export type Fill = { readonly text: string } | { readonly slugOf: string };

/** Where our columns stand in a file of other headings, or what they are filled with, by their names. */
export type Mapping = Readonly<Record<string, number | Fill>>;

/** What is told while a long file is read: records done, of all. */
export type Progress = (done: number, of: number) => void;

/** How a file is read beyond its contract. */
export interface ReadOptions {
	readonly mapping?: Mapping | undefined;
	readonly progress?: Progress | undefined;
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
	const raw = splitRecords(text, delimiter, most);
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
			extraHeadings
		};
	if (full.length === 0) findings.push(noRecords(line));
	return { ...readRecords(table, header, full, findings, options), extraHeadings };
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
		width: names.length,
		label
	};
	return readRecords(table, header, records, [], options);
}

function nothing<R>(why: Finding): ReadTable<R> {
	return { records: 0, ready: [], leftOut: [], findings: [why], extraHeadings: [] };
}

function requiredNames(table: Table<AnyRow>): readonly string[] {
	return columnsOf(table)
		.filter(([, column]) => column.required)
		.map(([name]) => name);
}

/** A line of delimiters alone is what spreadsheets leave below a table: no record, but worth a note. */
function withoutBlanks(raw: readonly RawRecord[]): {
	readonly full: readonly RawRecord[];
	readonly findings: readonly Finding[];
} {
	const findings: Finding[] = [];
	const full: RawRecord[] = [];
	for (const record of raw) {
		if (!isBlank(record.cells)) full.push(record);
		else if (record.cells.length > 1)
			findings.push(finding({ line: record.line, row: record.row }, cause('blank-row', {})));
	}
	return { full, findings };
}

function readHeader(table: Table<AnyRow>, record: RawRecord): Header {
	const at = new Map<string, number>();
	const extra: number[] = [];
	const findings: Finding[] = [];
	const say = (column: string | undefined, why: Cause): void => {
		findings.push(
			finding(
				{ line: record.line, row: record.row, ...(column === undefined ? {} : { column }) },
				why
			)
		);
	};
	const names = columnNames(table);
	if (!record.cells.some((cell) => names.includes(cell.trim()))) {
		say(
			undefined,
			cause('labels-unknown', {
				found: quoted(record.cells.join(', ')),
				expected: requiredNames(table).join(', ')
			})
		);
		return {
			at,
			filled: new Map(),
			extra: record.cells.map((_, i) => i),
			findings,
			width: record.cells.length,
			label: asNamed
		};
	}
	if (record.quotes !== undefined) say(undefined, quoteCause(record));
	const missing = names.filter((name) => !record.cells.some((cell) => cell.trim() === name));
	record.cells.forEach((cell, i) => {
		const heading = cell.trim();
		if (names.includes(heading)) {
			if (at.has(heading))
				say(heading, cause('label-doubled', { found: heading, expected: 'each heading once' }));
			else at.set(heading, i);
			return;
		}
		extra.push(i);
		if (heading === '') say(undefined, cause('label-blank', { number: i + 1, found: '' }));
		else {
			const near = nearest(heading, missing);
			say(
				heading,
				near === undefined
					? cause('label-extra', { found: heading })
					: cause('label-misspelt', { near, found: heading })
			);
		}
	});
	for (const name of missing) say(name, missingCause(table, name));
	return { at, filled: new Map(), extra, findings, width: record.cells.length, label: asNamed };
}

const asNamed = (name: string): string => name;

function missingCause(table: Table<AnyRow>, name: string): Cause {
	const required = table.columns[name]?.required === true;
	return cause(required ? 'label-required' : 'label-absent', { expected: name });
}

/**
 * The header as a person mapped it. Positions that the file does not have count as not mapped, and so does what is made of a
 * column without one.
 */
function mapHeader(table: Table<AnyRow>, record: RawRecord, mapping: Mapping): Header {
	const { line, row, cells } = record;
	const at = new Map<string, number>();
	for (const name of columnNames(table)) {
		const place = mapping[name];
		if (typeof place === 'number' && cells[place] !== undefined) at.set(name, place);
	}
	const filled = new Map<string, (cells: readonly string[]) => string>();
	const findings: Finding[] = [];
	const ours = new Set(at.values());
	for (const name of columnNames(table)) {
		if (at.has(name)) continue;
		const fill = fillOf(name, mapping, at, table.columns[name]?.emptyWhere);
		if (fill !== undefined) filled.set(name, fill.make);
		findings.push(finding({ line, row, column: name }, fill?.note ?? missingCause(table, name)));
	}
	if (record.quotes !== undefined) findings.push(finding({ line, row }, quoteCause(record)));
	return {
		at,
		filled,
		extra: cells.map((_, i) => i).filter((i) => !ours.has(i)),
		findings,
		width: cells.length,
		label: (name) => cells[at.get(name) ?? -1]?.trim() || name
	};
}

/** How a column is filled that the file lacks, and the note that tells so; nothing where it is not. */
function fillOf(
	name: string,
	mapping: Mapping,
	at: ReadonlyMap<string, number>,
	emptyWhere: Column<unknown>['emptyWhere']
): { readonly make: (cells: readonly string[]) => string; readonly note: Cause } | undefined {
	const fill = mapping[name];
	if (fill === undefined || typeof fill === 'number') return undefined;
	const under = (column: string): ((cells: readonly string[]) => string) | undefined => {
		const place = at.get(column);
		if (place !== undefined) return (cells) => unguard(cells[place] ?? '').trim();
		const other = mapping[column];
		return typeof other === 'object' && 'text' in other ? () => other.text.trim() : undefined;
	};
	if ('slugOf' in fill) {
		const words = under(fill.slugOf);
		return (
			words && {
				make: (cells) => slugOf(words(cells)),
				note: cause('label-made', { name, of: fill.slugOf })
			}
		);
	}
	const { text } = fill;
	if (text.trim() === '') return undefined;
	const other = emptyWhere && under(emptyWhere.column);
	return emptyWhere === undefined || other === undefined
		? { make: () => text, note: cause('label-filled', { name, text }) }
		: {
				make: (cells) => (other(cells) === emptyWhere.is ? '' : text),
				note: cause('label-filled-where', {
					name,
					text,
					other: emptyWhere.column,
					is: emptyWhere.is
				})
			};
}

function quoteCause(record: RawRecord): Cause {
	return record.quotes === 'unclosed'
		? cause('quote-unclosed', { expected: 'a closing quotation mark' })
		: cause('quote-stray', { expected: 'quotation marks inside a cell doubled' });
}

function readRecords<R extends AnyRow>(
	table: Table<R>,
	header: Header,
	full: readonly RawRecord[],
	before: readonly Finding[],
	{ progress, today = '' }: ReadOptions
): Omit<ReadTable<R>, 'extraHeadings'> {
	const seen = countCodes(table, header, full);
	const byRecord = new Map<number, Finding[]>();
	const entries: Entry<R>[] = [];
	const say = (position: Position & { readonly row: number }, why: Cause): void => {
		const list = byRecord.get(position.row) ?? [];
		const one = finding(position, why);
		// Several rows made of one record may have the same to say.
		if (!list.some((other) => messageOf(other) === messageOf(one))) list.push(one);
		byRecord.set(position.row, list);
	};
	const isBad = (row: number): boolean =>
		byRecord.get(row)?.some(({ severity }) => severity === 'error') ?? false;
	const columns = columnsOf(table);
	const spoiled: Spoiled[] = [];
	full.forEach((record, n) => {
		if (n % told === 0) progress?.(n, full.length);
		const { line, row, cells } = record;
		const { values, causes } = readCells(columns, header, cells, seen);
		const isFaulty = causes.some(([, { code }]) => severityOf(code) === 'error');
		const shape = shapeCause(record, header.width, isFaulty);
		if (shape) say({ line, row }, shape);
		else for (const [column, why] of causes) say({ line, row, column: header.label(column) }, why);
		if (isBad(row)) spoiled.push(rawCells(header, cells));
		else
			entries.push({
				line,
				row,
				// built from the very columns that the type is derived from
				values: values as R,
				extra: header.extra.map((at) => unguard(cells[at] ?? ''))
			});
	});
	for (const { entry, column, cause: why } of [
		...doubledKeys(table, entries),
		...table.rules(entries, spoiled, today)
	])
		say({ line: entry.line, row: entry.row, column: header.label(column) }, why);
	return {
		records: full.length,
		ready: entries.filter(({ row }) => !isBad(row)),
		leftOut: full
			.filter(({ row }) => isBad(row))
			.map(({ line, row, cells }) => ({
				line,
				row,
				cells,
				findings: byRecord.get(row) ?? []
			})),
		findings: [...before, ...[...byRecord].sort(([a], [b]) => a - b).flatMap(([, found]) => found)]
	};
}

/** What is told of a cell that holds a word for nothing: where its column cannot read it, and where it could only be a text or an identifier. */
function nothingIn(
	found: string,
	isFault: boolean,
	{ name, expected }: Kind<unknown>,
	required: boolean
): Cause | undefined {
	if (isFault && saysNothing(found))
		return required
			? cause('cell-nothing-required', { found, expected })
			: cause('cell-nothing', { found, suggestion: '' });
	if (isFault || required) return undefined;
	if (name === 'text' && isNoText(found)) return cause('text-nothing', { found, suggestion: '' });
	return name === 'slug' && saysNothing(found)
		? cause('slug-nothing', { found, suggestion: '' })
		: undefined;
}

/** Reads the cells of a record one by one: their values and what is wrong with each. */
function readCells(
	columns: ReturnType<typeof columnsOf>,
	header: Header,
	cells: readonly string[],
	seen: Seen
): {
	readonly values: Record<string, unknown>;
	readonly causes: readonly (readonly [column: string, Cause])[];
} {
	const values: Record<string, unknown> = {};
	const causes: [string, Cause][] = [];
	for (const [name, { kind, required }] of columns) {
		const whole = cellOf(header, name, cells);
		const cell = kind.verbatim ? whole : whole.trim();
		values[name] = kind.empty;
		if (cell.trim() === '' && required)
			causes.push([name, cause('cell-required', { found: '', expected: kind.expected })]);
		if (cell === '') continue;
		const read = kind.read(cell, seen);
		const told = nothingIn(cell, 'fault' in read, kind, required === true);
		if (told !== undefined) causes.push([name, told]);
		else if ('fault' in read) causes.push([name, read.fault]);
		// A word for nothing makes no two rows one.
		if ('value' in read) values[name] = told?.code === 'slug-nothing' ? kind.empty : read.value;
	}
	return { values, causes };
}

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

/** What a record holds in one of our columns. */
function cellOf(header: Header, name: string, cells: readonly string[]): string {
	const at = header.at.get(name);
	return at === undefined ? (header.filled.get(name)?.(cells) ?? '') : unguard(cells[at] ?? '');
}

function rawCells(header: Header, cells: readonly string[]): Spoiled {
	return Object.fromEntries(
		[...header.at.keys(), ...header.filled.keys()].map((name) => [
			name,
			cellOf(header, name, cells).trim()
		])
	);
}

function countCodes(
	table: Table<AnyRow>,
	header: Header,
	full: readonly RawRecord[]
): ReadonlyMap<string, number> {
	const seen = new Map<string, number>();
	const places = columnsOf(table)
		.filter(([, column]) => column.kind.codes)
		.map(([name]) => header.at.get(name))
		.filter((at) => at !== undefined);
	for (const { cells } of full)
		for (const at of places)
			for (const code of (cells[at] ?? '').split(/\s+/)) seen.set(code, (seen.get(code) ?? 0) + 1);
	return seen;
}

/** The text that tells a record from every other of its table. */
export function keyOf<R extends AnyRow>(table: Table<R>, row: R): string {
	return table.key.map((name) => table.columns[name]?.kind.write(row[name]) ?? '').join('\u001f');
}

function doubledKeys<R extends AnyRow>(
	table: Table<R>,
	entries: readonly Entry<R>[]
): readonly RuleFinding[] {
	const first = new Map<string, Entry<R>>();
	const [column] = table.key;
	if (column === undefined) return [];
	return entries.flatMap((entry): readonly RuleFinding[] => {
		const key = keyOf(table, entry.values);
		const earlier = first.get(key);
		if (earlier === undefined) {
			first.set(key, entry);
			return [];
		}
		const why = cause('primary-key', {
			columns: table.key.join(', '),
			earlier: earlier.line,
			found: key.split('\u001f').join(', '),
			expected: 'a key of its own'
		});
		return [{ entry, column, cause: why }];
	});
}
