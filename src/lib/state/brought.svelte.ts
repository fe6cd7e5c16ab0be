import { createContext } from 'svelte';
import { carriedIn, carries } from '../bring/link.ts';
import type { How } from '../bring/desk.ts';
import { asItIs, tooLarge } from '../data/check.ts';
import { contractOf } from '../data/codebook.ts';
import { finding, quote, type Finding } from '../data/finding.ts';
import type { Incident } from '../data/incidents.ts';
import { incidentTable } from '../data/tables.ts';
import { webAddress } from '../data/web.ts';
import type { Origin, Part, Why } from '../view/dataset.ts';
import { count } from '../view/words.ts';
import { Bench, type Source } from './bench.svelte.ts';
import { fetchCsv } from './fetched.ts';
import { NotKept, Store, type Kept, type LastView } from './kept.ts';
import type { Session } from './session.svelte.ts';

/** What a link asks for, to be answered before anything is read or replaced. */
export type Question =
	| { readonly kind: 'link'; readonly fragment: string }
	| { readonly kind: 'address'; readonly address: URL }
	/** The link was made with a file that is not in view; kept here under the same name, or not. */
	| { readonly kind: 'file'; readonly name: string; readonly kept: Kept | null };

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
}

/** With what the file on the desk is compared: what is in view, the built-in record, or a kept file by its id. */
export type Against = 'view' | 'record' | (string & {});

const contract = contractOf(incidentTable);

function sourceOf(name: string, bytes: Blob, more: Partial<Source> = {}): Source {
	return {
		name,
		bytes,
		address: '',
		fromLink: false,
		id: '',
		brought: new Date().toISOString(),
		recipe: asItIs,
		...more
	};
}

/** A kept file as a source. */
function sourceOfKept({ name, bytes, address, id, brought, recipe }: Kept): Source {
	return sourceOf(name, bytes, { address, id, brought, recipe });
}

/** Files that readers bring: ways in, the one on the desk, those that are kept, and which of them is in view. */
export class Brought {
	readonly #session: Session;
	readonly #store: Store;
	#abort: AbortController | null = null;
	/** The file on the desk. */
	bench: Bench | null = $state.raw(null);
	underway: Underway | null = $state.raw(null);
	refused: Refusal | null = $state.raw(null);
	/** Every kept file, the last brought first. */
	kept: readonly Kept[] = $state.raw([]);
	/** A file that was just removed and can be had again. */
	removed: Kept | null = $state.raw(null);
	question: Question | null = $state.raw(null);
	against: Against = $state('view');
	/** True while rows are handed over. */
	using = $state(false);
	/** What was done last, in a sentence. */
	told = $state('');

	constructor(session: Session) {
		this.#session = session;
		this.#store = new Store(() => void this.#list());
	}

	/**
	 * Looks at what is at hand when the page is opened. A link's data comes before an address, an address before the file
	 * last used; the first two are asked about, and the last stays in view until they are answered.
	 */
	async start(fragment: string, asked: string): Promise<void> {
		const address = webAddress(asked);
		if (carries(fragment)) this.question = { kind: 'link', fragment };
		await this.#list();
		const last = await this.#store.last().catch(() => undefined);
		const files = (last?.ids ?? []).map((id) => this.kept.find((one) => one.id === id));
		const isLast = files.some((one) => one?.address === asked);
		if (this.question === null && address !== undefined && !isLast)
			this.question = { kind: 'address', address };
		if (last !== undefined)
			await this.#restore(last, address !== undefined && isLast ? 'address' : 'last');
		const name = /^file:(.+)$/.exec(asked)?.[1];
		if (this.question === null && name !== undefined && this.#session.mark !== asked)
			this.question = {
				kind: 'file',
				name,
				kept: this.kept.find((one) => one.name === name) ?? null
			};
	}

	/** Reads the link or address that was asked about, and brings it in view. */
	async accept(): Promise<void> {
		const { question } = this;
		this.question = null;
		if (question?.kind === 'address') {
			const bench = await this.bringAddress(question.address.href);
			if (bench !== null) await this.use('replace', 'address');
		} else if (question?.kind === 'link') {
			const carried = await carriedIn(question.fragment);
			if ('refused' in carried) {
				this.refused = { name: 'The file in the link', finding: carried.refused };
				return;
			}
			const bench = await this.#lay(
				sourceOf(carried.name, new Blob([carried.csv]), { fromLink: true })
			);
			if (bench !== null) await this.use('replace', 'link');
		} else if (question?.kind === 'file' && question.kept !== null) {
			const bench = await this.openKept(question.kept);
			if (bench !== null) await this.use('replace');
		}
	}

