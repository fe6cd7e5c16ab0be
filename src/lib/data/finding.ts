import {
	filled,
	messageFor,
	severityOf,
	type Code,
	type PartsOf,
	type Severity
} from './messages.ts';

/** Texts and numbers by the name that a message has for them. */
export type Parts = Readonly<Record<string, string | number>>;

/** One thing a reader of the file should know: what it is as a code with its parts, where, and what to write instead. */
export interface Finding {
	readonly code: Code;
	/** What differs from another finding of the same code, beside the texts below. */
	readonly parts: Parts;
	readonly severity: Severity;
	/** Physical line on which the row begins, 1 for the first; null for the file as a whole. */
	readonly line: number | null;
	/** Row a spreadsheet shows, the header being 1; null for the file as a whole. */
	readonly row: number | null;
	readonly column: string | null;
	readonly found: string | null;
	readonly expected: string | null;
	/** What to write instead, ready to be put into the cell; null where nothing can be known. */
	readonly suggestion: string | null;
	/** True where what is suggested is a guess, which is never written into many cells at once. */
	readonly doubtful?: true;
}

/** What a finding says of a cell beside its message. */
interface OfCell {
	readonly found?: string;
	readonly expected?: string;
	readonly suggestion?: string | undefined;
}

/** A finding before its place is known. */
export interface Cause extends OfCell {
	readonly code: Code;
	readonly parts: Parts;
	readonly doubtful?: true;
}

/** Where a finding stands; leave a part out where it does not apply. */
export interface Position {
	readonly line?: number;
	readonly row?: number;
	readonly column?: string;
}

/** A cause with every part that its message needs; what was found, expected and suggested may stand beside. */
export function cause<C extends Code>(code: C, of: PartsOf<C> & OfCell): Cause {
	const { found, expected, suggestion, ...parts } = of as OfCell & Parts;
	return {
		code,
		parts,
		...(found === undefined ? {} : { found }),
		...(expected === undefined ? {} : { expected }),
		...(suggestion === undefined ? {} : { suggestion })
	};
}

/** A cause whose suggestion is a guess. */
export const doubted = (why: Cause): Cause => ({ ...why, doubtful: true });

/** Puts a cause in its place. */
export function finding(
	at: Position,
	{ code, parts, found, expected, suggestion, doubtful }: Cause
): Finding {
	return {
		code,
		parts,
		severity: severityOf(code),
		line: at.line ?? null,
		row: at.row ?? null,
		column: at.column ?? null,
		found: found ?? null,
		expected: expected ?? null,
		suggestion: suggestion ?? null,
		...(doubtful && { doubtful })
	};
}

/** Kinds of faults that a cell has by itself, whatever stands beside it. */
const ofCells: ReadonlySet<string> = new Set(['type-error', 'constraint-error', 'format-error']);

/** The name of a finding's kind in a report: Frictionless' where one exists, else ours. */
export function typeOf(code: Code): string {
	return messageFor(code).type ?? code;
}

/** True where the cell alone is at fault, so that what is proposed for it holds wherever its column holds the same. */
export function isOfCell({ code }: Pick<Finding, 'code'>): boolean {
	return ofCells.has(typeOf(code));
}

/** True where the finding is about a heading: of many such columns each has one, and together they are one thing to know. */
export function isOfHeading({ code }: Pick<Finding, 'code'>): boolean {
	return typeOf(code).endsWith('-label');
}

const partsOf = ({ parts, found, expected }: Finding): Parts => ({
	...(found === null ? {} : { found }),
	...(expected === null ? {} : { expected }),
	...parts
});

/** The whole thing said in words: place, cause, what to do, what to write. */
export function messageOf(one: Finding): string {
	const { line, column, suggestion } = one;
	const { cause: sentence, fix = '' } = messageFor(one.code);
	const parts = partsOf(one);
	const place = [line === null ? '' : `Line ${line}`, column === null ? '' : `column ${column}`]
		.filter(Boolean)
		.join(', ');
	const proposal =
		suggestion === null
			? ''
			: suggestion === ''
				? 'Leave the cell empty.'
				: filled(one.doubtful ? 'Perhaps “{suggestion}” is meant.' : 'Write “{suggestion}”.', {
						suggestion
					});
	const text = [filled(sentence, parts), filled(fix, parts), proposal].filter(Boolean).join(' ');
	return place === '' ? text : `${place}: ${text}`;
}

/** What all findings of its kind have in common, in a sentence: texts of the file and numbers are left out. */
export function titleOf(one: Finding): string {
	return filled(messageFor(one.code).cause, partsOf(one), {
		quoted: () => '“…”',
		bare: (text) => text.replace(/\d[\d,.-]*\d|\d/g, '…')
	});
}

/** A finding as a report or another program gets it, its message in words. */
export interface ReportedFinding extends Omit<Finding, 'code' | 'parts'> {
	/** The name of its kind; see `typeOf`. */
	readonly code: string;
	readonly message: string;
}

/** A finding for a report. */
export function reported(one: Finding): ReportedFinding {
	const { severity, line, row, column, found, expected, suggestion, doubtful } = one;
	return {
		code: typeOf(one.code),
		severity,
		line,
		row,
		column,
		found,
		expected,
		suggestion,
		message: messageOf(one),
		...(doubtful && { doubtful })
	};
}
