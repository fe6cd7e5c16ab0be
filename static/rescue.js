/*
 * What a reader is told where the scripts of a page do not come: without them its controls do nothing. What was made
 * beforehand stays, and is whole. This file needs no other; `hooks.client.ts` and the layout speak to it by events.
 */
{
	/** Milliseconds in which a page comes to life; even a slow connection brings its scripts in less. */
	const longest = 20_000;
	const fails = /dynamically imported module|importing a module script|module script failed/i;
	let isAlive = false;
	/** @type {HTMLElement | undefined} */
	let line;

	/** @param {string} [to] The address that was asked for; the page itself where it is left out. */
	const tell = (to) => {
		line?.remove();
		line = document.createElement('p');
		line.className = 'unloaded screen-only';
		line.setAttribute('role', 'alert');
		const again = document.createElement('button');
		again.type = 'button';
		again.textContent = 'Try again';
		again.addEventListener('click', () => (to ? location.assign(to) : location.reload()));
		const what = to
			? 'The page that you asked for could not be loaded. '
			: 'The controls of this page could not be loaded. You can read it, and choose nothing. ';
		const why =
			'The connection may be gone, the browser may block scripts, or the site has a new release. ';
		line.append(what, why, again);
		const put = () => line && document.body.prepend(line);
		if (document.body) put();
		else addEventListener('DOMContentLoaded', put);
	};

	addEventListener('unhandledrejection', ({ reason }) => {
		if (!isAlive && fails.test(String(reason))) tell();
	});
	addEventListener('riposte:unloaded', (event) => tell(isAlive ? event.detail : undefined));
	addEventListener('riposte:alive', () => {
		isAlive = true;
		line?.remove();
	});
	setTimeout(() => {
		if (!isAlive) tell();
	}, longest);
}
