import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, type Box } from '../../src/lib/charts/frame.ts';
import { labelOf } from '../../src/lib/figures/ladder/words.ts';
import {
	layoutLadder,
	type LadderInput,
	type LadderLayout
} from '../../src/lib/figures/ladder/layout.ts';
import { byYears } from '../../src/lib/figures/ladder/crowd.ts';
import { crowded } from '../../src/lib/figures/ladder/crowded.ts';
import { ladder } from '../../src/lib/figures/ladder/figure.ts';
import type { Mark } from '../../src/lib/charts/mark.ts';
import { mostMarks } from '../../src/lib/view/cell.ts';
import { isMoveKey, moveFrom, moveKeys } from '../../src/lib/charts/move.ts';
import type { Incident } from '../../src/lib/data/incident.ts';
import { placeOnLadder, setApart, type Placed } from '../../src/lib/severity/place.ts';
import { rankingOf } from '../../src/lib/severity/ranking.ts';
import { lineOf, substantiveFrom } from '../../src/lib/severity/substantive.ts';
import { listNamed } from '../../src/lib/view/acts-list.ts';
import { selectRows } from '../../src/lib/view/select.ts';
import { defaultView } from '../../src/lib/view/view.ts';
import {
	ladderRanking,
	manyActs,
	noneOf,
	rankingNamed,
	rankings,
	recordRows,
	rowOf,
	stepOf,
	someRows,
	someScales
} from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const widths = fc.constantFrom(280, 320, 360, 480, 620, 760, 940, 1200);

function layout(rows: readonly Incident[], width: number, folds = true): LadderLayout {
	const placed = placeOnLadder(rows, stepOf);
	const drawn = folds ? placed.filter(({ step }) => step > 0) : placed;
	return layoutLadder(inputOf(drawn, placed.length - drawn.length), width);
}

const label = (one: Placed) => labelOf(one, stepOf);

function inputOf(
	placed: readonly Placed[],
	folded = 0,
	ranking = ladderRanking,
	set = substantiveFrom(ranking, 6),
	apart: readonly Placed[] = []
): LadderInput {
	return { placed, apart, ranking, line: lineOf(ranking, set), folded, label };
}

const labelBox = ({ x, y, width, lines, accent }: LadderLayout['labels'][number]): Box => ({
	x,
	y: y - (accent ? 16 : 12),
	width,
	height: accent ? 20 + 18 * (lines.length - 1) : 15
});

/** Everything that must hold of a ladder, whatever its rows and its width. */
function check(laid: LadderLayout, rows: readonly Incident[], folds: boolean): void {
	const placed = placeOnLadder(rows, stepOf).filter(({ step }) => !folds || step > 0);
	expect(new Set(laid.marks.map((mark) => mark.placed.key))).toEqual(
		new Set(placed.map(({ key }) => key))
	);
	const numbers = [
		...laid.marks.flatMap(({ x, y, r }) => [x, y, r]),
		...laid.labels.flatMap(({ x, y, width }) => [x, y, width]),
		...laid.rows.flatMap(({ y, height, nameY }) => [y, height, nameY])
	];
	for (const n of numbers) expect(Math.round(n * 10) / 10).toBe(n);
	for (const { placed: one, x, y, r } of laid.marks) {
		const row = laid.rows.find(({ step }) => step === one.step);
		if (row === undefined) throw new Error('a mark without a row');
		expect(y - r >= row.y && y + r <= row.y + row.height).toBe(true);
		expect(x - r >= laid.plot.left - 0.1 && x + r <= laid.plot.right + 0.1).toBe(true);
	}
	const covered = laid.marks.flatMap((a, i) =>
		laid.marks.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) <= a.r + b.r)
	);
	expect(covered).toEqual([]);
	// Each label that is owed is there; one that is not owed may be, beside its mark and without a leader.
	const owed = placed.filter((one) => label(one) !== undefined && label(one)?.worth === undefined);
	const offered = placed.filter((one) => label(one)?.worth !== undefined).map(({ key }) => key);
	const drawn = laid.labels.map(({ key }) => key);
	expect(drawn.filter((key) => !offered.includes(key)).sort()).toEqual(
		owed.map(({ key }) => key).sort()
	);
	expect(laid.labels.filter(({ key, leader }) => leader && offered.includes(key))).toEqual([]);
	const boxes = laid.labels.map(labelBox);
	boxes.forEach((box, i) => {
		expect(box.x >= 0 && box.x + box.width <= laid.width + 0.1).toBe(true);
		for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
	});
	const ends = laid.rows.map(({ y, height }) => y + height);
	// Rows follow each other without a hole, but for the room that the line takes.
	const holes = laid.rows.slice(1).map(({ y }, i) => Math.round(y - (ends[i] ?? NaN)));
	expect(holes.filter((hole) => hole !== 0).every((hole) => hole === 24)).toBe(true);
	expect(holes.filter((hole) => hole !== 0).length).toBeLessThanOrEqual(1);
	expect(laid.height).toBeGreaterThan(ends.at(-1) ?? Infinity);
}

