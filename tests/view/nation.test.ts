import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairInWords, pairsOf } from '../../src/lib/figures/pairs/words.ts';
import { comparisonInWords } from '../../src/lib/figures/profile/words.ts';
import type { Nation } from '../../src/lib/view/nation.ts';
import { disclosingInWords, emptyInWords, nationInWords } from '../../src/lib/view/nation-words.ts';
import { comparedOf, nationsOf, set, starting } from '../nations.ts';
import { ladderRanking, noneOf, rankingNamed, recordRows, rowOf, someRows } from '../rows.ts';

const one = (rows: Parameters<typeof nationsOf>[0], state: string): Nation => {
	const [first] = comparedOf(rows, [state]);
	if (first === undefined) throw new Error('nobody');
	return first.nation;
};

describe('what a State did', () => {
	test('most often is the highest of equal steps, with the others', () => {
		const rows = [
			rowOf(),
			...['b', 'c'].map((incident_id) => rowOf({ incident_id, response: 'attribution' }))
		];
		expect(one(rows.slice(0, 2), 'ALB').usual).toEqual({ steps: [10, 2], acts: 1 });
		expect(one(rows, 'ALB').usual).toEqual({ steps: [2], acts: 2 });
		expect(one([], 'ALB').usual).toBeNull();
	});

	test('adds up, whatever the rows', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				for (const nation of nationsOf(rows, ladderRanking, {
					actsOf: 'all',
					adversary: 'all'
				}).values()) {
					expect(nation.silent + nation.answered).toBeLessThanOrEqual(nation.incidents);
					expect(nation.substantive).toBeLessThanOrEqual(nation.ownActs);
					expect(nation.timed).toBeLessThanOrEqual(nation.answered);
					expect(nation.together).toBeLessThanOrEqual(nation.acts.length);
					for (const { incident } of nation.acts) expect(incident.responder).toBe(nation.state);
					expect(new Set(nation.acts.map(({ key }) => key)).size).toBe(nation.acts.length);
					const highest = Math.max(
						0,
						...nation.acts
							.filter(
								({ standing, incident }) => standing === 'place' && incident.victim === nation.state
							)
							.map(({ step }) => step)
					);
					expect(nation.highest?.step ?? 0).toBe(highest);
				}
			})
		);
	});

	test('of Albania is counted from the record by another path', () => {
		const mine = recordRows.filter(
			({ victim, attribution, attributed_to }) =>
				victim === 'ALB' && attributed_to.length > 0 && attribution !== 'contested'
		);
		const acts = mine.filter(
			({ responder, response }) => responder === 'ALB' && response !== 'none'
		);
		const albania = one(recordRows, 'ALB');
		expect(albania.incidents).toBe(new Set(mine.map(({ incident_id }) => incident_id)).size);
		expect(albania.ownActs).toBe(
			new Set(
				acts.map(
					({ act_id, incident_id, response, response_date }) =>
						act_id || `${incident_id}${response}${response_date}`
				)
			).size
		);
		expect(albania.highest?.incident.response).toBe('severance');
		expect(albania.substantive).toBe(
			acts.filter(
				({ response, avowed, basis }) =>
					set.has(response) && avowed === 'yes' && /sole|main/.test(basis)
			).length
		);
	});

	test('counts an act on several incidents once, and shows it on each', () => {
		const rows = ['a', 'b'].map((incident_id) =>
			rowOf({ incident_id, act_id: 'x', basis: 'main' })
		);
		const nation = one(rows, 'ALB');
		expect(nation.acts).toHaveLength(1);
		expect(nation.cases.map(({ acts }) => acts.length)).toEqual([1, 1]);
	});

	test('has the median of days to the first answer, where both days are known', () => {
		const rows = [
			rowOf({ incident_id: 'a', disclosed_date: '2022-09-01', response_date: '2022-09-03' }),
			rowOf({
				incident_id: 'a',
				disclosed_date: '2022-09-01',
				response: 'protest',
				response_date: '2022-09-02'
			}),
			rowOf({ incident_id: 'b', disclosed_date: '2022-09-01', response_date: '2022-09-06' }),
			rowOf({ incident_id: 'c', disclosed_date: '2022-09' })
		];
		expect(one(rows, 'ALB')).toMatchObject({ medianDays: 3, timed: 2, answered: 3 });
	});

	test('leaves answers of the day of disclosure out of the median, and counts them', () => {
		const rows = [
			rowOf({ incident_id: 'a', disclosed_date: '2022-09-01', response_date: '2022-09-01' }),
			rowOf({ incident_id: 'b', disclosed_date: '2022-09-01', response_date: '2022-09-06' }),
			rowOf({ incident_id: 'c', disclosed_date: '2022-09-10', response_date: '2022-09-06' }),
			rowOf({ incident_id: 'd', disclosed_date: '2022-09', response_date: '2022-09' })
		];
		expect(one(rows, 'ALB')).toMatchObject({ medianDays: 2.5, timed: 2, disclosing: 1 });
		expect(disclosingInWords(one(rows, 'ALB'))).toBe(
			'in 1 more the answer came on the day the incident became public'
		);
		expect(one(rows.slice(0, 1), 'ALB')).toMatchObject({
			medianDays: null,
			timed: 0,
			disclosing: 1
		});
		expect(disclosingInWords(one(rows.slice(1), 'ALB'))).toBe('');
	});

	test('does not take a later answer for the first where the first has no day', () => {
		const rows = [
			rowOf({ disclosed_date: '2022-09-01', response: 'attribution', response_date: '2022-09' }),
			rowOf({ disclosed_date: '2022-09-01', response_date: '2022-12-01' })
		];
		expect(one(rows, 'ALB')).toMatchObject({ medianDays: null, timed: 0, answered: 1 });
	});

	test('counts its own acts alike whether allies’ are in view or not', () => {
		const rows = [
			rowOf({
				incident_id: 'd',
				victim: 'DEU',
				responder: 'ALB',
				act_id: 'x',
				basis: 'solidarity'
			}),
			rowOf({ act_id: 'x', basis: 'main', response: 'attribution' }),
			rowOf({ incident_id: 'b', act_id: 'y', basis: 'main', response: 'sanctions-persons' }),
			rowOf({ incident_id: 'c', act_id: 'y', basis: 'main', response: 'sanctions-state' })
		];
		for (const actsOf of ['own', 'all'] as const) {
			const [first] = comparedOf(rows, ['ALB'], ladderRanking, { actsOf });
			const nation = first?.nation;
			expect(nation && nation.ownActs).toBe(2);
			expect(nation?.acts.map(({ incident }) => incident.response).sort()).toEqual([
				'attribution',
				'sanctions-state'
			]);
		}
	});

	test('keeps a doubtful answer an answer, though the filter hides the act', () => {
		const [first] = comparedOf([rowOf({ confidence: 'low' })], ['ALB'], ladderRanking, {
			confidence: 'high'
		});
		expect(first?.nation).toMatchObject({ incidents: 1, answered: 1, silent: 0, acts: [] });
	});

	test('says why there is nothing', () => {
		const rows = [
			rowOf(),
			rowOf({ incident_id: 'x', victim: 'DEU', attributed_to: [], attribution: 'none' }),
			rowOf({ responder: 'USA', basis: 'solidarity' })
		];
		expect(emptyInWords(one(rows, 'ALB'), rows)).toBeNull();
		expect(emptyInWords(one(rows, 'FJI'), rows)).toBe(
			'The record has no incident against Fiji and no act of it.'
		);
		expect(emptyInWords(one(rows, 'DEU'), rows)).toBe(
			'Germany: the filters leave out its 1 incident in the record.'
		);
		expect(emptyInWords(one(rows, 'USA'), rows)).toBe(
			'The United States is no victim in the record, and the filters leave out its 1 act for others.'
		);
	});

	test('is told in a line', () => {
		expect(nationInWords(one([rowOf(), noneOf({ incident_id: 'b' })], 'ALB'))).toBe(
			'2 incidents, 1 act of its own, 1 with no response found'
		);
	});
});

