import type { Incident } from '../data/incident.ts';
import { isStartingPoint } from './summary.ts';
import type { View } from './view.ts';

/** The incident that a figure of its own page is about: the one the view names, else the one that everything starts from; empty where there is none. */
export function subjectOf({ incident }: Pick<View, 'incident'>, rows: readonly Incident[]): string {
	return incident === '' ? (rows.find(isStartingPoint)?.incident_id ?? '') : incident;
}
