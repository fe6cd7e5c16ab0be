import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { database } from './database.ts';
import type { AddedFile, WholeFile } from './record.ts';
import { apart } from './record.ts';
import { asItIs, isSameRecipe, type Fix, type Recipe } from './recipe.ts';

/*
 * Files saved in the browser's database. A file and what is said of it are one entry and written in one step, so that a tab
 * that is closed meanwhile, or a full disk, leaves the old state whole.
 */

/** A file that was shown: by what it was read then, which may be another recipe than that under which it is saved now. */
export type LastFile = Pick<AddedFile, 'id' | 'how' | 'recipe'>;

/** What was last shown: whether the record is in it, and the files in the order in which they were added. */
export interface LastShown {
	readonly hasRecord: boolean;
	readonly files: readonly LastFile[];
}

/** A file as the database has it: its bytes as they are, where the browser keeps no blob. */
type KeptFile = Omit<WholeFile, 'bytes'> & { readonly bytes: Blob | ArrayBuffer };

const wholeOf = (file: KeptFile): WholeFile => ({ ...file, bytes: new Blob([file.bytes]) });

interface Schema extends DBSchema {
	files: { key: string; value: KeptFile };
	/** Called so since the first version. */
	view: { key: 'last'; value: LastShown };
}

const version = 2;

/** Why the browser saves nothing, for the page to say. */
export class NotSaved extends Error {
	/** True where it may be done after all, as soon as the database answers; see `FileStore.onanswer`. */
	readonly isLate: boolean = false;
}

/** The database did not answer in time. */
class Late extends NotSaved {
	override readonly isLate = true;
}

/** True for what failed only because the database did not answer in time. */
export const isLate = (error: unknown): boolean => error instanceof NotSaved && error.isLate;

const nothingSaved =
	'The browser lets this site save nothing, as in some private windows, so the file stays in use only until the page is left.';

const sentences: Readonly<Record<string, string>> = {
	SecurityError: nothingSaved,
	InvalidStateError: nothingSaved,
	QuotaExceededError:
		'The browser has no room left for this site, so the file is not saved; it stays in use until the page is left. Remove a saved file, or free space on the device.',
	VersionError:
		'A newer version of this page saves files in this browser. Load this page anew to use them.'
};

/** Another tab keeps an older version of the database open. */
const heldUp =
	'Another tab of this site, of an earlier release, holds what is saved here. Close it; the file is saved then, and stays in use until then.';

const silent =
	'What is saved in this browser does not answer. The file stays in use, and is saved as soon as it can be.';

/** Milliseconds in which the database must open, and do a piece of work: large files take their time. */
const inTime = { opening: 8_000, work: 60_000 };

/** Why the browser refuses, where it says so. */
const reasonOf = (error: unknown): string | undefined =>
	error instanceof DOMException ? sentences[error.name] : undefined;

function sentenceFor(error: unknown): string {
	return (
		reasonOf(error) ??
		'The browser could not save the file, and does not say why; it stays in use only until the page is left.'
	);
}

/** A recipe as version 1 wrote it. */
type FirstRecipe = Omit<Recipe, 'fixes'> & { readonly mends?: readonly Fix[] };

/** What version 1 wrote of a file, some of it not from the beginning. */
interface FirstFile extends Partial<
	Pick<WholeFile, 'name' | 'address' | 'contract' | 'ready' | 'leftOut' | 'dataset'>
> {
	readonly id: string;
	readonly bytes: Blob;
	readonly brought?: string;
	readonly setAside?: number;
	readonly recipe?: FirstRecipe;
}

/** What version 1 noted of the rows shown. */
interface FirstShown {
	readonly hasRecord?: boolean;
	readonly ids?: readonly string[];
	readonly files?: readonly {
		readonly id: string;
		readonly how: LastFile['how'];
		readonly recipe?: FirstRecipe;
	}[];
}

function recipeFromFirst({ mends, ...recipe }: FirstRecipe = {}): Recipe {
	return { ...recipe, fixes: mends ?? asItIs.fixes };
}

