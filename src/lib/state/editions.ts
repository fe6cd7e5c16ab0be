import { incidentTable } from '../data/tables.ts';
import { editionOf, type DataPackage } from '../data/package.ts';
import { readTable } from '../data/read.ts';
import { builtInOrigin, type Dataset } from '../view/dataset.ts';
import { editionAddress } from './address.svelte.ts';

async function textAt(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.text();
}

/** The rows of an earlier edition of the record, with its own version and day. Fails where they do not arrive. */
export async function recordOf(version: string): Promise<Dataset<never>> {
	const [csv, descriptor] = await Promise.all([
		textAt(editionAddress(version, 'incidents.csv')),
		textAt(editionAddress(version, 'datapackage.json'))
	]);
	return {
		// The file is ours; its shape is what the type says.
		edition: editionOf(JSON.parse(descriptor) as DataPackage),
		rows: readTable(incidentTable, csv).ready.map(({ values }) => values),
		origin: builtInOrigin
	};
}
