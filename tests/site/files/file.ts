import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** The built-in record, as its file holds it. */
export const record = readFileSync('data/incidents.csv', 'utf8');

/** Three records without a fault. */
export const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');

/** The same with a misspelt State and a date that may be two days, both on line 2. */
export const broken = clean.replace(',ALB,IRN', ',ALN,IRN').replace('2022-09-07', '9/7/2022');

/** How many rows are ready and how many are left out. */
export const total = (page: Page): Locator => page.locator('.total');

/** What was found in the file. */
export const problems = (page: Page): Locator => page.getByRole('region', { name: 'Problems' });

/** What the file would change. */
export const changes = (page: Page): Locator => page.getByRole('region', { name: 'What changes' });

/** The words that other data are in view. */
export const banner = (page: Page): Locator =>
	page.getByRole('region', { name: 'Not the built-in data' });

/** The question about what a link carries or names. */
export const asks = (page: Page): Locator =>
	page.getByRole('region', { name: 'What the link asks' });

/** The files saved in this browser. */
export const saved = (page: Page): Locator => page.getByRole('region', { name: 'Saved files' });

/** Chooses a file. */
export async function choose(
	page: Page,
	text: string | Buffer,
	name = 'updated.csv'
): Promise<void> {
	await page.getByLabel('CSV file').setInputFiles({
		name,
		mimeType: 'text/csv',
		buffer: typeof text === 'string' ? Buffer.from(text) : text
	});
}

/** Drops a file somewhere on the page, once scripts have taken over. */
export async function drop(page: Page, text: string, name: string): Promise<void> {
	await expect(page.getByRole('button', { name: 'Try a sample' })).toBeEnabled();
	const dataTransfer = await page.evaluateHandle(
		([content, called]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([content], called, { type: '' }));
			return transfer;
		},
		[text, name] as const
	);
	const somewhere = page.getByRole('contentinfo');
	await somewhere.dispatchEvent('dragover', { dataTransfer });
	await somewhere.dispatchEvent('drop', { dataTransfer });
}

/** Follows a finding to its cell and waits until the cell has the focus. */
export async function follow(page: Page, finding: RegExp): Promise<void> {
	await problems(page).getByRole('button', { name: finding }).click();
	await expect(page.locator('[data-cell]:focus')).toBeVisible();
}

/** Opens the page and chooses a file on it. */
export async function importFile(page: Page, text: string | Buffer, name?: string): Promise<void> {
	await page.goto('data/');
	await choose(page, text, name);
}

/** Lets no worker begin until it is told to go. */
export async function holdWorkers(page: Page): Promise<() => void> {
	let go: () => void = () => undefined;
	const gate = new Promise<void>((done) => (go = done));
	await page.route(/\/workers\//, async (route) => {
		await gate;
		await route.continue().catch(() => undefined);
	});
	return go;
}

/** Writes another name into the last row of the open file, `clean`. */
export async function writeName(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^incident, line 4: / }).click();
	await page.keyboard.press('Enter');
	await page.getByLabel('Content of incident on line 4').fill('Another name');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'incident, line 4: Another name' })).toBeFocused();
}

/** The open file, `clean`, can still be fixed and used. */
export async function stillWorks(page: Page): Promise<void> {
	await writeName(page);
	await pressUse(page);
	await expect(banner(page)).toContainText('3 rows');
}

/** Uses the open file; where acts of it are left out, as whoever knows that. */
export async function pressUse(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: 'Use this data' });
	await expect(button).toBeVisible();
	const warning = page.getByRole('group', { name: 'Before it is used' });
	if (await warning.isVisible()) await warning.getByRole('checkbox').check();
	await button.click();
}

/** Opens the page, chooses a file and brings it in view. */
export async function use(page: Page, text: string, name?: string): Promise<void> {
	await importFile(page, text, name);
	await pressUse(page);
	await expect(banner(page)).toBeVisible();
}

/** What a download holds. */
export const textOf = async (download: Download): Promise<string> =>
	readFileSync((await download.path()) ?? '', 'utf8');
