import { max } from 'd3-array';
import { radiusFor, type Mark } from '../../charts/mark.ts';
import { largest, radiusBy, sharedName } from '../../charts/shared.ts';
import type { Placed } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import { stepCellInWords } from '../../view/cell-words.ts';
import { writeCell, type Crossing } from '../../view/cell.ts';
import { isStartingPoint } from '../../view/summary.ts';

/* How the marks of a cell stand in it. */

/** The room of a cell, in pixels: its width within its edges, the gap between marks, and the usual radius of one. */
export interface Room {
	readonly width: number;
	readonly gap: number;
	readonly usual: number;
}

/** A mark of a cell; its place in pixels, from where the cell begins and from below its number. */
export type CellMark = Pick<Mark, 'placed' | 'x' | 'y' | 'r' | 'shared'>;

/** A way to fill cells; all numbers in pixels. */
export interface Arrange {
	/** Where a cell's number stands, from where the cell begins. */
	readonly numberX: number;
	readonly anchor: 'start' | 'middle';
	/** True where a name has room beside a mark that stands alone. */
	readonly isRoomy: boolean;
	/** How high the marks of a row are, by the acts of its cells. */
	heightFor(cells: readonly (readonly Placed[])[]): number;
	/** The marks of a cell, by its acts in their order, the starting point first. */
	place(acts: readonly Placed[]): readonly CellMark[];
}

/** A mark for each act, packed in lines; smaller where there are very many. */
export function packed(
	cells: readonly (readonly Placed[])[],
	{ width, gap, usual }: Room
): Arrange {
	const fullestOf = (some: readonly (readonly Placed[])[]): number =>
		max(some, ({ length }) => length) ?? 0;
	const fullest = fullestOf(cells);
	const pitchOf = (r: number): number => 2 * r + Math.min(gap, r / 2);
	const perLineOf = (r: number): number => Math.max(1, Math.floor(width / pitchOf(r)));
	const r = radiusFor(usual, (one) => Math.ceil(fullest / perLineOf(one)) * pitchOf(one));
	const [pitch, perLine] = [pitchOf(r), perLineOf(r)];
	return {
		numberX: 0,
		anchor: 'start',
		isRoomy: perLine > 4,
		heightFor: (some) => Math.ceil(fullestOf(some) / perLine) * pitch,
		place: (acts) =>
			acts.map((placed, i) => ({
				placed,
				x: (i % perLine) * pitch + r,
				y: Math.floor(i / perLine) * pitch + r,
				r
			}))
	};
}

/** One mark for all acts of a cell, which opens the list of them; the starting point is among them, and has a mark of its own beside theirs. */
export function gathered(
	cells: readonly (readonly Placed[])[],
	{ width, gap, usual }: Room,
	ranking: Ranking
): Arrange {
	/** Room for the starting point, whose mark is a little larger. */
	const alone = 2 * (usual + 1) + gap;
	const widest = Math.max(usual, Math.min(largest, (width - alone) / 2));
	const radius = radiusBy(usual, widest, max(cells, ({ length }) => length) ?? 1);
	const heightFor = (some: readonly (readonly Placed[])[]): number =>
		2 * (max(some, ({ length }) => radius(length)) ?? 0);
	const markOf = (acts: readonly Placed[]): CellMark | undefined => {
		const r = radius(acts.length);
		const placed = acts.find(({ counts }) => counts) ?? acts[0];
		if (placed === undefined) return undefined;
		const at = { placed, x: widest, y: r, r };
		if (acts.length === 1) return at;
		const { effect } = placed.incident;
		const cell: Crossing = { by: 'effect', step: placed.step, effect };
		const name = sharedName(acts, stepCellInWords(cell, ranking));
		return { ...at, shared: { acts, name, cell: writeCell(cell) } };
	};
	return {
		numberX: widest,
		anchor: 'middle',
		isRoomy: width > 4 * alone,
		heightFor,
		place(acts) {
			const own = acts.find(({ incident }) => isStartingPoint(incident));
			const shared = own === undefined || acts.length > 1 ? markOf(acts) : undefined;
			const x = shared === undefined ? usual + 1 : 2 * widest + gap + usual + 1;
			const y = Math.max(usual, shared?.y ?? 0);
			return [
				...(own === undefined ? [] : [{ placed: own, x, y, r: usual }]),
				...(shared === undefined ? [] : [shared])
			];
		}
	};
}
