import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostMarks } from '../../src/lib/charts/act.ts';
import { moveFrom, moveKeys } from '../../src/lib/charts/move.ts';
import { layoutProfile } from '../../src/lib/figures/profile/layout.ts';
import { profile } from '../../src/lib/figures/profile/figure.ts';
import { symbolPath } from '../../src/lib/charts/symbol.ts';
import { lineOf } from '../../src/lib/severity/substantive.ts';
import type { Ranking } from '../../src/lib/severity/ranking.ts';
import { comparedOf, manyRows, set, starting } from '../nations.ts';
import { ladderRanking, noneOf, rankings, recordRows, rowOf, someRows } from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const widths = fc.constantFrom(280, 340, 480, 620, 760, 940, 1200);
const some = ['ALB', 'USA', 'DEU', 'NLD'];

const layout = (
	compared: ReturnType<typeof comparedOf>,
	width: number,
	ranking: Ranking = ladderRanking
) => layoutProfile({ compared, ranking, line: lineOf(ranking, set) }, width);

/** Every act once, in the column of its State and the row of its step, covering no other. */
function check(compared: ReturnType<typeof comparedOf>, width: number, ranking: Ranking): void {
	const laid = layout(compared, width, ranking);
	const acts = compared.flatMap(({ nation }) => nation.acts);
	expect(laid.marks.reduce((sum, { acts: n }) => sum + n, 0)).toBe(acts.length);
	if (acts.length <= mostMarks)
		expect(laid.marks.map(({ key }) => key).sort()).toEqual(acts.map(({ key }) => key).sort());
	for (const { placed, slot, x, y, r } of laid.marks) {
		const row = laid.rows.find(({ step }) => step === placed.step);
		const column = laid.columns.find((one) => one.slot === slot);
		expect(row && y - r >= row.y && y + r <= row.y + row.height).toBe(true);
		expect(column && x - r >= column.x && x + r <= column.x + column.width + 0.1).toBe(true);
	}
	for (const [i, a] of laid.marks.entries())
		for (const b of laid.marks.slice(i + 1))
			expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 0.2);
	const edge = laid.columns.at(-1);
	if (edge) expect(edge.x + edge.width).toBeLessThanOrEqual(width + 0.2);
}

describe('the profiles', () => {
	test.each([280, 360, 768, 940])(
		'hold what the page starts with at %d px, on every scale',
		(width) => {
			for (const ranking of rankings)
				check(
					comparedOf(recordRows, ['ALB', 'USA', 'DEU', 'ISR', 'NLD', 'SAU'], ranking),
					width,
					ranking
				);
		}
	);

	test('hold any rows, from no State to eight', () => {
		const states = fc.subarray([...some, 'EU', 'FJI', 'FRA', 'GBR']);
		fc.assert(
			fc.property(someRows, states, widths, (rows, chosen, width) =>
				check(
					comparedOf(rows, chosen, ladderRanking, { actsOf: 'all', adversary: 'all' }),
					width,
					ladderRanking
				)
			),
			{ numRuns: 80 }
		);
	});

	test('put the acts of a rung together where there are more than 200', () => {
		const compared = comparedOf(manyRows(3000, some), some);
		const laid = layout(compared, 940);
		expect(laid.marks.length).toBeLessThan(mostMarks);
		check(compared, 940, ladderRanking);
		check(compared, 280, ladderRanking);
		expect(laid.marks.find(({ acts }) => acts > 1)?.href).toMatch(/^\?cell=[A-Z]{3}\.\d+\.all$/);
	});

	test('raise the tint to the slot, and say the share without a response', () => {
		const compared = comparedOf([rowOf(), noneOf({ incident_id: 'b' })], ['ALB', 'FJI']);
		const [albania, fiji] = layout(compared, 940).columns;
		const rupture = layout(compared, 940).rows.find(({ step }) => step === 10);
		expect(albania?.bar?.y).toBe(rupture?.y);
		expect(albania?.silent?.lines).toEqual(['1 of 2, 50\u00a0%']);
		expect(fiji).toMatchObject({ bar: null, silent: null, places: ['nothing shown'] });
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s are as they were reviewed', async (name, width) => {
		const rows = [
			rowOf(),
			rowOf({ response: 'attribution' }),
			rowOf({ incident_id: 'n', victim: 'NLD', response: 'expulsion', collective: 'yes' }),
			rowOf({ incident_id: 'd', victim: 'DEU', response: 'recall', avowed: 'no' }),
			noneOf({ incident_id: 'e', victim: 'DEU' })
		];
		await expect(
			pictureOf(profile, givenOf(rows, { states: ['ALB', 'NLD', 'DEU', 'FJI'] }), width)
		).toMatchFileSnapshot(`golden/profile-${name}.svg`);
	});

	test('let the keys reach every mark from any other', () => {
		const { marks } = layout(starting, 940);
		const [start] = marks;
		if (start === undefined) throw new Error('no mark');
		const reached = new Set([start]);
		for (const mark of reached) for (const key of moveKeys) reached.add(moveFrom(marks, mark, key));
		expect(reached.size).toBe(marks.length);
	});
});

test('the eight shapes differ, and a ninth is a circle', () => {
	const paths = Array.from({ length: 8 }, (_, slot) => symbolPath(slot, 5));
	expect(new Set(paths).size).toBe(8);
	expect(symbolPath(9, 5)).toBe(symbolPath(0, 5));
});
