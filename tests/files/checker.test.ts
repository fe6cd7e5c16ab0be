import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import { Checker, type Download } from '../../src/lib/files/check/checker.ts';
import type { How } from '../../src/lib/files/check/comparison.ts';
import type { Summary } from '../../src/lib/files/check/summary.ts';
import { asItIs, type Recipe } from '../../src/lib/files/recipe.ts';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { columnNames } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { cfrCsv } from '../peers.ts';
import { ladderRanking, recordRows, rowOf } from '../rows.ts';

const record = readFileSync('data/incidents.csv', 'utf8');
const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const victim = columnNames(incidentTable).indexOf('victim');

async function loaded(
	text: string,
	recipe: Recipe = asItIs
): Promise<{ checker: Checker; summary: Summary }> {
	const checker = new Checker(ladderRanking, '');
	const summary = await checker.load('file.csv', new Blob([text]), recipe);
	if ('refused' in summary) throw new Error(messageOf(summary.refused));
	return { checker, summary };
}

/** The rows that are shown then. */
async function outcome(checker: Checker, how: How): Promise<readonly WholeIncident[]> {
	const rows: WholeIncident[] = [];
	const n = await checker.outcome(how, (some) => rows.push(...some));
	expect(rows).toHaveLength(n);
	return rows;
}

const written = (checker: Checker, what: Download): Promise<string> =>
	checker.download(what).text();

