import { expect, type Locator, type Page } from '@playwright/test';

/** The first picture. */
export const hero = (page: Page): Locator =>
	page.getByRole('figure', { name: /severity of response/i });

/** Its marks, whatever scale they stand on. */
export const marks = (page: Page): Locator => hero(page).locator('a.mark');

/** Opens a view and waits until scripts have taken over, which the laid-out width tells. */
export async function open(page: Page, address = ''): Promise<void> {
	await page.goto(address);
	await expect(hero(page).locator('.frame:not(.pending)')).toBeVisible();
}
