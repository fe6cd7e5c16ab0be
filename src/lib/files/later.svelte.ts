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
	/** What is here; null where nothing asked for it. */
	opened: Opened | null = $state.raw(null);
	#isStarted = false;

	constructor(shown: RowsShown) {
		this.#shown = shown;
	}

	/** Makes them of a kit at hand, once. */
	with({ openFiles, Banner }: typeof Kit): Files {
		this.opened ??= { files: openFiles(this.#shown), Banner };
		return this.opened.files;
	}

	/** Brings the kit and makes them. Fails where it does not arrive. */
	async load(): Promise<Files> {
		return this.opened?.files ?? this.with(await import('./kit.ts'));
	}

	/** True where a page with this fragment that asks for this data cannot do without them. */
	async isWanted(fragment: string, data: string): Promise<boolean> {
		return this.opened !== null || carries(fragment) || data !== '' || (await mayBeSaved());
	}

	/** Looks at what is at hand when the page is opened, once; see `LinkRequest.start`. False where that was done before. */
	async start(fragment: string, data: string): Promise<boolean> {
		if (this.#isStarted) return false;
		this.#isStarted = true;
		const { request } = await this.load();
		await request.start(fragment, data);
		return true;
	}
}

/** Whether files may be saved in this browser: one that does not list its databases may have them. */
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
export const [getFiles, setFiles] = createContext<LaterFiles>();
