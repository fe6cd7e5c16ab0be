import { expect, test } from 'vitest';
import { stateCodes } from '../../src/lib/data/parties.ts';
import { searchIn } from '../../src/lib/view/search.ts';
import { givenOf } from '../given.ts';
import { recordRows, rowOf } from '../rows.ts';

const searching = (rows = recordRows): ReturnType<typeof searchIn> =>
	searchIn(rows, givenOf(rows).index.stands);

test('a State is found by its name, its code and its other names, in whatever case', () => {
	const search = searching();
	for (const text of ['Estonia', 'eston', 'EST'])
		expect(search(text).states.map(({ code }) => code)).toContain('EST');
	expect(search('Holland').states).toEqual([
		{ code: 'NLD', name: 'Netherlands', hay: expect.any(String) }
	]);
});

test('States are those of the rows alone, by name, and no organisation is one', () => {
	const rows = ['USA', 'ALB', 'EU'].map((victim, i) =>
		rowOf({ incident_id: `i-${i}`, victim, responder: victim })
	);
	const found = searching(rows)('');
	expect(found.states.map(({ name }) => name)).toEqual(['Albania', 'United States']);
	expect(stateCodes).not.toContain('EU');
	expect(found.incidents).toHaveLength(3);
});

test('an incident is found by every word of a text, and by none of a text that stands nowhere', () => {
	const search = searching();
	expect(
		search('notpetya')
			.incidents.map(({ name }) => name)
			.join()
	).toMatch(/NotPetya/);
	expect(search('notpetya zzz')).toEqual({ states: [], incidents: [] });
});
