import { ascending } from 'd3-array';
import { figure, type FigureTable } from '../../charts/figure.ts';
import { countsSign } from '../../charts/signs.ts';
import { noStep, type Placed } from '../../severity/place.ts';
import { inSentence, stepInWords } from '../../view/standing.ts';
import { count, numeral } from '../../view/words.ts';
import type { YearsData } from './data.ts';
import { layoutYears, type YearsLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { actsIn, byYear, yearsInWords } from './words.ts';

const isApart = ({ step }: Placed): boolean => step === noStep;

function tableOf({ acts, ranking }: YearsData): FigureTable {
	const inOrder = [...byYear(acts)].sort(([a], [b]) => ascending(a, b));
	const apart = acts.filter(isApart);
	const taken = new Set(acts.map(({ step }) => step));
	const steps = ranking.steps.filter(({ step }) => taken.has(step));
	return {
		name: `Show the years as a table (${count(inOrder.length, 'row')})`,
		caption: `Acts by year and by what they were; ${count(acts.length, 'act')} in all.`,
		columns: [
			{ title: 'Year' },
			...steps.map((step) => ({ title: stepInWords(ranking, step), isNumber: true })),
			...(apart.length > 0
				? [{ title: `No score on ${inSentence(ranking)}`, isNumber: true }]
				: []),
			{ title: 'All', isNumber: true },
			{ title: 'Substantive', isNumber: true }
		],
		rows: () =>
			inOrder.map(([year, there]) => ({
				key: String(year),
				cells: [
					String(year),
					...steps.map(({ step }) => numeral(there.filter((one) => one.step === step).length)),
					...(apart.length > 0 ? [numeral(there.filter(isApart).length)] : []),
					numeral(there.length),
					numeral(there.filter(({ counts }) => counts).length)
				]
			}))
	};
}

/** When States answered, and how. */
export const years = figure<YearsData, YearsLayout>({
	name: 'years',
	page: '/incidents/',
	data({ index, ranking }) {
		return { ...actsIn(index), ranking };
	},
	title: () => 'Acts by year and severity',
	question: () => 'When did States answer, and how?',
	words({ acts, ranking, undated }) {
		const apart = acts.filter(isApart).length;
		return {
			answers: [yearsInWords(acts)],
			notes: [
				[
					'A number counts the acts of a year, or of a few years where there is little room. Each act counts once, however many incidents it answers. More acts on record need not mean more attacks.',
					undated > 0 &&
						`${count(undated, 'act')} without a date ${undated === 1 ? 'is' : 'are'} not drawn.`,
					apart > 0 &&
						`${count(apart, 'act')} without a score on ${inSentence(ranking)} ${apart === 1 ? 'is' : 'are'} not drawn.`
				]
					.filter(Boolean)
					.join(' ')
			]
		};
	},
	signs: () => [{ ...countsSign, text: 'some or all of them count as substantive' }],
	table: tableOf,
	layout: layoutYears,
	Plot
});
