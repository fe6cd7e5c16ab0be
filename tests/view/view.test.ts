import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateCodes } from '../../src/lib/data/parties.ts';
import { effects } from '../../src/lib/data/vocabulary.ts';
import { ownScale } from '../../src/lib/severity/own.ts';
import { acts } from '../../src/lib/severity/ranking.ts';
import {
	adversaries,
	comparisons,
	defaultView,
	hrefOf,
	ignoredIn,
	matrixSorts,
	readView,
	unreadIn,
	writeView,
	type View
} from '../../src/lib/view/view.ts';
import { accountOrders } from '../../src/lib/view/account-order.ts';
import { someScales } from '../rows.ts';

const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
const day = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const state = fc.constantFrom('', ...stateCodes);
const view: fc.Arbitrary<View> = fc.record({
	attributedTo: state,
	adversary: fc.constantFrom(...adversaries),
	fromYear: year,
	toYear: year,
	effect: fc.constantFrom('' as const, ...effects.map(({ term }) => term)),
	confidence: fc.constantFrom('' as const, 'medium' as const, 'high' as const),
	actsOf: fc.constantFrom('own' as const, 'all' as const),
	unfolded: fc.boolean(),
	state,
	substantive: fc.option(fc.subarray([...acts], { minLength: 1 }), { nil: null }),
	scale: fc.constantFrom('ladder', 'weis', 'own', 'some-other'),
	own: fc.option(someScales, { nil: null }),
	mix: fc.option(fc.subarray(['ladder', 'weis', 'bar', 'own']), { nil: null }),
	attacker: fc.constantFrom(...stateCodes),
	windowFrom: day,
	windowTo: day,
	asOf: day,
	contestedToo: fc.boolean(),
	nonStateToo: fc.boolean(),
	states: fc.option(
		fc
			.uniqueArray(fc.constantFrom(...stateCodes, 'EU', 'NATO'), { maxLength: 8 })
			.chain((codes) => fc.tuple(fc.constant(codes), fc.nat({ max: 8 - codes.length })))
			.map(([codes, free]) =>
				codes.length === 0 ? [] : [...Array.from({ length: free }, () => ''), ...codes]
			),
		{ nil: null }
	),
	zoom: fc.option(
		fc
			.tuple(day, day)
			.filter(([from, to]) => from < to)
			.map(([from, to]) => ({ from, to })),
		{ nil: null }
	),
	sort: fc.constantFrom(...matrixSorts),
	search: fc.string({ maxLength: 100 }),
	by: fc.constantFrom(...accountOrders),
	figure: fc.constantFrom(...comparisons),
	incident: fc.constantFrom('', 'alb-2022-07'),
	edition: fc.constantFrom('', '1.0.0', '12.3.4'),
	data: fc.constantFrom('', 'https://example.org/a.csv?x=1&y=2', 'file:one, two.csv'),
	cell: fc.constantFrom('', 'ALB.10', 'USA.0', 'EU.99'),
	act: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Za-z0-9.-]{1,30}$/))
});

describe('the address', () => {
	test('carries the whole view there and back', () => {
		fc.assert(
			fc.property(view, (one) => {
				expect(readView(new URLSearchParams(hrefOf(one)))).toEqual(one);
			})
		);
	});

	test('says nothing of defaults, and has one order', () => {
		expect(hrefOf(defaultView)).toBe('?');
		fc.assert(
			fc.property(view, (one) => {
				const names = [...writeView(one).keys()];
				const all = [
					...'attributed-to adversary from to effect confidence acts none state substantive scale own mix attacker window-from window-to as-of contested non-state states zoom sort search by figure incident edition data cell act'.split(
						' '
					)
				];
				expect(names).toEqual(all.filter((name) => names.includes(name)));
			})
		);
	});

	test('of States is read as far as it makes sense, and says what it leaves out', () => {
		const read = (text: string) => readView(new URLSearchParams(text)).states;
		expect(read('states=alb.XXX.ALB.DEU')).toEqual(['ALB', 'DEU']);
		expect(read('states=ALB..DEU')).toEqual(['ALB', '', 'DEU']);
		expect(read('states=ALB.ALB..')).toEqual(['ALB']);
		expect(read('states=none')).toEqual([]);
		expect(read('states=XXX')).toBeNull();
		expect(read('')).toBeNull();
		expect(ignoredIn('?states=ALB.DEU')).toEqual([]);
		expect(ignoredIn('?states=none')).toEqual([]);
		expect(ignoredIn('?states=ALB.XXX')).toEqual([
			'“XXX” is no State’s code and is left out of the comparison.'
		]);
		expect(ignoredIn('?states=XXX')[1]).toBe('It shows the States that the page starts with.');
		expect(ignoredIn('?states=ALB.XXX.<b>.c')[0]).toContain('“XXX”, “<b>” and “c” are no States’');
		const nine = stateCodes.slice(0, 9).join('.');
		expect(read(`states=${nine}`)).toHaveLength(8);
		expect(ignoredIn(`states=${nine}`)).toEqual([
			'The comparison holds 8 States; Argentina is left out.'
		]);
	});

	test('is readable', () => {
		const shown = { ...defaultView, attributedTo: 'IRN', fromYear: 2012, unfolded: true } as const;
		expect(hrefOf(shown)).toBe('?attributed-to=IRN&from=2012&none=shown');
		const own = ownScale(
			'own',
			'up',
			new Map([
				['severance', 2.5],
				['protest', -1]
			])
		);
		const mine = {
			...defaultView,
			own,
			scale: 'own',
			substantive: ['severance', 'force']
		} as const;
		expect(hrefOf(mine)).toBe(
			'?substantive=severance.force&scale=own&own=own+up+protest_-1+severance_2.5'
		);
	});

	test.each([
		'attributed-to=Iran',
		'attributed-to=__proto__',
		'adversary=everybody',
		'from=soon&to=3000',
		'effect=total',
		'confidence=low',
		'acts=mine',
		'none=1',
		'state=EU',
		'substantive=none',
		'substantive=severance.sever',
		'scale=%3Cb%3E',
		'own=mine+up',
		'own=mine+up+severance_x',
		'own=mine+sideways+severance_1',
		'own=mine+up+severance_1+severance_2',
		'own=mine+up+none_1',
		'own=mine+up+severance_0.0001',
		'own=mine+up+severance_1000000',
		`own=${'x'.repeat(25)}+up+severance_1`,
		'attacker=Persia',
		'window-from=2022',
		'window-to=2022-02-31',
		'as-of=7.9.2022',
		'contested=maybe',
		'act=%3Cscript%3E',
		'utm_source=somewhere',
		'%00=%ff'
	])('with nonsense in it (%s) shows the default view', (nonsense) => {
		expect(readView(new URLSearchParams(nonsense))).toEqual(defaultView);
	});

	test('never fails, whatever stands in it', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(Object.keys(readView(new URLSearchParams(text)))).toEqual(Object.keys(defaultView));
			})
		);
	});

	test('names what it says in vain', () => {
		expect(unreadIn('?from=soon&to=2020&own=x&utm_source=y')).toEqual(['from', 'own']);
		expect(unreadIn('')).toEqual([]);
	});

	test('of one nonsensical part leaves the other parts alone', () => {
		expect(readView(new URLSearchParams('from=soon&to=2020')).toYear).toBe(2020);
	});
});
