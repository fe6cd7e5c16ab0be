import { readFileSync } from 'node:fs';
import { rollups } from 'd3-array';
import { describe, expect, test } from 'vitest';
import {
	alone,
	nearest,
	slugOf,
	type CellContext,
	type CellRead
} from '../../src/lib/data/column.ts';
import {
	dateInWords,
	daysBetween,
	dayOf,
	middleOf,
	spanOf,
	surelyBefore
} from '../../src/lib/data/date.ts';
import { wayInWords, type DateWay } from '../../src/lib/data/date-way.ts';
import { decode } from '../../src/lib/data/decode.ts';
import { likelyEncodings, undoubled } from '../../src/lib/data/encodings.ts';
import { finding, messageOf, titleOf, type Cause } from '../../src/lib/data/finding.ts';
import { successors } from '../../src/lib/data/former-states.ts';
import { guessState, statesListed, type Seen } from '../../src/lib/data/guess-state.ts';
import { readDate, type DateRead } from '../../src/lib/data/read-date.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { splitRecords } from '../../src/lib/data/records.ts';
import { stateCalled } from '../../src/lib/data/state-words.ts';
import { columnsOf, type AnyRow, type Table } from '../../src/lib/data/table.ts';
import { incidentTable, tables } from '../../src/lib/data/tables.ts';
import { guard, unguard, writeTable } from '../../src/lib/data/write.ts';
import { cells, dates, files, states, texts } from './inputs.ts';

/* What is read of cells, dates, names and whole files, reviewed like code: `--update` writes it anew. */

/** Says why, in full where a cause comes for the first time, so that a list stays one that can be read. */
function teller(): (why: Cause) => string {
	const known = new Set<string>();
	return (why) => {
		const one = finding({ line: 2, row: 2, column: 'x' }, why);
		const title = titleOf(one);
		const short = `${one.code} -> ${JSON.stringify(one.suggestion)}${one.doubtful ? ' (a guess)' : ''}`;
		if (known.has(title)) return short;
		known.add(title);
		return `${short} | ${messageOf(one)} | ${title}`;
	};
}

const readAs = (read: CellRead<unknown>, said: (why: Cause) => string): string =>
	'fault' in read
		? said(read.fault)
		: `${JSON.stringify(read.value)}${read.remark === undefined ? '' : ` ${said(read.remark)}`}`;

const table = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

test('cells of each kind of column', async () => {
	const kinds = new Map(
		tables.flatMap((one) => columnsOf(one).map(([, { kind }]) => [kind.expected, kind] as const))
	);
	const lines = [...kinds.values()].flatMap((kind) => {
		const said = teller();
		// What is said of many cells is said once, behind all of them.
		const outcomes = rollups(
			cells,
			(same) => same.map((cell) => JSON.stringify(cell.slice(0, 100))),
			(cell) => {
				const read = kind.read(cell, alone);
				const isAsIs = 'value' in read && read.value === cell && read.remark === undefined;
				return isAsIs ? 'as it is' : readAs(read, said);
			}
		);
		return [
			`# ${kind.name}: ${kind.expected}`,
			...outcomes.map(([outcome, same]) => `${same.join(' ')}: ${outcome}`)
		];
	});
	await expect(table(lines)).toMatchFileSnapshot('golden/cells.txt');
});

const ways: readonly DateWay[] = [
	{ order: 'day' },
	{ order: 'month' },
	{ order: 'year' },
	{ epoch: 1904 },
	{ calendar: 'persian' },
	{ stamp: 'midnight' },
	{ order: 'day', epoch: 1900, stamp: 'written' }
];

test('dates, each by itself and in a column of some way', async () => {
	const said = teller();
	const lines = dates.flatMap((cell) => {
		const usual = readDate(cell);
		const short = (read: DateRead): string =>
			'date' in read ? read.date : `${read.fault.code} ${read.fault.suggestion}`;
		// What a way changes nothing of is not told again.
		const others = rollups(
			ways.map((decided) => [wayInWords(decided), short(readDate(cell, { decided }))] as const),
			(same) => (same.length === ways.length ? 'every way' : same.map(([name]) => name).join('; ')),
			([, outcome]) => outcome
		).filter(([outcome]) => outcome !== short(usual));
		return [
			`${JSON.stringify(cell)}: ${'date' in usual ? usual.date : said(usual.fault)}`,
			...others.map(([outcome, names]) => `  ${names}: ${outcome}`)
		];
	});
	await expect(table(lines)).toMatchFileSnapshot('golden/dates.txt');
});

test('what is told of days', async () => {
	const some = ['2022', '2022-07', '2022-07-15', '2022-12-31', '2024-02', '2023-01-01', ''];
	const lines = some
		.filter(Boolean)
		.flatMap((a) => [
			`${a}: ${JSON.stringify(spanOf(a))} ${dayOf(middleOf(a))} ${dateInWords(a)}`,
			...some.map((b) => `  ${b}: ${b === '' ? '' : surelyBefore(a, b)} ${daysBetween(a, b)}`)
		]);
	await expect(table(lines)).toMatchFileSnapshot('golden/days.txt');
});

