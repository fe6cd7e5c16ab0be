import { tick } from 'svelte';
import { building } from '$app/environment';
import { pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { titleIsTold } from './announcer.ts';
import type { RecordFileName } from './record-files.ts';
import type { Session } from './session.svelte.ts';
import { isPublished, wholeAddress } from './site.ts';
import { pathTo, pictureName, type Page } from '../view/pages.ts';
import { carriesStory } from '../view/story-mark.ts';
import { hrefOf, ignoredIn, unreadIn, viewOf, writeView, type View } from '../view/view.ts';
import { viewOfText, viewWith } from './parameters.svelte.ts';

/** The address of a file of the record, relative to the page that is open. */
export function fileAddress(file: RecordFileName): string {
	return resolve('/data/[file]', { file });
}

/** The address of a file of an edition, relative to the page that is open. */
export function editionAddress(version: string, file = 'incidents.csv'): string {
	return resolve('/data/editions/[version]/[file]', { version, file });
}

/** The path of a page, relative to the one that is open. */
export function pathOf(page: Page): string {
	if (typeof page === 'string') return resolve(page);
	if ('figure' in page) return `${resolve('/figures/[name]', { name: page.figure })}/`;
	if ('embed' in page) return `${resolve('/embed/[name]', { name: page.embed })}/`;
	return 'incident' in page
		? `${resolve('/incidents/[id]', { id: page.incident })}/`
		: `${resolve('/states/[code]', { code: page.state })}/`;
}

/**
 * The view and the address bar as one thing: read the view from it, show another by it. A change of view is no
 * navigation: nothing is loaded, and the router's own work at each navigation, which looks at every link of the page, costs
 * several times what the change does. The router leaves `page.url` as it was for such a step and keeps with it
 * what it is given, so that the step carries the view's own text and Back and Forward bring it again.
 */
export class Address {
	readonly #page: () => Page;
	readonly #session: Pick<Session, 'mark'>;
	readonly #text: string = $derived(building ? '' : (page.state.view ?? page.url.search));
	/** What the address asks for, and the data in view by its name, so that every link says which it is. */
	readonly view: View;
	readonly #asked: View = viewOfText(() => this.#text);

	/** What the link says and the page does not understand, by name. */
	readonly unread: readonly string[] = $derived(unreadIn(this.#text));
	/** What it says of States and the page leaves out, in sentences. */
	readonly ignored: readonly string[] = $derived(ignoredIn(this.#text));

	/** The address of one page, which may change its incident or State: links lead to it unless they name another. */
	constructor(session: Pick<Session, 'mark'>, page: () => Page) {
		this.#session = session;
		this.#page = page;
		const data = (): string => this.#session.mark ?? this.#asked.data;
		this.view = viewWith(this.#asked, { data });
	}

	/** The name by which the link itself asks for data; empty where it does not. */
	get asked(): string {
		return this.#asked.data;
	}

	/** The path of the page. */
	get path(): string {
		return pathOf(this.#page());
	}

	/** The page without anything chosen: its one address for whoever links to it; relative where nobody knows where the site stands. */
	get canonical(): string {
		return isPublished ? wholeAddress(pathTo(this.#page())) : this.path;
	}

	/** Its picture for social media, likewise. */
	get picture(): string {
		const name = pictureName(this.#page());
		return isPublished ? wholeAddress(`/social/${name}`) : resolve('/social/[name]', { name });
	}

	/** The link to a view. */
	readonly href = (view: View, on: Page = this.#page()): string => {
		const query = hrefOf(view);
		return pathOf(on) + (query === '?' ? '' : query);
	};

	/** Writes the view into the address as it now is, the name of the data in view with it, and drops a fragment. No step is added to Back. */
	readonly settle = (on: Page = this.#page()): void => {
		titleIsTold(false);
		// A story in the fragment stays: it is what the page shows.
		const story = carriesStory(location.hash) ? location.hash : '';
		replaceState(this.href(this.view, on) + story, { view: writeView(this.view).toString() });
	};

	/** Shows a view; Back leads to the one before, unless it is to take that one's place. Nothing is done where it is shown already. Done when it is drawn, but for pictures that were not there. */
	readonly show = (view: View, options: { readonly instead?: boolean } = {}): Promise<void> => {
		const text = writeView(view).toString();
		if (text !== writeView(viewOf(this.#text)).toString()) {
			const step = options.instead === true ? replaceState : pushState;
			// From the first choice on, marks are seen to move to their new places.
			document.documentElement.classList.add('chosen');
			titleIsTold(false);
			step(this.href(view), { view: text });
		}
		return tick();
	};
}
