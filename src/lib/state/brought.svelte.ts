import { createContext } from 'svelte';
import { carriedIn, carries, type Carried } from '../bring/link.ts';
import type { How, Summary } from '../bring/desk.ts';
import { asItIs, isSameRecipe, mostInView, tooLarge, type Recipe } from '../data/check.ts';
import { contractOf } from '../data/codebook.ts';
import { finding, quote, type Finding } from '../data/finding.ts';
import type { Incident } from '../data/incidents.ts';
import { incidentTable } from '../data/tables.ts';
import { webAddress } from '../data/web.ts';
import { filesIn, markOf, type Adding, type Origin, type Part, type Why } from '../view/dataset.ts';
import { count, numeral } from '../view/words.ts';
import { Bench, Ended, type Source } from './bench.svelte.ts';
import { fetchCsv } from './fetched.ts';
import { apart, newId, NotKept, Store, type Kept, type LastFile, type LastView } from './kept.ts';
import type { Session } from './session.svelte.ts';

/** What a link asks for, to be answered before anything is read or replaced. */
export type Question =
	| { readonly kind: 'link'; readonly carried: Carried }
	| { readonly kind: 'address'; readonly address: URL }
	/** The link was made with a file that is not in view; kept here under the same name, or not. */
	| {
			readonly kind: 'file';
			readonly name: string;
			readonly isAdded: boolean;
			readonly kept: Kept | null;
	  };

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

/** Rows and where they come from. */
type Rows = Pick<Session['data'], 'rows' | 'origin'>;

const contract = contractOf(incidentTable);

function sourceOf(name: string, bytes: Blob, more: Partial<Source> = {}): Source {
	return {
		name,
		bytes,
		address: '',
		id: '',
		leftOut: 0,
		dataset: '',
		brought: new Date().toISOString(),
		recipe: asItIs,
		...more
	};
}

/** A kept file as a source. */
function sourceOfKept(kept: Kept, recipe = kept.recipe): Source {
	const { name, bytes, address, id, brought, leftOut, dataset } = kept;
	return sourceOf(name, bytes, { address, id, brought, recipe, leftOut, dataset });
}

function partOf(
	{ id, name, address, brought, leftOut, dataset: before }: Omit<Source, 'bytes' | 'recipe'>,
	{ ready, setAside, adapter }: Pick<Summary, 'ready' | 'setAside' | 'adapter'>,
	recipe: Recipe,
	how: Adding
): Part {
	const dataset = adapter?.title ?? before;
	return {
		recipe,
		how,
		id,
		name,
		address,
		brought: brought.slice(0, 10),
		ready,
		setAside: setAside + leftOut,
		dataset
	};
}

/** What was decided about a file that holds for another with the same headings: mends of single cells do not. */
function recipeForNewer({ mends, ...recipe }: Recipe): Recipe {
	return { ...recipe, mends: mends.filter(({ row }) => row === null) };
}

/** Bytes that are compared at once: more of them would hold the page up. */
const compared = 1_000_000;

/** True for the same bytes. */
async function isSame(a: Blob, b: Blob): Promise<boolean> {
	if (a.size !== b.size) return false;
	for (let at = 0; at < a.size; at += compared) {
		const [one, other] = await Promise.all(
			[a, b].map((blob) => blob.slice(at, at + compared).arrayBuffer())
		);
		const [left, right] = [new Uint8Array(one ?? []), new Uint8Array(other ?? [])];
		if (left.some((byte, i) => byte !== right[i])) return false;
	}
	return true;
}

function sentenceOf(error: unknown): string {
	if (error instanceof NotKept) return error.message;
	throw error;
}

/** Files that readers bring: ways in, the one on the desk, those that are kept, and which of them is in view. */
export class Brought {
	readonly #session: Session;
	readonly #store: Store;
	#abort = new AbortController();
	#restore = new AbortController();
	#keeping: Promise<unknown> = Promise.resolve();
	/** The file on the desk. */
	bench: Bench | null = $state.raw(null);
	#reading: Underway | null = $state.raw(null);
	#restoring: Underway | null = $state.raw(null);
	refused: Refusal | null = $state.raw(null);
	/** Every kept file, the last brought first; null as long as the browser has not told. */
	kept: readonly Kept[] | null = $state.raw(null);
	/** Files that were removed since the page was opened and can be had again. */
	removed: readonly Kept[] = $state.raw([]);
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

	/** What is being read: what was asked for, else what was in view when the page was left. */
	get underway(): Underway | null {
		return this.#reading ?? this.#restoring;
	}

