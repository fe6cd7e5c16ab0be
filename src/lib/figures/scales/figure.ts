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
import { agreedInWords } from './words.ts';

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
				opens: [{ term }],
				cells: [responseNames[term], ...rankings.map((one) => cellOf(one, term))]
			}))
	};
}

/** Where breaking off relations stands on every scale. */
export const scales = figure<ScalesData, ScalesLayout>({
	name: 'scales',
	page: '/scales/',
	ofRecord: true,
	data: ({ rankings, ranking, scores }) => ({
		rankings,
		ranking,
		scores,
		followed: startingPoint.response
	}),
	title: () => 'Where breaking off relations stands in each published order',
	question: () => 'Does Albania’s break stand as high on other scales?',
	words: ({ rankings }) => ({
		answers: [agreedInWords(rankings)],
		notes: [
			'Each column is a scale, with the most severe act on top. A bar holds acts that share a score. The number beside it is that score. The heavy line is breaking off relations. Compare heights, not scores: the scales measure different things.'
		]
	}),
	table: tableOf,
	room: 'half',
	layout: ({ rankings, followed }, width) => layoutScales(rankings, followed, width),
	Plot,
	Below
});
