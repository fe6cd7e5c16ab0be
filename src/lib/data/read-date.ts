import { calendarNames } from './calendars.ts';
import { cut } from './date.ts';
import { isoDay, recognised, type DateForm } from './date-forms.ts';
import { allowed, type DateWay } from './date-way.ts';
import { cause, doubted, type Cause } from './finding.ts';

/** A date cell as read: its ISO form, or the reason why it is none, with a proposal where only one form fits. */
export type DateRead = { readonly date: string } | { readonly fault: Cause };

/** What a date cell takes, in words. */
export const expectedDate = 'a date as 2022, 2022-07 or 2022-07-15';

type DateCode =
	| 'date-unknown'
	| 'date-month-padded'
	| 'date-day-padded'
	| 'date-no-month'
	| 'date-no-day'
	| 'date-time'
	| 'date-no-time'
	| 'date-not-iso'
	| 'date-hidden'
	| 'date-points'
	| 'date-seconds'
	| 'date-calendar'
	| 'date-vague';

function fault(code: DateCode, found: string, suggestion?: string): DateRead {
	return { fault: cause(code, { found, expected: expectedDate, suggestion }) };
}

/** How a column is written: as it was decided, or as its cells let one propose. */
export interface ColumnDates {
	readonly decided?: DateWay | undefined;
	readonly proposed?: DateWay | undefined;
}

/** How a cell is taken that stands alone. */
const usualWay: DateWay = { epoch: 1900 };

const codes: Readonly<Record<Exclude<DateForm, 'serial'>, DateCode>> = {
	hidden: 'date-hidden',
	time: 'date-time',
	'no-time': 'date-no-time',
	'not-iso': 'date-not-iso',
	points: 'date-points',
	seconds: 'date-seconds',
	calendar: 'date-calendar',
	vague: 'date-vague'
};

/** A month and a year in digits, without a day. */
const isMonthAlone = /^\d{1,2}[/.]\d{4}$|^\d{4} ?年 ?\d{1,2} ?月$/;

/**
 * Reads a date cell. ISO 8601 alone is accepted by itself; other usual forms are recognised to propose the right one, and
 * are taken only where it was decided how the column is written.
 */
export function readDate(
	cell: string,
	{ decided, proposed = usualWay }: ColumnDates = {}
): DateRead {
	const parts = cut.exec(cell);
	if (parts) {
		const [, year, month, dayOfMonth] = parts;
		if (month === undefined) return { date: cell };
		const monthNumber = Number(month);
		if (monthNumber === 0) return fault('date-month-padded', cell, year);
		if (monthNumber > 12) return fault('date-no-month', cell);
		if (dayOfMonth === undefined) return { date: cell };
		if (dayOfMonth === '00') return fault('date-day-padded', cell, `${year}-${month}`);
		return isoDay(Number(year), monthNumber, Number(dayOfMonth)) === undefined
			? fault('date-no-day', cell)
			: { date: cell };
	}
	const found = recognised(cell);
	if (found === undefined) return fault('date-unknown', cell);
	const { form, meanings } = found;
	// Slashes elsewhere do not tell how two digits with hyphens between are meant.
	const isOpen = decided === undefined && meanings.some(({ under }) => under.order === 'year');
	const fits = isOpen ? meanings : allowed(meanings, decided ?? proposed);
	const dates = [...new Set(fits.map(({ date }) => date))];
	const [date, other] = dates;
	// What says less than it seems to is never taken without a look at it, and a day of another calendar only where that was decided.
	const isOfCalendar = fits.some(({ under }) => under.calendar !== undefined);
	const isToSee = form === 'vague' || (isOfCalendar && decided?.calendar === undefined);
	if (decided !== undefined && !isToSee && date !== undefined && other === undefined)
		return { date };
	if (date !== undefined && other !== undefined)
		return {
			fault: cause('date-either', {
				found: cell,
				expected: expectedDate,
				one: date,
				other: dates.slice(1).join(' or ')
			})
		};
	const others = [...new Set(meanings.map((one) => one.date))].filter((one) => one !== date);
	if (form !== 'serial' && date !== undefined && others.length > 0)
		return {
			fault: cause('date-by-column', {
				found: cell,
				expected: expectedDate,
				suggestion: date,
				other: others.join(' or ')
			})
		};
	const counted = meanings.find(({ under }) => under.epoch === 1904);
	if (form === 'serial' && date !== undefined && counted !== undefined)
		return {
			fault: cause('date-serial', {
				found: cell,
				expected: expectedDate,
				suggestion: date,
				date,
				other: counted.date
			})
		};
	if (meanings.length === 0 && (form === 'not-iso' || form === 'points' || form === 'time'))
		return fault(isMonthAlone.test(cell) ? 'date-no-month' : 'date-no-day', cell);
	const calendars = new Set(meanings.map(({ under }) => under.calendar));
	const [calendar] = calendars;
	if (calendar !== undefined && calendars.size === 1)
		return {
			fault: cause('date-of-calendar', {
				found: cell,
				expected: expectedDate,
				suggestion: date,
				calendar: calendarNames[calendar]
			})
		};
	const why = cause(form === 'serial' ? 'date-unknown' : codes[form], {
		found: cell,
		expected: expectedDate,
		suggestion: date
	});
	return { fault: form === 'vague' && date !== undefined ? doubted(why) : why };
}