	/**
	 * Looks at what is at hand when the page is opened. A link's data comes before an address, an address before the file
	 * last used; the first two are asked about, and the last stays in view until they are answered.
	 */
	async start(fragment: string, asked: string): Promise<void> {
		await this.ask(fragment);
		const address = webAddress(asked);
		await this.#list();
		const last = await this.#store.last().catch(() => undefined);
		const isLast =
			address !== undefined &&
			(last?.files ?? []).some(({ id }) => this.#keptAs(id)?.address === address.href);
		if (this.question === null && address !== undefined && !isLast)
			this.question = { kind: 'address', address };
		if (last !== undefined) await this.#bringBack(last, isLast ? 'address' : 'last');
		const files = filesIn(asked);
		if (this.question === null && files !== null && markOf(this.#session.data.origin) !== asked) {
			const kept = this.kept?.find(({ name }) => name === files.name) ?? null;
			this.question = { kind: 'file', ...files, kept };
		}
	}

	/** Asks about the file that a fragment carries, if it carries one. */
	async ask(fragment: string): Promise<void> {
		if (!carries(fragment)) return;
		const carried = await carriedIn(fragment);
		if ('refused' in carried) this.#refuse('The file in the link', carried.refused);
		else this.question = { kind: 'link', carried };
	}

	/** Reads the link or address that was asked about, and brings it in view. */
	async accept(): Promise<void> {
		const { question } = this;
		this.question = null;
		if (question?.kind === 'address') {
			const bench = await this.bringAddress(question.address.href);
			if (bench !== null) await this.use('replace', 'address');
		} else if (question?.kind === 'link') {
			const { csv, name, leftOut, dataset } = question.carried;
			const bench = await this.#lay(sourceOf(name, new Blob([csv]), { leftOut, dataset }));
			if (bench !== null) await this.use('replace', 'link');
		} else if (question?.kind === 'file' && question.kept !== null) {
			const bench = await this.openKept(question.kept);
			if (bench === null) return;
			await this.use(question.isAdded ? 'add' : 'replace', 'chosen', this.#session.record);
		}
	}

	/** Leaves the link's data alone and stays with what is in view. */
	decline(): void {
		this.question = null;
		this.#session.stay();
	}

	/** Reads a file of the device; of several that were dropped, the first. */
	async bringFile(file: File, others = 0): Promise<Bench | null> {
		const bench = await this.#lay(sourceOf(file.name, file));
		if (others > 0)
			this.told = `${quote(file.name)} was read; ${count(others, 'other file')} that came with it ${others === 1 ? 'was' : 'were'} not. Bring one at a time.`;
		return bench;
	}

	/** Reads a text as a file. */
	bringText(text: string, name = 'Pasted text'): Promise<Bench | null> {
		return this.#lay(sourceOf(name, new Blob([text])));
	}

	/** Reads an address: the only request to elsewhere there is. */
	async bringAddress(text: string): Promise<Bench | null> {
		const source = await this.#fetch(text);
		return source === null ? null : this.#lay(source);
	}

	async #fetch(text: string): Promise<Source | null> {
		const address = webAddress(text);
		if (address === undefined) {
			const cause = `${quote(text)} is no web address.`;
			const mend = 'It begins with https:// and leads to a CSV file.';
			this.#refuse(text, finding({}, { code: 'source-error', cause, mend }));
			return null;
		}
		const name = address.host;
		const signal = this.#begin({ name, what: 'bytes', done: 0, of: 0 });
		const fetched = await fetchCsv(address, {
			signal,
			progress: (done, of) => {
				if (!signal.aborted) this.#reading = { name, what: 'bytes', done, of };
			}
		});
		if (signal.aborted) return null;
		if ('refused' in fetched) {
			this.#refuse(address.href, fetched.refused);
			return null;
		}
		return sourceOf(fetched.name, fetched.bytes, { address: address.href });
	}

	/** Lays a kept file on the desk again. */
	async openKept(kept: Kept): Promise<Bench | null> {
		const bench = await this.#lay(sourceOfKept(kept));
		if (bench !== null) this.#tellContract(kept, bench);
		return bench;
	}

	/** Ends what is being read. */
	cancel(): void {
		const { underway } = this;
		if (underway === null) return;
		if (this.#reading === null) this.#restore.abort();
		else this.#abort.abort();
		this.told = `Reading ${quote(underway.name)} was cancelled; nothing was changed.`;
		if (this.#reading === null) this.#restoring = null;
		else this.#reading = null;
	}

	/** Takes the file off the desk; what is in view or kept stays. */
	async clear(): Promise<void> {
		await this.#saveMends();
		this.bench?.close();
		this.bench = null;
	}

	/** Keeps what was mended on the desk and not kept yet, since another file takes its place. */
	async #saveMends(): Promise<void> {
		const { bench } = this;
		if (bench === null || !bench.hasUnkept) return;
		const why = await this.#keep(bench, bench, this.#isInView(bench.id));
		if (why === '') this.told = `${quote(bench.source.name)} is kept with its mends.`;
	}

	#begin(underway: Underway): AbortSignal {
		this.#abort.abort();
		this.#abort = new AbortController();
		this.refused = null;
		this.told = '';
		this.#reading = underway;
		return this.#abort.signal;
	}

	#refuse(name: string, why: Finding): void {
		this.#reading = null;
		this.refused = { name, finding: why };
	}

	/** Reads a source in a worker. The file that was on the desk stays there until this one can take its place. */
	async #lay(source: Source): Promise<Bench | null> {
		const large = tooLarge(source.bytes.size);
		if (large !== undefined) {
			this.#refuse(source.name, large);
			return null;
		}
		const { name } = source;
		const signal = this.#begin({ name, what: 'records', done: 0, of: 0 });
		const out = await Bench.open(source, signal, (done, of) => {
			if (!signal.aborted) this.#reading = { name, what: 'records', done, of };
		});
		if (signal.aborted) {
			if (out instanceof Bench) out.close();
			return null;
		}
		if ('refused' in out) {
			this.#refuse(name, out.refused);
			return null;
		}
		this.#reading = null;
		await this.clear();
		// Another file may have been asked for while that was kept.
		if (signal.aborted) {
			out.close();
			return null;
		}
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
		const kept = this.#keptAs(against);
		const rows =
			against === 'view'
				? this.#session.data.rows
				: kept === undefined
					? this.#session.record.rows
					: (await this.#build(false, [{ id: against, how: 'add' }], new AbortController().signal))
							.rows;
		// Another choice may have been made while that was read.
		if (this.against === against && this.bench === bench) void bench.compareWith(rows);
	}

	/** What is in view changed: whatever stands beside it is compared anew. */
	#follow(): void {
		if (this.against === 'view') void this.bench?.compareWith(this.#session.data.rows);
	}

	/**
	 * Brings the file on the desk in view, in the place of what is there or added to it, and keeps it. A file that is there
	 * already is added to what is there without it, so that none of its older rows stay.
	 */
	async use(how: How, why: Why = 'chosen', base: Rows = this.#session.data): Promise<void> {
		const { bench } = this;
		if (bench === null || this.using) return;
		this.using = true;
		this.#drop();
		try {
			const onto = how === 'replace' ? null : await this.#without(bench.id, base);
			const { rows, summary, recipe } = await bench.outcome(how, onto?.rows ?? []);
			if (summary.ready === 0) {
				this.told = `No row of ${quote(bench.source.name)} can be used, so what was in view stays there.`;
				return;
			}
			if (rows.length > mostInView) {
				this.told = `${count(rows.length, 'row')} are more than the ${numeral(mostInView)} that the pictures can draw, so what was in view stays there.`;
				return;
			}
			const notKept = await this.#keep(bench, { summary, recipe });
			const adding = how === 'replace' ? 'add' : how;
			const part = partOf(this.#keptAs(bench.id) ?? bench.source, summary, recipe, adding);
			const origin: Origin = {
				hasRecord: onto?.origin.hasRecord ?? false,
				parts: [...(onto?.origin.parts ?? []), part],
				why
			};
			this.#session.showRows(rows, origin);
			await this.#note();
			this.told = `${quote(part.name)} is in use with ${count(rows.length, 'row')} in view.${notKept === '' ? '' : ` ${notKept}`}`;
			if (this.bench === bench) {
				this.against = 'view';
				this.#follow();
			}
		} catch (error) {
			if (!(error instanceof Ended)) throw error;
			this.told = `${quote(bench.source.name)} left the desk before it was in view, so nothing was changed.`;
		} finally {
			this.using = false;
		}
	}

	#isInView(id: string): boolean {
		return id !== '' && this.#session.data.origin.parts.some((part) => part.id === id);
	}

	#keptAs(id: string): Kept | undefined {
		return this.kept?.find((one) => one.id === id);
	}

