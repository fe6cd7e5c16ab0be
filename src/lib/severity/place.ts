import { middleOf } from '../data/date.ts';
import { numberCases, type Incident } from '../data/incident.ts';
import { perRow } from '../data/per-row.ts';
import type { Response } from '../data/vocabulary.ts';

/** The step of each response on a scale, which on our ladder is its rung; a response without a score there has none. */
export type StepOf = ReadonlyMap<Response, number>;

/**
 * Why an act stands where it stands: `place` is a party's place on an incident; `minor`, `unavowed` and `ally` are
 * acts that move nothing and are drawn hollow; `lower` ones are no marks, since their party stands higher.
 */
export type Standing = 'place' | 'minor' | 'unavowed' | 'ally' | 'lower';

/** One response as it stands on the ladder. */
export interface Placed {
	/** Incident, victim, responder, response and date: the same act has the same key in every view. */
	readonly key: string;
	readonly incident: Incident;
	/** The step on the scale in view, which on our ladder is the rung; `noStep` for an act without a score on it. */
	readonly step: number;
	readonly standing: Standing;
	/** True for an act that counts as substantive: of a kind in the set, and one that could give a place. */
	readonly counts: boolean;
	/** True for a place that may be too low: another act of it, that could give a place, has no score on the scale. */
	readonly atLeast: boolean;
	/** Where it stands in time, in milliseconds UTC: response, else disclosure, else start; a cut date in its middle. */
	readonly at: number;
}

/** What stands for the step of an act without a score on the scale in view. */
export const noStep = -1;

/** True for an act that can give its responder a place: the victim's own, avowed, with the incident as sole or main ground. */
export function givesPlace(row: Incident): boolean {
	return (
		row.responder === row.victim &&
		row.avowed === 'yes' &&
		(row.basis === 'sole' || row.basis === 'main')
	);
}

/** What counts as substantive, as a test of one act. */
export type Counts = (row: Incident) => boolean;

/**
 * Whether an act counts as substantive: its kind is in the set, and it could give a place. The one meaning of it, for
 * picture, legend, tooltip, spoken name, details, tables and sentences. The same set gives the same test.
 */
export const countsIn = perRow(
	(set: ReadonlySet<Response>): Counts =>
		(row) =>
			set.has(row.response) && givesPlace(row)
);

/** The two ways in which a mark may stand beside the line, each made once: a line that moves changes only the marks that it passes. */
const counted = perRow((one: Placed): Placed => ({ ...one, counts: !one.counts }));

/** A mark as it counts; the same object as long as that is the same. */
export function countedAs(one: Placed, counts: Counts): Placed {
	return counts(one.incident) === one.counts ? one : counted(one);
}

/** Whether an act counts as substantive, as it is shown and said; null for “no response found”, which is no act. */
export function actCounts({
	incident,
	counts
}: Pick<Placed, 'incident' | 'counts'>): boolean | null {
	return incident.response === 'none' ? null : counts;
}

/** What tells one act from another: rows of one responder with the same act identifier are one; null for an act that stands once. */
export function sameAct({ act_id, responder }: Incident): string | null {
	return act_id === '' ? null : `${responder} ${act_id}`;
}

/** Rows of one act said once, however many incidents and victims it answers. */
export function eachAct(rows: readonly Incident[]): readonly Incident[] {
	const seen = new Set<string>();
	return rows.filter((row) => {
		const act = sameAct(row);
		if (act === null) return true;
		return seen.has(act) ? false : seen.add(act);
	});
}

/** The date a row stands at: that of the response, else of the disclosure, else of the start. */
export function standingDate(row: Incident): string {
	return row.response_date || row.disclosed_date || row.start_date;
}

/** A key that tells an act from every other, fit for an address: `alb-2022-07.ALB.ALB.severance.2022-09-07`. */
export function actKey({
	incident_id,
	victim,
	responder,
	response,
	response_date
}: Incident): string {
	const key = `${incident_id}.${victim}.${responder}.${response}`;
	return response_date === '' ? key : `${key}.${response_date}`;
}

function place(row: Incident, step: number, standing: Standing, atLeast = false): Placed {
	return {
		key: actKey(row),
		incident: row,
		step,
		standing,
		counts: false,
		atLeast,
		at: middleOf(standingDate(row))
	};
}

/** Why an act does not count as a place, whatever its step; `place` where it may. */
function standingAlone(row: Incident): Exclude<Standing, 'lower'> {
	if (row.responder !== row.victim) return 'ally';
	if (givesPlace(row)) return 'place';
	return row.avowed === 'yes' ? 'minor' : 'unavowed';
}

