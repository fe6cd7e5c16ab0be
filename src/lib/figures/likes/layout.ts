import { max } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { numberRoom, stepHead, type StepHead } from '../../charts/axis.ts';
import { cutTo, px } from '../../charts/frame.ts';
import { radiusFor, type Mark } from '../../charts/mark.ts';
import { type } from '../../charts/type.ts';
import { noStep, type Placed } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { colourOf } from '../../view/standing.ts';

/*
 * A row for each step of the scale, the most severe on top, and a column for each degree of likeness: a mark for each incident, on
 * the step of its strongest answer, packed from left to right. So the range of answers to like incidents is the height of a column.
 */

/** One incident with its answer and in how much it is like the page's. */
export interface LikeAnswer {
	readonly placed: Placed;
	/** Of the four things compared, how many are the same. */
	readonly alike: number;
}

/** What is to be drawn. */
export interface LikesInput {
	/** The answer to the page's own incident; null where there is no such incident. */
	readonly own: Placed | null;
	readonly answers: readonly LikeAnswer[];
	readonly ranking: Ranking;
}

/** A row of the drawing. */
export interface LikesRow extends StepHead {
	readonly step: number;
	readonly y: number;
	readonly height: number;
	readonly nameY: number;
	/** True for the row of the page's own incident. */
	readonly isOwn: boolean;
}

/** A finished drawing; all numbers in pixels. */
export interface LikesLayout {
	readonly width: number;
	readonly height: number;
	readonly rows: readonly LikesRow[];
	readonly numberX: number;
	readonly nameX: number;
	readonly marks: readonly Mark[];
	readonly columns: readonly {
		readonly alike: number;
		readonly x: number;
		readonly label: string;
	}[];
	readonly columnsY: number;
}

const narrowBelow = 620;
const head = 26;
const least = 26;

const titles: Readonly<Record<number, string>> = {
	4: 'All four the same',
	3: 'Three the same'
};

/** Lays out answers to like incidents for a width in pixels, 280 and up. */
export function layoutLikes({ own, answers, ranking }: LikesInput, width: number): LikesLayout {
	const isNarrow = width < narrowBelow;
	const numberX = numberRoom(ranking, type.number, 0) + 4;
	const left = isNarrow ? numberX + 12 : 280;
	const degrees = [...new Set(answers.map(({ alike }) => alike))].sort((a, b) => b - a);
	const ownRoom = own === null ? 0 : isNarrow ? 30 : 110;
	const column = (width - left - ownRoom - 8) / Math.max(1, degrees.length);
	const usual = isNarrow ? 4.5 : 5.5;
	const cellsFor = (r: number): number => Math.max(1, Math.floor((column - 12) / (2 * r + 4)));
	const byStep = new Map(
		[...groupedBy(answers, ({ placed }) => placed.step)].map(([step, some]) => [
			step,
			groupedBy(some, ({ alike }) => alike)
		])
	);
	const r = radiusFor(usual, (one) => {
		const most = max([...byStep.values()], (cells) =>
			max([...cells.values()], (all) => all.length)
		);
		return Math.ceil((most ?? 0) / cellsFor(one)) * (2 * one + 4);
	});
	const pitch = 2 * r + 4;
	const perLine = cellsFor(r);
	const marks: Mark[] = [];
	const rows: LikesRow[] = [];
	let y = head;
	const steps = [...ranking.steps].reverse();
	const apart = answers.some(({ placed }) => placed.step === noStep) || own?.step === noStep;
	for (const step of apart
		? [...steps.map((one) => one.step), noStep]
		: steps.map((one) => one.step)) {
		const found = ranking.steps[step];
		const cells = byStep.get(step);
		const most = max([...(cells?.values() ?? [])], (all) => all.length) ?? 0;
		const height = Math.max(least, Math.ceil(most / perLine) * pitch + 10);
		const colour = step === noStep ? 0 : colourOf(ranking, step);
		const mark = (placed: Placed, x: number, dy: number, order: number, accent: boolean): Mark => ({
			key: placed.key,
			placed,
			x: px(x),
			y: px(y + dy),
			r: accent ? r + 2 : r,
			row: step,
			order,
			colour,
			accent
		});
		if (own !== null && own.step === step) marks.push(mark(own, left + 14, height / 2, -1, true));
		degrees.forEach((alike, d) => {
			(cells?.get(alike) ?? []).forEach(({ placed }, i) => {
				const x = left + ownRoom + d * column + r + 6 + (i % perLine) * pitch;
				marks.push(mark(placed, x, 5 + r + Math.floor(i / perLine) * pitch, d * 1000 + i, false));
			});
		});
		const said =
			found === undefined ? { number: '', name: 'No score', colour: 0 } : stepHead(ranking, found);
		rows.push({
			...said,
			step,
			name: isNarrow ? '' : cutTo(said.name, left - numberX - 26, type.name),
			y: px(y),
			height: px(height),
			nameY: px(y + Math.min(height, least) / 2 + 5),
			isOwn: own?.step === step
		});
		y += height;
	}
	const columns = degrees.map((alike, d) => ({
		alike,
		x: px(left + ownRoom + d * column),
		label: cutTo(titles[alike] ?? `${alike} the same`, column - 6, type.label)
	}));
	return {
		width,
		height: px(y + 4),
		rows,
		numberX: px(numberX),
		nameX: px(numberX + 12),
		marks,
		columns:
			own === null
				? columns
				: [{ alike: 0, x: px(left), label: isNarrow ? 'This' : 'This incident' }, ...columns],
		columnsY: 15
	};
}
