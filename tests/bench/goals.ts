import { spawn } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { median } from 'd3-array';
import { findBrowser, launchOptions } from '../../src/cli/browser.ts';

/*
 * npm run measure
 * Prints what the design has goals for and a clock decides, of the pages in build/, in a browser four times as slow as the machine: how
 * long a page stands still while it loads on a phone, and how long a choice takes to the next frame. Machines differ and are shared, so
 * that nothing fails here; sizes, which need no clock, are tests (tests/site/goals.spec.ts).
 */

const slowdown = 4;
const goal = 200;
const rounds = 5;
const port = '4198';
const address = (page: string): string => `http://localhost:${port}/${page}`;

/** A page in a browser of its own, slowed down. */
async function slow(browser: Browser, size: { width: number; height: number }): Promise<Page> {
	const context = await browser.newContext({ viewport: size });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	return page;
}

/**
 * Milliseconds by which tasks after the first text are longer than 50 while a page loads (total blocking time,
 * https://web.dev/articles/tbt), and the longest of them.
 */
async function blockingOf(
	browser: Browser,
	path: string
): Promise<readonly [sum: number, longest: number]> {
	const page = await slow(browser, { width: 360, height: 740 });
	await page.addInitScript(() => {
		const tasks: number[][] = [];
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
		}).observe({ type: 'longtask', buffered: true });
		Object.assign(window, { tasks });
	});
	await page.goto(address(path), { waitUntil: 'networkidle' });
	// What comes to life after the last byte belongs to the loading too.
	await page.waitForTimeout(1000);
	const durations = await page.evaluate(() => {
		const [first] = performance.getEntriesByName('first-contentful-paint');
		return (window as unknown as { tasks: [number, number][] }).tasks
			.filter(([start]) => start >= (first?.startTime ?? 0))
			.map(([, duration]) => duration);
	});
	await page.context().close();
	return [durations.reduce((sum, one) => sum + one - 50, 0), Math.max(0, ...durations)];
}

/** Milliseconds from a choice to the frame that shows it. */
async function frameOf(page: Page, label: string, value: string): Promise<number> {
	const took = await page
		.getByLabel(label, { exact: true })
		.first()
		.evaluate((list: HTMLSelectElement, wanted) => {
			list.value = wanted;
			const start = performance.now();
			list.dispatchEvent(new Event('change', { bubbles: true }));
			return new Promise<number>((done) =>
				requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
			);
		}, value);
	// The next choice is not to meet what is left of this one.
	await page.waitForTimeout(300);
	return took;
}

const choices = [
	['Scale', 'weis', 'ladder'],
	['Counts as substantive from', '8', '6'],
	['From year', '2020', '']
] as const;

const told = (ms: number): string =>
	`${ms.toFixed(0).padStart(5)} ms${ms <= goal ? '' : ' (over)'}`;

const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
	env: { ...process.env, PORT: port },
	stdio: ['ignore', 'pipe', 'inherit']
});
await new Promise((done) => server.stdout.once('data', done));
const { path } = await findBrowser();
const browser = await chromium.launch(launchOptions(path));
try {
	console.log(
		`Chromium ${browser.version()}, ${slowdown} times slowed down; the goal is ${goal} ms. Medians of ${rounds}.`
	);
	for (const page of ['', 'claim/', 'compare/', 'incidents/']) {
		const loads: (readonly [number, number])[] = [];
		for (let i = 0; i < rounds; i++) loads.push(await blockingOf(browser, page));
		const sum = median(loads, ([one]) => one) ?? 0;
		const longest = median(loads, ([, one]) => one) ?? 0;
		console.log(
			`/${page}: stands still while it loads for${told(sum)}, the longest task takes ${longest.toFixed(0)}`
		);
		const open = await slow(browser, { width: 1280, height: 800 });
		await open.goto(address(page), { waitUntil: 'networkidle' });
		await open.getByText('Change what is shown').first().click();
		for (const [label, one, other] of choices) {
			const frames: number[] = [];
			for (let i = 0; i < 2 * rounds; i++)
				frames.push(await frameOf(open, label, i % 2 === 0 ? one : other));
			console.log(`    ${label}: next frame after${told(median(frames) ?? 0)}`);
		}
		await open.context().close();
	}
} finally {
	await browser.close();
	server.kill();
}
