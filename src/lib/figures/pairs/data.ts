import type { Ranking } from '../../severity/ranking.ts';
import type { Nation } from '../../view/nation.ts';

/** What the pairs take of the page. */
export interface PairsData {
	readonly nations: readonly Nation[];
	readonly ranking: Ranking;
}

/** Two States in a sentence or two. */
export interface Pair {
	readonly key: string;
	readonly title: string;
	readonly text: string;
}
