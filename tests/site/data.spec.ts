import { mkdtempSync, readFileSync, truncateSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import { manyRecords } from '../many.ts';
import { cfrCsv, eurepocCsv } from '../peers.ts';
import { startElsewhere, type Elsewhere } from './elsewhere.ts';
import { hero, marks, violations, watch } from './page.ts';

declare global {
	interface Window {
		holdsComparisons?: boolean;
	}
}

const record = readFileSync('data/incidents.csv', 'utf8');
const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const broken = clean.replace(',ALB,IRN', ',ALN,IRN').replace('2022-09-07', '9/7/2022');

const total = (page: Page): Locator => page.locator('.total');
const problems = (page: Page): Locator => page.getByRole('region', { name: 'Problems' });
const changes = (page: Page): Locator => page.getByRole('region', { name: 'What changes' });
const banner = (page: Page): Locator => page.getByRole('region', { name: 'Not the built-in data' });
const asks = (page: Page): Locator => page.getByRole('region', { name: 'What the link asks' });
const kept = (page: Page): Locator => page.getByRole('region', { name: 'Kept files' });
const inView = (page: Page): Locator => page.getByRole('region', { name: 'Data in view' });

/** Chooses a file. */
async function choose(page: Page, text: string | Buffer, name = 'updated.csv'): Promise<void> {
	await page.getByLabel('CSV file').setInputFiles({
		name,
		mimeType: 'text/csv',
		buffer: typeof text === 'string' ? Buffer.from(text) : text
	});
}

/** Drops a file somewhere on the page, once scripts have taken over. */
async function drop(page: Page, text: string, name: string): Promise<void> {
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
async function follow(page: Page, finding: RegExp): Promise<void> {
	await problems(page).getByRole('button', { name: finding }).click();
	await expect(page.locator('[data-cell]:focus')).toBeVisible();
}

/** Opens the page and chooses a file on it. */
async function bring(page: Page, text: string | Buffer, name?: string): Promise<void> {
	await page.goto('data/');
	await choose(page, text, name);
}

/** Lets no worker begin until it is told to go. */
async function holdWorkers(page: Page): Promise<() => void> {
	let go: () => void = () => undefined;
	const gate = new Promise<void>((done) => (go = done));
	await page.route(/\/workers\//, async (route) => {
		await gate;
		await route.continue().catch(() => undefined);
	});
	return go;
}

/** Keeps what is asked of a worker about changes from it for as long as it is held; what was kept never arrives. */
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

/** The file on the desk, `clean`, can still be mended and used. */
async function stillWorks(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^incident, line 4: / }).click();
	await page.keyboard.press('Enter');
	await page.getByLabel('Content of incident on line 4').fill('Another name');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'incident, line 4: Another name' })).toBeFocused();
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(banner(page)).toContainText('3 rows');
}

/** Opens the page, chooses a file and brings it in view. */
async function use(page: Page, text: string, name?: string): Promise<void> {
	await bring(page, text, name);
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(banner(page)).toBeVisible();
}

const textOf = async (download: Download): Promise<string> =>
	readFileSync((await download.path()) ?? '', 'utf8');

