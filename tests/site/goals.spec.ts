import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';

/*
 * How large the pages are: height before tables, words before a picture, elements, what moves while a page loads, and bytes. Nothing here
 * is about time. A page that misses a goal of the design has a bound of its own, with the reason beside it.
 */

interface Goal {
	readonly address: string;
	/** Height without tables in screens, at 1280 x 800 and at 360 x 740. */
	readonly screens: readonly [wide: number, narrow: number];
	/** Words of running text before the first picture; left out where a page’s answer is a table or a text. */
	readonly words?: number;
}

const goals: readonly Goal[] = [
	{ address: './', screens: [4, 8], words: 40 },
	{ address: 'claim/', screens: [4, 8], words: 40 },
	{ address: 'scales/', screens: [4, 8], words: 40 },
	{ address: 'proportion/', screens: [4, 8], words: 40 },
	// Two pictures for up to eight States.
	{ address: 'compare/', screens: [4.4, 8], words: 40 },
	// One row for each of 88 steps, and on a phone two lines of head for most: the picture is as long as the list.
	{ address: 'iran/', screens: [4.2, 12], words: 40 },
	{ address: 'incidents/', screens: [4, 8] },
	{ address: 'incidents/alb-2022-07/', screens: [4, 8] },
	{ address: 'states/', screens: [4, 8] },
	{ address: 'states/ALB/', screens: [4, 8] },
	{ address: 'states/USA/', screens: [4, 8] },
	// A text to be read and looked things up in, with a list of its parts on top.
	{ address: 'method/', screens: [6, 13] },
	{ address: 'data/', screens: [4, 8] },
	{ address: 'accessibility/', screens: [4, 8] }
];

const windows = [
	[1280, 800],
	[360, 740]
] as const;

/** Sizes of a page as it stands, with what moved on it while it came (https://wicg.github.io/layout-instability/). */
const sizesOf = (page: Page) =>
	page.evaluate(() => {
		const tables = [...document.querySelectorAll('table.data')].filter((table) =>
			table.checkVisibility()
		);
		const heightOfTables = tables.reduce(
			(sum, table) => sum + table.getBoundingClientRect().height,
			0
		);
		const main = document.querySelector('main');
		const picture = main?.querySelector('figure .frame svg');
		let words = Infinity;
		if (main && picture) {
			const range = document.createRange();
			range.setStart(main, 0);
			range.setEndBefore(picture);
			const part = range.cloneContents();
			// What is hidden until it is asked for, headings and controls are no text to be read first.
			part
				.querySelectorAll(
					'details, h1, h2, h3, script, noscript, label, select, button, nav, .only-heard, .screen-only'
				)
				.forEach((one) => one.remove());
			words = (part.textContent.match(/\p{L}[\p{L}\d’-]*/gu) ?? []).length;
		}
		return {
			height: document.documentElement.scrollHeight - heightOfTables,
			width: document.documentElement.scrollWidth,
			elements: document.querySelectorAll('*').length,
			words
		};
	});

for (const { address, screens, words } of goals)
	test(`${address} is short and steady, with few words before its picture`, async ({ page }) => {
		await page.addInitScript(() => {
			const moved = window as typeof window & { moved: number };
			moved.moved = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
					if (!shift.hadRecentInput) moved.moved += shift.value;
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		for (const [i, [width, height]] of windows.entries()) {
			await page.setViewportSize({ width, height });
			await page.goto(address, { waitUntil: 'networkidle' });
			await expect(page.locator('div.frame.pending')).toHaveCount(0);
			const size = await sizesOf(page);
			expect(size.height / height, `screens at ${width} px`).toBeLessThanOrEqual(screens[i] ?? 0);
			expect(size.width).toBeLessThanOrEqual(width);
			expect(size.elements).toBeLessThan(3000);
			if (words !== undefined)
				expect(size.words, `words at ${width} px`).toBeLessThanOrEqual(words);
			const moved = await page.evaluate(() => (window as typeof window & { moved: number }).moved);
			expect(moved, `layout shift at ${width} px`).toBeLessThan(0.02);
		}
	});

/** Bytes that a page takes on the way, compressed as a host would: all of it, and script with the record in it. */
async function bytesOf(page: Page, address: string): Promise<{ all: number; script: number }> {
	let all = 0;
	let script = 0;
	const waiting: Promise<void>[] = [];
	const weigh = (response: Response): void => {
		waiting.push(
			response.body().then((body) => {
				// Faces are compressed already; the build compresses the rest once and for all, as far as it goes.
				const size = /\.(woff2|png)$/.test(response.url())
					? body.length
					: gzipSync(body, { level: 9 }).length;
				all += size;
				if (/\.js$/.test(response.url())) script += size;
			})
		);
	};
	page.on('response', weigh);
	await page.goto(address);
	// The scripts are under way; what they ask for comes after them.
	await expect
		.poll(async () => {
			await Promise.all(waiting);
			return script;
		})
		.toBeGreaterThan(50_000);
	await page.waitForLoadState('networkidle');
	// What is asked for later is no part of it, and may come when the test has ended.
	page.off('response', weigh);
	await Promise.all(waiting);
	return { all, script };
}

/** Bytes with all a page needs, and script with the record in it; the first page’s are the goals of the design. */
const weights: readonly (readonly [address: string, script: number, all: number])[] = [
	['./', 130_000, 250_000],
	// As every page, it says what it derives of many rows, so that this is found before it opens, and draws its pictures and long lists after it.
	['claim/', 123_500, 216_000],
	['scales/', 135_000, 230_000],
	['incidents/', 125_000, 220_000],
	// Its texts come with it.
	['incidents/alb-2022-07/', 200_000, 285_000],
	// What most pages share is one file, in which it has no use for the kit of the pictures; the next page has.
	// It knows how to ask about dates, sheets, encodings and columns; what reads them is the worker's, which comes with a file.
	// It says what is kept of the site, and of each fault of a file in whole sentences what it is and what to do; it brings back what was shown
	// here last, also from a database that answers late or keeps no blob.
	['data/', 217_500, 298_500],
	// Every picture of it stands in it as well, for those who have no scripts; the map’s land and a list to choose States from are script.
	['compare/', 251_500, 450_000]
];

for (const [address, mostScript, mostInAll] of weights)
	test(`${address} does not grow`, async ({ page }) => {
		const { all, script } = await bytesOf(page, address);
		expect(script).toBeLessThan(mostScript);
		expect(all).toBeLessThan(mostInAll);
	});
