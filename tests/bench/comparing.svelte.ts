import { flushSync, mount } from 'svelte';
import type { Incident } from '../../src/lib/data/incidents.ts';
import type { Score } from '../../src/lib/data/scales.ts';
import { scalesOf } from '../../src/lib/severity/ladder.ts';
import { viewOf } from '../../src/lib/view/view.ts';
import Comparing from './Comparing.svelte';

declare global {
	interface Window {
		showComparison: (rows: readonly Incident[], scores: readonly Score[]) => void;
		/** Puts the view of an address in view; gives the number of acts that the profiles stand for. */
		look: (address: string) => number;
	}
}

let address = $state('');

window.showComparison = (rows, scores) => {
	const scale = scalesOf(scores).get('ladder');
	if (scale === undefined) throw new Error('There is no ladder');
	mount(Comparing, {
		target: document.body,
		props: {
			rows,
			scale,
			get view() {
				return viewOf(address);
			}
		}
	});
};

window.look = (text) => {
	address = text;
	flushSync();
	const figure = document.querySelector('#harder figure');
	return [...(figure?.querySelectorAll('a.act') ?? [])].reduce(
		(sum, one) => sum + Number(one.querySelector('text')?.textContent ?? 1),
		0
	);
};
