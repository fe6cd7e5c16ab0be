import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { manyRecords } from '../../many.ts';
import { watch } from '../page.ts';
import { importFile, clean, problems, textOf, total } from './file.ts';

test.describe('what is no CSV, or a bad one, gets a sentence', () => {
	const wide = clean
		.trimEnd()
		.split('\n')
		.map(
			(line, i) =>
				`${line},${Array.from({ length: 10_000 }, (_, n) => (i === 0 ? `c${n}` : 'v')).join(',')}`
		)
		.join('\n');
	const quoted = clean.replaceAll(
		/,Services shut down,/g,
		',<img src=x onerror="document.title=1">,'
	);
	const unclosed = manyRecords(100_000).replace(',Incident 0,', ',"Incident 0,');
	const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
		['empty', '', /The file is empty/],
		[
			'binary',
			Buffer.from(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32)),
			/binary, not text/
		],
		['a broken archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /cannot be unpacked/],
		['PDF', '%PDF-1.7', /looks like a PDF/],
		['HTML', '<!doctype html><p>x', /looks like a web page/],
		['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /looks like a picture/]
	];
	for (const [name, text, words] of cases)
		test(name, async ({ page, baseURL }) => {
			const wrong = watch(page, baseURL);
			await importFile(page, text, 'file.csv');
			await expect(problems(page)).toContainText(words);
			await expect(
				problems(page).getByRole('heading', { name: 'There is a problem' })
			).toBeFocused();
			expect(wrong).toEqual([]);
		});

	const read: readonly (readonly [string, string | Buffer, string, RegExp | null])[] = [
		[
			'header only',
			`${clean.split('\n')[0]}\n`,
			'0 rows ready, 0 left out',
			/a header line and no rows/
		],
		[
			'no header',
			clean.split('\n').slice(1).join('\n'),
			'0 rows ready, 2 left out',
			/The first line names no column/
		],
		['UTF-16', Buffer.from(`\ufeff${clean}`, 'utf16le'), '3 rows ready, 0 left out', null],
		['lone CR', clean.replaceAll('\n', '\r'), '3 rows ready, 0 left out', null],
		['10,000 columns', wide, '3 rows ready, 0 left out', /is not a column of this table/],
		[
			'a line of 10 MB',
			clean.replace('Services shut down', 'x'.repeat(10_000_000)),
			'2 rows ready, 1 left out',
			/begins a cell of 10,000,000 letters/
		],
		[
			'NUL bytes',
			clean.replace('HomeLand Justice', 'Home\u0000Land'),
			'2 rows ready, 1 left out',
			/control character U\+0000/
		],
		[
			'a formula',
			clean.replaceAll('HomeLand Justice', '"=HYPERLINK(""http://x"")"'),
			'3 rows ready, 0 left out',
			null
		],
		['markup in cells', quoted, '3 rows ready, 0 left out', null],
		[
			'31 February',
			clean.replace('2022-09-07', '2022-02-31'),
			'2 rows ready, 1 left out',
			/a day that does not exist/
		],
		[
			'45123',
			clean.replace('2022-09-07', '45123'),
			'2 rows ready, 1 left out',
			/day number.*“2023-07-16”/
		],
		[
			'7.9.2022',
			clean.replace('2022-09-07', '7.9.2022'),
			'2 rows ready, 1 left out',
			/“2022-09-07”/
		],
		[
			'9/7/2022',
			clean.replace('2022-09-07', '9/7/2022'),
			'2 rows ready, 1 left out',
			/may mean 2022-07-09 or 2022-09-07; only you can tell/
		],
		[
			'an unclosed quote on line 2 of 100,000',
			unclosed,
			'99,999 rows ready, 1 left out',
			/Line 2: .* never closed/
		]
	];
	for (const [name, text, counts, words] of read)
		test(name, async ({ page, baseURL }) => {
			const wrong = watch(page, baseURL);
			await importFile(page, text, 'file.csv');
			await expect(total(page)).toHaveText(counts);
			if (words === null) await expect(problems(page)).toHaveCount(0);
			else await expect(problems(page)).toContainText(words);
			await expect(page).toHaveTitle(/^Riposte/);
			expect(wrong).toEqual([]);
		});

	for (const [encoding, byte, letter] of [
		['windows-1252', 0x8e, 'Ž'],
		['windows-1250', 0x8a, 'Š']
	] as const)
		test(encoding, async ({ page }) => {
			const text = Buffer.from(clean.replace('Backdoor', '\u0001ackdoor'), 'latin1');
			await importFile(page, Buffer.from(text.map((one) => (one === 1 ? byte : one))), 'file.csv');
			await expect(problems(page)).toContainText('The file is not UTF-8');
			// Where the bytes leave a choice it is open.
			await page.getByLabel('Encoding').selectOption(encoding);
			await expect(
				page.getByRole('button', { name: new RegExp(`^incident, line 4: ${letter}ackdoor`) })
			).toBeAttached();
		});

	test('doubled, blank and __proto__ headings', async ({ page }) => {
		const heads = '__proto__,constructor,,x,x';
		const text = clean
			.trimEnd()
			.split('\n')
			.map((line, i) => `${i === 0 ? heads : 'a,b,c,d,e'},${line}`)
			.join('\n');
		await importFile(page, text);
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
		await expect(problems(page)).toContainText('Column 3 has no heading');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'The file as fixed' }).click()
		]);
		expect((await textOf(download)).trimEnd()).toBe(text);
	});

	test('a file of 300 MB is refused by its size, before it is read', async ({ page }) => {
		const path = join(mkdtempSync(join(tmpdir(), 'riposte-')), 'large.csv');
		writeFileSync(path, '');
		truncateSync(path, 300_000_000);
		await page.goto('data/');
		await page.getByLabel('CSV file').setInputFiles(path);
		await expect(problems(page)).toContainText(
			'300 MB, more than the 100 MB that can be read here'
		);
	});
});