	/** Rows without those of a file; with them where one of the other files is not kept, and so could not be read again. */
	async #without(id: string, base: Rows): Promise<Rows> {
		const others = base.origin.parts.filter((part) => part.id !== id);
		if (id === '' || others.length === base.origin.parts.length) return base;
		if (others.some((part) => part.id === '')) return base;
		const { hasRecord, why } = base.origin;
		const { rows, parts } = await this.#build(hasRecord, others, new AbortController().signal);
		return { rows, origin: { hasRecord, parts, why } };
	}

	/** Keeps the file on the desk without bringing it in view; where it is in view, as another file, since that one is to stay as it is. */
	async keep(): Promise<void> {
		const { bench } = this;
		if (bench === null) return;
		const why = await this.#keep(bench, bench, this.#isInView(bench.id));
		this.told = why === '' ? `${quote(bench.source.name)} is kept in this browser.` : why;
	}

	/** Keeps a file with what was decided about it, one after the other; gives the sentence that says why it could not be kept, or nothing. */
	#keep(bench: Bench, what: Pick<Bench, 'summary' | 'recipe'>, isOther = false): Promise<string> {
		const { summary, recipe } = what;
		const done = this.#keeping.then(() => this.#keepNow(bench, { summary, recipe }, isOther));
		this.#keeping = done.catch(() => undefined);
		return done;
	}

	/** The kept file that is the same as one that is not kept yet: its name, its bytes and what was decided about them. */
	async #twinOf(file: Kept): Promise<Kept | undefined> {
		for (const one of this.kept ?? []) {
			const isAlike = (['name', 'address', 'leftOut'] as const).every(
				(part) => one[part] === file[part]
			);
			if (isAlike && isSameRecipe(one.recipe, file.recipe))
				if (await isSame(one.bytes, file.bytes)) return one;
		}
		return undefined;
	}

	async #keepNow(
		bench: Bench,
		{ summary, recipe }: Pick<Bench, 'summary' | 'recipe'>,
		isOther: boolean
	): Promise<string> {
		const [before, was] = [bench.id, bench.keptAs];
		const { name, bytes, address, brought, leftOut, dataset } = bench.source;
		const { ready, setAside } = summary;
		const file: Kept = {
			id: before === '' ? newId() : before,
			name: this.#keptAs(before)?.name ?? name,
			bytes,
			address,
			brought,
			leftOut,
			dataset,
			recipe,
			contract,
			ready,
			setAside
		};
		const twin = before === '' ? await this.#twinOf(file) : undefined;
		if (twin !== undefined) {
			bench.noteKept(twin.id, recipe);
			return '';
		}
		const own = isOther ? apart(file) : file;
		try {
			const kept = await this.#store.keep(own, was);
			bench.noteKept(kept.id, recipe);
			await this.#list();
			return '';
		} catch (error) {
			return sentenceOf(error);
		}
	}

	/** Notes what is in view for the next time, where all of it is kept. */
	async #note(): Promise<void> {
		const { hasRecord, parts } = this.#session.data.origin;
		const files = parts.map(({ id, recipe, how }) => ({ id, recipe, how }));
		const isKept = files.length > 0 && files.every(({ id }) => id !== '');
		await this.#store.view(isKept ? { hasRecord, files } : undefined).catch(() => undefined);
	}

	/**
	 * Reads the address of the file in view again and brings in view what it now holds, as a file of its own, so that there is a
	 * way back. What was decided about the columns and words of the old one holds for it too.
	 */
	async reload(): Promise<void> {
		const { origin } = this.#session.data;
		const [part] = origin.parts;
		if (part === undefined || part.address === '' || origin.parts.length > 1) return;
		const source = await this.#fetch(part.address);
		if (source === null) return;
		const { signal } = this.#abort;
		const old = this.#keptAs(part.id);
		const isAsBefore = old !== undefined && (await isSame(old.bytes, source.bytes));
		if (signal.aborted) return;
		if (isAsBefore) {
			this.#reading = null;
			this.told = `${quote(part.name)} is still the same at its address.`;
			return;
		}
		const { encoding, delimiter, headings } = part.recipe;
		const bench = await this.#lay({
			...source,
			name: part.name,
			recipe: {
				...asItIs,
				...(encoding === undefined ? {} : { encoding }),
				...(delimiter === undefined ? {} : { delimiter })
			}
		});
		if (bench === null) return;
		const isDecided = headings !== undefined;
		const fits = isDecided && JSON.stringify(headings) === JSON.stringify(bench.summary.headings);
		if (fits) await bench.decide(() => recipeForNewer(part.recipe));
		await this.use(origin.hasRecord ? part.how : 'replace', 'address', this.#session.record);
		if (isDecided && !fits)
			this.told +=
				' Its headings are others now, so what was decided about the older one is left aside.';
	}

	/** Brings the built-in record in view; what was there is a step back away. */
	async back(): Promise<void> {
		this.#restore.abort();
		this.#restoring = null;
		this.#drop();
		this.#session.show(this.#session.record);
		this.told = 'The built-in data is in view again; the file stays kept.';
		this.#follow();
		await this.#note();
	}

	/** Takes the last change of what is in view back. */
	async undo(): Promise<void> {
		this.#drop();
		this.#session.undo();
		this.told = 'What was in view before is there again.';
		this.#follow();
		await this.#note();
	}

	/** A question about a file that is not in view is settled by whoever chooses what is. */
	#drop(): void {
		if (this.question?.kind === 'file') this.question = null;
	}

	async #list(): Promise<void> {
		this.kept = await this.#store.all().catch(() => []);
	}

	/** Gives a kept file another name. */
	async rename(id: string, name: string): Promise<void> {
		const now = name.trim().slice(0, 120);
		if (now !== '' && (await this.#try(() => this.#store.change(id, { name: now }))))
			this.#session.rename(id, now);
	}

	/** Removes a kept file; until the page is left it can be had again, and what is in view stays there. */
	async remove(kept: Kept): Promise<void> {
		if (!(await this.#try(() => this.#store.remove(kept.id)))) return;
		this.removed = [...this.removed, kept];
		this.told = `${quote(kept.name)} is removed${this.#isInView(kept.id) ? '; it stays in view until the page is left or loaded anew' : ''}.`;
		if (this.against === kept.id) await this.compareWith('view');
	}

	/** Keeps a file again that was removed. */
	async unremove(kept: Kept): Promise<void> {
		if (
			!(await this.#try(async () => {
				await this.#store.keep(kept);
			}))
		)
			return;
		this.removed = this.removed.filter(({ id }) => id !== kept.id);
		this.told = `${quote(kept.name)} is kept again.`;
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
	async #bringBack({ hasRecord, files }: LastView, why: Why): Promise<void> {
		const { signal } = this.#restore;
		const before = this.#session.data;
		const { rows, parts } = await this.#build(hasRecord, files, signal, (underway) => {
			this.#restoring = underway;
		});
		if (signal.aborted) return;
		this.#restoring = null;
		// Whoever chose something meanwhile keeps it.
		if (parts.length === 0 || this.#session.data !== before) return;
		this.#session.restore(rows, { hasRecord, parts, why });
		this.#follow();
	}

	/** The rows of kept files, each added to those before it. A file that is no longer there, or cannot be read, is left out and told. */
	async #build(
		hasRecord: boolean,
		files: readonly LastFile[],
		signal: AbortSignal,
		tell: (underway: Underway) => void = () => undefined
	): Promise<{ readonly rows: readonly Incident[]; readonly parts: readonly Part[] }> {
		let rows: readonly Incident[] = hasRecord ? this.#session.record.rows : [];
		const parts: Part[] = [];
		for (const { id, recipe, how } of files) {
			const kept =
				(await this.#store.one(id).catch(() => undefined)) ??
				this.removed.find((one) => one.id === id);
			if (signal.aborted) break;
			if (kept === undefined) {
				this.told = 'A file that was in view is no longer kept here, so it is left out.';
				continue;
			}
			const { name } = kept;
			tell({ name, what: 'records', done: 0, of: 0 });
			const bench = await Bench.open(sourceOfKept(kept, recipe), signal, (done, of) => {
				if (!signal.aborted) tell({ name, what: 'records', done, of });
			});
			if (signal.aborted) {
				if (bench instanceof Bench) bench.close();
				break;
			}
			if ('refused' in bench) {
				this.#refuse(name, bench.refused);
				continue;
			}
			const made = await bench.outcome(rows.length === 0 ? 'replace' : how, rows).catch(() => null);
			bench.close();
			if (made === null) {
				this.told = `${quote(name)} was too much for the browser, so it is left out.`;
				continue;
			}
			rows = made.rows;
			parts.push(partOf(kept, bench.summary, bench.recipe, how));
			this.#tellContract(kept, bench);
		}
		return { rows, parts };
	}

	#tellContract(kept: Kept, { summary }: Bench): void {
		if (kept.contract === contract) return;
		this.told = `${quote(kept.name)} was kept under an earlier contract and was read anew: ${count(summary.ready, 'row')} ready and ${summary.setAside} set aside, then ${kept.ready} and ${kept.setAside}.`;
	}
}

/** What readers bring to the page, set by the root layout. */
export const [getBrought, setBrought] = createContext<Brought>();
