import type { AnyFigure } from '../charts/figure.ts';
import type { FigureName } from '../view/figure-names.ts';

/** How each figure comes, where a page shows one of them, whichever it is. */
const loaders: Readonly<Record<FigureName, () => Promise<AnyFigure>>> = {
	ladder: async () => (await import('./ladder/figure.ts')).ladder,
	years: async () => (await import('./years/figure.ts')).years,
	likes: async () => (await import('./likes/figure.ts')).likes,
	claim: async () => (await import('./claim/figure.ts')).claim,
	substance: async () => (await import('./substance/figure.ts')).substance,
	scales: async () => (await import('./scales/figure.ts')).scales,
	mixes: async () => (await import('./mixes/figure.ts')).mixes,
	order: async () => (await import('./order/figure.ts')).order,
	proportion: async () => (await import('./proportion/figure.ts')).proportion,
	breaks: async () => (await import('./breaks/figure.ts')).breaks,
	profile: async () => (await import('./profile/figure.ts')).profile,
	timeline: async () => (await import('./timeline/figure.ts')).timeline,
	delay: async () => (await import('./delay/figure.ts')).delay,
	pairs: async () => (await import('./pairs/figure.ts')).pairs,
	matrix: async () => (await import('./matrix/figure.ts')).matrix,
	map: async () => (await import('./map/figure.ts')).map
};

const isFigureName = (name: string): name is FigureName => Object.hasOwn(loaders, name);

/** Brings a figure by its name; undefined where there is none of that name. */
export function loadFigure(name: string): Promise<AnyFigure> | undefined {
	return isFigureName(name) ? loaders[name]() : undefined;
}
