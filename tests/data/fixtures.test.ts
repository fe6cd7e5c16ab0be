import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reported } from '../../src/lib/data/finding.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { recognise } from '../../src/lib/data/tables.ts';

const folder = 'tests/fixtures';
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.csv'))
	.map((file) => file.replace('.csv', ''));

describe('one CSV for each fault', () => {
	test.each(names)('%s', (name) => {
		const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
		const { records, ready, leftOut, findings } = readTable(recognise(text), text);
		expect({
			records,
			ready: ready.length,
			leftOut: leftOut.length,
			findings: findings.map(reported)
		}).toEqual(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
	});

	test('every record is ready or left out, and every one left out says why', () => {
		for (const name of names) {
			const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
			const { records, ready, leftOut } = readTable(recognise(text), text);
			expect(ready.length + leftOut.length, name).toBe(records);
			for (const { findings } of leftOut)
				expect(
					findings.some(({ severity }) => severity === 'error'),
					name
				).toBe(true);
		}
	});

	test('every message has words a person can act on and none that blame', () => {
		const texts = names.flatMap((name) =>
			JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).findings.map(
				({ message }: { message: string }) => message
			)
		);
		expect(texts.length).toBeGreaterThan(60);
		for (const text of texts) {
			expect(text).toMatch(/[.”]$/);
			expect(text).not.toMatch(/\b(invalid|illegal|oops|please|sorry)\b/i);
		}
	});
});
