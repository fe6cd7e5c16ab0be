import { readdirSync, readFileSync } from 'node:fs';
import { error } from '@sveltejs/kit';
import { riposte } from '$data/datapackage.json';
import { earlierEditions, recordFiles } from '$lib/state/record-files.ts';
import { zipOf } from '$lib/ui/zip.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/* The files of the record, each under an address that stays: /data/incidents.csv and so on, written when the site is built. */

export const prerender = true;

export const entries: EntryGenerator = () => recordFiles.map(({ name }) => ({ file: name }));

/** Every file of the record as one, with the tables of the editions before it. */
function wholeRecord(): Uint8Array {
	const names = [
		...recordFiles.map(({ name }) => name).filter((name) => name !== 'riposte.zip'),
		...earlierEditions.flatMap((edition) =>
			readdirSync(`data/editions/${edition}`).map((name) => `editions/${edition}/${name}`)
		)
	];
	return zipOf(
		Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(`data/${name}`))])),
		riposte.checked
	);
}

export const GET: RequestHandler = ({ params }) => {
	const found = recordFiles.find(({ name }) => name === params.file);
	if (found === undefined) error(404, `The record has no file ${params.file}`);
	const content = found.name === 'riposte.zip' ? wholeRecord() : readFileSync(`data/${found.name}`);
	return new Response(Uint8Array.from(content), {
		headers: { 'Content-Type': found.type }
	});
};
