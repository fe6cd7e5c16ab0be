import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NotSaved, type FileStore } from '../../src/lib/files/store.ts';
import { emptyDatabase, openTab, settled, type Tab } from './world.ts';

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const victim = clean.split('\n')[0]?.split(',').indexOf('victim') ?? -1;
const one = clean.replaceAll('alb-2022-07', 'new-1').replaceAll('jor-2022', 'new-2');
const file = (text: string, name: string): File => new File([text], name);
const shown = ({ session }: Tab): string[] => session.data.origin.files.map(({ name }) => name);

/** Shows a file in a tab. */
async function use(tab: Tab, text: string, name: string, how: 'replace' | 'add' = 'replace') {
	await tab.files.importer.importFile(file(text, name));
	await tab.files.library.use(how);
}

/** The store of a tab in which some methods answer otherwise. */
function storeBut(store: FileStore, other: Partial<FileStore>): FileStore {
	return new Proxy(store, {
		get: (target, name: keyof FileStore) => other[name] ?? target[name].bind(target)
	});
}

/** Leaves whoever opens the database without an answer, until `go`; `end` opens it as ever. */
function holdDatabase(): { readonly go: () => void; readonly end: () => void } {
	const open = indexedDB.open.bind(indexedDB);
	let go: () => void = () => undefined;
	const free = new Promise<void>((done) => (go = done));
	indexedDB.open = (...of) => {
		const asked = open(...of);
		const listen = asked.addEventListener.bind(asked);
		asked.addEventListener = (type: string, hear: unknown, ...more: unknown[]) =>
			listen(
				type,
				type === 'success' ? () => void free.then(hear as () => void) : (hear as () => void),
				...(more as [])
			);
		return asked;
	};
	return { go, end: () => (indexedDB.open = open) };
}

beforeEach(emptyDatabase);

