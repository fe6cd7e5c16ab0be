/**
 * What a function says of a row, or of anything else that never changes, said once: a change of filter or scale asks for
 * the same of thousands of them again. Forgotten together with the row.
 */
export function perRow<R extends object, T>(say: (row: R) => T): (row: R) => T {
	const said = new WeakMap<R, T>();
	return (row) => {
		const known = said.get(row);
		if (known !== undefined || said.has(row)) return known as T; // what was kept under the row is what was said
		const now = say(row);
		said.set(row, now);
		return now;
	};
}

/** True where two lists hold the very same things in the same order. */
export const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
	one.length === other.length && one.every((thing, i) => thing === other[i]);

/** A function that gives the list it gave the last time where the very same things stand in the next one. */
export function lastList<T>(): (now: readonly T[]) => readonly T[] {
	let last: readonly T[] = [];
	return (now) => {
		if (!areSame(now, last)) last = now;
		return last;
	};
}

/** A function that gives what it gave the last time where it is given the very same things again. */
export function lastOf<A extends readonly unknown[], T>(make: (...of: A) => T): (...of: A) => T {
	let last: { readonly of: A; readonly made: T } | undefined;
	return (...of) => {
		const known = last;
		if (known !== undefined && areSame(known.of, of)) return known.made;
		const made = make(...of);
		last = { of, made };
		return made;
	};
}
