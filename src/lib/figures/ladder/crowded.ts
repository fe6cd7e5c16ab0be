import { figure } from '../../charts/figure.ts';
import { sharedSigns, whyShared } from '../../charts/shared.ts';
import { dashedSign } from '../../charts/signs.ts';
import { isLadder } from '../../severity/ranking.ts';
import { byYears } from './crowd.ts';
import type { LadderData } from './data.ts';
import { declared, signsOf, wordsOf } from './declared.ts';
import { layoutLadder, type LadderLayout } from './layout.ts';

/** The ladder of more answers than marks can be told apart: it comes in the place of the other, with a file that has so many. */
export const crowded = figure<LadderData, LadderLayout>({
	...declared,
	words: (data) =>
		wordsOf(
			data,
			whyShared(
				data.drawn.length,
				`all on one ${isLadder(data.ranking) ? 'rung' : 'score'} in the same year or years`
			)
		),
	// A shared mark is dashed where all its answers are.
	signs: (data) =>
		signsOf(data, sharedSigns('the number below')).map((sign) =>
			sign.name === dashedSign().name
				? { ...sign, text: 'all of them contested or non-state' }
				: sign
		),
	layout: (data, width) => layoutLadder(data, width, byYears)
});
