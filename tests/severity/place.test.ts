import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actKey, givesPlace, placeOne, placeOnLadder } from '../../src/lib/severity/place.ts';
import { noneOf, recordRows, rowOf, stepOf, someRows } from '../rows.ts';

const summary = (rows: Parameters<typeof placeOnLadder>[0]) =>
	placeOnLadder(rows, stepOf).map(({ step, standing, incident }) => [
		incident.response,
		step,
		standing
	]);

describe('the place of a party on an incident', () => {
	test('is its highest own act', () => {
		const rows = [rowOf({ response: 'attribution' }), rowOf(), rowOf({ response: 'protest' })];
		expect(summary(rows)).toEqual([['severance', 10, 'place']]);
	});

	test('is the earliest of equal ones, and an unknown date comes last', () => {
		const rows = [
			rowOf({ response: 'recall', response_date: '' }),
			rowOf({ response: 'recall', response_date: '2022-09-20' }),
			rowOf({ response: 'recall', response_date: '2022-09-10' })
		];
		expect(placeOnLadder(rows, stepOf).map(({ incident }) => incident.response_date)).toEqual([
			'2022-09-10'
		]);
	});

	test('is 0 where the only row is none', () => {
		expect(summary([noneOf()])).toEqual([['none', 0, 'place']]);
	});

	test('is 0 also where an ally acted, whose act stands beside it', () => {
		const ally = rowOf({ responder: 'USA', response: 'sanctions-state', basis: 'solidarity' });
		expect(summary([noneOf(), ally])).toEqual([
			['none', 0, 'place'],
			['sanctions-state', 6, 'ally']
		]);
	});

	test('is none where all acts are minor or not avowed', () => {
		const rows = [rowOf({ basis: 'minor' }), rowOf({ response: 'cyber-operation', avowed: 'no' })];
		expect(summary(rows)).toEqual([
			['severance', 10, 'minor'],
			['cyber-operation', 11, 'unavowed']
		]);
	});

	test('is not moved by a higher minor act, and a lower one is no mark at all', () => {
		const rows = [
			rowOf({ response: 'charges' }),
			rowOf({ basis: 'minor' }),
			rowOf({ response: 'attribution', basis: 'minor' }),
			rowOf({ response: 'charges', basis: 'minor', response_date: '2022-10-01' })
		];
		expect(summary(rows)).toEqual([
			['charges', 4, 'place'],
			['severance', 10, 'minor']
		]);
	});

	test('stands apart for each victim of one incident', () => {
		const rows = [rowOf(), rowOf({ victim: 'USA', response: 'charges' })];
		expect(summary(rows)).toHaveLength(2);
	});
});

test.each([
	[{}, '2022-09-07'],
	[{ response_date: '2022-09' }, '2022-09-15'],
	[{ response_date: '', disclosed_date: '2022-08-01' }, '2022-08-01'],
	[{ response_date: '', disclosed_date: '', start_date: '2022' }, '2022-07-02']
])('a mark with %j stands at %s', (part, date) => {
	const [mark] = placeOnLadder([rowOf(part)], stepOf);
	expect(new Date(mark?.at ?? 0).toISOString().slice(0, 10)).toBe(date);
});

describe('whatever the rows', () => {
	test('a party has one place on an incident at most, and nothing of its own that counts stands higher', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const placed = placeOnLadder(rows, stepOf);
				const places = new Map<string, number>();
				for (const { incident, step, standing } of placed) {
					if (standing !== 'place') continue;
					const party = `${incident.incident_id} ${incident.victim}`;
					expect(places.has(party)).toBe(false);
					expect(incident.responder).toBe(incident.victim);
					places.set(party, step);
				}
				for (const row of rows.filter(givesPlace))
					expect(places.get(`${row.incident_id} ${row.victim}`)).toBeGreaterThanOrEqual(
						stepOf.get(row.response) ?? 99
					);
			})
		);
	});

	test('a hollow mark of its own stands above its party’s place', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const placed = placeOnLadder(rows, stepOf);
				for (const { incident, step, standing } of placed) {
					if (standing === 'place' || standing === 'ally') continue;
					const place = placed.find(
						(one) =>
							one.standing === 'place' &&
							one.incident.incident_id === incident.incident_id &&
							one.incident.victim === incident.victim
					);
					expect(place === undefined || step > place.step).toBe(true);
				}
				expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
			})
		);
	});

	test('taking away allies’ and minor acts moves no place', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const places = (some: typeof rows) =>
					placeOnLadder(some, stepOf)
						.filter(({ standing }) => standing === 'place')
						.map(({ key }) => key);
				expect(places(rows.filter((row) => row.response === 'none' || givesPlace(row)))).toEqual(
					places(rows)
				);
			})
		);
	});
});

test('every act of the record has a key of its own, fit for an address', () => {
	const keys = recordRows.map(actKey);
	expect(new Set(keys).size).toBe(recordRows.length);
	for (const key of keys) expect(encodeURIComponent(key)).toBe(key);
});

test('every row of the record can be shown by its key, as a mark or as a lower act', () => {
	const marks = new Map(placeOnLadder(recordRows, stepOf).map((one) => [one.key, one.standing]));
	for (const row of recordRows)
		expect(placeOne(actKey(row), recordRows, stepOf, () => true)?.standing).toBe(
			marks.get(actKey(row)) ?? 'lower'
		);
	expect(placeOne('no.such.act', recordRows, stepOf, () => true)).toBeUndefined();
});
