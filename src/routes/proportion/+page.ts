import { cellsIn } from '$lib/figures/proportion/layout.ts';
import { casesIn } from '$lib/figures/proportion/words.ts';
import { opening } from '$lib/state/opening.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* ({ cases, set, shown }) {
	casesIn(cases, set);
	yield;
	cellsIn(shown.placed);
});
