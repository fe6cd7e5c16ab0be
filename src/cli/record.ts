import { join } from 'node:path';
import type { Plugin } from 'vite';
import { messageOf, type Finding } from '../lib/data/finding.ts';
import { readTable } from '../lib/data/read.ts';
import { scaleTable } from '../lib/data/scales.ts';
import type { AnyRow, Entry, Table } from '../lib/data/table.ts';
import { tables } from '../lib/data/tables.ts';
import { ladderFaults } from '../lib/severity/ladder.ts';
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

/** Stops a build whose record is missing, empty or broken, with every fault in words; the dev server only tells. */
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
		}
	};
}
