import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendars, dayOfCalendar } from '../../src/lib/data/calendars.ts';
import { dayOf } from '../../src/lib/data/date.ts';
import { recognised } from '../../src/lib/data/date-forms.ts';
import { evidenceOf, proposedWay, wayInWords, type DateWay } from '../../src/lib/data/date-way.ts';
import { monthOf, namesOfMonths } from '../../src/lib/data/month-names.ts';
import { readDate } from '../../src/lib/data/read-date.ts';

/* How dates are written is decided for a column: by what its cells prove, and by one choice of the reader. */

/** What is read of a cell where a way was decided: a date, or what is proposed in brackets. */
function readAs(cell: string, decided?: DateWay): string {
	const read = readDate(cell, { decided });
	return 'date' in read ? read.date : `(${read.fault.suggestion ?? ''})`;
}

const wayOf = (...cells: readonly string[]): DateWay =>
	proposedWay(evidenceOf(cells.map((cell) => [recognised(cell)?.meanings ?? [], 1] as const)));

describe('a column proves', () => {
	test.each<[string, readonly string[], DateWay]>([
		['that the month stands first', ['2/1/2008', '11/26/2008', '3/4/2011'], { order: 'month' }],
		['that the day stands first', ['2/1/2008', '26/11/2008'], { order: 'day' }],
		['nothing where every day is small', ['2/1/2008', '3/4/2011'], {}],
		['nothing where cells disagree', ['11/26/2008', '26/11/2008', '1/2/2003'], {}],
		['that the year stands first', ['21-13-02', '21-03-30'].slice(1), {}],
		['days of 1900, unless it is said otherwise', ['42795'], { epoch: 1900 }],
		['its calendar', ['1401-04-24'], { calendar: 'persian' }]
	])('%s', (_, cells, way) => {
		expect(wayOf(...cells)).toEqual(way);
	});

	test('and one choice reads all of it', () => {
		const cells = ['2/1/2008', '11/26/2008', '3/4/11', 'Jul-22', '7-Sep-22', '2008-05-06'];
		expect(cells.map((cell) => readAs(cell, { order: 'month' }))).toEqual([
			'2008-02-01',
			'2008-11-26',
			'2011-03-04',
			'2022-07',
			'2022-09-07',
			'2008-05-06'
		]);
	});

	test('what a choice does not settle stays a question', () => {
		expect(readAs('3/4/2011', {})).toBe('()');
		expect(readAs('42795', {})).toBe('()');
		expect(readAs('42795', { epoch: 1904 })).toBe('2021-03-02');
		expect(readAs('2021-03-01T22:00:00Z', { stamp: 'midnight' })).toBe('2021-03-02');
		expect(readAs('2021-03-01T22:00:00Z', { stamp: 'written' })).toBe('2021-03-01');
		expect(readAs('c. 2021', { order: 'day' })).toBe('(2021)');
	});
});