test.describe('ways in', () => {
	test('a file', async ({ page }) => {
		await bring(page, clean);
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(page.getByText('Recognised as our contract')).toBeVisible();
	});

	test('dropped anywhere on the page', async ({ page }) => {
		await page.goto('data/');
		await drop(page, clean, 'dropped.csv');
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(page.getByRole('heading', { name: 'dropped.csv' })).toBeVisible();
	});

	test('pasted into its field, and pasted anywhere', async ({ page }) => {
		await page.goto('data/');
		await page.getByText('Paste a table', { exact: true }).click();
		await page.getByLabel('CSV text').fill(clean.replaceAll(',', '\t'));
		await page.getByRole('button', { name: 'Check the pasted table' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await page.evaluate((text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', text);
			document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
		}, broken);
		await expect(total(page)).toHaveText('2 rows ready, 1 set aside');
	});

	test('a sample, and the template as a file to fill', async ({ page }) => {
		await page.goto('data/');
		await page.getByRole('button', { name: 'Try a sample' }).click();
		await expect(total(page)).toHaveText(/^[1-9]\d* rows ready, 0 set aside$/);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download the empty template' }).click()
		]);
		expect((await textOf(download)).trimEnd()).toBe(record.split('\n')[0]);
	});

	test('a link that carries the data asks before it replaces anything', async ({
		page,
		browser
	}) => {
		await bring(page, clean);
		await page.getByRole('button', { name: 'A link that carries the rows' }).click();
		const link = await page.getByLabel(/^Link with the data/).inputValue();
		expect(link).toContain('#data=1.');
		const elsewhere = await (await browser.newContext()).newPage();
		const asked: string[] = [];
		elsewhere.on('request', (request) => asked.push(request.url()));
		await elsewhere.goto(link);
		await expect(asks(elsewhere)).toContainText(
			'This link carries a file of its own, “updated.csv” with 3 rows'
		);
		await expect(banner(elsewhere)).toHaveCount(0);
		await elsewhere.getByRole('button', { name: 'Show the link’s file' }).click();
		await expect(banner(elsewhere)).toContainText('3 rows');
		await expect(banner(elsewhere)).toContainText('because the link carries it');
		await expect(elsewhere).not.toHaveURL(/#data=/);
		expect(asked.filter((url) => url.includes('data=1.'))).toEqual([]);
		await elsewhere.context().close();
	});

	test('a link that was cut says so, and one with too much is not made', async ({ page }) => {
		await page.goto('#data=1.AAAA');
		await expect(page.getByRole('alert')).toContainText('cut or changed');
		await expect(banner(page)).toHaveCount(0);
		await bring(page, manyRecords(20_000));
		await expect(total(page)).toHaveText('20,000 rows ready, 0 set aside');
		await page.getByRole('button', { name: 'A link that carries the rows' }).click();
		await expect(page.getByText('more than the 100,000 characters')).toBeVisible();
	});
});

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
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toBeVisible();
		await expect(page).toHaveURL(/[?&]data=http/);
		const link = page.url();
		expect(new URL(link).searchParams.get('data')).toBe(elsewhere.at('/sheet.csv'));
		const other = await (await browser.newContext()).newPage();
		const before = elsewhere.asked.length;
		await other.goto(link.replace('/data/', '/'));
		await expect(asks(other)).toContainText(new URL(elsewhere.at('/')).host);
		await expect(hero(other).locator('.frame:not(.pending)')).toBeVisible();
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
		await expect(page.locator('.told')).toContainText('is still the same at its address');
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
		await expect(page.locator('.told')).toContainText('is in use');
		elsewhere.hold(other('sources', 'remark'));
		await page.getByRole('button', { name: 'Reload', exact: true }).click();
		await expect(page.locator('.told')).toContainText('Its headings are others now');
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
			await bring(page, clean);
			await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
			await page.getByLabel('CSV address').fill(elsewhere.at(path));
			await page.getByRole('button', { name: 'Read the address' }).click();
			await expect(problems(page)).toContainText(words);
			await expect(
				problems(page).getByRole('heading', { name: 'There is a problem' })
			).toBeFocused();
			await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
			await expect(page.getByLabel('CSV address')).toHaveValue(elsewhere.at(path));
			await stillWorks(page);
		});

	test('that is slow can be cancelled', async ({ page }) => {
		await read(page, '/slow.csv');
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
		await expect(page.locator('.told')).toContainText('was cancelled; nothing was changed');
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

test.describe('what is no CSV, or a bad one, gets a sentence', () => {
	const wide = clean
		.trimEnd()
		.split('\n')
		.map(
			(line, i) =>
				`${line},${Array.from({ length: 10_000 }, (_, n) => (i === 0 ? `c${n}` : 'v')).join(',')}`
		)
		.join('\n');
	const quoted = clean.replaceAll(
		/,Services shut down,/g,
		',<img src=x onerror="document.title=1">,'
	);
	const unclosed = manyRecords(100_000).replace(',Incident 0,', ',"Incident 0,');
	const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
		['empty', '', /The file is empty/],
		[
			'binary',
			Buffer.from(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32)),
			/binary, not text/
		],
		['XLSX or ZIP', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /Excel workbook or another ZIP archive/],
		['PDF', '%PDF-1.7', /looks like a PDF/],
		['HTML', '<!doctype html><p>x', /looks like a web page/],
		['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /looks like a picture/]
	];
	for (const [name, text, words] of cases)
		test(name, async ({ page, baseURL }) => {
			const wrong = watch(page, baseURL);
			await bring(page, text, 'file.csv');
			await expect(problems(page)).toContainText(words);
			await expect(
				problems(page).getByRole('heading', { name: 'There is a problem' })
			).toBeFocused();
			expect(wrong).toEqual([]);
		});

	const read: readonly (readonly [string, string | Buffer, string, RegExp | null])[] = [
		[
			'header only',
			`${clean.split('\n')[0]}\n`,
			'0 rows ready, 0 set aside',
			/a header line and no records/
		],
		[
			'no header',
			clean.split('\n').slice(1).join('\n'),
			'0 rows ready, 2 set aside',
			/The first line names no column/
		],
		['UTF-16', Buffer.from(`\ufeff${clean}`, 'utf16le'), '3 rows ready, 0 set aside', null],
		['lone CR', clean.replaceAll('\n', '\r'), '3 rows ready, 0 set aside', null],
		['10,000 columns', wide, '3 rows ready, 0 set aside', /is not a column of this table/],
		[
			'a line of 10 MB',
			clean.replace('Services shut down', 'x'.repeat(10_000_000)),
			'2 rows ready, 1 set aside',
			/differs from/
		],
		[
			'NUL bytes',
			clean.replace('HomeLand Justice', 'Home\u0000Land'),
			'2 rows ready, 1 set aside',
			/control character U\+0000/
		],
		[
			'a formula',
			clean.replaceAll('HomeLand Justice', '"=HYPERLINK(""http://x"")"'),
			'3 rows ready, 0 set aside',
			null
		],
		['markup in cells', quoted, '3 rows ready, 0 set aside', null],
		[
			'31 February',
			clean.replace('2022-09-07', '2022-02-31'),
			'2 rows ready, 1 set aside',
			/a day that does not exist/
		],
		[
			'45123',
			clean.replace('2022-09-07', '45123'),
			'2 rows ready, 1 set aside',
			/day number.*“2023-07-16”/
		],
		[
			'7.9.2022',
			clean.replace('2022-09-07', '7.9.2022'),
			'2 rows ready, 1 set aside',
			/“2022-09-07”/
		],
		[
			'9/7/2022',
			clean.replace('2022-09-07', '9/7/2022'),
			'2 rows ready, 1 set aside',
			/may mean 2022-07-09 or 2022-09-07; only you can tell/
		],
		[
			'an unclosed quote on line 2 of 100,000',
			unclosed,
			'99,999 rows ready, 1 set aside',
			/Line 2: .* never closed/
		]
	];
	for (const [name, text, counts, words] of read)
		test(name, async ({ page, baseURL }) => {
			const wrong = watch(page, baseURL);
			await bring(page, text, 'file.csv');
			await expect(total(page)).toHaveText(counts);
			if (words === null) await expect(problems(page)).toHaveCount(0);
			else await expect(problems(page)).toContainText(words);
			await expect(page).toHaveTitle(/^Riposte/);
			expect(wrong).toEqual([]);
		});

	for (const [encoding, byte, letter] of [
		['windows-1252', 0x8e, 'Ž'],
		['windows-1250', 0x8a, 'Š']
	] as const)
		test(encoding, async ({ page }) => {
			const text = Buffer.from(clean.replace('Backdoor', '\u0001ackdoor'), 'latin1');
			await bring(page, Buffer.from(text.map((one) => (one === 1 ? byte : one))), 'file.csv');
			await expect(problems(page)).toContainText('The file is not UTF-8');
			await page.getByText('another encoding or delimiter').click();
			await page.getByLabel('Encoding').selectOption(encoding);
			await expect(
				page.getByRole('button', { name: new RegExp(`^incident, line 4: ${letter}ackdoor`) })
			).toBeAttached();
		});

	test('doubled, blank and __proto__ headings', async ({ page }) => {
		const heads = '__proto__,constructor,,x,x';
		const text = clean
			.trimEnd()
			.split('\n')
			.map((line, i) => `${i === 0 ? heads : 'a,b,c,d,e'},${line}`)
			.join('\n');
		await bring(page, text);
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(problems(page)).toContainText('Column 3 has no heading');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'The file as mended' }).click()
		]);
		expect((await textOf(download)).trimEnd()).toBe(text);
	});

	test('a file of 300 MB is refused by its size, before it is read', async ({ page }) => {
		const path = join(mkdtempSync(join(tmpdir(), 'riposte-')), 'large.csv');
		writeFileSync(path, '');
		truncateSync(path, 300_000_000);
		await page.goto('data/');
		await page.getByLabel('CSV file').setInputFiles(path);
		await expect(problems(page)).toContainText(
			'300 MB, more than the 100 MB that can be read here'
		);
	});
});

