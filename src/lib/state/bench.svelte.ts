import { proxy, wrap, type Remote } from 'comlink';
import { asItIs, type Mend, type Recipe } from '../data/check.ts';
import { finding, type Finding } from '../data/finding.ts';
import type { Incident } from '../data/incidents.ts';
import type {
	ChangeKind,
	ChangeLine,
	Comparison,
	How,
	GridRow,
	Located,
	Only,
	Summary,
	Taken
} from '../bring/desk.ts';
import { startDesk } from '../bring/start.ts';
import type { Work } from '../bring/worker.ts';

/** Where a file came from. */
export interface Source {
	readonly name: string;
	/** Its bytes as they were brought. */
	readonly bytes: Blob;
	/** The address it was read from; empty for a file of the device. */
	readonly address: string;
	/** Under which it is kept; empty where it is not. */
	readonly id: string;
	/** Records that were set aside before it was put into the link it came from. */
	readonly leftOut: number;
	/** The dataset of the field that it was read as before it was put into that link; empty for any other. */
	readonly dataset: string;
	/** The moment it was brought, ISO 8601 in UTC. */
	readonly brought: string;
	readonly recipe: Recipe;
}

/** Records done, of all; 0 of 0 where that is not known. */
export type OnProgress = (done: number, of: number) => void;

/** Rows handed to the worker at once: more of them would hold the page up. */
const portion = 400;

const stopped = finding(
	{},
	{
		code: 'source-error',
		cause: 'The browser stopped reading the file: it was too much for it.',
		mend: 'Split it by year or by State, and bring a part.'
	}
);

/** What nobody foresaw, with the words of whoever met it: better than silence. */
function failed(error: unknown): Finding {
	return finding(
		{},
		{
			code: 'source-error',
			cause: `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`,
			mend: 'Nothing was changed; tell us of it, with the file if you may.'
		}
	);
}

type Reading = Summary | { readonly refused: Finding };

/** What is told of a worker that ended, by itself or because its file left the desk. */
export class Ended extends Error {}

/** A file on the desk: what was read of it, what was decided about it, and the worker that does so. */
export class Bench {
	readonly source: Source;
	/** Under which it is kept; empty where it is not. */
	id = $state('');
	readonly #work: Remote<Work>;
	summary: Summary;
	recipe: Recipe = $state.raw(asItIs);
	/** How it differs from the rows compared with; null while that is not known yet. */
	comparison: Comparison | null = $state.raw(null);
	/** True while it is read anew. */
	busy = $state(false);
	/** Why a change of encoding or delimiter was not made. */
	unmade: Finding | null = $state.raw(null);
	/** Changes with every reading, so that what shows parts of the file asks for them again. */
	reading = $state(0);
	#past: readonly Recipe[] = $state.raw([]);
	#last: Promise<unknown> = Promise.resolve();
	/** Readings that were asked for and have not begun. */
	#waiting = 0;
	/** The recipe under which it was last kept; null where it is not. */
	#keptAs: Recipe | null = null;
	/** Fails as soon as the worker has ended, so that nothing waits for it in vain. */
	readonly #ended: Promise<never>;
	readonly #end: () => void;

	private constructor(
		source: Source,
		work: Remote<Work>,
		summary: Summary,
		ended: Promise<never>,
		end: () => void
	) {
		this.source = source;
		this.#work = work;
		this.#ended = ended;
		this.#end = end;
		this.summary = $state.raw(summary);
		this.recipe = source.recipe;
		this.id = source.id;
		if (source.id !== '') this.#keptAs = source.recipe;
	}

