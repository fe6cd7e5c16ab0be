import { cause, finding, type Finding } from './finding.ts';
import type { Code } from './messages.ts';

/** Encodings a reader may name; the first is the one we write. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250'] as const;

/** One of the encodings that can be read. */
export type Encoding = (typeof encodings)[number];

/** A file's text with the encoding it was read in, or the finding that tells why it is no text. */
export type Decoded =
	| { readonly text: string; readonly encoding: Encoding; readonly findings: readonly Finding[] }
	| { readonly unreadable: Finding };

/** Why bytes are no CSV. */
type NotText = Extract<
	Code,
	| 'file-archive'
	| 'file-workbook'
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
	{
		code: 'file-archive',
		starts: [
			[0x50, 0x4b, 0x03, 0x04],
			[0x50, 0x4b, 0x05, 0x06]
		]
	},
	{ code: 'file-workbook', starts: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]] },
	{ code: 'file-pdf', starts: ['%PDF-'] },
	{
		code: 'file-picture',
		starts: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF87a', 'GIF89a', 'RIFF', 'BM\u0000']
	},
	{
		code: 'file-compressed',
		starts: [[0x1f, 0x8b], [0x28, 0xb5, 0x2f, 0xfd], 'BZh', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'Rar!']
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

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

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

/** The first letters that the encoding decides with what stands around them, so that a person can see whether it was right. */
function sample(text: string): string {
	const at = text.search(/[^\u0000-\u007f]/); // eslint-disable-line no-control-regex -- the range is ASCII
	return at < 0 ? '' : text.slice(Math.max(0, at - 15), at + 25).trim();
}

/**
 * Turns a file's bytes into text: by its byte order mark, else as UTF-16 where every other byte is zero, else as
 * strict UTF-8, else as `wanted`, else as windows-1252 with a warning that shows a sample. Content decides, never the file's name. Never throws.
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
	const known = signatures.find(({ starts }) => starts.some((start) => startsWith(bytes, start)));
	if (known) return unreadable(known.code);
	const read = readText(bytes, wanted);
	if ('unreadable' in read) return read;
	if (read.text.trim() === '') return unreadable('file-empty');
	if (/^\s*<(!doctype|html|\?xml|svg)/i.test(read.text)) return unreadable('file-page');
	if (/^\s*[[{]\s*["{[\]}]/.test(read.text)) return unreadable('file-json');
	return read;
}

function readText(bytes: Uint8Array, wanted: Encoding | undefined): Decoded {
	const mark = marks.find((entry) => startsWith(bytes, entry.bytes));
	const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
	const wide = mark?.encoding ?? guessUtf16(body) ?? 'utf-8';
	const isWide = wide !== 'utf-8';
	if (isBinary(body, isWide)) return unreadable('file-binary');
	const strict = decodeStrictly(body, wide);
	if (strict !== undefined) return { text: strict, encoding: wide, findings: [] };
	const asked = wanted === undefined || isWide ? undefined : decodeStrictly(body, wanted);
	if (asked !== undefined && wanted !== undefined)
		return { text: asked, encoding: wanted, findings: [] };
	const encoding: Encoding = isWide ? wide : 'windows-1252';
	const text = new TextDecoder(encoding).decode(body);
	return {
		text,
		encoding,
		findings: [
			finding(
				{},
				isWide
					? cause('encoding-bytes', {
							encoding: wide.toUpperCase(),
							found: encoding,
							expected: 'utf-8'
						})
					: cause('encoding-guess', {
							sample: sample(text),
							found: encoding,
							expected: 'utf-8'
						})
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
