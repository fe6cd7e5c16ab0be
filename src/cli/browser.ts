import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe')];
	})
];

const isRoot = process.getuid?.() === 0;

/** Where programs of some names would stand in the folders of the path. */
function onPath(wanted: readonly string[]): readonly string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.flatMap((folder) => wanted.map((name) => join(folder, name)));
}

/** Paths of every Chromium or Chrome installed where programs usually are. */
export function installedBrowsers(): readonly string[] {
	return [...onPath(names), ...usualPlaces].filter((path) => existsSync(path));
}

/** The oldest Firefox that the tests were seen to run in: 140 does not know `network.addDataCollector`, which Playwright sends to each. */
const oldestFirefox = 153;

/** A Firefox that is installed and runs, or what is missing, as a sentence. */
export type Firefox = { readonly path: string } | { readonly missing: string };

/** The newest Firefox installed that the tests can speak with, on Linux and macOS, where a script can stand in for it. */
export function installedFirefox(): Firefox {
	if (process.platform === 'win32') return { missing: 'Firefox is not tried on Windows.' };
	const usual = '/Applications/Firefox.app/Contents/MacOS/firefox';
	const installed = [...onPath(['firefox-esr', 'firefox']), usual]
		.filter((path) => existsSync(path))
		.map((path) => ({ path, release: releaseOf(path) }))
		.sort((a, b) => b.release - a.release);
	const [newest] = installed;
	if (newest === undefined) return { missing: 'Firefox is not installed.' };
	if (newest.release === 0) return { missing: 'Firefox does not say its release.' };
	if (newest.release < oldestFirefox)
		return { missing: `Firefox ${newest.release} is older than ${oldestFirefox}.` };
	return { path: newest.path };
}

/** The number of a Firefox's release, such as 153; 0 where it does not run. */
function releaseOf(path: string): number {
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
	return status === 0 ? Number(/Firefox (\d+)/.exec(stdout)?.[1] ?? 0) : 0;
}

/** How a driver of WebKit is started: a program, what it is given before the port, and its surroundings; or what is missing, as a sentence. */
export type WebKit =
	| {
			readonly program: string;
			readonly args: readonly string[];
			readonly env: Readonly<Record<string, string>>;
	  }
	| { readonly missing: string };

/** The driver of WebKitGTK (Debian's package webkit2gtk-driver), on a screen that nobody sees where there is no other. */
export function installedWebKit(): WebKit {
	const [driver] = onPath(['WebKitWebDriver']).filter((path) => existsSync(path));
	if (driver === undefined) return { missing: 'The driver of WebKitGTK is not installed.' };
	// Its sandbox does not start for root, as Chromium's does not.
	const env = isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
	if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { program: driver, args: [], env };
	const [screen] = onPath(['xvfb-run']).filter((path) => existsSync(path));
	return screen === undefined
		? { missing: 'WebKitGTK needs a screen, and xvfb-run, which would make one, is not installed.' }
		: {
				program: screen,
				// A screen begins anew when its last window has closed, and refuses the next one while it does: the driver would wait for ever.
				args: ['--auto-servernum', '--server-args=-screen 0 1280x1024x24 -noreset', driver],
				env
			};
}

