import { actsIn, byYear } from '$lib/figures/years/words.ts';
import { opening } from '$lib/state/opening.ts';
import { lastAccounts } from '$lib/view/account.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* ({ cases, index }) {
	yield* lastAccounts.ahead(cases, index.stands);
	yield;
	byYear(actsIn(index).acts);
});
