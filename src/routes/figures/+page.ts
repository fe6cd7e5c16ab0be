import { resolve } from '$app/paths';
import type { PageLoad } from './$types';

/** A figure as the list of files for programs names it. */
interface Named {
	readonly name: string;
	readonly question: string;
	readonly title: string;
}

/** What each figure is called, of the record as it is first shown; the page then needs none of them. */
export const load: PageLoad = async ({ fetch }) => {
	const response = await fetch(resolve('/api/v1/[...name]', { name: 'index.json' }));
	const { figures } = (await response.json()) as { readonly figures: readonly Named[] };
	return { figures };
};
