import { figure, type FigureTable } from '../../charts/figure.ts';
import { partyName } from '../../data/parties.ts';
import { dateInWords } from '../../data/date.ts';
import { responseNames } from '../../data/vocabulary.ts';
import { lastOf, perRow } from '../../data/per-row.ts';
import { curveOf, delaysOf, fewestForCurve, medianOf, shareWithin } from '../../severity/delay.ts';
import { actKey } from '../../severity/place.ts';
import type { Substantive } from '../../severity/substantive.ts';
import type { Index, Nation } from '../../view/nation.ts';
import { lineInWords } from '../../view/substance.ts';
import { count, percentInWords } from '../../view/words.ts';
import { layoutDelay, type DelayLayout } from './layout.ts';
import Plot from './Plot.svelte';
import type { DelayData } from './data.ts';
import { delaysInWords, leftOutInWords } from './words.ts';

/** The days of the table. */
const within = [
	[30, '30 days'],
	[180, '180 days'],
	[365, 'a year'],
	[1461, 'four years']
] as const;

function tableOf({ states }: DelayData): FigureTable {
	return {
		name: `Show the shares as a table (${count(states.length, 'row')})`,
		caption:
			'Share of incidents with an answer that counts as substantive within some days of disclosure.',
		columns: [
			{ title: 'State' },
			{ title: 'Incidents', isNumber: true },
			{ title: 'Answered', isNumber: true },
			...within.map(([, text]) => ({ title: `Within ${text}`, isNumber: true })),
			{ title: 'Half answered within', isNumber: true }
		],
		rows: () =>
			states.map(({ state, slot, delays: { delays }, curve }) => {
				const isEnough = delays.length >= fewestForCurve;
				const median = medianOf(curve);
				const shareIn = (days: number): string => {
					const share = shareWithin(delays, curve, days);
					return share === null ? 'not watched so long' : percentInWords(share);
				};
				return {
					key: String(slot),
					opens: [{ state }],
					cells: [
						partyName(state),
						String(delays.length),
						String(delays.filter(({ act }) => act !== null).length),
						...within.map(([days]) => (isEnough ? shareIn(days) : 'too few')),
						!isEnough ? 'too few' : median === null ? 'not reached' : count(median, 'day')
					]
				};
			})
	};
}

/** Every incident that is counted, with its answer or how long it was followed without one. */
function delaysFile({ states }: DelayData): FigureTable {
	return {
		name: 'Delays',
		caption:
			'Each incident of the States compared: days from disclosure to the first answer that counts, or days followed without one.',
		columns: [
			{ title: 'State' },
			{ title: 'Incident' },
			{ title: 'Days', isNumber: true },
			{ title: 'Days are' },
			{ title: 'Answer' }
		],
		rows: () =>
			states.flatMap(({ state, delays: { delays } }) =>
				delays.map(({ act, row, days, about }, i) => ({
					key: `${state} ${i}`,
					opens: [
						{ state },
						{ incident: row.incident_id },
						null,
						null,
						act === null ? null : { act: actKey(act) }
					],
					cells: [
						partyName(state),
						row.incident,
						String(days),
						act === null ? 'followed without an answer' : about ? 'about' : 'counted',
						act === null ? '' : responseNames[act.response]
					]
				}))
			)
	};
}

/** What follows the delays of States, made once for as long as the filters, the line and the day stay; each State’s are found once. */
const followerOf = lastOf((index: Index, set: Substantive, checked: string) =>
	perRow(({ state, own }: Nation) => {
		const delays = delaysOf(own, set, checked, index.isShown);
		return { state, delays, curve: curveOf(delays.delays) };
	})
);

/** How long until an answer that counts. */
export const delay = figure<DelayData, DelayLayout>({
	name: 'delay',
	page: '/compare/',
	data({ compared, ranking, set, checked, index }) {
		const follow = followerOf(index, set, checked);
		return {
			states: compared.map(({ slot, nation }) => ({ slot, ...follow(nation) })),
			ranking,
			set,
			checked,
			placedOf: index.stands
		};
	},
	title: () => 'Share of incidents answered within days of disclosure',
	question: () => 'How long until an answer that counts?',
	words: ({ states, ranking, set, checked }) => ({
		answers: [delaysInWords(states)],
		notes: [
			[
				'Only answers that count as substantive are counted. The State has to say that it did it, and the incident has to be its main ground.',
				lineInWords(ranking, set),
				`The curve is the share of attacks with such an answer after so many days, counted from disclosure (the method of Kaplan and Meier). A tick is an attack without one until ${dateInWords(checked)}, our last update. A curve ends where no attack was followed longer. Later days stand closer together.`,
				leftOutInWords(states),
				`A State with fewer than ${fewestForCurve} incidents is shown as single marks: a share of so few would say too much.`
			]
				.filter(Boolean)
				.join(' ')
		]
	}),
	table: tableOf,
	file: delaysFile,
	keys: {
		along: 'a State’s answers',
		between: 'between States',
		enter: 'opens the act, or the list'
	},
	layout: layoutDelay,
	Plot
});
