import { lastOf, perRow } from '../data/per-row.ts';
import type { Response } from '../data/vocabulary.ts';
import { ladderName, type Scale } from '../severity/ladder.ts';
import { ownName } from '../severity/own.ts';
import { acts, type Ranking } from '../severity/ranking.ts';
import {
	defaultLine,
	isSameSet,
	substantiveFrom,
	type Substantive
} from '../severity/substantive.ts';
import type { View } from './view.ts';

/** The scale a view stands on: the one it names, the reader's own, or our ladder where there is no such scale. Throws without a ladder. */
export function scaleOf({ scale, own }: View, scales: ReadonlyMap<string, Scale>): Scale {
	const ladder = scales.get(ladderName);
	if (ladder === undefined) throw new Error(`There is no scale named ${ladderName}`);
	return (scale === ownName ? own : scales.get(scale)) ?? ladder;
}

/** What counts as substantive unless the reader moves the line; `ladder` is ours. */
export const defaultSet = perRow((ladder: Ranking): Substantive =>
	substantiveFrom(ladder, defaultLine)
);

/** What counts as substantive in a view; the same acts asked for again give the same set. */
export function setOf({ substantive }: View, ladder: Ranking): Substantive {
	return substantive === null ? defaultSet(ladder) : setWith(...substantive);
}

const setWith = lastOf((...terms: readonly Response[]): Substantive => new Set(terms));

/** A set of substantive acts as a view holds it: our own set is left out of the address. */
export function substantiveIn(set: Substantive, ladder: Ranking): View['substantive'] {
	return isSameSet(set, defaultSet(ladder)) ? null : acts.filter((term) => set.has(term));
}
