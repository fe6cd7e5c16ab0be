import { areSame } from './per-row.ts';

/** Work that may be interrupted wherever it yields, and what comes of it. */
export type Parts<T> = Generator<undefined, T, undefined>;

/** Does work in parts at once. */
export function whole<T>(parts: Parts<T>): T {
	let part = parts.next();
	while (part.done !== true) part = parts.next();
	return part.value;
}

/** A function that keeps what it gave the last time; what it does may be done ahead, in parts. */
export interface InParts<A extends readonly unknown[], T> {
	(...of: A): T;
	/** Does in parts what the function would do at once, so that it finds it done. */
	ahead(...of: A): Parts<T>;
}

/** A function that gives what it gave the last time where it is given the very same things again, and can be asked ahead. */
export function lastInParts<A extends readonly unknown[], T>(
	make: (...of: A) => Parts<T>
): InParts<A, T> {
	let last: { readonly of: A; readonly made: T } | undefined;
	function* ahead(...of: A): Parts<T> {
		const known = last;
		if (known !== undefined && areSame(known.of, of)) return known.made;
		const made = yield* make(...of);
		last = { of, made };
		return made;
	}
	return Object.assign((...of: A): T => whole(ahead(...of)), { ahead });
}
