// Runs before the first paint, so that a chosen theme does not flash the other one. The key stands in src/lib/state/theme.ts too.
try {
	// In a frame the page around it says which theme fits; what this reader chose here is not its business.
	const theme = /\/embed\//.test(location.pathname)
		? new URLSearchParams(location.search).get('theme')
		: localStorage.getItem('riposte-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; then the system's theme holds.
}
