import { ascending, greatest, max, min, sum } from 'd3-array';
import { scaleUtc, type ScaleTime } from 'd3-scale';
import { utcYear } from 'd3-time';
import { partyName } from '../../data/parties.ts';
import { dateInWords, dayOf, spanOf, type Span } from '../../data/date.ts';
import type { Incident } from '../../data/incident.ts';
import { perRow } from '../../data/per-row.ts';
import { responseNames } from '../../data/vocabulary.ts';
import { standingDate, type Placed } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { daysFromDisclosure } from '../../view/describe.ts';
import { writeCell } from '../../view/cell.ts';
import type { ComparedNation, NationCase } from '../../view/nation.ts';
import { nationInWords, stepWord } from '../../view/nation-words.ts';
import { placeInWords } from '../../view/standing.ts';
import type { Stretch } from '../../view/view.ts';
import { count, small } from '../../view/words.ts';
import { actSpot, groupSpot, mostMarks, type ActAt, type ActSpot } from '../../charts/act.ts';
import { px, textWidth, wrap } from '../../charts/frame.ts';
import { type } from '../../charts/type.ts';
import { rangeOf, shortest, stretchOf, type Range } from './zoom.ts';

/*
 * A lane for each State, all on one axis of time. In it each incident is a line from its start over its disclosure to the acts,
 * packed so that no two of them touch. A date cut to month or year is as wide as the month or year. Above 200
 * marks a lane shows how many acts fall in each stretch, and a look closer takes them apart.
 */

/** What is to be drawn. */
export interface TimelineInput {
	readonly compared: readonly ComparedNation[];
	readonly ranking: Ranking;
	/** The day the record was last checked, and the whole axis, as `timelineWhole` gives it. */
	readonly checked: string;
	readonly whole: Range;
	readonly zoom: Stretch | null;
	/** Why a State has nothing to show; null where it has. */
	why(one: ComparedNation): string | null;
}

/** What is drawn for a date: as wide as the days it may mean, and a little wider, so that one day is seen too. */
export interface Bar {
	readonly x: number;
	readonly width: number;
}

/** How much wider than its days each kind of bar is, in pixels, half of it on either side. */
export const wider = { start: 1.6, disclosed: 4, span: 0 } as const;

/** One incident's line. */
export interface TimelineCase {
	readonly key: string;
	readonly y: number;
	readonly line: { readonly x1: number; readonly x2: number };
	readonly start: Bar | null;
	readonly disclosed: Bar | null;
	/** The true width of acts that are not dated to the day. */
	readonly spans: readonly Bar[];
	/** Days from disclosure to an act, behind its mark, where they are known and there is room. */
	readonly labels: readonly { readonly x: number; readonly text: string }[];
}

/** A State's lane. */
export interface TimelineLane {
	readonly state: string;
	readonly slot: number;
	readonly y: number;
	readonly height: number;
	readonly name: string;
	readonly about: string;
	readonly aboutX: number;
	readonly nameY: number;
	/** Why it is empty, in lines; none where it is not. */
	readonly why: readonly string[];
	readonly cases: readonly TimelineCase[];
	/** Above 200 marks: how many incidents became known in each stretch, as bars. */
	readonly bins: readonly { readonly x: number; readonly width: number; readonly height: number }[];
	/** Base line of the bars. */
	readonly binY: number;
}

/** A finished drawing; all numbers in pixels. */
export interface TimelineLayout {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	readonly lanes: readonly TimelineLane[];
	readonly marks: readonly ActSpot[];
	/** The whole axis and what is shown of it. */
	readonly whole: Range;
	readonly shown: Range;
}

const pitch = 17;
const r = 4.2;
const head = 24;
const foot = 8;
/** Least width of a stretch whose acts share a mark. */
const binWidth = 26;
const binRoom = 40;

type Scale = ScaleTime<number, number>;

/** First and last day that a case touches. */
const extentOf = perRow(({ row, acts }: NationCase): Span => {
	let [from, to] = [Infinity, -Infinity];
	const take = (date: string): void => {
		if (date === '') return;
		const span = spanOf(date);
		from = Math.min(from, span.from);
		to = Math.max(to, span.to);
	};
	take(row.start_date);
	take(row.disclosed_date);
	for (const { incident } of acts) take(incident.response_date);
	return { from, to };
});

