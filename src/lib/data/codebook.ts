import type { FieldSchema } from './column.ts';
import { type AnyRow, columnsOf, type Table } from './table.ts';

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

/** The codebook of a table in Markdown: its columns, and the words that each list allows. */
export function codebookOf(table: Table<AnyRow>): string {
	const columns = columnsOf(table);
	const rows = columns.map(([name, { title, description, example, kind, required, agrees }]) =>
		[
			`\`${name}\`${required ? ' *' : ''}`,
			title,
			kind.name,
			agrees === undefined
				? description
				: `${description} Agrees within the incident${agrees === 'victim' ? ' and victim' : ''}.`,
			example === '' ? '' : `\`${example}\``
		]
			.map(cell)
			.join(' | ')
	);
	const lists = columns
		.filter(([, { kind }]) => kind.terms !== undefined && kind.terms.length > 2)
		.map(
			([name, { kind }]) =>
				`**\`${name}\`**\n\n${(kind.terms ?? []).map(({ term, meaning }) => `- \`${term}\`: ${meaning}`).join('\n')}`
		);
	return [
		`### ${table.title} (\`${table.name}.csv\`)`,
		`${table.description} Key: ${table.key.map((name) => `\`${name}\``).join(', ')}. A star marks what must be filled.`,
		`| column | title | holds | what it means | example |\n| --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}`,
		...lists
	].join('\n\n');
}

/** A Table Schema (https://datapackage.org/standard/table-schema/): what one cell alone can be held to. */
export interface TableSchema {
	readonly fields: readonly {
		readonly name: string;
		readonly title: string;
		readonly description: string;
		readonly type: FieldSchema['type'];
		readonly example: string;
		readonly constraints?: FieldSchema['constraints'] & { readonly required?: true };
	}[];
	readonly missingValues: readonly string[];
}

/** The Table Schema of a table, for other programs; rules across cells stay ours. */
export function schemaOf(table: Table<AnyRow>): TableSchema {
	return {
		fields: columnsOf(table).map(([name, { title, description, example, kind, required }]) => {
			const constraints = {
				...(required ? { required: true as const } : {}),
				...kind.schema.constraints
			};
			return {
				name,
				title,
				description,
				type: kind.schema.type,
				example,
				...(Object.keys(constraints).length === 0 ? {} : { constraints })
			};
		}),
		missingValues: ['']
	};
}

/** Puts `content` between the markers `<!-- begin NAME -->` and `<!-- end NAME -->` of a text. Throws where a marker is missing. */
export function between(text: string, name: string, content: string): string {
	const begin = `<!-- begin ${name} -->`;
	const end = `<!-- end ${name} -->`;
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`The text has no markers ${begin} and ${end}.`);
	return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** A short name of a table's contract: another one as soon as a column, a kind or a word of a list changes (FNV-1a, 32 bits, of its schema). */
export function contractOf(table: Table<AnyRow>): string {
	let hash = 0x811c9dc5;
	for (const char of JSON.stringify(schemaOf(table))) {
		hash ^= char.charCodeAt(0);
		hash = Math.imul(hash, 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}
