import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.ts';

/*
 * npm test
 * Everything that must hold, in one run: format, lint, types, generated files, plain tests, build, tests in a real
 * browser. Ends with the plain line "N passed, N failed".
 */

const results = 'test-results';
const module = (path: string): string => join('node_modules', path);

/** Where each tool begins, so that Node runs it on any system without a shell between. */
const tools = {
	kit: module('@sveltejs/kit/svelte-kit.js'),
	prettier: module('prettier/bin/prettier.cjs'),
	eslint: module('eslint/bin/eslint.js'),
	check: module('svelte-check/bin/svelte-check'),
	vitest: module('vitest/vitest.mjs'),
	vite: module('vite/bin/vite.js'),
	playwright: module('@playwright/test/cli.js')
};

let passed = 0;
let failed = 0;

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status } = spawnSync(process.execPath, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
	return status === 0;
}

/** A step that counts as one test. */
function step(name: string, ...args: string[]): boolean {
	console.log(`\n${name}`);
	const ok = node(args);
	if (ok) passed += 1;
	else failed += 1;
	return ok;
}

/** Adds what a runner wrote of its tests; a runner that failed without a failed test counts as one. */
function add(name: string, ok: boolean, count: () => { passed: number; failed: number }): void {
	let found = { passed: 0, failed: 0 };
	try {
		found = count();
	} catch {
		console.error(`${name} left no results.`);
	}
	passed += found.passed;
	failed += found.failed;
	if ((!ok || found.passed === 0) && found.failed === 0) failed += 1;
}

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const server = createServer();
		server.on('error', fail);
		server.listen(0, () => {
			const address = server.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			server.close(() => done(port));
		});
	});
}

async function main(): Promise<void> {
	rmSync(results, { recursive: true, force: true });
	mkdirSync(results);
	step('SvelteKit’s own types', tools.kit, 'sync');
	step('Format', tools.prettier, '--check', '.');
	step('Lint, with the import walls', tools.eslint, '.');
	step('Types', tools.check, '--fail-on-warnings');
	step('Generated files', '--import', 'tsx', 'src/cli/generate.ts', '--check');

	console.log('\nPlain tests');
	const unit = join(results, 'unit.json');
	const unitOk = node([
		tools.vitest,
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${unit}`
	]);
	add('Vitest', unitOk, () => {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unit, 'utf8'));
		return { passed: numPassedTests, failed: numFailedTests };
	});

	if (!step('Build', tools.vite, 'build')) return;

	console.log('\nTests in a browser');
	const site = join(results, 'site.json');
	const browser = await findBrowser();
	const noProxy = [process.env.NO_PROXY, 'localhost,127.0.0.1'].filter(Boolean).join(',');
	const siteOk = node(
		[tools.playwright, 'test', '-c', 'tests/site/playwright.config.ts', '--reporter=list,json'],
		{
			PORT: String(await freePort()),
			PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(site),
			RIPOSTE_BROWSER: browser.path ?? '',
			NO_PROXY: noProxy,
			no_proxy: noProxy
		}
	);
	add('Playwright', siteOk, () => {
		const { stats } = JSON.parse(readFileSync(site, 'utf8'));
		return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
	});
}

try {
	await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
