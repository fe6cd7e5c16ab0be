import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesSaid } from '../../src/lib/view/said.ts';

const parts = fc.record({ a: fc.constantFrom('', 'A1.', 'A2.'), b: fc.constantFrom('B1.', 'B2.') });

test('what changed is said, in the order of the parts, and stays said until something changes', () => {
	fc.assert(
		fc.property(parts, fc.array(parts), (first, rest) => {
			const say = changesSaid();
			expect(say('/', first)).toBe('');
			let before = first;
			let said = '';
			for (const now of rest) {
				if (now.a !== before.a || now.b !== before.b)
					said = [now.a === before.a ? '' : now.a, now.b === before.b ? '' : now.b]
						.filter(Boolean)
						.join(' ');
				expect(say('/', now)).toBe(said);
				before = now;
			}
		})
	);
});

test('another page is no change', () => {
	const say = changesSaid();
	expect(say('/states/ALB/', { answer: 'One.' })).toBe('');
	expect(say('/states/FRA/', { answer: 'Two.' })).toBe('');
	expect(say('/states/FRA/', { answer: 'Three.' })).toBe('Three.');
});
