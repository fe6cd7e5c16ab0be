import { readFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { messageOf } from '../../src/lib/data/finding.ts';
import { check } from '../../src/lib/files/check/check.ts';
import { open } from '../../src/lib/files/check/open.ts';
import { asItIs } from '../../src/lib/files/recipe.ts';
import { cfrCsv, eurepocCsv } from '../peers.ts';

/* Files broken by chance: whole ones of every kind that is read, with bytes changed, cut out, cut off and put in. A seed gives the same files again. */

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whole files of every kind that is read. */
export async function wholeFiles(): Promise<readonly Uint8Array[]> {
	const rows = Papa.parse<string[]>(clean.trimEnd()).data;
	return [
		bytesOf(clean),
		bytesOf(cfrCsv()),
		bytesOf(eurepocCsv()),
		await writeXlsx({ sheets: [{ name: 'A', rows: rows.map((cells) => [...cells]) }] }),
		gzipSync(bytesOf(clean)),
		zipSync({ 'a.csv': bytesOf(clean) }),
		Uint8Array.from(Buffer.from(`\ufeff${clean}`, 'utf16le')),
		Uint8Array.from(Buffer.from(clean, 'latin1'))
	];
}

/** Texts that have broken something somewhere, or might. */
const pieces = [
	...'",\n\r;\t\u0000=#[]{}',
	'ALB',
	'2022-02-31',
	"['",
	'1/2/03',
	'Ã¼',
	'\u202e',
	'\ufeff',
	',,,,,,',
	'Iran or ',
	'x'.repeat(50_000),
	'1'.repeat(5_000),
	'USA;'.repeat(200),
	'Total,3,3'
];

/** Numbers from 0 to before 1 that a seed gives again: a linear congruential generator with the constants of ISO C. */
function chance(seed: number): () => number {
	let state = seed % 2 ** 31;
	return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

/** One broken file. */
export function broken(whole: readonly Uint8Array[], seed: number): Uint8Array {
	const next = chance(seed);
	const below = (n: number): number => Math.floor(next() * n);
	let bytes = (whole[below(whole.length)] ?? new Uint8Array()).slice();
	for (let n = 1 + below(6); n > 0; n--) {
		const at = below(bytes.length + 1);
		const way = next();
		if (way < 0.5) {
			const piece = bytesOf(pieces[below(pieces.length)] ?? '');
			const after = bytes.subarray(Math.min(bytes.length, at + below(14)));
			bytes = Uint8Array.from([...bytes.subarray(0, at), ...piece, ...after]);
		} else if (way < 0.6) bytes = bytes.slice(0, at);
		else if (bytes.length > 0) bytes[below(bytes.length)] = below(256);
	}
	return bytes;
}

/** Reads a broken file; what went wrong in a sentence, empty where nothing did. */
export async function faultOf(bytes: Uint8Array): Promise<string> {
	try {
		const opened = await open(bytes, asItIs);
		if ('refused' in opened)
			return messageOf(opened.refused) === '' ? 'It was refused without a word.' : '';
		const { records, ready, leftOut } = check(opened, asItIs, { today: '2026-11-26' });
		const used = new Set(ready.map(({ row }) => row)).size;
		return used + leftOut.length === records
			? ''
			: `${records} records, ${used} used and ${leftOut.length} left out.`;
	} catch (error) {
		return String(error instanceof Error ? (error.stack ?? error.message) : error);
	}
}
