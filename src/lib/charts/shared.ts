import type { Placed } from '../severity/place.ts';
import { mostMarks } from '../view/cell.ts';
import { countingInWords } from '../view/cell-words.ts';
import { count, numeral } from '../view/words.ts';
import { px } from './frame.ts';
import { countsSign } from './signs.ts';
import type { Sign } from './sign.ts';

/*
 * Thousands of marks are dust that nobody can read or point at. Acts that have much in common then share a mark, which is as much larger
 * as they are more.
 */

/** Largest radius of a mark, in pixels. */
export const largest = 18;

/**
 * The radius of a mark by the number of acts that share it, in pixels: the area grows evenly with their number, from `plain` for one to `widest`
 * for the `most`.
 */
export function radiusBy(plain: number, widest: number, most: number): (n: number) => number {
	const perAct = (widest ** 2 - plain ** 2) / Math.max(1, most - 1);
	return (n) => px(Math.sqrt(plain ** 2 + perAct * (n - 1)));
}

/** "12 answers, rung 2 of 12, 2018. 3 of them count as substantive."; that no response was found is no answer. */
export function sharedName(acts: readonly Placed[], what: string): string {
	if (acts.every(({ incident }) => incident.response === 'none'))
		return `${count(acts.length, 'case')}, ${what}.`;
	const counting = acts.filter(({ counts }) => counts).length;
	return `${count(acts.length, 'answer')}, ${what}. ${countingInWords(counting, acts.length)}.`;
}

/** Why marks are shared, by how many there would be, and by what: "all of a cell". */
export const whyShared = (marks: number, by: string): string =>
	`There would be ${count(marks, 'mark')}, too many to tell apart. So a mark stands for ${by}. Filters that leave ${numeral(mostMarks)} or fewer bring a mark for each.`;

/** The signs of shared marks; `number` says where their number stands. */
export const sharedSigns = (number: string): readonly Sign[] => [
	{ sample: { r: 9 }, name: 'Larger', text: `more answers; ${number} says how many` },
	{ ...countsSign, text: 'some or all of them count as substantive' },
	{
		sample: { hollow: true },
		name: 'Ring',
		text: 'none is its State’s strongest answer to the incident'
	}
];
