import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { open, violations } from './page.ts';

/* A story: views in an order, each with a sentence. */

async function add(page: Page, address: string, note: string): Promise<void> {
	await open(page, address);
	await page.getByRole('button', { name: 'Link', exact: true }).first().click();
	await page.getByLabel(/^For a story/).fill(note);
	await page.getByRole('button', { name: 'Add this view' }).click();
	await expect(page.getByText(/^Added\. Your story has/)).toBeVisible();
}

const note = (page: Page) => page.locator('p.note');

test('is made of views, shown page by page, put in order, linked to, saved and opened again', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('story/');
	await expect(page.getByText('There is no view in it yet')).toBeVisible();
	await add(page, 'figures/ladder/?attributed-to=IRN', 'First, the answers to Iran.');
	await add(page, 'claim/', 'Then the claim.');
	await page.getByRole('link', { name: 'See your story' }).click();
	await expect(page.getByText('View 1 of 2')).toBeVisible();
	await expect(note(page)).toContainText('First, the answers to Iran.');
	await expect(page.getByText('Shown: Our ladder · attacks by Iran')).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(note(page)).toContainText('Then the claim.');
	await expect(page.getByRole('figure', { name: /^The claim/ })).toBeVisible();
	expect(await violations(page)).toEqual([]);

	await page.getByText('Change the story').click();
	await page.getByRole('button', { name: 'Move view 2 up' }).click();
	await page.getByRole('button', { name: 'Previous' }).click();
	await expect(note(page)).toContainText('Then the claim.');

	await page.getByRole('button', { name: 'Copy the link to this story' }).click();
	await expect(page.getByText('The link is in the clipboard')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save it as a file' }).click()
	]);
	const path = await file.path();

	// Somebody else opens the link, then the file.
	await page.evaluate(() => localStorage.clear());
	await page.goto(link);
	await page.reload();
	await expect(page.getByText('View 1 of 2')).toBeVisible();
	await expect(page.getByText('Its sentences are its maker’s, not ours')).toBeVisible();
	await expect(note(page)).toContainText('Then the claim.');
	await page.goto('story/');
	await page.reload();
	await page.getByLabel('Open a story from a file').setInputFiles(path);
	await expect(page.getByText('View 1 of 2')).toBeVisible();
	await page.getByRole('button', { name: 'Add it to mine' }).click();
	await page.reload();
	await expect(page.getByText('View 1 of 2')).toBeVisible();
	await expect(page.getByText('Change the story')).toBeVisible();
});

test('is taken as pictures, and printed whole', async ({ page }) => {
	await add(page, 'figures/years/', 'By year.');
	await add(page, 'figures/likes/', 'Like Albania’s.');
	await page.goto('story/');
	await expect(page.getByText('View 1 of 2')).toBeVisible();
	const [zip] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Take its pictures (zip)' }).click()
	]);
	const files = unzipSync(new Uint8Array(readFileSync(await zip.path())));
	expect(Object.keys(files).sort()).toEqual([
		'01-years.png',
		'01-years.svg',
		'02-likes.png',
		'02-likes.svg',
		'README.txt'
	]);
	// What its maker says stands in quotation marks, never as ours.
	expect(new TextDecoder().decode(files['01-years.svg'])).toContain('“By year.”');
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await expect(note(page)).toHaveCount(2);
	await expect(page.getByRole('figure')).toHaveCount(2);
});

test('that is cut, changed or means harm is said, and runs nothing', async ({ page }) => {
	await page.goto('story/#story=notastory');
	await expect(page.getByText('The story could not be read')).toBeVisible();
	await page.goto('story/');
	await page.getByLabel('Open a story from a file').setInputFiles({
		name: 'x.json',
		mimeType: 'application/json',
		buffer: Buffer.from(
			JSON.stringify([
				{ figure: 'nothing', view: '', note: '' },
				{ figure: 'years', view: '', note: '<img src=x onerror=alert(1)>\u202e' }
			])
		)
	});
	await expect(
		page.getByText('1 view of the story asks for something that is not here')
	).toBeVisible();
	await expect(note(page)).toContainText('<img src=x onerror=alert(1)>');
});
