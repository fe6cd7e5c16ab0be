import {
	asItIs,
	check,
	open,
	reach,
	type Checked,
	type Mend,
	type Opened,
	type Recipe
} from '../data/check.ts';
import type { Encoding } from '../data/decode.ts';
import { diff, type Difference } from '../data/diff.ts';
import { isOfCell, type Finding, type Severity } from '../data/finding.ts';
import type { Incident } from '../data/incidents.ts';
import { join, type Joined } from '../data/join.ts';
import type { Mapping, Progress } from '../data/read.ts';
import type { Delimiter } from '../data/records.ts';
import { causesOf, findingsCsv, setAsideCsv, sheetCsv, type Cause } from '../data/report.ts';
import { columnsOf } from '../data/table.ts';
import { incidentTable } from '../data/tables.ts';
import { unguard, writeTable } from '../data/write.ts';
import type { Ranking } from '../severity/ranking.ts';
import type { Adding } from '../view/dataset.ts';
import { effectInWords } from '../view/effect.ts';

/** Examples of a cause that are shown at once. */
const examples = 3;

/** Rows shown as understood. */
const previewed = 5;

/** Words of a column, unknown to our vocabulary, that are listed for translation. */
const mostWords = 60;

/** A finding with the place of its cell in the file: record and column from 0; null where it has none. */
export interface Located extends Finding {
	readonly record: number | null;
	readonly at: number | null;
}

/** Findings of one cause as the page lists them. */
export interface CauseSummary extends Omit<Cause, 'findings'> {
	readonly count: number;
	readonly examples: readonly Located[];
	/** How many of them have something proposed. */
	readonly proposed: number;
}

/** A word that our vocabulary does not have, in a column that takes words of a list. */
export interface StrangeWord {
	/** Our column, and its position in the file. */
	readonly column: string;
	readonly at: number;
	readonly found: string;
	readonly count: number;
	readonly suggestion: string | null;
}

/** What is to be said of a file, small enough to be handed from thread to thread at once. */
export interface Summary {
	readonly name: string;
	readonly bytes: number;
	readonly encoding: Encoding;
	readonly delimiter: Delimiter;
	readonly headings: readonly string[];
	/** Cells of the first records under each heading, for the choice of columns. */
	readonly samples: readonly string[];
	readonly adapter: { readonly title: string; readonly assumptions: readonly string[] } | null;
	readonly mapping: Mapping;
	readonly unconfirmed: boolean;
	readonly records: number;
	/** Records of the file that gave rows, and rows of our contract. */
	readonly used: number;
	readonly ready: number;
	readonly setAside: number;
	readonly problems: Readonly<Record<Severity, number>>;
	/** Of the records set aside, how many tell of an act; null where that is not known. */
	readonly actsAside: number | null;
	/** Records in which a problem stands. */
	readonly troubled: number;
	/** Cells of the longest record, or of the header. */
	readonly width: number;
	readonly causes: readonly CauseSummary[];
	readonly strange: readonly StrangeWord[];
	readonly preview: readonly Incident[];
	readonly mends: number;
	/** How many records each list of the grid has. */
	readonly lengths: Readonly<Record<Only, number>>;
}

/** Which records the grid lists. */
export type Only = 'all' | 'problems' | 'aside';

/** A record as the grid shows it. */
export interface GridRow {
	/** Its place in the file, from 0. */
	readonly record: number;
	readonly line: number;
	readonly row: number;
	readonly cells: readonly string[];
	readonly isAside: boolean;
	/** What is said of its cells, and of the record as a whole. */
	readonly findings: readonly Located[];
}

/** How the file differs from other rows. */
export interface Comparison {
	readonly added: number;
	readonly removed: number;
	readonly changed: number;
	readonly same: number;
	/** What becomes of places if the file stands in the place of those rows. */
	readonly effect: string;
	/** What adding it to them by key comes to. */
	readonly joined: Addition;
	/** The same where rows that change one old row take its place; null where there are none. */
	readonly corrected: Addition | null;
}

/** What adding a file to other rows comes to, and what becomes of places then. */
export interface Addition extends Omit<Joined, 'rows' | 'left'> {
	readonly rows: number;
	readonly left: readonly (readonly [code: string, count: number])[];
	readonly effect: string;
}

