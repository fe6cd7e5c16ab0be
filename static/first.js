// See state/theme.ts and hooks.client.ts.
try {
	const theme = /\/embed\//.test(location.pathname)
		? new URLSearchParams(location.search).get('theme')
		: localStorage.getItem('riposte-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// No storage.
}
{
	let alive, line;
	const tell = (to) => {
		line?.remove();
		line = document.createElement('p');
		line.className = 'over-page screen-only';
		line.role = 'alert';
		const again = document.createElement('button');
		again.textContent = 'Try again';
		again.onclick = () => (to ? location.assign(to) : location.reload());
		line.append(
			to
				? 'The page that you asked for could not be loaded. '
				: 'The controls of this page could not be loaded. You can read it, and choose nothing. ',
			'The connection may be gone, the browser may block scripts, or the site has a new release. ',
			again
		);
		document.body.prepend(line);
	};
	const isMissing = (error) => /imported module|module script|preload CSS/i.test(error);
	addEventListener('unhandledrejection', (event) => {
		if (!alive && isMissing(event.reason)) tell();
	});
	addEventListener('riposte:failed', (event) => {
		const { error, href } = event.detail;
		if (!isMissing(error)) return;
		event.preventDefault();
		tell(alive && href);
	});
	addEventListener('riposte:alive', () => {
		alive = true;
		line?.remove();
	});
	setTimeout(() => alive || tell(), 20_000);
}
