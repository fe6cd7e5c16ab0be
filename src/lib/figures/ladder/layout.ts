import { descending, max, min } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { lastList, lastOf } from '../../data/per-row.ts';
import { spanOf } from '../../data/date.ts';
import { lastDiplomaticRung } from '../../severity/ladder.ts';
import { noStep, standingDate, type Placed } from '../../severity/place.ts';
import { isLadder, type Ranking } from '../../severity/ranking.ts';
import type { Line } from '../../severity/substantive.ts';
import { bandAbove, bandOf, inSentence } from '../../view/standing.ts';
import { count, numeral } from '../../view/words.ts';
import {
	numberRoom,
	stepHead,
	yearCeil,
	yearFloor,
	yearTicks,
	timeScale,
	type StepHead,
	type Tick,
	type TimeScale
} from '../../charts/axis.ts';
import { dodge, highestPile } from '../../charts/dodge.ts';
import { px, textWidth, wrap, type Box } from '../../charts/frame.ts';
import { placeLabels, type WantedLabel } from '../../charts/labels.ts';
import { type } from '../../charts/type.ts';
import { radiusFor, type Mark, type Shared } from '../../charts/mark.ts';

/*
 * The scale in view over time: one row a rung or score, most severe on top, a mark for each placed response at its date. Marks of a
 * row move apart up and down until none covers another; a label that finds no room beside its mark goes to a
 * line of its own below, and the row grows. Nothing is dropped; of too many answers for that, those of a row and time share a mark.
 */

/** What a label says, and whether it is the one that carries the accent. */
export interface LabelText {
	/** First line in the accent's face, the others below it; a plain label has one line. */
	readonly lines: readonly [string, ...string[]];
	readonly accent: boolean;
	/** How much it is worth to be named where there is room beside the mark, and only there; left out for one that is always named. */
	readonly worth?: number;
}

/** What is to be drawn. */
export interface LadderInput {
	readonly placed: readonly Placed[];
	/** Acts without a score on the scale, which get a row of their own below. */
	readonly apart: readonly Placed[];
	readonly ranking: Ranking;
	/** The line that what counts as substantive makes on this scale. */
	readonly line: Line;
	/** Cases on rung 0 that are folded into one strip; 0 where they are among `placed` or there are none. */
	readonly folded: number;
	/** What to write beside a mark; nothing for most. */
	label(placed: Placed): LabelText | undefined;
}

/** A label with its finished place: `x` is its left edge, `y` the base line of its first line. */
export interface LadderLabel {
	readonly key: string;
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly accent: boolean;
	/** Line from the mark to a label that stands away from it. */
	readonly leader?: { readonly x: number; readonly y1: number; readonly y2: number };
}

/** One row: a rung, or on another scale a score with the acts that share it. */
export interface LadderRow {
	/** Number of the step, `noRung` for what is set apart. */
	readonly step: number;
	/** The rung or score as text. */
	readonly number: string;
	/** Its name, in as many lines as it takes. */
	readonly lines: readonly string[];
	readonly colour: number;
	readonly y: number;
	readonly height: number;
	/** Base line of the number and of the name's first line. */
	readonly nameY: number;
	/** Places on this step in the picture, hollow marks not counted; of what is set apart, all acts. */
	readonly places: number;
	/** Base line of the band's name, where this is the top row of a band of several rungs. */
	readonly bandTitle: { readonly name: string; readonly y: number } | null;
}

/** The line of what counts as substantive. */
export interface LadderLine extends Line {
	readonly y: number;
	/** Its text, with base line, left and right edge. */
	readonly text: string;
	readonly textY: number;
	readonly textX: number;
	readonly textEnd: number;
	/** Middle of what the reader takes hold of. */
	readonly grip: { readonly x: number; readonly y: number };
	/** Where the line may be let go: each step from 1 with the lower edge of its row. */
	readonly stops: readonly { readonly step: number; readonly y: number }[];
}

/** A finished ladder; all numbers in pixels. */
export interface LadderLayout {
	readonly width: number;
	readonly height: number;
	readonly narrow: boolean;
	readonly plot: { readonly left: number; readonly right: number; readonly bottom: number };
	readonly columns: { readonly number: number; readonly name: number; readonly count: number };
	readonly rows: readonly LadderRow[];
	/** Shaded stretches, every second band. */
	readonly shades: readonly { readonly y: number; readonly height: number }[];
	readonly ticks: readonly Tick[];
	readonly marks: readonly Mark[];
	readonly labels: readonly LadderLabel[];
	readonly strip: (Box & { readonly text: string; readonly textX: number }) | null;
	/** Where diplomacy ends: a line between its last rung and those above; null on a scale that has no such place. */
	readonly border: number | null;
	readonly line: LadderLine;
}

const lineHeight = { label: 17, accent: 22, accentLine: 18, name: 18 };
const narrowBelow = 620;

