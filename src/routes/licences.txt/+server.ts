import { licencesText } from '../../cli/licences.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The licences of every package of which the reader gets a part. */
export const GET: RequestHandler = () =>
	new Response(licencesText(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
