import { loadTexts } from '$lib/data/built-in.svelte.ts';
import type { PageLoad } from './$types';

/** The page tells what happened, so that it waits for the texts; where they do not arrive it says so. */
export const load: PageLoad = () => loadTexts().catch(() => undefined);
