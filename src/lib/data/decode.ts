import {
	decodeLoosely,
	decodeStrictly,
	likelyEncodings,
	sampleOf,
	undoubled,
	type Encoding,
	type Likely
} from './encodings.ts';
import { cause, finding, type Finding } from './finding.ts';
import type { Code } from './messages.ts';

/** A file's text with the encoding it was read in, or the finding that tells why it is no text. */
export type Decoded =
	| {
			readonly text: string;
			readonly encoding: Encoding;
			readonly findings: readonly Finding[];
			/** Encodings that it may be in, where it is not UTF-8, the likely ones first. */
			readonly likely?: readonly Likely[];
			/** Words of the text that look as if it had been decoded twice; none where nothing does. */
			readonly doubled?: string | undefined;
	  }
	| { readonly unreadable: Finding };

/** Why bytes are no CSV. */
type NotText = Extract<
	Code,
	| 'file-pdf'
	| 'file-picture'
	| 'file-compressed'
	| 'file-page'
	| 'file-json'
	| 'file-binary'
	| 'file-empty'
>;

/** What files that are no CSV begin with. */
const signatures: readonly {
	readonly code: NotText;
	readonly starts: readonly (string | readonly number[])[];
}[] = [
	{ code: 'file-pdf', starts: ['%PDF-'] },
	{
		code: 'file-picture',
		starts: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF87a', 'GIF89a', 'RIFF', 'BM\u0000']
	},
	{
		code: 'file-compressed',
		starts: [[0x28, 0xb5, 0x2f, 0xfd], 'BZh', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'Rar!']
	}
];

const startsWith = (bytes: Uint8Array, start: string | readonly number[]): boolean => {
	const wanted = typeof start === 'string' ? [...start].map((c) => c.charCodeAt(0)) : start;
	return wanted.every((byte, i) => bytes[i] === byte);
};

function unreadable(code: NotText): Decoded {
	return { unreadable: finding({}, cause(code, { expected: 'a CSV file' })) };
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
	{ encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', bytes: [0xff, 0xfe] },
	{ encoding: 'utf-16be', bytes: [0xfe, 0xff] }
];

/** Text in Latin letters, stored as UTF-16 without a mark, has a zero in nearly every other byte. */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
	const head = bytes.subarray(0, 4096);
	if (head.length < 4 || head.length % 2 !== 0) return undefined;
	let even = 0;
	let odd = 0;
	head.forEach((byte, i) => {
		if (byte !== 0) return;
		if (i % 2 === 0) even++;
		else odd++;
	});
	const half = head.length / 2;
	if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
	if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
	return undefined;
}

/** How bytes are to be read. */
export interface Decoding {
	/** The encoding, where they are not UTF-8. */
	readonly encoding?: Encoding | undefined;
	/** True where a text that was decoded twice is to be put right. */
	readonly undoubled?: boolean | undefined;
}

/**
 * Turns a file's bytes into text: by its byte order mark, else as UTF-16 where every other byte is zero, else as
 * strict UTF-8, else in the encoding wanted, else in the likeliest with a warning that shows a sample. Content decides, never
 * the file's name. Never throws.
 */
export function decode(bytes: Uint8Array, how: Decoding = {}): Decoded {
	const known = signatures.find(({ starts }) => starts.some((start) => startsWith(bytes, start)));
	if (known) return unreadable(known.code);
	const read = readText(bytes, how.encoding);
	if ('unreadable' in read) return read;
	if (read.text.trim() === '') return unreadable('file-empty');
	if (/^\s*<(!doctype|html|\?xml|svg)/i.test(read.text)) return unreadable('file-page');
	if (/^\s*[[{]\s*["{[\]}]/.test(read.text)) return unreadable('file-json');
	const once = mayBeDoubled(read, bytes.length) ? undoubled(read.text) : undefined;
	if (once === undefined) return read;
	if (how.undoubled === true) return { ...read, text: once.text };
	return {
		...read,
		doubled: once.sample,
		findings: [
			...read.findings,
			finding(
				{},
				cause('encoding-doubled', { sample: sampleOf(read.text), once: sampleOf(once.text) })
			)
		]
	};
}

/** True where a text may have been decoded twice: whoever wrote UTF-8 twice wrote one of these letters for nearly every other. */
function mayBeDoubled(
	{ text, encoding }: { text: string; encoding: Encoding },
	length: number
): boolean {
	// What has a letter for each of its bytes has none but those of ASCII.
	if (encoding === 'utf-8' && text.length === length) return false;
	return /[ÃÂâÐÑØÙÅÄ]\P{ASCII}/u.test(text);
}

function readText(bytes: Uint8Array, wanted: Encoding | undefined): Decoded {
	const mark = marks.find((entry) => startsWith(bytes, entry.bytes));
	const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
	const wide = mark?.encoding ?? guessUtf16(body) ?? 'utf-8';
	const isWide = wide !== 'utf-8';
	if (isBinary(body, isWide)) return unreadable('file-binary');
	const strict = decodeStrictly(body, wide);
	// The escapes of ISO 2022 are ASCII, so that such a text is UTF-8 too.
	const isEscaped = strict?.includes('\u001b$') === true;
	if (strict !== undefined && !isEscaped) return { text: strict, encoding: wide, findings: [] };
	if (isWide)
		return {
			text: decodeLoosely(body, wide),
			encoding: wide,
			findings: [
				finding(
					{},
					cause('encoding-bytes', { encoding: wide.toUpperCase(), found: wide, expected: 'utf-8' })
				)
			]
		};
	const likely: readonly Likely[] = isEscaped
		? [{ encoding: 'iso-2022-jp', sample: sampleOf(decodeLoosely(body, 'iso-2022-jp')) }]
		: likelyEncodings(body);
	// Whatever a machine lacks gives no text at all.
	const asked = wanted === undefined ? '' : decodeLoosely(body, wanted);
	const encoding =
		wanted !== undefined && asked !== '' ? wanted : (likely[0]?.encoding ?? 'windows-1252');
	const text = asked === '' ? decodeLoosely(body, encoding) : asked;
	if (encoding === wanted)
		return {
			text,
			encoding,
			likely,
			findings: text.includes('\ufffd')
				? [
						finding(
							{},
							cause('encoding-bytes', {
								encoding: encoding.toUpperCase(),
								found: encoding,
								expected: 'utf-8'
							})
						)
					]
				: []
		};
	return {
		text,
		encoding,
		likely,
		findings: [
			finding(
				{},
				cause('encoding-guess', { sample: sampleOf(text), found: encoding, expected: 'utf-8' })
			)
		]
	};
}

/** More than one control character in a hundred bytes is no text; in UTF-16 half of the bytes are small and do not count. */
function isBinary(bytes: Uint8Array, isWide: boolean): boolean {
	if (isWide) return false;
	const head = bytes.subarray(0, 65_536);
	let odd = 0;
	for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) odd++;
	return odd > head.length / 100;
}
