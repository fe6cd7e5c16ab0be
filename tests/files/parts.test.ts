import { deflateSync, gzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deflated } from '../../src/lib/data/deflated.ts';
import { cause, finding as findingOf, messageOf } from '../../src/lib/data/finding.ts';
import type { RawRecord } from '../../src/lib/data/records.ts';
import { columnNames } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import {
	addressesIn,
	cellUnder,
	headingAmong,
	idMaker
} from '../../src/lib/files/adapters/adapter.ts';
import { adapters } from '../../src/lib/files/adapters/adapters.ts';
import { check } from '../../src/lib/files/check/check.ts';
import { Checker } from '../../src/lib/files/check/checker.ts';
import { entriesOf, unpacked } from '../../src/lib/files/check/container.ts';
import { fillDown } from '../../src/lib/files/check/fill-down.ts';
import { fixed, reach, withDates } from '../../src/lib/files/check/fixes.ts';
import { isOurs, suggestMapping } from '../../src/lib/files/check/mapping.ts';
import { open, openText } from '../../src/lib/files/check/open.ts';
import { causesOf } from '../../src/lib/files/check/report.ts';
import { recordsOf } from '../../src/lib/files/check/workbook.ts';
import {
	choicesIn,
	choicesJson,
	fitsHeadings,
	isWorthKeeping
} from '../../src/lib/files/choices.ts';
import { carriedIn } from '../../src/lib/files/link.ts';
import {
	asItIs,
	isSameRecipe,
	readsAlike,
	readsColumnsAlike,
	recipeForBytes,
	recipeForNewer,
	type Fix,
	type Recipe
} from '../../src/lib/files/recipe.ts';
import { apart, asRead, isSameBytes, newFile } from '../../src/lib/files/record.ts';
import { ladderRanking } from '../rows.ts';

/* The parts of an import, each by itself: what goes in and what comes out, in tables. */

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const [header = '', ...lines] = clean.trimEnd().split('\n');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const names = columnNames(incidentTable);
const recordOf = (row: number, ...cells: readonly string[]): RawRecord => ({
	line: row,
	row,
	cells
});
const cellsOf = (records: readonly RawRecord[]): readonly (readonly string[])[] =>
	records.map(({ cells }) => cells);

describe('a file in a link', () => {
	const whole = { name: 'a', csv: 'b', rows: 1, leftOut: 0, dataset: 'c' };
	const carried = async (value: unknown): Promise<unknown> =>
		carriedIn(`#data=1.${await deflated(JSON.stringify(value))}`);

	test.each([
		['no object', 7],
		['nothing', null],
		['a text', 'name csv'],
		['no name', { ...whole, name: undefined }],
		['no text', { ...whole, csv: undefined }],
		['a name that is none', { ...whole, name: 7 }],
		['a text that is none', { ...whole, csv: ['b'] }],
		['no number of rows', { ...whole, rows: undefined }],
		['half a row', { ...whole, rows: 1.5 }],
		['fewer rows than none', { ...whole, rows: -1 }],
		['no number of rows left out', { ...whole, leftOut: 'x' }],
		['fewer rows left out than none', { ...whole, leftOut: -2 }]
	])('that holds %s is refused', async (_, value) => {
		expect(await carried(value)).toHaveProperty('refused');
	});

	test('is taken as it is, its names cut', async () => {
		expect(await carried({ ...whole, rows: 0 })).toEqual({ ...whole, rows: 0 });
		expect(await carried({ ...whole, dataset: undefined })).toEqual({ ...whole, dataset: '' });
		const long = 'x'.repeat(300);
		expect(await carried({ ...whole, name: long, dataset: long })).toEqual({
			...whole,
			name: long.slice(0, 200),
			dataset: long.slice(0, 200)
		});
	});

	test('by another mark is refused', async () => {
		const packed = await deflated(JSON.stringify(whole));
		expect(await carriedIn(`#data=2.${packed}`)).toHaveProperty('refused');
		expect(await carriedIn(`data=1.${packed}`)).toHaveProperty('refused');
		expect(await carriedIn(`#data=1.${await deflated('no JSON')}`)).toHaveProperty('refused');
	});
});

