/*
 * The router tells the title of a page to screen readers whenever its address changes. A choice within a page changes the address and not
 * the page, which says itself what changed: the title would be a second message, and a false one.
 */

/** Lets the router tell the title, or keeps it from that. */
export function titleIsTold(isTold: boolean): void {
	document
		.getElementById('svelte-announcer')
		?.setAttribute('aria-live', isTold ? 'assertive' : 'off');
}
