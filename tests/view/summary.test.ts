import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/lib/data/incident.ts';
import { actKey, placeOnLadder } from '../../src/lib/severity/place.ts';
import { ownScale } from '../../src/lib/severity/own.ts';
import { rankingOf } from '../../src/lib/severity/ranking.ts';
import { filters, selectRows, show, type Shown } from '../../src/lib/view/select.ts';
import { answerOf, stateInWords, tally } from '../../src/lib/view/summary.ts';
import { defaultView, type View } from '../../src/lib/view/view.ts';
import { countsIn } from '../../src/lib/severity/place.ts';
import { set } from '../nations.ts';
import { ladderRanking, noneOf, rankings, recordRows, rowOf, stepOf, someRows } from '../rows.ts';

const counts = countsIn(set);

/** A view with every row in it. */
const seen = (rows: readonly Incident[]): Shown => ({
	rows,
	cases: rows,
	placed: placeOnLadder(rows, stepOf),
	apart: []
});

const say = (rows: readonly Incident[]): string => answerOf(seen(rows), ladderRanking).join(' ');

const netherlands = rowOf({ incident_id: 'nld', victim: 'NLD', response: 'expulsion' });
const avowedCoercion = rowOf({
	incident_id: 'ira',
	victim: 'USA',
	attributed_to: ['RUS'],
	response: 'cyber-operation',
	response_date: '2018-11-06'
});

describe('the answer', () => {
	test('of the default view names the day, the days, the rung and what stands above', () => {
		const rows = selectRows(recordRows, defaultView);
		const text = say(rows);
		expect(text).toContain('Albania broke off relations with Iran on 7 September 2022');
		expect(text).toContain('54 days after the attack began, 52 after it became public.');
		expect(text).toContain('rung 10 of 12');
		expect(text).toMatch(/answers? ranks? higher, as coercion: /);
		expect(text).toContain('Algeria broke with Morocco (2021) and named one among other grounds');
		// Counted here by another path: pairs of incident and victim, straight from the rows.
		const pairs = new Set(rows.map(({ incident_id, victim }) => incident_id + victim));
		const silent = rows.filter(({ response }) => response === 'none').length;
		expect(text).toContain(`In ${pairs.size - silent} of the ${pairs.size} cases shown`);
		expect(text).toContain(`For ${silent} no public response was found`);
	});

	test('of nothing says so', () => {
		expect(say([])).toBe('Nothing in the record fits these filters.');
	});

	test('says where Albania stands where its break is not among the rows', () => {
		expect(say([rowOf({ response: 'attribution' })])).toContain(
			'Albania’s break with Iran is not shown. Its strongest answer here has rung 2 of 12.'
		);
		expect(say([rowOf({ response: 'attribution', victim: 'USA', responder: 'USA' })])).toContain(
			'Albania’s break with Iran is not shown. '
		);
	});

	test('of silence alone does not invent an answer', () => {
		const text = say([noneOf()]);
		expect(text).toContain('Albania’s break with Iran is not shown');
		expect(text).toContain(
			'In the one case shown the State attacked is not found to have answered'
		);
	});

	test('of the severance alone does not rank it', () => {
		const text = say([rowOf()]);
		expect(text).toContain('It is the only answer that counts, rung 10 of 12');
		expect(text).toContain('No answer that counts ranks higher.');
		expect(text).toContain('In the one case shown the State attacked is found to have answered');
	});

	test('without the severance names what stands highest', () => {
		expect(say([netherlands])).toContain('The Netherlands (2022) stands highest: rung 8 of 12.');
	});

	test('never says that the severance is top of everything', () => {
		const text = say([rowOf(), netherlands, avowedCoercion]);
		expect(text).toContain('the highest answer that counts on the diplomatic part of the scale');
		expect(text).toContain(
			'1 answer ranks higher, as coercion: the United States (cyber operation over Attack on the Albanian government, 2018)'
		);
	});

	test('says who stands level, and calls neither the only one', () => {
		const text = say([rowOf(), rowOf({ incident_id: 'x', victim: 'NLD' })]);
		expect(text).toContain(
			'No answer that counts stands higher on the diplomatic part of the scale, and the Netherlands (2022) stands level.'
		);
		expect(text).not.toContain('No other State');
	});

	test('does not claim a cyber-attack alone where it was one ground of several', () => {
		expect(say([rowOf({ basis: 'main' }), netherlands])).not.toContain('alone');
		const both = say([
			rowOf(),
			rowOf({ incident_id: 'x', victim: 'NLD' }),
			rowOf({ incident_id: 'x', victim: 'NLD', response: 'force' })
		]);
		expect(both).toContain('broken off too by the Netherlands (2022)');
	});

	test('leaves the days out where the day is not known', () => {
		const text = say([rowOf({ response_date: '2022-09' }), netherlands]);
		expect(text).toContain('in September 2022');
		expect(text).not.toContain('days after');
	});
});