describe('a ZIP', () => {
	const told = (bytes: Uint8Array): unknown => {
		const read = entriesOf(bytes, (name) => name.endsWith('.csv'));
		return 'refused' in read ? read.refused.code : read.map((one) => [one.name, one.bytes.length]);
	};
	const rows = bytesOf(clean.repeat(20));
	const whole = zipSync({ 'folder/': bytesOf(''), 'folder/a.csv': rows, 'b.txt': bytesOf('b') });

	test('gives the files that are wanted, wherever they lie', () => {
		expect(told(whole)).toEqual([['folder/a.csv', rows.length]]);
		expect(told(zipSync({ 'folder/': bytesOf('') }))).toEqual([]);
	});

	// What stands before the bytes of a file: thirty bytes and its name (APPNOTE.TXT, 4.3.7).
	const empty = 30 + 'folder/'.length + deflateSync(bytesOf('')).length;
	const from = empty + 30 + 'folder/a.csv'.length;
	const to = from + deflateSync(rows).length;

	test.each([10, empty, from - 1, from + 10, to - 1, whole.length - 30])(
		'that ends after %i bytes is told',
		(length) => {
			expect(told(whole.subarray(0, length))).toBe('archive-broken');
		}
	);

	/** The same with a comment at its end. */
	function commented(comment: string): Uint8Array {
		const bytes = new Uint8Array([...whole, ...bytesOf(comment)]);
		new DataView(bytes.buffer).setUint16(whole.length - 2, comment.length, true);
		return bytes;
	}

	test.each([
		['a comment', commented('made by hand')],
		['a comment that looks like its end', commented(`PK\u0005\u0006${'7'.repeat(30)}`)],
		['zeros at its end', new Uint8Array([...whole, ...new Uint8Array(70_000)])]
	])('with %s is whole', (_, bytes) => {
		expect(told(bytes)).toEqual([['folder/a.csv', rows.length]]);
	});

	test('that holds another, and is cut after it, is told', () => {
		const inner = zipSync({ 'x.txt': bytesOf('x') });
		const outer = zipSync({ 'inner.zip': [inner, { level: 0 }], 'c.csv': rows });
		const cut = 30 + 'inner.zip'.length + inner.length;
		expect(told(outer.subarray(0, cut))).toBe('archive-broken');
	});

	test('whose file is not as long as it says is told, whatever byte is wrong', () => {
		for (let at = from; at < to; at++) {
			const bytes = whole.slice();
			bytes[at] = (bytes[at] ?? 0) ^ 0xff;
			expect(['archive-broken', [['folder/a.csv', rows.length]]]).toContainEqual(told(bytes));
		}
	});
});

describe('choices in JSON', () => {
	const base = { kind: 'riposte-choices', version: 1, headings: ['a', 'b'], fixes: [] };
	const read = (part: object): unknown => choicesIn(JSON.stringify({ ...base, ...part }));
	const none = { headings: ['a', 'b'], fixes: [] };

	test.each<[string, object, object]>([
		['nothing more', {}, none],
		['an encoding', { encoding: 'koi8-r' }, { ...none, encoding: 'koi8-r' }],
		['an encoding that is none', { encoding: 'utf-9' }, none],
		['a delimiter', { delimiter: ';' }, { ...none, delimiter: ';' }],
		['a delimiter that is none', { delimiter: '+' }, none],
		['a part', { part: 'Sheet 1' }, { ...none, part: 'Sheet 1' }],
		['a part that is none', { part: 7 }, none],
		['a text put right', { undoubled: true }, { ...none, undoubled: true }],
		['a text not put right', { undoubled: 'yes' }, none],
		['cells filled', { fillDown: true }, { ...none, fillDown: true }],
		['cells not filled', { fillDown: 1 }, none],
		['a place', { mapping: { victim: 3 } }, { ...none, mapping: { victim: 3 } }],
		[
			'places that are none',
			{ mapping: { victim: -1, actor: 1.5, effect: '2', x: 1 } },
			{ ...none, mapping: {} }
		],
		['no places', { mapping: [1] }, none],
		[
			'a text for all',
			{ mapping: { basis: { text: 'sole' } } },
			{ ...none, mapping: { basis: { text: 'sole' } } }
		],
		[
			'an identifier of words',
			{ mapping: { incident_id: { slugOf: 'incident' } } },
			{ ...none, mapping: { incident_id: { slugOf: 'incident' } } }
		],
		[
			'words of no column',
			{ mapping: { incident_id: { slugOf: 'x' }, responder: { sameAs: 'x' } } },
			{ ...none, mapping: {} }
		],
		[
			'the same as another',
			{ mapping: { responder: { sameAs: 'victim' } } },
			{ ...none, mapping: { responder: { sameAs: 'victim' } } }
		],
		[
			'a date of three',
			{ mapping: { start_date: { join: [1, 2, 3] } } },
			{ ...none, mapping: { start_date: { join: [1, 2, 3] } } }
		],
		[
			'a date of four',
			{ mapping: { start_date: { join: [1, 2, 3, 4] } } },
			{ ...none, mapping: {} }
		],
		['a date of words', { mapping: { start_date: { join: [1, 'x'] } } }, { ...none, mapping: {} }],
		[
			'a way of dates',
			{ dates: { 2: { order: 'day', epoch: 1904, calendar: 'persian', stamp: 'midnight' } } },
			{
				...none,
				dates: { 2: { order: 'day', epoch: 1904, calendar: 'persian', stamp: 'midnight' } }
			}
		],
		[
			'ways that are none',
			{ dates: { 2: { order: 'x', epoch: 1905, calendar: 'x', stamp: 'x' } } },
			{ ...none, dates: { 2: {} } }
		],
		[
			'ways of no column',
			{ dates: { x2: {}, '2x': {}, 1234567: {}, 3: 'day', 123456: {} } },
			{ ...none, dates: { 123456: {} } }
		],
		['no ways', { dates: 'day' }, none],
		[
			'fixes',
			{ fixes: [{ row: 7, column: 1, found: 'x', value: 'y' }] },
			{ ...none, fixes: [{ row: null, column: 1, found: 'x', value: 'y' }] }
		],
		[
			'fixes that are none',
			{
				fixes: [
					7,
					{ column: -1, found: 'x', value: 'y' },
					{ column: 1, found: 1, value: 'y' },
					{ column: 1, found: 'x' }
				]
			},
			none
		],
		['no fixes', { fixes: { column: 1 } }, none],
		['headings that are none', { headings: ['a', 7, 'b'] }, none]
	])('with %s', (_, part, wanted) => {
		expect(read(part)).toEqual(wanted);
	});

	test.each([
		'no JSON',
		'7',
		'null',
		'[]',
		'{}',
		'{"kind":"riposte-choices"}',
		'{"kind":"x","headings":[]}'
	])('are none in %s', (text) => {
		expect(choicesIn(text)).toBeUndefined();
	});

	test('are written to be read, and fit the same headings alone', () => {
		const fix: Fix = { row: null, column: 1, found: 'x', value: 'y' };
		const json = choicesJson({ fixes: [fix, { ...fix, row: 3 }], mapping: { victim: 1 } }, [
			'a',
			'b'
		]);
		expect(json).toBe(`${JSON.stringify(JSON.parse(json), null, '\t')}\n`);
		const again = choicesIn(json);
		expect(again).toEqual({ mapping: { victim: 1 }, headings: ['a', 'b'], fixes: [fix] });
		for (const [headings, fits] of [
			[['a', 'b'], true],
			[['a'], false],
			[['a', 'c'], false],
			[['c', 'b'], false],
			[['a', 'b', 'c'], false]
		] as const)
			expect(fitsHeadings(again ?? asItIs, headings)).toBe(fits);
		expect(fitsHeadings(asItIs, [])).toBe(true);
	});

	test.each<[Recipe, boolean]>([
		[asItIs, false],
		[{ fixes: [], mapping: {} }, true],
		[{ fixes: [], dates: {} }, true],
		[{ fixes: [], fillDown: true }, true],
		[{ fixes: [], fillDown: false }, false],
		[{ fixes: [{ row: 1, column: 0, found: '', value: '' }] }, false],
		[{ fixes: [{ row: null, column: 0, found: '', value: '' }] }, true]
	])('worth keeping: %j is %s', (recipe, is) => {
		expect(isWorthKeeping(recipe)).toBe(is);
	});
});

