import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherNames } from '../../src/lib/data/countries.ts';
import { stateCodes } from '../../src/lib/data/parties.ts';
import type { Response } from '../../src/lib/data/vocabulary.ts';
import { selectRows } from '../../src/lib/view/select.ts';
import {
	candidatesOf,
	comparedIn,
	isPreset,
	presetInWords,
	presetsOf,
	searchStates,
	startingStates,
	withoutState,
	withState,
	withStates
} from '../../src/lib/view/states.ts';
import { mapInWords } from '../../src/lib/figures/map/words.ts';
import { matrixInWords } from '../../src/lib/figures/matrix/words.ts';
import { defaultView, hrefOf, viewOf, type View } from '../../src/lib/view/view.ts';
import { ladderRanking, recordRows, rowOf } from '../rows.ts';
import { indexIn, manyStates, nationsOf } from '../nations.ts';

const statesOf = (view: View): readonly string[] => comparedIn(view).map(({ state }) => state);
const placeOf = (view: View, state: string): number | undefined =>
	comparedIn(view).find((one) => one.state === state)?.slot;

describe('the States compared', () => {
	test('start with Albania and five others, and the address says nothing of them', () => {
		expect(statesOf(defaultView)).toEqual(['ALB', 'USA', 'DEU', 'ISR', 'NLD', 'SAU']);
		expect(hrefOf(withStates(defaultView, startingStates))).toBe('?');
	});

	test('keep their places when one goes, and the next takes the place that got free', () => {
		const without = withoutState(defaultView, 'DEU');
		expect(hrefOf(without)).toBe('?states=ALB.USA..ISR.NLD.SAU');
		for (const { state, slot } of comparedIn(defaultView))
			if (state !== 'DEU') expect(placeOf(without, state)).toBe(slot);
		expect(placeOf(withState(without, 'FRA'), 'FRA')).toBe(2);
		expect(withState(without, 'DEU').states).toBeNull();
	});

	test('are eight at most, each once', () => {
		const full = withStates(defaultView, stateCodes);
		expect(statesOf(full)).toHaveLength(8);
		expect(withState(full, 'ZWE')).toBe(full);
		expect(withState(defaultView, 'ALB')).toBe(defaultView);
	});

	test('stay what they are through any steps and the address', () => {
		const code = fc.constantFrom(...stateCodes.slice(0, 12));
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.boolean(), code), { maxLength: 30 }), (steps) => {
				let view = withStates(defaultView, []);
				for (const [adds, state] of steps) {
					const before = comparedIn(view);
					view = adds ? withState(view, state) : withoutState(view, state);
					expect(viewOf(hrefOf(view))).toEqual(view);
					for (const one of before)
						if (one.state !== state) expect(comparedIn(view)).toContainEqual(one);
					expect(statesOf(view).includes(state)).toBe(
						adds ? before.length < 8 || before.some((one) => one.state === state) : false
					);
				}
			})
		);
	});

	test('can be none at all', () => {
		expect(hrefOf(withStates(defaultView, []))).toBe('?states=none');
		expect(statesOf(viewOf('?states=none'))).toEqual([]);
	});
});

describe('the ready choices', () => {
	const nations = nationsOf(recordRows);
	const cases = selectRows(recordRows, defaultView);
	const presets = presetsOf(cases, nations);
	const named = (name: string) => {
		const found = presets.find((one) => one.name === name);
		if (found === undefined) throw new Error(`There is no choice ${name}`);
		return found;
	};
	const answers = (state: string): number =>
		new Set(
			cases
				.filter((row) => row.responder === state && row.victim === state && row.response !== 'none')
				.map((row) => row.act_id || `${row.incident_id}${row.response}${row.response_date}`)
		).size;

	test('are five, of eight States at most', () => {
		expect(presets.map(({ name }) => name)).toEqual([
			'Named in the article',
			'NATO members',
			'Answered Iran',
			'Answered Russia',
			'Strongest eight'
		]);
		for (const { states, fitting } of presets) expect(states).toHaveLength(Math.min(8, fitting));
	});

	test('take the eight with most answers, and say so', () => {
		const article = named('Named in the article');
		const fitting = [
			...new Set(cases.filter((row) => row.in_article === 'yes').map((row) => row.victim))
		];
		expect(article.fitting).toBe(fitting.length);
		const least = Math.min(...article.states.map(answers));
		for (const state of fitting)
			if (!article.states.includes(state)) expect(answers(state)).toBeLessThanOrEqual(least);
		expect(presetInWords(article)).toBe(
			`Named in the article: ${fitting.length} States fit. Shown are the 8 with most answers; of equal ones the first by name.`
		);
	});

	test('of those who answered one State take those with most answers to it', () => {
		const toIran = (state: string): number =>
			new Set(
				cases
					.filter(
						(row) =>
							row.responder === state &&
							row.victim === state &&
							row.response !== 'none' &&
							row.attributed_to.includes('IRN')
					)
					.map((row) => row.act_id || `${row.incident_id}${row.response}${row.response_date}`)
			).size;
		const { states } = named('Answered Iran');
		const least = Math.min(...states.map(toIran));
		for (const state of nations.keys())
			if (!states.includes(state)) expect(toIran(state)).toBeLessThanOrEqual(least);
		expect(states[0]).toBe('USA');
	});

	test('of the strongest has nobody left out who stands higher', () => {
		const strongest = named('Strongest eight');
		const height = (state: string) => nations.get(state)?.highest?.step ?? 0;
		const least = Math.min(...strongest.states.map(height));
		for (const state of nations.keys())
			if (!strongest.states.includes(state)) expect(height(state)).toBeLessThanOrEqual(least);
		expect(strongest.states.slice(0, 2)).toEqual(['USA', 'GEO']);
	});

	test('know when they are in view, on whatever places', () => {
		const iran = named('Answered Iran');
		expect(isPreset(iran, comparedIn(withStates(defaultView, [...iran.states].reverse())))).toBe(
			true
		);
		expect(isPreset(iran, comparedIn(withStates(defaultView, iran.states.slice(1))))).toBe(false);
		expect(presetInWords({ name: 'X', by: 'answers', states: ['ALB'], fitting: 1 })).toBe(
			'X: the one State on record that fits.'
		);
	});
});

