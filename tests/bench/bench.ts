import { chromium, type Browser } from '@playwright/test';
import { findBrowser, launchOptions } from '../../src/cli/browser.ts';
import { benchCheck } from './check.ts';
import { benchCompare } from './compare.ts';
import { benchFollow } from './follow.ts';
import { benchScale } from './scale.ts';

/*
 * npm run bench
 * What a choice on each page costs in scripting, beside what another tool needs to draw the same number of marks once, and what
 * checking a file costs beside bare PapaParse, in the same run and the same browser; and how long the page stands still when the
 * pictures of many rows follow. Exit code 1 where a choice costs more, where the page stands still while a file is checked, or where a
 * page that follows does so for longer than with the built-in record.
 */

/** Runs in a browser of its own: what earlier pages left behind would slow it. */
async function inBrowser(run: (browser: Browser) => Promise<void>): Promise<void> {
	const browser = await chromium.launch(launchOptions(path));
	try {
		await run(browser);
	} finally {
		await browser.close();
	}
}

const { path } = await findBrowser();
await inBrowser(async (browser) => {
	console.log(`Medians in Chromium ${browser.version()}, scripting only.`);
	await benchScale(browser);
	await benchCompare(browser);
});
await inBrowser(benchCheck);
await inBrowser(benchFollow);
