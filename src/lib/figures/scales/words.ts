import { responseNames, type Response } from '../../data/vocabulary.ts';
import { scaleNote } from '../../data/scale-notes.ts';
import type { Score } from '../../data/scales.ts';
import { scaleTitles } from '../../severity/ladder.ts';
import { agreementOf, type Agreement } from '../../severity/agreement.ts';
import { acts, compare, isLadder, type Ranking } from '../../severity/ranking.ts';
import { diplomaticActs as diplomatic } from '../../view/substance.ts';
import { startingPoint } from '../../view/summary.ts';
import { capital, listed } from '../../view/words.ts';

const followed = startingPoint.response;

/** Acts that withhold money, goods or travel. */
const sanctions: readonly Response[] = [
	'sanctions-persons',
	'sanctions-state',
	'economic-measure',
	'embargo'
];

const names = (terms: readonly Response[]): string =>
	listed(terms.map((term) => `“${responseNames[term]}”`));

/** The acts of a kind to which severance stands in some way on a scale. */
function standing(
	ranking: Ranking,
	terms: readonly Response[],
	way: ReturnType<typeof compare>
): readonly Response[] {
	return terms.filter((term) => compare(ranking, followed, term) === way);
}

const scoresIt = ({ stepOf }: Ranking): boolean => stepOf.has(followed);

/** Whether a scale puts severance above each act of a kind that it scores; null where it scores none of them, or not severance. */
function isAboveAll(ranking: Ranking, terms: readonly Response[]): boolean | null {
	const scored = terms.filter((term) => ranking.stepOf.has(term));
	return scored.length === 0 || !scoresIt(ranking)
		? null
		: standing(ranking, scored, 'above').length === scored.length;
}

/** How many scales that are not ours put severance above every other diplomatic act that they score, and where it stands to sanctions. */
export function agreedInWords(rankings: readonly Ranking[]): string {
	const others = rankings.filter((one) => !isLadder(one) && scoresIt(one));
	if (others.length === 0) return 'No other scale has a score for breaking off relations.';
	const over = (terms: readonly Response[]): number =>
		others.filter((one) => isAboveAll(one, terms)).length;
	const n = others.length;
	return `${over(diplomatic)} of ${n} other scales put breaking off relations above every other diplomatic act. ${over(sanctions)} of ${n} put it above every sanction that they score.`;
}

/** Where a scale holds severance and other acts under one code: which, under what label, and what its row notes. Nothing for other scales. */
export function sharedCodes(scores: readonly Score[]): readonly string[] {
	return scores
		.filter(({ term, code }) => term === followed && code !== '')
		.flatMap(({ scale, code, code_label }) => {
			const alike = scores.filter(
				(one) => one.scale === scale && one.code === code && one.code_label === code_label
			);
			if (alike.length < 2) return [];
			const note = scaleNote(scale, followed);
			const title = scaleTitles[scale]?.title ?? scale;
			return [
				`${title} has one code for ${names(alike.map(({ term }) => term))}: ${code}, “${code_label}”.${note === '' ? '' : ` ${capital(note).replace(/-(?=\d)/g, '\u2212')}.`}`
			];
		});
}

/** Where breaking off relations stands on one scale, and how far that scale agrees with another. */
export interface Stand {
	readonly ranking: Ranking;
	/** How many other kinds of act are more severe, level, milder; null where the scale has no score for it. */
	readonly counts: Readonly<Record<'above' | 'level' | 'below', number>> | null;
	/** Other kinds of act without a score. */
	readonly unscored: number;
	/** Whether it stands above every other diplomatic act, and above every sanction, that the scale scores; null where it scores none. */
	readonly overDiplomatic: boolean | null;
	readonly overSanctions: boolean | null;
	/** Agreement with the scale that is shown (Kendall’s tau-b), over how many acts; null for that scale itself. */
	readonly agreement: Agreement | null;
}

/** Where breaking off relations stands on each scale, beside the one that is shown. */
export function standsOf(shown: Ranking, rankings: readonly Ranking[]): readonly Stand[] {
	const others = acts.filter((term) => term !== followed);
	return rankings.map((ranking) => {
		const n = (way: ReturnType<typeof compare>): number => standing(ranking, others, way).length;
		return {
			ranking,
			counts: scoresIt(ranking)
				? { above: n('below'), level: n('level'), below: n('above') }
				: null,
			unscored: others.filter((term) => !ranking.stepOf.has(term)).length,
			overDiplomatic: isAboveAll(ranking, diplomatic),
			overSanctions: isAboveAll(ranking, sanctions),
			agreement: ranking.scale.name === shown.scale.name ? null : agreementOf(shown, ranking)
		};
	});
}
