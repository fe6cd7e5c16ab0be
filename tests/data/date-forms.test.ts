import { describe, expect, test } from 'vitest';
import { recognised } from '../../src/lib/data/date-forms.ts';

/** A cell as it is recognised: its form, and each date that it may mean with what has to be decided for it. */
function said(cell: string): string {
	const found = recognised(cell);
	if (found === undefined) return 'unknown';
	const meanings = found.meanings.map(({ date, under }) =>
		[date, ...Object.values(under)].join(' ')
	);
	return [found.form, ...meanings].join(', ');
}

const day = '2022-07-15';

describe('a cell is recognised as', () => {
	test.each([
		// Days, months and years that exist.
		['31/12/2022', 'not-iso, 2022-12-31 day'],
		['00/07/2022', 'not-iso'],
		['31/04/2022', 'not-iso'],
		['99/07/2022', 'not-iso'],
		['1/0/2022', 'not-iso'],
		['29.02.2023', 'points'],
		['29.02.2024', 'points, 2024-02-29'],
		['12/2022', 'not-iso, 2022-12'],
		['01/2022', 'not-iso, 2022-01'],
		['13/2022', 'not-iso'],
		['00/2022', 'not-iso'],
		['2022/12', 'not-iso, 2022-12'],
		['2022/00', 'not-iso'],
		['20221231', 'not-iso, 2022-12-31'],
		['20221301', 'not-iso'],
		['\u200b2022-02-30', 'hidden'],
		['\u200b2022-02-28', 'hidden, 2022-02-28'],
		['\u200b2022-13', 'hidden'],
		['\u200b2022-12', 'hidden, 2022-12'],
		['\u200b2022', 'hidden, 2022'],
		['~2022-02-30', 'vague'],
		// Years of two digits, and the years that are ours.
		['13/2/69', 'not-iso, 2069-02-13 day'],
		['13/2/70', 'not-iso, 1970-02-13 day'],
		['13/2/99', 'not-iso, 1999-02-13 day'],
		['13.2.00', 'points, 2000-02-13'],
		['13/2/1900', 'not-iso, 1900-02-13 day'],
		['13/2/1899', 'calendar'],
		['13/2/2199', 'not-iso, 2199-02-13 day'],
		['13/2/2200', 'calendar'],
		['5/1899', 'calendar'],
		['2 March 1899', 'calendar'],
		['1899', 'calendar'],
		// Signs, digits and spaces.
		['2022／07／15', `not-iso, ${day}`],
		['2\t \u00a0March  2021', 'not-iso, 2021-03-02'],
		[`２０２２-０７-１５`, `hidden, ${day}`],
		['२०२२/०९/०१', 'not-iso, 2022-09-01'],
		// The order of three numbers.
		['3/4/2011', 'not-iso, 2011-04-03 day, 2011-03-04 month'],
		['7/7/2011', 'not-iso, 2011-07-07'],
		['03-04-05', 'not-iso, 2005-04-03 day, 2005-03-04 month, 2003-04-05 year'],
		['21-03-30', 'not-iso, 2030-03-21 day, 2021-03-30 year'],
		['21/03/30', 'not-iso, 2030-03-21 day'],
		['7-03-05', 'not-iso, 2005-03-07 day, 2005-07-03 month'],
		['21-03-2004', 'not-iso, 2004-03-21 day'],
		['07-07-07', 'not-iso, 2007-07-07'],
		['20-03-20', 'not-iso, 2020-03-20'],
		// Stamps, of which those of Greenwich on a quarter after noon may be a midnight elsewhere.
		[`${day}T23:00:00Z`, `time, ${day} written, 2022-07-16 midnight`],
		[`${day} 23:00:00 UTC`, `time, ${day} written, 2022-07-16 midnight`],
		[`${day} 23:00 GMT`, `time, ${day} written, 2022-07-16 midnight`],
		[`${day}T23:00:00.000Z`, `time, ${day} written, 2022-07-16 midnight`],
		[`${day}T12:15Z`, `time, ${day} written, 2022-07-16 midnight`],
		[`${day}T12:00Z`, `time, ${day}`],
		[`${day}T23:10Z`, `time, ${day}`],
		[`${day}T23:00:10Z`, `time, ${day}`],
		[`${day}T23:00:01Z`, `time, ${day}`],
		[`${day}T23:00:00+00:00`, `time, ${day}`],
		[`${day} 23:00`, `time, ${day}`],
		['2022-02-30T23:00:00Z', 'time'],
		['1401-04-24 10:00', 'calendar, 2022-07-15 persian'],
		// Times that exist, and those that do not.
		[`${day} 24:00`, `time, ${day}`],
		[`${day} 24:00:01`, 'no-time'],
		[`${day} 24:30`, 'no-time'],
		[`${day} 25:10:10`, 'no-time'],
		[`${day} 12:60:10`, 'no-time'],
		[`${day} 23:59:60`, `time, ${day}`],
		[`${day} 23:59:61`, 'no-time'],
		['7/15/2022, 9:75 AM', 'no-time'],
		['part 5, 9:75', 'unknown'],
		['15.07.2022, 9:30 p.m.', `time, ${day}`],
		['7/15/2022, 9:30:15 AM', `time, ${day} month`],
		['15/7/2022 9:30:15', `time, ${day} day`],
		['Q3 2022 10:00', 'vague, 2022'],
		['1401/04/24 10:00', 'calendar, 2022-07-15 persian'],
		['no date 5, 10:00', 'unknown'],
		['31/2/2022, 10:00', 'time'],
		['2022, 10:00', 'time, 2022'],
		['2022-07 10:00', 'time, 2022-07'],
		['2022-13, 10:00', 'time'],
		['7/15/2022 10:75 11:00', 'no-time'],
		// Other calendars, in the years that are told apart from ours.
		['1364-12-29', 'calendar, 1986-03-20 persian'],
		['1363-12-29', 'calendar'],
		['1418-12-29', 'calendar, 2040-03-19 persian, 1998-04-26 islamic'],
		['1419-01-01', 'calendar, 1998-04-28 islamic'],
		['1407-01-01', 'calendar, 2028-03-20 persian, 1986-09-06 islamic'],
		['1406-12-15', 'calendar, 2028-03-05 persian, 1986-08-21 islamic'],
		['1405-12-29', 'calendar, 2027-03-20 persian'],
		['1461-12-29', 'calendar, 2040-01-14 islamic'],
		['1462-01-01', 'calendar'],
		['2529-01-01', 'calendar, 1986-01-01 buddhist'],
		['2528-12-31', 'calendar'],
		['2582-12-31', 'calendar, 2039-12-31 buddhist'],
		['2583-01-01', 'calendar'],
		['1401-04', 'calendar'],
		['24.04.1401', 'calendar, 2022-07-15 persian'],
		['5/4/1401', 'calendar, 2022-06-26 persian day, 2022-07-26 persian month'],
		['14010424', 'calendar, 2022-07-15 persian'],
		['1401年4月24日', 'calendar, 2022-07-15 persian'],
		['1401年4月', 'calendar'],
		['99999999', 'unknown'],
		// Weeks, quarters, and what is nearly known.
		['2022-W28', 'vague, 2022-07'],
		['2022w05', 'vague, 2022'],
		['2024-W01', 'vague, 2024-01'],
		['2024-W05', 'vague, 2024'],
		['2024-W06', 'vague, 2024-02'],
		['0019-W10', 'vague'],
		['0001-W10', 'vague'],
		['2022-W54', 'vague'],
		['2020-W53', 'vague'],
		['2021-W53', 'vague'],
		['2023-W01', 'vague, 2023-01'],
		['2017-W01', 'vague, 2017-01'],
		['Q3 2022', 'vague, 2022'],
		['2022 H1', 'vague, 2022'],
		['early 2022', 'vague, 2022'],
		['mid-2022-07', 'vague, 2022-07'],
		['2022-07 ?', 'vague, 2022-07'],
		['2022-07-15 to 2022-07-18', 'vague, 2022-07'],
		['2022-07-15/2022-08-02', 'vague, 2022'],
		['2022-07/2022', 'vague, 2022'],
		['2022/2022-07', 'vague, 2022'],
		['2022-07-15/2023', 'vague'],
		// Days counted from somewhere.
		['44757', 'serial, 2022-07-15 1900, 2026-07-16 1904'],
		['44757.9', 'serial, 2022-07-15 1900, 2026-07-16 1904'],
		['1657843200', 'seconds, 2022-07-15'],
		['9999999999', 'seconds'],
		// Words.
		['2 March ’21', 'not-iso, 2021-03-02'],
		['2-Mar-21', 'not-iso, 2021-03-02'],
		['2021 March', 'not-iso, 2021-03'],
		['Mar-21', 'not-iso, 2021-03'],
		['Smarch 2021', 'unknown'],
		['Tuesday, March 2, 2021', 'not-iso, 2021-03-02']
	])('%j: %s', (cell, wanted) => {
		expect(said(cell)).toBe(wanted);
	});

	test('nothing where it is longer than a date can be', () => {
		const of = (length: number): string => `${'x'.repeat(length - 13)} 2 March 2021`;
		expect([said(of(60)), said(of(61))]).toEqual(['not-iso, 2021-03-02', 'unknown']);
	});
});