describe('recipes', () => {
	const fix: Fix = { row: 3, column: 1, found: 'x', value: 'y' };
	const full: Recipe = {
		encoding: 'koi8-r',
		delimiter: ';',
		part: 'a',
		undoubled: true,
		mapping: { victim: 1 },
		dates: { 2: { order: 'day' } },
		fillDown: true,
		without: [4],
		headings: ['a'],
		fixes: [fix, { ...fix, row: null }]
	};

	test('for a newer file and for bytes alone', () => {
		expect(recipeForNewer(full)).toEqual({ ...full, without: [], fixes: [{ ...fix, row: null }] });
		expect(recipeForBytes(full)).toEqual({
			encoding: 'koi8-r',
			delimiter: ';',
			part: 'a',
			undoubled: true,
			fixes: []
		});
		expect(Object.keys(recipeForBytes(asItIs))).toEqual(['fixes']);
	});

	test.each<[string, Partial<Recipe>, bytes: boolean, columns: boolean]>([
		['nothing', {}, true, true],
		['fixes', { fixes: [] }, true, true],
		['rows taken out', { without: [] }, true, true],
		['the encoding', { encoding: 'utf-8' }, false, false],
		['the delimiter', { delimiter: ',' }, false, false],
		['the part', { part: 'b' }, false, false],
		['what is put right', { undoubled: false }, false, false],
		['the columns', { mapping: {} }, true, false],
		['the dates', { dates: {} }, true, false]
	])('that differ in %s', (_, part, bytes, columns) => {
		const other = { ...full, ...part };
		expect(readsAlike(full, other)).toBe(bytes);
		expect(readsColumnsAlike(full, other)).toBe(columns);
		expect(isSameRecipe(full, other)).toBe(Object.keys(part).length === 0);
		expect(isSameRecipe(full, full)).toBe(true);
	});
});

describe('a file of the reader’s', () => {
	const at = new Date('2026-03-04T05:06:07Z');
	const file = newFile('a.csv', new Blob(['x']), at);

	test('is new, and then read', () => {
		expect(file).toMatchObject({
			id: '',
			name: 'a.csv',
			address: '',
			imported: '2026-03-04T05:06:07.000Z',
			dataset: '',
			leftOut: 0,
			leftBefore: 0,
			ready: 0,
			contract: '',
			recipe: asItIs
		});
		const linked = newFile('a.csv', new Blob(), at, { leftBefore: 3, dataset: 'CFR' });
		expect([linked.leftOut, linked.dataset]).toEqual([3, 'CFR']);
		const recipe: Recipe = { fixes: [], fillDown: true };
		const read = { ready: 5, leftOut: 2, actsLeftOut: 1, adapter: null };
		expect(asRead(linked, read, recipe)).toMatchObject({
			ready: 5,
			leftOut: 5,
			actsLeftOut: 1,
			dataset: 'CFR',
			recipe
		});
		const adapter = { title: 'DCID', assumptions: [] };
		const more = asRead(linked, { ...read, actsLeftOut: null, adapter }, recipe);
		expect([more.actsLeftOut, more.dataset]).toEqual([undefined, 'DCID']);
	});

	test('that is fixed is called so once', () => {
		expect(apart(file, '7')).toMatchObject({ id: '7', name: 'a.csv (fixed)' });
		expect(apart({ ...file, name: 'a.csv (fixed)' }, '7').name).toBe('a.csv (fixed)');
		expect(apart({ ...file, name: '(fixed) a.csv' }, '7').name).toBe('(fixed) a.csv (fixed)');
	});

	test('has the same bytes as another or not', async () => {
		const long = 'x'.repeat(1_000_000);
		for (const [a, b, same] of [
			['', '', true],
			['a', 'a', true],
			['a', 'b', false],
			['ab', 'a', false],
			['ab', 'ac', false],
			['ba', 'ca', false],
			[`${long}a`, `${long}a`, true],
			[`${long}a`, `${long}b`, false],
			[`a${long}`, `b${long}`, false]
		] as const)
			expect(await isSameBytes(new Blob([a]), new Blob([b]))).toBe(same);
	});
});

