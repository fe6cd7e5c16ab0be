import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keeping } from '../../src/lib/view/same.ts';
import { addressOf, claimParts, defaultView, viewOf } from '../../src/lib/view/view.ts';

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

describe('some parts of a view as an address', () => {
	test('change only with these parts, and give them back', () => {
		const view = { ...defaultView, attacker: 'RUS', fromYear: 2015 };
		expect(addressOf(view, claimParts)).toBe('attacker=RUS');
		expect(addressOf({ ...view, fromYear: 2020 }, claimParts)).toBe('attacker=RUS');
		expect(viewOf('attacker=RUS').attacker).toBe('RUS');
		expect(addressOf(defaultView, claimParts)).toBe('');
		expect(viewOf('?from=2015').fromYear).toBe(2015);
	});
});
