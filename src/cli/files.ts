import { readFileSync } from 'node:fs';
import { decode, type Encoding } from '../lib/data/decode.ts';
import { cause, finding, type Finding } from '../lib/data/finding.ts';

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
		const expected = 'a CSV file';
		const why =
			code === 'ENOENT'
				? cause('file-not-found', { expected })
				: code === 'EISDIR'
					? cause('file-is-folder', { expected })
					: cause('file-unreadable', { reason: String(code), expected });
		return { unreadable: finding({}, why) };
	}
}
