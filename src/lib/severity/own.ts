import type { Response } from '../data/vocabulary.ts';
import type { Scale } from './ladder.ts';
import { rankingOf } from './ranking.ts';

/** Name of the scale that the reader made or imported, and the label of one that has no name in a file. */
export const ownName = 'own';

/** Farthest from 0 that a score may be, and its most decimals: an address holds every score of a scale. */
export const greatestScore = 999_999;
export const mostDecimals = 3;

/** A score with no more decimals than it may have; there is no negative zero. */
const rounded = (score: number): number => Number(score.toFixed(mostDecimals)) + 0;

/** True for a number that may be a score of the reader's own, as it is. */
export function isScore(score: number): boolean {
	return Math.abs(score) <= greatestScore && rounded(score) === score + 0;
}

/** Most letters of a label: it stands in many sentences. */
export const longestLabel = 24;

/** A scale of the reader's own; `label` is its name in the file it was imported from. That none was found is no act and gets no score. */
export function ownScale(
	label: string,
	graver: Scale['graver'],
	scores: Scale['scores']
): OwnScale {
	const named = label === ownName ? '' : ` “${label}”`;
	const rounds = [...scores]
		.filter(([term]) => term !== 'none')
		.map(([term, score]) => [term, rounded(score)] as const);
	return {
		name: ownName,
		label,
		title: `Your order${named}`,
		spoken: `your order${named}`,
		graver,
		scores: new Map(rounds)
	};
}

/** A scale of the reader's own. */
export interface OwnScale extends Scale {
	readonly label: string;
}

/** A scale as one of the reader's own, to be changed; an imported one keeps its label. */
export function ownCopy(scale: Scale | OwnScale): OwnScale {
	return ownScale('label' in scale ? scale.label : ownName, scale.graver, scale.scores);
}

/** The scale with another score for one response, or with none for null. */
export function rescored(scale: Scale, term: Response, score: number | null): OwnScale {
	const scores = new Map(scale.scores);
	if (score === null) scores.delete(term);
	else scores.set(term, score);
	return ownScale(ownCopy(scale).label, scale.graver, scores);
}

/**
 * The scale with one response moved a step graver (1) or milder (-1). A response that shares its step leaves it for a
 * step of its own beside it; one that has a step of its own joins the next. At the end of the scale, and without
 * a score, it stays where it is. Other responses keep their order; where there is no room between
 * two scores all steps are numbered anew from 1.
 */
export function moved(scale: Scale, term: Response, by: 1 | -1): OwnScale {
	const { steps, stepOf } = rankingOf(scale);
	const at = stepOf.get(term);
	const here = at === undefined ? undefined : steps[at];
	if (at === undefined || here?.score == null || at === 0) return ownCopy(scale);
	const next = at + by === 0 ? undefined : steps[at + by];
	const grave = scale.graver === 'up' ? 1 : -1;
	if (here.terms.length === 1)
		return next?.score == null ? ownCopy(scale) : rescored(scale, term, next.score);
	const between =
		next?.score == null ? here.score + by * grave : rounded((here.score + next.score) / 2);
	if (isScore(between) && between !== here.score && between !== next?.score)
		return rescored(scale, term, between);
	const numbered = new Map(scale.scores);
	for (const { step, terms } of steps.slice(1))
		for (const one of terms) numbered.set(one, grave * step);
	return moved({ ...ownCopy(scale), scores: numbered }, term, by);
}
