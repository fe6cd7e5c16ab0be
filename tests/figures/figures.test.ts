import { existsSync, readdirSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { AnyFigure, Given } from '../../src/lib/charts/figure.ts';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import { breaks } from '../../src/lib/figures/breaks/figure.ts';
import { figures } from '../../src/lib/figures/figures.ts';
import { ladder } from '../../src/lib/figures/ladder/figure.ts';
import { profile } from '../../src/lib/figures/profile/figure.ts';
import { substance } from '../../src/lib/figures/substance/figure.ts';
import { timeline } from '../../src/lib/figures/timeline/figure.ts';
import { givenOf, lookAt, pictureOf } from '../given.ts';
import { ladderRanking, noneOf, recordRows, rowOf } from '../rows.ts';
import { substantiveFrom } from '../../src/lib/severity/substantive.ts';
import { substantiveIn } from '../../src/lib/view/scale.ts';
import type { View } from '../../src/lib/view/view.ts';

/** What a figure may be given: nothing, one row, the whole record, another scale, and a file that means harm. */
const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';
const some: readonly (readonly [string, readonly WholeIncident[], Partial<View>])[] = [
	['no row', [], {}],
	['no State', recordRows, { states: [] }],
	['one row', [rowOf()], {}],
	['one silence', [noneOf()], {}],
	['the record', recordRows, {}],
	['all of the record', recordRows, { adversary: 'all', actsOf: 'all', unfolded: true }],
	['the record on WEIS', recordRows, { scale: 'weis' }],
	['eight States', recordRows, { states: 'USA DEU FRA GBR POL ESP NLD UKR'.split(' ') }],
	['a hostile file', [rowOf({ incident: hostile, response_detail: hostile, notes: hostile })], {}]
];
const widths = [280, 620, 1200];

/** Every number in a layout, wherever it stands. */
function numbersIn(value: unknown, seen = new Set<unknown>()): readonly number[] {
	if (typeof value === 'number') return [value];
	if (typeof value !== 'object' || value === null || seen.has(value)) return [];
	seen.add(value);
	return Object.values(value).flatMap((one) => numbersIn(one, seen));
}

/** The HTML of a figure's picture. */
function bodyOf(figure: AnyFigure, data: unknown, view: View, width: number): string {
	const layout = figure.layout(data, width);
	return render(figure.Plot, { props: { data, layout, look: lookAt(view) } }).body;
}

/** The texts that a figure says about what is given. */
function textsOf(figure: AnyFigure, data: unknown): readonly string[] {
	const { answers, notes, status } = figure.words(data);
	const table = figure.table?.(data);
	return [
		figure.title(data),
		figure.question(data),
		...answers,
		...notes,
		...(status === undefined ? [] : [status]),
		...(figure.signs?.(data) ?? []).map(({ name, text }) => name + text),
		...(table ? [table.name, table.caption, ...table.columns.map(({ title }) => title)] : []),
		...(table?.rows() ?? []).flatMap(({ cells }) =>
			cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))
		)
	];
}

