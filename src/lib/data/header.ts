import { nearest, slugOf, type Column } from './column.ts';
import { cause, finding, type Cause, type Finding } from './finding.ts';
import { monthOf } from './month-names.ts';
import { quoted } from './quote.ts';
import type { RawRecord } from './records.ts';
import { columnNames, columnsOf, type AnyRow, type Table } from './table.ts';
import { unguard } from './write.ts';

/* What the header line of a file says about its columns: by their own names, or as a person mapped them. */

/** What the header line says about each column of the file. */
export interface Header {
	/** For each of our columns that the file has, its position. */
	readonly at: ReadonlyMap<string, number>;
	/** For each of our columns that is filled without one, what it holds in a record. */
	readonly filled: ReadonlyMap<string, (cells: readonly string[]) => string>;
	/** Positions of the columns that are not ours. */
	readonly extra: readonly number[];
	readonly findings: readonly Finding[];
	/** The headings as they stand. */
	readonly headings: readonly string[];
	readonly width: number;
	/** What findings call one of our columns: its heading in the file. */
	readonly label: (name: string) => string;
}

/**
 * What a column holds that the file lacks: the same text in every record, an identifier made of the words that stand in
 * another of our columns, what stands in another of ours, or a date put together of the year, month and day that stand in
 * columns of their own, by position.
 */
export type Fill =
	| { readonly text: string }
	| { readonly slugOf: string }
	| { readonly sameAs: string }
	| { readonly join: readonly number[] };

/** Where our columns stand in a file of other headings, or what they are filled with, by their names. */
export type Mapping = Readonly<Record<string, number | Fill>>;

/** Columns that no record can do without. */
export function requiredNames(table: Table<AnyRow>): readonly string[] {
	return columnsOf(table)
		.filter(([, column]) => column.required)
		.map(([name]) => name);
}

/** What a header line of a table’s own names says; each heading that is missing, doubled or strange is told. */
export function readHeader(table: Table<AnyRow>, record: RawRecord): Header {
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
			record.quotes === undefined
				? cause('labels-unknown', {
						found: quoted(record.cells.join(', ')),
						expected: requiredNames(table).join(', ')
					})
				: quoteCause(record)
		);
		return {
			at,
			filled: new Map(),
			extra: record.cells.map((_, i) => i),
			findings,
			headings: record.cells,
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
	return {
		at,
		filled: new Map(),
		extra,
		findings,
		headings: record.cells,
		width: record.cells.length,
		label: asNamed
	};
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
export function mapHeader(table: Table<AnyRow>, record: RawRecord, mapping: Mapping): Header {
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
		const fill = fillOf(cells, name, mapping, at, table.columns[name]?.emptyWhere);
		if (fill !== undefined) filled.set(name, fill.make);
		findings.push(finding({ line, row, column: name }, fill?.note ?? missingCause(table, name)));
	}
	if (record.quotes !== undefined) findings.push(finding({ line, row }, quoteCause(record)));
	return {
		at,
		filled,
		extra: cells.map((_, i) => i).filter((i) => !ours.has(i)),
		findings,
		headings: cells,
		width: cells.length,
		label: (name) => cells[at.get(name) ?? -1]?.trim() || name
	};
}

/** How a column is filled that the file lacks, and the note that tells so; nothing where it is not. */
function fillOf(
	cells: readonly string[],
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
	if ('sameAs' in fill) {
		const words = under(fill.sameAs);
		return words && { make: words, note: cause('label-same', { name, of: fill.sameAs }) };
	}
	if ('join' in fill && fill.join.some((place) => cells[place] === undefined)) return undefined;
	if ('join' in fill)
		return {
			make: (cells) => joinedDate(fill.join.map((place) => unguard(cells[place] ?? '').trim())),
			note: cause('label-joined', { name })
		};
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

/** A year, a month as number or name, and a day as one date, cut before the first that is missing or says 0. */
function joinedDate([year = '', month = '', day = '']: readonly string[]): string {
	const isNone = (part: string): boolean => part === '' || /^[0-]*$/.test(part);
	const number = /^\d+$/.test(month) ? month : String(monthOf(month) ?? month);
	const parts = [year, number, day];
	const missing = parts.findIndex(isNone);
	return (missing < 0 ? parts : parts.slice(0, missing))
		.map((part) => (/^\d$/.test(part) ? `0${part}` : part))
		.join('-');
}

/** What is wrong with the quotes of a record. */
export function quoteCause(record: RawRecord): Cause {
	return record.quotes === 'unclosed'
		? cause('quote-unclosed', { expected: 'a closing quotation mark' })
		: cause('quote-stray', { expected: 'quotation marks inside a cell doubled' });
}