/** True for a case of which something falls within a range. */
export function isWithin(one: NationCase, range: Range): boolean {
	const { from, to } = extentOf(one);
	return to >= range.from && from <= range.to;
}

/** The whole axis of some States, in milliseconds UTC: from the year of the first incident to a month after the day of the record. */
export function timelineWhole(compared: readonly ComparedNation[], checked: string): Range {
	const all = compared.flatMap(({ nation }) => nation.cases.map(extentOf));
	const last = Math.max(spanOf(checked).to, max(all, ({ to }) => to) ?? 0);
	const first = min(all, ({ from }) => from) ?? utcYear.offset(new Date(last), -5).getTime();
	return {
		from: utcYear.floor(new Date(first)).getTime(),
		to: last + 31 * 86_400_000
	};
}

/** Lays out the timeline for a width in pixels, 280 and up. */
export function layoutTimeline(input: TimelineInput, width: number): TimelineLayout {
	const { compared, ranking, whole } = input;
	const shown = rangeOf(input.zoom, whole);
	const [left, right] = [8, width - 14];
	const x = scaleUtc([shown.from, shown.to], [left, right]);
	const visible = compared.map(({ nation }) => nation.cases.filter((one) => isWithin(one, shown)));
	const marksOf = (cases: readonly NationCase[]): number =>
		sum(cases, ({ acts }) => acts.filter(({ at }) => at >= shown.from && at <= shown.to).length);
	const grouped =
		sum(visible, marksOf) > mostMarks || sum(visible, (all) => all.length) > 2 * mostMarks;
	/** So many stretches a lane has that all lanes together have no more marks than are to be drawn. */
	const perLane = Math.floor(mostMarks / Math.max(1, compared.length));
	const marks: ActSpot[] = [];
	const lanes: TimelineLane[] = [];
	const top = 24;
	let y = top;
	compared.forEach((one, i) => {
		const { nation, slot } = one;
		const cases = visible[i] ?? [];
		const name = partyName(nation.state);
		const aboutX = 24 + textWidth(name, type.name, true) + 8;
		const why = input.why(one);
		const hidden = nation.cases.length > 0 && cases.length === 0 ? '; none in this time' : '';
		const about = why === null ? `${nationInWords(nation)}${hidden}` : '';
		const fits = aboutX + textWidth(about, type.note) < width;
		const lane = { slot, top: y + head + (fits ? 0 : 15), row: -i * 1000 };
		const laid =
			why !== null
				? { height: wrap(why, width - 24, type.label).length * 17, cases: [], bins: [] }
				: grouped
					? layoutBins(nation.state, cases, lane, x, shown, whole, ranking, marks, perLane)
					: layoutCases(cases, lane, x, input, marks);
		const height = lane.top - y + laid.height + foot;
		lanes.push({
			state: nation.state,
			slot,
			y: px(y),
			height: px(height),
			name,
			about,
			aboutX: px(fits ? aboutX : 24),
			nameY: px(y + 17),
			why: why === null ? [] : wrap(why, width - 24, type.label),
			cases: laid.cases,
			bins: laid.bins,
			binY: px(lane.top + binRoom)
		});
		y += height;
	});
	return {
		width,
		height: px(y + 10),
		left,
		right,
		top,
		bottom: px(y),
		ticks: ticksOf(x, width),
		lanes,
		marks,
		whole,
		shown
	};
}

interface LaneAt {
	readonly slot: number;
	readonly top: number;
	readonly row: number;
}

interface Laid {
	readonly height: number;
	readonly cases: readonly TimelineCase[];
	readonly bins: TimelineLane['bins'];
}

/** The days within which an act was done: those its date may mean, or without a date all from the incident to the day of the record. */
function openSpan(row: Incident, checked: string): Span {
	if (row.response_date !== '') return spanOf(row.response_date);
	return { from: spanOf(standingDate(row)).from, to: spanOf(checked).to };
}

/** A stretch of days on the axis, cut off at its ends; null where it lies outside. */
function barOfSpan(span: Span, x: Scale, more: number): Bar | null {
	const [from, to] = x.domain().map(Number) as [number, number];
	if (span.to < from || span.from > to) return null;
	const [x1, x2] = [x(Math.max(span.from, from)), x(Math.min(span.to, to))];
	return { x: px(x1 - more / 2), width: px(x2 - x1 + more) };
}

