import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import { csvAddressOf, webAddress } from '../../src/lib/data/web.ts';
import { fetchCsv, type Fetched } from '../../src/lib/files/fetch.ts';
import { largestFile } from '../../src/lib/files/limits.ts';

/** Reads an address of which the test says how it answers. */
function read(
	answer: typeof fetch,
	options: { signal?: AbortSignal; patience?: number } = {}
): Promise<Fetched> {
	return fetchCsv(new URL('https://sheets.example.org/team/rows.csv?x=1'), {
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

	test('that sends nothing is given up', async () => {
		expect(reason(await read(never, { patience: 20 }))).toMatch(/sent nothing for 0 seconds/);
	});

	test('can be cancelled', async () => {
		const abort = new AbortController();
		const reading = read(never, { signal: abort.signal });
		abort.abort();
		expect(reason(await reading)).toMatch(/was cancelled/);
	});

	test.each([
		['https://example.org/a.csv', 'https://example.org/a.csv'],
		[' http://example.org ', 'http://example.org/'],
		['example.org/a.csv', undefined],
		['javascript:alert(1)', undefined],
		['file:///etc/passwd', undefined],
		['data:text/csv,a', undefined]
	])('%s is %s', (text, href) => {
		expect(webAddress(text)?.href).toBe(href);
	});

	test.each([
		[
			'https://docs.google.com/spreadsheets/d/abc-1/edit#gid=7',
			'https://docs.google.com/spreadsheets/d/abc-1/export?format=csv&gid=7'
		],
		['https://docs.google.com/spreadsheets/d/e/2PACX-1/pub?output=csv', undefined],
		[
			'https://github.com/a/b/blob/main/c/d.csv',
			'https://raw.githubusercontent.com/a/b/main/c/d.csv'
		],
		['https://example.org/blob/a.csv', undefined]
	])('a page about a file, %s, leads to it', (page, csv) => {
		expect(csvAddressOf(new URL(page))).toBe(csv);
	});
});
