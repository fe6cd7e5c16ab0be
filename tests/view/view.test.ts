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
	defaultsOf,
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

	// What each parameter may say, and what it may not: the whole text counts, not a part of it.
	const asked: Readonly<
		Record<string, readonly [right: readonly string[], wrong: readonly string[]]>
	> = {
		'attributed-to': [['IRN'], ['iran', 'IRN.', 'EU', '']],
		adversary: [['non-state'], ['nonstate', 'State', '']],
		from: [
			['1999', '2022'],
			['12022', '20221', '022', '2022-01', '3000', 'x', '']
		],
		to: [['2022'], ['a2022', '2022a']],
		effect: [['destruction'], ['destroyed', '']],
		confidence: [
			['high', 'medium'],
			['low', '']
		],
		acts: [['all'], ['ally', '']],
		none: [
			['shown', 'folded'],
			['show', 'yes', '']
		],
		substantive: [
			['severance', 'severance.embargo'],
			['severance.x', 'severance.severance', '.', '']
		],
		scale: [
			['weis', 'a-1'],
			['we is', 'WEIS', '<weis', 'weis>', '']
		],
		own: [
			['mine up severance_10', 'm-1 down severance_-1.5 embargo_0'],
			[
				'',
				'mine',
				'mine up',
				'mine sideways severance_10',
				'Mine up severance_10',
				'<mine up severance_10',
				'mine> up severance_10',
				`${'m'.repeat(60)} up severance_10`,
				'mine up severance_x',
				'mine up severance_1e400',
				'mine up x_1',
				'mine up severance_1 severance_2',
				'mine up xseverance_1',
				'mine up severance_1.',
				'mine up  severance_1'
			]
		],
		mix: [
			['weis.bar', 'none'],
			['weis.weis', 'weis.', 'we is', '<weis', 'weis>', 'weis.b r', '']
		],
		'window-from': [['2012-09-01'], ['2012-09', '2012-09-31', '']],
		contested: [
			['counted', 'left-out'],
			['no', '']
		],
		zoom: [
			['2018-01-01.2022-12-31'],
			[
				'',
				'2018-01-01',
				'2018-01-01.',
				'.2018-01-01',
				'x.2018-01-01',
				'2018-01-01.x',
				'2018-01-01.2018-01-01',
				'2022-12-31.2018-01-01',
				'2018-01-01.2022-12-31.2023-01-01'
			]
		],
		sort: [['name'], ['names', '']],
		search: [['', 'a', 'a'.repeat(100)], ['a'.repeat(101)]],
		incident: [
			['alb-2022-07', 'a'.repeat(80)],
			['', 'a'.repeat(81), 'ALB', '<a', 'a>']
		],
		edition: [
			['2.0.0', '12.345.67'],
			['', '2.0', '2.0.0.0', '1234.0.0', '0.1234.0', '0.0.1234', 'v2.0.0', '2.0.0-a']
		],
		data: [
			['https://example.org/a.csv', 'file:a.csv', 'added:a.csv'],
			['', 'file:', 'added:', 'xfile:a', 'javascript:alert(1)', 'ftp://example.org/a']
		],
		cell: [
			[
				'ALB.10',
				'EU.99.all',
				'ALB.case.a-1.USA',
				'ALB.days.0.54',
				'ALB.time.2020-01-01.2022-01-01',
				'step.2.2018-01-01.2018-12-31'
			],
			[
				'',
				'ALB',
				'ALB.',
				'.10',
				'step.2',
				'step.2.2018.2019',
				'step.x.2018-01-01.2018-12-31',
				'step.2.2018-01-01.2018-02-30',
				'alb.10',
				'xALB.10',
				'ALBANIA.10',
				'A.10',
				'ALB.x10',
				'ALB.10x',
				'ALB.123456',
				'ALB.10.own',
				'ALB.10.all.all',
				'ALB.case',
				'ALB.case.a-1',
				'ALB.case.a-1.usa',
				'ALB.case.a-1.xUSA',
				'ALB.case.a-1.USAx',
				'ALB.case.A.USA',
				'ALB.case.a_.USA',
				'ALB.case..USA',
				'ALB.case.a-1.USA.x',
				'ALB.days.0',
				'ALB.days.0.x',
				'ALB.days.x.0',
				'ALB.days.0.54.99',
				'ALB.time.2020-01-01',
				'ALB.time.2020-01-01.x',
				'ALB.time.x.2020-01-01',
				'ALB.time.2020-01-01.2022-01-01.x'
			]
		],
		act: [['alb-2022-07.ALB.ALB.severance.2022-09-07'], ['', 'a b', '<a', 'a>']]
	};
	const told = (which: 0 | 1): readonly (readonly [string, string])[] =>
		Object.entries(asked).flatMap(([name, texts]) =>
			texts[which].map((text) => [name, text] as const)
		);

	test.each(told(0))('that says %s=%s is understood, and says it again', (name, text) => {
		const search = new URLSearchParams({ [name]: text });
		expect(unreadIn(search.toString())).toEqual([]);
		const again = writeView(readView(search)).get(name);
		// What is the default is left out.
		expect([text, null]).toContain(again);
		if (again === null) expect(readView(search)).toEqual(defaultView);
	});

	test.each(told(1))('that says %s=%s is told to say it in vain', (name, text) => {
		const search = new URLSearchParams({ [name]: text });
		expect(unreadIn(search.toString())).toEqual([name]);
		expect(readView(search)).toEqual(defaultView);
	});

	test('tells at most five codes of no State, and how many more there are', () => {
		const text = (codes: readonly string[]): string =>
			ignoredIn(new URLSearchParams({ states: codes.join('.') }).toString()).join(' ');
		expect(text(['none'])).toBe('');
		expect(text(['XXA'])).toBe(
			'“XXA” is no State’s code and is left out of the comparison. It shows the States that the page starts with.'
		);
		expect(text(['XXA', 'XXB', 'XXC', 'XXD', 'XXE', 'USA'])).toBe(
			'“XXA”, “XXB”, “XXC”, “XXD” and “XXE” are no States’ codes and are left out of the comparison.'
		);
		expect(text(['XXA', 'XXB', 'XXC', 'XXD', 'XXE', 'XXF', 'XXGGGGGGGGGGGGG', 'usa'])).toBe(
			'“XXA”, “XXB”, “XXC”, “XXD” and “XXE” and 2 more are no States’ codes and are left out of the comparison.'
		);
		expect(text(['XXGGGGGGGGGGGGG', 'usa'])).toContain('“XXGGGGGGGGGG” is');
		const nine = 'USA DEU FRA GBR POL ESP NLD UKR ALB'.split(' ');
		expect(text(nine)).toBe('The comparison holds 8 States; Albania is left out.');
		expect(text([...nine, 'EST'])).toBe(
			'The comparison holds 8 States; Albania and Estonia are left out.'
		);
		expect(text(nine.slice(0, 8))).toBe('');
	});

	test('of nothing but defaults is a question mark', () => {
		expect(hrefOf(defaultView)).toBe('?');
		expect(defaultsOf(['scale', 'fromYear'])).toEqual({ scale: 'ladder', fromYear: null });
		expect(writeView({ ...defaultView, states: null, zoom: null, own: null, mix: null }).size).toBe(
			0
		);
		expect(writeView({ ...defaultView, states: [], mix: [] }).toString()).toBe(
			'mix=none&states=none'
		);
	});
});
