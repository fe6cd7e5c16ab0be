import { schemaOf, type TableSchema } from './codebook.ts';
import type { AnyRow, Table } from './table.ts';

/** The record's edition as it stands, once, in `data/datapackage.json`. */
export interface Edition {
	readonly title: string;
	readonly version: string;
	/** The day on which the record was last checked; every duration without an end is counted to here. */
	readonly checked: string;
	readonly licence: string;
	/** Where the licence stands; empty where it is not known. */
	readonly licenceAddress: string;
	readonly gaps: string;
}

/** The parts of a Data Package descriptor that we read and write (https://datapackage.org/standard/data-package/). */
export interface DataPackage {
	readonly name: string;
	readonly title: string;
	readonly version: string;
	readonly licenses: readonly {
		readonly name: string;
		readonly path: string;
		readonly title: string;
	}[];
	/** Ours: the day the record was last checked, and what is known to be missing, in a line. */
	readonly riposte: { readonly checked: string; readonly gaps: string };
	readonly resources: readonly {
		readonly name: string;
		readonly path: string;
		readonly title: string;
		readonly schema?: TableSchema;
	}[];
}

/** The edition that a descriptor declares. */
export function editionOf(
	descriptor: Pick<DataPackage, 'title' | 'version' | 'licenses' | 'riposte'>
): Edition {
	return {
		title: descriptor.title,
		version: descriptor.version,
		checked: descriptor.riposte.checked,
		licence: descriptor.licenses.map(({ title }) => title).join(', '),
		licenceAddress: descriptor.licenses[0]?.path ?? '',
		gaps: descriptor.riposte.gaps
	};
}

/** The descriptor with the resources of the given tables made anew; everything else stays as it is. */
export function describeTables(
	descriptor: DataPackage,
	tables: readonly Table<AnyRow>[]
): DataPackage {
	return {
		...descriptor,
		resources: tables.map((table) => ({
			name: table.name,
			path: `${table.name}.csv`,
			title: table.title,
			description: table.description,
			type: 'table',
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			dialect: {
				delimiter: ',',
				lineTerminator: '\n',
				quoteChar: '"',
				doubleQuote: true,
				header: true
			},
			schema: schemaOf(table)
		}))
	};
}
