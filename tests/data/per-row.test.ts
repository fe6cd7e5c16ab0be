import { expect, test } from 'vitest';
import { lastList, lastOf, perRow } from '../../src/lib/data/per-row.ts';
import { RowMemory } from '../../src/lib/data/row-memory.ts';

/* What is said or read of a row is said and read once. */

test('what is said of a row is said once, where it is nothing too', () => {
	const asked: object[] = [];
	const [a, b] = [{ says: 1 }, { says: undefined }];
	const say = perRow((row: { readonly says: number | undefined }) => {
		asked.push(row);
		return row.says;
	});
	expect([say(a), say(b), say(a), say(b), say({ ...a })]).toEqual([1, undefined, 1, undefined, 1]);
	expect(asked).toEqual([a, b, a]);
	expect(asked[2]).not.toBe(a);
});

test('what was made of the very same things is given again, and made anew of any other', () => {
	let made = 0;
	const [a, b] = [{}, {}];
	const make = lastOf((...of: readonly object[]) => ({ of, made: ++made }));
	const first = make(a, b);
	expect(first).toEqual({ of: [a, b], made: 1 });
	expect(make(a, b)).toBe(first);
	expect(make(a, a).made).toBe(2);
	expect(make(b, a).made).toBe(3);
	// Only the last is known.
	expect(make(a, b).made).toBe(4);
	// One that begins in the same way is another.
	expect(make(a).made).toBe(5);
	expect(make(a, b).made).toBe(6);
	expect(make().made).toBe(7);
	expect(make(a).made).toBe(8);
});

test('a list of the very same things is given again, and any other is taken as it comes', () => {
	const keep = lastList<object>();
	const [a, b] = [{}, {}];
	const first = [a, b];
	expect(keep(first)).toBe(first);
	expect(keep([a, b])).toBe(first);
	for (const other of [[b, a], [a], [a, b, a], []]) expect(keep(other)).toBe(other);
});

test('what was read of cells is kept under their row, and given for these very cells alone', () => {
	const memory = new RowMemory();
	const [cells, values] = [['ALB'], { victim: 'ALB' }];
	expect(memory.valuesOf(2, cells)).toBeUndefined();
	memory.keep(2, cells, values);
	expect(memory.valuesOf(2, cells)).toBe(values);
	expect(memory.valuesOf(3, cells)).toBeUndefined();
	expect(memory.valuesOf(2, [...cells])).toBeUndefined();
});
