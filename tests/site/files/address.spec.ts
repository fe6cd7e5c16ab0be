import { expect, test, type Page } from '@playwright/test';
import { startElsewhere, type Elsewhere } from '../elsewhere.ts';
import { hero, marks } from '../page.ts';
import { asks, banner, importFile, clean, problems, stillWorks, total } from './file.ts';

test.describe('an address', () => {
	let elsewhere: Elsewhere;
	test.beforeAll(async () => {
		elsewhere = await startElsewhere(clean);
	});
	test.afterAll(() => elsewhere.close());

	async function read(page: Page, path: string): Promise<void> {
		await page.goto('data/');
		await page.getByLabel('CSV address').fill(elsewhere.at(path));
		await page.getByRole('button', { name: 'Read the address' }).click();
	}

	test('is read when asked for, lives in the link, and is asked about first where a link names it', async ({
		page,
		browser
	}) => {
		await read(page, '/sheet.csv');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toBeVisible();
		await expect(page).toHaveURL(/[?&]data=http/);
		const link = page.url();
		expect(new URL(link).searchParams.get('data')).toBe(elsewhere.at('/sheet.csv'));
		const other = await (await browser.newContext()).newPage();
		const before = elsewhere.asked.length;
		await other.goto(link.replace('/data/', '/'));
		await expect(asks(other)).toContainText(new URL(elsewhere.at('/')).host);
		await expect(hero(other).locator('div.frame:not(.pending)')).toBeVisible();
		expect(elsewhere.asked.length).toBe(before);
		await other.getByRole('button', { name: /^Read it from localhost/ }).click();
		await expect(banner(other)).toContainText('because the link names its address');
		expect(elsewhere.asked.length).toBe(before + 1);
		await expect(marks(other)).toHaveCount(1);
		await other.context().close();
	});

	test('that a link names can be left alone', async ({ page }) => {
		const before = elsewhere.asked.length;
		await page.goto(`?data=${encodeURIComponent(elsewhere.at('/sheet.csv'))}`);
		await page.getByRole('button', { name: 'Leave it' }).click();
		await expect(asks(page)).toHaveCount(0);
		await expect(banner(page)).toHaveCount(0);
		expect(elsewhere.asked.length).toBe(before);
	});

	test('is read anew by Reload', async ({ page }) => {
		elsewhere.hold(clean);
		await read(page, '/sheet.csv');
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText('3 rows');
		elsewhere.hold(clean.trimEnd().split('\n').slice(0, -1).join('\n'));
		await page.getByRole('button', { name: 'Reload', exact: true }).click();
		await expect(banner(page)).toContainText('2 rows');
		await page.reload();
		await expect(banner(page)).toContainText('2 rows');
		await page.getByRole('button', { name: 'Reload', exact: true }).click();
		await expect(page.locator('.notice')).toContainText('is still the same at its address');
		elsewhere.hold(clean);
		await page.getByRole('button', { name: 'Reload', exact: true }).click();
		await expect(banner(page)).toContainText('3 rows');
		await page.getByRole('button', { name: 'Undo the change of data' }).click();
		await expect(banner(page)).toContainText('2 rows');
	});

	test('whose headings change loses what was decided about the old ones, and says so', async ({
		page
	}) => {
		const other = (one: string, two: string): string =>
			clean.replace('incident_id,', 'Case ID,').replace('sources,notes', `${one},${two}`);
		elsewhere.hold(other('sources', 'notes'));
		await read(page, '/sheet.csv');
		await page.getByRole('button', { name: 'Read it with these columns' }).click();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText('3 rows');
		elsewhere.hold(
			`${other('sources', 'notes').trimEnd()}\n`.replaceAll('Services shut down', 'Down')
		);
		await page.getByRole('button', { name: 'Reload', exact: true }).click();
		await expect(page.locator('.notice')).toContainText('is in use');
		elsewhere.hold(other('sources', 'remark'));
		await page.getByRole('button', { name: 'Reload', exact: true }).click();
		await expect(page.locator('.notice')).toContainText('Its headings are others now');
		await expect(banner(page)).toContainText('3 rows');
		elsewhere.hold(clean);
	});

	for (const [path, words] of [
		['/nothing.csv', /answers 404/],
		['/page', /looks like a web page/],
		['/closed.csv', /lets no other site read the file \(CORS\)/],
		['/endless.csv', /sends more than the 100 MB/]
	] as const)
		test(`that answers ${path} gets a sentence, and nothing is lost`, async ({ page }) => {
			await importFile(page, clean);
			await expect(total(page)).toHaveText('3 rows ready, 0 left out');
			await page.getByLabel('CSV address').fill(elsewhere.at(path));
			await page.getByRole('button', { name: 'Read the address' }).click();
			await expect(problems(page)).toContainText(words);
			await expect(
				problems(page).getByRole('heading', { name: 'There is a problem' })
			).toBeFocused();
			await expect(total(page)).toHaveText('3 rows ready, 0 left out');
			await expect(page.getByLabel('CSV address')).toHaveValue(elsewhere.at(path));
			await stillWorks(page);
		});

	test('that is slow can be cancelled', async ({ page }) => {
		await read(page, '/slow.csv');
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
		await expect(page.locator('.notice')).toContainText('was cancelled; nothing was changed');
	});

	test('that is none is told', async ({ page }) => {
		await page.goto('data/');
		await page.getByLabel('CSV address').fill('ftp://example.org/a.csv');
		await page.getByRole('button', { name: 'Read the address' }).click();
		await expect(problems(page)).toContainText('is no web address');
	});

	test('of a page about a file leads to the file', async ({ page }) => {
		await page.goto('data/');
		await page
			.getByLabel('CSV address')
			.fill('https://docs.google.com/spreadsheets/d/abc/edit#gid=5');
		await page.getByRole('button', { name: /export\?format=csv&gid=5/ }).click();
		await expect(page.getByLabel('CSV address')).toHaveValue(
			'https://docs.google.com/spreadsheets/d/abc/export?format=csv&gid=5'
		);
	});
});
