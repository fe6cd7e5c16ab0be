/**
 * Things in groups of those that share a name, as they come: groups and things stand in the order in which they first came. Most
 * that share a name stand together, so that it is only asked whether a name is new; where one is not, its group is looked up.
 */
export class Groups<T> {
	readonly all: T[][] = [];
	/** The names of the groups, in their order. */
	readonly #names = new Set<string>();
	#places: Map<string, T[]> | undefined;
	#name: string | undefined;
	#group: T[] = [];

	/** Gives the group that it came to, itself the last of it. */
	add(name: string, one: T): readonly T[] {
		if (name === this.#name) this.#group.push(one);
		else {
			this.#name = name;
			this.#group = this.#placed(name, one);
		}
		return this.#group;
	}

	#placed(name: string, one: T): T[] {
		const { all } = this;
		if (this.#names.add(name).size > all.length) {
			const group = [one];
			all.push(group);
			this.#places?.set(name, group);
			return group;
		}
		this.#places ??= new Map([...this.#names].map((known, i) => [known, all[i] ?? []]));
		const group = this.#places.get(name) ?? [];
		group.push(one);
		return group;
	}
}

/** Things in groups of those that share a name; see `Groups`. */
export function groupBy<T>(
	things: readonly T[],
	nameOf: (one: T) => string
): readonly (readonly T[])[] {
	const groups = new Groups<T>();
	for (const one of things) groups.add(nameOf(one), one);
	return groups.all;
}

/** Groups up to so large are looked at one by one as they grow; the few that are larger, as a whole. */
export const fewInGroup = 8;

/** Of things that share something, in groups, those that share all of several names too, in groups of two or more. */
export function sharing<T>(
	groups: readonly (readonly T[])[],
	names: readonly ((one: T) => string)[]
): readonly (readonly T[])[] {
	const isShared = ({ length }: readonly T[]): boolean => length > 1;
	return names.reduce(
		(left, nameOf) => left.flatMap((group) => groupBy(group, nameOf).filter(isShared)),
		groups.filter(isShared)
	);
}
