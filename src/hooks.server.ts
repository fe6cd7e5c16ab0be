import type { Handle } from '@sveltejs/kit';
import { datasetLd } from './cli/dataset-ld.ts';

/** The pages that tell search engines of the record as a data set. */
const describing: ReadonlySet<string | null> = new Set(['/', '/data']);

/** The two faces that every page shows come with the page, so that its text does not move when they arrive. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && /-latin-wght-normal/.test(path)),
		transformPageChunk: ({ html }) =>
			describing.has(event.route.id)
				? html.replace(
						'</head>',
						() => `<script type="application/ld+json">${datasetLd()}</script></head>`
					)
				: html
	});
