import { ascending, max, sum } from 'd3-array';
import { scaleLinear, scaleSqrt, type ScalePower } from 'd3-scale';
import { groupedBy } from '../../data/grouped.ts';
import { partyName } from '../../data/parties.ts';
import type { Incident } from '../../data/incident.ts';
import type { Placed } from '../../severity/place.ts';
import {
	atRiskOn,
	fewestForCurve,
	watchedFor,
	type CurveStep,
	type Delay
} from '../../severity/delay.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { afterDisclosure } from '../../view/acts-list.ts';
import { writeCell } from '../../view/cell.ts';
import type { DelayedState } from './words.ts';
import { placeInWords } from '../../view/standing.ts';
import { count, numeral, percentInWords } from '../../view/words.ts';
import { actSpot, groupSpot, mostMarks, type ActAt, type ActSpot } from '../../charts/act.ts';
import { px } from '../../charts/frame.ts';

/*
 * For each State the share of its incidents answered within t days, as a staircase with a mark at each step; days on a
 * square-root axis, since most answers come early. A State with too few incidents for a share has its answers as
 * single marks in a row of its own. Below the axis: how many incidents are still at risk.
 */

/** What is to be drawn. */
export interface DelayInput {
	readonly states: readonly DelayedState[];
	readonly ranking: Ranking;
	/** Where an act stands. */
	placedOf(act: Incident): Placed;
}

/** A State's staircase, or its row of single marks. */
export interface DelayLine {
	readonly state: string;
	readonly slot: number;
	/** The staircase; empty for single marks. */
	readonly path: string;
	/** Name beside its end. */
	readonly label: { readonly text: string; readonly x: number; readonly y: number };
	/** Ticks at the days on which an incident without an answer went out of sight. */
	readonly censored: string;
	/** Line from the end of the staircase, where nobody was watched longer, to the label. */
	readonly leader: {
		readonly x1: number;
		readonly y1: number;
		readonly x2: number;
		readonly y2: number;
	};
}

/** A finished drawing; all numbers in pixels. */
export interface DelayLayout {
	readonly width: number;
	readonly height: number;
	readonly narrow: boolean;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticksX: readonly { readonly x: number; readonly label: string; readonly days: number }[];
	readonly ticksY: readonly { readonly y: number; readonly label: string }[];
	readonly lines: readonly DelayLine[];
	readonly marks: readonly ActSpot[];
	/** Rows of single marks, for States with too few incidents. */
	readonly singles: readonly {
		readonly state: string;
		readonly slot: number;
		readonly y: number;
		readonly text: string;
	}[];
	/** Numbers at risk below each tick, a row a State. */
	readonly risk: readonly {
		readonly state: string;
		readonly slot: number;
		readonly y: number;
		readonly name: string;
		readonly numbers: readonly { readonly x: number; readonly n: number }[];
	}[];
	readonly riskY: number;
}

const narrowBelow = 620;
const ticks: readonly (readonly [days: number, label: string])[] = [
	[0, '0'],
	[7, '7 d'],
	[30, '30 d'],
	[90, '90 d'],
	[180, '180 d'],
	[365, '1 y'],
	[730, '2 y'],
	[1461, '4 y'],
	[2922, '8 y'],
	[5844, '16 y']
];

