import { readFileSync } from 'node:fs';
import type { DataPackage } from '../lib/data/package.ts';

/** The descriptor of the record as it stands in `data/`; its shape is ours and tested. */
export const descriptor = JSON.parse(
	readFileSync('data/datapackage.json', 'utf8')
) as DataPackage & {
	readonly description: string;
};
