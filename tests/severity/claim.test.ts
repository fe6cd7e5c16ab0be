import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/lib/data/incident.ts';
import {
	claim,
	hypothesisIncident,
	readingNames,
	readingsOf,
	verdictOf,
	type Question,
	type Reading,
	type ReadingName
} from '../../src/lib/severity/claim.ts';
import type { Answered, AnswerKind } from '../../src/lib/severity/substantive.ts';
import { readingsInWords } from '../../src/lib/figures/claim/readings.ts';
import {
	besideArticle,
	countsOf,
	openInWords,
	readingInWords,
	readingRule,
	readingTitle,
	sizeInWords,
	verdictInWords
} from '../../src/lib/figures/claim/words.ts';
import { defaultSet } from '../../src/lib/view/scale.ts';
import { ladderRanking, noneOf, recordRows, rowOf, stepOf, someRows } from '../rows.ts';

const question: Question = {
	attacker: 'IRN',
	from: claim.from,
	to: claim.to,
	asOf: claim.to,
	contested: false,
	nonState: false,
	set: defaultSet(ladderRanking)
};

const read = (rows: readonly Incident[], part: Partial<Question> = {}) =>
	readingsOf(rows, { ...question, ...part }, stepOf, '2026-11-23');

const of = (
	rows: readonly Incident[],
	name: ReadingName,
	part: Partial<Question> = {}
): Reading => {
	const found = read(rows, part).readings.find((one) => one.name === name);
	if (found === undefined) throw new Error(name);
	return found;
};

const states = (reading: Reading): readonly string[] =>
	reading.countries.map(({ state }) => state).sort();

const answered = (state: string, kind: AnswerKind): Answered => ({
	state,
	kind,
	substantive: [],
	uncounted: [],
	lesser: []
});
const reading = (countries: readonly Answered[], name: ReadingName = 'credible'): Reading => ({
	name,
	countries
});