describe('the answer at the edges', () => {
	test('says that a break is not counted where it is there and does not count', () => {
		expect(say([rowOf({ avowed: 'no' })])).toContain(
			'Albania’s break with Iran is shown but not counted here.'
		);
		expect(say([rowOf(), rowOf({ response: 'force' })])).toContain('is shown but not counted');
	});

	test('says a State once however often it stands there, and an act once', () => {
		const twice = ['x', 'y'].map((incident_id) =>
			rowOf({ incident_id, victim: 'CHN', attributed_to: ['USA'], response: 'charges' })
		);
		expect(say(twice)).toContain('China (2022) twice stand highest');
		const one = twice.map((row) => ({ ...row, act_id: 'chn-1' }));
		expect(say(one)).toContain('China (2022) stands highest');
	});

	test('tells force against a group from force against a State', () => {
		const group = rowOf({
			incident_id: 'g',
			victim: 'ISR',
			response: 'force',
			attribution: 'non-state',
			attributed_to: []
		});
		expect(say([rowOf(), group])).toContain(
			'Israel (use of force against a group of no State, 2022)'
		);
	});

	test('holds for every combination of filters: what it counts, any reader can count', () => {
		const choices = {
			attributedTo: ['', 'IRN', 'RUS', 'MAR', 'TWN'],
			adversary: ['state', 'contested', 'non-state', 'all'],
			fromYear: [null, 2018, 2030],
			toYear: [null, 2012, 2021],
			effect: ['', 'destruction'],
			confidence: ['', 'high'],
			actsOf: ['own', 'all']
		} as const;
		let views: readonly View[] = [defaultView];
		for (const [part, values] of Object.entries(choices))
			views = views.flatMap((view) => values.map((value) => ({ ...view, [part]: value }) as View));
		expect(views.length).toBeGreaterThan(500);
		expect(Object.keys(choices)).toHaveLength(filters.length);
		for (const view of views) {
			const shown = show(recordRows, view, stepOf, counts);
			const text = answerOf(shown, ladderRanking).join(' ');
			expect(text).not.toMatch(
				/undefined|NaN|\b1 (cases|answers|acts|States|days)\b|named the state/
			);
			const places = shown.placed.filter(({ standing, step }) => standing === 'place' && step > 0);
			const start = places.find(({ key }) => key.startsWith('alb-2022-07.ALB.ALB.severance'));
			expect(text.includes('the highest answer that counts')).toBe(
				start !== undefined &&
					places.length > 1 &&
					places.every((one) => one === start || one.step < 10 || one.step > 10)
			);
			const solidAbove = places.filter(({ step }) => step > 10).length;
			if (start) expect(/answers? ranks? higher, as/.test(text)).toBe(solidAbove > 0);
			const pairs = new Set(shown.cases.map((row) => `${row.incident_id} ${row.victim}`)).size;
			if (pairs > 1) expect(text).toContain(`of the ${pairs} cases shown`);
		}
	});
});

