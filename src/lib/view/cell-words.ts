import { dateInWords } from '../data/date.ts';
import { responseNames } from '../data/vocabulary.ts';
import type { Ranking } from '../severity/ranking.ts';
import type { StepCell } from './cell.ts';
import { placeInWords } from './standing.ts';
import { count, small } from './words.ts';

/* What the acts of a list have in common, in words. */

/** What the acts of a step have in common; that no response was found is no rung. */
export function stepInCell(ranking: Ranking, step: number): string {
	return step === 0 ? small(responseNames.none) : placeInWords(ranking, step);
}

/** “7 September 2022”, “2018 to 2020”: a time by its first and its last date. */
export const timeInWords = (first: string, last: string): string => {
	const [from, to] = [dateInWords(first), dateInWords(last)];
	return from === to ? from : `${from} to ${to}`;
};

/** "rung 2 of 12, 2018 to 2020", "rung 2 of 12, effect: theft": what the acts of any State in a list have in common, whole years as years. */
export function stepCellInWords(cell: StepCell, ranking: Ranking): string {
	const step = stepInCell(ranking, cell.step);
	if (cell.by === 'effect')
		return cell.effect === '' ? `${step}, effect not known` : `${step}, effect: ${cell.effect}`;
	const { from, to } = cell;
	const isWhole = from.endsWith('-01-01') && to.endsWith('-12-31');
	const time = isWhole ? timeInWords(from.slice(0, 4), to.slice(0, 4)) : timeInWords(from, to);
	return `${step}, ${time}`;
}

/** "3 of them count as substantive". */
export const countingInWords = (counting: number, all: number): string =>
	counting === 0
		? 'None of them counts as substantive'
		: counting === all
			? 'All of them count as substantive'
			: `${count(counting, 'of them counts', 'of them count')} as substantive`;
