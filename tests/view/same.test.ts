import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keeping, keepingMade } from '../../src/lib/view/same.ts';

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

	test('makes again only what is another thing, or all of it where it is made in another way', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(things, fc.boolean()), { minLength: 1, maxLength: 5 }),
				(rounds) => {
					const keep = keepingMade<{ key: string; value: number }, { shown: number }>(
						({ key }) => key
					);
					let count = 0;
					const once = ({ value }: { value: number }) => ((count += 1), { shown: value });
					const twice = ({ value }: { value: number }) => ((count += 1), { shown: 2 * value });
					for (const [now, isTwice] of rounds) {
						const make = isTwice ? twice : once;
						const first = keep(now, make);
						expect(first).toEqual(now.map(make));
						count = 0;
						expect(keep([...now], make)).toEqual(first);
						expect(count).toBe(0);
						const other = now.map((one) => ({ ...one }));
						keep(other, make).forEach((one, i) => expect(one).toBe(first[i]));
						expect(count).toBe(now.length);
						const otherMake = isTwice ? once : twice;
						expect(keep(other, otherMake)).toEqual(other.map(otherMake));
						keep(other, make);
					}
				}
			)
		);
	});
});
