import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascending } from 'd3-array';
import { partyName } from '../lib/data/parties.ts';
import { diff } from '../lib/data/diff.ts';
import type { Incident } from '../lib/data/incident.ts';
import { readTable } from '../lib/data/read.ts';
import { ruptureTable } from '../lib/data/ruptures.ts';
import { scaleTable } from '../lib/data/scales.ts';
import { cellOf, columnsOf, type AnyRow, type Table } from '../lib/data/table.ts';
import { incidentTable } from '../lib/data/tables.ts';
import { verdictInWords } from '../lib/figures/claim/words.ts';
import { claim, readingsOf, type Question } from '../lib/severity/claim.ts';
import { placeOnLadder } from '../lib/severity/place.ts';
import { ladderOf, type Ranking } from '../lib/severity/ranking.ts';
import { defaultSet } from '../lib/view/scale.ts';
import { stepInWords } from '../lib/view/standing.ts';
import { count } from '../lib/view/words.ts';

/** Most letters of a cell that are written out; of a longer one the page says that its text changed. */
const longest = 60;

function rowsOf<R extends AnyRow>(folder: string, table: Table<R>): readonly R[] {
	const text = readFileSync(join(folder, `${table.name}.csv`), 'utf8');
	return readTable(table, text).ready.map(({ values }) => values);
}

/** Columns that the file of an older edition has not; they alone change no row. */
function newColumns<R extends AnyRow>(folder: string, table: Table<R>): readonly string[] {
	const [header = ''] = readFileSync(join(folder, `${table.name}.csv`), 'utf8').split('\n');
	const names = new Set(header.trim().split(','));
	return columnsOf(table)
		.map(([name]) => name)
		.filter((name) => !names.has(name));
}

const nameOf = <R extends AnyRow>(table: Table<R>, row: R): string =>
	table.key
		.map((name) => cellOf(table, name, row))
		.filter((cell) => cell !== '')
		.join(' · ');

const quoted = (cell: string): string => (cell === '' ? 'empty' : `\`${cell}\``);

/** One table: how many rows came, went and changed, and each of them. */
function tableChanges<R extends AnyRow>(table: Table<R>, before: string, after: string): string {
	const added = newColumns(before, table);
	const {
		added: come,
		removed,
		changed
	} = diff(table, rowsOf(before, table), rowsOf(after, table));
	const cells = changed
		.map((one) => ({ ...one, columns: one.columns.filter((name) => !added.includes(name)) }))
		.filter(({ columns }) => columns.length > 0);
	const cellChange = (row: R, other: R, name: string): string => {
		const [from, to] = [cellOf(table, name, row), cellOf(table, name, other)];
		return Math.max(from.length, to.length) > longest
			? `${name}: text changed`
			: `${name}: ${quoted(from)} → ${quoted(to)}`;
	};
	const list = (title: string, lines: readonly string[]): string =>
		lines.length === 0
			? ''
			: `<details>\n<summary>${title}</summary>\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n</details>`;
	return [
		`### ${table.title}`,
		`${count(rowsOf(before, table).length, 'row')} before, ${rowsOf(after, table).length} now: ${come.length} added, ${removed.length} removed, ${cells.length} changed.${added.length > 0 ? ` New columns, which are not counted as changes: ${added.join(', ')}.` : ''}`,
		list(
			`${count(come.length, 'row')} added`,
			come.map((row) => nameOf(table, row))
		),
		list(
			`${count(removed.length, 'row')} removed`,
			removed.map((row) => nameOf(table, row))
		),
		list(
			`${count(cells.length, 'row')} changed`,
			cells.map(
				(one) =>
					`${nameOf(table, one.before)}: ${one.columns.map((name) => cellChange(one.before, one.after, name)).join('; ')}`
			)
		)
	]
		.filter(Boolean)
		.join('\n\n');
}

/** The highest place of each victim on our ladder, over every incident of an edition; 0 where only silence was found. */
function placesOf(rows: readonly Incident[], { stepOf }: Ranking): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	for (const { standing, step, incident } of placeOnLadder(rows, stepOf))
		if (standing === 'place')
			places.set(incident.victim, Math.max(step, places.get(incident.victim) ?? 0));
	return places;
}

function moves(before: string, after: string): string {
	const ladders = [before, after].map((folder) => ladderOf(rowsOf(folder, scaleTable)));
	const rows = [before, after].map((folder) => rowsOf(folder, incidentTable));
	const [old, now] = [0, 1].map((i) => placesOf(rows[i] ?? [], ladders[i] as Ranking));
	const ladder = ladders[1] as Ranking;
	const said = (step: number | undefined): string => {
		const found = step === undefined ? undefined : ladder.steps[step];
		return found === undefined ? 'not in the record' : stepInWords(ladder, found);
	};
	const parties = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
		.filter((state) => old?.get(state) !== now?.get(state))
		.sort((a, b) => ascending(partyName(a), partyName(b)));
	const albania =
		old?.get('ALB') === now?.get('ALB')
			? `Albania stays on ${said(now?.get('ALB'))}.`
			: `Albania moves from ${said(old?.get('ALB'))} to ${said(now?.get('ALB'))}.`;
	return [
		'### Highest places on our ladder, over every incident',
		albania,
		`| State | before | now |\n| --- | --- | --- |\n${parties.map((state) => `| ${partyName(state)} | ${said(old?.get(state))} | ${said(now?.get(state))} |`).join('\n')}`
	].join('\n\n');
}

function readings(before: string, after: string): string {
	const told = [before, after].map((folder) => {
		const ladder = ladderOf(rowsOf(folder, scaleTable));
		const question: Question = {
			attacker: claim.attacker,
			from: claim.from,
			to: claim.to,
			asOf: claim.to,
			contested: false,
			nonState: false,
			set: defaultSet(ladder)
		};
		return readingsOf(
			rowsOf(folder, incidentTable),
			question,
			ladder.stepOf,
			claim.to
		).readings.map((one) => ({
			name: one.name,
			text: `${verdictInWords(one, question)} (${count(one.countries.length, 'country', 'countries')})`
		}));
	});
	const [old = [], now = []] = told;
	return [
		'### The claim of September 2022, by reading',
		`| reading | before | now |\n| --- | --- | --- |\n${now.map(({ name, text }, i) => `| ${name} | ${old[i]?.text ?? ''} | ${text} |`).join('\n')}`
	].join('\n\n');
}

/** What changed from the edition in one folder to that in another, in Markdown: rows, places of States, readings of the claim. */
export function changesBetween(before: string, after: string): string {
	return [
		moves(before, after),
		readings(before, after),
		tableChanges(incidentTable, before, after),
		tableChanges(ruptureTable, before, after),
		tableChanges(scaleTable, before, after)
	].join('\n\n');
}
