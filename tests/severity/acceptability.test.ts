import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/lib/data/vocabulary.ts';
import { acceptabilityOf, midRank } from '../../src/lib/severity/acceptability.ts';
import { ownScale } from '../../src/lib/severity/own.ts';
import { acts, rankingOf, type Ranking } from '../../src/lib/severity/ranking.ts';
import { rankings, someScales } from '../rows.ts';

const scaleOf = (...scores: readonly (readonly [Response, number])[]): Ranking =>
	rankingOf(ownScale('own', 'up', new Map(scores)));
const sharesOf = (all: readonly Ranking[], term: Response): readonly number[] =>
	acceptabilityOf(all, 2000).ranked.find((one) => one.term === term)?.shares ?? [];

describe('rank acceptability', () => {
	test('sums to one for every act, and every act that a scale of the mix scores is ranked', () => {
		fc.assert(
			fc.property(fc.array(someScales, { minLength: 1, maxLength: 4 }), (some) => {
				const all = some.map(rankingOf);
				const { ranked } = acceptabilityOf(all, 50);
				expect(ranked.map(({ term }) => term).sort()).toEqual(
					acts.filter((term) => all.some(({ stepOf }) => stepOf.has(term))).sort()
				);
				for (const { shares } of ranked)
					expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
			}),
			{ numRuns: 60 }
		);
	});

	test('of one scale alone is the order of that scale', () => {
		fc.assert(
			fc.property(someScales, (scale) => {
				const ranking = rankingOf(scale);
				const { ranked } = acceptabilityOf([ranking], 20);
				for (const { term, shares } of ranked) {
					const step = ranking.stepOf.get(term) ?? NaN;
					const above = ranked.filter((one) => (ranking.stepOf.get(one.term) ?? NaN) > step).length;
					expect(shares[above]).toBe(1);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('of two acts that two scales order in opposite ways is a half each', () => {
		const mix = [
			scaleOf(['severance', 2], ['embargo', 1]),
			scaleOf(['severance', 1], ['embargo', 2])
		];
		const [first, second] = sharesOf(mix, 'severance');
		expect(first).toBeGreaterThan(0.46);
		expect(first).toBeLessThan(0.54);
		expect((first ?? 0) + (second ?? 0)).toBeCloseTo(1, 9);
	});

	test('is worked out by hand: above one that is milder on both, below one that is graver on both', () => {
		const mix = [
			scaleOf(['force', 9], ['severance', 5], ['protest', 1]),
			scaleOf(['force', 7], ['severance', 3], ['protest', 2])
		];
		expect(sharesOf(mix, 'severance')).toEqual([0, 1, 0]);
		const one = acceptabilityOf(mix, 100);
		expect(one.isAbove('severance', ['protest'])).toBe(1);
		expect(one.isAbove('severance', ['force', 'protest'])).toBe(0);
	});

	test('puts acts with one score on the middle of their ranks, and weighs scales of any length alike', () => {
		const tied = scaleOf(['force', 2], ['severance', 1], ['embargo', 1]);
		expect(midRank(tied, 'force')).toBeCloseTo(1 / 6, 9);
		expect(midRank(tied, 'severance')).toBeCloseTo(2 / 3, 9);
		expect(midRank(tied, 'protest')).toBeUndefined();
	});

	test('is the same in every run', () => {
		const published = rankings.slice(1);
		expect(acceptabilityOf(published, 500).ranked).toEqual(acceptabilityOf(published, 500).ranked);
	});
});
