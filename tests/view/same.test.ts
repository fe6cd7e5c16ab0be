import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keeping } from '../../src/lib/view/same.ts';

const things = fc.uniqueArray(
	fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer({ min: 0, max: 2 }) }),
	{ selector: ({ key }) => key }
);

describe('keeping what did not change', () => {
	test('gives what was asked, as the very objects of the last time where they are the same', () => {
		fc.assert(
			fc.property(fc.array(things, { maxLength: 5 }), (rounds) => {
				const keep = keeping<{ key: string; value: number }>(({ key }) => key);
				let last: readonly { key: string; value: number }[] = [];
				for (const now of rounds) {
					const kept = keep(now);
					expect(kept).toEqual(now);
					for (const one of kept) {
						const old = last.find(({ key }) => key === one.key);
						expect(one === old).toBe(old?.value === one.value);
					}
					last = kept;
				}
			})
		);
	});
});
