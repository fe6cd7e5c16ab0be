import { expect, test, type Page } from '@playwright/test';
import { manyRecords } from '../../many.ts';
import { watch } from '../page.ts';
import { importFile, changes, choose, clean, saved, record, total } from './file.ts';

declare global {
	interface Window {
		holdsComparisons?: boolean;
	}
}

/** Keeps what is asked of a worker about changes from it for as long as it is held; what was held never arrives. */
async function holdComparisons(
	page: Page
): Promise<{ readonly hold: () => Promise<void>; readonly letGo: () => Promise<void> }> {
	await page.addInitScript(() => {
		const post = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (message: { path?: readonly string[] }, ...rest) {
			if (window.holdsComparisons !== true || message.path?.[0] !== 'compare')
				Reflect.apply(post, this, [message, ...rest]);
		};
	});
	const set = (holds: boolean) => (): Promise<void> =>
		page.evaluate((value) => void (window.holdsComparisons = value), holds);
	return { hold: set(true), letGo: set(false) };
}

test.describe('checking', () => {
	test('a file can be closed while it is compared, and nothing goes wrong', async ({
		page,
		baseURL
	}) => {
		const wrong = watch(page, baseURL);
		const comparisons = await holdComparisons(page);
		await importFile(page, manyRecords(300));
		await expect(changes(page)).toContainText('300 rows added');
		await comparisons.hold();
		await page.getByRole('button', { name: /^incident, line 2: / }).click();
		await page.keyboard.press('Enter');
		await page.getByLabel('Content of incident on line 2').fill('Another name');
		await page.keyboard.press('Enter');
		await expect(changes(page)).toContainText('Comparing');
		await comparisons.letGo();
		await choose(page, clean, 'two.csv');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(changes(page)).toContainText('1 row added');
		expect(wrong).toEqual([]);
	});
});

test.describe('comparing and using', () => {
	test('the same file twice changes nothing', async ({ page }) => {
		await importFile(page, record);
		await expect(changes(page)).toContainText(/No changes: all \d+ rows are the same/);
	});

	test('a change is told cell by cell, and what becomes of Albania', async ({ page }) => {
		await importFile(page, record.replace(/^(alb-2022-07,.*,ALB,)severance,/m, '$1recall,'));
		await expect(changes(page)).toContainText('0 rows added, 0 removed, 1 changed');
		await expect(changes(page)).toContainText('Albania moves from 10 to 7');
		await changes(page).getByText('Rows changed, cell by cell').click();
		await expect(changes(page)).toContainText('response: “severance” becomes “recall”');
	});

	test('the comparison stands under its own label, whatever was chosen before', async ({
		page
	}) => {
		await importFile(page, manyRecords(30_000), 'large.csv');
		await expect(total(page)).toHaveText('30,000 rows ready, 0 left out');
		await page.getByRole('button', { name: 'Save it in this browser' }).click();
		await expect(saved(page)).toContainText('large.csv');
		await choose(page, record, 'record.csv');
		await expect(changes(page)).toContainText('No changes');
		await page.getByLabel('Compared with').selectOption({ label: '“large.csv”' });
		await page.getByLabel('Compared with').selectOption({ label: 'the data shown' });
		await expect(changes(page)).toContainText('No changes');
		await page.getByLabel('Compared with').selectOption({ label: '“large.csv”' });
		await expect(changes(page)).toContainText('30,000 removed');
	});
});
