import { loadTexts } from '$lib/data/built-in.svelte.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** A page that is made beforehand holds the texts, in the tables of those who have no scripts. */
export const load: LayoutLoad = async () => {
	if (import.meta.env.SSR) await loadTexts();
};