	/** Leaves the question as it is and what is in view too. */
	decline(): void {
		this.question = null;
	}

	/** Reads a file of the device. */
	bringFile(file: File): Promise<Bench | null> {
		return this.#lay(sourceOf(file.name, file));
	}

	/** Reads a text as a file. */
	bringText(text: string, name = 'Pasted text'): Promise<Bench | null> {
		return this.#lay(sourceOf(name, new Blob([text])));
	}

	/** Reads an address: the only request to elsewhere there is. */
	async bringAddress(text: string): Promise<Bench | null> {
		const address = webAddress(text);
		if (address === undefined) {
			this.#refuse(
				text,
				finding(
					{},
					{
						code: 'source-error',
						cause: `${quote(text)} is no web address.`,
						mend: 'It begins with https:// and leads to a CSV file.'
					}
				)
			);
			return null;
		}
		const abort = this.#begin({ name: address.host, what: 'bytes', done: 0, of: 0 });
		const fetched = await fetchCsv(address, {
			signal: abort.signal,
			progress: (done, of) => {
				if (!abort.signal.aborted) this.underway = { name: address.host, what: 'bytes', done, of };
			}
		});
		if (abort.signal.aborted) return null;
		if ('refused' in fetched) {
			this.#refuse(address.href, fetched.refused);
			return null;
		}
		return this.#lay(sourceOf(fetched.name, fetched.bytes, { address: address.href }));
	}

	/** Lays a kept file on the desk again. */
	async openKept(kept: Kept): Promise<Bench | null> {
		const bench = await this.#lay(sourceOfKept(kept));
		if (bench !== null) this.#tellContract(kept, bench);
		return bench;
	}

	/** Ends what is being read. */
	cancel(): void {
		if (this.underway === null) return;
		this.#abort?.abort();
		this.told = `Reading ${quote(this.underway.name)} was cancelled; nothing was changed.`;
		this.underway = null;
	}

	/** Takes the file off the desk; what is in view or kept stays. */
	clear(): void {
		this.bench?.close();
		this.bench = null;
	}

	#begin(underway: Underway): AbortController {
		this.#abort?.abort();
		const abort = new AbortController();
		this.#abort = abort;
		this.refused = null;
		this.told = '';
		this.underway = underway;
		return abort;
	}

	#refuse(name: string, why: Finding): void {
		this.underway = null;
		this.refused = { name, finding: why };
	}

	/** Reads a source in a worker. The file that was on the desk stays there until this one can take its place. */
	async #lay(source: Source): Promise<Bench | null> {
		const large = tooLarge(source.bytes.size);
		if (large !== undefined) {
			this.#refuse(source.name, large);
			return null;
		}
		const { signal } = this.#begin({ name: source.name, what: 'records', done: 0, of: 0 });
		const ended = new Promise<null>((done) => signal.addEventListener('abort', () => done(null)));
		const out = await Promise.race([
			Bench.open(source, signal, (done, of) => {
				if (!signal.aborted) this.underway = { name: source.name, what: 'records', done, of };
			}),
			ended
		]);
		if (out === null || signal.aborted) return null;
		if ('refused' in out) {
			this.#refuse(source.name, out.refused);
			return null;
		}
		this.underway = null;
		this.bench?.close();
		this.bench = out;
		this.against = 'view';
		void out.compareWith(this.#session.data.rows);
		return out;
	}

	/** Compares the file on the desk with something else. */
	async compareWith(against: Against): Promise<void> {
		const { bench } = this;
		if (bench === null) return;
		this.against = against;
		const kept = this.kept.find(({ id }) => id === against);
		const rows =
			against === 'view'
				? this.#session.data.rows
				: against === 'record' || kept === undefined
					? this.#session.record.rows
					: await this.#rowsOf(kept);
		if (rows !== null) await bench.compareWith(rows);
	}

	/** The rows that a kept file gives by itself; null where it cannot be read. */
	async #rowsOf(kept: Kept): Promise<readonly Incident[] | null> {
		const bench = await Bench.open(
			sourceOfKept(kept),
			new AbortController().signal,
			() => undefined
		);
		if ('refused' in bench) {
			this.#refuse(kept.name, bench.refused);
			return null;
		}
		const rows = await bench.outcome(null);
		bench.close();
		return rows;
	}

	/** Brings the file on the desk in view, in the place of what is there or added to it, and keeps it. */
	async use(
		how: How,
		why: Why = 'chosen',
		base: Pick<Session['data'], 'rows' | 'origin'> = this.#session.data
	): Promise<void> {
		const { bench } = this;
		if (bench === null) return;
		const { ready, setAside } = bench.summary;
		if (ready === 0) {
			this.told = `No row of ${quote(bench.source.name)} can be used, so what was in view stays there.`;
			return;
		}
		this.using = true;
		try {
			const rows = await bench.outcome(how === 'add' ? base.rows : null);
			this.against = 'view';
			const kept = await this.#keep(bench);
			const { name, address, brought } = bench.source;
			const part: Part = {
				id: bench.id,
				name: this.#nameOf(bench, name),
				address,
				brought: brought.slice(0, 10),
				ready,
				setAside
			};
			const origin: Origin =
				how === 'replace'
					? { hasRecord: false, parts: [part], why }
					: {
							hasRecord: base.origin.hasRecord,
							parts: [...base.origin.parts.filter(({ id }) => id === '' || id !== part.id), part],
							why
						};
			this.#session.showRows(rows, origin);
			await this.#note(origin);
			this.told = `${quote(part.name)} is in use with ${count(rows.length, 'row')} in view.${kept === '' ? '' : ` ${kept}`}`;
			void bench.compareWith(rows);
		} finally {
			this.using = false;
		}
	}

	#nameOf(bench: Bench, name: string): string {
		return this.kept.find(({ id }) => id === bench.id)?.name ?? name;
	}

	/** Keeps the file on the desk without bringing it in view. */
	async keep(): Promise<void> {
		const { bench } = this;
		if (bench === null) return;
		const why = await this.#keep(bench);
		this.told = why === '' ? `${quote(bench.source.name)} is kept in this browser.` : why;
	}

	/** Keeps a file with what was decided about it; gives the sentence that says why it could not be kept, or nothing. */
	async #keep(bench: Bench): Promise<string> {
		const { name, bytes, address, brought } = bench.source;
		const { ready, setAside } = bench.summary;
		const about = { recipe: $state.snapshot(bench.recipe), contract, ready, setAside };
		const isKnown = this.kept.some(({ id }) => id === bench.id);
		const id = isKnown ? bench.id : crypto.randomUUID();
		try {
			if (isKnown) await this.#store.change(id, about);
			else await this.#store.keep({ id, name, bytes, address, brought, ...about });
			bench.id = id;
			await this.#list();
			return '';
		} catch (error) {
			return sentenceOf(error);
		}
	}

	/** Notes what is in view for the next time, where all of it is kept. */
	async #note({ hasRecord, parts }: Origin): Promise<void> {
		const ids = parts.map(({ id }) => id);
		const isKept = ids.length > 0 && ids.every((id) => id !== '');
		await this.#store.view(isKept ? { hasRecord, ids } : undefined).catch(() => undefined);
	}

	/** Reads the address of the file in view again and brings in view what it now holds, as it stood there. */
	async reload(): Promise<void> {
		const { origin } = this.#session.data;
		const [part] = origin.parts;
		if (part === undefined || part.address === '' || origin.parts.length > 1) return;
		const bench = await this.bringAddress(part.address);
		if (bench === null) return;
		bench.id = part.id;
		await this.use(origin.hasRecord ? 'add' : 'replace', 'address', this.#session.record);
	}

	/** Brings the built-in record in view; what was there is a step back away. */
	async back(): Promise<void> {
		this.#session.show(this.#session.record);
		this.told = 'The built-in data is in view again; the file stays kept.';
		await this.#note(this.#session.record.origin);
		void this.bench?.compareWith(this.#session.data.rows);
	}

	/** Takes the last change of what is in view back. */
	async undo(): Promise<void> {
		this.#session.undo();
		this.told = 'What was in view before is there again.';
		await this.#note(this.#session.data.origin);
		void this.bench?.compareWith(this.#session.data.rows);
	}

	async #list(): Promise<void> {
		this.kept = await this.#store.all().catch(() => []);
	}

	/** Gives a kept file another name. */
	async rename(id: string, name: string): Promise<void> {
		if (name.trim() === '') return;
		await this.#try(() => this.#store.change(id, { name: name.trim().slice(0, 120) }));
	}

	/** Removes a kept file, until the page is left it can be had again; what is in view stays there. */
	async remove(kept: Kept): Promise<void> {
		if (await this.#try(() => this.#store.remove(kept.id))) {
			this.removed = kept;
			this.told = `${quote(kept.name)} is removed.`;
		}
	}

	/** Keeps the file again that was just removed. */
	async unremove(): Promise<void> {
		const { removed } = this;
		if (removed === null) return;
		if (await this.#try(() => this.#store.keep(removed))) {
			this.removed = null;
			this.told = `${quote(removed.name)} is kept again.`;
		}
	}

	async #try(work: () => Promise<void>): Promise<boolean> {
		try {
			await work();
			await this.#list();
			return true;
		} catch (error) {
			this.told = sentenceOf(error);
			return false;
		}
	}

	/** Brings what was last in view there again, from the kept bytes. */
	async #restore({ hasRecord, ids }: LastView, why: Why): Promise<void> {
		let rows: readonly Incident[] = hasRecord ? this.#session.record.rows : [];
		const parts: Part[] = [];
		for (const id of ids) {
			const kept = await this.#store.one(id).catch(() => undefined);
			if (kept === undefined) {
				this.told = 'A file that was in view is no longer kept here, so it is left out.';
				continue;
			}
			this.underway = { name: kept.name, what: 'records', done: 0, of: 0 };
			const bench = await Bench.open(
				sourceOfKept(kept),
				new AbortController().signal,
				(done, of) => (this.underway = { name: kept.name, what: 'records', done, of })
			);
			if ('refused' in bench) {
				this.#refuse(kept.name, bench.refused);
				continue;
			}
			rows = await bench.outcome(rows.length === 0 ? null : rows);
			const { ready, setAside } = bench.summary;
			parts.push({
				id,
				name: kept.name,
				address: kept.address,
				brought: kept.brought.slice(0, 10),
				ready,
				setAside
			});
			this.#tellContract(kept, bench);
			bench.close();
		}
		this.underway = null;
		// Whoever chose something meanwhile keeps it.
		if (parts.length > 0 && this.#session.mark === undefined)
			this.#session.restore(rows, { hasRecord, parts, why });
	}

	#tellContract(kept: Kept, { summary }: Bench): void {
		if (kept.contract === contract) return;
		this.told = `${quote(kept.name)} was kept under an earlier contract and was read anew: ${count(summary.ready, 'row')} ready and ${summary.setAside} set aside, then ${kept.ready} and ${kept.setAside}.`;
	}
}

function sentenceOf(error: unknown): string {
	if (error instanceof NotKept) return error.message;
	throw error;
}

/** What readers bring to the page, set by the root layout. */
export const [getBrought, setBrought] = createContext<Brought>();
