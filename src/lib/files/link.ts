import { deflated, inflated } from '../data/deflated.ts';
import { cause, finding, type Finding } from '../data/finding.ts';
import { carrying } from './fragment.ts';

/*
 * A file inside a link: its name and text, deflated (RFC 1951) and written in base64url (RFC 4648), in the fragment, which a
 * browser never sends to a host.
 */

/** Longest fragment that is made or read, in characters: browsers take more, mail and messengers often less. */
export const longestLink = 100_000;

/** Most bytes that a fragment unpacks to: many times what rows of our contract do. */
const largestCarried = 20_000_000;

const mark = `${carrying.slice(1)}1.`;

/** A file as a link carries it. */
export interface Carried {
	readonly name: string;
	readonly csv: string;
	/** Rows in it, for the question that is asked before it is read. */
	readonly rows: number;
	/** Rows of the file that are not in it, since they were left out. */
	readonly leftOut: number;
	/** The dataset of the field it was read as, by assumptions; empty for a file of our contract. */
	readonly dataset: string;
}

/** The fragment that carries a file, `#` included; undefined where it would be too long. */
export async function fragmentOf(file: Carried): Promise<string | undefined> {
	const fragment = `#${mark}${await deflated(JSON.stringify(file))}`;
	return fragment.length > longestLink ? undefined : fragment;
}

const broken: Finding = finding({}, cause('link-broken', {}));

const isCount = (n: number | undefined): n is number => Number.isSafeInteger(n) && (n ?? -1) >= 0;

/** What a fragment carries, or the finding that says why it cannot be read. Never throws, and never unpacks more than 20 MB. */
export async function carriedIn(
	fragment: string
): Promise<Carried | { readonly refused: Finding }> {
	if (!fragment.startsWith(`#${mark}`) || fragment.length > longestLink) return { refused: broken };
	const text = await inflated(fragment.slice(mark.length + 1), largestCarried);
	if (text === null) return { refused: broken };
	try {
		const file: unknown = JSON.parse(text);
		if (typeof file !== 'object' || file === null || !('name' in file) || !('csv' in file))
			return { refused: broken };
		const { name, csv } = file;
		const [rows, leftOut] = ['rows', 'leftOut'].map((part) => Number(Reflect.get(file, part)));
		const dataset = String(Reflect.get(file, 'dataset') ?? '').slice(0, 200);
		return typeof name === 'string' && typeof csv === 'string' && isCount(rows) && isCount(leftOut)
			? { name: name.slice(0, 200), csv, rows, leftOut, dataset }
			: { refused: broken };
	} catch {
		return { refused: broken };
	}
}
