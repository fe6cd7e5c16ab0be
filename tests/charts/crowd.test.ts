import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingertip, meantBy, unsure } from '../../src/lib/charts/crowd.ts';

const point = fc.record({
	x: fc.double({ min: 0, max: 200, noNaN: true }),
	y: fc.double({ min: 0, max: 200, noNaN: true })
});

test('a finger means the nearest mark first, and only what is hardly farther', () => {
	fc.assert(
		fc.property(fc.array(point), point, fc.constantFrom(0.5, 1, 2), (points, at, scale) => {
			const away = (one: { x: number; y: number }): number =>
				Math.hypot(one.x - at.x, one.y - at.y) * scale;
			const meant = meantBy(points, at, scale);
			const distances = meant.map(away);
			const nearest = Math.min(Infinity, ...points.map(away));
			expect(meant.length > 0).toBe(nearest <= fingertip);
			expect(distances).toEqual([...distances].sort((a, b) => a - b));
			if (meant.length > 0) expect(distances[0]).toBe(nearest);
			for (const one of points)
				expect(meant.includes(one)).toBe(away(one) <= fingertip && away(one) <= nearest + unsure);
		})
	);
});

test('the middle of a mark means that mark, whatever stands around it', () => {
	const crowd = [0, 5, 9, 40].map((x) => ({ x, y: 0 }));
	for (const one of crowd) expect(meantBy(crowd, one, 1)[0]).toBe(one);
	expect(meantBy(crowd, { x: 5, y: 0 }, 1)).toHaveLength(3);
	expect(meantBy(crowd, { x: 40, y: 0 }, 1)).toHaveLength(1);
	expect(meantBy(crowd, { x: 100, y: 0 }, 1)).toEqual([]);
});
