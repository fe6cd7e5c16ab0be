/** Things in groups of those that share a name, groups and things in the order in which they first came. */
export function groupBy<T>(
	things: readonly T[],
	nameOf: (one: T) => string
): readonly (readonly T[])[] {
	const groups = new Map<string, T[]>();
	for (const one of things) {
		const name = nameOf(one);
		const group = groups.get(name);
		if (group) group.push(one);
		else groups.set(name, [one]);
	}
	return [...groups.values()];
}

/** The groups of two or more that share all of several names. Only what shares the first can share the others, so that few are looked at twice. */
export function sharing<T>(
	things: readonly T[],
	names: readonly ((one: T) => string)[]
): readonly (readonly T[])[] {
	return names.reduce<readonly (readonly T[])[]>(
		(groups, nameOf) =>
			groups.flatMap((group) => groupBy(group, nameOf).filter(({ length }) => length > 1)),
		[things]
	);
}
