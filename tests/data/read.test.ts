import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import { keyOf, readMade, readTable, type ReadOptions } from '../../src/lib/data/read.ts';
import type { RawRecord } from '../../src/lib/data/records.ts';
import { RowMemory } from '../../src/lib/data/row-memory.ts';
import { cellOf, columnNames } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { rowOf } from '../rows.ts';

const names = columnNames(incidentTable);
const at = (name: string): number => names.indexOf(name);

/** The cells of a row, some of them written otherwise. */
function cellsOf(row: WholeIncident, other: Readonly<Record<string, string>> = {}): string[] {
	return names.map((name) => other[name] ?? cellOf(incidentTable, name, row));
}

const lineOf = (cells: readonly string[]): string =>
	cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

const textOf = (...lines: readonly (readonly string[])[]): string =>
	`${[names, ...lines].map(lineOf).join('\n')}\n`;

const read = (text: string, options: ReadOptions = {}) =>
	readTable(incidentTable, text, ',', options);

const told = ({ findings }: ReturnType<typeof read>): readonly string[] => findings.map(messageOf);

describe('a file as a whole', () => {
	test('without a line that is not blank needs a header', () => {
		expect(read('\n\n').findings).toMatchObject([
			{ code: 'header-none', line: null, expected: 'a header line' }
		]);
	});

	test('what stands above its header is told, empty cells left out', () => {
		const text = `Report,,of 2022\n${textOf(cellsOf(rowOf()))}`;
		const { ready, findings } = read(text);
		expect(ready.map(({ line, row }) => [line, row])).toEqual([[3, 3]]);
		expect(findings).toMatchObject([
			{ code: 'above-header', line: 1, row: 1, parts: { text: 'Report of 2022' } }
		]);
	});

	test('says how its dates are read, where that was decided and some are read so', () => {
		const dated = { response_date: '7.9.2022' };
		const dates = { [at('response_date')]: { order: 'day' }, [at('end_date')]: { order: 'day' } };
		const { ready, findings } = read(textOf(cellsOf(rowOf(), dated)), { dates } as ReadOptions);
		expect(ready[0]?.values.response_date).toBe('2022-09-07');
		expect(findings).toMatchObject([
			{
				code: 'dates-read',
				line: 1,
				row: 1,
				column: 'response_date',
				parts: { count: 1, way: 'day first' }
			}
		]);
	});

	test('tells from time to time how far it is', () => {
		const done: (readonly number[])[] = [];
		const lines = Array.from({ length: 4001 }, (_, i) =>
			cellsOf(rowOf({ incident_id: `alb-${i}` }))
		);
		read(textOf(...lines), { progress: (...far) => done.push(far) });
		expect(done).toEqual([
			[0, 4001],
			[2000, 4001],
			[4000, 4001]
		]);
	});
});

describe('the shape of a record', () => {
	const good = cellsOf(rowOf());
	const bad = cellsOf(rowOf(), { confidence: 'perhaps' });

	test('empty cells too many do no harm, unless one of the others has slipped', () => {
		expect(told(read(textOf([...good, '', ' '])))).toEqual([]);
		expect(read(textOf([...bad, '', ''])).findings).toMatchObject([
			{
				code: 'extra-cell',
				found: String(names.length + 2),
				expected: String(names.length)
			}
		]);
	});

	test('a remark on a cell is no slip', () => {
		const remarked = cellsOf(rowOf(), { sources: 'https://example.org/a https://example.org/a' });
		const { ready, leftOut, findings } = read(textOf([...remarked, '']));
		expect([ready.length, leftOut.length]).toEqual([1, 0]);
		expect(findings.map(({ code }) => code)).not.toContain('extra-cell');
	});

	test('a cell too many that holds something leaves the row out, and so does one too few', () => {
		for (const cells of [[...good, 'x'], good.slice(0, -1)]) {
			const { ready, leftOut, findings } = read(textOf(cells));
			expect(ready).toEqual([]);
			expect(leftOut).toMatchObject([{ line: 2, row: 2, cells, findings }]);
			expect(findings).toMatchObject([
				{ code: cells.length > names.length ? 'extra-cell' : 'missing-cell' }
			]);
		}
	});

	test('a header that comes again is told as one thing, whole or cut', () => {
		for (const cells of [names, names.slice(0, -1)])
			expect(read(textOf(cells)).findings.map(({ code }) => code)).toEqual(['line-header']);
	});
});

test('columns that are not ours come along', () => {
	const text = `${lineOf([...names, "'=mine", 'other'])}\n${lineOf([...cellsOf(rowOf()), "'=1", 'b'])}\n`;
	const { ready, extraHeadings } = read(text);
	expect(extraHeadings).toEqual(['=mine', 'other']);
	expect(ready[0]?.extra).toEqual(['=1', 'b']);
});

