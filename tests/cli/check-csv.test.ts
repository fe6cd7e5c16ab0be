import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'riposte-'));

function node(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', `src/cli/${script}.ts`, ...args],
		{ encoding: 'utf8', env: { ...process.env, ...env } }
	);
	return { status, stdout, stderr };
}

describe('npm run check-csv', { timeout: 30_000 }, () => {
	test('a clean file: exit 0', () => {
		const { status, stdout } = node('check-csv', ['data/incidents.csv']);
		expect(stdout).toMatch(/^data\/incidents\.csv: (\d+) records, \1 ready, 0 left out\./);
		expect(stdout).toContain('Nothing found.');
		expect(status).toBe(0);
	});

	test('warnings alone: exit 0, and said', () => {
		const { status, stdout } = node('check-csv', ['tests/fixtures/act-alone.csv']);
		expect(stdout).toContain('Warnings (1)');
		expect(status).toBe(0);
	});

	test('errors: exit 1, and --json has the shape that scripts rely on', () => {
		const { status, stdout } = node('check-csv', ['tests/fixtures/state-misspelt.csv', '--json']);
		expect(status).toBe(1);
		const report = JSON.parse(stdout);
		expect(Object.keys(report)).toEqual(['records', 'ready', 'setAside', 'findings']);
		expect(report).toMatchObject({ records: 3, ready: 2, setAside: 1 });
		expect(report.findings).toHaveLength(1);
		// Later fields are added behind these.
		expect(Object.keys(report.findings[0]).slice(0, 9)).toEqual(
			'code severity line row column found expected suggestion message'.split(' ')
		);
		expect(report.findings[0]).toMatchObject({
			code: 'constraint-error',
			severity: 'error',
			line: 3,
			row: 3,
			column: 'victim',
			found: 'ALN',
			suggestion: 'ALB'
		});
	});

	test.each([
		['a file that is not there', join(folder, 'nowhere.csv'), undefined],
		['a folder', folder, undefined],
		['a workbook', join(folder, 'book.csv'), Buffer.from([0x50, 0x4b, 3, 4, 1, 2])]
	])('%s: exit 2 and a sentence', (_, path, bytes) => {
		if (bytes) writeFileSync(path, bytes);
		const { status, stdout } = node('check-csv', [path, '--json']);
		expect(status).toBe(2);
		expect(JSON.parse(stdout)).toMatchObject({
			records: 0,
			findings: [{ code: 'source-error', severity: 'error' }]
		});
	});

	test('a delimiter that is named is used, and an odd one is refused', () => {
		const file = 'tests/fixtures/delimiter-semicolon.csv';
		expect(node('check-csv', [file, '--delimiter', ';']).status).toBe(0);
		expect(node('check-csv', [file, '--delimiter', ',']).status).toBe(1);
		expect(node('check-csv', [file, '--delimiter', '#']).status).toBe(2);
	});

	test('no file named: exit 2 and how to use it', () => {
		const { status, stderr } = node('check-csv');
		expect(status).toBe(2);
		expect(stderr).toContain('check-csv -- FILE');
	});
});

describe('npm run preview', { timeout: 30_000 }, () => {
	test('says so when the port is taken, and when PORT is no port', async () => {
		const server = createServer();
		const port = await new Promise<number>((done) => {
			server.listen(0, () => {
				const address = server.address();
				done(typeof address === 'object' && address ? address.port : 0);
			});
		});
		// The server looks for a built site first, so one is made for it to find.
		const site = mkdtempSync(join(tmpdir(), 'riposte-site-'));
		writeFileSync(join(site, 'index.html'), '');
		writeFileSync(join(site, '404.html'), '');
		const taken = node('serve', [site], { PORT: String(port) });
		server.close();
		expect(taken.stderr).toContain(`Port ${port} is taken`);
		expect(taken.status).toBe(1);
		expect(node('serve', [site], { PORT: 'high' }).stderr).toContain('PORT is “high”');
	});

	test('says so when nothing has been built', () => {
		expect(node('serve', [join(folder, 'nothing')]).stderr).toContain('npm run build');
	});
});