function fileFromFirst(file: FirstFile): WholeFile {
	const { id, bytes, name = 'A saved file', brought = '', address = '', contract = '' } = file;
	const { recipe, ready = 0, setAside = 0, leftOut: leftBefore = 0, dataset = '' } = file;
	return {
		id,
		name,
		address,
		imported: brought,
		dataset,
		leftOut: setAside + leftBefore,
		leftBefore,
		ready,
		contract,
		recipe: recipeFromFirst(recipe),
		bytes
	};
}

function shownFromFirst(
	{ hasRecord = false, ids = [], files }: FirstShown,
	saved: readonly WholeFile[]
): LastShown {
	const recipeOf = (id: string): Recipe => saved.find((file) => file.id === id)?.recipe ?? asItIs;
	return {
		hasRecord,
		files: (files ?? ids.map((id) => ({ id, how: 'add' as const, recipe: undefined }))).map(
			({ id, how, recipe }) => ({
				id,
				how,
				recipe: recipe === undefined ? recipeOf(id) : recipeFromFirst(recipe)
			})
		)
	};
}

/** The files this browser saves for the site. Every method fails with `NotSaved` where the browser refuses. */
export interface FileStore {
	/** Is told from now on when another tab changes what is saved. */
	onchange(tell: () => void): void;
	/** Is told from now on when a database that was late answers after all. */
	onanswer(tell: () => void): void;
	/** Is told from now on when the browser, or somebody, cleared what was saved. */
	oncleared(tell: () => void): void;
	/** Every saved file, the last imported first. */
	all(): Promise<readonly WholeFile[]>;
	/** One saved file. */
	one(id: string): Promise<WholeFile | undefined>;
	/**
	 * Saves a file, whole or not at all, and gives it as it is saved: where another tab decided something else since it was read as
	 * `was`, under an identifier and a name of its own, so that neither is lost.
	 */
	save(file: WholeFile, was?: Recipe | null): Promise<WholeFile>;
	/** Changes what is said of a saved file; nothing where another tab removed it meanwhile. */
	change(id: string, change: Partial<Omit<WholeFile, 'id' | 'bytes'>>): Promise<void>;
	/** Removes a saved file. */
	remove(id: string): Promise<void>;
	/** What was last shown; nothing where that was the built-in record. */
	last(): Promise<LastShown | undefined>;
	/** Notes what is shown; undefined for the built-in record. */
	note(last: LastShown | undefined): Promise<void>;
}

/** The store in the browser's database. */
export class Store implements FileStore {
	readonly #newId: () => string;
	readonly #inTime: typeof inTime;
	#db: Promise<IDBPDatabase<Schema>> | null = null;
	/** Why the database is late, as long as it is; nobody waits for it a second time. */
	#late: Late | null = null;
	/** True while another tab holds the database up. */
	#isHeldUp = false;
	#tellAnswer = (): void => undefined;
	#tellCleared = (): void => undefined;
	readonly #channel: BroadcastChannel | null;

	constructor(newId: () => string, limits = inTime) {
		this.#newId = newId;
		this.#inTime = limits;
		this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(database);
	}

