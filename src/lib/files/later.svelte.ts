import { createContext } from 'svelte';
import type { Files } from './files.svelte.ts';
import type * as Kit from './kit.ts';
import { database } from './database.ts';
import { carries } from './fragment.ts';
import type { RowsShown } from './world.ts';

/** The reader's files with what shows them. */
interface Opened {
	readonly files: Files;
	readonly Banner: typeof Kit.Banner;
}

/** The reader's files, which come when there is a reason: a file in the link, one saved in this browser, or the page of files. */
export class LaterFiles {
	readonly #shown: RowsShown;
	/** Called when what was last shown comes after the start, from a browser that was late. */
	onlate: () => void = () => undefined;
	/** Waited for before what was last shown comes into the page that is open. */
	ready: Files['library']['ready'] = () => Promise.resolve();
	/** What is here; null where nothing asked for it. */
	opened: Opened | null = $state.raw(null);
	#started: Promise<void> | undefined;
	/** True where their code did not arrive, so that nothing is known of what a link or this browser has. */
	hasFailed = $state(false);
	/** True while it is looked up and read what was last shown here: until then the page shows the built-in record. */
	isComing = $state(false);

	constructor(shown: RowsShown) {
		this.#shown = shown;
	}

	/** Makes them of a kit at hand, once. */
	openWith({ openFiles, Banner }: typeof Kit): Files {
		if (this.opened === null) {
			const files = openFiles(this.#shown);
			files.request.onlate = () => this.onlate();
			files.library.ready = (rows, origin) => this.ready(rows, origin);
			this.opened = { files, Banner };
		}
		return this.opened.files;
	}

	/** Brings the kit and makes them; nothing where it does not arrive, which `hasFailed` then says. */
	async load(): Promise<Files | undefined> {
		const kit = this.opened === null ? await import('./kit.ts').catch(() => null) : null;
		this.hasFailed = this.opened === null && kit === null;
		if (kit !== null) this.openWith(kit);
		return this.opened?.files;
	}

	/** True where a page with this fragment that asks for this data cannot do without them. */
	async isWanted(fragment: string, data: string): Promise<boolean> {
		return this.opened !== null || carries(fragment) || data !== '' || (await mayBeSaved());
	}

	/** Looks at what is at hand when the page is opened, once; see `LinkRequest.start`. False where that was done before, or cannot be done. */
	async start(fragment: string, data: string): Promise<boolean> {
		this.isComing = this.#started === undefined;
		try {
			const files = await this.load();
			if (files === undefined || this.#started !== undefined) return false;
			this.#started = files.request.start(fragment, data);
			await this.#started;
			return true;
		} finally {
			this.isComing = false;
		}
	}
}

/** Whether files may be saved in this browser: whoever opened the page of files has the database, and one that lists none may have it. */
async function mayBeSaved(): Promise<boolean> {
	try {
		const all = (indexedDB as Partial<IDBFactory>).databases;
		if (all === undefined) return true;
		return (await indexedDB.databases()).some(({ name }) => name === database);
	} catch {
		return false; // a browser that saves nothing for the site has saved nothing
	}
}

/** The reader's files, set by the root layout. */
export const [getLaterFiles, setLaterFiles] = createContext<LaterFiles>();
