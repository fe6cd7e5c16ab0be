import type { DataPackage } from '../lib/data/package.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** How the record is cited, for places that read it from a file of the repository (Citation File Format 1.2.0, https://citation-file-format.github.io/). */
export function citationFile({ title, version, licenses, riposte }: DataPackage): string {
	const lines = [
		'cff-version: 1.2.0',
		`message: ${quoted('If you use this record, please cite it with its edition.')}`,
		'type: dataset',
		`title: ${quoted(title)}`,
		'authors:',
		`  - name: ${quoted('Riposte')}`,
		`version: ${quoted(version)}`,
		`date-released: ${quoted(riposte.checked)}`,
		...licenses.slice(0, 1).map(({ name }) => `license: ${name}`)
	];
	return `${lines.join('\n')}\n`;
}
