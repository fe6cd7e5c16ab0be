import { figure, type FigureTable } from '../../charts/figure.ts';
import { responseNames } from '../../data/vocabulary.ts';
import { draws } from '../../severity/acceptability.ts';
import { count, numeral, percentInWords } from '../../view/words.ts';
import Controls from './Controls.svelte';
import type { MixesData } from './data.ts';
import { drawnMixes } from './drawn.ts';
import { layoutMixes, type MixesLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { mixesInWords } from './words.ts';

function tableOf({ acceptability: { ranked } }: MixesData): FigureTable {
	return {
		name: `Show the shares as a table (${count(ranked.length, 'row')})`,
		caption: `Share of ${numeral(draws)} mixes in which each kind of act takes each rank, 1 the most severe.`,
		columns: [
			{ title: 'Act' },
			...ranked.map((_, i) => ({ title: `Rank ${i + 1}`, isNumber: true }))
		],
		rows: () =>
			ranked.map(({ term, shares }) => ({
				key: term,
				opens: [{ term }],
				cells: [
					responseNames[term],
					...shares.map((share) => (share === 0 ? '0' : percentInWords(share)))
				]
			}))
	};
}

/** How far the place of severance depends on how much each scale counts. */
export const mixes = figure<MixesData, MixesLayout>({
	name: 'mixes',
	page: '/scales/',
	ofRecord: true,
	data: ({ rankings, view: { mix } }) => ({ rankings, ...drawnMixes(rankings, mix) }),
	title: () => 'How often each kind of act takes each rank, whatever the weights',
	question: () => 'How far does that depend on the scale?',
	words: (data) => ({
		answers: [mixesInWords(data)],
		live: true,
		notes: [
			'Nobody knows how much each scale should count. So we try many mixes, with weights drawn evenly from all that are possible. Each mix ranks the acts by the weighted mean of their ranks on the scales that score them. (This is rank acceptability, after Lahdelma, Hokkanen and Salminen, 1998.) The draws are the same for everybody. They show how much the answer hangs on the weights. They cannot show that a scale is right. Scales that were made alike count as so many witnesses.'
		]
	}),
	table: tableOf,
	room: 'half',
	layout: ({ acceptability: one }, width) => layoutMixes(one, width),
	Plot,
	Controls
});