describe('what is shown', () => {
	test('is the file, saved, and the record again', async () => {
		const tab = openTab();
		await use(tab, clean, 'a.csv');
		expect([shown(tab), tab.session.data.rows.length]).toEqual([['a.csv'], 3]);
		expect(tab.files.notice.text).toBe('“a.csv” is in use with 3 rows shown.');
		expect((await tab.store.all()).map(({ name, ready }) => [name, ready])).toEqual([['a.csv', 3]]);
		await tab.files.library.back();
		expect(tab.session.data).toBe(tab.session.record);
		await tab.files.library.undo();
		expect(shown(tab)).toEqual(['a.csv']);
	});

	test('is there again in the next tab, and not after the record was shown', async () => {
		const tab = openTab();
		await use(tab, clean, 'a.csv');
		const next = openTab();
		await next.files.request.start('', '');
		expect([shown(next), next.session.data.rows]).toEqual([['a.csv'], tab.session.data.rows]);
		await next.files.library.back();
		const third = openTab();
		await third.files.request.start('', '');
		expect(shown(third)).toEqual([]);
	});

	test('is saved as soon as a database that did not answer does, and there again in the next tab', async () => {
		const { go, end } = holdDatabase();
		const tab = openTab({}, { opening: 20, work: 1000 });
		await use(tab, clean, 'a.csv');
		expect(shown(tab)).toEqual(['a.csv']);
		expect(tab.files.notice.text).toMatch(/is in use with 3 rows shown\. .*does not answer/);
		go();
		await vi.waitFor(() => expect(tab.files.notice.text).toBe('“a.csv” is saved now.'));
		await vi.waitFor(async () => expect((await tab.store.last())?.files).toHaveLength(1));
		end();
		const next = openTab();
		await next.files.request.start('', '');
		expect(shown(next)).toEqual(['a.csv']);
	});

	describe('and was in the tab before, while the database does not answer', () => {
		/** Opens a tab by a link, else that to what was shown, with a file shown in the one before and a database that has not answered in time. */
		async function openLate(asked?: string) {
			const before = openTab();
			await use(before, clean, 'a.csv');
			const link = asked ?? before.session.mark ?? '';
			const held = holdDatabase();
			const tab = openTab({}, { opening: 20, work: 1000 });
			await tab.files.request.start('', link);
			return { tab, ...held };
		}

		test('is the record, and the file as soon as it answers', async () => {
			const { tab, go, end } = await openLate('');
			expect(shown(tab)).toEqual([]);
			expect(tab.files.notice.text).toMatch(
				/does not answer yet; close other tabs .* If a file was shown here last/
			);
			const told = new Promise<void>((done) => (tab.files.request.onlate = done));
			go();
			await told;
			expect([shown(tab), tab.files.notice.text]).toEqual([['a.csv'], '']);
			end();
		});

		test.each([
			[undefined, 'file', null],
			['file:b.csv', 'file', 'file'],
			['https://example.org/a.csv', 'address', 'address']
		])('is there beside what the link asks for: %s', async (link, before, after) => {
			const { tab, go, end } = await openLate(link);
			expect(tab.files.request.asked?.kind).toBe(before);
			const told = new Promise<void>((done) => (tab.files.request.onlate = done));
			go();
			await told;
			expect([shown(tab), tab.files.request.asked?.kind ?? null]).toEqual([['a.csv'], after]);
			end();
		});

		test.each<[string, (tab: Tab) => Promise<void> | void, readonly string[]]>([
			['chose another file', (tab) => use(tab, one, 'one.csv'), ['one.csv']],
			['chose the record', (tab) => tab.files.library.back(), []]
		])('is not brought back over a reader who %s', async (_, choose, after) => {
			const { tab, go, end } = await openLate('file:b.csv');
			await choose(tab);
			const answered = new Promise<void>((done) => {
				const { onanswered } = tab.files.saved;
				tab.files.saved.onanswered = () => {
					onanswered();
					done();
				};
			});
			go();
			await answered;
			await settled();
			expect([shown(tab), tab.files.notice.text.includes('does not answer yet')]).toEqual([
				after,
				false
			]);
			end();
		});

		test.each(['file:b.csv', 'https://example.org/b.csv'])(
			'is there after the reader left %s alone, which is not asked again',
			async (link) => {
				const { tab, go, end } = await openLate(link);
				tab.files.request.decline();
				const told = new Promise<void>((done) => (tab.files.request.onlate = done));
				go();
				await told;
				expect([shown(tab), tab.files.request.asked]).toEqual([['a.csv'], null]);
				end();
			}
		);

		test('is not asked about again while what was asked for is being read', async () => {
			await use(openTab(), clean, 'a.csv');
			const { go, end } = holdDatabase();
			let arrive: (response: Response) => void = () => undefined;
			const fetch = () => new Promise<Response>((done) => (arrive = done));
			const tab = openTab({ fetch }, { opening: 20, work: 1000 });
			await tab.files.request.start('', 'https://example.org/b.csv');
			const accepted = tab.files.request.accept();
			const told = new Promise<void>((done) => (tab.files.request.onlate = done));
			go();
			await told;
			expect([shown(tab), tab.files.request.asked]).toEqual([['a.csv'], null]);
			arrive(new Response(one));
			await accepted;
			expect([shown(tab), tab.files.request.asked]).toEqual([['b.csv'], null]);
			end();
		});
	});

	test('is saved again where what this browser had saved is cleared meanwhile', async () => {
		const tab = openTab();
		await use(tab, clean, 'a.csv');
		await new Promise((done) => (indexedDB.deleteDatabase('riposte').onsuccess = done));
		await vi.waitFor(() =>
			expect(tab.files.notice.text).toMatch(/was cleared\. 1 file of it is saved again/)
		);
		await vi.waitFor(async () => expect((await tab.store.last())?.files).toHaveLength(1));
		const next = openTab();
		await next.files.request.start('', '');
		expect(shown(next)).toEqual(['a.csv']);
	});

	test('a file added again after it was fixed leaves none of its older rows', async () => {
		const tab = openTab();
		const rows = tab.session.record.rows.length;
		await use(tab, one, 'one.csv', 'add');
		expect(tab.session.data.rows).toHaveLength(rows + 3);
		await tab.files.importer.open?.fix([{ row: 4, column: victim, found: 'JOR', value: 'x' }]);
		await tab.files.library.use('add');
		expect(tab.session.data.rows).toHaveLength(rows + 2);
		expect(shown(tab)).toEqual(['one.csv']);
	});

	test('a file beside another that is not saved is added, and that one stays', async () => {
		const tab = openTab();
		const full: Partial<FileStore> = { save: () => Promise.reject(new NotSaved('No room.')) };
		const poor = openTab({ store: storeBut(tab.store, full) });
		await use(poor, clean, 'a.csv');
		expect(poor.files.notice.text).toMatch(/is in use with 3 rows shown\. No room\.$/);
		await use(poor, one, 'one.csv', 'add');
		expect([shown(poor), poor.session.data.rows.length]).toEqual([['a.csv', 'one.csv'], 6]);
		expect(await poor.store.last()).toBeUndefined();
	});

	test('is what the reader chose while the last file was being read again', async () => {
		await use(openTab(), clean, 'last.csv');
		const tab = openTab();
		const go = tab.checkers.hold('load');
		const starting = tab.files.request.start('', '');
		await settled();
		expect(tab.files.underway?.name).toBe('last.csv');
		await tab.files.library.back();
		go();
		await starting;
		expect([shown(tab), tab.files.underway]).toEqual([[], null]);
	});

	test('bringing back what was last shown can be cancelled', async () => {
		await use(openTab(), clean, 'last.csv');
		const tab = openTab();
		const go = tab.checkers.hold('load');
		const starting = tab.files.request.start('', '');
		await settled();
		tab.files.cancel();
		expect(tab.files.notice.text).toBe('Reading “last.csv” was cancelled; nothing was changed.');
		go();
		await starting;
		expect(shown(tab)).toEqual([]);
	});

	test('stays where the file is closed before its rows are handed over', async () => {
		const tab = openTab();
		await tab.files.importer.importFile(file(clean, 'a.csv'));
		const go = tab.checkers.hold('outcome');
		const using = tab.files.library.use('replace');
		await settled();
		await tab.files.importer.close();
		await using;
		go();
		expect([shown(tab), tab.files.library.using]).toEqual([[], false]);
		expect(tab.files.notice.text).toMatch(/was closed before it was shown/);
	});

	test('is used once, however often it is asked for', async () => {
		const tab = openTab();
		await tab.files.importer.importFile(file(clean, 'a.csv'));
		await Promise.all([tab.files.library.use('replace'), tab.files.library.use('replace')]);
		expect(await tab.store.all()).toHaveLength(1);
	});
});

