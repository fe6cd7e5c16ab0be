/**
 * Makes a thing of each of now, and gives it as the object it was the last time where every field of it is the same, so that a
 * page draws anew only what changed. Fields are compared one by one and not looked into; what is made of the very same
 * thing in the very same way is not made again.
 */
export function keepingMade<F, T extends object>(
	keyOf: (from: F) => string
): (now: readonly F[], make: (from: F) => T) => readonly T[] {
	let last = new Map<string, { readonly from: F; readonly made: T }>();
	let lastMake: ((from: F) => T) | undefined;
	return (now, make) => {
		const next: typeof last = new Map();
		const kept = now.map((from) => {
			const key = keyOf(from);
			const old = last.get(key);
			if (old?.from === from && make === lastMake) {
				next.set(key, old);
				return old.made;
			}
			const fresh = make(from);
			const made = old !== undefined && isSame(old.made, fresh) ? old.made : fresh;
			next.set(key, { from, made });
			return made;
		});
		last = next;
		lastMake = make;
		return kept;
	};
}

/** Gives the things of now, each as the object it was the last time where every field of it is the same. */
export function keeping<T extends object>(
	keyOf: (one: T) => string
): (now: readonly T[]) => readonly T[] {
	const keep = keepingMade<T, T>(keyOf);
	return (now) => keep(now, itself);
}

const itself = <T>(one: T): T => one;

function isSame<T extends object>(a: T, b: T): boolean {
	for (const field in b) if (a[field] !== b[field]) return false;
	return true;
}
