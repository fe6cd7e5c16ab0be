import type { Score } from '../../data/scales.ts';
import type { Response } from '../../data/vocabulary.ts';
import type { Ranking } from '../../severity/ranking.ts';

/** What the comparison of scales takes of the page. */
export interface ScalesData {
	/** Every scale there is, the reader’s own among them, and the one everything stands on. */
	readonly rankings: readonly Ranking[];
	readonly ranking: Ranking;
	/** The rows of the scales, for their codes and notes. */
	readonly scores: readonly Score[];
	/** The act that is followed from scale to scale. */
	readonly followed: Response;
}
