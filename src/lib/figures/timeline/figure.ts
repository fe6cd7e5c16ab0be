import { sum } from 'd3-array';
import { actSigns } from '../../charts/act-signs.ts';
import { figure, type FigureTable, type TableRow } from '../../charts/figure.ts';
import type { Sign } from '../../charts/sign.ts';
import { partyName } from '../../data/parties.ts';
import { dateInWords } from '../../data/date.ts';
import { responseNames } from '../../data/vocabulary.ts';
import { countsInWords, daysFromDisclosure, daysFromStart } from '../../view/describe.ts';
import { emptyInWords } from '../../view/nation-words.ts';
import { isDashed } from '../../view/select.ts';
import { count, numeral } from '../../view/words.ts';
import Controls from './Controls.svelte';
import { isWithin, layoutTimeline, timelineWhole, type TimelineLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { rangeOf } from './zoom.ts';
import type { TimelineData } from './data.ts';
import { seenInWords, twoLengthsInWords } from './words.ts';

const day = (date: string): string => (date === '' ? 'not known' : dateInWords(date));
const days = (n: number | null): string => (n === null ? 'not known' : String(n));

/** A row for each act, and for each incident without one. */
function rowsOf({ compared }: TimelineData): readonly TableRow[] {
	return compared.flatMap(({ nation: { state, cases } }) =>
		cases.flatMap(({ key, row, acts, silent }): readonly TableRow[] => {
			const incident =
				row.victim === state ? row.incident : `${row.incident} (${partyName(row.victim)})`;
			const head = [partyName(state), incident, day(row.start_date), day(row.disclosed_date)];
			if (acts.length === 0) {
				const why =
					silent === null
						? 'Answered, by acts that the filters leave out'
						: 'No public response found';
				return [
					{
						key: `${state} ${key}`,
						opens: [
							{ state },
							{ incident: row.incident_id },
							null,
							null,
							silent === null ? null : { act: silent.key }
						],
						cells: [...head, why, '', '', '', '']
					}
				];
			}
			return acts.map((one) => ({
				key: `${state} ${one.key}`,
				opens: [{ state }, { incident: row.incident_id }, null, null, { act: one.key }],
				cells: [
					...head,
					responseNames[one.incident.response],
					day(one.incident.response_date),
					days(daysFromStart(one.incident)),
					days(daysFromDisclosure(one.incident)),
					countsInWords(one) === '' ? '' : one.counts ? 'yes' : 'no'
				]
			}));
		})
	);
}

function tableOf(data: TimelineData): FigureTable {
	const rows = sum(data.compared, ({ nation: { cases } }) =>
		sum(cases, ({ acts }) => Math.max(1, acts.length))
	);
	return {
		name: 'Show incidents and acts as a table',
		caption: `Incidents and acts of the States compared: ${count(rows, 'row')}. Days are known where both dates are known to the day; an act before the incident became public came after 0 days.`,
		columns: [
			{ title: 'State' },
			{ title: 'Incident' },
			{ title: 'Began' },
			{ title: 'Became public' },
			{ title: 'Act' },
			{ title: 'Date' },
			{ title: 'Days from start', isNumber: true },
			{ title: 'Days since it was public', isNumber: true },
			{ title: 'Substantive' }
		],
		rows: () => rowsOf(data)
	};
}

const signs: readonly Sign[] = [
	{ sample: 'bar', name: 'Bar', text: 'start, as wide as its date is open' },
	{ sample: 'pill', name: 'Pill', text: 'the day it became public, likewise' },
	{
		sample: 'frame',
		name: 'Frame',
		text: 'the days within which an act not dated to the day was done'
	},
	{ sample: 'dash', name: 'Dash', text: 'no public response found' }
];

/** How fast the States compared answered, and after what. */
export const timeline = figure<TimelineData, TimelineLayout>({
	name: 'timeline',
	page: '/compare/',
	data({ compared, ranking, checked, view, all }) {
		const whole = timelineWhole(compared, checked);
		const { zoom } = view;
		return {
			compared,
			ranking,
			checked,
			whole,
			zoom,
			range: rangeOf(zoom, whole),
			why: ({ nation }) => emptyInWords(nation, all)
		};
	},
	title: () => 'Incidents and answers by State and date',
	question: () => 'How fast, and after what?',
	words(data) {
		const { compared, range } = data;
		const cases = sum(compared, ({ nation }) => nation.cases.length);
		const inTime = sum(compared, ({ nation }) =>
			sum(nation.cases, (one) => Number(isWithin(one, range)))
		);
		const incidents =
			inTime === cases
				? count(cases, 'incident')
				: `${numeral(inTime)} of ${count(cases, 'incident')}`;
		return {
			answers: [
				cases === 0
					? 'No incident of the States compared is shown.'
					: `${incidents} of the ${count(compared.length, 'State')} compared, ${seenInWords(data)}: each from its start to the acts.`
			],
			notes: [
				`A number with “d” counts the days from the day it became public to the act.${twoLengthsInWords(data)} A number at a mark counts acts that stand too close to be told apart: look closer, or open it for the list.`
			]
		};
	},
	signs: ({ compared }) => [
		...signs,
		...actSigns(
			compared.some(({ nation }) => nation.acts.some(({ incident }) => isDashed(incident)))
		)
	],
	table: tableOf,
	keys: 'Keys: + and − for closer and wider, comma and full stop for earlier and later, 0 for the whole record. Arrows go from mark to mark. By pointer: drag, or double-click to look closer.',
	room: 'tall',
	layout: layoutTimeline,
	Plot,
	Controls
});
