import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostMarks } from '../../src/lib/charts/act.ts';
import { layoutTimeline, timelineWhole, wider } from '../../src/lib/figures/timeline/layout.ts';
import { stateCodes } from '../../src/lib/data/parties.ts';
import { textWidth } from '../../src/lib/charts/frame.ts';
import { timeline } from '../../src/lib/figures/timeline/figure.ts';
import {
	panBy,
	rangeOf,
	shortest,
	stretchOf,
	zoomBy,
	type Range
} from '../../src/lib/figures/timeline/zoom.ts';
import { readCell } from '../../src/lib/view/cell.ts';
import { emptyInWords } from '../../src/lib/view/nation-words.ts';
import type { Stretch } from '../../src/lib/view/view.ts';
import { comparedOf, manyRows, starting } from '../nations.ts';
import { ladderRanking, noneOf, rowOf, someRows } from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const checked = '2026-11-23';
const some = ['ALB', 'USA', 'DEU', 'NLD'];
const { response, response_date, basis, avowed, collective } = noneOf();
const silence = { response, response_date, basis, avowed, collective };
const layout = (compared: typeof starting, width: number, zoom: Stretch | null = null) =>
	layoutTimeline(
		{
			compared,
			ranking: ladderRanking,
			checked,
			whole: timelineWhole(compared, checked),
			zoom,
			why: ({ nation }) => emptyInWords(nation, [])
		},
		width
	);
const widths = fc.constantFrom(280, 340, 620, 940, 1200);

/** Lanes below one another, every act in its State's lane and once, no two cases of a lane on one another. */
function check(compared: typeof starting, width: number): void {
	const laid = layout(compared, width);
	expect(laid.lanes.map(({ slot }) => slot)).toEqual(compared.map(({ slot }) => slot));
	laid.lanes.forEach((lane, i) => {
		const before = laid.lanes[i - 1];
		if (before) expect(lane.y).toBeCloseTo(before.y + before.height, 0);
		const marks = laid.marks.filter(({ slot, silent }) => slot === lane.slot && !silent);
		const dashes = laid.marks.filter(({ slot, silent }) => slot === lane.slot && silent);
		const quiet = compared[i]?.nation.cases.filter(({ silent }) => silent !== null) ?? [];
		expect(dashes).toHaveLength(lane.bins.length > 0 ? 0 : quiet.length);
		const acts = compared[i]?.nation.cases.flatMap((one) => one.acts) ?? [];
		expect(marks.reduce((sum, { acts: n }) => sum + n, 0)).toBe(acts.length);
		for (const { y, r } of marks)
			expect(y - r >= lane.y && y + r <= lane.y + lane.height).toBe(true);
		for (const [n, a] of marks.entries())
			for (const b of marks.slice(n + 1))
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 0.5);
		for (const { labels, y } of lane.cases)
			for (const { x, text } of labels) {
				const end = x + textWidth(text, 12);
				for (const mark of marks.filter((one) => one.y === y))
					expect(mark.x + mark.r <= x || mark.x - mark.r >= end).toBe(true);
			}
		for (const [n, a] of lane.cases.entries())
			for (const b of lane.cases.slice(n + 1))
				expect(a.y !== b.y || a.line.x2 <= b.line.x1 || b.line.x2 <= a.line.x1).toBe(true);
	});
	for (const { x } of laid.marks) expect(x >= laid.left - 1 && x <= laid.right + 1).toBe(true);
}

