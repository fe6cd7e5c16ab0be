import { wholeAddress } from '$lib/state/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(`User-agent: *\nAllow: /\nSitemap: ${wholeAddress('sitemap.xml')}\n`, {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
