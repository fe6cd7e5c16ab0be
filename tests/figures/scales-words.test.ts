import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/lib/data/vocabulary.ts';
import { ownScale } from '../../src/lib/severity/own.ts';
import { acts, rankingOf, type Ranking } from '../../src/lib/severity/ranking.ts';
import {
	agreedInWords,
	sharedCodes,
	standsOf,
	type Stand
} from '../../src/lib/figures/scales/words.ts';
import { tauInWords } from '../../src/lib/view/agreement.ts';
import { endsInWords, placeInWords, stepName } from '../../src/lib/view/standing.ts';
import { ladderRanking, rankingNamed, rankings, scoreRows } from '../rows.ts';

const own = (...scores: readonly (readonly [Response, number])[]): Ranking =>
	rankingOf(ownScale('own', 'up', new Map(scores)));

const namesOf = (all: readonly Stand[]): readonly string[] =>
	all.map(({ ranking }) => ranking.scale.name);

describe('what is said of breaking off relations under the scales', () => {
	const stands = standsOf(ladderRanking, rankings);

	test('counts the scales that carry the claim, from their own scores', () => {
		const others = rankings.filter(({ scale }) => scale.name !== 'ladder');
		const above = (terms: readonly Response[]): number =>
			others.filter(({ scale }) => {
				const weight = (term: Response): number =>
					(scale.graver === 'up' ? 1 : -1) * (scale.scores.get(term) ?? NaN);
				const scored = terms.filter((term) => scale.scores.has(term));
				return scored.length > 0 && scored.every((term) => weight('severance') > weight(term));
			}).length;
		const diplomatic = above(['protest', 'recall', 'expulsion', 'downgrade']);
		const sanctions = above([
			'sanctions-persons',
			'sanctions-state',
			'economic-measure',
			'embargo'
		]);
		expect(agreedInWords(rankings)).toBe(
			`${diplomatic} of ${others.length} other scales put breaking off relations above every other diplomatic act. ${sanctions} of ${others.length} put it above every sanction that they score.`
		);
	});

	test('says of each scale whether it stands above every diplomatic act and every sanction', () => {
		expect(namesOf(stands.filter((one) => one.overDiplomatic))).toEqual([
			'ladder',
			'weis',
			'bar',
			'kahn'
		]);
		expect(namesOf(stands.filter((one) => one.overSanctions === false))).toEqual([
			'ladder',
			'plover',
			'cameo'
		]);
	});

	test('follows a scale of the reader’s own', () => {
		const low = own(['severance', 1], ['protest', 2], ['sanctions-state', 3]);
		expect(standsOf(ladderRanking, [low])[0]).toMatchObject({
			counts: { above: 2, level: 0, below: 0 },
			overDiplomatic: false,
			overSanctions: false
		});
		const without = own(['protest', 2]);
		expect(standsOf(ladderRanking, [without])[0]).toMatchObject({
			counts: null,
			overDiplomatic: null,
			overSanctions: null
		});
		expect(agreedInWords([ladderRanking, without])).toBe(
			'No other scale has a score for breaking off relations.'
		);
	});

	test('tells the code that holds a cancelled visit and a full break alike', () => {
		const [plover, text, ...more] = sharedCodes(scoreRows);
		expect(more).toEqual([]);
		expect(plover).toMatch(
			/^PLOVER has one code for .* “Broke off relations” and “Broke off trade”: SANCTION, “discontinue”\. /
		);
		expect(text).toMatch(
			/^CAMEO has one code for “Recalled or suspended”, “Expelled diplomats”, “Downgrade” and “Broke off relations”: 161, “reduce or break diplomatic relations”\. /
		);
		expect(text).toContain('ancelled visit');
	});

	test('counts the acts above, level and below on each scale', () => {
		for (const { ranking, counts, unscored } of stands) {
			const { scale } = ranking;
			const at = scale.scores.get('severance') ?? NaN;
			const others = acts.filter((term) => term !== 'severance' && scale.scores.has(term));
			const above = others.filter((term) =>
				scale.graver === 'up'
					? (scale.scores.get(term) ?? 0) > at
					: (scale.scores.get(term) ?? 0) < at
			).length;
			const level = others.filter((term) => scale.scores.get(term) === at).length;
			expect(counts).toEqual({ above, level, below: others.length - above - level });
			expect(unscored).toBe(acts.length - 1 - others.length);
		}
	});

	test('gives the agreement with the scale that is shown, over its number of acts', () => {
		const [ours, weis] = stands;
		expect(ours?.agreement).toBe(null);
		expect(weis?.agreement?.terms).toBe(12);
		expect(tauInWords(-0.5)).toBe('−0.50');
		expect(tauInWords(null)).toBe('no value');
	});
});

test('a step is called by its rung on our ladder, and by its acts elsewhere', () => {
	expect(placeInWords(ladderRanking, 10)).toBe('rung 10 of 12');
	const bar = rankingNamed('bar');
	expect(placeInWords(bar, bar.stepOf.get('severance') ?? -1)).toBe(
		'score −4, from 0 mild to −6 severe, on BAR'
	);
	expect(placeInWords(bar, -1)).toBe('no score on BAR');
	expect(placeInWords(bar, 0)).toBe('no public response found');
	const [, , , step] = rankingNamed('plover').steps;
	expect(step && stepName(rankingNamed('plover'), step)).toBe(
		'Named the State and charges or seizure'
	);
	expect(endsInWords(own(['force', 2]))).toBe('with 2 as its only score');
});
