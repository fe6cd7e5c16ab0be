import type { Rupture } from '../../data/rupture.ts';
import type { Ranking } from '../../severity/ranking.ts';

/** What the breaks take of the page. */
export interface BreaksData {
	readonly ruptures: readonly Rupture[];
	/** Our ladder, for the colours. */
	readonly ladder: Ranking;
	/** The day up to which the list was followed. */
	readonly checked: string;
}
