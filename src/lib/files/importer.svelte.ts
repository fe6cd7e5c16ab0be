import { cause, finding, type Finding } from '../data/finding.ts';
import type { Code } from '../data/messages.ts';
import { quoted } from '../data/quote.ts';
import { webAddress } from '../data/web.ts';
import { count } from '../view/words.ts';
import { fetchCsv } from './fetch.ts';
import { Import, type OnProgress } from './import.svelte.ts';
import { tooLarge } from './limits.ts';
import type { Notice } from './notice.svelte.ts';
import { newFile, type WholeFile } from './record.ts';
import { Remembered } from './remembered.ts';
import type { StartedChecker } from './worker/start.ts';
import type { World } from './world.ts';

/** What is being read. */
export interface Underway {
	readonly name: string;
	readonly what: 'bytes' | 'records';
	readonly done: number;
	/** 0 where it is not known. */
	readonly of: number;
}

/** A file or address that could not be read, and why. */
export interface Refusal {
	readonly name: string;
	readonly finding: Finding;
	/** Where a host leads on to, to be read from there if the reader says so. */
	readonly elsewhere?: URL | undefined;
	/** The file itself, where it may be read after all. */
	readonly file?: WholeFile | undefined;
}

/** The checker is at fault, not the file. */
const mayBeReadYet: ReadonlySet<string> = new Set<Code>([
	'reader-missing',
	'reader-late',
	'reader-broken',
	'reader-none',
	'reader-stopped'
]);

/** The ways in: a file of the device, a text, an address, a saved file. At most one file is open at a time, and at most one is being read. */
export class Importer {
	readonly #world: World;
	readonly #notice: Notice;
	#abort = new AbortController();
	/** A checker that waits for a file. */
	#waiting: StartedChecker | undefined;
	/** What was decided about earlier files, by their headings. */
	readonly remembered: Remembered;
	/** The file that is open. */
	open: Import | null = $state.raw(null);
	/** What is being read; null where nothing is. */
	underway: Underway | null = $state.raw(null);
	refused: Refusal | null = $state.raw(null);
	/** Called before an open file is closed, and once another is open. */
	onclosing: (file: Import) => Promise<void> = () => Promise.resolve();
	onopened: (file: Import) => void = () => undefined;

	constructor(world: World, notice: Notice) {
		this.#world = world;
		this.#notice = notice;
		this.remembered = new Remembered(world.shelf);
	}

	/** Reads a file of the device; of several that were dropped, the first. */
	async importFile(file: File, others = 0): Promise<Import | null> {
		const open = await this.read(newFile(file.name, file, this.#world.now()));
		if (others > 0 && open !== null)
			this.#notice.text = `${quoted(file.name)} was read; ${count(others, 'other file')} that came with it ${others === 1 ? 'was' : 'were'} not. Import one at a time.`;
		return open;
	}

	/** Reads a text as a file. */
	importText(
		text: string,
		name = 'Pasted text',
		more: Partial<WholeFile> = {}
	): Promise<Import | null> {
		return this.read(newFile(name, new Blob([text]), this.#world.now(), more));
	}

	/** Reads an address: the only request to elsewhere there is. */
	async importAddress(text: string): Promise<Import | null> {
		const file = await this.fetch(text);
		return file === null ? null : this.read(file);
	}

	/** The file at an address; null where it cannot be had, which is then told, or where another was asked for meanwhile. */
	async fetch(text: string): Promise<WholeFile | null> {
		const address = webAddress(text);
		if (address === undefined) {
			this.refuse(text, finding({}, cause('address-none', { found: text })));
			return null;
		}
		const name = address.host;
		const signal = this.#begin({ name, what: 'bytes', done: 0, of: 0 });
		const fetched = await fetchCsv(address, {
			fetch: this.#world.fetch,
			page: this.#world.page(),
			signal,
			progress: (done, of) => {
				if (!signal.aborted) this.underway = { name, what: 'bytes', done, of };
			}
		});
		if (signal.aborted) return null;
		if ('refused' in fetched) {
			this.refuse(address.href, fetched.refused, fetched.elsewhere);
			return null;
		}
		const more = { address: address.href };
		return newFile(fetched.name, fetched.bytes, this.#world.now(), more);
	}

	/** Stops what is being read; true where something was. */
	cancel(): boolean {
		const { underway } = this;
		if (underway === null) return false;
		this.#abort.abort();
		this.underway = null;
		return true;
	}

	/** Ends a reading that came to nothing new. */
	settle(): void {
		this.underway = null;
	}

	/** Tells why something was not read. */
	refuse(name: string, why: Finding, elsewhere?: URL): void {
		this.underway = null;
		this.refused = { name, finding: why, elsewhere };
	}

	/** The same of a file that is here: it stays chosen where not it is at fault. */
	refuseFile(file: WholeFile, why: Finding): void {
		this.refuse(file.name, why);
		if (this.refused !== null && mayBeReadYet.has(why.code))
			this.refused = { ...this.refused, file };
	}

	/** Closes the open file. */
	async close(): Promise<void> {
		const { open } = this;
		if (open === null) return;
		await this.onclosing(open);
		open.close();
		if (this.open === open) this.open = null;
	}

	#begin(underway: Underway): AbortSignal {
		this.#abort.abort();
		this.#abort = new AbortController();
		this.refused = null;
		this.#notice.text = '';
		this.underway = underway;
		return this.#abort.signal;
	}

	/** Starts a checker while somebody looks for a file, so that it is there when the file is. */
	prepare(): void {
		if (this.#waiting !== undefined) return;
		const started = this.#world.startChecker();
		this.#waiting = started;
		started.ended.catch(() => {
			if (this.#waiting === started) this.#waiting = undefined;
		});
	}

	#takeChecker(): StartedChecker {
		const waiting = this.#waiting;
		this.#waiting = undefined;
		return waiting ?? this.#world.startChecker();
	}

	/** Reads a file and opens it. The one that was open stays so until this one can take its place. */
	async read(file: WholeFile): Promise<Import | null> {
		const { name } = file;
		const large = tooLarge(file.bytes.size);
		if (large !== undefined) {
			this.refuse(name, large);
			return null;
		}
		const signal = this.#begin({ name, what: 'records', done: 0, of: 0 });
		let isRead = false;
		const tell: OnProgress = (done, of) => {
			if (!signal.aborted && !isRead) this.underway = { name, what: 'records', done, of };
		};
		const out = await Import.open(file, () => this.#takeChecker(), signal, tell);
		isRead = true;
		if (signal.aborted) {
			if (out instanceof Import) out.close();
			return null;
		}
		if ('refused' in out) {
			this.refuseFile(file, out.refused);
			return null;
		}
		this.underway = null;
		await this.close();
		// Another file may have been asked for while that one was saved.
		if (signal.aborted) {
			out.close();
			return null;
		}
		out.ondecided = (recipe, headings) => this.remembered.keep(recipe, headings);
		const clock = this.#world.clock();
		if (clock === 'behind')
			this.#notice.text =
				'The clock of this device stands before the last update of the record, so that day is taken for the day of the import.';
		if (clock === 'ahead')
			this.#notice.text = `The clock of this device says ${this.#world.now().getUTCFullYear()}, long after the last update of the record. If that is wrong, so is the day of the import, and days that have not come yet are taken for past.`;
		this.open = out;
		this.onopened(out);
		return out;
	}
}
