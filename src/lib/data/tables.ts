import type { Columns } from './column';
import { incidentColumns } from './incidents';
import { splitRecords } from './records';
import { delimiterOf } from './read';
import { ruptureTable } from './ruptures';
import { incidentRules } from './rules';
import { scaleTable } from './scales';
import { columnNames, type Table } from './table';

/** The contract of `data/incidents.csv`. */
export const incidentTable: Table<typeof incidentColumns> = {
	name: 'incidents',
	title: 'Responses to cyber-attacks',
	description:
		'One row is one response by one responder to one incident against one victim. A victim that has no act of its own has one row whose response is “none”, also where an ally acted.',
	columns: incidentColumns,
	key: ['incident_id', 'victim', 'responder', 'response', 'response_date'],
	rules: incidentRules
};

/** Every table of the record; the CSV of each stands in `data/` under its name. */
export const tables: readonly Table<Columns>[] = [incidentTable, scaleTable, ruptureTable] as const;

/** The table whose headings the text has most of; the incidents where it has none. */
export function recognise(text: string): Table<Columns> {
	const share = (table: Table<Columns>): number => {
		const names = columnNames(table);
		const header = splitRecords(text, delimiterOf(text, table), 1)[0]?.cells ?? [];
		return header.filter((cell) => names.includes(cell.trim())).length;
	};
	return tables.reduce((best, table) => (share(table) > share(best) ? table : best));
}
