/* A drawing that knows no page: shapes and lines of text with finished places and colours. */

/** How an item’s own coordinates come into those of the drawing, as SVG’s `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A colour as `#rrggbb`, and how much of it there is, from 0 to 1. */
export interface Colour {
	readonly hex: string;
	readonly alpha: number;
}

/** A shape of SVG by its element and geometry. */
export interface Shape {
	readonly kind: 'shape';
	readonly tag: 'path' | 'rect' | 'circle' | 'ellipse' | 'line' | 'polyline' | 'polygon';
	readonly geometry: Readonly<Record<string, string>>;
	readonly matrix: Matrix;
	readonly fill: Colour | null;
	readonly stroke: Colour | null;
	readonly strokeWidth: number;
	/** Attributes of the stroke that differ from SVG’s own defaults, by their names. */
	readonly line: Readonly<Record<string, string>>;
	readonly opacity: number;
	/** Of the windows through which it is seen, the number of its own; null for none. */
	readonly clip: number | null;
}

/** A piece of text on one line. */
export interface Line {
	readonly kind: 'text';
	readonly text: string;
	/** Where its base line begins, and how wide it is, in pixels of the drawing. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly family: string;
	readonly size: number;
	readonly weight: string;
	readonly italic: boolean;
	readonly fill: Colour;
	/** A rim in the colour of the ground, so that the text is read over what it crosses. */
	readonly halo: { readonly colour: Colour; readonly width: number } | null;
	readonly opacity: number;
	/** The number of its window; null for none. */
	readonly clip: number | null;
}

/** A window through which items are seen. */
export interface Clip {
	readonly geometry: Readonly<Record<string, string>>;
	readonly matrix: Matrix;
}

/** Everything that is drawn, the lowest first. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly ground: Colour;
	readonly items: readonly (Shape | Line)[];
	readonly clips: readonly Clip[];
}

/** How large the drawing is shown, and the sheet it stands on. */
export interface Format {
	/** Width and height of the sheet in pixels of the drawing, at least those of the drawing. */
	readonly width: number;
	readonly height: number;
	/** Size as SVG writes it: "1600", "90mm". */
	readonly shownWidth: string;
	readonly shownHeight: string;
}

/** What is said of the picture, and the style sheet that declares the faces it carries; empty for none. */
export interface Told {
	readonly title: string;
	readonly description: string;
	readonly faces: string;
}

const round = (n: number): string => String(Math.round(n * 100) / 100);

/** Characters that XML 1.0 does not know, even written as numbers. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unknownToXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const xml = (text: string): string =>
	text
		.replace(unknownToXml, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

const attributes = (all: Readonly<Record<string, string | null>>): string =>
	Object.entries(all)
		.filter((one): one is [string, string] => one[1] !== null)
		.map(([name, value]) => ` ${name}="${xml(value)}"`)
		.join('');

const matrixOf = (matrix: Matrix): string | null => {
	const [a, b, c, d, e, f] = matrix;
	if (a === 1 && b === 0 && c === 0 && d === 1)
		return e === 0 && f === 0 ? null : `translate(${round(e)} ${round(f)})`;
	return `matrix(${[a, b, c, d].map((n) => String(Math.round(n * 1e4) / 1e4)).join(' ')} ${round(e)} ${round(f)})`;
};

const paint = (name: string, colour: Colour | null): Readonly<Record<string, string | null>> =>
	colour === null
		? { [name]: 'none' }
		: { [name]: colour.hex, [`${name}-opacity`]: colour.alpha < 1 ? round(colour.alpha) : null };

/** What is seen through a window, which stands still while a shape has a place of its own. */
const windowed = (written: string, clip: number | null): string =>
	clip === null ? written : `<g clip-path="url(#window-${clip})">${written}</g>`;

function writeShape(shape: Shape): string {
	const { tag, geometry, matrix, fill, stroke, strokeWidth, line, opacity, clip } = shape;
	const written = `<${tag}${attributes({
		...geometry,
		transform: matrixOf(matrix),
		...paint('fill', fill),
		...(stroke === null
			? {}
			: { ...paint('stroke', stroke), 'stroke-width': round(strokeWidth), ...line }),
		opacity: opacity < 1 ? round(opacity) : null
	})}/>`;
	return windowed(written, clip);
}

/**
 * A family as a program without the pages’ faces may have it: the face that is carried inside, the same as it is installed, then faces of most
 * systems that are about as wide.
 */
function portable(family: string): string {
	const [own = ''] = family.split(',');
	const others = /serif 4/i.test(own)
		? "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', 'Liberation Serif', serif"
		: "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, 'Liberation Sans', sans-serif";
	return `${own.trim().replaceAll('"', "'")}, ${others}`;
}

function writeLine(line: Line): string {
	const { text, x, y, width, family, size, weight, italic, fill, halo, opacity, clip } = line;
	const shared = {
		x: round(x),
		y: round(y),
		'font-family': portable(family),
		'font-size': round(size),
		'font-weight': weight === '400' ? null : weight,
		'font-style': italic ? 'italic' : null,
		// Wherever the face is not at hand, another takes as much room.
		textLength: text.length > 1 ? round(width) : null,
		lengthAdjust: text.length > 1 ? 'spacingAndGlyphs' : null,
		opacity: opacity < 1 ? round(opacity) : null
	};
	const content = `>${xml(text)}</text>`;
	const top = `<text${attributes({ ...shared, ...paint('fill', fill) })}${content}`;
	if (halo === null) return windowed(top, clip);
	// Programs that know no order of painting draw the rim over the letters: it is a text of its own, below.
	const rim = { ...paint('fill', halo.colour), ...paint('stroke', halo.colour) };
	const below = `<text${attributes({
		...shared,
		...rim,
		'stroke-width': round(halo.width),
		'stroke-linejoin': 'round',
		'aria-hidden': 'true'
	})}${content}`;
	return windowed(`${below}\n${top}`, clip);
}

/**
 * A drawing as SVG 1.1 that needs nothing else: no style of a page, no script, no address. It stands in the middle of
 * its sheet.
 */
export function writeSvg(drawing: Drawing, format: Format, told: Told): string {
	const { width, height, shownWidth, shownHeight } = format;
	const left = (width - drawing.width) / 2;
	const top = (height - drawing.height) / 2;
	const clips = drawing.clips.map(
		({ geometry, matrix }, i) =>
			`<clipPath id="window-${i}"><rect${attributes({ ...geometry, transform: matrixOf(matrix) })}/></clipPath>`
	);
	const style = told.faces === '' ? '' : `<style>${told.faces}</style>`;
	return `${[
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<svg xmlns="http://www.w3.org/2000/svg" width="${shownWidth}" height="${shownHeight}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-labelledby="title description">`,
		`<title id="title">${xml(told.title)}</title>`,
		`<desc id="description">${xml(told.description)}</desc>`,
		...(style === '' && clips.length === 0 ? [] : [`<defs>${style}${clips.join('')}</defs>`]),
		`<rect${attributes({ width: round(width), height: round(height), ...paint('fill', drawing.ground) })}/>`,
		`<g${attributes({ transform: matrixOf([1, 0, 0, 1, left, top]) })}>`,
		...drawing.items.map((item) => (item.kind === 'shape' ? writeShape(item) : writeLine(item))),
		'</g>',
		'</svg>'
	].join('\n')}\n`;
}
