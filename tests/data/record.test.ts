import { changesBetween } from '../../src/cli/changes.ts';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { faultsOfRecord } from '../../src/cli/record.ts';
import { between, codebookOf } from '../../src/lib/data/codebook.ts';
import { describeTables, editionOf } from '../../src/lib/data/package.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { ruptureTable } from '../../src/lib/data/ruptures.ts';
import { scaleTable } from '../../src/lib/data/scales.ts';
import { incidentTable, tables } from '../../src/lib/data/tables.ts';
import { writeTable } from '../../src/lib/data/write.ts';

const textOf = (name: string): string => readFileSync(`data/${name}.csv`, 'utf8');
const rows = readTable(incidentTable, textOf('incidents')).ready.map(({ values }) => values);

describe('the record', () => {
	test('has nothing to find, in any of its tables', () => {
		expect(faultsOfRecord('data')).toEqual({ errors: [], warnings: [] });
		for (const table of tables)
			expect(readTable(table, textOf(table.name)).findings, table.name).toEqual([]);
	});

	test('is written as we write it', () => {
		for (const table of tables) {
			const text = textOf(table.name);
			expect(writeTable(table, readTable(table, text).ready), table.name).toBe(text);
		}
	});

	test('is as large as it must be', () => {
		expect(rows.length).toBeGreaterThanOrEqual(560);
		expect(new Set(rows.map(({ victim }) => victim)).size).toBeGreaterThanOrEqual(75);
	});

	test('gives a source for every act', () => {
		expect(rows.filter(({ response }) => response !== 'none').length).toBeGreaterThan(400);
		for (const { response, sources, incident_id } of rows)
			if (response !== 'none') expect(sources.length, incident_id).toBeGreaterThan(0);
	});

	test('marks every victim that the article names', () => {
		const named = new Set(
			rows.filter(({ in_article }) => in_article === 'yes').map(({ victim }) => victim)
		);
		expect([...named].sort()).toEqual(
			['ALB', 'ARE', 'CYP', 'DEU', 'IRN', 'ISR', 'JOR', 'KWT', 'NLD', 'SAU', 'USA'].sort()
		);
	});

	test('marks every event that the article names, and Stuxnet is the only one against Iran', () => {
		const marked = rows.filter(({ in_article }) => in_article === 'yes');
		expect(marked.some(({ incident_id }) => incident_id === 'alb-2022-07')).toBe(true);
		expect(
			new Set(marked.filter(({ victim }) => victim === 'IRN').map(({ incident_id }) => incident_id))
		).toEqual(new Set(['irn-2010-stuxnet']));
		const breaks = readTable(ruptureTable, textOf('ruptures')).ready.map(({ values }) => values);
		const named = breaks.filter(({ in_article }) => in_article === 'yes');
		expect(new Set(named.map(({ responder }) => responder))).toEqual(
			new Set('ALB ARE BHR CAN DEU EU FRA ISR KWT NLD SAU SDN USA'.split(' '))
		);
	});

	test('calls contested what the contract lists, and nothing else', () => {
		const contested = rows
			.filter(({ attribution }) => attribution === 'contested')
			.map(({ incident_id }) => incident_id);
		expect([...new Set(contested)].sort()).toEqual([
			'aus-parl',
			'bgr-2022',
			'chn-guangzhou',
			'chn-harbin',
			'chn-npu',
			'chn-ntsc',
			'eth-2020',
			'mne-2022',
			'plw-2024',
			'qat-qna',
			'rus-triangulation',
			'svk-2025',
			'ven-2019'
		]);
	});

	test('has Albania’s severance with its day, its ground and a page for it', () => {
		const severance = rows.filter(
			({ victim, responder, response }) =>
				victim === 'ALB' && responder === 'ALB' && response === 'severance'
		);
		expect(severance).toHaveLength(1);
		expect(severance[0]).toMatchObject({
			start_date: '2022-07-15',
			response_date: '2022-09-07',
			basis: 'sole',
			avowed: 'yes',
			confidence: 'high',
			in_article: 'yes'
		});
	});

	test('says in the notes what lowers the confidence of an act', () => {
		const lowered = rows.filter(
			({ response, confidence }) => response !== 'none' && confidence === 'low'
		);
		expect(lowered.length).toBeGreaterThan(0);
		for (const { notes, incident_id } of lowered) expect(notes, incident_id).not.toBe('');
	});

	test('never calls finding nothing more than medium', () => {
		const none = rows.filter(({ response }) => response === 'none');
		expect(none.length).toBeGreaterThan(90);
		expect(none.filter(({ confidence }) => confidence === 'high')).toEqual([]);
	});
});

