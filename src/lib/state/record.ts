import incidentsCsv from '$data/incidents.csv?raw';
import rupturesCsv from '$data/ruptures.csv?raw';
import scalesCsv from '$data/scales.csv?raw';
import type { Incident } from '../data/incidents.ts';
import { readTable } from '../data/read.ts';
import { ruptureTable, type Rupture } from '../data/ruptures.ts';
import { scaleTable, type Score } from '../data/scales.ts';
import type { AnyRow, Table } from '../data/table.ts';
import { incidentTable } from '../data/tables.ts';
import { pages, type Page } from '../view/pages.ts';

/* The record that ships with the page, read once however many pages are made from it. */

function once<T extends AnyRow>(table: Table<T>, csv: string): () => readonly T[] {
	let rows: readonly T[] | undefined;
	return () => (rows ??= readTable(table, csv, ',').ready.map(({ values }) => values));
}

/** Its incidents. */
export const builtInRows: () => readonly Incident[] = once(incidentTable, incidentsCsv);

/** Everybody who was attacked or answered in it, is blamed there, or took a step in relations. */
export const partiesOnRecord = (): readonly string[] => [
	...new Set([
		...builtInRows().flatMap(({ victim, responder, attributed_to }) => [
			victim,
			responder,
			...attributed_to
		]),
		...builtInRuptures().map(({ responder }) => responder)
	])
];

/** Its incidents by identifier. */
export const incidentsOnRecord = (): readonly string[] => [
	...new Set(builtInRows().map(({ incident_id }) => incident_id))
];

/** Every page that is made beforehand. */
export const prerenderedPages = (): readonly Page[] => [
	...pages,
	...incidentsOnRecord().map((incident) => ({ incident })),
	...partiesOnRecord().map((state) => ({ state }))
];

/** Its scales. */
export const builtInScores: () => readonly Score[] = once(scaleTable, scalesCsv);

/** Its breaks with Iran. */
export const builtInRuptures: () => readonly Rupture[] = once(ruptureTable, rupturesCsv);