interface Metrics {
	readonly narrow: boolean;
	readonly width: number;
	readonly left: number;
	readonly right: number;
	/** Left edge of what a label may cover: the plot, or the page where the names stand above. */
	readonly inner: number;
	/** Usual radius of a mark; many are drawn smaller. */
	readonly r: number;
	/** Room above the marks of a row, for the name where it stands above. */
	readonly head: number;
	readonly minBody: number;
}

const metricsFor = lastOf((width: number): Metrics => {
	const narrow = width < narrowBelow;
	return narrow
		? {
				narrow,
				width,
				left: 12,
				right: width - 12,
				inner: 4,
				r: 4.5,
				head: 20,
				minBody: 18
			}
		: {
				narrow,
				width,
				left: 290,
				right: width - 24,
				inner: 286,
				r: 5.5,
				head: 0,
				minBody: 30
			};
});

/** Height of the room that the line takes between two rows. */
const lineRoom = 24;

/** Lays out a ladder for a width in pixels, 280 and up; below 620 the rungs' names stand above their marks. `arrange` says how answers become marks. */
export function layoutLadder(
	input: LadderInput,
	width: number,
	arrange: Arrange = oneByOne
): LadderLayout {
	const metrics = metricsFor(width);
	const { ranking, line } = input;
	const numberX = numberRoom(ranking, type.number, 30);
	const nameX = numberX + (metrics.narrow ? 8 : 12);
	const pad = metrics.r + accentGrowth + 1;
	const { x, r, spotsOn } = arrange(input, {
		left: metrics.left + pad,
		right: metrics.right - pad,
		r: metrics.r
	});
	const rows: LadderRow[] = [];
	const marks: Mark[] = [];
	const labels: LadderLabel[] = [];
	const stops: { step: number; y: number }[] = [];
	const byRung = groupedBy(input.placed, ({ step }) => step);
	let y = 0;
	let lineY = 0;
	let strip: LadderLayout['strip'] = null;
	const draw = (step: number, names: Names, placed: readonly Placed[]): void => {
		const top = y + (names.band === null ? 0 : 16);
		const lines = wrap(names.name, nameWidth(metrics, nameX), type.name);
		const more = (lines.length - 1) * lineHeight.name;
		const { kept, lay } = rowAt(step);
		const row = lay(kept(placed), step, spotsOn, x, metrics, r, top, more, names.colour);
		const folded = step === 0 && input.folded > 0;
		const head = metrics.narrow ? metrics.head + more : 0;
		if (folded) strip = stripAt(input.folded, metrics, top + head + row.body / 2);
		marks.push(...row.marks);
		labels.push(...row.labels);
		const height = top - y + head + row.body;
		const counted =
			step === noStep ? placed : placed.filter(({ standing }) => standing === 'place');
		rows.push({
			step,
			number: names.number,
			lines,
			colour: names.colour,
			y: px(y),
			height: px(height),
			nameY: px(metrics.narrow ? top + 16 : top + metrics.minBody / 2 + 5),
			places: counted.length + (folded ? input.folded : 0),
			bandTitle: names.band === null ? null : { name: names.band, y: px(y + 15) }
		});
		y = px(y + height);
		if (step > 0) stops.push({ step, y: px(y) });
	};
	const takeLine = (): void => {
		lineY = y;
		y += lineRoom;
	};
	if (line.step >= ranking.steps.length) takeLine();
	for (const step of [...ranking.steps].reverse()) {
		// A phone has no room for the bands' names; the shades tell the bands apart.
		const band = metrics.narrow ? null : bandAbove(ranking, step.step);
		const names = { ...stepHead(ranking, step), band };
		draw(step.step, names, byRung.get(step.step) ?? []);
		if (step.step === line.step) takeLine();
	}
	if (input.apart.length > 0) {
		const name = `No score on ${inSentence(ranking)}`;
		draw(noStep, { number: '', name, band: null, colour: 0 }, input.apart);
	}
	const text = lineText(line, metrics);
	return {
		width,
		height: px(y + 28),
		narrow: metrics.narrow,
		plot: { left: metrics.left, right: metrics.right, bottom: px(y) },
		columns: { number: px(numberX), name: px(nameX), count: metrics.left - 26 },
		rows,
		shades: shadesOf(rows, ranking),
		ticks: yearTicks(x, metrics.narrow ? 4 : width < 860 ? 3 : 2),
		marks,
		labels,
		strip,
		border: isLadder(ranking)
			? (rows.find(({ step }) => step === lastDiplomaticRung)?.y ?? null)
			: null,
		line: {
			...line,
			y: px(lineY + lineRoom / 2),
			text,
			textY: px(lineY + lineRoom / 2 + 4),
			textX: px(nameX),
			textEnd: px(nameX + textWidth(text, type.label, true)),
			grip: { x: px(metrics.narrow ? width - 20 : metrics.right + 4), y: px(lineY + lineRoom / 2) },
			stops
		}
	};
}

