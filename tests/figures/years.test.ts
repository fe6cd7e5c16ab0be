import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { years } from '../../src/lib/figures/years/figure.ts';
import { layoutYears } from '../../src/lib/figures/years/layout.ts';
import { yearsInWords } from '../../src/lib/figures/years/words.ts';
import type { Incident } from '../../src/lib/data/incident.ts';
import type { YearsData } from '../../src/lib/figures/years/data.ts';
import type { View } from '../../src/lib/view/view.ts';
import { noStep } from '../../src/lib/severity/place.ts';
import { givenOf, pictureOf } from '../given.ts';
import { noneOf, recordRows, rowOf, someRows } from '../rows.ts';

const dataOf = (rows: readonly Incident[], part: Partial<View> = {}): YearsData =>
	years.data(givenOf(rows, part)) as YearsData;

describe('acts by year', () => {
	test('are counted once each, in cells that touch no other and stay within the width', () => {
		fc.assert(
			fc.property(someRows, fc.constantFrom(280, 360, 620, 940, 1200), (rows, width) => {
				const data = dataOf(rows, { actsOf: 'all', adversary: 'all' });
				const { cells, cell } = layoutYears(data, width);
				expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(
					data.acts.filter(({ step }) => step !== noStep).length
				);
				const places = cells.map(({ x, y }) => `${x} ${y}`);
				expect(new Set(places).size).toBe(places.length);
				for (const { x } of cells) expect(x >= 0 && x + cell.width <= width).toBe(true);
				const xs = [...new Set(cells.map(({ x }) => x))].sort((a, b) => a - b);
				xs.slice(1).forEach((x, i) => expect(x - (xs[i] ?? 0)).toBeGreaterThan(cell.width));
			}),
			{ numRuns: 80 }
		);
	});

	test('are those of the record, an act on several incidents once', () => {
		const acts = new Set(
			recordRows
				.filter(
					(row) =>
						row.responder === row.victim &&
						row.response !== 'none' &&
						row.attributed_to.length > 0 &&
						row.attribution !== 'contested'
				)
				.map(
					(row) =>
						row.act_id || `${row.incident_id} ${row.victim} ${row.response} ${row.response_date}`
				)
		);
		const { acts: dated, undated } = dataOf(recordRows);
		expect(dated.length + undated).toBe(acts.size);
	});

	test('share a column on a narrow page, where a year has too little room', () => {
		const rows = [2007, 2014, 2026].map((year) =>
			rowOf({ incident_id: `i-${year}`, response_date: `${year}-05-01` })
		);
		const data = dataOf(rows);
		expect(new Set(layoutYears(data, 1200).cells.map(({ x }) => x)).size).toBe(3);
		expect(layoutYears(data, 280).columns.map(({ label }) => label)).toEqual(
			expect.arrayContaining(['2007'])
		);
		expect(layoutYears(data, 280).cell.width).toBeGreaterThanOrEqual(20);
	});

	test('are told in a sentence, which counts them', () => {
		const rows = [
			rowOf(),
			rowOf({ incident_id: 'b', response: 'attribution', response_date: '2020-01-01' }),
			rowOf({ incident_id: 'c', response_date: '' }),
			noneOf({ incident_id: 'd' })
		];
		const { acts, undated } = dataOf(rows);
		expect(undated).toBe(1);
		expect(yearsInWords(acts)).toBe(
			'Of 2 dated acts 1 came in each of 2 years. 1 of them counts as substantive; of these 1 came in 2022, more than in any other year.'
		);
		expect(yearsInWords([])).toBe('No dated act is shown.');
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s are as they were reviewed', async (name, width) => {
		const rows = [
			rowOf(),
			rowOf({ incident_id: 'b', response: 'attribution', response_date: '2018' }),
			rowOf({ incident_id: 'c', response: 'attribution', response_date: '2018-04' }),
			rowOf({ incident_id: 'd', response: 'expulsion', avowed: 'no', response_date: '2026-01-02' })
		];
		await expect(pictureOf(years, givenOf(rows), width)).toMatchFileSnapshot(
			`golden/years-${name}.svg`
		);
	});
});
