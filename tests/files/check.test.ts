import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asItIs, type Recipe } from '../../src/lib/files/recipe.ts';
import { check, type Checked } from '../../src/lib/files/check/check.ts';
import { fixed } from '../../src/lib/files/check/fixes.ts';
import { suggestMapping } from '../../src/lib/files/check/mapping.ts';
import { openText } from '../../src/lib/files/check/open.ts';
import { causesOf } from '../../src/lib/files/check/report.ts';
import { missesActs } from '../../src/lib/files/check/summary.ts';
import { largestFile, tooLarge } from '../../src/lib/files/limits.ts';
import { messageOf } from '../../src/lib/data/finding.ts';
import { columnNames } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { splitRecords } from '../../src/lib/data/records.ts';
import { cfrCsv, eurepocCsv } from '../peers.ts';

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function checked(text: string | Uint8Array, recipe: Recipe = asItIs): Checked {
	const opened = openText(typeof text === 'string' ? bytesOf(text) : text, recipe);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	return check(opened, recipe);
}

/** Every record is among those that gave rows or those left out, and in no two. */
function addsUp({ sheet, records, ready, leftOut }: Checked): void {
	expect(records).toBe(sheet.records.length);
	const used = new Set(ready.map(({ row }) => row));
	const aside = new Set(leftOut.map(({ row }) => row));
	expect(used.size + aside.size).toBe(records);
	for (const row of used) expect(aside.has(row)).toBe(false);
	for (const { findings } of leftOut)
		expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
}

describe('a file is recognised', () => {
	test('as our contract, also in another order and with columns of its own', () => {
		const lines = clean
			.trimEnd()
			.split('\n')
			.map((line) => `mine,${line}`);
		const read = checked([lines[0]?.replace('mine', 'colour'), ...lines.slice(1)].join('\n'));
		expect([read.adapter, read.unconfirmed, read.ready.length]).toEqual([null, false, 3]);
		expect(read.extraHeadings).toEqual(['colour']);
		expect(read.ready[0]?.extra).toEqual(['mine']);
	});

	test('as ours under other names, which are proposed and read only when confirmed', () => {
		const renamed = clean
			.replace('incident_id,incident,', 'Case ID,Title,')
			.replace(',victim,', ',Target country,')
			.replace(',responder,response,', ',Responding State,Measure,');
		const proposed = checked(renamed);
		expect(proposed.unconfirmed).toBe(true);
		expect(proposed.ready).toEqual([]);
		expect(proposed.leftOut).toHaveLength(3);
		const { mapping } = proposed;
		const read = checked(renamed, { fixes: [], mapping });
		expect(read.unconfirmed).toBe(false);
		expect(read.ready.map(({ values }) => values)).toEqual(
			checked(clean).ready.map(({ values }) => values)
		);
	});

	test('a finding names the heading of the file, not ours', () => {
		const renamed = clean.replace(',victim,', ',Target,').replace(',ALB,IRN', ',ALN,IRN');
		const { mapping } = checked(renamed);
		const { findings } = checked(renamed, { fixes: [], mapping });
		expect(
			findings.filter(({ severity }) => severity === 'error').map(({ column }) => column)
		).toEqual(['Target']);
	});

	test('as the CFR tracker and as EuRepoC, by their headings', () => {
		expect(checked(cfrCsv()).adapter?.name).toBe('cfr');
		expect(checked(eurepocCsv()).adapter?.name).toBe('eurepoc');
	});

	test('below notes, where its header is the first line that has our headings', () => {
		const read = checked(`Our list;2026\n\nKept by us\n${clean}`);
		expect(read.ready.map(({ line }) => line)).toEqual([5, 6, 7]);
		expect(read.findings.map(({ code, line }) => [code, line])).toEqual([
			['above-header', 1],
			['above-header', 3]
		]);
		// Two of our words in a note are no header, and neither is what stands below a header.
		const note = checked(`Notes\nvictim,sources\n${clean.split('\n')[1]}`);
		expect(note.headings).toEqual(['Notes']);
		expect(checked(`${clean}${clean}`).headings).toEqual(checked(clean).headings);
	});

	test('headings that are all foreign are told as such', () => {
		const { findings, leftOut } = checked('Title,Target country,Measure\na,b,c\n');
		expect(findings.map(messageOf)).toEqual([
			expect.stringContaining('under other names 3 of its 26 columns seem to be there')
		]);
		expect(leftOut).toHaveLength(1);
	});

	test('doubled, blank and odd headings are mapped by place and lose nothing', () => {
		const headings = ['__proto__', 'constructor', '', 'x', 'x'];
		const text = `${clean
			.trimEnd()
			.split('\n')
			.map((line, i) => `${i === 0 ? headings.join(',') : 'a,b,c,d,e'},${line}`)
			.join('\n')}\n`;
		const read = checked(text);
		expect(read.ready).toHaveLength(3);
		expect(read.extraHeadings).toEqual(headings);
		expect(read.ready[0]?.extra).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(Object.keys(read.ready[0]?.values ?? {})).toEqual(columnNames(incidentTable));
	});

	test('our heading twice stops the file until the reader says which is meant', () => {
		const text = clean
			.trimEnd()
			.split('\n')
			.map((line, i) => `${line},${i === 0 ? 'victim' : 'ALB'}`)
			.join('\n');
		const read = checked(text);
		expect([read.ready.length, read.unconfirmed]).toEqual([0, true]);
		expect(checked(text, { fixes: [], mapping: read.mapping }).ready).toHaveLength(3);
	});
});