test.each<[readonly string[], object]>([
	[['victim', 'Victim'], { victim: 0 }],
	[['Victim', 'victim'], { victim: 1 }],
	[[' victim '], { victim: 0 }],
	[['VIC-TIM'], { victim: 0 }],
	[['Victm', 'Response date', 'Who did it'], { victim: 0, response_date: 1 }],
	[
		[
			'Headline',
			'Affected country',
			'Suspected attacker',
			'Who answered',
			'What was done',
			'When answered',
			'Link'
		],
		{
			incident: 0,
			victim: 1,
			attributed_to: 2,
			responder: 3,
			response: 4,
			response_date: 5,
			sources: 6
		}
	],
	// The name that says most is the column’s, wherever it stands.
	[
		[
			'Victims',
			'Headline',
			'Suspected attacker',
			'Summary',
			'What was done',
			'Case number',
			'ID',
			'Response type',
			'Description',
			'Sponsor',
			'Title',
			'Victim country'
		],
		{
			incident_id: 6,
			incident: 10,
			victim: 11,
			attributed_to: 9,
			consequence: 8,
			response: 7
		}
	],
	// An attack may be an incident or a way to attack.
	[['Attack'], {}],
	[['', ' ', '--'], {}],
	[['year', 'month', 'day'], { start_date: { join: [0, 1, 2] } }],
	[['start year', 'Start-Month'], { start_date: { join: [0, 1] } }],
	[['iyear', 'imonth', 'iday'], { start_date: { join: [0, 1, 2] } }],
	[['month', 'day'], {}],
	[['years', 'monthly', 'days'], {}],
	[['year', 'my month', 'my day'], { start_date: { join: [0] } }],
	[['year', 'months', 'day'], { start_date: { join: [0] } }],
	[['year', 'start_date'], { start_date: 1 }]
])('the columns of %j are proposed as %j', (headings, wanted) => {
	expect(suggestMapping(incidentTable, headings)).toEqual(wanted);
});

test.each<[string, readonly string[], boolean]>([
	['ours', names, true],
	['ours with blanks', names.map((name) => ` ${name} `), true],
	['ours and others', [...names, 'mine', 'mine'], true],
	['ours twice', [...names, 'victim'], false],
	['without an optional one', names.filter((name) => name !== 'effect'), true],
	['without a required one', names.filter((name) => name !== 'victim'), false]
])('headings that are %s are ours: %s', (_, headings, is) => {
	expect(isOurs(incidentTable, headings)).toBe(is);
});

