import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import { countsIn, standsAs } from '../../src/lib/severity/place.ts';
import { accountOrders } from '../../src/lib/view/account-order.ts';
import {
	accountsIn,
	actsLike,
	attackersOf,
	consequencesOf,
	leastAlike,
	likeTo,
	searchAccounts,
	sortAccounts,
	type Account
} from '../../src/lib/view/account.ts';
import { set } from '../nations.ts';
import { noneOf, recordRows, rowOf, someRows, stepOf } from '../rows.ts';
import { placeOnLadder } from '../../src/lib/severity/place.ts';

function accounts(rows: readonly WholeIncident[]): readonly Account[] {
	const marks = new Map(placeOnLadder(rows, stepOf).map((one) => [one.incident, one]));
	return accountsIn(rows, (row) => standsAs(row, marks, stepOf, countsIn(set)));
}

const one = (rows: readonly WholeIncident[]): Account => {
	const [first] = accounts(rows);
	if (first === undefined) throw new Error('no incident');
	return first;
};

describe('an incident', () => {
	test('has its strongest answer, its days and its silent victims, counted from its rows', () => {
		const account = one([
			rowOf({ response: 'attribution', response_date: '2022-07-20' }),
			rowOf(),
			rowOf({ responder: 'USA', response: 'force', basis: 'solidarity' }),
			noneOf({ victim: 'GRC' })
		]);
		expect(account.strongest?.incident.response).toBe('severance');
		expect(account).toMatchObject({ days: 54, acts: 3, silent: 1, victims: ['ALB', 'GRC'] });
	});

	test('of another’s act alone has no answer', () => {
		expect(one([noneOf(), rowOf({ responder: 'USA', basis: 'solidarity' })]).strongest).toBeNull();
	});

	test('of the record is each once, with every row in one of them', () => {
		const all = accounts(recordRows);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		expect(all.length).toBe(new Set(recordRows.map(({ incident_id }) => incident_id)).size);
		expect(all.flatMap(({ rows }) => rows).length).toBe(recordRows.length);
	});
});

describe('the list', () => {
	test('is the same incidents in every order', () => {
		const all = accounts(recordRows);
		for (const by of accountOrders) expect(new Set(sortAccounts(all, by))).toEqual(new Set(all));
		expect(sortAccounts(all, 'answer')[0]?.strongest?.step).toBe(
			Math.max(...all.map(({ strongest }) => strongest?.step ?? 0))
		);
		expect(sortAccounts(all, 'effect')[0]?.effect).toBe('physical');
	});

	test('stands by name as a person reads numbers', () => {
		const names = ['Incident 1619', 'Incident 179', 'an incident', 'Étude'];
		const rows = names.map((incident, i) => rowOf({ incident_id: `i-${i}`, incident }));
		expect(sortAccounts(accounts(rows), 'name').map(({ name }) => name)).toEqual([
			'an incident',
			'Étude',
			'Incident 179',
			'Incident 1619'
		]);
	});

	test('is found by name, State, actor, kind, effect, sector and act, whatever the accents, and by nothing else', () => {
		const rows = [
			rowOf({ incident_id: 'a', incident: 'Šiauliai registry', actor: 'APT1' }),
			rowOf({
				incident_id: 'b',
				incident: 'Other',
				victim: 'EST',
				responder: 'EST',
				incident_type: 'ddos',
				effect: 'disruption',
				sector: 'energy'
			})
		];
		const find = (text: string): readonly string[] =>
			searchAccounts(accounts(rows), text).map(({ id }) => id);
		expect(find('siauliai')).toEqual(['a']);
		expect(find('APT1 albania')).toEqual(['a']);
		expect(find('estonia')).toEqual(['b']);
		for (const word of ['ddos', 'disruption', 'energy', 'ddos energy'])
			expect(find(word), word).toEqual(['b']);
		expect(find('wiper government')).toEqual(['a']);
		expect(find('severance')).toHaveLength(2);
		expect(find('')).toHaveLength(2);
		expect(find('<b>.*')).toEqual([]);
	});
});

