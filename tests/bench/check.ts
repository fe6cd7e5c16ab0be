import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from 'd3-array';
import type { Browser, Page } from '@playwright/test';
import { manyRecords } from '../many.ts';
import { scriptOf } from './measure.ts';
import { serve } from './serve.ts';

/*
 * What checking a file costs beside bare PapaParse on the same bytes, and whether the page answers meanwhile: the browser's own
 * record of tasks over 50 ms (https://w3c.github.io/longtasks/) must stay empty.
 */

const runs = 3;

/** Milliseconds of bare PapaParse on a file, and its records, the header among them. */
async function papaOn(page: Page, path: string): Promise<readonly [number, number]> {
	await page.locator('input').setInputFiles(path);
	return page.evaluate(() => {
		const [file] = document.querySelector('input')?.files ?? [];
		if (file === undefined) throw new Error('No file was chosen.');
		return window.barePapa(file);
	});
}

/** Milliseconds from the choice of a file to what the page says of it, and the tasks over 50 ms until the comparison stands. */
async function ownOn(
	page: Page,
	path: string,
	isRead: boolean
): Promise<readonly [number, readonly number[]]> {
	await page.waitForFunction(() => document.querySelector('.helps button:enabled'));
	await page.evaluate((reads) => {
		const long: number[] = [];
		new PerformanceObserver((list) => {
			long.push(...list.getEntries().map(({ duration }) => duration));
		}).observe({ type: 'longtask' });
		const input = document.querySelector('input[type="file"]');
		const said = new Promise<number>((done) => {
			input?.addEventListener('change', () => {
				const started = performance.now();
				const seen = new MutationObserver(() => {
					const told = document.querySelector(reads ? '.total' : '[aria-label="Problems"]');
					if (told === null) return;
					seen.disconnect();
					done(performance.now() - started);
				});
				seen.observe(document.body, { childList: true, subtree: true });
			});
		});
		Object.assign(window, { long, said });
	}, isRead);
	// A person opens the dialog first, which takes a moment.
	const dialog = page.waitForEvent('filechooser');
	await page.getByLabel('CSV file').click();
	const chooser = await dialog;
	await page.waitForTimeout(500);
	await chooser.setFiles(path);
	const took = await page.evaluate(() => (window as unknown as { said: Promise<number> }).said);
	if (isRead) await page.locator('.counts').waitFor({ timeout: 120_000 });
	// What is drawn last is drawn too, and the browser has told of its tasks.
	if (isRead) await page.getByRole('button', { name: 'A link that carries the rows' }).waitFor();
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
	const long = await page.evaluate(() => (window as unknown as { long: number[] }).long);
	return [took, long];
}

const rounded = (ms: number): string => (ms < 100 ? ms.toFixed(1) : Math.round(ms).toString());

/** Prints the figures; exit code 1 where the page stood still for more than 50 ms. */
export async function benchCheck(browser: Browser): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'riposte-bench-'));
	const site = await serve();
	try {
		for (const [records, isRead] of [
			[100_000, true],
			[200_000, true],
			[1_000_000, false]
		] as const) {
			const path = join(folder, `${records}.csv`);
			writeFileSync(path, manyRecords(records));
			const papaTimes: number[] = [];
			const ownTimes: number[] = [];
			const long: number[] = [];
			for (let run = 0; run < runs; run++) {
				const bare = await browser.newPage();
				await bare.setContent('<input type="file" />');
				await bare.addScriptTag({ content: await scriptOf('tests/bench/papa.ts') });
				const [papaTime, found] = await papaOn(bare, path);
				await bare.close();
				if (found < records) throw new Error(`PapaParse found ${found} records.`);
				papaTimes.push(papaTime);
				const page = await browser.newPage();
				await page.goto(`${site.address}data/`);
				const [took, tasks] = await ownOn(page, path, isRead);
				ownTimes.push(took);
				long.push(...tasks);
				await page.close();
			}
			const [papa, own] = [median(papaTimes) ?? NaN, median(ownTimes) ?? NaN];
			const size = Math.round(statSync(path).size / 1_000_000);
			console.log(
				`\n${records.toLocaleString('en')} rows, ${size} MB: bare PapaParse ${rounded(papa)} ms; ${isRead ? 'read, checked and told' : 'refused by its size'} ${rounded(own)} ms (${(own / papa).toFixed(isRead ? 1 : 4)} times).`
			);
			console.log(
				long.length === 0
					? 'No task of the page took more than 50 ms.'
					: `Tasks of the page over 50 ms: ${long.map(rounded).join(', ')}.`
			);
			if (long.length > 0) process.exitCode = 1;
		}
	} finally {
		site.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}
