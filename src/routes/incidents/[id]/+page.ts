import { loadTexts } from '$lib/data/built-in.svelte.ts';
import { opening } from '$lib/state/opening.ts';
import { lastAccounts, likeTo } from '$lib/view/account.ts';
import type { PageLoad } from './$types';

const open = opening(
	function* ({ all, index, subject }) {
		const accounts = yield* lastAccounts.ahead(all, index.stands);
		yield;
		const own = accounts.find(({ id }) => id === subject);
		if (own !== undefined) likeTo(own, accounts);
	},
	({ id = '' }) => id
);

/** The page tells what happened, so that it waits for the texts; where they do not arrive it says so. Then it waits for what it derives. */
export const load: PageLoad = (page) =>
	open(
		page,
		loadTexts().catch(() => undefined)
	);
