/**
 * What has the same key together, in the order in which the keys come; as `group` of d3-array gives it, which takes three times as long
 * since it looks behind every key for a value.
 */
export function groupedBy<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const one of all) {
		const key = keyOf(one);
		const known = groups.get(key);
		if (known === undefined) groups.set(key, [one]);
		else known.push(one);
	}
	return groups;
}

/** How often each key comes, in the order in which the keys come. */
export function countedBy<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, number> {
	const counts = new Map<K, number>();
	for (const one of all) {
		const key = keyOf(one);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}
