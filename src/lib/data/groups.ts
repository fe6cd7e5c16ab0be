/** Names of which none came before, as long as they rise: by their letters, as in a sorted list, or by their length first, as numbers do. */
class RisingNames {
	readonly all: string[] = [];
	#byLetters = true;
	#byLength = true;

	/** Adds a name that rises; false where it does not, and may be one that came before. */
	add(name: string): boolean {
		const last = this.all.at(-1);
		if (last !== undefined) {
			const isLater = name > last;
			this.#byLetters &&= isLater;
			this.#byLength &&= name.length > last.length || (name.length === last.length && isLater);
			if (!this.#byLetters && !this.#byLength) return false;
		}
		this.all.push(name);
		return true;
	}
}

/**
 * Things in groups of those that share a name, as they come: groups and things stand in the order in which they first came. Most
 * that share a name stand together, and most names rise, so that nothing is looked up in vain.
 */
export class Groups<T> {
	readonly all: T[][] = [];
	readonly #rising = new RisingNames();
	/** Groups by their names, from the first name that does not rise. */
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
		if (this.#places === undefined && !this.#rising.add(name))
			this.#places = new Map(this.#rising.all.map((known, i) => [known, this.all[i] ?? []]));
		const known = this.#places?.get(name);
		if (known !== undefined) {
			known.push(one);
			return known;
		}
		const group = [one];
		this.all.push(group);
		this.#places?.set(name, group);
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
