import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutTiles } from '../../src/lib/charts/tiles.ts';
import { overlap } from '../../src/lib/charts/frame.ts';
import { stateCodes } from '../../src/lib/data/parties.ts';
import type { Answered, AnswerKind } from '../../src/lib/severity/substantive.ts';
import { sortAnswers } from '../../src/lib/view/substance.ts';

const kinds = ['substantive', 'lesser', 'none'] as const;
const answered = (state: string, kind: AnswerKind): Answered => ({
	state,
	kind,
	substantive: [],
	uncounted: [],
	lesser: []
});
const some = fc
	.uniqueArray(fc.tuple(fc.constantFrom(...stateCodes), fc.constantFrom(...kinds)), {
		maxLength: 200,
		selector: ([state]) => state
	})
	.map((all) => sortAnswers(all.map(([state, kind]) => answered(state, kind))));
const widths = fc.integer({ min: 280, max: 1400 });

describe('the tiles of countries', () => {
	test('are one for each, apart, within the width, with room for three letters', () => {
		fc.assert(
			fc.property(some, widths, (answers, width) => {
				const { tiles, tile, width: wide, height } = layoutTiles(answers, width);
				expect(tiles.map(({ state }) => state)).toEqual(answers.map(({ state }) => state));
				expect(wide).toBeLessThanOrEqual(width);
				expect(tile.width).toBeGreaterThanOrEqual(22);
				const boxes = tiles.map(({ x, y }) => ({ x, y, ...tile }));
				boxes.forEach((box, i) => {
					expect(box.x + box.width <= wide && box.y + box.height <= height).toBe(true);
					for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
				});
			}),
			{ numRuns: 40 }
		);
	});

	test('make the article’s 22 a full line, or two of 11 on a narrow page', () => {
		fc.assert(
			fc.property(widths, (width) => {
				const answers = stateCodes.slice(0, 22).map((state) => answered(state, 'none'));
				const lines = new Set(layoutTiles(answers, width).tiles.map(({ y }) => y));
				expect([1, 2]).toContain(lines.size);
				expect(new Set(layoutTiles(answers, width).tiles.map(({ x }) => x)).size * lines.size).toBe(
					22
				);
			})
		);
	});

	test('come with the substantive ones first, each kind by name', () => {
		fc.assert(
			fc.property(some, (answers) => {
				const order = answers.map(({ kind }) => kinds.indexOf(kind));
				expect(order).toEqual([...order].sort());
			})
		);
	});

	test('are nothing for nobody', () => {
		expect(layoutTiles([], 940)).toMatchObject({ tiles: [], height: 0 });
	});
});
