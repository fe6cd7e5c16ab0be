import { manyRows } from '../data/incident.ts';
import type { Parts } from '../data/parts.ts';
import { setInWords } from '../view/shown-words.ts';
import { tally } from '../view/summary.ts';
import { viewOf, type View } from '../view/view.ts';
import { ShownRows, type RowsSource } from './shown.svelte.ts';

/*
 * A page of many rows derives much from them. It says what, and that is found before it opens, in parts of some ten milliseconds between
 * which the reader is served; the functions that find it keep it, so that the page finds it there. What is missing the page makes itself.
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

/**
 * Finds what a page derives of the rows shown, in parts. Ends where other rows are shown, or where `isWanted` says that nobody waits for it
 * any more.
 */
export async function findAhead(
	source: RowsSource,
	asked: { readonly view: View; readonly subject: string },
	finds: Finds,
	isWanted: () => boolean
): Promise<void> {
	const { rows } = source.data;
	const parts = allOf(new ShownRows(source, asked.view, () => asked.subject), finds);
	do {
		await rest();
		if (!isWanted() || source.data.rows !== rows) return;
	} while (parts.next().done !== true);
	// The page opens in a task of its own.
	await rest();
}

/** The rows that pages show, in a browser. */
let source: RowsSource | undefined;
/** The page that was opened last: what it finds, and for what view and subject. */
let open: { readonly finds: Finds; readonly subject: string; readonly url: URL } | undefined;

/** Says from where pages are opened from now on. */
export function openFrom(rows: RowsSource): void {
	source = rows;
}

/** Finds what the page that opens, or is open, derives of some rows. Where that fails, it makes it itself and says what fails. */
async function ahead(from: RowsSource | undefined): Promise<void> {
	const page = open;
	if (from === undefined || page === undefined || from.data.rows.length < manyRows) return;
	const { finds, subject, url } = page;
	// While the site is built a page has no query.
	const asked = { view: viewOf(url.search), subject };
	await findAhead(from, asked, finds, () => page === open).catch(() => undefined);
}

/** Finds what the page that is open will derive of rows that come into it. */
export const readyFor = (rows: RowsSource['data']['rows']): Promise<void> =>
	ahead(source && { ...source, data: { ...source.data, rows } });

/** A page’s `load` that waits until what the page finds has been found; `subjectOf` is the incident or State that it is about, by what its address names. */
export const opening =
	(finds: Finds, subjectOf: (params: Params) => string = () => '') =>
	({ params, url }: Loaded): Promise<void> => {
		// Asked for always, so that another incident of the same page is another opening.
		open = { finds, subject: subjectOf(params), url };
		return ahead(source);
	};
