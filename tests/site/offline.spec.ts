import { readFileSync } from 'node:fs';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { questions } from '../../src/lib/view/pages.ts';
import {
	banner,
	clean,
	importFile,
	pressUse,
	total,
	use as useFile,
	writeName
} from './files/file.ts';
import { startForeign } from './foreign.ts';
import { startHost, type Host } from './host.ts';
import { marks, open } from './page.ts';

/* Without a connection: what one visit leaves in the browser, a new release, no room, and the way back. */

const test = base.extend<{ host: Host }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
	host: async ({}, use) => {
		const host = await startHost();
		await use(host);
		await host.close();
	},
	baseURL: async ({ host }, use) => use(host.address)
});
test.use({ serviceWorkers: 'allow' });

const worker = readFileSync('build/service-worker.js', 'utf8');
/** What the worker keeps. */
const listed = /\[\{"revision".*?\}\]/s.exec(worker)?.[0] ?? '';

/** Visits the first page once, until all is kept. */
async function visit(page: Page): Promise<void> {
	await page.goto('');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const kept = (page: Page): Locator => page.getByRole('region', { name: 'Without a connection' });
const renewal = (page: Page): Locator =>
	page.getByRole('status').filter({ hasText: 'new release of Riposte' });

/** The heading of a page and whether it has a picture, as it was made beforehand. */
function madeAs(path: string): { readonly heading: string; readonly isDrawn: boolean } {
	const html = readFileSync(`build${path}index.html`, 'utf8');
	const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
	return { heading, isDrawn: /<figure[^>]*>[\s\S]*?<svg/.test(html) };
}

/** Every page of the site, by its path. */
const paths = [...readFileSync('build/sitemap.xml', 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(
	([, address = '']) => new URL(address, 'http://localhost').pathname
);

test('after one visit every page opens and draws with the network off, and nothing is asked for', async ({
	page,
	host
}) => {
	test.setTimeout(600_000);
	await visit(page);
	host.off = true;
	host.asked.length = 0;
	expect(paths.length).toBeGreaterThan(300);
	const wrong: string[] = [];
	for (const path of paths) {
		const { heading, isDrawn } = madeAs(path);
		await page.goto(path);
		await page.locator('h1').first().waitFor();
		const shown = await page.locator('h1').first().innerHTML();
		if (text(shown) !== text(heading)) wrong.push(`${path}: ${text(shown)}`);
		if (isDrawn) await page.locator('figure svg').first().waitFor();
	}
	expect(wrong).toEqual([]);
	// The browser itself looks for a newer worker.
	expect(host.asked.filter((path) => path !== '/service-worker.js')).toEqual([]);
});

const text = (html: string): string =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/\s+/g, ' ')
		.trim();

test('with the network off files are read, used, and there again after a reload', async ({
	page,
	host
}) => {
	await visit(page);
	host.off = true;
	host.asked.length = 0;
	await useFile(page, clean, 'update.csv');
	// The rows are shown before it is noted that they are; who leaves between the two finds the record.
	await expect(page.locator('.notice')).toContainText('is in use');
	await page.goto('');
	await expect(banner(page)).toContainText('update.csv');
	expect(await marks(page).count()).toBeGreaterThan(0);
	// A workbook needs a part of the reader that comes with the first one.
	await importFile(
		page,
		Buffer.from(
			await writeXlsx({
				sheets: [
					{ name: 'Answers', rows: Papa.parse<string[]>(clean, { skipEmptyLines: true }).data }
				]
			})
		),
		'clean.xlsx'
	);
	await expect(total(page)).toBeVisible();
	expect(host.asked.filter((path) => path !== '/service-worker.js')).toEqual([]);
});

test('what is kept is said with its size, removed when asked for, and not kept again until asked for', async ({
	page
}) => {
	await visit(page);
	await page.goto('data/');
	await expect(kept(page)).toContainText('Every page works without a connection');
	const size = /keeps ([\d.]+)\sMB/.exec(await kept(page).innerText())?.[1];
	expect(Number(size)).toBeGreaterThan(3);
	expect(Number(size)).toBeLessThan(6);
	await kept(page).getByRole('button', { name: 'Remove' }).click();
	await expect(kept(page)).toContainText('Nothing of the site is kept');
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	await page.reload();
	await page.waitForTimeout(5000); // longer than a page waits before it keeps anything
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	await kept(page).getByRole('button', { name: 'Keep every page' }).click();
	await expect(kept(page)).toContainText('Every page works without a connection');
});

test('who comes while the site is being kept is told so', async ({ page, host }) => {
	const go = host.hold('/claim/');
	await page.goto('');
	await expect.poll(() => host.asked).toContain('/claim/');
	await page.goto('data/');
	await expect(kept(page)).toContainText('Bringing every page');
	go();
	await expect(kept(page)).toContainText('Every page works without a connection');
});

/** The next release: another first page, and a script of each page by another name. */
function releaseAnew(host: Host): void {
	const page = readFileSync('build/index.html', 'utf8');
	host.publish('/', page.replace('<head>', '<head><meta name="release" content="next">'));
	const entries: readonly { url: string; revision: string | null }[] = JSON.parse(listed);
	const isOfPage = ({ url }: { url: string }): boolean => url.includes('/nodes/');
	const others = entries.filter((one) => !isOfPage(one));
	for (const { url } of entries.filter(isOfPage)) host.publish(`/${url}`, null);
	host.publish(
		'/service-worker.js',
		worker.replace(listed, () =>
			JSON.stringify(others.map((one) => (one.url === './' ? { ...one, revision: 'next' } : one)))
		)
	);
}

/** True where a release was brought and was not taken yet. */
const hasWaiting = (page: Page): Promise<boolean> =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.waiting?.state === 'installed';
	});

