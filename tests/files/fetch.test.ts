import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import { fetchCsv, type Fetched } from '../../src/lib/files/fetch.ts';
import { largestFile } from '../../src/lib/files/limits.ts';

/** Reads an address of which the test says how it answers. */
function read(
	answer: typeof fetch,
	options: { signal?: AbortSignal; patience?: number; address?: string; page?: string } = {}
): Promise<Fetched> {
	return fetchCsv(new URL(options.address ?? 'https://sheets.example.org/team/rows.csv?x=1'), {
		page: new URL(options.page ?? 'https://riposte.example/data/'),
		signal: options.signal ?? new AbortController().signal,
		progress: () => undefined,
		fetch: answer,
		...(options.patience === undefined ? {} : { patience: options.patience })
	});
}

const reason = (fetched: Fetched): string =>
	'refused' in fetched ? messageOf(fetched.refused) : '';

/** Fails when it is aborted, as fetch does, and never else. */
const never: typeof fetch = (_, init) =>
	new Promise((_done, fail) => {
		init?.signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')));
	});

/** A body that goes on for ever. */
function endless(): ReadableStream<Uint8Array> {
	const chunk = new Uint8Array(4_000_000);
	return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
}

describe('an address', () => {
	test('is read as it stands, without cookies', async () => {
		let asked: RequestInit | undefined;
		const fetched = await read(async (_, init) => {
			asked = init;
			return new Response('a,b\n1,2\n');
		});
		expect('bytes' in fetched && [fetched.name, await fetched.bytes.text()]).toEqual([
			'rows.csv',
			'a,b\n1,2\n'
		]);
		expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
	});

	test.each([
		[
			'404',
			async () => new Response('', { status: 404 }),
			/answers 404, which means that nothing is there/
		],
		['403', async () => new Response('', { status: 403 }), /answers 403\./],
		[
			'no answer, or no CORS',
			async () => Promise.reject(new TypeError('Failed to fetch')),
			/lets no other site read the file \(CORS\)/
		],
		[
			'a length beyond the limit',
			async () => new Response('x', { headers: { 'content-length': String(largestFile + 1) } }),
			/100 MB that can be read/
		],
		['an endless answer', async () => new Response(endless()), /sends more than the 100 MB/]
	] as const)(
		'%s gets a sentence',
		async (_, answer, words) => {
			expect(reason(await read(answer))).toMatch(words);
		},
		30_000
	);

	test.each([
		['http://sheets.example.org/a.csv', undefined, /not encrypted/],
		['https://192.168.1.1/admin.csv', undefined, /local network/],
		['https://10.0.0.7/a.csv', undefined, /local network/],
		['https://172.20.0.7/a.csv', undefined, /local network/],
		['https://169.254.169.254/latest/meta-data', undefined, /local network/],
		['https://printer.local/a.csv', undefined, /local network/],
		['https://intranet/a.csv', undefined, /local network/],
		['https://[fd00::1]/a.csv', undefined, /local network/],
		['http://localhost:8080/a.csv', undefined, /local network/],
		['http://2130706433/a.csv', undefined, /local network/],
		['http://localhost:8080/a.csv', 'http://localhost:4173/data/', /^$/],
		['https://172.15.0.7/a.csv', undefined, /^$/],
		['https://11.0.0.1/a.csv', undefined, /^$/]
	])('%s, asked for from %s: %s', async (address, page = 'https://riposte.example/', words) => {
		let asked = 0;
		const answer = async (): Promise<Response> => {
			asked += 1;
			return new Response('a\n');
		};
		const fetched = await read(answer, { address, page });
		expect(reason(fetched)).toMatch(words);
		// What is refused is never asked for.
		expect(asked).toBe('bytes' in fetched ? 1 : 0);
	});

	const from = (url: string): Response =>
		Object.defineProperty(new Response('a\n'), 'url', { value: url });

	test('that leads on to another host is read from there only when that is asked for', async () => {
		const fetched = await read(async () => from('https://elsewhere.example/rows.csv'));
		expect(reason(fetched)).toContain(
			'sheets.example.org leads on to another host, elsewhere.example'
		);
		expect('elsewhere' in fetched && fetched.elsewhere?.href).toBe(
			'https://elsewhere.example/rows.csv'
		);
		const google = await read(async () => from('https://doc-0s-1.googleusercontent.com/x'), {
			address: 'https://docs.google.com/spreadsheets/d/a/export?format=csv'
		});
		expect('bytes' in google).toBe(true);
	});

	test('that sends less than it spoke of says so', async () => {
		const short = async (): Promise<Response> =>
			new Response('a,b\n1', { headers: { 'content-length': '400' } });
		expect(reason(await read(short))).toContain('sent 5 of the 400 bytes');
	});

	test('that sends nothing is given up', async () => {
		expect(reason(await read(never, { patience: 20 }))).toMatch(/sent nothing for 0 seconds/);
	});

	test('can be cancelled', async () => {
		const abort = new AbortController();
		const reading = read(never, { signal: abort.signal });
		abort.abort();
		expect(reason(await reading)).toMatch(/was cancelled/);
	});
});

test.each([
	['https://example.org/a/rows.csv?x=1', 'rows.csv'],
	['https://example.org/a/book.XLSX', 'book.XLSX'],
	['https://example.org/a.csv/', 'a.csv'],
	['https://example.org/a.csv.html', 'example.org'],
	['https://example.org/a/', 'example.org'],
	['https://example.org', 'example.org'],
	[`https://example.org/${'x'.repeat(200)}.csv`, 'x'.repeat(120)]
])('%s is called %s', async (address, name) => {
	const fetched = await read(async () => new Response('a,b\n'), { address });
	expect('bytes' in fetched && fetched.name).toBe(name);
});

test.each<[string, Record<string, string>, boolean]>([
	['as long as said', { 'content-length': '4' }, true],
	['longer than said', { 'content-length': '3' }, true],
	['shorter than said', { 'content-length': '5' }, false],
	['packed on its way', { 'content-length': '5', 'content-encoding': 'gzip' }, true]
])('an answer that is %s', async (_, headers, isWhole) => {
	const fetched = await read(async () => new Response('a,b\n', { headers }));
	expect('bytes' in fetched).toBe(isWhole);
});

test('an answer without a body is an empty file', async () => {
	const fetched = await read(async () => new Response(null));
	expect('bytes' in fetched && fetched.bytes.size).toBe(0);
});
