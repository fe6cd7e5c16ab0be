/** The names of all figures, in the order in which the pages show them; a test holds them to the list of figures. */
export const figureNames = [
	'ladder',
	'years',
	'likes',
	'claim',
	'substance',
	'scales',
	'mixes',
	'order',
	'proportion',
	'breaks',
	'profile',
	'timeline',
	'delay',
	'pairs',
	'matrix',
	'map'
] as const;

/** One of them. */
export type FigureName = (typeof figureNames)[number];
