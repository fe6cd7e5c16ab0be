import { loadTexts } from '$lib/data/built-in.svelte.ts';
import type { PageLoad } from './$types';

/** The page as it is made beforehand holds the notes and sources of each step, for those who have no scripts. */
export const load: PageLoad = async () => {
	if (import.meta.env.SSR) await loadTexts();
};
