import { cause, type Cause } from './finding.ts';

/*
 * Dates are ISO 8601 and may be cut: `2022`, `2022-07`, `2022-07-15`. They stay text from end to end,
 * and are never turned into a false day. Time is counted in whole days of UTC.
 */

const day = 86_400_000;

const cut = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;

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

/** True where every day that `a` may mean comes before every day that `b` may mean. */
export function surelyBefore(a: string, b: string): boolean {
	return spanOf(a).to < spanOf(b).from;
}

/** Whole days from one date to another, when both are full dates; null where one is cut or missing. Negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number | null {
	if (a.length !== 10 || b.length !== 10) return null;
	return Math.round((spanOf(b).from - spanOf(a).from) / day);
}

const months = [
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

/** A date cell as read: its ISO form, or the reason why it is none, with a proposal where only one form fits. */
export type DateRead = { readonly date: string } | { readonly fault: Cause };

const two = (value: number): string => String(value).padStart(2, '0');

/** The ISO form of a day that exists, in the years that a date may have; undefined for any other. */
function iso(year: number, month: number, dayOfMonth: number): string | undefined {
	const text = `${year}-${two(month)}-${two(dayOfMonth)}`;
	const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
	const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth;
	return exists && cut.test(text) ? text : undefined;
}

/** The ISO form of a month, likewise. */
function isoMonth(year: number, month: number): string | undefined {
	const text = `${year}-${two(month)}`;
	return month >= 1 && month <= 12 && cut.test(text) ? text : undefined;
}

/** What a date cell takes, in words. */
export const expectedDate = 'a date as 2022, 2022-07 or 2022-07-15';

type DateCode =
	| 'date-unknown'
	| 'date-month-padded'
	| 'date-day-padded'
	| 'date-no-month'
	| 'date-no-day'
	| 'date-time'
	| 'date-not-iso'
	| 'date-points'
	| 'date-serial';

function fault(code: DateCode, found: string, suggestion?: string): DateRead {
	return { fault: cause(code, { found, expected: expectedDate, suggestion }) };
}

/** Reads a date cell. Only ISO 8601 is accepted; other usual forms are recognised to propose the right one, never taken silently. */
export function readDate(cell: string): DateRead {
	const parts = cut.exec(cell);
	if (parts) {
		const [, year, month, dayOfMonth] = parts;
		if (month === undefined) return { date: cell };
		const monthNumber = Number(month);
		if (monthNumber === 0) return fault('date-month-padded', cell, year);
		if (monthNumber > 12) return fault('date-no-month', cell);
		if (dayOfMonth === undefined) return { date: cell };
		if (dayOfMonth === '00') return fault('date-day-padded', cell, `${year}-${month}`);
		return iso(Number(year), monthNumber, Number(dayOfMonth)) === undefined
			? fault('date-no-day', cell)
			: { date: cell };
	}
	return (
		readStamp(cell) ??
		readLoose(cell) ??
		readDotted(cell) ??
		readSlashed(cell) ??
		readWords(cell) ??
		readSerial(cell) ??
		fault('date-unknown', cell)
	);
}

function readStamp(cell: string): DateRead | undefined {
	const parts = /^(\d{4})-(\d{2})-(\d{2})[T ][\d:.]+(Z|[+-]\d{2}:?\d{2})?$/.exec(cell);
	if (!parts) return undefined;
	const [, year, month, dayOfMonth] = parts;
	return fault('date-time', cell, iso(Number(year), Number(month), Number(dayOfMonth)));
}

function readLoose(cell: string): DateRead | undefined {
	const parts = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(cell);
	if (!parts) return undefined;
	const [, year, month, dayOfMonth] = parts;
	return fault(
		'date-not-iso',
		cell,
		dayOfMonth === undefined
			? isoMonth(Number(year), Number(month))
			: iso(Number(year), Number(month), Number(dayOfMonth))
	);
}

function readDotted(cell: string): DateRead | undefined {
	const parts = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cell);
	if (!parts) return undefined;
	const [, dayOfMonth, month, year] = parts;
	return fault('date-points', cell, iso(Number(year), Number(month), Number(dayOfMonth)));
}

function readSlashed(cell: string): DateRead | undefined {
	const parts = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(cell);
	if (!parts) return undefined;
	const [first, second, year] = parts.slice(1).map(Number) as [number, number, number];
	const dayFirst = iso(year, second, first);
	const monthFirst = iso(year, first, second);
	if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst)
		return {
			fault: cause('date-either', {
				found: cell,
				expected: expectedDate,
				one: dayFirst,
				other: monthFirst
			})
		};
	return fault('date-not-iso', cell, dayFirst ?? monthFirst);
}

function readWords(cell: string): DateRead | undefined {
	const parts =
		/^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,\s*)?(\d{4})$/.exec(
			cell
		);
	if (!parts) return undefined;
	const [, before, name = '', after, year] = parts;
	const month = months.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase())) + 1;
	if (month === 0) return undefined;
	const dayOfMonth = before ?? after;
	return fault(
		'date-not-iso',
		cell,
		dayOfMonth === undefined
			? isoMonth(Number(year), month)
			: iso(Number(year), month, Number(dayOfMonth))
	);
}

/** Spreadsheets count days from 1899-12-30, so that 1 January 1900 is 2 in the proleptic count (ECMA-376, 18.17.4.1). */
const serialOrigin = Date.UTC(1899, 11, 30);

function readSerial(cell: string): DateRead | undefined {
	if (!/^\d{5}$/.test(cell)) return undefined;
	const at = new Date(serialOrigin + Number(cell) * day);
	return fault('date-serial', cell, dayOf(at.getTime()));
}
