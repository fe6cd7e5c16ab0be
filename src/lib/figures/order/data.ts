import type { Ranking } from '../../severity/ranking.ts';

/** What the reader’s own order takes of the page. */
export interface OrderData {
	/** The scale everything stands on, and our ladder. */
	readonly ranking: Ranking;
	readonly ladder: Ranking;
}