/** What a row is called. */
interface Names extends StepHead {
	readonly band: string | null;
}

/** Room for a name that begins at some place, before the count that stands behind it. */
function nameWidth({ narrow, width, left }: Metrics, nameX: number): number {
	return (narrow ? width - 50 : left - 26 - 24) - nameX;
}

function lineText({ divides }: Line, { narrow }: Metrics): string {
	if (!divides)
		return narrow ? 'Substantive: some above' : 'Some acts above here count as substantive';
	return narrow ? 'Substantive from here up' : 'Counts as substantive from here up';
}

function shadesOf(rows: readonly LadderRow[], ranking: Ranking): LadderLayout['shades'] {
	const bands: { band: string; y: number; height: number }[] = [];
	for (const { step, y, height } of rows) {
		const band = step === noStep ? '' : bandOf(ranking, step);
		const last = bands.at(-1);
		if (last?.band === band) last.height = px(y + height - last.y);
		else bands.push({ band, y, height });
	}
	return bands.filter((_, i) => i % 2 === 0).map(({ y, height }) => ({ y, height }));
}

function stripAt(
	folded: number,
	{ left, right }: Metrics,
	middle: number
): NonNullable<LadderLayout['strip']> {
	const height = 22;
	const cases = count(folded, 'case');
	const whole = `${cases} in which no public response was found, folded into one strip`;
	const text = textWidth(whole, type.label) < right - left - 24 ? whole : `${cases}, one strip`;
	return {
		x: left,
		y: px(middle - height / 2),
		width: px(right - left),
		height,
		text,
		textX: px((left + right) / 2)
	};
}

/** How much larger the mark with the accent is, in pixels of radius. */
export const accentGrowth = 2.5;

/** A row with more names than this keeps that of the accent only; so does one with twice as many that would stand where there is room. */
const mostNames = 60;
const mostWhereRoom = 2 * mostNames;

interface LaidRow {
	readonly marks: readonly Mark[];
	readonly labels: readonly LadderLabel[];
	/** Height of the row without the head. */
	readonly body: number;
}

/** What stands in a row: a mark for an answer, or for several, with its distance from the middle line; in pixels. */
export interface LadderSpot {
	readonly placed: Placed;
	readonly label: LabelText | undefined;
	readonly x: number;
	readonly r: number;
	readonly dy: number;
	/** The answers that share it, and the moment by which the keys reach it; absent for a mark of one. */
	readonly shared?: Shared & { readonly at: number };
}

/** Ends of the axis of time, and the usual radius of a mark; in pixels. */
export interface LadderAxis {
	readonly left: number;
	readonly right: number;
	readonly r: number;
}

/** How the answers become marks: where moments stand, the radius of the mark of one answer, and what stands in a row. */
export interface Arrangement {
	readonly x: TimeScale;
	readonly r: number;
	readonly spotsOn: (step: number, placed: readonly Placed[]) => readonly LadderSpot[];
}

/** Makes marks of answers. */
export type Arrange = (input: LadderInput, axis: LadderAxis) => Arrangement;

/** Each answer as a mark of its own; those of a row move apart. */
const oneByOne: Arrange = (input, { left, right, r: usual }) => {
	const all = [...input.placed, ...input.apart];
	const first = min(all, ({ at }) => at) ?? Date.UTC(2007, 0, 1);
	const last = max(all, ({ at }) => at) ?? Date.UTC(2026, 0, 1);
	const x = axisOf(yearFloor(first), yearCeil(last + 1), left, right);
	const inTime = all.map(({ step: row, at }) => ({ row, x: x(at) }));
	const r = radiusFor(usual, (one) => highestPile(inTime, one));
	return { x, r, spotsOn: dodging(input.label, x, r) };
};

/** The axis and what moves marks apart on it, which are the same as long as a row can be. */
const axisOf = lastOf(timeScale);
const dodging = lastOf(
	(label: LadderInput['label'], x: TimeScale, r: number): Arrangement['spotsOn'] =>
		(_, placed) =>
			dodge(
				[...placed]
					.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
					.map((one) => {
						const text = label(one);
						return {
							placed: one,
							label: text,
							x: px(x(one.at)),
							r: text?.accent ? r + accentGrowth : r
						};
					}),
				r,
				r + accentGrowth
			)
);

/** Room below a mark that several answers share, for their number; in pixels. */
const numberBelow = 15;

