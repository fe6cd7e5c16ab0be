import { figure, type FigureTable } from '../../charts/figure.ts';
import { layoutTiles, tileSigns, type TilesLayout } from '../../charts/tiles.ts';
import { partyName } from '../../data/parties.ts';
import { dateInWords } from '../../data/date.ts';
import { mostExceptions, readingsOf } from '../../severity/claim.ts';
import { questionOf } from '../../view/view.ts';
import { answerNames, groundsInWords, sortAnswers } from '../../view/substance.ts';
import { count } from '../../view/words.ts';
import Below from './Below.svelte';
import Controls from './Controls.svelte';
import Plot from './Plot.svelte';
import type { ClaimData } from './data.ts';
import { readingsInWords } from './readings.ts';
import {
	claimInWords,
	countsOf,
	openInWords,
	readingTitle,
	sizeInWords,
	verdictInWords
} from './words.ts';

function tableOf({ readings, question }: ClaimData): FigureTable {
	return {
		name: `Show the readings as a table (${count(readings.length, 'row')})`,
		caption: `The claim under each reading, acts until ${dateInWords(question.asOf)}: ${count(readings.length, 'row')}.`,
		columns: [
			{ title: 'Reading' },
			{ title: 'Verdict' },
			{ title: 'Rests on' },
			{ title: 'Countries', isNumber: true },
			{ title: answerNames.substantive },
			{ title: 'Without', isNumber: true },
			{ title: 'Of these, lesser answers', isNumber: true },
			{ title: 'Of these, none found', isNumber: true }
		],
		rows: () =>
			readings.map((reading) => {
				const { countries, substantive, rest, lesser, none } = countsOf(reading);
				const names = substantive.map(partyName).join(', ');
				return {
					key: reading.name,
					cells: [
						readingTitle(reading.name, question),
						verdictInWords(reading, question),
						sizeInWords(reading) || 'no country',
						String(countries),
						substantive.length === 0 ? '0' : `${substantive.length}: ${names}`,
						String(rest),
						String(lesser),
						String(none)
					]
				};
			})
	};
}

/** Every country under every reading, as the tiles show them. */
function countriesOf({ readings, question }: ClaimData): FigureTable {
	return {
		name: 'Countries by reading',
		caption: `Every country under each reading of the claim, acts until ${dateInWords(question.asOf)}.`,
		columns: [
			{ title: 'Reading' },
			{ title: 'Country' },
			{ title: 'Answer' },
			{ title: 'By what' }
		],
		rows: () =>
			readings.flatMap((reading) =>
				reading.countries.map((one) => ({
					key: `${reading.name} ${one.state}`,
					opens: [null, { state: one.state }],
					cells: [
						readingTitle(reading.name, question),
						partyName(one.state),
						answerNames[one.kind],
						groundsInWords(one)
					]
				}))
			)
	};
}

/** Whether the article’s claim is true, under every reading that can be tested. */
export const claim = figure<ClaimData, readonly TilesLayout[]>({
	name: 'claim',
	page: '/claim/',
	data({ view, all, set, ladder, checked, origin }) {
		const question = questionOf(view, set);
		const result = readingsOf(all, question, ladder.stepOf, checked);
		const readings = result.readings.map((reading) => ({
			...reading,
			countries: sortAnswers(reading.countries)
		}));
		return { rows: all, question, result, readings, checked, origin };
	},
	title: () => 'The claim of September 2022 beside the record',
	question: () => 'Is the article’s claim true?',
	words({ result, question }) {
		const { from, to } = question;
		const when = `An incident counts where it became public, or else began, from ${dateInWords(from)} to ${dateInWords(to)}.`;
		const never = from > to ? 'The window ends before it begins.' : '';
		const but = `We say “True, except for” where at most ${mostExceptions} countries, fewer than half, took a substantive act.`;
		return {
			answers: [readingsInWords(result)],
			notes: [claimInWords, [when, openInWords(result), never, but].filter(Boolean).join(' ')]
		};
	},
	signs: ({ readings }) => tileSigns(readings.flatMap(({ countries }) => countries)),
	table: tableOf,
	file: countriesOf,
	layout: ({ readings }, width) => readings.map(({ countries }) => layoutTiles(countries, width)),
	Plot,
	Controls,
	Below
});
