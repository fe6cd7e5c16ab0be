import type { Edition } from '../../data/package.ts';
import { apaOf, type Work } from '../../view/citation.ts';
import { count } from '../../view/words.ts';
import { csvOf, objectsOf, type Rows } from './rows.ts';

/* A figure's data with all that somebody needs to use it: what goes into its zip and into its JSON. */

/** What is taken away, and what is said of it. */
export interface Bundle {
	/** Name for files, of letters, digits and hyphens. */
	readonly name: string;
	/** Its question, and what it comes to in sentences. */
	readonly title: string;
	readonly sentences: readonly string[];
	/** What is set, in a line: scale, filters, data. */
	readonly set: string;
	/** Where the rows are from, with edition and licence. */
	readonly source: string;
	readonly edition: Edition;
	readonly work: Work;
	readonly rows: Rows;
}

/** The name of a file of the bundle. */
export const fileName = (
	{ name, edition }: Pick<Bundle, 'name' | 'edition'>,
	ending: string
): string => `${['riposte', name, edition.version].filter(Boolean).join('-')}.${ending}`;

/** A Data Package (version 2, https://datapackage.org/standard/data-package/) that describes `data.csv`. */
export function packageOf({ name, title, set, source, edition, work, rows }: Bundle): object {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: `riposte-${name}`,
		title,
		description: [rows.title, set && `Shown: ${set}.`, source].filter(Boolean).join(' '),
		...(edition.version === '' ? {} : { version: edition.version }),
		homepage: work.address,
		...(edition.licenceAddress === ''
			? {}
			: { licenses: [{ title: edition.licence, path: edition.licenceAddress }] }),
		sources: [{ title: source, path: work.address }],
		resources: [
			{
				name: 'data',
				path: 'data.csv',
				title: rows.title,
				type: 'table',
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				schema: {
					fields: rows.fields.map(({ name: field, title: heading, description, type }) => ({
						name: field,
						title: heading,
						description,
						type
					})),
					missingValues: ['']
				}
			}
		]
	};
}

/** What a person reads beside the data. */
export function readmeOf(bundle: Bundle): string {
	const { title, sentences, set, source, edition, work, rows } = bundle;
	const columns = rows.fields.map(
		({ name, title: heading, description }) => `  ${name}: ${heading}. ${description}`
	);
	return `${[
		title,
		sentences.join(' '),
		set && `Shown: ${set}`,
		source,
		`Address: ${work.address}`,
		`Cite as: ${apaOf(work)}`,
		`Licence: ${edition.licence}${edition.licenceAddress === '' ? '' : ` (${edition.licenceAddress})`}`,
		`Known gaps: ${edition.gaps}`,
		`data.csv has ${count(rows.rows.length, 'row')}, in UTF-8, with commas. Its columns:`,
		columns.join('\n'),
		'A cell that a spreadsheet would take for a formula begins with an apostrophe.'
	]
		.filter(Boolean)
		.join('\n\n')}\n`;
}

/** The same as one JSON object. */
export function jsonOf(bundle: Bundle): object {
	const { name, title, sentences, set, source, edition, work, rows } = bundle;
	return {
		figure: name,
		question: title,
		answer: sentences,
		shown: set,
		source,
		edition: edition.version,
		updated: edition.checked,
		licence: edition.licence,
		licence_address: edition.licenceAddress,
		address: work.address,
		fields: rows.fields,
		rows: objectsOf(rows)
	};
}

/** The files of its zip by name, as texts. */
export function filesOf(bundle: Bundle): Readonly<Record<string, string>> {
	return {
		'data.csv': csvOf(bundle.rows),
		'datapackage.json': `${JSON.stringify(packageOf(bundle), null, '\t')}\n`,
		'README.txt': readmeOf(bundle)
	};
}
