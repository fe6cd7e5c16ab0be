import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newFile, type WholeFile } from '../../src/lib/files/record.ts';
import { asItIs } from '../../src/lib/files/recipe.ts';
import { NotSaved, Store } from '../../src/lib/files/store.ts';

const moment = new Date('2026-01-02T03:04:05.000Z');
const file = (part: Partial<WholeFile> = {}): WholeFile =>
	newFile('one.csv', new Blob(['a,b\n']), moment, {
		id: 'one',
		contract: 'now',
		ready: 3,
		leftOut: 1,
		...part
	});
const open = (): Store => new Store(() => 'another');

describe('saved files', () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});

	test('are listed, the last imported first, changed, removed and saved again', async () => {
		const store = open();
		await store.save(file());
		await store.save(file({ id: 'two', name: 'two.csv', imported: '2026-02-02T03:04:05.000Z' }));
		expect((await store.all()).map(({ id }) => id)).toEqual(['two', 'one']);
		await store.change('one', { name: 'renamed' });
		const one = await store.one('one');
		expect(one?.name).toBe('renamed');
		await store.remove('one');
		expect(await store.one('one')).toBeUndefined();
		if (one) await store.save(one);
		expect((await store.one('one'))?.name).toBe('renamed');
		await store.close();
	});

	test('a change of what another tab removed brings nothing back', async () => {
		const [store, other] = [open(), open()];
		await store.save(file());
		await other.remove('one');
		await store.change('one', { name: 'ghost' });
		expect(await store.all()).toEqual([]);
		await Promise.all([store.close(), other.close()]);
	});

	test('what another tab decided meanwhile is saved beside', async () => {
		const [store, other] = [open(), open()];
		const was = { fixes: [] };
		const fix = (value: string) => ({ fixes: [{ row: 2, column: 0, found: 'a', value }] });
		await store.save(file({ recipe: was }));
		const [one, two] = await Promise.all([
			store.save(file({ recipe: fix('x') }), was),
			other.save(file({ recipe: fix('y') }), was)
		]);
		expect(one.id).toBe('one');
		expect([two.id === 'one', two.name]).toEqual([false, 'one.csv (fixed)']);
		expect((await store.all()).map(({ recipe }) => recipe)).toEqual(
			expect.arrayContaining([fix('x'), fix('y')])
		);
		await Promise.all([store.close(), other.close()]);
	});

	test('two tabs that save at once both save', async () => {
		const [store, other] = [open(), open()];
		await Promise.all([store.save(file()), other.save(file({ id: 'two' }))]);
		expect((await store.all()).map(({ id }) => id).sort()).toEqual(['one', 'two']);
		await Promise.all([store.close(), other.close()]);
	});

	test('are saved by their bytes alone where the browser keeps no blob', async () => {
		const put = vi.spyOn(IDBObjectStore.prototype, 'put');
		put.mockImplementation(function (this: IDBObjectStore, value: unknown, ...key) {
			if ((value as WholeFile).bytes instanceof Blob)
				throw new DOMException('No blob is kept here.', 'UnknownError');
			put.mockRestore();
			return this.put(value, ...key);
		});
		const store = open();
		await store.save(file());
		await store.change('one', { name: 'renamed' });
		const [one] = await store.all();
		expect(one?.name).toBe('renamed');
		expect(await one?.bytes.text()).toBe('a,b\n');
		expect(await (await store.one('one'))?.bytes.text()).toBe('a,b\n');
		await store.close();
	});

	test('another tab is told', async () => {
		let heard: () => void = () => undefined;
		const hearing = new Promise<void>((done) => (heard = done));
		const [store, other] = [open(), open()];
		other.onchange(heard);
		await store.save(file());
		await hearing;
		expect(await other.all()).toHaveLength(1);
		await Promise.all([store.close(), other.close()]);
	});

	test('what was last shown is noted and forgotten', async () => {
		const store = open();
		expect(await store.last()).toBeUndefined();
		const last = {
			hasRecord: true,
			files: [{ id: 'one', how: 'correct', recipe: asItIs }]
		} as const;
		await store.note(last);
		expect(await store.last()).toEqual(last);
		await store.note(undefined);
		expect(await store.last()).toBeUndefined();
		await store.close();
	});

	test.each([
		['a full disk', new DOMException('full', 'QuotaExceededError'), /no room left/],
		['a browser that saves nothing', new DOMException('no', 'SecurityError'), /save nothing/]
	])('%s gets a sentence', async (_, error, words) => {
		globalThis.indexedDB.open = () => {
			throw error;
		};
		const store = open();
		await expect(store.save(file())).rejects.toThrow(NotSaved);
		await expect(store.save(file())).rejects.toThrow(words);
	});

	test('that another tab holds up fails in time, at once the next time, and tells when it answers', async () => {
		const older = await new Promise<IDBDatabase>((done, fail) => {
			const asked = indexedDB.open('riposte', 1);
			asked.onupgradeneeded = () => {
				asked.result.createObjectStore('files', { keyPath: 'id' });
				asked.result.createObjectStore('view');
			};
			asked.onsuccess = () => done(asked.result);
			asked.onerror = () => fail(asked.error ?? new Error());
		});
		const store = new Store(() => 'another', { opening: 20, work: 20 });
		const answered = new Promise<void>((done) => store.onanswer(done));
		await expect(store.save(file())).rejects.toThrow(/Another tab of this site/);
		const error = await store.save(file()).catch((one: unknown) => one);
		expect(error).toBeInstanceOf(NotSaved);
		expect((error as NotSaved).isLate).toBe(true);
		older.close();
		await answered;
		await store.save(file());
		expect(await store.all()).toHaveLength(1);
		await store.close();
	});

	test('that is cleared by somebody is told, and can be used again', async () => {
		const store = open();
		await store.save(file());
		const cleared = new Promise<void>((done) => store.oncleared(done));
		await new Promise((done) => (indexedDB.deleteDatabase('riposte').onsuccess = done));
		await cleared;
		expect(await store.all()).toEqual([]);
		await store.save(file());
		expect(await store.all()).toHaveLength(1);
		await store.close();
	});
});

