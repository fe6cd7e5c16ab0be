import { lastOf } from '../../data/per-row.ts';
import type { Incident } from '../../data/incident.ts';
import type { Placed } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import type { Substantive } from '../../severity/substantive.ts';
import type { Shown } from '../../view/select.ts';
import type { LadderInput } from './layout.ts';

/** What of a view the ladder draws: the places, with those of cases without a response where they are unfolded, and all marks; kept for the same view. */
export const marksIn = lastOf(({ placed, apart }: Shown, unfolded: boolean) => {
	const inPlace = unfolded ? placed : placed.filter(({ step }) => step > 0);
	return {
		placed: inPlace,
		drawn: [...inPlace, ...apart],
		folded: placed.length - inPlace.length,
		silent: placed.filter(({ step }) => step === 0).length
	};
});

/** What the ladder takes of the page. */
export interface LadderData extends LadderInput {
	/** What counts as substantive, and our ladder, whose own set it may be. */
	readonly set: Substantive;
	readonly ladder: Ranking;
	/** Every mark. */
	readonly drawn: readonly Placed[];
	/** Cases in which no response was found, drawn one by one or folded. */
	readonly silent: number;
	readonly unfolded: boolean;
	/** The State that the reader looks for; empty for none. */
	readonly state: string;
	readonly shown: Shown;
	readonly all: readonly Incident[];
}