/** How a browser is started here; without a path Playwright starts its own. */
export function launchOptions(executablePath?: string): LaunchOptions {
	return {
		...(executablePath === undefined ? {} : { executablePath }),
		args: [
			// Chromium's sandbox refuses to run as root, as in many containers.
			...(isRoot ? ['--no-sandbox'] : []),
			// Without these a browser in a closed network asks for its maker's hosts again and again.
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}

async function starts(path?: string): Promise<boolean> {
	try {
		const browser = await chromium.launch({ ...launchOptions(path), timeout: 30_000 });
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

/** Runs a program with its output shown, and stops it with all it started when the time is up or the reader stops us. Gives its success. */
function run(command: string, args: readonly string[], seconds: number): Promise<boolean> {
	return new Promise((done) => {
		const child: ChildProcess = spawn(command, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			detached: process.platform !== 'win32'
		});
		const stop = (): void => {
			if (child.pid === undefined) return;
			try {
				process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
			} catch {
				// It ended by itself in the meantime.
			}
		};
		const interrupt = (): void => {
			stop();
			process.exit(130);
		};
		const timer = setTimeout(() => {
			console.log(`  gave up after ${seconds} seconds`);
			stop();
		}, seconds * 1000);
		process.once('SIGINT', interrupt);
		const end = (ok: boolean): void => {
			clearTimeout(timer);
			process.off('SIGINT', interrupt);
			done(ok);
		};
		child.on('error', () => end(false));
		child.on('exit', (code) => end(code === 0));
	});
}

const managers: readonly {
	readonly command: string;
	readonly steps: readonly (readonly string[])[];
}[] = [
	{ command: 'apt-get', steps: [['update'], ['install', '-y', 'chromium']] },
	{ command: 'dnf', steps: [['install', '-y', 'chromium']] },
	{ command: 'apk', steps: [['add', 'chromium']] },
	{ command: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium']] },
	{ command: 'zypper', steps: [['--non-interactive', 'install', 'chromium']] }
];

const has = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const proxies = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

/** What goes before a command to run it as root: nothing for root, sudo where it asks for no password, else undefined. */
function asRoot(): readonly string[] | undefined {
	if (isRoot) return [];
	return has('sudo', '-n', 'true')
		? ['sudo', '-n', `--preserve-env=${proxies.join(',')}`]
		: undefined;
}

async function installWithSystem(): Promise<boolean> {
	const manager = managers.find(({ command }) => has(command, '--version'));
	if (manager === undefined) return false;
	const root = asRoot();
	if (root === undefined) {
		console.log(`Browser: ${manager.command} may not be used without root.`);
		return false;
	}
	console.log(`Browser: installing Chromium with ${manager.command}.`);
	let ok = false;
	for (const step of manager.steps) {
		const [command = '', ...args] = [...root, manager.command, ...step];
		// The last step decides: a list that could not be refreshed may still do.
		ok = await run(command, args, 600);
	}
	return ok;
}

/** A browser that was seen to start: its path, or nothing for Playwright's own. */
export interface Found {
	readonly path?: string;
}

async function startingOne(): Promise<Found | undefined> {
	for (const path of installedBrowsers())
		if (await starts(path)) {
			console.log(`Browser: using the installed ${path}.`);
			return { path };
		}
	return undefined;
}

/**
 * Gets a browser: an installed Chromium or Chrome, else Playwright's own, else one from the system's package
 * manager where it may be used. Says what it did; throws when none starts.
 */
export async function findBrowser(): Promise<Found> {
	const installed = await startingOne();
	if (installed) return installed;
	const cli = join('node_modules', '@playwright', 'test', 'cli.js');
	const isThere = (): boolean => existsSync(chromium.executablePath());
	if (!isThere()) {
		console.log('Browser: none installed starts; downloading Playwright’s own.');
		await run(process.execPath, [cli, 'install', 'chromium'], 50);
	}
	const root = asRoot();
	if (isThere() && !(await starts()) && root !== undefined && process.platform === 'linux') {
		console.log('Browser: Playwright’s own does not start; installing the libraries it needs.');
		const [command = '', ...args] = [...root, process.execPath, cli, 'install-deps', 'chromium'];
		await run(command, args, 300);
	}
	if (isThere() && (await starts())) {
		console.log('Browser: using Playwright’s own.');
		return {};
	}
	const system = (await installWithSystem()) ? await startingOne() : undefined;
	if (system) return system;
	throw new Error(
		'No browser could be had. Install Chromium or Chrome, or run: npx playwright install --with-deps chromium'
	);
}
