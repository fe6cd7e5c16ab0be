import { flushSync, mount } from 'svelte';
import type { Incident } from '../../src/lib/data/incident.ts';
import type { Score } from '../../src/lib/data/scales.ts';
import Comparing from './Comparing.svelte';
import { sourceOf } from './source.ts';

declare global {
	interface Window {
		showComparison: (rows: readonly Incident[], scores: readonly Score[]) => void;
		/** Puts the view of an address in view; gives the number of acts that the profiles stand for. */
		look: (address: string) => number;
	}
}

let address = $state('');

window.showComparison = (rows, scores) => {
	mount(Comparing, {
		target: document.body,
		props: {
			source: sourceOf(rows, scores),
			get address() {
				return address;
			}
		}
	});
};

window.look = (text) => {
	address = text;
	flushSync();
	const figure = document.querySelector('[data-figure=profile]');
	return [...(figure?.querySelectorAll('a.act') ?? [])].reduce(
		(sum, one) => sum + Number(one.querySelector('text')?.textContent ?? 1),
		0
	);
};
