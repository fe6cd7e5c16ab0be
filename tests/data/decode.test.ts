import { describe, expect, test } from 'vitest';
import { decode } from '../../src/lib/data/decode.ts';
import { sampleOf, undoubled, type Encoding } from '../../src/lib/data/encodings.ts';
import { messageOf } from '../../src/lib/data/finding.ts';

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

/** What is read of bytes, or why nothing is. */
function said(bytes: readonly number[], wanted?: Encoding): readonly unknown[] {
	const read = decode(Uint8Array.from(bytes), { encoding: wanted });
	return 'unreadable' in read
		? [read.unreadable.code, read.unreadable.expected, read.unreadable.line]
		: [
				read.encoding,
				read.text,
				...read.findings.map(({ code, found, expected, line }) => [code, found, expected, line])
			];
}

describe('what is no CSV', () => {
	test.each<[string, readonly number[], string]>([
		['a PDF', ascii('%PDF-1.4'), 'file-pdf'],
		['a PNG', [0x89, 0x50, 0x4e, 0x47, 1], 'file-picture'],
		['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'file-picture'],
		['an old GIF', ascii('GIF87a'), 'file-picture'],
		['a GIF', ascii('GIF89a'), 'file-picture'],
		['a WebP', ascii('RIFFxxxxWEBP'), 'file-picture'],
		['a bitmap', ascii('BM\u0000\u0000'), 'file-picture'],
		['Zstandard', [0x28, 0xb5, 0x2f, 0xfd], 'file-compressed'],
		['bzip2', ascii('BZh9'), 'file-compressed'],
		['XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], 'file-compressed'],
		['RAR', ascii('Rar!'), 'file-compressed'],
		['HTML', ascii(' <HTML>'), 'file-page'],
		['XML', ascii('<?xml version="1.0"?>'), 'file-page'],
		['SVG', ascii('<svg>'), 'file-page'],
		['a list of JSON', ascii(' [ {"a": 1}]'), 'file-json'],
		['an object of JSON', ascii('{"a": 1}'), 'file-json'],
		['nothing', [], 'file-empty'],
		['a mark alone', [0xef, 0xbb, 0xbf], 'file-empty'],
		['control characters', ascii('ab\u0001\u0002'), 'file-binary']
	])('%s', (_, bytes, code) => {
		expect(said(bytes)).toEqual([code, 'a CSV file', null]);
	});

	test.each([
		'a,b\n<html>,1\n',
		'a,b\n[{"a": 1,2\n',
		'x[{"a,b\n',
		'PDF,%PDF-\n',
		'BMW,1\n',
		'[1],b\n'
	])('%j is one', (text) => {
		expect(said(ascii(text))).toEqual(['utf-8', text]);
	});
});

describe('UTF-16 without a mark is told by its zeros', () => {
	/** Twenty bytes, of which so many at even and at odd places are zero. */
	const zeros = (even: number, odd: number): readonly number[] =>
		Array.from({ length: 20 }, (_, i) => (i / 2 < (i % 2 === 0 ? even : odd) ? 0 : 65));

	test.each<[string, readonly number[], string]>([
		['in nearly every second place', zeros(0, 8), 'utf-16le'],
		['in nearly every first place', zeros(8, 0), 'utf-16be'],
		['in seven of ten only', zeros(0, 7), 'file-binary'],
		['in seven of ten first places only', zeros(7, 0), 'file-binary'],
		['in the others too', zeros(1, 8), 'file-binary'],
		['in the others too, the other way round', zeros(8, 1), 'file-binary'],
		['in two letters', ascii('a\u0000b\u0000'), 'utf-16le'],
		['in one letter, which is too little', ascii('a\u0000'), 'file-binary'],
		['in an odd number of bytes', ascii('a\u0000b\u0000c'), 'file-binary']
	])('%s', (_, bytes, wanted) => {
		expect(said(bytes)[0]).toBe(wanted);
	});

	test('what is no text of it is told', () => {
		const [, , finding] = said([0xff, 0xfe, ...ascii('a\u0000'), 0, 0xd8, ...ascii('b\u0000')]);
		expect(finding).toEqual(['encoding-bytes', 'utf-16le', 'utf-8', null]);
	});
});

describe('the encoding', () => {
	const koeln = [...ascii('town\nK'), 0xf6, ...ascii('ln\n')];

	test('that is likeliest is a guess', () => {
		expect(said(koeln)).toEqual([
			'windows-1252',
			'town\nKöln\n',
			['encoding-guess', 'windows-1252', 'utf-8', null]
		]);
	});

	test('that is asked for is none where it fits', () => {
		expect(said(koeln, 'windows-1251')).toEqual(['windows-1251', 'town\nKцln\n']);
	});

	test('that does not fit is told by its usual name', () => {
		const read = decode(Uint8Array.from(koeln), { encoding: 'euc-kr' });
		expect(said(koeln, 'euc-kr').slice(2)).toEqual([['encoding-bytes', 'euc-kr', 'utf-8', null]]);
		expect('findings' in read && read.findings.map(messageOf).join()).toContain('EUC-KR');
	});

	test('that a machine lacks gives way to the likeliest', () => {
		expect(said(koeln, 'nowhere-1' as Encoding)).toEqual(said(koeln));
	});

	test('of Japanese mail is told by its escapes, which are ASCII', () => {
		const mail = [
			...ascii(`place,note\n${'a'.repeat(300)},`),
			...[0x1b, 0x24, 0x42, 0x45, 0x6c, 0x35, 0x7e, 0x1b, 0x28, 0x42],
			...ascii('\n')
		];
		const read = decode(Uint8Array.from(mail));
		expect('likely' in read && read.likely).toEqual([{ encoding: 'iso-2022-jp', sample: '東京' }]);
		expect(said(mail).slice(2)).toEqual([['encoding-guess', 'iso-2022-jp', 'utf-8', null]]);
	});
});

test.each([
	['', ''],
	['plain', ''],
	['Köln, Köln; Genève', 'Köln Genève'],
	['Österreich', 'Österreich'],
	['"Zürich"|Málaga', 'Zürich Málaga'],
	['Ä Ö Ü É È', 'Ä Ö Ü É'],
	['größere größer', 'größere'],
	['unter-verantwortlicherweiseübersehenerweise', 'ortlicherweiseübersehenerw']
])('the words of %j that an encoding decides', (text, words) => {
	expect(sampleOf(text)).toBe(words);
});

test.each([
	['MÃ¼ller', { text: 'Müller', sample: 'Ã¼' }],
	['Ã¼ber, Ã¤', { text: 'über, ä', sample: 'Ã¼' }],
	['a\u00c2\u0080b', { text: 'a\u0080b', sample: '\u00c2\u0080' }],
	['a\u00c2\u009fb', { text: 'a\u009fb', sample: '\u00c2\u009f' }],
	['a\u00c2\u00a0b', { text: 'a\u00a0b', sample: '\u00c2\u00a0' }],
	['a\u00c2\u00bfb', { text: 'a¿b', sample: '\u00c2\u00bf' }],
	['Ã¼ and Ãж', { text: 'ü and Ãж', sample: 'Ã¼' }],
	['Müller', undefined],
	['ÄÖ', undefined],
	['Ãж', undefined]
])('%j as it was before it was decoded twice', (text, once) => {
	expect(undoubled(text)).toEqual(once);
});

test('a text that begins with a letter decoded twice is told', () => {
	const read = decode(Buffer.from('Ã¼,b\n1,2\n'));
	expect('doubled' in read && read.doubled).toBe('Ã¼');
});
