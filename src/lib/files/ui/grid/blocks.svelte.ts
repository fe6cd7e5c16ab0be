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
	/** The list it belongs to, and its place among the blocks of that list. */
	readonly list: RowList;
	readonly n: number;
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
	#blocks: readonly Block[] = $state.raw([]);
	#asked: readonly string[] = [];

	constructor(ask: AskRows) {
		this.#ask = ask;
	}

	/** The row at a place of a list, by a reading of the file; undefined until it comes. */
	at(list: RowList, place: number, reading: number): GridRow | undefined {
		const n = Math.floor(place / block);
		this.#want(list, n, reading);
		if (place % block > nearEnd * block) this.#want(list, n + 1, reading);
		return this.#find(list, n)?.rows[place % block];
	}

	#find(list: RowList, n: number): Block | undefined {
		return this.#blocks.find((one) => one.n === n && one.list === list);
	}

	#want(list: RowList, n: number, reading: number): void {
		const asked = `${list} ${n} ${reading}`;
		if (this.#find(list, n)?.reading === reading || this.#asked.includes(asked)) return;
		this.#asked = [...this.#asked, asked];
		void this.#ask(list, n * block, (n + 1) * block).then((rows) => {
			this.#asked = this.#asked.filter((one) => one !== asked);
			const known = this.#find(list, n);
			// An answer to an older question may come after that to a newer one.
			if (known !== undefined && known.reading > reading) return;
			const others = this.#blocks.filter((one) => one !== known);
			// What came last stands last, so that those that came longest ago are let go.
			this.#blocks = [...others.slice(1 - mostBlocks), { list, n, rows, reading }];
		});
	}
}
