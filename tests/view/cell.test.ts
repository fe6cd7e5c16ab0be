import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effects, type Effect } from '../../src/lib/data/vocabulary.ts';
import { listNamed, listOf } from '../../src/lib/view/acts-list.ts';
import { readCell, writeCell, type Cell, type StateCell } from '../../src/lib/view/cell.ts';
import { nationOf } from '../../src/lib/view/nation.ts';
import type { View } from '../../src/lib/view/view.ts';
import { givenOf } from '../given.ts';
import { indexIn, set } from '../nations.ts';
import { ladderRanking, noneOf, recordRows, rowOf } from '../rows.ts';

const day = fc
	.integer({ min: 0, max: 7000 })
	.map((n) => new Date(Date.UTC(2007, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const cell: fc.Arbitrary<Cell> = fc.oneof(
	fc.record({
		state: fc.constantFrom('ALB', 'EU', 'NATO'),
		by: fc.constant('step' as const),
		step: fc.integer({ min: -1, max: 20 }),
		acts: fc.constantFrom('own' as const, 'all' as const)
	}),
	fc.record({
		state: fc.constant('ALB'),
		by: fc.constant('case' as const),
		key: fc.constantFrom('alb-2022-07 ALB', 'not-petya UKR')
	}),
	fc.record({
		state: fc.constant('USA'),
		by: fc.constant('days' as const),
		least: fc.nat({ max: 9999 }),
		most: fc.nat({ max: 9999 })
	}),
	fc.record({ state: fc.constant('USA'), by: fc.constant('time' as const), from: day, to: day }),
	fc.record({
		by: fc.constant('stretch' as const),
		step: fc.integer({ min: -1, max: 20 }),
		from: day,
		to: day
	}),
	fc.record({
		by: fc.constant('effect' as const),
		step: fc.integer({ min: -1, max: 20 }),
		effect: fc.constantFrom<Effect | ''>('', ...effects.map(({ term }) => term))
	})
);

describe('the name of a list', () => {
	test('is read as it was written', () => {
		fc.assert(
			fc.property(cell, (one) => {
				expect(readCell(writeCell(one))).toEqual(one);
			})
		);
	});

	test.each([
		'',
		'ALB',
		'ALB.',
		'alb.10',
		'ALB.ten',
		'ALB.10.some',
		'ALB.time.2018-01.2019',
		'ALB.case.x',
		'ALB.days.1',
		'ALB.<b>',
		'step.2',
		'step.two.2018-01-01.2018-12-31',
		'step.2.2018.2019',
		'step.2.2018-01-01.2018-12-31.x',
		'effect.theft',
		'effect..2',
		'effect.robbery.2',
		'effect.theft.two',
		'effect.theft.2.x'
	])('“%s” names none', (text) => expect(readCell(text)).toBeUndefined());
});

describe('a list', () => {
	const listed = (one: StateCell, rows = recordRows, part: Partial<View> = {}) => {
		const index = indexIn(rows, ladderRanking, part);
		const nation = nationOf(one.state, index);
		return listOf(one, { nation, index, ranking: ladderRanking, set, checked: '2026-11-23' });
	};

	test('has the acts of a step, a case, a day after disclosure, a time', () => {
		const rows = [
			rowOf({ disclosed_date: '2022-09-01' }),
			rowOf({ disclosed_date: '2022-09-01', response: 'attribution' }),
			rowOf({
				incident_id: 'u',
				victim: 'USA',
				responder: 'ALB',
				response: 'attribution',
				basis: 'solidarity'
			}),
			noneOf({ incident_id: 'b' })
		];
		const all = { actsOf: 'all' } as const;
		const keys = (one: StateCell) =>
			listed(one, rows, all)?.acts.map(
				({ incident }) => `${incident.incident_id} ${incident.response}`
			);
		expect(keys({ state: 'ALB', by: 'step', step: 2, acts: 'own' })).toEqual([
			'alb-2022-07 attribution'
		]);
		expect(keys({ state: 'ALB', by: 'step', step: 2, acts: 'all' })).toHaveLength(2);
		expect(keys({ state: 'ALB', by: 'step', step: 0, acts: 'own' })).toEqual(['b none']);
		expect(keys({ state: 'ALB', by: 'case', key: 'alb-2022-07 ALB' })).toHaveLength(2);
		expect(keys({ state: 'ALB', by: 'days', least: 6, most: 6 })).toEqual([
			'alb-2022-07 severance'
		]);
		expect(keys({ state: 'ALB', by: 'time', from: '2022-09-07', to: '2022-09-08' })).toHaveLength(
			3
		);
		expect(listed({ state: 'ALB', by: 'step', step: 10, acts: 'own' }, rows)?.title).toBe(
			'Albania, rung 10 of 12'
		);
	});

	test('has the answers of a step in some years, of whatever State, the earliest first', () => {
		const rows = ['2017-12-31', '2019', '2018-12-31', '2018-01-01', '2018-05', '2020-01-01'].map(
			(response_date, n) =>
				rowOf({ incident_id: `i-${n}`, victim: 'USA', response: 'attribution', response_date })
		);
		const given = givenOf([...rows, rowOf({ response_date: '2018-02-02' })]);
		const list = (text: string) => {
			const found = listNamed(text, given);
			return found && [found.title, found.acts.map(({ incident }) => incident.response_date)];
		};
		expect(list('step.2.2018-01-01.2019-12-31')).toEqual([
			'Rung 2 of 12, 2018 to 2019',
			['2018-01-01', '2018-05', '2018-12-31', '2019']
		]);
		expect(list('step.2.2020-01-01.2020-12-31')?.[0]).toBe('Rung 2 of 12, 2020');
		expect(list('step.10.2018-02-01.2018-02-02')).toEqual([
			'Rung 10 of 12, 1 February 2018 to 2 February 2018',
			['2018-02-02']
		]);
		expect(list('step.3.2018-01-01.2019-12-31')).toBeNull();
	});

	test('is nothing where there is no such act', () => {
		expect(listed({ state: 'ALB', by: 'step', step: 12, acts: 'own' })).toBeNull();
		expect(listed({ state: 'FJI', by: 'days', least: 1, most: 1 })).toBeNull();
	});
});
