import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { installedBrowsers, launchOptions } from './browser.ts';

/*
 * npm run picture
 * Takes the picture of the first page that the README shows, from build/. Run it after the picture
 * on the page has changed.
 */

const port = '4199';
const file = 'static/ladder.png';

const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
	env: { ...process.env, PORT: port },
	stdio: ['ignore', 'pipe', 'inherit']
});
await new Promise((done) => server.stdout.once('data', done));
const browser = await chromium.launch(launchOptions(installedBrowsers()[0]));
try {
	const page = await browser.newPage({
		viewport: { width: 1200, height: 1180 },
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	await page.goto(`http://localhost:${port}/`);
	await page.locator('.frame:not(.pending)').first().waitFor();
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: file });
	console.log(`Wrote ${file}.`);
} finally {
	await browser.close();
	server.kill();
}
