import type { Look } from '../../charts/figure.ts';
import type { TimelineData } from './data.ts';
import { panBy, panStep, stretchOf, zoomBy, zoomStep, type Range } from './zoom.ts';

/** One way to look at another stretch of time. */
export interface Move {
	readonly name: string;
	readonly key: string;
	/** Where it leads; what is at a share of the axis, 0 left to 1 right, stays there as far as it can. */
	to(share: number): Range;
}

/** Every way to move from what is shown. */
export function movesFrom({
	range,
	whole
}: Pick<TimelineData, 'range' | 'whole'>): readonly Move[] {
	return [
		{ name: 'Closer', key: '+', to: (share) => zoomBy(range, whole, zoomStep, share) },
		{ name: 'Wider', key: '-', to: (share) => zoomBy(range, whole, 1 / zoomStep, share) },
		{ name: 'Earlier', key: ',', to: () => panBy(range, whole, -panStep) },
		{ name: 'Later', key: '.', to: () => panBy(range, whole, panStep) },
		{ name: 'Whole record', key: '0', to: () => whole }
	];
}

const day = 86_400_000;

/** True for a move that changes nothing: the address holds whole days, so that one is no move. */
export function isThere(move: Move, { range }: Pick<TimelineData, 'range'>): boolean {
	const to = move.to(0.5);
	return Math.abs(to.from - range.from) <= day && Math.abs(to.to - range.to) <= day;
}

/** Shows another stretch; gives whether it is another. */
export function showRange(
	range: Range,
	{ whole, zoom }: Pick<TimelineData, 'whole' | 'zoom'>,
	look: Look,
	instead = false
): boolean {
	const stretch = stretchOf(range, whole);
	const isOther = stretch?.from !== zoom?.from || stretch?.to !== zoom?.to;
	if (isOther) look.choose({ zoom: stretch }, instead);
	return isOther;
}

/** The move of a key; nothing for another key, or one pressed with others. */
export function moveOf(
	{ key, ctrlKey, metaKey, altKey }: KeyboardEvent,
	data: Pick<TimelineData, 'range' | 'whole'>
): Move | undefined {
	if (ctrlKey || metaKey || altKey) return undefined;
	return movesFrom(data).find((move) => move.key === key);
}