/** The same for a date; null for none. */
const barOf = (date: string, x: Scale, more: number): Bar | null =>
	date === '' ? null : barOfSpan(spanOf(date), x, more);

/** Lines for the cases of a lane, each in the first row where it touches no other. */
function layoutCases(
	cases: readonly NationCase[],
	lane: LaneAt,
	x: Scale,
	{ ranking, checked }: TimelineInput,
	marks: ActSpot[]
): Laid {
	const [from, to] = x.domain().map(Number) as [number, number];
	const right = x.range()[1] ?? 0;
	const ends: number[] = [];
	const sorted = [...cases].sort(
		(a, b) => ascending(extentOf(a).from, extentOf(b).from) || ascending(a.key, b.key)
	);
	const laid = sorted.map((one): TimelineCase => {
		const span = extentOf(one);
		const line = { x1: px(x(Math.max(span.from, from))), x2: px(x(Math.min(span.to, to))) };
		const groups = clusters(
			one.acts.filter(({ at }) => at >= from && at <= to),
			x
		);
		const labels = daysLabels(groups, right + 8);
		const behind = labels.at(-1);
		const end = Math.max(
			line.x2 + r,
			...groups.map(({ at, acts }) => at + r + (acts.length > 1 ? countRoom : 0)),
			behind === undefined ? 0 : behind.x + textWidth(behind.text, type.small)
		);
		const free = ends.findIndex((used) => used + 8 < line.x1 - r);
		const row = free === -1 ? ends.length : free;
		ends[row] = end;
		const y = px(lane.top + row * pitch + pitch / 2);
		for (const { acts, at } of groups) {
			const strongest = greatest(acts, (a, b) => a.step - b.step || b.at - a.at);
			if (strongest === undefined) continue;
			const where: ActAt = {
				x: px(at),
				y,
				r,
				row: lane.row - row,
				order: at,
				slot: lane.slot
			};
			const [only] = acts;
			marks.push(
				acts.length === 1 && only
					? actSpot(only, where, ranking)
					: groupSpot(acts, strongest, where, {
							key: `${strongest.key} +${acts.length - 1}`,
							name: `${partyName(strongest.incident.responder)}, ${count(acts.length, 'act')} close together over ${one.row.incident}: ${acts.map((act) => actInLine(act, ranking)).join('; ')}`,
							leadsTo: {
								cell: writeCell({
									state: strongest.incident.responder,
									by: 'case',
									key: one.key
								})
							}
						})
			);
		}
		if (one.silent !== null && one.silent.at >= from && one.silent.at <= to) {
			const at = x(one.silent.at);
			marks.push(
				actSpot(
					one.silent,
					{ x: px(at), y, r, row: lane.row - row, order: at, slot: lane.slot },
					ranking
				)
			);
		}
		return {
			key: one.key,
			y,
			line,
			start: barOf(one.row.start_date, x, wider.start),
			disclosed: barOf(one.row.disclosed_date, x, wider.disclosed),
			spans: one.acts
				.filter(({ incident }) => incident.response_date.length !== 10)
				.flatMap(({ incident }) => barOfSpan(openSpan(incident, checked), x, wider.span) ?? []),
			labels
		};
	});
	return { height: Math.max(1, ends.length) * pitch, cases: laid, bins: [] };
}

const actInLine = ({ incident, step }: Placed, ranking: Ranking): string =>
	`${small(responseNames[incident.response])}, ${stepWord(ranking, step)}, ${dateInWords(standingDate(incident))}`;

/** Room for the number of a mark that stands for several. */
const countRoom = 14;

/** "54 d" behind each mark whose days from disclosure are known, where it has room before the next mark and the edge. */
function daysLabels(groups: readonly Cluster[], edge: number): TimelineCase['labels'] {
	return groups.flatMap(({ at, acts }, i) => {
		const days = acts
			.map(({ incident }) => daysFromDisclosure(incident))
			.filter((one) => one !== null);
		if (days.length === 0) return [];
		const text = `${Math.min(...days)} d`;
		const start = at + r + 4 + (acts.length > 1 ? countRoom : 0);
		const next = groups[i + 1]?.at;
		const room = next === undefined ? edge : next - r - 4;
		return start + textWidth(text, type.small) > room ? [] : [{ x: px(start), text }];
	});
}

