import { describe, expect, test } from 'vitest';
import { codeForName, codeOfNumber, otherNames } from '../../src/lib/data/countries.ts';
import { isParty, isState, partyName, stateCodes } from '../../src/lib/data/parties.ts';
import { natoMembers } from '../../src/lib/data/nato.ts';
import { continentOf } from '../../src/lib/data/regions.ts';

describe('the names of States', () => {
	test.each([
		['Czechia', 'CZE'],
		['Czech Republic', 'CZE'],
		['Turkey', 'TUR'],
		['Türkiye', 'TUR'],
		['UK', 'GBR'],
		['U.S.', 'USA'],
		['Russian Federation', 'RUS'],
		['Burma', 'MMR'],
		['Holy See', 'VAT'],
		['al', 'ALB'],
		['us', 'USA'],
		['Cape Verde', 'CPV']
	])('%s is %s', (name, code) => {
		expect(codeForName(name)).toBe(code);
	});

	test('that stand for more than one State stand for none', () => {
		expect(codeForName('Congo')).toBeUndefined();
	});

	test('lead back from every code', () => {
		for (const code of stateCodes) {
			expect(codeForName(partyName(code)), code).toBe(code);
			for (const name of otherNames(code))
				expect([code, undefined], name).toContain(codeForName(name));
			expect(otherNames(code)).not.toContain(partyName(code));
		}
	});

	test('tell parties from States', () => {
		expect([isParty('EU'), isState('EU'), isParty('ALB'), isParty('XXX')]).toEqual([
			true,
			false,
			true,
			false
		]);
	});
});

test('numeric codes lead to States of the table', () => {
	expect(codeOfNumber.get('008')).toBe('ALB');
	for (const code of codeOfNumber.values()) expect(isState(code), code).toBe(true);
});

test('every State has a continent, and nobody else has', () => {
	for (const code of stateCodes) expect(continentOf(code), code).not.toBe('');
	expect(continentOf('ALB')).toBe('Europe');
	expect(continentOf('EU')).toBe('');
});

test('the members of NATO are 32 States, each with a year from 1949 on', () => {
	expect(natoMembers.size).toBe(32);
	for (const [code, year] of natoMembers) {
		expect(isState(code), code).toBe(true);
		expect(year).toBeGreaterThanOrEqual(1949);
	}
});
