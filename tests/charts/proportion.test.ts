import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutProportion } from '../../src/lib/charts/proportion/layout.ts';
import Proportion from '../../src/lib/charts/proportion/Proportion.svelte';
import { effects, type Response } from '../../src/lib/data/vocabulary.ts';
import { placeOnLadder } from '../../src/lib/severity/place.ts';
import { rankingOf, type Ranking } from '../../src/lib/severity/ranking.ts';
import { defaultSet } from '../../src/lib/view/scale.ts';
import { disproportionOf, proportionInWords } from '../../src/lib/view/proportion.ts';
import {
	ladderRanking,
	noneOf,
	rankings,
	recordRows,
	rowOf,
	rungOf,
	someRows,
	someScales
} from '../rows.ts';
import { drawingOf } from './drawing.ts';

const set = defaultSet(ladderRanking);
const layout = (rows: typeof recordRows, width: number, ranking: Ranking = ladderRanking) =>
	layoutProportion({ placed: placeOnLadder(rows, ranking.stepOf), ranking, set }, width);
const widths = fc.constantFrom(280, 340, 480, 620, 760, 940, 1200);

/** Each mark once, in the cell of its effect and step, covering no other. */
function check(rows: typeof recordRows, width: number, ranking: Ranking): void {
	const laid = layout(rows, width, ranking);
	const placed = placeOnLadder(rows, ranking.stepOf);
	expect(laid.marks.map((mark) => mark.placed.key).sort()).toEqual(
		placed.map(({ key }) => key).sort()
	);
	for (const { placed: one, x, y, r } of laid.marks) {
		const row = laid.rows.find(({ rung }) => rung === one.rung);
		const column = laid.columns.find(({ effect }) => effect === one.incident.effect);
		expect(row && y - r >= row.y && y + r <= row.y + row.height).toBe(true);
		expect(column && x - r >= column.x && x + r <= column.x + column.width).toBe(true);
	}
	const covered = laid.marks.flatMap((a, i) =>
		laid.marks.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.2)
	);
	expect(covered).toEqual([]);
}

describe('effect against answer', () => {
	test.each([280, 360, 768, 940])('holds the whole record at %d px, on every scale', (width) => {
		for (const ranking of rankings) check(recordRows, width, ranking);
	});

	test('holds any rows on any scale', () => {
		fc.assert(
			fc.property(someRows, someScales, widths, (rows, scale, width) =>
				check(rows, width, rankingOf(scale))
			),
			{ numRuns: 60 }
		);
	});

	test('numbers each cell that holds several', () => {
		const { cells, marks } = layout(recordRows, 940);
		for (const { key, count } of cells)
			expect(
				marks.filter(({ placed }) => `${placed.rung} ${placed.incident.effect}` === key).length
			).toBe(count);
		expect(cells.every(({ count }) => count > 1)).toBe(true);
	});

	test('names the starting point, once', () => {
		expect(layout(recordRows, 940).start?.text).toBe('Albania');
		expect(layout([noneOf()], 940).start).toBeNull();
	});

	test('has a column for an unknown effect only where there is one', () => {
		expect(layout([rowOf()], 940).columns).toHaveLength(effects.length);
		expect(layout([rowOf({ effect: '' })], 940).columns).toHaveLength(effects.length + 1);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s is as it was reviewed', async (name, width) => {
		const rows = [
			rowOf(),
			rowOf({ incident_id: 'nld', victim: 'NLD', response: 'expulsion', effect: 'attempt' }),
			...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((incident_id) =>
				noneOf({ incident_id, victim: 'JOR', effect: 'access' })
			)
		];
		await expect(
			drawingOf(Proportion, {
				layout: layout(rows, width),
				ranking: ladderRanking,
				hrefOf: ({ key }: { key: string }) => `?act=${key}`,
				state: '',
				open: ''
			})
		).toMatchFileSnapshot(`golden/proportion-${name}.svg`);
	});
});

describe('the sentences on proportion', () => {
	const places = placeOnLadder(recordRows, rungOf).filter(({ standing }) => standing === 'place');

	test('count from the places, by another path', () => {
		const cases = places.map(({ incident }) => incident);
		const grave = cases.filter(({ effect }) => effect === 'destruction' || effect === 'physical');
		const weak = grave.filter(({ response }) => ['none', 'acknowledgement'].includes(response));
		const light = cases.filter(({ effect }) => effect === 'attempt' || effect === 'access');
		const strong = light.filter(({ response }) => (rungOf.get(response) ?? 0) >= 6);
		expect(proportionInWords(places, set)).toContain(
			`Of ${grave.length} grave incidents in view (data or machines destroyed, or worse), counted once a victim, ${weak.length} drew`
		);
		expect(proportionInWords(places, set)).toContain(`of ${light.length} light ones`);
		const { graveAndWeak, lightAndStrong } = disproportionOf(places, set);
		expect(new Set(graveAndWeak.map(({ incident }) => incident))).toEqual(new Set(weak));
		expect(lightAndStrong).toHaveLength(strong.length);
	});

	test('follow the line', () => {
		const strong = (response: Response): readonly Response[] =>
			disproportionOf(places, new Set([response])).lightAndStrong.map(
				({ incident }) => incident.response
			);
		expect(strong('embargo')).toEqual([]);
		expect(new Set(strong('expulsion'))).toEqual(new Set(['expulsion']));
	});

	test('say so where there is nothing, and call nobody the only one who is not', () => {
		expect(proportionInWords([], set)).toContain('no place in view');
		const one = placeOnLadder([rowOf()], rungOf);
		expect(proportionInWords(one, set)).toContain('Albania’s is the only one');
		const two = placeOnLadder([rowOf(), rowOf({ incident_id: 'x', victim: 'NLD' })], rungOf);
		expect(proportionInWords(two, set)).toContain('one of 2');
	});
});