	/** Reads a file in a worker of its own; a finding says why it cannot be read, also where the signal ended it. */
	static async open(
		source: Source,
		signal: AbortSignal,
		progress: OnProgress
	): Promise<Bench | { readonly refused: Finding }> {
		const worker = startDesk();
		const work = wrap<Work>(worker);
		let end: () => void = () => undefined;
		const ended = new Promise<never>((_, fail) => {
			end = () => {
				worker.terminate();
				fail(new Ended());
			};
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				end();
			});
		});
		ended.catch(() => undefined);
		signal.addEventListener('abort', end);
		const summary = await Promise.race([
			work.lay(source.name, source.bytes, source.recipe, proxy(progress)),
			ended
		]).catch((error: unknown) => ({ refused: error instanceof Ended ? stopped : failed(error) }));
		// The signal is that of the reading; the file may stay on the desk when another is read.
		signal.removeEventListener('abort', end);
		if ('refused' in summary) {
			end();
			return summary;
		}
		return new Bench(source, work, summary, ended, end);
	}

	/** Asks the worker; fails where it has ended. */
	#ask<T>(answer: Promise<T>): Promise<T> {
		return Promise.race([answer, this.#ended]);
	}

	/** True where something was decided since the file was brought or last kept. */
	get hasUnkept(): boolean {
		return (this.#keptAs ?? this.source.recipe) !== this.recipe;
	}

	/** The recipe under which it was last kept; null where it is not. */
	get keptAs(): Recipe | null {
		return this.#keptAs;
	}

	/** Notes under which identifier and recipe the file is kept; null where it is not. */
	noteKept(id: string, recipe: Recipe | null): void {
		this.id = id;
		this.#keptAs = recipe;
	}

	/** One thing after another: what is decided while the worker reads is decided about what it will have read. */
	#alone<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#last.then(work);
		this.#last = done.catch(() => undefined);
		return done;
	}

	/** Reads the file by what a recipe is changed to; it can be taken back. */
	decide(change: (recipe: Recipe) => Recipe): Promise<void> {
		this.busy = true;
		this.#waiting += 1;
		return this.#alone(async () => {
			this.#waiting -= 1;
			const before = this.recipe;
			const { headings } = this.summary;
			if (await this.#read({ ...change(before), headings })) this.#past = [...this.#past, before];
		});
	}

	/** Puts something else into cells; it can be taken back. */
	mend(mends: readonly Mend[]): Promise<void> {
		return this.decide((recipe) => ({ ...recipe, mends: [...recipe.mends, ...mends] }));
	}

	/** True where something was decided that can be taken back. */
	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** Takes the last decision back. */
	undo(): Promise<void> {
		return this.#alone(async () => {
			const before = this.#past.at(-1);
			if (before !== undefined && (await this.#read(before))) this.#past = this.#past.slice(0, -1);
		});
	}

	async #read(recipe: Recipe): Promise<boolean> {
		this.busy = true;
		this.unmade = null;
		try {
			const summary = await this.#ask<Reading>(this.#work.read(recipe)).catch((error: unknown) => ({
				refused: error instanceof Ended ? stopped : failed(error)
			}));
			if ('refused' in summary) {
				this.unmade = summary.refused;
				return false;
			}
			this.recipe = recipe;
			this.summary = summary;
			this.reading += 1;
		} finally {
			this.busy = this.#waiting > 0;
		}
		// Nobody waits for what is merely told besides.
		this.comparison = null;
		void this.#tell(() => this.#compare());
		return true;
	}

	/** Compares, unless the file is about to be read anew and compared then. */
	async #compare(): Promise<void> {
		this.comparison = null;
		if (this.#waiting === 0) this.comparison = await this.#ask(this.#work.compare());
	}

	async #beside(rows: readonly Incident[]): Promise<void> {
		this.comparison = null;
		for (let i = 0; i === 0 || i < rows.length; i += portion)
			await this.#ask(this.#work.base(rows.slice(i, i + portion), i === 0));
	}

	/** Does what is merely told besides, and lets it go where the file leaves the desk meanwhile. */
	async #tell(work: () => Promise<void>): Promise<void> {
		try {
			await this.#alone(work);
		} catch (error) {
			if (!(error instanceof Ended)) throw error;
		}
	}

	/** Compares the file with these rows from now on. */
	compareWith(rows: readonly Incident[]): Promise<void> {
		return this.#tell(async () => {
			await this.#beside(rows);
			await this.#compare();
		});
	}

	/**
	 * The rows that come in view, those of the file, or these with the file added by key; and what they rest on, since more
	 * may be decided meanwhile.
	 */
	outcome(
		how: How,
		base: readonly Incident[]
	): Promise<{
		readonly rows: readonly Incident[];
		readonly summary: Summary;
		readonly recipe: Recipe;
	}> {
		return this.#alone(async () => {
			if (how !== 'replace') await this.#beside(base);
			const { summary, recipe } = this;
			const rows: Incident[] = [];
			const take = proxy((some: readonly Incident[]) => void rows.push(...some));
			await this.#ask(this.#work.outcome(how, take));
			return { rows, summary, recipe };
		});
	}

	/*
	 * What a page shows of the file. Where the file has left the desk its worker has ended, and with it whoever asked: the answer
	 * does not come. Nor does it where the browser stopped the worker, which `unmade` tells.
	 */
	readonly rows = (only: Only, from: number, to: number): Promise<readonly GridRow[]> =>
		this.#work.rows(only, from, to);
	readonly placeOf = (only: Only, record: number): Promise<number> =>
		this.#work.placeOf(only, record);
	readonly findings = (key: string, from: number, to: number): Promise<readonly Located[]> =>
		this.#work.findings(key, from, to);
	readonly proposals = (key: string): Promise<readonly Mend[]> => this.#work.proposals(key);
	readonly reach = (mend: Mend): Promise<number> => this.#work.reach(mend);
	readonly changes = (kind: ChangeKind, from: number, to: number): Promise<readonly ChangeLine[]> =>
		this.#work.changes(kind, from, to);
	readonly take = (what: Taken): Promise<Blob> => this.#work.take(what);
	readonly link = (): Promise<string | undefined> =>
		this.#work.link(this.source.name, this.source.leftOut, this.source.dataset);

	/** Ends the worker; what still waits for it fails. */
	close(): void {
		this.#end();
	}
}