describe('the search for a State', () => {
	const index = indexIn(recordRows, ladderRanking, { actsOf: 'all' });
	const candidates = candidatesOf(
		index,
		nationsOf(recordRows, ladderRanking, { actsOf: 'all' }),
		(state) => (state === 'JPN' ? 'Asia' : 'Europe'),
		otherNames
	);
	const first = (text: string): string | undefined => searchStates(candidates, text)[0]?.state;

	test.each([
		['czechia', 'CZE'],
		['Czech Republic', 'CZE'],
		['turkey', 'TUR'],
		['Türkiye', 'TUR'],
		['turkiye', 'TUR'],
		['UK', 'GBR'],
		['great brit', 'GBR'],
		['USA', 'USA'],
		['alb', 'ALB'],
		['ALB', 'ALB'],
		['emirates', 'ARE'],
		['asia', 'JPN'],
		['european union', 'EU'],
		['nato', 'NATO'],
		['holland', 'NLD'],
		['ROK', 'KOR']
	])('finds by %s', (text, state) => {
		expect(first(text)).toBe(state);
	});

	test('finds everybody without a text, by name, and nobody by nonsense', () => {
		expect(searchStates(candidates, '')).toEqual(candidates);
		const names = candidates.map(({ name }) => name);
		expect(names.indexOf('Albania')).toBeLessThan(names.indexOf('United States'));
		expect(searchStates(candidates, 'qqqq')).toEqual([]);
		expect(searchStates(candidates, '(')).toEqual([]);
		expect(searchStates(candidates, '.*')).toEqual([]);
		expect(searchStates(candidates, ' ')).toEqual(candidates);
	});

	test('tells code, region and number of incidents', () => {
		const albania = candidates.find(({ state }) => state === 'ALB');
		const incidents = new Set(
			recordRows
				.filter(
					(row) =>
						row.victim === 'ALB' && row.attribution !== 'contested' && row.attributed_to.length > 0
				)
				.map((row) => row.incident_id)
		).size;
		expect(albania?.about).toBe(`ALB, Europe, ${incidents} incidents`);
	});
});

describe('the sentences on all States', () => {
	test('count them by how they answered', () => {
		const nations = [...nationsOf(manyStates(9)).values()];
		expect(mapInWords(nations, new Set(stateCodes))).toBe(
			'Of 9 States attacked 6 have an answer that is ranked. For 3 no public response was found.'
		);
		expect(mapInWords(nations, new Set())).toContain('The map has no land for');
		expect(matrixInWords(nations, ladderRanking)).toMatch(
			/^6 States have an act of their own\. For .* For 3 States no public response was found to any incident\.$/
		);
		expect(mapInWords([], new Set())).toBe('No State attacked is shown.');
		expect(matrixInWords([], ladderRanking)).toBe('Nobody attacked or acting is shown.');
	});

	// Each State with the responses that are its acts.
	test.each<[readonly (readonly [string, ...Response[]])[], string]>([
		[
			[
				['ALB', 'attribution', 'attribution', 'sanctions-persons'],
				['USA', 'attribution'],
				['DEU', 'sanctions-persons']
			],
			'For 2 of them the most frequent is rung 2, named the State.'
		],
		[
			[
				['ALB', 'attribution'],
				['DEU', 'sanctions-persons']
			],
			'For 1 of them the most frequent is rung 5, sanctions on persons; for as many it is rung 2, named the State.'
		],
		[
			[
				['ALB', 'attribution', 'sanctions-persons'],
				['DEU', 'sanctions-persons']
			],
			'For 1 of them the most frequent is rung 5, sanctions on persons; 1 acted on two or more rungs equally often.'
		],
		[
			[
				['ALB', 'attribution', 'sanctions-persons'],
				['DEU', 'attribution', 'sanctions-persons']
			],
			'2 acted on two or more rungs equally often.'
		],
		[
			[['ALB', 'acknowledgement']],
			'For 1 of them the most frequent is rung 1, spoke, named no State.'
		]
	])('tell on which rung they act most often: %j', (states, words) => {
		const rows = states.flatMap(([victim, ...responses]) =>
			responses.map((response, n) =>
				rowOf({ incident_id: `${victim}-${n}`, victim, responder: victim, response })
			)
		);
		const [, told] = matrixInWords([...nationsOf(rows).values()], ladderRanking).split(/ own\. ?/);
		expect(told).toBe(words);
	});
});
