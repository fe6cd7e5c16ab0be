import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeScale, yearCeil, yearFloor, yearTicks } from '../../src/lib/charts/axis.ts';

const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });

test('a scale of moments goes from end to end, evenly', () => {
	fc.assert(
		fc.property(moment, moment, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, part) => {
			const x = timeScale(a, b, 10, 110);
			if (a === b) {
				expect(x(a)).toBe(60);
				return;
			}
			expect(x(a)).toBeCloseTo(10, 6);
			expect(x(b)).toBeCloseTo(110, 6);
			expect(x(a + part * (b - a))).toBeCloseTo(10 + 100 * part, 3);
		})
	);
});

test('a year begins and ends where it does', () => {
	fc.assert(
		fc.property(moment, (at) => {
			const [from, to] = [yearFloor(at), yearCeil(at)];
			expect(from).toBeLessThanOrEqual(at);
			expect(to).toBeGreaterThanOrEqual(at);
			for (const edge of [from, to])
				expect(new Date(edge).toISOString()).toMatch(/-01-01T00:00:00.000Z$/);
			expect(new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear()).toBe(
				from === to ? 0 : 1
			);
		})
	);
});

test('ticks stand at whole years, every so many, or at each where there would be none', () => {
	const x = timeScale(Date.UTC(2006, 0, 1), Date.UTC(2027, 0, 1), 0, 100);
	expect(yearTicks(x, 5).map(({ label }) => label)).toEqual(['2010', '2015', '2020', '2025']);
	const short = timeScale(Date.UTC(2021, 3, 1), Date.UTC(2023, 3, 1), 0, 100);
	expect(yearTicks(short, 5).map(({ label }) => label)).toEqual(['2022', '2023']);
	expect(yearTicks(timeScale(Date.UTC(2022, 3, 1), Date.UTC(2022, 4, 1), 0, 1), 5)).toEqual([]);
});
