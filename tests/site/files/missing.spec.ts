import { expect, test } from '@playwright/test';
import { clean, importFile, total } from './file.ts';

/* No false picture: where the acts of a file are left out, the page says so before the file is used, and on every page after. */

test('a file whose acts are left out is used only by whoever says so', async ({ page }) => {
	// A word for nothing where the State has to stand: the rows that tell of an act stay out.
	await importFile(page, clean.replaceAll(',ALB,severance', ',N/A,severance'));
	await expect(total(page)).toContainText('left out');
	const use = page.getByRole('button', { name: 'Use this data' });
	const warning = page.getByRole('group', { name: 'Before it is used' });
	await expect(warning).toContainText(
		/\d+ of the \d+ rows that tell of an answer (is|are) left out/
	);
	await expect(use).toBeDisabled();
	await warning.getByRole('checkbox').check();
	await use.click();
	const banner = page.getByRole('region', { name: 'Not the built-in data' });
	await expect(banner).toContainText(/of them tells? of an answer/);
	await page.goto('claim/');
	await expect(banner).toContainText(/of them tells? of an answer/);
});

test('until the rows of a file are there again, the page says what is read and shows its picture as not yet it', async ({
	page
}) => {
	await importFile(page, clean);
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(page.getByRole('region', { name: 'Not the built-in data' })).toBeVisible();
	let release = (): void => undefined;
	const held = new Promise<void>((done) => (release = done));
	// What reads files takes its time.
	await page.route(/worker[^/]*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('./');
	await page.reload();
	const coming = page.locator('.coming');
	await expect(coming).toBeVisible();
	await expect(coming).toContainText('Until it is here, the page shows the built-in record.');
	const pale = (): Promise<string> =>
		page
			.getByRole('figure')
			.first()
			.evaluate((one) => getComputedStyle(one).opacity);
	expect(Number(await pale())).toBeLessThan(0.5);
	release();
	await expect(coming).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Not the built-in data' })).toBeVisible();
	expect(await pale()).toBe('1');
});
