import { timelineWhole } from '$lib/figures/timeline/layout.ts';
import { opening } from '$lib/state/opening.ts';
import { nationsAhead } from '$lib/view/nation.ts';
import { presetsOf } from '$lib/view/states.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* (shown) {
	yield* nationsAhead(shown.index);
	presetsOf(shown.cases, shown.nations);
	yield;
	timelineWhole(shown.compared, shown.checked);
});
