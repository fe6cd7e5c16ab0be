import { actSigns } from '../../charts/act-signs.ts';
import { actTable } from '../../charts/act-table.ts';
import { figure } from '../../charts/figure.ts';
import { isDashed } from '../../view/select.ts';
import { endsInWords, inSentence } from '../../view/standing.ts';
import { count } from '../../view/words.ts';
import Below from './Below.svelte';
import type { Placed } from '../../severity/place.ts';
import { layoutProfile, type ProfileInput, type ProfileLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { atOnceInWords, comparisonInWords } from './words.ts';

const actsOf = ({ compared }: ProfileInput): readonly Placed[] =>
	compared.flatMap(({ nation }) => nation.acts);

/** Which of the States compared answered harder. */
export const profile = figure<ProfileInput, ProfileLayout>({
	name: 'profile',
	page: '/compare/',
	data: ({ compared, ranking, line }) => ({ compared, ranking, line }),
	title: () => 'Answers by State and rung',
	question: () => 'Who answered harder?',
	words: ({ compared, ranking, line }) => ({
		answers: [
			comparisonInWords(
				compared.map(({ nation }) => nation),
				ranking
			)
		],
		notes: [
			atOnceInWords(compared.map(({ nation }) => nation)),
			`Each column is a State, with its acts on ${inSentence(ranking)}, ${endsInWords(ranking)}. The most severe stand on top. The tint goes up to its strongest answer, which stands below its name${
				line.divides ? '. Acts above the dashed line count as substantive' : ''
			}.`
		].filter(Boolean)
	}),
	signs: (data) => actSigns(actsOf(data).some(({ incident }) => isDashed(incident))),
	table: (data) =>
		actTable(actsOf(data), data.ranking, {
			name: `Show each act as a table (${count(actsOf(data).length, 'row')})`,
			caption: `Each act of the States compared, most severe first: ${count(actsOf(data).length, 'row')}.`
		}),
	keys: {
		along: 'a rung, from State to State',
		between: 'between rungs',
		enter: 'opens the act, or the list'
	},
	room: 'tall',
	layout: layoutProfile,
	Plot,
	Below
});
