import { defineConfig } from '@playwright/test';
import { installedBrowsers, launchOptions } from '../../src/cli/browser.ts';

const port = process.env.PORT ?? '4180';
// `npm test` names the browser it found; empty means Playwright's own.
const browser = process.env.RIPOSTE_BROWSER ?? installedBrowsers()[0] ?? '';

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
		serviceWorkers: 'block',
		launchOptions: launchOptions(browser === '' ? undefined : browser)
	},
	webServer: {
		command: 'node --import tsx src/cli/serve.ts',
		cwd: '../..',
		url: `http://localhost:${port}/`,
		env: { PORT: port },
		reuseExistingServer: false
	}
});
