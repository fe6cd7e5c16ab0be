import type { Parts } from '../data/parts.ts';
import { editionWith } from '../view/dataset.ts';
import { setInWords } from '../view/shown-words.ts';
import { tally } from '../view/summary.ts';
import { viewOf, type View } from '../view/view.ts';
import { ShownRows, type RowsSource } from './shown.svelte.ts';

/*
 * A page derives much from the rows. It says what, and that is found before it opens, in parts between which the reader is
 * served; the functions that find it keep it, so that the page finds it there. What is missing the page makes itself.
 */

/** What a page derives of the rows shown, in parts. */
export type Finds = (shown: ShownRows) => Parts<void>;

/** What an address names beside its query. */
type Params = Readonly<Partial<Record<string, string>>>;

/** What a page is loaded with. */
interface Loaded {
	readonly params: Params;
	readonly url: URL;
}

/** What every page says of the rows shown, and then what it finds by itself. */
function* allOf(shown: ShownRows, finds: Finds): Parts<void> {
	void shown.cases;
	yield;
	void shown.placed;
	yield;
	void shown.shown;
	yield;
	void shown.index;
	yield;
	setInWords(shown.view, shown.ranking, shown.shown.rows);
	tally(shown.shown.rows);
	yield;
	yield* finds(shown);
}

/** Lets everything that waits go first. */
const rest = (): Promise<void> => new Promise((rested) => setTimeout(rested));

/** Finds what a page derives of the rows shown, in parts. Ends where `isWanted` says that nobody waits for it any more. */
export async function findAhead(
	source: RowsSource,
	asked: { readonly view: View; readonly subject: string },
	finds: Finds,
	isWanted: () => boolean
): Promise<void> {
	const parts = allOf(new ShownRows(source, asked.view, () => asked.subject), finds);
	do {
		await rest();
		if (!isWanted()) return;
	} while (parts.next().done !== true);
	// The page opens in a task of its own.
	await rest();
}

/** A page that has said what it finds, and the incident or State that it is about. */
interface Page {
	readonly finds: Finds;
	readonly subject: string;
}

/** The rows that pages show, in a browser. */
let source: RowsSource | undefined;
/** The last page that opened, or is about to. */
let open: Page | undefined;

/** Says from where pages are opened from now on. */
export function openFrom(rows: RowsSource): void {
	source = rows;
}

/** Finds what a page derives of some rows, as long as it is the last one and the same rows are shown. Where that fails, it makes it itself and says what fails. */
async function ahead(page: Page, from: RowsSource, query: string): Promise<void> {
	const shown = source?.data.rows;
	const isWanted = (): boolean => page === open && source?.data.rows === shown;
	try {
		await findAhead(from, { view: viewOf(query), subject: page.subject }, page.finds, isWanted);
	} catch {
		return;
	}
}

/** Finds what the page that is open will derive of rows that come into it. */
export async function readyFor(
	rows: RowsSource['data']['rows'],
	origin: RowsSource['data']['origin']
): Promise<void> {
	if (source === undefined || open === undefined) return;
	const edition = editionWith(source.record.edition, origin, rows);
	await ahead(open, { ...source, data: { rows, origin, edition } }, location.search);
}

/**
 * A page’s `load` that waits until what the page finds has been found, and before that for what the page cannot be told without. `subjectOf`
 * is the incident or State that it is about, by what its address names.
 */
export const opening =
	(finds: Finds, subjectOf: (params: Params) => string = () => '') =>
	async ({ params, url }: Loaded, before?: Promise<unknown>): Promise<void> => {
		// Asked for always, so that another incident of the same page is another opening.
		const subject = subjectOf(params);
		const isHere =
			open?.finds === finds && open.subject === subject && location.pathname === url.pathname;
		const own = (open = { finds, subject });
		await before;
		// Of the page that one is on, what does not change is found already.
		if (source === undefined || own !== open || isHere) return;
		// By Back and Forward the address is the page’s already, with what was chosen there; by a link it is not.
		const { search } = location.pathname === url.pathname ? location : url;
		await ahead(own, source, search);
	};
