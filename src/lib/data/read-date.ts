import { cut, day, dayOf, months } from './date.ts';
import { cause, type Cause } from './finding.ts';

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
