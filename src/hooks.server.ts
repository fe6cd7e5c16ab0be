import type { Handle } from '@sveltejs/kit';
import { datasetLd } from './cli/dataset-ld.ts';
import { withStyles } from './cli/figure-styles.ts';

/** The pages that tell search engines of the record as a data set, and those that bring a figure by its name. */
const describing: ReadonlySet<string | null> = new Set(['/', '/data']);
const bringing: ReadonlySet<string | null> = new Set(['/figures/[name]', '/embed/[name]']);

/** The two faces that every page shows come with the page, so that its text does not move when they arrive. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && /-latin-wght-normal/.test(path)),
		transformPageChunk: ({ html }) => {
			if (bringing.has(event.route.id)) return withStyles(html, event.params.name ?? '', '../../');
			if (!describing.has(event.route.id)) return html;
			const data = `<script type="application/ld+json">${datasetLd()}</script></head>`;
			return html.replace('</head>', () => data);
		}
	});
