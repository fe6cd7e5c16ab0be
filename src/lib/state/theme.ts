import { createSubscriber } from 'svelte/reactivity';

/** The themes a reader may ask for; `system` follows the machine. */
export const themes = ['system', 'light', 'dark'] as const;

/** One of the themes. */
export type Theme = (typeof themes)[number];

/** Under which name the choice is kept; `static/first.js` reads it before the page is painted. */
export const themeKey = 'riposte-theme';

const changes = new EventTarget();

const subscribe = createSubscriber((update) => {
	changes.addEventListener('change', update);
	const follow = ({ key, newValue }: StorageEvent): void => {
		if (key !== themeKey) return;
		document.documentElement.dataset.theme = newValue ?? 'system';
		update();
	};
	addEventListener('storage', follow);
	return () => {
		changes.removeEventListener('change', update);
		removeEventListener('storage', follow);
	};
});

/** The theme in force, by the root element; `system` where there is no document. */
export function currentTheme(): Theme {
	if (typeof document === 'undefined') return 'system';
	subscribe();
	return themes.find((theme) => theme === document.documentElement.dataset.theme) ?? 'system';
}

/** Puts a theme in force and keeps the choice, where the browser lets it be kept. */
export function chooseTheme(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	try {
		localStorage.setItem(themeKey, theme);
	} catch {
		// A browser that keeps nothing still shows the theme until the page is left.
	}
	changes.dispatchEvent(new Event('change'));
}
