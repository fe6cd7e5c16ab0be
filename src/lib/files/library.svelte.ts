import { wholeRows } from '../data/built-in.svelte.ts';
import type { Incident } from '../data/incident.ts';
import type { WholeIncident } from '../data/incidents.ts';
import { quoted } from '../data/quote.ts';
import type { Origin, Why } from '../view/dataset.ts';
import { count, numeral } from '../view/words.ts';
import type { How } from './check/comparison.ts';
import { Import } from './import.svelte.ts';
import type { Importer, Underway } from './importer.svelte.ts';
import { mostShown } from './limits.ts';
import type { Notice } from './notice.svelte.ts';
import { added, contract, isSameBytes, type AddedFile, type WholeFile } from './record.ts';
import { recipeForBytes, recipeForNewer } from './recipe.ts';
import type { SavedFiles } from './saved.svelte.ts';
import type { LastFile, LastShown } from './store.ts';
import { Ended } from './worker/start.ts';
import type { RowsShown, World } from './world.ts';

/** With what the open file is compared: what is shown, the built-in record, or a saved file by its id. */
export type Against = 'shown' | 'record' | (string & {});

/** Rows and where they come from. */
export interface OriginRows {
	readonly rows: readonly Incident[];
	readonly origin: Origin<AddedFile>;
}

/** Rows made of saved files, and those files. */
interface Built {
	readonly rows: readonly WholeIncident[];
	readonly files: readonly AddedFile[];
}

/** Which files are among the rows shown: puts them there, takes them away, and brings them back when the page is opened again. */
export class Library {
	readonly #world: World;
	readonly #shown: RowsShown;
	readonly #importer: Importer;
	readonly #saved: SavedFiles;
	readonly #notice: Notice;
	#restore = new AbortController();
	/** Counts the comparisons asked for. */
	#turn = 0;
	/** What is read again since it was shown when the page was left; null where nothing is. */
	restoring: Underway | null = $state.raw(null);
	against: Against = $state('shown');
	/** True while rows are handed over. */
	using = $state(false);
	/** Called when the reader chooses what is shown. */
	onchosen: () => void = () => undefined;
	/** Waited for before what was last shown comes into a page that is open, so that it can be prepared for the rows. */
	ready: (rows: readonly WholeIncident[], origin: Origin<AddedFile>) => Promise<void> = () =>
		Promise.resolve();