/** Acts that share a mark, and where it stands. */
interface Cluster {
	readonly at: number;
	readonly acts: readonly Placed[];
}

/** Acts of one case that would cover one another, put together; each group stands at its first act. */
function clusters(acts: readonly Placed[], x: Scale): readonly Cluster[] {
	const groups: { at: number; acts: Placed[] }[] = [];
	for (const act of [...acts].sort((a, b) => a.at - b.at || ascending(a.key, b.key))) {
		const at = x(act.at);
		const open = groups.at(-1);
		if (open !== undefined && at - open.at < 2 * r + 4) open.acts.push(act);
		else groups.push({ at, acts: [act] });
	}
	return groups;
}

/** How many acts fall into each stretch of a lane, as one mark, above bars of how many incidents became known. */
function layoutBins(
	state: string,
	cases: readonly NationCase[],
	lane: LaneAt,
	x: Scale,
	shown: Range,
	whole: Range,
	ranking: Ranking,
	marks: ActSpot[],
	most: number
): Laid {
	const [left, right] = x.range() as [number, number];
	const bins = Math.max(1, Math.min(most, Math.floor((right - left) / binWidth)));
	const size = (right - left) / bins;
	const length = (shown.to - shown.from) / bins;
	const binOf = (at: number): number =>
		Math.min(bins - 1, Math.max(0, Math.floor((at - shown.from) / length)));
	const acts = Array.from({ length: bins }, (): Placed[] => []);
	const known = new Array<number>(bins).fill(0);
	for (const one of cases) {
		const at = spanOf(one.row.disclosed_date || one.row.start_date).from;
		if (at >= shown.from && at <= shown.to) known[binOf(at)] = (known[binOf(at)] ?? 0) + 1;
		for (const act of one.acts)
			if (act.at >= shown.from && act.at <= shown.to) acts[binOf(act.at)]?.push(act);
	}
	const fullest = Math.max(1, ...acts.map((all) => all.length));
	acts.forEach((all, i) => {
		const strongest = greatest(all, (a, b) => a.step - b.step || b.at - a.at);
		if (strongest === undefined) return;
		const range = { from: shown.from + i * length, to: shown.from + (i + 1) * length };
		const at: ActAt = {
			x: px(left + (i + 0.32) * size),
			y: px(lane.top + 9),
			r: px(3 + 3 * Math.sqrt(all.length / fullest)),
			row: lane.row,
			order: i,
			slot: lane.slot
		};
		const zoom = stretchOf(range, whole);
		// Nothing is shown closer than a month; what is together there is listed.
		const closer = shown.to - shown.from > shortest * 1.5 && zoom !== null;
		const leadsTo = closer
			? { zoom }
			: {
					cell: writeCell({
						state,
						by: 'time',
						from: dayOf(range.from),
						to: dayOf(range.to)
					})
				};
		marks.push(
			all.length === 1
				? actSpot(strongest, at, ranking)
				: groupSpot(all, strongest, at, {
						key: `${state} ${i}`,
						name: `${partyName(state)}, ${dateInWords(dayOf(range.from))} to ${dateInWords(dayOf(range.to))}: ${count(all.length, 'act')}, the most severe ${placeInWords(ranking, strongest.step)}${closer ? '. Opens that time' : '. Opens the list'}`,
						leadsTo
					})
		);
	});
	const highest = Math.max(1, ...known);
	return {
		height: binRoom + 2,
		cases: [],
		bins: known.flatMap((n, i) =>
			n === 0
				? []
				: [{ x: px(left + i * size + 1), width: px(size - 2), height: px((18 * n) / highest) }]
		)
	};
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function ticksOf(x: Scale, width: number): TimelineLayout['ticks'] {
	const ticks = x.ticks(Math.max(2, Math.floor(width / 110)));
	const isYear = ticks.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
	const isMonth = ticks.every((date) => date.getUTCDate() === 1);
	const label = (date: Date): string => {
		const month = monthNames[date.getUTCMonth()] ?? '';
		if (isYear) return String(date.getUTCFullYear());
		return `${isMonth ? '' : `${date.getUTCDate()} `}${month} ${date.getUTCFullYear()}`;
	};
	return ticks
		.map((date) => ({ x: px(x(date)), label: label(date) }))
		.filter((tick) => tick.x > 20 && tick.x < width - 20);
}
