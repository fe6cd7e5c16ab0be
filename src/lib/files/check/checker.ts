import { bisector } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { cause, finding, isOfCell, reported, type Finding } from '../../data/finding.ts';
import type { WholeIncident } from '../../data/incidents.ts';
import type { Progress } from '../../data/read.ts';
import type { RawRecord } from '../../data/records.ts';
import { RowMemory } from '../../data/row-memory.ts';
import { incidentTable } from '../../data/tables.ts';
import { writeTable } from '../../data/write.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { digestLength } from '../../view/dataset.ts';
import { tooLarge } from '../limits.ts';
import { fragmentOf } from '../link.ts';
import { asItIs, readsAlike, readsColumnsAlike, type Fix, type Recipe } from '../recipe.ts';
import { check, type Checked } from './check.ts';
import {
	Comparison,
	type ChangeKind,
	type ChangeLine,
	type ComparisonSummary,
	type How
} from './comparison.ts';
import { reach, withDates } from './fixes.ts';
import { open, type Opened } from './open.ts';
import type { Refused } from './refusal.ts';
import { causesOf, findingsCsv, leftOutCsv, sheetCsv, type CauseGroup } from './report.ts';
import { positionOf, summaryOf, type Located, type RowList, type Summary } from './summary.ts';

/** A row of the file as the grid shows it. */
export interface GridRow {
	/** Its place in the file, from 0. */
	readonly record: number;
	readonly line: number;
	readonly row: number;
	readonly cells: readonly string[];
	readonly isLeftOut: boolean;
	/** What is said of its cells, and of the row as a whole. */
	readonly findings: readonly Located[];
}

/** What can be downloaded of a file. */
export type Download = 'fixed' | 'rows' | 'findings-csv' | 'findings-json' | 'left-out';

/** The beginning of the SHA-256 of bytes; empty where the browser computes none, as on a page without encryption. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const hash = await globalThis.crypto?.subtle?.digest('SHA-256', bytes).catch(() => undefined);
	return [...new Uint8Array(hash ?? [])]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('')
		.slice(0, digestLength);
}

/** Rows handed over at once: a thread that takes over a hundred thousand at once stands still meanwhile. */
export const portion = 400;

/**
 * One file, opened, checked, fixed and compared. It knows no browser, so that it works in a worker and in a test; the page
 * speaks with it by way of `worker/start.ts`, and asks only for what it shows. Every method after `load` speaks of
 * the file that was loaded last.
 */
