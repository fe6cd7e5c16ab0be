import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alone, type Kind } from '../../src/lib/data/column.ts';
import { decode } from '../../src/lib/data/decode.ts';
import type { Encoding } from '../../src/lib/data/encodings.ts';
import { messageOf, typeOf } from '../../src/lib/data/finding.ts';
import { incidentColumns } from '../../src/lib/data/incidents.ts';
import { delimiterOf, readTable } from '../../src/lib/data/read.ts';
import { splitRecords } from '../../src/lib/data/records.ts';
import { incidentTable, recognise, tables } from '../../src/lib/data/tables.ts';
import { templateOf } from '../../src/lib/data/write.ts';

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8').replaceAll(
	'Services shut down',
	'Démarche in Tiranë'
);

function utf16(text: string, bigEndian: boolean): Uint8Array {
	const bytes = Buffer.from(text, 'utf16le');
	return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('encodings', () => {
	const cases: readonly [string, Uint8Array, Encoding, boolean][] = [
		['UTF-8', Buffer.from(clean), 'utf-8', false],
		['UTF-8 with a mark', Buffer.from(`\ufeff${clean}`), 'utf-8', false],
		['UTF-16 LE with a mark', utf16(`\ufeff${clean}`, false), 'utf-16le', false],
		['UTF-16 BE with a mark', utf16(`\ufeff${clean}`, true), 'utf-16be', false],
		['UTF-16 LE without a mark', utf16(clean, false), 'utf-16le', false],
		['UTF-16 BE without a mark', utf16(clean, true), 'utf-16be', false],
		['windows-1252', latin(clean), 'windows-1252', true]
	];
	test.each(cases)('%s is read', (_, bytes, encoding, warns) => {
		const read = decode(bytes);
		if ('unreadable' in read) throw new Error(messageOf(read.unreadable));
		expect(read.encoding).toBe(encoding);
		expect(read.findings.map(({ code }) => typeOf(code))).toEqual(warns ? ['encoding-error'] : []);
		const { ready, findings } = readTable(recognise(read.text), read.text);
		expect(findings).toEqual([]);
		expect(ready[0]?.values.consequence).toBe('Démarche in Tiranë');
	});

	test('the guess of windows-1252 shows what it made of the text', () => {
		const read = decode(latin(clean));
		expect('findings' in read && read.findings.map(messageOf).join()).toContain('Démarche');
	});

	test('an encoding that the reader names is used', () => {
		const bytes = new Uint8Array([...Buffer.from('a,b\n'), 0xe8, 0x2c, 0x31, 0x0a]);
		const read = decode(bytes, { encoding: 'windows-1250' });
		expect('text' in read && read.text).toBe('a,b\nč,1\n');
	});

	test('one wrong byte after a mark costs a letter, not the file', () => {
		const bytes = Buffer.concat([Buffer.from(`\ufeff${clean}`), Buffer.from([0xe9, 0x0a])]);
		const read = decode(bytes);
		if ('unreadable' in read) throw new Error(messageOf(read.unreadable));
		expect(readTable(incidentTable, read.text).ready).toHaveLength(3);
		const wide = decode(new Uint8Array([...utf16(`\ufeff${clean}`, false), 0x00]));
		expect('findings' in wide && wide.findings.map(({ code }) => typeOf(code))).toEqual([
			'encoding-error'
		]);
	});

	test('strict UTF-8 goes before the encoding that is named', () => {
		const read = decode(Buffer.from('é,b\n'), { encoding: 'windows-1252' });
		expect('text' in read && read.text).toBe('é,b\n');
	});

	test('a long line in another encoding is read at once', () => {
		const read = decode(latin(`${'a'.repeat(2_000_000)}é`));
		expect('findings' in read && read.findings.map(messageOf).join()).toContain('aé');
	});
});

describe('what is no CSV gets a sentence', () => {
	test.each([
		['nothing', new Uint8Array(), /empty/],
		['blank lines', Buffer.from('\n \r\n'), /empty/],
		['PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
		['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), /picture/],
		['HTML', Buffer.from('\n<!DOCTYPE html><html>'), /web page/],
		['JSON', Buffer.from('{"a": 1}'), /JSON/],
		['zstd', new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0]), /packed/],
		['bytes', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32), /binary/]
	])('%s', (_, bytes, words) => {
		const read = decode(bytes);
		expect('unreadable' in read && messageOf(read.unreadable)).toMatch(words);
	});
});

