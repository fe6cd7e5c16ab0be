import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, tauB } from '../../src/lib/severity/agreement.ts';
import {
	greatestScore,
	isScore,
	moved,
	ownCopy,
	ownScale,
	rescored
} from '../../src/lib/severity/own.ts';
import { acts, compare, rankingOf, topStep, type Ranking } from '../../src/lib/severity/ranking.ts';
import { rungs } from '../../src/lib/severity/ladder.ts';
import { ladderRanking, rankingNamed, rankings, scales, someScales } from '../rows.ts';

/** Acts by step, mild to grave, which is all an order is. */
const orderOf = ({ steps }: Ranking) => steps.map(({ terms }) => [...terms].sort());

describe('a scale as an order', () => {
	test('has our rungs as its steps where it is our ladder', () => {
		expect(ladderRanking.steps.map(({ step }) => step)).toEqual(rungs.map(({ rung }) => rung));
		expect(ladderRanking.unscored).toEqual([]);
	});

	test('puts graver scores higher, ties level, and leaves out what has no score', () => {
		fc.assert(
			fc.property(someScales, (scale) => {
				const ranking = rankingOf(scale);
				const gravity = (score: number): number => (scale.graver === 'up' ? score : -score);
				for (const a of acts)
					for (const b of acts) {
						const [x, y] = [scale.scores.get(a), scale.scores.get(b)];
						const way = compare(ranking, a, b);
						if (x === undefined || y === undefined) expect(way).toBeNull();
						else
							expect(way).toBe(
								gravity(x) > gravity(y) ? 'above' : gravity(x) < gravity(y) ? 'below' : 'level'
							);
					}
				expect(ranking.unscored).toEqual(acts.filter((term) => !scale.scores.has(term)));
				expect(ranking.steps.slice(1).every(({ terms }) => terms.length > 0)).toBe(true);
				expect(ranking.stepOf.get('none')).toBe(0);
			})
		);
	});

	test.each([
		// Goldstein's weights of 1992 as the KEDS project extends them, in the R package events 0.5.
		['weis', 'severance', -7],
		['weis', 'expulsion', -5],
		['weis', 'attribution', -2.2],
		['weis', 'protest', -2.4],
		['weis', 'charges', -2.2],
		['weis', 'economic-measure', -5.6],
		['weis', 'countermeasure', -9.2],
		['weis', 'military-posture', -7.6],
		['weis', 'force', -10],
		// Basins at Risk, from neutral at 0 to extensive war at -6.
		['bar', 'severance', -4],
		['bar', 'recall', -3],
		['bar', 'protest', -2],
		['bar', 'force', -6],
		// PLOVER manual, Draft 2.0, 4 February 2024.
		['plover', 'severance', -6],
		['plover', 'expulsion', -5.5],
		['plover', 'cyber-operation', -7],
		['plover', 'attribution', -3.5],
		['plover', 'protest', -2],
		['plover', 'charges', -3.5],
		['plover', 'force', -9],
		// CAMEO with the scores that GDELT uses: 161 and 163.
		['cameo', 'severance', -4],
		['cameo', 'recall', -4],
		['cameo', 'sanctions-persons', -8],
		['cameo', 'force', -10],
		// Kahn's rungs of 1965.
		['kahn', 'severance', 10],
		['kahn', 'protest', 3],
		['kahn', 'military-posture', 5]
	] as const)('%s gives %s the published %d', (scale, term, score) => {
		expect(scales.get(scale)?.scores.get(term)).toBe(score);
	});

	test('disagrees about severance as the published scales do', () => {
		const wayOf = (name: string, term: (typeof acts)[number]) =>
			compare(rankingNamed(name), 'severance', term);
		expect(wayOf('weis', 'expulsion')).toBe('above');
		expect(wayOf('bar', 'sanctions-state')).toBe('above');
		expect(wayOf('plover', 'sanctions-state')).toBe('level');
		expect(wayOf('plover', 'expulsion')).toBe('above');
		expect(wayOf('cameo', 'sanctions-persons')).toBe('below');
		expect(wayOf('cameo', 'recall')).toBe('level');
		expect(wayOf('weis', 'sanctions-state')).toBeNull();
	});
});

