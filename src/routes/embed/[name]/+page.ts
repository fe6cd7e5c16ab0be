import { loadFigure } from '$lib/figures/load.ts';
import type { PageLoad } from './$types';

/** The figure, and none where nobody has heard of it. */
export const load: PageLoad = async ({ params: { name } }) => ({
	name,
	figure: (await loadFigure(name)) ?? null
});
