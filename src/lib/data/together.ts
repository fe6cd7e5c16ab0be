import { cause } from './finding.ts';
import { Groups, sharing } from './groups.ts';
import {
	cellOf,
	fewInGroup,
	type AnyRow,
	type Entry,
	type RuleFinding,
	type Spoiled,
	type Table
} from './table.ts';

type Group<R> = readonly Entry<R>[];

/**
 * What a contract asks of records beyond their single cells. It is told of each as it comes, while that is at hand: with a hundred
 * thousand of them, every further walk through all takes longer than what is looked for.
 */
export class Together<R extends AnyRow> {
	readonly #table: Table<R>;
	readonly #today: string;
	readonly #entries: Entry<R>[] = [];
	readonly #groups = new Groups<Entry<R>>();
	readonly #own: RuleFinding[] = [];
	/** Groups that the rules have to look at, and those that may have a key twice. */
	readonly #doubtful = new Set<Group<R>>();
	readonly #doubled = new Set<Group<R>>();
	/** The first column of the key: records that share it are a group. */
	readonly #first: string;
	/** What stands in its other columns. */
	readonly #others: readonly ((entry: Entry<R>) => string)[];

	/** Dates after today, the last day that has come, are told; none where it is empty. */
	constructor(table: Table<R>, today: string) {
		this.#table = table;
		this.#today = today;
		const [first = '', ...others] = table.key;
		this.#first = first;
		this.#others = others.map(
			(name) =>
				({ values }) =>
					cellOf(table, name, values)
		);
	}

	/** The records so far. */
	get entries(): readonly Entry<R>[] {
		return this.#entries;
	}

	add(entry: Entry<R>): void {
		const { values } = entry;
		this.#entries.push(entry);
		for (const [column, why] of this.#table.look(values, this.#today))
			this.#own.push({ entry, column, cause: why });
		const group = this.#groups.add(cellOf(this.#table, this.#first, values), entry);
		if (!this.#table.fits(group)) this.#doubtful.add(group);
		if (group.length > 1 && !this.#isNewKey(group)) this.#doubled.add(group);
	}

	/** True where the last of a group surely has another key than those before it. */
	#isNewKey(group: Group<R>): boolean {
		const last = group.length - 1;
		if (last >= fewInGroup) return false;
		return group.every(
			(one, i) =>
				i === last || this.#others.some((nameOf) => nameOf(one) !== nameOf(group[last] ?? one))
		);
	}

	/** All that is found in the records, also by what stands in those that could not be read. */
	found(spoiled: readonly Spoiled[]): readonly RuleFinding[] {
		return [
			...this.#doubledKeys(),
			...this.#own,
			...this.#table.rules(this.#entries, [...this.#doubtful], spoiled)
		];
	}

	/** Records whose key an earlier one has. */
	#doubledKeys(): readonly RuleFinding[] {
		const { key } = this.#table;
		const groups = sharing([...this.#doubled], this.#others);
		return groups.flatMap(([first, ...others]) =>
			first === undefined
				? []
				: others.map((entry) => ({
						entry,
						column: this.#first,
						cause: cause('primary-key', {
							columns: key.join(', '),
							earlier: first.line,
							found: key.map((name) => cellOf(this.#table, name, entry.values)).join(', '),
							expected: 'a key of its own'
						})
					}))
		);
	}
}
