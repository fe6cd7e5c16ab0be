import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import { clockAt } from '../../src/lib/files/world.ts';
import { largestFile } from '../../src/lib/files/limits.ts';
import { emptyDatabase, openTab, settled } from './world.ts';

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const broken = clean.replace(',ALB,IRN', ',ALN,IRN');
const file = (text: string, name: string): File => new File([text], name);
const fixAln = { row: 2, column: clean.split('\n')[0]?.split(',').indexOf('victim') ?? -1 };

beforeEach(emptyDatabase);

describe('what is read', () => {
	test('is open, and compared with what is shown', async () => {
		const { files, session } = openTab();
		const open = await files.importer.importFile(file(clean, 'a.csv'));
		expect([open?.summary.ready, files.importer.open === open]).toEqual([3, true]);
		await vi.waitFor(() => expect(open?.comparison).not.toBeNull());
		const { removed = 0, changed = 0, same = 0 } = open?.comparison ?? {};
		expect(removed + changed + same).toBe(session.record.rows.length);
	});

	test('of two files in quick succession the second stays, and the checker of the first has ended', async () => {
		const { files, checkers } = openTab();
		const go = checkers.hold('load');
		const first = files.importer.importFile(file(clean, 'first.csv'));
		const second = files.importer.importFile(file(clean, 'second.csv'));
		expect(files.underway?.name).toBe('second.csv');
		go();
		expect(await first).toBeNull();
		expect((await second)?.source.name).toBe('second.csv');
		expect(files.importer.open?.source.name).toBe('second.csv');
		expect(checkers.started.map(({ name, isEnded }) => [name(), isEnded])).toEqual([
			['first.csv', true],
			['second.csv', false]
		]);
	});

	test('that is cancelled changes nothing, and what was open stays so', async () => {
		const { files, checkers } = openTab();
		const before = await files.importer.importFile(file(clean, 'before.csv'));
		const go = checkers.hold('load');
		const reading = files.importer.importFile(file(clean, 'long.csv'));
		files.cancel();
		expect(files.notice.text).toBe('Reading “long.csv” was cancelled; nothing was changed.');
		go();
		expect(await reading).toBeNull();
		expect([files.importer.open, files.underway]).toEqual([before, null]);
	});

	test('that cannot be read leaves what was open, and says why', async () => {
		const { files } = openTab();
		const before = await files.importer.importFile(file(clean, 'before.csv'));
		expect(await files.importer.importFile(file('%PDF-1.7', 'x.pdf'))).toBeNull();
		const { refused } = files.importer;
		expect(refused && messageOf(refused.finding)).toMatch(/looks like a PDF/);
		expect(files.importer.open).toBe(before);
	});

	test('is refused by its size before a checker is started', async () => {
		const { files, checkers } = openTab();
		const large = Object.defineProperty(file('', 'large.csv'), 'size', { value: largestFile + 1 });
		expect(await files.importer.importFile(large)).toBeNull();
		expect(checkers.started).toEqual([]);
		expect(files.importer.refused?.finding.code).toBe('file-large');
	});

	test('from an address that answers after another file was asked for is let go', async () => {
		let answer: (response: Response) => void = () => undefined;
		const { files } = openTab({ fetch: () => new Promise((done) => (answer = done)) });
		const address = files.importer.importAddress('https://example.org/a.csv');
		const open = await files.importer.importFile(file(clean, 'other.csv'));
		answer(new Response(clean));
		expect(await address).toBeNull();
		expect([files.importer.open, files.importer.refused]).toEqual([open, null]);
	});

	test('says that an address is none', async () => {
		const { files } = openTab();
		expect(await files.importer.importAddress('example')).toBeNull();
		expect(files.importer.refused?.finding.code).toBe('address-none');
	});
});

