import { ascending, sum } from 'd3-array';
import { whole, type Parts } from '../data/parts.ts';
import type { Response } from '../data/vocabulary.ts';
import { acts, type Ranking } from './ranking.ts';

/*
 * How often an act takes each rank when nobody knows how much each scale should count: rank acceptability, after
 * R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA: Stochastic multiobjective acceptability analysis", European Journal of
 * Operational Research 106(1), 1998. Weights are drawn evenly from all mixes of the scales.
 */

/** Mixes that are drawn. */
export const draws = 10_000;

/** For each act that a scale of the mix scores: the share of mixes, 0 to 1, in which it takes rank 1, 2, and so on; most severe first. */
export interface Acceptability {
	readonly ranked: readonly { readonly term: Response; readonly shares: readonly number[] }[];
	/** Share of mixes in which one act stands above some others, 0 to 1. */
	isAbove(term: Response, others: readonly Response[]): number;
}

/** Numbers from 0 to 1, always the same ones: the generator mulberry32, seeded with the day Albania broke with Iran. */
function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * Where an act stands on a scale: its mid-rank among the acts scored there, from 0 most severe to 1 mildest, so that a scale of
 * few acts weighs like one of many; acts with the same score share the middle of their ranks. Nothing without a score.
 */
export function midRank({ stepOf }: Ranking, term: Response): number | undefined {
	const step = stepOf.get(term);
	if (step === undefined || step === 0) return undefined;
	const steps = acts.flatMap((one) => stepOf.get(one) ?? []);
	const graver = steps.filter((one) => one > step).length;
	const level = steps.filter((one) => one === step).length;
	return (graver + level / 2) / steps.length;
}

/** A mix of scales as weights that sum to 1, drawn evenly: exponential numbers, divided by their sum. */
function mixOf(scales: number, next: () => number): readonly number[] {
	const drawn = Array.from({ length: scales }, () => -Math.log(1 - next()));
	const total = sum(drawn);
	return drawn.map((one) => one / total);
}

/** So many mixes are drawn and ranked in a part: some milliseconds. */
const inPart = 1000;

/**
 * Rank acceptability of the acts over some scales: in each mix an act’s height is the weighted mean of its mid-ranks on the scales
 * that score it, and its rank is one more than the number of acts above it, so that equal ones share the better rank.
 */
export const acceptabilityOf = (rankings: readonly Ranking[], n = draws): Acceptability =>
	whole(acceptabilityMade(rankings, n));

/** The same in parts. */
export function* acceptabilityMade(rankings: readonly Ranking[], n = draws): Parts<Acceptability> {
	const terms = acts.filter((term) => rankings.some((one) => midRank(one, term) !== undefined));
	const heights = terms.map((term) => rankings.map((one) => midRank(one, term)));
	const counts = terms.map(() => terms.map(() => 0));
	const next = numbersFrom(20220907);
	/** Means that differ by less are one: they differ by rounding alone. */
	const slack = 1e-9;
	const means: (readonly number[])[] = [];
	while (means.length < n) {
		const weights = mixOf(rankings.length, next);
		const mean = heights.map((on) => {
			let [weighted, weight] = [0, 0];
			on.forEach((height, i) => {
				if (height === undefined) return;
				weighted += (weights[i] ?? 0) * height;
				weight += weights[i] ?? 0;
			});
			return weighted / weight;
		});
		mean.forEach((height, i) => {
			const rank = mean.filter((other) => other < height - slack).length;
			const mine = counts[i];
			if (mine) mine[rank] = (mine[rank] ?? 0) + 1;
		});
		if (means.push(mean) % inPart === 0) yield;
	}
	const meanRank = (of: readonly number[]): number => sum(of, (share, i) => share * i);
	const ranked = terms
		.map((term, i) => ({ term, shares: (counts[i] ?? []).map((count) => count / n) }))
		.sort((a, b) => ascending(meanRank(a.shares), meanRank(b.shares)));
	return {
		ranked,
		isAbove(term, others) {
			const at = terms.indexOf(term);
			const places = others.map((one) => terms.indexOf(one)).filter((one) => one >= 0);
			if (at < 0) return 0;
			return (
				means.filter((mean) =>
					places.every((other) => (mean[at] ?? NaN) < (mean[other] ?? NaN) - slack)
				).length / n
			);
		}
	};
}
