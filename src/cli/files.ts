import { readFileSync } from 'node:fs';
import { decode } from '../lib/data/decode.ts';
import { cause, finding, type Finding } from '../lib/data/finding.ts';

/** Why nothing was read. */
interface Unreadable {
	readonly unreadable: Finding;
}

/** The bytes of a file, or the finding that says why there are none. Never throws. */
export function readBytes(path: string): Uint8Array<ArrayBuffer> | Unreadable {
	try {
		return new Uint8Array(readFileSync(path));
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

/** A file's text, or the finding that says why there is none. Never throws. */
export function readText(
	path: string
): { readonly text: string; readonly findings: readonly Finding[] } | Unreadable {
	const bytes = readBytes(path);
	return 'unreadable' in bytes ? bytes : decode(bytes);
}
