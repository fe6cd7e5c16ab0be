import { flushSync, mount } from 'svelte';
import type { Incident } from '../../src/lib/data/incident.ts';
import type { Score } from '../../src/lib/data/scales.ts';
import Picture from './Picture.svelte';
import { sourceOf } from './source.ts';

declare global {
	interface Window {
		showPicture: (rows: readonly Incident[], scores: readonly Score[]) => void;
		/** Puts a scale and a line in view; gives the number of marks drawn. */
		choose: (scale: string, line: number) => number;
	}
}

const choice = $state({ scale: 'ladder', line: 6 });

window.showPicture = (rows, scores) => {
	mount(Picture, { target: document.body, props: { source: sourceOf(rows, scores), choice } });
};

window.choose = (scale, line) => {
	choice.scale = scale;
	choice.line = line;
	flushSync();
	return document.querySelectorAll('a.mark').length;
};
