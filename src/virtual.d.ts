/* Modules that are made when the site is built. */

/** The land of the map, by src/cli/land.ts. */
declare module 'virtual:riposte/land' {
	import type { Land } from '$lib/figures/map/layout.ts';
	const land: Land;
	export default land;
}

/* The record without and with its long texts, by src/cli/record.ts. */
declare module 'virtual:riposte/incidents' {
	import type { Incident } from '$lib/data/incident.ts';
	import type { Packed } from '$lib/data/pack.ts';
	const incidents: Packed<Incident>;
	export default incidents;
}
declare module 'virtual:riposte/ruptures' {
	import type { Packed } from '$lib/data/pack.ts';
	import type { Rupture } from '$lib/data/rupture.ts';
	const ruptures: Packed<Rupture>;
	export default ruptures;
}
declare module 'virtual:riposte/scales' {
	import type { Packed } from '$lib/data/pack.ts';
	import type { Score } from '$lib/data/scales.ts';
	const scores: Packed<Score>;
	export default scores;
}
declare module 'virtual:riposte/scale-notes' {
	/** By the name of the scale and the term, with a space between. */
	const notes: Readonly<Record<string, string>>;
	export default notes;
}
declare module 'virtual:riposte/texts' {
	import type { IncidentTexts } from '$lib/data/incident.ts';
	import type { Packed } from '$lib/data/pack.ts';
	import type { RuptureTexts } from '$lib/data/rupture.ts';
	const texts: {
		readonly incidents: Packed<IncidentTexts>;
		readonly ruptures: Packed<RuptureTexts>;
	};
	export default texts;
}
