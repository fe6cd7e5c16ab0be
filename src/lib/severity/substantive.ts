import type { Incident } from '../data/incident.ts';
import type { Response } from '../data/vocabulary.ts';
import { countsIn } from './place.ts';
import { acts, topStep, type Ranking } from './ranking.ts';

/*
 * What counts as substantive is a set of terms, drawn by a line across a scale. It stays the same set when the scale
 * changes, also where it is then no line any more.
 */

/** The rung of our ladder from which an act counts as substantive unless the reader moves the line: an executed act against the State or an organ of it. */
export const defaultLine = 6;

/** The acts that count as substantive. */
export type Substantive = ReadonlySet<Response>;

/**
 * The acts on a step and above it. An act without a score on this scale is on neither side of its lines, so it stays
 * what it was in `before`.
 */
export function substantiveFrom(
	{ stepOf, unscored }: Ranking,
	step: number,
	before: Substantive = new Set()
): Substantive {
	return new Set(
		acts.filter((term) =>
			unscored.includes(term) ? before.has(term) : (stepOf.get(term) ?? 0) >= step
		)
	);
}

/** Where a set of acts lies on a scale. */
export interface Line {
	/** The lowest step with an act of the set; one above the top where the scale scores none of them. */
	readonly step: number;
	/** True where the set is all that the scale scores from that step up, so that one line divides it. */
	readonly divides: boolean;
}

/** The line of a set of acts on a scale. */
export function lineOf(ranking: Ranking, set: Substantive): Line {
	const inSet = ranking.steps.filter(({ terms }) => terms.some((term) => set.has(term)));
	const step = inSet[0]?.step ?? topStep(ranking) + 1;
	const divides = ranking.steps
		.slice(step)
		.every(({ terms }) => terms.every((term) => set.has(term)));
	return { step, divides };
}

/** True where two sets have the same acts. */
export function isSameSet(a: Substantive, b: Substantive): boolean {
	return a.size === b.size && [...a].every((term) => b.has(term));
}

/** The ways to have answered, from most to least. */
export const answerKinds = ['substantive', 'lesser', 'none'] as const;

/** How a State has answered so far: with a substantive act, with lesser ones only, or with none that was found. */
export type AnswerKind = (typeof answerKinds)[number];

/** One State that was attacked, and what it did about it. */
export interface Answered {
	readonly state: string;
	readonly kind: AnswerKind;
	/** Its own acts that make it substantive. */
	readonly substantive: readonly Incident[];
	/** Acts of a substantive kind that do not count, since they are not avowed or the incident was a minor ground. */
	readonly uncounted: readonly Incident[];
	/** Its other acts of its own. */
	readonly lesser: readonly Incident[];
}

/**
 * Sorts the victims of some rows by their own answers, of which those are looked at that `keeps` keeps. Whatever does not
 * count as substantive, by `countsIn`, is a lesser answer.
 */
export function answersOf(
	rows: readonly Incident[],
	set: Substantive,
	keeps: (act: Incident) => boolean = () => true
): readonly Answered[] {
	const isCounted = countsIn(set);
	const byState = new Map<string, Incident[]>();
	for (const row of rows) {
		const own = byState.get(row.victim) ?? [];
		if (row.responder === row.victim && row.response !== 'none' && keeps(row)) own.push(row);
		byState.set(row.victim, own);
	}
	return [...byState].map(([state, own]) => {
		const grave = own.filter(({ response }) => set.has(response));
		const substantive = own.filter(isCounted);
		return {
			state,
			kind: substantive.length > 0 ? 'substantive' : own.length > 0 ? 'lesser' : 'none',
			substantive,
			uncounted: grave.filter((row) => !isCounted(row)),
			lesser: own.filter(({ response }) => !set.has(response))
		};
	});
}
