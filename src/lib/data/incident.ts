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
export const caseOf = /* @__PURE__ */ perRow(
	({ incident_id, victim }: Incident): string => `${incident_id} ${victim}`
);