describe('what a file lacks is filled as the reader says', () => {
	/** The clean file without some columns. */
	function without(...names: readonly string[]): string {
		const [header, ...lines] = clean
			.trimEnd()
			.split('\n')
			.map((line) => line.split(','));
		const kept = (header ?? []).flatMap((name, i) => (names.includes(name) ? [] : [i]));
		return [header, ...lines].map((cells) => kept.map((i) => cells?.[i]).join(',')).join('\n');
	}

	test('with one text for every row, in acts alone where the column belongs to acts', () => {
		const lacking = without('confidence', 'in_article', 'basis');
		const { mapping } = checked(lacking);
		const filled = {
			...mapping,
			confidence: { text: 'low' },
			in_article: { text: 'yes' },
			basis: { text: 'main' }
		};
		const { ready, findings } = checked(lacking, { fixes: [], mapping: filled });
		expect(
			ready.map(({ values }) => [values.response, values.confidence, values.basis] as const)
		).toEqual([
			['severance', 'low', 'main'],
			['attribution', 'low', 'main'],
			['none', 'low', '']
		]);
		expect(findings.map(({ code, column }) => [code, column])).toEqual([
			['label-filled-where', 'basis'],
			['label-filled', 'confidence'],
			['label-filled', 'in_article']
		]);
		expect(findings.slice(0, 1).map(messageOf).join()).toContain(
			'“main” for every row whose response is not “none”'
		);
	});

	test('with an identifier made of the name of the incident', () => {
		const lacking = without('incident_id');
		const { mapping } = checked(lacking);
		const read = (name: string): Checked =>
			checked(lacking, { fixes: [], mapping: { ...mapping, incident_id: { slugOf: name } } });
		expect(read('incident').ready.map(({ values }) => values.incident_id)).toEqual([
			'attack-on-the-albanian-government',
			'attack-on-the-albanian-government',
			'backdoor-at-the-foreign-ministry'
		]);
		expect(read('nowhere').ready).toEqual([]);
	});

	test('a blank text fills nothing, and a wrong one is told of every row', () => {
		const lacking = without('confidence');
		const { mapping } = checked(lacking);
		const read = (text: string): Checked =>
			checked(lacking, { fixes: [], mapping: { ...mapping, confidence: { text } } });
		expect(read(' ').findings.map(({ code }) => code)).toEqual(['label-required']);
		expect(read('sure').leftOut.map(({ findings }) => findings[0]?.found)).toEqual([
			'sure',
			'sure',
			'sure'
		]);
	});
});

