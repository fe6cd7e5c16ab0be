import { partyName } from '../../data/parties.ts';
import { noStep } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { countsOf, sortNations, stepsOf, type MatrixCount } from './counts.ts';
import { stepInCell } from '../../view/cell-words.ts';
import { writeCell } from '../../view/cell.ts';
import type { Nation } from '../../view/nation.ts';
import { bandOf, colourOf, stepName, stepNumber } from '../../view/standing.ts';
import type { MatrixSort } from '../../view/view.ts';
import { count } from '../../view/words.ts';
import { cutTo, px, textWidth } from '../../charts/frame.ts';
import type { Spot } from '../../charts/spot.ts';

/*
 * A row for each State, a column for each rung from quiet to grave; a cell counts the State's own acts there, and in the
 * first column the incidents for which no response was found. On a narrow page the name stands above its cells.
 */

/** What is to be drawn. */
export interface MatrixInput {
	readonly nations: readonly Nation[];
	readonly ranking: Ranking;
	readonly sort: MatrixSort;
	/** Slot in the comparison of each State that is compared, by code. */
	readonly slots: ReadonlyMap<string, number>;
}

/** A cell that counts something; `x` and `y` are its middle. */
export interface MatrixCell extends Spot {
	readonly state: string;
	readonly step: number;
	readonly count: number;
	readonly width: number;
	readonly height: number;
	/** True where none of its acts counts as a place. */
	readonly hollow: boolean;
	/** True for "no response found", which is no act. */
	readonly silent: boolean;
}

/** A finished drawing; all numbers in pixels. */
export interface MatrixLayout {
	readonly width: number;
	readonly height: number;
	readonly narrow: boolean;
	readonly columns: readonly {
		readonly step: number;
		readonly number: string;
		readonly name: string;
		readonly colour: number;
		readonly x: number;
		readonly width: number;
		readonly middle: number;
		readonly shaded: boolean;
	}[];
	/** Base lines of the columns' numbers, said again every twenty rows, and upper and lower edge of the rows. */
	readonly heads: readonly number[];
	readonly top: number;
	readonly bottom: number;
	readonly rows: readonly {
		readonly state: string;
		/** Slot in the comparison; null where it is not compared. */
		readonly slot: number | null;
		readonly name: string;
		readonly about: string;
		readonly y: number;
		readonly nameY: number;
		readonly height: number;
	}[];
	readonly left: number;
	readonly cells: readonly MatrixCell[];
}

const narrowBelow = 620;

/** So many rows have the columns' numbers above them once. */
const headEvery = 20;

/** What a State's row is sorted by, in a few words: its place, number, or speed. */
function aboutOf(nation: Nation, sort: MatrixSort): string {
	if (sort === 'number') return String(nation.ownActs);
	if (sort === 'speed') return nation.medianDays === null ? '–' : `${nation.medianDays} d`;
	return '';
}

/** What is said of a cell after its name; nothing of incidents without a response found, which are no acts. */
function moreOf({ count: all, hollow, counting }: MatrixCount, step: number): string {
	if (step === 0) return '';
	const substantive =
		counting === 0
			? 'None of them counts as substantive'
			: counting === all
				? 'All of them count as substantive'
				: `${count(counting, 'of them counts', 'of them count')} as substantive`;
	return hollow ? `None of them is counted. ${substantive}` : substantive;
}

/** Lays out the matrix for a width in pixels, 280 and up. */
export function layoutMatrix(
	{ nations, ranking, sort, slots }: MatrixInput,
	width: number
): MatrixLayout {
	const narrow = width < narrowBelow;
	const steps = stepsOf(nations, ranking);
	const left = narrow ? 0 : 200;
	const column = (width - left) / steps.length;
	const rowHeight = narrow ? 46 : 26;
	const cellHeight = narrow ? 25 : 22;
	const top = 30;
	const heads: number[] = [];
	const yOf = (i: number): number => top + i * rowHeight + Math.floor(i / headEvery) * top;
	let shaded = true;
	const columns = steps.map((step, i) => {
		const found = ranking.steps[step];
		const before = steps[i - 1];
		if (
			i > 0 &&
			step !== noStep &&
			before !== undefined &&
			bandOf(ranking, step) !== bandOf(ranking, before)
		)
			shaded = !shaded;
		return {
			step,
			number: found === undefined ? '?' : step === 0 ? '–' : stepNumber(ranking, found),
			name: found === undefined ? 'No score' : stepName(ranking, found),
			colour: found === undefined ? 0 : colourOf(ranking, step),
			x: px(left + i * column),
			width: px(column),
			middle: px(left + (i + 0.5) * column),
			shaded: shaded && step !== noStep
		};
	});
	const cells: MatrixCell[] = [];
	const rows = sortNations(nations, sort).map((nation, i) => {
		const y = yOf(i);
		if (i % headEvery === 0) heads.push(px(y - 12));
		const middle = narrow ? y + 19 + cellHeight / 2 : y + rowHeight / 2;
		const counts = countsOf(nation);
		steps.forEach((step, c) => {
			const there = counts.get(step);
			if (there === undefined) return;
			const key = writeCell({ state: nation.state, by: 'step', step, acts: 'own' });
			const colour = step === noStep ? 0 : colourOf(ranking, step);
			cells.push({
				key,
				state: nation.state,
				step,
				count: there.count,
				x: px(left + (c + 0.5) * column),
				y: px(middle),
				width: px(Math.max(8, column - 3)),
				height: cellHeight,
				row: nations.length - i,
				order: c,
				hollow: there.hollow,
				silent: step === 0,
				counts: step === 0 ? null : there.counting > 0,
				href: `?cell=${key}`,
				name: `${partyName(nation.state)}, ${stepInCell(ranking, step)}: ${count(there.count, step === 0 ? 'incident' : 'act')}`,
				more: moreOf(there, step),
				classes: `cell rung-${colour}`
			});
		});
		const about = aboutOf(nation, sort);
		return {
			state: nation.state,
			slot: slots.get(nation.state) ?? null,
			name: cutTo(
				partyName(nation.state),
				(narrow ? width : left) - 24 - textWidth(about, 13) - 12,
				14
			),
			about,
			y: px(y),
			nameY: px(narrow ? y + 15 : y + rowHeight / 2 + 4.5),
			height: rowHeight
		};
	});
	const bottom = rows.length === 0 ? top : yOf(rows.length - 1) + rowHeight;
	return {
		width,
		height: px(bottom + 6),
		narrow,
		columns,
		heads,
		top,
		bottom: px(bottom),
		rows,
		left,
		cells
	};
}
