import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { messageOf, type Finding } from '../lib/data/finding.ts';
import { textColumns } from '../lib/data/incident.ts';
import { pack } from '../lib/data/pack.ts';
import { readTable } from '../lib/data/read.ts';
import { ruptureTextColumns } from '../lib/data/rupture.ts';
import { ruptureTable } from '../lib/data/ruptures.ts';
import { scaleTable } from '../lib/data/scales.ts';
import { columnNames, type AnyRow, type Entry, type Table } from '../lib/data/table.ts';
import { incidentTable, tables } from '../lib/data/tables.ts';
import { ladderOf, type Ranking } from '../lib/severity/ranking.ts';
import { ladderFaults } from '../lib/severity/ladder-faults.ts';
import { readText } from './files.ts';

/** What is wrong with the CSV files of a folder, a line each with file, place, cause and mend; warnings too. */
export function faultsOfRecord(folder: string): {
	readonly errors: readonly string[];
	readonly warnings: readonly string[];
} {
	const errors: string[] = [];
	const warnings: string[] = [];
	function check<R extends AnyRow>(
		table: Table<R>,
		more: (ready: readonly Entry<R>[]) => readonly Finding[] = () => []
	): void {
		const path = join(folder, `${table.name}.csv`);
		const say = (one: Finding): void => {
			(one.severity === 'error' ? errors : warnings).push(`${path}: ${messageOf(one)}`);
		};
		const read = readText(path);
		if ('unreadable' in read) return say(read.unreadable);
		const { findings, ready } = readTable(table, read.text);
		[...read.findings, ...findings, ...more(ready)].forEach(say);
		if (ready.length === 0)
			errors.push(`${path}: No record is ready, so there is nothing to show.`);
	}
	for (const table of tables) if (table !== scaleTable) check(table);
	check(scaleTable, ladderFaults);
	return { errors, warnings };
}

/** The rows of a file of the record that are ready. */
function rowsOf<R extends AnyRow>(folder: string, table: Table<R>): readonly R[] {
	const read = readText(join(folder, `${table.name}.csv`));
	return 'unreadable' in read ? [] : readTable(table, read.text).ready.map(({ values }) => values);
}

/** The ladder of the record in a folder. */
export const recordLadder = (folder = 'data'): Ranking => ladderOf(rowsOf(folder, scaleTable));

/** Columns of a table but some. */
const but = (table: Table<AnyRow>, some: readonly string[]): readonly string[] =>
	columnNames(table).filter((name) => !some.includes(name));

/** The modules that the record is made into, by name: what each gives. */
const modules: Readonly<Record<string, (folder: string) => unknown>> = {
	'virtual:riposte/incidents': (folder) =>
		pack(rowsOf<AnyRow>(folder, incidentTable), but(incidentTable, textColumns)),
	'virtual:riposte/ruptures': (folder) =>
		pack(rowsOf<AnyRow>(folder, ruptureTable), but(ruptureTable, ruptureTextColumns)),
	'virtual:riposte/scales': (folder) =>
		pack(rowsOf<AnyRow>(folder, scaleTable), but(scaleTable, ['note'])),
	'virtual:riposte/scale-notes': (folder) =>
		Object.fromEntries(
			rowsOf(folder, scaleTable)
				.filter(({ note }) => note !== '')
				.map(({ scale, term, note }) => [`${scale} ${term}`, note])
		),
	'virtual:riposte/texts': (folder) => ({
		incidents: pack(rowsOf(folder, incidentTable), textColumns),
		ruptures: pack(rowsOf(folder, ruptureTable), ruptureTextColumns)
	})
};

/**
 * Gives the record as modules, and stops a build whose record is missing, empty or broken, with every fault in words; the dev server
 * only tells.
 */
export function checkedRecord(folder: string): Plugin {
	let serving = false;
	return {
		name: 'riposte:record',
		configResolved({ command }) {
			serving = command === 'serve';
		},
		buildStart() {
			const { errors, warnings } = faultsOfRecord(folder);
			for (const warning of warnings) this.warn(warning);
			if (errors.length === 0) return;
			const message = `The record in ${folder}/ cannot be used.\n${errors.join('\n')}`;
			if (serving) this.warn(message);
			else this.error(message);
		},
		resolveId: (id) => (id in modules ? `\0${id}` : undefined),
		load(id) {
			const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
			if (make === undefined) return undefined;
			for (const { name } of tables) this.addWatchFile(resolve(folder, `${name}.csv`));
			// The quickest way for a browser to read much of it: https://v8.dev/blog/cost-of-javascript-2019#json
			return `export default JSON.parse(${JSON.stringify(JSON.stringify(make(folder)))})`;
		}
	};
}
