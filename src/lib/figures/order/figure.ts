import { figure } from '../../charts/figure.ts';
import { responseNames, type Response } from '../../data/vocabulary.ts';
import { agreementOf } from '../../severity/agreement.ts';
import { ownName } from '../../severity/own.ts';
import { acts, topStep, type Ranking } from '../../severity/ranking.ts';
import { tauInWords } from '../../view/agreement.ts';
import { endsInWords, inSentence } from '../../view/standing.ts';
import { count, scoreInWords } from '../../view/words.ts';
import Plot from './Plot.svelte';
import type { OrderData } from './data.ts';

/** The acts from grave to mild, those without a score last. */
const listOf = ({ steps, unscored }: Ranking): readonly Response[] => [
	...steps
		.slice(1)
		.reverse()
		.flatMap(({ terms }) => [...terms].reverse()),
	...unscored
];

function sentenceOf({ ranking, ladder }: OrderData): string {
	const what = `This is ${inSentence(ranking)}, ${endsInWords(ranking)}`;
	if (ranking.scale.name !== ownName)
		return `${what}. Your first change makes a copy of it that is yours. All pages then use that.`;
	const { tau, terms } = agreementOf(ladder, ranking);
	return tau === null
		? `${what}: too few acts have scores of their own to compare it with our ladder.`
		: `${what}: agreement with our ladder ${tauInWords(tau)} by Kendall’s tau-b, over ${count(terms, 'act')}.`;
}

/** The order of the acts, to be changed by the reader. */
export const order = figure<OrderData, readonly Response[]>({
	name: 'order',
	page: '/scales/',
	ofRecord: true,
	data: ({ ranking, ladder }) => ({ ranking, ladder }),
	title: () => 'Order of the acts, to be changed',
	question: () => 'What if the acts stood in your order?',
	words: (data) => ({
		answers: [sentenceOf(data)],
		notes: [
			'The most severe act stands on top. Move an act up or down, or type its score. An act with an empty score is not scored. The address holds your order, so a link keeps it.'
		]
	}),
	table: ({ ranking }) => ({
		name: `Show the order as a table (${count(acts.length, 'row')})`,
		caption: `The acts on ${inSentence(ranking)}, ${endsInWords(ranking)}, most severe first.`,
		columns: [{ title: 'Act' }, { title: 'Position' }, { title: 'Score', isNumber: true }],
		rows: () =>
			listOf(ranking).map((term) => {
				const step = ranking.stepOf.get(term);
				const score = ranking.scale.scores.get(term);
				return {
					key: term,
					opens: [{ term }],
					cells: [
						responseNames[term],
						step === undefined ? 'none' : `${step} of ${topStep(ranking)}`,
						score === undefined ? 'no score' : scoreInWords(score)
					]
				};
			})
	}),
	layout: ({ ranking }) => listOf(ranking),
	Plot,
	isControl: true
});
