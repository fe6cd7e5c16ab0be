import { ascending } from 'd3-array';
import land from 'virtual:riposte/land';
import { figure, type FigureTable } from '../../charts/figure.ts';
import { partyName } from '../../data/parties.ts';
import type { Nation } from '../../view/nation.ts';
import { actAndYear, unplacedInWords } from '../../view/nation-words.ts';
import { placeInWords } from '../../view/standing.ts';
import { capital, count } from '../../view/words.ts';
import { layoutMap, statesOnMap, type MapInput, type MapLayout } from './layout.ts';
import Plot from './Plot.svelte';
import { mapInWords } from './words.ts';

const victimsIn = ({ nations }: MapInput): readonly Nation[] =>
	nations.filter(({ incidents }) => incidents > 0);

function tableOf(data: MapInput): FigureTable {
	const { ranking } = data;
	const victims = victimsIn(data);
	const strongest = (nation: Nation): string =>
		nation.highest === null
			? unplacedInWords(nation, ranking)
			: `${placeInWords(ranking, nation.highest.step)}: ${actAndYear(nation.highest)}`;
	const substantive = ({ highest }: Nation): string =>
		highest === null ? 'none ranked' : highest.counts ? 'yes' : 'no';
	return {
		name: `Show the map as a table (${count(victims.length, 'row')})`,
		caption: `Strongest own act of each State attacked: ${count(victims.length, 'row')}.`,
		columns: [
			{ title: 'State' },
			{ title: 'Strongest own act' },
			{ title: 'Substantive' },
			{ title: 'Incidents', isNumber: true }
		],
		rows: () =>
			[...victims]
				.sort((a, b) => ascending(partyName(a.state), partyName(b.state)))
				.map((nation) => ({
					key: nation.state,
					opens: [{ state: nation.state }],
					cells: [
						partyName(nation.state),
						capital(strongest(nation)),
						substantive(nation),
						String(nation.incidents)
					]
				}))
	};
}

/** Where the strong answers are. */
export const map = figure<MapInput, MapLayout>({
	name: 'map',
	page: '/compare/',
	data: ({ nations, ranking, compared }) => ({
		land,
		nations: [...nations.values()],
		ranking,
		slots: new Map(compared.map(({ slot, nation }) => [nation.state, slot]))
	}),
	title: () => 'Strongest own act of each State on a map',
	question: () => 'Where are the strong answers?',
	words: ({ nations }) => ({
		answers: [mapInWords(nations, statesOnMap(land))],
		notes: [
			'The number is the rung of the State’s strongest answer. A ring marks a State too small to be seen. Choose a State to add it to the comparison or to take it out. Areas are true to size (Equal Earth). Borders are those of Natural Earth and no statement of ours.'
		]
	}),
	table: tableOf,
	keys: {
		along: 'States that stand level',
		between: 'to stronger and weaker ones',
		enter: 'adds the State or takes it out'
	},
	room: 'tall',
	layout: layoutMap,
	Plot
});