/** Of equal ones the earliest: by date of the response, an unknown one last, then by order in the file. */
function earlier(a: Incident, b: Incident): boolean {
	if (b.response_date === '') return a.response_date !== '';
	return a.response_date !== '' && middleOf(a.response_date) < middleOf(b.response_date);
}

/**
 * Places rows on the ladder by the contract's rule. A victim's place on an incident is its highest own act that is
 * avowed and whose ground the incident solely or mainly is, of equal ones the earliest; a victim whose only
 * row is `none` stands at 0. A higher own act that is minor or not avowed, and every act of an ally among the
 * rows, stands beside without moving anything. Rows whose response has no step are left out, and a place is marked
 * where one of them might have given a higher one.
 */
export function placeOnLadder(rows: readonly Incident[], stepOf: StepOf): readonly Placed[] {
	const cases = numberCases(rows);
	const places: { row: Incident; step: number }[] = [];
	const open: boolean[] = [];
	rows.forEach((row, i) => {
		if (!(row.response === 'none' || givesPlace(row))) return;
		const number = cases.of[i] ?? 0;
		const step = stepOf.get(row.response);
		if (step === undefined) {
			open[number] = true;
			return;
		}
		const best = places[number];
		if (!best || step > best.step || (step === best.step && earlier(row, best.row)))
			places[number] = { row, step };
	});
	const placed: Placed[] = [];
	rows.forEach((row, i) => {
		const step = stepOf.get(row.response);
		if (step === undefined) return;
		const number = cases.of[i] ?? 0;
		const best = places[number];
		if (best?.row === row) {
			placed.push(place(row, step, 'place', open[number]));
			return;
		}
		if (row.response === 'none') return;
		const standing = standingAlone(row);
		const isBelow = standing === 'place' || (best !== undefined && step <= best.step);
		if (standing === 'ally' || !isBelow) placed.push(place(row, step, standing));
	});
	return placed;
}

/** True for the strongest answer of a party to an incident: its place, above rung 0. */
export function isAnswer({ standing, step }: Placed): boolean {
	return standing === 'place' && step > 0;
}

/** The strongest answers among some marks, found once. */
export const answersIn = perRow((placed: readonly Placed[]): readonly Placed[] =>
	placed.filter(isAnswer)
);

/** The acts whose response has no step, to be set apart and counted: where they would stand is not guessed. */
export function setApart(rows: readonly Incident[], stepOf: StepOf): readonly Placed[] {
	return rows
		.filter(({ response }) => response !== 'none' && !stepOf.has(response))
		.map((row) => place(row, noStep, standingAlone(row)));
}

/** One act as it stands, whether it is a mark or not; nothing where no row has the key. */
export function placeOne(
	key: string,
	rows: readonly Incident[],
	stepOf: StepOf,
	counts: Counts
): Placed | undefined {
	const row = rows.find((one) => actKey(one) === key);
	if (row === undefined) return undefined;
	const step = stepOf.get(row.response);
	const same = rows.filter((one) => one.incident_id === row.incident_id);
	const mark = [...placeOnLadder(same, stepOf), ...setApart(same, stepOf)].find(
		(one) => one.key === key
	);
	return countedAs(mark ?? place(row, step ?? noStep, 'lower'), counts);
}

/** A row as it stands: as its mark where it is one, else as a lower act of its party. */
export function standsAs(
	row: Incident,
	placed: ReadonlyMap<Incident, Placed>,
	stepOf: StepOf,
	counts: Counts
): Placed {
	return (
		placed.get(row) ?? countedAs(place(row, stepOf.get(row.response) ?? noStep, 'lower'), counts)
	);
}

/** How much a row says of its responder's own act: a place most, then what could give one, then any own act, then one for others. */
function weight({ incident, standing }: Placed): number {
	if (standing === 'place') return 3;
	if (incident.responder !== incident.victim) return 0;
	return givesPlace(incident) ? 2 : 1;
}

/**
 * Acts each once, however many incidents they answer, in their order; each as it stands where it says most of its
 * responder, of equal ones where it stands highest.
 */
export function eachOnce(acts: readonly Placed[]): readonly Placed[] {
	const once: Placed[] = [];
	const places = new Map<string, number>();
	for (const act of acts) {
		const id = sameAct(act.incident);
		const at = id === null ? undefined : places.get(id);
		const known = at === undefined ? undefined : once[at];
		if (at === undefined || known === undefined) {
			if (id !== null) places.set(id, once.length);
			once.push(act);
		} else if (
			weight(act) > weight(known) ||
			(weight(act) === weight(known) && act.step > known.step)
		)
			once[at] = act;
	}
	return once;
}
