import { figure, type FigureTable } from '../../charts/figure.ts';
import type { Sign } from '../../charts/sign.ts';
import { ruptureTextsOf } from '../../data/built-in.svelte.ts';
import { partyName } from '../../data/parties.ts';
import { dateInWords } from '../../data/date.ts';
import { hostOf } from '../../data/publishers.ts';
import type { Rupture } from '../../data/rupture.ts';
import { ruptureMeasures, ruptureNames } from '../../data/vocabulary.ts';
import { count } from '../../view/words.ts';
import { layoutBreaks, markPath, type BreaksLayout } from './layout.ts';
import Plot from './Plot.svelte';
import type { BreaksData } from './data.ts';
import {
	beforeInWords,
	differencesInWords,
	restoredInWords,
	rupturesInWords,
	sortRuptures
} from './words.ts';

/** The kinds of step with how many there are of each. */
const signsOf = ({ ruptures }: BreaksData): readonly Sign[] => [
	...ruptureMeasures.map(({ term }): Sign => ({
		sample: { path: markPath(term, 0, 0) },
		name: '',
		text: `${ruptureNames[term]} (${ruptures.filter(({ measure }) => measure === term).length})`
	})),
	{ sample: 'until', name: '', text: 'until it was restored' },
	{ sample: 'open', name: '', text: 'not restored, as far as a page says' }
];

const restoredCell = (one: Rupture): string => {
	if (one.mended_date !== '') return dateInWords(one.mended_date);
	if (one.restored === '') return one.measure === 'expulsion' ? '' : 'not known';
	return one.restored === 'yes' ? 'yes, on a day not known' : 'no';
};

function tableOf({ ruptures }: BreaksData): FigureTable {
	return {
		name: `Show the breaks as a table (${count(ruptures.length, 'row')})`,
		caption: `Steps in relations with Iran, oldest first: ${count(ruptures.length, 'row')}. Not a complete list.`,
		hasTexts: true,
		columns: [
			{ title: 'Party' },
			{ title: 'Date' },
			{ title: 'Step' },
			{ title: 'Taken by' },
			{ title: 'Over' },
			{ title: 'Restored' },
			{ title: 'The article says' },
			{ title: 'Notes and sources' }
		],
		rows: () =>
			sortRuptures(ruptures).map((one) => ({
				key: `${one.responder} ${one.date} ${one.measure}`,
				opens: [{ state: one.responder }],
				cells: [
					partyName(one.responder),
					dateInWords(one.date),
					ruptureNames[one.measure],
					partyName(one.initiated_by),
					one.trigger,
					restoredCell(one),
					one.article_says || (one.in_article === 'yes' ? 'the same' : 'nothing'),
					{
						text: ruptureTextsOf(one).notes,
						links: ruptureTextsOf(one).sources.map((href) => ({ text: hostOf(href), href }))
					}
				]
			}))
	};
}

/** Who broke with Iran, and over what. */
export const breaks = figure<BreaksData, BreaksLayout>({
	name: 'breaks',
	page: '/iran/',
	ofRecord: true,
	data: ({ ruptures, ladder, recordChecked }) => ({ ruptures, ladder, checked: recordChecked }),
	title: () => 'Steps in relations with Iran by date',
	question: () => 'Who broke with Iran before, and over what?',
	words: ({ ruptures }) => ({
		answers: [`${rupturesInWords(ruptures)} The list is not complete.`],
		notes: [
			[beforeInWords(ruptures), restoredInWords(ruptures), differencesInWords(ruptures)]
				.filter(Boolean)
				.join(' ')
		]
	}),
	signs: signsOf,
	table: tableOf,
	layout: ({ ruptures, checked }, width) => layoutBreaks(ruptures, checked, width),
	Plot
});
