import { eachState, opening } from '$lib/state/opening.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(eachState);
