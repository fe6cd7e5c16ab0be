import { webAddress } from '../data/web.ts';
import { filesIn, markOf } from '../view/dataset.ts';
import type { Importer } from './importer.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Notice } from './notice.svelte.ts';
import { carries } from './fragment.ts';
import { carriedIn, type Carried } from './link.ts';
import type { WholeFile } from './record.ts';
import type { SavedFiles } from './saved.svelte.ts';
import { isLate } from './store.ts';
import type { RowsShown, World } from './world.ts';

/** What a link asks for, to be answered before anything is read or replaced. */
export type Asked =
	| { readonly kind: 'link'; readonly carried: Carried }
	| { readonly kind: 'address'; readonly address: URL }
	/** The link was made with a file that is not shown; saved here, or one of the same name, or neither. */
	| {
			readonly kind: 'file';
			readonly name: string;
			readonly isAdded: boolean;
			readonly saved: WholeFile | null;
			/** True where what is saved here is known to be another file of that name. */
			readonly isOther: boolean;
	  };

/** What is told where nobody knows what was last shown. */
const notYet =
	'What is saved in this browser does not answer yet; close other tabs of this site if there are any. If a file was shown here last, it comes as soon as it does.';

/** What the link that opened the page asks for, and the reader’s answer. */
export class LinkRequest {
	readonly #world: World;
	readonly #shown: RowsShown;
	readonly #importer: Importer;
	readonly #saved: SavedFiles;
	readonly #library: Library;
	readonly #notice: Notice;
	/** What the link asks for, as long as the browser does not tell what is saved; nothing where it has, or the reader chose something. */
	#waiting: string | undefined;
	/** True from when the reader chose what is shown. */
	#isChosen = false;
	/** Called when what was last shown is there again after all, or asked about, once a browser that was late answered. */
	onlate: () => void = () => undefined;
	asked: Asked | null = $state.raw(null);

	constructor(
		world: World,
		shown: RowsShown,
		files: {
			readonly importer: Importer;
			readonly saved: SavedFiles;
			readonly library: Library;
			readonly notice: Notice;
		}
	) {
		this.#world = world;
		this.#shown = shown;
		this.#importer = files.importer;
		this.#saved = files.saved;
		this.#library = files.library;
		this.#notice = files.notice;
		// A question about a file that is not shown is settled by whoever chooses what is.
		this.#library.onchosen = () => {
			this.#isChosen = true;
			this.#waitNoMore();
			if (this.asked?.kind === 'file') this.asked = null;
		};
		this.#saved.onanswered = () => void this.#lookAgain();
	}

	/**
	 * Looks at what is at hand when the page is opened. A link's data comes before an address, an address before the file
	 * last used; the first two are asked about, and the last is shown until they are answered.
	 */
	async start(fragment: string, data: string): Promise<void> {
		await this.ask(fragment);
		await this.#saved.list();
		await this.#look(data);
	}

	/** The same once a browser answers that was late, unless the reader chose something meanwhile. */
	async #lookAgain(): Promise<void> {
		const data = this.#waiting;
		if (data === undefined) return;
		this.#waitNoMore();
		// What was asked without knowing what is saved here is asked anew where it still is a question.
		if (this.asked?.kind !== 'link') this.asked = null;
		await this.#look(data);
		this.onlate();
	}

	#waitNoMore(): void {
		this.#waiting = undefined;
		if (this.#notice.text === notYet) this.#notice.text = '';
	}

	/** The question is answered, and is not asked again when a browser that is late answers. */
	#settle(): void {
		this.asked = null;
		if (this.#waiting !== undefined) this.#waiting = '';
	}

	/** Looks at what was last shown among what is saved, which is listed by then, and asks about what the link names and is not there. */
	async #look(data: string): Promise<void> {
		const address = webAddress(data);
		const last = await this.#world.store.last().catch((error: unknown) => {
			if (isLate(error) && !this.#isChosen) {
				this.#waiting = data;
				this.#notice.text = notYet;
			}
			return undefined;
		});
		const isLast =
			address !== undefined &&
			(last?.files ?? []).some(({ id }) => this.#saved.find(id)?.address === address.href);
		if (this.asked === null && address !== undefined && !isLast)
			this.asked = { kind: 'address', address };
		if (last !== undefined && !this.#isChosen)
			await this.#library.restore(last, isLast ? 'address' : 'last');
		const named = filesIn(data);
		if (this.asked === null && named !== null && !this.#shows(data)) {
			const { name, digests, isAdded } = named;
			const all = this.#saved.all ?? [];
			const same = all.find(({ digest }) => digests.length === 1 && digest === digests[0]);
			const saved = same ?? all.find((file) => file.name === name) ?? null;
			const isOther = same === undefined && digests.length > 0 && (saved?.digest ?? '') !== '';
			this.asked = { kind: 'file', name, isAdded, saved, isOther };
		}
	}

	/** True where what a mark names is shown: by what is in it, where that is known, whatever it is called here. */
	#shows(data: string): boolean {
		const mark = markOf(this.#shown.data.origin);
		const [asked, shown] = [filesIn(data), filesIn(mark)];
		const isKnown = asked !== null && shown !== null && asked.digests.length > 0;
		return (
			mark === data ||
			(isKnown && asked.isAdded === shown.isAdded && asked.digests.join() === shown.digests.join())
		);
	}

	/** Asks about the file that a fragment carries, if it carries one. */
	async ask(fragment: string): Promise<void> {
		if (!carries(fragment)) return;
		const carried = await carriedIn(fragment);
		if ('refused' in carried) this.#importer.refuse('The file in the link', carried.refused);
		else this.asked = { kind: 'link', carried };
	}

	/** Reads what was asked about, and shows it. */
	async accept(): Promise<void> {
		const { asked } = this;
		this.#settle();
		if (asked?.kind === 'address') {
			const open = await this.#importer.importAddress(asked.address.href);
			if (open !== null) await this.#library.use('replace', 'address');
		} else if (asked?.kind === 'link') {
			const { csv, name, leftOut: leftBefore, dataset } = asked.carried;
			const open = await this.#importer.importText(csv, name, { leftBefore, dataset });
			if (open !== null) await this.#library.use('replace', 'link');
		} else if (asked?.kind === 'file' && asked.saved !== null) {
			const open = await this.#library.open(asked.saved);
			if (open === null) return;
			await this.#library.use(asked.isAdded ? 'add' : 'replace', 'chosen', this.#shown.record);
		}
	}

	/** Leaves it alone and stays with what is shown. */
	decline(): void {
		this.#settle();
		this.#shown.stay();
	}
}
