import type { Handle } from '@sveltejs/kit';

/** The two faces that every page shows come with the page, so that its text does not move when they arrive. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && /-latin-wght-normal/.test(path))
	});
