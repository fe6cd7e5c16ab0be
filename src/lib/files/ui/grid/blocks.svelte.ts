import type { GridRow } from '../../check/checker.ts';
import type { RowList } from '../../check/summary.ts';

/** Rows asked for at once, and how many such blocks are at hand at most. */
const block = 100;
const mostBlocks = 40;

/** From so far into a block the next one is asked for too. */
const nearEnd = 0.7;

/** Asks for rows of a list from one place to before another. */
type AskRows = (list: RowList, from: number, to: number) => Promise<readonly GridRow[]>;

interface Block {
	readonly rows: readonly GridRow[];
	/** The reading of the file that they belong to. */
	readonly reading: number;
}

/**
 * Rows of a file by list and place. They are asked for, a block at once, when they are first looked at, and what shows them
 * is drawn again when they come; until then the rows of the reading before stand in their place.
 */
export class RowBlocks {
	readonly #ask: AskRows;
	readonly #blocks = new Map<string, Block>();
	readonly #asked = new Set<string>();
	#arrived = $state(0);

	constructor(ask: AskRows) {
		this.#ask = ask;
	}

	/** The row at a place of a list, by a reading of the file; undefined until it comes. */
	at(list: RowList, place: number, reading: number): GridRow | undefined {
		void this.#arrived;
		const n = Math.floor(place / block);
		this.#want(list, n, reading);
		if (place % block > nearEnd * block) this.#want(list, n + 1, reading);
		return this.#blocks.get(`${list} ${n}`)?.rows[place % block];
	}

	#want(list: RowList, n: number, reading: number): void {
		const key = `${list} ${n}`;
		const asked = `${key} ${reading}`;
		if (this.#blocks.get(key)?.reading === reading || this.#asked.has(asked)) return;
		this.#asked.add(asked);
		void this.#ask(list, n * block, (n + 1) * block).then((rows) => {
			this.#asked.delete(asked);
			// An answer to an older question may come after that to a newer one.
			if ((this.#blocks.get(key)?.reading ?? -1) > reading) return;
			// What came last stands last, so that the first is the one that was looked at longest ago.
			this.#blocks.delete(key);
			this.#blocks.set(key, { rows, reading });
			const [oldest] = this.#blocks.keys();
			if (this.#blocks.size > mostBlocks && oldest !== undefined) this.#blocks.delete(oldest);
			this.#arrived += 1;
		});
	}
}
