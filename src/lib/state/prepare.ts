import { nationOf, partiesIn } from '../view/nation.ts';
import { defaultView } from '../view/view.ts';
import { ShownRows, type Source } from './shown.svelte.ts';

/**
 * Finds what the pages ask first of the rows shown, in short tasks, so that the page that opens next finds it. Stops where other
 * rows are shown meanwhile; a page that opens before it is done makes the rest itself.
 */
export async function prepare(source: Source): Promise<void> {
	const { data } = source;
	const next = new ShownRows(source, defaultView);
	const steps = [
		() => next.cases,
		() => next.shown,
		() => next.index,
		() => partiesIn(next.index).forEach((state) => steps.push(() => nationOf(state, next.index)))
	];
	for (const step of steps) {
		await new Promise((rested) => setTimeout(rested));
		if (source.data !== data) return;
		step();
	}
}
