import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	builtInRows,
	builtInRuptures,
	builtInScores,
	isWhole,
	loadTexts,
	textsOf,
	wholeRows
} from '../../src/lib/data/built-in.svelte.ts';
import { scaleNote } from '../../src/lib/data/scale-notes.ts';
import { pack, unpack } from '../../src/lib/data/pack.ts';
import { recordRows, recordRuptures, scoreRows } from '../rows.ts';

test('rows come out of their columns as they went in', () => {
	const row = fc.record({ a: fc.string(), b: fc.array(fc.string()), c: fc.option(fc.integer()) });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1 }), (rows) => {
			expect(unpack(pack(rows, ['a', 'b', 'c']))).toEqual(rows);
			expect(unpack(pack(rows, ['c', 'a']))).toEqual(rows.map(({ a, c }) => ({ c, a })));
		})
	);
	expect(unpack(pack([] as { a: string }[], ['a']))).toEqual([]);
});

describe('the record that ships with the site', () => {
	test('is the CSV, first without its long texts and then with them', async () => {
		const [row] = builtInRows;
		if (row === undefined) throw new Error('no row');
		expect(builtInRows).toHaveLength(recordRows.length);
		expect(isWhole(row)).toBe(false);
		expect(textsOf(row)).toEqual({
			end_date: '',
			actor: '',
			consequence: '',
			response_detail: '',
			sources: [],
			notes: ''
		});
		const whole = await wholeRows(builtInRows);
		expect(whole).toEqual(recordRows);
		// A row is the same row, so that what was said of it stays said.
		expect(whole[0]).toBe(row);
		expect(textsOf(row)).toBe(row);
		await loadTexts();
		expect(builtInRuptures).toEqual(recordRuptures);
	});

	test('has every score, and the notes of scores by themselves', () => {
		for (const [i, score] of builtInScores.entries()) expect(scoreRows[i]).toMatchObject(score);
		expect(builtInScores).toHaveLength(scoreRows.length);
		expect(Object.keys(builtInScores[0] ?? {})).not.toContain('note');
		for (const { scale, term, note } of scoreRows) expect(scaleNote(scale, term)).toBe(note);
	});
});