test('a date that has not come yet is told, and its record stays unless it is more than a year ahead', () => {
	const opened = openText(bytesOf(clean.replaceAll('2022-09-07', '2027-09-07')), asItIs);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	const { ready, findings } = check(opened, asItIs, { today: '2026-11-23' });
	expect(ready).toHaveLength(3);
	expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual([
		['date-ahead', 2, 'response_date'],
		['date-ahead', 3, 'response_date']
	]);
	expect(check(opened, asItIs, { today: '2027' }).findings).toEqual([]);
	expect(check(opened, asItIs, { today: '2026-09-06' }).leftOut).toHaveLength(2);
	expect(check(opened, asItIs, { today: '2026-09-07' }).leftOut).toEqual([]);
	expect(check(opened, asItIs).findings).toEqual([]);
});

test('causes do not depend on what a cell quotes', () => {
	const text = clean
		.replaceAll(',severance,', ',“a” b,')
		.replace(',attribution,2022', ',“c” d,2022');
	const causes = causesOf(checked(text).findings);
	expect(causes.filter(({ column }) => column === 'response')).toHaveLength(1);
});

test('a mapping is proposed by name, title, other names and near misses, each column once', () => {
	const headings = ['Victm', 'Sponsor', 'start date', 'Reaction', 'nothing of ours', 'SOURCES'];
	expect(suggestMapping(incidentTable, headings)).toEqual({
		victim: 0,
		attributed_to: 1,
		start_date: 2,
		response: 3,
		sources: 5
	});
	fc.assert(
		fc.property(fc.array(fc.string(), { maxLength: 40 }), (some) => {
			const places = Object.values(suggestMapping(incidentTable, some)).flatMap((place) =>
				typeof place === 'number' ? [place] : 'join' in place ? place.join : []
			);
			expect(new Set(places).size).toBe(places.length);
			for (const at of places) expect(some[at]).toBeDefined();
		})
	);
});

describe('fixes', () => {
	const at = columnNames(incidentTable).indexOf('victim');
	const broken = clean.replaceAll(',ALB,IRN', ',ALN,IRN');

	test('of one cell and of all like it', () => {
		expect(checked(broken).leftOut).toHaveLength(2);
		const one = { row: 2, column: at, found: 'ALN', value: 'ALB' };
		expect(checked(broken, { fixes: [one] }).leftOut).toHaveLength(1);
		const all = checked(broken, { fixes: [{ ...one, row: null }] });
		expect(all.leftOut).toEqual([]);
		expect(all.ready).toEqual(checked(clean).ready);
	});

	test('act in their order, and none where the cell holds something else by now', () => {
		const fixes = [
			{ row: 2, column: at, found: 'ALN', value: 'X' },
			{ row: 2, column: at, found: 'ALN', value: 'Y' },
			{ row: null, column: at, found: 'X', value: 'ALB' },
			{ row: null, column: 999, found: '', value: 'nowhere' }
		];
		const { sheet } = checked(broken, { fixes });
		expect(sheet.records.map(({ cells }) => cells[at])).toEqual(['ALB', 'ALN', 'JOR']);
	});
});

