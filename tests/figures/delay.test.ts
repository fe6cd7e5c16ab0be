import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delay } from '../../src/lib/figures/delay/figure.ts';
import { layoutDelay } from '../../src/lib/figures/delay/layout.ts';
import { caseOf, type Incident } from '../../src/lib/data/incident.ts';
import { curveOf, delaysOf, fewestForCurve } from '../../src/lib/severity/delay.ts';
import {
	delaysInWords,
	leftOutInWords,
	type DelayedState
} from '../../src/lib/figures/delay/words.ts';
import type { Placed } from '../../src/lib/severity/place.ts';
import { mostMarks } from '../../src/lib/charts/act.ts';
import { readCell } from '../../src/lib/view/cell.ts';
import { comparedOf, manyRows, set, starting } from '../nations.ts';
import { ladderRanking, noneOf, recordRows, rowOf, someRows } from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const checked = '2026-11-23';
const shownIn = (compared: typeof starting): ReadonlyMap<Incident, Placed> =>
	new Map(
		compared.flatMap(({ nation }) =>
			nation.cases.flatMap((one) => one.acts.map((act) => [act.incident, act] as const))
		)
	);
function delayed(compared: typeof starting): readonly DelayedState[] {
	const acts = shownIn(compared);
	return compared.map(({ slot, nation }) => {
		const delays = delaysOf(nation.own, set, checked, (act) => acts.has(act));
		return { state: nation.state, slot, delays, curve: curveOf(delays.delays) };
	});
}
function layout(compared: typeof starting, width: number) {
	const acts = shownIn(compared);
	const placedOf = (act: Incident): Placed => {
		const placed = acts.get(act);
		if (placed === undefined) throw new Error('An act stands nowhere');
		return placed;
	};
	return layoutDelay({ states: delayed(compared), ranking: ladderRanking, placedOf }, width);
}

/** A mark for each day with an answer, on its curve or in its row; curves apart from single marks. */
function check(compared: typeof starting, width: number): void {
	const laid = layout(compared, width);
	for (const { slot, delays } of delayed(compared)) {
		const marks = laid.marks.filter((one) => one.slot === slot);
		const answered = delays.delays.filter(({ act }) => act !== null).length;
		expect(marks.reduce((sum, { acts }) => sum + acts, 0)).toBe(answered);
		const few = delays.delays.length < fewestForCurve;
		expect(laid.lines.some((one) => one.slot === slot)).toBe(!few);
		expect(laid.singles.some((one) => one.slot === slot)).toBe(few && delays.delays.length > 0);
		const numbers = laid.risk.find((one) => one.slot === slot)?.numbers ?? [];
		const risk = numbers.map(({ n }) => n);
		expect([...risk].sort((a, b) => b - a)).toEqual(risk);
		if (!few) expect(risk[0]).toBe(delays.delays.length);
	}
	for (const { x, y } of laid.marks) {
		expect(x >= laid.plot.left && x <= laid.plot.right).toBe(true);
		expect(y >= laid.plot.top && y <= laid.height).toBe(true);
	}
	const ys = laid.lines.map(({ label }) => label.y).sort((a, b) => a - b);
	ys.slice(1).forEach((y, i) => expect(y - (ys[i] ?? 0)).toBeGreaterThanOrEqual(16.5));
}

