import { ascending, cumsum, sort } from 'd3-array';
import { partyName } from '../../data/parties.ts';
import type { Ranking } from '../../severity/ranking.ts';
import type { Nation } from '../../view/nation.ts';
import { actAndYear, unplacedInWords } from '../../view/nation-words.ts';
import { colourOf, placeInWords, stepName, stepNumber } from '../../view/standing.ts';
import { mostCompared } from '../../view/view.ts';
import { count } from '../../view/words.ts';
import { rungAt } from '../../severity/ladder.ts';
import { px, textWidth, type Box } from '../../charts/frame.ts';
import type { Spot } from '../../charts/spot.ts';

/*
 * The world on an equal-area projection, each State in the colour of its strongest own act; below it Europe and the
 * Middle East once more, larger, where most States of the record are and many are small. What is still too small to be
 * seen has a ring. A State without an incident in the record is plain land, which is not the same as no response found.
 */

/** The land of one State, or of none that our table has (its code is then empty), on a drawing of a given width. */
export interface LandOfState {
	readonly code: string;
	/** Outline as a path, in tenths of a pixel. */
	readonly path: string;
	/** Middle of its largest part, and the area of that in square pixels. */
	readonly x: number;
	readonly y: number;
	readonly area: number;
}

/** The land of the world, ready to be drawn. */
export interface Land {
	readonly width: number;
	/** Where land begins and ends from above, in pixels. */
	readonly top: number;
	readonly bottom: number;
	readonly states: readonly LandOfState[];
}

/** What is to be drawn. */
export interface MapInput {
	readonly land: Land;
	readonly nations: readonly Nation[];
	readonly ranking: Ranking;
	/** Slot in the comparison of each State that is compared, by code. */
	readonly slots: ReadonlyMap<string, number>;
}

/** How a State in the record has answered: its place, no response found, or answers that give no place in view. */
export type MapKind = 'placed' | 'silent' | 'unplaced';

/** A State of the record on the map. */
export interface MapState extends Spot {
	readonly state: string;
	readonly kind: MapKind;
	/** Slot in the comparison; null where it is not compared. */
	readonly slot: number | null;
	readonly path: string;
	/** Where the path's own corner lies, seen from its point, and how much a path is scaled. */
	readonly dx: number;
	readonly dy: number;
	readonly draw: number;
	/** Whether it is too small to be seen without a ring, and whether too small to be pointed at. */
	readonly ring: boolean;
	readonly tiny: boolean;
	/** The number of its place, where its land has room for it; colour alone would not tell neighbours apart. */
	readonly number: string;
	/** Where the number and the sign of the comparison stand, seen from its point: the sign never takes the number’s place. */
	readonly numberX: number;
	readonly signX: number;
	readonly signY: number;
	/** Its panel, seen from its point: land beyond is cut off. */
	readonly clip: Box;
}

/** One of the two pictures of the land. */
export interface MapPanel extends Box {
	readonly name: string;
	/** Where the land's own corner lies, how much it is scaled, and how much its paths are, which are in tenths. */
	readonly dx: number;
	readonly dy: number;
	readonly scale: number;
	readonly draw: number;
}

/** A finished drawing; all numbers in pixels. */
export interface MapLayout {
	readonly width: number;
	readonly height: number;
	readonly world: MapPanel;
	readonly inset: MapPanel;
	/** What of the world the inset shows. */
	readonly box: Box;
	/** Land without a State of the record. */
	readonly empty: string;
	/** Land of the record, to be drawn once more in the panel where its State does not have its point. */
	readonly states: readonly MapState[];
	readonly legend: readonly {
		readonly key: string;
		readonly kind: MapKind | 'empty';
		readonly colour: number;
		/** In one line, or in two where one is too long. */
		readonly lines: readonly string[];
		readonly x: number;
		readonly y: number;
	}[];
}

/** How much a path in tenths of a pixel is scaled, in five digits, which is a tenth of a pixel over the widest drawing. */
const drawn = (scale: number): number => Math.round(scale * 10_000) / 100_000;

