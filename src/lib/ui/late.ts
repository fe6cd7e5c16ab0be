import { createContext } from 'svelte';

/* A picture takes long to draw, and so does a long list: they come late, in tasks of their own, once their page is there. */

/** Tells the parts of a picture that it comes late, and asks whether it does. What is drawn elsewhere is whole at once. */
export const [, setLate, comesLate] = createContext<true>();

/** The element of an id where a prerendered page comes to life, so that this part of it is there before its scripts are; null where it is not, undefined where it is being prerendered. */
export const prerendered = (id: string): HTMLElement | null | undefined =>
	typeof document === 'undefined' ? undefined : document.getElementById(id);

/** How high pictures were when they were seen last, in pixels, by page and name. */
export const heightsSeen = new Map<string, number>();

let last = Promise.resolve();

/**
 * Does something once what is there has been painted, in a task of its own: of all that wait only one is done in each, so that the reader is
 * served in between. What `isWanted` says is wanted no more is not done, and nobody waits for it.
 */
export function inTurn(isWanted: () => boolean, does: () => void): void {
	last = last.then(
		() =>
			new Promise((done) => {
				if (isWanted()) requestAnimationFrame(() => setTimeout(done));
				else done();
			})
	);
	void last.then(() => {
		if (isWanted()) does();
	});
}
