import { figure } from '../../charts/figure.ts';
import { partyName } from '../../data/parties.ts';
import { count } from '../../view/words.ts';
import Plot from './Plot.svelte';
import type { PairsData, Pair } from './data.ts';
import { pairInWords, pairsOf } from './words.ts';

/** Every two of the States compared, in words. */
export const pairs = figure<PairsData, readonly Pair[]>({
	name: 'pairs',
	page: '/compare/',
	data: ({ compared, ranking }) => ({
		nations: compared.map(({ nation }) => nation),
		ranking
	}),
	title: () => 'Pair by pair',
	question: () => 'Pair by pair',
	words: ({ nations }) => ({
		answers: [],
		alone: `${count(nations.length, 'State')}, every two of them side by side.`,
		notes: [
			nations.length < 2
				? 'Two States make a pair: add another.'
				: 'Higher or faster is a matter of what was found; medians of few incidents move with each new one.'
		]
	}),
	file: ({ nations, ranking }) => ({
		name: 'Pairs',
		caption: 'Every two of the States compared, in words.',
		columns: [{ title: 'State' }, { title: 'Beside' }, { title: 'Compared' }],
		rows: () =>
			pairsOf(nations).map(([a, b]) => ({
				key: `${a.state} ${b.state}`,
				opens: [{ state: a.state }, { state: b.state }],
				cells: [partyName(a.state), partyName(b.state), pairInWords(a, b, ranking)]
			}))
	}),
	layout: ({ nations, ranking }) =>
		pairsOf(nations).map(([a, b]) => ({
			key: `${a.state} ${b.state}`,
			title: `${partyName(a.state)} and ${partyName(b.state)}`,
			text: pairInWords(a, b, ranking)
		})),
	Plot,
	isControl: true
});
