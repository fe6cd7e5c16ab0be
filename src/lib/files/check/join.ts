import { diff, type Difference } from '../../data/diff.ts';
import { caseOf } from '../../data/incident.ts';
import { incidentColumns, type WholeIncident } from '../../data/incidents.ts';
import { severityOf, type Code } from '../../data/messages.ts';
import { keyOf } from '../../data/read.ts';
import { incidentTable } from '../../data/tables.ts';
import { Together } from '../../data/together.ts';

/** What came of adding one list of rows to another. */
export interface Joined {
	readonly rows: readonly WholeIncident[];
	/** Rows of the second that came beside those of the first. */
	readonly added: number;
	/** Rows of the second that stand in the place of one of the first. */
	readonly replaced: number;
	/** Rows of the second that change the response or day of one row of the first, whether they took its place or not. */
	readonly corrections: number;
	/** Rows of the first that take over a fact of their incident from the second. */
	readonly aligned: number;
	/** Rows that the contract does not allow beside the others, by the code of the finding. */
	readonly left: ReadonlyMap<Code, number>;
}

const agreeing = (by: 'incident' | 'victim'): readonly (keyof WholeIncident)[] =>
	Object.entries(incidentColumns)
		.filter(([, column]) => 'agrees' in column && column.agrees === by)
		.map(([name]) => name as keyof WholeIncident);
const ofIncident = agreeing('incident');
const ofVictim = agreeing('victim');

const part = (
	row: WholeIncident,
	columns: readonly (keyof WholeIncident)[]
): Partial<WholeIncident> => Object.fromEntries(columns.map((name) => [name, row[name]]));

/** The first row of each incident, or of each case, by its name. */
function firstBy(
	rows: readonly WholeIncident[],
	name: (row: WholeIncident) => string
): Map<string, WholeIncident> {
	const first = new Map<string, WholeIncident>();
	for (const row of rows) if (!first.has(name(row))) first.set(name(row), row);
	return first;
}

/**
 * Adds rows to others by key. A row with the same key takes the old one's place, and old rows of an incident that the new
 * ones know take over its facts, which are one for all of its rows. A row that changes the response or the day of just one old
 * row, as `diff` pairs them, stands beside it, or where `corrects` is set takes its place. What the contract then does not
 * allow is left out and counted: a “none” beside an act, for one.
 */
export function join(
	base: readonly WholeIncident[],
	more: readonly WholeIncident[],
	corrects = false,
	{ changed }: Difference<WholeIncident> = diff(incidentTable, base, more)
): Joined {
	const byIncident = firstBy(more, ({ incident_id }) => incident_id);
	const byCase = firstBy(more, caseOf);
	const key = (row: WholeIncident): string => keyOf(incidentTable, row);
	const keys = new Set(more.map(key));
	const corrections = changed.filter(
		({ before, after }) => before.response !== 'none' && key(before) !== key(after)
	);
	const gone = new Set(corrects ? corrections.map(({ before }) => before) : []);
	const instead = new Set(corrects ? corrections.map(({ after }) => after) : []);
	const old = new Set(base.map(key));
	const realigned = new Set<WholeIncident>();
	const kept = base.flatMap((row): readonly WholeIncident[] => {
		if (keys.has(key(row)) || gone.has(row)) return [];
		const incident = byIncident.get(row.incident_id);
		if (incident === undefined) return [row];
		const now = {
			...row,
			...part(incident, ofIncident),
			...part(byCase.get(caseOf(row)) ?? row, ofVictim)
		};
		if ([...ofIncident, ...ofVictim].every((name) => String(now[name]) === String(row[name])))
			return [row];
		realigned.add(now);
		return [now];
	});
	const all = [...kept, ...more];
	const together = new Together(incidentTable, '');
	all.forEach((values, i) => together.add({ line: i, row: i, values, extra: [] }));
	const left = new Map<Code, number>();
	const out = new Set<number>();
	for (const { entry, cause } of together.found([])) {
		const { code } = cause;
		if (severityOf(code) !== 'error' || out.has(entry.row)) continue;
		out.add(entry.row);
		left.set(code, (left.get(code) ?? 0) + 1);
	}
	const rows = all.filter((_, i) => !out.has(i));
	const staying = more.filter((_, i) => !out.has(kept.length + i));
	const replaced = staying.filter((row) => old.has(key(row)) || instead.has(row)).length;
	return {
		rows,
		added: staying.length - replaced,
		replaced,
		corrections: corrections.length,
		aligned: rows.filter((row) => realigned.has(row)).length,
		left
	};
}
