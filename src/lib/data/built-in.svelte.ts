import incidents from 'virtual:riposte/incidents';
import ruptures from 'virtual:riposte/ruptures';
import scores from 'virtual:riposte/scales';
import type { Incident, IncidentTexts } from './incident.ts';
import type { WholeIncident } from './incidents.ts';
import { unpack } from './pack.ts';
import type { Rupture, RuptureTexts } from './rupture.ts';
import type { WholeRupture } from './ruptures.ts';
import type { Score } from './scales.ts';

/*
 * The record that ships with the site. It is read and checked when the site is built, so that no reader waits for that. Its long texts
 * are two thirds of it and come when somebody asks; whoever shows one follows.
 */

/** Its incidents, its scales and its steps in relations with Iran. */
export const builtInRows: readonly Incident[] = unpack(incidents);
export const builtInScores: readonly Score[] = unpack(scores);
export const builtInRuptures: readonly Rupture[] = unpack(ruptures);

/** How far the texts have come; failed is the last try to bring them. */
let texts: 'away' | 'here' | 'failed' = $state('away');
let coming: Promise<void> | undefined;

/** Brings the texts of the record; asked for again it gives the same promise, unless they did not arrive. */
export function loadTexts(): Promise<void> {
	coming ??= import('virtual:riposte/texts').then(
		({ default: packed }) => {
			// A row keeps its identity, so that what was said of it stays said.
			unpack(packed.incidents).forEach((one, i) => Object.assign(builtInRows[i] ?? {}, one));
			unpack(packed.ruptures).forEach((one, i) => Object.assign(builtInRuptures[i] ?? {}, one));
			texts = 'here';
		},
		(error: unknown) => {
			coming = undefined;
			texts = 'failed';
			throw error;
		}
	);
	return coming;
}

/** The same for a part of a page that shows texts when they are here and does without until then. */
export const wantTexts = (): void => void loadTexts().catch(() => undefined);

/** True where the texts did not arrive. */
export const textsFailed = (): boolean => texts === 'failed';

/** Whether the texts are here: whatever is kept of what they say is kept for this answer. */
export const textsAreHere = (): boolean => texts === 'here';

const noTexts: IncidentTexts = {
	end_date: '',
	actor: '',
	consequence: '',
	response_detail: '',
	sources: [],
	notes: ''
};

/** Whether a row has its texts. That the state is read makes whoever derives something follow their arrival. */
const hasTexts = (row: Incident | Rupture): boolean => texts === 'here' || 'notes' in row;

/** True for a row of a file, and for one of the record when its texts are here. */
export const isWhole = (row: Incident): row is WholeIncident => hasTexts(row);

/** What a row says at length; empty texts as long as they are not here. */
export function textsOf(row: Incident): IncidentTexts {
	return isWhole(row) ? row : noTexts;
}

const isWholeStep = (row: Rupture): row is WholeRupture => hasTexts(row);

/** The same of a step in relations. */
export function ruptureTextsOf(row: Rupture): RuptureTexts {
	return isWholeStep(row) ? row : noTexts;
}

/** Rows with their texts, brought where they are not here. */
export async function wholeRows(rows: readonly Incident[]): Promise<readonly WholeIncident[]> {
	if (!rows.every((row) => isWhole(row))) await loadTexts();
	return rows.filter((row) => isWhole(row));
}
