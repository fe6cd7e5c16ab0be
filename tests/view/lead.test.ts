import { describe, expect, test } from 'vitest';
import { placeOnLadder } from '../../src/lib/severity/place.ts';
import { leadOf } from '../../src/lib/view/lead.ts';
import { movedFrom } from '../../src/lib/view/moved.ts';
import { show } from '../../src/lib/view/select.ts';
import { defaultView } from '../../src/lib/view/view.ts';
import { countsIn } from '../../src/lib/severity/place.ts';
import { set } from '../nations.ts';
import { ladderRanking, rankings, recordRows, rowOf, stepOf } from '../rows.ts';
import type { Incident } from '../../src/lib/data/incident.ts';

const say = (rows: readonly Incident[]): string =>
	leadOf({ rows, cases: rows, placed: placeOnLadder(rows, stepOf), apart: [] }, ladderRanking);

describe('the first sentences', () => {
	test('say what Albania did and what ranks higher, in at most 40 words, on every scale', () => {
		for (const ranking of rankings) {
			const text = leadOf(show(recordRows, defaultView, ranking.stepOf, countsIn(set)), ranking);
			expect(text).toMatch(/^Albania broke off relations with Iran in 2022\./);
			expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
		}
	});

	test('count what ranks higher from the marks', () => {
		const shown = show(recordRows, defaultView, stepOf, countsIn(set));
		const higher = shown.placed.filter(({ step, standing }) => standing === 'place' && step > 10);
		expect(leadOf(shown, ladderRanking)).toContain(`${higher.length} answers rank higher`);
		expect(say([rowOf()])).toContain('No answer that counts ranks higher.');
		const one = rowOf({ incident_id: 'x', victim: 'USA', response: 'cyber-operation' });
		expect(say([rowOf(), one])).toContain(
			'1 answer ranks higher: a cyber operation by the United States (2022).'
		);
	});

	test('do not call it the only one where another did so too, or where it was one ground of several', () => {
		expect(say([rowOf(), rowOf({ incident_id: 'x', victim: 'NLD' })])).toContain('1 more did so');
		expect(say([rowOf({ basis: 'main' })])).not.toContain('alone');
	});

	test('say why Albania is not there', () => {
		expect(say([rowOf({ response: 'attribution' })])).toContain('is not shown');
	});
});

describe('an old link', () => {
	test.each([
		['/', '', '#claim', { page: '/claim/' }],
		['/', '', '#breaks', { page: '/iran/' }],
		['/', '?attacker=RUS', '', { page: '/claim/' }],
		['/', '?mix=weis.bar', '', { page: '/scales/' }],
		['/', '?scale=weis', '', null],
		['/', '', '#ladder', null],
		['/compare/', '', '#days', { page: '/compare/', figure: 'delay' }],
		['/claim/', '?attacker=RUS', '', null],
		['/', '', '#toString', null]
	] as const)('%s%s%s', (page, search, hash, moved) => {
		expect(movedFrom(page, search, hash)).toEqual(moved);
	});
});
