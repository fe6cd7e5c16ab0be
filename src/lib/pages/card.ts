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
					x: i * each,
					y: height - tall + 0.5,
					width: each - gap,
					height: tall - 1,
					colour,
					full: i + 1 === step
				};
			})
		};
	}
	if (picture.kind === 'days') {
		const { days, all } = picture;
		const most = Math.max(1, ...all);
		const x = (n: number): number => 6 + Math.sqrt(n / most) * (width - 12);
		const dots = all.map((n) => ({ x: x(n), y: height / 2, accent: false }));
		return {
			...plain,
			dots: [...dots, { x: x(days), y: height / 2, accent: true }],
			axis: height / 2
		};
	}
	const { n, of } = picture;
	const perLine = Math.max(1, Math.ceil(of / 2));
	const side = Math.min(16, width / perLine - gap);
	return {
		...plain,
		boxes: Array.from({ length: of }, (_, i) => ({
			x: (i % perLine) * (side + gap) + 0.5,
			y: Math.floor(i / perLine) * (side + gap) + 0.5,
			width: side,
			height: side,
			colour: null,
			full: i < n
		}))
	};
}
