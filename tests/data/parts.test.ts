import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsReader, longestCell } from '../../src/lib/data/cells.ts';
import { addresses, alone, slug, slugOf, text, type Kind } from '../../src/lib/data/column.ts';
import { mapHeader, readHeader, type Mapping } from '../../src/lib/data/header.ts';
import { notARow } from '../../src/lib/data/lines.ts';
import { filled } from '../../src/lib/data/messages.ts';
import { isNoText, saysNothing } from '../../src/lib/data/no-words.ts';
import { findDelimiter, findHeader, isBlank, splitRecords } from '../../src/lib/data/records.ts';
import { columnsOf } from '../../src/lib/data/table.ts';
import { incidentTable, tables } from '../../src/lib/data/tables.ts';
import { unguard } from '../../src/lib/data/write.ts';

/* The parts of which a reading is made, each by itself. */

const record = (...cells: readonly string[]) => ({ cells, line: 1, row: 1 });

test('what a schema says of each kind of column', async () => {
	const kinds = new Map(
		tables.flatMap((one) => columnsOf(one).map(([, { kind }]) => [kind.expected, kind] as const))
	);
	const lines = [...kinds.values()].map(
		({ name, expected, empty, schema, codes = false, verbatim = false }) =>
			`${name}: ${expected}\n  ${JSON.stringify({ empty, codes, verbatim, schema })}`
	);
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/kinds.txt');
});

