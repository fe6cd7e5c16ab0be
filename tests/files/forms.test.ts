import { gzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import { columnNames } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { check, type Checked } from '../../src/lib/files/check/check.ts';
import { entriesOf } from '../../src/lib/files/check/container.ts';
import { Checker } from '../../src/lib/files/check/checker.ts';
import { open } from '../../src/lib/files/check/open.ts';
import { ladderRanking } from '../rows.ts';
import { asItIs, type Recipe } from '../../src/lib/files/recipe.ts';

/* What people have besides a clean CSV: workbooks, packed files, lines that are no rows, merged cells, dates in parts. */

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array | string, recipe: Recipe = asItIs): Promise<Checked> {
	const opened = await open(typeof bytes === 'string' ? bytesOf(bytes) : bytes, recipe);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	return check(opened, recipe);
}

async function refusal(bytes: Uint8Array): Promise<string> {
	const opened = await open(bytes, asItIs);
	return 'refused' in opened ? opened.refused.code : 'none';
}

const names = columnNames(incidentTable);

/** A row of our contract as a workbook holds it. */
const row = (over: Readonly<Record<string, string | Date | number | null>> = {}) => ({
	incident_id: 'x-1',
	incident: 'Attack one',
	start_date: new Date('2021-03-02T00:00:00Z'),
	victim: 'ALB',
	attributed_to: 'IRN',
	attribution: 'official',
	incident_type: 'wiper',
	responder: 'ALB',
	response: 'protest',
	response_date: new Date('2021-04-01T00:00:00Z'),
	basis: 'sole',
	avowed: 'yes',
	collective: 'no',
	confidence: 'high',
	in_article: 'no',
	sources: 'https://example.org/a',
	...over
});

type Rows = readonly Readonly<Record<string, string | Date | number | null>>[];

const book = async (
	sheets: readonly { readonly name: string; readonly data: Rows; readonly numFmt?: string }[],
	more: { readonly dateSystem?: '1900' | '1904' } = {}
): Promise<Uint8Array> =>
	writeXlsx({
		...more,
		sheets: sheets.map(({ name, data, numFmt = 'yyyy-mm-dd' }) => ({
			name,
			columns: names.map((key) => ({
				header: key,
				key,
				...(key.endsWith('_date') ? { numFmt } : {})
			})),
			data: data.map((one) => ({ ...one }))
		}))
	});