describe('a pair', () => {
	const rows = [
		rowOf({ disclosed_date: '2022-09-01' }),
		rowOf({
			incident_id: 'd',
			incident: 'Mail',
			victim: 'DEU',
			response: 'recall',
			disclosed_date: '2022-09-05'
		}),
		noneOf({ incident_id: 's', victim: 'SAU' })
	];
	const [albania, germany, saudi] = ['ALB', 'DEU', 'SAU'].map((state) => one(rows, state)) as [
		Nation,
		Nation,
		Nation
	];

	test('says who went higher, on what, how much faster, and on how much it rests', () => {
		expect(pairInWords(albania, germany, ladderRanking)).toBe(
			'Albania went higher than Germany: rung 10, broke off relations (2022) over “Attack on the Albanian government”, 54 days after it began, 6 after it became public, against rung 7, recalled or suspended (2022) over “Mail”, 54 days after it began, 2 after it became public. Germany answered 4 days faster, 2 days against 6 for Albania (median to the first answer, over 1 and 1 incident with both days known). It rests on 1 incident of Albania and 1 of Germany.'
		);
	});

	test('says the same whichever comes first', () => {
		const facts = (text: string) =>
			text
				.split(/[.:,] /)
				.slice(0, 2)
				.join();
		expect(facts(pairInWords(germany, albania, ladderRanking))).toBe(
			facts(pairInWords(albania, germany, ladderRanking))
		);
	});

	test('says what cannot be told', () => {
		const text = pairInWords(albania, saudi, ladderRanking);
		expect(text).toContain('Saudi Arabia has no answer that counts');
		expect(text).toContain('We cannot say who was faster: none of Saudi Arabia was found');
		expect(pairInWords(saudi, saudi, ladderRanking)).toContain(
			'Neither Saudi Arabia nor Saudi Arabia has an answer that counts'
		);
	});

	test('equally high is said so, and scores take the place of rungs on another scale', () => {
		expect(pairInWords(albania, albania, ladderRanking)).toContain('went equally high, rung 10');
		const weis = rankingNamed('weis');
		const [a, b] = comparedOf(rows, ['ALB', 'DEU'], weis).map(({ nation }) => nation) as [
			Nation,
			Nation
		];
		expect(pairInWords(a, b, weis)).toMatch(/score −[\d.]+, broke off relations/);
	});

	test('does not say who went higher where an act of the lower has no score', () => {
		const cameo = rankingNamed('weis');
		const rows = [
			rowOf({ victim: 'USA', response: 'cyber-operation' }),
			rowOf({ victim: 'USA', response: 'charges' }),
			rowOf({ victim: 'ALB' })
		];
		const [usa, alb] = comparedOf(rows, ['USA', 'ALB'], cameo).map(({ nation }) => nation) as [
			Nation,
			Nation
		];
		expect(usa.open).toBe(true);
		expect(pairInWords(usa, alb, cameo)).toMatch(
			/^We cannot say whether the United States or Albania went higher: on WEIS/
		);
		expect(comparisonInWords([usa, alb], cameo)).toContain('acts without a score on WEIS left out');
	});

	test('is made of every two', () => {
		expect(pairsOf(['a', 'b', 'c', 'd'])).toHaveLength(6);
		expect(pairsOf(['a'])).toEqual([]);
	});
});

