import { largestFile, tooLarge } from '../data/check.ts';
import { finding, quote, type Finding } from '../data/finding.ts';

/** What came of an address: its bytes and the name they go by, or why there are none. */
export type Fetched =
	{ readonly bytes: Blob; readonly name: string } | { readonly refused: Finding };

/** After so long without a byte an address is given up, in milliseconds. */
const patience = 30_000;

function refused(cause: string, mend: string): Fetched {
	return { refused: finding({}, { code: 'source-error', cause, mend, expected: 'a CSV file' }) };
}

const asFile = 'Open it in a browser, save the file, and bring that.';

/** A name for what an address holds: the last part of its path, else its host. */
function nameOf(address: URL): string {
	const last = address.pathname.split('/').filter(Boolean).at(-1) ?? '';
	return (/\.(csv|tsv|txt)$/i.test(last) ? last : address.hostname).slice(0, 120);
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
		readonly fetch?: typeof fetch;
		readonly patience?: number;
	}
): Promise<Fetched> {
	const ask = options.fetch ?? fetch;
	const own = new AbortController();
	const wait = options.patience ?? patience;
	let timer = setTimeout(() => own.abort('slow'), wait);
	const again = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => own.abort('slow'), wait);
	};
	const host = address.host;
	try {
		const answer = await ask(address, {
			signal: AbortSignal.any([options.signal, own.signal]),
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			cache: 'no-store'
		});
		if (!answer.ok)
			return refused(
				`${host} answers ${answer.status}${answer.status === 404 ? ', which means that nothing is there' : ''}.`,
				'Check the address; a sheet must be published, and a file open to everybody.'
			);
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
			return refused(
				`${host} sends more than the ${Math.round(largestFile / 1_000_000)} MB that can be read here.`,
				'Use the address of a smaller part.'
			);
		}
		return { bytes: new Blob(parts), name: nameOf(address) };
	} catch {
		if (own.signal.aborted)
			return refused(
				`${host} sent nothing for ${Math.round(wait / 1000)} seconds, so it was given up.`,
				`Try again later. ${asFile}`
			);
		if (options.signal.aborted)
			return refused(`Reading from ${host} was cancelled.`, 'Nothing was changed.');
		return refused(
			`${quote(address.href)} could not be read: ${host} cannot be reached, or it lets no other site read the file (CORS).`,
			asFile
		);
	} finally {
		clearTimeout(timer);
		// What was refused is not read to its end.
		own.abort();
	}
}