describe('a workbook', () => {
	test('is read with its days as days, whatever stands on a sheet of notes before', async () => {
		const bytes = await book([
			{ name: 'Read me', data: [] },
			{ name: 'Answers', data: [row(), row({ incident_id: 'x-2', response: 'recall' })] }
		]);
		const { ready, form, findings } = await read(bytes);
		expect(form).toMatchObject({
			packed: 'workbook',
			part: 'Answers',
			encoding: null,
			delimiter: null
		});
		expect(ready.map(({ values }) => [values.start_date, values.response_date])).toEqual([
			['2021-03-02', '2021-04-01'],
			['2021-03-02', '2021-04-01']
		]);
		expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
	});

	test('that counts days from 1904 gives the same days', async () => {
		const { ready } = await read(
			await book([{ name: 'A', data: [row()] }], { dateSystem: '1904' })
		);
		expect(ready[0]?.values.start_date).toBe('2021-03-02');
	});

	test('whose cells show no day tells a month, not a false day', async () => {
		const months = await read(await book([{ name: 'A', data: [row()], numFmt: 'mmm-yy' }]));
		expect(months.ready[0]?.values.start_date).toBe('2021-03');
		const years = await read(await book([{ name: 'A', data: [row()], numFmt: 'yyyy' }]));
		expect(years.ready[0]?.values.start_date).toBe('2021');
	});

	test.each([
		['[$-zh-CN]yyyy"年"m"月"', '2021-03'],
		['[$-th-TH]mmm yyyy', '2021-03'],
		['yyyy" (month)"', '2021'],
		['dd/mm/yyyy hh:mm', '2021-03-02']
	])('whose cells are shown as %s tells %s', async (numFmt, date) => {
		const { ready } = await read(await book([{ name: 'A', data: [row()], numFmt }]));
		expect(ready[0]?.values.start_date).toBe(date);
	});

	test('with one cell far to the right is read all the same', async () => {
		const data = Array.from({ length: 300 }, (_, i) => row({ incident_id: `x-${i}` }));
		const [head, ...rest] = [
			names,
			...data.map((one) => names.map((name) => String(Reflect.get(one, name) ?? '')))
		];
		const far = [...(rest[7] ?? []), ...Array.from({ length: 5_000 }, () => ''), 'far'];
		const bytes = await writeXlsx({
			sheets: [
				{ name: 'A', rows: [[...(head ?? [])], ...rest.with(7, far)].map((cells) => [...cells]) }
			]
		});
		const { records, leftOut } = await read(bytes);
		expect([records, leftOut.length > 0]).toEqual([300, true]);
	});

	test('of several sheets is read by the one that is chosen', async () => {
		const bytes = await book([
			{ name: 'One', data: [row()] },
			{ name: 'Two', data: [row({ incident_id: 'y-1' }), row({ incident_id: 'y-2' })] }
		]);
		expect((await read(bytes)).form.parts).toEqual(['One', 'Two']);
		expect((await read(bytes, { ...asItIs, part: 'Two' })).records).toBe(2);
	});

	test('that is broken is refused with a sentence', async () => {
		const whole = await book([{ name: 'A', data: [row()] }]);
		expect(await refusal(whole.slice(0, whole.length - 40))).toMatch(
			/workbook-broken|archive-broken/
		);
		expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0))).toBe(
			'workbook-broken'
		);
	});

	test('broken anywhere crashes nothing and loses nothing', async () => {
		const whole = await book([{ name: 'A', data: [row(), row({ incident_id: 'x-2' })] }]);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
					minLength: 1,
					maxLength: 8
				}),
				fc.nat({ max: whole.length }),
				async (breakages, cut) => {
					const bytes = whole.slice(0, whole.length - (cut % 3 === 0 ? cut : 0));
					for (const [at, byte] of breakages) if (at < bytes.length) bytes[at] = byte;
					const opened = await open(bytes, asItIs);
					if ('refused' in opened) expect(messageOf(opened.refused)).not.toBe('');
					else {
						const { records, ready, leftOut } = check(opened, asItIs);
						expect(ready.length + leftOut.length).toBe(records);
					}
				}
			),
			{ numRuns: 400 }
		);
	}, 120_000);
});

