import { group, max, min, range, rollup } from 'd3-array';
import { scaleUtc, type ScaleTime } from 'd3-scale';
import { utcYear } from 'd3-time';
import { spanOf } from '../../data/date.ts';
import { lastDiplomaticRung } from '../../severity/ladder.ts';
import { noStep, standingDate, type Placed } from '../../severity/place.ts';
import { isLadder, type Ranking } from '../../severity/ranking.ts';
import type { Line, Substantive } from '../../severity/substantive.ts';
import {
	bandAbove,
	bandOf,
	colourOf,
	inSentence,
	stepName,
	stepNumber
} from '../../view/standing.ts';
import { count } from '../../view/words.ts';
import { overlap, px, textWidth, wrap, type Box } from '../frame.ts';
import { radiusFor, type Mark } from '../mark.ts';

/*
 * The scale in view over time: one row a rung or score, gravest on top, a mark for each placed response at its date. Marks of a
 * row move apart up and down until none covers another; a label that finds no room beside its mark goes to a
 * line of its own below, and the row grows. Nothing is dropped.
 */

/** What a label says, and whether it is the one that carries the accent. */
export interface LabelText {
	/** First line in the accent's face, the others below it; a plain label has one line. */
	readonly lines: readonly [string, ...string[]];
	readonly accent: boolean;
}

/** What is to be drawn. */
export interface LadderInput {
	readonly placed: readonly Placed[];
	/** Acts without a score on the scale, which get a row of their own below. */
	readonly apart: readonly Placed[];
	readonly ranking: Ranking;
	/** What counts as substantive, and the line that makes of it on this scale. */
	readonly set: Substantive;
	readonly line: Line;
	/** The window of the claim and the day up to which acts count, as full dates. */
	readonly window: { readonly from: string; readonly to: string; readonly asOf: string };
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
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	readonly marks: readonly Mark[];
	readonly labels: readonly LadderLabel[];
	readonly strip: (Box & { readonly text: string; readonly textX: number }) | null;
	/** Where diplomacy ends: a line between its last rung and those above; null on a scale that has no such place. */
	readonly border: number | null;
	readonly line: LadderLine;
	/** The claim's window as a bracket below the years; an end outside the picture is cut off. */
	readonly window: {
		readonly x1: number;
		readonly x2: number;
		readonly asOf: number;
		readonly y: number;
		readonly text: string;
		readonly textX: number;
	} | null;
}

const sizes = { label: 13, accent: 18, accentLine: 14, name: 14.5, number: 16 };
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

function metricsFor(width: number): Metrics {
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
				minBody: 24
			}
		: {
				narrow,
				width,
				left: 290,
				right: width - 24,
				inner: 286,
				r: 5.5,
				head: 0,
				minBody: 40
			};
}

/** Height of the room that the line takes between two rows. */
const lineRoom = 26;

/** Lays out a ladder for a width in pixels, 280 and up; below 620 the rungs' names stand above their marks. */
export function layoutLadder(input: LadderInput, width: number): LadderLayout {
	const metrics = metricsFor(width);
	const { ranking, line } = input;
	const numbers = ranking.steps.map((step) =>
		textWidth(stepNumber(ranking, step), sizes.number, true)
	);
	const numberX = Math.max(30, ...numbers);
	const nameX = numberX + (metrics.narrow ? 8 : 12);
	const x = timeScale([...input.placed, ...input.apart], metrics);
	const r = radiusFor(metrics.r, (one) => highestPile([...input.placed, ...input.apart], x, one));
	const rows: LadderRow[] = [];
	const marks: Mark[] = [];
	const labels: LadderLabel[] = [];
	const stops: { step: number; y: number }[] = [];
	const byRung = group(input.placed, ({ step }) => step);
	let y = 0;
	let lineY = 0;
	let strip: LadderLayout['strip'] = null;
	const draw = (step: number, names: Names, placed: readonly Placed[]): void => {
		const top = y + (names.band === null ? 0 : 16);
		const lines = wrap(names.name, nameWidth(metrics, nameX), sizes.name);
		const more = (lines.length - 1) * lineHeight.name;
		const room = { top, more, colour: names.colour };
		const row = layoutRow(placed, input, x, { ...metrics, r }, room);
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
		y += height;
		if (step > 0) stops.push({ step, y: px(y) });
	};
	const takeLine = (): void => {
		lineY = y;
		y += lineRoom;
	};
	if (line.step >= ranking.steps.length) takeLine();
	for (const step of [...ranking.steps].reverse()) {
		const names = {
			number: stepNumber(ranking, step),
			name: stepName(ranking, step),
			band: bandAbove(ranking, step.step),
			colour: colourOf(ranking, step.step)
		};
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
		height: px(y + 58),
		narrow: metrics.narrow,
		plot: { left: metrics.left, right: metrics.right, bottom: px(y) },
		columns: { number: px(numberX), name: px(nameX), count: metrics.left - 26 },
		rows,
		shades: shadesOf(rows, ranking),
		ticks: ticksOf(x, metrics),
		marks,
		labels,
		strip,
		border: isLadder(ranking)
			? (rows.find(({ step }) => step === lastDiplomaticRung)?.y ?? null)
			: null,
		window: windowAt(input.window, x, metrics, y + 34),
		line: {
			...line,
			y: px(lineY + lineRoom / 2),
			text,
			textY: px(lineY + lineRoom / 2 + 4),
			textX: px(nameX),
			textEnd: px(nameX + textWidth(text, sizes.label, true)),
			grip: { x: px(metrics.narrow ? width - 20 : metrics.right + 4), y: px(lineY + lineRoom / 2) },
			stops
		}
	};
}