describe('the ladder', () => {
	test('draws each mark once, inside its row, apart from the others, with every label it owes', () => {
		fc.assert(
			fc.property(someRows, widths, fc.boolean(), (rows, width, folds) =>
				check(layout(rows, width, folds), rows, folds)
			),
			{ numRuns: 150 }
		);
	});

	test.each([280, 360, 768, 940, 1280])('holds the whole record at %d px', (width) => {
		check(layout(recordRows, width, false), recordRows, false);
		const rows = selectRows(recordRows, defaultView);
		check(layout(rows, width), rows, true);
	});

	test.each([360, 940])('draws a thousand smaller at %d px, so that a row stays low', (width) => {
		const rows = manyActs(mostMarks);
		const laid = layout(rows, width);
		check(laid, rows, true);
		const few = layout(rows.slice(0, 50), width);
		expect(laid.marks[0]?.r).toBeLessThan(few.marks[0]?.r ?? 0);
		expect(laid.rows.find(({ step }) => step === 2)?.height).toBeLessThan(400);
	});

	describe.each([280, 360, 620, 940, 1200])(
		'of more than a thousand answers, at %d px',
		(width) => {
			const rows = [
				...manyActs(3000),
				...manyActs(40).map((row, n) => ({
					...row,
					incident_id: `p-${n}`,
					response: 'protest' as const
				})),
				rowOf(),
				rowOf({ incident_id: 'level', victim: 'USA', response_date: '2022-02-02' }),
				rowOf({ incident_id: 'cut', response: 'expulsion', response_date: '2019' })
			];
			const placed = placeOnLadder(rows, stepOf);
			const laid = layoutLadder(inputOf(placed), width, byYears);
			const actsOf = ({ shared, placed: one }: Mark): readonly Placed[] => shared?.acts ?? [one];

			test('each stands for one mark’s, and for no other’s, but the starting point, which has one of its own too', () => {
				const all = laid.marks.filter(({ accent }) => !accent).flatMap(actsOf);
				expect(all.map(({ key }) => key).sort()).toEqual(placed.map(({ key }) => key).sort());
				expect(laid.marks.length).toBeLessThan(150);
			});

			test('marks are inside their row and the plot, and cover no other', () => {
				for (const { placed, x, y, r } of laid.marks) {
					const row = laid.rows.find(({ step }) => step === placed.step);
					expect(row && y - r >= row.y && y + r <= row.y + row.height).toBe(true);
					expect(x - r >= laid.plot.left && x + r <= laid.plot.right).toBe(true);
				}
				expect(
					laid.marks.flatMap((a, i) =>
						laid.marks.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) <= a.r + b.r)
					)
				).toEqual([]);
				const boxes = laid.labels.map(labelBox);
				expect(
					boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)))
				).toEqual([]);
			});

			test('a mark of more is larger, by area, and says how many', () => {
				for (const a of laid.marks)
					for (const b of laid.marks)
						if (!a.accent && !b.accent && actsOf(a).length < actsOf(b).length)
							expect(a.r).toBeLessThanOrEqual(b.r);
				for (const { key, shared } of laid.marks) if (shared) expect(key).toBe(shared.cell);
				for (const { key, shared } of laid.marks)
					if (shared)
						expect(laid.labels.find((one) => one.key === key)?.lines).toEqual([
							shared.acts.length.toLocaleString('en')
						]);
			});

			test('the starting point stands alone, with its name', () => {
				const start = laid.marks.find(({ accent }) => accent);
				expect(start?.shared).toBeUndefined();
				expect(laid.labels.find(({ accent }) => accent)?.lines[0]).toBe('Albania 2022');
			});

			test('no list begins before the first answer', () => {
				const first = rows.map(({ response_date }) => response_date.slice(0, 4)).sort()[0] ?? '';
				for (const { shared } of laid.marks)
					if (shared)
						expect(shared.cell.split('.')[2]?.slice(0, 4) ?? '').toSatisfy(
							(year: string) => year >= first
						);
			});

			test('cases without a response are no answers', () => {
				const silent = manyActs(1100).map(({ incident_id, start_date }) =>
					noneOf({ incident_id, start_date, disclosed_date: start_date })
				);
				const names = layoutLadder(
					inputOf(placeOnLadder(silent, stepOf)),
					width,
					byYears
				).marks.flatMap(({ shared }) => shared?.name ?? []);
				expect(names.length).toBeGreaterThan(0);
				for (const name of names)
					expect(name).toMatch(/^\d+ cases, no public response found, \d{4}( to \d{4})?\.$/);
			});

			test('a mark opens the list of its answers', () => {
				const given = givenOf(rows);
				for (const { shared } of laid.marks)
					if (shared)
						expect(
							listNamed(shared.cell, given)
								?.acts.map(({ key }) => key)
								.sort()
						).toEqual(shared.acts.map(({ key }) => key).sort());
			});
		}
	);

	test('is the same drawing for the same rows in another order', () => {
		const rows = selectRows(recordRows, defaultView);
		const sorted = (laid: LadderLayout) => ({
			...laid,
			marks: [...laid.marks].sort((a, b) => (a.placed.key < b.placed.key ? -1 : 1)),
			labels: [...laid.labels].sort((a, b) => (a.key < b.key ? -1 : 1))
		});
		expect(sorted(layout([...rows].reverse(), 940))).toEqual(sorted(layout(rows, 940)));
	});

	test('puts time from left to right and graver rungs higher', () => {
		const { marks, rows } = layout(recordRows, 940, false);
		for (const a of marks)
			for (const b of marks) {
				if (a.placed.at < b.placed.at) expect(a.x).toBeLessThanOrEqual(b.x);
				if (a.placed.step > b.placed.step) expect(a.y).toBeLessThan(b.y);
			}
		expect(rows[0]?.step).toBe(12);
	});

	test('lays out nothing, and one mark', () => {
		expect(layout([], 940).marks).toEqual([]);
		expect(layout([], 360).rows).toHaveLength(13);
		expect(layout([rowOf()], 360).labels).toHaveLength(1);
	});

	test('draws the span of a date that is cut, and none for a full one', () => {
		const [cut] = layout(
			[rowOf({ response_date: '2022' }), noneOf({ incident_id: 'x' })],
			940
		).marks;
		expect(cut?.span && cut.span.x2 - cut.span.x1).toBeGreaterThan(10);
		expect(layout([rowOf()], 940).marks[0]?.span).toBeUndefined();
	});

	test('folds the silent cases into a strip that says how many', () => {
		const silent = ['a', 'b', 'c'].map((incident_id) => noneOf({ incident_id }));
		expect(layout(silent, 940).strip?.text).toMatch(/^3 cases/);
		expect(layout(silent, 940).rows.at(-1)?.places).toBe(3);
		expect(layout(silent, 940, false).strip).toBeNull();
		expect(layout(silent, 940, false).marks).toHaveLength(3);
	});
});

