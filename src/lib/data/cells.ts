import type { Column, Kind } from './column.ts';
import {
	evidenceOf,
	proposedWay,
	wayParts,
	type DateColumn,
	type DateWay,
	type DecidedDates
} from './date-way.ts';
import { recognised } from './date-forms.ts';
import { cut } from './date.ts';
import { cause, type Cause } from './finding.ts';
import type { Header } from './header.ts';
import { readDate } from './read-date.ts';
import { holdsOtherInCow } from './cow.ts';
import type { Seen } from './guess-state.ts';
import { isNoDay, isNoText, saysNothing } from './no-words.ts';
import type { RawRecord } from './records.ts';
import { columnsOf, type AnyRow, type Table } from './table.ts';
import { unguard } from './write.ts';

/* Cells read one by one, but in the light of their column: what it holds elsewhere, and how its dates are written. */

/** A cell as read: its value, the empty one of its kind where it has none, and what is to be said of it. */
interface CellOutcome {
	/** False where another cell of the file may change what is said of this one. */
	readonly isSteady: boolean;
	readonly value: unknown;
	readonly cause: Cause | undefined;
}

/** What a record holds, and what is to be said of its cells; nothing where nothing is. */
export interface RecordCells {
	readonly values: Record<string, unknown>;
	readonly causes: readonly (readonly [column: string, Cause])[] | undefined;
	/** True where no other row can change what was read. */
	readonly isSteady: boolean;
}

/** Reads the cells of one record after another. */
export interface CellsReader {
	read(cells: readonly string[]): RecordCells;
	/** The cell of one of our columns as it stands. */
	cell(name: string, cells: readonly string[]): string;
	/** How its columns of dates are written that are not ISO 8601 throughout: where one was read, or a way was decided. */
	dates(): readonly DateColumn[];
}

/** Cells of a column that are remembered: most columns repeat few words in very many rows, and those that do not are soon known. */
const mostRemembered = 500;

/** Most letters of a cell: as many as one of a spreadsheet holds. */
export const longestCell = 32_767;

/** Letters of a longer cell that are told. */
const toldOf = 60;

/** A reader for the records of one file. */
export function cellsReader(
	table: Table<AnyRow>,
	header: Header,
	records: readonly RawRecord[],
	decided: DecidedDates = {}
): CellsReader {
	const isDecided = Object.keys(decided).length > 0;
	const seen = once(() => countCodes(table, header, records));
	const dates = once(() => dateColumns(table, header, records, decided));
	const columns = columnsOf(table).map(([name, column]) => {
		const at = header.at.get(name);
		return {
			name,
			at,
			fill: at === undefined ? header.filled.get(name) : undefined,
			read: remembering(column, at !== undefined, {
				seen,
				dates: () => dates().find((one) => one.name === name) ?? noDates
			}),
			/** The cell of the record before, and what it was read as. */
			cell: undefined as string | undefined,
			outcome: nothingSaid as CellOutcome
		};
	});
	/**
	 * What was read of the record before. One object is changed and copied: a copy of a copy takes three times as long. It is made of
	 * JSON, since V8 then keeps all fields within an object, as it does in all of its copies, and they are read five times as fast.
	 */
	const latest: Record<string, unknown> = JSON.parse(
		JSON.stringify(Object.fromEntries(columnsOf(table).map(([name]) => [name, null])))
	);
	for (const [name, { kind }] of columnsOf(table)) latest[name] = kind.empty;
	let causes: RecordCells['causes'];
	let isSteady = true;
	const asIs = (name: string, cells: readonly string[]): string => {
		const at = header.at.get(name);
		return at === undefined ? (header.filled.get(name)?.(cells) ?? '') : unguard(cells[at] ?? '');
	};
	return {
		cell: asIs,
		dates: () => (isDecided ? dates() : (dates.made()?.it ?? [])),
		read(cells) {
			// Most cells are those of the record before, and only the others are read.
			let isOther = false;
			for (const column of columns) {
				const { at } = column;
				const cell = at === undefined ? (column.fill?.(cells) ?? '') : (cells[at] ?? '');
				if (cell === column.cell) continue;
				const { outcome } = column;
				column.cell = cell;
				column.outcome = column.read(cell);
				latest[column.name] = column.outcome.value;
				isOther ||= isRemarkable(outcome) || isRemarkable(column.outcome);
			}
			if (isOther) {
				const said = columns.flatMap(({ name, outcome: { cause } }) =>
					cause === undefined ? [] : [[name, cause] as const]
				);
				causes = said.length === 0 ? undefined : said;
				isSteady = columns.every(({ outcome }) => outcome.isSteady);
			}
			return { values: { ...latest }, causes, isSteady };
		}
	};
}

/** True where there is more to a cell than its value. */
function isRemarkable({ cause, isSteady }: CellOutcome): boolean {
	return cause !== undefined || !isSteady;
}

const nothingSaid: CellOutcome = { value: undefined, cause: undefined, isSteady: true };

/** A reader of the cells of one column that remembers the first words of it; what stands in a file may be guarded against formulas. */
function remembering(
	column: Column<unknown>,
	isInFile: boolean,
	context: Parameters<Kind<unknown>['read']>[1]
): (cell: string) => CellOutcome {
	const { kind } = column;
	const { glance } = kind;
	const remembered = new Map<string, CellOutcome>();
	return (cell) => {
		if (glance !== undefined && cell.length <= longestCell) {
			const value = glance(cell);
			if (value !== undefined) return { value, cause: undefined, isSteady: true };
		}
		const known = remembered.get(cell);
		if (known !== undefined) return known;
		const { value, cause } = readCell(isInFile ? unguard(cell) : cell, column, context);
		const isSteady = !(kind.codes === true && holdsOtherInCow(cell));
		// Written out alike everywhere: objects of one shape are quicker to look into.
		const outcome: CellOutcome = { value, cause, isSteady };
		if (remembered.size < mostRemembered) remembered.set(cell, outcome);
		return outcome;
	};
}