/** One line of a comparison: a row that came or went, or one that changed, cell by cell. */
export interface ChangeLine {
	readonly row: Incident;
	readonly cells: readonly {
		readonly column: string;
		readonly before: string;
		readonly after: string;
	}[];
}

/** The lists of a comparison. */
export type ChangeKind = 'added' | 'removed' | 'changed';

/** In the place of the rows in view, or added to them. */
export type How = 'replace' | Adding;

/** What can be taken away. */
export type Taken = 'mended' | 'rows' | 'findings-csv' | 'findings-json' | 'aside';

/**
 * A file on the desk: opened, checked, mended, compared. It knows no browser, so that it works in a worker and in a test.
 * Every method after `lay` speaks of the file that was laid last.
 */
export class Desk {
	readonly #ladder: Ranking;
	readonly #today: string;
	#name = '';
	#bytes: Uint8Array = new Uint8Array();
	#recipe: Recipe = asItIs;
	#opened: Opened | null = null;
	#checked: Checked | null = null;
	#causes: readonly Cause[] = [];
	#findingsOf: ReadonlyMap<number, readonly Finding[]> = new Map();
	#asideRows: ReadonlySet<number> = new Set();
	#recordOf: ReadonlyMap<number, number> = new Map();
	#lists: Readonly<Record<Only, readonly number[] | null>> = { all: null, problems: [], aside: [] };
	#base: readonly Incident[] = [];
	#difference: Difference<Incident> | null = null;
	readonly #joined = new Map<Adding, Joined>();

	/** The ladder is for what a file does to places; dates after today, the last day that has come, are told. */
	constructor(ladder: Ranking, today: string) {
		this.#ladder = ladder;
		this.#today = today;
	}

	/** Takes a file; a finding says why it cannot be read at all. */
	lay(
		name: string,
		bytes: Uint8Array,
		recipe: Recipe,
		progress?: Progress
	): Summary | { readonly refused: Finding } {
		const opened = open(bytes, recipe);
		if ('refused' in opened) return opened;
		this.#name = name;
		this.#bytes = bytes;
		this.#opened = opened;
		return this.#check(recipe, progress);
	}

