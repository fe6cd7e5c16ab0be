import { least, max, min } from 'd3-array';
import type { LadderMark } from './layout.ts';

/** Keys that move from mark to mark. */
export const moveKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** One of the keys that move. */
export type MoveKey = (typeof moveKeys)[number];

/** True for a key that moves from mark to mark. */
export function isMoveKey(key: string): key is MoveKey {
	return moveKeys.some((one) => one === key);
}

const inTime = (a: LadderMark, b: LadderMark): number =>
	a.placed.at - b.placed.at || (a.placed.key < b.placed.key ? -1 : 1);

/**
 * The mark that a key leads to: left and right to the earlier and later one on the same rung, up and down to the
 * nearest in time on the next rung that has any, Home and End to the ends of the rung. The same mark at an edge.
 */
export function moveFrom(marks: readonly LadderMark[], from: LadderMark, key: MoveKey): LadderMark {
	const rung = from.placed.rung;
	const row = marks.filter(({ placed }) => placed.rung === rung).sort(inTime);
	const at = row.indexOf(from);
	if (key === 'ArrowLeft') return row[at - 1] ?? from;
	if (key === 'ArrowRight') return row[at + 1] ?? from;
	if (key === 'Home') return row[0] ?? from;
	if (key === 'End') return row.at(-1) ?? from;
	const next =
		key === 'ArrowUp'
			? min(marks, ({ placed }) => (placed.rung > rung ? placed.rung : undefined))
			: max(marks, ({ placed }) => (placed.rung < rung ? placed.rung : undefined));
	const distance = ({ placed }: LadderMark): number => Math.abs(placed.at - from.placed.at);
	return (
		least(
			marks.filter(({ placed }) => placed.rung === next),
			distance
		) ?? from
	);
}
