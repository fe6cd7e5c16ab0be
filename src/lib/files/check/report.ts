import Papa from 'papaparse';
import {
	isOfHeading,
	messageOf,
	reported,
	titleOf,
	type Finding,
	type ReportedFinding
} from '../../data/finding.ts';
import type { Severity } from '../../data/messages.ts';
import type { RawRecord } from '../../data/records.ts';
import type { LeftOut } from '../../data/table.ts';
import { guard, unguard } from '../../data/write.ts';

/** Findings of one cause in one column. */
export interface CauseGroup {
	readonly key: string;
	readonly severity: Severity;
	readonly column: string | null;
	/** The cause in a sentence that holds for each of them: what differs is left out. */
	readonly title: string;
	readonly findings: readonly Finding[];
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings grouped by cause and column: errors first, of them those whose fix brings most rows back, then the most frequent. */
export function causesOf(findings: readonly Finding[]): readonly CauseGroup[] {
	const groups = new Map<string, Finding[]>();
	for (const one of findings) {
		const column = isOfHeading(one) ? null : one.column;
		const key = [one.code, column ?? '', titleOf(one)].join('\u001f');
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	const brings = rowsBroughtBack(groups);
	return [...groups]
		.flatMap(([key, group]): readonly CauseGroup[] => {
			const [first] = group;
			if (first === undefined) return [];
			const { severity } = first;
			const column = group.every((one) => one.column === first.column) ? first.column : null;
			return [{ key, severity, column, title: titleOf(first), findings: group }];
		})
		.sort(
			(a, b) =>
				weight[a.severity] - weight[b.severity] ||
				(brings.get(b.key) ?? 0) - (brings.get(a.key) ?? 0) ||
				b.findings.length - a.findings.length
		);
}

/** How many rows a group’s proposals would bring back: those on which nothing else is an error. */
function rowsBroughtBack(
	groups: ReadonlyMap<string, readonly Finding[]>
): ReadonlyMap<string, number> {
	/** The only group that holds a row up; null where there are several. */
	const only = new Map<number, string | null>();
	for (const [key, group] of groups)
		for (const { severity, row } of group)
			if (severity === 'error' && row !== null)
				only.set(row, only.has(row) && only.get(row) !== key ? null : key);
	const back = new Map<string, number>();
	for (const [key, group] of groups) {
		const rows = new Set(
			group.flatMap(({ row, suggestion, doubtful }) =>
				row !== null && suggestion !== null && !doubtful && only.get(row) === key ? [row] : []
			)
		);
		back.set(key, rows.size);
	}
	return back;
}

const csv = (fields: readonly string[], rows: readonly (readonly string[])[]): string =>
	`${Papa.unparse(
		[fields, ...rows].map((cells) => cells.map(guard)),
		{ newline: '\n' }
	)}\n`;

const fields = [
	'severity',
	'code',
	'line',
	'row',
	'column',
	'found',
	'expected',
	'suggestion',
	'message'
] as const satisfies readonly (keyof ReportedFinding)[];

/** The findings as CSV, one a line; cells that a spreadsheet would run are guarded. */
export function findingsCsv(findings: readonly Finding[]): string {
	return csv(
		fields,
		findings.map(reported).map((one) => fields.map((name) => String(one[name] ?? '')))
	);
}

/** The rows left out as CSV: the reasons first, then the cells as they stand under their headings. */
export function leftOutCsv(headings: readonly string[], records: readonly LeftOut[]): string {
	const why = ({ findings }: LeftOut): string =>
		findings
			.filter(({ severity }) => severity === 'error')
			.map(messageOf)
			.join(' ');
	return csv(
		['set_aside_because', 'line', ...headings.map(unguard)],
		records.map((one) => [why(one), String(one.line), ...one.cells.map(unguard)])
	);
}

/** A file as it now stands, fixes included, under its own headings; nothing of it is left out. */
export function sheetCsv(headings: readonly string[], records: readonly RawRecord[]): string {
	return csv(
		headings.map(unguard),
		records.map(({ cells }) => cells.map(unguard))
	);
}