	constructor(
		world: World,
		shown: RowsShown,
		files: { readonly importer: Importer; readonly saved: SavedFiles; readonly notice: Notice }
	) {
		this.#world = world;
		this.#shown = shown;
		this.#importer = files.importer;
		this.#saved = files.saved;
		this.#notice = files.notice;
		this.#importer.onclosing = (open) => this.#saveFixes(open);
		this.#saved.onsaved = (file, id) => {
			if (shown.identify(file.imported, id)) void this.#note();
		};
		this.#saved.onsavedagain = () => void this.#note();
		this.#importer.onopened = (open) => {
			this.against = 'shown';
			void this.#compare(open, shown.data.rows);
		};
	}

	/** Opens a saved file again. */
	async open(file: WholeFile): Promise<Import | null> {
		const open = await this.#importer.read(file);
		if (open !== null) this.#tellContract(file, open);
		return open;
	}

	/** Saves what was fixed in the open file and not saved yet, since another file takes its place. */
	async #saveFixes(open: Import): Promise<void> {
		if (!open.hasUnsaved) return;
		const why = await this.#saved.save(open, await open.whole(), this.isShown(open.id));
		this.#notice.text = why === '' ? `${quoted(open.source.name)} is saved with its fixes.` : why;
	}

	/** Saves the open file without showing it; where it is shown, as another file, since that one is to stay as it is. */
	async save(): Promise<void> {
		const { open } = this.#importer;
		if (open === null) return;
		const why = await this.#saved.save(open, await open.whole(), this.isShown(open.id));
		this.#notice.text = why === '' ? `${quoted(open.source.name)} is saved in this browser.` : why;
	}

	/** True where a saved file is among the rows shown. */
	isShown(id: string): boolean {
		return id !== '' && this.#shown.data.origin.files.some((file) => file.id === id);
	}

	/** Compares the open file with something else. */
	async compareWith(against: Against): Promise<void> {
		const { open } = this.#importer;
		if (open === null) return;
		this.against = against;
		const rows = await this.#rowsOf(against);
		// Another choice may have been made while that was read.
		if (this.against !== against || this.#importer.open !== open) return;
		if (rows === null) {
			this.against = 'shown';
			this.#follow();
		} else void this.#compare(open, rows);
	}

	/** Compares with rows when all that they say is here, unless another comparison was asked for meanwhile. */
	async #compare(open: Import, rows: readonly Incident[]): Promise<void> {
		const turn = (this.#turn += 1);
		const whole = await this.#whole(rows);
		if (this.#turn === turn && this.#importer.open === open && whole !== null)
			await open.compareWith(whole);
	}

	/** Rows with their texts; null where these do not arrive, which is then told. */
	async #whole(rows: readonly Incident[]): Promise<readonly WholeIncident[] | null> {
		const whole = await wholeRows(rows).catch(() => null);
		if (whole === null)
			this.#notice.text =
				'The texts of the record did not arrive, so that it cannot be compared or added to. Check the connection and try again.';
		return whole;
	}

	/** Rows to compare with; null where a saved file cannot be read any more, which is then told. */
	async #rowsOf(against: Against): Promise<readonly Incident[] | null> {
		if (against === 'shown') return this.#shown.data.rows;
		const file = this.#saved.find(against);
		if (file === undefined) return this.#shown.record.rows;
		const { id, recipe } = file;
		const { rows, files } = await this.#build(false, [{ id, recipe, how: 'add' }]);
		return files.length === 0 ? null : rows;
	}

	/** What is shown changed: an open file beside it is compared anew. */
	#follow(): void {
		const { open } = this.#importer;
		if (this.against === 'shown' && open !== null) void this.#compare(open, this.#shown.data.rows);
	}

	/**
	 * Shows the open file, in the place of what is there or added to it, and saves it. A file that is there already is
	 * added to what is there without it, so that none of its older rows stay.
	 */
	async use(how: How, why: Why = 'chosen', base: OriginRows = this.#shown.data): Promise<void> {
		const { open } = this.#importer;
		if (open === null || this.using) return;
		this.using = true;
		this.onchosen();
		try {
			const onto = how === 'replace' ? null : await this.#without(open.id, base);
			const below = await this.#whole(onto?.rows ?? []);
			if (below === null) return;
			const { rows, file } = await open.outcome(how, below);
			const name = quoted(open.source.name);
			if (file.ready === 0) {
				this.#notice.text = `No row of ${name} can be used, so what was shown stays.`;
				return;
			}
			if (rows.length > mostShown) {
				this.#notice.text = `${count(rows.length, 'row')} are more than the ${numeral(mostShown)} that the pictures can draw, so what was shown stays.`;
				return;
			}
			const notSaved = await this.#saved.save(open, file);
			const { id } = open;
			const own = { ...file, id, name: this.#saved.find(id)?.name ?? file.name };
			const files = [...(onto?.origin.files ?? []), added(own, how === 'replace' ? 'add' : how)];
			this.#shown.showRows(rows, { hasRecord: onto?.origin.hasRecord ?? false, files, why });
			await this.#note();
			this.#notice.text = `${quoted(own.name)} is in use with ${count(rows.length, 'row')} shown.${notSaved === '' ? '' : ` ${notSaved}`}`;
			if (this.#importer.open === open) {
				this.against = 'shown';
				this.#follow();
			}
		} catch (error) {
			if (!(error instanceof Ended)) throw error;
			this.#notice.text = `${quoted(open.source.name)} was closed before it was shown, so nothing was changed.`;
		} finally {
			this.using = false;
		}
	}

	/** Rows without those of a file; with them where one of the other files is not saved, and so could not be read again. */
	async #without(id: string, base: OriginRows): Promise<OriginRows> {
		const others = base.origin.files.filter((file) => file.id !== id);
		if (id === '' || others.length === base.origin.files.length) return base;
		if (others.some((file) => file.id === '')) return base;
		const { hasRecord, why } = base.origin;
		const { rows, files } = await this.#build(hasRecord, others);
		return { rows, origin: { hasRecord, files, why } };
	}

	/** Notes what is shown for the next time, where all of it is saved. */
	async #note(): Promise<void> {
		const { hasRecord, files: shown } = this.#shown.data.origin;
		const files = shown.map(({ id, recipe, how }) => ({ id, recipe, how }));
		const isSaved = files.length > 0 && files.every(({ id }) => id !== '');
		await this.#world.store.note(isSaved ? { hasRecord, files } : undefined).catch(() => undefined);
	}

	/**
	 * Reads the address of the file shown again and shows what it now holds, as a file of its own, so that there is a
	 * way back. What was decided about the columns and words of the old one holds for it too.
	 */
	async reload(): Promise<void> {
		const { origin } = this.#shown.data;
		const [old] = origin.files;
		if (old === undefined || old.address === '' || origin.files.length > 1) return;
		const file = await this.#importer.fetch(old.address);
		if (file === null) return;
		const { underway } = this.#importer;
		const saved = this.#saved.find(old.id);
		const isAsBefore = saved !== undefined && (await isSameBytes(saved.bytes, file.bytes));
		// Another file may have been asked for meanwhile.
		if (this.#importer.underway !== underway) return;
		if (isAsBefore) {
			this.#importer.settle();
			this.#notice.text = `${quoted(old.name)} is still the same at its address.`;
			return;
		}
		const recipe = recipeForBytes(old.recipe);
		const open = await this.#importer.read({ ...file, name: old.name, recipe });
		if (open === null) return;
		const { headings } = old.recipe;
		const isDecided = headings !== undefined;
		const fits = isDecided && JSON.stringify(headings) === JSON.stringify(open.summary.headings);
		if (fits) await open.decide(() => recipeForNewer(old.recipe));
		if (this.#importer.open !== open) return;
		await this.use(origin.hasRecord ? old.how : 'replace', 'address', this.#shown.record);
		if (isDecided && !fits)
			this.#notice.text +=
				' Its headings are others now, so what was decided about the older one is left aside.';
	}

	/** Shows the built-in record; what was there is a step back away. */
	async back(): Promise<void> {
		this.cancel();
		this.onchosen();
		this.#shown.show(this.#shown.record);
		this.#notice.text = 'The built-in data is shown again. The file stays saved.';
		this.#follow();
		await this.#note();
	}

	/** Takes the last change of what is shown back. */
	async undo(): Promise<void> {
		this.onchosen();
		this.#shown.undo();
		this.#notice.text = 'What was shown before is there again.';
		this.#follow();
		await this.#note();
	}

	/** Gives a saved file another name, also where it is shown. */
	async rename(id: string, name: string): Promise<void> {
		const now = await this.#saved.rename(id, name);
		if (now !== '') this.#shown.rename(id, now);
	}

	/** Removes a saved file; what is shown stays. */
	async remove(file: WholeFile): Promise<void> {
		if (!(await this.#saved.remove(file))) return;
		this.#notice.text = `${quoted(file.name)} is removed${this.isShown(file.id) ? ', and stays shown until you leave the page or load it anew' : ''}.`;
		if (this.against === file.id) await this.compareWith('shown');
	}

	/** Stops bringing back what was last shown; true where that was being read. */
	cancel(): boolean {
		this.#restore.abort();
		const { restoring } = this;
		this.restoring = null;
		return restoring !== null;
	}

	/** Shows again what was last shown, from the saved bytes. */
	async restore({ hasRecord, files: last }: LastShown, why: Why): Promise<void> {
		const { signal } = this.#restore;
		const before = this.#shown.data;
		const { rows, files } = await this.#build(hasRecord, last, signal, (underway) => {
			this.restoring = underway;
		});
		/** Whoever chose something meanwhile keeps it. */
		const isWanted = (): boolean =>
			!signal.aborted && files.length > 0 && this.#shown.data === before;
		const origin = { hasRecord, files, why };
		if (isWanted()) await this.ready(rows, origin);
		if (signal.aborted) return;
		this.restoring = null;
		if (!isWanted()) return;
		this.#shown.restore(rows, origin);
		this.#follow();
	}

	/** The rows of saved files, each added to those before it. A file that is no longer there, or cannot be read, is left out and told. */
	async #build(
		hasRecord: boolean,
		last: readonly LastFile[],
		signal: AbortSignal = new AbortController().signal,
		tell: (underway: Underway) => void = () => undefined
	): Promise<Built> {
		const below = hasRecord ? await this.#whole(this.#shown.record.rows) : [];
		if (below === null) return { rows: [], files: [] };
		let rows = below;
		const files: AddedFile[] = [];
		for (const { id, recipe, how } of last) {
			const saved = await this.#saved.one(id);
			if (signal.aborted) break;
			if (saved === undefined) {
				this.#notice.text = 'A file that was shown is no longer saved here, so it is left out.';
				continue;
			}
			const { name } = saved;
			tell({ name, what: 'records', done: 0, of: 0 });
			const open = await Import.open(
				{ ...saved, recipe },
				() => this.#world.startChecker(),
				signal,
				(done, of) => {
					if (!signal.aborted) tell({ name, what: 'records', done, of });
				}
			);
			if (signal.aborted) {
				if (open instanceof Import) open.close();
				break;
			}
			if ('refused' in open) {
				this.#importer.refuseFile({ ...saved, recipe }, open.refused);
				continue;
			}
			const made = await open
				.outcome(rows.length === 0 ? 'replace' : how, rows)
				.catch((error: unknown) => {
					if (error instanceof Ended) return null;
					throw error;
				});
			open.close();
			if (made === null) {
				this.#notice.text = `${quoted(name)} was too much for the browser, so it is left out.`;
				continue;
			}
			rows = made.rows;
			files.push(added(made.file, how));
			this.#tellContract(saved, open);
		}
		return { rows, files };
	}

	#tellContract(saved: WholeFile, { summary }: Import): void {
		if (saved.contract === contract) return;
		this.#notice.text = `${quoted(saved.name)} was saved under an earlier contract and was read anew: ${count(summary.ready, 'row')} ready and ${summary.leftOut} left out, then ${saved.ready} and ${saved.leftOut - saved.leftBefore}.`;
	}
}