describe('what the record rests on most', () => {
	test('Iran named two States over Stuxnet on 16 April 2011', () => {
		const named = rows.filter(
			({ incident_id, responder, response }) =>
				incident_id === 'irn-2010-stuxnet' && responder === 'IRN' && response === 'attribution'
		);
		expect(named).toHaveLength(1);
		expect(named[0]).toMatchObject({
			response_date: '2011-04-16',
			attributed_to: ['ISR', 'USA'],
			attribution: 'official',
			basis: 'sole',
			avowed: 'yes'
		});
	});

	test('Ukraine named Russia over its grid on 28 December 2015, and the ministry of February 2016 did not', () => {
		const own = rows.filter(
			({ incident_id, responder }) => incident_id === 'ukr-grid' && responder === 'UKR'
		);
		expect(own.map(({ response, response_date }) => [response, response_date])).toEqual([
			['attribution', '2015-12-28'],
			['acknowledgement', '2016-02-12']
		]);
	});

	test('PLOVER puts an attribution above a protest, and our ladder below', () => {
		const scores = readTable(scaleTable, textOf('scales')).ready.map(({ values }) => values);
		const scoreOf = (scale: string, term: string): number | undefined =>
			scores.find((one) => one.scale === scale && one.term === term)?.score;
		expect([scoreOf('plover', 'attribution'), scoreOf('plover', 'protest')]).toEqual([-3.5, -2]);
		expect([scoreOf('ladder', 'attribution'), scoreOf('ladder', 'protest')]).toEqual([2, 3]);
	});

	test('one act is told alike on all its rows, and is the sole answer to none of its incidents', () => {
		const acts = new Map<string, (typeof rows)[number][]>();
		for (const row of rows)
			if (row.act_id !== '') acts.set(row.act_id, [...(acts.get(row.act_id) ?? []), row]);
		expect(acts.size).toBeGreaterThan(20);
		for (const [act, group] of acts) {
			expect(group.length, act).toBeGreaterThan(1);
			for (const column of ['responder', 'response_date', 'avowed', 'collective'] as const)
				expect(new Set(group.map((row) => row[column])).size, `${act} ${column}`).toBe(1);
			expect(
				group.map(({ basis }) => basis),
				act
			).not.toContain('sole');
		}
	});

	test('no victim is silent and speaks', () => {
		const speaks = new Set(
			rows
				.filter(({ response, responder, victim }) => response !== 'none' && responder === victim)
				.map(({ incident_id, victim }) => `${incident_id} ${victim}`)
		);
		expect(
			rows.filter(
				({ response, incident_id, victim }) =>
					response === 'none' && speaks.has(`${incident_id} ${victim}`)
			)
		).toEqual([]);
	});

	test('a State that was not hit acts for its own cause or in solidarity, and never for this incident alone', () => {
		const alone = rows.filter(
			({ responder, victim, basis, response }) =>
				responder !== victim && responder !== 'EU' && response !== 'none' && basis === 'sole'
		);
		expect(alone).toEqual([]);
	});

	test('the operation of 2012 in Georgia is the one avowed act of a victim above Albania against a State, beside that of the United States in 2018', () => {
		const above = rows.filter(
			({ responder, victim, response, avowed, basis, attributed_to }) =>
				responder === victim &&
				['countermeasure', 'cyber-operation', 'military-posture', 'force'].includes(response) &&
				avowed === 'yes' &&
				['sole', 'main'].includes(basis) &&
				attributed_to.length > 0
		);
		expect(above.map(({ incident_id }) => incident_id).sort()).toEqual(['geo-georbot', 'usa-ira']);
	});

	test('every incident laid to a State or a group says by whom', () => {
		for (const { attribution, attributed_by, incident_id } of rows)
			expect(attributed_by === '', incident_id).toBe(attribution === 'none');
	});

	test('the edition before stands as it was', () => {
		const before = readTable(
			incidentTable,
			readFileSync('data/editions/1.0.0/incidents.csv', 'utf8')
		);
		expect(before.ready).toHaveLength(393);
		const ids = new Set(rows.map(({ incident_id }) => incident_id));
		expect(before.ready.filter(({ values }) => !ids.has(values.incident_id))).toEqual([]);
	});

	test('a break that is over says so', () => {
		const breaks = readTable(ruptureTable, textOf('ruptures')).ready.map(({ values }) => values);
		for (const { mended_date, restored, responder, date } of breaks)
			if (mended_date !== '') expect(restored, `${responder} ${date}`).toBe('yes');
	});
});

