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
		return `${what}. The first change makes a copy of it that is yours, and everything on this page stands on that.`;
	const { tau, terms } = agreementOf(ladder, ranking);
	return tau === null
		? `${what}: too few acts have scores of their own to compare it with our ladder.`
		: `${what}: agreement with our ladder ${tauInWords(tau)} by Kendall’s tau-b, over ${count(terms, 'act')}.`;
}

/** The order of the acts, to be changed by the reader. */
export const order = figure<OrderData, readonly Response[]>({
	name: 'order',
	page: '/scales/',
	data: ({ ranking, ladder }) => ({ ranking, ladder }),
	title: () => 'Order of the acts in view, to be changed',
	question: () => 'What if the acts stood in your order?',
	words: (data) => ({
		answers: [sentenceOf(data)],
		notes: [
			'Gravest on top. “Graver” and “Milder” move an act one place: from a shared score to one of its own, and from there onto the next. A score can be typed too; an empty field takes it away, and acts of that kind are then set apart. The order is in the address, so the link holds it.'
		]
	}),
	table: ({ ranking }) => ({
		name: `Show the order as a table (${count(acts.length, 'row')})`,
		caption: `The acts on ${inSentence(ranking)}, ${endsInWords(ranking)}, most severe first.`,
		columns: [{ title: 'Act' }, { title: 'Place' }, { title: 'Score', isNumber: true }],
		rows: () =>
			listOf(ranking).map((term) => {
				const step = ranking.stepOf.get(term);
				const score = ranking.scale.scores.get(term);
				return {
					key: term,
					cells: [
						responseNames[term],
						step === undefined ? 'none' : `${step} of ${topStep(ranking)}`,
						score === undefined ? 'no score' : scoreInWords(score)
					]
				};
			})
	}),
	layout: ({ ranking }) => listOf(ranking),
	Plot
});