	/** Reads the same file by another recipe; the old reading stays where the new one is refused. */
	read(recipe: Recipe): Summary | { readonly refused: Finding } {
		const { encoding, delimiter } = this.#recipe;
		if (recipe.encoding !== encoding || recipe.delimiter !== delimiter) {
			const opened = open(this.#bytes, recipe);
			if ('refused' in opened) return opened;
			this.#opened = opened;
		}
		return this.#check(recipe);
	}

	#check(recipe: Recipe, progress?: Progress): Summary {
		if (this.#opened === null) throw new Error('No file was laid on the desk.');
		this.#recipe = recipe;
		const checked = check(this.#opened, recipe, { progress, today: this.#today });
		this.#checked = checked;
		this.#difference = null;
		this.#joined.clear();
		this.#causes = causesOf(checked.findings);
		const { records } = checked.sheet;
		this.#recordOf = new Map(records.map(({ row }, i) => [row, i] as const));
		const byRow = new Map<number, Finding[]>();
		for (const one of checked.findings) {
			if (one.row === null) continue;
			const list = byRow.get(one.row);
			if (list) list.push(one);
			else byRow.set(one.row, [one]);
		}
		this.#findingsOf = byRow;
		this.#asideRows = new Set(checked.setAside.map(({ row }) => row));
		const placesWhere = (fits: (row: number) => boolean): readonly number[] =>
			records.flatMap(({ row }, i) => (fits(row) ? [i] : []));
		this.#lists = {
			all: null,
			problems: placesWhere((row) => byRow.has(row)),
			aside: placesWhere((row) => this.#asideRows.has(row))
		};
		return this.#summary(checked);
	}

	get #now(): Checked {
		if (this.#checked === null) throw new Error('No file was laid on the desk.');
		return this.#checked;
	}

	#locate(one: Finding): Located {
		const record = one.row === null ? undefined : this.#recordOf.get(one.row);
		return { ...one, record: record ?? null, at: this.#placeOf(one.column) };
	}

	/** The position of the column a finding names, by its heading or by our name for it. */
	#placeOf(column: string | null): number | null {
		if (column === null) return null;
		const { headings, mapping, adapter } = this.#now;
		const byHeading = headings.findIndex((heading) => heading.trim() === column);
		if (byHeading >= 0) return byHeading;
		const place = adapter === null ? mapping[column] : undefined;
		return typeof place === 'number' ? place : null;
	}

	#summary(checked: Checked): Summary {
		const { adapter, findings, setAside, sheet } = checked;
		const problems = { error: 0, warning: 0, note: 0 };
		for (const { severity } of findings) problems[severity] += 1;
		const first = sheet.records.slice(0, 50);
		return {
			name: this.#name,
			bytes: this.#bytes.length,
			encoding: checked.encoding,
			delimiter: checked.delimiter,
			headings: checked.headings.map(unguard),
			samples: checked.headings.map((_, i) => {
				const found = first.map(({ cells }) => cells[i]?.trim() ?? '').filter(Boolean);
				return [...new Set(found)].slice(0, 3).join(' · ').slice(0, 90);
			}),
			adapter: adapter === null ? null : { title: adapter.title, assumptions: adapter.assumptions },
			mapping: checked.mapping,
			unconfirmed: checked.unconfirmed,
			records: checked.records,
			used: checked.records - setAside.length,
			ready: checked.ready.length,
			setAside: setAside.length,
			actsAside: checked.actsAside,
			problems,
			troubled: new Set(
				findings.flatMap(({ severity, row }) =>
					severity !== 'note' && row !== null && this.#recordOf.has(row) ? [row] : []
				)
			).size,
			width: sheet.records.reduce(
				(most, { cells }) => Math.max(most, cells.length),
				checked.headings.length
			),
			causes: this.#causes.map(({ findings: all, ...cause }) => ({
				...cause,
				count: all.length,
				examples: all.slice(0, examples).map((one) => this.#locate(one)),
				proposed: all.filter(({ suggestion }) => suggestion !== null).length
			})),
			strange: this.#strange(),
			preview: checked.ready.slice(0, previewed).map(({ values }) => values),
			mends: this.#recipe.mends.length,
			lengths: {
				all: this.#length('all'),
				problems: this.#length('problems'),
				aside: this.#length('aside')
			}
		};
	}

	/** Words that stand for none of ours, the most frequent first. */
	#strange(): readonly StrangeWord[] {
		const { adapter, findings } = this.#now;
		if (adapter !== null) return [];
		const words = new Map<string, { word: StrangeWord; count: number }>();
		const listed = new Set(
			columnsOf(incidentTable).flatMap(([name, { kind }]) => (kind.terms ? [name] : []))
		);
		const ours = new Map(
			Object.entries(this.#now.mapping).map(([name, at]) => [at, name] as const)
		);
		for (const { code, column, found, suggestion } of findings) {
			if (code !== 'constraint-error' || found === null || found === '') continue;
			const at = this.#placeOf(column);
			const name = at === null ? undefined : ours.get(at);
			if (at === null || name === undefined || !listed.has(name)) continue;
			const key = `${at} ${found}`;
			const known = words.get(key);
			if (known) known.count += 1;
			else words.set(key, { word: { column: name, at, found, count: 1, suggestion }, count: 1 });
		}
		return [...words.values()]
			.map(({ word, count }) => ({ ...word, count }))
			.sort((a, b) => b.count - a.count)
			.slice(0, mostWords);
	}

	#length(only: Only): number {
		return this.#lists[only]?.length ?? this.#now.sheet.records.length;
	}

	/** Records of a list from one place to before another, for the grid. */
	rows(only: Only, from: number, to: number): readonly GridRow[] {
		const { records } = this.#now.sheet;
		const places =
			this.#lists[only]?.slice(from, to) ?? records.slice(from, to).map((_, i) => from + i);
		return places.flatMap((place): readonly GridRow[] => {
			const record = records[place];
			if (record === undefined) return [];
			return [
				{
					record: place,
					line: record.line,
					row: record.row,
					cells: record.cells,
					isAside: this.#asideRows.has(record.row),
					findings: (this.#findingsOf.get(record.row) ?? []).map((one) => this.#locate(one))
				}
			];
		});
	}

	/** The place of a record in a list; -1 where the list does not have it. */
	placeOf(only: Only, record: number): number {
		return this.#lists[only]?.indexOf(record) ?? record;
	}

	/** Findings of a cause from one place to before another. */
	findings(key: string, from: number, to: number): readonly Located[] {
		const cause = this.#causes.find((one) => one.key === key);
		return (cause?.findings ?? []).slice(from, to).map((one) => this.#locate(one));
	}

	/** What is proposed for the cells of a cause, as mends: of every cell that holds the same where the cell alone is at fault, else of each by itself. */
	proposals(key: string): readonly Mend[] {
		const cause = this.#causes.find((one) => one.key === key);
		const mends = new Map<string, Mend>();
		for (const one of cause?.findings ?? []) {
			const { record, at, suggestion } = this.#locate(one);
			const there = record === null ? undefined : this.#now.sheet.records[record];
			const found = at === null ? undefined : there?.cells[at];
			if (there === undefined || found === undefined || at === null || suggestion === null)
				continue;
			const row = isOfCell(one) ? null : there.row;
			mends.set(`${row} ${at} ${found}`, { row, column: at, found, value: suggestion });
		}
		return [...mends.values()];
	}

	/** How many cells a mend reaches as the file stands. */
	reach(mend: Mend): number {
		return reach(this.#now.sheet.records, mend);
	}

	/** Forgets the rows to compare with, or adds some to them; many come in parts. */
	base(rows: readonly Incident[], isFirst: boolean): void {
		this.#base = isFirst ? rows : [...this.#base, ...rows];
		this.#difference = null;
		this.#joined.clear();
	}

	get #rows(): readonly Incident[] {
		return this.#now.ready.map(({ values }) => values);
	}

	#against(): Difference<Incident> {
		this.#difference ??= diff(incidentTable, this.#base, this.#rows);
		return this.#difference;
	}

	#join(how: Adding): Joined {
		const known = this.#joined.get(how);
		if (known !== undefined) return known;
		const joined = join(this.#base, this.#rows, how === 'correct', this.#against());
		this.#joined.set(how, joined);
		return joined;
	}

	#addition(how: Adding): Addition {
		const joined = this.#join(how);
		const { rows, left } = joined;
		const effect = effectInWords(this.#base, rows, this.#ladder);
		return { ...joined, rows: rows.length, left: [...left], effect };
	}

	/** Compares the rows that are ready with the base. */
	compare(): Comparison {
		const difference = this.#against();
		const rows = this.#rows;
		const joined = this.#addition('add');
		return {
			added: difference.added.length,
			removed: difference.removed.length,
			changed: difference.changed.length,
			same: difference.same,
			effect: effectInWords(this.#base, rows, this.#ladder),
			joined,
			corrected: joined.corrections === 0 ? null : this.#addition('correct')
		};
	}

	/** Lines of a list of the comparison from one place to before another. */
	changes(kind: ChangeKind, from: number, to: number): readonly ChangeLine[] {
		const difference = this.#against();
		if (kind !== 'changed')
			return difference[kind].slice(from, to).map((row) => ({ row, cells: [] }));
		return difference.changed.slice(from, to).map(({ before, after, columns }) => ({
			row: after,
			cells: columns.map((column) => {
				const kindOf = incidentTable.columns[column]?.kind;
				const write = (row: Incident): string => kindOf?.write(row[column as keyof Incident]) ?? '';
				return { column, before: write(before), after: write(after) };
			})
		}));
	}

	/** The rows that come in view, by themselves or with the base. */
	outcome(how: How): readonly Incident[] {
		return how === 'replace' ? this.#rows : this.#join(how).rows;
	}

	/** The dataset of the field it is read as; empty for a file of our contract. */
	get dataset(): string {
		return this.#now.adapter?.title ?? '';
	}

	/** Records that gave no row. */
	get setAside(): number {
		return this.#now.setAside.length;
	}

	/** A file to take away, as text. */
	take(what: Taken): string {
		const { headings, sheet, setAside, findings, ready, extraHeadings } = this.#now;
		switch (what) {
			case 'mended':
				return sheetCsv(headings, sheet.records);
			case 'rows':
				return writeTable(incidentTable, ready, extraHeadings);
			case 'findings-csv':
				return findingsCsv(findings);
			case 'findings-json':
				return `${JSON.stringify({ file: this.#name, records: this.#now.records, ready: ready.length, setAside: setAside.length, findings }, null, '\t')}\n`;
			case 'aside':
				return setAsideCsv(headings, setAside);
		}
	}
}
