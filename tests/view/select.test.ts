import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/lib/data/incident.ts';
import { whatEmpties } from '../../src/lib/view/emptying.ts';
import { filters, selectRows, show } from '../../src/lib/view/select.ts';
import { defaultView, type View } from '../../src/lib/view/view.ts';
import { countsIn } from '../../src/lib/severity/place.ts';
import { set } from '../nations.ts';
import { recordRows, rowOf, stepOf } from '../rows.ts';

const counts = countsIn(set);
const rows = [
	rowOf({ incident_id: 'state' }),
	rowOf({ incident_id: 'contested', attribution: 'contested', attributed_to: ['CHN'] }),
	rowOf({ incident_id: 'non-state', attribution: 'non-state', attributed_to: [] }),
	rowOf({ incident_id: 'unattributed', attribution: 'none', attributed_to: [] }),
	rowOf({ incident_id: 'ally', responder: 'USA' }),
	rowOf({ incident_id: 'old', disclosed_date: '2009-05', start_date: '2007' }),
	rowOf({ incident_id: 'undisclosed', disclosed_date: '', start_date: '2010' }),
	rowOf({ incident_id: 'light', effect: 'attempt', confidence: 'low' }),
	rowOf({ incident_id: 'vague', effect: '', confidence: 'medium' })
];
const idsOf = (part: Partial<View>) =>
	selectRows(rows, { ...defaultView, ...part }).map(({ incident_id }) => incident_id);

describe('filters', () => {
	test('the default leaves out contested and non-state incidents and allies’ acts', () => {
		expect(idsOf({})).toEqual(['state', 'old', 'undisclosed', 'light', 'vague']);
	});

	test.each([
		[{ adversary: 'contested' }, ['contested']],
		[{ adversary: 'non-state' }, ['non-state']],
		[{ adversary: 'unattributed' }, ['unattributed']],
		[{ attributedTo: 'CHN', adversary: 'all' }, ['contested']],
		[{ fromYear: 2011 }, ['state', 'light', 'vague']],
		[{ toYear: 2009 }, ['old']],
		[{ fromYear: 2009, toYear: 2010 }, ['old', 'undisclosed']],
		[{ effect: 'disruption' }, ['state', 'old', 'undisclosed']],
		[{ confidence: 'medium' }, ['state', 'old', 'undisclosed', 'vague']],
		[{ confidence: 'high' }, ['state', 'old', 'undisclosed']]
	] as const)('%j keeps %j', (part, ids) => {
		expect(idsOf(part)).toEqual(ids);
	});

	test('all of all keeps every row of the record', () => {
		const all = { ...defaultView, adversary: 'all', actsOf: 'all' } as const;
		expect(selectRows(recordRows, all)).toEqual(recordRows);
	});

	test('each has the name its control has', () => {
		expect(filters.map(({ label }) => label)).toEqual([
			'Attributed to',
			'Adversary',
			'From year',
			'To year',
			'Effect',
			'Confidence',
			'Acts of'
		]);
	});
});

describe('the confidence filter', () => {
	const sure = rowOf({ incident_id: 'x', response: 'attribution' });
	const doubtful = rowOf({ incident_id: 'x', response: 'charges', confidence: 'low' });

	test('leaves a doubtful place out and lets no lower act take it', () => {
		const view = { ...defaultView, confidence: 'high' } as const;
		expect(
			show([sure, doubtful], defaultView, stepOf, counts).placed.map(({ step }) => step)
		).toEqual([4]);
		expect(show([sure, doubtful], view, stepOf, counts).placed).toEqual([]);
	});

	test('moves no place of the record', () => {
		const all = show(recordRows, defaultView, stepOf, counts).placed;
		for (const confidence of ['medium', 'high'] as const) {
			const { placed } = show(recordRows, { ...defaultView, confidence }, stepOf, counts);
			expect(placed).toEqual(
				all.filter(
					({ incident }) => incident.confidence === 'high' || incident.confidence === confidence
				)
			);
		}
	});
});

describe('an empty result', () => {
	const empties = (some: readonly Incident[], view: View): readonly (readonly [string, number])[] =>
		whatEmpties(some, view).map(({ label, rows: n }) => [label, n] as const);

	test('names the one filter that empties it, and what it would be without', () => {
		const view = { ...defaultView, fromYear: 2030, confidence: 'high' } as const;
		expect(selectRows(rows, view)).toEqual([]);
		expect(whatEmpties(rows, view)).toEqual([
			{ label: 'From year', rows: 3, isDefault: false, view: { ...view, fromYear: null } }
		]);
	});

	test('names several where each would do', () => {
		const view = { ...defaultView, fromYear: 2015, toYear: 2014 } as const;
		expect(empties(rows, view).map(([label]) => label)).toEqual(['From year', 'To year']);
	});

	test('names those that leave nothing by themselves where no single one brings rows back', () => {
		const view = { ...defaultView, fromYear: 2030, toYear: 2000 } as const;
		expect(empties(rows, view)).toEqual([
			['From year', 0],
			['To year', 0]
		]);
	});

	test('names a default too, where that is what hides the rows', () => {
		const view = { ...defaultView, attributedTo: 'CHN' } as const;
		const found = whatEmpties(rows, view);
		expect(found.map(({ label, isDefault }) => [label, isDefault])).toEqual([
			['Attributed to', false],
			['Adversary', true]
		]);
		expect(found[1]?.rows).toBe(1);
	});
});
