import { lastInParts } from '../../data/parts.ts';
import { acceptabilityMade } from '../../severity/acceptability.ts';
import { ownName } from '../../severity/own.ts';
import { isLadder, type Ranking } from '../../severity/ranking.ts';

/** Published scales: all but ours and the reader’s own. */
const isPublished = (one: Ranking): boolean => !isLadder(one) && one.scale.name !== ownName;

/** The mixes of some scales, drawn once for as long as these stay. */
export const drawnMixes = lastInParts(function* (
	all: readonly Ranking[],
	mix: readonly string[] | null
) {
	const chosen = all.filter((one) =>
		mix === null ? isPublished(one) : mix.includes(one.scale.name)
	);
	return { chosen, acceptability: yield* acceptabilityMade(chosen) };
});
