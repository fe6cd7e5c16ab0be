import { expect, test, type Page } from '@playwright/test';
import { open, pages } from './page.ts';

/* Keys reach every part of a page soon, and stop at nothing that nobody sees. */

const stopsTo = async (page: Page, keys: readonly string[]): Promise<void> => {
	for (const key of keys) await page.keyboard.press(key);
};

for (const address of [...pages, 'incidents/alb-2022-07/', 'states/ALB/'])
	test(`${address || '/'}: any part is within five stops, and each stop is seen`, async ({
		page
	}) => {
		await page.goto(address, { waitUntil: 'networkidle' });
		await expect(page.locator('div.frame.pending')).toHaveCount(0);
		const parts = await page
			.locator('main h2')
			.evaluateAll((all) =>
				all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim())
			);
		// The last part is the farthest.
		if (parts.length > 0) {
			await stopsTo(page, ['Tab', 'Tab', 'Enter', 'End', 'Enter']);
			const focused = await page.evaluate(() => document.activeElement?.textContent.trim());
			expect(focused).toBe(parts.at(-1));
			expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
		}
		// From the top on, nothing takes the focus that is not there to be seen.
		await page.goto(address, { waitUntil: 'networkidle' });
		await expect(page.locator('div.frame.pending')).toHaveCount(0);
		for (let i = 0; i < 25; i++) {
			await page.keyboard.press('Tab');
			const seen = await page.evaluate(() => {
				const active = document.activeElement;
				if (active === null || active === document.body) return true;
				// Of a choice among a few it is the label that is drawn.
				const drawn =
					active instanceof HTMLInputElement && active.type === 'radio'
						? (active.labels?.[0] ?? active)
						: active;
				const { width, height } = drawn.getBoundingClientRect();
				return drawn.checkVisibility({ opacityProperty: true }) && width > 1 && height > 1;
			});
			expect(seen, `stop ${i + 1}`).toBe(true);
		}
	});

test('the list of parts moves by arrows, closes by Escape and by leaving it', async ({ page }) => {
	await open(page);
	const list = page.getByRole('navigation', { name: 'Parts of this page' });
	await stopsTo(page, ['Tab', 'Tab', 'Enter']);
	await expect(list.getByRole('listitem').first().getByRole('button')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(list.getByRole('listitem').nth(1).getByRole('button')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(list.getByRole('listitem')).toHaveCount(0);
	await expect(list.getByRole('button')).toBeFocused();
	await stopsTo(page, ['Enter', 'Tab']);
	await expect(list.getByRole('listitem')).toHaveCount(0);
});
