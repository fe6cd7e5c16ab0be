import { describe, expect, test } from 'vitest';
import { decode } from '../../src/lib/data/decode.ts';
import {
	decodeLoosely,
	encodings,
	likelyEncodings,
	type Encoding
} from '../../src/lib/data/encodings.ts';

/** A text in an encoding of one byte a character. */
function encoded(text: string, encoding: Encoding): Uint8Array {
	const bytes = new Map(
		Array.from({ length: 256 }, (_, byte) => [decodeLoosely(Uint8Array.of(byte), encoding), byte])
	);
	return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63);
}

const csv = (text: string): string => `incident,notes\n${text},x\n`;

describe('the likeliest encoding is proposed with what it makes of the text', () => {
	test.each<[string, Encoding]>([
		['Angriff auf die Universität Köln, größer', 'windows-1252'],
		['L’été à Genève, «œuvre»', 'windows-1252'],
		['São Paulo: ataque à câmara', 'windows-1252'],
		['Sulm ndaj qeverisë shqiptare', 'macintosh'],
		['Útok na ministerstvo zahraničních věcí, říjen', 'windows-1250'],
		['Atak na Urząd Miasta Łódź, źródło', 'iso-8859-2'],
		['Dışişleri Bakanlığı saldırısı', 'windows-1254'],
		['Атака на министерство, Украина', 'windows-1251'],
		['Атака на министерство, Украина', 'koi8-r'],
		['Επίθεση στο υπουργείο', 'windows-1253'],
		['هجوم على الوزارة', 'windows-1256']
	])('%s in %s', (text, encoding) => {
		const bytes = encoded(csv(text), encoding);
		const [first] = likelyEncodings(bytes);
		expect(first?.encoding).toBe(encoding);
		const read = decode(bytes);
		expect('text' in read && read.text).toBe(csv(text));
		const [word = ''] = text.match(/\S*\P{ASCII}\S*/u) ?? [];
		expect(first?.sample).toContain(word.replace(/[,:«»]/g, '').slice(0, 6));
	});

	test('Shift_JIS', () => {
		const bytes = Uint8Array.from([
			...Buffer.from('incident,notes\n'),
			0x8a,
			0x4f,
			0x96,
			0xb1,
			0x8f,
			0xc8,
			0x82,
			0xd6,
			0x82,
			0xcc,
			0x8d,
			0x55,
			0x8c,
			0x82,
			...Buffer.from(',x\n')
		]);
		expect(likelyEncodings(bytes)[0]).toEqual({ encoding: 'shift_jis', sample: '外務省への攻撃' });
	});

	test('what is chosen goes before what is likely', () => {
		const bytes = encoded(csv('Müller'), 'windows-1252');
		const read = decode(bytes, { encoding: 'windows-1251' });
		expect('text' in read && [read.encoding, read.findings]).toEqual(['windows-1251', []]);
	});

	test('what a wrong choice destroys is told', () => {
		const read = decode(encoded(csv('Müller'), 'windows-1252'), { encoding: 'shift_jis' });
		expect('findings' in read && read.findings.map(({ code }) => code)).toEqual(['encoding-bytes']);
	});

	test('a word as long as the file takes no longer', () => {
		const bytes = encoded(csv(`${'a'.repeat(60_000)} café`), 'windows-1252');
		expect(likelyEncodings(bytes)[0]?.encoding).toBe('windows-1252');
	});

	test('signs of windows-1252 that ISO 8859-1 lacks are read', () => {
		expect(decodeLoosely(Uint8Array.of(0x80, 0x92, 0x9c), 'windows-1252')).toBe('€’œ');
	});

	test('an encoding that a machine lacks gives no text and no fault', () => {
		for (const encoding of encodings)
			expect(() => decodeLoosely(Uint8Array.of(65), encoding)).not.toThrow();
	});
});

describe('a text that was decoded twice', () => {
	const twice = csv('MÃ¼ller â€“ KÃ¶ln');

	test('is told, and put right where that is asked for', () => {
		const read = decode(Buffer.from(twice));
		expect('findings' in read && read.findings.map(({ code }) => code)).toEqual([
			'encoding-doubled'
		]);
		const right = decode(Buffer.from(twice), { undoubled: true });
		expect('text' in right && [right.text, right.findings]).toEqual([csv('Müller – Köln'), []]);
	});

	test('by way of ISO 8859-1 too', () => {
		const text = Buffer.from(csv('États-Unis, Grèce')).toString('latin1');
		const right = decode(Buffer.from(text), { undoubled: true });
		expect('text' in right && right.text).toBe(csv('États-Unis, Grèce'));
	});

	test('is none where such letters are meant', () => {
		for (const text of ['São Tomé', 'ÅRHUS', 'Ðuro Å', 'Ùèç']) {
			const read = decode(Buffer.from(csv(text)));
			expect('findings' in read && read.findings, text).toEqual([]);
		}
	});
});