describe('the timeline', () => {
	test.each([280, 360, 768, 940])('holds what the page starts with at %d px', (width) => {
		check(starting, width);
	});

	test('holds any rows', () => {
		fc.assert(
			fc.property(someRows, fc.subarray([...some, 'EU', 'FJI']), widths, (rows, states, width) =>
				check(comparedOf(rows, states, ladderRanking, { actsOf: 'all', adversary: 'all' }), width)
			),
			{ numRuns: 80 }
		);
	});

	test('gives a cut date its true width, and a full one a place', () => {
		const rows = [
			rowOf({ start_date: '2021', disclosed_date: '2022-07', response_date: '2022-09' })
		];
		const laid = layout(comparedOf(rows, ['ALB']), 940);
		const perDay = (laid.right - laid.left) / ((laid.shown.to - laid.shown.from) / 86_400_000);
		const [one] = laid.lanes[0]?.cases ?? [];
		const width = (bar: { width: number } | null | undefined, more: number): number =>
			bar ? (bar.width - more) / perDay : NaN;
		expect(width(one?.start, wider.start)).toBeCloseTo(364, -0.5);
		expect(width(one?.disclosed, wider.disclosed)).toBeCloseTo(30, 0);
		expect(width(one?.spans[0], wider.span)).toBeCloseTo(29, 0);
		const full = layout(comparedOf([rowOf()], ['ALB']), 940).lanes[0]?.cases[0];
		expect(full?.spans).toEqual([]);
		expect(full?.start?.width).toBe(wider.start);
	});

	test('writes the days from disclosure behind a mark that has room', () => {
		const rows = [rowOf({ disclosed_date: '2022-07-20' })];
		expect(layout(comparedOf(rows, ['ALB']), 940).lanes[0]?.cases[0]?.labels).toMatchObject([
			{ text: '49 d' }
		]);
		const cut = [rowOf({ disclosed_date: '2022-07' })];
		expect(layout(comparedOf(cut, ['ALB']), 940).lanes[0]?.cases[0]?.labels).toEqual([]);
	});

	test('says in its lane why a State has nothing', () => {
		const [, fiji] = layout(comparedOf([rowOf()], ['ALB', 'FJI']), 340).lanes;
		expect(fiji?.why.join(' ')).toBe('The record has no incident against Fiji and no act of it.');
		expect(fiji?.cases).toEqual([]);
	});

	test('puts acts that would cover one another into one mark, which looking closer takes apart', () => {
		const rows = [
			rowOf({ response: 'attribution', response_date: '2022-09-01' }),
			rowOf({ response_date: '2022-09-07' })
		];
		const compared = comparedOf(rows, ['ALB']);
		expect(layout(compared, 340).marks.map(({ acts }) => acts)).toEqual([2]);
		const close = layout(compared, 340, { from: '2022-08-20', to: '2022-10-01' });
		expect(close.marks.map(({ acts }) => acts)).toEqual([1, 1]);
	});

	test('shows stretches where there are more than 200 marks, and their time opens', () => {
		const compared = comparedOf(manyRows(3000, some), some);
		const laid = layout(compared, 940);
		check(compared, 940);
		for (const n of [1, 2, 6, 8]) {
			const more = stateCodes.slice(0, n);
			const lanes = layout(comparedOf(manyRows(3000, more), more), 1200);
			expect(lanes.marks.length).toBeLessThanOrEqual(mostMarks);
		}
		const group = laid.marks.find(({ acts }) => acts > 1);
		if (group === undefined || !('zoom' in group.leadsTo) || group.leadsTo.zoom === null)
			throw new Error('A group opens no time');
		const { from, to } = group.leadsTo.zoom;
		const inside = compared
			.flatMap(({ nation }) => nation.acts)
			.filter(
				({ at, incident }) =>
					incident.responder === group.placed.incident.responder &&
					at >= Date.parse(from) - 86_400_000 &&
					at <= Date.parse(to) + 86_400_000
			);
		expect(inside.length).toBeGreaterThanOrEqual(group.acts);
	});

	test('lists what is together where nothing can be shown closer', () => {
		const compared = comparedOf(manyRows(100_000, some), some);
		const laid = layout(compared, 940, { from: '2018-01-01', to: '2018-01-31' });
		expect(laid.marks.length).toBeGreaterThan(0);
		for (const { acts, leadsTo } of laid.marks)
			if (acts > 1) expect('cell' in leadsTo && readCell(leadsTo.cell)?.by).toBe('time');
	});

	test('shows stretches where there are many incidents, though none is answered', () => {
		const rows = manyRows(5000, some).map((row) => ({ ...row, ...silence }));
		expect(layout(comparedOf(rows, some), 940).height).toBeLessThan(600);
	});

	test('opens the list of acts that share a mark at any distance', () => {
		const rows = [rowOf({ response: 'attribution' }), rowOf()];
		const [mark] = layout(comparedOf(rows, ['ALB']), 940, {
			from: '2022-09-01',
			to: '2022-10-01'
		}).marks;
		expect(mark).toMatchObject({ acts: 2, leadsTo: { cell: 'ALB.case.alb-2022-07.ALB' } });
	});

	test('frames an act without a date from the incident to the day of the record', () => {
		const laid = layout(comparedOf([rowOf({ response_date: '' })], ['ALB']), 940);
		const [span] = laid.lanes[0]?.cases[0]?.spans ?? [];
		const perDay = (laid.right - laid.left) / ((laid.shown.to - laid.shown.from) / 86_400_000);
		expect((span?.width ?? 0) / perDay).toBeCloseTo(
			(Date.parse(checked) - Date.parse('2022-07-15')) / 86_400_000,
			-0.5
		);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s is as it was reviewed', async (name, width) => {
		const rows = [
			rowOf({ start_date: '2021-05', disclosed_date: '2022-07-15' }),
			rowOf({ response: 'attribution', response_date: '2026-03' }),
			rowOf({
				incident_id: 'n',
				victim: 'NLD',
				response: 'expulsion',
				start_date: '2018',
				disclosed_date: '2018-10-04',
				response_date: '2018-10-04',
				collective: 'yes'
			}),
			noneOf({ incident_id: 'e', victim: 'NLD', start_date: '2012', disclosed_date: '2014-12' })
		];
		await expect(
			pictureOf(timeline, givenOf(rows, { states: ['ALB', 'NLD', 'FJI'] }), width)
		).toMatchFileSnapshot(`golden/timeline-${name}.svg`);
	});
});