	onchange(tell: () => void): void {
		if (this.#channel !== null) this.#channel.onmessage = tell;
	}

	onanswer(tell: () => void): void {
		this.#tellAnswer = tell;
	}

	oncleared(tell: () => void): void {
		this.#tellCleared = tell;
	}

	/** Closes the connection, so that no forgotten one holds a newer page up; the next call opens another. */
	#letGo(): void {
		this.#db?.then(
			(db) => db.close(),
			() => undefined
		);
		this.#db = null;
	}

	#open(): Promise<IDBPDatabase<Schema>> {
		this.#isHeldUp = false;
		return openDB<Schema>(database, version, {
			async upgrade(db, before, _, step) {
				if (before === 0) {
					db.createObjectStore('files', { keyPath: 'id' });
					db.createObjectStore('view');
					return;
				}
				const [files, view] = [step.objectStore('files'), step.objectStore('view')];
				const first = (await files.getAll()) as unknown as readonly FirstFile[]; // as version 1 wrote them
				const saved = first.map(fileFromFirst);
				for (const file of saved) await files.put(file);
				const last = (await view.get('last')) as unknown as FirstShown | undefined; // likewise
				if (last !== undefined) await view.put(shownFromFirst(last, saved), 'last');
			},
			blocked: () => {
				this.#isHeldUp = true;
			},
			// A newer page, or whoever removes the database, waits for this one to let go.
			blocking: (_, wanted) => {
				this.#letGo();
				if (wanted === null) this.#tellCleared();
			},
			terminated: () => {
				this.#db = null;
				this.#tellCleared();
			}
		});
	}

	/** What takes longer than a limit fails as late, and tells when it comes after all. */
	async #before<T>(work: Promise<T>, limit: number): Promise<T> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const tooLate = new Promise<never>((_, fail) => {
			timer = setTimeout(() => {
				// Several may wait for the same; one of them tells.
				if (this.#late !== null) return fail(this.#late);
				this.#late = new Late(this.#isHeldUp ? heldUp : silent);
				const answered = (): void => {
					this.#late = null;
					this.#tellAnswer();
				};
				work.then(answered, () => {
					this.#letGo();
					// Whoever tries again is told why it fails.
					answered();
				});
				fail(this.#late);
			}, limit);
		});
		try {
			return await Promise.race([work, tooLate]);
		} finally {
			clearTimeout(timer);
		}
	}

	async #with<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
		if (this.#late !== null) throw this.#late;
		try {
			this.#db ??= this.#open();
			const db = await this.#before(this.#db, this.#inTime.opening);
			return await this.#before(work(db), this.#inTime.work);
		} catch (error) {
			if (error instanceof NotSaved) throw error;
			this.#letGo();
			throw new NotSaved(sentenceFor(error), { cause: error });
		}
	}

	async all(): Promise<readonly WholeFile[]> {
		const files = await this.#with((db) => db.getAll('files'));
		return files.map(wholeOf).sort((a, b) => b.imported.localeCompare(a.imported));
	}

	async one(id: string): Promise<WholeFile | undefined> {
		const file = await this.#with((db) => db.get('files', id));
		return file && wholeOf(file);
	}

	async save(file: WholeFile, was: Recipe | null = null): Promise<WholeFile> {
		const saved = await this.#with(async (db) => {
			const write = async (bytes: KeptFile['bytes']): Promise<WholeFile> => {
				const step = db.transaction('files', 'readwrite', { durability: 'strict' });
				const there = was === null ? undefined : await step.store.get(file.id);
				const isOther =
					there !== undefined &&
					was !== null &&
					!isSameRecipe(there.recipe, was) &&
					!isSameRecipe(there.recipe, file.recipe);
				const own = isOther ? apart(file, this.#newId()) : file;
				await Promise.all([step.store.put({ ...own, bytes }), step.done]);
				return own;
			};
			try {
				return await write(file.bytes);
			} catch (error) {
				if (reasonOf(error) !== undefined) throw error;
				// WebKit keeps no blob where nothing goes to the disk, as in a private window, and does not say why.
				return write(await file.bytes.arrayBuffer());
			}
		});
		this.#channel?.postMessage('saved');
		return saved;
	}

	async change(id: string, change: Partial<Omit<WholeFile, 'id' | 'bytes'>>): Promise<void> {
		await this.#with(async (db) => {
			const step = db.transaction('files', 'readwrite');
			const file = await step.store.get(id);
			if (file !== undefined) await step.store.put({ ...file, ...change });
			await step.done;
		});
		this.#channel?.postMessage('changed');
	}

	async remove(id: string): Promise<void> {
		await this.#with((db) => db.delete('files', id));
		this.#channel?.postMessage('removed');
	}

	last(): Promise<LastShown | undefined> {
		return this.#with((db) => db.get('view', 'last'));
	}

	async note(last: LastShown | undefined): Promise<void> {
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
