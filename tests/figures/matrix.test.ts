import { describe, expect, test } from 'vitest';
import { layoutMatrix } from '../../src/lib/figures/matrix/layout.ts';
import { matrix } from '../../src/lib/figures/matrix/figure.ts';
import fc from 'fast-check';
import { partyName } from '../../src/lib/data/parties.ts';
import type { Incident } from '../../src/lib/data/incident.ts';
import type { Ranking } from '../../src/lib/severity/ranking.ts';
import { readCell } from '../../src/lib/view/cell.ts';
import { sortNations } from '../../src/lib/figures/matrix/counts.ts';
import { matrixSorts, type MatrixSort } from '../../src/lib/view/view.ts';
import { manyStates, nationsOf } from '../nations.ts';
import {
	ladderRanking,
	noneOf,
	rankingNamed,
	rankings,
	recordRows,
	rowOf,
	someRows
} from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const layout = (
	rows: readonly Incident[],
	width: number,
	sort: MatrixSort = 'strongest',
	ranking: Ranking = ladderRanking
) =>
	layoutMatrix(
		{
			nations: [...nationsOf(rows, ranking).values()],
			ranking,
			sort,
			slots: new Map([['ALB', 0]])
		},
		width
	);

describe('the matrix', () => {
	test.each([280, 360, 768, 940])(
		'counts every act and every silence once at %d px, on every scale',
		(width) => {
			for (const ranking of rankings) {
				const nations = nationsOf(recordRows, ranking);
				const { cells, rows, columns } = layout(recordRows, width, 'strongest', ranking);
				expect(rows).toHaveLength(nations.size);
				for (const nation of nations.values()) {
					const mine = cells.filter(({ state }) => state === nation.state);
					const silent = mine.filter((one) => one.silent);
					expect(mine.reduce((sum, one) => sum + (one.silent ? 0 : one.count), 0)).toBe(
						nation.ownActs
					);
					expect(silent.reduce((sum, one) => sum + one.count, 0)).toBe(nation.silent);
				}
				for (const { x, width: w } of cells)
					expect(x - w / 2 >= 0 && x + w / 2 <= width).toBe(true);
				expect(columns.length).toBeGreaterThan(1);
			}
		}
	);

	test('holds any rows: every act and silence once, each cell in its row and column', () => {
		fc.assert(
			fc.property(
				someRows,
				fc.constantFrom(280, 340, 620, 940),
				fc.constantFrom(...matrixSorts),
				(rows, width, sort) => {
					const nations = nationsOf(rows);
					const laid = layout(rows, width, sort);
					const total = [...nations.values()].reduce((n, one) => n + one.ownActs + one.silent, 0);
					expect(laid.cells.reduce((n, one) => n + one.count, 0)).toBe(total);
					for (const { x, y, state, step } of laid.cells) {
						const row = laid.rows.find((one) => one.state === state);
						const column = laid.columns.find((one) => one.step === step);
						expect(row && y > row.y && y < row.y + row.height).toBe(true);
						expect(column && x > column.x && x < column.x + column.width).toBe(true);
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	test.each([280, 940])('works at 200 States and %d px, without overlap', (width) => {
		const { rows, cells } = layout(manyStates(200), width);
		expect(rows).toHaveLength(200);
		rows.slice(1).forEach((row, i) => {
			const before = rows[i];
			if (before) expect(row.y).toBeGreaterThanOrEqual(before.y + before.height);
		});
		const keys = cells.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		for (const { y, height, state } of cells) {
			const row = rows.find((one) => one.state === state);
			expect(row && y - height / 2 >= row.y && y + height / 2 <= row.y + row.height).toBe(true);
		}
	});

	test('sorts by what is asked, equal ones by name', () => {
		const nations = [...nationsOf(recordRows).values()];
		for (const sort of matrixSorts) {
			const sorted = sortNations(nations, sort);
			expect(sorted).toHaveLength(nations.length);
			const worth = sorted.map(({ highest, medianDays, state, ...one }) =>
				sort === 'strongest'
					? -(highest?.step ?? 0)
					: sort === 'number'
						? -{ highest, medianDays, state, ...one }.ownActs
						: sort === 'speed'
							? (medianDays ?? Infinity)
							: 0
			);
			expect([...worth].sort((a, b) => a - b)).toEqual(worth);
		}
		const names = sortNations(nations, 'name').map(({ state }) => partyName(state));
		expect([...names].sort((a, b) => (a < b ? -1 : 1))).toEqual(names);
		expect(
			sortNations(nations, 'strongest')
				.slice(0, 2)
				.map(({ state }) => state)
		).toEqual(['USA', 'GEO']);
	});

	test('marks a cell of which nothing counts as a place', () => {
		const { cells } = layout(
			[rowOf({ avowed: 'no' }), noneOf({ incident_id: 'b', victim: 'DEU' })],
			940
		);
		expect(cells.map(({ key, hollow, silent }) => [key, hollow, silent])).toEqual([
			['ALB.10', true, false],
			['DEU.0', false, true]
		]);
	});

	test('has a column for acts without a score, with a name of its own', () => {
		const weis = rankingNamed('weis');
		const { columns, cells } = layout(
			[rowOf({ response: 'cyber-operation' })],
			940,
			'strongest',
			weis
		);
		expect(columns.at(-1)?.number).toBe('?');
		expect(cells.map(({ key }) => readCell(key))).toEqual([
			{ state: 'ALB', by: 'step', step: -1, acts: 'own' }
		]);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s is as it was reviewed', async (name, width) => {
		const rows = [
			rowOf(),
			rowOf({ response: 'attribution' }),
			rowOf({ incident_id: 'n', victim: 'NLD', response: 'expulsion' }),
			rowOf({ incident_id: 'd', victim: 'DEU', response: 'recall', avowed: 'no' }),
			noneOf({ incident_id: 'e', victim: 'DEU' })
		];
		await expect(pictureOf(matrix, givenOf(rows, { sort: 'number' }), width)).toMatchFileSnapshot(
			`golden/matrix-${name}.svg`
		);
	});
});
