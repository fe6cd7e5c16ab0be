import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givesPlace } from '../../src/lib/severity/place.ts';
import { acts, rankingOf } from '../../src/lib/severity/ranking.ts';
import {
	answersOf,
	isSameSet,
	lineOf,
	substantiveFrom
} from '../../src/lib/severity/substantive.ts';
import { defaultSet, scaleOf, setOf, substantiveIn } from '../../src/lib/view/scale.ts';
import {
	answersInWords,
	groundsInWords,
	lineInWords,
	lineOptions,
	lineValue,
	noLine
} from '../../src/lib/view/substance.ts';
import { defaultView } from '../../src/lib/view/view.ts';
import {
	ladderRanking,
	noneOf,
	rankingNamed,
	rankings,
	rowOf,
	scales,
	someRows,
	someScales
} from '../rows.ts';

const someSet = fc.subarray([...acts], { minLength: 1 }).map((terms) => new Set(terms));

describe('the line', () => {
	test('is rung 6 of our ladder unless it is moved, and then says nothing in the address', () => {
		const set = defaultSet(ladderRanking);
		expect(set).toEqual(new Set(acts.filter((term) => (ladderRanking.stepOf.get(term) ?? 0) >= 6)));
		expect(setOf(defaultView, ladderRanking)).toEqual(substantiveFrom(ladderRanking, 6));
		expect(substantiveIn(set, ladderRanking)).toBe(defaultView.substantive);
		const higher = {
			...defaultView,
			substantive: substantiveIn(substantiveFrom(ladderRanking, 10), ladderRanking)
		};
		expect(higher.substantive).toEqual(acts.slice(acts.indexOf('severance')));
		expect(setOf(higher, ladderRanking)).toEqual(new Set(higher.substantive));
		for (const substantive of [['severance'], ['severance', 'force'], ['severance']] as const)
			expect(setOf({ ...defaultView, substantive }, ladderRanking)).toEqual(new Set(substantive));
	});

	test('drawn at a step is found there again, and leaves acts without a score what they were', () => {
		fc.assert(
			fc.property(someScales, someSet, fc.nat(20), (scale, before, n) => {
				const ranking = rankingOf(scale);
				const step = 1 + (n % (ranking.steps.length - 1));
				const set = substantiveFrom(ranking, step, before);
				expect(lineOf(ranking, set)).toEqual({ step, divides: true });
				for (const term of ranking.unscored) expect(set.has(term)).toBe(before.has(term));
			})
		);
	});

	test('divides only where everything above it counts and nothing below it does', () => {
		fc.assert(
			fc.property(someScales, someSet, (scale, set) => {
				const ranking = rankingOf(scale);
				const { step, divides } = lineOf(ranking, set);
				const scored = acts.filter((term) => ranking.stepOf.has(term));
				expect(divides).toBe(
					scored.every((term) => set.has(term) === (ranking.stepOf.get(term) ?? 0) >= step)
				);
			})
		);
	});

	test('is one sentence on every scale, whose number is that of the set', () => {
		fc.assert(
			fc.property(
				fc.oneof(someScales.map(rankingOf), fc.constantFrom(...rankings)),
				someSet,
				(ranking, set) => {
					const text = lineInWords(ranking, set);
					expect(text).toContain(`${set.size} of the ${acts.length} kinds of act`);
					expect(text.endsWith('.')).toBe(true);
					expect(text).not.toMatch(/undefined|NaN/);
					const values = lineOptions(ranking, set).map(({ value }) => value);
					expect(values).toContain(lineValue(ranking, set));
					const { step, divides } = lineOf(ranking, set);
					expect(values.includes(noLine)).toBe(!divides || step >= ranking.steps.length);
				}
			)
		);
	});

	test('says what stands just below it', () => {
		expect(lineInWords(ladderRanking, defaultSet(ladderRanking))).toBe(
			'On our ladder an act counts as substantive from “sanctions on the State” up: 11 of the 16 kinds of act. Just below the line: sanctions on persons.'
		);
		expect(lineInWords(rankingNamed('cameo'), defaultSet(ladderRanking))).toContain(
			'On CAMEO no one line divides them'
		);
	});
});

describe('the scale of a view', () => {
	test('is the one it names, the reader’s own, or ours', () => {
		expect(scaleOf(defaultView, scales).name).toBe('ladder');
		expect(scaleOf({ ...defaultView, scale: 'weis' }, scales).name).toBe('weis');
		expect(scaleOf({ ...defaultView, scale: 'nobody' }, scales).name).toBe('ladder');
		expect(scaleOf({ ...defaultView, scale: 'own' }, scales).name).toBe('ladder');
		expect(() => scaleOf(defaultView, new Map())).toThrow('no scale named ladder');
	});
});

describe('answers by State', () => {
	test('sort every victim into one of three kinds, by its own acts alone', () => {
		fc.assert(
			fc.property(someRows, someSet, (rows, set) => {
				const answers = answersOf(rows, set);
				expect(new Set(answers.map(({ state }) => state))).toEqual(
					new Set(rows.map(({ victim }) => victim))
				);
				for (const { state, kind } of answers) {
					const own = rows.filter(
						(row) => row.victim === state && row.responder === state && row.response !== 'none'
					);
					const grave = own.some((row) => givesPlace(row) && set.has(row.response));
					expect(kind).toBe(grave ? 'substantive' : own.length > 0 ? 'lesser' : 'none');
				}
			})
		);
	});

	test('only become fewer when the line goes up', () => {
		fc.assert(
			fc.property(someRows, fc.integer({ min: 1, max: 11 }), (rows, step) => {
				const n = (at: number): number =>
					answersOf(rows, substantiveFrom(ladderRanking, at)).filter(
						({ kind }) => kind === 'substantive'
					).length;
				expect(n(step + 1)).toBeLessThanOrEqual(n(step));
			})
		);
	});

	test('name what is not counted and why', () => {
		const [israel] = answersOf(
			[
				rowOf({
					victim: 'ISR',
					response: 'cyber-operation',
					avowed: 'no',
					response_date: '2020-05-09'
				})
			],
			defaultSet(ladderRanking)
		);
		expect(israel?.kind).toBe('lesser');
		expect(israel && groundsInWords(israel)).toBe(
			'Not counted: cyber operation (9 May 2020), not acknowledged'
		);
	});

	test('add up in their sentence', () => {
		const rows = [
			rowOf(),
			rowOf({ incident_id: 'b', victim: 'NLD', response: 'attribution' }),
			noneOf({ incident_id: 'c', victim: 'JOR' })
		];
		expect(answersInWords(answersOf(rows, defaultSet(ladderRanking)))).toBe(
			'Of 3 States attacked 1 has a substantive act, 1 has lesser answers only. For 1 no public response was found.'
		);
		expect(answersInWords([])).toBe('No State attacked is shown.');
		expect(isSameSet(new Set(['force']), new Set(['embargo']))).toBe(false);
	});
});
