import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridRow } from '../../src/lib/files/check/checker.ts';
import { RowBlocks } from '../../src/lib/files/ui/grid/blocks.svelte.ts';
import { moved, within } from '../../src/lib/files/ui/grid/moves.ts';

const last = { place: 99, at: 4 };

describe('keys in the grid', () => {
	test.each([
		['ArrowDown', false, { place: 11, at: 2 }],
		['ArrowLeft', false, { place: 10, at: 1 }],
		['PageUp', false, { place: 0, at: 2 }],
		['Home', false, { place: 10, at: 0 }],
		['End', false, { place: 10, at: 4 }],
		['Home', true, { place: 0, at: 2 }],
		['End', true, { place: 99, at: 2 }],
		['x', false, undefined],
		['z', true, undefined]
	])('%s, with Control %s', (key, ctrlKey, to) => {
		expect(moved({ key, ctrlKey }, { place: 10, at: 2 }, last)).toEqual(to);
	});

	test('never lead out of it', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer(), fc.nat(50), fc.nat(9), (place, at, rows, cells) => {
				const to = within({ place, at }, { place: rows - 1, at: cells - 1 });
				expect(to.place).toBeGreaterThanOrEqual(0);
				expect(to.place).toBeLessThanOrEqual(Math.max(0, rows - 1));
				expect(to.at).toBeLessThanOrEqual(Math.max(0, cells - 1));
			})
		);
	});
});

describe('rows of the grid', () => {
	const row = (record: number, cell: string): GridRow => ({
		record,
		line: record + 2,
		row: record + 2,
		cells: [cell],
		isLeftOut: false,
		findings: []
	});

	/** Blocks whose questions the test answers. */
	function asking(): {
		blocks: RowBlocks;
		asked: { from: number; to: number; answer: (cell: string) => Promise<void> }[];
	} {
		const asked: { from: number; to: number; answer: (cell: string) => Promise<void> }[] = [];
		const blocks = new RowBlocks(
			(_, from, to) =>
				new Promise((done) => {
					asked.push({
						from,
						to,
						answer: async (cell) => {
							done(Array.from({ length: to - from }, (__, i) => row(from + i, cell)));
							await Promise.resolve();
						}
					});
				})
		);
		return { blocks, asked };
	}

	test('are asked for once, a block at a time', async () => {
		const { blocks, asked } = asking();
		expect(blocks.at('all', 3, 0)).toBeUndefined();
		expect(blocks.at('all', 4, 0)).toBeUndefined();
		expect(asked.map(({ from, to }) => [from, to])).toEqual([[0, 100]]);
		await asked[0]?.answer('a');
		expect(blocks.at('all', 3, 0)?.record).toBe(3);
		expect(asked).toHaveLength(1);
		blocks.at('all', 80, 0);
		expect(asked.map(({ from }) => from)).toEqual([0, 100]);
	});

	test('of an older reading stand until the newer ones come, and never come after them', async () => {
		const { blocks, asked } = asking();
		blocks.at('all', 0, 0);
		await asked[0]?.answer('old');
		expect(blocks.at('all', 0, 1)?.cells).toEqual(['old']);
		expect(blocks.at('all', 0, 2)?.cells).toEqual(['old']);
		await asked[2]?.answer('newest');
		await asked[1]?.answer('late');
		expect(blocks.at('all', 0, 2)?.cells).toEqual(['newest']);
	});
});
