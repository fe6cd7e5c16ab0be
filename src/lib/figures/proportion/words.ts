import { groupedBy } from '../../data/grouped.ts';
import { partyInSentence, partyName } from '../../data/parties.ts';
import { caseOf, type Incident } from '../../data/incident.ts';
import { lastOf } from '../../data/per-row.ts';
import { isAtLeast, responseNames, responses } from '../../data/vocabulary.ts';
import { countsIn, standingDate } from '../../severity/place.ts';
import type { Substantive } from '../../severity/substantive.ts';
import { isStartingPoint } from '../../view/summary.ts';
import { count, numeral, possessive, small } from '../../view/words.ts';

/*
 * Whether an answer was in proportion is told from all that a victim did about an incident, and so does not change with
 * the scale: where an act stands is an opinion, that it was done is none.
 */

/** What a victim did about one incident. */
export interface Case {
	/** The row that stands for the case: its most severe substantive act, else its first row. */
	readonly row: Incident;
	/** Data or systems destroyed, or worse. */
	readonly grave: boolean;
	/** Nothing on record as taken. */
	readonly light: boolean;
	/** A substantive act that counts. */
	readonly strong: boolean;
	/** No act of its own that names a State, of whatever standing. */
	readonly weak: boolean;
}

const gravity = new Map(responses.map(({ term }, i) => [term, i]));

/** The cases of some rows in the order of time; kept for the same rows. */
export const casesIn = lastOf((rows: readonly Incident[], set: Substantive): readonly Case[] => {
	const counts = countsIn(set);
	const own = rows.filter(({ responder, victim }) => responder === victim);
	return [...groupedBy(own, caseOf).values()]
		.map((all): Case | undefined => {
			const [first] = all;
			if (first === undefined) return undefined;
			const strong = all
				.filter(counts)
				.sort((a, b) => (gravity.get(b.response) ?? 0) - (gravity.get(a.response) ?? 0));
			return {
				row: strong[0] ?? first,
				grave: isAtLeast(first.effect, 'destruction'),
				light: first.effect !== '' && !isAtLeast(first.effect, 'theft'),
				strong: strong.length > 0,
				weak: all.every(({ response }) => response === 'none' || response === 'acknowledgement')
			};
		})
		.filter((one) => one !== undefined)
		.sort((a, b) => (standingDate(a.row) < standingDate(b.row) ? -1 : 1));
});

/** A case as the lists name it: "Qatar, RasGas (2012): no public response found". */
export function caseInWords({ row }: Case): string {
	return `${partyName(row.responder)}, ${row.incident} (${standingDate(row).slice(0, 4)}): ${small(responseNames[row.response])}`;
}

/** How effect and answer go together, in sentences counted from the cases. */
export function proportionInWords(cases: readonly Case[]): string {
	if (cases.length === 0) return 'No case is shown whose answer could be compared with its effect.';
	const [grave, light] = [cases.filter((one) => one.grave), cases.filter((one) => one.light)];
	const weak = grave.filter((one) => one.weak).length;
	const strong = grave.filter((one) => one.strong);
	const start = strong.find(({ row }) => isStartingPoint(row));
	const own =
		start === undefined
			? ''
			: ` ${possessive(partyInSentence(start.row.responder))} is ${strong.length === 1 ? 'the only severe attack' : `one of ${count(strong.length, 'severe attack')}`} with a substantive answer.`;
	const lightly = light.filter((one) => one.strong).length;
	const of = (n: number, all: number, kind: string, drew: string): string =>
		all === 0
			? `No ${kind} attack is shown.`
			: all === 1
				? `The one ${kind} attack shown ${n === 1 ? 'drew' : 'did not draw'} ${drew}.`
				: `${numeral(n)} of ${count(all, `${kind} attack`)} drew ${drew}.`;
	const severe =
		grave.length === 1
			? `The one severe attack shown drew ${weak === 1 ? 'no' : 'an'} answer that names a State.`
			: of(weak, grave.length, 'severe', 'no answer that names a State');
	return `${severe} ${of(lightly, light.length, 'light', 'a substantive act')}${own}`;
}
