import { ascending, descending } from 'd3-array';
import { partyName } from '../../data/parties.ts';
import { noStep } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import type { Nation } from '../../view/nation.ts';
import type { MatrixSort } from '../../view/view.ts';

/* All States by the steps of the scale in view: what is counted, and in which order. */

/** What a State has on one step. */
export interface MatrixCount {
	/** Its own acts; on step 0 the incidents without a response found. */
	readonly count: number;
	/** True where none of the acts counts as a place; no response found is no act and has none to count. */
	readonly hollow: boolean;
	/** How many of the acts count as substantive. */
	readonly counting: number;
}

/** What a State has on each step where it has anything; acts without a score stand on `noStep`. */
export function countsOf(nation: Nation): ReadonlyMap<number, MatrixCount> {
	const counts = new Map<number, MatrixCount>();
	if (nation.silent > 0) counts.set(0, { count: nation.silent, hollow: false, counting: 0 });
	for (const { step, standing, incident, counts: isCounted } of nation.acts) {
		if (incident.responder !== incident.victim) continue;
		const known = counts.get(step);
		counts.set(step, {
			count: (known?.count ?? 0) + 1,
			hollow: (known?.hollow ?? true) && standing !== 'place',
			counting: (known?.counting ?? 0) + Number(isCounted)
		});
	}
	return counts;
}

/** The steps that have a column: all of the scale, and `noStep` where an act has no score on it. */
export function stepsOf(nations: readonly Nation[], ranking: Ranking): readonly number[] {
	const apart = nations.some(({ acts }) => acts.some(({ step }) => step === noStep));
	return [...ranking.steps.map(({ step }) => step), ...(apart ? [noStep] : [])];
}

/** The States of some, sorted as the reader asks; those that have nothing to sort by come last, equal ones by name. */
export function sortNations(nations: readonly Nation[], sort: MatrixSort): readonly Nation[] {
	const byName = (a: Nation, b: Nation): number =>
		ascending(partyName(a.state), partyName(b.state));
	const height = ({ highest }: Nation): number => highest?.step ?? 0;
	const orders: Readonly<Record<MatrixSort, (a: Nation, b: Nation) => number>> = {
		strongest: (a, b) => descending(height(a), height(b)) || descending(a.ownActs, b.ownActs),
		number: (a, b) => descending(a.ownActs, b.ownActs) || descending(height(a), height(b)),
		name: () => 0,
		speed: (a, b) =>
			ascending(a.medianDays ?? Infinity, b.medianDays ?? Infinity) || descending(a.timed, b.timed)
	};
	return [...nations].sort((a, b) => orders[sort](a, b) || byName(a, b));
}