describe('a checker', () => {
	test('counts what it has', async () => {
		const { summary } = await loaded(clean.replace(',ALB,IRN', ',ALN,IRN'));
		expect(summary).toMatchObject({
			records: 3,
			used: 2,
			ready: 2,
			leftOut: 1,
			troubled: 1,
			lengths: { all: 3, problems: 1, 'left-out': 1 }
		});
		expect(summary.causes[0]?.examples[0]).toMatchObject({
			record: 0,
			at: victim,
			suggestion: 'ALB'
		});
	});

	test('refuses what is no CSV and keeps what it had', async () => {
		const { checker } = await loaded(clean);
		const refused = await checker.load('x.pdf', new Blob(['%PDF-1.7']), asItIs);
		expect('refused' in refused && messageOf(refused.refused)).toMatch(/PDF/);
		expect(await outcome(checker, 'replace')).toHaveLength(3);
	});

	test('hands over records with what is said of their cells', async () => {
		const { checker } = await loaded(clean.replace(',ALB,IRN', ',ALN,IRN'));
		const [first, second] = checker.rows('all', 0, 2);
		expect([first?.isLeftOut, first?.findings[0]?.at]).toEqual([true, victim]);
		expect([second?.isLeftOut, second?.findings]).toEqual([false, []]);
		expect(checker.rows('left-out', 0, 9).map(({ record: place }) => place)).toEqual([0]);
		expect([
			checker.placeIn('left-out', 0),
			checker.placeIn('left-out', 1),
			checker.placeIn('all', 2)
		]).toEqual([0, -1, 2]);
	});

	test('lists strange words of a vocabulary with what they may mean', async () => {
		const { summary, checker } = await loaded(clean.replaceAll(',severance,', ',severence,'));
		expect(summary.strange).toEqual([
			{
				column: 'response',
				at: columnNames(incidentTable).indexOf('response'),
				found: 'severence',
				count: 1,
				suggestion: 'severance'
			}
		]);
		const fixes = summary.strange.map(({ at, found, suggestion }) => ({
			row: null,
			column: at,
			found,
			value: suggestion ?? ''
		}));
		expect(
			checker.reach({ row: null, column: fixes[0]?.column ?? 0, found: 'severence', value: '' })
		).toBe(1);
		const again = await checker.read({ fixes });
		expect('leftOut' in again && [again.leftOut, again.strange]).toEqual([0, []]);
	});

	test('proposes for a whole cause at once what is proposed for each of its cells', async () => {
		const { checker, summary } = await loaded(
			clean.replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3.$2.$1')
		);
		const fixes = summary.causes.flatMap(({ key }) => checker.proposals(key));
		expect(
			summary.causes.map(({ proposed }) => proposed).reduce((a, b) => a + b, 0)
		).toBeGreaterThan(fixes.length);
		const again = await checker.read({ fixes });
		expect('leftOut' in again && [again.leftOut, again.ready]).toEqual([0, 3]);
		expect(await outcome(checker, 'replace')).toEqual(
			await outcome((await loaded(clean)).checker, 'replace')
		);
	});

	test('proposes for a record what its neighbours say, and leaves other records alone', async () => {
		const { checker, summary } = await loaded(
			record.replace(/^(alb-2022-07,.*?),official,/m, '$1,vendor,')
		);
		const fixes = summary.causes.flatMap(({ key }) => checker.proposals(key));
		expect(fixes).toHaveLength(1);
		expect(fixes[0]?.row).not.toBeNull();
		await checker.read({ fixes });
		expect(await outcome(checker, 'replace')).toEqual(recordRows);
	});

	test('tells of rows that correct an old one, and what becomes of places either way', async () => {
		const { checker } = await loaded(
			record.replace(/^(alb-2022-07,.*,ALB,)severance,/m, '$1recall,')
		);
		checker.compareWith(recordRows, true);
		const { joined, corrected } = checker.compare();
		expect([joined.added, joined.corrections, joined.effect]).toEqual([
			1,
			1,
			'Albania stays at rung 10.'
		]);
		expect([corrected?.added, corrected?.rows]).toEqual([0, recordRows.length]);
		expect(corrected?.effect).toContain('Albania moves from 10 to 7');
		expect(await outcome(checker, 'correct')).toHaveLength(recordRows.length);
	});

	test('finds no change in the record itself, and none in places', async () => {
		const { checker } = await loaded(record);
		checker.compareWith(recordRows, true);
		const { added, removed, changed, same, effect, joined } = checker.compare();
		expect([added, removed, changed, same]).toEqual([0, 0, 0, recordRows.length]);
		expect(effect).toBe('Albania stays at rung 10.');
		expect([joined.added, joined.replaced, joined.left]).toEqual([0, recordRows.length, []]);
	});

	test('tells a change cell by cell, and what becomes of Albania', async () => {
		const { checker } = await loaded(
			record.replace(/^(alb-2022-07,.*,ALB,)severance,/m, '$1recall,')
		);
		checker.compareWith(recordRows.slice(0, 100), true);
		checker.compareWith(recordRows.slice(100), false);
		const { changed, effect } = checker.compare();
		expect(changed).toBe(1);
		expect(checker.changes('changed', 0, 9)[0]?.cells).toEqual([
			{ column: 'response', before: 'severance', after: 'recall' }
		]);
		expect(effect).toMatch(/^Albania moves from 10 to 7\b/);
	});

	test('adds rows to others by key', async () => {
		const { checker } = await loaded(cfrCsv());
		checker.compareWith([rowOf()], true);
		const { joined } = checker.compare();
		expect(joined.rows).toBe((await outcome(checker, 'add')).length);
		expect(await outcome(checker, 'add')).toHaveLength(
			(await outcome(checker, 'replace')).length + 1
		);
	});

	test('gives everything away: fixed, ready, left out, findings', async () => {
		const { checker, summary } = await loaded(clean.replace(',ALB,IRN', ',ALN,IRN'));
		const fixes = [{ row: 2, column: victim, found: 'ALN', value: 'ALB' }];
		expect(JSON.parse(await written(checker, 'findings-json'))).toMatchObject({
			file: 'file.csv',
			records: 3,
			ready: 2,
			setAside: 1
		});
		expect((await written(checker, 'findings-csv')).split('\n')[1]).toMatch(
			/^error,constraint-error,2,2,victim,ALN,/
		);
		expect(await written(checker, 'left-out')).toContain('ALN');
		expect(readTable(incidentTable, await written(checker, 'rows')).ready).toHaveLength(
			summary.ready
		);
		await checker.read({ fixes });
		expect(await written(checker, 'fixed')).toBe(clean.endsWith('\n') ? clean : `${clean}\n`);
	});

	test('reads in another encoding and keeps the old reading where that is refused', async () => {
		const bytes = Uint8Array.from(
			Buffer.from(clean.replace('Services', '\u0001ervices'), 'latin1'),
			(byte) => (byte === 1 ? 0x8a : byte)
		);
		const checker = new Checker(ladderRanking, '');
		await checker.load('file.csv', new Blob([bytes]), asItIs);
		const named = await checker.read({ encoding: 'windows-1250', fixes: [] });
		expect('form' in named && named.form.encoding).toBe('windows-1250');
		expect((await outcome(checker, 'replace'))[0]?.consequence).toMatch(/^Šervices/);
	});
});
