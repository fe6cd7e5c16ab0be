import type { Clip, Colour, Drawing, Line, Matrix, Shape } from '../drawing.ts';

/*
 * A part of a page as a drawing: every shape and every line of text with the place and colour that the browser gave it. Style sheets, classes
 * and controls stay behind.
 */

/** What is no part of a picture: controls, what only a screen reader hears, what is folded. */
const left =
	'button, input, select, textarea, label, summary, noscript, title, desc, style, script, .only-heard, .screen-only, .needs-scripts, details:not([open]), clipPath, defs, symbol';

const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'] as const;
const isShape = (tag: string): tag is Shape['tag'] => shapes.some((one) => one === tag);

/** The attributes of shapes that say where and how large they are. */
const geometries = 'd x y width height rx ry cx cy r x1 y1 x2 y2 points'.split(' ');

const geometryOf = (element: Element): Readonly<Record<string, string>> =>
	Object.fromEntries(
		geometries.flatMap((name) => {
			const value = element.getAttribute(name);
			return value === null ? [] : [[name, value]];
		})
	);

/** What a stroke may have besides its colour and width, with what SVG takes where nothing is said. */
const strokeParts = {
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter'
} as const;

/** Reads colours of any kind that a style may give, by painting with them. */
class Palette {
	readonly #known = new Map<string, Colour>();
	readonly #brush = Object.assign(document.createElement('canvas'), {
		width: 1,
		height: 1
	}).getContext('2d', { willReadFrequently: true });

	/** The colour of a style; null where nothing is painted. */
	read(style: string): Colour | null {
		if (style === 'none' || style === '' || style.startsWith('url(')) return null;
		const known = this.#known.get(style) ?? this.#paint(style);
		this.#known.set(style, known);
		return known.alpha === 0 ? null : known;
	}

	#paint(style: string): Colour {
		const brush = this.#brush;
		if (brush === null) return { hex: '#000000', alpha: 1 };
		brush.clearRect(0, 0, 1, 1);
		brush.fillStyle = style;
		brush.fillRect(0, 0, 1, 1);
		const [r = 0, g = 0, b = 0, a = 0] = brush.getImageData(0, 0, 1, 1).data;
		const hex = [r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('');
		return { hex: `#${hex}`, alpha: a / 255 };
	}
}

/** How far from the top of its line box a face’s base line lies, as a share of the box. */
class Faces {
	readonly #known = new Map<string, number>();
	readonly #ruler = document.createElement('canvas').getContext('2d');

	ascent({ font }: CSSStyleDeclaration): number {
		const known = this.#known.get(font);
		if (known !== undefined || this.#ruler === null) return known ?? 0.8;
		this.#ruler.font = font;
		const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } =
			this.#ruler.measureText('x');
		this.#known.set(font, up / (up + down));
		return up / (up + down);
	}
}

const transformed = (text: string, { textTransform }: CSSStyleDeclaration): string =>
	textTransform === 'uppercase'
		? text.toUpperCase()
		: textTransform === 'lowercase'
			? text.toLowerCase()
			: text;