describe('the curves', () => {
	test.each([280, 360, 768, 940, 1200])('hold what the page starts with at %d px', (width) => {
		check(starting, width);
	});

	test('hold any rows', () => {
		fc.assert(
			fc.property(
				someRows,
				fc.subarray(['ALB', 'USA', 'DEU', 'NLD', 'FJI']),
				fc.constantFrom(280, 620, 940),
				(rows, states, width) =>
					check(comparedOf(rows, states, ladderRanking, { adversary: 'all' }), width)
			),
			{ numRuns: 80 }
		);
	});

	test('hold what any confidence leaves, and say what it hides', () => {
		for (const confidence of ['medium', 'high'] as const) {
			const states = [...new Set(recordRows.map(({ victim }) => victim))];
			for (let i = 0; i < states.length; i += 8) {
				const compared = comparedOf(recordRows, states.slice(i, i + 8), ladderRanking, {
					confidence
				});
				check(compared, 940);
				for (const { delays } of delayed(compared)) {
					const all = new Set(
						compared
							.find(({ nation }) => nation.state === delays.delays[0]?.row.victim)
							?.nation.own.map(caseOf)
					);
					if (delays.delays.length > 0)
						expect(delays.delays.length + delays.leftOut + delays.hidden).toBe(all.size);
				}
			}
		}
		const hidden = delayed(
			comparedOf([rowOf({ confidence: 'low' })], ['ALB'], ladderRanking, { confidence: 'high' })
		);
		expect(hidden[0]?.delays).toMatchObject({ delays: [], hidden: 1 });
		expect(leftOutInWords(hidden)).toBe(
			'Left out: 1 incident whose first answer the filters leave out.'
		);
	});

	test('go no further than the longest that anybody was watched', () => {
		const rows = ['a', 'b', 'c', 'd', 'e'].map((incident_id, i) =>
			i === 0
				? rowOf({
						incident_id,
						start_date: '2026',
						disclosed_date: '2026-06-01',
						response_date: '2026-06-11'
					})
				: noneOf({ incident_id, start_date: '2026', disclosed_date: `2026-0${i + 5}-01` })
		);
		const { lines, plot } = layout(comparedOf(rows, ['ALB']), 940);
		const end = Number(/H([\d.]+)$/.exec(lines[0]?.path ?? '')?.[1]);
		expect(end).toBeLessThan(plot.right);
		expect(lines[0]?.leader.x1).toBe(end);
		expect(lines[0]?.censored.match(/v8/g)).toHaveLength(4);
	});

	test('end at the height of the share that is reached', () => {
		const laid = layout(starting, 940);
		const top = Number(laid.ticksY.at(-1)?.label.replace(/\D/g, '')) / 100;
		for (const { slot, delays } of delayed(starting)) {
			const share = curveOf(delays.delays).at(-1)?.share ?? 0;
			const line = laid.lines.find((one) => one.slot === slot);
			const height =
				(laid.plot.bottom - (line?.leader.y1 ?? NaN)) / (laid.plot.bottom - laid.plot.top);
			expect(height * top).toBeCloseTo(share, 2);
		}
	});

	const few = [
		...[1, 2, 3, 4, 5].map((n) =>
			n < 3
				? rowOf({ incident_id: `a${n}`, disclosed_date: `2022-0${n}-01`, start_date: '2021' })
				: noneOf({ incident_id: `a${n}`, start_date: '2021' })
		),
		rowOf({ incident_id: 'n', victim: 'NLD', disclosed_date: '2022-09-01' })
	];

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s are as they were reviewed', async (name, width) => {
		await expect(
			pictureOf(delay, givenOf(few, { states: ['ALB', 'NLD', 'FJI'] }), width)
		).toMatchFileSnapshot(`golden/delay-${name}.svg`);
	});

	test('are told in a sentence with what was left out', () => {
		const told = delayed(comparedOf(few, ['ALB', 'NLD']));
		expect(delaysInWords(told)).toBe(
			'3 of 6 incidents have an answer that counts as substantive. The share for Albania, 40\u00a0% within 249 days, over 5 incidents.'
		);
		expect(delaysInWords([])).toContain('No incident');
		expect(leftOutInWords(told)).toBe('');
		const cut = delayed(comparedOf([rowOf({ response_date: '2022' })], ['ALB']));
		expect(leftOutInWords(cut)).toBe(
			'Left out: 1 act dated to a year only, or not at all; 1 incident without a dated disclosure or answer.'
		);
	});
});

test('above 200 marks, steps that stand close together share one', () => {
	const states = ['ALB', 'USA', 'DEU', 'NLD', 'ISR', 'SAU', 'GBR', 'FRA'];
	const compared = comparedOf(manyRows(3000, states), states);
	check(compared, 1200);
	const { marks } = layout(compared, 1200);
	expect(marks.length).toBeLessThanOrEqual(mostMarks);
	for (const { acts, leadsTo } of marks)
		if (acts > 1) expect('cell' in leadsTo && readCell(leadsTo.cell)?.by).toBe('days');
});