describe('what is generated from the contract', () => {
	test('the codebook in data/README.md is up to date', async () => {
		const path = 'data/README.md';
		const readme = readFileSync(path, 'utf8');
		const now = between(readme, 'codebook', tables.map(codebookOf).join('\n\n'));
		expect(await format(now, { ...(await resolveConfig(path)), filepath: path })).toBe(readme);
	});

	test('the schemas in data/datapackage.json are up to date', () => {
		const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8'));
		expect(descriptor).toEqual(JSON.parse(JSON.stringify(describeTables(descriptor, tables))));
	});

	test('data/CHANGES.md is up to date, and counts the rows of edition 1.0.0 as its file has them', async () => {
		const path = 'data/CHANGES.md';
		const text = readFileSync(path, 'utf8');
		const now = between(text, 'changes', changesBetween('data/editions/1.0.0', 'data'));
		expect(await format(now, { ...(await resolveConfig(path)), filepath: path })).toBe(text);
		// By another path: each record of that file ends at a line break outside quotes.
		const rowsIn = (file: string): number =>
			readFileSync(file, 'utf8')
				.replace(/"(?:[^"]|"")*"/g, '')
				.trim()
				.split('\n').length - 1;
		const [before, after] = [
			rowsIn('data/editions/1.0.0/incidents.csv'),
			rowsIn('data/incidents.csv')
		];
		const [, , added, removed] =
			/(\d+) rows before, \d+ now: (\d+) added, (\d+) removed/.exec(text)?.map(Number) ?? [];
		expect(text).toContain(`${before} rows before, ${after} now:`);
		expect(before + (added ?? NaN) - (removed ?? NaN)).toBe(after);
	});

	test('the edition names a version, a day, a licence and the gaps', () => {
		const edition = editionOf(JSON.parse(readFileSync('data/datapackage.json', 'utf8')));
		expect(edition.version).toMatch(/^\d+\.\d+\.\d+$/);
		expect(edition.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(edition.licence).not.toBe('');
		expect(edition.gaps).toMatch(/\.$/);
	});

	test('no act is later than the day the record was checked', () => {
		const { checked } = editionOf(JSON.parse(readFileSync('data/datapackage.json', 'utf8')));
		for (const { response_date, incident_id } of rows)
			expect(response_date.slice(0, 10) <= checked, incident_id).toBe(true);
	});
});

describe('a build over a broken record', () => {
	const copy = (): string => {
		const folder = mkdtempSync(join(tmpdir(), 'riposte-'));
		for (const { name } of tables) writeFileSync(join(folder, `${name}.csv`), textOf(name));
		return folder;
	};

	test('names a file that is missing', () => {
		expect(faultsOfRecord(join(tmpdir(), 'riposte-nowhere')).errors.join('\n')).toContain(
			`${join(tmpdir(), 'riposte-nowhere', 'incidents.csv')}: There is no such file.`
		);
	});

	test('names a file that is empty', () => {
		const folder = copy();
		writeFileSync(join(folder, 'scales.csv'), '');
		expect(faultsOfRecord(folder).errors).toEqual([
			`${join(folder, 'scales.csv')}: The file is empty. Import one with a header line.`
		]);
	});

	test('names a response that stands on no rung', () => {
		const folder = copy();
		writeFileSync(
			join(folder, 'scales.csv'),
			textOf('scales').replace(/^ladder,up,severance.*\n/m, '')
		);
		expect(faultsOfRecord(folder).errors).toEqual([
			`${join(folder, 'scales.csv')}: column term: The scale “ladder” has no row for “severance”, so acts of that kind would stand nowhere. Add one, with a whole number from 0 to 12 as its score.`
		]);
	});

	test('names file, line, column and mend of a cell that is wrong', () => {
		const folder = copy();
		const broken = textOf('incidents').replace(',severance,2022-09-07', ',severence,2022-09-07');
		writeFileSync(join(folder, 'incidents.csv'), broken);
		const line = broken.split('\n').findIndex((one) => one.includes('severence')) + 1;
		const { errors } = faultsOfRecord(folder);
		expect(errors).toHaveLength(1);
		expect(errors[0]).toContain(join(folder, 'incidents.csv'));
		expect(errors[0]).toContain(`Line ${line}, column response: “severence”`);
		expect(errors[0]).toContain('Write “severance”.');
	});
});
