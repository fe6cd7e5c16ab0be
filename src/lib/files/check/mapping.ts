import { max } from 'd3-array';
import { nearest } from '../../data/column.ts';
import type { Fill, Mapping } from '../../data/header.ts';
import { columnNames, columnsOf, type AnyRow, type Table } from '../../data/table.ts';
import { otherHeadings } from './headings.ts';

const mostNames = max(Object.values(otherHeadings), ({ length }) => length) ?? 0;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Which column of a file most likely holds what, by its heading: our name, our title, another name that files of the field
 * use, then a near miss of our names. A proposal for a person to confirm; each heading is used once.
 */
export function suggestMapping(table: Table<AnyRow>, headings: readonly string[]): Mapping {
	const columns = columnsOf(table);
	const mapping: Record<string, number | Fill> = {};
	const taken = new Set<number>();
	const near = new Map<string, string | undefined>();
	const nearestTo = (heading: string): string | undefined => {
		if (!near.has(heading)) near.set(heading, nearest(heading, columnNames(table)));
		return near.get(heading);
	};
	const ways: readonly ((name: string, heading: string) => boolean)[] = [
		(name, heading) => heading.trim() === name,
		(name, heading) => plain(heading) === plain(name),
		(name, heading) => plain(heading) === plain(table.columns[name]?.title ?? ''),
		// The names that say most come first, so that a weaker one takes no place from them.
		...Array.from({ length: mostNames }, (_, i) => (name: string, heading: string): boolean => {
			const other = otherHeadings[name]?.[i];
			return other !== undefined && plain(other) === plain(heading);
		}),
		(name, heading) => nearestTo(heading) === name
	];
	for (const fits of ways)
		for (const [name] of columns) {
			if (mapping[name] !== undefined) continue;
			const place = headings.findIndex(
				(heading, i) => !taken.has(i) && heading.trim() !== '' && fits(name, heading)
			);
			if (place < 0) continue;
			mapping[name] = place;
			taken.add(place);
		}
	const join = dateParts(headings.map((heading, i) => (taken.has(i) ? '' : plain(heading))));
	if (join !== undefined && mapping.start_date === undefined) mapping.start_date = { join };
	return mapping;
}

/** Positions of columns for the year, the month and the day, as far as they follow each other; nothing without a year. */
function dateParts(headings: readonly string[]): readonly number[] | undefined {
	const places = [/^i?(?:start)?year$/, /^i?(?:start)?month$/, /^i?(?:start)?day$/].map((name) =>
		headings.findIndex((heading) => name.test(heading))
	);
	const missing = places.indexOf(-1);
	const found = missing < 0 ? places : places.slice(0, missing);
	return found.length === 0 ? undefined : found;
}

/** True where the headings name every required column of a table, each of ours once at most. */
export function isOurs(table: Table<AnyRow>, headings: readonly string[]): boolean {
	const found = headings.map((heading) => heading.trim());
	const ours = new Set(columnNames(table));
	const named = found.filter((heading) => ours.has(heading));
	const required = columnsOf(table).filter(([, { required }]) => required);
	return new Set(named).size === named.length && required.every(([name]) => found.includes(name));
}
