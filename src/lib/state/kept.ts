import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { asItIs, isSameRecipe, type Recipe } from '../data/check.ts';
import type { Part } from '../view/dataset.ts';

/*
 * Files kept in the browser's database. A file and what is said of it are one entry and written in one step, so that a tab
 * that is closed meanwhile, or a full disk, leaves the old state whole.
 */

/** A file as it is kept: its bytes as they were brought, and what the reader decided about them. */
export interface Kept {
	readonly id: string;
	readonly name: string;
	/** The moment it was brought, ISO 8601 in UTC. */
	readonly brought: string;
	/** The address it was read from; empty for a file of the device. */
	readonly address: string;
	readonly bytes: Blob;
	/** Records that were set aside before it was put into the link it came from. */
	readonly leftOut: number;
	/** The dataset of the field that it was read as before it was put into that link; empty for any other. */
	readonly dataset: string;
	readonly recipe: Recipe;
	/** The contract by which it was read; see `contractOf`. */
	readonly contract: string;
	readonly ready: number;
	readonly setAside: number;
}

/** A file that was in view: by what it was read then, which may be another recipe than that under which it is kept now. */
export interface LastFile extends Pick<Part, 'id' | 'how'> {
	/** That under which it is kept where it is left out. */
	readonly recipe?: Recipe;
}

/** What was last in view: whether the record is in it, and the files in the order in which they were added. */
export interface LastView {
	readonly hasRecord: boolean;
	readonly files: readonly LastFile[];
}

/** The same, as older pages wrote it too. */
interface NotedView extends Partial<LastView> {
	readonly ids?: readonly string[];
}

interface Schema extends DBSchema {
	files: { key: string; value: Kept };
	view: { key: 'last'; value: NotedView };
}

const name = 'riposte';
const version = 1;

/** Why the browser keeps nothing, for the page to say. */
export class NotKept extends Error {}

const sentences: Readonly<Record<string, string>> = {
	SecurityError:
		'The browser lets this site keep nothing, as in some private windows, so the file stays in use only until the page is left.',
	InvalidStateError:
		'The browser lets this site keep nothing, as in some private windows, so the file stays in use only until the page is left.',
	QuotaExceededError:
		'The browser has no room left for this site, so the file is not kept; it stays in use until the page is left. Remove a kept file, or free space on the device.',
	VersionError:
		'A newer version of this page keeps files in this browser. Load this page anew to use them.'
};

function sentenceFor(error: unknown): string {
	const code = error instanceof DOMException ? error.name : '';
	return (
		sentences[code] ??
		'The browser could not keep the file, and does not say why; it stays in use only until the page is left.'
	);
}

/** An entry with what an older page may not have written yet. */
function whole(entry: Pick<Kept, 'id' | 'bytes'> & Partial<Kept>): Kept {
	const { name = 'A kept file', brought = '', address = '', contract = '' } = entry;
	const { recipe = asItIs, ready = 0, setAside = 0, leftOut = 0, dataset = '' } = entry;
	return { ...entry, name, brought, address, contract, recipe, ready, setAside, leftOut, dataset };
}

/** An identifier of its own; `randomUUID` is missing on a page served without encryption. */
export const newId = (): string =>
	[...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');

/** The same file as another one, called mended. */
export function apart(file: Kept): Kept {
	const name = file.name.endsWith(' (mended)') ? file.name : `${file.name} (mended)`;
	return { ...file, id: newId(), name };
}

/** The files this browser keeps for the site. Every method fails with `NotKept` where the browser refuses. */
export class Store {
	#db: Promise<IDBPDatabase<Schema>> | null = null;
	readonly #channel: BroadcastChannel | null;

	/** `onchange` is told when another tab changes what is kept. */
	constructor(onchange: () => void = () => undefined) {
		this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
		if (this.#channel !== null) this.#channel.onmessage = onchange;
	}

	async #with<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
		try {
			this.#db ??= openDB<Schema>(name, version, {
				upgrade(db) {
					db.createObjectStore('files', { keyPath: 'id' });
					db.createObjectStore('view');
				},
				// A newer page waits for this one to let go.
				blocking: () => {
					void this.#db?.then((db) => db.close());
					this.#db = null;
				}
			});
			return await work(await this.#db);
		} catch (error) {
			this.#db = null;
			throw new NotKept(sentenceFor(error), { cause: error });
		}
	}

	/** Every kept file, the last brought first. */
	async all(): Promise<readonly Kept[]> {
		const files = await this.#with((db) => db.getAll('files'));
		return files.map(whole).sort((a, b) => b.brought.localeCompare(a.brought));
	}

	/** One kept file. */
	async one(id: string): Promise<Kept | undefined> {
		const file = await this.#with((db) => db.get('files', id));
		return file === undefined ? undefined : whole(file);
	}

	/**
	 * Keeps a file, whole or not at all, and gives it as it is kept: where another tab decided something else since it was read as
	 * `was`, under an identifier and a name of its own, so that neither is lost.
	 */
	async keep(file: Kept, was: Recipe | null = null): Promise<Kept> {
		const kept = await this.#with(async (db) => {
			const step = db.transaction('files', 'readwrite', { durability: 'strict' });
			const there = was === null ? undefined : await step.store.get(file.id);
			const isOther = there !== undefined && was !== null && !isSameRecipe(there.recipe, was);
			const own = isOther ? apart(file) : file;
			await Promise.all([step.store.put(own), step.done]);
			return own;
		});
		this.#channel?.postMessage('kept');
		return kept;
	}

	/** Changes what is said of a kept file; nothing where another tab removed it meanwhile. */
	async change(id: string, change: Partial<Omit<Kept, 'id' | 'bytes'>>): Promise<void> {
		await this.#with(async (db) => {
			const step = db.transaction('files', 'readwrite');
			const file = await step.store.get(id);
			if (file !== undefined) await step.store.put({ ...file, ...change });
			await step.done;
		});
		this.#channel?.postMessage('changed');
	}

	/** Removes a kept file. */
	async remove(id: string): Promise<void> {
		await this.#with((db) => db.delete('files', id));
		this.#channel?.postMessage('removed');
	}

	/** What was last in view; nothing where that was the built-in record. */
	async last(): Promise<LastView | undefined> {
		const noted = await this.#with((db) => db.get('view', 'last'));
		if (noted === undefined) return undefined;
		const { hasRecord = false, ids = [], files } = noted;
		return { hasRecord, files: files ?? ids.map((id) => ({ id, how: 'add' })) };
	}

	/** Notes what is in view; undefined for the built-in record. */
	async view(last: LastView | undefined): Promise<void> {
		await this.#with(async (db) => {
			if (last === undefined) await db.delete('view', 'last');
			else await db.put('view', last, 'last');
		});
	}

	/** Lets go of the database and of other tabs. */
	async close(): Promise<void> {
		this.#channel?.close();
		const db = await this.#db?.catch(() => null);
		db?.close();
		this.#db = null;
	}
}