export class Checker {
	readonly #ladder: Ranking;
	readonly #today: string;
	#name = '';
	#bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
	#recipe: Recipe = asItIs;
	#opened: Opened | null = null;
	/** What was read of records without a fault, as long as their columns are read in the same way. */
	#memory = new RowMemory();
	#checked: Checked | null = null;
	#causes: readonly CauseGroup[] = [];
	#findingsOf: ReadonlyMap<number | null, readonly Finding[]> = new Map();
	#leftOutRows: ReadonlySet<number> = new Set();
	#lists: Readonly<Record<RowList, readonly number[] | null>> = {
		all: null,
		problems: [],
		'left-out': []
	};
	#base: readonly WholeIncident[] = [];
	#comparison: Comparison | null = null;

	/** The ladder is for what a file does to places; dates after today, the last day that has come, are told. */
	constructor(ladder: Ranking, today: string) {
		this.#ladder = ladder;
		this.#today = today;
	}

	/** Reads a file; a finding says why it cannot be read at all, and what was loaded before then stays. */
	async load(
		name: string,
		file: Blob,
		recipe: Recipe,
		progress?: Progress
	): Promise<Summary | Refused> {
		const large = tooLarge(file.size);
		if (large !== undefined) return { refused: large };
		const buffer = await file.arrayBuffer().catch(() => null);
		if (buffer === null) return { refused: finding({}, cause('file-moved', {})) };
		const bytes = new Uint8Array(buffer);
		const opened = await open(bytes, recipe);
		if ('refused' in opened) return opened;
		this.#name = name;
		this.#bytes = bytes;
		this.#opened = opened;
		return this.#check(opened, recipe, progress);
	}

	/** The bytes as they were read, whatever became of the file since. */
	held(): Blob {
		return new Blob([this.#bytes]);
	}

	/** What tells these bytes from others; see `digestOf`. Nobody needs it to see what was read. */
	digest(): Promise<string> {
		return digestOf(this.#bytes);
	}

	/** Reads the same file by another recipe; the old reading stays where the new one is refused. */
	async read(recipe: Recipe, progress?: Progress): Promise<Summary | Refused> {
		let opened = this.#opened;
		if (opened === null || !readsAlike(recipe, this.#recipe)) {
			const anew = await open(this.#bytes, recipe);
			if ('refused' in anew) return anew;
			this.#opened = opened = anew;
		}
		return this.#check(opened, recipe, progress);
	}

	#check(opened: Opened, recipe: Recipe, progress?: Progress): Summary {
		if (!readsColumnsAlike(recipe, this.#recipe)) this.#memory = new RowMemory();
		this.#recipe = recipe;
		const checked = check(opened, recipe, { progress, today: this.#today, memory: this.#memory });
		this.#checked = checked;
		this.#comparison = null;
		this.#causes = causesOf(checked.findings);
		const { records } = checked.sheet;
		this.#findingsOf = groupedBy(checked.findings, ({ row }) => row);
		this.#leftOutRows = new Set(checked.leftOut.map(({ row }) => row));
		const placesOf = (rows: Iterable<number | null>): readonly number[] =>
			[...rows]
				.flatMap((row) => (row === null ? [] : (this.#recordOf(row) ?? [])))
				.sort((a, b) => a - b);
		this.#lists = {
			all: null,
			problems: placesOf(this.#findingsOf.keys()),
			'left-out': placesOf(this.#leftOutRows)
		};
		const lengthOf = (list: RowList): number => this.#lists[list]?.length ?? records.length;
		return summaryOf(checked, {
			name: this.#name,
			bytes: this.#bytes.length,
			fixes: recipe.fixes.length,
			causes: this.#causes,
			locate: (one) => this.#locate(one),
			lengths: {
				all: lengthOf('all'),
				problems: lengthOf('problems'),
				'left-out': lengthOf('left-out')
			}
		});
	}

	get #now(): Checked {
		if (this.#checked === null) throw new Error('No file was loaded.');
		return this.#checked;
	}

	/** The place of the record on a row; rows rise, so that it is soon found. */
	#recordOf(row: number): number | undefined {
		const { records } = this.#now.sheet;
		const at = bisector(({ row: one }: RawRecord) => one).left(records, row);
		return records[at]?.row === row ? at : undefined;
	}

	#locate(one: Finding): Located {
		const record = one.row === null ? undefined : this.#recordOf(one.row);
		return { ...one, record: record ?? null, at: positionOf(one.column, this.#now) };
	}

	/** Rows of a list from one place to before another, for the grid. */
	rows(list: RowList, from: number, to: number): readonly GridRow[] {
		const { records } = this.#now.sheet;
		const places =
			this.#lists[list]?.slice(from, to) ?? records.slice(from, to).map((_, i) => from + i);
		return places.flatMap((place): readonly GridRow[] => {
			const record = records[place];
			if (record === undefined) return [];
			const { line, row, cells } = record;
			return [
				{
					record: place,
					line,
					row,
					cells,
					isLeftOut: this.#leftOutRows.has(row),
					findings: (this.#findingsOf.get(row) ?? []).map((one) => this.#locate(one))
				}
			];
		});
	}

	/** The place of a row in a list; -1 where the list does not have it. */
	placeIn(list: RowList, record: number): number {
		return this.#lists[list]?.indexOf(record) ?? record;
	}

	/** Findings of a cause from one place to before another. */
	findings(key: string, from: number, to: number): readonly Located[] {
		return this.#findingsUnder(key)
			.slice(from, to)
			.map((one) => this.#locate(one));
	}

	#findingsUnder(key: string): readonly Finding[] {
		return this.#causes.find((one) => one.key === key)?.findings ?? [];
	}

	/** What is proposed for the cells of a cause, as fixes: of every cell that holds the same where the cell alone is at fault, else of each by itself. */
	proposals(key: string): readonly Fix[] {
		const fixes = new Map<string, Fix>();
		for (const one of this.#findingsUnder(key)) {
			// A guess is for a person to take, cell by cell.
			if (one.doubtful) continue;
			const { record, at, suggestion } = this.#locate(one);
			const there = record === null ? undefined : this.#now.sheet.records[record];
			const found = at === null ? undefined : there?.cells[at];
			if (there === undefined || found === undefined || at === null || suggestion === null)
				continue;
			const row = isOfCell(one) ? null : there.row;
			fixes.set(`${row} ${at} ${found}`, { row, column: at, found, value: suggestion });
		}
		return [...fixes.values()];
	}

	/** Rows of a cause that are no rows of the table. */
	rowsOf(key: string): readonly number[] {
		return this.#findingsUnder(key).flatMap(({ row }) => row ?? []);
	}

	/** How many cells a fix reaches as the file stands. */
	reach(fix: Fix): number {
		return reach(this.#now.sheet.records, fix);
	}

	/** Forgets the rows to compare with, or adds some to them; many come in parts. */
	compareWith(rows: readonly WholeIncident[], isFirst: boolean): void {
		this.#base = isFirst ? rows : [...this.#base, ...rows];
		this.#comparison = null;
	}

	get #compared(): Comparison {
		const rows = this.#now.ready.map(({ values }) => values);
		this.#comparison ??= new Comparison(this.#base, rows, this.#ladder);
		return this.#comparison;
	}

	/** Compares the rows that are ready with those given. */
	compare(): ComparisonSummary {
		return this.#compared.summary;
	}

	/** Lines of a list of the comparison from one place to before another. */
	changes(kind: ChangeKind, from: number, to: number): readonly ChangeLine[] {
		return this.#compared.lines(kind, from, to);
	}

	/** Hands the rows that are shown then over in portions, by themselves or with those given; each is taken before the next is sent. Gives their number. */
	async outcome(how: How, take: (rows: readonly WholeIncident[]) => unknown): Promise<number> {
		const rows = this.#compared.outcome(how);
		for (let i = 0; i < rows.length; i += portion) await take(rows.slice(i, i + portion));
		return rows.length;
	}

	/** A file to download; a blob is handed over without a copy. */
	download(what: Download): Blob {
		const type = what === 'findings-json' ? 'application/json' : 'text/csv;charset=utf-8';
		return new Blob([this.#written(what)], { type });
	}

	#written(what: Download): string {
		const { headings, sheet, leftOut, findings, ready, records, extraHeadings } = this.#now;
		switch (what) {
			case 'fixed':
				return sheetCsv(headings, withDates(sheet.records, this.#now.dates));
			case 'rows':
				return writeTable(incidentTable, ready, extraHeadings);
			case 'findings-csv':
				return findingsCsv(findings);
			case 'findings-json':
				return `${JSON.stringify({ file: this.#name, records, ready: ready.length, setAside: leftOut.length, findings: findings.map(reported) }, null, '\t')}\n`;
			case 'left-out':
				return leftOutCsv(headings, leftOut);
		}
	}

	/**
	 * The fragment of a link that carries the rows that are ready; undefined where it would be too long. `leftBefore` rows were
	 * left out before, and `dataset` is what the file was read as then.
	 */
	link(name: string, leftBefore: number, dataset: string): Promise<string | undefined> {
		const { ready, leftOut, adapter } = this.#now;
		return fragmentOf({
			name,
			csv: this.#written('rows'),
			rows: ready.length,
			leftOut: leftBefore + leftOut.length,
			dataset: adapter?.title ?? dataset
		});
	}
}
