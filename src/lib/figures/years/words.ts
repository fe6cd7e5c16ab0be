import { max, sum } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { perRow } from '../../data/per-row.ts';
import { eachOnce, type Placed } from '../../severity/place.ts';
import type { Index } from '../../view/nation.ts';
import { count, listed, numeral } from '../../view/words.ts';

/** The dated acts of everybody in view, each once, and how many have no date; kept for the same view. */
export const actsIn = perRow(
	({ acts, stands }: Index): { readonly acts: readonly Placed[]; readonly undated: number } => {
		const deeds = eachOnce([...acts.values()].flat().map(stands));
		const dated = deeds.filter(({ incident }) => incident.response_date !== '');
		return { acts: dated, undated: deeds.length - dated.length };
	}
);

/** The year of a dated act, in which its date stands. */
export function yearOfAct({ incident }: Placed): number {
	return Number(incident.response_date.slice(0, 4));
}

/** Dated acts by their year, found once for the sentence and the table. */
export const byYear = perRow((acts: readonly Placed[]): ReadonlyMap<number, readonly Placed[]> =>
	groupedBy(acts, yearOfAct)
);

/** "41 came in 2018, more than in any other year", "7 came in each of 20 years": the years with the most acts. */
function mostInWords(years: ReadonlyMap<number, number>): string {
	const most = max(years.values()) ?? 0;
	const fullest = [...years].filter(([, n]) => n === most).map(([year]) => year);
	// Where none has more than another, which they are says nothing.
	if (fullest.length === years.size && years.size > 1)
		return `${numeral(most)} came in each of ${count(years.size, 'year')}`;
	return `${numeral(most)}${fullest.length > 1 ? ' each' : ''} came in ${listed(fullest.sort((a, b) => a - b).map(String))}, more than in any other year`;
}

/** When the acts were taken: the years with the most of them, and with the most that count as substantive. */
export function yearsInWords(acts: readonly Placed[]): string {
	if (acts.length === 0) return 'No dated act is shown.';
	const all = new Map<number, number>();
	const counting = new Map<number, number>();
	for (const [year, there] of byYear(acts)) {
		all.set(year, there.length);
		const counted = there.filter(({ counts }) => counts).length;
		if (counted > 0) counting.set(year, counted);
	}
	const substantive = sum(counting.values());
	return `Of ${count(acts.length, 'dated act')} ${mostInWords(all)}. ${
		substantive === 0
			? 'None of them counts as substantive.'
			: `${count(substantive, 'of them counts', 'of them count')} as substantive; of these ${mostInWords(counting)}.`
	}`;
}
