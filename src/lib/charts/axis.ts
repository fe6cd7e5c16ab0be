import type { Ranking, Step } from '../severity/ranking.ts';
import { colourOf, stepName, stepNumber } from '../view/standing.ts';
import { px, textWidth } from './frame.ts';

/* The two axes that pictures share: the steps of a scale, and years. */

/** A tick with its finished place, in pixels. */
export interface Tick {
	readonly x: number;
	readonly label: string;
}

/** A scale of moments in milliseconds UTC; d3’s scale of time is one too. */
export interface TimeScale {
	(at: number): number;
	domain(): readonly (number | Date)[];
}

/** Moments from one to another as places from `left` to `right`, both in pixels; in the middle where there is one moment only. */
export function timeScale(from: number, to: number, left: number, right: number): TimeScale {
	const perMoment = from === to ? 0 : (right - left) / (to - from);
	const start = from === to ? (left + right) / 2 : left;
	return Object.assign((at: number) => start + (at - from) * perMoment, {
		domain: () => [from, to]
	});
}

const yearOf = (at: number): number => new Date(at).getUTCFullYear();

/** The first moment of a year; years are few, so that no calendar code is needed for them. */
const startOfYear = (year: number): number => Date.UTC(year, 0, 1);

/** The first moment of the year that a moment is in. */
export const yearFloor = (at: number): number => startOfYear(yearOf(at));

/** The first moment of the year after, but of the very year where the moment is that. */
export const yearCeil = (at: number): number =>
	yearFloor(at) === at ? at : startOfYear(yearOf(at) + 1);

/** A tick at every so many years; at every year where none of those falls into the scale. */
export function yearTicks(x: TimeScale, every: number): readonly Tick[] {
	const [from = 0, to = 0] = x.domain().map(Number);
	const first = yearOf(yearCeil(from));
	const all = Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, i) => first + i);
	const some = all.filter((year) => year % every === 0);
	return (some.length > 0 ? some : all).map((year) => ({
		x: px(x(startOfYear(year))),
		label: String(year)
	}));
}

/** What stands at the head of a step’s row: number, name and colour of the ramp. */
export interface StepHead {
	readonly number: string;
	readonly name: string;
	readonly colour: number;
}

/** The head of a step’s row on a scale. */
export function stepHead(ranking: Ranking, step: Step): StepHead {
	return {
		number: stepNumber(ranking, step),
		name: stepName(ranking, step),
		colour: colourOf(ranking, step.step)
	};
}

/** Room that the numbers of a scale’s steps take in a type size, `least` at least; in pixels. */
export function numberRoom(ranking: Ranking, size: number, least: number): number {
	return Math.max(
		least,
		...ranking.steps.map((step) => textWidth(stepNumber(ranking, step), size, true))
	);
}