test('every folder of figures is in the list, under its own name, and none twice', () => {
	const folders = readdirSync('src/lib/figures', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	expect(figures.map(({ name }) => name).sort()).toEqual(folders.sort());
	for (const { name } of figures)
		expect(existsSync(`src/lib/figures/${name}/figure.ts`), name).toBe(true);
});

describe.each(figures.map((one) => [one.name, one] as const))('the figure %s', (_, figure) => {
	test.each(some)('says and draws %s', (_what, rows, part) => {
		const given = givenOf(rows, part);
		const data = figure.data(given);
		for (const text of textsOf(figure, data))
			expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
		expect(figure.title(data).length).toBeGreaterThan(5);
		expect(figure.question(data).length).toBeGreaterThan(5);
		for (const width of widths) {
			const numbers = numbersIn(figure.layout(data, width));
			expect(numbers.filter((n) => !Number.isFinite(n))).toEqual([]);
			const body = bodyOf(figure, data, given.view, width);
			expect(body).not.toMatch(/undefined|NaN|style=/);
			expect(body).not.toMatch(/<img|<script/);
		}
	});

	test.each(some)('has a cell for each column of its table, for %s', (_what, rows, part) => {
		const table = figure.table?.(figure.data(givenOf(rows, part)));
		const keys = table?.rows().map(({ key }) => key) ?? [];
		expect(new Set(keys).size).toBe(keys.length);
		const uneven = table?.rows().filter(({ cells }) => cells.length !== table.columns.length) ?? [];
		expect(uneven).toEqual([]);
	});
});

describe('what counts as substantive', () => {
	const lines = [2, 6, 8, 10] as const;
	const viewAt = (rung: number, scale: string): Partial<View> => ({
		scale,
		substantive: substantiveIn(substantiveFrom(ladderRanking, rung), ladderRanking),
		states: 'ALB USA DEU ISR NLD SAU'.split(' ')
	});
	const marked = (figure: AnyFigure, given: Given, as: 'yes' | 'no'): number =>
		bodyOf(figure, figure.data(given), given.view, 940).split(`data-counts="${as}"`).length - 1;
	/** Cells of the column of a table that tells it. */
	const told = (figure: AnyFigure, given: Given, as: string): number => {
		const table = figure.table?.(figure.data(given));
		const at = table?.columns.findIndex(({ title }) => title === 'Substantive') ?? -1;
		return table?.rows().filter(({ cells }) => cells[at] === as).length ?? -1;
	};

	test.each(
		lines.flatMap((rung) => ['ladder', 'weis', 'bar'].map((scale) => [rung, scale] as const))
	)(
		'from rung %d up on %s is the same in a picture, in its table and in the States',
		(rung, scale) => {
			const given = givenOf(recordRows, { ...viewAt(rung, scale), unfolded: true });
			const own = given.shown.placed.filter(({ incident }) => incident.response !== 'none');
			const counting = own.filter(({ counts }) => counts).length;
			for (const figure of [ladder, profile]) {
				expect(marked(figure, given, 'yes'), figure.name).toBe(told(figure, given, 'yes'));
				expect(marked(figure, given, 'no'), figure.name).toBe(told(figure, given, 'no'));
			}
			expect(marked(ladder, given, 'yes')).toBe(
				counting + given.shown.apart.filter(({ counts }) => counts).length
			);
			const states = new Set(
				recordRows
					.filter(
						(row) =>
							given.cases.includes(row) &&
							row.responder === row.victim &&
							row.avowed === 'yes' &&
							['sole', 'main'].includes(row.basis) &&
							(ladderRanking.stepOf.get(row.response) ?? 0) >= rung
					)
					.map(({ victim }) => victim)
			);
			expect(marked(substance, given, 'yes')).toBe(states.size);
		}
	);

	test('is told of every act of the timeline’s table', () => {
		const given = givenOf(recordRows);
		const acts = given.compared
			.flatMap(({ nation }) => nation.cases)
			.reduce((sum, one) => sum + one.acts.length, 0);
		expect(told(timeline, given, 'yes') + told(timeline, given, 'no')).toBe(acts);
	});
});

test.each([
	['wide', 940],
	['narrow', 300]
])('the tiles of States are as they were reviewed, %s', async (name, width) => {
	const rows = [
		rowOf(),
		rowOf({ incident_id: 'u', victim: 'USA', response: 'force' }),
		rowOf({ incident_id: 'd', victim: 'DEU', response: 'protest' }),
		...['FRA', 'GBR', 'JPN', 'KWT', 'JOR'].map((victim) => noneOf({ incident_id: 'n', victim }))
	];
	await expect(pictureOf(substance, givenOf(rows), width)).toMatchFileSnapshot(
		`golden/substance-${name}.svg`
	);
});

test('the breaks are drawn of any list', () => {
	expect(pictureOf(breaks, givenOf([]), 280)).toContain('<svg');
});
