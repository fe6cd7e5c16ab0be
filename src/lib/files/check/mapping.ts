import { nearest } from '../../data/column.ts';
import { columnNames, columnsOf, type AnyRow, type Table } from '../../data/table.ts';

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Which column of a file most likely holds what, by its heading: our name, our title, another name that files of the field
 * use, then a near miss of our names. A proposal for a person to confirm; each heading is used once.
 */
export function suggestMapping(
	table: Table<AnyRow>,
	headings: readonly string[]
): Readonly<Record<string, number>> {
	const columns = columnsOf(table);
	const mapping: Record<string, number> = {};
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
		(name, heading) =>
			(table.columns[name]?.also ?? []).some((other) => plain(other) === plain(heading)),
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
	return mapping;
}

/** True where the headings name every required column of a table, each of ours once at most. */
export function isOurs(table: Table<AnyRow>, headings: readonly string[]): boolean {
	const found = headings.map((heading) => heading.trim());
	const ours = new Set(columnNames(table));
	const named = found.filter((heading) => ours.has(heading));
	const required = columnsOf(table).filter(([, { required }]) => required);
	return new Set(named).size === named.length && required.every(([name]) => found.includes(name));
}
