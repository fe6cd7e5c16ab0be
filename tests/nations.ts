import type { Incident } from '../src/lib/data/incident.ts';
import { stateCodes } from '../src/lib/data/parties.ts';
import type { Ranking } from '../src/lib/severity/ranking.ts';
import { countsIn } from '../src/lib/severity/place.ts';
import {
	indexOf,
	nationOf,
	nationsIn,
	type ComparedNation,
	type Index,
	type Nation
} from '../src/lib/view/nation.ts';
import { defaultSet } from '../src/lib/view/scale.ts';
import { show } from '../src/lib/view/select.ts';
import { startingStates } from '../src/lib/view/states.ts';
import { defaultView, type View } from '../src/lib/view/view.ts';
import { ladderRanking, noneOf, recordRows, rowOf } from './rows.ts';

export const set = defaultSet(ladderRanking);

const counts = countsIn(set);

/** Some rows as a view shows them, by State. */
export function indexIn(
	rows: readonly Incident[],
	ranking: Ranking = ladderRanking,
	part: Partial<View> = {}
): Index {
	const view = { ...defaultView, ...part };
	return indexOf(show(rows, view, ranking.stepOf, counts), ranking.stepOf, counts);
}

/** What every State of some rows did, as a view shows it. */
export function nationsOf(
	rows: readonly Incident[],
	ranking: Ranking = ladderRanking,
	part: Partial<View> = {}
): ReadonlyMap<string, Nation> {
	const index = indexIn(rows, ranking, part);
	return nationsIn(index);
}

/** Some States on places from 0 on, also such as have no row. */
export function comparedOf(
	rows: readonly Incident[],
	states: readonly string[],
	ranking: Ranking = ladderRanking,
	part: Partial<View> = {}
): readonly ComparedNation[] {
	const index = indexIn(rows, ranking, part);
	return states.map((state, slot) => ({ slot, nation: nationOf(state, index) }));
}

/** What the page starts with, from the built-in record. */
export const starting = comparedOf(recordRows, startingStates);

/** A row for each of the first `n` States, every third without a response found. */
export function manyStates(n: number): readonly Incident[] {
	const responses = ['attribution', 'charges', 'expulsion', 'severance'] as const;
	return stateCodes.slice(0, n).map((victim, i) => {
		const part = { victim, incident_id: `i-${victim.toLowerCase()}` };
		return i % 3 === 0
			? noneOf(part)
			: rowOf({ ...part, response: responses[i % responses.length] ?? 'force' });
	});
}

/** Rows of some States, `n` in all, as a large file might have them: many incidents, acts of all kinds, all dates. */
export function manyRows(n: number, states: readonly string[]): readonly Incident[] {
	const responses = [
		'attribution',
		'charges',
		'protest',
		'acknowledgement',
		'sanctions-state',
		'expulsion'
	] as const;
	const day = (i: number): string =>
		new Date(Date.UTC(2008, 0, 1) + ((i * 37) % 6500) * 86_400_000).toISOString().slice(0, 10);
	return Array.from({ length: n }, (_, i) =>
		rowOf({
			incident_id: `i-${i}`,
			victim: states[i % states.length] ?? 'ALB',
			start_date: day(i),
			disclosed_date: day(i),
			response: responses[i % responses.length] ?? 'force',
			response_date: new Date(Date.parse(day(i)) + (i % 400) * 86_400_000)
				.toISOString()
				.slice(0, 10)
		})
	);
}
