import { least, max, min } from 'd3-array';
import type { Mark } from './mark.ts';

/** Keys that move from mark to mark. */
export const moveKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** One of the keys that move. */
export type MoveKey = (typeof moveKeys)[number];

/** True for a key that moves from mark to mark. */
export function isMoveKey(key: string): key is MoveKey {
	return moveKeys.some((one) => one === key);
}

const inOrder = (a: Mark, b: Mark): number =>
	a.order - b.order || (a.placed.key < b.placed.key ? -1 : 1);

/**
 * The mark that a key leads to: left and right to the neighbours in the same row, up and down to the nearest in order
 * of the next row that has any, Home and End to the ends of the row. The same mark at an edge.
 */
export function moveFrom(marks: readonly Mark[], from: Mark, key: MoveKey): Mark {
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
