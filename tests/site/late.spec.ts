import { expect, test } from '@playwright/test';
import { comingTogether, hero, holdFrames, marks, open, openSet, watch } from './page.ts';

/* What is drawn once its page is there: pictures and long lists, in tasks of their own. */

test('a long list comes in steps, keeps its room on the way back, and paper has it at once', async ({
	page
}) => {
	await open(page, 'claim/');
	const together = await comingTogether(page, 'tr');
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
	await together();

	// What a search takes away comes again, too.
	const search = page.getByLabel('Search');
	await search.fill('Albania');
	await expect.poll(() => rows.count()).toBeLessThan(all);
	await search.fill('');
	await expect(rows).toHaveCount(all);
	const come = await together();
	expect(come.length).toBeGreaterThan(2);
	expect(Math.max(...come)).toBeLessThanOrEqual(50);

	await rows.last().scrollIntoViewIfNeeded();
	const at = await page.evaluate(() => scrollY);
	await rows.last().getByRole('link').click();
	await expect(page).toHaveURL(/incidents\/.+/);
	await page.goBack();
	await expect(rows).toHaveCount(all);
	expect(await page.evaluate(() => scrollY)).toBe(at);
	// With its head in it, a step is a row more than its rows.
	const again = await together();
	expect(again.length).toBeGreaterThan(2);
	expect(Math.max(...again)).toBeLessThanOrEqual(51);
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

test('a page opens with its answer, then come its picture and the marks, a hundred in each step', async ({
	page
}) => {
	await open(page, 'claim/');
	const together = await comingTogether(page, 'h1, figure, a.mark');
	await holdFrames(page);
	await page.getByRole('link', { name: 'Answers', exact: true }).click();
	const picture = page.locator('[data-figure=ladder]');
	await expect(picture).toBeVisible();
	await expect(marks(page)).toHaveCount(0);
	// The heading first and by itself, and then the figure.
	expect(await together()).toEqual([1, 1]);

	await page.evaluate(() => dispatchEvent(new Event('let-go')));
	await expect(marks(page).first()).toBeVisible();
	await expect(picture.locator('[aria-busy=true]')).toHaveCount(0);
	const come = await together();
	expect(come.reduce((a, b) => a + b, 0)).toBe(await marks(page).count());
	expect(come.length).toBeGreaterThan(1);
	expect(Math.max(...come)).toBeLessThanOrEqual(100);

	// What a choice brings later is there at once.
	const all = await marks(page).count();
	await openSet(page);
	await page.getByLabel('To year').selectOption('2015');
	await expect.poll(() => marks(page).count()).toBeLessThan(all - 100);
	const few = await marks(page).count();
	await together();
	await page.goBack();
	await expect(marks(page)).toHaveCount(all);
	expect(await together()).toEqual([all - few]);
});

test('who leaves a picture that is still growing finds the next one, and its keys lead to what is there', async ({
	page,
	baseURL
}) => {
	const wrong = watch(page, baseURL);
	await open(page, 'claim/');
	await holdFrames(page, '[data-figure=ladder] a.mark');
	await page.getByRole('link', { name: 'Answers', exact: true }).click();
	await expect(hero(page).locator('[aria-busy=true] a.mark')).toHaveCount(100);
	const stop = hero(page).locator('a.mark[tabindex="0"]');
	await expect(stop).toHaveCount(1);
	await stop.press('End');
	await expect(hero(page).locator('a.mark:focus')).toHaveAttribute('tabindex', '0');
	await page.getByRole('link', { name: 'Incidents', exact: true }).click();
	await expect(hero(page)).toHaveCount(0);
	await page.evaluate(() => dispatchEvent(new Event('let-go')));
	await expect(page.locator('[data-figure=years] svg').first()).toBeVisible();
	await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
	expect(wrong).toEqual([]);
});

test('paper has the whole of a page that has only begun to open', async ({ page }) => {
	await open(page, 'claim/');
	await page.evaluate(() => {
		const heading = (): string | undefined => document.querySelector('h1')?.textContent;
		const before = heading();
		// Before the task in which the rest would come.
		new MutationObserver((_, watch) => {
			if (heading() === before) return;
			watch.disconnect();
			const there = document.querySelectorAll('figure').length;
			dispatchEvent(new Event('beforeprint'));
			const printed = document.querySelectorAll('a.mark').length;
			dispatchEvent(new Event('afterprint'));
			Object.assign(window, { seen: { there, printed } });
		}).observe(document.body, { childList: true, subtree: true });
	});
	await page.getByRole('link', { name: 'Answers', exact: true }).click();
	await expect(marks(page).first()).toBeVisible();
	await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
	expect(await page.evaluate(() => Object(window).seen as unknown)).toEqual({
		there: 0,
		printed: await marks(page).count()
	});
});

test('a link to a part of another page leads there', async ({ page }) => {
	await open(page);
	await page.getByRole('region', { name: 'Data in view' }).locator('a[href$="#gaps"]').click();
	await expect(page).toHaveURL(/method\/.*#gaps$/);
	await expect(page.locator('#gaps')).toBeInViewport();
});
