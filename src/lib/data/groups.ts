/**
 * Things in groups of those that share a name, as they come: groups and things stand in the order in which they first came. Most
 * that share a name stand together, and only what begins another group is looked up.
 */
export class Groups<T> {
	readonly all: T[][] = [];
	#places: Map<string, T[]> | undefined;
	#name: string | undefined;
	#group: T[] = [];

	/** Gives the group that it came to, itself the last of it. */
	add(name: string, one: T): readonly T[] {
		if (name !== this.#name) {
			// A group alone needs no map, and many are asked for those of a few things.
			if (this.#name !== undefined) this.#places ??= new Map([[this.#name, this.#group]]);
			this.#name = name;
			const known = this.#places?.get(name);
			if (known === undefined) {
				this.#group = [one];
				this.all.push(this.#group);
				this.#places?.set(name, this.#group);
				return this.#group;
			}
			this.#group = known;
		}
		this.#group.push(one);
		return this.#group;
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
