import { quoted } from '../data/quote.ts';
import { isSameRecipe } from './recipe.ts';
import type { Import } from './import.svelte.ts';
import type { Notice } from './notice.svelte.ts';
import { apart, isSameBytes, type WholeFile } from './record.ts';
import { isLate, NotSaved } from './store.ts';
import { count, numeral } from '../view/words.ts';
import type { World } from './world.ts';

/** The sentence of what the browser refused; fails again with anything else. */
function sentenceOf(error: unknown): string {
	if (error instanceof NotSaved) return error.message;
	throw error;
}

/** What is told where nothing is tried again by itself. */
const notNow =
	'What is saved in this browser does not answer, so nothing was changed. Try again later.';

/** Most letters of a file’s name. */
export const longestName = 120;

/** The files that the browser saves. */
export class SavedFiles {
	readonly #world: World;
	readonly #notice: Notice;
	#saving: Promise<unknown> = Promise.resolve();
	/** What could not be saved yet, since the browser did not answer. */
	#owed: (readonly [open: Import, file: WholeFile, isOther: boolean])[] = [];
	/** The bytes of files that this page saved, by identifier, as it has them. */
	#own: Readonly<Record<string, Blob>> = {};
	/** Called when a file that was shown without being saved is saved after all. */
	onsaved: (file: WholeFile, id: string) => void = () => undefined;
	/** Called when what was cleared is saved again. */
	onsavedagain: () => void = () => undefined;
	/** Called when a browser that was late answered, and what it lists is known. */
	onanswered: () => void = () => undefined;
	/** Every saved file, the last imported first; null as long as the browser has not told. */
	all: readonly WholeFile[] | null = $state.raw(null);
	/** Files that were removed since the page was opened and can be had again. */
	removed: readonly WholeFile[] = $state.raw([]);

	constructor(world: World, notice: Notice) {
		this.#world = world;
		this.#notice = notice;
		world.store.onchange(() => void this.list());
		world.store.onanswer(() => void this.#saveOwed());
		world.store.oncleared(() => void this.#saveAgain());
	}

	/** Saves what could not be saved before. */
	async #saveOwed(): Promise<void> {
		const owed = this.#owed;
		this.#owed = [];
		await this.list();
		this.onanswered();
		for (const [open, file, isOther] of owed) {
			const why = await this.save(open, file, isOther);
			this.#notice.text = why === '' ? `${quoted(file.name)} is saved now.` : why;
			if (why === '') this.onsaved(file, open.id);
		}
	}

	/** Saves a file again that was cleared; false where that fails. */
	async #saveOnceMore(file: WholeFile): Promise<boolean> {
		// Bytes that the browser holds may be gone with what was cleared; those of this page are not.
		const held = this.#own[file.id] ?? file.bytes;
		try {
			const bytes = await held.arrayBuffer();
			await this.#world.store.save({ ...file, bytes: new Blob([bytes]) });
			return true;
		} catch {
			return false;
		}
	}