/** Asks the worker for a file that comes when the function it gives is called. */
async function askSomething(page: Page, host: Host): Promise<() => void> {
	const answer = host.hold('/_app/immutable/late.js');
	await page.evaluate(() => void fetch('/_app/immutable/late.js'));
	await expect.poll(() => host.asked).toContain('/_app/immutable/late.js');
	return answer;
}

/** What the first page of the next release alone has. */
const next = (page: Page): Locator => page.locator('meta[name=release]');

test('a new release is said, taken in one tab when the reader says so, and leaves the other its own files', async ({
	page,
	host,
	context
}) => {
	test.setTimeout(240_000);
	await visit(page);
	const other = await context.newPage();
	await other.goto('');
	await open(other);
	releaseAnew(host);
	await page.reload();
	await expect(renewal(page)).toContainText('There is a new release');
	await expect(next(page)).toHaveCount(0);
	// It is said again, and not taken, with each visit.
	await renewal(page).getByRole('button', { name: 'Later' }).click();
	await expect(renewal(page)).toHaveCount(0);
	await page.reload();
	await expect(next(page)).toHaveCount(0);
	// The old release finishes what it was asked for, and the new one waits for it.
	const answer = await askSomething(page, host);
	const take = renewal(page).getByRole('button', { name: 'Load it now' });
	await take.click();
	await expect(renewal(page)).toContainText('is on its way');
	await expect(take).toBeFocused();
	await expect(take).toHaveAttribute('aria-disabled', 'true');
	expect(await hasWaiting(page)).toBe(true);
	answer();
	// Chromium lets the worker of the old release come to rest, which may take its half minute of idleness.
	await expect(next(page)).toHaveCount(1, { timeout: 80_000 });
	await expect(renewal(page)).toHaveCount(0);
	// The other tab goes on, with scripts that no host has any more.
	await expect(renewal(other)).toContainText('was taken in another tab');
	await expect(next(other)).toHaveCount(0);
	await other.getByRole('link', { name: 'Breaks with Iran' }).click();
	await expect(other.getByRole('heading', { level: 1 })).toHaveText(questions['/iran/']);
	await expect(other.locator('figure svg').first()).toBeVisible();
});

