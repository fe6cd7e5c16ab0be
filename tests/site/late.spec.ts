import { expect, test } from '@playwright/test';
import { holdFrames, marks, open } from './page.ts';

/* What is drawn once its page is there: pictures and long lists, in tasks of their own. */

test('a long list comes in steps, keeps its room on the way back, and paper has it at once', async ({
	page
}) => {
	await open(page, 'claim/');
	await holdFrames(page);
	await page.getByRole('link', { name: 'Incidents', exact: true }).click();
	const rows = page.locator('main table.data tbody tr');
	await expect(rows).toHaveCount(50);
	const all = await page.evaluate(() => {
		dispatchEvent(new Event('beforeprint'));
		const n = document.querySelectorAll('main table.data tbody tr').length;
		dispatchEvent(new Event('afterprint'));
		return n;
	});
	expect(all).toBeGreaterThan(150);
	await expect(page.locator('caption')).toContainText(`${all} incidents`);
	await page.evaluate(() => dispatchEvent(new Event('let-go')));

	// What a search takes away comes again, too.
	const search = page.getByLabel('Search');
	await search.fill('Albania');
	await expect.poll(() => rows.count()).toBeLessThan(all);
	await search.fill('');
	await expect(rows).toHaveCount(all);

	await rows.last().scrollIntoViewIfNeeded();
	const at = await page.evaluate(() => scrollY);
	await rows.last().getByRole('link').click();
	await expect(page).toHaveURL(/incidents\/.+/);
	await page.goBack();
	await expect(rows).toHaveCount(all);
	expect(await page.evaluate(() => scrollY)).toBe(at);
});

test('the place on the page that was opened first is found again by Back', async ({ page }) => {
	await open(page);
	const next = page.locator('main .cards').getByRole('link').last();
	await next.scrollIntoViewIfNeeded();
	const at = await page.evaluate(() => scrollY);
	expect(at).toBeGreaterThan(500);
	await next.click();
	await expect(page).not.toHaveURL(/localhost:\d+\/$/);
	await page.goBack();
	await expect(marks(page).first()).toBeVisible();
	expect(await page.evaluate(() => scrollY)).toBe(at);
});
