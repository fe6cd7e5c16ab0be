import { flushSync } from 'svelte';

/** Whether the page is being put on paper, where nothing can be unfolded or waited for. */
class Printing {
	#is = $state(false);

	get is(): boolean {
		return this.#is;
	}

	/** What follows is on the page when this returns: a script that prints lets nothing run in between. */
	set is(value: boolean) {
		flushSync(() => (this.#is = value));
	}
}

export const printing = new Printing();