test('a row whose cells could not be read is not taken for none', () => {
	const ally = cellsOf(rowOf({ responder: 'USA', basis: 'solidarity' }));
	const spoiled = { incident_id: ' alb-2022-07 ', victim: ' ALB', confidence: 'perhaps' };
	const codes = (...rows: readonly (readonly string[])[]): readonly string[] =>
		read(textOf(...rows)).findings.map(({ code }) => code);
	expect(codes(ally)).toContain('none-missing');
	expect(codes(ally, cellsOf(rowOf(), spoiled))).not.toContain('none-missing');
});

describe('rows by their key', () => {
	test('a second row of the same key is told with the first one’s line', () => {
		const { ready, findings } = read(
			textOf(
				cellsOf(rowOf()),
				cellsOf(rowOf({ notes: 'Again.' })),
				cellsOf(rowOf({ victim: 'USA' }))
			)
		);
		expect(ready.map(({ line }) => line)).toEqual([2, 4]);
		expect(findings).toMatchObject([
			{
				code: 'primary-key',
				line: 3,
				column: 'incident_id',
				found: 'alb-2022-07, ALB, ALB, severance, 2022-09-07',
				expected: 'a key of its own',
				parts: { columns: incidentTable.key.join(', '), earlier: 2 }
			}
		]);
	});

	test('two keys that read alike one cell after the other are two', () => {
		const of = (incident_id: string, victim: string): string =>
			keyOf(incidentTable, rowOf({ incident_id, victim, responder: 'USA' }));
		expect(of('a', 'bALB')).not.toBe(of('ab', 'ALB'));
	});

	test('a cell of a column that the table has not is empty', () => {
		expect(cellOf(incidentTable, 'nothing', rowOf())).toBe('');
	});
});

describe('rows made from another file', () => {
	const made = (...records: readonly (readonly [row: number, cells: readonly string[]])[]) =>
		readMade(
			incidentTable,
			records.map(([row, cells]): RawRecord => ({ row, line: row, cells })),
			(name) => `their ${name}`
		);

	test('are read by place, and findings call a column as that file does', () => {
		const { records, ready, findings, leftOut, dates } = made([
			5,
			cellsOf(rowOf(), { confidence: 'perhaps' })
		]);
		expect([records, ready, leftOut.length, dates]).toEqual([1, [], 1, []]);
		expect(findings).toMatchObject([{ row: 5, column: 'their confidence', found: 'perhaps' }]);
	});

	test('several of one record stand and fall together, and say a thing once', () => {
		const wrong = { confidence: 'perhaps' };
		const { ready, leftOut, findings } = made(
			[2, cellsOf(rowOf())],
			[3, cellsOf(rowOf({ response: 'recall' }))],
			[3, cellsOf(rowOf({ response: 'protest' }), wrong)],
			[3, cellsOf(rowOf({ response: 'expulsion' }), { ...wrong, avowed: 'perhaps' })]
		);
		expect(ready.map(({ row, values, extra }) => [row, values, extra])).toEqual([[2, rowOf(), []]]);
		expect(leftOut.map(({ row }) => row)).toEqual([3, 3, 3]);
		expect(findings.map(({ column }) => column)).toEqual(['their confidence', 'their avowed']);
		expect(leftOut.map((one) => one.findings)).toEqual([findings, findings, findings]);
	});
});

describe('what was read before', () => {
	/** A row read twice, with what was kept of the first time. */
	function twice(cells: readonly string[]) {
		const memory = new RowMemory();
		const record: RawRecord = { row: 2, line: 2, cells };
		const once = () => readMade(incidentTable, [record], (name) => name, { memory });
		const first = once();
		return { first, kept: memory.valuesOf(2, cells), second: once() };
	}

	test('is taken over where nothing was wrong with it', () => {
		const { first, kept, second } = twice(cellsOf(rowOf()));
		expect(kept).toEqual(rowOf());
		expect(first.ready[0]?.values).toBe(kept);
		expect(second.ready[0]?.values).toBe(kept);
	});

	test('is read again where something was said of it, or where the column decides', () => {
		const remarked = cellsOf(rowOf(), { sources: 'https://example.org/a https://example.org/a' });
		// What is meant by AUS depends on which codes the other rows have.
		const open = cellsOf(rowOf({ victim: 'AUS', responder: 'AUS' }));
		for (const cells of [remarked, open]) {
			const { first, kept, second } = twice(cells);
			expect(kept).toBeUndefined();
			expect(second).toEqual(first);
		}
	});
});
