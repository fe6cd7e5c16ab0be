import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surelyBefore } from '../../src/lib/data/date.ts';
import { Groups } from '../../src/lib/data/groups.ts';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import type { Entry, RuleFinding, Table } from '../../src/lib/data/table.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { Together } from '../../src/lib/data/together.ts';
import { recordRows } from '../rows.ts';

/* What is asked of records as they come is what would be found by looking at all of them together. */

const entriesOf = (rows: readonly WholeIncident[]): readonly Entry<WholeIncident>[] =>
	rows.map((values, i) => ({ line: i + 2, row: i + 2, values, extra: [] }));

const foundIn = (
	table: Table<WholeIncident>,
	rows: readonly WholeIncident[]
): readonly string[] => {
	const together = new Together(table, '2026-01-01');
	for (const entry of entriesOf(rows)) together.add(entry);
	const said = ({ entry, column, cause }: RuleFinding): string =>
		`${entry.row} ${column} ${JSON.stringify(cause)}`;
	return together.found([]).map(said).sort();
};

/** How many incidents the rules need not look at. */
function sparedOf(rows: readonly WholeIncident[]): number {
	const groups = new Groups<Entry<WholeIncident>>();
	const doubtful = new Set<unknown>();
	for (const entry of entriesOf(rows)) {
		const group = groups.add(entry.values.incident_id, entry);
		if (!incidentTable.fits(group)) doubtful.add(group);
	}
	return groups.all.length - doubtful.size;
}

/** A table whose rules look at every group. */
const whole: Table<WholeIncident> = { ...incidentTable, fits: () => false };

const [base] = recordRows;
if (base === undefined) throw new Error('The record has no rows.');

const few = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

/** Rows of few incidents and victims, some of which agree and some of which do not. */
const row: fc.Arbitrary<WholeIncident> = fc
	.record({
		incident_id: few('a', 'b', 'c'),
		incident: fc.oneof({ weight: 9, arbitrary: few('An incident') }, few('Another')),
		disclosed_date: fc.oneof({ weight: 9, arbitrary: few('2020-02') }, few('2020-03')),
		victim: few('ALB', 'ALB', 'DEU'),
		responder: few('ALB', 'ALB', 'DEU', 'EU'),
		response: fc.constantFrom('none', 'protest', 'recall', 'recall'),
		response_date: few('2020-05-01', '2020-05-02', '2020-05-03'),
		act_id: few('', '', 'one-act')
	})
	.map((some) => ({ ...base, ...some }) as WholeIncident); // the words are of the vocabulary

test('rules that are spared the groups of which all is well find the same', () => {
	expect.hasAssertions();
	let spared = 0;
	fc.assert(
		fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
			const found = foundIn(incidentTable, rows);
			expect(found).toEqual(foundIn(whole, rows));
			spared += sparedOf(rows);
		}),
		{ numRuns: 2000 }
	);
	expect(spared).toBeGreaterThan(100);
});

test('most incidents of the record are spared', () => {
	expect(foundIn(incidentTable, recordRows)).toEqual(foundIn(whole, recordRows));
	const incidents = new Set(recordRows.map(({ incident_id }) => incident_id));
	expect(sparedOf(recordRows)).toBeGreaterThan(incidents.size / 2);
});

test('a key that came before is found in groups of every size', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
			const keys = rows.map(({ incident_id, victim, responder, response, response_date }) =>
				[incident_id, victim, responder, response, response_date].join(' ')
			);
			const again = keys.flatMap((key, i) => (keys.indexOf(key) < i ? [i + 2] : []));
			const together = new Together(incidentTable, '');
			for (const entry of entriesOf(rows)) together.add(entry);
			const told = together.found([]).filter(({ cause }) => cause.code === 'primary-key');
			expect(told.map(({ entry }) => entry.row).sort((a, b) => a - b)).toEqual(again);
		})
	);
});

test('a date is surely before another as far as both are told', () => {
	expect.hasAssertions();
	const date = fc
		.tuple(fc.integer({ min: 1998, max: 2003 }), fc.integer({ min: 1, max: 12 }), few('01', '15'))
		.chain(([year, month, day]) =>
			few(
				...[
					'',
					`-${String(month).padStart(2, '0')}`,
					`-${String(month).padStart(2, '0')}-${day}`
				].map((rest) => `${year}${rest}`)
			)
		);
	fc.assert(
		fc.property(date, date, (a, b) => {
			const told = Math.min(a.length, b.length);
			expect(surelyBefore(a, b)).toBe(a.slice(0, told) < b.slice(0, told));
		})
	);
});