describe('what the first version saved', () => {
	/** The database as the first version left it. */
	async function first(files: readonly object[], last?: object): Promise<void> {
		globalThis.indexedDB = new IDBFactory();
		const db = await openDB('riposte', 1, {
			upgrade(one) {
				one.createObjectStore('files', { keyPath: 'id' });
				one.createObjectStore('view');
			}
		});
		for (const one of files) await db.put('files', one);
		if (last !== undefined) await db.put('view', last, 'last');
		db.close();
	}
	const bytes = new Blob(['a,b\n']);
	const fixes = [{ row: 2, column: 0, found: 'a', value: 'b' }];

	test('is read under the names of now, whatever it did not have yet', async () => {
		await first([
			{ id: 'bare', bytes },
			{
				id: 'whole',
				bytes,
				name: 'w.csv',
				brought: '2026-01-02T03:04:05.000Z',
				address: 'https://example.org/w.csv',
				contract: 'c',
				ready: 5,
				setAside: 2,
				leftOut: 3,
				dataset: 'CFR',
				recipe: { fillDown: true, mends: fixes }
			}
		]);
		const store = open();
		expect(await store.one('bare')).toMatchObject({
			name: 'A saved file',
			address: '',
			imported: '',
			dataset: '',
			leftOut: 0,
			leftBefore: 0,
			ready: 0,
			contract: '',
			recipe: { fixes: [] }
		});
		expect(await store.one('whole')).toMatchObject({
			name: 'w.csv',
			address: 'https://example.org/w.csv',
			imported: '2026-01-02T03:04:05.000Z',
			dataset: 'CFR',
			leftOut: 5,
			leftBefore: 3,
			ready: 5,
			contract: 'c',
			recipe: { fillDown: true, fixes }
		});
		expect(await store.last()).toBeUndefined();
		await store.close();
	});

	test.each([
		[
			{ ids: ['a', 'gone'] },
			{
				hasRecord: false,
				files: [
					{ id: 'a', how: 'add', recipe: { fixes } },
					{ id: 'gone', how: 'add', recipe: { fixes: [] } }
				]
			}
		],
		[
			{ hasRecord: true, ids: ['x'], files: [{ id: 'a', how: 'correct', recipe: { mends: [] } }] },
			{ hasRecord: true, files: [{ id: 'a', how: 'correct', recipe: { fixes: [] } }] }
		],
		[
			{ files: [{ id: 'a', how: 'add' }] },
			{ hasRecord: false, files: [{ id: 'a', how: 'add', recipe: { fixes } }] }
		],
		[{}, { hasRecord: false, files: [] }]
	])('shown last: %j', async (before, after) => {
		await first(
			[
				{ id: 'b', bytes },
				{ id: 'a', bytes, recipe: { mends: fixes } }
			],
			before
		);
		const store = open();
		expect(await store.last()).toEqual(after);
		await store.close();
	});
});