const noDates = { decided: undefined, proposed: undefined };

/** What is made when it is first asked for; `made` tells whether it was. */
function once<T>(make: () => T): (() => T) & {
	readonly made: () => { readonly it: T } | undefined;
} {
	let made: { readonly it: T } | undefined;
	return Object.assign(() => (made ??= { it: make() }).it, { made: () => made });
}

function readCell(
	whole: string,
	{ kind, required }: Column<unknown>,
	context: Parameters<Kind<unknown>['read']>[1]
): Omit<CellOutcome, 'isSteady'> {
	if (whole.length > longestCell)
		return {
			value: kind.empty,
			cause: cause('cell-long', {
				length: whole.length.toLocaleString('en'),
				most: longestCell.toLocaleString('en'),
				found: whole.slice(0, toldOf)
			})
		};
	const cell = kind.verbatim ? whole : whole.trim();
	if (cell.trim() === '' && required === true)
		return {
			value: kind.empty,
			cause: cause('cell-required', { found: '', expected: kind.expected })
		};
	if (cell === '') return { value: kind.empty, cause: undefined };
	const read = kind.read(cell, context);
	const told = nothingIn(cell, 'fault' in read, kind, required === true);
	if (told !== undefined)
		return {
			// A word for nothing makes no two rows one.
			value: 'value' in read && told.code !== 'slug-nothing' ? read.value : kind.empty,
			cause: told
		};
	return 'fault' in read
		? { value: kind.empty, cause: read.fault }
		: { value: read.value, cause: read.remark };
}

/** What is told of a cell that holds a word for nothing: where its column cannot read it, and where it could only be a text or an identifier. */
function nothingIn(
	found: string,
	isFault: boolean,
	{ name, expected }: Kind<unknown>,
	required: boolean
): Cause | undefined {
	if (isFault && (saysNothing(found) || isNoDay(found)))
		return required
			? cause('cell-nothing-required', { found, expected })
			: cause('cell-nothing', { found, suggestion: '' });
	if (isFault || required) return undefined;
	if (name === 'text' && isNoText(found)) return cause('text-nothing', { found, suggestion: '' });
	return name === 'slug' && saysNothing(found)
		? cause('slug-nothing', { found, suggestion: '' })
		: undefined;
}

function countCodes(table: Table<AnyRow>, header: Header, records: readonly RawRecord[]): Seen {
	const seen = new Map<string, number>();
	const places = columnsOf(table)
		.filter(([, column]) => column.kind.codes)
		.map(([name]) => header.at.get(name))
		.filter((at) => at !== undefined);
	const count = (word: string): void => void seen.set(word, (seen.get(word) ?? 0) + 1);
	for (const { cells } of records)
		for (const at of places) {
			const cell = (cells[at] ?? '').trim();
			const words = cell.split(/\s+/);
			// The words of a name are no codes: “NEW” of “NEW ZEALAND”.
			if (words.every((word) => /^(?:[A-Z]{2,3}|\d{1,3})$/.test(word))) words.forEach(count);
			else count(cell);
		}
	return seen;
}

/** Looks at every cell of the columns of dates that is no ISO date. */
function dateColumns(
	table: Table<AnyRow>,
	header: Header,
	records: readonly RawRecord[],
	decided: DecidedDates
): readonly DateColumn[] {
	const found = columnsOf(table).flatMap(([name, { kind }]) => {
		const at = header.at.get(name);
		if (kind.name !== 'date' || at === undefined) return [];
		const cells = new Map<string, number>();
		for (const record of records) {
			const cell = unguard(record.cells[at] ?? '').trim();
			if (cell !== '' && !cut.test(cell)) cells.set(cell, (cells.get(cell) ?? 0) + 1);
		}
		const known = [...cells].flatMap(([cell, many]) => {
			const meanings = recognised(cell)?.meanings;
			return meanings === undefined ? [] : [{ cell, many, meanings }];
		});
		const evidence = evidenceOf(known.map(({ meanings, many }) => [meanings, many] as const));
		const countOf = (some: typeof known): number => some.reduce((sum, { many }) => sum + many, 0);
		const way = decided[at];
		const isRead = ({ cell }: { readonly cell: string }): boolean =>
			'date' in readDate(cell, { decided: way });
		const count = countOf(known);
		const read = way === undefined ? 0 : countOf(known.filter(isRead));
		return count === 0 ? [] : [{ name, at, count, read, evidence, own: proposedWay(evidence) }];
	});
	return found.map(({ own, ...column }) => ({
		...column,
		proposed: { ...agreed(found.map((other) => other.own)), ...own },
		decided: decided[column.at]
	}));
}

/** What some ways say and none of them denies. */
function agreed(ways: readonly DateWay[]): DateWay {
	return Object.fromEntries(
		wayParts.flatMap((part) => {
			const [first, ...others] = new Set(
				ways.map((way) => way[part]).filter((one) => one !== undefined)
			);
			return first === undefined || others.length > 0 ? [] : [[part, first]];
		})
	);
}
