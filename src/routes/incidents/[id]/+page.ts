import { loadTexts } from '$lib/data/built-in.svelte.ts';
import { opening } from '$lib/state/opening.ts';
import { allAccounts, likeTo } from '$lib/view/account.ts';
import type { PageLoad } from './$types';

const open = opening(
	function* ({ all, index, subject }) {
		const accounts = yield* allAccounts.ahead(all, index.stands);
		yield;
		const own = accounts.find(({ id }) => id === subject);
		if (own !== undefined) likeTo(own, accounts);
	},
	({ id = '' }) => id
);

/** The page tells what happened, so that it waits for the texts; where they do not arrive it says so. It is opened with what it derives. */
export const load: PageLoad = async (page) => {
	await Promise.all([loadTexts().catch(() => undefined), open(page)]);
};
