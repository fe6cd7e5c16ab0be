import { zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import { check, type Checked } from '../../src/lib/files/check/check.ts';
import { unpacked } from '../../src/lib/files/check/container.ts';
import { open, openText } from '../../src/lib/files/check/open.ts';
import { mostColumns, mostRecords } from '../../src/lib/files/limits.ts';
import { carriedIn, fragmentOf, type Carried } from '../../src/lib/files/link.ts';
import { asItIs } from '../../src/lib/files/recipe.ts';
import { manyRecords } from '../many.ts';

/* Files as large as we take them and larger, each a matter of seconds. */

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function checked(text: string): Checked {
	const opened = openText(bytesOf(text), asItIs);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	return check(opened, asItIs);
}

const file = (csv: string): Carried => ({ name: 'a', csv, rows: 1, leftOut: 0, dataset: '' });

test('more columns than can be read are refused, and how many is said', () => {
	const many = (n: number): string => Array.from({ length: n }, (_, i) => `c${i}`).join(',');
	const opened = openText(bytesOf(`${many(mostColumns + 1)}\n`), asItIs);
	expect('refused' in opened && messageOf(opened.refused)).toContain('20,001 cells');
	expect('sheet' in openText(bytesOf(`${many(mostColumns)}\n`), asItIs)).toBe(true);
});

test('more records than can be read are refused, and never cut off', () => {
	const heads = 'incident_id,victim';
	const opened = openText(bytesOf(`${heads}\n${'a,ALB\n'.repeat(mostRecords + 1)}`), asItIs);
	expect('refused' in opened && messageOf(opened.refused)).toMatch(/more than the 200,000 rows/);
	const blank = openText(bytesOf(`${heads}\n${'\n'.repeat(3 * mostRecords)}a,ALB\n`), asItIs);
	expect('refused' in blank && messageOf(blank.refused)).toMatch(/more than the 200,000 rows/);
	const most = openText(bytesOf(`${heads}\n${'a,ALB\n'.repeat(mostRecords)}`), asItIs);
	expect('sheet' in most && most.sheet.records.length).toBe(mostRecords);
});

test('a quote that is never closed on line 2 of 100,000 costs its own record', () => {
	const lines = manyRecords(100_000).split('\n');
	lines[1] = lines[1]?.replace(',Incident 0,', ',"Incident 0,') ?? '';
	const read = checked(lines.join('\n'));
	expect(read.records).toBe(100_000);
	expect(read.leftOut.map(({ line }) => line)).toEqual([2]);
	expect(read.leftOut[0]?.findings.map(messageOf).join()).toMatch(/^Line 2: .* never closed/);
});

test('thousands of torn quotes cost a record each, and no line is lost', () => {
	const lines = manyRecords(20_000).trimEnd().split('\n');
	const spoiled = lines.map((line, i) =>
		i > 0 && i % 10 === 0 ? line.replace(/,Incident /, ',"Incident ') : line
	);
	const read = checked(spoiled.join('\n'));
	expect(read.records).toBe(20_000);
	expect(read.leftOut.map(({ line }) => line).slice(0, 3)).toEqual([11, 21, 31]);
	expect(read.leftOut).toHaveLength(2000);
});

describe('what unpacks to more than 400 MB is refused', () => {
	test.each([
		['a workbook', 'xl/workbook.xml', 1, 410_000_000],
		['an archive, all its files together', '9.csv', 10, 41_000_000]
	])('as %s', async (_, last, many, size) => {
		const zeros = new Uint8Array(size);
		const names = Array.from({ length: many }, (_, i) => (i === many - 1 ? last : `${i}.csv`));
		const bomb = zipSync(Object.fromEntries(names.map((name) => [name, zeros])), { level: 1 });
		expect(bomb.length).toBeLessThan(1_000_000);
		const opened = await open(bomb, asItIs);
		expect('refused' in opened && opened.refused.code).toBe('unpacked-large');
	});

	test('by gzip', () => {
		const packed = unpacked(gzipSync(new Uint8Array(410_000_000), { level: 1 }));
		expect('refused' in packed && packed.refused.code).toBe('unpacked-large');
	});
});

test('a file in a link that unpacks to more than a link carries is not unpacked', async () => {
	const small = await fragmentOf(file(' '.repeat(19_000_000)));
	expect(await carriedIn(small ?? '')).toMatchObject({ rows: 1 });
	const large = await fragmentOf(file(' '.repeat(21_000_000)));
	expect(large).toBeDefined();
	expect(await carriedIn(large ?? '')).toHaveProperty('refused');
});
