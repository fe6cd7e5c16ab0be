import { schemaOf } from '../data/codebook.ts';
import type { WholeIncident } from '../data/incidents.ts';
import type { Edition } from '../data/package.ts';
import { columnNames, columnsOf } from '../data/table.ts';
import { incidentTable } from '../data/tables.ts';
import { writeTable } from '../data/write.ts';
import { apaOf, workIn } from '../view/citation.ts';
import type { Origin } from '../view/dataset.ts';
import { count } from '../view/words.ts';
import { zipOf } from './zip.ts';

/* Rows of the record, or of a file beside it, in the columns of the contract. */

/** What is said of the rows. */
export interface RowsTold {
	readonly edition: Edition;
	readonly origin: Origin;
	readonly source: string;
	/** What is set, in a line. */
	readonly set: string;
	/** Where the view stands, a whole address. */
	readonly address: string;
}

const csvOf = (rows: readonly WholeIncident[]): string =>
	writeTable(
		incidentTable,
		rows.map((values) => ({ values, extra: [] }))
	);

const jsonOf = (rows: readonly WholeIncident[], told: RowsTold): string => {
	const { edition, source, set, address } = told;
	const names = new Set<string>(columnNames(incidentTable));
	const all = rows.map((row) =>
		Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)))
	);
	return `${JSON.stringify({ source, shown: set, edition: edition.version, updated: edition.checked, address, rows: all }, null, '\t')}\n`;
};

/** The files of a zip with rows: the data, a Data Package (version 2) that describes them, and a text to read. */
export function rowFiles(
	rows: readonly WholeIncident[],
	{ edition, origin, source, set, address }: RowsTold
): Readonly<Record<string, string>> {
	const { title, description } = incidentTable;
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'riposte-rows',
		title,
		description: `${description} Shown: ${set}. ${source}`,
		...(edition.version === '' ? {} : { version: edition.version }),
		...(edition.licenceAddress === ''
			? {}
			: { licenses: [{ title: edition.licence, path: edition.licenceAddress }] }),
		sources: [{ title: source, path: address }],
		resources: [
			{
				name: 'data',
				path: 'data.csv',
				title,
				type: 'table',
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				schema: schemaOf(incidentTable)
			}
		]
	};
	const work = workIn('record', edition.title, { edition, origin }, address);
	const columns = columnsOf(incidentTable).map(
		([name, column]) => `  ${name}: ${column.title}. ${column.description}`
	);
	return {
		'data.csv': csvOf(rows),
		'datapackage.json': `${JSON.stringify(descriptor, null, '\t')}\n`,
		'README.txt': `${[
			`${title}: ${count(rows.length, 'row')}`,
			`Shown: ${set}`,
			source,
			`Address: ${address}`,
			`Cite as: ${apaOf(work)}`,
			`Licence: ${edition.licence}${edition.licenceAddress === '' ? '' : ` (${edition.licenceAddress})`}`,
			`Known gaps: ${edition.gaps}`,
			`Columns of data.csv:\n${columns.join('\n')}`
		].join('\n\n')}\n`
	};
}

const types = { csv: 'text/csv', json: 'application/json', zip: 'application/zip' } as const;

/** Rows as one file of a kind, with a name for it. */
export function rowFile(
	kind: keyof typeof types,
	rows: readonly WholeIncident[],
	told: RowsTold
): { readonly name: string; readonly blob: Blob } {
	const content =
		kind === 'csv'
			? csvOf(rows)
			: kind === 'json'
				? jsonOf(rows, told)
				: zipOf(rowFiles(rows, told), told.edition.checked);
	const name = ['riposte-rows', told.edition.version].filter(Boolean).join('-');
	return { name: `${name}.${kind}`, blob: new Blob([content], { type: types[kind] }) };
}
