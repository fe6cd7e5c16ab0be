import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutScales, type ScalesLayout } from '../../src/lib/figures/scales/layout.ts';
import { scales } from '../../src/lib/figures/scales/figure.ts';
import { acts, compare, rankingOf, type Ranking } from '../../src/lib/severity/ranking.ts';
import { rankings, someScales } from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const widths = fc.constantFrom(280, 340, 480, 620, 760, 940, 1200);
const all = (own: Ranking | null): readonly Ranking[] => (own ? [...rankings, own] : rankings);

function check(laid: ScalesLayout, shown: readonly Ranking[]): void {
	expect(laid.columns).toHaveLength(shown.length);
	for (const n of [
		...laid.groups.flatMap(({ x, y, height }) => [x, y, height]),
		...laid.names.flatMap(({ x, y }) => [x, y])
	])
		expect(Math.round(n * 10) / 10).toBe(n);
	for (const [i, column] of laid.columns.entries()) {
		const groups = laid.groups.filter(({ x }) => Math.abs(x + laid.barWidth / 2 - column.x) < 0.2);
		expect(groups).toHaveLength(
			shown[i]?.steps.slice(1).filter(({ terms }) => terms.length > 0).length ?? -1
		);
		const sorted = [...groups].sort((a, b) => a.y - b.y);
		sorted.slice(1).forEach(({ y }, k) => {
			const above = sorted[k];
			expect(above && y >= above.y + above.height).toBe(true);
		});
		expect(groups.every(({ y, height }) => y >= 0 && y + height <= laid.height)).toBe(true);
		expect(column.without).toBe(shown[i]?.unscored.length);
	}
	expect(laid.columns.every(({ x }) => x >= 0 && x <= laid.width)).toBe(true);
}

describe('acts under several scales', () => {
	test('stand once on each scale that scores them, most severe on top, none over another', () => {
		fc.assert(
			fc.property(fc.option(someScales, { nil: null }), widths, (own, width) => {
				const shown = all(own && rankingOf(own));
				check(layoutScales(shown, 'severance', width), shown);
			}),
			{ numRuns: 60 }
		);
	});

	test('are named at the first scale in its order', () => {
		const { names } = layoutScales(rankings, 'severance', 940);
		const [ladder] = rankings;
		const first = names.filter(({ end }) => end);
		expect(first).toHaveLength(acts.length);
		for (const a of first)
			for (const b of first)
				if (ladder && compare(ladder, a.term, b.term) === 'above') expect(a.y).toBeLessThan(b.y);
	});

	test('are joined between two scales that both score them, and by no line where one does not', () => {
		const { lines } = layoutScales(rankings, 'severance', 940);
		const expected = acts.flatMap((term) =>
			rankings
				.slice(1)
				.filter((to, i) => to.stepOf.has(term) && rankings[i]?.stepOf.has(term))
				.map(({ scale }) => `${term} ${scale.name}`)
		);
		expect(lines.map(({ key }) => key).sort()).toEqual(expected.sort());
		expect(lines.at(-1)?.followed).toBe(true);
		expect(lines.filter(({ followed }) => followed)).toHaveLength(rankings.length - 1);
	});

	test('hold one scale, and one with a single act', () => {
		const one = rankingOf({
			name: 'own',
			title: 'x',
			spoken: 'x',
			graver: 'up',
			scores: new Map([['force', 1]])
		});
		check(layoutScales([one], 'severance', 340), [one]);
		check(layoutScales([one, ...rankings], 'severance', 940), [one, ...rankings]);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s are as they were reviewed', async (name, width) => {
		await expect(pictureOf(scales, givenOf([]), width)).toMatchFileSnapshot(
			`golden/scales-${name}.svg`
		);
	});
});
