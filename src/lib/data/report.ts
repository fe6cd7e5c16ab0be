import Papa from 'papaparse';
import type { Finding, Severity } from './finding.ts';
import type { RawRecord } from './records.ts';
import type { SetAside } from './table.ts';
import { guard, unguard } from './write.ts';

/** Findings of one cause in one column. */
export interface Cause {
	readonly key: string;
	readonly severity: Severity;
	readonly column: string | null;
	/** The cause in a sentence that holds for each of them: what differs is left out. */
	readonly title: string;
	readonly findings: readonly Finding[];
}

/** A finding's cause without its place, its suggestion and what it quotes. */
function skeleton({ message }: Finding): string {
	const cause = message.replace(/^Line \d+(?:, column .*?)?: /, '');
	return cause
		.replace(/“[^”]*”/g, '“…”')
		.replace(/\d[\d,.-]*\d|\d/g, '…')
		.replace(/(?<=[.!]) .*$/s, '');
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Codes of findings about headings: of many such columns each has one, and together they are one thing to know. */
const ofHeadings = /-label$/;

/** Findings grouped by cause and column, errors first, then the most frequent. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
	const groups = new Map<string, Finding[]>();
	for (const one of findings) {
		const column = ofHeadings.test(one.code) ? null : one.column;
		const key = [one.severity, one.code, column ?? '', skeleton(one)].join('\u001f');
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups]
		.flatMap(([key, group]): readonly Cause[] => {
			const [first] = group;
			if (first === undefined) return [];
			const { severity } = first;
			const column = group.every((one) => one.column === first.column) ? first.column : null;
			return [{ key, severity, column, title: skeleton(first), findings: group }];
		})
		.sort(
			(a, b) => weight[a.severity] - weight[b.severity] || b.findings.length - a.findings.length
		);
}

const csv = (fields: readonly string[], rows: readonly (readonly string[])[]): string =>
	`${Papa.unparse(
		[fields, ...rows].map((cells) => cells.map(guard)),
		{ newline: '\n' }
	)}\n`;

const reported = [
	'severity',
	'code',
	'line',
	'row',
	'column',
	'found',
	'expected',
	'suggestion',
	'message'
] as const satisfies readonly (keyof Finding)[];

/** The findings as CSV, one a line; cells that a spreadsheet would run are guarded. */
export function findingsCsv(findings: readonly Finding[]): string {
	return csv(
		reported,
		findings.map((one) => reported.map((name) => String(one[name] ?? '')))
	);
}

/** The records set aside as CSV: the reasons first, then the cells as they stand under their headings. */
export function setAsideCsv(headings: readonly string[], records: readonly SetAside[]): string {
	const why = ({ findings }: SetAside): string =>
		findings
			.filter(({ severity }) => severity === 'error')
			.map(({ message }) => message)
			.join(' ');
	return csv(
		['set_aside_because', 'line', ...headings.map(unguard)],
		records.map((one) => [why(one), String(one.line), ...one.cells.map(unguard)])
	);
}

/** A file as it now stands, mends included, under its own headings; nothing of it is left out. */
export function sheetCsv(headings: readonly string[], records: readonly RawRecord[]): string {
	return csv(
		headings.map(unguard),
		records.map(({ cells }) => cells.map(unguard))
	);
}