describe('likeness', () => {
	const base = {
		effect: 'destruction',
		incident_type: 'wiper',
		sector: 'government',
		attributed_to: ['IRN']
	} as const;

	test('counts the same effect, kind, sector and attacker, one each, and orders by it', () => {
		const all = accounts([
			rowOf({ incident_id: 'me', ...base, start_date: '2022-07-15' }),
			rowOf({ incident_id: 'four', ...base, start_date: '2012-01-01' }),
			rowOf({ incident_id: 'three', ...base, sector: 'energy', start_date: '2022-07-16' }),
			rowOf({ incident_id: 'two', ...base, sector: 'energy', effect: 'theft' })
		]);
		const me = all.find(({ id }) => id === 'me');
		if (me === undefined) throw new Error('nobody');
		const found = likeTo(me, all);
		expect(found.map(({ account }) => account.id)).toEqual(['four', 'three']);
		expect(found[1]?.same).toEqual(['effect', 'kind', 'attacker']);
	});

	test('is mutual, never of an incident with itself, and never of what is not known', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const all = accounts(rows);
				for (const a of all)
					for (const { account: b, same } of likeTo(a, all)) {
						expect(b.id).not.toBe(a.id);
						expect(same.length).toBeGreaterThanOrEqual(leastAlike);
						expect(likeTo(b, all).some(({ account }) => account.id === a.id)).toBe(true);
						if (same.includes('effect')) expect(a.effect).not.toBe('');
					}
				expect(all.length).toBeLessThanOrEqual(rows.length);
			})
		);
	});
});

describe('acts like one', () => {
	const albania = rowOf();
	const other = (part: Partial<WholeIncident>): WholeIncident =>
		rowOf({ incident_id: 'x', victim: 'DEU', ...part });

	test('are of the same kind, by other victims, the most alike first', () => {
		const near = other({ incident_id: 'near' });
		const far = other({
			incident_id: 'far',
			victim: 'FRA',
			attributed_to: ['RUS'],
			effect: 'theft'
		});
		const found = actsLike(albania, [
			albania,
			far,
			near,
			other({ incident_id: 'a', victim: 'ITA', response: 'protest' }),
			other({ incident_id: 'b', victim: 'ESP', responder: 'USA' })
		]);
		expect(found.map(({ row }) => row.incident_id)).toEqual(['near', 'far']);
		expect(found[0]?.same.length).toBeGreaterThan(found[1]?.same.length ?? 4);
	});

	test('are five at most, each State once, and none where nothing is known to be the same', () => {
		const many = ['DEU', 'FRA', 'ITA', 'ESP', 'GRC', 'POL', 'DEU'].map((victim, i) =>
			other({ incident_id: `i${i}`, victim })
		);
		const found = actsLike(albania, many);
		expect(found).toHaveLength(5);
		expect(new Set(found.map(({ row }) => row.responder)).size).toBe(5);
		expect(
			actsLike(albania, [
				other({ effect: '', sector: '', attributed_to: [], incident_type: 'other' })
			])
		).toEqual([]);
	});
});

test('who is blamed for the attacks on a State is counted by incident', () => {
	const rows = [
		rowOf(),
		rowOf({ response: 'protest' }),
		rowOf({ incident_id: 'b', attributed_to: ['IRN', 'RUS'] }),
		rowOf({ incident_id: 'c', victim: 'DEU', attributed_to: ['CHN'] })
	];
	expect(attackersOf('ALB', rows)).toEqual([
		['IRN', 2],
		['RUS', 1]
	]);
	expect(attackersOf('FRA', rows)).toEqual([]);
});

test('what an incident did is told of each victim, the same text once', () => {
	const rows = ['ALB', 'DEU', 'FRA'].map((victim) =>
		rowOf({ victim, consequence: victim === 'FRA' ? '' : victim === 'ALB' ? 'A' : 'B' })
	);
	expect(consequencesOf(one([...rows, rowOf({ victim: 'ITA', consequence: 'B' })]))).toEqual([
		{ what: 'A', victims: ['ALB'] },
		{ what: 'B', victims: ['DEU', 'ITA'] }
	]);
	expect(consequencesOf(one([rowOf({ consequence: '' })]))).toEqual([]);
});
