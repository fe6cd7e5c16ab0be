import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import {
	installedBrowsers,
	installedFirefox,
	installedWebKit,
	launchOptions
} from '../../src/cli/browser.ts';

const port = process.env.PORT ?? '4180';
// `npm test` names the browser it found; empty means Playwright's own.
const browser = process.env.RIPOSTE_BROWSER ?? installedBrowsers()[0] ?? '';

/*
 * The ways a person takes through the pages, in Firefox too. Left out are those tests that need what its driver lacks: a pointer that is
 * pressed and held, a screen of another kind, requests that are stopped, files that are written.
 */
const firefox = installedFirefox();
if ('missing' in firefox) console.log(`${firefox.missing} Its part of the tests is left out.`);
else process.env.FIREFOX = firefox.path;
const inFirefox =
	/(?:claim|counts|keys|pages|questions|said|files\/(?:address|changes|grid|links|use))\.spec\.ts$/;

/*
 * The same in WebKit, by its own driver and the standard that all browsers share (https://www.w3.org/TR/webdriver2/): Playwright's
 * comes by download alone.
 */
const webkit = installedWebKit();
if ('missing' in webkit) console.log(`${webkit.missing} Its part of the tests is left out.`);
const inWebKit = /webkit\.spec\.ts$/;

export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	outputDir: '../../test-results/site',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	// The page is long, and a busy machine takes its time to look at all of it.
	timeout: 120_000,
	// So do the largest files.
	expect: { timeout: 30_000 },
	retries: 0,
	workers: 2,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}/`,
		timezoneId: 'Pacific/Kiritimati',
		locale: 'en-GB',
		colorScheme: 'light',
		// What keeps the site for use without a connection is tried by itself; each of some hundred tests would bring all of it else.
		serviceWorkers: 'block'
	},
	projects: [
		{
			name: 'chromium',
			testIgnore: inWebKit,
			use: { launchOptions: launchOptions(browser === '' ? undefined : browser) }
		},
		...('missing' in firefox
			? []
			: [
					{
						name: 'firefox',
						testMatch: inFirefox,
						use: {
							browserName: 'firefox' as const,
							channel: 'moz-firefox',
							launchOptions: {
								executablePath: fileURLToPath(new URL('firefox.js', import.meta.url))
							}
						}
					}
				]),
		...('missing' in webkit ? [] : [{ name: 'webkit', testMatch: inWebKit }])
	],
	webServer: {
		command: 'node --import tsx src/cli/serve.ts',
		cwd: '../..',
		url: `http://localhost:${port}/`,
		env: { PORT: port },
		reuseExistingServer: false
	}
});
