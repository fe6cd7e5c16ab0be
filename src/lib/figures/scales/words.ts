import { responseNames, type Response } from '../../data/vocabulary.ts';
import type { Score } from '../../data/scales.ts';
import { scaleTitles } from '../../severity/ladder.ts';
import { agreementOf } from '../../severity/agreement.ts';
import { acts, compare, isLadder, type Ranking } from '../../severity/ranking.ts';
import { tauInWords } from '../../view/agreement.ts';
import { inSentence } from '../../view/standing.ts';
import { diplomaticActs as diplomatic } from '../../view/substance.ts';
import { startingPoint } from '../../view/summary.ts';
import { capital, count, listed, small } from '../../view/words.ts';

const followed = startingPoint.response;

/** Acts that withhold money, goods or travel. */
const sanctions: readonly Response[] = [
	'sanctions-persons',
	'sanctions-state',
	'economic-measure',
	'embargo'
];

const names = (terms: readonly Response[]): string =>
	listed(terms.map((term) => small(responseNames[term])));

const on = (rankings: readonly Ranking[]): string => listed(rankings.map(inSentence));

/** The acts of a kind to which severance stands in some way on a scale. */
function standing(
	ranking: Ranking,
	terms: readonly Response[],
	way: ReturnType<typeof compare>
): readonly Response[] {
	return terms.filter((term) => compare(ranking, followed, term) === way);
}

/** How severance stands to acts of a kind on one scale: "level with downgrade, but above protest and expulsion", "above all of them". */
function againstInWords(ranking: Ranking, terms: readonly Response[], kind: string): string {
	const scored = terms.filter((term) => ranking.stepOf.has(term));
	const parts = (['below', 'level', 'above'] as const).flatMap((way) => {
		const found = standing(ranking, terms, way);
		if (found.length === 0) return [];
		const whom =
			found.length < scored.length
				? names(found)
				: scored.length === terms.length
					? 'all of them'
					: `${names(found)}, the only ${kind}${scored.length === 1 ? '' : 's'} with a score`;
		return [`${way === 'level' ? 'level with' : way} ${whom}`];
	});
	return parts.join(', but ');
}

const scoresIt = ({ stepOf }: Ranking): boolean => stepOf.has(followed);

/** How many scales that are not ours put severance above every other diplomatic act that they score, and where it stands to sanctions. */
export function agreedInWords(rankings: readonly Ranking[]): string {
	const others = rankings.filter((one) => !isLadder(one) && scoresIt(one));
	if (others.length === 0) return 'No other scale has a score for breaking off relations.';
	const isAbove = (one: Ranking, terms: readonly Response[]): boolean => {
		const scored = terms.filter((term) => term !== followed && one.stepOf.has(term));
		return scored.length > 0 && standing(one, scored, 'above').length === scored.length;
	};
	const over = (terms: readonly Response[]): number =>
		others.filter((one) => isAbove(one, terms)).length;
	const n = others.length;
	return `${over(diplomatic)} of ${n} other scales put breaking off relations above every other diplomatic act. ${over(sanctions)} of ${n} put it above every sanction that they score.`;
}

/** What can be claimed of severance among diplomatic acts, from the scales that are not ours. */
export function claimable(rankings: readonly Ranking[]): string {
	const others = rankings.filter((one) => !isLadder(one) && scoresIt(one));
	const scored = (ranking: Ranking): number =>
		diplomatic.filter((term) => ranking.stepOf.has(term)).length;
	const clear = others.filter(
		(one) => scored(one) > 0 && standing(one, diplomatic, 'above').length === scored(one)
	);
	const unclear = others.filter((one) => scored(one) > 0 && !clear.includes(one));
	const rest = unclear.map(
		(one) => `on ${inSentence(one)} it is ${againstInWords(one, diplomatic, 'diplomatic act')}`
	);
	const head =
		clear.length === 0
			? 'On no scale but ours does severance outrank every other diplomatic act'
			: `What can be claimed: on ${on(clear)} severance outranks every other diplomatic act that has a score`;
	return `${[head, ...rest].join('; ')}.`;
}

/** What cannot be claimed: how severance stands to sanctions on the scales that are not ours. */
export function unclaimable(rankings: readonly Ranking[]): string {
	const others = rankings.filter((one) => !isLadder(one));
	const told = others.map((one) => {
		const against = scoresIt(one) ? againstInWords(one, sanctions, 'sanction') : '';
		return against === ''
			? `${inSentence(one)} does not compare them`
			: `on ${inSentence(one)} it is ${against}`;
	});
	const robust =
		others.length > 0 &&
		others.every(
			(one) => scoresIt(one) && standing(one, sanctions, 'above').length === sanctions.length
		);
	return robust
		? `Severance outranks every kind of sanction on ${on(others)}.`
		: `What cannot be claimed: that severance outranks sanctions whatever the scale; ${told.join('; ')}.`;
}

/** Where a scale holds severance and other acts under one code: which, under what label, and what its row notes. Nothing for other scales. */
export function sharedCodes(scores: readonly Score[]): readonly string[] {
	return scores
		.filter(({ term, code }) => term === followed && code !== '')
		.flatMap(({ scale, code, code_label, note }) => {
			const alike = scores.filter(
				(one) => one.scale === scale && one.code === code && one.code_label === code_label
			);
			if (alike.length < 2) return [];
			const title = scaleTitles[scale]?.title ?? scale;
			return [
				`${title} ${code}, “${code_label}”, holds ${names(alike.map(({ term }) => term))} alike${note === '' ? '' : `: ${small(note).replace(/-(?=\d)/g, '\u2212')}`}.`
			];
		});
}

/** How far the other scales order the acts as one does, with the number compared. */
export function agreementInWords(ranking: Ranking, rankings: readonly Ranking[]): string {
	const others = rankings.filter((one) => one.scale.name !== ranking.scale.name);
	const parts = others.map((one) => {
		const { tau, terms } = agreementOf(ranking, one);
		return `${inSentence(one)} ${tauInWords(tau)} over ${count(terms, 'act')}`;
	});
	return `Agreement of ${inSentence(ranking)} with the others, by Kendall’s tau-b (1 the same order, 0 none, −1 the reverse): ${listed(parts)}. It checks whether orders are consistent; it proves none of them right.`;
}

/** Where severance stands on each scale, in one sentence: how many acts above, level, below. */
export function severanceInWords(rankings: readonly Ranking[]): string {
	const others = acts.filter((term) => term !== followed);
	const parts = rankings.map((ranking) => {
		if (!scoresIt(ranking)) return `${inSentence(ranking)} has no score for it`;
		const n = (way: 'above' | 'level' | 'below'): number => standing(ranking, others, way).length;
		return `on ${inSentence(ranking)} ${n('below')} ${n('below') === 1 ? 'stands' : 'stand'} above it, ${n('level')} level and ${n('above')} below${
			ranking.unscored.length === 0 ? '' : `, ${ranking.unscored.length} without a score`
		}`;
	});
	return `${capital(`of the ${others.length} other kinds of act, ${parts.join('; ')}`)}.`;
}
