import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import { writeSvg, type Format, type Told } from '../drawing.ts';
import { facesOf } from './faces.ts';
import { drawingOf } from './flatten.ts';
import Sheet from '../Sheet.svelte';

/** The forms in which a picture is taken away. */
export const forms = ['page', 'slide', 'square', 'column'] as const;
export type Form = (typeof forms)[number];

/** What a sheet says and shows, whatever its size. */
export type SheetContent = Omit<ComponentProps<typeof Sheet>, 'width'>;

/** A finished picture, with its size in pixels as it is shown. */
export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** Shape of a sheet that has one: height by width, and its size as it is shown. */
const shapes = {
	slide: { ratio: 9 / 16, width: 1600, height: 900 },
	square: { ratio: 1, width: 1080, height: 1080 }
} as const;

/** Widths that a sheet may have, in pixels: below, a layout has no room; above, its texts would be small on a slide. */
const widths = { least: 340, most: 2200, step: 60, column: 340 } as const;

/** The margin of a sheet that is as wide as the page’s picture; the picture on it is then laid out as on the page. */
export const sheetMargin = 24;

/** A column of a printed page, in millimetres: half of A4 without its margins. */
export const columnInMillimetres = 88;

/**
 * Of the widths that a sheet may have, that at which it is shown largest within a frame of a width and height, in pixels: of equal ones the
 * widest. A sheet too wide for its frame is shown smaller, and so is one too high.
 */
export function widthFor(
	frame: { readonly width: number; readonly height: number },
	heightAt: (width: number) => number
): number {
	let best = { width: widths.least, scale: 0 };
	for (let { least: width } = widths; width <= widths.most; width += widths.step) {
		const scale = Math.min(frame.width / width, frame.height / heightAt(width));
		if (scale >= best.scale) best = { width, scale };
	}
	return best.width;
}

/** Draws a sheet in a form; `pageWidth` is the width of the picture on the page, in pixels. */
export async function takePicture(
	content: SheetContent,
	form: Form,
	pageWidth: number,
	told: Omit<Told, 'faces'>
): Promise<Picture> {
	const host = document.createElement('div');
	host.inert = true;
	host.setAttribute('aria-hidden', 'true');
	// Laid out like anything else, and out of sight.
	Object.assign(host.style, { position: 'fixed', top: '0', left: '-20000px' });
	document.body.append(host);
	// The width alone is followed: rows and layouts keep their identity.
	let wide = $state(pageWidth);
	const props = {
		...content,
		get width(): number {
			return wide;
		}
	};
	let sheet: Record<string, unknown> | undefined;
	try {
		sheet = mount(Sheet, { target: host, props });
		const heightAt = (width: number): number => {
			wide = width;
			flushSync();
			return host.offsetHeight;
		};
		await document.fonts.ready;
		const shape = form === 'slide' || form === 'square' ? shapes[form] : null;
		const width =
			shape !== null
				? widthFor(shape, heightAt)
				: form === 'column'
					? widths.column
					: Math.max(widths.least, pageWidth + 2 * sheetMargin);
		heightAt(width);
		// Faces that this sheet is the first to use.
		await document.fonts.ready;
		const root = host.firstElementChild;
		if (!(root instanceof HTMLElement)) throw new Error('The sheet was not drawn.');
		const drawing = drawingOf(root);
		const format = formatOf(form, drawing.width, drawing.height);
		const svg = writeSvg(drawing, format, { ...told, faces: await facesOf(drawing) });
		const scale = shape === null ? 1 : shape.width / format.width;
		return {
			svg,
			width: Math.round(format.width * scale),
			height: Math.round(format.height * scale)
		};
	} finally {
		if (sheet !== undefined) await unmount(sheet);
		host.remove();
	}
}

function formatOf(form: Form, width: number, height: number): Format {
	if (form === 'slide' || form === 'square') {
		const { ratio, width: shownWidth, height: shownHeight } = shapes[form];
		// A sheet that is higher than its shape keeps its height and stands in the middle.
		const wide = Math.max(width, height / ratio);
		return {
			width: wide,
			height: wide * ratio,
			shownWidth: String(shownWidth),
			shownHeight: String(shownHeight)
		};
	}
	if (form === 'column')
		return {
			width,
			height,
			shownWidth: `${columnInMillimetres}mm`,
			shownHeight: `${Math.round((10 * columnInMillimetres * height) / width) / 10}mm`
		};
	return { width, height, shownWidth: String(width), shownHeight: String(height) };
}

/** The most pixels that a picture may have: what browsers on phones still draw. */
const mostPixels = 60_000_000;

/** A picture as PNG, so many times as large; fails where the browser cannot draw one so large. */
export async function pngOf({ svg, width, height }: Picture, times: number): Promise<Blob> {
	if (width * height * times * times > mostPixels)
		throw new Error('The picture would be too large for the browser.');
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * times;
	canvas.height = height * times;
	const brush = canvas.getContext('2d');
	if (brush === null) throw new Error('The browser cannot draw.');
	brush.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) =>
			blob === null ? reject(new Error('The browser cannot write PNG.')) : resolve(blob)
		)
	);
}