describe('agreement of two scales', () => {
	test('is tau-b with ties, as published examples have it', () => {
		// The example of scipy.stats.kendalltau.
		const x = [12, 2, 1, 12, 2];
		const y = [1, 4, 7, 1, 0];
		expect(tauB(x.map((one, i) => [one, y[i] ?? NaN]))).toBeCloseTo(-0.47140452079103173, 12);
		expect(tauB([])).toBeNull();
		expect(
			tauB([
				[1, 1],
				[1, 2]
			])
		).toBeNull();
	});

	test('is 1 with itself, -1 with its reverse, the same both ways round, and within both', () => {
		fc.assert(
			fc.property(someScales, someScales, (one, other) => {
				const [a, b] = [rankingOf(one), rankingOf(other)];
				const { tau, terms } = agreementOf(a, b);
				expect(agreementOf(b, a)).toEqual({ tau, terms });
				expect(terms).toBe(acts.filter((t) => one.scores.has(t) && other.scores.has(t)).length);
				if (tau !== null) expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
				const self = agreementOf(a, a);
				expect(self.tau === null ? topStep(a) <= 1 : Math.abs(self.tau - 1) < 1e-12).toBe(true);
				const reverse = rankingOf({ ...one, graver: one.graver === 'up' ? 'down' : 'up' });
				const against = agreementOf(a, reverse).tau;
				expect(against === null ? topStep(a) <= 1 : Math.abs(against + 1) < 1e-12).toBe(true);
			})
		);
	});

	test('of our ladder with the others is counted over the acts both score', () => {
		for (const ranking of rankings)
			expect(agreementOf(ladderRanking, ranking).terms).toBe(acts.length - ranking.unscored.length);
	});
});

describe('a scale of the reader’s own', () => {
	const act = fc.constantFrom(...acts);

	test('keeps the order of all other acts when one is moved', () => {
		fc.assert(
			fc.property(someScales, act, fc.constantFrom(1 as const, -1 as const), (scale, term, by) => {
				const [before, after] = [rankingOf(scale), rankingOf(moved(scale, term, by))];
				const others = acts.filter((one) => one !== term);
				for (const a of others)
					for (const b of others) expect(compare(after, a, b)).toBe(compare(before, a, b));
			})
		);
	});

	test('moves an act by one place: out of a tie, or into the next', () => {
		fc.assert(
			fc.property(someScales, act, fc.constantFrom(1 as const, -1 as const), (scale, term, by) => {
				const before = rankingOf(scale);
				const after = rankingOf(moved(scale, term, by));
				const at = before.stepOf.get(term);
				if (at === undefined) {
					expect(orderOf(after)).toEqual(orderOf(before));
					return;
				}
				const alone = before.steps[at]?.terms.length === 1;
				const next = at + by >= 1 ? before.steps[at + by] : undefined;
				if (!alone) {
					for (const one of before.steps[at]?.terms.filter((t) => t !== term) ?? [])
						expect(compare(after, term, one)).toBe(by === 1 ? 'above' : 'below');
					for (const one of next?.terms ?? [])
						expect(compare(after, term, one)).toBe(by === 1 ? 'below' : 'above');
				} else if (next)
					for (const one of next.terms) expect(compare(after, term, one)).toBe('level');
				else expect(orderOf(after)).toEqual(orderOf(before));
			})
		);
	});

	test('comes back by the opposite move', () => {
		fc.assert(
			fc.property(someScales, act, (scale, term) => {
				const there = moved(scale, term, 1);
				if (orderOf(rankingOf(there)).join() === orderOf(rankingOf(scale)).join()) return;
				expect(orderOf(rankingOf(moved(there, term, -1)))).toEqual(orderOf(rankingOf(scale)));
			})
		);
	});

	test('stays what an address can hold, however far it is moved', () => {
		const at = (score: number) =>
			ownScale(
				'own',
				'up',
				new Map([
					['force', score],
					['embargo', score]
				])
			);
		for (const score of [greatestScore, -greatestScore])
			for (const by of [1, -1] as const)
				for (const one of moved(at(score), 'force', by).scores.values())
					expect(isScore(one)).toBe(true);
	});

	test('has room between any two scores, however often it is asked for', () => {
		let scale = ownCopy({
			name: 'x',
			title: 'x',
			spoken: 'x',
			graver: 'up',
			scores: new Map([
				['force', 1],
				['embargo', 1.001],
				['severance', 1]
			])
		});
		scale = moved(scale, 'severance', 1);
		expect(orderOf(rankingOf(scale))).toEqual([['none'], ['force'], ['severance'], ['embargo']]);
	});

	test('takes a score, and gives it up', () => {
		const ladder = ladderRanking.scale;
		expect(rescored(ladder, 'severance', 3).scores.get('severance')).toBe(3);
		expect(rankingOf(rescored(ladder, 'severance', null)).unscored).toEqual(['severance']);
		expect(ladder.scores.get('severance')).toBe(10);
	});
});