/** What a row is called. */
interface Names {
	readonly number: string;
	readonly name: string;
	readonly band: string | null;
	readonly colour: number;
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

type TimeScale = (at: number) => number;

function timeScale(
	placed: readonly Placed[],
	{ left, right, r }: Metrics
): ScaleTime<number, number> {
	const first = min(placed, ({ at }) => at) ?? Date.UTC(2007, 0, 1);
	const last = max(placed, ({ at }) => at) ?? Date.UTC(2026, 0, 1);
	const from = utcYear.floor(new Date(first));
	const to = utcYear.ceil(new Date(last + 1));
	const pad = r + accentGrowth + 1;
	return scaleUtc([from, to], [left + pad, right - pad]);
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

function ticksOf(x: ScaleTime<number, number>, { narrow, width }: Metrics): LadderLayout['ticks'] {
	const years = x.ticks(utcYear.every(narrow ? 4 : width < 860 ? 3 : 2) ?? utcYear);
	const every = years.length > 0 ? years : x.ticks(utcYear);
	return every.map((date) => ({ x: px(x(date)), label: String(date.getUTCFullYear()) }));
}

function windowAt(
	{ from, to, asOf }: LadderInput['window'],
	x: TimeScale,
	{ left, right, width }: Metrics,
	y: number
): LadderLayout['window'] {
	const at = (day: string): number => Math.max(left, Math.min(right, x(spanOf(day).from)));
	const [x1, x2] = [at(from), at(to)];
	if (x1 >= x2) return null;
	const text = 'Window of the claim below';
	const wide = textWidth(text, sizes.label);
	return {
		x1: px(x1),
		x2: px(x2),
		asOf: px(at(asOf)),
		y: px(y),
		text,
		textX: px(Math.max(4, Math.min(width - wide - 4, (x1 + x2 - wide) / 2)))
	};
}

function stripAt(
	folded: number,
	{ left, right }: Metrics,
	middle: number
): NonNullable<LadderLayout['strip']> {
	const height = 22;
	const cases = count(folded, 'case');
	const whole = `${cases} in which no public response was found, folded into one strip`;
	const text = textWidth(whole, sizes.label) < right - left - 24 ? whole : `${cases}, one strip`;
	return {
		x: left,
		y: px(middle - height / 2),
		width: px(right - left),
		height,
		text,
		textX: px((left + right) / 2)
	};
}

interface Spot {
	readonly placed: Placed;
	readonly label: LabelText | undefined;
	readonly x: number;
	readonly r: number;
	/** Distance from the middle line of the row's marks. */
	readonly dy: number;
}

/** How much larger the mark with the accent is, in pixels of radius. */
const accentGrowth = 2.5;

/** Room between two marks. */
const gapOf = (r: number): number => Math.min(1.5, r / 3);

/** About how high the highest pile of marks is that share a row and a place on it, for a radius; all in pixels. */
function highestPile(placed: readonly Placed[], x: TimeScale, r: number): number {
	const pitch = 2 * r + gapOf(r);
	const piles = rollup(
		placed,
		({ length }) => length,
		({ step, at }) => step * 100_000 + Math.floor(x(at) / pitch)
	);
	return pitch * (max(piles.values()) ?? 0);
}

/** Moves marks of a row apart: each goes to the free distance from the middle line that is least, up before down. */
function dodge(
	placed: readonly Placed[],
	input: LadderInput,
	x: TimeScale,
	{ r: plain }: Metrics
): readonly Spot[] {
	const spots: Spot[] = [];
	const gap = gapOf(plain);
	const widest = 2 * (plain + accentGrowth) + gap;
	const sorted = [...placed].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
	for (const one of sorted) {
		const at = px(x(one.at));
		const label = input.label(one);
		const r = label?.accent ? plain + accentGrowth : plain;
		// Marks come in the order of time, so those too far left for this one are too far for all that follow.
		const near: Spot[] = [];
		for (let i = spots.length - 1; i >= 0; i--) {
			const spot = spots[i];
			if (spot === undefined || at - spot.x >= widest) break;
			if (at - spot.x < spot.r + r + gap) near.push(spot);
		}
		const blocked = near.map((spot) => {
			const reach = Math.sqrt((spot.r + r + gap) ** 2 - (spot.x - at) ** 2);
			return [spot.dy - reach, spot.dy + reach] as const;
		});
		spots.push({ placed: one, label, x: at, r, dy: nearestFree(blocked) });
	}
	return spots;
}

/** A row with more names than this keeps that of the accent only. */
const mostNames = 60;

/** The place nearest to 0, of two up before down, that lies in none of some stretches; their ends are free. */
function nearestFree(blocked: readonly (readonly [from: number, to: number])[]): number {
	const slack = 0.01;
	let [from, to] = [Infinity, -Infinity];
	// Stretches that overlap are one; the first that reaches over 0 decides.
	for (const [start, end] of [...blocked].sort((a, b) => a[0] - b[0])) {
		if (start < to - slack) to = Math.max(to, end);
		else if (from < -slack && to > slack) break;
		else [from, to] = [start, end];
	}
	if (from >= -slack || to <= slack) return 0;
	return -from <= to ? from : to;
}

interface LaidRow {
	readonly marks: readonly Mark[];
	readonly labels: readonly LadderLabel[];
	/** Height of the row without the head. */
	readonly body: number;
}

function layoutRow(
	placed: readonly Placed[],
	input: LadderInput,
	x: TimeScale,
	metrics: Metrics,
	{ top, more, colour }: { readonly top: number; readonly more: number; readonly colour: number }
): LaidRow {
	const head = metrics.narrow ? metrics.head + more : 0;
	const spots = dodge(placed, input, x, metrics);
	const up = max(spots, ({ dy, r }) => r - dy) ?? metrics.r;
	const down = max(spots, ({ dy, r }) => r + dy) ?? metrics.r;
	const swarm = Math.max(metrics.minBody + (metrics.narrow ? 0 : more), up + down + 14);
	const middle = top + head + (swarm - up - down) / 2 + up;
	const drawn = spots.map((spot) => {
		const { from, to } = spanOf(standingDate(spot.placed.incident));
		const mark: Mark = {
			key: spot.placed.key,
			placed: spot.placed,
			x: spot.x,
			y: px(middle + spot.dy),
			r: spot.r,
			row: spot.placed.step,
			order: spot.placed.at,
			colour,
			dim: !input.set.has(spot.placed.incident.response),
			accent: spot.label?.accent ?? false,
			...(from === to
				? {}
				: {
						span: {
							x1: px(Math.max(metrics.left, x(from))),
							x2: px(Math.min(metrics.right, x(to)))
						}
					})
		};
		return { mark, text: spot.label };
	});
	const marks = drawn.map(({ mark }) => mark);
	const named = drawn.flatMap(({ mark, text }) => (text === undefined ? [] : [{ mark, text }]));
	// Of a row with hundreds of names nobody reads one; its marks tell theirs when they are reached.
	const wanted = named.length > mostNames ? named.filter(({ text }) => text.accent) : named;
	wanted.sort((a, b) => Number(b.text.accent) - Number(a.text.accent) || a.mark.x - b.mark.x);
	const below = top + head + swarm;
	const labels = placeLabels(wanted, marks, metrics, { top: top + head, below });
	const deepest = Math.max(below, max(labels, ({ box }) => box.y + box.height + 6) ?? below);
	return {
		marks,
		labels: labels.map(({ label }) => label),
		body: px(deepest - top - head)
	};
}

interface Wanted {
	readonly mark: Mark;
	readonly text: LabelText;
}

interface LaidLabel {
	readonly label: LadderLabel;
	readonly box: Box;
}

const boxOf = ({ x, y, r }: Mark): Box => ({
	x: x - r - 2,
	y: y - r - 1,
	width: 2 * r + 4,
	height: 2 * r + 2
});

function sizeOf({ lines, accent }: LabelText): Size {
	if (!accent) return { width: textWidth(lines[0], sizes.label), height: lineHeight.label };
	const [first, ...others] = lines;
	return {
		width: Math.max(
			textWidth(first, sizes.accent, true),
			...others.map((line) => textWidth(line, sizes.accentLine))
		),
		height: lineHeight.accent + others.length * lineHeight.accentLine
	};
}

/**
 * Each label goes where the first of these is free and leaves later marks a way down: right of its mark, left, below,
 * above; else onto a line below the row, with a leader that crosses no other label where that can be had. The
 * search always ends, since lines below are without number.
 */
function placeLabels(
	wanted: readonly Wanted[],
	marks: readonly Mark[],
	metrics: Metrics,
	room: { readonly top: number; readonly below: number }
): readonly LaidLabel[] {
	const taken = new Shelf();
	const circles = new Shelf();
	for (const mark of marks) circles.add(boxOf(mark), mark.placed.key);
	const waiting = new Set(wanted.map(({ mark }) => mark));
	return wanted.map(({ mark, text }): LaidLabel => {
		waiting.delete(mark);
		const size = sizeOf(text);
		const isFree = (box: Box): boolean =>
			box.x >= metrics.inner &&
			box.x + box.width <= metrics.width - 2 &&
			box.y >= room.top &&
			!taken.meets(box) &&
			!circles.meets(box, mark.placed.key);
		const leavesWay = (box: Box): boolean =>
			box.y < mark.y || ![...waiting].some(({ x }) => x > box.x - 3 && x < box.x + box.width + 3);
		const beside = besides(mark, text, size).filter(isFree);
		const line = (fits: (box: Box) => boolean, lines: number): Box | undefined =>
			lineBelow(mark, size, metrics, room.below, lines, fits);
		const isUncovered = (box: Box): boolean => !taken.meets(box);
		const isClear = (box: Box): boolean =>
			isUncovered(box) && isUncovered(corridor(mark.x, room.below, box.y));
		const box =
			beside.find(leavesWay) ??
			line((one) => isClear(one) && leavesWay(one), 3) ??
			beside[0] ??
			line(isClear, 6) ??
			line(isUncovered, Infinity);
		if (box === undefined) throw new Error('Lines below a row do not end');
		const leader = beside.includes(box)
			? undefined
			: { x: mark.x, y1: px(mark.y + mark.r), y2: px(box.y + 3) };
		taken.add(box);
		if (leader) taken.add(corridor(leader.x, room.below, box.y));
		return {
			box,
			label: {
				key: mark.placed.key,
				lines: text.lines,
				x: px(box.x),
				y: px(box.y + (text.accent ? 17 : 13)),
				width: px(size.width),
				accent: text.accent,
				...(leader ? { leader } : {})
			}
		};
	});
}

/** Boxes kept by the stretches of height they touch, so that one box is compared with its neighbours only. */
class Shelf {
	readonly #cells = new Map<string, { readonly box: Box; readonly key: string }[]>();

	/** The cells of a grid that the box touches, as high as a label and four times as wide. */
	#touched({ x, y, width, height }: Box): readonly string[] {
		const step = lineHeight.label;
		const across = range(Math.floor(x / step / 4), Math.floor((x + width) / step / 4) + 1);
		const down = range(Math.floor(y / step), Math.floor((y + height) / step) + 1);
		return across.flatMap((column) => down.map((row) => `${column} ${row}`));
	}

	add(box: Box, key = ''): void {
		for (const at of this.#touched(box)) {
			const cell = this.#cells.get(at);
			if (cell) cell.push({ box, key });
			else this.#cells.set(at, [{ box, key }]);
		}
	}

	/** True where the box shares area with one that was added, those under the key `except` left out. */
	meets(box: Box, except?: string): boolean {
		return this.#touched(box).some((at) =>
			this.#cells.get(at)?.some((one) => one.key !== except && overlap(one.box, box))
		);
	}
}

