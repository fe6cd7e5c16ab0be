import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { manyRecords } from '../../many.ts';
import { holdFrames } from '../page.ts';
import { choose, importFile, changes, clean, follow, problems, total } from './file.ts';

test.describe('checking', () => {
	test('a problem chosen before the rows are there leads to its cell once they are', async ({
		page
	}) => {
		await page.goto('data/');
		await expect(page.locator('.helps button:enabled').first()).toBeVisible();
		await holdFrames(page);
		await choose(page, clean.replace('2022-09-07', '9/7/2022'));
		await problems(page)
			.getByRole('button', { name: /^Line 2, column response_date/ })
			.click();
		await expect(page.locator('[data-cell]')).toHaveCount(0);
		await page.evaluate(() => dispatchEvent(new Event('let-go')));
		await expect(
			page.getByRole('button', { name: /^response_date, line 2: 9\/7\/2022/ })
		).toBeFocused();
	});

	test('a cell is changed in place by keys, and a date that only the reader can tell', async ({
		page
	}) => {
		await importFile(page, clean.replace('2022-09-07', '9/7/2022'));
		await follow(page, /^Line 2, column response_date/);
		await expect(
			page.getByRole('button', { name: /^response_date, line 2: 9\/7\/2022/ })
		).toBeFocused();
		await page.keyboard.press('Enter');
		const field = page.getByLabel('Content of response_date on line 2');
		await expect(field).toBeFocused();
		await field.fill('2022-09-07');
		await field.press('Enter');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(problems(page)).toHaveCount(0);
		await page.keyboard.press('ArrowLeft');
		await expect(page.getByRole('button', { name: /^response, line 2: severance/ })).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(
			page.getByRole('button', { name: /^response, line 3: attribution/ })
		).toBeFocused();
	});

	test('100,000 rows are read and scroll to their end', async ({ page }) => {
		await page.goto('data/');
		const path = join(mkdtempSync(join(tmpdir(), 'riposte-')), 'many.csv');
		writeFileSync(path, manyRecords(100_000));
		await page.getByLabel('CSV file').setInputFiles(path);
		await expect(total(page)).toHaveText('100,000 rows ready, 0 left out');
		const table = page.getByRole('table', { name: 'Rows of the file' });
		await table.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }));
		await expect(page.getByRole('button', { name: /^incident_id, line 100001: / })).toBeVisible();
		await expect(changes(page)).toContainText('100,000 rows added');
	});

	test('a cell that holds a line break is left as it was by looking at it', async ({ page }) => {
		await importFile(
			page,
			clean
				.replaceAll('Attack on the', '"Attack\non the')
				.replaceAll('government,2', 'government",2')
		);
		const cell = page.getByRole('button', { name: /^incident, line 2: / });
		await cell.click();
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Content of incident on line 2')).toHaveValue(
			'Attack\non the Albanian government'
		);
		await page.keyboard.press('Enter');
		await expect(cell).toBeFocused();
		await expect(page.getByRole('button', { name: /as fixed \(CSV, 0 fixes\)/ })).toBeVisible();
		await page.keyboard.press('Enter');
		await page.getByLabel('Content of incident on line 2').fill('Down');
		await page.keyboard.press('Enter');
		await expect(cell).toBeFocused();
		await expect(page.getByRole('button', { name: /as fixed \(CSV, 1 fix\)/ })).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect(page.getByRole('button', { name: /as fixed \(CSV, 0 fixes\)/ })).toBeVisible();
	});
});