test('a release that was asked for and left for later is said when it has come', async ({
	page,
	host
}) => {
	test.setTimeout(240_000);
	await visit(page);
	releaseAnew(host);
	await page.reload();
	const answer = await askSomething(page, host);
	const take = renewal(page).getByRole('button', { name: 'Load it now' });
	await take.click();
	await expect(renewal(page)).toContainText('is on its way');
	await renewal(page).getByRole('button', { name: 'Later' }).click();
	await expect(renewal(page)).toHaveCount(0);
	answer();
	await expect(renewal(page)).toContainText('The new release of Riposte is here', {
		timeout: 80_000
	});
	await expect(next(page)).toHaveCount(0);
	await take.click();
	await expect(next(page)).toHaveCount(1);
});

test('a release that comes while a file is open waits for it, also where it was asked for', async ({
	page,
	host
}) => {
	test.setTimeout(240_000);
	await visit(page);
	await importFile(page, clean);
	await expect(total(page)).toBeVisible();
	releaseAnew(host);
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect(renewal(page)).toContainText('There is a new release');
	await writeName(page);
	// The browser asks before a page with a fix that is not saved is left.
	const take = renewal(page).getByRole('button', { name: 'Load it now' });
	page.once('dialog', (question) => void question.dismiss());
	await take.click();
	await expect(renewal(page)).toContainText('The new release of Riposte is here', {
		timeout: 80_000
	});
	expect(await hasWaiting(page)).toBe(false);
	await pressUse(page);
	await expect(banner(page)).toContainText('3 rows');
	await take.click();
	await expect(renewal(page)).toHaveCount(0);
	await expect(banner(page)).toContainText('3 rows');
});

test('where there is no room the site is not kept, says so, and works', async ({ page, host }) => {
	const client = await page.context().newCDPSession(page);
	await client.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(host.address).origin,
		quotaSize: 1_000_000
	});
	await page.goto('data/');
	await kept(page).getByRole('button', { name: 'Keep every page' }).click();
	await expect(kept(page)).toContainText('too little room');
	await importFile(page, clean);
	await expect(total(page)).toBeVisible();
	// With room it is kept after all.
	await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin });
	await kept(page).getByRole('button', { name: 'Keep every page' }).click();
	await expect(kept(page)).toContainText('Every page works without a connection');
});

test('where the connection breaks while the site is being kept, nothing half is kept', async ({
	page,
	host
}) => {
	await page.goto('data/');
	await page.getByRole('button', { name: 'Keep every page' }).waitFor();
	host.publish('/claim/', null);
	await kept(page).getByRole('button', { name: 'Keep every page' }).click();
	await expect(kept(page)).toContainText('not all of it arrived');
});

test('a release that keeps nothing removes the worker and all it kept', async ({ page, host }) => {
	await visit(page);
	host.publish(
		'/service-worker.js',
		worker.replace(listed, () => '[]')
	);
	// The pages of such a release ask for no worker; these do, but where nothing is to be kept.
	await page.evaluate(() => localStorage.setItem('riposte-keep-nothing', ''));
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	const isThere = (): Promise<boolean> =>
		page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
	await expect.poll(isThere).toBe(false);
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	host.asked.length = 0;
	await page.goto('claim/');
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	expect(host.asked).toContain('/claim/');
});

test('a figure in a frame keeps nothing', async ({ page, host }) => {
	const foreign = await startForeign(`<iframe src="${host.address}embed/claim/"></iframe>`);
	try {
		await page.goto(foreign.address);
		await expect(page.frameLocator('iframe').getByRole('figure').first()).toBeVisible();
		await page.waitForTimeout(5000); // longer than a page waits before it keeps anything
		expect(host.asked).not.toContain('/service-worker.js');
	} finally {
		await foreign.close();
	}
});
