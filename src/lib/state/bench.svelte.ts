import { proxy, wrap, type Remote } from 'comlink';
import { asItIs, type Mend, type Recipe } from '../data/check.ts';
import { finding, type Finding } from '../data/finding.ts';
import type { Incident } from '../data/incidents.ts';
import type {
	ChangeKind,
	ChangeLine,
	Comparison,
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
	/** True where a link carries it. */
	readonly fromLink: boolean;
	/** Under which it is kept; empty where it is not. */
	readonly id: string;
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
		cause: 'The file was too much for this browser, which stopped reading it.',
		mend: 'Split it by year or by State, and bring a part.'
	}
);

/** A file on the desk: what was read of it, what was decided about it, and the worker that does so. */
export class Bench {
	readonly source: Source;
	/** Under which it is kept; empty where it is not. */
	id = $state('');
	readonly #worker: Worker;
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
	/** Fails where the worker stops by itself, for want of memory. */
	readonly #died: Promise<never>;

	private constructor(
		source: Source,
		worker: Worker,
		work: Remote<Work>,
		summary: Summary,
		died: Promise<never>
	) {
		this.source = source;
		this.#worker = worker;
		this.#work = work;
		this.#died = died;
		this.summary = $state.raw(summary);
		this.recipe = source.recipe;
		this.id = source.id;
	}

	/** Reads a file in a worker of its own; a finding says why it cannot be read. Ended by the signal, it never settles. */
	static async open(
		source: Source,
		signal: AbortSignal,
		progress: OnProgress
	): Promise<Bench | { readonly refused: Finding }> {
		const worker = startDesk();
		signal.addEventListener('abort', () => worker.terminate());
		const work = wrap<Work>(worker);
		const died = new Promise<never>((_, fail) => {
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				fail(new Error('The worker stopped.'));
			});
		});
		const summary = await Promise.race([
			work.lay(source.name, source.bytes, source.recipe, proxy(progress)),
			died
		]).catch(() => ({ refused: stopped }));
		if ('refused' in summary) {
			worker.terminate();
			return summary;
		}
		died.catch(() => undefined);
		return new Bench(source, worker, work, summary, died);
	}

	/** One thing after another: what is decided while the worker reads is decided about what it will have read. */
	#alone<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#last.then(work);
		this.#last = done.catch(() => undefined);
		return done;
	}

	/** Reads the file by what a recipe is changed to; it can be taken back. */
	decide(change: (recipe: Recipe) => Recipe): Promise<void> {
		return this.#alone(async () => {
			const before = this.recipe;
			if (await this.#read(change(before))) this.#past = [...this.#past, before];
		});
	}

	/** Puts something else into cells; it can be taken back. */
	mend(...mends: readonly Mend[]): Promise<void> {
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
			const summary = await Promise.race([
				this.#work.read(
					recipe,
					proxy(() => undefined)
				),
				this.#died
			]).catch(() => ({ refused: stopped }));
			if ('refused' in summary) {
				this.unmade = summary.refused;
				return false;
			}
			this.recipe = recipe;
			this.summary = summary;
			this.reading += 1;
		} finally {
			this.busy = false;
		}
		// Nobody waits for what is merely told besides.
		this.comparison = null;
		void this.#alone(() => this.#compare());
		return true;
	}

	async #compare(): Promise<void> {
		this.comparison = null;
		this.comparison = await this.#work.compare();
	}

	async #beside(rows: readonly Incident[]): Promise<void> {
		this.comparison = null;
		for (let i = 0; i === 0 || i < rows.length; i += portion)
			await this.#work.base(rows.slice(i, i + portion), i === 0);
	}

	/** Compares the file with these rows from now on. */
	compareWith(rows: readonly Incident[]): Promise<void> {
		return this.#alone(async () => {
			await this.#beside(rows);
			await this.#compare();
		});
	}

	/** The rows that come in view: those of the file, or these with the file added by key. */
	outcome(base: readonly Incident[] | null): Promise<readonly Incident[]> {
		return this.#alone(async () => {
			if (base !== null) await this.#beside(base);
			const rows: Incident[] = [];
			await this.#work.outcome(
				base === null ? 'replace' : 'add',
				proxy((some) => void rows.push(...some))
			);
			return rows;
		});
	}

	readonly rows = (only: Only, from: number, to: number): Promise<readonly GridRow[]> =>
		this.#work.rows(only, from, to);
	readonly placeOf = (only: Only, record: number): Promise<number> =>
		this.#work.placeOf(only, record);
	readonly findings = (key: string, from: number, to: number): Promise<readonly Located[]> =>
		this.#work.findings(key, from, to);
	readonly reach = (mend: Mend): Promise<number> => this.#work.reach(mend);
	readonly changes = (kind: ChangeKind, from: number, to: number): Promise<readonly ChangeLine[]> =>
		this.#work.changes(kind, from, to);
	readonly take = (what: Taken): Promise<Blob> => this.#work.take(what);
	readonly link = (): Promise<string | undefined> => this.#work.link(this.source.name);

	/** Ends the worker; nothing more can be asked. */
	close(): void {
		this.#worker.terminate();
	}
}
