import { caseOf, incidentColumns, type Incident } from './incidents.ts';
import { keyOf } from './read.ts';
import { incidentTable } from './tables.ts';

/** What came of adding one list of rows to another. */
export interface Joined {
	readonly rows: readonly Incident[];
	/** Rows of the second that the first did not have. */
	readonly added: number;
	/** Rows of the first in whose place one of the second stands. */
	readonly replaced: number;
	/** Rows of the first that take over a fact of their incident from the second. */
	readonly aligned: number;
	/** Rows that the contract does not allow beside the others, by the code of the finding. */
	readonly left: ReadonlyMap<string, number>;
}

const agreeing = (by: 'incident' | 'victim'): readonly (keyof Incident)[] =>
	Object.entries(incidentColumns)
		.filter(([, column]) => 'agrees' in column && column.agrees === by)
		.map(([name]) => name as keyof Incident);
const ofIncident = agreeing('incident');
const ofVictim = agreeing('victim');

const part = (row: Incident, columns: readonly (keyof Incident)[]): Partial<Incident> =>
	Object.fromEntries(columns.map((name) => [name, row[name]]));

/** The first row of each incident, or of each case, by its name. */
function firstBy(
	rows: readonly Incident[],
	name: (row: Incident) => string
): Map<string, Incident> {
	const first = new Map<string, Incident>();
	for (const row of rows) if (!first.has(name(row))) first.set(name(row), row);
	return first;
}

/**
 * Adds rows to others by key. A row with the same key takes the old one's place, and old rows of an incident that the new
 * ones know take over its facts, which are one for all of its rows. What the contract then does not allow is left out
 * and counted: a “none” beside an act, for one.
 */
export function join(base: readonly Incident[], more: readonly Incident[]): Joined {
	const byIncident = firstBy(more, ({ incident_id }) => incident_id);
	const byCase = firstBy(more, caseOf);
	const keys = new Set(more.map((row) => keyOf(incidentTable, row)));
	let replaced = 0;
	let aligned = 0;
	const kept = base.flatMap((row): readonly Incident[] => {
		if (keys.has(keyOf(incidentTable, row))) {
			replaced += 1;
			return [];
		}
		const incident = byIncident.get(row.incident_id);
		if (incident === undefined) return [row];
		const now = {
			...row,
			...part(incident, ofIncident),
			...part(byCase.get(caseOf(row)) ?? row, ofVictim)
		};
		if ([...ofIncident, ...ofVictim].every((name) => String(now[name]) === String(row[name])))
			return [row];
		aligned += 1;
		return [now];
	});
	const all = [...kept, ...more];
	const entries = all.map((values, i) => ({ line: i, row: i, values, extra: [] }));
	const left = new Map<string, number>();
	const out = new Set<number>();
	for (const { entry, cause } of incidentTable.rules(entries, [], '')) {
		if ((cause.severity ?? 'error') !== 'error' || out.has(entry.row)) continue;
		out.add(entry.row);
		left.set(cause.code, (left.get(cause.code) ?? 0) + 1);
	}
	return {
		rows: all.filter((_, i) => !out.has(i)),
		added: more.length - replaced,
		replaced,
		aligned,
		left
	};
}