describe('the answer on another scale', () => {
	test('says why the severance has no place', () => {
		const on = (scores: readonly (readonly [Incident['response'], number])[]): string => {
			const ranking = rankingOf(ownScale('own', 'up', new Map(scores)));
			const rows = [rowOf({ response: 'attribution', response_date: '2022-09-01' }), rowOf()];
			return answerOf(show(rows, defaultView, ranking.stepOf, counts), ranking).join(' ');
		};
		expect(on([['attribution', 1]])).toContain(
			'Albania’s break with Iran has no score on your order'
		);
		expect(
			on([
				['attribution', 1],
				['severance', 1]
			])
		).toContain('stands level with an earlier act');
	});

	test('counts who stands higher, level and lower, and what is set apart', () => {
		for (const ranking of rankings.filter((one) => one.scale.name !== 'ladder')) {
			const shown = show(recordRows, defaultView, ranking.stepOf, counts);
			const text = answerOf(shown, ranking).join(' ');
			const score = (response: Incident['response']): number =>
				(ranking.scale.graver === 'down' ? -1 : 1) * (ranking.scale.scores.get(response) ?? NaN);
			const places = shown.placed
				.filter(({ standing, step }) => standing === 'place' && step > 0)
				.map(({ incident }) => score(incident.response));
			const own = score('severance');
			const higher = places.filter((one) => one > own).length;
			const level = places.filter((one) => one === own).length - 1;
			expect(text).toContain(
				`Of the ${places.length - 1} other answers that count ${higher} ${higher === 1 ? 'stands' : 'stand'} higher, ${level} level`
			);
			const unscored = new Set(
				shown.cases
					.filter(({ response }) => response !== 'none' && !ranking.scale.scores.has(response))
					.map((row) => (row.act_id === '' ? actKey(row) : `${row.responder} ${row.act_id}`))
			);
			if (unscored.size > 0)
				expect(text).toContain(`${unscored.size} acts have no score on ${ranking.scale.title}`);
			else expect(text).not.toContain('no score');
			expect(text).not.toMatch(/undefined|NaN|rung/);
		}
	});
});

describe('the tally', () => {
	test('counts an act that answers several incidents once', () => {
		const act = { act_id: 'eu-1', responder: 'EU', response: 'sanctions-persons' } as const;
		const rows = [
			rowOf({ ...act, incident_id: 'a' }),
			rowOf({ ...act, incident_id: 'b' }),
			netherlands
		];
		expect(tally(rows).acts).toBe(2);
	});

	test('splits cases into answered and silent, and others’ acts are neither', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const own = rows.filter(({ responder, victim }) => responder === victim);
				const { cases, answered, silent } = tally(own);
				expect(answered + silent).toBe(cases);
			})
		);
	});
});

describe('the sentence on one State', () => {
	const speak = (code: string, rows: readonly Incident[], all = rows): string =>
		stateInWords(code, seen(rows), all, ladderRanking);

	test('gives its cases and its strongest answer', () => {
		expect(speak('NLD', [netherlands, rowOf()])).toBe(
			'The Netherlands: attacked in 1 case shown, answered in 1; strongest answer in 2022, rung 8 of 12.'
		);
	});

	test('says when it is not shown, and when nothing was found', () => {
		expect(speak('FRA', [netherlands])).toBe('France: not shown as a victim.');
		expect(speak('NLD', [rowOf()], [rowOf(), netherlands])).toBe(
			'The Netherlands: not shown as a victim; 1 case left out by the filters.'
		);
		expect(speak('USA', [noneOf(), rowOf({ responder: 'USA', basis: 'solidarity' })])).toContain(
			'shown but not counted in 2022, rung 10 of 12; 1 act for others'
		);
		expect(speak('ALB', [noneOf()])).toBe('Albania: attacked in 1 case shown, answered in 0.');
	});
});