describe('a cell that is quickly known', () => {
	const cell = fc.oneof(
		fc.string(),
		fc.string({ unit: 'binary' }),
		fc.stringMatching(/^[a-z0-9'\t-]{0,30}$/),
		fc.constantFrom('none', 'N/A', '-', 'NULL', '7', 'a', "'a", '\t', ' ')
	);

	const address = fc
		.tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string())
		.map(([url, more]) => url + more);
	const cases: readonly (readonly [Kind<unknown>, fc.Arbitrary<string>])[] = [
		[text(), cell],
		[slug(), cell],
		[addresses(), fc.oneof(cell, fc.webUrl(), address)]
	];

	test.each(cases)('is what it would be otherwise: $0.name', (kind, cells) => {
		fc.assert(
			fc.property(cells, (one) => {
				const value = kind.glance?.(one);
				fc.pre(value !== undefined);
				expect(kind.read(one, alone)).toEqual({ value });
				expect(unguard(one)).toBe(one);
				if (kind.name === 'text') expect(one.trim()).not.toBe('');
				else expect(one.trim()).toBe(one);
				expect(kind.name === 'text' ? isNoText(one) : saysNothing(one)).toBe(false);
			})
		);
	});

	test.each([
		['text', 'a sentence longer than any word', true],
		['text', 'CVE-2022-1', true],
		['text', 'NULL', false],
		['text', '', false],
		['text', ' 7', false],
		['text', "7'", false],
		['text', '7\u007f', false],
		['text', '7\u001f', false],
		['text', '7\u0020', true],
		['text', ' '.repeat(40), false],
		['slug', 'alb-2022-07', true],
		['slug', 'none', false],
		['slug', 'a'.repeat(25), true],
		['slug', 'ALB-2022', false],
		['slug', 'a_2', false],
		['slug', '{2', false],
		['slug', '`2', false],
		['slug', '', false]
	])('of the kind %s: %j %s', (name, one, is) => {
		const kind = name === 'text' ? text() : slug();
		expect(kind.glance?.(one)).toBe(is ? one : undefined);
	});
});

describe('the header', () => {
	const headings = new Set(['a', 'b', 'c', 'd']);
	const found = (...rows: readonly string[][]) =>
		findHeader(
			rows.map((cells) => ({ cells })),
			headings
		);

	test.each<[string, readonly string[][], object]>([
		['nothing', [], { at: -1, hits: 0 }],
		['blank lines', [[''], [' ', '']], { at: -1, hits: 0 }],
		['the first', [['a', 'b']], { at: 0, hits: 2 }],
		['the first that is not blank', [[''], [' '], ['a', ' b ']], { at: 2, hits: 2 }],
		['each heading once', [['a', 'a', 'x']], { at: 0, hits: 1 }],
		['below a note', [['note'], ['a', 'b', 'c']], { at: 1, hits: 3 }],
		['not below a note of two words', [['note'], ['a', 'b']], { at: 0, hits: 0 }],
		[
			'the best below a note',
			[['note'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']],
			{ at: 2, hits: 4 }
		],
		['the first of equals', [['note'], ['a', 'b', 'c'], ['b', 'c', 'd']], { at: 1, hits: 3 }],
		[
			'in the twentieth line',
			[...Array.from({ length: 19 }, () => ['note']), ['a', 'b', 'c']],
			{ at: 19, hits: 3 }
		],
		[
			'and no further',
			[...Array.from({ length: 20 }, () => ['note']), ['a', 'b', 'c']],
			{ at: 0, hits: 0 }
		]
	])('stands in %s', (_, rows, where) => {
		expect(found(...rows)).toEqual(where);
	});

	test.each([
		['a,b', ',', 2],
		['a;b', ';', 2],
		['a\tb', '\t', 2],
		['a|b', '|', 2],
		['a b', ',', 0],
		['', ',', 0],
		['\n\n a;b;c,d', ';', 2],
		['a;b,c', ',', 1],
		['x,y\na;b;c', ';', 3],
		['"a;b",c', ',', 1]
	])('of %j is parted by %j, %i headings', (of, delimiter, hits) => {
		expect(findDelimiter(of, headings)).toEqual({ delimiter, hits });
	});

	test('is looked for at the beginning only', () => {
		expect(findDelimiter(`${'x'.repeat(65_533)}\na;b;c`, headings).hits).toBe(0);
	});

	test.each([
		[[], true],
		[[''], true],
		[[' ', '\t'], true],
		[['', 'a'], false]
	])('and %j is blank: %s', (cells, is) => {
		expect(isBlank(cells)).toBe(is);
	});

	const names = 'incident_id victim actor in_article response response_date'.split(' ');
	const mapped = (mapping: Mapping, ...cells: readonly string[]) => {
		const header = mapHeader(incidentTable, { ...record('H0', 'H1', ' H2 ', 'H3') }, mapping);
		return {
			made: Object.fromEntries(
				names.flatMap((name) => {
					const make = header.filled.get(name);
					return make === undefined ? [] : [[name, make(cells)]];
				})
			),
			label: header.label('victim'),
			extra: header.extra,
			told: header.findings
				.filter(({ column }) => names.includes(column ?? ''))
				.map(({ code, column }) => `${code} ${column}`)
		};
	};

	test.each<[string, Mapping, readonly string[], object]>([
		['the same text', { actor: { text: ' x ' } }, [], { actor: ' x ' }],
		['no blank text', { actor: { text: ' ' } }, [], {}],
		[
			'an identifier',
			{ victim: 1, incident_id: { slugOf: 'victim' } },
			['', " 'É b-"],
			{ incident_id: 'e-b' }
		],
		['no identifier of nothing', { incident_id: { slugOf: 'victim' } }, [], {}],
		[
			'an identifier of a text for all',
			{ victim: { text: ' ALB ' }, incident_id: { slugOf: 'victim' } },
			[],
			{ victim: ' ALB ', incident_id: 'alb' }
		],
		['the same as another', { victim: 0, actor: { sameAs: 'victim' } }, [' A '], { actor: 'A' }],
		[
			'not the same as what is made',
			{ victim: { sameAs: 'actor' }, actor: { sameAs: 'victim' } },
			['A'],
			{}
		],
		['a place that is none', { victim: 4 }, ['A'], {}],
		[
			'a date',
			{ response_date: { join: [0, 1, 2] } },
			['2022', 'July', ' 7'],
			{ response_date: '2022-07-07' }
		],
		[
			'a date of a month',
			{ response_date: { join: [0, 1, 2] } },
			['2022', '7', '0'],
			{ response_date: '2022-07' }
		],
		[
			'a date of a year',
			{ response_date: { join: [0, 1, 2] } },
			['2022', '', '7'],
			{ response_date: '2022' }
		],
		[
			'a date of a year alone',
			{ response_date: { join: [3] } },
			['', '', '', '2022'],
			{ response_date: '2022' }
		],
		['no date', { response_date: { join: [0, 1] } }, ['-', '7'], { response_date: '' }],
		[
			'a date as it stands',
			{ response_date: { join: [0, 1] } },
			['2022', 'Smarch'],
			{ response_date: '2022-Smarch' }
		],
		['no date of a place that is none', { response_date: { join: [0, 4] } }, ['2022'], {}]
	])('fills in %s', (_, mapping, cells, made) => {
		expect(mapped(mapping, ...cells).made).toEqual(made);
	});

	test('tells what is made of what, names columns by their headings, and lists the others', () => {
		const all: Mapping = {
			victim: 2,
			incident_id: { slugOf: 'victim' },
			actor: { sameAs: 'victim' },
			in_article: { text: 'no' },
			response_date: { join: [0] }
		};
		expect(mapped(all)).toMatchObject({
			label: 'H2',
			extra: [0, 1, 3],
			told: [
				'label-made incident_id',
				'label-same actor',
				'label-required response',
				'label-joined response_date',
				'label-filled in_article'
			]
		});
		expect(mapped({}).label).toBe('victim');
	});

	test('of our names tells what is missing, doubled, strange and blank', () => {
		const { at, extra, findings } = readHeader(
			incidentTable,
			record(' victim', 'victim', 'respons', 'colour', '', 'incident')
		);
		expect([at.get('victim'), at.get('incident'), extra]).toEqual([0, 5, [2, 3, 4]]);
		expect(findings.slice(0, 4).map(({ code, column }) => [code, column])).toEqual([
			['label-doubled', 'victim'],
			['label-misspelt', 'respons'],
			['label-extra', 'colour'],
			['label-blank', null]
		]);
		expect(findings.map(({ code }) => code)).toContain('label-required');
		expect(findings.map(({ code }) => code)).toContain('label-absent');
	});

	test('with a quotation mark that is open says so before all else', () => {
		const open = { ...record('victim', 'actor'), quotes: 'unclosed' as const };
		expect(readHeader(incidentTable, open).findings[0]?.code).toBe('quote-unclosed');
		expect(mapHeader(incidentTable, open, {}).findings.at(-1)?.code).toBe('quote-unclosed');
		const none = { ...record('x'), quotes: 'stray' as const };
		expect(readHeader(incidentTable, none)).toMatchObject({
			extra: [0],
			findings: [{ code: 'quote-stray' }]
		});
		expect(readHeader(incidentTable, record('x', 'y')).findings.map(({ code }) => code)).toEqual([
			'labels-unknown'
		]);
	});
});

describe('a line that is no row', () => {
	const headings = ['incident_id', 'victim', 'actor'];
	test.each<[readonly string[], number, string | undefined]>([
		[['# note'], 9, 'line-comment'],
		[['// note', '', ' '], 9, 'line-comment'],
		[['-- note'], 9, 'line-comment'],
		[[';; note'], 9, 'line-comment'],
		[['# note', 'more'], 9, undefined],
		[['', '# note'], 9, undefined],
		[['a # note'], 9, undefined],
		[['incident_id', ' victim ', 'actor'], 9, 'line-header'],
		[['incident_id', '', 'actor'], 9, 'line-header'],
		[['incident_id', '', ''], 9, undefined],
		[['incident_id', 'victim', 'actor', 'x'], 9, undefined],
		[['text', 'code'], 0, 'line-kinds'],
		[['text', 'code'], 1, 'line-kinds'],
		[['text', 'code'], 2, undefined],
		[['text'], 0, undefined],
		[['text', 'coded'], 0, undefined],
		[['required', 'The State attacked.'], 0, 'line-kinds'],
		[['Victim', 'Actor'], 0, 'line-kinds'],
		[['Total', '5', '1,000.5 %'], 9, 'line-total'],
		[['Total'], 9, 'line-total'],
		[['n = 5'], 9, 'line-total'],
		[['Total', 'five'], 9, undefined],
		[['Totally', '5'], 9, undefined],
		[['the total', '5'], 9, undefined],
		[['# '.padEnd(400, 'x')], 9, 'line-comment'],
		[['# '.padEnd(401, 'x')], 9, undefined],
		[[''], 9, undefined]
	])('%j as the record %i: %s', (cells, at, code) => {
		expect(notARow(incidentTable, headings, record(...cells), at)?.code).toBe(code);
	});
});

test('texts of every line break and quote as records', async () => {
	const torn = 'x,"open\n'.repeat(3);
	const texts = [
		'',
		'\ufeffa,b\n',
		'\n',
		'a\n\n',
		'a,b',
		'a,b\n"c\nd",e\nf',
		'a\r\n"b\r\nc"\r\nd\r\n',
		'a\rb\r"c\rd"\re',
		'a\r\nb\nc\rd',
		'a\r\n"b\nc\rd\r\ne"\nf',
		'"a ""b"" c",d\r\ne\n',
		'a"b\r\nc,"d\re"\n',
		'a,"b\r\nc\nd\r\ne,"f"\r\n',
		`a,b\n${torn}c,d\n`,
		`a,b\r\n${torn}c,d\r\ne,"f\r\n`,
		'a,"b"c\nd,e\n',
		'a,"b"c,"d\ne"\nf,g\n',
		'a,"b\nc"d\ne',
		'"a"\n"b',
		',\n,,\n'
	];
	const lines = texts.flatMap((one) => [
		JSON.stringify(one),
		...splitRecords(one, ',').map((each) => `  ${JSON.stringify(each)}`)
	]);
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/splits.txt');
});

describe('records', () => {
	test.each([';', '\t', '|'] as const)('are parted by %j', (delimiter) => {
		const text = `a${delimiter}"b${delimiter}c"\r\n"d\re"${delimiter}f,g\n`;
		expect(splitRecords(text, delimiter).map(({ cells }) => cells)).toEqual([
			['a', `b${delimiter}c`],
			['d\re', 'f,g']
		]);
	});

	test.each([1, 2, 3, 4, 9])('are the first %i where so many are asked for', (most) => {
		for (const text of ['a\nb\nc\nd\n', 'a\n"b\nc\nd\n', 'a\r\nb\nc\rd\r\n'])
			expect(splitRecords(text, ',', most)).toEqual(splitRecords(text, ',').slice(0, most));
	});

	test('are lines where a hundred of them have wrong quotes', () => {
		const text = `${'x,"a\n'.repeat(105)}y,"b\nc"\n`;
		const read = splitRecords(text, ',');
		expect(read).toHaveLength(107);
		expect(read.map(({ line }) => line)).toEqual(read.map((_, i) => i + 1));
		expect(read.map(({ row }) => row)).toEqual(read.map((_, i) => i + 1));
		expect(read[104]).toMatchObject({ cells: ['x', 'a'], quotes: 'unclosed' });
		expect(read[105]?.cells).toEqual(['y', 'b']);
		expect(read[106]?.cells[0]).toMatch(/^c/);
	});
});

describe('cells in the light of their column', () => {
	const header = readHeader(
		incidentTable,
		record('incident_id', 'victim', 'response_date', 'disclosed_date', 'consequence')
	);
	const reader = (rows: readonly (readonly string[])[], decided = {}) =>
		cellsReader(
			incidentTable,
			header,
			rows.map((cells, i) => ({ cells, line: i + 2, row: i + 2 })),
			decided
		);

	test('are those of the record before where they are the same', () => {
		const rows = [
			['a', 'ALB', '2022', '', 'x'],
			['a', 'ALN', '2022', '', 'x'],
			['a', 'ALN', '2022', '', 'y'],
			['b', 'ALB', '2022', '', 'y']
		];
		const { read } = reader(rows);
		const all = rows.map((cells) => read(cells));
		expect(
			all.map(({ values }) => [values.incident_id, values.victim, values.consequence])
		).toEqual([
			['a', 'ALB', 'x'],
			['a', '', 'x'],
			['a', '', 'y'],
			['b', 'ALB', 'y']
		]);
		const told = all.map(({ causes = [] }) => causes.filter(([name]) => name === 'victim').length);
		expect(told).toEqual([0, 1, 1, 0]);
	});

	test('that are too long are told and left empty', () => {
		const { read } = reader([]);
		const outcome = (length: number) => {
			const { values, causes = [] } = read(['a', 'ALB', '', '', '7'.repeat(length)]);
			const told = causes.find(([name]) => name === 'consequence')?.[1];
			return [String(values.consequence).length, told?.code, told?.found?.length];
		};
		expect(outcome(longestCell)).toEqual([longestCell, undefined, undefined]);
		expect(outcome(longestCell + 1)).toEqual([0, 'cell-long', 60]);
	});

	test('of dates tell how their columns are written, each and all together', () => {
		const rows = [
			['a', 'ALB', '7/15/2022', '3/4/2021', ''],
			['a', 'ALB', '7/15/2022', '2021', ''],
			['a', 'ALB', ' ', "'3/4/2021", ''],
			['a', 'ALB', 'never', '', '']
		];
		const of = reader(rows, { 2: { order: 'month' } }).dates();
		expect(of.map(({ name, at, count, read }) => [name, at, count, read])).toEqual([
			['disclosed_date', 3, 1, 0],
			['response_date', 2, 2, 2]
		]);
		expect(of.map(({ proposed, decided }) => [proposed.order, decided?.order])).toEqual([
			['month', undefined],
			['month', 'month']
		]);
		const apart = reader([['a', 'ALB', '7/15/2022', '15/7/2022', '']]);
		expect(apart.dates()).toEqual([]);
		apart.read(['a', 'ALB', '7/15/2022', '15/7/2022', '']);
		expect(apart.dates().map(({ proposed }) => proposed.order)).toEqual(['day', 'month']);
	});

	/** What is told of the State in the last of some rows. */
	const lastOf = (...victims: readonly string[]): readonly [string | undefined, boolean] => {
		const rows = victims.map((victim) => ['a', victim]);
		const { causes = [], isSteady } = reader(rows).read(rows.at(-1) ?? []);
		return [causes.find(([name]) => name === 'victim')?.[1].code, isSteady];
	};

	test.each<[readonly string[], string | undefined, boolean]>([
		[['ALB'], undefined, true],
		[['AUS'], undefined, false],
		[['GMY', 'AUS'], undefined, false],
		[['GMY', 'SPN', 'AUS'], 'state-either', false],
		[[' GMY ', ' SPN', 'AUS'], 'state-either', false],
		[['GMY SPN', 'AUS'], 'state-either', false],
		[['GMY  SPN', 'AUS'], 'state-either', false],
		[['GMY, SPN', 'AUS'], undefined, false],
		[['GMY and SPN', 'AUS'], undefined, false],
		[['gmy', 'spn', 'AUS'], undefined, false],
		[['GMY', 'SPN', 'ALB'], undefined, true],
		[['GMY', 'UAE', 'AUS'], undefined, false]
	])('are codes of either list where the column is: %j', (victims, code, isSteady) => {
		expect(lastOf(...victims)).toEqual([code, isSteady]);
	});

	test('of other columns do not tell of which list a code is', () => {
		const rows = [
			['GMY', 'ALB', '', '', 'SPN'],
			['SPN', 'AUS', '', '', 'GMY']
		];
		const { causes } = reader(rows).read(rows[1] ?? []);
		expect(causes?.map(([name]) => name)).not.toContain('victim');
	});

	test('of more words than are remembered are read all the same, each time they come', () => {
		const { read } = reader([]);
		const victims = Array.from({ length: 600 }, (_, i) => `Nowhere ${i}`);
		for (const victim of [...victims, ...victims]) {
			const [, told] = read(['a', victim]).causes?.find(([name]) => name === 'victim') ?? [];
			expect(told?.found).toBe(victim);
		}
	});

	test('that agree with no other column propose no order', () => {
		const rows = [
			['a', 'ALB', '7/15/2022', '15/7/2022'],
			['a', 'ALB', '3/4/2021', '3/4/2021']
		];
		const read = reader(rows);
		rows.forEach((cells) => read.read(cells));
		expect(read.dates().map(({ proposed }) => proposed.order)).toEqual(['day', 'month']);
		const one = reader([['a', 'ALB', '3/4/2021', '15/7/2022']]);
		one.read(['a', 'ALB', '3/4/2021', '15/7/2022']);
		expect(one.dates().map(({ name, proposed }) => [name, proposed.order])).toEqual([
			['disclosed_date', 'day'],
			['response_date', 'day']
		]);
	});

	test('of a record with no fault say nothing, after one with a fault too', () => {
		const [first, ...rows] = [...splitRecords(readFileSync('data/incidents.csv', 'utf8'), ',')];
		if (first === undefined) throw new Error('no heading');
		const ours = readHeader(incidentTable, first);
		const records = rows.slice(0, 40);
		const { read } = cellsReader(incidentTable, ours, records);
		const at = ours.at.get('victim') ?? -1;
		const germany = records.find(({ cells }) => cells[at] === 'DEU');
		if (germany === undefined) throw new Error('no row of Germany');
		expect(cellsReader(incidentTable, ours, []).read(germany.cells).isSteady).toBe(true);
		for (const { cells } of records) {
			expect(read(cells).causes).toBeUndefined();
			expect(read(cells.with(at, 'Nowhere')).causes?.map(([name]) => name)).toEqual(['victim']);
			expect(read(cells).causes).toBeUndefined();
		}
	});

	test('of a third column propose no order where the others disagree', () => {
		const three = readHeader(
			incidentTable,
			record('start_date', 'end_date', 'response_date', 'victim')
		);
		const cells = ['7/15/2022', '15/7/2022', '3/4/2021', 'ALB'];
		const { read, dates } = cellsReader(incidentTable, three, [{ cells, line: 2, row: 2 }]);
		read(cells);
		expect(dates().map(({ name, proposed }) => [name, proposed])).toEqual([
			['start_date', { order: 'month' }],
			['end_date', { order: 'day' }],
			['response_date', {}]
		]);
	});

	test('that are as long as they may be are read', () => {
		const { read } = reader([]);
		const codeOf = (length: number) =>
			read(['a', 'A'.repeat(length)]).causes?.find(([name]) => name === 'victim')?.[1].code;
		expect([codeOf(longestCell), codeOf(longestCell + 1)]).toEqual(['state-unknown', 'cell-long']);
	});

	test('that hold a word for nothing are told where they can be nothing', () => {
		const all = readHeader(
			incidentTable,
			record('incident', 'response', 'act_id', 'notes', 'sector', 'victim')
		);
		const { causes = [] } = cellsReader(incidentTable, all, []).read([
			'none',
			'none',
			'none',
			'NULL',
			'none',
			'none'
		]);
		const told = new Map(causes.map(([name, { code }]) => [name, code]));
		expect(
			['incident', 'response', 'act_id', 'notes', 'sector', 'victim'].map((name) => told.get(name))
		).toEqual([
			undefined,
			undefined,
			'slug-nothing',
			'text-nothing',
			'cell-nothing',
			'cell-nothing-required'
		]);
	});

	test('of columns that are filled without one are what they are filled with', () => {
		const filled = mapHeader(incidentTable, record('Country'), {
			victim: 0,
			response: { text: 'none' }
		});
		const { read, cell } = cellsReader(incidentTable, filled, []);
		for (const victim of ['ALB', 'IRN'])
			expect(read([victim]).values).toMatchObject({ victim, response: 'none' });
		expect(cell('response', ['ALB'])).toBe('none');
	});

	test('are told after their column of others became clean', () => {
		const { read } = reader([]);
		expect(read(['a b', 'ALN']).causes?.map(([name]) => name)).toEqual(
			expect.arrayContaining(['incident_id', 'victim'])
		);
		expect(read(['ab', 'ALN']).causes?.map(([name]) => name)).toContain('victim');
		expect(read(['ab', 'ALN']).causes?.map(([name]) => name)).not.toContain('incident_id');
	});

	test('of columns that the file lacks are empty, and those of short records too', () => {
		const { read, cell } = reader([]);
		expect(read(['a']).values).toMatchObject({ victim: '', attributed_to: [], sources: [] });
		expect([cell('victim', ['a', "'=1"]), cell('victim', ['a']), cell('actor', ['a'])]).toEqual([
			'=1',
			'',
			''
		]);
	});
});

test.each([
	['Élan Vital!', 'elan-vital'],
	['--a--', 'a'],
	['a  b', 'a-b'],
	['ÀÉ', 'ae'],
	['Ωmega', 'mega'],
	['', ''],
	['!!', '']
])('%j as an identifier: %j', (words, id) => {
	expect(slugOf(words)).toBe(id);
});

describe('a sentence with parts', () => {
	test('has each in its place, those in quotation marks as they are quoted', () => {
		expect(filled('{n} rows of “{name}” at {n}.', { n: 3, name: 'a.csv' })).toBe(
			'3 rows of “a.csv” at 3.'
		);
		expect(filled('“{name}” is {n}.', { n: '', name: '' })).toBe('“” is .');
		const show = { quoted: () => 'Q', bare: (text: string) => `<${text}>` };
		expect(filled('“{a}” {b}', { a: 1, b: 2 }, show)).toBe('Q <2>');
	});

	test.each([
		['{n} rows', {}, 'A message lacks its part n: {n} rows'],
		['“{name}”', { name: null, n: 1 }, 'A message lacks its part name: “{name}”']
	])('%j that lacks one is a fault of ours', (sentence, parts, fault) => {
		expect(() => filled(sentence, parts)).toThrow(fault);
	});
});
