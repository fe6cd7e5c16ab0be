import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from '../../src/cli/browser.ts';
import { benchCheck } from './check.ts';
import { benchCompare } from './compare.ts';
import { benchScale } from './scale.ts';

/*
 * npm run bench
 * What a choice on each page costs in scripting, beside what another tool needs to draw the same number of marks once, and what
 * checking a file costs beside bare PapaParse, in the same run and the same browser. Exit code 1 where a choice costs more,
 * or where the page stands still while a file is checked.
 */

const browser = await chromium.launch(launchOptions((await findBrowser()).path));
try {
	console.log(`Medians in Chromium ${browser.version()}, scripting only.`);
	await benchScale(browser);
	await benchCompare(browser);
	await benchCheck(browser);
} finally {
	await browser.close();
}
