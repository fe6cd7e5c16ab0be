import { extent } from 'd3-array';
import { actTable } from '../../charts/act-table.ts';
import type { Figure, FigureWords } from '../../charts/figure.ts';
import type { Sign } from '../../charts/sign.ts';
import { countsSign, dashedSign } from '../../charts/signs.ts';
import { perRow } from '../../data/per-row.ts';
import type { Placed, StepOf } from '../../severity/place.ts';
import { isLadder } from '../../severity/ranking.ts';
import { leadOf } from '../../view/lead.ts';
import { isDashed } from '../../view/select.ts';
import { endsInWords, inSentence } from '../../view/standing.ts';
import { stateInWords } from '../../view/summary.ts';
import { count } from '../../view/words.ts';
import Below from './Below.svelte';
import { layoutLadder, type LadderLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { marksIn, type LadderData } from './data.ts';
import { labelOf } from './words.ts';

const yearsOf = ({ placed }: LadderData): string => {
	const [from, to] = extent(placed, ({ at }) => at);
	if (from === undefined) return '';
	const [first, last] = [from, to].map((at) => new Date(at).getUTCFullYear());
	return first === last ? `, ${first}` : `, ${first} to ${last}`;
};

const ownSigns: readonly Sign[] = [
	{ sample: {}, name: 'Solid', text: 'the State’s strongest answer to an incident' },
	countsSign,
	{
		sample: { hollow: true },
		name: 'Ring',
		text: 'shown but not counted: not acknowledged, over something else mainly, or an ally’s'
	}
];

/** The signs of a ladder: those that say what a mark is, and those that both ladders share. */
export function signsOf(
	{ drawn, placed, ranking }: LadderData,
	marks: readonly Sign[]
): readonly Sign[] {
	const hasDashed = drawn.some(({ incident }) => isDashed(incident));
	const signs: (Sign | false)[] = [
		...marks,
		hasDashed && dashedSign(),
		{
			sample: { r: 4, spanFrom: -10, spanTo: 10 },
			name: 'Line',
			text: 'only the month or year is known'
		},
		placed.some(({ atLeast }) => atLeast) && {
			sample: { r: 4, stalk: true },
			name: 'Stalk',
			text: 'may be higher: another act has no score'
		},
		isLadder(ranking) && {
			sample: 'border',
			name: 'Dotted line',
			text: 'diplomacy below, coercion and force above'
		}
	];
	return signs.filter((sign) => sign !== false);
}

/** What stands beside an answer; the same function as long as our ladder is the same, since a row is laid out anew for another. */
const labelsBy = perRow((stepOf: StepOf) => (one: Placed) => labelOf(one, stepOf));

/** The words of a ladder; `eachMark` says what a mark is. */
export function wordsOf(
	{ ranking, apart, state, shown, all }: LadderData,
	eachMark: string
): FigureWords {
	return {
		answers: [],
		alone: leadOf(shown, ranking),
		notes: [
			...(isLadder(ranking) ? [] : [`On ${inSentence(ranking)}, ${endsInWords(ranking)}.`]),
			`${eachMark} The most severe stand on top. Lighter marks do not count as substantive.${
				apart.length > 0
					? ' The last row holds acts without a score; those that count have the colour of the text.'
					: ''
			} Click or tap a mark to open it.`
		],
		...(state === '' ? {} : { status: stateInWords(state, shown, all, ranking) })
	};
}

/** How severe each answer was, over time, as both ladders declare it. */
export const declared: Figure<LadderData, LadderLayout> = {
	name: 'ladder',
	page: '/',
	data({ view, all, shown, ranking, ladder: ours, line, set }) {
		const { unfolded, state } = view;
		return {
			...marksIn(shown, unfolded),
			apart: shown.apart,
			ranking,
			set,
			ladder: ours,
			line,
			unfolded,
			state,
			shown,
			all,
			label: labelsBy(ours.stepOf)
		};
	},
	title: (data) =>
		`${
			isLadder(data.ranking)
				? 'Ladder of the severity of response to cyber-attacks, by rung and date'
				: `Severity of response to cyber-attacks on ${inSentence(data.ranking)}, by date`
		}${yearsOf(data)}`,
	question: (data) => `Severity of response${yearsOf(data)}`,
	words: (data) =>
		wordsOf(
			data,
			`Each mark is one answer to one incident, by ${isLadder(data.ranking) ? 'rung' : 'score'} and date.`
		),
	signs: (data) => signsOf(data, ownSigns),
	table: ({ drawn, ranking, folded }) =>
		actTable(drawn, ranking, {
			name: `Show the data as a table (${count(drawn.length, 'row')})`,
			caption: `Each answer of the picture, most severe first: ${count(drawn.length, 'row')}.${
				folded === 0
					? ''
					: ` ${count(folded, 'case')} without a public response found ${folded === 1 ? 'stands' : 'stand'} in one strip.`
			}`
		}),
	keys: 'Keys: ← → along a row, ↑ ↓ between rows, Home and End to its ends, Enter for the details, Escape to return. The line moves by ↑ ↓ too, or by dragging.',
	room: 'tall',
	layout: layoutLadder,
	Plot,
	Below
};