/** What the inset shows, in pixels of the land. */
const close = { x: 441, y: 18, width: 196, height: 154 };

/** Land smaller than this is not seen, in square pixels; on a narrow page, where all is small, rings would hide more than they show. */
const smallestSeen = { wide: 44, narrow: 16 };

const narrowBelow = 620;
const legendLine = 23;

/** Codes of the States that the map has. */
export function statesOnMap(land: Land): ReadonlySet<string> {
	return new Set(land.states.map(({ code }) => code).filter((code) => code !== ''));
}

/** How a State has answered, as the map tells it. */
function kindOf({ highest, answered }: Nation): MapKind {
	if (highest !== null) return 'placed';
	return answered > 0 ? 'unplaced' : 'silent';
}

/** Lays out the map for a width in pixels, 280 and up. */
export function layoutMap({ land, nations, ranking, slots }: MapInput, width: number): MapLayout {
	const narrow = width < narrowBelow;
	const k = width / land.width;
	const world: MapPanel = {
		name: 'The world without Antarctica',
		x: 0,
		y: 0,
		width,
		height: px((land.bottom - land.top) * k),
		dx: 0,
		dy: px(-land.top * k),
		scale: k,
		draw: drawn(k)
	};
	const insetWidth = narrow ? width : Math.round(width * 0.56);
	const kk = insetWidth / close.width;
	const insetY = world.height + 34;
	const inset: MapPanel = {
		name: 'Europe and the Middle East',
		x: 0,
		y: px(insetY),
		width: insetWidth,
		height: px(close.height * kk),
		dx: px(-close.x * kk),
		dy: px(insetY - close.y * kk),
		scale: kk,
		draw: drawn(kk)
	};
	const victims = new Map(
		nations.filter(({ incidents }) => incidents > 0).map((nation) => [nation.state, nation])
	);
	const smallest = narrow ? smallestSeen.narrow : smallestSeen.wide;
	const named = sort(land.states, (a, b) => ascending(partyName(a.code), partyName(b.code)));
	const states = named.flatMap((one, order): readonly MapState[] => {
		const nation = victims.get(one.code);
		return nation === undefined
			? []
			: [stateAt(one, nation, order, isClose(one) ? inset : world, ranking, slots, smallest)];
	});
	const rows = legendOf(states, ranking);
	const legendX = narrow ? 4 : insetWidth + 26;
	const legendY = narrow ? inset.y + inset.height + 30 : insetY + 14;
	const linesOf = ({ text, tail }: (typeof rows)[number]): readonly string[] =>
		textWidth(`${text}${tail}`, 13.5) <= width - legendX - 26
			? [`${text}${tail}`]
			: [text, tail.replace(/^: /, '')];
	const placedAt = cumsum(rows, (row) => legendLine + (linesOf(row).length - 1) * 16);
	return {
		width,
		height: px(
			Math.max(inset.y + inset.height, legendY + (placedAt.at(-1) ?? 0) - legendLine + 8) + 6
		),
		world,
		inset,
		box: {
			x: px(close.x * k),
			y: px((close.y - land.top) * k),
			width: px(close.width * k),
			height: px(close.height * k)
		},
		empty: land.states
			.filter(({ code }) => !victims.has(code))
			.map(({ path }) => path)
			.join(''),
		states,
		legend: rows.map((row, i) => ({
			key: row.key,
			kind: row.kind,
			colour: row.colour,
			lines: linesOf(row),
			x: px(legendX),
			y: px(legendY + (placedAt[i - 1] ?? 0))
		}))
	};
}

function isClose({ x, y }: LandOfState): boolean {
	return x > close.x && x < close.x + close.width && y > close.y && y < close.y + close.height;
}

