import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	latestDay,
	dateInWords,
	daysBetween,
	middleOf,
	spanOf,
	surelyBefore,
	isDay
} from '../../src/lib/data/date.ts';
import { readDate } from '../../src/lib/data/read-date.ts';

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

test('these tests run in a zone that is not UTC', () => {
	expect(new Date(2022, 0, 1).getTimezoneOffset()).not.toBe(0);
});

test('the latest day is that of the zone where it begins first', () => {
	const at = Date.parse('2026-11-25T09:59:59Z');
	expect([latestDay(at), latestDay(at + 1000)]).toEqual(['2026-11-25', '2026-11-26']);
});

describe('a cut date', () => {
	test.each([
		['2022', '2022-01-01', '2022-12-31', '2022-07-02'],
		['2024', '2024-01-01', '2024-12-31', '2024-07-01'],
		['2022-07', '2022-07-01', '2022-07-31', '2022-07-16'],
		['2024-02', '2024-02-01', '2024-02-29', '2024-02-15'],
		['2022-07-15', '2022-07-15', '2022-07-15', '2022-07-15']
	])('%s spans %s to %s and stands at %s', (date, from, to, middle) => {
		expect([iso(spanOf(date).from), iso(spanOf(date).to), iso(middleOf(date))]).toEqual([
			from,
			to,
			middle
		]);
	});

	test('stands within its own span', () => {
		const date = fc.oneof(
			fc.integer({ min: 1900, max: 2100 }).map(String),
			fc
				.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
				.map((day) => day.toISOString().slice(0, 7))
		);
		fc.assert(
			fc.property(date, (text) => {
				const { from, to } = spanOf(text);
				expect(from <= middleOf(text) && middleOf(text) <= to).toBe(true);
			})
		);
	});
});

test.each([
	['2022-07', '2022-07-15', false],
	['2022-06', '2022-07-15', true],
	['2022', '2022-07-15', false],
	['2022-07-15', '2022-07-15', false],
	['2022-07-14', '2022-07-15', true]
])('%s comes surely before %s: %s', (a, b, yes) => {
	expect(surelyBefore(a, b)).toBe(yes);
});

test.each([
	['2022-07-15', '2022-09-07', 54],
	['2022-09-07', '2022-07-15', -54],
	['2022-07', '2022-09-07', null],
	['', '2022-09-07', null]
])('days from %s to %s are %s', (a, b, days) => {
	expect(daysBetween(a, b)).toBe(days);
});

test.each([
	['2022-09-07', '7 September 2022'],
	['2022-09', 'September 2022'],
	['2022', '2022']
])('%s in words is %s', (date, words) => {
	expect(dateInWords(date)).toBe(words);
});

test.each([
	['7.9.2022', '2022-09-07'],
	['07. 09. 2022', '2022-09-07'],
	['9/7/2022', undefined],
	['7/7/2022', '2022-07-07'],
	['13/7/2022', '2022-07-13'],
	['7/13/2022', '2022-07-13'],
	['45123', '2023-07-16'],
	['2022/9/7', '2022-09-07'],
	['September 7, 2022', '2022-09-07'],
	['7th September 2022', '2022-09-07'],
	['Sept 2022', '2022-09'],
	['2022-00-00', '2022'],
	['2022-02-31', undefined],
	['31.2.2022', undefined],
	['0022', undefined],
	['007', undefined],
	['1e3', undefined]
])('%s is refused, and %s is proposed', (cell, proposal) => {
	const reading = readDate(cell);
	expect('date' in reading).toBe(false);
	if (!('date' in reading)) expect(reading.fault.suggestion).toBe(proposal);
});

test('a proposal is always a date that is accepted', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^\d{1,4}[-./ ]\d{1,2}([-./ ]\d{1,4})?$/), (cell) => {
			const reading = readDate(cell);
			const proposal = 'date' in reading ? reading.date : reading.fault.suggestion;
			expect(proposal === undefined || 'date' in readDate(proposal)).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

test('a full day is what the contract reads as one', () => {
	const part = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 9999 }), part, part, (year, month, day) => {
			const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
			expect(isDay(text)).toBe('date' in readDate(text));
		})
	);
	for (const text of ['', '2022', '2022-07', '2022-02-30', '2022-02-28x'])
		expect(isDay(text)).toBe(false);
	expect(isDay('2024-02-29')).toBe(true);
});
