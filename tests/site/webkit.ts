import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test as base } from '@playwright/test';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { installedWebKit } from '../../src/cli/browser.ts';

/* WebKit as a person has it: one window for each test, by WebKitGTK's own driver. */

/** A port that nobody listens to. */
async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Waits until a driver answers that it is ready. */
async function ready(address: string): Promise<void> {
	for (;;) {
		const answer = await fetch(`${address}/status`).catch(() => null);
		if (answer?.ok === true) return;
		await new Promise((done) => setTimeout(done, 100));
	}
}

/** Tests with a window of WebKit, and the address of its driver, of which each worker has one. */
export const test = base.extend<{ window: WebDriver }, { driver: string }>({
	driver: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs
		async ({}, use) => {
			const found = installedWebKit();
			if ('missing' in found) throw new Error(found.missing);
			const port = await freePort();
			// In a group of its own, so that the screen ends with it.
			const driver = spawn(found.program, [...found.args, `--port=${port}`], {
				env: { ...process.env, ...found.env },
				stdio: 'ignore',
				detached: true
			});
			const address = `http://127.0.0.1:${port}`;
			await ready(address);
			await use(address);
			process.kill(-(driver.pid ?? NaN), 'SIGTERM');
		},
		{ scope: 'worker' }
	],
	window: async ({ driver }, use) => {
		const window = await new Builder()
			.usingServer(driver)
			.withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
			.build();
		await window.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
		await use(window);
		await window.quit();
	}
});
