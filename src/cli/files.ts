import { readFileSync } from 'node:fs';
import { decode, type Encoding } from '../lib/data/decode.ts';
import type { Finding } from '../lib/data/finding.ts';

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
		const cause =
			error instanceof Error && 'code' in error && error.code === 'ENOENT'
				? `There is no file ${path}.`
				: `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
		return {
			unreadable: {
				code: 'source-error',
				severity: 'error',
				line: null,
				row: null,
				column: null,
				found: null,
				expected: 'a CSV file',
				suggestion: null,
				message: cause
			}
		};
	}
}
