import { loadTexts } from '$lib/data/built-in.svelte.ts';
import { loadFigure } from '$lib/figures/load.ts';
import type { PageLoad } from './$types';

/** The figure, and none where nobody has heard of it; a page made beforehand has its texts too, for those who have no scripts. */
export const load: PageLoad = async ({ params: { name } }) => {
	if (import.meta.env.SSR) await loadTexts();
	return { name, figure: (await loadFigure(name)) ?? null };
};