describe('fixes', () => {
	const records = [recordOf(2, 'a', ' x ', "'=1"), recordOf(3, 'b', 'X', 'c'), recordOf(4, 'a')];
	const fix = (row: number | null, column: number, found: string, value: string): Fix => ({
		row,
		column,
		found,
		value
	});

	test.each<[string, readonly Fix[], readonly (readonly string[])[]]>([
		[
			'of a cell everywhere',
			[fix(null, 0, 'a', 'z')],
			[['z', ' x ', "'=1"], ['b', 'X', 'c'], ['z']]
		],
		['of a cell of one row', [fix(4, 0, 'a', 'z')], [['a', ' x ', "'=1"], ['b', 'X', 'c'], ['z']]],
		[
			'of a cell with white space',
			[fix(null, 1, 'x', 'y')],
			[['a', 'y', "'=1"], ['b', 'X', 'c'], ['a']]
		],
		['of a guarded cell', [fix(2, 2, '=1', 'y')], [['a', ' x ', 'y'], ['b', 'X', 'c'], ['a']]],
		[
			'of a cell that a row lacks',
			[fix(4, 2, '', 'y')],
			[
				['a', ' x ', "'=1"],
				['b', 'X', 'c'],
				['a', '', 'y']
			]
		],
		[
			'of cells that rows lack',
			[fix(null, 2, '', 'y')],
			[['a', ' x ', "'=1"], ['b', 'X', 'c'], ['a']]
		],
		['of what is not there', [fix(4, 2, 'q', 'y'), fix(2, 0, 'q', 'y')], cellsOf(records)],
		[
			'one after the other',
			[fix(null, 0, 'a', 'b'), fix(null, 0, 'b', 'c')],
			[['c', ' x ', "'=1"], ['c', 'X', 'c'], ['c']]
		],
		[
			'that do not go back',
			[fix(null, 0, 'b', 'c'), fix(null, 0, 'a', 'b')],
			[['b', ' x ', "'=1"], ['c', 'X', 'c'], ['b']]
		],
		[
			'to and fro',
			[fix(null, 0, 'a', 'b'), fix(null, 0, 'b', 'a')],
			[['a', ' x ', "'=1"], ['a', 'X', 'c'], ['a']]
		],
		[
			'of a row among those of all',
			[fix(null, 0, 'a', 'b'), fix(3, 0, 'b', 'q'), fix(2, 0, 'b', 'd')],
			[['d', ' x ', "'=1"], ['q', 'X', 'c'], ['b']]
		],
		['none', [], cellsOf(records)]
	])('%s', (_, fixes, wanted) => {
		const after = fixed(records, fixes);
		expect(cellsOf(after)).toEqual(wanted);
		after.forEach((record, i) => {
			const before = records[i];
			if (JSON.stringify(record.cells) === JSON.stringify(before?.cells))
				expect(record.row).toBe(before?.row);
		});
	});

	test('keep records that they do not reach, and count those that they do', () => {
		const after = fixed(records, [fix(null, 0, 'b', 'z')]);
		expect(after[0]).toBe(records[0]);
		expect(after[1]).not.toBe(records[1]);
		expect(fixed(records, [])).toBe(records);
		expect([
			reach(records, fix(null, 0, 'a', 'z')),
			reach(records, fix(2, 0, 'a', 'z')),
			reach(records, fix(3, 0, 'a', 'z')),
			reach(records, fix(null, 2, '', 'z')),
			reach(records, fix(4, 2, '', 'z'))
		]).toEqual([2, 1, 0, 0, 1]);
	});

	test('of dates write what was decided', () => {
		const dated = [
			recordOf(2, '7/5/2022', 'x'),
			recordOf(3, '', 'x'),
			recordOf(4, '2022-07-05'),
			recordOf(5)
		];
		const column = {
			name: 'start_date',
			at: 0,
			count: 1,
			read: 1,
			evidence: {
				order: { proof: new Map(), open: 0 },
				epoch: { proof: new Map(), open: 0 },
				calendar: { proof: new Map(), open: 0 },
				stamp: { proof: new Map(), open: 0 }
			},
			proposed: {},
			decided: { order: 'month' }
		} as const;
		const after = withDates(dated, [column]);
		expect(cellsOf(after)).toEqual([['2022-07-05', 'x'], ['', 'x'], ['2022-07-05'], []]);
		expect(after[2]).toBe(dated[2]);
		expect(withDates(dated, [{ ...column, decided: undefined }])).toBe(dated);
	});
});

test.each<
	[string, readonly RawRecord[], object, rows: number, filled: readonly (readonly string[])[]]
>([
	[
		'facts of the incident alone',
		[
			recordOf(2, 'a', 'Name', 'ALB', 'x'),
			recordOf(3, ' ', ' ', '', ''),
			recordOf(4, '', '', 'JOR', 'y'),
			recordOf(5, '', '', '', 'z')
		],
		{ incident_id: 0, incident: 1, victim: 2, actor: { text: 'q' }, response: 3 },
		2,
		[
			['a', 'Name', 'ALB', 'x'],
			[' ', ' ', '', ''],
			['a', 'Name', 'JOR', 'y'],
			['a', 'Name', 'JOR', 'z']
		]
	],
	[
		'nothing above',
		[recordOf(2, '', 'x'), recordOf(3, 'a', 'y')],
		{ incident_id: 0, incident: 1 },
		0,
		[
			['', 'x'],
			['a', 'y']
		]
	],
	[
		'a comment above',
		[recordOf(2, '# note', ''), recordOf(3, '', 'x')],
		{ incident_id: 0, incident: 1 },
		0,
		[
			['# note', ''],
			['', 'x']
		]
	],
	[
		'a row too short',
		[recordOf(2, 'x', 'a'), recordOf(3, 'y')],
		{ incident_id: 1, incident: 0 },
		0,
		[['x', 'a'], ['y']]
	],
	['no identifier', [recordOf(2, 'a'), recordOf(3, '')], { incident: 0 }, 0, [['a'], ['']]],
	[
		'a made identifier',
		[recordOf(2, 'a'), recordOf(3, '')],
		{ incident_id: { slugOf: 'incident' }, incident: 0 },
		0,
		[['a'], ['']]
	]
])('filled down: %s', (_, records, mapping, rows, wanted) => {
	const told = { headings: ['h1', 'h2', 'h3', 'h4'], mapping: { ...mapping } };
	const after = fillDown(records, told, true);
	expect(cellsOf(after.records)).toEqual(wanted);
	expect(after.below.rows).toBe(rows);
	expect(fillDown(records, told, false).records).toBe(records);
	if (rows === 0) expect(after.records).toBe(records);
});

