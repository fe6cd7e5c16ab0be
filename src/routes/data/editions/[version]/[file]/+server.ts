import { existsSync, readFileSync } from 'node:fs';
import { error } from '@sveltejs/kit';
import { version } from '$data/datapackage.json';
import { earlierEditions } from '$lib/state/record-files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/* The files of every edition, each under an address that says which: /data/editions/1.0.0/incidents.csv. This edition’s too, for later. */

export const prerender = true;

const files: Readonly<Record<string, string>> = {
	'incidents.csv': 'text/csv',
	'scales.csv': 'text/csv',
	'ruptures.csv': 'text/csv',
	'datapackage.json': 'application/json'
};
const folderOf = (edition: string): string =>
	edition === version ? 'data' : `data/editions/${edition}`;

export const entries: EntryGenerator = () =>
	[...earlierEditions, version].flatMap((edition) =>
		Object.keys(files).map((file) => ({ version: edition, file }))
	);

export const GET: RequestHandler = ({ params }) => {
	const path = `${folderOf(params.version)}/${params.file}`;
	if (!Object.hasOwn(files, params.file) || !existsSync(path))
		error(404, `There is no ${params.file} of edition ${params.version}`);
	return new Response(readFileSync(path), {
		headers: { 'Content-Type': `${files[params.file] ?? ''}; charset=utf-8` }
	});
};
