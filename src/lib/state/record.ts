import { builtInRows, builtInRuptures } from '../data/built-in.svelte.ts';
import { figureNames } from '../view/figure-names.ts';
import { pages, type Page } from '../view/pages.ts';

/* What the record makes pages of. */

/** Everybody who was attacked or answered in it, is blamed there, or took a step in relations. */
export const partiesOnRecord = (): readonly string[] => [
	...new Set([
		...builtInRows.flatMap(({ victim, responder, attributed_to }) => [
			victim,
			responder,
			...attributed_to
		]),
		...builtInRuptures.map(({ responder }) => responder)
	])
];

/** Its incidents by identifier. */
export const incidentsOnRecord = (): readonly string[] => [
	...new Set(builtInRows.map(({ incident_id }) => incident_id))
];

/** Every page that is made beforehand. */
export const prerenderedPages = (): readonly Page[] => [
	...pages,
	...incidentsOnRecord().map((incident) => ({ incident })),
	...partiesOnRecord().map((state) => ({ state })),
	...figureNames.map((figure) => ({ figure }))
];