describe('what adapters share', () => {
	test('cells by heading, the first of doubled ones', () => {
		const cell = cellUnder([' Name ', 'name', 'Other']);
		expect(cell([' a ', 'b', 'c'], 'NAME')).toBe('a');
		expect(cell(['a', 'b', 'c'], 'nothing', 'other')).toBe('c');
		expect(cell(['a'], 'Other')).toBe('');
		expect(cell(['a'], 'nothing')).toBe('');
		expect(headingAmong([' Name ', 'x'], ['y', 'NAME'])).toBe(' Name ');
		expect(headingAmong(['x'], ['y'])).toBeUndefined();
	});

	test('identifiers that stay apart', () => {
		const id = idMaker('p');
		expect([id('A b', '1'), id('A b', '1'), id('a-b', '1'), id('', '2'), id('É', '')]).toEqual([
			'p-a-b-1',
			'p-a-b-1-2',
			'p-a-b-1-3',
			'p-2',
			'p-e'
		]);
	});

	test.each([
		['https://a.org', 'https://a.org'],
		['https://a.org  https://b.org', 'https://a.org https://b.org'],
		['https://a.org;https://b.org,http://c.org;', 'https://a.org https://b.org http://c.org'],
		['https://a.org;; https://b.org', 'https://a.org https://b.org'],
		['https://a.org/x,y', 'https://a.org/x,y'],
		["['https://a.org', 'http://b.org']", 'https://a.org http://b.org'],
		['["https://a.org","https://b.org"]', 'https://a.org https://b.org'],
		[' [https://a.org,https://b.org] ', 'https://a.org https://b.org'],
		["[ 'https://a.org' , 'https://b.org' ]", 'https://a.org https://b.org'],
		['see https://a.org/[x]', 'https://a.org/[x]'],
		['x https://a.org ftp://b.org https:// xhttps://c.org', 'https://a.org'],
		['', '']
	])('the addresses in %j are %j', (cell, found) => {
		expect(addressesIn(cell)).toBe(found);
	});
});

describe('what is packed', () => {
	const refusal = async (bytes: Uint8Array): Promise<string> => {
		const opened = await open(bytes, asItIs);
		return 'refused' in opened ? opened.refused.code : opened.form.part;
	};
	const file = bytesOf(clean);

	test.each<[string, Record<string, Uint8Array>, string]>([
		['a table', { 'a.csv': file }, 'a.csv'],
		['tables of other endings', { 'a.TXT': file, 'b.tsv': file }, 'a.TXT'],
		['tables in folders', { 'x/': new Uint8Array(), 'x/a.tab': file }, 'x/a.tab'],
		[
			'what a Mac adds',
			{ '__MACOSX/a.csv': file, 'x/._a.csv': file, '._b.csv': file, 'c.csv': file },
			'c.csv'
		],
		['no table', { 'a.csv.pdf': file }, 'archive-none'],
		['a part of a workbook', { 'xl/styles.xml': file }, 'workbook-broken'],
		['a document', { '[Content_Types].xml': file }, 'workbook-broken'],
		['a workbook without sheets', { 'xl/workbook.xml': file }, 'workbook-broken'],
		[
			'a sheet of LibreOffice that is none',
			{ mimetype: file, 'content.xml': file },
			'workbook-broken'
		],
		['a content without a kind', { 'content.xml': file }, 'archive-none'],
		['a kind without a content', { mimetype: file }, 'archive-none']
	])('by ZIP: %s', async (_, entries, wanted) => {
		expect(await refusal(zipSync(entries))).toBe(wanted);
	});

	test('a part that is asked for, and what is told of the form', async () => {
		const bytes = zipSync({ 'a.csv': bytesOf('x,y\n1,2\n'), 'b.csv': file });
		const opened = await open(bytes, { ...asItIs, part: 'b.csv' });
		expect('form' in opened && opened.form).toEqual({
			packed: 'ZIP',
			parts: ['a.csv', 'b.csv'],
			part: 'b.csv',
			encoding: 'utf-8',
			likely: [],
			doubled: '',
			delimiter: ',',
			merged: 0
		});
	});

	test('archives that are cut or changed are broken, of workbooks too', async () => {
		const bytes = zipSync({ 'a.csv': bytesOf(clean.repeat(300)), 'b.csv': file });
		for (const end of [20, 100, bytes.length - 200])
			expect(await refusal(bytes.slice(0, end))).toBe('archive-broken');
		const book = zipSync({
			'[Content_Types].xml': file,
			'xl/workbook.xml': bytesOf(clean.repeat(300))
		});
		expect(await refusal(book.slice(0, book.length - 400))).toBe('workbook-broken');
		expect(entriesOf(Uint8Array.of(0x50, 0x4b, 3, 4), () => true)).toHaveProperty('refused');
		expect(entriesOf(bytes, (name) => name === 'b.csv')).toMatchObject([{ name: 'b.csv' }]);
	});

	test('gzip of any length, and what is too short for one', () => {
		for (const size of [0, 1, 65_536, 65_537, 300_000]) {
			const text = Uint8Array.from({ length: size }, (_, i) => (i * 7919) % 251);
			const whole = unpacked(gzipSync(text, { level: 0 }));
			expect('refused' in whole ? whole.refused.code : whole).toEqual(text);
		}
		expect(unpacked(Uint8Array.of(0x1f, 0x8b, 8))).toHaveProperty('refused');
	});

	test('bytes that begin as nothing that is packed are a text', async () => {
		expect(await refusal(bytesOf(`PK${clean}`))).toBe('');
		expect(await refusal(bytesOf(''))).toBe('file-empty');
		expect(await refusal(bytesOf('\n\n'))).toBe('file-empty');
		expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x41, 0x2c, 0x42, 0x0a))).toBe('');
	});
});

