import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cfrCsv } from '../peers.ts';

/* The command line reads what the page reads, by the same choices, and writes what the page would. */

const folder = mkdtempSync(join(tmpdir(), 'riposte-forms-'));
const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');

function run(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'src/cli/check-csv.ts', ...args],
		{ encoding: 'utf8' }
	);
	return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const american = clean
	.replaceAll('2022-07-15', '7/15/2022')
	.replaceAll('2022-09-07', '9/7/2022')
	.replaceAll('2022-07-18', '7/18/2022');

interface Told {
	readonly records: number;
	readonly ready: number;
	readonly setAside: number;
	readonly findings: readonly { readonly code: string; readonly message: string }[];
	readonly dataset?: string;
}
const told = (...args: readonly string[]): Told => JSON.parse(run(...args, '--json').stdout);

describe('npm run check-csv', { timeout: 60_000 }, () => {
	test('reads a workbook, by the sheet that is named', async () => {
		const rows = Papa.parse<string[]>(clean.trimEnd()).data;
		const path = file(
			'book.xlsx',
			await writeXlsx({
				sheets: [
					{ name: 'Notes', rows: [['nothing here']] },
					{ name: 'Rows', rows: rows.map((cells) => [...cells]) },
					{ name: 'Two', rows: rows.slice(0, 3).map((cells) => [...cells]) }
				]
			})
		);
		expect(told(path)).toMatchObject({ records: 3, ready: 3 });
		expect(told(path, '--sheet', 'Two')).toMatchObject({ records: 2 });
	});

	test('reads a dataset of the field by its adapter and says so', () => {
		const { records, ready, dataset } = told(file('cfr.csv', cfrCsv()));
		expect([records > 0, ready > 0, dataset]).toEqual([true, true, 'CFR Cyber Operations Tracker']);
	});

	test('settles dates by one choice, and writes them by --fix', () => {
		const path = file('us.csv', american);
		const before = told(path);
		expect(before.setAside).toBeGreaterThan(0);
		expect(told(path, '--dates', 'month-first')).toMatchObject({ ready: 3, setAside: 0 });
		const out = join(folder, 'fixed.csv');
		const fixed = run(path, '--dates', 'month-first', '--fix', out);
		expect(fixed.status).toBe(0);
		expect(fixed.stderr).toContain('month first');
		expect(readFileSync(out, 'utf8')).toBe(clean);
	});

	test('--fix writes what is sure, takes out lines that are no rows, and leaves guesses', () => {
		const [header = '', ...lines] = clean.trimEnd().split('\n');
		const path = file(
			'odd.csv',
			[header, '# a comment', ...lines].join('\n').replace(',ALB,IRN', ',Albania,Iran')
		);
		const out = join(folder, 'odd-fixed.csv');
		run(path, '--fix', out);
		expect(readFileSync(out, 'utf8')).toBe(clean);
		const guess = file('guess.csv', clean.replace(',ALB,IRN', ',ALN,IRN'));
		run(guess, '--fix', out);
		expect(readFileSync(out, 'utf8')).toContain(',ALN,IRN');
	});

	test('takes choices as the page saves them', () => {
		const other = clean.replace('incident_id,incident,', 'Case,Title,');
		const path = file('other.csv', other);
		expect(told(path).ready).toBe(0);
		const headings = other.split('\n')[0]?.split(',') ?? [];
		const mapping = Object.fromEntries(
			(clean.split('\n')[0]?.split(',') ?? []).map((name, i) => [name, i])
		);
		const choices = file(
			'choices.json',
			JSON.stringify({ kind: 'riposte-choices', version: 1, headings, mapping, fixes: [] })
		);
		expect(told(path, '--mapping', choices)).toMatchObject({ ready: 3, setAside: 0 });
		const bad = run(path, '--mapping', path);
		expect([bad.status, bad.stderr.includes('holds no choices')]).toEqual([2, true]);
	});

	test('tells findings as SARIF, with their lines', () => {
		const { stdout, status } = run('tests/fixtures/state-misspelt.csv', '--format', 'sarif');
		const log = JSON.parse(stdout);
		expect([status, log.version]).toEqual([1, '2.1.0']);
		const [{ tool, results }] = log.runs;
		expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain(results[0].ruleId);
		expect(results[0]).toMatchObject({
			level: 'error',
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: 'tests/fixtures/state-misspelt.csv' },
						region: { startLine: 3 }
					}
				}
			]
		});
	});

	test('says what an option takes', () => {
		for (const args of [
			['--dates', 'sideways'],
			['--format', 'xml'],
			['--encoding', 'utf-99'],
			['--nonsense']
		]) {
			const { status, stderr } = run('tests/fixtures/clean.csv', ...args);
			expect([status, stderr.includes('Usage:')], args.join(' ')).toEqual([2, true]);
		}
	});
});

/** A workbook or file as LibreOffice writes it again, where it is installed. */
function throughLibreOffice(path: string, to: string): string | undefined {
	const done = spawnSync(
		'soffice',
		[
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			// Commas, quotation marks, UTF-8, from the first line: what its dialog proposes for a CSV file.
			'--infilter=CSV:44,34,76,1',
			'--convert-to',
			to,
			'--outdir',
			join(folder, 'out'),
			path
		],
		{ encoding: 'utf8', timeout: 120_000 }
	);
	const out = join(
		folder,
		'out',
		path
			.split('/')
			.at(-1)
			?.replace(/\.[a-z]+$/, `.${to}`) ?? ''
	);
	return done.status === 0 && existsSync(out) ? out : undefined;
}

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice)
	console.warn(
		'LibreOffice is not installed, so its round trip is not tested: apt-get install libreoffice-calc.'
	);

describe.skipIf(!hasOffice)('a team that edits in LibreOffice', { timeout: 300_000 }, () => {
	const record = readFileSync('data/incidents.csv', 'utf8');
	test.each(['xlsx', 'ods', 'csv'])('loses nothing by way of %s', (form) => {
		const path = file(`record-${form}.csv`, record);
		const again = throughLibreOffice(path, form);
		expect(again).toBeDefined();
		const before = told(path);
		const after = told(again ?? '');
		expect(after.records).toBe(before.records);
		expect([after.ready, after.setAside]).toEqual([before.ready, before.setAside]);
		const out = join(folder, `${form}-fixed.csv`);
		run(again ?? '', '--fix', out);
		expect(Papa.parse(readFileSync(out, 'utf8')).data).toEqual(Papa.parse(record).data);
	});
});
