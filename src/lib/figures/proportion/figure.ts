import { actTable } from '../../charts/act-table.ts';
import { figure, type FigureTable } from '../../charts/figure.ts';
import { mostMarks } from '../../view/cell.ts';
import { sharedSigns, whyShared } from '../../charts/shared.ts';
import { effects } from '../../data/vocabulary.ts';
import type { Placed } from '../../severity/place.ts';
import { inSentence, stepInWords } from '../../view/standing.ts';
import { capital, count, numeral } from '../../view/words.ts';
import Below from './Below.svelte';
import { layoutProportion, type ProportionLayout } from './layout.ts';
import Plot from './Plot.svelte';
import type { ProportionData } from './data.ts';
import { casesIn, proportionInWords } from './words.ts';

const effectTitle = (effect: string): string => (effect === '' ? 'Not known' : capital(effect));

function tableOf({ placed, ranking }: ProportionData): FigureTable {
	const columns = [...effects.map(({ term }) => term), ''] as const;
	const filled = ranking.steps
		.map((step) => ({ step, there: placed.filter((one) => one.step === step.step) }))
		.filter(({ there }) => there.length > 0)
		.reverse();
	const cellOf = (there: readonly Placed[], effect: string): string => {
		const marks = there.filter(({ incident }) => incident.effect === effect);
		const counting = marks.filter(({ counts }) => counts).length;
		return `${numeral(marks.length)}${counting === 0 ? '' : ` (${numeral(counting)} substantive)`}`;
	};
	return {
		name: `Show the cells as a table (${count(filled.length, 'row')})`,
		caption: `Marks by answer and effect; ${count(placed.length, 'mark')} in all. The first picture’s table has each of them.`,
		columns: [
			{ title: 'Answer' },
			...columns.map((effect) => ({ title: effectTitle(effect), isNumber: true }))
		],
		rows: () =>
			filled.map(({ step, there }) => ({
				key: String(step.step),
				cells: [stepInWords(ranking, step), ...columns.map((effect) => cellOf(there, effect))]
			}))
	};
}

/** Whether answers were in proportion to what had been done. */
export const proportion = figure<ProportionData, ProportionLayout>({
	name: 'proportion',
	page: '/proportion/',
	data: ({ cases, shown: { placed, apart }, ranking, set }) => ({
		placed,
		apart,
		ranking,
		known: casesIn(cases, set)
	}),
	title: () => 'How far each incident went beside the severity of the answer',
	question: () => 'Was the answer in proportion?',
	words: ({ known, placed, apart, ranking }) => ({
		answers: [proportionInWords(known)],
		notes: [
			[
				'An attack is severe where data or systems were destroyed, or worse. It is light where nothing is on record as taken. It counts once for each victim.',
				`The effect goes from light to severe, left to right. Answers stand on ${inSentence(ranking)}, most severe on top. The number counts ${placed.length > mostMarks ? 'a cell’s answers' : 'a cell’s marks'}.`,
				placed.length > mostMarks ? whyShared(placed.length, 'all of a cell') : '',
				apart.length === 0
					? ''
					: `${count(apart.length, 'mark')} without a score on ${inSentence(ranking)} ${apart.length === 1 ? 'is' : 'are'} not drawn here; the lists below do not need a score.`
			]
				.filter(Boolean)
				.join(' ')
		]
	}),
	signs: ({ placed }) => (placed.length > mostMarks ? sharedSigns('the number above') : []),
	table: tableOf,
	file: ({ placed, ranking }) =>
		actTable(placed, ranking, {
			name: 'Marks',
			caption: `Each mark of the picture, most severe first: ${count(placed.length, 'row')}.`
		}),
	room: 'tall',
	layout: layoutProportion,
	Plot,
	Below
});
