import { ascending } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { perRow } from '../../data/per-row.ts';
import { partyName } from '../../data/parties.ts';
import { effects, type Effect } from '../../data/vocabulary.ts';
import type { Placed } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { colourOf } from '../../view/standing.ts';
import { isStartingPoint } from '../../view/summary.ts';
import { capital } from '../../view/words.ts';
import { stepHead } from '../../charts/axis.ts';
import { px, textWidth, wrap } from '../../charts/frame.ts';
import { type } from '../../charts/type.ts';
import type { Mark } from '../../charts/mark.ts';
import { mostMarks } from '../../view/cell.ts';
import { gathered, packed, type Room } from './arrange.ts';

/*
 * Effect of the incident from left to right, severity of the answer from below to above; in each cell a mark for each
 * place, the cell's number above them; where there are too many marks, one for the cell. A row is as high as its fullest cell, so
 * that no mark covers another however many there are.
 */

/** What is to be drawn. */
export interface ProportionInput {
	/** Places, and the acts drawn hollow. */
	readonly placed: readonly Placed[];
	readonly ranking: Ranking;
}

/** The number of a cell that holds several marks. */
export interface ProportionCell {
	readonly key: string;
	readonly count: number;
	/** Where its number begins, or where its middle is; and its base line. */
	readonly x: number;
	readonly anchor: 'start' | 'middle';
	readonly y: number;
}

/** A finished drawing; all numbers in pixels. */
export interface ProportionLayout {
	readonly width: number;
	readonly height: number;
	readonly narrow: boolean;
	readonly columns: readonly {
		readonly effect: Effect | '';
		readonly lines: readonly string[];
		/** Base line of the first line; every second column is named lower down where they would touch. */
		readonly y: number;
		readonly x: number;
		readonly width: number;
		/** Middle of its name. */
		readonly nameX: number;
	}[];
	readonly rows: readonly {
		readonly step: number;
		readonly number: string;
		readonly name: string;
		readonly colour: number;
		readonly y: number;
		readonly height: number;
		readonly nameY: number;
	}[];
	readonly cells: readonly ProportionCell[];
	readonly marks: readonly Mark[];
	/** Left edge and base line of the starting point's name, where it is in the picture. */
	readonly start: { readonly text: string; readonly x: number; readonly y: number } | null;
	/** Lower edge of the rows. */
	readonly bottom: number;
}

const narrowBelow = 620;
const none: ReadonlyMap<Effect | '', readonly Placed[]> = new Map();

/** The effects from light to grave; an unknown one has a column of its own, since it is none of them. */
const columnsOfEffect: readonly (Effect | '')[] = ['', ...effects.map(({ term }) => term)];

/** What stands in each cell, by step and effect: the starting point first, then in the order of time; kept for the same marks. */
export const cellsIn = perRow(
	(placed: readonly Placed[]): ReadonlyMap<number, ReadonlyMap<Effect | '', readonly Placed[]>> => {
		const inOrder = [...placed].sort((a, b) => ascending(a.at, b.at) || ascending(a.key, b.key));
		const start = inOrder.filter(({ incident }) => isStartingPoint(incident));
		const first = new Set(start);
		const all =
			start.length === 0 ? inOrder : [...start, ...inOrder.filter((one) => !first.has(one))];
		return new Map(
			[...groupedBy(all, ({ step }) => step)].map(([step, there]) => [
				step,
				groupedBy(there, ({ incident }) => incident.effect)
			])
		);
	}
);

/** Lays out effect against answer for a width in pixels, 280 and up. */
export function layoutProportion(
	{ placed: all, ranking }: ProportionInput,
	width: number
): ProportionLayout {
	const narrow = width < narrowBelow;
	const left = narrow ? 26 : 240;
	const shown = columnsOfEffect.filter(
		(effect) => effect !== '' || all.some(({ incident }) => incident.effect === '')
	);
	const column = (width - left) / shown.length;
	/** Names of neighbouring columns stand one lower than the other where they would touch. */
	const staggered = column < 76;
	const usual = narrow ? 3.5 : 5;
	const pad = narrow ? 3 : 8;
	const cellsOn = cellsIn(all);
	const room: Room = { width: column - 2 * pad, gap: narrow ? 1.5 : 2.5, usual };
	const every = [...cellsOn.values()].flatMap((mine) => [...mine.values()]);
	const arrange = all.length > mostMarks ? gathered(every, room, ranking) : packed(every, room);
	const numberRoom = 15;
	const marks: Mark[] = [];
	const cells: ProportionCell[] = [];
	let start: ProportionLayout['start'] = null;
	let y = 0;
	const rows = [...ranking.steps].reverse().map((step) => {
		const mine = cellsOn.get(step.step) ?? none;
		const nameRoom = narrow ? 17 : 0;
		const height = Math.max(
			narrow ? 22 : 30,
			nameRoom + (mine.size === 0 ? 0 : numberRoom + arrange.heightFor([...mine.values()]) + 5)
		);
		const top = y;
		y += height;
		shown.forEach((effect, c) => {
			const there = mine.get(effect);
			if (there === undefined) return;
			const [x0, y0] = [left + c * column + pad, top + nameRoom];
			if (there.length > 1)
				cells.push({
					key: `${step.step} ${effect}`,
					count: there.length,
					x: px(x0 + arrange.numberX),
					anchor: arrange.anchor,
					y: px(y0 + 12)
				});
			arrange.place(there).forEach(({ placed, x, y: down, r, shared }, i) => {
				const accent = shared === undefined && isStartingPoint(placed.incident);
				const at = { x: px(x0 + x), y: px(y0 + numberRoom + down) };
				if (accent) start = startAt(placed, at, r, there.length === 1 && arrange.isRoomy);
				marks.push({
					key: shared?.cell ?? placed.key,
					placed,
					...at,
					r: accent ? r + 1 : r,
					row: step.step,
					order: c * 100_000 + i,
					colour: colourOf(ranking, step.step),
					accent,
					shared
				});
			});
		});
		const head = stepHead(ranking, step);
		return {
			...head,
			step: step.step,
			name: cut(head.name, narrow ? 60 : 31),
			y: px(top),
			height: px(height),
			nameY: px(top + (narrow ? 14 : 20))
		};
	});
	return {
		width,
		height: px(y + 42),
		narrow,
		columns: shown.map((effect, c) => ({
			effect,
			lines: wrap(
				effect === '' ? 'Not known' : capital(effect),
				staggered ? 2 * column : column - 4,
				type.note
			),
			y: px(y + 16 + (staggered && c % 2 === 1 ? 17 : 0)),
			x: px(left + c * column),
			width: px(column),
			nameX: px(
				Math.min(
					left + (c + 0.5) * column,
					width - textWidth(effect || 'Not known', type.note) / 2 - 2
				)
			)
		})),
		rows,
		cells,
		marks,
		start,
		bottom: px(y)
	};
}

/** The starting point's name, beside its mark where the cell has room and above it where not. */
function startAt(
	{ incident }: Placed,
	{ x, y }: { readonly x: number; readonly y: number },
	r: number,
	beside: boolean
): ProportionLayout['start'] {
	const text = partyName(incident.responder);
	return beside ? { text, x: px(x + r + 7), y: px(y + 4.5) } : { text, x, y: px(y - r - 7) };
}

/** A text cut where it is longer than some letters, with a sign that it is; the table has it whole. */
function cut(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
