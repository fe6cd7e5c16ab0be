import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOf, type Finding } from '../../src/lib/data/finding.ts';
import { check, type Checked } from '../../src/lib/files/check/check.ts';
import { open } from '../../src/lib/files/check/open.ts';
import { asItIs, type Recipe } from '../../src/lib/files/recipe.ts';

/* Small inputs after public bug reports and real files, which stand beside the project; each kind has tests of its own elsewhere. */

const folder = '../shared/cases';
const isThere = existsSync(folder);
if (!isThere) console.warn(`${folder} is missing, so the cases that stand there are not tested.`);

async function read(name: string, recipe: Recipe = asItIs): Promise<Checked> {
	const opened = await open(new Uint8Array(readFileSync(`${folder}/${name}.csv`)), recipe);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	return check(opened, recipe, { today: '2026-11-26' });
}

const errors = ({ findings }: Checked): readonly Finding[] =>
	findings.filter(({ severity }) => severity === 'error');
const proposals = (one: Checked, column: string): readonly (string | null)[] =>
	one.findings.filter((found) => found.column === column).map(({ suggestion }) => suggestion);

describe.skipIf(!isThere)('the cases', () => {
	test.each([
		['04-comment-hash-middle', 2, 'line-comment'],
		['06-units-row', 3, 'line-kinds'],
		['07-header-doubled', 3, 'line-header'],
		['09-total-row', 3, 'line-total']
	])('%s: %d ready and one finding', async (name, ready, code) => {
		const one = await read(name);
		expect([one.ready.length, errors(one).map((found) => found.code)]).toEqual([ready, [code]]);
		expect(one.ready.length + one.leftOut.length).toBe(one.records);
	});

	test('11: filled down where that is asked for', async () => {
		const one = await read('11-merged-cells');
		expect([one.ready.length, one.below.rows]).toEqual([1, 1]);
		expect((await read('11-merged-cells', { ...asItIs, fillDown: true })).ready).toHaveLength(2);
	});

	test.each([
		['22-macroman', 'macintosh', /Universität.*/, 'Größe'],
		['23-win1251', 'windows-1251', /Атака на министерство/, 'Группа'],
		['25-shiftjis', 'shift_jis', /外務省への攻撃/, '集団']
	])('%s: the likeliest encoding is first', async (name, encoding, incident, actor) => {
		const one = await read(name);
		expect(one.form.encoding).toBe(encoding);
		expect(one.ready[0]?.values.incident).toMatch(incident);
		expect(one.ready[0]?.values.actor).toContain(actor);
	});

	test.each([
		['30-missing-attributed_to', 'attributed_to'],
		['31-missing-date', 'disclosed_date'],
		['32-missing-effect', 'effect'],
		['34-missing-sources', 'sources']
	])('%s: words for nothing are proposed as empty', async (name, column) => {
		const one = await read(name);
		const said = proposals(one, column).filter((found) => found !== null);
		expect(said.length).toBeGreaterThan(0);
		expect(said.every((found) => found === '')).toBe(true);
	});

	test.each([
		['33-missing-response', 'response'],
		['35-missing-victim', 'victim']
	])('%s: nothing is proposed for what must be there', async (name, column) => {
		const one = await read(name);
		const words = one.findings.filter((found) => found.column === column);
		expect(words.length).toBeGreaterThan(0);
		for (const { found, suggestion } of words)
			if (found !== 'None') expect(suggestion, String(found)).toBeNull();
	});

	test('36: two unrelated acts never become one', async () => {
		const one = await read('36-missing-actid-text');
		for (const { values } of one.ready) expect(values.act_id).toBe('');
	});

	test('40: each date is read or proposed, nothing is off by a day', async () => {
		const one = await read('40-dates');
		const days = proposals(one, 'start_date').filter((found) => found !== null && found !== '');
		expect(days.length).toBeGreaterThan(38);
		for (const day of days)
			expect(
				[
					'2021',
					'2021-02',
					'2021-03',
					'2021-09',
					'2021-03-02',
					'2021-02-03',
					'2021-02-13',
					'2021-09-02',
					'2017-03-01'
				],
				String(day)
			).toContain(day);
	});

	test('56: every official name is proposed', async () => {
		const one = await read('56-official-names');
		const left = one.findings.filter(
			({ column, suggestion }) => column === 'victim' && suggestion === null
		);
		expect(left.map(({ found }) => found)).toEqual([]);
	});

	test('60: lists as text', async () => {
		const one = await read('60-eurepoc11-sources-list');
		expect(one.ready.map(({ values }) => [values.victim, values.response])).toContainEqual([
			'ALB',
			'attribution'
		]);
		// The address of the attribution stands beside the two of the list.
		expect(one.ready[0]?.values.sources).toEqual(
			expect.arrayContaining(['https://example.org/a', 'https://example.org/b'])
		);
	});

	test.each(['63-solar-iso', '63b-solar-slash'])('%s: Iranian solar dates', async (name) => {
		const one = await read(name);
		expect(proposals(one, 'start_date')).toContain('2022-07-15');
		expect(proposals(one, 'response_date')).toContain('2022-09-07');
		expect(one.ready).toEqual([]);
	});

	test('64: a dash is no identifier', async () => {
		const one = await read('64-actid-dash');
		expect(one.ready).toHaveLength(3);
		expect(one.ready.every(({ values }) => values.act_id === '')).toBe(true);
	});

	test('65 and 71: one choice settles a column', async () => {
		const slashed = await read('65-slashed-month-first');
		const [column] = slashed.dates;
		expect(column?.proposed).toEqual({ order: 'month' });
		const settled = await read('65-slashed-month-first', {
			...asItIs,
			dates: { [column?.at ?? 0]: { order: 'month' } }
		});
		expect(settled.ready.map(({ values }) => values.start_date)).toEqual([
			'2008-02-01',
			'2008-04-08',
			'2008-11-26',
			'2011-03-04',
			'2009-08-24'
		]);
		const days = await read('71-1904');
		expect(proposals(days, 'start_date')).toEqual(['2017-03-01']);
		expect(days.findings.map(messageOf).join()).toContain('2021-03-02');
		const dates = Object.fromEntries(days.dates.map(({ at }) => [at, { epoch: 1904 as const }]));
		expect((await read('71-1904', { ...asItIs, dates })).ready[0]?.values.start_date).toBe(
			'2021-03-02'
		);
	});

	test('67: never a wrong State', async () => {
		const one = await read('67-wrong-state-proposals');
		const of = new Map(
			one.findings
				.filter(({ column }) => column === 'attributed_to')
				.map(({ found, suggestion }) => [found, suggestion])
		);
		expect(Object.fromEntries(of)).toMatchObject({
			'N/A': '',
			nan: '',
			NA: '',
			'Iran or Russia': 'IRN RUS',
			DRC: 'COD',
			UNK: 'XKX',
			SUN: null,
			INT: null,
			Asia: null,
			EU: null,
			'N. Korea': 'PRK'
		});
	});

	test('73 and 74: doubled headings are told, parts of a date joined', async () => {
		const doubled = await read('73-doubled-heading');
		expect(doubled.unconfirmed).toBe(true);
		const parts = await read('74-date-parts');
		expect(parts.mapping.start_date).toEqual({ join: [2, 3, 4] });
	});
});
