import { ascending } from 'd3-array';
import { perRow } from '../data/per-row.ts';
import { responses, type Response } from '../data/vocabulary.ts';
import type { Score } from '../data/scales.ts';
import { ladderName, rungs, scalesOf, type Scale } from './ladder.ts';

/** One place on a scale: the responses that share a score. */
export interface Step {
	/** 0 where no response was found, then 1 and up from mild to grave; on our ladder the rung. */
	readonly step: number;
	/** The score they share; null on step 0, which is no score of an act. */
	readonly score: number | null;
	readonly terms: readonly Response[];
}

/** A scale as an order of responses. */
export interface Ranking {
	readonly scale: Scale;
	/** Steps by their number; on our ladder every rung, also one without a term. */
	readonly steps: readonly Step[];
	readonly stepOf: ReadonlyMap<Response, number>;
	/** Acts without a score on this scale, in the order of the vocabulary. */
	readonly unscored: readonly Response[];
}

/** The responses that are acts: all but `none`. */
export const acts: readonly Response[] = responses
	.map(({ term }) => term)
	.filter((term) => term !== 'none');

/** True for our own ladder. */
export function isLadder({ scale }: Pick<Ranking, 'scale'>): boolean {
	return scale.name === ladderName;
}

/**
 * Puts the responses of a scale in order. That none was found is step 0 on every scale, whatever score a scale
 * gives it: it is no act. Acts without a score have no step. The same scale gives the same ranking.
 */
export const rankingOf = perRow((scale: Scale): Ranking => {
	const scored = acts.filter((term) => scale.scores.has(term));
	const grave = (score: number): number => (scale.graver === 'up' ? score : -score);
	const distinct = new Set(scored.map((term) => scale.scores.get(term) ?? 0));
	const scores = isLadder({ scale })
		? rungs.slice(1).map(({ rung }) => rung)
		: [...distinct].sort((a, b) => ascending(grave(a), grave(b)));
	const steps: readonly Step[] = [
		{ step: 0, score: null, terms: ['none'] },
		...scores.map((score, i) => ({
			step: i + 1,
			score,
			terms: scored.filter((term) => scale.scores.get(term) === score)
		}))
	];
	return {
		scale,
		steps,
		stepOf: new Map(steps.flatMap(({ step, terms }) => terms.map((term) => [term, step] as const))),
		unscored: acts.filter((term) => !scale.scores.has(term))
	};
});

/** Our ladder as an order, by the lines of `data/scales.csv`. Throws where they have no scale of its name. */
export function ladderOf(scores: readonly Score[]): Ranking {
	const ladder = scalesOf(scores).get(ladderName);
	if (ladder === undefined) throw new Error(`data/scales.csv has no scale named ${ladderName}`);
	return rankingOf(ladder);
}

/** The most severe step of a ranking, 0 where nothing has a score. */
export function topStep({ steps }: Ranking): number {
	return steps.length - 1;
}

/** How one response stands to another on a scale: graver, level or milder; null where either has no score. */
export function compare(
	{ stepOf }: Ranking,
	term: Response,
	other: Response
): 'above' | 'level' | 'below' | null {
	const [a, b] = [stepOf.get(term), stepOf.get(other)];
	if (a === undefined || b === undefined) return null;
	return a > b ? 'above' : a < b ? 'below' : 'level';
}
