import { readFileSync } from 'node:fs';
import { decode, type Encoding } from '../lib/data/decode.ts';
import { finding, type Finding } from '../lib/data/finding.ts';

/** A file's text, or the finding that says why there is none. Never throws. */
export function readText(
	path: string,
	encoding?: Encoding
):
	| { readonly text: string; readonly findings: readonly Finding[] }
	| { readonly unreadable: Finding } {
	try {
		return decode(readFileSync(path), encoding);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		const cause =
			code === 'ENOENT'
				? 'There is no such file.'
				: code === 'EISDIR'
					? 'It is a folder, not a file.'
					: `The file cannot be read (${String(code)}).`;
		return { unreadable: finding({}, { code: 'source-error', cause, expected: 'a CSV file' }) };
	}
}