describe('the readings', () => {
	test('of the record are as the facts count them, or said why not', () => {
		// The facts' first count: 23 by a government's word, 22 in the Mabna case.
		expect(countsOf(of(recordRows, 'governments'))).toMatchObject({
			countries: 23,
			substantive: ['ALB', 'USA'],
			rest: 21
		});
		expect(countsOf(of(recordRows, 'hypothesis'))).toMatchObject({ countries: 22, rest: 22 });
		expect(verdictInWords(of(recordRows, 'governments'), question)).toBe(
			'True, except for the United States'
		);
	});

	test('count an incident by its disclosure, else its start, on both edges of the window', () => {
		const at = (disclosed_date: string, start_date = '2010-01-01') =>
			states(of([rowOf({ disclosed_date, start_date })], 'credible'));
		expect(at('2012-01-01')).toEqual(['ALB']);
		expect(at('2011-12-31')).toEqual([]);
		expect(at('2022-09-07')).toEqual(['ALB']);
		expect(at('2022-09-08')).toEqual([]);
		expect(at('', '2012-01-01')).toEqual(['ALB']);
		expect(at('', '2011-12-31')).toEqual([]);
	});

	test('leave out and count what a cut date leaves open', () => {
		const rows = [
			rowOf({ disclosed_date: '2022' }),
			rowOf({ incident_id: 'b', victim: 'NLD', response_date: '2022-09' }),
			rowOf({ incident_id: 'c', victim: 'DEU', response_date: '2022-08' })
		];
		const result = read(rows);
		expect(result).toMatchObject({ openCases: 1, openActs: 1 });
		expect(countsOf(of(rows, 'credible'))).toMatchObject({ countries: 2, substantive: ['DEU'] });
		expect(openInWords(result)).toMatch(/^1 case .* and 1 act .*not counted\.$/);
		expect(openInWords(read([]))).toBe('');
	});

	test('count acts up to the day, and undated ones by the day of the record', () => {
		const kindAt = (response_date: string, asOf: string) =>
			of([rowOf({ response_date })], 'credible', { asOf }).countries[0]?.kind;
		expect(kindAt('2022-09-07', '2022-09-07')).toBe('substantive');
		expect(kindAt('2022-09-07', '2022-09-06')).toBe('none');
		expect(kindAt('', '2022-09-07')).toBe('none');
		expect(kindAt('', '2026-11-23')).toBe('substantive');
	});

	test('take a cut disclosure as never before the start', () => {
		const rows = [rowOf({ start_date: '2022-07-15', disclosed_date: '2022-07' })];
		expect(states(of(rows, 'credible', { from: '2022-07-15' }))).toEqual(['ALB']);
		expect(states(of(rows, 'credible', { from: '2022-07-16' }))).toEqual([]);
	});

	test('leave open only acts that would matter to one of them', () => {
		const ally = rowOf({ responder: 'ITA', response: 'acknowledgement', response_date: '2022-09' });
		expect(read([rowOf(), ally]).openActs).toBe(0);
		const twice = ['a', 'b'].map((incident_id) =>
			rowOf({ incident_id, act_id: 'one', response_date: '2022-09' })
		);
		expect(read(twice).openActs).toBe(1);
	});

	test('name what is not counted, with the reason', () => {
		const rows = [
			rowOf(),
			rowOf({
				incident_id: 'i',
				victim: 'ISR',
				response: 'cyber-operation',
				avowed: 'no',
				response_date: '2020-05-09'
			})
		];
		expect(readingInWords(of(rows, 'credible'), question)).toContain(
			'Not counted: Israel (cyber operation (9 May 2020), not acknowledged).'
		);
	});

	test('take contested and non-state incidents only when asked', () => {
		const contested = [rowOf({ attribution: 'contested' })];
		expect(states(of(contested, 'credible'))).toEqual([]);
		expect(states(of(contested, 'credible', { contested: true }))).toEqual(['ALB']);
		const nonState = [rowOf({ attribution: 'non-state', attributed_to: [] })];
		expect(states(of(nonState, 'any-state'))).toEqual([]);
		expect(states(of(nonState, 'any-state', { nonState: true }))).toEqual(['ALB']);
		expect(states(of([rowOf({ attribution: 'claimed' })], 'credible'))).toEqual([]);
	});

	test('by a government’s word ask for a dated act of rung 2 or more, by anybody, on the incident', () => {
		const silent = noneOf({ incident_id: 'x', victim: 'JOR' });
		const word = rowOf({
			incident_id: 'x',
			victim: 'SAU',
			response: 'attribution',
			responder: 'SAU'
		});
		expect(states(of([silent], 'governments'))).toEqual([]);
		expect(states(of([silent, word], 'governments'))).toEqual(['JOR', 'SAU']);
		for (const part of [
			{ response: 'acknowledgement' },
			{ response_date: '' },
			{ response_date: '2022-09-08' }
		] as const)
			expect(states(of([silent, { ...word, ...part }], 'governments'))).toEqual([]);
	});

	test('by effect take disruption and worse, and never an unknown one', () => {
		const at = (effect: Incident['effect']) => states(of([rowOf({ effect })], 'disruption'));
		expect(at('disruption')).toEqual(['ALB']);
		expect(at('leak')).toEqual([]);
		expect(at('')).toEqual([]);
	});

	test('of the hypothesis take that incident alone, and only against its attacker', () => {
		const rows = [rowOf(), noneOf({ incident_id: hypothesisIncident, victim: 'AUS' })];
		expect(states(of(rows, 'hypothesis'))).toEqual(['AUS']);
		const other = of(rows, 'hypothesis', { attacker: 'RUS' });
		expect(states(other)).toEqual([]);
		expect(verdictInWords(other, { ...question, attacker: 'RUS' })).toBe(
			'Cannot be tested: the case is blamed on Iran, not on Russia'
		);
	});

	test('nest: governments and disruption within credible, credible within any State', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const all = new Map(
					read(rows, { from: '2000-01-01', to: '2030-01-01', asOf: '2030-01-01' }).readings.map(
						(one) => [one.name, new Set(states(one))]
					)
				);
				const within = (a: ReadingName, b: ReadingName): boolean =>
					[...(all.get(a) ?? [])].every((state) => all.get(b)?.has(state));
				expect(within('governments', 'credible')).toBe(true);
				expect(within('disruption', 'credible')).toBe(true);
				expect(within('credible', 'any-state')).toBe(true);
			})
		);
	});

	test('have answers that only grow with the day', () => {
		fc.assert(
			fc.property(someRows, fc.integer({ min: 2008, max: 2026 }), (rows, year) => {
				const n = (asOf: string): number =>
					countsOf(of(rows, 'any-state', { from: '2000-01-01', to: '2030-01-01', asOf }))
						.substantive.length;
				expect(n(`${year}-06-01`)).toBeLessThanOrEqual(n(`${year + 1}-06-01`));
			})
		);
	});
});