describe('fixes reach what is read', () => {
	const names = columnNames(incidentTable);

	test('with white space around it, in every row', () => {
		const text = clean.replace(',wiper,', ', wipe ,');
		const column = names.indexOf('incident_type');
		const all = { row: null, column, found: 'wipe', value: 'wiper' };
		expect(checked(text).leftOut).not.toEqual([]);
		expect(checked(text, { fixes: [all] }).leftOut).toEqual([]);
	});

	test('in a record that is too short, and in one whose quotes are torn', () => {
		const lines = clean.trimEnd().split('\n');
		const short = lines.map((line, i) => (i === 3 ? line.split(',').slice(0, -1).join(',') : line));
		const last = names.length - 1;
		const fill = { row: 4, column: last, found: '', value: 'Filled.' };
		const filled = checked(short.join('\n'), { fixes: [fill] });
		expect(filled.leftOut).toEqual([]);
		expect(filled.ready.at(-1)?.values.notes).toBe('Filled.');
		const torn = clean.replace(',Backdoor', ',"Backdoor');
		const cells = checked(torn).leftOut[0]?.cells ?? [];
		expect(cells).toHaveLength(2);
		const fixes = splitRecords(lines[3] ?? '', ',')[0]?.cells.map((value, column) => ({
			row: 4,
			column,
			found: cells[column] ?? '',
			value
		}));
		expect(checked(torn, { fixes: fixes ?? [] }).leftOut).toEqual([]);
	});

	test('one after another gives what one by one does', () => {
		const word = fc.constantFrom('ALB', ' ALB', 'USA', 'JOR', 'x');
		const fix = fc.record({
			row: fc.constantFrom(null, null, 2, 4),
			column: fc.constantFrom(4, 12),
			found: word,
			value: word
		});
		const opened = openText(bytesOf(clean), asItIs);
		if ('refused' in opened) throw new Error(messageOf(opened.refused));
		fc.assert(
			fc.property(fc.array(fix, { maxLength: 8 }), (fixes) => {
				const once = fixed(opened.sheet.records, fixes);
				const each = fixes.reduce((now, one) => fixed(now, [one]), opened.sheet.records);
				expect(once.map(({ cells }) => cells)).toEqual(each.map(({ cells }) => cells));
			}),
			{ numRuns: 500 }
		);
	});
});

describe('limits', () => {
	test('a file is refused by its size before it is read', () => {
		expect(tooLarge(largestFile)).toBeUndefined();
		expect([tooLarge(largestFile + 1)].map((one) => one && messageOf(one)).join()).toMatch(
			/100 MB that can be read here/
		);
	});
});

describe('bad input', () => {
	test.each([
		['a quoted cell further on', 'a,"open\nb,2\nc,"x, y"\nd,4', [1]],
		['several of them', 'a,"open\nb,2\nc,"open\nd,4', [1, 3]],
		['a mark in the wrong place', 'a,"x" y\nb,2\nc,3\nd,"4"', [1]]
	])('a torn quote costs its own line, with %s after it', (_, body, torn) => {
		for (const end of ['\n', '\r\n', '\r']) {
			const records = splitRecords(`h,i\n${body}\n`.replaceAll('\n', end), ',');
			expect(records).toHaveLength(5);
			const bad = records.flatMap(({ quotes }, i) => (quotes === undefined ? [] : [i]));
			expect(bad).toEqual(torn);
			expect(records.at(-1)?.cells).toEqual(['d', '4']);
			expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
		}
	});

	test('10,000 headings of no use are one thing to know', () => {
		const heads = Array.from({ length: 10_000 }, (_, i) => `extra ${i}`).join(',');
		const text = clean
			.trimEnd()
			.split('\n')
			.map((line, i) => `${line},${i === 0 ? heads : ','.repeat(9999)}`)
			.join('\n');
		expect(causesOf(checked(text).findings)).toHaveLength(1);
	});

	test('a line of 10 MB and 10,000 columns are read', () => {
		const long = checked(clean.replace('Services shut down', 'x'.repeat(10_000_000)));
		expect(long.records).toBe(3);
		const wide = checked(
			clean
				.trimEnd()
				.split('\n')
				.map(
					(line, i) =>
						`${line},${Array.from({ length: 10_000 }, (_, n) => (i === 0 ? `c${n}` : 'v')).join(',')}`
				)
				.join('\n')
		);
		expect([wide.ready.length, wide.extraHeadings.length]).toEqual([3, 10_000]);
	}, 30_000);

	test.each([
		['2022-02-31', null],
		['45123', '2023-07-16'],
		['7.9.2022', '2022-09-07'],
		['9/7/2022', null],
		['31/7/2022', '2022-07-31']
	])('a date %s is told and proposed as %s, never taken', (date, suggestion) => {
		const read = checked(clean.replace('2022-09-07', date));
		const [found] = read.leftOut[0]?.findings ?? [];
		expect(read.leftOut).toHaveLength(1);
		expect(found?.suggestion ?? null).toBe(suggestion);
	});

	test('both readings of an ambiguous date are said', () => {
		const [found] = checked(clean.replace('2022-09-07', '9/7/2022')).leftOut[0]?.findings ?? [];
		expect(found && messageOf(found)).toMatch(/2022-07-09 or 2022-09-07/);
	});

	test.each([
		['windows-1250', 'Škoda', [0x8a]],
		['windows-1252', 'École', [0xc9]]
	] as const)('%s is read when it is named', (encoding, word, first) => {
		const text = Buffer.from(
			clean.replace('Services shut down', `\u0001${word.slice(1)}`),
			'latin1'
		);
		const bytes = Uint8Array.from(text, (byte) => (byte === 1 ? first[0] : byte));
		const { ready } = checked(bytes, { fixes: [], encoding });
		expect(ready[0]?.values.consequence).toBe(word);
	});

	test('markup and formulas are text', () => {
		const cell = '<img src=x onerror=alert(1)>';
		const read = checked(
			clean
				.replace('Services shut down', cell)
				.replace('HomeLand Justice', '"=HYPERLINK(""http://x"",""y"")"')
		);
		expect(read.ready[0]?.values).toMatchObject({
			consequence: cell,
			actor: '=HYPERLINK("http://x","y")'
		});
	});
});

