import css from './type.css?raw';

function sizeOf(name: string): number {
	const [, size] = new RegExp(`--type-${name}:\\s*([\\d.]+)px`).exec(css) ?? [];
	if (size === undefined) throw new Error(`type.css has no size ${name}`);
	return Number(size);
}

/** Sizes of type in pictures, in pixels, as `type.css` has them for the page. */
export const type = {
	small: sizeOf('small'),
	note: sizeOf('note'),
	label: sizeOf('label'),
	text: sizeOf('text'),
	name: sizeOf('name'),
	number: sizeOf('number'),
	accent: sizeOf('accent')
} as const;
