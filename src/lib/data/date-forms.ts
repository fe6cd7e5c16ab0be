import { calendars, dayOfCalendar, type Calendar } from './calendars.ts';
import { cut, day, dayOf } from './date.ts';
import type { DateWay, Meaning } from './date-way.ts';
import { monthOf } from './month-names.ts';

/*
 * The forms in which programs and people write dates, and what each may mean. A form that says more or less than a day,
 * a month or a year is `vague`: what is proposed for it is true and says less.
 */

/** A form that was recognised. */
export type DateForm =
	| 'hidden'
	| 'time'
	| 'no-time'
	| 'not-iso'
	| 'points'
	| 'serial'
	| 'seconds'
	| 'calendar'
	| 'vague';

/** What a cell is recognised as, and what it may mean: nothing where it names a day, or a time of day, that does not exist. */
export interface Recognised {
	readonly form: DateForm;
	readonly meanings: readonly Meaning[];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The ISO form of a day that exists, in the years that a date may have; undefined for any other. */
export function isoDay(year: number, month: number, dayOfMonth: number): string | undefined {
	const text = `${year}-${two(month)}-${two(dayOfMonth)}`;
	// A day that its month does not have lies in another.
	const exists = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCMonth() === month - 1;
	return exists && cut.test(text) ? text : undefined;
}

/** The ISO form of a month, likewise. */
function isoMonth(year: number, month: number): string | undefined {
	const text = `${year}-${two(month)}`;
	return month >= 1 && month <= 12 && cut.test(text) ? text : undefined;
}

/** The ISO form of a day, or of a month where no day is given, likewise. */
const isoDate = (year: number, month: number, dayOfMonth: string): string | undefined =>
	dayOfMonth === '' ? isoMonth(year, month) : isoDay(year, month, Number(dayOfMonth));

/** True for a day, month or year that exists, in the years that a date may have. */
function exists(date: string): boolean {
	const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
	if (!cut.test(date)) return false;
	if (dayOfMonth !== undefined) return isoDay(year, month ?? 0, dayOfMonth) !== undefined;
	return month === undefined || isoMonth(year, month) !== undefined;
}

const meant = (date: string | undefined, under: DateWay = {}): readonly Meaning[] =>
	date === undefined || !exists(date) ? [] : [{ date, under }];

/** A year of two digits is one from 1970 to 2069, as POSIX has it nearly; nothing in a record of cyber-attacks is older. */
function wholeYear(digits: string): number {
	const year = Number(digits);
	return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** Where the digits of some scripts begin. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** A cell with the digits of other scripts, signs that nobody sees, and kinds of hyphens and spaces as ASCII has them. */
function plainDate(cell: string): string {
	return cell
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g, '')
		.replace(/\p{Nd}/gu, (digit) => {
			const code = digit.codePointAt(0) ?? 0;
			const zero = zeros.find((one) => code >= one && code < one + 10);
			return zero === undefined ? digit : String(code - zero);
		})
		.replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
		.replace(/\uff0f/g, '/')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What a year of another calendar and a day in it may be, read in some order; the years of cyber-attacks tell calendars apart. */
function inCalendars(
	year: number,
	month: number,
	dayOfMonth: number,
	order?: 'day' | 'month'
): readonly Meaning[] {
	return calendars.flatMap((calendar: Calendar) => {
		const at = isYearOf[calendar](year)
			? dayOfCalendar(calendar, year, month, dayOfMonth)
			: undefined;
		return at === undefined ? [] : meant(dayOf(at), { calendar, ...(order && { order }) });
	});
}

/** Years of each calendar that hold days from 1986 to 2039: before that no State answered an attack on its networks. The first and last hold others too. */
const isYearOf: Readonly<Record<Calendar, (year: number) => boolean>> = {
	persian: (year) => year >= 1364 && year <= 1418,
	islamic: (year) => year >= 1406 && year <= 1461,
	buddhist: (year) => year >= 2529 && year <= 2582
};

/** What a text of a form is; nothing where it only looks like one, so that the next is tried. */
type Reader = (...parts: readonly string[]) => Recognised | undefined;

const numbers = (parts: readonly string[]): readonly number[] => parts.map(Number);

/** Spreadsheets count days from 1899-12-30, so that 1 January 1900 is 2 in the proleptic count (ECMA-376, 18.17.4.1); those of 1904 from the first day of that year. */
const origins = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

function counted(days: number): readonly Meaning[] {
	return ([1900, 1904] as const).flatMap((epoch) => {
		const date = dayOf(origins[epoch] + Math.floor(days) * day);
		return meant(date, { epoch });
	});
}

/** Three numbers of which the last is the year, or the first where it has two digits and hyphens stand between. */
function threeNumbers(
	first: string,
	sign: string,
	second: string,
	third: string
): readonly Meaning[] {
	const [a = 0, b = 0, c = 0] = numbers([first, second, third]);
	const year = wholeYear(third);
	const isYearFirst = sign === '-' && first.length === 2 && third.length === 2;
	const found = [
		...meant(isoDay(year, b, a), { order: 'day' }),
		...meant(isoDay(year, a, b), { order: 'month' }),
		...(isYearFirst ? meant(isoDay(wholeYear(first), b, c), { order: 'year' }) : [])
	];
	const [one] = found;
	// The seventh of July is that in either order.
	return one !== undefined && found.length > 1 && found.every(({ date }) => date === one.date)
		? meant(one.date)
		: found;
}

/** A stamp of Greenwich on a quarter of an hour after noon is how programs write a midnight somewhere east, where clocks go by quarters too. */
function stamped(
	date: string | undefined,
	[hour, minute, second]: readonly [hour: string, minute: string, second: string],
	zone: string
): readonly Meaning[] {
	const time = Number(hour) * 60 + Number(minute);
	const isQuarter = Number(minute) % 15 === 0 && /^0*$/.test(second.replace('.', ''));
	const isLate = zone === 'Z' && isQuarter && time > 720;
	if (date === undefined || !isLate) return meant(date);
	return [
		...meant(date, { stamp: 'written' }),
		...meant(dayOf(Date.parse(date) + day), { stamp: 'midnight' })
	];
}

/** What two dates have in common: a month, a year, or nothing. */
function common(one: string, other: string): string | undefined {
	return [7, 4].map((length) => one.slice(0, length)).find((text) => other.startsWith(text));
}

/** The month in which a whole week of ISO 8601 lies, or its year where it lies in two months; nothing where it lies in two years or the year does not have it. */
function ofWeek(year: string, week: number): string | undefined {
	const fourth = Date.parse(`${year}-01-04`);
	const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day;
	const date = common(dayOf(monday), dayOf(monday + 6 * day));
	return date?.startsWith(year) === true ? date : undefined;
}

const vague = (date: string | undefined): Recognised => ({
	form: 'vague',
	meanings: meant(date)
});

/** True for a time of day, and for the midnight at the end of a day. A minute may have a second 60: a leap second falls at any hour somewhere. */
const isTime = (hour: string, minute: string, second: string): boolean =>
	hour === '24'
		? minute === '00' && Number(second) === 0
		: Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;

/** A day with a time that no clock shows: which of the two is a slip nobody can tell. */
const noTime: Recognised = { form: 'no-time', meanings: [] };

/** Forms of which a time of day behind them says no more; what else is wrong with the others is to be told. */
const isOfDay: Readonly<Record<DateForm, boolean>> = {
	hidden: true,
	time: true,
	'not-iso': true,
	points: true,
	serial: true,
	seconds: true,
	'no-time': false,
	calendar: false,
	vague: false
};

/** What is written of a year that no date of ours has: it may be one of another calendar, or a slip. */
const calendarIn = (meanings: readonly Meaning[] = []): Recognised => ({
	form: 'calendar',
	meanings
});
const isOurs = (year: number): boolean => year >= 1900 && year < 2200;

const readers: readonly (readonly [RegExp, Reader])[] = [
	[
		/^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::([\d.]+))? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/,
		(year, month, dayOfMonth, hour, minute, second, zone) => {
			if (!isTime(hour, minute, second)) return noTime;
			const [y = 0, m = 0, d = 0] = numbers([year, month, dayOfMonth]);
			if (!isOurs(y)) return calendarIn(inCalendars(y, m, d));
			const inGreenwich = /UTC|GMT/.test(zone) ? 'Z' : zone;
			return {
				form: 'time',
				meanings: stamped(isoDay(y, m, d), [hour, minute, second], inGreenwich)
			};
		}
	],
	[
		// The same with the day written in another way: the time says no more than the day.
		/^(.*\d(?:.*[^\s,])?),? (\d{1,2}):(\d{2})(?::([\d.]+))? ?(?:[ap]\.?m\.?)?$/i,
		(rest, hour, minute, second) => {
			const found = cut.test(rest)
				? { form: 'time' as const, meanings: meant(rest) }
				: recognised(rest);
			if (found === undefined) return undefined;
			if (!isTime(hour, minute, second)) return noTime;
			return isOfDay[found.form] ? { form: 'time', meanings: found.meanings } : found;
		}
	],
	[
		/^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/,
		(year, _, month, dayOfMonth) => {
			const [y = 0, m = 0, d = 0] = numbers([year, month, dayOfMonth]);
			// Without a day it is day 0, which no calendar has.
			if (!isOurs(y)) return calendarIn(inCalendars(y, m, d));
			return { form: 'not-iso', meanings: meant(isoDate(y, m, dayOfMonth)) };
		}
	],
	[
		/^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{2}|\d{4})$/,
		(first, sign, second, year) => {
			const [a = 0, b = 0, y = 0] = [Number(first), Number(second), wholeYear(year)];
			const isPoints = sign === '.';
			if (!isOurs(y))
				return calendarIn(
					isPoints
						? inCalendars(y, b, a)
						: [...inCalendars(y, b, a, 'day'), ...inCalendars(y, a, b, 'month')]
				);
			return isPoints
				? { form: 'points', meanings: meant(isoDay(y, b, a)) }
				: { form: 'not-iso', meanings: threeNumbers(first, sign, second, year) };
		}
	],
	[/^(\d{4})$/, () => calendarIn()],
	[
		/^(\d{1,2})[/.](\d{4})$/,
		(month, year) =>
			isOurs(Number(year))
				? { form: 'not-iso', meanings: meant(isoMonth(Number(year), Number(month))) }
				: calendarIn()
	],
	[
		/^(\d{4})(\d{2})(\d{2})$/,
		(year, month, dayOfMonth) => {
			const [y = 0, m = 0, d = 0] = numbers([year, month, dayOfMonth]);
			if (isOurs(y)) return { form: 'not-iso', meanings: meant(isoDay(y, m, d)) };
			// The year may as well stand last.
			const others = inCalendars(y, m, d);
			return others.length > 0 ? calendarIn(others) : undefined;
		}
	],
	[
		/^(\d{4}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?$/,
		(year, month, dayOfMonth) => {
			const [y = 0, m = 0, d = 0] = numbers([year, month, dayOfMonth]);
			return isOurs(y)
				? { form: 'not-iso', meanings: meant(isoDate(y, m, dayOfMonth)) }
				: calendarIn(inCalendars(y, m, d));
		}
	],
	[
		// 2 March 2021, 2. März 2021, 2nd of March 2021, 2-Mar-21, 2/Mar/2021, 2 March ’21
		/^(?:[\p{L}\p{M}]+\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?: of| de| d[’'])?[ /-]?([\p{L}\p{M}]+)\.?,?(?: de)?(?:[ /-](\d{4}|\d{2})| ?[’'](\d{2}))(?: г\.?)?$/u,
		(dayOfMonth, name, year, short) => inWords(wholeYear(year || short), name, dayOfMonth)
	],
	[
		// 2021 March 2, 2021-Mar-02, 2021 March
		/^(\d{4})[ /-]([\p{L}\p{M}]+)\.?(?:[ /-](\d{1,2}))?$/u,
		(year, name, dayOfMonth) => inWords(Number(year), name, dayOfMonth)
	],
	[
		// March 2, 2021; Tuesday, March 2, 2021
		/^(?:[\p{L}\p{M}]+\.?,? )?([\p{L}\p{M}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u,
		(name, dayOfMonth, year) => inWords(wholeYear(year), name, dayOfMonth)
	],
	[
		// March 2021, Mar-21
		/^([\p{L}\p{M}]+)\.?,?(?: de)?[ -]?(\d{4}|(?<=-)\d{2})(?: г\.?)?$/u,
		(name, year) => inWords(wholeYear(year), name, '')
	],
	[/^([1-9]\d{4})(?:\.\d+)?$/, (days) => ({ form: 'serial', meanings: counted(Number(days)) })],
	[
		/^(\d{10})(\d{3})?$/,
		(seconds) => ({ form: 'seconds', meanings: meant(dayOf(Number(seconds) * 1000)) })
	],
	[/^(\d{4})-?W(\d{1,2})$/i, (year, week) => vague(ofWeek(year, Number(week)))],
	[/^(\d{4})[- ]?(?:Q[1-4]|H[12])$/i, (year) => vague(year)],
	[/^(?:Q[1-4]|H[12])[- /]?(\d{4})$/i, (year) => vague(year)],
	[
		/^(?:(?:early|mid|late|beginning of|end of|circa|c|ca|around|about|approx|spring|summer|autumn|fall|winter)\.?[- ]?(?:in )?|~ ?)(\d{4}(?:-\d{2})?(?:-\d{2})?)$/i,
		(date) => vague(date)
	],
	[/^(\d{4}(?:-\d{2})?(?:-\d{2})?) ?(?:\?|\(\?\)|~|ca?\.?)$/i, (date) => vague(date)],
	[
		/^(\d{4}(?:-\d{2}){0,2}) ?(?:\/|-|to|until) ?(\d{4}(?:-\d{2}){0,2})$/i,
		(one, other) => vague(common(one, other))
	]
];

function inWords(year: number, name: string, dayOfMonth: string): Recognised | undefined {
	const month = monthOf(name);
	if (month === undefined) return undefined;
	if (!isOurs(year)) return calendarIn();
	return { form: 'not-iso', meanings: meant(isoDate(year, month, dayOfMonth)) };
}

/** Longer texts are no date, and take long to look at. */
const longestDate = 60;

/** What a text that is no ISO date may mean; nothing where its form is not known. */
export function recognised(cell: string): Recognised | undefined {
	const text = plainDate(cell);
	if (text.length > longestDate) return undefined;
	if (text !== cell && cut.test(text)) return { form: 'hidden', meanings: meant(text) };
	for (const [pattern, read] of readers) {
		const parts = pattern.exec(text);
		if (parts === null) continue;
		const found = read(...[...parts].slice(1).map((part: string | undefined) => part ?? ''));
		if (found !== undefined) return found;
	}
	return undefined;
}
