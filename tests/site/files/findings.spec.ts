import { expect, test } from '@playwright/test';
import { importFile, broken, clean, follow, problems, textOf, total } from './file.ts';

test.describe('checking', () => {
	test('a finding leads to its cell, Space writes what is proposed, and undo takes it back', async ({
		page
	}) => {
		await importFile(page, broken);
		await expect(total(page)).toHaveText('2 rows ready, 1 left out');
		await expect(problems(page).getByRole('heading', { name: 'There is a problem' })).toBeFocused();
		await expect(problems(page)).toContainText(/2 problems in 1 row; 2 rows\s+are ready/);
		await follow(page, /^Line 2, column victim/);
		const cell = page.getByRole('button', { name: /^victim, line 2: ALN\. Line 2/ });
		await expect(cell).toBeFocused();
		await page.keyboard.press('Space');
		await expect(
			page.getByRole('button', { name: 'victim, line 2: ALB', exact: true })
		).toBeFocused();
		await page.getByRole('button', { name: 'Undo the last fix' }).click();
		await expect(cell).toBeVisible();
	});

	test('what is proposed is written in all cells like it', async ({ page }) => {
		await importFile(page, clean.replaceAll(',ALB,IRN', ',ALN,IRN'));
		await expect(total(page)).toHaveText('1 row ready, 2 left out');
		await follow(page, /^Line 2, column victim/);
		await page.getByRole('button', { name: 'Write it in all 2 cells that hold “ALN”' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	});

	test('all that is proposed for a cause is written at once', async ({ page }) => {
		await importFile(page, clean.replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3.$2.$1'));
		await expect(total(page)).toHaveText('0 rows ready, 3 left out');
		for (let left = 3; left > 0; left--) {
			await problems(page)
				.getByRole('button', { name: /^Write all \d that are proposed/ })
				.first()
				.click();
			await expect(total(page)).toBeFocused();
		}
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	});
});

test('everything can be taken away', async ({ page }) => {
	await importFile(page, clean.replace(',ALB,IRN', ',ALN,IRN'), 'file.csv');
	const take = async (name: string): Promise<readonly [string, string]> => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name }).click()
		]);
		return [download.suggestedFilename(), await textOf(download)];
	};
	expect((await take('The rows left out'))[1]).toContain('“ALN” is no code of a State');
	expect((await take('The findings (CSV)'))[1]).toContain('error,constraint-error,2,2,victim,ALN');
	expect(JSON.parse((await take('The findings (JSON)'))[1])).toMatchObject({
		ready: 2,
		setAside: 1
	});
	await follow(page, /^Line 2, column victim/);
	await page.keyboard.press('Space');
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	expect(await take('The file as fixed')).toEqual([
		'file-fixed.csv',
		clean.endsWith('\n') ? clean : `${clean}\n`
	]);
});
