import incidentsCsv from '$data/incidents.csv?raw';
import rupturesCsv from '$data/ruptures.csv?raw';
import scalesCsv from '$data/scales.csv?raw';
import type { Incident } from '../data/incidents.ts';
import { readTable } from '../data/read.ts';
import { ruptureTable, type Rupture } from '../data/ruptures.ts';
import { scaleTable, type Score } from '../data/scales.ts';
import type { AnyRow, Table } from '../data/table.ts';
import { incidentTable } from '../data/tables.ts';

/* The record that ships with the page, read once however many pages are made from it. */

function once<T extends AnyRow>(table: Table<T>, csv: string): () => readonly T[] {
	let rows: readonly T[] | undefined;
	return () => (rows ??= readTable(table, csv, ',').ready.map(({ values }) => values));
}

/** Its incidents. */
export const builtInRows: () => readonly Incident[] = once(incidentTable, incidentsCsv);

/** Its scales. */
export const builtInScores: () => readonly Score[] = once(scaleTable, scalesCsv);

/** Its breaks with Iran. */
export const builtInRuptures: () => readonly Rupture[] = once(ruptureTable, rupturesCsv);
