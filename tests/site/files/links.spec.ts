import { expect, test } from '@playwright/test';
import { manyRecords } from '../../many.ts';
import { asks, banner, importFile, clean, total } from './file.ts';

test.describe('ways in', () => {
	test('a link that carries the data asks before it replaces anything', async ({
		page,
		browser
	}) => {
		await importFile(page, clean);
		await page.getByRole('button', { name: 'A link that carries the rows' }).click();
		const link = await page.getByLabel(/^Link with the data/).inputValue();
		expect(link).toContain('#data=1.');
		const elsewhere = await (await browser.newContext()).newPage();
		const asked: string[] = [];
		elsewhere.on('request', (request) => asked.push(request.url()));
		await elsewhere.goto(link);
		await expect(asks(elsewhere)).toContainText(
			'This link carries a file of its own, “updated.csv” with 3 rows'
		);
		await expect(banner(elsewhere)).toHaveCount(0);
		await elsewhere.getByRole('button', { name: 'Show the link’s file' }).click();
		await expect(banner(elsewhere)).toContainText('3 rows');
		await expect(banner(elsewhere)).toContainText('because the link carries it');
		await expect(elsewhere).not.toHaveURL(/#data=/);
		expect(asked.filter((url) => url.includes('data=1.'))).toEqual([]);
		await elsewhere.context().close();
	});

	test('a link that was cut says so, and one with too much is not made', async ({ page }) => {
		await page.goto('#data=1.AAAA');
		await expect(page.getByRole('alert')).toContainText('cut or changed');
		await expect(banner(page)).toHaveCount(0);
		await importFile(page, manyRecords(20_000));
		await expect(total(page)).toHaveText('20,000 rows ready, 0 left out');
		await page.getByRole('button', { name: 'A link that carries the rows' }).click();
		await expect(page.getByText('more than the 100,000 characters')).toBeVisible();
	});
});

test.describe('saving', () => {
	test('a link made with a file that is not here says so', async ({ page }) => {
		await page.goto('?data=file:theirs.csv');
		await expect(asks(page)).toContainText('made with “theirs.csv” shown');
		await page.getByRole('button', { name: 'Go on without it' }).click();
		await expect(asks(page)).toHaveCount(0);
	});
});
