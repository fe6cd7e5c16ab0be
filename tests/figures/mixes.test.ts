import { describe, expect, test } from 'vitest';
import type { MixesData } from '../../src/lib/figures/mixes/data.ts';
import { mixes } from '../../src/lib/figures/mixes/figure.ts';
import { layoutMixes } from '../../src/lib/figures/mixes/layout.ts';
import { amongOf, mixesInWords } from '../../src/lib/figures/mixes/words.ts';
import { acceptabilityOf } from '../../src/lib/severity/acceptability.ts';
import { givenOf, pictureOf } from '../given.ts';
import { rankings } from '../rows.ts';

const dataOf = (mix: readonly string[] | null): MixesData =>
	mixes.data(givenOf([], { mix })) as MixesData;

describe('the mixes of scales', () => {
	test('start with the published scales, and take what the address says', () => {
		const names = (mix: readonly string[] | null) =>
			dataOf(mix).chosen.map(({ scale }) => scale.name);
		expect(names(null)).toEqual(
			rankings.map(({ scale }) => scale.name).filter((name) => name !== 'ladder')
		);
		expect(names(['bar', 'ladder', 'nobody'])).toEqual(['ladder', 'bar']);
		expect(names([])).toEqual([]);
	});

	test('are told with the number of scales, the ranks and how often', () => {
		const data = dataOf(null);
		const among = amongOf(data.acceptability);
		expect(among?.share).toBeGreaterThanOrEqual(0.95);
		expect(mixesInWords(data)).toMatch(
			new RegExp(
				`^Whatever weights these ${data.chosen.length} scales get, breaking off relations is among the ${among?.n} most severe of 16 kinds of act in \\d+ of 100 mixes\\. It is above every other diplomatic act in (fewer than )?\\d+ of 100\\. Most often it is number \\d+, in \\d+ of 100\\.$`
			)
		);
		expect(mixesInWords(dataOf([]))).toBe('No scale is in the mix.');
		expect(mixesInWords(dataOf(['bar']))).toContain('One scale is no mix');
	});

	test.each([280, 360, 768, 1200])('stand in cells apart, within %d px', (width) => {
		const { cells, cell } = layoutMixes(acceptabilityOf(rankings, 200), width);
		const places = new Set(cells.map(({ x, y }) => `${x} ${y}`));
		expect(places.size).toBe(cells.length);
		for (const { x } of cells) expect(x + cell.width <= width).toBe(true);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s are as they were reviewed', async (name, width) => {
		await expect(pictureOf(mixes, givenOf([]), width)).toMatchFileSnapshot(
			`golden/mixes-${name}.svg`
		);
	});
});
