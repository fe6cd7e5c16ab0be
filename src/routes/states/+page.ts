import { opening } from '$lib/state/opening.ts';
import { nationsAhead } from '$lib/view/nation.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(({ index }) => nationsAhead(index));
