import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff, diff } from '../../src/lib/data/diff.ts';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import { join } from '../../src/lib/files/check/join.ts';
import { keyOf } from '../../src/lib/data/read.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { noneOf, recordRows, rowOf, someRows } from '../rows.ts';

const sorted = (rows: readonly WholeIncident[]): readonly WholeIncident[] =>
	[...rows].sort((a, b) => keyOf(incidentTable, a).localeCompare(keyOf(incidentTable, b)));

const changedRows = someRows.chain((rows) =>
	fc.tuple(
		fc.constant(rows),
		fc.subarray([...rows]),
		fc.array(fc.record({ notes: fc.string(), effect: fc.constantFrom('theft', 'leak') }), {
			minLength: rows.length,
			maxLength: rows.length
		}),
		someRows
	)
);

describe('a difference', () => {
	test('applied to the one gives the other', () => {
		fc.assert(
			fc.property(changedRows, ([a, kept, notes, more]) => {
				const known = new Set(kept.map((row) => keyOf(incidentTable, row)));
				const b = [
					...kept.map((row, i) => (i % 2 === 0 ? row : { ...row, notes: notes[i]?.notes ?? '' })),
					...more.filter((row) => !known.has(keyOf(incidentTable, row)))
				];
				const found = diff(incidentTable, a, b);
				expect(sorted(applyDiff(incidentTable, a, found))).toEqual(sorted(b));
				expect(found.same + found.changed.length + found.added.length).toBe(b.length);
				expect(found.same + found.changed.length + found.removed.length).toBe(a.length);
			}),
			{ numRuns: 500 }
		);
	});

	test('of the same file is nothing, in whatever order', () => {
		const { added, removed, changed, same } = diff(
			incidentTable,
			recordRows,
			[...recordRows].reverse()
		);
		expect([added, removed, changed, same]).toEqual([[], [], [], recordRows.length]);
	});

	test('names each cell that changed, also where the date of the key was put right', () => {
		const before = rowOf();
		const after = rowOf({ response_date: '2022-09-08', notes: 'Put right.' });
		const { added, removed, changed } = diff(incidentTable, [before], [after]);
		expect([added, removed]).toEqual([[], []]);
		expect(changed).toEqual([{ before, after, columns: ['response_date', 'notes'] }]);
	});

	test('takes another act on another day for another row', () => {
		const later = rowOf({ response: 'economic-measure', response_date: '2023-01-05' });
		const { added, removed, changed } = diff(incidentTable, [rowOf()], [later]);
		expect([added.length, removed.length, changed.length]).toEqual([1, 1, 0]);
		expect(diff(incidentTable, [noneOf()], [rowOf()]).changed).toHaveLength(1);
	});

	test('pairs no rows where more than one may be meant', () => {
		const before = [rowOf(), rowOf({ response: 'recall' })];
		const after = [rowOf({ response_date: '2022-09-08' })];
		const { added, removed, changed } = diff(incidentTable, before, after);
		expect([added.length, removed.length, changed.length]).toEqual([1, 2, 0]);
	});
});

describe('rows added by key', () => {
	test('to themselves are the same rows', () => {
		const { rows, added, replaced, aligned, left } = join(recordRows, recordRows);
		expect(sorted(rows)).toEqual(sorted(recordRows));
		expect([added, replaced, aligned, left.size]).toEqual([0, recordRows.length, 0, 0]);
	});

	test('take the place of old ones, and an act that of the silence', () => {
		const base = [noneOf(), rowOf({ responder: 'USA', basis: 'solidarity' })];
		const { rows, added, replaced, left } = join(base, [rowOf()]);
		expect(rows.map(({ responder, response }) => [responder, response])).toEqual([
			['USA', 'severance'],
			['ALB', 'severance']
		]);
		expect([added, replaced, [...left]]).toEqual([1, 0, [['none-beside-act', 1]]]);
	});

	test('carry the facts of their incident over to the old rows of it', () => {
		const base = [rowOf(), rowOf({ responder: 'USA', basis: 'solidarity' })];
		const { rows, replaced, aligned, left } = join(base, [rowOf({ actor: 'Put right' })]);
		expect(rows.map(({ actor }) => actor)).toEqual(['Put right', 'Put right']);
		expect([replaced, aligned, left.size]).toEqual([1, 1, 0]);
	});

	test('stand beside an old one whose day or response they change, or take its place', () => {
		const base = [rowOf(), noneOf({ incident_id: 'other', victim: 'JOR', responder: 'JOR' })];
		for (const change of [{ response_date: '2022-09-06' }, { response: 'expulsion' as const }]) {
			const beside = join(base, [rowOf(change)]);
			expect([beside.rows.length, beside.added, beside.corrections]).toEqual([3, 1, 1]);
			const instead = join(base, [rowOf(change)], true);
			expect(instead.rows.map(({ response, response_date }) => [response, response_date])).toEqual([
				['none', ''],
				[rowOf(change).response, rowOf(change).response_date]
			]);
			expect([instead.added, instead.replaced]).toEqual([0, 1]);
		}
		// Another act on another day is no correction.
		const later = rowOf({ response: 'economic-measure', response_date: '2023-01-05' });
		expect(join(base, [later], true)).toMatchObject({ added: 1, replaced: 0, corrections: 0 });
	});

	test('leave only rows that the contract allows beside one another, and count the rest', () => {
		fc.assert(
			fc.property(someRows, someRows, fc.boolean(), (base, more, corrects) => {
				const { rows, left, replaced, added, corrections } = join(base, more, corrects);
				const come = new Set(more);
				expect(added + replaced).toBe(rows.filter((row) => come.has(row)).length);
				const out = [...left.values()].reduce((sum, n) => sum + n, 0);
				const known = new Set(more.map((row) => keyOf(incidentTable, row)));
				const stay = base.filter((row) => !known.has(keyOf(incidentTable, row))).length;
				expect(rows.length + out).toBe(stay + more.length - (corrects ? corrections : 0));
				const keys = rows.map((row) => keyOf(incidentTable, row));
				expect(new Set(keys).size).toBe(keys.length);
			}),
			{ numRuns: 300 }
		);
	});
});
