import { expect, test, type Locator, type Page } from '@playwright/test';
import { manyRecords } from '../../many.ts';
import { comingTogether, hero, holdFrames, marks, openSet, watch } from '../page.ts';
import { banner, importFile, clean, follow, record, total, use } from './file.ts';

const inView = (page: Page): Locator => page.getByRole('region', { name: 'Data in view' });

/** How many fixes the file has that the browser's database notes as shown last; -1 for none. */
const fixesNoted = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((done, fail) => {
				const asked = indexedDB.open('riposte');
				asked.onerror = () => fail(new Error('The database does not open.'));
				asked.onsuccess = () => {
					const last = asked.result.transaction('view').objectStore('view').get('last');
					last.onerror = () => fail(new Error('The database does not answer.'));
					last.onsuccess = () => {
						asked.result.close();
						done(last.result?.files[0]?.recipe.fixes.length ?? -1);
					};
				};
			})
	);

test.describe('comparing and using', () => {
	test('is in view on every page and in every link, can be undone, and the built-in data comes back', async ({
		page
	}) => {
		await use(page, clean, 'my rows.csv');
		await expect(inView(page)).toContainText('“my rows.csv”');
		await page.getByRole('link', { name: 'Answers', exact: true }).click();
		await expect(marks(page)).toHaveCount(1);
		await expect(banner(page)).toContainText('“my rows.csv”');
		await expect(inView(page)).toContainText('“my rows.csv”');
		await expect(page).toHaveURL(/[?&]data=file%3Amy\+rows\.csv/);
		await page.getByRole('link', { name: 'Compare', exact: true }).click();
		await expect(banner(page)).toContainText('“my rows.csv”');
		await expect(page).toHaveURL(/[?&]data=file%3Amy\+rows\.csv/);
		await page.getByRole('button', { name: 'Undo the change of data' }).click();
		await expect(banner(page)).toHaveCount(0);
		await expect(page).not.toHaveURL(/data=/);
		await page.getByRole('link', { name: 'Your data', exact: true }).click();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await page.getByRole('button', { name: 'Back to the built-in data' }).click();
		await expect(banner(page)).toHaveCount(0);
		await expect(inView(page)).toContainText('The built-in record is shown');
	});

	test('added to the record by key', async ({ page }) => {
		const rows = record.trimEnd().split('\n').length - 1;
		await importFile(
			page,
			clean.replaceAll('alb-2022-07', 'new-1').replaceAll('jor-2022', 'new-2')
		);
		await page
			.getByRole('radio', { name: /^added to the built-in record by key: .* of them 3 new/ })
			.check();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText('The built-in record with “updated.csv” added');
		await expect(banner(page)).toContainText(`${rows + 3} rows`);
		await page.reload();
		await expect(banner(page)).toContainText(`${rows + 3} rows`);
	});

	test('added so that a row which changes the day of an old one takes its place', async ({
		page
	}) => {
		const rows = record.trimEnd().split('\n').length - 1;
		await importFile(
			page,
			record.replace(/^(alb-2022-07,.*,ALB,severance,)2022-09-07,/m, '$12022-09-06,')
		);
		await expect(
			page.getByRole('radio', { name: /by key: .* 1 of the new ones changes the response or day/ })
		).toBeVisible();
		await page.getByRole('radio', { name: /takes its place: .* 0 new/ }).check();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText(`${rows} rows`);
		await page.reload();
		await expect(banner(page)).toContainText(`${rows} rows`);
		await page.getByRole('link', { name: 'Answers', exact: true }).click();
		await expect(page.getByText(/Iran on 6 September 2022/).first()).toBeVisible();
		await expect(page.getByText(/Iran on 7 September 2022/)).toHaveCount(0);
		await openSet(page);
		await page.getByRole('button', { name: 'Copy the link' }).click();
		await expect(
			page.getByText(/does not carry the rows|does not let the page copy/)
		).toBeVisible();
	});

	test('what was undone stays undone after a reload', async ({ page }) => {
		await use(page, clean.replace(',ALB,IRN', ',ALN,IRN'), 'mine.csv');
		await expect(banner(page)).toContainText('2 rows');
		await follow(page, /^Line 2, column victim/);
		await page.keyboard.press('Space');
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(page.getByText('was read before your last fixes')).toBeVisible();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText('3 rows');
		await expect(page.getByText('was read before your last fixes')).toHaveCount(0);
		await page.getByRole('button', { name: 'Undo the change of data' }).click();
		await expect(banner(page)).toContainText('2 rows');
		// What is shown is noted in the browser's database a moment after it is shown.
		await expect.poll(() => fixesNoted(page)).toBe(0);
		await page.reload();
		await expect(banner(page)).toContainText('2 rows');
	});

	test('a file that is added again after it was fixed leaves none of its older rows', async ({
		page
	}) => {
		const rows = record.trimEnd().split('\n').length - 1;
		await importFile(
			page,
			clean.replaceAll('alb-2022-07', 'new-1').replaceAll('jor-2022', 'new-2')
		);
		await page.getByRole('radio', { name: /^added to the built-in record by key/ }).check();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText(`${rows + 3} rows`);
		await page.getByRole('button', { name: /^incident_id, line 4: new-2/ }).click();
		await page.keyboard.press('Enter');
		await page.getByLabel('Content of incident_id on line 4').fill('new-3');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: 'incident_id, line 4: new-3' })).toBeFocused();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(page.locator('.notice')).toContainText(`is in use with ${rows + 3} rows`);
		await page.reload();
		await expect(banner(page)).toContainText(`${rows + 3} rows`);
	});

	test('more rows than the pictures can draw are compared and not used', async ({ page }) => {
		await importFile(page, manyRecords(20_001));
		await expect(total(page)).toHaveText('20,001 rows ready, 0 left out');
		await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
		await expect(page.getByText('more than the 20,000 that the pictures can draw')).toBeVisible();
	});

	test('in a proportion of more than a thousand answers those of a cell share a mark, which opens the list of them', async ({
		page
	}) => {
		await use(page, manyRecords(4000));
		await page.getByRole('link', { name: 'In proportion?', exact: true }).click();
		const picture = page.locator('[data-figure=proportion]');
		const shared = picture.locator('a.mark');
		await expect(shared.first()).toBeVisible();
		const names = await shared.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
		const counts = names.map((name) =>
			Number(
				/^([\d,]+) answers, rung \d+ of 12, effect: disruption\./.exec(name)?.[1]?.replace(',', '')
			)
		);
		// The victims’ own acts: four of five rows; an ally’s are left out by the default view.
		expect(counts.reduce((sum, n) => sum + n, 0)).toBe(3200);
		const numbers = await picture.locator('text.count').allTextContents();
		expect(numbers.map(Number).sort()).toEqual([...counts].sort());

		await shared.first().click();
		const list = page.getByRole('dialog');
		await expect(list.getByRole('heading').first()).toHaveText(
			/^Rung \d+ of 12, effect: disruption/
		);
		await expect(list.getByRole('listitem').first()).toBeVisible();
		await expect(page).toHaveURL(/cell=effect\.disruption\.\d+/);
		await page.keyboard.press('Escape');
		await expect(list).toBeHidden();
	});

	test('pictures of many rows come late, keep their room on the way back, and paper has them at once', async ({
		page
	}) => {
		await use(page, manyRecords(4000));
		await page.getByRole('link', { name: 'Incidents', exact: true }).click();
		const years = page.locator('[data-figure=years]');
		await expect(years.locator('svg').first()).toBeVisible();
		const next = page.getByRole('link', { name: 'In proportion?', exact: true });
		await next.scrollIntoViewIfNeeded();
		const at = await page.evaluate(() => scrollY);
		expect(at).toBeGreaterThan(1000);
		await next.click();
		await expect(page.locator('[data-figure=proportion] svg').first()).toBeVisible();
		await page.goBack();
		await expect(years.locator('svg').first()).toBeVisible();
		expect(await page.evaluate(() => scrollY)).toBe(at);

		await holdFrames(page);
		await page.getByRole('link', { name: 'Compare', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/answered harder/);
		const frames = page.locator('div.frame');
		const drawn = page.locator('div.frame > *');
		await expect(frames).toHaveCount(2);
		await expect(page.locator('div.frame[aria-busy=true]')).toHaveCount(2);
		await expect(drawn).toHaveCount(0);
		// A script that prints goes on at once: the two that wait, and the four of the other tabs.
		const printed = await page.evaluate(() => {
			dispatchEvent(new Event('beforeprint'));
			return [...document.querySelectorAll('div.frame')].map((one) => one.childElementCount > 0);
		});
		expect(printed).toEqual(Array.from({ length: 6 }, () => true));
		await page.evaluate(() => dispatchEvent(new Event('let-go')));
		await expect(page.locator('div.frame[aria-busy=true]')).toHaveCount(0);
	});

	test('the picture of other rows is a new one, which comes in steps; one that no file changes stays', async ({
		page
	}) => {
		await use(page, manyRecords(577));
		await page.getByRole('link', { name: 'Answers', exact: true }).click();
		await expect(marks(page).first()).toBeVisible();
		await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
		const together = await comingTogether(page, 'a.mark');
		const back = page.getByRole('button', { name: 'Back to the built-in data' });
		await back.click();
		await expect(banner(page)).toHaveCount(0);
		await expect(marks(page).first()).toBeVisible();
		await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
		const come = await together();
		expect(come.reduce((a, b) => a + b, 0)).toBe(await marks(page).count());
		expect(Math.max(...come)).toBe(100);

		await use(page, manyRecords(577));
		await page.getByRole('link', { name: 'Other scales', exact: true }).click();
		const order = page.locator('[data-figure=order] .frame > *').first();
		await order.evaluate((one) => one.setAttribute('data-kept', ''));
		await back.click();
		await expect(banner(page)).toHaveCount(0);
		await expect(page.locator('[data-figure=order] [data-kept]')).toBeVisible();
	});

	test('of more than a thousand answers those of a rung and time share a mark, which opens the list of them', async ({
		page
	}) => {
		await use(page, manyRecords(4000));
		await page.getByRole('link', { name: 'Answers', exact: true }).click();
		// The victims’ own acts: four of five rows; an ally’s are left out by the default view.
		await expect(hero(page).getByText('Show the data as a table (3,200 rows)')).toBeVisible();
		const shared = marks(page);
		const counts = (await shared.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''))).map(
			(name) => Number(/^([\d,]+) answers, rung \d+ of 12, \d{4}/.exec(name)?.[1]?.replace(',', ''))
		);
		expect(counts.length).toBeLessThan(150);
		expect(counts.reduce((sum, n) => sum + n, 0)).toBe(3200);
		// Every one of them says its number in the picture, too.
		const numbers = await hero(page).locator('.labels text').allTextContents();
		expect(numbers.map((text) => Number(text)).sort()).toEqual([...counts].sort());

		const one = shared.first();
		const name = (await one.getAttribute('aria-label')) ?? '';
		await one.click();
		const list = page.getByRole('dialog');
		await expect(list).toBeVisible();
		const [, n = '', what = ''] = /^(\d+) answers, (.*?)\. /.exec(name) ?? [];
		await expect(list.getByRole('heading').first()).toHaveText(
			new RegExp(`^${what.charAt(0).toUpperCase()}${what.slice(1)}`)
		);
		await expect(list.getByRole('listitem')).toHaveCount(Number(n));
		await expect(list.getByRole('listitem').first()).toContainText(
			/^\s*(Albania|United States|Germany|United Kingdom|France|Estonia|Ukraine|South Korea|Israel|Saudi Arabia): /
		);
		await page.keyboard.press('Escape');
		await expect(list).toHaveCount(0);

		await hero(page).getByText('How to read this').click();
		await expect(hero(page).locator('.how')).toContainText('3,200 marks, too many to tell apart');
		// Where a thousand or fewer are left, each has its own again.
		await openSet(page);
		await page.getByLabel('From year').selectOption('2020');
		await expect(marks(page).first()).toHaveAttribute('aria-label', /^(?!\d+ answers)/);
		await expect(hero(page).locator('.how')).not.toContainText('too many');
		// What was open stays so: it is the same figure, drawn in another way.
		await expect(hero(page).locator('.how')).toHaveAttribute('open');
	});

	test('a page opened anew with thousands of answers never draws a mark for each', async ({
		page
	}) => {
		await use(page, manyRecords(4000));
		await page.getByRole('link', { name: 'Answers', exact: true }).click();
		await expect(marks(page).first()).toHaveAttribute('aria-label', /^\d+ answers/);
		await page.addInitScript(() => {
			let most = 0;
			new MutationObserver(() => {
				most = Math.max(most, document.querySelectorAll('a.mark').length);
			}).observe(document, { childList: true, subtree: true });
			Object.assign(window, { mostMarks: () => most });
		});
		await page.reload();
		await expect(banner(page)).toBeVisible();
		await expect(marks(page).first()).toHaveAttribute('aria-label', /^\d+ answers/);
		// Until the rows are there the record is shown, with a mark for each of its few hundred.
		expect(await page.evaluate('mostMarks()')).toBeLessThan(1000);
	});

	test('of thousands of incidents the first are listed, and a thousand more each time they are asked for', async ({
		page
	}) => {
		// Five rows are of four incidents.
		await use(page, manyRecords(2000), 'many.csv');
		await page.getByRole('link', { name: 'Incidents', exact: true }).click();
		const listed = page.locator('table.data').first();
		const rows = listed.locator('tbody tr');
		await expect(listed.getByRole('caption')).toContainText('1,600 incidents');
		await expect(rows).toHaveCount(100);
		await page
			.getByRole('button', { name: 'Show 1,000 more of the other 1,500 incidents' })
			.click();
		await expect(rows).toHaveCount(1100);
		await page.getByLabel('Order', { exact: true }).selectOption('name');
		await expect(rows).toHaveCount(1100);
		await page.getByRole('button', { name: 'Show the other 500 incidents' }).click();
		await expect(rows).toHaveCount(1600);
		await expect(page.getByText('All 1,600 incidents are shown.')).toBeFocused();
		await expect(page.getByRole('button', { name: /^Show .* incidents?$/ })).toHaveCount(0);
		// Another search is another list, and it is made among all.
		await page.getByLabel('Search', { exact: true }).fill('Incident');
		await expect(rows).toHaveCount(100);
		await page.getByLabel('Search', { exact: true }).fill('Incident 1599');
		await expect(rows).toHaveCount(1);
	});

	test('a file without a row that is ready cannot be used', async ({ page }) => {
		await importFile(page, clean.replaceAll(',high,', ',sure,').replaceAll(',medium,', ',sure,'));
		await expect(total(page)).toHaveText('0 rows ready, 3 left out');
		await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
	});

	test('no request leaves the page while a file is in use', async ({ page, baseURL }) => {
		const wrong = watch(page, baseURL);
		const sent: string[] = [];
		page.on('request', (request) => {
			if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
		});
		await use(page, clean);
		await page.getByRole('link', { name: 'Answers', exact: true }).click();
		await marks(page).first().click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByRole('link', { name: 'Compare', exact: true }).click();
		await expect(page.locator('div.frame:not(.pending)').first()).toBeVisible();
		await page.reload();
		await expect(banner(page)).toBeVisible();
		expect([...wrong, ...sent]).toEqual([]);
	});
});
