import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { manyRecords } from '../many.ts';
import { serve } from './serve.ts';

/*
 * Whether the page answers while the pictures of many rows follow: the browser's own record of tasks over 50 ms
 * (https://w3c.github.io/longtasks/), for each page that is opened after a file with almost as many rows as can be shown. Beside it the
 * same way through the built-in record: what a page's own code takes when it comes for the first time is no matter of rows.
 */

const rows = 19_000;

/** The pages in turn, the first ones again at the end. */
const way = [
	'Answers',
	'Incidents',
	'States',
	'Compare',
	'The claim',
	'Other scales',
	'In proportion?',
	'Answers',
	'Incidents',
	'Compare'
];

/** Goes through the pages and gives the longest task of each over 50 ms, in milliseconds; 0 for none. */
async function through(
	browser: Browser,
	address: string,
	file: string | null
): Promise<readonly number[]> {
	const page = await browser.newPage();
	await page.goto(`${address}data/`);
	await page.waitForFunction(() => document.querySelector('.helps button:enabled'));
	if (file !== null) {
		await page.locator('input[type="file"]').setInputFiles(file);
		await page.locator('.counts').waitFor({ timeout: 120_000 });
		await page.getByRole('button', { name: 'Use this data' }).click();
	}
	// What keeps the site for use without a connection works for seconds on a first visit, and takes a core from the page.
	await page.evaluate(async () => {
		const late = new Promise((done) => setTimeout(done, 20_000));
		await Promise.race([navigator.serviceWorker.ready, late]);
	});
	await page.waitForTimeout(2000);
	await page.evaluate(() => {
		const long: number[] = [];
		new PerformanceObserver((list) => {
			long.push(...list.getEntries().map(({ duration }) => duration));
		}).observe({ type: 'longtask' });
		Object.assign(window, { long });
	});
	const longest: number[] = [];
	for (const name of way) {
		await page
			.getByRole('navigation', { name: /^(Pages|More pages)$/ })
			.getByRole('link', { name, exact: true })
			.click();
		await page.waitForTimeout(1500);
		longest.push(
			await page.evaluate(() => {
				const { long } = window as unknown as { long: number[] };
				return Math.max(0, ...long.splice(0));
			})
		);
	}
	await page.close();
	return longest;
}

/** Prints the longest task of each page, with many rows and with the built-in record; exit code 1 where one stands still longer for the rows. */
export async function benchFollow(browser: Browser): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'riposte-bench-'));
	const site = await serve();
	try {
		const path = join(folder, 'many.csv');
		writeFileSync(path, manyRecords(rows));
		const own = await through(browser, site.address, null);
		const many = await through(browser, site.address, path);
		console.log(
			`\nLongest task over 50 ms of each page that follows, with ${rows.toLocaleString('en')} rows (with the built-in record):`
		);
		const said = (ms: number): string => (ms === 0 ? 'none' : `${Math.round(ms)} ms`);
		way.forEach((name, i) => {
			const again = way.indexOf(name) < i ? ' again' : '';
			console.log(`  ${name}${again}: ${said(many[i] ?? 0)} (${said(own[i] ?? 0)})`);
			if ((many[i] ?? 0) > (own[i] ?? 0)) process.exitCode = 1;
		});
	} finally {
		site.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}
