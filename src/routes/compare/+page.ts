import { timelineWhole } from '$lib/figures/timeline/layout.ts';
import { eachState, opening } from '$lib/state/opening.ts';
import { presetsOf } from '$lib/view/states.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* (shown) {
	yield* eachState(shown);
	presetsOf(shown.cases, shown.nations);
	yield;
	timelineWhole(shown.compared, shown.checked);
});
