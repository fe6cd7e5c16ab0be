import { expect, test } from '@playwright/test';
import { hero, marks, open } from './page.ts';

/* A finger opens what it aims at, in a crowd too. */

test('fifty taps on a phone, each a little beside the middle of a dot, open that dot’s act or a list with it', async ({
	browser
}) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 740 } });
	await open(page);
	const total = await marks(page).count();
	expect(total).toBeGreaterThan(200);
	const missed: string[] = [];
	let lists = 0;
	// Every so-manyth mark in the order of the page, so that every rung and every crowd has some.
	for (let i = 0; i < 50; i++) {
		const mark = marks(page).nth(Math.floor((i * total) / 50));
		const href = (await mark.getAttribute('href')) ?? '';
		const key = new URL(href, page.url()).searchParams.get('act');
		await mark.locator('.dot').scrollIntoViewIfNeeded();
		const box = await mark.locator('.dot').boundingBox();
		if (box === null) throw new Error('no mark');
		// A finger is never quite where it wants to be: half of them are three pixels off.
		const off = i % 2 === 0 ? 3 : 0;
		await page.touchscreen.tap(box.x + box.width / 2 + off, box.y + box.height / 2 + off / 3);
		const dialog = page.getByRole('dialog');
		await expect(dialog).toBeVisible();
		if (await dialog.getByText('Which one?').isVisible()) {
			lists += 1;
			const all = await dialog
				.getByRole('link')
				.evaluateAll((links) =>
					links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('act'))
				);
			if (!all.includes(key) || all.length < 2) missed.push(key ?? href);
		} else if (new URL(page.url()).searchParams.get('act') !== key) missed.push(key ?? href);
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	}
	expect(missed).toEqual([]);
	// Crowds are among them, and dots that stand alone.
	expect(lists).toBeGreaterThan(5);
	expect(lists).toBeLessThan(40);
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
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	const picture = await hero(page).locator('svg').first().boundingBox();
	if (picture === null) throw new Error('no picture');
	await page.touchscreen.tap(picture.x + 20, box.y + box.height / 2);
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.close();
});

test('a choice from the list opens its act, and closing the act leads back to the mark', async ({
	browser
}) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 740 } });
	await open(page);
	const dialog = page.getByRole('dialog');
	const total = await marks(page).count();
	for (let i = 0; i < total; i += 7) {
		const dot = marks(page).nth(i).locator('.dot');
		await dot.scrollIntoViewIfNeeded();
		const box = await dot.boundingBox();
		if (box === null) throw new Error('no mark');
		await page.touchscreen.tap(box.x + box.width / 2 + 4, box.y + box.height / 2);
		await expect(dialog).toBeVisible();
		if (await dialog.getByText('Which one?').isVisible()) break;
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	}
	const second = dialog.getByRole('link').nth(1);
	const key = new URL((await second.getAttribute('href')) ?? '', page.url()).searchParams.get(
		'act'
	);
	const scrolled = await page.evaluate(() => scrollY);
	expect(scrolled).toBeGreaterThan(0);
	await second.tap();
	await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
	expect(new URL(page.url()).searchParams.get('act')).toBe(key);
	// The picture stays where it was.
	expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(hero(page).locator(`a[href*="${key}"]`).first()).toBeFocused();
	await page.close();
});
