import { expect, test } from '@playwright/test';
import { cfrCsv } from '../../peers.ts';
import { violations } from '../page.ts';
import { broken, choose, clean, total } from './file.ts';

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 360],
	['light', 768]
] as const)
	test.describe(`axe finds nothing on the page of files, ${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });
		for (const [name, text] of [
			['empty', null],
			['with a broken file', broken],
			[
				'with a file of other headings',
				clean.replace(',victim,', ',Target,').replaceAll(',wiper,', ',wipe,')
			],
			['with the CFR tracker', cfrCsv()]
		] as const)
			test(name, async ({ page }) => {
				await page.goto('data/');
				await expect(page.getByRole('button', { name: 'Try a sample' })).toBeEnabled();
				if (text !== null) {
					await choose(page, text);
					await expect(total(page)).toBeVisible();
				}
				expect(await violations(page)).toEqual([]);
				const sideways = await page.evaluate(
					() => document.documentElement.scrollWidth - innerWidth
				);
				expect(sideways).toBeLessThanOrEqual(0);
			});
	});
