import { ascending, descending, max } from 'd3-array';
import { countedBy, groupedBy } from '../../data/grouped.ts';
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
import { radiusFor, type Mark } from '../../charts/mark.ts';

/*
 * Effect of the incident from left to right, severity of the answer from below to above; in each cell a mark for each
 * place, packed in lines, the cell's number above them. A row is as high as its fullest cell, so that no mark covers
 * another however many there are.
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
	/** Right edge and base line of its number. */
	readonly x: number;
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

/** The effects from light to grave; an unknown one has a column of its own, since it is none of them. */
const columnsOfEffect: readonly (Effect | '')[] = ['', ...effects.map(({ term }) => term)];

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
	const byRung = groupedBy(all, ({ step }) => step);
	const fullestOf = (placed: readonly Placed[]): number =>
		max(countedBy(placed, ({ incident }) => incident.effect).values()) ?? 0;
	const fullest = max(byRung.values(), fullestOf) ?? 0;
	const pitchOf = (r: number): number => 2 * r + Math.min(narrow ? 1.5 : 2.5, r / 2);
	const perLineOf = (r: number): number => Math.max(1, Math.floor((column - 2 * pad) / pitchOf(r)));
	const r = radiusFor(usual, (one) => Math.ceil(fullest / perLineOf(one)) * pitchOf(one));
	const [pitch, perLine] = [pitchOf(r), perLineOf(r)];
	const numberRoom = 15;
	const marks: Mark[] = [];
	const cells: ProportionCell[] = [];
	let start: ProportionLayout['start'] = null;
	let y = 0;
	const rows = [...ranking.steps].reverse().map((step) => {
		const onStep = byRung.get(step.step) ?? [];
		const mine = groupedBy(onStep, ({ incident }) => incident.effect);
		const nameRoom = narrow ? 17 : 0;
		const lines = Math.ceil(fullestOf(onStep) / perLine);
		const height = Math.max(
			narrow ? 22 : 30,
			nameRoom + (lines === 0 ? 0 : numberRoom + lines * pitch + 5)
		);
		const top = y;
		y += height;
		shown.forEach((effect, c) => {
			const there = [...(mine.get(effect) ?? [])].sort(
				(a, b) =>
					descending(isStartingPoint(a.incident), isStartingPoint(b.incident)) ||
					ascending(a.at, b.at) ||
					ascending(a.key, b.key)
			);
			if (there.length === 0) return;
			const x0 = left + c * column + pad;
			if (there.length > 1)
				cells.push({
					key: `${step.step} ${effect}`,
					count: there.length,
					x: px(x0),
					y: px(top + nameRoom + 12)
				});
			there.forEach((placed, i) => {
				const accent = isStartingPoint(placed.incident);
				const at = {
					x: px(x0 + (i % perLine) * pitch + r),
					y: px(top + nameRoom + numberRoom + Math.floor(i / perLine) * pitch + r)
				};
				if (accent) start = startAt(placed, at, r, there.length === 1 && perLine > 4);
				marks.push({
					key: placed.key,
					placed,
					...at,
					r: accent ? r + 1 : r,
					row: step.step,
					order: c * 100_000 + i,
					colour: colourOf(ranking, step.step),
					accent
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
