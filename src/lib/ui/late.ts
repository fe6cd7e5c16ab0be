/* A picture takes long to draw, and so does a long list: they come late, in tasks of their own, once their page is there. */

/** How high pictures and lists were when they were seen last, in pixels, by page and name. */
export const heightsSeen = new Map<string, number>();

let last = Promise.resolve();

/** Waits until what is there has been painted, for a task of one’s own: of all who wait only one goes on in each, so that the reader is served in between. */
export const turn = (): Promise<void> =>
	(last = last.then(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))));

/** Whether a part of a page is there before its scripts are: where it is being prerendered, and where the prerendered page comes to life, by the element of its id. */
export const isPrerendered = (id: string): boolean =>
	typeof document === 'undefined' || document.getElementById(id) !== null;
