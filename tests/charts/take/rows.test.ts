import Papa from 'papaparse';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { AnyFigure, Given } from '../../../src/lib/charts/figure.ts';
import { bundleOf } from '../../../src/lib/charts/take/take.ts';
import { filesOf } from '../../../src/lib/charts/take/bundle.ts';
import { csvOf, objectsOf, rowsOf, rowsOfTable } from '../../../src/lib/charts/take/rows.ts';
import { unguard } from '../../../src/lib/data/write.ts';
import { figures } from '../../../src/lib/figures/figures.ts';
import { givenOf, lookAt } from '../../given.ts';
import { recordRows, recordRuptures, rowOf } from '../../rows.ts';

/* What a figure’s file holds is what its picture shows: marks and rows are counted against each other. */

const address = 'https://example.org/figures/x/';
const given = givenOf(recordRows, {}, recordRuptures, { subject: 'alb-2022-07' });

/** The HTML of a figure’s picture, 1200 px wide. */
function bodyOf(figure: AnyFigure, from: Given): string {
	const data = figure.data(from);
	return render(figure.Plot, {
		props: { data, layout: figure.layout(data, 1200), look: lookAt(from.view) }
	}).body;
}

const csvRows = (figure: AnyFigure, from: Given): readonly Readonly<Record<string, string>>[] =>
	Papa.parse<Record<string, string>>(csvOf(rowsOf(figure, figure.data(from), from.all)), {
		header: true,
		skipEmptyLines: true
	}).data;

/** The acts that a picture draws one by one, by their keys. */
const actsIn = (body: string): readonly string[] =>
	[...body.matchAll(/href="\?[^"]*act=([A-Za-z0-9.-]+)/g)].map(([, key = '']) => key).sort();

const count = (body: string, pattern: RegExp): number => [...body.matchAll(pattern)].length;

describe.each(figures.map((one) => [one.name, one] as const))('the file of %s', (_, figure) => {
	const bundle = bundleOf(figure, figure.data(given), given, address);

	test('has columns with names of their own, and a cell for each', () => {
		const { fields, rows } = bundle.rows;
		expect(rows.length).toBeGreaterThan(0);
		expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
		for (const { name } of fields) expect(name).toMatch(/^[a-z0-9_]+$/);
		expect(rows.filter((row) => row.length !== fields.length)).toEqual([]);
		for (const row of rows)
			for (const [i, { type }] of fields.entries())
				if (type === 'number') expect(typeof (row[i] ?? 0)).toBe('number');
	});

	test('comes back from its CSV as it was', () => {
		const back = csvRows(figure, given);
		expect(back.map((row) => Object.values(row).map(unguard))).toEqual(
			objectsOf(bundle.rows).map((row) => Object.values(row).map((cell) => String(cell ?? '')))
		);
	});

	test('has a text to read with title, source, edition, filters, columns, citation and licence', () => {
		const readme = filesOf(bundle)['README.txt'] ?? '';
		for (const part of [
			bundle.title,
			bundle.source,
			`edition ${bundle.edition.version}`,
			bundle.edition.licence,
			address,
			...(bundle.set === '' ? [] : [`Shown: ${bundle.set}`])
		])
			expect(readme).toContain(part);
		for (const { name } of bundle.rows.fields) expect(readme).toContain(`  ${name}: `);
	});
});

