import { groupedBy } from './grouped.ts';
import { keyOf } from './read.ts';
import { cellOf, columnsOf, type AnyRow, type Table } from './table.ts';

/** A row that stands in both, with the columns in which it differs. */
export interface Change<R> {
	readonly before: R;
	readonly after: R;
	readonly columns: readonly string[];
}

/** What leads from some rows to others. */
export interface Difference<R> {
	readonly added: readonly R[];
	readonly removed: readonly R[];
	readonly changed: readonly Change<R>[];
	/** Rows that are the same in both. */
	readonly same: number;
}

/** Columns of two rows whose written cells differ. */
function differing<R extends AnyRow>(table: Table<R>, before: R, after: R): readonly string[] {
	return columnsOf(table)
		.filter(([name, { kind }]) => kind.write(before[name]) !== kind.write(after[name]))
		.map(([name]) => name);
}

/** In how many columns of the key after the first three two rows have different cells, both filled. */
function otherCells<R extends AnyRow>(table: Table<R>, a: R, b: R): number {
	return table.key.slice(3).filter((name) => {
		const [one, other] = [a, b].map((row) => cellOf(table, name, row));
		return one !== '' && other !== '' && one !== other;
	}).length;
}

/**
 * Compares rows by key. A row without its like by the whole key is paired by the first three columns of it, for the
 * incidents the incident, victim and responder, where just one is left over on each side and they differ in one of the other
 * columns of the key, empty cells aside: a date that was put right is a change of a row, another act on another day is not. Keys stand once in each list.
 */
export function diff<R extends AnyRow>(
	table: Table<R>,
	a: readonly R[],
	b: readonly R[]
): Difference<R> {
	const before = new Map(a.map((row) => [keyOf(table, row), row] as const));
	const added: R[] = [];
	const changed: Change<R>[] = [];
	let same = 0;
	const compare = (one: R, other: R): void => {
		const columns = differing(table, one, other);
		if (columns.length === 0) same += 1;
		else changed.push({ before: one, after: other, columns });
	};
	for (const row of b) {
		const key = keyOf(table, row);
		const known = before.get(key);
		before.delete(key);
		if (known === undefined) added.push(row);
		else compare(known, row);
	}
	const party = (row: R): string =>
		table.key
			.slice(0, 3)
			.map((name) => cellOf(table, name, row))
			.join('\u001f');
	const left = groupedBy([...before.values()], party);
	const come = groupedBy(added, party);
	const paired = new Set<R>();
	for (const [name, [after, ...more]] of come) {
		const [one, ...others] = left.get(name) ?? [];
		if (one === undefined || after === undefined || more.length + others.length > 0) continue;
		if (otherCells(table, one, after) > 1) continue;
		compare(one, after);
		paired.add(one).add(after);
	}
	return {
		added: added.filter((row) => !paired.has(row)),
		removed: [...before.values()].filter((row) => !paired.has(row)),
		changed,
		same
	};
}

/** The rows that a difference leads to, in the order of the old ones and then the new ones. */
export function applyDiff<R extends AnyRow>(
	table: Table<R>,
	rows: readonly R[],
	{ added, removed, changed }: Difference<R>
): readonly R[] {
	const gone = new Set(removed.map((row) => keyOf(table, row)));
	const now = new Map(changed.map(({ before, after }) => [keyOf(table, before), after] as const));
	return [
		...rows
			.filter((row) => !gone.has(keyOf(table, row)))
			.map((row) => now.get(keyOf(table, row)) ?? row),
		...added
	];
}
