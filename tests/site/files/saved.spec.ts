import { expect, test } from '@playwright/test';
import { manyRecords } from '../../many.ts';
import { marks } from '../page.ts';
import {
	asks,
	banner,
	importFile,
	changes,
	choose,
	clean,
	follow,
	holdWorkers,
	saved,
	total,
	use
} from './file.ts';

test.describe('saving', () => {
	test('survives a reload, and a second tab shows it too', async ({ page, context }) => {
		await use(page, clean, 'mine.csv');
		await page.goto('');
		await expect(banner(page)).toContainText('because it was the last you used here');
		await expect(marks(page)).toHaveCount(1);
		const second = await context.newPage();
		await second.goto('');
		await expect(banner(second)).toContainText('“mine.csv”');
		await page.getByRole('button', { name: 'Back to the built-in data' }).click();
		await expect(banner(page)).toHaveCount(0);
		await page.reload();
		await expect(marks(page).nth(5)).toBeVisible();
		await expect(banner(page)).toHaveCount(0);
	});

	test('files are listed, renamed, opened with their fixes, compared, removed and had again', async ({
		page
	}) => {
		await importFile(page, clean.replace(',ALB,IRN', ',ALN,IRN'), 'one.csv');
		await follow(page, /^Line 2, column victim/);
		await page.keyboard.press('Space');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await page.getByRole('button', { name: 'Save it in this browser' }).click();
		await expect(saved(page)).toContainText('one.csv, imported on');
		await expect(saved(page)).toContainText('3 rows ready, 0 left out, 1 fix.');
		await choose(page, clean, 'two.csv');
		await expect(page.getByRole('heading', { name: 'two.csv' })).toBeVisible();
		await page.getByLabel('Compared with').selectOption({ label: '“one.csv”' });
		await expect(changes(page)).toContainText('No changes: all 3 rows are the same.');
		await saved(page).getByRole('button', { name: 'Rename one.csv' }).click();
		await page.getByLabel('New name of one.csv').fill('first');
		await page.keyboard.press('Enter');
		await expect(saved(page)).toContainText('first, imported on');
		await page.reload();
		await saved(page).getByRole('button', { name: 'Open first' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await saved(page).getByRole('button', { name: 'Remove first' }).click();
		await expect(saved(page)).toContainText('None yet');
		await saved(page).getByRole('button', { name: 'Save it again' }).click();
		await expect(saved(page)).toContainText('first, imported on');
	});

	test('a full disk is told, nothing is half-written, and the file stays in use', async ({
		page,
		context,
		baseURL
	}) => {
		// Before the first write: a browser does not look at what is left before each.
		const session = await context.newCDPSession(page);
		await session.send('Storage.overrideQuotaForOrigin', {
			origin: new URL(baseURL ?? '').origin,
			quotaSize: 600_000
		});
		await use(page, clean, 'small.csv');
		await choose(page, manyRecords(5000), 'large.csv');
		await expect(total(page)).toHaveText('5,000 rows ready, 0 left out');
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText('“large.csv”');
		await expect(page.locator('.notice')).toContainText('no room left for this site');
		await expect(saved(page)).not.toContainText('large.csv');
		await page.reload();
		await expect(saved(page)).toContainText('small.csv');
		await expect(saved(page)).not.toContainText('large.csv');
	});

	test('two tabs that save at once both save, and each hears of the other', async ({
		page,
		context
	}) => {
		const other = await context.newPage();
		await Promise.all([importFile(page, clean, 'one.csv'), importFile(other, clean, 'two.csv')]);
		await Promise.all(
			[page, other].map((one) =>
				one.getByRole('button', { name: 'Save it in this browser' }).click()
			)
		);
		for (const one of [page, other]) {
			await expect(saved(one)).toContainText('one.csv');
			await expect(saved(one)).toContainText('two.csv');
		}
	});

	test('a tab that is closed while it saves leaves all of the file or nothing', async ({
		page,
		context
	}) => {
		const closing = await context.newPage();
		await importFile(closing, manyRecords(60_000), 'large.csv');
		await expect(total(closing)).toHaveText('60,000 rows ready, 0 left out');
		await closing.getByRole('button', { name: 'Save it in this browser' }).click();
		await closing.close();
		await page.goto('data/');
		await expect(page.getByRole('button', { name: 'Try a sample' })).toBeEnabled();
		await expect(saved(page)).not.toContainText('Looking…');
		const open = saved(page).getByRole('button', { name: 'Open large.csv' });
		const none = saved(page).getByText('None yet');
		await expect(open.or(none)).toBeVisible();
		if (await open.isVisible()) {
			await open.click();
			await expect(total(page)).toHaveText('60,000 rows ready, 0 left out');
		}
	});

	test('fixes that were not saved are saved when another file takes the place', async ({
		page
	}) => {
		await importFile(page, clean.replace(',ALB,IRN', ',ALN,IRN'), 'one.csv');
		await follow(page, /^Line 2, column victim/);
		await page.keyboard.press('Space');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await choose(page, clean, 'two.csv');
		await expect(page.locator('.notice')).toContainText('“one.csv” is saved with its fixes');
		await expect(saved(page)).toContainText('one.csv, imported on');
		await expect(saved(page)).toContainText('1 fix');
	});

	test('what another tab saved meanwhile is not written over', async ({ page, context }) => {
		await importFile(page, clean, 'one.csv');
		await page.getByRole('button', { name: 'Save it in this browser' }).click();
		const other = await context.newPage();
		await other.goto('data/');
		for (const [tab, name] of [
			[page, 'First name'],
			[other, 'Second name']
		] as const) {
			if (tab === other) await saved(other).getByRole('button', { name: 'Open one.csv' }).click();
			await expect(total(tab)).toHaveText('3 rows ready, 0 left out');
			await tab.getByRole('button', { name: /^incident, line 4: / }).click();
			await tab.keyboard.press('Enter');
			await tab.getByLabel('Content of incident on line 4').fill(name);
			await tab.keyboard.press('Enter');
			await expect(tab.getByRole('button', { name: `incident, line 4: ${name}` })).toBeFocused();
		}
		for (const tab of [page, other])
			await tab.getByRole('button', { name: 'Save these fixes in this browser' }).click();
		await expect(saved(other)).toContainText('one.csv (fixed)');
		await expect(saved(other).getByRole('listitem')).toHaveCount(2);
	});

	test('the same file used again is saved once, and its new name goes into the address', async ({
		page
	}) => {
		await use(page, clean, 'one.csv');
		// On a fresh page no button of the file that is open still can be taken for that of the new one.
		await importFile(page, clean, 'one.csv');
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(page.locator('.notice')).toContainText('is in use');
		await expect(saved(page).getByRole('listitem')).toHaveCount(1);
		await saved(page).getByRole('button', { name: 'Rename one.csv' }).click();
		await page.getByLabel('New name of one.csv').fill('Spring');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/data=file%3ASpring/);
		await page.reload();
		await expect(banner(page)).toContainText('“Spring”');
		await expect(asks(page)).toHaveCount(0);
	});

	test('saving twice saves one file', async ({ page }) => {
		await importFile(page, clean, 'one.csv');
		await page.getByRole('button', { name: 'Save it in this browser' }).dblclick();
		await expect(saved(page)).toContainText('one.csv');
		await expect(saved(page).getByRole('listitem')).toHaveCount(1);
	});

	test('bringing back what was last in view can be cancelled', async ({ page }) => {
		await use(page, clean, 'last.csv');
		const go = await holdWorkers(page);
		await page.reload();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.locator('.notice')).toContainText('was cancelled');
		go();
		await choose(page, clean, 'one.csv');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(banner(page)).toHaveCount(0);
	});

	test('a file saved under an earlier contract is read anew and says so', async ({ page }) => {
		// Of the same origin, and without the page that would open the database first.
		await page.goto('robots.txt');
		await page.evaluate(
			(csv) =>
				new Promise<void>((done, fail) => {
					const asked = indexedDB.open('riposte', 1);
					asked.onerror = () => fail(asked.error);
					asked.onupgradeneeded = () => {
						asked.result.createObjectStore('files', { keyPath: 'id' });
						asked.result.createObjectStore('view');
					};
					asked.onsuccess = () => {
						const step = asked.result.transaction(['files', 'view'], 'readwrite');
						// As an older page wrote it: no address, no recipe, another contract.
						step.objectStore('files').put({
							id: 'old',
							name: 'old.csv',
							brought: '2025-01-01T00:00:00.000Z',
							bytes: new Blob([csv]),
							contract: 'older',
							ready: 9,
							setAside: 4
						});
						step.objectStore('view').put({ hasRecord: false, ids: ['old'] }, 'last');
						step.oncomplete = () => {
							asked.result.close();
							done();
						};
					};
				}),
			clean
		);
		await page.goto('data/');
		await expect(banner(page)).toContainText('“old.csv”');
		await expect(page.locator('.notice')).toContainText(
			'saved under an earlier contract and was read anew: 3 rows ready and 0 left out, then 9 and 4'
		);
		await expect(saved(page)).toContainText('old.csv');
	});
});
