import { expect, test } from 'vitest';
import { broken, faultOf, wholeFiles } from './broken.ts';
import { seeds } from './seeds.ts';

/** Broken files that each run reads; `npm run fuzz` reads them for hours. */
const many = 1_500;

test('files broken by chance crash nothing and lose nothing', async () => {
	const whole = await wholeFiles();
	// Another one each run, and printed, so that what is found can be found again.
	const first = Math.floor(Math.random() * 2 ** 31);
	console.info(`Broken files from seed ${first}.`);
	const all = [...seeds, ...Array.from({ length: many }, (_, i) => first + i)];
	for (const seed of all) expect(await faultOf(broken(whole, seed)), `seed ${seed}`).toBe('');
}, 240_000);

test('a seed gives the same file again, and its files are broken', async () => {
	const whole = await wholeFiles();
	expect(broken(whole, 7)).toEqual(broken(whole, 7));
	const isWhole = (bytes: Uint8Array): boolean =>
		whole.some((one) => Buffer.compare(one, bytes) === 0);
	expect(
		Array.from({ length: 50 }, (_, i) => isWhole(broken(whole, i))).filter(Boolean).length
	).toBeLessThan(10);
});
