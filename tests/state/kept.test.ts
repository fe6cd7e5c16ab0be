import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { asItIs } from '../../src/lib/data/check.ts';
import { NotKept, Store, type Kept } from '../../src/lib/state/kept.ts';

const file = (part: Partial<Kept> = {}): Kept => ({
	id: 'one',
	name: 'one.csv',
	brought: '2026-01-02T03:04:05.000Z',
	address: '',
	bytes: new Blob(['a,b\n']),
	leftOut: 0,
	dataset: '',
	recipe: { mends: [] },
	contract: 'now',
	ready: 3,
	setAside: 1,
	...part
});

describe('kept files', () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});

	test('are listed, the last brought first, changed, removed and kept again', async () => {
		const store = new Store();
		await store.keep(file());
		await store.keep(file({ id: 'two', name: 'two.csv', brought: '2026-02-02T03:04:05.000Z' }));
		expect((await store.all()).map(({ id }) => id)).toEqual(['two', 'one']);
		await store.change('one', { name: 'renamed' });
		const one = await store.one('one');
		expect(one?.name).toBe('renamed');
		await store.remove('one');
		expect(await store.one('one')).toBeUndefined();
		if (one) await store.keep(one);
		expect((await store.one('one'))?.name).toBe('renamed');
		await store.close();
	});

	test('a change of what another tab removed brings nothing back', async () => {
		const [store, other] = [new Store(), new Store()];
		await store.keep(file());
		await other.remove('one');
		await store.change('one', { name: 'ghost' });
		expect(await store.all()).toEqual([]);
		await Promise.all([store.close(), other.close()]);
	});

	test('what another tab decided meanwhile is kept beside', async () => {
		const [store, other] = [new Store(), new Store()];
		const was = { mends: [] };
		const mend = (value: string) => ({ mends: [{ row: 2, column: 0, found: 'a', value }] });
		await store.keep(file({ recipe: was }));
		const [one, two] = await Promise.all([
			store.keep(file({ recipe: mend('x') }), was),
			other.keep(file({ recipe: mend('y') }), was)
		]);
		expect(one.id).toBe('one');
		expect([two.id === 'one', two.name]).toEqual([false, 'one.csv (mended)']);
		expect((await store.all()).map(({ recipe }) => recipe)).toEqual(
			expect.arrayContaining([mend('x'), mend('y')])
		);
		await Promise.all([store.close(), other.close()]);
	});

	test('two tabs that keep at once both keep', async () => {
		const [store, other] = [new Store(), new Store()];
		await Promise.all([store.keep(file()), other.keep(file({ id: 'two' }))]);
		expect((await store.all()).map(({ id }) => id).sort()).toEqual(['one', 'two']);
		await Promise.all([store.close(), other.close()]);
	});

	test('another tab is told', async () => {
		let heard: () => void = () => undefined;
		const hearing = new Promise<void>((done) => (heard = done));
		const [store, other] = [new Store(), new Store(heard)];
		await store.keep(file());
		await hearing;
		expect(await other.all()).toHaveLength(1);
		await Promise.all([store.close(), other.close()]);
	});

	test('what was last in view is noted and forgotten', async () => {
		const store = new Store();
		expect(await store.last()).toBeUndefined();
		const last = {
			hasRecord: true,
			files: [{ id: 'one', how: 'correct', recipe: asItIs }]
		} as const;
		await store.view(last);
		expect(await store.last()).toEqual(last);
		await store.view(undefined);
		expect(await store.last()).toBeUndefined();
		await store.close();
	});

	test.each([
		['a full disk', new DOMException('full', 'QuotaExceededError'), /no room left/],
		['a browser that keeps nothing', new DOMException('no', 'SecurityError'), /keep nothing/]
	])('%s gets a sentence', async (_, error, words) => {
		globalThis.indexedDB.open = () => {
			throw error;
		};
		const store = new Store();
		await expect(store.keep(file())).rejects.toThrow(NotKept);
		await expect(store.keep(file())).rejects.toThrow(words);
	});
});
