import { day } from './date.ts';

/*
 * Days of other calendars as days of ours. `Intl` only knows the way from ours to others (CLDR's calendars, by Unicode
 * Technical Standard 35), so that a day of theirs is searched for.
 */

/** Calendars whose years are told apart from ours by their number. */
export const calendars = ['persian', 'islamic', 'buddhist'] as const;

/** One of the calendars that are recognised. */
export type Calendar = (typeof calendars)[number];

/** What a calendar is called on a page. */
export const calendarNames: Readonly<Record<Calendar, string>> = {
	persian: 'Iranian solar',
	islamic: 'Hijri (Umm al-Qura)',
	buddhist: 'Thai Buddhist'
};

/** What `Intl` calls them, the first day of their year 1 as near as a guess needs it, and the mean length of their years in days. */
const facts: Readonly<
	Record<Calendar, { readonly id: string; readonly first: number; readonly length: number }>
> = {
	persian: { id: 'persian', first: Date.UTC(622, 2, 21), length: 365.2422 },
	islamic: { id: 'islamic-umalqura', first: Date.UTC(622, 6, 19), length: 354.367 },
	buddhist: { id: 'buddhist', first: Date.UTC(-542, 0, 1), length: 365.2425 }
};

const formats = new Map<Calendar, Intl.DateTimeFormat>();

function partsOf(calendar: Calendar, at: number): readonly [number, number, number] {
	const format =
		formats.get(calendar) ??
		new Intl.DateTimeFormat(`en-u-ca-${facts[calendar].id}-nu-latn`, {
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			timeZone: 'UTC'
		});
	formats.set(calendar, format);
	const parts = format.formatToParts(at);
	const numberOf = (type: string): number =>
		Number(parts.find((part) => part.type === type)?.value);
	return [numberOf('year'), numberOf('month'), numberOf('day')];
}

/** The day of ours, in milliseconds UTC, that is a day of another calendar; nothing where that calendar has no such day. */
export function dayOfCalendar(
	calendar: Calendar,
	year: number,
	month: number,
	dayOfMonth: number
): number | undefined {
	const { first, length } = facts[calendar];
	const guess = Math.round(first / day + (year - 1) * length + (month - 1) * 30 + dayOfMonth);
	const wanted = [year, month, dayOfMonth] as const;
	// The guess is some weeks off at most; the days around it are in order.
	let [low, high] = [guess - 60, guess + 60];
	while (low <= high) {
		const middle = Math.floor((low + high) / 2);
		const found = partsOf(calendar, middle * day);
		const order = found.map((n, i) => Math.sign(n - (wanted[i] ?? 0))).find((n) => n !== 0) ?? 0;
		if (order === 0) return middle * day;
		if (order < 0) low = middle + 1;
		else high = middle - 1;
	}
	return undefined;
}
