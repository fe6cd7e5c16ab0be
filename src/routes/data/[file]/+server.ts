import { readFileSync } from 'node:fs';
import { error } from '@sveltejs/kit';
import { recordFiles } from '$lib/state/record-files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/* The files of the record, each under an address that stays: /data/incidents.csv and so on, written when the site is built. */

export const prerender = true;

export const entries: EntryGenerator = () => recordFiles.map(({ name }) => ({ file: name }));

export const GET: RequestHandler = ({ params }) => {
	const found = recordFiles.find(({ name }) => name === params.file);
	if (found === undefined) error(404, `The record has no file ${params.file}`);
	return new Response(readFileSync(`data/${found.name}`), {
		headers: { 'Content-Type': found.type }
	});
};