/** Lays out the curves for a width in pixels, 280 and up. */
export function layoutDelay(input: DelayInput, width: number): DelayLayout {
	const narrow = width < narrowBelow;
	const lasting = (delays: readonly Delay[]): number =>
		max(delays, (one) => (one.act === null ? 0 : one.days)) ?? 0;
	const drawn = input.states.filter(({ delays }) => delays.delays.length > 0);
	const curves = drawn
		.filter(({ delays }) => delays.delays.length >= fewestForCurve)
		.map((one) => ({ ...one, steps: one.curve }));
	const few = drawn.filter(({ delays }) => delays.delays.length < fewestForCurve);
	const longest = Math.max(180, max(drawn, ({ delays }) => lasting(delays.delays)) ?? 0);
	const end = ticks.find(([days]) => days >= longest)?.[0] ?? longest;
	const highest = max(curves, ({ steps }) => steps.at(-1)?.share ?? 0) ?? 0;
	const topShare = highest > 0.5 ? 1 : highest > 0.25 ? 0.5 : 0.25;
	const left = narrow ? 40 : 150;
	const right = width - (narrow ? 96 : 150);
	const top = 14;
	const bottom = top + (curves.length === 0 ? 20 : narrow ? 220 : 280);
	const x = scaleSqrt([0, end], [left, right]);
	const y = scaleLinear([0, topShare], [bottom, top]);
	const marks: ActSpot[] = [];
	const grouped = sum(curves, ({ steps }) => steps.length) > mostMarks;
	const shared = grouped
		? Math.max(groupWidth, ((right - left) * (curves.length + 1)) / mostMarks)
		: 0;
	const ends = curves.map(({ state, slot, steps, delays }) => {
		const rest = steps.at(-1)?.share ?? 0;
		together(steps, x, shared).forEach((step, i) =>
			marks.push(
				...stepSpot(
					step,
					{ x: px(x(step.days)), y: px(y(step.share)), r: 4.2, row: 1000 - slot, order: i, slot },
					state,
					delays.delays.length,
					input
				)
			)
		);
		return {
			state,
			slot,
			steps,
			delays: delays.delays,
			last: x(Math.min(end, watchedFor(delays.delays))),
			y: y(rest),
			text: `${partyName(state)}, ${percentInWords(rest)}`
		};
	});
	const labelYs = spread(
		ends.map((one) => one.y),
		17,
		top + 4,
		bottom + 4
	);
	const lines = ends.map(({ state, slot, steps, last, delays, y: atEnd, text }, i): DelayLine => {
		const label = labelYs[i] ?? atEnd;
		const points = steps.map(({ days, share }) => `H${px(x(days))}V${px(y(share))}`).join('');
		return {
			state,
			slot,
			path: `M${px(left)} ${px(y(0))}${points}H${px(last)}`,
			censored: censoredOf(delays, steps, end, x, y),
			label: {
				text: narrow ? `${state}, ${text.split(', ').at(-1) ?? ''}` : text,
				x: px(right + 14),
				y: px(label + 4.5)
			},
			leader: { x1: px(last), y1: px(atEnd), x2: px(right + 11), y2: px(label) }
		};
	});
	let rowY = bottom + 34;
	const singles = few.map(({ state, slot, delays }) => {
		const answered = delays.delays.filter(({ act }) => act !== null);
		rowY += 24;
		answered
			.sort((a, b) => ascending(a.days, b.days))
			.forEach(({ act, days, about }, i) => {
				if (act === null) return;
				const at = { x: px(x(days)), y: px(rowY - 4), r: 4.2, row: 500 - slot, order: i, slot };
				const step = { name: i, days, from: days, share: 0, acts: [act], about };
				marks.push(...stepSpot(step, at, state, delays.delays.length, input));
			});
		return {
			state,
			slot,
			y: px(rowY),
			text: `${narrow ? state : partyName(state)}: ${numeral(answered.length)} of ${numeral(delays.delays.length)}`
		};
	});
	const shownTicks = ticks.filter(([days]) => days <= end).filter(roomy(x, narrow ? 34 : 40));
	const riskY = rowY + (few.length > 0 ? 34 : 24);
	return {
		width,
		height: px(riskY + curves.length * 19 + 12),
		narrow,
		plot: { left, right, top, bottom },
		ticksX: shownTicks.map(([days, label]) => ({ x: px(x(days)), label, days })),
		ticksY:
			curves.length === 0
				? []
				: [0, 1, 2, 3, 4, 5]
						.map((i) => (i * topShare) / 5)
						.map((share) => ({ y: px(y(share)), label: percentInWords(share) })),
		lines,
		marks,
		singles,
		riskY: px(riskY),
		risk: curves.map(({ state, slot, delays }, i) => ({
			state,
			slot,
			y: px(riskY + 19 * (i + 1)),
			name: narrow ? state : partyName(state),
			numbers: shownTicks.map(([days]) => ({
				x: px(x(days)),
				n: atRiskOn(delays.delays, days)
			}))
		}))
	};
}