describe('looking closer', () => {
	const whole = timelineWhole(starting, checked);
	const day = 86_400_000;
	const range: fc.Arbitrary<Range> = fc
		.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
		.map(([at, size]) => {
			const length = shortest + size * (whole.to - whole.from - shortest);
			const from = whole.from + at * (whole.to - whole.from - length);
			return { from, to: from + length };
		});

	test('stays within the whole, and no closer than a month', () => {
		fc.assert(
			fc.property(
				range,
				fc.double({ min: 0.01, max: 100, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: -3, max: 3, noNaN: true }),
				(from, factor, at, by) => {
					for (const { from: a, to: b } of [
						zoomBy(from, whole, factor, at),
						panBy(from, whole, by)
					]) {
						expect(a).toBeGreaterThanOrEqual(whole.from - 1);
						expect(b).toBeLessThanOrEqual(whole.to + 1);
						expect(b - a).toBeGreaterThanOrEqual(Math.min(shortest, whole.to - whole.from) - 1);
					}
				}
			)
		);
	});

	test('keeps in its slot what it looks at', () => {
		const from = { from: whole.from + 1000 * day, to: whole.from + 3000 * day };
		const closer = zoomBy(from, whole, 0.5, 0.25);
		expect(closer.from + 0.25 * (closer.to - closer.from)).toBeCloseTo(from.from + 500 * day, -3);
	});

	test('goes to the address and back in whole days; the whole is left out', () => {
		expect(stretchOf(whole, whole)).toBeNull();
		expect(rangeOf(null, whole)).toBe(whole);
		fc.assert(
			fc.property(range, (one) => {
				const stretch = stretchOf(one, whole);
				if (stretch === null) return;
				const back = rangeOf(stretch, whole);
				expect(Math.abs(back.from - one.from)).toBeLessThanOrEqual(day);
				expect(Math.abs(back.to - one.to)).toBeLessThanOrEqual(day);
			})
		);
	});

	test('moves a stretch of elsewhere into the record', () => {
		const far = rangeOf({ from: '1990-01-01', to: '1991-01-01' }, whole);
		expect(far.from).toBe(whole.from);
		expect(far.to).toBeGreaterThan(whole.from);
	});
});