describe('a comparison', () => {
	test('is with the last choice, whichever is read first', async () => {
		const tab = openTab();
		await use(tab, clean, 'saved.csv');
		const [saved] = await tab.store.all();
		await tab.files.importer.importFile(file(one, 'one.csv'));
		const go = tab.checkers.hold('load');
		const withSaved = tab.files.library.compareWith(saved?.id ?? '');
		await tab.files.library.compareWith('record');
		go();
		await withSaved;
		await settled();
		const { open } = tab.files.importer;
		expect([tab.files.library.against, open?.comparison?.removed]).toEqual([
			'record',
			tab.session.record.rows.length
		]);
	});

	test('of a file that was cancelled meanwhile is let go, and the next file is compared', async () => {
		const tab = openTab();
		const go = tab.checkers.hold('compare');
		await tab.files.importer.importFile(file(clean, 'a.csv'));
		void tab.files.importer.importFile(file(one, 'b.csv'));
		tab.files.cancel();
		go();
		await settled();
		const { open } = tab.files.importer;
		expect([open?.source.name, open?.comparison?.added]).toEqual(['a.csv', 1]);
	});
});

describe('saving', () => {
	test('twice at once saves one file', async () => {
		const tab = openTab();
		await tab.files.importer.importFile(file(clean, 'a.csv'));
		await Promise.all([tab.files.library.save(), tab.files.library.save()]);
		expect(await tab.store.all()).toHaveLength(1);
	});

	test('the same file again finds the one that is saved', async () => {
		const tab = openTab();
		for (const name of ['a.csv', 'a.csv']) {
			await tab.files.importer.importFile(file(clean, name));
			await tab.files.library.save();
		}
		expect(await tab.store.all()).toHaveLength(1);
	});

	test('in two tabs what each decided stays, one of them under a name of its own', async () => {
		const [tab, other] = [openTab(), openTab()];
		await tab.files.importer.importFile(file(clean, 'a.csv'));
		await tab.files.library.save();
		await other.files.saved.list();
		const [saved] = other.files.saved.all ?? [];
		if (saved === undefined) throw new Error('The other tab does not see the file.');
		await other.files.library.open(saved);
		for (const { files } of [tab, other])
			await files.importer.open?.fix([
				{ row: 2, column: victim, found: 'ALB', value: files === tab.files ? 'USA' : 'JOR' }
			]);
		await Promise.all([tab.files.library.save(), other.files.library.save()]);
		expect((await tab.store.all()).map(({ name }) => name).sort()).toEqual([
			'a.csv',
			'a.csv (fixed)'
		]);
	});

	test('that fails half-way leaves the file open and unsaved, and works the next time', async () => {
		const base = openTab();
		let fails = true;
		const tab = openTab({
			store: storeBut(base.store, {
				save: (...what) =>
					fails ? Promise.reject(new NotSaved('No room.')) : base.store.save(...what)
			})
		});
		await tab.files.importer.importFile(file(clean, 'a.csv'));
		await tab.files.library.save();
		expect([tab.files.notice.text, tab.files.importer.open?.id]).toEqual(['No room.', '']);
		fails = false;
		await tab.files.library.save();
		expect((await base.store.all()).map(({ name }) => name)).toEqual(['a.csv']);
	});

	test('of what nobody foresaw fails aloud', async () => {
		const base = openTab();
		const tab = openTab({
			store: storeBut(base.store, { save: () => Promise.reject(new Error('odd')) })
		});
		await tab.files.importer.importFile(file(clean, 'a.csv'));
		await expect(tab.files.library.save()).rejects.toThrow('odd');
	});
});