interface Size {
	readonly width: number;
	readonly height: number;
}

function besides(
	{ x, y, r }: Mark,
	{ accent }: LabelText,
	{ width, height }: Size
): readonly Box[] {
	const away = r + (accent ? 10 : 5);
	const level = y - (accent ? lineHeight.accent : lineHeight.label) / 2;
	const under = y + r + (accent ? 6 : 1);
	const over = y - r - 1 - height;
	return [
		{ x: x + away, y: level },
		{ x: x - away - width, y: level },
		{ x: x - width / 2, y: under },
		{ x: x - r, y: under },
		{ x: x + r - width, y: under },
		{ x: x - width / 2, y: over }
	].map((corner) => ({ ...corner, width, height }));
}

const corridor = (x: number, from: number, to: number): Box => ({
	x: x - 2,
	y: from,
	width: 4,
	height: Math.max(0, to - from)
});

/** The first place on the lines below a row that fits: under the mark to the right, in the middle, to the left. */
function lineBelow(
	mark: Mark,
	{ width, height }: Size,
	{ inner, right }: Metrics,
	below: number,
	lines: number,
	fits: (box: Box) => boolean
): Box | undefined {
	const starts = [mark.x - 6, mark.x - width / 2, mark.x - width + 6].map((x) =>
		Math.max(inner, Math.min(right - width, x))
	);
	for (let line = 0; line < lines; line++) {
		const y = below + line * lineHeight.label;
		const box = starts.map((x) => ({ x, y, width, height })).find(fits);
		if (box) return box;
	}
	return undefined;
}