/** Lays out what stands on a step, each thing by itself, since `lastOf` compares them so: `usual` is the usual radius of a mark, `top` where the row begins, `more` the room for what its name has beyond one line. */
function layoutRow(
	placed: readonly Placed[],
	step: number,
	spotsOn: Arrangement['spotsOn'],
	x: TimeScale,
	metrics: Metrics,
	usual: number,
	top: number,
	more: number,
	colour: number
): LaidRow {
	const spots = spotsOn(step, placed);
	const head = metrics.narrow ? metrics.head + more : 0;
	const up = max(spots, ({ dy, r }) => r - dy) ?? usual;
	const down = max(spots, ({ dy, r, shared }) => dy + r + (shared ? numberBelow : 0)) ?? usual;
	const swarm = Math.max(metrics.minBody + (metrics.narrow ? 0 : more), up + down + 14);
	const middle = top + head + (swarm - up - down) / 2 + up;
	const drawn = spots.map((spot) => {
		const { placed: one, shared } = spot;
		const { from, to } = spanOf(standingDate(one.incident));
		const mark: Mark = {
			key: shared?.cell ?? one.key,
			placed: one,
			x: spot.x,
			y: px(middle + spot.dy),
			r: spot.r,
			row: one.step,
			order: shared?.at ?? one.at,
			colour,
			accent: spot.label?.accent ?? false,
			shared,
			span:
				from === to || shared !== undefined
					? undefined
					: {
							x1: px(Math.max(metrics.left, x(from))),
							x2: px(Math.min(metrics.right, x(to)))
						}
		};
		return { mark, text: spot.label };
	});
	const marks = drawn.map(({ mark }) => mark);
	const named = drawn.flatMap(({ mark, text }) => (text === undefined ? [] : [{ mark, text }]));
	// Of a row with hundreds of names nobody reads one; its marks tell theirs when they are reached.
	const always = named.filter(({ text }) => text.worth === undefined);
	const maybe = named.length - always.length;
	const wanted =
		always.length > mostNames || maybe > mostWhereRoom
			? always.filter(({ text }) => text.accent)
			: [...always, ...named.filter(({ text }) => text.worth !== undefined)];
	wanted.sort(
		(a, b) =>
			Number(b.text.accent) - Number(a.text.accent) ||
			descending(a.text.worth ?? Infinity, b.text.worth ?? Infinity) ||
			a.mark.x - b.mark.x
	);
	const below = top + head + swarm;
	const numbers = drawn.flatMap(({ mark }) => (mark.shared === undefined ? [] : numberLabel(mark)));
	// A label keeps clear of the numbers, too.
	const covered = marks.map((mark) =>
		mark.shared === undefined ? mark : { ...mark, r: mark.r + numberBelow }
	);
	const labels = placeLabels(wanted.map(wantedLabel), covered, {
		left: metrics.inner,
		right: metrics.width - 2,
		rightBelow: metrics.right,
		top: top + head,
		below,
		line: lineHeight.label
	});
	const deepest = Math.max(below, max(labels, ({ box }) => box.y + box.height + 6) ?? below);
	return {
		marks,
		labels: [
			...numbers,
			...labels.map(({ wanted: { key, text, width }, box, leader }) => ({
				key,
				lines: text.lines,
				x: px(box.x),
				y: px(box.y + (text.accent ? 17 : 13)),
				width: px(width),
				accent: text.accent,
				...(leader ? { leader } : {})
			}))
		],
		body: px(deepest - top - head)
	};
}

/** What lays out the row of a step, and gives it as it was where nothing in it changed: a line that moves leaves most rows where they are. */
const rowAt = byStep(() => ({ kept: lastList<Placed>(), lay: lastOf(layoutRow) }));

function byStep<T>(make: () => T): (step: number) => T {
	const made: T[] = [];
	return (step) => (made[step - noStep] ??= make());
}

/** How many answers share a mark, below it. */
function numberLabel({ key, x, y, r, shared }: Mark): LadderLabel {
	const text = numeral(shared?.acts.length ?? 1);
	const width = textWidth(text, type.label);
	return {
		key,
		lines: [text],
		x: px(x - width / 2),
		y: px(y + r + 12),
		width: px(width),
		accent: false
	};
}

/** A label with the size of its text. */
function wantedLabel({
	mark: { key, x, y, r },
	text
}: {
	readonly mark: Mark;
	readonly text: LabelText;
}): WantedLabel & { readonly text: LabelText } {
	const [first, ...others] = text.lines;
	const isAccent = text.accent;
	return {
		key,
		x,
		y,
		r,
		text,
		isOptional: text.worth !== undefined,
		width: isAccent
			? Math.max(
					textWidth(first, type.accent, true),
					...others.map((line) => textWidth(line, type.text))
				)
			: textWidth(first, type.label),
		height: isAccent ? lineHeight.accent + others.length * lineHeight.accentLine : lineHeight.label,
		first: isAccent ? lineHeight.accent : lineHeight.label,
		away: isAccent ? 10 : 5,
		under: isAccent ? 6 : 1
	};
}
