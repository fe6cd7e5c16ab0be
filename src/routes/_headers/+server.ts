import { headersFile } from '../../cli/headers.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The headers of the site, for hosts that read them from a file. */
export const GET: RequestHandler = () =>
	new Response(headersFile(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