describe('the marks of a picture are rebuilt from its CSV', () => {
	const named = (name: string): AnyFigure => {
		const found = figures.find((one) => one.name === name);
		if (found === undefined) throw new Error(name);
		return found;
	};

	test.each(['ladder', 'proportion'])('%s: the same acts', (name) => {
		const drawn = actsIn(bodyOf(named(name), given));
		const keys = csvRows(named(name), given).map(({ act_key = '' }) => act_key);
		expect(drawn.length).toBeGreaterThan(100);
		expect(keys.sort()).toEqual(drawn);
	});

	test.each(['profile', 'timeline', 'delay', 'likes'])(
		'%s: every act that is drawn, and the rest stands in a crowd',
		(name) => {
			const drawn = actsIn(bodyOf(named(name), given));
			const keys = new Set(csvRows(named(name), given).map(({ act_key = '' }) => act_key));
			expect(drawn.length).toBeGreaterThan(0);
			expect(drawn.filter((key) => !keys.has(key))).toEqual([]);
		}
	);

	test('substance: a tile for each State, with what counts', () => {
		const body = bodyOf(named('substance'), given);
		const rows = csvRows(named('substance'), given);
		expect(count(body, /<rect /g)).toBe(rows.length);
		expect(count(body, /data-counts="yes"/g)).toBe(
			rows.filter(({ answer = '' }) => answer.startsWith('With a substantive')).length
		);
	});

	test('claim: a tile for each country under each reading', () => {
		expect(count(bodyOf(named('claim'), given), /<rect /g)).toBe(
			csvRows(named('claim'), given).length
		);
	});

	test('matrix: each cell with its number', () => {
		const { fields, rows } = rowsOf(named('matrix'), named('matrix').data(given), given.all);
		const numbers = fields.flatMap(({ type }, i) => (type === 'number' ? [i] : [])).slice(0, -1);
		const cells = rows.flatMap((row) => numbers.map((i) => row[i])).filter((n) => n !== 0);
		expect(count(bodyOf(named('matrix'), given), /role="listitem"/g)).toBe(cells.length);
	});

	test('map: every State that is drawn, by its code', () => {
		const drawn = [...bodyOf(named('map'), given).matchAll(/id="[^"]*-([A-Z]{3})-clip"/g)].map(
			([, code]) => code
		);
		const codes = new Set(csvRows(named('map'), given).map(({ state_code }) => state_code));
		expect(drawn.length).toBeGreaterThan(30);
		expect(drawn.filter((code) => !codes.has(code))).toEqual([]);
	});

	test('breaks: a row for each step that is drawn', () => {
		const body = bodyOf(named('breaks'), given);
		expect(count(body, /<path class="mark/g)).toBe(recordRuptures.length);
		expect(csvRows(named('breaks'), given).length).toBe(recordRuptures.length);
	});

	test('years: the number of each cell, by year and kind', () => {
		const { fields, rows } = rowsOf(named('years'), named('years').data(given), given.all);
		const numbers = fields.flatMap(({ type }, i) => (type === 'number' ? [i] : []));
		const cells = rows.flatMap((row) => numbers.map((i) => row[i]).filter((n) => Number(n) > 0));
		const drawn = [...bodyOf(named('years'), given).matchAll(/class="count[^>]*>(\d+)</g)].map(
			([, n]) => Number(n)
		);
		expect(drawn.length).toBeGreaterThan(20);
		const sorted = (all: readonly unknown[]): readonly number[] =>
			all.map(Number).sort((a, b) => a - b);
		for (const n of new Set(drawn))
			expect(sorted(cells).filter((one) => one === n).length, String(n)).toBeGreaterThanOrEqual(
				sorted(drawn).filter((one) => one === n).length
			);
	});

	test.each(['mixes', 'scales'])('%s: a row for each kind of act that is drawn', (name) => {
		const rows = csvRows(named(name), given);
		const codes = rows.map((row) => row.act_code ?? row.kind_code ?? '');
		expect(new Set(codes).size).toBe(rows.length);
		expect(rows.length).toBeGreaterThan(10);
	});
});

test('a cell that a spreadsheet would run is guarded, and hostile texts stay texts', () => {
	const hostile = '=HYPERLINK("http://x")';
	const rows = rowsOfTable(
		{
			name: '',
			caption: '',
			columns: [{ title: 'A' }, { title: 'A' }, { title: 'N', isNumber: true }],
			rows: () => [{ key: '1', cells: [hostile, '<b>', '\u22127'] }]
		},
		[]
	);
	expect(csvOf(rows)).toBe(`a,a_2,n\n"'=HYPERLINK(""http://x"")",<b>,-7\n`);
});

test('rows of a file name the file and no edition of ours', () => {
	const file = {
		id: '',
		name: '\u202e"x".csv\n<b>',
		address: '',
		imported: '2026-01-02T03:04:05Z',
		leftOut: 0,
		dataset: ''
	};
	const imported = givenOf([rowOf()], {}, [], {
		origin: { hasRecord: false, files: [file], why: 'chosen' }
	});
	const ladder = figures[0];
	if (ladder === undefined) throw new Error('no figure');
	const { work } = bundleOf(ladder, ladder.data(imported), imported, address);
	expect(work.note).toContain('a file that is not part of the record of Riposte');
	expect(work.note).not.toMatch(/[\u202e\n]/);
});