test.describe('checking', () => {
	test('a finding leads to its cell, Space writes what is proposed, and undo takes it back', async ({
		page
	}) => {
		await bring(page, broken);
		await expect(total(page)).toHaveText('2 rows ready, 1 set aside');
		await expect(problems(page).getByRole('heading', { name: 'There is a problem' })).toBeFocused();
		await expect(problems(page)).toContainText(/2 problems in 1 row; 2 rows\s+are ready/);
		await follow(page, /^Line 2, column victim/);
		const cell = page.getByRole('button', { name: /^victim, line 2: ALN\. Line 2/ });
		await expect(cell).toBeFocused();
		await page.keyboard.press('Space');
		await expect(
			page.getByRole('button', { name: 'victim, line 2: ALB', exact: true })
		).toBeFocused();
		await page.getByRole('button', { name: 'Undo the last mend' }).click();
		await expect(cell).toBeVisible();
	});

	test('a cell is changed in place by keys, and a date that only the reader can tell', async ({
		page
	}) => {
		await bring(page, clean.replace('2022-09-07', '9/7/2022'));
		await follow(page, /^Line 2, column response_date/);
		await expect(
			page.getByRole('button', { name: /^response_date, line 2: 9\/7\/2022/ })
		).toBeFocused();
		await page.keyboard.press('Enter');
		const field = page.getByLabel('Content of response_date on line 2');
		await expect(field).toBeFocused();
		await field.fill('2022-09-07');
		await field.press('Enter');
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(problems(page)).toHaveCount(0);
		await page.keyboard.press('ArrowLeft');
		await expect(page.getByRole('button', { name: /^response, line 2: severance/ })).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(
			page.getByRole('button', { name: /^response, line 3: attribution/ })
		).toBeFocused();
	});

	test('what is proposed is written in all cells like it', async ({ page }) => {
		await bring(page, clean.replaceAll(',ALB,IRN', ',ALN,IRN'));
		await expect(total(page)).toHaveText('1 row ready, 2 set aside');
		await follow(page, /^Line 2, column victim/);
		await page.getByRole('button', { name: 'Write it in all 2 cells that hold “ALN”' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
	});

	test('other headings and words are mapped and confirmed', async ({ page }) => {
		const other = clean
			.replace('incident_id,incident,', 'Case ID,Title,')
			.replace(',victim,', ',Target country,')
			.replace(',responder,response,', ',Responding State,Measure,')
			.replaceAll(',severance,', ',rupture of ties,');
		await bring(page, other);
		await expect(page.getByText('Its headings are not all those of our contract')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Use this data' })).toHaveCount(0);
		await expect(page.getByLabel('victim (required)')).toHaveValue('4');
		await page.getByRole('button', { name: 'Read it with these columns' }).click();
		await expect(total(page)).toHaveText('2 rows ready, 1 set aside');
		await page.getByLabel('“rupture of ties” in Measure, 1 cell').selectOption('severance');
		await page.getByRole('button', { name: 'Read 1 word so' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
	});

	test('what a file lacks is filled as the reader says, and told', async ({ page }) => {
		const lacking = clean
			.replaceAll(',yes,https', ',https')
			.replace(',yes,,', ',,')
			.replace(',in_article,', ',')
			.replaceAll('alb-2022-07,', '')
			.replace('jor-2022,', '')
			.replace('incident_id,', '');
		await bring(page, lacking);
		await expect(page.getByText('Without incident_id, in_article no record')).toBeVisible();
		await page.getByLabel('incident_id (required)').selectOption('not there: make it of incident');
		await page.getByLabel('in_article (required)').selectOption('not there: the same in every row');
		await expect(page.getByText('Without in_article no record')).toBeVisible();
		await page.getByLabel('in_article in every row').selectOption('no');
		await page.getByRole('button', { name: 'Read it with these columns' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(problems(page)).toContainText('you chose “no” for every row');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'The rows that are ready' }).click()
		]);
		expect(await textOf(download)).toContain('\nattack-on-the-albanian-government,Attack on');
	});

	test('100,000 rows are read and scroll to their end', async ({ page }) => {
		await page.goto('data/');
		const path = join(mkdtempSync(join(tmpdir(), 'riposte-')), 'many.csv');
		writeFileSync(path, manyRecords(100_000));
		await page.getByLabel('CSV file').setInputFiles(path);
		await expect(total(page)).toHaveText('100,000 rows ready, 0 set aside');
		const table = page.getByRole('table', { name: 'Rows of the file' });
		await table.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }));
		await expect(page.getByRole('button', { name: /^incident_id, line 100001: / })).toBeVisible();
		await expect(changes(page)).toContainText('100,000 rows added');
	});

	test('reading can be cancelled, and what was there stays', async ({ page }) => {
		await bring(page, clean);
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		const go = await holdWorkers(page);
		await choose(page, manyRecords(1000), 'many.csv');
		await page.getByRole('button', { name: 'Cancel' }).click();
		go();
		await expect(page.locator('.told')).toContainText('was cancelled; nothing was changed');
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await stillWorks(page);
	});

	test('a file can leave the desk while it is compared, and nothing goes wrong', async ({
		page,
		baseURL
	}) => {
		const wrong = watch(page, baseURL);
		const comparisons = await holdComparisons(page);
		await bring(page, manyRecords(300));
		await expect(changes(page)).toContainText('300 rows added');
		await comparisons.hold();
		await page.getByRole('button', { name: /^incident, line 2: / }).click();
		await page.keyboard.press('Enter');
		await page.getByLabel('Content of incident on line 2').fill('Another name');
		await page.keyboard.press('Enter');
		await expect(changes(page)).toContainText('Comparing');
		await comparisons.letGo();
		await choose(page, clean, 'two.csv');
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(changes(page)).toContainText('1 row added');
		expect(wrong).toEqual([]);
	});

	test('a cell that holds a line break is left as it was by looking at it', async ({ page }) => {
		await bring(
			page,
			clean
				.replaceAll('Attack on the', '"Attack\non the')
				.replaceAll('government,2', 'government",2')
		);
		const cell = page.getByRole('button', { name: /^incident, line 2: / });
		await cell.click();
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Content of incident on line 2')).toHaveValue(
			'Attack\non the Albanian government'
		);
		await page.keyboard.press('Enter');
		await expect(cell).toBeFocused();
		await expect(page.getByRole('button', { name: /as mended \(CSV, 0 mends\)/ })).toBeVisible();
		await page.keyboard.press('Enter');
		await page.getByLabel('Content of incident on line 2').fill('Down');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: /as mended \(CSV, 1 mend\)/ })).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect(page.getByRole('button', { name: /as mended \(CSV, 0 mends\)/ })).toBeVisible();
	});

	test('all that is proposed for a cause is written at once', async ({ page }) => {
		await bring(page, clean.replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3.$2.$1'));
		await expect(total(page)).toHaveText('0 rows ready, 3 set aside');
		for (let left = 3; left > 0; left--) {
			await problems(page)
				.getByRole('button', { name: /^Write all \d that are proposed/ })
				.first()
				.click();
			await expect(total(page)).toBeFocused();
		}
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
	});
});

