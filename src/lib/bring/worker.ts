import { expose } from 'comlink';
import { riposte } from '$data/datapackage.json';
import scalesCsv from '$data/scales.csv?raw';
import { latestDay } from '../data/date.ts';
import { tooLarge, type Recipe } from '../data/check.ts';
import { finding, type Finding } from '../data/finding.ts';
import type { Incident } from '../data/incidents.ts';
import { readTable, type Progress } from '../data/read.ts';
import { scaleTable } from '../data/scales.ts';
import { ladderOf } from '../severity/ranking.ts';
import { Desk, type How, type Summary, type Taken } from './desk.ts';
import { fragmentOf } from './link.ts';

/*
 * The desk in a thread of its own, so that the page answers while a file is read. Only what the page shows is handed over:
 * a thread that takes over a hundred thousand rows at once stands still meanwhile.
 */

/** Rows that are handed over at once. */
const portion = 400;

const desk = new Desk(
	ladderOf(readTable(scaleTable, scalesCsv, ',').ready.map(({ values }) => values)),
	// The record is right even where the clock of the device is wrong.
	[latestDay(Date.now()), riposte.checked].reduce((a, b) => (a > b ? a : b))
);

const unread: Finding = finding(
	{},
	{
		code: 'source-error',
		cause: 'The browser cannot read the file; it may have been moved or changed meanwhile.',
		mend: 'Choose it again.'
	}
);

const work = {
	/** Reads a file from the device and lays it on the desk. */
	async lay(
		name: string,
		file: Blob,
		recipe: Recipe,
		progress: Progress
	): Promise<Summary | { readonly refused: Finding }> {
		const large = tooLarge(file.size);
		if (large !== undefined) return { refused: large };
		const buffer = await file.arrayBuffer().catch(() => null);
		return buffer === null
			? { refused: unread }
			: desk.lay(name, new Uint8Array(buffer), recipe, progress);
	},
	read: desk.read.bind(desk),
	rows: desk.rows.bind(desk),
	placeOf: desk.placeOf.bind(desk),
	findings: desk.findings.bind(desk),
	proposals: desk.proposals.bind(desk),
	reach: desk.reach.bind(desk),
	base: desk.base.bind(desk),
	compare: desk.compare.bind(desk),
	changes: desk.changes.bind(desk),
	/** Hands the rows that come in view over in portions. */
	async outcome(how: How, take: (rows: readonly Incident[]) => void): Promise<number> {
		const rows = desk.outcome(how);
		// Each portion is taken before the next is sent, so that the page can answer between them.
		for (let i = 0; i < rows.length; i += portion) await take(rows.slice(i, i + portion));
		return rows.length;
	},
	/** A file to take away; a blob is handed over without a copy. */
	take: (what: Taken): Blob =>
		new Blob([desk.take(what)], {
			type: what === 'findings-json' ? 'application/json' : 'text/csv;charset=utf-8'
		}),
	/** The fragment of a link that carries the rows that are ready; undefined where it would be too long. */
	link: (name: string, leftOut: number, dataset: string): Promise<string | undefined> =>
		fragmentOf({
			name,
			csv: desk.take('rows'),
			rows: desk.outcome('replace').length,
			leftOut: leftOut + desk.setAside,
			dataset: desk.dataset || dataset
		})
};

/** What the page can ask of the worker. */
export type Work = typeof work;

expose(work);
