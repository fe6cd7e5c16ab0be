import { proxy, type Remote } from 'comlink';
import { cause, finding, type Finding } from '../data/finding.ts';
import type { WholeIncident } from '../data/incidents.ts';
import { portion, type Checker } from './check/checker.ts';
import type { ComparisonSummary, How } from './check/comparison.ts';
import type { Refused } from './check/refusal.ts';
import type { Summary } from './check/summary.ts';
import { asRead, type WholeFile } from './record.ts';
import type { Fix, Recipe } from './recipe.ts';
import { Ended, type StartedChecker } from './worker/start.ts';

/** Rows done, of all; 0 of 0 where that is not known. */
export type OnProgress = (done: number, of: number) => void;

/** What a checker that ended is told as. */
const endedAs = {
	closed: cause('reader-stopped', {}),
	stopped: cause('reader-stopped', {}),
	missing: cause('reader-missing', {}),
	late: cause('reader-late', {}),
	none: cause('reader-none', {})
} as const;

/** What is told of a failure; of what nobody foresaw with the words of whoever met it: better than silence. */
function failureOf(error: unknown): Refused {
	if (!(error instanceof Ended)) {
		const reason = error instanceof Error ? error.message : String(error);
		return { refused: finding({}, cause('reader-failed', { reason })) };
	}
	const why =
		error.why === 'broken' ? cause('reader-broken', { reason: error.message }) : endedAs[error.why];
	return { refused: finding({}, why) };
}

/** Rows that come of a file, and the file as it was read then. */
export interface Outcome {
	readonly rows: readonly WholeIncident[];
	readonly file: WholeFile;
}

/** A file that is being checked: what was read of it, what was decided about it, and the checker that does so. */
export class Import {
	/** The file as it was when it was opened; its bytes are those of the checker, and have their digest, as soon as these are here. */
	source: WholeFile;
	/**
	 * What a page shows of the file is asked for here. Where the file was closed its checker has ended, and with it whoever
	 * asked: the answer does not come. Nor does it where the browser stopped the checker, which `notMade` tells.
	 */
	get checker(): Remote<Checker> {
		return this.#started.checker;
	}
	/** Under which it is saved; empty where it is not. */
	id = $state('');
	summary: Summary;
	recipe: Recipe;
	/** How it differs from the rows compared with; null while that is not known yet. */
	comparison: ComparisonSummary | null = $state.raw(null);
	/** True while it is read anew. */
	busy = $state(false);
	/** How far it is read anew, rows done of all; 0 of 0 where that is not known. */
	reread: { readonly done: number; readonly of: number } = $state.raw({ done: 0, of: 0 });
	/** Why what was decided last was not done. */
	notMade: Finding | null = $state.raw(null);
	/** Number of readings; what shows parts of the file asks for them again with each. */
	readings = $state(0);
	/** Called when something was decided about it, with its headings. */
	ondecided: (recipe: Recipe, headings: readonly string[]) => void = () => undefined;
	#past: readonly Recipe[] = $state.raw([]);
	#last: Promise<unknown> = Promise.resolve();
	/** Kept when the bytes of the file are here, with their digest. */
	#known: Promise<void> = Promise.resolve();
	/** Readings that were asked for and have not begun. */
	#waiting = 0;
	/** The recipe under which it was last saved; null where it is not. */
	#savedAs: Recipe | null = null;
	/** The rows compared with last. */
	#base: readonly WholeIncident[] = [];
	/** True while a reading is being stopped, and the file read as it was. */
	stopping = $state(false);
	/** True while the checker reads. */
	#isReading = false;
	/** True where no checker could take the place of one that was ended. */
	#isAlone = false;
	/** Counts the times that what was decided was dropped. */
	#drops = 0;
	#started: StartedChecker;
	readonly #start: () => StartedChecker;

	private constructor(
		source: WholeFile,
		by: { readonly started: StartedChecker; readonly start: () => StartedChecker },
		summary: Summary
	) {
		this.source = source;
		this.#started = by.started;
		this.#start = by.start;
		this.summary = $state.raw(summary);
		this.recipe = $state.raw(source.recipe);
		this.id = source.id;
		if (source.id !== '') this.#savedAs = source.recipe;
	}