test.each([
	['a;b;c\n1;2;3\n', ';'],
	['a|b|c,d\n1|2|3\n', '|'],
	['a,b;c\n', ','],
	['one\ntwo\n', ','],
	['victim;a,b,c,d\n', ';'],
	['a\tb\tc\n', '\t']
])('the delimiter of %j is %j', (text, delimiter) => {
	const opened = openText(bytesOf(text), asItIs);
	expect('form' in opened && opened.form.delimiter).toBe(delimiter);
});

test.each([
	['a whole last row', clean, false],
	['a last row without its end', clean.trimEnd(), false],
	['a last row that is cut', clean.trimEnd().slice(0, -90), true],
	['a cut row with its end', `${clean.trimEnd().slice(0, -90)}\n`, false],
	['a note below', `${clean}a note`, false],
	['two cells below', `${clean}a,b`, true],
	['a header alone', header, false]
])('a text with %s is cut: %s', (_, text, isCut) => {
	const opened = openText(bytesOf(text), asItIs);
	expect('findings' in opened && opened.findings.some(({ code }) => code === 'file-cut')).toBe(
		isCut
	);
});

describe('a workbook', () => {
	const sheet = (name: string, rows: readonly (readonly unknown[])[], more: object = {}) => ({
		name,
		rows: rows.map((cells) => [...cells]) as (string | number | boolean | Date | null)[][], // as the library writes them
		...more
	});
	const ours = [header.split(','), ...lines.map((line) => line.split(','))];
	const opened = async (...sheets: ReturnType<typeof sheet>[]) =>
		open(await writeXlsx({ sheets }), asItIs);
	const part = async (...sheets: ReturnType<typeof sheet>[]): Promise<string> => {
		const book = await opened(...sheets);
		return 'refused' in book ? book.refused.code : book.form.part;
	};

	test('is read from the sheet that is seen, has most of our headings, and is longest', async () => {
		expect(await part(sheet('A', [['x']]), sheet('B', ours))).toBe('B');
		expect(await part(sheet('A', ours), sheet('B', [...ours, ...ours]))).toBe('B');
		expect(await part(sheet('A', ours, { hidden: true }), sheet('B', [['x']]))).toBe('B');
		expect(await part(sheet('A', ours, { veryHidden: true }), sheet('B', [['x']]))).toBe('B');
		expect(await part(sheet('A', [['x'], ['y'], ['z']]), sheet('B', [['victim', 'x']]))).toBe('B');
		expect(await part(sheet('A', [['', null]]))).toBe('file-empty');
	});

	test('has its cells as texts', async () => {
		const book = await opened(
			sheet('A', [
				['a', 'b', 'c', 'd'],
				[true, false, 1.5, null],
				[new Date('2021-03-04T00:00:00Z'), new Date('2021-03-04T05:06:07Z'), ' x ', '']
			])
		);
		expect('sheet' in book && cellsOf(book.sheet.records)).toEqual([
			['TRUE', 'FALSE', '1.5', ''],
			['2021-03-04', '2021-03-04T05:06:07', ' x ', '']
		]);
	});

	test('has rows of one width, but for a cell far to the right', () => {
		const rows = (...all: readonly (readonly string[])[]) =>
			recordsOf({ name: 'A', isHidden: false, merges: [], rows: all });
		expect(rows(['a', 'b', '', ' '], ['1'], [' ', ''], ['1', '2', '3'])).toEqual([
			recordOf(1, 'a', 'b', ''),
			recordOf(2, '1', '', ''),
			{ line: 3, row: 3, cells: [''] },
			recordOf(4, '1', '2', '3')
		]);
		const far = (at: number): readonly string[] =>
			Array.from({ length: at }, (_, i) => (i === at - 1 ? 'far' : ''));
		expect(rows(['a', 'b'], far(300))[0]?.cells).toHaveLength(300);
		const wide = rows(['a'], ['a', 'b'], far(301), ['1']);
		expect(wide.map(({ cells }) => cells.length)).toEqual([2, 2, 301, 2]);
		expect(rows(['a'], far(301)).map(({ cells }) => cells.length)).toEqual([301, 301]);
	});
});

