import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Desk, type Summary } from '../../src/lib/bring/desk.ts';
import { asItIs, type Recipe } from '../../src/lib/data/check.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { columnNames } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { cfrCsv } from '../peers.ts';
import { ladderRanking, recordRows, rowOf } from '../rows.ts';

const record = readFileSync('data/incidents.csv', 'utf8');
const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const victim = columnNames(incidentTable).indexOf('victim');

function laid(text: string, recipe: Recipe = asItIs): { desk: Desk; summary: Summary } {
	const desk = new Desk(ladderRanking, '');
	const summary = desk.lay('file.csv', new TextEncoder().encode(text), recipe);
	if ('refused' in summary) throw new Error(summary.refused.message);
	return { desk, summary };
}

describe('the desk', () => {
	test('counts what it has', () => {
		const { summary } = laid(clean.replace(',ALB,IRN', ',ALN,IRN'));
		expect(summary).toMatchObject({
			records: 3,
			used: 2,
			ready: 2,
			setAside: 1,
			troubled: 1,
			lengths: { all: 3, problems: 1, aside: 1 }
		});
		expect(summary.causes[0]?.examples[0]).toMatchObject({
			record: 0,
			at: victim,
			suggestion: 'ALB'
		});
	});

	test('refuses what is no CSV and keeps what it had', () => {
		const { desk } = laid(clean);
		const refused = desk.lay('x.pdf', new TextEncoder().encode('%PDF-1.7'), asItIs);
		expect('refused' in refused && refused.refused.message).toMatch(/PDF/);
		expect(desk.outcome('replace')).toHaveLength(3);
	});

	test('hands over records with what is said of their cells', () => {
		const { desk } = laid(clean.replace(',ALB,IRN', ',ALN,IRN'));
		const [first, second] = desk.rows('all', 0, 2);
		expect([first?.isAside, first?.findings[0]?.at]).toEqual([true, victim]);
		expect([second?.isAside, second?.findings]).toEqual([false, []]);
		expect(desk.rows('aside', 0, 9).map(({ record: place }) => place)).toEqual([0]);
		expect([desk.placeOf('aside', 0), desk.placeOf('aside', 1), desk.placeOf('all', 2)]).toEqual([
			0, -1, 2
		]);
	});

	test('lists strange words of a vocabulary with what they may mean', () => {
		const { summary, desk } = laid(clean.replaceAll(',severance,', ',severence,'));
		expect(summary.strange).toEqual([
			{
				column: 'response',
				at: columnNames(incidentTable).indexOf('response'),
				found: 'severence',
				count: 1,
				suggestion: 'severance'
			}
		]);
		const mends = summary.strange.map(({ at, found, suggestion }) => ({
			row: null,
			column: at,
			found,
			value: suggestion ?? ''
		}));
		expect(
			desk.reach({ row: null, column: mends[0]?.column ?? 0, found: 'severence', value: '' })
		).toBe(1);
		const again = desk.read({ mends });
		expect('setAside' in again && [again.setAside, again.strange]).toEqual([0, []]);
	});

	test('proposes for a whole cause at once what is proposed for each of its cells', () => {
		const { desk, summary } = laid(clean.replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3.$2.$1'));
		const mends = summary.causes.flatMap(({ key }) => desk.proposals(key));
		expect(
			summary.causes.map(({ proposed }) => proposed).reduce((a, b) => a + b, 0)
		).toBeGreaterThan(mends.length);
		const again = desk.read({ mends });
		expect('setAside' in again && [again.setAside, again.ready]).toEqual([0, 3]);
		expect(desk.outcome('replace')).toEqual(laid(clean).desk.outcome('replace'));
	});

	test('proposes for a record what its neighbours say, and leaves other records alone', () => {
		const { desk, summary } = laid(record.replace(/^(alb-2022-07,.*?),official,/m, '$1,vendor,'));
		const mends = summary.causes.flatMap(({ key }) => desk.proposals(key));
		expect(mends).toHaveLength(1);
		expect(mends[0]?.row).not.toBeNull();
		desk.read({ mends });
		expect(desk.outcome('replace')).toEqual(recordRows);
	});

	test('tells of rows that correct an old one, and what becomes of places either way', () => {
		const { desk } = laid(record.replace(/^(alb-2022-07,.*,ALB,)severance,/m, '$1recall,'));
		desk.base(recordRows, true);
		const { joined, corrected } = desk.compare();
		expect([joined.added, joined.corrections, joined.effect]).toEqual([
			1,
			1,
			'Albania stays at rung 10.'
		]);
		expect([corrected?.added, corrected?.rows]).toEqual([0, recordRows.length]);
		expect(corrected?.effect).toContain('Albania moves from 10 to 7');
		expect(desk.outcome('correct')).toHaveLength(recordRows.length);
	});

	test('finds no change in the record itself, and none in places', () => {
		const { desk } = laid(record);
		desk.base(recordRows, true);
		const { added, removed, changed, same, effect, joined } = desk.compare();
		expect([added, removed, changed, same]).toEqual([0, 0, 0, recordRows.length]);
		expect(effect).toBe('Albania stays at rung 10.');
		expect([joined.added, joined.replaced, joined.left]).toEqual([0, recordRows.length, []]);
	});

	test('tells a change cell by cell, and what becomes of Albania', () => {
		const { desk } = laid(record.replace(/^(alb-2022-07,.*,ALB,)severance,/m, '$1recall,'));
		desk.base(recordRows.slice(0, 100), true);
		desk.base(recordRows.slice(100), false);
		const { changed, effect } = desk.compare();
		expect(changed).toBe(1);
		expect(desk.changes('changed', 0, 9)[0]?.cells).toEqual([
			{ column: 'response', before: 'severance', after: 'recall' }
		]);
		expect(effect).toMatch(/^Albania moves from 10 to 7\b/);
	});

	test('adds rows to others by key', () => {
		const { desk } = laid(cfrCsv());
		desk.base([rowOf()], true);
		const { joined } = desk.compare();
		expect(joined.rows).toBe(desk.outcome('add').length);
		expect(desk.outcome('add')).toHaveLength(desk.outcome('replace').length + 1);
	});

	test('gives everything away: mended, ready, set aside, findings', () => {
		const { desk, summary } = laid(clean.replace(',ALB,IRN', ',ALN,IRN'));
		const mends = [{ row: 2, column: victim, found: 'ALN', value: 'ALB' }];
		expect(JSON.parse(desk.take('findings-json'))).toMatchObject({
			file: 'file.csv',
			records: 3,
			ready: 2,
			setAside: 1
		});
		expect(desk.take('findings-csv').split('\n')[1]).toMatch(
			/^error,constraint-error,2,2,victim,ALN,/
		);
		expect(desk.take('aside')).toContain('ALN');
		expect(readTable(incidentTable, desk.take('rows')).ready).toHaveLength(summary.ready);
		desk.read({ mends });
		expect(desk.take('mended')).toBe(clean.endsWith('\n') ? clean : `${clean}\n`);
	});

	test('reads in another encoding and keeps the old reading where that is refused', () => {
		const bytes = Uint8Array.from(
			Buffer.from(clean.replace('Services', '\u0001ervices'), 'latin1'),
			(byte) => (byte === 1 ? 0x8a : byte)
		);
		const desk = new Desk(ladderRanking, '');
		desk.lay('file.csv', bytes, asItIs);
		const named = desk.read({ encoding: 'windows-1250', mends: [] });
		expect('encoding' in named && named.encoding).toBe('windows-1250');
		expect(desk.outcome('replace')[0]?.consequence).toMatch(/^Šervices/);
	});
});