describe('an open file', () => {
	test('that is fixed and closed by another is saved with its fixes', async () => {
		const { files, store } = openTab();
		const open = await files.importer.importFile(file(broken, 'one.csv'));
		await open?.fix([{ ...fixAln, found: 'ALN', value: 'ALB' }]);
		await files.importer.importFile(file(clean, 'two.csv'));
		expect((await store.all()).map(({ name, recipe }) => [name, recipe.fixes.length])).toEqual([
			['one.csv', 1]
		]);
		expect(files.notice.text).toBe('“one.csv” is saved with its fixes.');
	});

	test('takes decisions one after the other, and each back', async () => {
		const { files } = openTab();
		const open = await files.importer.importFile(file(broken, 'one.csv'));
		if (open === null) throw new Error('Not read.');
		const both = [
			open.fix([{ ...fixAln, found: 'ALN', value: 'X' }]),
			open.fix([{ ...fixAln, found: 'X', value: 'ALB' }])
		];
		expect(open.busy).toBe(true);
		await Promise.all(both);
		expect([open.busy, open.summary.ready, open.recipe.fixes.length]).toEqual([false, 3, 2]);
		await open.undo();
		await open.undo();
		await open.undo();
		expect([open.canUndo, open.summary.ready, open.recipe.fixes]).toEqual([false, 2, []]);
	});

	test('closed while it is compared fails nobody who waits', async () => {
		const { files, checkers } = openTab();
		const go = checkers.hold('compare');
		const open = await files.importer.importFile(file(clean, 'one.csv'));
		const comparing = open?.compareWith([]);
		await files.importer.close();
		await comparing;
		go();
		await settled();
		expect([files.importer.open, open?.comparison]).toEqual([null, null]);
	});

	test('that is read anew and cancelled stays as it was, and answers as before', async () => {
		const { files, checkers } = openTab();
		const open = await files.importer.importFile(file(broken, 'one.csv'));
		if (open === null) throw new Error('Not read.');
		await vi.waitFor(() => expect(open.comparison).not.toBeNull());
		const before = open.comparison;
		const go = checkers.hold('read');
		const fixing = [
			open.fix([{ ...fixAln, found: 'ALN', value: 'ALB' }]),
			open.fix([{ ...fixAln, found: 'ALB', value: 'DEU' }])
		];
		await settled();
		open.cancel();
		await Promise.all(fixing);
		go();
		await settled();
		expect([open.busy, open.canUndo, open.recipe.fixes, open.notMade]).toEqual([
			false,
			false,
			[],
			null
		]);
		expect(checkers.started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
		expect((await open.checker.rows('all', 0, 9)).map(({ cells }) => cells[fixAln.column])).toEqual(
			expect.arrayContaining(['ALN'])
		);
		await vi.waitFor(() => expect(open.comparison).toEqual(before));
		await open.fix([{ ...fixAln, found: 'ALN', value: 'ALB' }]);
		expect(open.summary.ready).toBe(3);
	});

	test('is read by the checker that was started while it was looked for', async () => {
		const { files, checkers } = openTab();
		files.importer.prepare();
		files.importer.prepare();
		const open = await files.importer.importFile(file(clean, 'one.csv'));
		expect([open?.summary.ready, checkers.started.length]).toEqual([3, 1]);
	});

	test('is read by another where the one started ahead ended meanwhile', async () => {
		const { files, checkers } = openTab();
		checkers.fault = 'missing';
		files.importer.prepare();
		await settled();
		const open = await files.importer.importFile(file(clean, 'one.csv'));
		expect([open?.summary.ready, checkers.started.length]).toEqual([3, 2]);
	});

	test.for([
		['missing', /did not arrive/],
		['late', /within half a minute/],
		['broken', /failed at its start: “x is not defined”/],
		['none', /does not let the site read files in the background/],
		['stopped', /too much for it/]
	] as const)(
		'whose checker is %s stays chosen, and is read when tried again',
		async ([why, said]) => {
			const { files, checkers } = openTab();
			checkers.fault = why;
			expect(await files.importer.importFile(file(clean, 'one.csv'))).toBeNull();
			const { refused } = files.importer;
			expect(refused && messageOf(refused.finding)).toMatch(said);
			expect(files.underway).toBeNull();
			const again = refused?.file && (await files.importer.read(refused.file));
			expect([again?.source.name, again?.summary.ready]).toEqual(['one.csv', 3]);
		}
	);

	test('whose checker stops says so, and keeps its last reading', async () => {
		const { files, checkers } = openTab();
		const open = await files.importer.importFile(file(broken, 'one.csv'));
		const go = checkers.hold('read');
		const fixing = open?.fix([{ ...fixAln, found: 'ALN', value: 'ALB' }]);
		open?.close();
		await fixing;
		go();
		expect([open?.notMade?.code, open?.summary.ready]).toEqual(['reader-stopped', 2]);
	});
});

test('a clock that is behind the record is told, and the record’s day is taken', async () => {
	const tab = openTab({ clock: () => 'behind' });
	await tab.files.importer.importText(clean, 'a.csv');
	expect(tab.files.notice.text).toContain('The clock of this device stands before');
	const right = openTab();
	await right.files.importer.importText(clean, 'a.csv');
	expect(right.files.notice.text).toBe('');
});

test('a clock that stands long after the record is doubted', async () => {
	const tab = openTab({ clock: () => 'ahead', now: () => new Date('2040-01-01T00:00:00Z') });
	await tab.files.importer.importText(clean, 'a.csv');
	expect(tab.files.notice.text).toContain('The clock of this device says 2040, long after');
	const updated = Date.parse('2026-11-26');
	for (const [day, clock] of [
		['1970-01-01', 'behind'],
		['2026-11-25', 'behind'],
		['2026-11-26', 'likely'],
		['2036-11-25', 'likely'],
		['2036-11-27', 'ahead'],
		['2099-01-01', 'ahead']
	] as const)
		expect(clockAt(Date.parse(day), updated), day).toBe(clock);
});
