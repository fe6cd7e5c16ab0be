import { loadTexts } from '$lib/data/built-in.svelte.ts';
import { loadFigure } from '$lib/figures/load.ts';
import { opening } from '$lib/state/opening.ts';
import type { PageLoad } from './$types';

/** The figure, and none where nobody has heard of it; a page made beforehand has its texts too, for those who have no scripts. */
export const load: PageLoad = async (page) => {
	const { name } = page.params;
	if (import.meta.env.SSR) await loadTexts();
	const figure = (await loadFigure(name)) ?? null;
	// It takes of all rows what the figure's own page does.
	await opening(function* (shown) {
		yield;
		figure?.data(shown);
	})(page);
	return { name, figure };
};
