import { isPublished, wholeAddress } from '$lib/state/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What search engines may read: everything; and where the sitemap is, once the site’s address is known. */
export const GET: RequestHandler = () =>
	new Response(
		[
			'User-agent: *',
			'Allow: /',
			...(isPublished ? [`Sitemap: ${wholeAddress('/sitemap.xml')}`] : []),
			''
		].join('\n'),
		{ headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
	);
