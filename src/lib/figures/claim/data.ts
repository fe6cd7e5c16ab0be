import type { Incident } from '../../data/incident.ts';
import type { Question, Reading, Readings } from '../../severity/claim.ts';
import type { Origin } from '../../view/dataset.ts';

/** What the claim takes of the page. */
export interface ClaimData {
	/** Every row of the data set: the claim has its own window. */
	readonly rows: readonly Incident[];
	readonly question: Question;
	readonly result: Readings;
	/** The readings with their countries sorted. */
	readonly readings: readonly Reading[];
	/** The last day on which an act is known of. */
	readonly checked: string;
	readonly origin: Origin;
}