test.describe('comparing and using', () => {
	test('the same file twice changes nothing', async ({ page }) => {
		await bring(page, record);
		await expect(changes(page)).toContainText(/No changes: all \d+ rows are the same/);
	});

	test('a change is told cell by cell, and what becomes of Albania', async ({ page }) => {
		await bring(page, record.replace(/^(alb-2022-07,.*,ALB,)severance,/m, '$1recall,'));
		await expect(changes(page)).toContainText('0 rows added, 0 removed, 1 changed');
		await expect(changes(page)).toContainText('Albania moves from 10 to 7');
		await changes(page).getByText('Rows changed, cell by cell').click();
		await expect(changes(page)).toContainText('response: “severance” becomes “recall”');
	});

	test('is in view on every page and in every link, can be undone, and the built-in data comes back', async ({
		page
	}) => {
		await use(page, clean, 'my rows.csv');
		await expect(inView(page)).toContainText('“my rows.csv”');
		await page.getByRole('link', { name: 'The scale' }).click();
		await expect(marks(page)).toHaveCount(1);
		await expect(banner(page)).toContainText('“my rows.csv”');
		await expect(inView(page)).toContainText('“my rows.csv”');
		await expect(page).toHaveURL(/[?&]data=file%3Amy\+rows\.csv/);
		await page.getByRole('link', { name: 'Compare States' }).click();
		await expect(banner(page)).toContainText('“my rows.csv”');
		await expect(page).toHaveURL(/[?&]data=file%3Amy\+rows\.csv/);
		await page.getByRole('button', { name: 'Undo the change of data' }).click();
		await expect(banner(page)).toHaveCount(0);
		await expect(page).not.toHaveURL(/data=/);
		await page.getByRole('link', { name: 'Your CSV' }).click();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await page.getByRole('button', { name: 'Back to the built-in data' }).click();
		await expect(banner(page)).toHaveCount(0);
		await expect(inView(page)).toContainText('The built-in record is in view');
	});

	test('added to the record by key', async ({ page }) => {
		const rows = record.trimEnd().split('\n').length - 1;
		await bring(page, clean.replaceAll('alb-2022-07', 'new-1').replaceAll('jor-2022', 'new-2'));
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
		await bring(
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
		await page.getByRole('link', { name: 'The scale' }).click();
		await expect(page.getByText(/Iran on 6 September 2022/).first()).toBeVisible();
		await expect(page.getByText(/Iran on 7 September 2022/)).toHaveCount(0);
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
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(page.getByText('was read before your last mends')).toBeVisible();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText('3 rows');
		await expect(page.getByText('was read before your last mends')).toHaveCount(0);
		await page.getByRole('button', { name: 'Undo the change of data' }).click();
		await expect(banner(page)).toContainText('2 rows');
		await page.reload();
		await expect(banner(page)).toContainText('2 rows');
	});

	test('a file that is added again after it was mended leaves none of its older rows', async ({
		page
	}) => {
		const rows = record.trimEnd().split('\n').length - 1;
		await bring(page, clean.replaceAll('alb-2022-07', 'new-1').replaceAll('jor-2022', 'new-2'));
		await page.getByRole('radio', { name: /^added to the built-in record by key/ }).check();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText(`${rows + 3} rows`);
		await page.getByRole('button', { name: /^incident_id, line 4: new-2/ }).click();
		await page.keyboard.press('Enter');
		await page.getByLabel('Content of incident_id on line 4').fill('new-3');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: 'incident_id, line 4: new-3' })).toBeFocused();
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(page.locator('.told')).toContainText(`is in use with ${rows + 3} rows`);
		await page.reload();
		await expect(banner(page)).toContainText(`${rows + 3} rows`);
	});

	test('more rows than the pictures can draw are compared and not used', async ({ page }) => {
		await bring(page, manyRecords(20_001));
		await expect(total(page)).toHaveText('20,001 rows ready, 0 set aside');
		await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
		await expect(page.getByText('more than the 20,000 that the pictures can draw')).toBeVisible();
	});

	test('the comparison stands under its own label, whatever was chosen before', async ({
		page
	}) => {
		await bring(page, manyRecords(30_000), 'large.csv');
		await expect(total(page)).toHaveText('30,000 rows ready, 0 set aside');
		await page.getByRole('button', { name: 'Keep it in this browser' }).click();
		await expect(kept(page)).toContainText('large.csv');
		await choose(page, record, 'record.csv');
		await expect(changes(page)).toContainText('No changes');
		await page.getByLabel('Compared with').selectOption({ label: '“large.csv”' });
		await page.getByLabel('Compared with').selectOption({ label: 'the data in view' });
		await expect(changes(page)).toContainText('No changes');
		await page.getByLabel('Compared with').selectOption({ label: '“large.csv”' });
		await expect(changes(page)).toContainText('30,000 removed');
	});

	test('a file without a row that is ready cannot be used', async ({ page }) => {
		await bring(page, clean.replaceAll(',high,', ',sure,').replaceAll(',medium,', ',sure,'));
		await expect(total(page)).toHaveText('0 rows ready, 3 set aside');
		await expect(page.getByRole('button', { name: 'Use this data' })).toBeDisabled();
	});

	test('no request leaves the page while a file is in use', async ({ page, baseURL }) => {
		const wrong = watch(page, baseURL);
		const sent: string[] = [];
		page.on('request', (request) => {
			if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
		});
		await use(page, clean);
		await page.getByRole('link', { name: 'The scale' }).click();
		await marks(page).first().click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByRole('link', { name: 'Compare States' }).click();
		await expect(page.locator('.frame:not(.pending)').first()).toBeVisible();
		await page.reload();
		await expect(banner(page)).toBeVisible();
		expect([...wrong, ...sent]).toEqual([]);
	});

	for (const [name, text, counts] of [
		[
			'the CFR tracker',
			cfrCsv(),
			/3 records: 2 records gave 4 rows of our contract, 1 is set aside/
		],
		['EuRepoC', eurepocCsv(), /2 records: 1 record gave 4 rows of our contract, 1 is set aside/]
	] as const)
		test(`${name} says what it takes for what, and its records add up`, async ({ page }) => {
			await bring(page, text);
			await expect(page.getByText(counts)).toBeVisible();
			await expect(page.getByText('What is taken for what')).toBeVisible();
			await page.getByRole('button', { name: 'Use this data' }).click();
			await page.getByRole('link', { name: 'The scale' }).click();
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
			/(\d+) records: (\d+) records gave ([\d,]+) rows of our contract, (\d+) are set aside/.exec(
				said
			) ?? [];
		expect(Number(records)).toBe(897);
		expect(Number(used) + Number(aside)).toBe(897);
		await expect(total(page)).toHaveText(`${ready} rows ready, ${aside} set aside`);
		await page.getByRole('button', { name: 'Use this data' }).click();
		await page.getByRole('link', { name: 'The scale' }).click();
		const albania = page.getByRole('link', { name: /^Albania, rung 2 of 12/ });
		await expect(albania).toHaveCount(1);
		await albania.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog')).toContainText('CFR codes it only as a denouncement.');
	});
});

