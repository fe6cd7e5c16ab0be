import { loadTexts } from '$lib/data/built-in.svelte.ts';
import { loadFigure } from '$lib/figures/load.ts';
import { opening } from '$lib/state/opening.ts';
import type { PageLoad } from './$types';

/** The figure, and none where nobody has heard of it; a page made beforehand has its texts too, for those who have no scripts. */
export const load: PageLoad = async (page) => {
	const { name } = page.params;
	if (import.meta.env.SSR) await loadTexts();
	const figure = loadFigure(name);
	let found: Awaited<typeof figure>;
	const coming = Promise.resolve(figure).then((one) => (found = one));
	// What it says of all rows is found before it opens.
	await opening(function* (shown) {
		yield;
		found?.words(found.data(shown));
	})(page, coming);
	return { name, figure: found ?? null };
};
