import { expect, test } from '@playwright/test';
import { hero, marks, open } from './page.ts';

/* A finger opens what it aims at, in a crowd too. */

test('fifty taps on a phone, each on the middle of a dot, open that dot’s act', async ({
	browser
}) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 740 } });
	await open(page);
	const total = await marks(page).count();
	expect(total).toBeGreaterThan(200);
	const missed: string[] = [];
	// Every so-manyth mark in the order of the page, so that every rung and every crowd has some.
	for (let i = 0; i < 50; i++) {
		const mark = marks(page).nth(Math.floor((i * total) / 50));
		const href = (await mark.getAttribute('href')) ?? '';
		const key = new URL(href, page.url()).searchParams.get('act');
		await mark.locator('.dot').scrollIntoViewIfNeeded();
		const box = await mark.locator('.dot').boundingBox();
		if (box === null) throw new Error('no mark');
		await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
		await expect(page.getByRole('dialog')).toBeVisible();
		if (new URL(page.url()).searchParams.get('act') !== key) missed.push(key ?? href);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
	}
	expect(missed).toEqual([]);
	await page.close();
});

test('a finger beside a mark means the mark, and far from any means none', async ({ browser }) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 740 } });
	await open(page);
	const dot = hero(page)
		.getByRole('link', { name: /^Albania, rung 10/ })
		.locator('.dot');
	const box = await dot.boundingBox();
	if (box === null) throw new Error('no mark');
	await page.touchscreen.tap(box.x + box.width + 14, box.y + box.height / 2);
	await expect(page).toHaveURL(/act=alb-2022-07\.ALB\.ALB\.severance/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	const picture = await hero(page).locator('svg').first().boundingBox();
	if (picture === null) throw new Error('no picture');
	await page.touchscreen.tap(picture.x + 20, box.y + box.height / 2);
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.close();
});
