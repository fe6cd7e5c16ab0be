import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutUnits } from '../../src/lib/charts/units/layout.ts';
import Units from '../../src/lib/charts/units/Units.svelte';
import { overlap } from '../../src/lib/charts/frame.ts';
import { stateCodes } from '../../src/lib/data/countries.ts';
import type { Answered, AnswerKind } from '../../src/lib/severity/substantive.ts';
import { sortAnswers } from '../../src/lib/view/substance.ts';
import { drawingOf } from './drawing.ts';

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

describe('the cells of countries', () => {
	test('are one for each, apart, within the width, with room for three letters', () => {
		fc.assert(
			fc.property(some, widths, (answers, width) => {
				const { cells, cell, width: wide, height } = layoutUnits(answers, width);
				expect(cells.map(({ state }) => state)).toEqual(answers.map(({ state }) => state));
				expect(wide).toBeLessThanOrEqual(width);
				expect(cell.width).toBeGreaterThanOrEqual(22);
				const boxes = cells.map(({ x, y }) => ({ x, y, ...cell }));
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
				const lines = new Set(layoutUnits(answers, width).cells.map(({ y }) => y));
				expect([1, 2]).toContain(lines.size);
				expect(new Set(layoutUnits(answers, width).cells.map(({ x }) => x)).size * lines.size).toBe(
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

	test.each([
		['wide', 940],
		['narrow', 300]
	])('%s are as they were reviewed', async (name, width) => {
		const answers = [
			answered('ALB', 'substantive'),
			answered('USA', 'substantive'),
			answered('DEU', 'lesser'),
			...stateCodes.slice(0, 21).map((state) => answered(state, 'none'))
		].filter(({ state }, i, all) => all.findIndex((one) => one.state === state) === i);
		await expect(
			drawingOf(Units, { layout: layoutUnits(answers, width), label: 'Countries' })
		).toMatchFileSnapshot(`golden/units-${name}.svg`);
	});

	test('are nothing for nobody', () => {
		expect(layoutUnits([], 940)).toMatchObject({ cells: [], height: 0 });
	});
});
