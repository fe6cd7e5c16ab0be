/**
 * Gives the things of now, each as the object it was the last time where every field of it is the same, so that a page
 * draws anew only what changed. Fields are compared one by one and not looked into.
 */
export function keeping<T extends object>(
	keyOf: (one: T) => string
): (now: readonly T[]) => readonly T[] {
	let last: ReadonlyMap<string, T> = new Map();
	return (now) => {
		const kept = now.map((one) => {
			const old = last.get(keyOf(one));
			return old !== undefined && isSame(old, one) ? old : one;
		});
		last = new Map(kept.map((one) => [keyOf(one), one]));
		return kept;
	};
}

function isSame<T extends object>(a: T, b: T): boolean {
	for (const field in b) if (a[field] !== b[field]) return false;
	return true;
}
