import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { cfrCsv, eurepocCsv } from '../../peers.ts';
import { importFile, clean, drop, problems, textOf, total, pressUse } from './file.ts';

test.describe('checking', () => {
	test('other headings and words are mapped and confirmed', async ({ page }) => {
		const other = clean
			.replace('incident_id,incident,', 'Case ID,Title,')
			.replace(',victim,', ',Target country,')
			.replace(',responder,response,', ',Responding State,Measure,')
			.replaceAll(',severance,', ',rupture of ties,');
		await importFile(page, other);
		await expect(page.getByText('Its headings are not all those of our contract')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Use this data' })).toHaveCount(0);
		await expect(page.getByLabel('victim (required)')).toHaveValue('5');
		await page.getByRole('button', { name: 'Read it with these columns' }).click();
		await expect(total(page)).toHaveText('2 rows ready, 1 left out');
		await page.getByLabel('“rupture of ties” in Measure, 1 cell').selectOption('severance');
		await page.getByRole('button', { name: 'Read 1 word so' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	});

	test('what a file lacks is filled as the reader says, and told', async ({ page }) => {
		const lacking = clean
			.replaceAll(',yes,https', ',https')
			.replace(',yes,,', ',,')
			.replace(',in_article,', ',')
			.replaceAll('alb-2022-07,', '')
			.replace('jor-2022,', '')
			.replace('incident_id,', '');
		await importFile(page, lacking);
		await expect(page.getByText('Without incident_id, in_article no row')).toBeVisible();
		await page.getByLabel('incident_id (required)').selectOption('not there: make it of incident');
		await page.getByLabel('in_article (required)').selectOption('not there: the same in every row');
		await expect(page.getByText('Without in_article no row')).toBeVisible();
		await page.getByLabel('in_article in every row').selectOption('no');
		await page.getByRole('button', { name: 'Read it with these columns' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(problems(page)).toContainText('you chose “no” for every row');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'The rows that are ready' }).click()
		]);
		expect(await textOf(download)).toContain('\nattack-on-the-albanian-government,Attack on');
	});
});

test.describe('comparing and using', () => {
	for (const [name, text, counts] of [
		['the CFR tracker', cfrCsv(), /3 rows\. 2 of them gave 4 rows of our contract\. 1 is left out/],
		['EuRepoC', eurepocCsv(), /2 rows\. 1 of them gave 4 rows of our contract\. 1 is left out/]
	] as const)
		test(`${name} says what it takes for what, and its records add up`, async ({ page }) => {
			await importFile(page, text);
			await expect(page.getByText(counts)).toBeVisible();
			await expect(page.getByText('What is taken for what')).toBeVisible();
			await pressUse(page);
			await page.getByRole('link', { name: 'Answers', exact: true }).click();
			await expect(page.getByRole('link', { name: /^Albania, rung/ }).first()).toBeAttached();
		});

	const peer = '../shared/peers/cfr-tracker-2023.csv';
	test('the real CFR export goes from drop to a picture, Albania with its note', async ({
		page
	}) => {
		test.skip(!existsSync(peer), `${peer} is not here, so the real file is not tried.`);
		await page.goto('data/');
		await drop(page, readFileSync(peer, 'utf8'), 'cfr-tracker-2023.csv');
		const said = (await page.getByText(/^\s*Recognised as the CFR/).textContent()) ?? '';
		const [, records, used, ready, aside] =
			/(\d+) rows\. (\d+) of them gave ([\d,]+) rows of our contract\. (\d+) are left out/.exec(
				said
			) ?? [];
		expect(Number(records)).toBe(897);
		expect(Number(used) + Number(aside)).toBe(897);
		await expect(total(page)).toHaveText(`${ready} rows ready, ${aside} left out`);
		await pressUse(page);
		await page.getByRole('link', { name: 'Answers', exact: true }).click();
		const albania = page.getByRole('link', { name: /^Albania, rung 2 of 12/ });
		await expect(albania).toHaveCount(1);
		await albania.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog')).toContainText('CFR codes it only as a denouncement.');
	});
});