	/** Saves again what was cleared while this page had it, as far as it still has it, after whatever is being saved. */
	#saveAgain(): Promise<void> {
		const before = this.all ?? [];
		const done = this.#saving.then(() => this.#saveMissing(before));
		this.#saving = done.catch(() => undefined);
		return done;
	}

	/** Saves those of some files again that are no longer there and were not removed; nothing where none is missing. */
	async #saveMissing(before: readonly WholeFile[]): Promise<void> {
		let gone: readonly WholeFile[] = [];
		let missing: readonly WholeFile[] | null = null;
		for (let tries = 0; tries < 4; tries++) {
			// Nothing can be saved as long as it is being cleared, and nobody tells when that is over.
			if (tries > 0) await new Promise((done) => setTimeout(done, 500));
			const there = await this.#world.store.all().catch(() => null);
			if (there === null) continue;
			const kept = [...there, ...this.removed].map(({ id }) => id);
			missing = before.filter(({ id }) => !kept.includes(id));
			if (missing.length === 0) break;
			gone = [...gone, ...missing.filter((one) => !gone.includes(one))];
			for (const file of missing)
				if (await this.#saveOnceMore(file)) missing = missing.filter((one) => one !== file);
			if (missing.length === 0) break;
		}
		await this.list();
		if (gone.length === 0) return;
		const lost = missing?.length ?? 0;
		const saved = gone.length - lost;
		this.#notice.text = `What this browser had saved for the site was cleared. ${
			lost === 0
				? `${count(saved, 'file')} of it ${saved === 1 ? 'is' : 'are'} saved again; remove ${saved === 1 ? 'it' : 'them'} under “Saved in this browser” if you meant to.`
				: `Of ${count(gone.length, 'file')}, ${numeral(saved)} could be saved again; what is shown stays until you leave the page.`
		}`;
		if (saved > 0) this.onsavedagain();
	}

	/** Asks the browser anew. */
	async list(): Promise<void> {
		const known = this.all;
		this.all = await this.#world.store
			.all()
			.catch((error: unknown) => (isLate(error) ? known : []));
	}

	/** A saved file by its identifier. */
	find(id: string): WholeFile | undefined {
		return this.all?.find((one) => one.id === id);
	}

	/** A saved file as the store has it, or one that was removed since; nothing where it is gone. */
	async one(id: string): Promise<WholeFile | undefined> {
		const saved = await this.#world.store.one(id).catch(() => undefined);
		return saved ?? this.removed.find((one) => one.id === id);
	}

	/**
	 * Saves an open file as it was read at some moment, one after the other; as another file where the saved one is to stay as it
	 * is. Gives the sentence that says why it could not be saved, or nothing.
	 */
	save(open: Import, file: WholeFile, isOther = false): Promise<string> {
		const done = this.#saving.then(() => this.#saveNow(open, file, isOther));
		this.#saving = done.catch(() => undefined);
		return done;
	}

	async #saveNow(open: Import, read: WholeFile, isOther: boolean): Promise<string> {
		const { id: before, savedAs } = open;
		const { recipe } = read;
		const id = before === '' ? this.#world.newId() : before;
		const file = { ...read, id, name: this.find(before)?.name ?? read.name };
		const twin = before === '' ? await this.#twinOf(file) : undefined;
		if (twin !== undefined) {
			open.noteSaved(twin.id, recipe);
			return '';
		}
		try {
			const own = isOther ? apart(file, this.#world.newId()) : file;
			const saved = await this.#world.store.save(own, savedAs);
			open.noteSaved(saved.id, recipe);
			this.#own = { ...this.#own, [saved.id]: file.bytes };
			await this.list();
			return '';
		} catch (error) {
			if (isLate(error))
				this.#owed = [...this.#owed.filter(([one]) => one !== open), [open, read, isOther]];
			return sentenceOf(error);
		}
	}

	/** The saved file that is the same as one that is not saved yet: its name, its bytes and what was decided about them. */
	async #twinOf(file: WholeFile): Promise<WholeFile | undefined> {
		for (const one of this.all ?? []) {
			const isAlike = (['name', 'address', 'leftBefore'] as const).every(
				(part) => one[part] === file[part]
			);
			if (isAlike && isSameRecipe(one.recipe, file.recipe))
				if (await isSameBytes(one.bytes, file.bytes)) return one;
		}
		return undefined;
	}

	/** Gives a saved file another name, and says which; nothing where it has none or is not renamed. */
	async rename(id: string, name: string): Promise<string> {
		const now = name.trim().slice(0, longestName);
		const isDone =
			now !== '' && (await this.#try(() => this.#world.store.change(id, { name: now })));
		return isDone ? now : '';
	}

	/** Removes a saved file; until the page is left it can be had again. True where it is removed. */
	async remove(file: WholeFile): Promise<boolean> {
		if (!(await this.#try(() => this.#world.store.remove(file.id)))) return false;
		this.removed = [...this.removed, file];
		return true;
	}

	/** Saves a file again that was removed. */
	async unremove(file: WholeFile): Promise<void> {
		const isDone = await this.#try(async () => {
			await this.#world.store.save(file);
		});
		if (!isDone) return;
		this.removed = this.removed.filter(({ id }) => id !== file.id);
		this.#notice.text = `${quoted(file.name)} is saved again.`;
	}

	async #try(work: () => Promise<void>): Promise<boolean> {
		try {
			await work();
			await this.list();
			return true;
		} catch (error) {
			this.#notice.text = isLate(error) ? notNow : sentenceOf(error);
			return false;
		}
	}
}
