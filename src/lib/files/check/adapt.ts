import { finding, type Finding } from '../../data/finding.ts';
import { noRecords, readMade, type ReadOptions, type Sheet } from '../../data/read.ts';
import type { WholeIncident } from '../../data/incidents.ts';
import type { RawRecord } from '../../data/records.ts';
import { columnNames, type LeftOut, type ReadTable } from '../../data/table.ts';
import { incidentTable } from '../../data/tables.ts';
import { guard } from '../../data/write.ts';
import { headingAmong, type Adapter, type Remark } from '../adapters/adapter.ts';

/** Makes rows of the records of another dataset and reads them by our contract; a record of which one row cannot be read is left out whole. */
export function adapt(
	adapter: Adapter,
	{ header, records, findings: blanks }: Sheet,
	options: Omit<ReadOptions, 'mapping'>
): Omit<ReadTable<WholeIncident>, 'extraHeadings'> & { readonly actsLeftOut: number } {
	const make = adapter.open(header.cells);
	const names = columnNames(incidentTable);
	const headingOf = (name: string): string =>
		headingAmong(header.cells, adapter.headings.find((one) => one.includes(name)) ?? [name]) ??
		name;
	const made: RawRecord[] = [];
	const whyByRow = new Map<number, Finding[]>();
	const remarks: Finding[] = [];
	let actsLeftOut = 0;
	for (const { line, row, cells } of records) {
		const place = ({ column, cause }: Remark): Finding =>
			finding({ line, row, column: headingOf(column) }, cause);
		const out = make(cells);
		if ('leftOut' in out) {
			whyByRow.set(row, [place(out.leftOut)]);
			if (out.isAct) actsLeftOut += 1;
			continue;
		}
		remarks.push(...(out.remarks ?? []).map(place));
		const texts: readonly Readonly<Record<string, string>>[] = out.rows;
		for (const one of texts)
			made.push({ line, row, cells: names.map((name) => guard(one[name] ?? '')) });
	}
	const from: Readonly<Record<string, string>> = adapter.from;
	const label = (name: string): string => headingOf(from[name] ?? name);
	const read = readMade(incidentTable, made, label, options);
	for (const { row, findings } of read.leftOut) whyByRow.set(row, [...findings]);
	const leftOut = records.flatMap(({ line, row, cells }): readonly LeftOut[] => {
		const findings = whyByRow.get(row);
		return findings === undefined ? [] : [{ line, row, cells, findings }];
	});
	const known = new Set(read.findings);
	const all = [
		...leftOut.flatMap(({ findings }) => findings).filter((one) => !known.has(one)),
		...remarks,
		...read.findings
	].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
	return {
		records: records.length,
		ready: read.ready,
		leftOut,
		actsLeftOut,
		dates: [],
		findings: [...(records.length === 0 ? [noRecords(header)] : []), ...blanks, ...all]
	};
}
