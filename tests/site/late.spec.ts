import { expect, test } from '@playwright/test';
import { holdFrames, marks, open } from './page.ts';

/* What is drawn once its page is there: pictures and long lists, in tasks of their own. */

test('a long list comes in steps, keeps its room on the way back, and paper has it at once', async ({
	page
}) => {
	await open(page, 'claim/');
	// How many rows come together: what is written in one task is told of together.
	await page.evaluate(() => {
		const added: number[] = [];
		new MutationObserver((changes) => {
			const rows = changes
				.flatMap(({ addedNodes }) => [...addedNodes])
				.flatMap((node) =>
					node instanceof HTMLTableRowElement
						? [node]
						: node instanceof Element
							? [...node.querySelectorAll('tr')]
							: []
				);
			if (rows.length > 0) added.push(new Set(rows).size);
		}).observe(document.body, { childList: true, subtree: true });
		Object.assign(window, { added });
	});
	const mostAtOnce = (): Promise<number> =>
		page.evaluate(() => Math.max(...(window as unknown as { added: number[] }).added.splice(0)));
	await holdFrames(page);
	await page.getByRole('link', { name: 'Incidents', exact: true }).click();
	const rows = page.locator('main table.data tbody tr');
	await expect(rows).toHaveCount(50);
	await expect(page.locator('main [aria-busy=true] > table.data')).toBeVisible();
	await expect(page.locator('[data-figure=years] div.frame[aria-busy=true]:empty')).toBeAttached();
	const all = await page.evaluate(() => {
		dispatchEvent(new Event('beforeprint'));
		const n = document.querySelectorAll('main table.data tbody tr').length;
		dispatchEvent(new Event('afterprint'));
		return n;
	});
	expect(all).toBeGreaterThan(150);
	await expect(page.locator('caption')).toContainText(`${all} incidents`);
	await page.evaluate(() => dispatchEvent(new Event('let-go')));
	await mostAtOnce();

	// What a search takes away comes again, too.
	const search = page.getByLabel('Search');
	await search.fill('Albania');
	await expect.poll(() => rows.count()).toBeLessThan(all);
	await search.fill('');
	await expect(rows).toHaveCount(all);
	expect(await mostAtOnce()).toBeLessThanOrEqual(50);

	await rows.last().scrollIntoViewIfNeeded();
	const at = await page.evaluate(() => scrollY);
	await rows.last().getByRole('link').click();
	await expect(page).toHaveURL(/incidents\/.+/);
	await page.goBack();
	await expect(rows).toHaveCount(all);
	expect(await page.evaluate(() => scrollY)).toBe(at);
	// With its head in it, a step is a row more than its rows.
	expect(await mostAtOnce()).toBeLessThanOrEqual(51);
	await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
});

test('the place in a long list is found again where its height is not known', async ({ page }) => {
	await open(page, 'claim/');
	await page.getByRole('link', { name: 'Incidents', exact: true }).click();
	await expect(page).toHaveURL(/incidents/);
	const rows = page.locator('main table.data tbody tr');
	await expect(page.locator('caption')).toContainText('incidents');
	await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
	const all = await rows.count();
	const one = rows.nth(all - 30);
	await one.scrollIntoViewIfNeeded();
	const at = await page.evaluate(() => scrollY);
	await one.getByRole('link').click();
	await expect(page).toHaveURL(/incidents\/.+/);
	await page.reload();
	await expect(page.locator('div.frame.pending')).toHaveCount(0);
	await page.goBack();
	await expect(rows).toHaveCount(all);
	await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
	expect(await page.evaluate(() => scrollY)).toBe(at);
});

test('another State is another page, whose list comes in steps, too', async ({ page }) => {
	await page.goto('states/USA/', { waitUntil: 'networkidle' });
	await holdFrames(page);
	await page.locator('main').getByRole('link', { name: 'Russia', exact: true }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Russia/);
	const blamed = page.locator('main [aria-busy=true] > table.data tbody tr');
	await expect(blamed).toHaveCount(50);
	await page.evaluate(() => dispatchEvent(new Event('let-go')));
	await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
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
