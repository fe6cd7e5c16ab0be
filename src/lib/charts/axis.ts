import type { ScaleTime } from 'd3-scale';
import { utcYear } from 'd3-time';
import type { Ranking, Step } from '../severity/ranking.ts';
import { colourOf, stepName, stepNumber } from '../view/standing.ts';
import { px, textWidth } from './frame.ts';

/* The two axes that pictures share: the steps of a scale, and years. */

/** A tick with its finished place, in pixels. */
export interface Tick {
	readonly x: number;
	readonly label: string;
}

/** A tick at every so many years; at every year where none of those falls into the scale. */
export function yearTicks(x: ScaleTime<number, number>, every: number): readonly Tick[] {
	const some = x.ticks(utcYear.every(every) ?? utcYear);
	return (some.length > 0 ? some : x.ticks(utcYear)).map((date) => ({
		x: px(x(date)),
		label: String(date.getUTCFullYear())
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
