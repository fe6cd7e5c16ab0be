import { max } from 'd3-array';
import { countedBy } from '../data/grouped.ts';

/* Marks of a row that would cover one another move apart, up and down. */

/** A mark to be placed: where it stands along its row, and its radius, in pixels. */
export interface Dodging {
	readonly x: number;
	readonly r: number;
}

/** A mark with its distance from the middle line of its row, in pixels. */
export type Dodged<T extends Dodging> = T & { readonly dy: number };

/** Room between two marks of a radius. */
export const gapOf = (r: number): number => Math.min(1.5, r / 3);

/**
 * Moves marks of a row apart: each, from left to right, goes to the free distance from the middle line that is least, of two
 * up before down. They come sorted by `x`; `plain` is the usual radius and `widest` the largest.
 */
export function dodge<T extends Dodging>(
	marks: readonly T[],
	plain: number,
	widest: number
): readonly Dodged<T>[] {
	const gap = gapOf(plain);
	const reach = 2 * widest + gap;
	const placed: Dodged<T>[] = [];
	for (const mark of marks) {
		const blocked: [from: number, to: number][] = [];
		// Those too far left for this one are too far for all that follow.
		for (let i = placed.length - 1; i >= 0; i--) {
			const other = placed[i];
			if (other === undefined || mark.x - other.x >= reach) break;
			const apart = other.r + mark.r + gap;
			const beside = mark.x - other.x;
			if (beside >= apart) continue;
			const away = Math.sqrt(apart * apart - beside * beside);
			blocked.push([other.dy - away, other.dy + away]);
		}
		placed.push({ ...mark, dy: nearestFree(blocked) });
	}
	return placed;
}

/** The place nearest to 0, of two up before down, that lies in none of some stretches; their ends are free. */
export function nearestFree(blocked: readonly (readonly [from: number, to: number])[]): number {
	if (blocked.length === 0) return 0;
	const slack = 0.01;
	let [from, to] = [Infinity, -Infinity];
	// Stretches that overlap are one; the first that reaches over 0 decides.
	for (const [start, end] of [...blocked].sort((a, b) => a[0] - b[0])) {
		if (start < to - slack) to = Math.max(to, end);
		else if (from < -slack && to > slack) break;
		else [from, to] = [start, end];
	}
	if (from >= -slack || to <= slack) return 0;
	return -from <= to ? from : to;
}

/** About how high the highest pile of marks is that share a row and a place on it, for a radius; all in pixels. */
export function highestPile(
	marks: readonly { readonly row: number; readonly x: number }[],
	r: number
): number {
	const pitch = 2 * r + gapOf(r);
	const piles = countedBy(marks, ({ row, x }) => row * 100_000 + Math.floor(x / pitch));
	return pitch * (max(piles.values()) ?? 0);
}
