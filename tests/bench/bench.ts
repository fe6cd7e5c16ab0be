import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from '../../src/cli/browser.ts';
import { benchCompare } from './compare.ts';
import { benchScale } from './scale.ts';

/*
 * npm run bench
 * What a choice on each page costs in scripting, beside what another tool needs to draw the same number of marks once, in
 * the same run and the same browser. Exit code 1 where a choice costs more.
 */

const browser = await chromium.launch(launchOptions((await findBrowser()).path));
try {
	console.log(`Medians in Chromium ${browser.version()}, scripting only.`);
	await benchScale(browser);
	await benchCompare(browser);
} finally {
	await browser.close();
}
