import { descriptor } from './record-descriptor.ts';
import { builtInRows } from '../lib/data/built-in.svelte.ts';
import { standingDate } from '../lib/severity/place.ts';
import { addressOf } from '../lib/state/site.ts';

/** The record as a Dataset of schema.org (https://schema.org/Dataset), as text for a script of JSON-LD: nothing in it can end the script. */
export function datasetLd(): string {
	const { title, description, version, licenses, riposte } = descriptor;
	const years = builtInRows.map((row) => standingDate(row).slice(0, 4)).sort();
	const file = (name: string, encodingFormat: string): object => ({
		'@type': 'DataDownload',
		contentUrl: addressOf(name),
		encodingFormat
	});
	const dataset = {
		'@context': 'https://schema.org/',
		'@type': 'Dataset',
		name: title,
		description: `${description} ${riposte.gaps}`,
		url: addressOf('/data/'),
		version,
		dateModified: riposte.checked,
		license: licenses[0]?.path,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: 'Riposte', url: addressOf('/') },
		temporalCoverage: `${years[0] ?? ''}/${years.at(-1) ?? ''}`,
		keywords: ['cyber-attack', 'State response', 'attribution', 'sanctions', 'diplomacy'],
		distribution: [
			file('/data/incidents.csv', 'text/csv'),
			file('/data/scales.csv', 'text/csv'),
			file('/data/ruptures.csv', 'text/csv'),
			file('/api/v1/acts.json', 'application/json'),
			file('/data/riposte.zip', 'application/zip')
		]
	};
	return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
