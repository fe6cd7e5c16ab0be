import { diff, type Difference } from '../../data/diff.ts';
import type { WholeIncident } from '../../data/incidents.ts';
import type { Code } from '../../data/messages.ts';
import { incidentTable } from '../../data/tables.ts';
import type { Ranking } from '../../severity/ranking.ts';
import type { Adding } from '../../view/dataset.ts';
import { effectInWords } from '../../view/effect.ts';
import { join, type Joined } from './join.ts';

/** In the place of the rows shown, or added to them. */
export type How = 'replace' | Adding;

/** How the file differs from other rows. */
export interface ComparisonSummary {
	readonly added: number;
	readonly removed: number;
	readonly changed: number;
	readonly same: number;
	/** What becomes of places if the file stands in the place of those rows. */
	readonly effect: string;
	/** What adding it to them by key comes to. */
	readonly joined: Addition;
	/** The same where rows that change one old row take its place; null where there are none. */
	readonly corrected: Addition | null;
}

/** What adding a file to other rows comes to, and what becomes of places then. */
export interface Addition extends Omit<Joined, 'rows' | 'left'> {
	readonly rows: number;
	/** Rows that do not fit beside the others, by the code that says why. */
	readonly left: readonly (readonly [code: Code, count: number])[];
	readonly effect: string;
}

/** One line of a comparison: a row that came or went, or one that changed, cell by cell. */
export interface ChangeLine {
	readonly row: WholeIncident;
	readonly cells: readonly {
		readonly column: string;
		readonly before: string;
		readonly after: string;
	}[];
}

/** The lists of a comparison. */
export type ChangeKind = 'added' | 'removed' | 'changed';

/** Rows beside those of a file; what follows from both is found when it is first asked for. */
export class Comparison {
	readonly #base: readonly WholeIncident[];
	readonly #rows: readonly WholeIncident[];
	readonly #ladder: Ranking;
	#difference: Difference<WholeIncident> | null = null;
	readonly #joined = new Map<Adding, Joined>();

	/** The ladder is for what the file does to places. */
	constructor(base: readonly WholeIncident[], rows: readonly WholeIncident[], ladder: Ranking) {
		this.#base = base;
		this.#rows = rows;
		this.#ladder = ladder;
	}

	get #changes(): Difference<WholeIncident> {
		this.#difference ??= diff(incidentTable, this.#base, this.#rows);
		return this.#difference;
	}

	#join(how: Adding): Joined {
		const known = this.#joined.get(how);
		if (known !== undefined) return known;
		const joined = join(this.#base, this.#rows, how === 'correct', this.#changes);
		this.#joined.set(how, joined);
		return joined;
	}

	#addition(how: Adding): Addition {
		const joined = this.#join(how);
		const { rows, left } = joined;
		const effect = effectInWords(this.#base, rows, this.#ladder);
		return { ...joined, rows: rows.length, left: [...left], effect };
	}

	/** What the comparison comes to. */
	get summary(): ComparisonSummary {
		const { added, removed, changed, same } = this.#changes;
		const joined = this.#addition('add');
		return {
			added: added.length,
			removed: removed.length,
			changed: changed.length,
			same,
			effect: effectInWords(this.#base, this.#rows, this.#ladder),
			joined,
			corrected: joined.corrections === 0 ? null : this.#addition('correct')
		};
	}

	/** Lines of a list from one place to before another. */
	lines(kind: ChangeKind, from: number, to: number): readonly ChangeLine[] {
		const changes = this.#changes;
		if (kind !== 'changed') return changes[kind].slice(from, to).map((row) => ({ row, cells: [] }));
		return changes.changed.slice(from, to).map(({ before, after, columns }) => ({
			row: after,
			cells: columns.map((column) => {
				const kindOf = incidentTable.columns[column]?.kind;
				const write = (row: WholeIncident): string =>
					kindOf?.write(row[column as keyof WholeIncident]) ?? '';
				return { column, before: write(before), after: write(after) };
			})
		}));
	}

	/** The rows that are shown then, those of the file by themselves or with the others. */
	outcome(how: How): readonly WholeIncident[] {
		return how === 'replace' ? this.#rows : this.#join(how).rows;
	}
}
