import { describe, expect, test } from 'vitest';
import {
	addresses,
	alone,
	number,
	party,
	slug,
	states,
	text,
	type Kind
} from '../../src/lib/data/column.ts';
import { longestWord } from '../../src/lib/data/no-words.ts';

/* What a cell of each kind is read as, and what is said of one that is not. */

/** The value of a cell, or the code of its fault with some parts of it. */
function read<T>(kind: Kind<T>, cell: string, ...parts: readonly string[]): unknown {
	const outcome = kind.read(cell, alone);
	if ('value' in outcome) return outcome.value;
	const { code, suggestion, doubtful } = outcome.fault;
	return [
		code,
		suggestion,
		...(doubtful === true ? ['perhaps'] : []),
		...parts.map((part) => outcome.fault.parts[part])
	];
}

test('texts and identifiers say what they are', () => {
	expect(text()).toMatchObject({
		name: 'text',
		expected: 'text',
		empty: '',
		verbatim: true,
		schema: { type: 'string' }
	});
	expect(slug()).toMatchObject({
		name: 'slug',
		expected: 'small letters a to z, digits and hyphens',
		empty: '',
		schema: { type: 'string', constraints: { pattern: '^[a-z0-9-]+$' } }
	});
	expect(read(slug(), 'a-1')).toBe('a-1');
	for (const cell of ['A-1', 'a-1 ', '_'])
		expect(slug().read(cell, alone), cell).toMatchObject({ fault: { code: 'slug-characters' } });
});

test('a word that may be one for nothing is looked at, a longer one is not', () => {
	for (const kind of [text(), slug()]) {
		const [short, long] = ['a'.repeat(longestWord), 'a'.repeat(longestWord + 1)];
		expect(kind.glance?.(short)).toBeUndefined();
		for (const cell of [long, '0', '9', 'z1']) expect(kind.glance?.(cell)).toBe(cell);
	}
});

describe('a list of States', () => {
	test.each<[cell: string, word: string]>([
		// Of codes and of parts between signs the first that is none is at fault.
		['IRN XYQ', 'XYQ'],
		['IRN  XYQ', 'XYQ'],
		['IRN; Nowherestan', 'IRN;'],
		// Of a name in several words it is the whole.
		['IRN Nowherestan', 'IRN Nowherestan'],
		['Islamic Nowhere', 'Islamic Nowhere'],
		['IRN XYZQW', 'IRN XYZQW'],
		['IRN 12X', 'IRN 12X'],
		['Yugoslavia, former', 'Yugoslavia, former']
	])('%s: %s is at fault', (cell, word) => {
		const outcome = states().read(cell, alone);
		expect('fault' in outcome && outcome.fault.parts['word']).toBe(word);
	});

	test.each<[cell: string, outcome: unknown]>([
		['ALB IRN', ['ALB', 'IRN']],
		['ALB ALB IRN', ['state-doubled', 'ALB IRN']],
		['ALB GERM', ['state-unknown', 'ALB DEU']],
		['ALB ALN', ['state-unknown', 'ALB', 'perhaps']],
		['ALB Nowherestan', ['state-unknown', undefined]],
		['Yugoslavia, former', ['state-former', undefined]]
	])('%s', (cell, outcome) => {
		expect(read(states(), cell)).toEqual(outcome);
	});

	test('gets no guess where it is no list that somebody wrote', () => {
		const cell = (many: number): string => ['ALN', ...Array(many - 1).fill('ALB')].join(' ');
		expect(read(states(), cell(20))).toEqual(['state-unknown', 'ALB', 'perhaps']);
		expect(read(states(), cell(21))).toEqual(['state-unknown', undefined]);
	});
});

test('one State, and organisations where they may stand', () => {
	expect(read(party(), 'ALB')).toBe('ALB');
	expect(read(party(['EU']), 'EU')).toBe('EU');
	expect(read(party(), 'EU')).toEqual(['state-unknown', undefined]);
	expect(read(party(), 'Nowherestan')).toEqual(['state-unknown', undefined]);
	expect(read(party(), 'ALN')).toEqual(['state-unknown', 'ALB', 'perhaps']);
	expect(read(party(), 'USSR', 'word')).toEqual(['state-former', undefined, 'USSR']);
});

describe('addresses', () => {
	const [a, b] = ['https://a.example.org/1', 'https://b.example.org/2'];

	test.each<[cell: string, outcome: unknown]>([
		[a, [a]],
		[`${a} ${b}`, [a, b]],
		[`${a} ${b} ${a}`, [a, b]],
		[`${a}, ${b}`, ['address-list', `${a} ${b}`]],
		[`${a},${b}`, ['address-list', `${a} ${b}`]],
		[`${a},, ${b}`, ['address-list', `${a} ${b}`]],
		[`['${a}', '${b}']`, ['address-list', `${a} ${b}`]],
		// A comma, and an address within an address, are parts of it.
		['https://a.example.org/1,2', ['https://a.example.org/1,2']],
		['https://a.example.org/1,b/https://c.org', ['https://a.example.org/1,b/https://c.org']],
		['www.example.org/1', ['address-unknown', 'https://www.example.org/1']],
		[`www.example.org ${a}`, ['address-unknown', `https://www.example.org ${a}`]],
		['xhttps://a.example.org', ['address-unknown', undefined]],
		['awww.example.org', ['address-unknown', undefined]],
		['[]', ['address-unknown', undefined]]
	])('%s', (cell, outcome) => {
		expect(read(addresses(), cell)).toEqual(outcome);
	});

	test('that say one twice are told', () => {
		const outcome = addresses().read(`${a} ${b} ${a}`, alone);
		expect(outcome).toMatchObject({
			remark: { code: 'address-doubled', suggestion: `${a} ${b}` }
		});
	});
});

test('numbers are written as they are read, and nothing as nothing', () => {
	expect([number().write(null), number().write(-4), number().write(0)]).toEqual(['', '-4', '0']);
	expect(read(number(), '5,5')).toEqual(['number-unknown', '5.5']);
	expect(read(number(), '1e999')).toEqual(['number-unknown', undefined]);
});
