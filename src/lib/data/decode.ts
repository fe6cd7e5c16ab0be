import { finding, quote, type Finding } from './finding.ts';

/** Encodings a reader may name; the first is the one we write. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250'] as const;

/** One of the encodings that can be read. */
export type Encoding = (typeof encodings)[number];

/** A file's text with the encoding it was read in, or the finding that tells why it is no text. */
export type Decoded =
	| { readonly text: string; readonly encoding: Encoding; readonly findings: readonly Finding[] }
	| { readonly unreadable: Finding };

/** What files that are no CSV begin with, and what to do about each. */
const signatures: readonly {
	readonly looks: string;
	readonly starts: readonly (string | readonly number[])[];
	readonly mend: string;
}[] = [
	{
		looks: 'an Excel workbook or another ZIP archive',
		starts: [
			[0x50, 0x4b, 0x03, 0x04],
			[0x50, 0x4b, 0x05, 0x06]
		],
		mend: 'Open it in a spreadsheet and save the sheet as “CSV UTF-8”, or unpack the archive first.'
	},
	{
		looks: 'an old Excel workbook',
		starts: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
		mend: 'Open it in a spreadsheet and save the sheet as “CSV UTF-8”.'
	},
	{ looks: 'a PDF', starts: ['%PDF-'], mend: 'Bring the table it was made from, as CSV.' },
	{
		looks: 'a picture',
		starts: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF87a', 'GIF89a', 'RIFF', 'BM\u0000'],
		mend: 'Bring the table it shows, as CSV.'
	},
	{
		looks: 'a compressed file',
		starts: [[0x1f, 0x8b], [0x28, 0xb5, 0x2f, 0xfd], 'BZh', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'Rar!'],
		mend: 'Unpack it first.'
	}
];

const startsWith = (bytes: Uint8Array, start: string | readonly number[]): boolean => {
	const wanted = typeof start === 'string' ? [...start].map((c) => c.charCodeAt(0)) : start;
	return wanted.every((byte, i) => bytes[i] === byte);
};

function unreadable(cause: string, mend: string): Decoded {
	return {
		unreadable: finding({}, { code: 'source-error', cause, mend, expected: 'a CSV file' })
	};
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
	return at < 0 ? '' : quote(text.slice(Math.max(0, at - 15), at + 25).trim());
}

/**
 * Turns a file's bytes into text: by its byte order mark, else as UTF-16 where every other byte is zero, else as
 * strict UTF-8, else as `wanted`, else as windows-1252 with a warning that shows a sample. Content decides, never the file's name. Never throws.
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
	const known = signatures.find(({ starts }) => starts.some((start) => startsWith(bytes, start)));
	if (known) return unreadable(`The file looks like ${known.looks}, not like CSV.`, known.mend);
	const read = readText(bytes, wanted);
	if ('unreadable' in read) return read;
	if (read.text.trim() === '')
		return unreadable('The file is empty.', 'Bring one with a header line.');
	if (/^\s*<(!doctype|html|\?xml|svg)/i.test(read.text))
		return unreadable(
			'The file looks like a web page, not like CSV.',
			'If it came from an address, use the address of the CSV itself.'
		);
	if (/^\s*[[{]\s*["{[\]}]/.test(read.text))
		return unreadable('The file looks like JSON, not like CSV.', 'Export it as CSV.');
	return read;
}

function readText(bytes: Uint8Array, wanted: Encoding | undefined): Decoded {
	const mark = marks.find((entry) => startsWith(bytes, entry.bytes));
	const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
	const wide = mark?.encoding ?? guessUtf16(body) ?? 'utf-8';
	const isWide = wide !== 'utf-8';
	if (isBinary(body, isWide))
		return unreadable('The file is binary, not text.', 'Save the table as “CSV UTF-8”.');
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
				{
					code: 'encoding-error',
					severity: 'warning',
					cause: isWide
						? `Some bytes are no ${wide.toUpperCase()}; each of them was read as \ufffd.`
						: `The file is not UTF-8; it was read as ${encoding}, where it says ${sample(text)}.`,
					mend: 'If that looks wrong, name its encoding, or save it as “CSV UTF-8”.',
					found: encoding,
					expected: 'utf-8'
				}
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
