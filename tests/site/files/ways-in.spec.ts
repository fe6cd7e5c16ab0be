import { expect, test } from '@playwright/test';
import { manyRecords } from '../../many.ts';
import {
	importFile,
	broken,
	choose,
	clean,
	drop,
	holdWorkers,
	record,
	stillWorks,
	textOf,
	total
} from './file.ts';

test.describe('ways in', () => {
	test('a file', async ({ page }) => {
		await importFile(page, clean);
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(page.getByText('Recognised as our contract')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'updated.csv' })).toBeFocused();
	});

	test('a file with problems, to which its reader is led', async ({ page }) => {
		await importFile(page, broken);
		await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeFocused();
	});

	test('dropped anywhere on the page', async ({ page }) => {
		await page.goto('data/');
		await drop(page, clean, 'dropped.csv');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(page.getByRole('heading', { name: 'dropped.csv' })).toBeVisible();
	});

	test('pasted into its field, and pasted anywhere', async ({ page }) => {
		await page.goto('data/');
		await page.getByText('Paste a table', { exact: true }).click();
		await page.getByLabel('CSV text').fill(clean.replaceAll(',', '\t'));
		await page.getByRole('button', { name: 'Check the pasted table' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await page.evaluate((text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', text);
			document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
		}, broken);
		await expect(total(page)).toHaveText('2 rows ready, 1 left out');
	});

	test('a sample, and the template as a file to fill', async ({ page }) => {
		await page.goto('data/');
		await page.getByRole('button', { name: 'Try a sample' }).click();
		await expect(total(page)).toHaveText(/^[1-9]\d* rows ready, 0 left out$/);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download the empty template' }).click()
		]);
		expect((await textOf(download)).trimEnd()).toBe(record.split('\n')[0]);
	});
});

test.describe('checking', () => {
	test('reading can be cancelled, and what was there stays', async ({ page }) => {
		await importFile(page, clean);
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		const go = await holdWorkers(page);
		await choose(page, manyRecords(1000), 'many.csv');
		await page.getByRole('button', { name: 'Cancel' }).click();
		go();
		await expect(page.locator('.notice')).toContainText('was cancelled; nothing was changed');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await stillWorks(page);
	});
});