/** A box of the page, in its pixels. */
type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Turns the part of a page below an element into a drawing; its upper left corner is the drawing’s. The element has to be laid out. */
export function drawingOf(root: HTMLElement): Drawing {
	const origin = root.getBoundingClientRect();
	const palette = new Palette();
	const faces = new Faces();
	const items: (Shape | Line)[] = [];
	const clips: Clip[] = [];
	/** The windows that are known by the element that makes them. */
	const windows = new Map<Element, number>();

	const matrixOf = (element: SVGGraphicsElement): Matrix => {
		const { a, b, c, d, e, f } = element.getScreenCTM() ?? new DOMMatrix();
		return [a, b, c, d, e - origin.left, f - origin.top];
	};

	/** The window that an element’s style names, if it names one. */
	function windowOf(element: Element): number | null {
		const [, id = ''] = /url\("?#([^")]+)"?\)/.exec(element.getAttribute('clip-path') ?? '') ?? [];
		const made = id === '' ? null : element.ownerDocument.getElementById(id);
		const rect = made?.querySelector('rect');
		if (!made || !rect || !(element instanceof SVGGraphicsElement)) return null;
		const known = windows.get(made);
		if (known !== undefined) return known;
		clips.push({ geometry: geometryOf(rect), matrix: matrixOf(element) });
		windows.set(made, clips.length - 1);
		return clips.length - 1;
	}

	function addShape(
		element: SVGGraphicsElement,
		drawn: Element,
		style: CSSStyleDeclaration,
		opacity: number,
		clip: number | null
	): void {
		const tag = drawn.tagName;
		const fill = withAlpha(palette.read(style.fill), Number(style.fillOpacity));
		const stroke = withAlpha(palette.read(style.stroke), Number(style.strokeOpacity));
		const matrix = matrixOf(element);
		// A stroke that the browser keeps as wide as it says, whatever the scale of the shape, is written as wide as the scale makes it so.
		const [a, b, c, d] = matrix;
		const shrunk =
			style.vectorEffect === 'non-scaling-stroke' ? Math.sqrt(Math.abs(a * d - b * c)) || 1 : 1;
		const strokeWidth = (parseFloat(style.strokeWidth) || 0) / shrunk;
		if (!isShape(tag) || (fill === null && (stroke === null || strokeWidth === 0))) return;
		const line = Object.fromEntries(
			Object.entries(strokeParts).flatMap(([name, usual]) => {
				const value = style.getPropertyValue(name).replaceAll('px', '');
				if (value === usual || value === '') return [];
				const sized = value.replace(/\d+(\.\d+)?/g, (n) => String(Number(n) / shrunk));
				return [[name, name === 'stroke-dasharray' ? sized : value]];
			})
		);
		items.push({
			kind: 'shape',
			tag,
			geometry: geometryOf(drawn),
			matrix,
			fill,
			stroke: strokeWidth === 0 ? null : stroke,
			strokeWidth,
			line,
			opacity,
			clip
		});
	}

	/** A piece of text, each line of it that the browser made. */
	function addText(
		node: Text,
		style: CSSStyleDeclaration,
		opacity: number,
		clip: number | null
	): void {
		const range = document.createRange();
		const text = node.data;
		let line: { from: number; box: Box; right: number } | null = null;
		const isSvg = node.parentElement instanceof SVGElement;
		const colour = palette.read(isSvg ? style.fill : style.color);
		const end = (to: number): void => {
			if (line === null || colour === null) return;
			const said = transformed(text.slice(line.from, to), style).replace(/\s+/g, ' ').trim();
			const { box } = line;
			const stroke =
				isSvg && style.paintOrder.startsWith('stroke') ? palette.read(style.stroke) : null;
			if (said !== '' && line.right > box.left)
				items.push({
					kind: 'text',
					text: said,
					x: box.left - origin.left,
					y: box.top - origin.top + box.height * faces.ascent(style),
					width: line.right - box.left,
					family: style.fontFamily,
					size: parseFloat(style.fontSize),
					weight: style.fontWeight,
					italic: style.fontStyle === 'italic',
					fill: colour,
					halo: stroke && { colour: stroke, width: parseFloat(style.strokeWidth) },
					opacity,
					clip
				});
			line = null;
		};
		for (let i = 0; i < text.length;) {
			const step = (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
			range.setStart(node, i);
			range.setEnd(node, i + step);
			const [box] = range.getClientRects();
			// What the browser folded away has no box; a space at the end of a line takes no room of the next.
			if (box !== undefined && box.width > 0 && /\S/.test(text.slice(i, i + step))) {
				if (line !== null && Math.abs(box.top - line.box.top) > box.height / 2) end(i);
				line ??= { from: i, box, right: box.right };
				line.right = box.right;
			}
			i += step;
		}
		end(text.length);
	}

	/** What a box of the page shows of itself: its ground and its edges. */
	function addBox(element: HTMLElement, style: CSSStyleDeclaration, opacity: number): void {
		const box = element.getBoundingClientRect();
		const x = box.left - origin.left;
		const y = box.top - origin.top;
		const flat = { kind: 'shape', line: {}, opacity, clip: null } as const;
		const upright: Matrix = [1, 0, 0, 1, 0, 0];
		const ground = palette.read(style.backgroundColor);
		if (ground !== null && element !== root)
			items.push({
				...flat,
				tag: 'rect',
				geometry: numbers({
					x,
					y,
					width: box.width,
					height: box.height,
					rx: parseFloat(style.borderTopLeftRadius) || 0
				}),
				matrix: upright,
				fill: ground,
				stroke: null,
				strokeWidth: 0
			});
		const edges = [
			['Top', x, y, x + box.width, y],
			['Bottom', x, y + box.height, x + box.width, y + box.height],
			['Left', x, y, x, y + box.height],
			['Right', x + box.width, y, x + box.width, y + box.height]
		] as const;
		for (const [side, x1, y1, x2, y2] of edges) {
			const width = parseFloat(style[`border${side}Width`]);
			const kind = style[`border${side}Style`];
			const colour = palette.read(style[`border${side}Color`]);
			if (!(width > 0) || kind === 'none' || colour === null) continue;
			items.push({
				...flat,
				tag: 'line',
				geometry: numbers({ x1, y1, x2, y2 }),
				matrix: upright,
				fill: null,
				stroke: colour,
				strokeWidth: width,
				line: kind === 'dashed' ? { 'stroke-dasharray': `${2 * width} ${2 * width}` } : {}
			});
		}
	}

	function visit(element: Element, above: number, clip: number | null): void {
		if (element.matches(left)) return;
		const style = getComputedStyle(element);
		if (style.display === 'none' || style.visibility === 'hidden') return;
		const opacity = above * Number(style.opacity);
		if (opacity === 0) return;
		const seen = windowOf(element) ?? clip;
		if (element instanceof SVGUseElement) {
			const drawn = document.getElementById((element.getAttribute('href') ?? '').slice(1));
			if (drawn !== null) addShape(element, drawn, style, opacity, seen);
			return;
		}
		if (element instanceof SVGGeometryElement) addShape(element, element, style, opacity, seen);
		else if (element instanceof HTMLElement) addBox(element, style, opacity);
		for (const child of element.childNodes) {
			if (child instanceof Text) addText(child, style, opacity, seen);
			else if (child instanceof Element) visit(child, opacity, seen);
		}
	}

	visit(root, 1, null);
	return {
		width: origin.width,
		height: origin.height,
		ground: palette.read(getComputedStyle(root).backgroundColor) ?? { hex: '#ffffff', alpha: 1 },
		items,
		clips
	};
}

function numbers(all: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(all).map(([name, n]) => [name, String(Math.round(n * 100) / 100)])
	);
}

function withAlpha(colour: Colour | null, alpha: number): Colour | null {
	return colour === null || alpha === 0 ? null : { ...colour, alpha: colour.alpha * alpha };
}
