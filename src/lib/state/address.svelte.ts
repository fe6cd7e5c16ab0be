import { building } from '$app/environment';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { defaultView, hrefOf, readView, type View } from '../view/view.ts';

/** The view and the address bar as one thing: read the view from it, show another by it. */
export class Address {
	readonly view: View = $derived(building ? defaultView : readView(page.url.searchParams));

	/** The link to a view of this page. */
	readonly href = (view: View): string => resolve('/') + hrefOf(view);

	#last: Promise<void> = Promise.resolve();

	/**
	 * Shows a view; Back leads to the one before, unless it is to take that one's place. One after the other: a view that
	 * takes another's place must find it there.
	 */
	readonly show = (view: View, options: { readonly instead?: boolean } = {}): Promise<void> => {
		const step = (): Promise<void> =>
			goto(this.href(view), {
				keepFocus: true,
				noScroll: true,
				replaceState: options.instead === true
			});
		this.#last = this.#last.then(step, step);
		return this.#last;
	};
}
