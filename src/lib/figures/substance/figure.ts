import { figure } from '../../charts/figure.ts';
import { layoutTiles, tileSigns, type TilesLayout } from '../../charts/tiles.ts';
import { partyName } from '../../data/parties.ts';
import {
	answerNames,
	answersByState,
	answersInWords,
	groundsInWords,
	lineInWords
} from '../../view/substance.ts';
import { count } from '../../view/words.ts';
import Plot from './Plot.svelte';
import type { SubstanceData } from './data.ts';

/** Which States took an act that counts as substantive. */
export const substance = figure<SubstanceData, TilesLayout>({
	name: 'substance',
	page: '/claim/',
	data: ({ cases, ranking, set }) => ({
		answers: answersByState(cases, set),
		ranking,
		set
	}),
	title: () => 'States attacked, by whether they gave a substantive answer',
	question: () => 'What counts as substantive, and who did it?',
	words: ({ answers, ranking, set }) => ({
		answers: [answersInWords(answers)],
		notes: [lineInWords(ranking, set)]
	}),
	signs: ({ answers }) => tileSigns(answers),
	table: ({ answers }) => ({
		name: `Show the States as a table (${count(answers.length, 'row')})`,
		caption: `Each State attacked: ${count(answers.length, 'row')}. An act counts where the State says that it did it and the incident is its only or main ground.`,
		columns: [{ title: 'State' }, { title: 'Answer' }, { title: 'By what' }],
		rows: () =>
			answers.map((one) => ({
				key: one.state,
				opens: [{ state: one.state }],
				cells: [partyName(one.state), answerNames[one.kind], groundsInWords(one)]
			}))
	}),
	layout: ({ answers }, width) => layoutTiles(answers, width),
	Plot
});
