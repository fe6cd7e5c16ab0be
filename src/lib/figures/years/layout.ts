import { extent, range } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { stepHead, type StepHead } from '../../charts/axis.ts';
import { cutTo, px } from '../../charts/frame.ts';
import { coreOf } from '../../charts/glyph.ts';
import { type } from '../../charts/type.ts';
import { noStep, type Placed } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { yearOfAct } from './words.ts';

/*
 * Years from left to right, steps from mild to grave upwards; a cell counts the acts of a year on a step. On a narrow page
 * a column takes several years.
 */

/** What is to be drawn. */
export interface YearsInput {
	/** Dated acts, each once; those without a score on the scale are not drawn. */
	readonly acts: readonly Placed[];
	readonly ranking: Ranking;
}

/** A cell that counts something; `x` and `y` are its upper left corner. */
export interface YearCell {
	readonly x: number;
	readonly y: number;
	readonly count: number;
	/** True where any of its acts counts as substantive. */
	readonly counts: boolean;
	/** Radius of the core that says so. */
	readonly core: number;
	readonly colour: number;
}

/** A finished drawing; all numbers in pixels. */
export interface YearsLayout {
	readonly width: number;
	readonly height: number;
	/** Width and height of every cell. */
	readonly cell: { readonly width: number; readonly height: number };
	readonly cells: readonly YearCell[];
	readonly rows: readonly (StepHead & {
		readonly step: number;
		/** Upper edge of the row, and the base line of its name. */
		readonly y: number;
		readonly nameY: number;
	})[];
	/** Right edge of the rows’ numbers, left edge of their names. */
	readonly numberX: number;
	readonly nameX: number;
	readonly columns: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

const narrowBelow = 620;
const rowHeight = 26;
/** The core is that of a mark of this radius, in pixels. */
const coredR = 5.5;
/** A cell has room for three digits. */
const leastCell = 22;

/** Lays out acts by year and step for a width in pixels, 280 and up. */
export function layoutYears({ acts: all, ranking }: YearsInput, width: number): YearsLayout {
	const acts = all.filter(({ step }) => step !== noStep);
	const isNarrow = width < narrowBelow;
	const left = isNarrow ? 30 : 274;
	const [first, last] = extent(acts, yearOfAct);
	const span = first === undefined ? 0 : last - first + 1;
	const most = Math.floor((width - left) / leastCell);
	const every = [1, 2, 3, 4, 5, 10, 20].find((n) => Math.ceil(span / n) <= most) ?? span;
	const starts = first === undefined ? [] : range(first, last + 1, every);
	const column = Math.min(44, (width - left) / Math.max(1, starts.length));
	const cell = { width: px(column - 2), height: rowHeight - 2 };
	const byStep = groupedBy(acts, ({ step }) => step);
	const placeOf = (one: Placed): number => Math.floor((yearOfAct(one) - (first ?? 0)) / every);
	const steps = ranking.steps.slice(1).reverse();
	const rows = steps.map((step, i) => {
		const head = stepHead(ranking, step);
		return {
			...head,
			step: step.step,
			name: isNarrow ? '' : cutTo(head.name, left - 50, type.name),
			y: i * rowHeight,
			nameY: i * rowHeight + 18
		};
	});
	const cells = rows.flatMap(({ step, y, colour }) =>
		[...groupedBy(byStep.get(step) ?? [], placeOf)].map(([at, there]) => ({
			x: px(left + at * column + 1),
			y: y + 1,
			count: there.length,
			counts: there.some(({ counts }) => counts),
			core: coreOf(
				coredR,
				there.some(({ counts }) => counts)
			),
			colour
		}))
	);
	const bottom = steps.length * rowHeight;
	/** Years are named as often as there is room for four digits. */
	const named = Math.max(1, Math.ceil(36 / column));
	return {
		width,
		height: bottom + 26,
		cell,
		cells,
		rows,
		numberX: isNarrow ? 22 : 30,
		nameX: 40,
		columns: starts
			.map((year, i) => ({
				label: String(year),
				x: px(Math.min(left + (i + 0.5) * column, width - 16)),
				y: bottom + 17
			}))
			.filter((_, i) => i % named === 0)
	};
}
