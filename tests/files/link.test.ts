import fc from 'fast-check';
import { messageOf } from '../../src/lib/data/finding.ts';
import { carries } from '../../src/lib/files/fragment.ts';
import { describe, expect, test } from 'vitest';
import { carriedIn, fragmentOf, longestLink, type Carried } from '../../src/lib/files/link.ts';

const file = (csv: string): Carried => ({ name: 'a', csv, rows: 1, leftOut: 0, dataset: '' });

describe('a file in a link', () => {
	test('comes out as it went in', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: 'grapheme', maxLength: 50 }),
				fc.string({ unit: 'grapheme', maxLength: 500 }),
				async (name, csv) => {
					const fragment = await fragmentOf({ name, csv, rows: 3, leftOut: 2, dataset: 'CFR' });
					expect(fragment).toMatch(/^#data=1\.[\w-]+$/);
					expect(carries(fragment ?? '')).toBe(true);
					expect(await carriedIn(fragment ?? '')).toEqual({
						name,
						csv,
						rows: 3,
						leftOut: 2,
						dataset: 'CFR'
					});
				}
			),
			{ numRuns: 100 }
		);
	});

	test('is not made where it would be too long', async () => {
		const random = fc.sample(fc.string({ minLength: 5000, maxLength: 5000 }), 60).join('');
		expect(await fragmentOf(file(random))).toBeUndefined();
		expect((await fragmentOf(file('x'.repeat(1_000_000))))?.length).toBeLessThan(longestLink);
	});

	test.each([
		['cut', async () => (await fragmentOf(file('b'.repeat(999))))?.slice(0, -9) ?? ''],
		['changed', async () => '#data=1.AAAA_-%%'],
		['of another kind', async () => '#data=9.abc'],
		[
			'with something else in it',
			async () => (await fragmentOf(JSON.parse('{"name":1,"csv":[],"rows":-1}'))) ?? ''
		]
	])('%s gets a sentence', async (_, make) => {
		const carried = await carriedIn(await make());
		expect('refused' in carried && messageOf(carried.refused)).toMatch(/cut or changed/);
	});

	test('that is longer than any that is made is not unpacked', async () => {
		const fragment = await fragmentOf(file('a'));
		expect(await carriedIn(`${fragment}${'A'.repeat(longestLink)}`)).toHaveProperty('refused');
	});
});
