import { figure, type FigureTable } from '../../charts/figure.ts';
import { partyName } from '../../data/parties.ts';
import { endsInWords, inSentence, stepName, stepNumber } from '../../view/standing.ts';
import { count, scoreInWords } from '../../view/words.ts';
import Controls from './Controls.svelte';
import { countsOf, sortNations, stepsOf } from './counts.ts';
import { layoutMatrix, type MatrixInput, type MatrixLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { matrixInWords } from './words.ts';

function tableOf({ nations, ranking, sort }: MatrixInput): FigureTable {
	const steps = stepsOf(nations, ranking);
	const titleOf = (step: number): string => {
		const found = ranking.steps[step];
		if (found === undefined) return 'No score';
		const name = stepName(ranking, found);
		return step === 0 ? name : `${stepNumber(ranking, found)}, ${name}`;
	};
	return {
		name: `Show the counts as a table (${count(nations.length, 'row')})`,
		caption:
			'Own acts of each State by rung; the first column counts incidents without a public response found, the last those acts that count as substantive.',
		columns: [
			{ title: 'State' },
			...steps.map((step) => ({ title: titleOf(step), isNumber: true })),
			{ title: 'Substantive', isNumber: true }
		],
		rows: () =>
			sortNations(nations, sort).map((nation) => {
				const counts = countsOf(nation);
				return {
					key: nation.state,
					opens: [{ state: nation.state }],
					cells: [
						partyName(nation.state),
						...steps.map((step) => String(counts.get(step)?.count ?? 0)),
						String(nation.substantive)
					]
				};
			})
	};
}

/** How each State usually answers. */
export const matrix = figure<MatrixInput, MatrixLayout>({
	name: 'matrix',
	page: '/compare/',
	data: ({ nations, ranking, view, compared }) => ({
		nations: [...nations.values()],
		ranking,
		sort: view.sort,
		slots: new Map(compared.map(({ slot, nation }) => [nation.state, slot]))
	}),
	title: () => 'All States by rung',
	question: () => 'How does each State usually answer?',
	words: ({ nations, ranking }) => ({
		answers: [matrixInWords(nations, ranking)],
		notes: [
			`A cell counts a State’s own acts on ${inSentence(ranking)}, ${endsInWords(ranking)}, mild on the left. A broken frame: none of them is counted. A thick frame: some count as substantive. The first column counts incidents without a public response found. A cell opens its list.`,
			ranking.steps
				.filter(({ terms, step }) => terms.length > 0 || step === 0)
				.map(
					(step) =>
						`${step.score === null ? '–' : scoreInWords(step.score)}\u00a0${stepName(ranking, step)}`
				)
				.join(' · ')
		]
	}),
	table: tableOf,
	keys: { along: 'a State', between: 'between States', enter: 'lists the acts' },
	room: 'tall',
	layout: layoutMatrix,
	Plot,
	Controls
});
