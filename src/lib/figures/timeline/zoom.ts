import { dayOf, spanOf } from '../../data/date.ts';
import type { Stretch } from '../../view/view.ts';

/** A stretch of time in milliseconds UTC. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

const day = 86_400_000;

/** The shortest stretch that is shown, in milliseconds: a month. */
export const shortest = 30 * day;

/** How much one step of zooming shows less, and how far one step of panning goes, as shares of what is shown. */
export const zoomStep = 0.5;
export const panStep = 0.25;

/** What is shown of the whole: all of it without a stretch; a stretch is moved into the whole where it lies outside. */
export function rangeOf(zoom: Stretch | null, whole: Range): Range {
	if (zoom === null) return whole;
	return within({ from: spanOf(zoom.from).from, to: spanOf(zoom.to).from }, whole);
}

/** A range of whole days as the view carries it: null where it is the whole. */
export function stretchOf(range: Range, whole: Range): Stretch | null {
	if (range.from <= whole.from && range.to >= whole.to) return null;
	const [from, to] = [Math.round(range.from / day) * day, Math.round(range.to / day) * day];
	return { from: dayOf(from), to: dayOf(to) };
}

/** Moves a range into the whole, and makes it no longer than that and no shorter than a month. */
function within({ from, to }: Range, whole: Range): Range {
	const length = Math.min(Math.max(to - from, shortest), whole.to - whole.from);
	const start = Math.min(Math.max(from, whole.from), whole.to - length);
	return { from: start, to: start + length };
}

/** A range `factor` times as long around a share of it, 0 left to 1 right: what is there stays there. */
export function zoomBy(range: Range, whole: Range, factor: number, at = 0.5): Range {
	const length = (range.to - range.from) * factor;
	const middle = range.from + (range.to - range.from) * at;
	const floor = Math.max(length, shortest);
	return within({ from: middle - floor * at, to: middle + floor * (1 - at) }, whole);
}

/** A range moved by a share of its length; to the right is later. */
export function panBy(range: Range, whole: Range, share: number): Range {
	const by = (range.to - range.from) * share;
	return within({ from: range.from + by, to: range.to + by }, whole);
}
