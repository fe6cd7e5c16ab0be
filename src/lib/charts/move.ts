import { least, max, min } from 'd3-array';

/** Keys that move from mark to mark. */
export const moveKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** One of the keys that move. */
export type MoveKey = (typeof moveKeys)[number];

/** What the arrow keys can lead to. */
export interface Movable {
	readonly key: string;
	/** Row and place in it; a higher row is further up. */
	readonly row: number;
	readonly order: number;
}

/** True for a key that moves from mark to mark. */
export function isMoveKey(key: string): key is MoveKey {
	return moveKeys.some((one) => one === key);
}

const inOrder = (a: Movable, b: Movable): number => a.order - b.order || (a.key < b.key ? -1 : 1);

/**
 * The mark that a key leads to: left and right to the neighbours in the same row, up and down to the nearest in order
 * of the next row that has any, Home and End to the ends of the row. The same mark at an edge.
 */
export function moveFrom<T extends Movable>(marks: readonly T[], from: T, key: MoveKey): T {
	const row = marks.filter((mark) => mark.row === from.row).sort(inOrder);
	const at = row.indexOf(from);
	if (key === 'ArrowLeft') return row[at - 1] ?? from;
	if (key === 'ArrowRight') return row[at + 1] ?? from;
	if (key === 'Home') return row[0] ?? from;
	if (key === 'End') return row.at(-1) ?? from;
	const next =
		key === 'ArrowUp'
			? min(marks, (mark) => (mark.row > from.row ? mark.row : undefined))
			: max(marks, (mark) => (mark.row < from.row ? mark.row : undefined));
	const there = marks.filter((mark) => mark.row === next);
	return least(there, ({ order }) => Math.abs(order - from.order)) ?? from;
}
