import { cause, finding, type Cause, type Finding } from '../data/finding.ts';
import { belongsTo, urlOf, whyNotRead } from '../data/web.ts';
import { largestFile, tooLarge } from './limits.ts';

/** What came of an address: its bytes and the name they go by, or why there are none. */
export type Fetched =
	| { readonly bytes: Blob; readonly name: string }
	/** `elsewhere`: where the host that was asked leads on to, for the reader to say whether it is read from there. */
	| { readonly refused: Finding; readonly elsewhere?: URL };

/** After so long without a byte an address is given up, in milliseconds. */
const patience = 30_000;

const refused = (why: Cause): { readonly refused: Finding } => ({
	refused: finding({}, { ...why, expected: 'a CSV file' })
});

/** An address at which nothing is. */
const notFound = 404;

/** A name for what an address holds: the last part of its path, else its host. */
function nameOf(address: URL): string {
	const last = address.pathname.split('/').filter(Boolean).at(-1) ?? '';
	return (/\.(csv|tsv|txt|xlsx|ods|xls|gz|zip)$/i.test(last) ? last : address.hostname).slice(
		0,
		120
	);
}

/**
 * Reads an address, and whatever it leads on to, without cookies and without telling where the reader comes from. Whatever goes wrong
 * is told in a finding: no answer, an answer that is none, too much, too slow, or a host that lets no page read it.
 */
export async function fetchCsv(
	address: URL,
	options: {
		readonly signal: AbortSignal;
		readonly progress: (bytes: number, of: number) => void;
		readonly fetch: typeof fetch;
		/** The page that asks. */
		readonly page: URL;
		readonly patience?: number;
	}
): Promise<Fetched> {
	const { fetch: ask } = options;
	const own = new AbortController();
	const wait = options.patience ?? patience;
	let timer = setTimeout(() => own.abort('slow'), wait);
	const again = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => own.abort('slow'), wait);
	};
	const host = address.host;
	const why = whyNotRead(address, options.page);
	if (why !== undefined) return refused(cause(why, { found: address.href }));
	try {
		const answer = await ask(address, {
			signal: AbortSignal.any([options.signal, own.signal]),
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			cache: 'no-store'
		});
		if (!answer.ok)
			return refused(
				answer.status === notFound
					? cause('address-nothing', { host })
					: cause('address-answer', { host, status: answer.status })
			);
		const from = urlOf(answer.url) ?? address;
		if (!belongsTo(address, from))
			return {
				...refused(cause('address-elsewhere', { host, other: from.host })),
				elsewhere: from
			};
		const of = Number(answer.headers.get('content-length') ?? 0);
		const large = tooLarge(of);
		if (large !== undefined) return { refused: large };
		const parts: Uint8Array<ArrayBuffer>[] = [];
		let size = 0;
		const reader = answer.body?.getReader();
		for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
			again();
			parts.push(new Uint8Array(next.value));
			size += next.value.length;
			options.progress(size, of);
			if (size <= largestFile) continue;
			await reader?.cancel();
			return refused(cause('address-large', { host, most: Math.round(largestFile / 1_000_000) }));
		}
		// What was packed on its way is as long as it is; else the host has said how long.
		if (of > size && answer.headers.get('content-encoding') === null)
			return refused(cause('address-cut', { host, got: size, whole: of }));
		return { bytes: new Blob(parts), name: nameOf(address) };
	} catch {
		if (own.signal.aborted)
			return refused(cause('address-slow', { host, seconds: Math.round(wait / 1000) }));
		if (options.signal.aborted) return refused(cause('address-cancelled', { host }));
		return refused(cause('address-unreachable', { address: address.href, host }));
	} finally {
		clearTimeout(timer);
		// What was refused is not read to its end.
		own.abort();
	}
}