describe('records are those used and those left out, whatever is broken', () => {
	const noise = fc.constantFrom(
		'"',
		',',
		'\n',
		'\r',
		';',
		'\t',
		'\u0000',
		'=',
		'ALB',
		'2022-02-31',
		' ',
		'[',
		"']",
		'; '
	);
	const spoil = (
		text: string,
		breakages: readonly { at: number; cut: number; put: string }[]
	): string =>
		breakages.reduce((now, { at, cut, put }) => {
			const place = at % (now.length + 1);
			return now.slice(0, place) + put + now.slice(place + cut);
		}, text);
	const breakages = fc.array(
		fc.record({
			at: fc.nat({ max: 20_000 }),
			cut: fc.nat({ max: 12 }),
			put: fc.array(noise, { maxLength: 4 }).map((parts) => parts.join(''))
		}),
		{ minLength: 1, maxLength: 6 }
	);
	const kinds = [
		['our contract', clean, 5000],
		['the CFR tracker', cfrCsv(), 2500],
		['EuRepoC', eurepocCsv(), 2500]
	] as const;
	test.each(kinds)(
		'%s',
		(_, text, numRuns) => {
			fc.assert(
				fc.property(breakages, fc.boolean(), (some, maps) => {
					const bytes = bytesOf(spoil(text, some));
					const opened = openText(bytes, asItIs);
					if ('refused' in opened) {
						expect(messageOf(opened.refused)).not.toBe('');
						return;
					}
					const read = check(opened, asItIs);
					addsUp(read);
					if (maps) addsUp(check(opened, { fixes: [], mapping: read.mapping }));
				}),
				{ numRuns }
			);
		},
		120_000
	);
});

describe('acts that are left out', () => {
	test.each([
		['severance', 1],
		['Severance of relations', 1],
		['none', 0],
		['N/A', 0]
	])('a row with the response %s and no State: %d', (response, acts) => {
		const [header = '', first = ''] = clean.split('\n');
		const names = header.split(',');
		const cells = first.split(',');
		cells[names.indexOf('victim')] = 'N/A';
		cells[names.indexOf('response')] = response;
		const { actsLeftOut, leftOut } = checked(`${header}\n${cells.join(',')}\n`);
		expect(leftOut).toHaveLength(1);
		expect(actsLeftOut).toBe(acts);
	});

	test.each([
		[0, 0, false],
		[0, 5, false],
		[1, 9, false],
		[1, 8, true],
		[68, 0, true],
		[null, 3, false]
	])('%s of them beside %d that are ready: %s', (actsLeftOut, actsReady, misses) => {
		expect(missesActs({ actsLeftOut, actsReady })).toBe(misses);
	});
});
