import { error } from '@sveltejs/kit';
import { apiFile, apiNames } from '../../../../cli/api.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => apiNames.map((name) => ({ name }));

/** One of the files for programs. */
export const GET: RequestHandler = async ({ params }) => {
	if (!apiNames.includes(params.name)) error(404, `There is no ${params.name}`);
	return new Response(`${JSON.stringify(await apiFile(params.name), null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' }
	});
};
