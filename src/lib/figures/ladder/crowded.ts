import { figure } from '../../charts/figure.ts';
import { countsSign, dashedSign } from '../../charts/signs.ts';
import type { Sign } from '../../charts/sign.ts';
import { isLadder } from '../../severity/ranking.ts';
import { count, numeral } from '../../view/words.ts';
import { byYears } from './crowd.ts';
import { mostMarks, type LadderData } from './data.ts';
import { declared, signsOf, wordsOf } from './declared.ts';
import { layoutLadder, type LadderLayout } from './layout.ts';

const sharedSigns: readonly Sign[] = [
	{ sample: { r: 9 }, name: 'Larger', text: 'more answers; the number below says how many' },
	{ ...countsSign, text: 'some or all of them count as substantive' },
	{
		sample: { hollow: true },
		name: 'Ring',
		text: 'none is its State’s strongest answer to the incident'
	}
];

/** The ladder of more answers than marks can be told apart: it comes in the place of the other, with a file that has so many. */
export const crowded = figure<LadderData, LadderLayout>({
	...declared,
	words: (data) =>
		wordsOf(
			data,
			`There would be ${count(data.drawn.length, 'mark')}, too many to tell apart. So a mark stands for all on one ${isLadder(data.ranking) ? 'rung' : 'score'} in the same year or years. Filters that leave ${numeral(mostMarks)} or fewer bring a mark for each.`
		),
	// A shared mark is dashed where all its answers are.
	signs: (data) =>
		signsOf(data, sharedSigns).map((sign) =>
			sign.name === dashedSign().name
				? { ...sign, text: 'all of them contested or non-state' }
				: sign
		),
	layout: (data, width) => layoutLadder(data, width, byYears)
});
