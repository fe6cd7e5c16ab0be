/* A picture of many rows takes long to draw: it comes late, in a task of its own, once its page is there. */

/** How high pictures were when they were seen last, in pixels, by page and name. */
export const heightsSeen = new Map<string, number>();

let last = Promise.resolve();

/** Waits until what is there has been painted, for a task of one’s own: of all who wait only one goes on in each, so that the reader is served in between. */
export const turn = (): Promise<void> =>
	(last = last.then(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))));
