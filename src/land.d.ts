/** The land of the map, made by src/cli/land.ts when the site is built. */
declare module 'virtual:riposte/land' {
	import type { Land } from '$lib/figures/map/layout.ts';
	const land: Land;
	export default land;
}
