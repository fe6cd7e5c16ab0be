import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extent, group } from 'd3-array';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { codeOfNumber } from '../lib/data/countries.ts';
import type { Land } from '../lib/figures/map/layout.ts';

/*
 * The land of the map, made when the site is built: Natural Earth 1:50m by way of world-atlas, on the Equal Earth
 * projection (Šavrič, Patterson and Jenny, 2018), which keeps areas. 750 kB of coordinates become 45 kB of
 * finished paths, and no map code goes to the reader.
 */

type Atlas = Topology<{ readonly countries: GeometryCollection<{ name: string }> }>;

/** Width of the drawing that the paths are made for, in pixels. */
const width = 1000;

/** Triangles smaller than this are not worth a point, in square pixels; an inset draws them up to five times as wide. */
const finest = 0.12;

/** Parts of a State smaller than this are left out, in square pixels, unless it has no larger one. */
const smallest = 0.15;

/** Its numeric code in ISO 3166-1. */
const antarctica = '010';

/** The middle meridian: with it no land but Antarctica is cut in two. */
const meridian = 11;

type Ring = readonly (readonly [number, number])[];

const area = (ring: Ring): number =>
	Math.abs(
		ring.reduce((sum, [x, y], i) => {
			const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
			return sum + x * ny - nx * y;
		}, 0) / 2
	);

const round = (value: number): number => Math.round(value * 10) / 10;

/** True for an island that lies across the edge of the map, and so would be drawn across all of it; there are two, off Alaska. */
function isTorn(ring: Ring): boolean {
	const [least = 0, most = 0] = extent(ring, ([x]) => x);
	return most - least > width / 2;
}

/** A ring as a path in tenths of a pixel, each point told from the one before: a third of the usual length. */
function ringPath(ring: Ring): string {
	const [first, ...rest] = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
	if (first === undefined) return '';
	let [x, y] = first;
	const steps = rest.slice(0, -1).flatMap(([nx, ny]) => {
		const [dx, dy] = [nx - x, ny - y];
		[x, y] = [nx, ny];
		return dx === 0 && dy === 0 ? [] : [`${dx}${dy < 0 ? '' : ' '}${dy}`];
	});
	const line = steps.length === 0 ? '' : `l${steps.join(' ').replaceAll(' -', '-')}`;
	return `M${first.join(' ')}${line}z`;
}

/** The land of the world but Antarctica, each State's with the middle and size of its largest part. */
export function landOf(topology: Atlas): Land {
	const project = geoEqualEarth().rotate([-meridian, 0]).fitWidth(width, { type: 'Sphere' });
	const weighted = presimplify(topology);
	const flat = {
		...weighted,
		arcs: weighted.arcs.map((arc) => arc.map((point) => project([point[0] ?? 0, point[1] ?? 0])))
	} as unknown as Atlas; // presimplify has made coordinates absolute, so that each can be projected by itself
	const small = simplify(presimplify(flat), finest);
	const { features } = feature(small, small.objects.countries);
	const path = geoPath().digits(1);
	const rest = features.filter(({ id }) => id !== antarctica);
	// Some codes stand for more than one piece of land: a State and islands of it.
	const byCode = group(rest, ({ id, properties }) =>
		properties.name === 'Kosovo' ? 'XKX' : (codeOfNumber.get(String(id)) ?? '')
	);
	const states = [...byCode].map(([code, pieces]) => {
		const parts = pieces.flatMap(({ geometry }) =>
			geometry.type === 'MultiPolygon'
				? geometry.coordinates
				: geometry.type === 'Polygon'
					? [geometry.coordinates]
					: []
		) as unknown as readonly (readonly Ring[])[]; // each point has its two coordinates
		const sizes = parts.map(([ring]) => (isTorn(ring ?? []) ? 0 : area(ring ?? [])));
		const largest = Math.max(...sizes);
		const kept = parts.filter((_, i) => (sizes[i] ?? 0) >= Math.min(smallest, largest));
		const main = (parts[sizes.indexOf(largest)] ?? []) as unknown as number[][][];
		const [x, y] = path.centroid({ type: 'Polygon', coordinates: main });
		return {
			code,
			path: kept.flat().map(ringPath).join(''),
			x: round(x),
			y: round(y),
			area: round(largest)
		};
	});
	const heights = rest.flatMap((one) => path.bounds(one).map(([, y]) => y));
	return {
		width,
		top: Math.floor(Math.min(...heights)),
		bottom: Math.ceil(Math.max(...heights)),
		states
	};
}

const name = 'virtual:riposte/land';

/** Gives the land as a module of its own. */
export function land(): Plugin {
	return {
		name: 'riposte:land',
		resolveId: (id) => (id === name ? `\0${name}` : undefined),
		load(id) {
			if (id !== `\0${name}`) return undefined;
			const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
			const topology = JSON.parse(readFileSync(file, 'utf8')) as Atlas; // world-atlas is TopoJSON
			return `export default JSON.parse(${JSON.stringify(JSON.stringify(landOf(topology)))})`;
		}
	};
}
