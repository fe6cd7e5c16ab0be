/* Rows by columns: names of columns once and like beside like, which compresses to half of rows as they are. */

/** Values of each column, in the order of the rows. */
export type Packed<R> = { readonly [K in keyof R]: readonly R[K][] };

/** Some columns of rows, by column. */
export function pack<R extends object, K extends keyof R>(
	rows: readonly R[],
	columns: readonly K[]
): Packed<Pick<R, K>> {
	return Object.fromEntries(
		columns.map((column) => [column, rows.map((row) => row[column])])
	) as unknown as Packed<Pick<R, K>>; // each of the columns has its values
}

/** The rows that were packed. */
export function unpack<R extends object>(packed: Packed<R>): readonly R[] {
	const columns = Object.entries<readonly unknown[]>(packed);
	const length = columns[0]?.[1].length ?? 0;
	return Array.from({ length }, (_, i) => {
		const row: Record<string, unknown> = {};
		for (const [column, values] of columns) row[column] = values[i];
		return row as R; // every column of it was packed
	});
}
