import { figure, type FigureTable } from '../../charts/figure.ts';
import { responseNames, type Response } from '../../data/vocabulary.ts';
import { scaleTitles } from '../../severity/ladder.ts';
import { acts, type Ranking } from '../../severity/ranking.ts';
import { endsInWords, inSentence } from '../../view/standing.ts';
import { startingPoint } from '../../view/summary.ts';
import { capital, count, scoreInWords } from '../../view/words.ts';
import Below from './Below.svelte';
import { layoutScales, type ScalesLayout } from './layout.ts';
import Plot from './Plot.svelte';
import type { ScalesData } from './data.ts';
import { agreedInWords, claimable, severanceInWords, sharedCodes, unclaimable } from './words.ts';

function tableOf({ rankings, scores }: ScalesData): FigureTable {
	const about = ({ scale: { name } }: Ranking): string =>
		scaleTitles[name]?.about ?? 'a scale of the reader’s own';
	const cellOf = ({ scale }: Ranking, term: Response): string => {
		const score = scale.scores.get(term);
		const code = scores.find((one) => one.scale === scale.name && one.term === term)?.code ?? '';
		return `${score === undefined ? 'no score' : scoreInWords(score)}${code === '' ? '' : ` (${code})`}`;
	};
	const each = rankings.map(
		(one) => `${capital(inSentence(one))}: ${about(one)}, ${endsInWords(one)}.`
	);
	return {
		name: `Show the scores as a table (${count(acts.length, 'row')})`,
		caption: `Score of each act on each scale, with its code there. ${each.join(' ')}`,
		columns: [
			{ title: 'Act' },
			...rankings.map(({ scale }) => ({ title: scale.title, isNumber: true }))
		],
		rows: () =>
			[...acts].reverse().map((term) => ({
				key: term,
				cells: [responseNames[term], ...rankings.map((one) => cellOf(one, term))]
			}))
	};
}

/** Where severance stands on every scale. */
export const scales = figure<ScalesData, ScalesLayout>({
	name: 'scales',
	page: '/scales/',
	data: ({ rankings, ranking, scores }) => ({
		rankings,
		ranking,
		scores,
		followed: startingPoint.response
	}),
	title: () => 'Where severance stands in each published order of responses',
	question: () => 'Does Albania’s severance stand as high on other scales?',
	words: ({ rankings, scores }) => ({
		answers: [agreedInWords(rankings)],
		notes: [
			claimable(rankings),
			unclaimable(rankings),
			...sharedCodes(scores),
			severanceInWords(rankings),
			'Each column is a scale, most severe on top; a bar holds acts that share a score, whose number stands beside it. Places are ranks, since the scores have no common measure. The line is severance.'
		]
	}),
	table: tableOf,
	layout: ({ rankings, followed }, width) => layoutScales(rankings, followed, width),
	Plot,
	Below
});
