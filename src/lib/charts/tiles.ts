import { partyName } from '../data/parties.ts';
import { claim } from '../severity/claim.ts';
import { answerKinds, type Answered, type AnswerKind } from '../severity/substantive.ts';
import { answerNames } from '../view/substance.ts';
import { startingPoint } from '../view/summary.ts';
import { px } from './frame.ts';
import type { Sign } from './sign.ts';

/*
 * A tile for each country, in full lines of 22, so that the article's number is a line, or two of 11 on a
 * narrow page.
 */

/** A country's tile; `x` and `y` are its corner. */
export interface Tile {
	readonly state: string;
	/** The State's name. */
	readonly name: string;
	readonly kind: AnswerKind;
	readonly x: number;
	readonly y: number;
	readonly accent: boolean;
}

/** Finished tiles; all numbers in pixels. */
export interface TilesLayout {
	readonly width: number;
	readonly height: number;
	/** Size of a tile. */
	readonly tile: { readonly width: number; readonly height: number };
	readonly tiles: readonly Tile[];
}

const gap = 3;
const cellHeight = 22;
const widestCell = 34;
const narrowestCell = 26;

/** Lays out tiles for the answers, in their order, for a width in pixels, 280 and up. */
export function layoutTiles(answers: readonly Answered[], width: number): TilesLayout {
	const line = claim.countries;
	const fits = (cells: number): number => Math.floor((width - (cells - 1) * gap) / cells);
	const perLine = fits(line) >= narrowestCell ? line : line / 2;
	const cellWidth = Math.min(widestCell, fits(perLine));
	const lines = Math.ceil(answers.length / perLine);
	return {
		width: px(perLine * (cellWidth + gap) - gap),
		height: Math.max(0, lines * (cellHeight + gap) - gap),
		tile: { width: cellWidth, height: cellHeight },
		tiles: answers.map(({ state, kind }, i) => ({
			state,
			name: partyName(state),
			kind,
			x: (i % perLine) * (cellWidth + gap),
			y: Math.floor(i / perLine) * (cellHeight + gap),
			accent: state === startingPoint.responder
		}))
	};
}

/** The signs of tiles: each way to have answered, and the State that the product starts from where it is among them. */
export function tileSigns(answers: readonly Answered[]): readonly Sign[] {
	const hasStart = answers.some(
		({ state, kind }) => state === startingPoint.responder && kind === 'substantive'
	);
	return [
		...answerKinds.map((kind): Sign => ({
			sample: `tile-${kind}`,
			name: '',
			text: answerNames[kind]
		})),
		...(hasStart
			? [
					{
						sample: 'tile-start',
						name: '',
						text: `${partyName(startingPoint.responder)}, with one`
					} as const
				]
			: [])
	];
}
