import { prepared } from '$lib/state/opening.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** Waits until the page that opens has been prepared. It follows the route and what the route names, so that it is done for each page. */
export const load: LayoutLoad = async ({ route: { id }, params, url }) => {
	const named = { ...params };
	// While the site is built a page has no query.
	await prepared(() => ({ route: id ?? '', params: named, query: url.search }));
};