describe('States', () => {
	const codes = 'EU ALB IRN IRQ IND DEU AUT AUS USA SVN PRK KOR ESP'.split(' ');
	const alike: readonly (readonly [string, Seen])[] = [
		['a word alone', new Map()],
		[
			'beside codes',
			new Map([
				['ALB', 3],
				['IRN', 2],
				['IRQ', 5],
				['840', 1]
			])
		],
		[
			'beside the Correlates of War',
			new Map([
				['GMY', 3],
				['SPN', 2],
				['UKG', 1],
				['630', 1]
			])
		]
	];

	test('by words', async () => {
		const lines = states.flatMap((word) => [
			`${JSON.stringify(word)}: ${stateCalled(word)} ${JSON.stringify(successors(word))} ${JSON.stringify(statesListed(word))} ${slugOf(word)} ${nearest(word, ['ALB', 'Albania', 'none'])}`,
			...rollups(
				alike.map(([name, seen]) => [name, JSON.stringify(guessState(word, codes, seen))] as const),
				(same) =>
					same.length === alike.length ? 'anywhere' : same.map(([name]) => name).join(', '),
				([, guess]) => guess
			).map(([guess, names]) => `  ${names}: ${guess}`)
		]);
		await expect(table(lines)).toMatchFileSnapshot('golden/states.txt');
	});

	test('of columns whose other codes are known', async () => {
		const lines = alike.flatMap(([name, seen]) => {
			const context: CellContext = { ...alone, seen: () => seen };
			const said = teller();
			const victim = incidentTable.columns.victim?.kind;
			const blamed = incidentTable.columns.attributed_to?.kind;
			return [
				`# ${name}`,
				...states.flatMap((word) => [
					`${JSON.stringify(word)}: ${victim === undefined ? '' : readAs(victim.read(word, context), said)}`,
					`  listed: ${blamed === undefined ? '' : readAs(blamed.read(word, context), said)}`
				])
			];
		});
		await expect(table(lines)).toMatchFileSnapshot('golden/states-in-columns.txt');
	});
});

test('bytes as text', async () => {
	const lines = texts.map(([name, bytes]) => {
		const read = decode(bytes);
		const short =
			'unreadable' in read
				? `unreadable ${messageOf(read.unreadable)}`
				: JSON.stringify([
						read.encoding,
						read.text.slice(0, 60),
						read.doubled,
						read.findings.map(messageOf)
					]);
		// Further ones differ from machine to machine.
		const likely =
			'text' in read && read.likely !== undefined ? likelyEncodings(bytes).slice(0, 1) : [];
		const twice = 'text' in read ? undoubled(read.text) : undefined;
		return `${name}: ${short}\n  ${JSON.stringify(likely)}\n  ${JSON.stringify(twice)}`;
	});
	await expect(table(lines)).toMatchFileSnapshot('golden/bytes.txt');
});

test('texts as records, and cells as a spreadsheet may have them', async () => {
	const lines = [
		'a,b\n1,2\n',
		'a,b\r\n1,"2\r\n3"\r\n',
		'a,b\r1,2\r',
		'a,"b""c",d\n"x" y,z\n',
		'a,"open\nb,2\n"c",3\n',
		'"",\n\n,,\n',
		'a;b;c',
		'"a\n',
		' "a" , b\n',
		'a,b\n"1","2"x,3\n4,5\n'
	].map((text) => `${JSON.stringify(text)}: ${JSON.stringify(splitRecords(text, ','))}`);
	const guarded = [
		'=1',
		'+1',
		'-1',
		'@a',
		'＝1',
		'\t=1',
		"'=1",
		"'a",
		'a',
		'',
		' =1',
		'-',
		'a\n=1',
		';=1'
	].map((cell) => `${JSON.stringify(cell)}: ${JSON.stringify([guard(cell), unguard(cell)])}`);
	await expect(table([...lines, ...guarded])).toMatchFileSnapshot('golden/records.txt');
});

/** Everything that is read of a text by a table. */
function readWhole(of: Table<AnyRow>, text: string, today: string): string {
	const {
		records,
		ready,
		leftOut,
		findings,
		extraHeadings,
		dates: columns
	} = readTable(of, text, undefined, {
		today
	});
	return table([
		`records ${records}, ready ${ready.length}, left out ${leftOut.length}, extra ${JSON.stringify(extraHeadings)}, dates ${JSON.stringify(columns)}`,
		writeTable(of, ready, extraHeadings).trimEnd(),
		...leftOut.map(({ line, row, cells: found, findings: why }) =>
			JSON.stringify([line, row, found.length, why.map(({ code }) => code)])
		),
		...findings.map(
			(one) =>
				`${one.severity} ${one.code} ${one.line} ${one.row} ${one.column} ${JSON.stringify(one.suggestion)} ${messageOf(one)}`
		)
	]);
}

describe('whole files', () => {
	test.each(files)('%s', async (name, text) => {
		await expect(readWhole(incidentTable, text, '2026-11-26')).toMatchFileSnapshot(
			`golden/file-${name}.txt`
		);
	});

	test.each([
		'rupture-mended-before',
		'rupture-no-source',
		'scale-doubled-term',
		'scale-unknown-term'
	])('%s', async (name) => {
		const text = readFileSync(`tests/fixtures/${name}.csv`, 'utf8');
		const read = tables.map((one) => readWhole(one, text, '2026-11-26')).join('\n');
		await expect(read).toMatchFileSnapshot(`golden/other-${name}.txt`);
	});
});
