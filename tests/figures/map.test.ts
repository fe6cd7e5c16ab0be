import land from 'virtual:riposte/land';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMap, statesOnMap } from '../../src/lib/figures/map/layout.ts';
import { map } from '../../src/lib/figures/map/figure.ts';
import { isState, stateCodes } from '../../src/lib/data/parties.ts';
import type { Incident } from '../../src/lib/data/incident.ts';
import { manyStates, nationsOf } from '../nations.ts';
import { ladderRanking, noneOf, recordRows, rowOf, someRows } from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const layout = (rows: readonly Incident[], width: number, all = land) =>
	layoutMap(
		{
			land: all,
			nations: [...nationsOf(rows, ladderRanking, { adversary: 'all' }).values()],
			ranking: ladderRanking,
			slots: new Map([['ALB', 0]])
		},
		width
	);

describe('the land', () => {
	test('has each State once, with a path of finite numbers', () => {
		const codes = land.states.map(({ code }) => code);
		expect(new Set(codes).size).toBe(codes.length);
		for (const { code, path, x, y, area } of land.states) {
			expect(code === '' || isState(code)).toBe(true);
			expect(path).toMatch(/^M-?\d[\d\s.lzM-]*z$/);
			expect([x, y, area].every(Number.isFinite)).toBe(true);
		}
	});

	test('has every victim of the record, small ones too', () => {
		const victims = [...new Set(recordRows.map(({ victim }) => victim))];
		expect(victims.filter((state) => !statesOnMap(land).has(state))).toEqual([]);
		for (const state of ['BHR', 'KWT', 'ALB', 'XKX', 'SGP', 'PLW', 'VAT'])
			expect(statesOnMap(land).has(state), state).toBe(true);
	});

	test('keeps areas: France is to Germany what it is on the ground', () => {
		const area = (code: string): number =>
			land.states.find((one) => one.code === code)?.area ?? NaN;
		// Mainland France about 539 000 km² and Germany about 357 000 km².
		expect(area('FRA') / area('DEU')).toBeCloseTo(539 / 357, 1);
		expect(area('DEU') / area('ALB')).toBeCloseTo(357 / 28.7, -0.3);
	});

	test('lies within its drawing, and goes to the reader in less than 150 kB', () => {
		for (const { x, y } of land.states)
			expect(x > 0 && x < land.width && y > land.top && y < land.bottom).toBe(true);
		expect(JSON.stringify(land).length).toBeLessThan(150_000);
	});
});

