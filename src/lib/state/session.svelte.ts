import { createContext } from 'svelte';
import { licenses, riposte, title, version } from '$data/datapackage.json';
import { builtInRows, builtInRuptures, builtInScores } from '../data/built-in.svelte.ts';
import type { Incident } from '../data/incident.ts';
import { editionOf } from '../data/package.ts';
import type { Rupture } from '../data/rupture.ts';
import type { Score } from '../data/scales.ts';
import { scalesOf, type Scale } from '../severity/ladder.ts';
import { ladderOf, type Ranking } from '../severity/ranking.ts';
import type { AddedFile } from '../files/record.ts';
import type { RowsShown } from '../files/world.ts';
import { builtInOrigin, editionWith, markOf, type Dataset, type Origin } from '../view/dataset.ts';

const builtIn = (): Dataset<AddedFile> => ({
	edition: editionOf({ title, version, licenses, riposte }),
	rows: builtInRows,
	origin: builtInOrigin
});

/** Which rows the whole product shows, and the scales they can stand on; the only store there is. */
export class Session implements RowsShown {
	readonly scores: readonly Score[] = builtInScores;
	readonly scales: ReadonlyMap<string, Scale> = scalesOf(this.scores);
	readonly ladder: Ranking = ladderOf(this.scores);
	readonly ruptures: readonly Rupture[] = builtInRuptures;
	/** The record that ships with the page. */
	readonly record: Dataset<AddedFile> = builtIn();
	#data: Dataset<AddedFile> = $state.raw(this.record);
	#before: Dataset<AddedFile> | null = $state.raw(null);
	#isChosen = $state(false);

	/** What is shown. */
	get data(): Dataset<AddedFile> {
		return this.#data;
	}

	/** What links call the data shown; undefined as long as nobody has chosen any, and a link keeps what it says. */
	get mark(): string | undefined {
		return this.#isChosen ? markOf(this.#data.origin) : undefined;
	}

	/** What was shown before; null where nothing was. */
	get before(): Dataset<AddedFile> | null {
		return this.#before;
	}

	/** Shows other rows; what was there can be had again by `undo`. */
	readonly show = (data: Dataset<AddedFile>): void => {
		this.#before = this.#data;
		this.#data = data;
		this.#isChosen = true;
	};

	/** Shows rows with a file among them. */
	readonly showRows = (rows: readonly Incident[], origin: Origin<AddedFile>): void =>
		this.show({ rows, origin, edition: editionWith(this.record.edition, origin, rows) });

	/** Brings rows in view that were there when the page was last left, so that there is nothing to go back to. */
	readonly restore = (rows: readonly Incident[], origin: Origin<AddedFile>): void => {
		this.showRows(rows, origin);
		this.#before = null;
	};

	/** Stays with what is in view, whatever a link asks for. */
	readonly stay = (): void => {
		this.#isChosen = true;
	};

	/** Calls a file in view by another name. */
	readonly rename = (id: string, name: string): void => {
		this.#changeFiles((file) => (file.id === id ? { ...file, name } : file));
	};

	/** Notes under which identifier a file in view is saved that was not; false where there is none. */
	readonly identify = (imported: string, id: string): boolean =>
		this.#changeFiles((file) =>
			file.id === '' && file.imported === imported ? { ...file, id } : file
		);

	/** Says something else of files in view; the rows stay. True where something changed. */
	#changeFiles(change: (file: AddedFile) => AddedFile): boolean {
		const { origin, rows } = this.#data;
		const files = origin.files.map(change);
		if (files.every((file, i) => file === origin.files[i])) return false;
		const changed = { ...origin, files };
		this.#data = {
			rows,
			origin: changed,
			edition: editionWith(this.record.edition, changed, rows)
		};
		return true;
	}

	/** Brings back what was in view before, once. */
	readonly undo = (): void => {
		if (this.#before === null) return;
		this.#data = this.#before;
		this.#before = null;
	};
}

/** The session of the page, set by the root layout. */
export const [getSession, setSession] = createContext<Session>();
