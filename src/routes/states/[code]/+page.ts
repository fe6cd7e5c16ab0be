import { loadTexts } from '$lib/data/built-in.svelte.ts';
import { opening } from '$lib/state/opening.ts';
import { nationsAhead } from '$lib/view/nation.ts';
import { storyOf } from '$lib/view/story.ts';
import type { PageLoad } from './$types';

const open = opening(
	function* (shown) {
		yield* nationsAhead(shown.index);
		yield;
		storyOf(shown.subject, shown.all, shown.ruptures);
	},
	({ code = '' }) => code.toUpperCase()
);

/** The page tells what happened, so that it waits for the texts; where they do not arrive it says so. Then it waits for what it derives. */
export const load: PageLoad = (page) =>
	open(
		page,
		loadTexts().catch(() => undefined)
	);