	/** Reads a file in a checker of its own; a finding says why it cannot be read, also where the signal ended it. */
	static async open(
		source: WholeFile,
		start: () => StartedChecker,
		signal: AbortSignal,
		progress: OnProgress
	): Promise<Import | Refused> {
		const started = start();
		signal.addEventListener('abort', started.end);
		const summary = await Promise.race([
			started.checker.load(source.name, source.bytes, source.recipe, proxy(progress)),
			started.ended
		]).catch(failureOf);
		// The signal is that of the reading; the file may stay open when another is read.
		signal.removeEventListener('abort', started.end);
		if ('refused' in summary) {
			started.end();
			return summary;
		}
		const file = new Import(source, { started, start }, summary);
		const { checker } = started;
		file.#known = file.#besides(async () => {
			// What happens to a file of the device afterwards does not matter: the checker holds what it read.
			const [bytes, digest] = await file.#answer(Promise.all([checker.held(), checker.digest()]));
			file.source = { ...file.source, bytes, digest };
		});
		return file;
	}

	/** Waits for the checker; fails where it has ended. */
	#answer<T>(answer: Promise<T>): Promise<T> {
		return Promise.race([answer, this.#started.ended]);
	}

	/** The file as it is read now. */
	get #file(): WholeFile {
		return asRead({ ...this.source, id: this.id }, this.summary, this.recipe);
	}

	/** The same as soon as its bytes are here, with their digest. */
	async whole(): Promise<WholeFile> {
		await this.#known;
		return this.#file;
	}

	/** True where something was decided since the file was imported or last saved. */
	get hasUnsaved(): boolean {
		return (this.#savedAs ?? this.source.recipe) !== this.recipe;
	}

	/** The recipe under which it was last saved; null where it is not. */
	get savedAs(): Recipe | null {
		return this.#savedAs;
	}

	/** Notes under which identifier and recipe the file is saved. */
	noteSaved(id: string, recipe: Recipe): void {
		this.id = id;
		this.#savedAs = recipe;
	}

	/** One thing after another: what is decided while the file is read is decided about what will have been read. */
	#alone<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#last.then(work);
		this.#last = done.catch(() => undefined);
		return done;
	}

	/** Reads the file by what a recipe is changed to; it can be taken back. */
	decide(change: (recipe: Recipe) => Recipe): Promise<void> {
		this.busy = true;
		this.#waiting += 1;
		const drops = this.#drops;
		return this.#alone(async () => {
			this.#waiting -= 1;
			if (drops !== this.#drops) {
				this.busy = this.#waiting > 0;
				return;
			}
			const before = this.recipe;
			if (!(await this.#read(change(before)))) return;
			this.#past = [...this.#past, before];
			this.ondecided(this.recipe, this.summary.headings);
		});
	}

	/** Puts something else into cells; it can be taken back. */
	fix(fixes: readonly Fix[]): Promise<void> {
		return this.decide((recipe) => ({ ...recipe, fixes: [...recipe.fixes, ...fixes] }));
	}

	/** True where something was decided that can be taken back. */
	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** Takes the last decision back. */
	undo(): Promise<void> {
		return this.#alone(async () => {
			const before = this.#past.at(-1);
			if (before === undefined || !(await this.#read(before))) return;
			this.#past = this.#past.slice(0, -1);
			this.ondecided(this.recipe, this.summary.headings);
		});
	}

	async #read(recipe: Recipe): Promise<boolean> {
		this.busy = true;
		this.notMade = null;
		this.reread = { done: 0, of: 0 };
		try {
			if (this.#isAlone && !(await this.#startAnew())) return false;
			this.#isReading = true;
			const progress = proxy((done: number, of: number) => void (this.reread = { done, of }));
			const summary = await this.#answer<Summary | Refused>(
				this.checker.read(recipe, progress)
			).catch(failureOf);
			this.#isReading = false;
			if (this.stopping) {
				await this.#startAnew();
				return false;
			}
			if ('refused' in summary) {
				this.notMade = summary.refused;
				return false;
			}
			this.recipe = { ...recipe, headings: summary.headings };
			this.summary = summary;
			this.readings += 1;
		} finally {
			this.busy = this.#waiting > 0;
		}
		// Nobody waits for what is merely shown besides.
		this.comparison = null;
		void this.#besides(() => this.#compare());
		return true;
	}

	/**
	 * Stops reading anew; what was decided and is not done yet is then not done. A checker hears nothing while it reads: it is
	 * ended, and another takes its place and reads the file as it was.
	 */
	cancel(): void {
		if (!this.busy || this.stopping) return;
		this.#drops += 1;
		if (!this.#isReading) return;
		this.stopping = true;
		this.#started.end();
	}

	/** Reads the file as it was by another checker; false where that cannot be, which is then told and tried with the next decision. */
	async #startAnew(): Promise<boolean> {
		this.reread = { done: 0, of: 0 };
		const { name, bytes } = this.source;
		const started = this.#start();
		const summary = await Promise.race([
			started.checker.load(name, bytes, this.recipe),
			started.ended
		]).catch(failureOf);
		this.stopping = false;
		this.#isAlone = 'refused' in summary;
		if ('refused' in summary) {
			started.end();
			this.notMade = summary.refused;
			return false;
		}
		this.#started = started;
		// Whoever waits for an answer of the checker that was ended asks this one.
		this.readings += 1;
		void this.#besides(async () => {
			await this.#give(this.#base);
			await this.#compare();
		});
		return true;
	}

	/** Compares, unless the file is about to be read anew and compared then. */
	async #compare(): Promise<void> {
		this.comparison = null;
		if (this.#waiting === 0) this.comparison = await this.#answer(this.checker.compare());
	}

	/** Hands the rows to compare with over in portions. */
	async #give(rows: readonly WholeIncident[]): Promise<void> {
		this.comparison = null;
		this.#base = rows;
		for (let i = 0; i === 0 || i < rows.length; i += portion)
			await this.#answer(this.checker.compareWith(rows.slice(i, i + portion), i === 0));
	}

	/** Does what is merely shown besides, and lets it go where the file is closed meanwhile. */
	async #besides(work: () => Promise<void>): Promise<void> {
		try {
			await this.#alone(work);
		} catch (error) {
			if (!(error instanceof Ended)) throw error;
		}
	}

	/** Compares the file with these rows from now on. */
	compareWith(rows: readonly WholeIncident[]): Promise<void> {
		return this.#besides(async () => {
			await this.#give(rows);
			await this.#compare();
		});
	}

	/**
	 * The rows that are shown then, those of the file, or these with the file added by key; and the file they rest on, since more
	 * may be decided meanwhile. Fails with `Ended` where the file is closed before that.
	 */
	outcome(how: How, base: readonly WholeIncident[]): Promise<Outcome> {
		return this.#alone(async () => {
			if (how !== 'replace') await this.#give(base);
			const file = this.#file;
			const rows: WholeIncident[] = [];
			const take = proxy((some: readonly WholeIncident[]) => void rows.push(...some));
			await this.#answer(this.checker.outcome(how, take));
			return { rows, file };
		});
	}

	/** Ends the checker; what still waits for it fails. */
	close(): void {
		this.#started.end();
	}
}
