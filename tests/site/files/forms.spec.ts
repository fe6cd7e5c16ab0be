import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { expect, test, type Page } from '@playwright/test';
import { watch } from '../page.ts';
import { banner, clean, importFile, problems, textOf, total } from './file.ts';

/* What people have besides a clean CSV, as a person reads it in. */

const rows = Papa.parse<string[]>(clean.trimEnd()).data;
const [header = '', ...lines] = clean.trimEnd().split('\n');

const use = async (page: Page): Promise<void> => {
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(banner(page)).toBeVisible();
};

test('a workbook is read by the sheet that is chosen', async ({ page, baseURL }) => {
	const wrong = watch(page, baseURL);
	const book = await writeXlsx({
		sheets: [
			{ name: 'Notes', rows: [['to do']] },
			{ name: 'Answers', rows: rows.map((cells) => [...cells]) },
			{ name: 'Old', rows: rows.slice(0, 2).map((cells) => [...cells]) }
		]
	});
	await importFile(page, Buffer.from(book), 'answers.xlsx');
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	await expect(page.getByText('sheet “Answers” of a workbook')).toBeVisible();
	await page.getByLabel('Sheet', { exact: true }).selectOption('Old');
	await expect(total(page)).toHaveText('1 row ready, 0 left out');
	await page.getByLabel('Sheet', { exact: true }).selectOption('Answers');
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	await use(page);
	await expect(banner(page)).toContainText('3 rows');
	// Read again from its bytes when the page is loaded anew.
	await page.reload();
	await expect(banner(page)).toContainText('“answers.xlsx”');
	expect(wrong).toEqual([]);
});

test('an archive with one table is read', async ({ page }) => {
	const zip = zipSync({ 'a/readme.md': Buffer.from('# x'), 'a/rows.csv': Buffer.from(clean) });
	await importFile(page, Buffer.from(zip), 'rows.zip');
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	await expect(page.getByText('“a/rows.csv” in a ZIP archive')).toBeVisible();
});

test('dates are settled by one choice for all columns, and taken back by one press', async ({
	page
}) => {
	const american = clean.replaceAll(
		/(\d{4})-(\d{2})-(\d{2})/g,
		(_, year: string, month: string, day: string) => `${Number(month)}/${Number(day)}/${year}`
	);
	await importFile(page, american, 'us.csv');
	await expect(total(page)).toHaveText(/^0 rows ready/);
	const dates = page.getByRole('region', { name: 'Dates' });
	await expect(dates).toContainText('month first');
	await dates.getByRole('button', { name: 'Read the dates so' }).click();
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	await expect(total(page)).toBeFocused();
	await expect(problems(page)).toContainText('read as you chose, month first: ');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'The file as fixed' }).click()
	]);
	expect(await textOf(download)).toBe(clean);
	await page.getByRole('button', { name: 'Undo the last fix' }).click();
	await expect(total(page)).toHaveText(/^0 rows ready/);
});

test('lines that are no rows are one thing to know, and taken out with one press', async ({
	page
}) => {
	await importFile(page, [header, '# checked', ...lines, `Total,3${','.repeat(22)}`].join('\n'));
	await expect(total(page)).toHaveText('3 rows ready, 2 left out');
	await expect(problems(page)).toContainText('“# checked” is a comment, not a row.');
	for (let n = 2; n > 0; n--) {
		await problems(page).getByRole('button', { name: 'Take the line out' }).first().click();
		await expect(total(page)).toHaveText(`3 rows ready, ${n - 1} left out`);
	}
});

test('rows that name no incident take its facts from the row above when told to', async ({
	page
}) => {
	const below = lines[1]?.split(',').map((cell, i) => {
		const name = header.split(',')[i] ?? '';
		return /^(responder|response|basis|avowed|collective|confidence|sources|act_id)/.test(name)
			? cell
			: '';
	});
	await importFile(page, [header, lines[0], below?.join(',')].join('\n'));
	await expect(total(page)).toHaveText('1 row ready, 1 left out');
	await page.getByRole('button', { name: 'Take the facts of the incident' }).click();
	await expect(total(page)).toHaveText('2 rows ready, 0 left out');
});

test('the encoding that fits best comes first, with what the file says then', async ({ page }) => {
	const text = clean.replace('Backdoor', 'Атака');
	const bytes = Buffer.from(
		[...text].map((letter) => {
			const code = letter.codePointAt(0) ?? 0;
			return code < 128 ? code : code >= 0x410 && code < 0x450 ? code - 0x410 + 0xc0 : 63;
		})
	);
	await importFile(page, bytes, 'kyiv.csv');
	const choice = page.getByLabel('Encoding');
	await expect(choice).toHaveValue('windows-1251');
	await expect(choice.locator('option').first()).toContainText('“Атака');
});

test('what was decided is offered for the next file of the same headings', async ({ page }) => {
	const other = clean.replace('incident_id,incident,', 'Case ID,Title,');
	await importFile(page, other, 'first.csv');
	await page.getByRole('button', { name: 'Read it with these columns' }).click();
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	await page.reload();
	await page.getByLabel('CSV file').setInputFiles({
		name: 'second.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(other.replace('Backdoor', 'Another'))
	});
	await page.getByRole('button', { name: 'Read this one the same way' }).click();
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
});

test('a dataset that records no answers says so in the way of the button', async ({ page }) => {
	const dcid = [
		'Cyberincidentnum,Dyadpair,StateA,StateB,Name,interactionstartdate,interactionenddate,method,targettype,initiator,cyber_objective,severity',
		'7,2365,2,365,Case,7/15/2020,7/18/2020,3.2,2,365,3,4'
	].join('\n');
	await importFile(page, dcid, 'dcid.csv');
	await expect(total(page)).toHaveText('1 row ready, 0 left out');
	const warning = page.getByRole('group', { name: 'Before it is used' });
	await expect(warning).toContainText('does not record how States answered');
	await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
	await warning.getByRole('checkbox').check();
	await use(page);
	await expect(banner(page)).toContainText('no response there means that none is recorded');
});

test('a file that is changed or gone on disk afterwards is held as it was read', async ({
	page
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'riposte-held-'));
	const path = join(folder, 'mine.csv');
	writeFileSync(path, clean);
	await page.goto('data/');
	await page.getByLabel('CSV file').setInputFiles(path);
	await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	await expect(page.getByRole('button', { name: 'Use this data' })).toBeVisible();
	writeFileSync(path, 'something else');
	rmSync(path);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'The file as it was imported' }).click()
	]);
	expect(readFileSync((await download.path()) ?? '', 'utf8')).toBe(clean);
	await use(page);
	await page.reload();
	await expect(banner(page)).toContainText('3 rows');
});
