import type { Ranking } from '../../severity/ranking.ts';
import type { Answered, Substantive } from '../../severity/substantive.ts';

/** What the figure takes of the page. */
export interface SubstanceData {
	readonly answers: readonly Answered[];
	readonly ranking: Ranking;
	readonly set: Substantive;
}
