import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutCard } from '../../src/lib/charts/card.ts';

describe('the picture of a card', () => {
	test('shows n of so many, however many there are, within its size', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(20_000), (of, some) => {
				const n = Math.min(of, some);
				const { boxes, width } = layoutCard({ kind: 'share', n, of });
				expect(boxes.length).toBeLessThanOrEqual(60);
				for (const box of boxes) {
					expect(box.width).toBeGreaterThanOrEqual(0);
					expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
				}
				if (of <= 60) expect(boxes.filter(({ full }) => full)).toHaveLength(n);
			})
		);
	});

	test('puts days in order, the one told last and apart, and few of many', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 3000 }), (all) => {
				const days = Math.min(...all);
				const { dots, width } = layoutCard({ kind: 'days', days, all });
				expect(dots.length).toBeLessThanOrEqual(90);
				expect(dots.filter(({ accent }) => accent)).toHaveLength(1);
				for (const { x } of dots) expect(x >= 0 && x <= width).toBe(true);
				const xs = dots.slice(0, -1).map(({ x }) => x);
				expect([...xs].sort((a, b) => a - b)).toEqual(xs);
			})
		);
	});

	test('is a stair with the one step that is told', () => {
		const { boxes } = layoutCard({ kind: 'height', step: 2, steps: [1, 4, 12] });
		expect(boxes.map(({ colour, full }) => [colour, full])).toEqual([
			[1, false],
			[4, true],
			[12, false]
		]);
		const heights = boxes.map(({ height }) => height);
		expect([...heights].sort((a, b) => a - b)).toEqual(heights);
	});
});
