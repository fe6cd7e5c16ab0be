import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/lib/data/incident.ts';
import {
	atRiskOn,
	curveOf,
	delaysOf,
	medianOf,
	shareWithin,
	type Delay
} from '../../src/lib/severity/delay.ts';
import { defaultSet } from '../../src/lib/view/scale.ts';
import { ladderRanking, noneOf, recordRows, rowOf, someRows } from '../rows.ts';

const set = defaultSet(ladderRanking);
const checked = '2026-11-23';
const at = (days: number, answered: boolean): Delay => ({
	days,
	about: false,
	row: rowOf(),
	act: answered ? rowOf() : null
});

describe('the curve', () => {
	test('is that of a published example', () => {
		// Weeks in remission under 6-MP, 21 patients: E. J. Freireich and others, Blood 21(6), 1963, the textbooks' example.
		const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
		const watched = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
		const curve = curveOf([
			...relapsed.map((days) => at(days, true)),
			...watched.map((days) => at(days, false))
		]);
		expect(curve.map(({ days, atRisk }) => [days, atRisk])).toEqual([
			[6, 21],
			[7, 17],
			[10, 15],
			[13, 12],
			[16, 11],
			[22, 7],
			[23, 6]
		]);
		const remaining = curve.map(({ share }) => Number((1 - share).toFixed(4)));
		expect(remaining).toEqual([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]);
		expect(medianOf(curve)).toBe(23);
		const all = [
			...relapsed.map((days) => at(days, true)),
			...watched.map((days) => at(days, false))
		];
		expect(shareWithin(all, curve, 12)).toBeCloseTo(1 - 0.7529, 4);
		expect(shareWithin(all, curve, 5)).toBe(0);
		expect(shareWithin(all, curve, 35)).toBeCloseTo(1 - 0.4482, 4);
		expect(shareWithin(all, curve, 36)).toBeNull();
		expect(shareWithin([at(3, true)], curveOf([at(3, true)]), 36)).toBe(1);
	});

	const delays = fc.array(
		fc.tuple(fc.nat({ max: 400 }), fc.boolean()).map(([days, answered]) => at(days, answered)),
		{ maxLength: 60 }
	);

	test('only rises, stays within 0 and 1, and has a step for each day with an answer', () => {
		fc.assert(
			fc.property(delays, (all) => {
				const curve = curveOf(all);
				let last = 0;
				for (const { share, days, atRisk, acts } of curve) {
					expect(share).toBeGreaterThan(last);
					expect(share).toBeLessThanOrEqual(1 + 1e-12);
					expect(atRisk).toBe(atRiskOn(all, days));
					expect(acts).toHaveLength(
						all.filter((one) => one.days === days && one.act !== null).length
					);
					last = share;
				}
				const answered = new Set(all.filter(({ act }) => act !== null).map(({ days }) => days));
				expect(curve.map(({ days }) => days)).toEqual([...answered].sort((a, b) => a - b));
			})
		);
	});

	test('is the plain share where nobody goes out of sight before the last answer', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 30 }),
				fc.nat({ max: 30 }),
				(answered, silent) => {
					const all = [
						...answered.map((days) => at(days, true)),
						...Array.from({ length: silent }, () => at(1000, false))
					];
					expect(curveOf(all).at(-1)?.share).toBeCloseTo(answered.length / all.length, 10);
				}
			)
		);
	});
});

describe('the delays of a State', () => {
	const of = (...rows: readonly Incident[]) => delaysOf(rows, set, checked);

	test('count from the disclosure to the first act that counts', () => {
		const { delays } = of(
			rowOf({ disclosed_date: '2022-08-01', response_date: '2022-09-07' }),
			rowOf({ disclosed_date: '2022-08-01', response: 'embargo', response_date: '2022-08-11' }),
			rowOf({ disclosed_date: '2022-08-01', response: 'attribution', response_date: '2022-08-02' })
		);
		expect(delays).toMatchObject([{ days: 10, act: { response: 'embargo' } }]);
	});

	test('are 0 days for an act before the disclosure', () => {
		expect(of(rowOf({ disclosed_date: '2022-10-01' })).delays).toMatchObject([{ days: 0 }]);
	});

	test('watch an incident without such an act up to the day of the record', () => {
		const { delays } = of(noneOf({ disclosed_date: '2026-11-13' }));
		expect(delays).toMatchObject([{ days: 10, act: null }]);
		for (const less of [{ avowed: 'no' }, { basis: 'minor' }, { response: 'charges' }] as const)
			expect(of(rowOf(less)).delays).toMatchObject([{ act: null }]);
	});

	test('leave out acts dated to a year only, and say so', () => {
		expect(of(rowOf({ response_date: '2022' }))).toMatchObject({
			delays: [],
			undatedActs: 1,
			leftOut: 1
		});
		expect(of(rowOf({ response_date: '2022' }), rowOf({ response: 'embargo' }))).toMatchObject({
			delays: [{ act: { response: 'embargo' } }],
			undatedActs: 1,
			leftOut: 0
		});
	});

	test('leave out what was not disclosed on a known day or month', () => {
		expect(of(rowOf({ disclosed_date: '' }))).toMatchObject({ delays: [], leftOut: 1 });
		expect(of(rowOf({ disclosed_date: '2022' }))).toMatchObject({ delays: [], leftOut: 1 });
	});

	test('stand at the middle of a month, and count how many do', () => {
		const month = of(rowOf({ disclosed_date: '2022-08', response_date: '2022-09-16' }));
		expect(month).toMatchObject({ byMonth: 1, delays: [{ days: 31 }] });
	});

	test('have every incident once, in the delays or left out', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const own = rows.filter(({ responder, victim }) => responder === victim);
				const cases = new Set(own.map(({ incident_id, victim }) => `${incident_id} ${victim}`));
				const { delays, leftOut } = delaysOf(rows, set, checked);
				expect(delays.length + leftOut).toBe(cases.size);
				for (const { days } of delays) expect(days).toBeGreaterThanOrEqual(0);
			})
		);
	});

	test('have for Albania one answer, and the others watched', () => {
		const { delays } = delaysOf(
			recordRows.filter(({ victim }) => victim === 'ALB'),
			set,
			checked
		);
		expect(delays.filter(({ act }) => act !== null).map(({ act }) => act?.response)).toEqual([
			'severance'
		]);
	});
});
