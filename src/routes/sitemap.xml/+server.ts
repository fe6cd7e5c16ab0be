import { prerenderedPages } from '$lib/state/record.ts';
import { wholeAddress } from '$lib/state/site.ts';
import { pathTo } from '$lib/view/pages.ts';
import type { RequestHandler } from './$types';

/* Every page that is made beforehand, for search engines (https://www.sitemaps.org/protocol.html). */

export const prerender = true;

export const GET: RequestHandler = () => {
	const urls = prerenderedPages().map(
		(page) => `<url><loc>${wholeAddress(pathTo(page))}</loc></url>`
	);
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
		{ headers: { 'Content-Type': 'application/xml' } }
	);
};
