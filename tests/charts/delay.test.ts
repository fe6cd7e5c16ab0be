import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActSpot } from '../../src/lib/charts/act.ts';
import Delay from '../../src/lib/charts/delay/Delay.svelte';
import { layoutDelay, type DelayedState } from '../../src/lib/charts/delay/layout.ts';
import { curveOf, delaysOf, fewestForCurve } from '../../src/lib/severity/delay.ts';
import { delaysInWords, leftOutInWords } from '../../src/lib/view/delay.ts';
import { comparedOf, set, starting } from '../nations.ts';
import { ladderRanking, noneOf, rowOf, someRows } from '../rows.ts';
import { drawingOf } from './drawing.ts';

const checked = '2026-11-23';
const delayed = (compared: typeof starting): readonly DelayedState[] =>
	compared.map(({ place, nation }) => ({
		state: nation.state,
		place,
		delays: delaysOf(nation.own, set, checked)
	}));
function layout(compared: typeof starting, width: number) {
	const acts = new Map(
		compared.flatMap(({ nation }) =>
			nation.cases.flatMap((one) => one.acts.map((act) => [act.key, act] as const))
		)
	);
	return layoutDelay(
		{ states: delayed(compared), ranking: ladderRanking, placedOf: (key) => acts.get(key) },
		width
	);
}

/** A mark for each day with an answer, on its curve or in its row; curves apart from single marks. */
function check(compared: typeof starting, width: number): void {
	const laid = layout(compared, width);
	for (const { place, delays } of delayed(compared)) {
		const marks = laid.marks.filter((one) => one.place === place);
		const answered = delays.delays.filter(({ act }) => act !== null).length;
		expect(marks.reduce((sum, { acts }) => sum + acts, 0)).toBe(answered);
		const few = delays.delays.length < fewestForCurve;
		expect(laid.lines.some((one) => one.place === place)).toBe(!few);
		expect(laid.singles.some((one) => one.place === place)).toBe(few && delays.delays.length > 0);
		const risk = laid.risk.find((one) => one.place === place)?.numbers ?? [];
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

	test('end where the share ends', () => {
		const { lines, plot } = layout(starting, 940);
		for (const { place, delays } of delayed(starting)) {
			const share = curveOf(delays.delays).at(-1)?.share ?? 0;
			const path = lines.find((one) => one.place === place)?.path ?? '';
			const last = Number(/V([\d.]+)H[\d.]+$/.exec(path)?.[1] ?? plot.bottom);
			if (share === 0) expect(last).toBe(plot.bottom);
			else expect(last).toBeLessThan(plot.bottom);
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
			drawingOf(Delay, {
				layout: layout(comparedOf(few, ['ALB', 'NLD', 'FJI']), width),
				ranking: ladderRanking,
				hrefOf: ({ href }: ActSpot) => href,
				open: ''
			})
		).toMatchFileSnapshot(`golden/delay-${name}.svg`);
	});

	test('are told in a sentence with what was left out', () => {
		const told = delayed(comparedOf(few, ['ALB', 'NLD']));
		expect(delaysInWords(told)).toBe(
			'3 of 6 incidents have an answer at or above the line. The largest share is that of Albania: 40\u00a0% within 249 days, over 5 incidents.'
		);
		expect(delaysInWords([])).toContain('No incident');
		expect(leftOutInWords(told)).toBe('');
		const cut = delayed(comparedOf([rowOf({ response_date: '2022' })], ['ALB']));
		expect(leftOutInWords(cut)).toBe(
			'Left out: 1 act dated to a year only, or not at all; 1 incident without a dated disclosure or answer.'
		);
	});
});
