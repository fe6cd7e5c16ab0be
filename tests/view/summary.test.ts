import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/lib/data/incidents.ts';
import { placeOnLadder } from '../../src/lib/severity/place.ts';
import { selectRows } from '../../src/lib/view/select.ts';
import { answerOf, stateInWords, tally } from '../../src/lib/view/summary.ts';
import { defaultView } from '../../src/lib/view/view.ts';
import { noneOf, recordRows, rowOf, rungOf, someRows } from '../rows.ts';

const say = (rows: readonly Incident[]): string =>
	answerOf(rows, placeOnLadder(rows, rungOf)).join(' ');

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
		expect(text).toContain('Albania’s severance of relations with Iran on 7 September 2022');
		expect(text).toContain('54 days after the attack');
		expect(text).toContain('rung 10 of 12');
		expect(text).toContain('Above it stands something of another kind, coercion');
		expect(text).toContain('Algeria broke with Morocco (2021), naming one among other grounds');
		// Counted here by another path: pairs of incident and victim, straight from the rows.
		const pairs = new Set(rows.map(({ incident_id, victim }) => incident_id + victim));
		const silent = rows.filter(({ response }) => response === 'none').length;
		expect(text).toContain(`In ${pairs.size - silent} of the ${pairs.size} cases in view`);
		expect(text).toContain(`in ${silent} no public response was found`);
	});

	test('of nothing says so', () => {
		expect(say([])).toBe('Nothing in the record fits these filters.');
	});

	test('of silence alone does not invent an answer', () => {
		const text = say([noneOf()]);
		expect(text).toContain('severance of relations with Iran is not in view');
		expect(text).toContain('In none of the 1 case in view');
	});

	test('of the severance alone does not rank it', () => {
		const text = say([rowOf()]);
		expect(text).toContain('is the only answer in view');
		expect(text).toContain('No answer that a State owns to stands above it');
		expect(text).toContain('In 1 of the 1 case in view');
	});

	test('without the severance names what stands highest', () => {
		expect(say([netherlands])).toContain(
			'The Netherlands (2022) stands highest, on rung 8 of 12: expulsion.'
		);
	});

	test('never says that the severance is top of everything', () => {
		const text = say([rowOf(), netherlands, avowedCoercion]);
		expect(text).toContain('the highest answer on the diplomatic part of the scale');
		expect(text).toContain('coercion: the United States (2018, cyber operation)');
	});

	test('shares the place where another stands level, and calls neither the only one', () => {
		const text = say([rowOf(), rowOf({ incident_id: 'x', victim: 'NLD' })]);
		expect(text).toContain('shares the highest place');
		expect(text).toContain('the Netherlands (2022)');
		expect(text).not.toContain('No other State');
	});

	test('does not claim a cyber-attack alone where it was one ground of several', () => {
		expect(say([rowOf({ basis: 'main' }), netherlands])).not.toContain('alone');
	});

	test('leaves the days out where the day is not known', () => {
		const text = say([rowOf({ response_date: '2022-09' }), netherlands]);
		expect(text).toContain('on September 2022');
		expect(text).not.toContain('days after');
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
	const speak = (code: string, rows: readonly Incident[]): string =>
		stateInWords(code, rows, placeOnLadder(rows, rungOf));

	test('gives its cases and its highest place', () => {
		expect(speak('NLD', [netherlands, rowOf()])).toBe(
			'The Netherlands: 1 case in view as a victim, 1 answered; highest on rung 8 of 12, expulsion, in 2022.'
		);
	});

	test('says when it is not in view, and when nothing was found', () => {
		expect(speak('FRA', [netherlands])).toBe('France has no case in view.');
		expect(speak('ALB', [noneOf()])).toBe('Albania: 1 case in view as a victim, 0 answered.');
	});
});
