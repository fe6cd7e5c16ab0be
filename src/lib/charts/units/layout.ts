import { partyName } from '../../data/countries.ts';
import { claim } from '../../severity/claim.ts';
import type { Answered, AnswerKind } from '../../severity/substantive.ts';
import { startingPoint } from '../../view/summary.ts';
import { px } from '../frame.ts';

/*
 * A cell for each country, in full lines of 22, so that the article's number is a line, or two of 11 on a
 * narrow page.
 */

/** A country's cell; `x` and `y` are its corner. */
export interface UnitCell {
	readonly state: string;
	/** The State's name. */
	readonly name: string;
	readonly kind: AnswerKind;
	readonly x: number;
	readonly y: number;
	readonly accent: boolean;
}

/** Finished cells; all numbers in pixels. */
export interface UnitsLayout {
	readonly width: number;
	readonly height: number;
	/** Size of a cell. */
	readonly cell: { readonly width: number; readonly height: number };
	readonly cells: readonly UnitCell[];
}

const gap = 3;
const cellHeight = 22;
const widestCell = 34;
const narrowestCell = 26;

/** Lays out cells for the answers, in their order, for a width in pixels, 280 and up. */
export function layoutUnits(answers: readonly Answered[], width: number): UnitsLayout {
	const line = claim.countries;
	const fits = (cells: number): number => Math.floor((width - (cells - 1) * gap) / cells);
	const perLine = fits(line) >= narrowestCell ? line : line / 2;
	const cellWidth = Math.min(widestCell, fits(perLine));
	const lines = Math.ceil(answers.length / perLine);
	return {
		width: px(perLine * (cellWidth + gap) - gap),
		height: Math.max(0, lines * (cellHeight + gap) - gap),
		cell: { width: cellWidth, height: cellHeight },
		cells: answers.map(({ state, kind }, i) => ({
			state,
			name: partyName(state),
			kind,
			x: (i % perLine) * (cellWidth + gap),
			y: Math.floor(i / perLine) * (cellHeight + gap),
			accent: state === startingPoint.responder
		}))
	};
}