describe('a row that stays as it was', () => {
	const inPlace = placeOnLadder(recordRows, stepOf).filter(({ step }) => step > 0);
	const withLine = (placed: readonly Placed[], from: number): LadderLayout =>
		layoutLadder(inputOf(placed, 0, ladderRanking, substantiveFrom(ladderRanking, from)), 940);

	test('is the same marks where the line moves elsewhere, and no other than if it were laid out anew', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
				const before = withLine(inPlace, a);
				const after = withLine(inPlace, b);
				const stays = (step: number): boolean => step >= Math.max(a, b) || step < Math.min(a, b);
				const still = after.marks.filter(({ row }) => stays(row));
				expect(still.every((mark) => before.marks.includes(mark))).toBe(true);
				// Copies are nobody’s acquaintances.
				const anew = withLine(
					inPlace.map((one) => ({ ...one })),
					b
				);
				expect(anew).toEqual(after);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('on any scale', () => {
	test('draws each mark once inside its row, sets the rest apart, and covers nothing', () => {
		fc.assert(
			fc.property(someRows, someScales, widths, (rows, scale, width) => {
				const ranking = rankingOf(scale);
				const placed = placeOnLadder(rows, ranking.stepOf);
				const apart = setApart(rows, ranking.stepOf);
				const set = substantiveFrom(ladderRanking, 6);
				const laid = layoutLadder(inputOf(placed, 0, ranking, set, apart), width);
				expect(laid.marks.map((mark) => mark.placed.key).sort()).toEqual(
					[...placed, ...apart].map(({ key }) => key).sort()
				);
				for (const { placed: one, y, r } of laid.marks) {
					const row = laid.rows.find(({ step }) => step === one.step);
					expect(row && y - r >= row.y && y + r <= row.y + row.height).toBe(true);
				}
				for (const { lines, nameY, y, height } of laid.rows)
					expect(nameY + 18 * (lines.length - 1)).toBeLessThanOrEqual(y + height);
			}),
			{ numRuns: 100 }
		);
	});

	test('draws the line below the lowest step that counts, and lets it go at every step', () => {
		for (const ranking of rankings)
			for (const step of ranking.steps.slice(1).map((one) => one.step)) {
				const set = substantiveFrom(ranking, step);
				const placed = placeOnLadder(recordRows, ranking.stepOf);
				const { line, rows } = layoutLadder(inputOf(placed, 0, ranking, set), 940);
				const above = rows.find((row) => row.step === step);
				expect(line.divides).toBe(true);
				expect(above && line.y - (above.y + above.height)).toBeCloseTo(12, 0);
				expect(line.stops.map((stop) => stop.step)).toEqual(
					ranking.steps
						.slice(1)
						.map((one) => one.step)
						.reverse()
				);
			}
	});

	test('draws the line above everything where the scale scores no act that counts', () => {
		const weis = rankingNamed('weis');
		const { line, rows } = layoutLadder(inputOf([], 0, weis, new Set(['embargo'])), 940);
		expect(line.y).toBeLessThan(rows[0]?.y ?? 0);
	});
});

describe('labels by rule', () => {
	test.each([
		['recall', {}, 'Albania 2022'],
		['sanctions-state', {}, 'Albania 2022'],
		['attribution', { effect: 'theft' }, undefined],
		['attribution', { effect: 'destruction' }, 'Albania 2022'],
		['economic-measure', { basis: 'minor' }, undefined],
		['embargo', { basis: 'minor' }, 'Albania 2022'],
		['cyber-operation', { avowed: 'no' }, 'Albania 2022'],
		['force', { responder: 'USA', basis: 'solidarity' }, 'United States 2022']
	] as const)('%s, %j: %s', (response, part, text) => {
		const [mark] = placeOnLadder([rowOf({ response, ...part })], stepOf);
		expect(mark && label(mark)?.lines[0]).toBe(text);
	});

	test('of more than a hundred and twenty marks that may be named where there is room none is', () => {
		const labelsOf = (n: number): number =>
			layout(
				manyActs(n).map((row) => ({ ...row, response: 'charges' as const })),
				1200
			).labels.length;
		expect(labelsOf(120)).toBeGreaterThan(0);
		expect(labelsOf(121)).toBe(0);
	});

	test('the starting point has the accent, its act, its date and its days, all from the row', () => {
		const [mark] = placeOnLadder([rowOf({ start_date: '2022-09-06' })], stepOf);
		expect(mark && label(mark)).toEqual({
			accent: true,
			lines: ['Albania 2022', 'with Iran, after 1 day']
		});
	});
});

describe('moving by keys', () => {
	const { marks } = layout(selectRows(recordRows, defaultView), 940);

	test('reaches every mark from every other', () => {
		const start = marks[0];
		if (start === undefined) throw new Error('no marks');
		const reached = new Set([start]);
		const queue = [start];
		for (const mark of queue)
			for (const key of moveKeys) {
				const next = moveFrom(marks, mark, key);
				if (!reached.has(next)) queue.push(next);
				reached.add(next);
			}
		expect(reached.size).toBe(marks.length);
	});

	test('goes along a rung in time, and up and down to the nearest in time', () => {
		for (const mark of marks) {
			const right = moveFrom(marks, mark, 'ArrowRight');
			expect(right.placed.step).toBe(mark.placed.step);
			expect(right.placed.at).toBeGreaterThanOrEqual(mark.placed.at);
			const up = moveFrom(marks, mark, 'ArrowUp');
			expect(up === mark || up.placed.step > mark.placed.step).toBe(true);
			expect(moveFrom(marks, mark, 'Home').placed.at).toBeLessThanOrEqual(mark.placed.at);
			expect(moveFrom(marks, mark, 'End').placed.at).toBeGreaterThanOrEqual(mark.placed.at);
		}
	});

	test('takes no key that a browser needs', () => {
		expect(['Tab', 'Enter', 'Escape', ' ', 'PageDown', 'F5'].some(isMoveKey)).toBe(false);
	});
});

describe('the drawing', () => {
	const rows = [
		rowOf(),
		rowOf({
			incident_id: 'dza',
			victim: 'DZA',
			attributed_to: ['MAR'],
			basis: 'minor',
			response_date: '2021-08-24'
		}),
		rowOf({
			incident_id: 'nld',
			victim: 'NLD',
			attributed_to: ['RUS'],
			response: 'expulsion',
			response_date: '2018-04-13',
			start_date: '2018-04-10'
		}),
		rowOf({
			incident_id: 'hun',
			victim: 'HUN',
			attributed_to: ['RUS'],
			response: 'acknowledgement',
			response_date: '2022'
		}),
		rowOf({
			incident_id: 'mne',
			victim: 'MNE',
			attribution: 'contested',
			attributed_to: ['RUS'],
			response: 'attribution',
			response_date: '2022-08-26'
		}),
		noneOf({ incident_id: 'jor', victim: 'JOR', disclosed_date: '2022-05-10' })
	];
	const svgOf = (width: number, unfolded = false, some = rows): string =>
		pictureOf(ladder, givenOf(some, { adversary: 'all', unfolded, state: 'NLD' }), width);

	test.each([
		['wide', 940],
		['narrow', 360]
	])('of a crowd, %s, is as it was reviewed', async (name, width) => {
		const crowd = [...manyActs(1200), ...rows];
		await expect(pictureOf(crowded, givenOf(crowd), width)).toMatchFileSnapshot(
			`golden/ladder-crowd-${name}.svg`
		);
	});

	test.each([
		['wide', 940, false],
		['narrow', 360, false],
		['unfolded', 940, true]
	])('%s is as it was reviewed', async (name, width, unfolded) => {
		await expect(svgOf(width, unfolded)).toMatchFileSnapshot(`golden/ladder-${name}.svg`);
	});

	test('has no inline style, which the site’s policy would block', () => {
		expect(svgOf(940)).not.toContain('style=');
	});

	test('runs nothing that stands in a file', () => {
		const hostile = rowOf({
			incident: '<img src=x onerror=alert(1)>',
			response_detail: '"><script>'
		});
		expect(svgOf(940, false, [hostile])).not.toMatch(/<img|<script/);
	});
});
