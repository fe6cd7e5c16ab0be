import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflated, inflated } from '../../src/lib/data/deflated.ts';

/* The other side is Node's own library, which knows nothing of ours. */

const texts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary', minLength: 200, maxLength: 400 })
);

test('a text comes back as it was, by our reader and by another', async () => {
	expect.hasAssertions();
	await fc.assert(
		fc.asyncProperty(texts, async (text) => {
			const short = await deflated(text);
			expect(short).toMatch(/^[\w-]+$/);
			expect(inflateRawSync(Buffer.from(short, 'base64url')).toString()).toBe(text);
			expect(await inflated(short, 10_000)).toBe(text);
		}),
		{ numRuns: 100 }
	);
});

test('a text that stays long comes back whole', async () => {
	let seed = 1;
	const long = Array.from({ length: 30_000 }, () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return String.fromCharCode(33 + (seed % 90));
	}).join('');
	const short = await deflated(long);
	expect(short.length).toBeGreaterThan(2 * 8192);
	expect(await inflated(short, 30_000)).toBe(long);
});

test('no more than so many bytes are unpacked', async () => {
	const short = await deflated('é'.repeat(1000));
	expect(await inflated(short, 2000)).toHaveLength(1000);
	expect(await inflated(short, 1999)).toBeNull();
});

test.each(['!', 'not deflated', '____', `${'A'.repeat(40)}=`])('%j is none', async (text) => {
	expect(await inflated(text, 1000)).toBeNull();
});
