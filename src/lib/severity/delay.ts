import { least, max, sum } from 'd3-array';
import { groupedBy } from '../data/grouped.ts';
import { middleOf, surelyBefore } from '../data/date.ts';
import { caseOf, type Incident } from '../data/incident.ts';
import { countsIn } from './place.ts';
import type { Substantive } from './substantive.ts';

/*
 * How long the victims of some incidents took to answer at or above a line, counted from the disclosure. An incident without
 * such an answer is not known never to get one: it is watched up to the day the record was last checked, and no further.
 */

const day = 86_400_000;

/** One incident of a State, and how long it took or has been watched. */
export interface Delay {
	/** The act that answers it first; null where there is none up to the day of the record. */
	readonly act: Incident | null;
	/** A row of the incident, for its name. */
	readonly row: Incident;
	/** Whole days from the disclosure to that act, 0 where it came before; without an act, to the day of the record. */
	readonly days: number;
	/** True where one of the two dates is known to the month only, and stands at its middle. */
	readonly about: boolean;
}

/** Delays, and what had to be left out of them. */
export interface Delays {
	readonly delays: readonly Delay[];
	/** Acts at or above the line that are dated to a year only, or not at all. */
	readonly undatedActs: number;
	/** Incidents without a disclosure known to the month at least, or whose only acts at or above the line are such. */
	readonly leftOut: number;
	/** Incidents whose first such act is not among those that count; they are left out too. */
	readonly hidden: number;
	/** Incidents counted whose disclosure or act is known to the month only; each stands at the middle of it. */
	readonly byMonth: number;
}

const isDated = (date: string): boolean => date.length >= 7;

function daysTo(from: string, to: string): number {
	if (surelyBefore(to, from)) return 0;
	return Math.max(0, Math.round((middleOf(to) - middleOf(from)) / day));
}

/**
 * The delays of the incidents among a State's own rows. An act answers where it could give a place: the victim's own,
 * avowed, the incident its sole or main ground, of a kind in `set`. An incident whose first answer `keeps` does not keep
 * is left out: it is neither unanswered nor answered later. `checked` is the day of the record.
 */
export function delaysOf(
	rows: readonly Incident[],
	set: Substantive,
	checked: string,
	keeps: (act: Incident) => boolean = () => true
): Delays {
	const isCounted = countsIn(set);
	const own = rows.filter(({ responder, victim }) => responder === victim);
	let [undatedActs, leftOut, hidden, byMonth] = [0, 0, 0, 0];
	const delays: Delay[] = [];
	for (const all of groupedBy(own, caseOf).values()) {
		const [row] = all;
		if (row === undefined) continue;
		const answers = all.filter(isCounted);
		const dated = answers.filter(({ response_date }) => isDated(response_date));
		undatedActs += answers.length - dated.length;
		const { disclosed_date: disclosed } = row;
		if (!isDated(disclosed) || (answers.length > 0 && dated.length === 0)) {
			leftOut += 1;
			continue;
		}
		const act = least(dated, ({ response_date }) => middleOf(response_date)) ?? null;
		if (act !== null && !keeps(act)) {
			hidden += 1;
			continue;
		}
		const about = disclosed.length < 10 || (act !== null && act.response_date.length < 10);
		if (about) byMonth += 1;
		delays.push({ act, row, days: daysTo(disclosed, act?.response_date ?? checked), about });
	}
	return { delays, undatedActs, leftOut, hidden, byMonth };
}

/** One step of a curve: what holds from this day on. */
export interface CurveStep {
	readonly days: number;
	/** Share of incidents answered within these days, 0 to 1. */
	readonly share: number;
	/** Incidents neither answered nor out of sight just before this day. */
	readonly atRisk: number;
	/** The answers of this day, and whether that of any is known to the month only. */
	readonly acts: readonly Incident[];
	readonly about: boolean;
}

/**
 * Share of incidents answered within t days, with those not yet answered counted as long as they were watched: one
 * minus the product of (1 - answered / at risk) over the days with an answer. E. L. Kaplan and P. Meier,
 * "Nonparametric estimation from incomplete observations", Journal of the American Statistical Association 53(282), 1958.
 * One step for each day with an answer, by day; none where there is no answer.
 */
export function curveOf(delays: readonly Delay[]): readonly CurveStep[] {
	const byDay = [...groupedBy(delays, ({ days }) => days)].sort(([a], [b]) => a - b);
	let atRisk = delays.length;
	let unanswered = 1;
	const steps: CurveStep[] = [];
	for (const [days, there] of byDay) {
		const acts = there.flatMap(({ act }) => (act === null ? [] : [act]));
		if (acts.length > 0) {
			unanswered *= 1 - acts.length / atRisk;
			const about = there.some((one) => one.act !== null && one.about);
			steps.push({ days, share: 1 - unanswered, atRisk, acts, about });
		}
		atRisk -= there.length;
	}
	return steps;
}

/** Incidents that are neither answered nor out of sight just before some day. */
export function atRiskOn(delays: readonly Delay[], days: number): number {
	return sum(delays, (one) => Number(one.days >= days));
}

/** The longest that any of some incidents was watched or took, in days; 0 without an incident. */
export function watchedFor(delays: readonly Delay[]): number {
	return max(delays, ({ days }) => days) ?? 0;
}

/** The share answered within some days, 0 to 1, by the curve of the delays; null where no incident was watched so long, unless all were answered before. */
export function shareWithin(
	delays: readonly Delay[],
	curve: readonly CurveStep[],
	days: number
): number | null {
	const isKnown = days <= watchedFor(delays) || delays.every(({ act }) => act !== null);
	return isKnown ? (curve.findLast((step) => step.days <= days)?.share ?? 0) : null;
}

/** The first day by which half of the incidents are answered; null where a curve never gets there. */
export function medianOf(curve: readonly CurveStep[]): number | null {
	return curve.find(({ share }) => share >= 0.5 - 1e-9)?.days ?? null;
}

/** With fewer incidents than this a share says too little, and single marks are drawn. */
export const fewestForCurve = 5;