describe('line ends and lines', () => {
	test.each([
		['LF', '\n'],
		['CR LF', '\r\n'],
		['CR', '\r']
	])('%s gives the same records', (_, end) => {
		const text = clean.replaceAll('\n', end);
		expect(readTable(incidentTable, text)).toEqual(readTable(incidentTable, clean));
	});

	test('a spreadsheet’s CR LF with LF inside a cell', () => {
		const text = 'a,b\r\n"x\ny",1\r\n"p ""q""\r\nr",2\r\nlast,3';
		expect(splitRecords(text, ',')).toEqual([
			{ cells: ['a', 'b'], line: 1, row: 1 },
			{ cells: ['x\ny', '1'], line: 2, row: 2 },
			{ cells: ['p "q"\r\nr', '2'], line: 4, row: 3 },
			{ cells: ['last', '3'], line: 6, row: 4 }
		]);
	});

	test('a quotation mark inside a bare cell does not open one', () => {
		const text = 'a,b\r\n5" disk,1\nx,2\r\n';
		expect(splitRecords(text, ',').map(({ cells, line }) => [cells[0], line])).toEqual([
			['a', 1],
			['5" disk', 2],
			['x', 3]
		]);
	});

	test('blank lines count as lines and rows and are no records', () => {
		const text = clean.replaceAll('\n', '\n\n');
		const { records, ready } = readTable(incidentTable, text);
		expect(records).toBe(3);
		expect(ready.map(({ line, row }) => [line, row])).toEqual([
			[3, 3],
			[5, 5],
			[7, 7]
		]);
	});
});

test.each([',', ';', '\t', '|'] as const)(
	'the delimiter %j is found by our header',
	(delimiter) => {
		const records = splitRecords(clean, ',').map(({ cells }) =>
			cells.map((cell) => (/[;,\t|]/.test(cell) ? `"${cell}"` : cell)).join(delimiter)
		);
		const text = `${records.join('\n')}\n`;
		expect(delimiterOf(text, incidentTable)).toBe(delimiter);
		expect(readTable(incidentTable, text).ready).toEqual(readTable(incidentTable, clean).ready);
	}
);

test('a text is never read as something else', () => {
	const { ready } = readTable(
		incidentTable,
		clean.replaceAll('Démarche in Tiranë', '007').replaceAll('HomeLand Justice', 'TRUE')
	);
	expect(ready[0]?.values.consequence).toBe('007');
	expect(ready[0]?.values.actor).toBe('TRUE');
});

test('every record of a broken file is counted once', () => {
	const lines = clean.split('\n').filter(Boolean);
	const noise = fc.constantFrom('"', ',', '\n', '\r', ';', '\u0000', '=', 'ALB', '2022-02-31', ' ');
	const breakage = fc.record({
		line: fc.integer({ min: 0, max: lines.length - 1 }),
		at: fc.integer({ min: 0, max: 300 }),
		cut: fc.integer({ min: 0, max: 12 }),
		put: fc.array(noise, { maxLength: 4 }).map((parts) => parts.join(''))
	});
	fc.assert(
		fc.property(fc.array(breakage, { minLength: 1, maxLength: 5 }), (breakages) => {
			const broken = [...lines];
			for (const { line, at, cut, put } of breakages) {
				const old = broken[line] ?? '';
				broken[line] = old.slice(0, at) + put + old.slice(at + cut);
			}
			const { records, ready, leftOut } = readTable(incidentTable, broken.join('\n'));
			expect(ready.length + leftOut.length).toBe(records);
		}),
		{ numRuns: 2000 }
	);
});

test('every table is recognised by its header, blank lines before it or not', () => {
	for (const table of tables)
		for (const before of ['', '\n', '\r\n\r\n'])
			expect(recognise(`${before}${templateOf(table)}`).name).toBe(table.name);
});

describe('what is meant by a word that is none of ours', () => {
	const proposal = (kind: Kind<unknown>, cell: string): string | undefined => {
		const reading = kind.read(cell, alone);
		return 'fault' in reading ? reading.fault.suggestion : undefined;
	};

	test.each([
		['response', 'indictment', 'charges'],
		['response', 'Expelled diplomats', 'expulsion'],
		['response', 'broke off diplomatic relations', 'severance'],
		['response', 'public attribution', 'attribution'],
		['response', 'sanctions on individuals', 'sanctions-persons'],
		['response', 'severence', 'severance'],
		// On whom is not said.
		['response', 'sanctions', undefined],
		['response', 'a strongly worded letter', undefined],
		['victim', 'Albania', 'ALB'],
		['victim', 'Albanai', 'ALB'],
		['victim', 'Untied States', 'USA'],
		['victim', 'GER', 'DEU'],
		['victim', 'ALN', 'ALB'],
		// Niger or Nigeria.
		['victim', 'Nigera', undefined],
		['victim', 'France; Germany', undefined],
		['attributed_to', 'United States Israel', 'USA ISR'],
		['attributed_to', 'Russia and China', 'RUS CHN'],
		['attributed_to', 'Iran, ISR', 'IRN ISR'],
		['attributed_to', 'Iran and others', undefined]
	] as const)('%s: %s', (column, cell, meant) => {
		expect(proposal(incidentColumns[column].kind, cell)).toBe(meant);
	});
});

test('a file in which every quote is torn is split line by line, and nothing is lost', () => {
	const lines = Array.from({ length: 5000 }, (_, i) => `${i},"Fancy" Bear ${i},end`);
	const records = splitRecords(`a,b,c\n${lines.join('\n')}\n`, ',');
	expect(records).toHaveLength(5001);
	expect(records.map(({ line }) => line)).toEqual(records.map((_, i) => i + 1));
	expect(records.slice(1).every(({ quotes }) => quotes !== undefined)).toBe(true);
	expect(records.at(-1)?.cells.join(',')).toContain('Bear 4999');
});
