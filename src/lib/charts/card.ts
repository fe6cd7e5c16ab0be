import { px } from './frame.ts';
import type { Highlight } from '../view/highlights.ts';

/** A box of a card’s picture; `colour` is that of a rung, null for the one colour of a share. */
export interface CardBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly colour: number | null;
	readonly full: boolean;
}

/** A finished picture of a card; all numbers in pixels. */
export interface CardLayout {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly CardBox[];
	readonly dots: readonly { readonly x: number; readonly y: number; readonly accent: boolean }[];
	/** Height of the line that days stand on; null where there are none. */
	readonly axis: number | null;
}

const width = 240;
const height = 40;
const gap = 3;
/** More than so many are drawn as one bar, or left to stand under others. */
const mostBoxes = 60;
const mostDots = 80;

/** Every so-manyth of some numbers, so that no more are left than asked for; the least and the greatest among them. */
function thinned(all: readonly number[], most: number): readonly number[] {
	const sorted = [...all].sort((a, b) => a - b);
	const each = Math.ceil(sorted.length / most);
	return sorted.filter((_, i) => i % each === 0 || i === sorted.length - 1);
}

function shareBoxes(n: number, of: number): readonly CardBox[] {
	const box = { y: 0.5, height: 16, colour: null };
	if (of > mostBoxes) {
		const part = px((n / of) * (width - 1));
		return [
			{ ...box, x: 0.5, width: part, full: true },
			{ ...box, x: px(part + 0.5), width: px(width - 1 - part), full: false }
		];
	}
	const perLine = Math.max(1, Math.ceil(of / 2));
	const side = px(Math.min(16, width / perLine - gap));
	return Array.from({ length: of }, (_, i) => ({
		x: px((i % perLine) * (side + gap) + 0.5),
		y: px(Math.floor(i / perLine) * (side + gap) + 0.5),
		width: side,
		height: side,
		colour: null,
		full: i < n
	}));
}

/** Lays out the picture of a card: a stair with the step reached, days on a root scale, or one box for each of so many. */
export function layoutCard(picture: Highlight['picture']): CardLayout {
	const plain = { width, height, boxes: [], dots: [], axis: null };
	if (picture.kind === 'height') {
		const { step, steps } = picture;
		const each = width / steps.length;
		return {
			...plain,
			boxes: steps.map((colour, i) => {
				const tall = ((i + 1) * height) / steps.length;
				return {
					x: px(i * each),
					y: px(height - tall + 0.5),
					width: px(each - gap),
					height: px(tall - 1),
					colour,
					full: i + 1 === step
				};
			})
		};
	}
	if (picture.kind === 'days') {
		const { days, all } = picture;
		const most = Math.max(1, days, ...thinned(all, mostDots));
		const at = (n: number, accent: boolean): CardLayout['dots'][number] => ({
			x: px(6 + Math.sqrt(n / most) * (width - 12)),
			y: height / 2,
			accent
		});
		return {
			...plain,
			dots: [...thinned(all, mostDots).map((n) => at(n, false)), at(days, true)],
			axis: height / 2
		};
	}
	return { ...plain, boxes: shareBoxes(picture.n, picture.of) };
}
