import { partyInSentence } from '../../data/parties.ts';
import type { Placed } from '../../severity/place.ts';
import type { Ranking } from '../../severity/ranking.ts';
import type { Nation } from '../../view/nation.ts';
import { daysInWords, heightInWords, overInWords, stepWord } from '../../view/nation-words.ts';
import { inSentence } from '../../view/standing.ts';
import { capital, count, listed } from '../../view/words.ts';

/** "by 30 days", "as fast": how much sooner one median is than another. */
function faster(a: Nation, b: Nation): string {
	const [x, y] = [a.medianDays, b.medianDays];
	const [one, other] = [partyInSentence(a.state), partyInSentence(b.state)];
	if (x === null || y === null) {
		const why = [a, b]
			.filter(({ medianDays }) => medianDays === null)
			.map(({ state, answered, disclosing }) =>
				answered === 0
					? `none of ${partyInSentence(state)} was found`
					: disclosing > 0
						? `each first answer of ${partyInSentence(state)} that is dated came on the day the incident became public`
						: `no first answer of ${partyInSentence(state)} is dated to the day from its disclosure`
			);
		return `We cannot say who was faster: ${listed(why)}`;
	}
	const rests = `(median to the first answer, over ${a.timed} and ${count(b.timed, 'incident')} with both days known)`;
	if (x === y) return `Both took ${daysInWords(x)} ${rests}`;
	const [quick, slow, least, most] = x < y ? [one, other, x, y] : [other, one, y, x];
	return `${capital(quick)} answered ${daysInWords(most - least)} faster, ${daysInWords(least)} against ${most} for ${slow} ${rests}`;
}

/** Who of two went higher, and on what. */
function higher(a: Nation, b: Nation, ranking: Ranking): string {
	const [one, other] = [partyInSentence(a.state), partyInSentence(b.state)];
	const [high, low] = (b.highest?.step ?? 0) > (a.highest?.step ?? 0) ? [b, a] : [a, b];
	const [highName, lowName] = high === a ? [one, other] : [other, one];
	const at = (nation: Nation, top: Placed): string =>
		`${heightInWords(ranking, nation, top)}, ${overInWords(top)}`;
	if (low.open)
		return `We cannot say whether ${one} or ${other} went higher: on ${inSentence(ranking)} an act of ${lowName} has no score`;
	if (high.highest === null) return `Neither ${one} nor ${other} has an answer that counts`;
	if (low.highest === null)
		return `${capital(highName)} went higher: ${at(high, high.highest)}. ${capital(lowName)} has no answer that counts`;
	return low.highest.step === high.highest.step && !high.open
		? `${capital(one)} and ${other} went equally high, ${stepWord(ranking, high.highest.step)}: ${overInWords(high.highest)}, and ${overInWords(low.highest)}`
		: `${capital(highName)} went ${high.open && low.highest.step === high.highest.step ? 'at least as high as' : 'higher than'} ${lowName}: ${at(high, high.highest)}, against ${at(low, low.highest)}`;
}

/** Two States side by side in three sentences: who went higher, on what, how much faster, and on how many incidents that rests. */
export function pairInWords(a: Nation, b: Nation, ranking: Ranking): string {
	for (const { state, incidents, acts } of [a, b])
		if (incidents === 0 && acts.length === 0)
			return `${capital(partyInSentence(state))} has nothing to compare.`;
	const rests = `It rests on ${count(a.incidents, 'incident')} of ${partyInSentence(a.state)} and ${b.incidents} of ${partyInSentence(b.state)}`;
	return `${higher(a, b, ranking)}. ${faster(a, b)}. ${rests}.`;
}

/** Every pair of some States, in their order. */
export function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
	return all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
}
