import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateCodes } from '../../src/lib/data/countries.ts';
import { effects } from '../../src/lib/data/vocabulary.ts';
import {
	adversaries,
	defaultView,
	hrefOf,
	readView,
	writeView,
	type View
} from '../../src/lib/view/view.ts';

const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
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
					...'attributed-to adversary from to effect confidence acts none state act'.split(' ')
				];
				expect(names).toEqual(all.filter((name) => names.includes(name)));
			})
		);
	});

	test('is readable', () => {
		const shown = { ...defaultView, attributedTo: 'IRN', fromYear: 2012, unfolded: true } as const;
		expect(hrefOf(shown)).toBe('?attributed-to=IRN&from=2012&none=shown');
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

	test('of one nonsensical part leaves the other parts alone', () => {
		expect(readView(new URLSearchParams('from=soon&to=2020')).toYear).toBe(2020);
	});
});
