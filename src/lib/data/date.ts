/*
 * Dates are ISO 8601 and may be cut: `2022`, `2022-07`, `2022-07-15`. They stay text from end to end,
 * and are never turned into a false day. Time is counted in whole days of UTC.
 */

/** A day of UTC, in milliseconds. */
export const day = 86_400_000;

/** The forms that a date may have, from 1900 to 2199: an earlier year is a slip, or a year of another calendar. */
export const cut = /^((?:19|20|21)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** First and last day that a cut date may mean, in milliseconds UTC, both at midnight. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Spans known already: a record has few dates and asks for each of them many times. */
const spans = new Map<string, Span>();

/** The days a date may mean: one for a full date, a month's or a year's for a cut one. Throws on anything else. */
export function spanOf(date: string): Span {
	const known = spans.get(date);
	if (known !== undefined) return known;
	const span = readSpan(date);
	spans.set(date, span);
	return span;
}

function readSpan(date: string): Span {
	const parts = cut.exec(date);
	if (!parts) throw new RangeError(`${date} is no ISO 8601 date`);
	const [, year, month, dayOfMonth] = parts;
	const y = Number(year);
	if (month === undefined) return { from: Date.UTC(y, 0, 1), to: Date.UTC(y, 11, 31) };
	const m = Number(month) - 1;
	if (dayOfMonth === undefined) return { from: Date.UTC(y, m, 1), to: Date.UTC(y, m + 1, 0) };
	const at = Date.UTC(y, m, Number(dayOfMonth));
	return { from: at, to: at };
}

/** True for a full date of a day that exists. */
export function isDay(text: string): boolean {
	return text.length === 10 && cut.test(text) && dayOf(readSpan(text).from) === text;
}

/** The day a mark stands at, in milliseconds UTC: the date's own, or the middle of its span. */
export function middleOf(date: string): number {
	const { from, to } = spanOf(date);
	return from + Math.floor((to - from) / day / 2) * day;
}

/** The full date of a moment in milliseconds UTC. */
export function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}

/** The latest day that has begun anywhere at a moment in milliseconds UTC; it begins first 14 hours before it does in UTC. */
export function latestDay(now: number): string {
	return dayOf(now + 14 * 3_600_000);
}

/** True where every day that `a` may mean comes before every day that `b` may mean: as far as both are told, `a` is earlier. */
export function surelyBefore(a: string, b: string): boolean {
	return a < b && !b.startsWith(a);
}

/** Whole days from one date to another, when both are full dates; null where one is cut or missing. Negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number | null {
	if (a.length !== 10 || b.length !== 10) return null;
	return Math.round((spanOf(b).from - spanOf(a).from) / day);
}

/** Names of the months, in order. */
export const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** A date as people write it: "7 September 2022", "September 2022", "2022". */
export function dateInWords(date: string): string {
	const parts = cut.exec(date);
	if (!parts) return date;
	const [, year, month, dayOfMonth] = parts;
	const name = month === undefined ? '' : (months[Number(month) - 1] ?? '');
	return [dayOfMonth === undefined ? '' : String(Number(dayOfMonth)), name, year]
		.filter(Boolean)
		.join(' ');
}
