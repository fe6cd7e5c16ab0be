import { claimParts, parameterOf, parametersOf, type Comparison } from './view.ts';

/* Parts of the first page and of the comparison that have pages of their own now: an old link still leads to them. */

/** Where an old link leads: a page, and the figure of the comparison it asks for. */
export interface Moved {
	readonly page: '/claim/' | '/scales/' | '/iran/' | '/proportion/' | '/incidents/' | '/compare/';
	readonly figure?: Comparison;
}

const fragments: Readonly<Record<string, Readonly<Record<string, Moved>>>> = {
	'/': {
		substance: { page: '/claim/' },
		claim: { page: '/claim/' },
		standing: { page: '/scales/' },
		mixes: { page: '/scales/' },
		'own-scale': { page: '/scales/' },
		breaks: { page: '/iran/' },
		balance: { page: '/proportion/' },
		years: { page: '/incidents/' }
	},
	'/compare/': {
		timeline: { page: '/compare/', figure: 'timeline' },
		days: { page: '/compare/', figure: 'delay' },
		pairs: { page: '/compare/', figure: 'pairs' },
		all: { page: '/compare/', figure: 'matrix' },
		map: { page: '/compare/', figure: 'map' }
	}
};

/** Where a link to a page leads now, by its fragment, else by what it asks of a part that moved; null where it stays. */
export function movedFrom(page: string, search: string, hash: string): Moved | null {
	const parts = new Map(Object.entries(fragments[page] ?? {}));
	const byFragment = parts.get(hash.replace(/^#/, ''));
	if (byFragment !== undefined) return byFragment;
	if (page !== '/') return null;
	const asked = parametersOf(search);
	if (claimParts.some((part) => asked.has(parameterOf(part)))) return { page: '/claim/' };
	return asked.has(parameterOf('mix')) ? { page: '/scales/' } : null;
}