describe('a packed file', () => {
	test('is unpacked, by gzip or as a ZIP archive', async () => {
		const gzip = await read(gzipSync(bytesOf(clean)));
		expect([gzip.ready.length, gzip.form.packed]).toEqual([3, 'gzip']);
		const zip = await read(
			zipSync({ 'notes/readme.md': bytesOf('# x'), 'data/rows.csv': bytesOf(clean) })
		);
		expect([zip.ready.length, zip.form.packed, zip.form.part]).toEqual([3, 'ZIP', 'data/rows.csv']);
	});

	test('of several tables lets one be chosen, and of none says so', async () => {
		const two = zipSync({
			'a.csv': bytesOf(clean),
			'b.csv': bytesOf(clean.split('\n').slice(0, 2).join('\n'))
		});
		expect((await read(two)).form.parts).toEqual(['a.csv', 'b.csv']);
		expect((await read(two, { ...asItIs, part: 'b.csv' })).records).toBe(1);
		expect(await refusal(zipSync({ 'a.docx': bytesOf('x') }))).toBe('archive-none');
	});

	test('that is broken, cut or of too many files is refused', async () => {
		const whole = gzipSync(bytesOf(clean.repeat(50)));
		expect(await refusal(whole.slice(0, whole.length - 30))).toBe('archive-broken');
		expect(await refusal(Uint8Array.of(0x1f, 0x8b, 8, 0))).toBe('archive-broken');
		expect(await refusal(Uint8Array.of(0x1f, 0x8b))).toBe('archive-broken');
		const [one, other] = [clean.slice(0, 300), clean.slice(300)].map((part) =>
			gzipSync(bytesOf(part))
		);
		const members = await read(Uint8Array.from([...(one ?? []), ...(other ?? [])]));
		expect(members.ready).toHaveLength(3);
		const many = zipSync(
			Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}.csv`, new Uint8Array()]))
		);
		expect('refused' in entriesOf(many, () => true)).toBe(true);
	});
});

const [header = '', ...lines] = clean.trimEnd().split('\n');
const withLine = (line: string, at = 1): string =>
	[header, ...lines.toSpliced(at, 0, line)].join('\n');

describe('a line that is no row', () => {
	test.each([
		['a comment', '# checked until here', 'line-comment'],
		['the header again', header, 'line-header'],
		['what the columns hold', names.map((_, i) => (i < 4 ? 'text' : '')).join(','), 'line-kinds'],
		['a total', `Total${',3'.repeat(2)}${','.repeat(names.length - 3)}`, 'line-total']
	])('is told as one thing: %s', async (_, line, code) => {
		const { ready, leftOut, findings } = await read(withLine(line));
		expect([ready.length, leftOut.length]).toEqual([3, 1]);
		const errors = findings.filter(({ severity }) => severity === 'error');
		expect(errors.map((one) => one.code)).toEqual([code]);
		const taken = await read(withLine(line), { ...asItIs, without: [errors[0]?.row ?? 0] });
		expect([taken.records, taken.leftOut.length, taken.ready.length]).toEqual([3, 0, 3]);
	});

	test('a row with a fault that is called Total is a row with a fault', async () => {
		const { leftOut } = await read(
			clean.replace(/,Backdoor[^,]*,/, ',Total,').replace(',JOR,', ',Atlantis,')
		);
		expect(leftOut.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
			['state-unknown']
		]);
	});
});

describe('what was decided', () => {
	const american = clean.replaceAll('2022-09-07', '9/7/2022');
	const names = header.split(',');

	test('about dates holds when a fix is made beside', async () => {
		const checker = new Checker(ladderRanking, '');
		const dates = { [names.indexOf('response_date')]: { order: 'month' as const } };
		await checker.load('us.csv', new Blob([american]), { ...asItIs, dates });
		const again = await checker.read({
			...asItIs,
			dates,
			fixes: [{ row: null, column: 1, found: 'Backdoor', value: 'Other' }]
		});
		expect('dates' in again && again.dates).toHaveLength(1);
		expect(await checker.download('fixed').text()).toContain('2022-09-07');
	});

	test('about lines is told when the file is read again', async () => {
		const { records, findings } = await read(clean, { ...asItIs, without: [3] });
		expect(records).toBe(2);
		expect(findings.map(({ code, row: at }) => [code, at])).toContainEqual(['line-taken-out', 3]);
	});

	test('a fix in a cell that was filled from above is made', async () => {
		const below = lines[1]?.replace(/^[^,]*,[^,]*,/, ',,') ?? '';
		const text = [header, lines[0], below].join('\n');
		const filled = await read(text, { ...asItIs, fillDown: true });
		const found = filled.sheet.records[1]?.cells[1] ?? '';
		const fixed = await read(text, {
			...asItIs,
			fillDown: true,
			fixes: [{ row: 3, column: 1, found, value: 'Renamed' }]
		});
		expect(fixed.sheet.records[1]?.cells[1]).toBe('Renamed');
	});
});

describe('cells left to the row above', () => {
	const blank = lines[1]
		?.split(',')
		.map((cell, i) => {
			const name = names[i] ?? '';
			const isFact =
				name === 'victim' || name === 'incident_id' || incidentTable.columns[name]?.agrees;
			return isFact ? '' : cell;
		})
		.join(',');
	const text = [header, lines[0], blank].join('\n');

	test('are offered to be filled, and filled where that is asked for', async () => {
		const asIs = await read(text);
		expect([asIs.ready.length, asIs.below.rows]).toEqual([1, 1]);
		const filled = await read(text, { ...asItIs, fillDown: true });
		expect(filled.ready.map(({ values }) => [values.incident_id, values.victim])).toEqual([
			['alb-2022-07', 'ALB'],
			['alb-2022-07', 'ALB']
		]);
	});

	test('are none in a file that fills every row', async () => {
		expect((await read(clean)).below.rows).toBe(0);
	});
});

test('year, month and day of columns of their own are joined, cut where one is missing', async () => {
	const heads = header.replace('start_date', 'year').concat(',month,day');
	const rows = lines.map((line, i) =>
		line.replace('2022-07-15', '2022').concat([',7,15', ',July,', ',,'][i] ?? '')
	);
	const file = [heads, ...rows].join('\n');
	const { mapping } = await read(file);
	const at = heads.split(',');
	expect(mapping.start_date).toEqual({
		join: ['year', 'month', 'day'].map((name) => at.indexOf(name))
	});
	const joined = await read(file, { ...asItIs, mapping });
	const said = joined.ready.concat().map(({ values }) => values.start_date);
	expect(said[0]).toBe('2022-07-15');
});

test('the responder can be the victim, for a file that has no column of it', async () => {
	const at = header.split(',').indexOf('responder');
	const file = [header, ...lines]
		.map((line) => line.split(',').toSpliced(at, 1).join(','))
		.join('\n');
	const { mapping } = await read(file);
	const { ready } = await read(file, {
		...asItIs,
		mapping: { ...mapping, responder: { sameAs: 'victim' } }
	});
	expect(ready.length).toBeGreaterThan(0);
	for (const { values } of ready) expect(values.responder).toBe(values.victim);
});

test('our own Albanian rows, as Excel in the United States saves them, import with one choice', async () => {
	const record = Papa.parse<string[]>(readFileSync('data/incidents.csv', 'utf8').trimEnd()).data;
	const [heads = []] = record;
	const albanian = record.filter((cells) => cells[heads.indexOf('victim')] === 'ALB');
	expect(albanian.length).toBeGreaterThanOrEqual(12);
	const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
	const american = albanian.map((cells) =>
		cells.map((cell, i) => {
			const [, year = '', month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(cell) ?? [];
			if (!heads[i]?.endsWith('_date') || month === undefined) return cell;
			return day === undefined
				? `${months[Number(month) - 1]}-${year.slice(2)}`
				: `${Number(month)}/${Number(day)}/${year}`;
		})
	);
	const text = Papa.unparse([heads, ...american]);
	expect(text).toContain('7/15/2022');
	expect(text).toMatch(/,[A-Z][a-z][a-z]-\d\d,/);
	const asked = await read(text);
	expect(asked.dates.every(({ proposed }) => proposed.order === 'month')).toBe(true);
	const { ready, leftOut } = await read(text, {
		...asItIs,
		dates: Object.fromEntries(asked.dates.map(({ at, proposed }) => [at, proposed]))
	});
	expect(leftOut).toEqual([]);
	const ours = (await read(Papa.unparse([heads, ...albanian]))).ready;
	expect(ready.map(({ values }) => values)).toEqual(ours.map(({ values }) => values));
});

describe('a file that is too much or not whole', () => {
	test('a cell longer than a spreadsheet holds leaves its row out, and stays in the file', async () => {
		const long = 'x'.repeat(10_000_000);
		const { ready, leftOut, sheet } = await read(clean.replace('Backdoor', long));
		expect([ready.length, leftOut.length]).toEqual([2, 1]);
		const [why] = leftOut[0]?.findings ?? [];
		expect(why?.code).toBe('cell-long');
		expect(messageOf(why as never).length).toBeLessThan(400);
		expect(
			sheet.records.some(({ cells }) => cells.some((cell) => cell.length >= long.length))
		).toBe(true);
	});

	test('an identifier that a spreadsheet shortened is lost, and said to be', async () => {
		const { leftOut } = await read(clean.replace(/^jor-2022,/m, '1.23E+12,'));
		const [why] = leftOut[0]?.findings ?? [];
		expect([why?.code, why?.suggestion]).toEqual(['slug-damaged', null]);
	});

	test('an address that stands twice is taken once, and told', async () => {
		const { ready, findings } = await read(
			clean.replace(/https:\/\/[^ ,\n]+/, (address) => `${address} ${address}`)
		);
		expect(ready).toHaveLength(3);
		expect(findings.map(({ code }) => code)).toEqual(['address-doubled']);
		for (const { values } of ready)
			expect(new Set(values.sources).size).toBe(values.sources.length);
	});

	test('a last line that ends in the middle is told', async () => {
		const half = clean.trimEnd().slice(0, -60);
		expect((await read(half)).findings.map(({ code }) => code)).toContain('file-cut');
		expect((await read(clean.trimEnd())).findings).toEqual([]);
	});
});
