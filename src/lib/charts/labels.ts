import { overlap, px, type Box } from './frame.ts';

/* Labels beside marks: none covers a mark or another label, and none is dropped but those that may be. */

/** A label to be placed beside a mark. */
export interface WantedLabel {
	/** Tells its mark from the others. */
	readonly key: string;
	/** The mark, in pixels. */
	readonly x: number;
	readonly y: number;
	readonly r: number;
	/** Size of the text, and how far from the mark it stands beside and below it. */
	readonly width: number;
	readonly height: number;
	readonly away: number;
	readonly under: number;
	/** Height of its first line, which stands level with the mark. */
	readonly first: number;
	/** True for one that is dropped where there is no room right or left of its mark. */
	readonly isOptional?: boolean;
}

/** A label with its finished place. */
export interface PlacedLabel<T extends WantedLabel> {
	readonly wanted: T;
	readonly box: Box;
	/** Line from the mark to a label that stands away from it. */
	readonly leader?: { readonly x: number; readonly y1: number; readonly y2: number };
}

/** Where labels may stand, in pixels. */
export interface LabelRoom {
	/** Left and right edge of what a label beside a mark may cover, and of what one on a line below may. */
	readonly left: number;
	readonly right: number;
	readonly rightBelow: number;
	/** Upper edge, and that of the first line below. */
	readonly top: number;
	readonly below: number;
	/** Height of a line. */
	readonly line: number;
}

const boxOf = ({ x, y, r }: Pick<WantedLabel, 'x' | 'y' | 'r'>): Box => ({
	x: x - r - 2,
	y: y - r - 1,
	width: 2 * r + 4,
	height: 2 * r + 2
});

/**
 * Each label goes where the first of these is free and leaves later marks a way down: right of its mark, left, below,
 * above; else onto a line below the row, with a leader that crosses no other label where that can be had. The
 * search always ends, since lines below are without number.
 */
export function placeLabels<T extends WantedLabel>(
	wanted: readonly T[],
	marks: readonly Pick<WantedLabel, 'key' | 'x' | 'y' | 'r'>[],
	room: LabelRoom
): readonly PlacedLabel<T>[] {
	if (wanted.length === 0) return [];
	const taken = new Shelf(room.line);
	const circles = new Shelf(room.line);
	for (const mark of marks) circles.add(boxOf(mark), mark.key);
	const waiting = new Set(wanted.filter(({ isOptional }) => isOptional !== true));
	return wanted.flatMap((one): PlacedLabel<T> | readonly [] => {
		waiting.delete(one);
		const isFree = (box: Box): boolean =>
			box.x >= room.left &&
			box.x + box.width <= room.right &&
			box.y >= room.top &&
			!taken.meets(box) &&
			!circles.meets(box, one.key);
		const leavesWay = (box: Box): boolean =>
			box.y < one.y || ![...waiting].some(({ x }) => x > box.x - 3 && x < box.x + box.width + 3);
		if (one.isOptional) {
			const level = levels(one).find(isFree);
			if (level === undefined) return [];
			taken.add(level);
			return { wanted: one, box: level };
		}
		const beside = besides(one).filter(isFree);
		const line = (fits: (box: Box) => boolean, lines: number): Box | undefined =>
			lineBelow(one, room, lines, fits);
		const isUncovered = (box: Box): boolean => !taken.meets(box);
		const isClear = (box: Box): boolean =>
			isUncovered(box) && isUncovered(corridor(one.x, room.below, box.y));
		const box =
			beside.find(leavesWay) ??
			line((other) => isClear(other) && leavesWay(other), 3) ??
			beside[0] ??
			line(isClear, 6) ??
			line(isUncovered, Infinity);
		if (box === undefined) throw new Error('Lines below a row do not end');
		const leader = beside.includes(box)
			? undefined
			: { x: one.x, y1: px(one.y + one.r), y2: px(box.y + 3) };
		taken.add(box);
		if (leader) taken.add(corridor(leader.x, room.below, box.y));
		return { wanted: one, box, ...(leader ? { leader } : {}) };
	});
}

/** Boxes by the stretches of height they touch, so that one box is compared with its neighbours only. */
class Shelf {
	readonly #step: number;
	readonly #cells = new Map<number, { readonly box: Box; readonly key: string }[]>();

	constructor(step: number) {
		this.#step = step;
	}

	/** The cells of a grid that the box touches, as high as a line and four times as wide, each as one number. */
	#touched({ x, y, width, height }: Box): readonly number[] {
		const step = this.#step;
		const cells: number[] = [];
		const [right, bottom] = [Math.floor((x + width) / step / 4), Math.floor((y + height) / step)];
		for (let column = Math.floor(x / step / 4); column <= right; column++)
			for (let row = Math.floor(y / step); row <= bottom; row++) cells.push(column * 100_000 + row);
		return cells;
	}

	add(box: Box, key = ''): void {
		for (const at of this.#touched(box)) {
			const cell = this.#cells.get(at);
			if (cell) cell.push({ box, key });
			else this.#cells.set(at, [{ box, key }]);
		}
	}

	/** True where the box shares area with one that was added, those under the key `except` left out. */
	meets(box: Box, except?: string): boolean {
		return this.#touched(box).some((at) =>
			this.#cells.get(at)?.some((one) => one.key !== except && overlap(one.box, box))
		);
	}
}

/** Places right and left of a mark. */
function levels({ x, y, r, width, height, away, first }: WantedLabel): readonly Box[] {
	const level = y - first / 2;
	return [
		{ x: x + r + away, y: level, width, height },
		{ x: x - r - away - width, y: level, width, height }
	];
}

/** Places beside a mark, in the order in which they are tried. */
function besides(one: WantedLabel): readonly Box[] {
	const { x, y, r, width, height } = one;
	const under = y + r + one.under;
	const over = y - r - 1 - height;
	return [
		...levels(one),
		...[
			{ x: x - width / 2, y: under },
			{ x: x - r, y: under },
			{ x: x + r - width, y: under },
			{ x: x - width / 2, y: over }
		].map((corner) => ({ ...corner, width, height }))
	];
}

const corridor = (x: number, from: number, to: number): Box => ({
	x: x - 2,
	y: from,
	width: 4,
	height: Math.max(0, to - from)
});

/** The first place on the lines below a row that fits: under the mark to the right, in the middle, to the left. */
function lineBelow(
	{ x: at, width, height }: WantedLabel,
	{ left, rightBelow, below, line }: LabelRoom,
	lines: number,
	fits: (box: Box) => boolean
): Box | undefined {
	const starts = [at - 6, at - width / 2, at - width + 6].map((x) =>
		Math.max(left, Math.min(rightBelow - width, x))
	);
	for (let n = 0; n < lines; n++) {
		const y = below + n * line;
		const box = starts.map((x) => ({ x, y, width, height })).find(fits);
		if (box) return box;
	}
	return undefined;
}
