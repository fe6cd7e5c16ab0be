import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsReader } from '../../src/lib/data/cells.ts';
import { readHeader } from '../../src/lib/data/header.ts';
import { groupBy, sharing } from '../../src/lib/data/groups.ts';
import { splitRecords } from '../../src/lib/data/records.ts';
import { RowMemory } from '../../src/lib/data/row-memory.ts';
import { columnNames } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';

const names = columnNames(incidentTable);

/** Cells right and wrong, so few that neighbours are often alike. */
const cell = fc.constantFrom(
	'',
	'ALB',
	'ALN',
	'840',
	'IRN RUS',
	'yes',
	'none',
	'severance',
	'severence',
	'2022-09-07',
	'9/7/2022',
	'a-slug-1',
	'A title 7',
	"it's",
	"'=1+1",
	' ALB ',
	'n/a',
	'https://example.org/1',
	'https://example.org/1, https://example.org/2',
	'x'.repeat(32_768)
);
const rows = fc.array(
	fc.array(cell, { minLength: names.length - 1, maxLength: names.length + 1 }),
	{ minLength: 1, maxLength: 12 }
);

test('a record is read alike after whatever other', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, (all) => {
			const records = all.map((cells, i) => ({ cells, line: i + 2, row: i + 2 }));
			const header = readHeader(incidentTable, { cells: names, line: 1, row: 1 });
			const together = cellsReader(incidentTable, header, records);
			for (const { cells } of records) {
				const alone = cellsReader(incidentTable, header, records);
				expect(together.read(cells)).toEqual(alone.read(cells));
			}
		}),
		{ numRuns: 200 }
	);
});

test('what is read of a record stays when the next one is read', () => {
	const header = readHeader(incidentTable, { cells: names, line: 1, row: 1 });
	const reader = cellsReader(incidentTable, header, []);
	const cellsOf = (victim: string): string[] =>
		names.map((name) => (name === 'victim' ? victim : ''));
	const first = reader.read(cellsOf('ALB'));
	const wrong = reader.read(cellsOf('Nowhere'));
	reader.read(cellsOf('DEU'));
	expect(first.values['victim']).toBe('ALB');
	expect(wrong.causes?.map(([column]) => column)).toContain('victim');
});

test('a long cell of white space alone is an empty one', () => {
	const header = readHeader(incidentTable, { cells: names, line: 1, row: 1 });
	const cells = names.map((name) => (name === 'incident' ? '\u00a0'.repeat(30) : ''));
	const { causes } = cellsReader(incidentTable, header, []).read(cells);
	expect(causes?.find(([column]) => column === 'incident')?.[1].code).toBe('cell-required');
});

test('lines are counted as the text has them, whichever breaks it has', () => {
	expect.hasAssertions();
	const line = fc.constantFrom('a', 'a,b', '', '"a\nb"', '"a\r\nb",c');
	fc.assert(
		fc.property(
			fc.array(line, { minLength: 1 }),
			fc.constantFrom('\n', '\r\n', '\r'),
			(lines, end) => {
				const own = lines.map((one) => one.replaceAll(/\r\n|\n/g, end));
				const found = splitRecords(own.join(end) + end, ',');
				let at = 1;
				const wanted = own.map((one) => {
					const first = at;
					at += one.split(end).length;
					return first;
				});
				const told = found.map((record) => record.line);
				expect(told).toEqual(wanted.slice(0, told.length));
			}
		)
	);
});

test('groups have what shares a name, and those that share several are found by any order of them', () => {
	expect.hasAssertions();
	const things = fc.array(fc.record({ a: fc.nat(12), b: fc.nat(3) }), { maxLength: 40 });
	fc.assert(
		fc.property(things, (all) => {
			const [a, b] = [
				(one: { a: number }) => String(one.a),
				(one: { b: number }) => String(one.b)
			] as const;
			const firsts = [...new Set(all.map(a))];
			expect(groupBy(all, a)).toEqual(firsts.map((name) => all.filter((one) => a(one) === name)));
			const pairs = groupBy(all, (one) => `${one.a} ${one.b}`).filter(({ length }) => length > 1);
			const sorted = (groups: readonly (readonly unknown[])[]): string[] =>
				groups.map((group) => JSON.stringify(group)).sort();
			expect(sorted(sharing([all], [a, b]))).toEqual(sorted(pairs));
			expect(sorted(sharing(groupBy(all, b), [a]))).toEqual(sorted(pairs));
		})
	);
});

test('cells are as they stand, however many columns there are and however often a word comes', () => {
	const rows = Array.from({ length: 1500 }, (_, i) =>
		Array.from({ length: 260 }, (_, column) => (column % 2 === 0 ? `${i * column}` : `${i % 3}`))
	);
	const lines = (quote: string): string =>
		rows.map((cells) => cells.map((cell) => quote + cell + quote).join(',')).join('\n');
	for (const quote of ['', '"'])
		expect(splitRecords(lines(quote), ',').map(({ cells }) => cells)).toEqual(rows);
});

test('a text without quotes is split in pieces as it would be in one', () => {
	expect.hasAssertions();
	// Each long line fills a piece by itself, so that pieces end at any of the others.
	const line = fc.constantFrom('', 'a', 'a,b', 'a'.repeat(140_000));
	fc.assert(
		fc.property(
			fc.array(line, { minLength: 1, maxLength: 12 }),
			fc.constantFrom('\n', '\r\n', '\r'),
			fc.nat(13),
			(lines, end, most) => {
				const split = lines.map((one, i) => ({ cells: one.split(','), line: i + 1, row: i + 1 }));
				const whole = splitRecords(lines.join(end), ',');
				expect(whole).toEqual(lines.at(-1) === '' ? split.slice(0, -1) : split);
				expect(splitRecords(lines.join(end) + end, ',')).toEqual(split);
				const first = splitRecords(`${lines.join(end)}${end}last`, ',', most);
				const last = { cells: ['last'], line: split.length + 1, row: split.length + 1 };
				const wanted = most === 0 ? [...split, last] : [...split, last].slice(0, most);
				// What ends with a blank line may go on behind it.
				expect(first).toEqual(wanted.at(-1)?.cells.join() === '' ? wanted.slice(0, -1) : wanted);
			}
		),
		{ numRuns: 60 }
	);
});

test('values are remembered under the very cells they were read of', () => {
	const memory = new RowMemory();
	const cells = ['a'];
	memory.keep(7, cells, { a: 1 });
	expect(memory.valuesOf(7, cells)).toEqual({ a: 1 });
	expect(memory.valuesOf(7, ['a'])).toBeUndefined();
	expect(memory.valuesOf(6, cells)).toBeUndefined();
});