describe('a link', () => {
	test('that names an address asks first, and is read when accepted', async () => {
		const tab = openTab({ fetch: () => Promise.resolve(new Response(clean)) });
		await tab.files.request.start('', 'https://example.org/a.csv');
		expect([tab.files.request.asked?.kind, shown(tab)]).toEqual(['address', []]);
		await tab.files.request.accept();
		expect(shown(tab)).toEqual(['a.csv']);
	});

	test('to a file that is not here is settled by whatever the reader chooses', async () => {
		const tab = openTab();
		await tab.files.request.start('', 'file:gone.csv');
		expect(tab.files.request.asked).toMatchObject({ kind: 'file', name: 'gone.csv', saved: null });
		await use(tab, clean, 'a.csv');
		expect(tab.files.request.asked).toBeNull();
	});

	test('that is declined keeps what is shown', async () => {
		const tab = openTab();
		await tab.files.request.start('', 'https://example.org/a.csv');
		tab.files.request.decline();
		expect([tab.files.request.asked, tab.session.mark]).toEqual([null, '']);
	});

	test('of the file shown is read again, with what was decided about its columns', async () => {
		const renamed = (text: string): string => text.replace(',victim,', ',Target,');
		const answers = [renamed(clean), renamed(clean), renamed(`${clean}${one.split('\n')[1]}\n`)];
		const tab = openTab({ fetch: () => Promise.resolve(new Response(answers.shift())) });
		const open = await tab.files.importer.importAddress('https://example.org/a.csv');
		await open?.decide((recipe) => ({ ...recipe, mapping: open.summary.mapping }));
		await tab.files.library.use('replace', 'address');
		await tab.files.library.reload();
		expect(tab.files.notice.text).toMatch(/is still the same at its address/);
		await tab.files.library.reload();
		expect(tab.session.data.rows).toHaveLength(4);
	});
});
