import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesSaid } from '../../src/lib/view/said.ts';

const parts = fc.record({ a: fc.constantFrom('', 'A1.', 'A2.'), b: fc.constantFrom('B1.', 'B2.') });

test('what changed is said, in the order of the parts, and nothing else', () => {
	fc.assert(
		fc.property(parts, fc.array(parts), (first, rest) => {
			const say = changesSaid();
			expect(say(first)).toBe('');
			let before = first;
			for (const now of rest) {
				const expected = [now.a === before.a ? '' : now.a, now.b === before.b ? '' : now.b];
				expect(say(now)).toBe(expected.filter(Boolean).join(' '));
				before = now;
			}
		})
	);
});