describe('forms', () => {
	test.each([
		['2022-07-15T23:00:00Z', '2022-07-16 or 2022-07-15'],
		['2022-07-15T12:00:00Z', '2022-07-15'],
		['2022-07-15 09:15', '2022-07-15'],
		['2022-07-15 23:59:60Z', '2022-07-15'],
		['2022-07-15 10:30:60', '2022-07-15'],
		['2022-07-15 10:30:61', ''],
		['2022-07-15 24:00:00', '2022-07-15'],
		['2022-07-15 24:00:01', ''],
		['2022-07-15 10:30:75', ''],
		['2022-07-15 10:30:1.2.3', ''],
		['7/15/2022 10:30:75 am', ''],
		['7/15/2022 10:30:59 am', '2022-07-15'],
		['15.7.22', '2022-07-15'],
		['20220715', '2022-07-15'],
		['07/2022', '2022-07'],
		['7.2022', '2022-07'],
		['Friday, July 15, 2022', '2022-07-15'],
		['15th of July 2022', '2022-07-15'],
		['15 juillet 2022', '2022-07-15'],
		['15. Juli 2022', '2022-07-15'],
		['15 korrik 2022', '2022-07-15'],
		['15 июля 2022', '2022-07-15'],
		['15 de julio de 2022', '2022-07-15'],
		['2022年7月15日', '2022-07-15'],
		['٢٠٢٢-٠٧-١٥', '2022-07-15'],
		['۲۰۲۲-۰۷-۱۵', '2022-07-15'],
		['\u200e2022-07-15', '2022-07-15'],
		['2022\u201107\u201115', '2022-07-15'],
		['44757', '2022-07-15'],
		['44757.75', '2022-07-15'],
		['1657843200', '2022-07-15'],
		['1657843200000', '2022-07-15'],
		['1401-04-24', '2022-07-15'],
		['۱۴۰۱/۰۴/۲۴', '2022-07-15'],
		['2565-07-15', '2022-07-15'],
		['1443-12-16', '2022-07-15'],
		['2022-W28', '2022-07'],
		['2022-Q3', '2022'],
		['early 2022', '2022'],
		['2022?', '2022'],
		['2022-07-15/2022-07-18', '2022-07'],
		['2021–2022', ''],
		['0022-07-15', ''],
		['1822-07-15', ''],
		['July', ''],
		['32 July 2022', ''],
		['Listopad 2021', ''],
		['31/02/2022', ''],
		['２０２１-13', ''],
		['2020s', ''],
		['9999999999', ''],
		['2022-07-14T20:30:00Z', '2022-07-15 or 2022-07-14'],
		['2022-07-15 - 2022-07-17 12:00', '2022-07']
	])('%s is proposed as %s and never taken by itself', (cell, wanted) => {
		const read = readDate(cell);
		if ('date' in read) throw new Error(`${cell} was taken`);
		const { suggestion = '', parts } = read.fault;
		const proposals = suggestion === '' ? Object.values(parts).map(String) : [suggestion];
		for (const one of wanted.split(' or ').filter(Boolean)) expect(proposals).toContain(one);
		if (wanted === '') expect(suggestion).toBe('');
	});

	test('what says less than it seems to is a guess', () => {
		for (const cell of ['2022?', 'c. 2022', '2022-Q3', '2022-W28']) {
			const read = readDate(cell);
			expect('fault' in read && read.fault.doubtful, cell).toBe(true);
		}
	});

	test('nothing is off by a day: a day written in any form is that day', () => {
		const days = fc
			.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(days, (iso) => {
				const [year = '', month = '', day = ''] = iso.split('-');
				const [m, d] = [Number(month), Number(day)];
				const serial = Math.round(Date.parse(iso) / 86_400_000) + 25_569;
				for (const [cell, way] of [
					[`${m}/${d}/${year}`, { order: 'month' }],
					[`${d}/${m}/${year}`, { order: 'day' }],
					[`${d}.${m}.${year}`, {}],
					[`${year}/${m}/${d}`, {}],
					[String(serial), { epoch: 1900 }],
					[String(serial - 1462), { epoch: 1904 }],
					[`${iso}T00:00:00Z`, {}]
				] as const)
					expect(readAs(cell, way), cell).toBe(iso);
			})
		);
	});
});

test('a long cell is no date, and is looked at at once', () => {
	for (const cell of [
		`1${' 1:00'.repeat(20_000)}`,
		'1'.repeat(100_000),
		`2022${'-'.repeat(50_000)}`
	])
		expect(recognised(cell)).toBeUndefined();
});

test('days of other calendars lead there and back', () => {
	const ids = { persian: 'persian', islamic: 'islamic-umalqura', buddhist: 'buddhist' } as const;
	fc.assert(
		fc.property(
			fc.constantFrom(...calendars),
			fc.integer({ min: 5_844, max: 25_000 }),
			(one, n) => {
				const at = n * 86_400_000;
				const parts = new Intl.DateTimeFormat(`en-u-ca-${ids[one]}-nu-latn`, {
					year: 'numeric',
					month: 'numeric',
					day: 'numeric',
					timeZone: 'UTC'
				}).formatToParts(at);
				const [year, month, day] = ['year', 'month', 'day'].map((type) =>
					Number(parts.find((part) => part.type === type)?.value)
				);
				expect(dayOf(dayOfCalendar(one, year ?? 0, month ?? 0, day ?? 0) ?? 0)).toBe(dayOf(at));
			}
		)
	);
	expect(dayOfCalendar('persian', 1400, 12, 30)).toBeUndefined();
});

test('names of months are known in many languages, and those that mean two are not', () => {
	expect(
		['Sept', 'März', 'février', 'Temmuz', 'ιουλίου', '7月', 'temmuz'].map((name) => monthOf(name))
	).toEqual([9, 3, 2, 7, 7, undefined, 7]);
	for (const word of ['listopad', 'ma', 'xyz', '']) expect(monthOf(word), word).toBeUndefined();
	const names = namesOfMonths();
	for (const [name, month] of [
		['janvier', 1],
		['märz', 3],
		['temmuz', 7],
		['dezember', 12],
		// October in Croatian and November in Polish and Czech.
		['listopad', null],
		['', undefined]
	] as const)
		expect(names.get(name), name).toBe(month);
});

test('a way is told in words', () => {
	expect(wayInWords({ order: 'month', epoch: 1904 })).toBe('month first, days counted from 1904');
	expect(wayInWords({})).toBe('each by its own form');
});
