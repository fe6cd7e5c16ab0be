/**
 * How much a finding weighs: an `error` sets its record aside (or stops the file), a `warning` asks
 * for a second look, a `note` only tells.
 */
export type Severity = 'error' | 'warning' | 'note';

/** One thing a reader of the file should know, with its place, its cause and its mend. */
export interface Finding {
	/** Frictionless' name where one exists (https://framework.frictionlessdata.io/docs/errors/), else ours. */
	readonly code: string;
	readonly severity: Severity;
	/** Physical line on which the record begins, 1 for the first; null for the file as a whole. */
	readonly line: number | null;
	/** Row a spreadsheet shows, the header being 1; null for the file as a whole. */
	readonly row: number | null;
	readonly column: string | null;
	readonly found: string | null;
	readonly expected: string | null;
	/** What to write instead, ready to be put into the cell; null where nothing can be known. */
	readonly suggestion: string | null;
	/** The whole thing said in words: place, cause, mend. */
	readonly message: string;
}

/** A finding before its place is known. */
export interface Cause {
	readonly code: string;
	readonly severity?: Severity;
	/** The cause in one sentence, without its place. */
	readonly cause: string;
	/** What to do about it; left out where the suggestion says it all. */
	readonly mend?: string;
	readonly found?: string;
	readonly expected?: string;
	readonly suggestion?: string;
}

/** Where a finding stands; leave a part out where it does not apply. */
export interface Spot {
	readonly line?: number;
	readonly row?: number;
	readonly column?: string;
}

const longest = 60;

/** Codes of faults that a cell has by itself, whatever stands beside it. */
const ofCells: ReadonlySet<string> = new Set(['type-error', 'constraint-error', 'format-error']);

/** True where the cell alone is at fault, so that what is proposed for it holds wherever its column holds the same. */
export function isOfCell({ code }: Pick<Finding, 'code'>): boolean {
	return ofCells.has(code);
}

/** A cell's text as messages quote it: on one line, cut after 60 characters, in quotation marks, its own made straight. */
export function quote(text: string): string {
	const flat = text.replace(/\s+/g, ' ').replace(/[“”]/g, '"');
	return `“${flat.length > longest ? `${flat.slice(0, longest)}…` : flat}”`;
}

/** Puts a cause in its place; the message is composed here and nowhere else. */
export function finding(
	spot: Spot,
	{ code, severity = 'error', cause, mend, found, expected, suggestion }: Cause
): Finding {
	const place = [
		spot.line === undefined ? '' : `Line ${spot.line}`,
		spot.column === undefined ? '' : `column ${spot.column}`
	]
		.filter(Boolean)
		.join(', ');
	const proposal =
		suggestion === undefined
			? ''
			: suggestion === ''
				? 'Leave the cell empty.'
				: `Write ${quote(suggestion)}.`;
	const text = [cause, mend, proposal].filter(Boolean).join(' ');
	return {
		code,
		severity,
		line: spot.line ?? null,
		row: spot.row ?? null,
		column: spot.column ?? null,
		found: found ?? null,
		expected: expected ?? null,
		suggestion: suggestion ?? null,
		message: place === '' ? text : `${place}: ${text}`
	};
}
