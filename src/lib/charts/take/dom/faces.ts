import type { Drawing } from '../drawing.ts';

/* The faces of the page, carried inside a picture as far as its letters need them. */

/** The code points that a range of CSS holds: "U+0000-00FF, U+0131". */
export function holds(ranges: string, point: number): boolean {
	if (ranges.trim() === '') return true;
	return ranges.split(',').some((range) => {
		const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
		// A question mark stands for any digit.
		const least = parseInt(from.replaceAll('?', '0'), 16);
		const most = parseInt(to.replaceAll('?', 'F'), 16);
		return point >= least && point <= most;
	});
}

const named = (family: string): string => family.trim().replace(/^["']|["']$/g, '');

async function asDataAddress(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const blob = await response.blob();
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(new Error(`${address} could not be read`));
		reader.readAsDataURL(blob);
	});
}

/** The rules of a style sheet; none of one that is somebody else’s, which the browser keeps closed. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
	try {
		return [...sheet.cssRules];
	} catch {
		return [];
	}
}

/**
 * Declarations of the faces that a drawing uses, their files inside as data: of each family the parts (Latin, Greek …) of which it has a
 * letter. A face that does not arrive is left out; the text then has the next of its family.
 */
export async function facesOf({ items }: Drawing): Promise<string> {
	const letters = new Map<string, Set<number>>();
	for (const item of items) {
		if (item.kind !== 'text') continue;
		const family = named(item.family.split(',')[0] ?? '');
		const points = letters.get(family) ?? new Set();
		for (const letter of item.text) points.add(letter.codePointAt(0) ?? 0);
		letters.set(family, points);
	}
	const wanted = [...document.styleSheets].flatMap((sheet) =>
		rulesOf(sheet).flatMap((rule) => {
			if (!(rule instanceof CSSFontFaceRule)) return [];
			const { style } = rule;
			const family = named(style.getPropertyValue('font-family'));
			const points = letters.get(family);
			const [, address] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
			const ranges = style.getPropertyValue('unicode-range');
			if (points === undefined || address === undefined) return [];
			if (![...points].some((point) => holds(ranges, point))) return [];
			const whole = new URL(address, sheet.href ?? location.href).href;
			return [{ family, ranges, weight: style.getPropertyValue('font-weight'), whole }];
		})
	);
	const made = await Promise.all(
		wanted.map(async ({ family, ranges, weight, whole }) => {
			const data = await asDataAddress(whole).catch(() => '');
			return data === ''
				? ''
				: `@font-face{font-family:"${family}";font-weight:${weight || '400'};src:url(${data}) format("woff2");${ranges === '' ? '' : `unicode-range:${ranges};`}}`;
		})
	);
	return made.join('');
}
