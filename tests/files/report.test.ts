import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cause, finding, type Finding } from '../../src/lib/data/finding.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { splitRecords } from '../../src/lib/data/records.ts';
import { causesOf, findingsCsv, leftOutCsv, sheetCsv } from '../../src/lib/files/check/report.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');

function say(
	line: number,
	column: string,
	found: string,
	code: 'term-unknown' | 'label-misspelt' = 'term-unknown'
): Finding {
	return finding(
		{ line, row: line, column },
		cause(code, { found, expected: 'a word', suggestion: 'ALB', near: 'x' })
	);
}

describe('findings', () => {
	const all = [
		say(2, 'victim', 'ALN'),
		say(3, 'response', 'war'),
		say(4, 'victim', 'ALV'),
		say(5, 'victim', 'x', 'label-misspelt')
	];

	test('are grouped by cause and column, errors first, then the most frequent', () => {
		expect(
			causesOf(all).map(({ column, severity, title, findings }) => [
				column,
				severity,
				title,
				findings.length
			])
		).toEqual([
			['victim', 'error', '“…” is not a word of this column.', 2],
			['response', 'error', '“…” is not a word of this column.', 1],
			['victim', 'warning', '“…” is not a column of this table.', 1]
		]);
	});

	test('none is lost in the groups', () => {
		const { findings } = readTable(incidentTable, clean.replaceAll(',2022-', ',20x2-'));
		expect(causesOf(findings).flatMap((cause) => cause.findings)).toHaveLength(findings.length);
		expect(findings.length).toBeGreaterThan(3);
	});

	test('are written as CSV with their place, and nothing that a spreadsheet would run', () => {
		const text = findingsCsv([say(2, 'notes', '=HYPERLINK("x")')]);
		const [head, row] = splitRecords(text, ',').map(({ cells }) => cells);
		expect(head).toEqual([
			'severity',
			'code',
			'line',
			'row',
			'column',
			'found',
			'expected',
			'suggestion',
			'message'
		]);
		expect(row?.slice(2, 6)).toEqual(['2', '2', 'notes', `'=HYPERLINK("x")`]);
	});
});

test('rows left out are written with their reasons and all of their cells', () => {
	const { leftOut } = readTable(incidentTable, clean.replace(',ALB,IRN', ',ALN,IRN'));
	const [header] = splitRecords(clean, ',');
	const records = splitRecords(leftOutCsv(header?.cells ?? [], leftOut), ',');
	expect(records).toHaveLength(2);
	expect(records[1]?.cells[0]).toMatch(/“ALN” is no code of a State/);
	expect(records[1]?.cells.slice(2)).toEqual(leftOut[0]?.cells);
});

test('a sheet is written as it stands, and read again it is the same', () => {
	const text = clean
		.replace('Services shut down', "'=1+1")
		.replace('HomeLand Justice', '"a ""b"", c"');
	const [header, ...records] = splitRecords(text, ',');
	const again = sheetCsv(header?.cells ?? [], records);
	expect(readTable(incidentTable, again).ready).toEqual(readTable(incidentTable, text).ready);
	expect(sheetCsv(header?.cells ?? [], splitRecords(again, ',').slice(1))).toBe(again);
});
