import type { Acceptability } from '../../severity/acceptability.ts';
import type { Ranking } from '../../severity/ranking.ts';

/** What the mixes take of the page. */
export interface MixesData {
	/** Every scale there is, and those in the mix. */
	readonly rankings: readonly Ranking[];
	readonly chosen: readonly Ranking[];
	readonly acceptability: Acceptability;
}
