import { describe, expect, test } from 'vitest';
import { partyName } from '../../src/lib/data/parties.ts';
import { responseNames } from '../../src/lib/data/vocabulary.ts';
import { countedAs, countsIn, placeOnLadder, setApart } from '../../src/lib/severity/place.ts';
import {
	adversaryInWords,
	daysFromDisclosure,
	daysFromStart,
	speakMark,
	speakMore,
	whenInWords
} from '../../src/lib/view/describe.ts';
import { filters } from '../../src/lib/view/select.ts';
import { set } from '../nations.ts';
import {
	ladderRanking,
	noneOf,
	rankingNamed,
	rankings,
	recordRows,
	rowOf,
	stepOf
} from '../rows.ts';

describe('what a mark says', () => {
	test('begins with the responder and holds the rung and the act, for every act of the record', () => {
		const placed = placeOnLadder(recordRows, stepOf);
		expect(placed.length).toBeGreaterThan(250);
		for (const one of placed) {
			const text = speakMark(one, ladderRanking);
			expect(text.startsWith(partyName(one.incident.responder)), text).toBe(true);
			expect(text).toContain(`rung ${one.step} of 12`);
			expect(text).toContain(responseNames[one.incident.response]);
			expect(speakMore(one, ladderRanking)).toContain(`Confidence ${one.incident.confidence}`);
		}
	});

	test('says the score with both ends on any other scale, and that there is none where there is none', () => {
		for (const ranking of rankings.filter((one) => one.scale.name !== 'ladder')) {
			const placed = placeOnLadder(recordRows, ranking.stepOf);
			for (const one of placed.filter(({ step }) => step > 0)) {
				const score = ranking.scale.scores.get(one.incident.response);
				expect(speakMark(one, ranking)).toContain(
					`score ${String(score).replace('-', '−')}, from ${String(ranking.steps[1]?.score).replace('-', '−')} mild to ${String(ranking.steps.at(-1)?.score).replace('-', '−')} severe, on ${ranking.scale.title}`
				);
			}
			const apart = setApart(recordRows, ranking.stepOf);
			for (const one of apart)
				expect(speakMark(one, ranking)).toContain(`no score on ${ranking.scale.title}`);
		}
	});

	test('says that there may be a stronger one where another act has no score', () => {
		const weis = rankingNamed('weis');
		const rows = [rowOf({ response: 'attribution' }), rowOf({ response: 'sanctions-state' })];
		const [mark] = placeOnLadder(rows, weis.stepOf);
		expect(mark && speakMore(mark, weis)).toContain(
			'It may have a stronger one: another act of it has no score on WEIS'
		);
		const [apart] = setApart(rows, weis.stepOf);
		expect(apart && speakMore(apart, weis)).toContain(
			'Not scored: this kind of act has no score on WEIS'
		);
	});

	test('is one line that reads from who to when, and more is said after it', () => {
		const [mark] = placeOnLadder([rowOf()], stepOf);
		if (mark === undefined) throw new Error('no mark');
		expect(speakMark(countedAs(mark, countsIn(set)), ladderRanking)).toBe(
			'Albania, rung 10 of 12. Broke off relations. Attack on the Albanian government. 7 September 2022, 54 days after the incident began. Counts as substantive'
		);
		expect(speakMore(mark, ladderRanking)).toBe(
			'Attributed to Iran by a government or court. Confidence high. The State’s strongest answer to this incident'
		);
	});

	test('has no name that a control has, so that a script finds the control alone', () => {
		const names = [...filters.map(({ label }) => label), 'Find a State'];
		for (const one of placeOnLadder(recordRows, stepOf))
			for (const name of names)
				expect(speakMark(one, ladderRanking).toLowerCase()).not.toContain(name.toLowerCase());
	});

	test('does not call finding nothing a fact', () => {
		const [mark] = placeOnLadder([noneOf()], stepOf);
		expect(mark && speakMore(mark, ladderRanking)).toContain('not proof that there was none');
	});

	test('takes a cell of blanks in its stride', () => {
		const [mark] = placeOnLadder([rowOf({ incident: `a${' '.repeat(200_000)}b` })], stepOf);
		expect(mark && speakMark(mark, ladderRanking).length).toBeGreaterThan(200_000);
	});
});

test.each([
	[{}, 54, 54],
	[{ disclosed_date: '2022-10-01' }, 54, 0],
	[{ disclosed_date: '2022-08' }, 54, null],
	[{ response_date: '2022-09' }, null, null],
	[{ start_date: '2022' }, null, 54]
])('days of %j: %s from the start, %s from the disclosure', (part, start, disclosure) => {
	expect(daysFromStart(rowOf(part))).toBe(start);
	expect(daysFromDisclosure(rowOf(part))).toBe(disclosure);
});

test.each([
	[
		{ attributed_to: ['ISR', 'USA'] },
		'attributed to Israel and the United States by a government or court'
	],
	[{ attribution: 'contested' }, 'attributed to Iran, contested'],
	[{ attribution: 'vendor' }, 'attributed to Iran by a security firm'],
	[{ attribution: 'non-state', attributed_to: [] }, 'blamed on a group of no State'],
	[{ attribution: 'none', attributed_to: [] }, 'not attributed']
] as const)('%j is %s', (part, words) => {
	expect(adversaryInWords(rowOf(part))).toBe(words);
});

test.each([
	[{ response_date: '2022-07-15' }, '15 July 2022, on the day the incident began'],
	[{ response_date: '' }, 'date of the response not known; disclosed 15 July 2022'],
	[
		{ response_date: '', disclosed_date: '' },
		'date of the response not known; incident began 15 July 2022'
	]
])('the time of %j is told as %s', (part, words) => {
	expect(whenInWords(rowOf(part))).toBe(words);
});