describe('the verdict', () => {
	const some = (n: number, kind: AnswerKind): readonly Answered[] =>
		['AUS', 'BHR', 'CAN', 'DEU', 'EGY', 'FRA', 'GBR', 'HUN', 'IND', 'JPN']
			.slice(kind === 'substantive' ? 0 : 5)
			.slice(0, n)
			.map((state) => answered(state, kind));
	const albania = answered('ALB', 'substantive');

	test.each([
		['no rows', [], 'Cannot be tested: no country on record fits'],
		['Albania alone', [albania], 'Cannot be tested: Albania is the only country that fits'],
		[
			'one country without',
			some(1, 'none'),
			'True, but of fewer countries than the article counts'
		],
		[
			'two countries without',
			[albania, ...some(2, 'none')],
			'True, but of fewer countries than the article counts'
		],
		[
			'one country with',
			some(1, 'substantive'),
			'Not true: the one country took a substantive act, Australia'
		],
		[
			'Albania and one with',
			[albania, ...some(1, 'substantive')],
			'Not true: the one country besides Albania took a substantive act, Australia'
		],
		[
			'none with',
			[albania, ...some(4, 'lesser')],
			'True, but of fewer countries than the article counts'
		],
		[
			'one of three with',
			[...some(1, 'substantive'), ...some(2, 'none')],
			'True, except for Australia; but of fewer countries than the article counts'
		],
		[
			'a tie',
			[...some(2, 'substantive'), ...some(2, 'none')],
			'Not true: 2 of 4 countries took a substantive act: Australia and Bahrain'
		],
		[
			'three of seven',
			[...some(3, 'substantive'), ...some(4, 'none')],
			'True, except for Australia, Bahrain and Canada; but of fewer countries than the article counts'
		],
		[
			'four of nine',
			[albania, ...some(4, 'substantive'), ...some(5, 'none')],
			'Not true: 4 of 9 countries besides Albania took a substantive act: Australia, Bahrain, Canada and Germany'
		],
		[
			'all',
			[albania, ...some(5, 'substantive')],
			'Not true: all 5 countries besides Albania took a substantive act: Australia, Bahrain, Canada, Egypt and Germany'
		]
	])('%s', (_, countries, text) => {
		expect(verdictInWords(reading(countries), question)).toBe(text);
	});

	test('is the arithmetic of its countries, whatever they are', () => {
		const kind = fc.constantFrom('substantive' as const, 'lesser' as const, 'none' as const);
		fc.assert(
			fc.property(
				fc.array(kind, { maxLength: 10 }),
				fc.option(kind, { nil: null }),
				(kinds, own) => {
					const countries = kinds.map((one, i) =>
						answered('AUS BHR CAN DEU EGY FRA GBR HUN IND JPN'.split(' ')[i] ?? '', one)
					);
					if (own) countries.push(answered('ALB', own));
					const verdict = verdictOf(countries);
					const grave = kinds.filter((one) => one === 'substantive').length;
					if (kinds.length === 0) expect(verdict.kind).toBe('untestable');
					else if (grave === 0) expect(verdict.kind).toBe('holds');
					else
						expect(verdict.kind).toBe(grave <= 3 && grave < kinds.length - grave ? 'but' : 'fails');
					const text = readingInWords(reading(countries), question);
					const { substantive, rest, lesser, none } = countsOf(reading(countries));
					expect(substantive.length + rest).toBe(countries.length);
					expect(lesser + none).toBe(rest);
					expect(text).not.toMatch(/undefined|NaN|\b1 countries|did nothing/);
					if (countries.length > 0 && !own) expect(text).toContain('Albania is not among them');
				}
			)
		);
	});

	test('says its size and share apart, beside the article’s', () => {
		expect(sizeInWords(reading([albania, ...some(7, 'none')]))).toBe(
			`${some(7, 'none').length} of ${some(7, 'none').length + 1} took no substantive action on record; the article speaks of 21 of 22`
		);
		expect(sizeInWords(reading([]))).toBe('');
		const enough = Array.from({ length: 21 }, (_, i) => answered(`X${i}`, 'none'));
		expect(verdictInWords(reading([albania, ...enough]), question)).toBe('True');
		expect(verdictInWords(reading(enough), question)).toBe(
			'True, but of fewer countries than the article counts'
		);
	});

	test('puts each number beside the article’s', () => {
		expect(besideArticle(21, 21)).toBe('the article’s 21 exactly');
		expect(besideArticle(22, 21)).toBe('more than the article’s 21');
		expect(besideArticle(0, 21)).toBe('fewer than the article’s 21');
	});

	test('is counted over all readings, and each has a title and a rule for any attacker', () => {
		const all = read(recordRows);
		const text = readingsInWords(all);
		const ofKind = (kind: string, enough: boolean): number =>
			all.readings.filter(
				({ countries }) =>
					verdictOf(countries).kind === kind && countries.length >= claim.countries === enough
			).length;
		expect(text).toContain(`We tested ${readingNames.length} readings of the claim: `);
		const are = (n: number): string => `${n} ${n === 1 ? 'is' : 'are'}`;
		expect(ofKind('holds', true)).toBeGreaterThan(0);
		expect(ofKind('holds', false)).toBeGreaterThan(0);
		expect(text).toContain(`${are(ofKind('holds', true))} true, `);
		expect(text).toContain(`${are(ofKind('holds', false))} true of fewer countries`);
		expect(text).toContain(`${are(ofKind('but', true))} true except for the United States`);
		for (const name of readingNames)
			for (const attacker of ['IRN', 'USA', 'RUS'])
				expect(
					readingTitle(name, { ...question, attacker }) +
						readingRule(name, { ...question, attacker })
				).toMatch(/[A-Z].*\.$/);
	});
});
