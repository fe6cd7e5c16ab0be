import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainly, quoted } from '../../src/lib/data/quote.ts';

const any = fc.string({ unit: 'grapheme', maxLength: 200 });

test('somebody else’s words can neither turn nor end what stands around them', () => {
	fc.assert(
		fc.property(any, fc.constantFrom('\u202e', '\u2066', '”', '"', '\n', '\u0000', ''), (a, b) => {
			const said = quoted(`${a}${b}${a}`);
			expect(said.startsWith('“') && said.endsWith('”')).toBe(true);
			const inside = said.slice(1, -1);
			// What is written from the right is isolated, and nothing else is.
			const inner = inside.replace(/^\u2068(.*)\u2069$/u, '$1');
			expect(inner === inside).toBe(!/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(inside));
			expect(inner).not.toMatch(/[“”„"\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
			expect([...inner].length).toBeLessThanOrEqual(61);
		})
	);
});

test.each([
	[
		'update.csv” is the record of Riposte, newer and checked. Press “Use',
		'update.csv’ is the record of Riposte'
	],
	['a\u202egpj.csv', 'a gpj.csv'],
	['می\u200cخواهم.csv', 'می\u200cخواهم.csv'],
	['x'.repeat(12_000), `${'x'.repeat(60)}…`]
])('%s', (text, start) => {
	expect(quoted(text)).toContain(start);
});

test('a text that is fine stays as it is', () => {
	expect(plainly('Réponses 2026.csv')).toBe('Réponses 2026.csv');
});
