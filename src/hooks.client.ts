import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { resolve } from '$app/paths';

/*
 * Where a script of a page does not arrive, SvelteKit puts its error page in the place of the one that was made beforehand, as soon
 * as it knows what to say. It is never told: the page stays. `static/first.js`, which needs no other script, knows such errors by
 * the words of Chromium, Firefox and Safari, and says what is missing, with “Try again”. So it does where the first scripts
 * themselves are missing, or the page has not come to life in 20 seconds; even a slow connection needs less.
 */
export const handleError: HandleClientError = ({ error, event, status, message }) => {
	const detail = { error: String(error), href: event.url.href };
	const isOther = dispatchEvent(new CustomEvent('riposte:failed', { detail, cancelable: true }));
	if (!isOther) return new Promise(() => undefined);
	if (status !== 404) console.error(error);
	return { message };
};

/** When a page has long come to rest, what every other needs is kept for use without a connection. */
export const init: ClientInit = () => {
	setTimeout(async () => {
		const { keep } = await import('$lib/offline/keep.ts');
		await keep(resolve('/'));
	}, 3000);
};
