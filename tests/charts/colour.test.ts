import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	lab65,
	parse,
	type Color
} from 'culori';
import { describe, expect, test } from 'vitest';
import { rungs } from '../../src/lib/severity/ladder.ts';

const css = readFileSync('src/app.css', 'utf8');

/** Both values of a token: on paper and on the dark ground. */
function token(pattern: RegExp): readonly [string, string] {
	const found = pattern.exec(css);
	if (found?.[1] === undefined || found[2] === undefined) throw new Error(`no token ${pattern}`);
	return [found[1], found[2]];
}

const named = (name: string): readonly [string, string] =>
	token(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));

const rungColours = rungs.map(({ rung }) =>
	token(new RegExp(`\\.rung-${rung} \\{\\s*--rung: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`))
);

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

describe.each([
	['light', 0],
	['dark', 1]
] as const)('colours of the %s theme', (_, theme) => {
	const grounds = ['ground', 'shade', 'raised'].map((name) => named(name)[theme]);

	test('text is 4.5 to 1 on every ground', () => {
		for (const name of ['ink', 'ink-soft', 'accent'])
			for (const ground of grounds)
				expect(contrast(named(name)[theme], ground), name).toBeGreaterThanOrEqual(4.5);
		expect(contrast(named('ink')[theme], named('strip')[theme])).toBeGreaterThanOrEqual(4.5);
		// A country's code stands on these in the colour of the ground.
		for (const name of ['substantive', 'accent'])
			expect(contrast(named('ground')[theme], named(name)[theme]), name).toBeGreaterThanOrEqual(
				4.5
			);
	});

	test('every rung’s marks and the edges of controls are 3 to 1', () => {
		for (const ground of grounds.slice(0, 2)) {
			for (const colour of rungColours)
				expect(contrast(colour[theme], ground)).toBeGreaterThanOrEqual(3);
			for (const name of ['accent', 'focus', 'sample', 'line-strong', 'substantive'])
				expect(contrast(named(name)[theme], ground), name).toBeGreaterThanOrEqual(3);
		}
	});

	test.each([
		['as they are', 5, (colour: Color): Color => colour],
		['without red', 3, filterDeficiencyProt(1)],
		['without green', 3, filterDeficiencyDeuter(1)],
		['without blue', 3, filterDeficiencyTrit(1)],
		['in grey', 3, (colour: Color): Color => ({ mode: 'lab65', l: lab65(colour).l, a: 0, b: 0 })]
	])('neighbouring rungs can be told apart %s', (_seen, least, see) => {
		const difference = differenceCiede2000();
		const seen = rungColours.map((colour) => {
			const parsed = parse(colour[theme]);
			if (parsed === undefined) throw new Error(`no colour ${colour[theme]}`);
			return see(parsed);
		});
		for (const [i, colour] of seen.slice(1).entries())
			expect(
				difference(seen[i] ?? colour, colour),
				`rungs ${i} and ${i + 1}`
			).toBeGreaterThanOrEqual(least);
	});

	test('the ramp goes one way, from near the ground to far from it', () => {
		const ground = named('ground')[theme];
		const steps = rungColours.map((colour) => contrast(colour[theme], ground));
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
	});
});
