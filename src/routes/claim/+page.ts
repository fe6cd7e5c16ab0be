import { readingsOf } from '$lib/severity/claim.ts';
import { opening } from '$lib/state/opening.ts';
import { leadOf } from '$lib/view/lead.ts';
import { questionOf } from '$lib/view/view.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* ({ view, all, shown, ranking, set, ladder, checked }) {
	leadOf(shown, ranking);
	yield;
	readingsOf(all, questionOf(view, set), ladder.stepOf, checked);
});
