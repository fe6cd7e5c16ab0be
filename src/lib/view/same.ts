/**
 * The things of now, each as the object it was before where every field of it is the same, so that a page draws anew
 * only what changed. Fields are compared one by one and not looked into.
 */
export function keepSame<T extends object>(
	before: readonly T[],
	now: readonly T[],
	keyOf: (one: T) => string
): readonly T[] {
	const known = new Map(before.map((one) => [keyOf(one), one]));
	return now.map((one) => {
		const old = known.get(keyOf(one));
		return old !== undefined && isSame(old, one) ? old : one;
	});
}

function isSame<T extends object>(a: T, b: T): boolean {
	for (const field in b) if (a[field] !== b[field]) return false;
	return true;
}
