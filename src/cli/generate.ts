import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { between, codebookOf } from '../lib/data/codebook.ts';
import { describeTables, type DataPackage } from '../lib/data/package.ts';
import { tables } from '../lib/data/tables.ts';
import { changesBetween } from './changes.ts';
import { citationFile } from './citation-file.ts';
import { continentStates, stateNames } from './state-names.ts';

/*
 * npm run generate [-- --check]
 * Makes what follows from the contract and from the data: the codebook in data/README.md, the schemas in
 * data/datapackage.json, and in data/CHANGES.md what changed since the edition before; and what the
 * pages know of States, src/lib/data/*.json; and CITATION.cff. With --check nothing is written, and the exit code is 1 where they differ.
 */

const readme = 'data/README.md';
const descriptor = 'data/datapackage.json';
const changes = 'data/CHANGES.md';
const names = 'src/lib/data/state-names.json';
const continents = 'src/lib/data/continents.json';
const citation = 'CITATION.cff';
/** Where the edition before stands. */
const before = 'data/editions/1.0.0';

async function made(path: string, content: string): Promise<string> {
	return format(content, { ...(await resolveConfig(path)), filepath: path });
}

const oldReadme = readFileSync(readme, 'utf8');
const oldDescriptor = readFileSync(descriptor, 'utf8');
const oldChanges = readFileSync(changes, 'utf8');
const oldNames = readFileSync(names, 'utf8');
const oldContinents = readFileSync(continents, 'utf8');
const oldCitation = existsSync(citation) ? readFileSync(citation, 'utf8') : '';
const files = [
	{ path: names, old: oldNames, now: await made(names, JSON.stringify(stateNames())) },
	{
		path: continents,
		old: oldContinents,
		now: await made(continents, JSON.stringify(continentStates()))
	},
	{
		path: citation,
		old: oldCitation,
		now: citationFile(JSON.parse(oldDescriptor) as DataPackage)
	},
	{
		path: changes,
		old: oldChanges,
		now: await made(changes, between(oldChanges, 'changes', changesBetween(before, 'data')))
	},
	{
		path: readme,
		old: oldReadme,
		now: await made(readme, between(oldReadme, 'codebook', tables.map(codebookOf).join('\n\n')))
	},
	{
		path: descriptor,
		old: oldDescriptor,
		now: await made(
			descriptor,
			// The file is ours and tested; its shape is what the type says.
			JSON.stringify(describeTables(JSON.parse(oldDescriptor) as DataPackage, tables))
		)
	}
];

const stale = files.filter(({ old, now }) => old !== now);
if (process.argv.includes('--check')) {
	for (const { path } of stale) console.error(`${path} is out of date: run npm run generate.`);
	process.exitCode = stale.length > 0 ? 1 : 0;
} else {
	for (const { path, now } of stale) writeFileSync(path, now);
	console.log(
		stale.length > 0 ? `Wrote ${stale.map(({ path }) => path).join(', ')}.` : 'Nothing to do.'
	);
}
