import type { HandleClientError } from '@sveltejs/kit';

/** True for a script that did not arrive, in the words of Chromium, Firefox and Safari. */
const isMissing = (error: unknown): boolean =>
	error instanceof Error &&
	/dynamically imported module|importing a module script|module script failed/i.test(error.message);

/**
 * Where a script of a page does not arrive, SvelteKit puts its error page in the place of the one that was made beforehand, as soon
 * as it knows what to say. It is never told: the page stays, and `static/rescue.js` says what is missing.
 */
export const handleError: HandleClientError = ({ error, event, message }) => {
	if (!isMissing(error)) return { message };
	dispatchEvent(new CustomEvent('riposte:unloaded', { detail: event.url.href }));
	return new Promise(() => undefined);
};