describe('the map', () => {
	test.each([280, 360, 768, 940, 1200])(
		'shows every victim of the record once at %d px, in one of its panels',
		(width) => {
			const laid = layout(recordRows, width);
			const victims = [...new Set(recordRows.map(({ victim }) => victim))].sort();
			expect(laid.states.map(({ state }) => state).sort()).toEqual(victims);
			for (const { x, y, clip } of laid.states) {
				expect(clip.x <= 0 && clip.x + clip.width >= 0).toBe(true);
				expect(clip.y <= 0 && clip.y + clip.height >= 0).toBe(true);
				expect(x >= 0 && x <= width && y >= 0 && y <= laid.height).toBe(true);
			}
			for (const { y } of laid.legend) expect(y).toBeLessThan(laid.height);
		}
	);

	test('lets Albania, Bahrain and Kuwait be found: in the larger panel, with a ring where too small', () => {
		for (const width of [280, 940]) {
			const laid = layout(recordRows, width);
			for (const state of ['ALB', 'BHR', 'KWT']) {
				const one = laid.states.find((found) => found.state === state);
				expect(one && one.y > laid.inset.y).toBe(true);
			}
			expect(laid.states.find(({ state }) => state === 'BHR')?.ring).toBe(true);
			expect(laid.states.find(({ state }) => state === 'RUS')?.ring).toBe(false);
		}
	});

	test('tells a slot, no response found, no act that counts, and no incident apart', () => {
		const rows = [
			rowOf(),
			noneOf({ incident_id: 'k', victim: 'KWT' }),
			rowOf({ incident_id: 'd', victim: 'DEU', avowed: 'no' })
		];
		const laid = layout(rows, 940);
		expect(laid.states.map(({ state, kind }) => [state, kind])).toEqual([
			['ALB', 'placed'],
			['DEU', 'unplaced'],
			['KWT', 'silent']
		]);
		expect(laid.states[0]?.name).toBe(
			'Albania: strongest own act rung 10 of 12: broke off relations (2022), which counts as substantive; 1 incident'
		);
		expect(laid.states[2]?.name).toBe('Kuwait: no public response found; 1 incident');
		expect(laid.legend.map(({ key }) => key)).toEqual(['10', 'unplaced', 'silent', 'empty']);
	});

	test('holds any rows: each victim once, told as its answers are', () => {
		fc.assert(
			fc.property(someRows, fc.constantFrom(280, 620, 940), (rows, width) => {
				const nations = nationsOf(rows, ladderRanking, { adversary: 'all' });
				const laid = layout(rows, width);
				const victims = [...nations.values()].filter(({ incidents }) => incidents > 0);
				expect(laid.states.map(({ state }) => state).sort()).toEqual(
					victims.map(({ state }) => state).sort()
				);
				for (const { state, kind, name } of laid.states) {
					const nation = nations.get(state);
					expect(kind === 'placed').toBe(nation?.highest != null);
					expect(kind === 'silent').toBe(nation?.answered === 0);
					expect(name.includes('no public response found')).toBe(kind === 'silent');
				}
				const counted = laid.legend.reduce(
					(n, { lines }) =>
						n + Number(/(?:^|: )(\d+) States?\b/.exec(lines.at(-1) ?? '')?.[1] ?? 0),
					0
				);
				expect(counted).toBe(victims.length);
			}),
			{ numRuns: 60 }
		);
	});

	test('says that no place is free, where eight are compared', () => {
		const eight = new Map(
			stateCodes
				.filter((code) => code !== 'ALB')
				.slice(0, 8)
				.map((code, slot) => [code, slot])
		);
		const { states } = layoutMap(
			{ land, nations: [...nationsOf([rowOf()]).values()], ranking: ladderRanking, slots: eight },
			940
		);
		expect(states[0]?.more).toContain('8 States are compared, which is the most');
	});

	test('holds 200 States', () => {
		const { states } = layout(manyStates(200), 940);
		const drawn = stateCodes.slice(0, 200).filter((code) => statesOnMap(land).has(code));
		expect(states).toHaveLength(drawn.length);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s is as it was reviewed', async (name, width) => {
		// A land of squares: what is reviewed is the drawing, and borders are Natural Earth's.
		const square = (code: string, x: number, y: number, size: number) => ({
			code,
			path: `M${x * 10} ${y * 10}l${size * 10} 0 0 ${size * 10}-${size * 10} 0z`,
			x: x + size / 2,
			y: y + size / 2,
			area: size * size
		});
		const squares = {
			width: 1000,
			top: 2,
			bottom: 441,
			states: [
				square('ALB', 520, 94, 5),
				square('BHR', 604, 147, 0.6),
				square('USA', 180, 80, 80),
				square('DEU', 490, 58, 17),
				square('FJI', 960, 300, 4)
			]
		};
		const rows = [
			rowOf(),
			noneOf({ incident_id: 'b', victim: 'BHR' }),
			rowOf({ incident_id: 'u', victim: 'USA', response: 'charges' }),
			rowOf({ incident_id: 'd', victim: 'DEU', avowed: 'no' })
		];
		await expect(
			pictureOf({ ...map, layout: (_, size) => layout(rows, size, squares) }, givenOf(rows), width)
		).toMatchFileSnapshot(`golden/map-${name}.svg`);
	});
});
