import { px } from '../../charts/frame.ts';
import { responseNames, type Response } from '../../data/vocabulary.ts';
import type { Acceptability } from '../../severity/acceptability.ts';
import { startingPoint } from '../../view/summary.ts';

/* A row for each kind of act, a column for each rank, most severe first; a cell is the darker the more often the act takes that rank. */

/** One cell; `x` and `y` are its upper left corner, `share` is from 0 to 1. */
export interface MixCell {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly share: number;
	/** Percents, where there is room for them. */
	readonly text: string;
}

/** A finished drawing; all numbers in pixels. */
export interface MixesLayout {
	readonly width: number;
	readonly height: number;
	readonly cell: { readonly width: number; readonly height: number };
	readonly cells: readonly MixCell[];
	readonly rows: readonly {
		readonly term: Response;
		readonly name: string;
		readonly y: number;
		readonly nameY: number;
		readonly isFollowed: boolean;
	}[];
	readonly columns: readonly { readonly label: string; readonly x: number }[];
	readonly columnsY: number;
	readonly nameX: number;
}

const narrowBelow = 620;
const rowHeight = 26;
const top = 24;
/** A cell has room for its percents from this width on. */
const roomForText = 24;

/** Lays out how often each act takes each rank for a width in pixels, 280 and up. */
export function layoutMixes({ ranked }: Acceptability, width: number): MixesLayout {
	const left = width < narrowBelow ? 142 : 190;
	const column = Math.min(44, (width - left) / Math.max(1, ranked.length));
	const cell = { width: px(column - 1), height: rowHeight - 2 };
	const rows = ranked.map(({ term }, i) => ({
		term,
		name: responseNames[term].replace(' of relations', ''),
		y: top + i * rowHeight,
		nameY: top + i * rowHeight + 17,
		isFollowed: term === startingPoint.response
	}));
	const cells = ranked.flatMap(({ term, shares }, i) =>
		shares.flatMap((share, rank) => {
			const percents = Math.round(100 * share);
			if (share === 0) return [];
			const text = column < roomForText ? '' : percents === 0 ? '<1' : String(percents);
			return [
				{
					key: `${term} ${rank}`,
					x: px(left + rank * column),
					y: top + i * rowHeight + 1,
					share,
					text
				}
			];
		})
	);
	const every = column < 16 ? 3 : 1;
	return {
		width,
		height: top + rows.length * rowHeight + 6,
		cell,
		cells,
		rows,
		columns: ranked
			// The last number keeps clear of the edge.
			.map((_, i) => ({
				label: String(i + 1),
				x: px(Math.min(left + (i + 0.5) * column, width - 9))
			}))
			.filter((_, i) => i % every === 0),
		columnsY: 14,
		nameX: left - 8
	};
}
