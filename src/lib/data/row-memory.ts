/**
 * What was read of rows that had nothing wrong, by the cells that it was read of: whoever reads a file anew after a fix takes it
 * over. Two lists by row; a map that is weak in its keys takes long to fill and to clear by the hundred thousand.
 */
export class RowMemory {
	#cells: (readonly string[] | undefined)[] = [];
	#values: (Readonly<Record<string, unknown>> | undefined)[] = [];

	/** The values of a row, if these very cells were read before. */
	valuesOf(row: number, cells: readonly string[]): Readonly<Record<string, unknown>> | undefined {
		return this.#cells[row] === cells ? this.#values[row] : undefined;
	}

	keep(row: number, cells: readonly string[], values: Readonly<Record<string, unknown>>): void {
		this.#cells[row] = cells;
		this.#values[row] = values;
	}
}
