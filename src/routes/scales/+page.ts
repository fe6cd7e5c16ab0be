import { drawnMixes } from '$lib/figures/mixes/drawn.ts';
import { opening } from '$lib/state/opening.ts';

/** The mixes that the page draws, before it opens. */
export const load = opening(function* ({ rankings, view }) {
	yield* drawnMixes.ahead(rankings, view.mix);
});
