import { tick } from 'svelte';
import { building } from '$app/environment';
import { pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { hrefOf, ignoredIn, unreadIn, viewOf, writeView, type View } from '../view/view.ts';

/** The pages that show a view. */
export const pages = ['/', '/compare/'] as const;

/** One of them, by its path. */
export type Page = (typeof pages)[number];

/**
 * The view and the address bar as one thing: read the view from it, show another by it. A change of view is no
 * navigation: nothing is loaded, and the router's own work at each navigation, which looks at every link of the page, costs
 * several times what the change does. The router leaves `page.url` as it was for such a step and keeps with it
 * what it is given, so that the step carries the view's own text and Back and Forward bring it again.
 */
export class Address {
	readonly #page: Page;
	readonly #text: string = $derived(building ? '' : (page.state.view ?? page.url.search));
	readonly view: View = $derived(viewOf(this.#text));
	/** What the link says and the page does not understand, by name. */
	readonly unread: readonly string[] = $derived(unreadIn(this.#text));
	/** What it says of States and the page leaves out, in sentences. */
	readonly ignored: readonly string[] = $derived(ignoredIn(this.#text));

	/** The address of one page: links lead to it unless they name another. */
	constructor(page: Page) {
		this.#page = page;
	}

	/** The link to a view. */
	readonly href = (view: View, on: Page = this.#page): string => resolve(on) + hrefOf(view);

	/** Shows a view; Back leads to the one before, unless it is to take that one's place. Nothing is done where it is shown already. Done when it is drawn. */
	readonly show = (view: View, options: { readonly instead?: boolean } = {}): Promise<void> => {
		const text = writeView(view).toString();
		if (text !== writeView(this.view).toString()) {
			const step = options.instead === true ? replaceState : pushState;
			step(this.href(view), { view: text });
		}
		return tick();
	};
}
