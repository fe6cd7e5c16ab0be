import type { WholeIncident } from './incidents.ts';
import { perRow } from './per-row.ts';

/** The columns of a row that are read only where an act or incident is looked at closely: two thirds of the record’s bytes. */
export const textColumns = [
	'end_date',
	'actor',
	'consequence',
	'response_detail',
	'sources',
	'notes'
] as const satisfies readonly (keyof WholeIncident)[];

/** What a row says at length, and the day on which the operation ended. */
export type IncidentTexts = Pick<WholeIncident, (typeof textColumns)[number]>;

/** One response by one responder to one incident against one victim, as every page has it; its texts may come later. */
export type Incident = Omit<WholeIncident, keyof IncidentTexts>;

/** What tells one case from another: an incident and one of its victims. */
export function caseOf({ incident_id, victim }: Incident): string {
	return `${incident_id} ${victim}`;
}

/** The cases of some rows: for each row the number of its case, from 0 in the order in which they come, and how many there are. */
export interface CaseNumbers {
	readonly of: Readonly<Uint32Array>;
	readonly size: number;
}

/** Numbers the cases of some rows, once. */
export const numberCases = /* @__PURE__ */ perRow((rows: readonly Incident[]): CaseNumbers => {
	const numbers = new Map<string, number>();
	const of = new Uint32Array(rows.length);
	let before: Incident | undefined;
	let number = 0;
	rows.forEach((row, i) => {
		// The rows of a case mostly stand together.
		if (row.incident_id !== before?.incident_id || row.victim !== before.victim) {
			const key = caseOf(row);
			number = numbers.get(key) ?? numbers.size;
			numbers.set(key, number);
			before = row;
		}
		of[i] = number;
	});
	return { of, size: numbers.size };
});