test.describe('keeping', () => {
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

	test('files are listed, renamed, opened with their mends, compared, removed and had again', async ({
		page
	}) => {
		await bring(page, clean.replace(',ALB,IRN', ',ALN,IRN'), 'one.csv');
		await follow(page, /^Line 2, column victim/);
		await page.keyboard.press('Space');
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await page.getByRole('button', { name: 'Keep it in this browser' }).click();
		await expect(kept(page)).toContainText('one.csv, brought on');
		await expect(kept(page)).toContainText('3 rows ready, 0 set aside, 1 mend.');
		await choose(page, clean, 'two.csv');
		await expect(page.getByRole('heading', { name: 'two.csv' })).toBeVisible();
		await page.getByLabel('Compared with').selectOption({ label: '“one.csv”' });
		await expect(changes(page)).toContainText('No changes: all 3 rows are the same.');
		await kept(page).getByRole('button', { name: 'Rename one.csv' }).click();
		await page.getByLabel('New name of one.csv').fill('first');
		await page.keyboard.press('Enter');
		await expect(kept(page)).toContainText('first, brought on');
		await page.reload();
		await kept(page).getByRole('button', { name: 'Open first' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await kept(page).getByRole('button', { name: 'Remove first' }).click();
		await expect(kept(page)).toContainText('None yet');
		await kept(page).getByRole('button', { name: 'Keep it again' }).click();
		await expect(kept(page)).toContainText('first, brought on');
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
		await expect(total(page)).toHaveText('5,000 rows ready, 0 set aside');
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(banner(page)).toContainText('“large.csv”');
		await expect(page.locator('.told')).toContainText('no room left for this site');
		await expect(kept(page)).not.toContainText('large.csv');
		await page.reload();
		await expect(kept(page)).toContainText('small.csv');
		await expect(kept(page)).not.toContainText('large.csv');
	});

	test('two tabs that keep at once both keep, and each hears of the other', async ({
		page,
		context
	}) => {
		const other = await context.newPage();
		await Promise.all([bring(page, clean, 'one.csv'), bring(other, clean, 'two.csv')]);
		await Promise.all(
			[page, other].map((one) =>
				one.getByRole('button', { name: 'Keep it in this browser' }).click()
			)
		);
		for (const one of [page, other]) {
			await expect(kept(one)).toContainText('one.csv');
			await expect(kept(one)).toContainText('two.csv');
		}
	});

	test('a tab that is closed while it keeps leaves all of the file or nothing', async ({
		page,
		context
	}) => {
		const closing = await context.newPage();
		await bring(closing, manyRecords(60_000), 'large.csv');
		await expect(total(closing)).toHaveText('60,000 rows ready, 0 set aside');
		await closing.getByRole('button', { name: 'Keep it in this browser' }).click();
		await closing.close();
		await page.goto('data/');
		await expect(page.getByRole('button', { name: 'Try a sample' })).toBeEnabled();
		await expect(kept(page)).not.toContainText('Looking…');
		const open = kept(page).getByRole('button', { name: 'Open large.csv' });
		const none = kept(page).getByText('None yet');
		await expect(open.or(none)).toBeVisible();
		if (await open.isVisible()) {
			await open.click();
			await expect(total(page)).toHaveText('60,000 rows ready, 0 set aside');
		}
	});

	test('mends that were not kept are kept when another file takes the place', async ({ page }) => {
		await bring(page, clean.replace(',ALB,IRN', ',ALN,IRN'), 'one.csv');
		await follow(page, /^Line 2, column victim/);
		await page.keyboard.press('Space');
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await choose(page, clean, 'two.csv');
		await expect(page.locator('.told')).toContainText('“one.csv” is kept with its mends');
		await expect(kept(page)).toContainText('one.csv, brought on');
		await expect(kept(page)).toContainText('1 mend');
	});

	test('what another tab kept meanwhile is not written over', async ({ page, context }) => {
		await bring(page, clean, 'one.csv');
		await page.getByRole('button', { name: 'Keep it in this browser' }).click();
		const other = await context.newPage();
		await other.goto('data/');
		for (const [tab, name] of [
			[page, 'First name'],
			[other, 'Second name']
		] as const) {
			if (tab === other) await kept(other).getByRole('button', { name: 'Open one.csv' }).click();
			await expect(total(tab)).toHaveText('3 rows ready, 0 set aside');
			await tab.getByRole('button', { name: /^incident, line 4: / }).click();
			await tab.keyboard.press('Enter');
			await tab.getByLabel('Content of incident on line 4').fill(name);
			await tab.keyboard.press('Enter');
			await expect(tab.getByRole('button', { name: `incident, line 4: ${name}` })).toBeFocused();
		}
		for (const tab of [page, other])
			await tab.getByRole('button', { name: 'Keep these mends in this browser' }).click();
		await expect(kept(other)).toContainText('one.csv (mended)');
		await expect(kept(other).getByRole('listitem')).toHaveCount(2);
	});

	test('the same file used again is kept once, and its new name goes into the address', async ({
		page
	}) => {
		await use(page, clean, 'one.csv');
		await choose(page, clean, 'one.csv');
		await page.getByRole('button', { name: 'Use this data' }).click();
		await expect(page.locator('.told')).toContainText('is in use');
		await expect(kept(page).getByRole('listitem')).toHaveCount(1);
		await kept(page).getByRole('button', { name: 'Rename one.csv' }).click();
		await page.getByLabel('New name of one.csv').fill('Spring');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/data=file%3ASpring/);
		await page.reload();
		await expect(banner(page)).toContainText('“Spring”');
		await expect(asks(page)).toHaveCount(0);
	});

	test('keeping twice keeps one file', async ({ page }) => {
		await bring(page, clean, 'one.csv');
		await page.getByRole('button', { name: 'Keep it in this browser' }).dblclick();
		await expect(kept(page)).toContainText('one.csv');
		await expect(kept(page).getByRole('listitem')).toHaveCount(1);
	});

	test('bringing back what was last in view can be cancelled', async ({ page }) => {
		await use(page, clean, 'last.csv');
		const go = await holdWorkers(page);
		await page.reload();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect(page.locator('.told')).toContainText('was cancelled');
		go();
		await choose(page, clean, 'one.csv');
		await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
		await expect(banner(page)).toHaveCount(0);
	});

	test('a file kept under an earlier contract is read anew and says so', async ({ page }) => {
		await page.goto('data/');
		await expect(page.getByRole('button', { name: 'Try a sample' })).toBeEnabled();
		await page.evaluate(
			(csv) =>
				new Promise<void>((done, fail) => {
					const asked = indexedDB.open('riposte', 1);
					asked.onerror = () => fail(asked.error);
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
							leftOut: 4
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
		await page.reload();
		await expect(banner(page)).toContainText('“old.csv”');
		await expect(page.locator('.told')).toContainText(
			'kept under an earlier contract and was read anew: 3 rows ready and 0 set aside, then 9 and 4'
		);
		await expect(kept(page)).toContainText('old.csv');
	});

	test('a link made with a file that is not here says so', async ({ page }) => {
		await page.goto('?data=file:theirs.csv');
		await expect(asks(page)).toContainText('made with “theirs.csv” in view');
		await page.getByRole('button', { name: 'Go on without it' }).click();
		await expect(asks(page)).toHaveCount(0);
	});
});

test('everything can be taken away', async ({ page }) => {
	await bring(page, clean.replace(',ALB,IRN', ',ALN,IRN'), 'file.csv');
	const take = async (name: string): Promise<readonly [string, string]> => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name }).click()
		]);
		return [download.suggestedFilename(), await textOf(download)];
	};
	expect((await take('The records set aside'))[1]).toContain('“ALN” is no code of a State');
	expect((await take('The findings (CSV)'))[1]).toContain('error,constraint-error,2,2,victim,ALN');
	expect(JSON.parse((await take('The findings (JSON)'))[1])).toMatchObject({
		ready: 2,
		leftOut: 1
	});
	await follow(page, /^Line 2, column victim/);
	await page.keyboard.press('Space');
	await expect(total(page)).toHaveText('3 rows ready, 0 set aside');
	expect(await take('The file as mended')).toEqual([
		'file-mended.csv',
		clean.endsWith('\n') ? clean : `${clean}\n`
	]);
});

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 360],
	['light', 768]
] as const)
	test.describe(`axe finds nothing on the page of files, ${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });
		for (const [name, text] of [
			['empty', null],
			['with a broken file', broken],
			[
				'with a file of other headings',
				clean.replace(',victim,', ',Target,').replaceAll(',wiper,', ',wipe,')
			],
			['with the CFR tracker', cfrCsv()]
		] as const)
			test(name, async ({ page }) => {
				await page.goto('data/');
				await expect(page.getByRole('button', { name: 'Try a sample' })).toBeEnabled();
				if (text !== null) {
					await choose(page, text);
					await expect(total(page)).toBeVisible();
				}
				expect(await violations(page)).toEqual([]);
				const sideways = await page.evaluate(
					() => document.documentElement.scrollWidth - innerWidth
				);
				expect(sideways).toBeLessThanOrEqual(0);
			});
	});
