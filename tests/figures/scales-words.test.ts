import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/lib/data/vocabulary.ts';
import { ownScale } from '../../src/lib/severity/own.ts';
import { acts, rankingOf, type Ranking } from '../../src/lib/severity/ranking.ts';
import {
	agreementInWords,
	claimable,
	severanceInWords,
	sharedCodes,
	unclaimable
} from '../../src/lib/figures/scales/words.ts';
import { tauInWords } from '../../src/lib/view/agreement.ts';
import { endsInWords, placeInWords, stepName } from '../../src/lib/view/standing.ts';
import { ladderRanking, rankingNamed, rankings, scoreRows } from '../rows.ts';

const own = (...scores: readonly (readonly [Response, number])[]): Ranking =>
	rankingOf(ownScale('own', 'up', new Map(scores)));

describe('what is said of severance under the scales', () => {
	test('claims what the published scales carry, and no more', () => {
		expect(claimable(rankings)).toBe(
			'What can be claimed: on WEIS, BAR and Kahn’s ladder severance outranks every other diplomatic act that has a score; on PLOVER it is level with recall or suspension and downgrade, but above protest and expulsion; on CAMEO it is level with recall or suspension, expulsion and downgrade, but above protest.'
		);
		expect(unclaimable(rankings)).toBe(
			'What cannot be claimed: that severance outranks sanctions whatever the scale; on WEIS it is above economic measure, the only sanction with a score; on BAR it is above all of them; on PLOVER it is level with all of them; on CAMEO it is below all of them; on Kahn’s ladder it is above all of them.'
		);
	});

	test('follows a scale of the reader’s own', () => {
		const low = own(['severance', 1], ['protest', 2], ['sanctions-state', 3]);
		expect(claimable([ladderRanking, low])).toBe(
			'On no scale but ours does severance outrank every other diplomatic act; on your order it is below protest, the only diplomatic act with a score.'
		);
		const without = own(['protest', 2]);
		expect(unclaimable([ladderRanking, without])).toContain('your order does not compare them');
		const high = own(
			['severance', 9],
			['sanctions-persons', 1],
			['sanctions-state', 2],
			['economic-measure', 3],
			['embargo', 4]
		);
		expect(unclaimable([ladderRanking, high])).toBe(
			'Severance outranks every kind of sanction on your order.'
		);
	});

	test('tells the code that holds a cancelled visit and a full break alike', () => {
		const [plover, text, ...more] = sharedCodes(scoreRows);
		expect(more).toEqual([]);
		expect(plover).toMatch(
			/^PLOVER SANCTION, “discontinue”, holds .* severance of relations and embargo alike: /
		);
		expect(text).toMatch(
			/^CAMEO 161, “reduce or break diplomatic relations”, holds recall or suspension, expulsion, downgrade and severance of relations alike: /
		);
		expect(text).toContain('cancelled visit');
	});

	test('counts the acts above, level and below on each scale', () => {
		const text = severanceInWords(rankings);
		for (const { scale } of rankings) {
			const at = scale.scores.get('severance') ?? NaN;
			const others = acts.filter((term) => term !== 'severance' && scale.scores.has(term));
			const graver = others.filter((term) =>
				scale.graver === 'up'
					? (scale.scores.get(term) ?? 0) > at
					: (scale.scores.get(term) ?? 0) < at
			).length;
			const level = others.filter((term) => scale.scores.get(term) === at).length;
			expect(text).toContain(
				`${graver} ${graver === 1 ? 'stands' : 'stand'} above it, ${level} level and ${others.length - graver - level} below`
			);
		}
	});

	test('gives the agreement with its number of acts, and what it is', () => {
		const text = agreementInWords(ladderRanking, rankings);
		expect(text).toMatch(/WEIS 0\.\d\d over 12 acts/);
		expect(text).toContain('It checks whether orders are consistent');
		expect(tauInWords(-0.5)).toBe('−0.50');
		expect(tauInWords(null)).toBe('no value');
	});
});

test('a step is called by its rung on our ladder, and by its acts elsewhere', () => {
	expect(placeInWords(ladderRanking, 10)).toBe('rung 10 of 12, Rupture');
	const bar = rankingNamed('bar');
	expect(placeInWords(bar, bar.stepOf.get('severance') ?? -1)).toBe(
		'score −4, from 0 mild to −6 severe, on BAR'
	);
	expect(placeInWords(bar, -1)).toBe('no score on BAR');
	expect(placeInWords(bar, 0)).toBe('no public response found');
	const [, , , step] = rankingNamed('plover').steps;
	expect(step && stepName(rankingNamed('plover'), step)).toBe('Attribution and charges');
	expect(endsInWords(own(['force', 2]))).toBe('with 2 as its only score');
});