describe('the lead', () => {
	test('says who went highest, who was quickest, and for whom least was found', () => {
		const text = comparisonInWords(
			starting.map(({ nation }) => nation),
			ladderRanking
		);
		const quickest = Math.min(...starting.map(({ nation }) => nation.medianDays ?? Infinity));
		expect(text).toContain('The United States went highest, to rung 11: cyber operation (2018).');
		expect(text).toContain(`quickest: a median of ${quickest} day`);
		expect(text).toContain(
			'No response was found most often for Saudi Arabia, in 9 of 12 incidents.'
		);
	});

	test('names all that are level', () => {
		const rows = [rowOf(), rowOf({ incident_id: 'd', victim: 'DEU' })];
		expect(
			comparisonInWords(
				['ALB', 'DEU'].map((state) => one(rows, state)),
				ladderRanking
			)
		).toContain(
			'Albania and Germany went highest, to rung 10: Albania, broke off relations (2022); Germany, broke off relations (2022).'
		);
	});

	test('has words for one, for nobody and for nothing', () => {
		expect(comparisonInWords([], ladderRanking)).toContain('No State is chosen');
		expect(comparisonInWords([one(recordRows, 'ALB')], ladderRanking)).toContain(
			'Albania’s strongest answer: broke off relations (2022) over “Attack on the Albanian government (e-Albania)”, 54 days after it began, 52 after it became public, rung 10. It has 7 incidents in all.'
		);
		expect(comparisonInWords([one([], 'ALB'), one([], 'DEU')], ladderRanking)).toBe(
			'None of those chosen has an incident or an act shown.'
		);
	});
});
