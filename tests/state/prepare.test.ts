import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/lib/state/prepare.ts';
import { ShownRows } from '../../src/lib/state/shown.svelte.ts';
import { builtInOrigin } from '../../src/lib/view/dataset.ts';
import { defaultView, type View } from '../../src/lib/view/view.ts';
import { ladderRanking, recordRows, scales, scoreRows } from '../rows.ts';

/** Rows of their own, so that nothing of them is known yet. */
function sourceOf() {
	const edition = {
		title: 'Test',
		version: '1',
		checked: '2026-11-23',
		licence: 'CC-BY-4.0',
		licenceAddress: '',
		gaps: ''
	};
	const record = { rows: recordRows.map((row) => ({ ...row })), origin: builtInOrigin, edition };
	return {
		data: record,
		record,
		scales,
		scores: scoreRows,
		ladder: ladderRanking,
		ruptures: []
	};
}

const pageOf = (source: ReturnType<typeof sourceOf>, part: Partial<View> = {}): ShownRows =>
	new ShownRows(source, { ...defaultView, ...part });

describe('what one page found and the next one asks for', () => {
	test.each<Partial<View>>([
		{},
		{ fromYear: 2015 },
		{ confidence: 'high' },
		{ scale: 'weis' },
		{ substantive: ['severance', 'force'] }
	])('is the same with %j', (part) => {
		const source = sourceOf();
		const [one, other] = [pageOf(source, part), pageOf(source, { ...part })];
		expect(other.shown).toBe(one.shown);
		expect(other.index).toBe(one.index);
		expect(other.nations).toBe(one.nations);
	});

	test.each<Partial<View>>([
		{ fromYear: 2015 },
		{ confidence: 'high' },
		{ scale: 'weis' },
		{ substantive: ['severance', 'force'] }
	])('is another once the view is %j, and as if nothing had been found before', (part) => {
		const source = sourceOf();
		const before = pageOf(source).shown;
		const after = pageOf(source, part).shown;
		expect(after).not.toBe(before);
		expect(after).not.toEqual(before);
		expect(pageOf(sourceOf(), part).shown).toEqual(after);
	});

	test('is there when the rows were prepared', async () => {
		const source = sourceOf();
		await prepare(source);
		const asked: string[] = [];
		// Whoever looks into a row now finds anew what should be there.
		const watched = source.data.rows.map((row) =>
			Object.defineProperty(row, 'response', {
				get: () => (asked.push(row.incident_id), 'none' as const)
			})
		);
		expect(watched.length).toBeGreaterThan(0);
		const page = pageOf(source);
		expect(page.shown.placed.length).toBeGreaterThan(0);
		expect(page.nations.size).toBeGreaterThan(0);
		expect(asked).toEqual([]);
	});

	test('is not looked for any more once other rows are shown', async () => {
		const source = sourceOf();
		const old = source.data;
		const preparing = prepare(source);
		const other = sourceOf().data;
		source.data = other;
		const asked: string[] = [];
		for (const row of old.rows)
			Object.defineProperty(row, 'response', { get: () => (asked.push(row.incident_id), 'none') });
		await preparing;
		expect(asked).toEqual([]);
	});
});
