import { incidentColumns, type WholeIncident } from './incidents.ts';
import { findDelimiter } from './records.ts';
import { ruptureTable } from './ruptures.ts';
import { incidentFits, incidentLook, incidentRules } from './rules.ts';
import { scaleTable } from './scales.ts';
import { type AnyRow, columnNames, type Table } from './table.ts';

/** The contract of `data/incidents.csv`. */
export const incidentTable: Table<WholeIncident> = {
	name: 'incidents',
	title: 'Responses to cyber-attacks',
	description:
		'One row is one response by one responder to one incident against one victim. A victim that has no act of its own has one row whose response is “none”, also where an ally acted.',
	columns: incidentColumns,
	// The rules take those that share the first of these for the rows of an incident.
	key: ['incident_id', 'victim', 'responder', 'response', 'response_date'],
	look: incidentLook,
	fits: incidentFits,
	rules: (...read) => incidentRules.flatMap((rule) => rule(...read))
};

/** Every table of the record; the CSV of each stands in `data/` under its name. */
export const tables: readonly Table<AnyRow>[] = [incidentTable, scaleTable, ruptureTable] as const;

/** The table whose headings the text has most of; the incidents where it has none. */
export function recognise(text: string): Table<AnyRow> {
	const shares = tables.map((table) => ({
		table,
		hits: findDelimiter(text, new Set(columnNames(table))).hits
	}));
	return shares.reduce((best, one) => (one.hits > best.hits ? one : best)).table;
}