describe('a checker', () => {
	const loaded = async (text: string, recipe: Recipe = asItIs): Promise<Checker> => {
		const checker = new Checker(ladderRanking, '2026-11-26');
		const summary = await checker.load('a.csv', new Blob([text]), recipe);
		if ('refused' in summary) throw new Error(messageOf(summary.refused));
		return checker;
	};
	const wrong = `${[header, lines[0]?.replace(',ALB,IRN', ',QQQ,IRN'), lines[1], lines[2]?.replace(',JOR,IRN', ',QQQ,IRN')].join('\n')}\n`;

	test('says nothing before a file is loaded', () => {
		const checker = new Checker(ladderRanking, '');
		expect(() => checker.rows('all', 0, 1)).toThrow('No file was loaded.');
	});

	test('tells of a file that moved, and of one that is too large', async () => {
		const checker = await loaded(clean);
		const gone = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error()) });
		const refused = await checker.load('b.csv', gone, asItIs);
		expect('refused' in refused && refused.refused.code).toBe('file-moved');
		const huge = Object.defineProperty(new Blob(['x']), 'size', { value: 1e9 });
		const large = await checker.load('b.csv', huge, asItIs);
		expect('refused' in large && large.refused.code).toMatch(/large/);
		expect(await checker.held().text()).toBe(clean);
		expect(checker.rows('all', 0, 9)).toHaveLength(3);
	});

	test('gives rows from one place to before another, in the order of the file', async () => {
		const checker = await loaded(wrong);
		expect(checker.rows('all', 1, 3).map(({ record, row }) => [record, row])).toEqual([
			[1, 3],
			[2, 4]
		]);
		expect(checker.rows('left-out', 0, 9).map(({ row }) => row)).toEqual([2, 4]);
		expect(checker.rows('left-out', 1, 2).map(({ row }) => row)).toEqual([4]);
		expect(checker.rows('problems', 0, 1).map(({ row }) => row)).toEqual([2]);
		expect(checker.rows('all', 5, 9)).toEqual([]);
	});

	test('proposes nothing for a cause that is none, and reads anew what a recipe reads in another way', async () => {
		const checker = await loaded(wrong);
		expect(checker.proposals('x')).toEqual([]);
		expect(checker.rowsOf('x')).toEqual([]);
		const other = await checker.read({ ...asItIs, delimiter: ';' });
		expect('refused' in other ? other.refused.code : other.form.delimiter).toBe(';');
		const again = await checker.read(asItIs);
		expect('leftOut' in again && again.leftOut).toBe(2);
		const mapped = await checker.read({ ...asItIs, mapping: { victim: 5 } });
		expect('ready' in mapped && mapped.ready).toBe(0);
		const back = await checker.read(asItIs);
		expect('ready' in back && back.ready).toBe(1);
	});

	test('hands out files of their kinds, and a link', async () => {
		const checker = await loaded(wrong);
		expect(checker.download('rows').type).toBe('text/csv;charset=utf-8');
		const json = checker.download('findings-json');
		expect(json.type).toBe('application/json');
		const text = await json.text();
		expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, '\t')}\n`);
		expect(JSON.parse(text)).toMatchObject({ file: 'a.csv', records: 3, ready: 1, setAside: 2 });
		const carried = await carriedIn((await checker.link('b', 4, 'CFR')) ?? '');
		expect(carried).toMatchObject({ name: 'b', rows: 1, leftOut: 6, dataset: 'CFR' });
		expect('csv' in carried && carried.csv).toBe(await checker.download('rows').text());
	});

	test('has the digest of what it loaded', async () => {
		const checker = new Checker(ladderRanking, '');
		await checker.load('a.csv', new Blob([clean]), asItIs);
		const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(clean)));
		const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		expect(await checker.digest()).toBe(hex.slice(0, 12));
	});
});

describe('datasets of the field are known by their headings', () => {
	const wanted = {
		cfr: ['title', 'affiliations', 'response', 'victims', 'sponsor'],
		eurepoc: [
			'receiver_country',
			'initiator_country',
			'political_response_type',
			'legal_response_type'
		],
		dcid: ['cyberincidentnum', 'statea', 'stateb', 'initiator', 'interactionstartdate']
	};

	test.each(Object.entries(wanted))('%s', (name, headings) => {
		const adapter = adapters.find((one) => one.name === name);
		expect(adapter?.claims(headings.map((heading) => ` ${heading.toUpperCase()} `))).toBe(true);
		for (const heading of headings)
			expect(adapter?.claims(headings.filter((one) => one !== heading))).toBe(false);
	});
});

test('findings that bring most rows back come first, those of a row with another fault do not', () => {
	const finding = (row: number | null, column: string, found: string, suggestion?: string) =>
		findingOf(
			{ ...(row === null ? {} : { line: row, row }), column },
			cause('term-unknown', { found, expected: 'a word', suggestion })
		);
	const order = causesOf([
		finding(2, 'a', 'x'),
		finding(3, 'a', 'x'),
		finding(4, 'a', 'x'),
		finding(5, 'b', 'x', 'y'),
		finding(6, 'c', 'x', 'y'),
		finding(6, 'd', 'x', 'y'),
		finding(7, 'c', 'x', 'y'),
		finding(8, 'c', 'x', 'y'),
		finding(null, 'e', 'x', 'y')
	]).map(({ column, findings }) => [column, findings.length]);
	expect(order).toEqual([
		['c', 3],
		['b', 1],
		['a', 3],
		['d', 1],
		['e', 1]
	]);
});

test.each<[string, number | null]>([
	['none', 0],
	['', 0],
	['N/A', 0],
	[' None ', 0],
	['war', 1],
	['expelled them', 1]
])('a row left out with the answer %j tells of %s acts', (response, acts) => {
	const row = lines[2]?.replace(',none,', `,${response},`).replace(',JOR,IRN', ',QQQ,IRN') ?? '';
	const opened = openText(bytesOf(`${header}\n${row}\n`), asItIs);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	const { actsLeftOut, leftOut } = check(opened, asItIs);
	expect([actsLeftOut, leftOut.length]).toEqual([acts, 1]);
});