/** A tick on the staircase for each day on which an incident was last watched without an answer. */
function censoredOf(
	delays: readonly Delay[],
	steps: readonly CurveStep[],
	end: number,
	x: (days: number) => number,
	y: (share: number) => number
): string {
	const ticks = new Map<number, string>();
	let next = 0;
	let share = 0;
	for (const { act, days } of [...delays].sort((a, b) => a.days - b.days)) {
		while ((steps[next]?.days ?? Infinity) <= days) share = steps[next++]?.share ?? share;
		if (act === null && days <= end)
			ticks.set(px(x(days)), `M${px(x(days))} ${px(y(share) - 4)}v8`);
	}
	return [...ticks.values()].join('');
}

/** One step, or several that stand close together and share the mark of the last. */
interface Step extends Pick<CurveStep, 'days' | 'share' | 'acts' | 'about'> {
	/** Tells it from the others of its State. */
	readonly name: number;
	/** Days of the first of them. */
	readonly from: number;
}

/** Least width of what shares a mark, where there are too many, in pixels. */
const groupWidth = 14;

/** Steps each alone, or all of a stretch of some width in pixels together; a stretch keeps its name whatever is in it. */
function together(
	steps: readonly CurveStep[],
	x: (days: number) => number,
	width: number
): readonly Step[] {
	const stretches = groupedBy(steps, ({ days }) =>
		width === 0 ? days : Math.floor(x(days) / width)
	);
	return [...stretches].flatMap(([name, some]) => {
		const [first, last] = [some[0], some.at(-1)];
		return first === undefined || last === undefined
			? []
			: [
					{
						...last,
						name,
						from: first.days,
						acts: some.flatMap(({ acts }) => acts),
						about: some.some(({ about }) => about)
					}
				];
	});
}

/** Keeps the ticks that stand far enough from the last one kept. */
function roomy(
	x: ScalePower<number, number>,
	gap: number
): (tick: readonly [number, string]) => boolean {
	let last = -Infinity;
	return ([days]) => {
		if (x(days) - last < gap) return false;
		last = x(days);
		return true;
	};
}

/** Heights moved apart until they are a gap from one another, in their order, within two edges where they fit. */
function spread(
	ys: readonly number[],
	gap: number,
	top: number,
	bottom: number
): readonly number[] {
	const order = ys.map((_, i) => i).sort((a, b) => (ys[a] ?? 0) - (ys[b] ?? 0) || b - a);
	const placed = [...ys];
	let last = -Infinity;
	for (const i of order) {
		last = Math.max(ys[i] ?? 0, last + gap, top);
		placed[i] = last;
	}
	let next = Math.max(bottom, top + gap * (ys.length - 1));
	for (const i of [...order].reverse()) {
		placed[i] = Math.min(placed[i] ?? 0, next);
		next = (placed[i] ?? 0) - gap;
	}
	return placed;
}

/** The mark of a step: one act, or all of those days; none where no act is in view. */
function stepSpot(
	{ name, days, from, share, acts, about }: Step,
	at: ActAt,
	state: string,
	incidents: number,
	{ placedOf, ranking }: DelayInput
): readonly ActSpot[] {
	const placed = acts.map(placedOf);
	const [first] = placed;
	if (first === undefined) return [];
	const within = `${partyName(state)}, ${afterDisclosure(from, days, placed, about)}`;
	const reached =
		share > 0
			? `: the share reaches ${percentInWords(share)}, ${count(incidents, 'incident')} followed`
			: '';
	const key = `${state} ${name}`;
	if (placed.length === 1) {
		const spot = actSpot(first, at, ranking);
		// Every answer counts here, whether a higher one followed or not.
		return [{ ...spot, hollow: false, key, name: `${within}${reached}. ${spot.name}` }];
	}
	const cell = writeCell({ state, by: 'days', least: from, most: days });
	return [
		groupSpot(placed, first, at, {
			key,
			name: `${within}${reached}. ${count(placed.length, 'answer')}, ${placeInWords(ranking, first.step)} among them. Opens the list`,
			leadsTo: { cell }
		})
	];
}