function stateAt(
	{ code, path, x, y, area }: LandOfState,
	nation: Nation,
	order: number,
	panel: MapPanel,
	ranking: Ranking,
	slots: ReadonlyMap<string, number>,
	smallest: number
): MapState {
	const kind = kindOf(nation);
	const at = { x: px(panel.dx + x * panel.scale), y: px(panel.dy + y * panel.scale) };
	const top = nation.highest?.step ?? 0;
	const slot = slots.get(code) ?? null;
	const strongest =
		nation.highest === null
			? unplacedInWords(nation, ranking)
			: `strongest own act ${placeInWords(ranking, top)}: ${actAndYear(nation.highest)}, which ${nation.highest.counts ? 'counts' : 'does not count'} as substantive`;
	const step = kind === 'placed' ? ranking.steps[top] : undefined;
	const number = step === undefined ? '' : stepNumber(ranking, step);
	const full = slot === null && slots.size >= mostCompared;
	return {
		key: code,
		state: code,
		kind,
		slot,
		counts: nation.highest?.counts ?? null,
		path,
		...at,
		dx: px(panel.dx - at.x),
		dy: px(panel.dy - at.y),
		draw: panel.draw,
		ring: area * panel.scale ** 2 < smallest,
		tiny: area * panel.scale ** 2 < 576,
		...besideOf(number, slot !== null, Math.sqrt(area) * panel.scale),
		clip: {
			x: px(panel.x - at.x),
			y: px(panel.y - at.y),
			width: panel.width,
			height: panel.height
		},
		row: kind === 'placed' ? top + 1 : kind === 'unplaced' ? 1 : 0,
		order,
		href: '?',
		name: `${partyName(code)}: ${strongest}; ${count(nation.incidents, 'incident')}`,
		more: full
			? `${mostCompared} States are compared, which is the most: take one out first`
			: slot === null
				? 'Enter adds it to the comparison'
				: 'Compared; Enter takes it out',
		classes: `land ${kind} rung-${colourOf(ranking, top)}`
	};
}

/** The number on land of some width, and where it and the sign stand: side by side, or the sign above where that is too wide. */
function besideOf(
	number: string,
	hasSign: boolean,
	room: number
): Pick<MapState, 'number' | 'numberX' | 'signX' | 'signY'> {
	const width = Math.max(14, textWidth(number, 12));
	const shown = width + 4 < room ? number : '';
	if (shown === '' || !hasSign) return { number: shown, numberX: 0, signX: 0, signY: 0 };
	return width + 20 < room
		? { number, numberX: 8, signX: px(8 - width / 2 - 9), signY: 0 }
		: { number, numberX: 0, signX: 0, signY: -13 };
}

function legendOf(
	states: readonly MapState[],
	ranking: Ranking
): readonly (Pick<MapLayout['legend'][number], 'key' | 'kind' | 'colour'> & {
	readonly text: string;
	/** How many, which is never cut. */
	readonly tail: string;
})[] {
	const at = (row: number): number => states.filter((one) => one.row === row).length;
	/** Whether the acts of a step count as substantive: of all its States, or of some. */
	const countingIn = (row: number): string => {
		const counting = states.filter((one) => one.row === row && one.counts).length;
		if (counting === 0) return '';
		return counting === at(row) ? ', substantive' : `, ${counting} of them substantive`;
	};
	return [
		...[...ranking.steps]
			.reverse()
			.filter(({ step }) => step > 0 && at(step + 1) > 0)
			.map((step) => ({
				key: String(step.step),
				kind: 'placed' as const,
				colour: colourOf(ranking, step.step),
				text: `${stepNumber(ranking, step)}, ${stepName(ranking, step)}`,
				tail: `: ${count(at(step.step + 1), 'State')}${countingIn(step.step + 1)}`
			})),
		...(at(1) === 0
			? []
			: [
					{
						key: 'unplaced',
						kind: 'unplaced' as const,
						colour: 0,
						text: 'Answered, by acts that are not ranked',
						tail: `: ${count(at(1), 'State')}`
					}
				]),
		{
			key: 'silent',
			kind: 'silent' as const,
			colour: 0,
			text: rungAt(0).name,
			tail: `: ${count(at(0), 'State')}`
		},
		{
			key: 'empty',
			kind: 'empty' as const,
			colour: 0,
			text: 'No incident shown',
			tail: ''
		}
	];
}
