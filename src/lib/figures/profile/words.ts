import { max, sum } from 'd3-array';
import { partyInSentence } from '../../data/parties.ts';
import type { Ranking } from '../../severity/ranking.ts';
import type { Nation } from '../../view/nation.ts';
import {
	actAndYear,
	daysInWords,
	heightInWords,
	overInWords,
	stepWord
} from '../../view/nation-words.ts';
import { inSentence } from '../../view/standing.ts';
import { capital, count, listed, numeral, possessive } from '../../view/words.ts';

/** The lead of the page: who of the chosen stands highest, who answered fastest, who stayed silent most. */
export function comparisonInWords(nations: readonly Nation[], ranking: Ranking): string {
	const [first, ...others] = nations;
	if (first === undefined) return 'No State is chosen. Add one, or take a ready choice.';
	if (others.length === 0) return aloneInWords(first, ranking);
	const top = most(nations, ({ highest }) => highest?.step ?? null);
	const quick = most(nations, ({ medianDays }) => (medianDays === null ? null : -medianDays));
	const quiet = most(nations, ({ silent, incidents }) => (silent > 0 ? silent / incidents : null));
	const [high, fast, still] = [top[0], quick[0], quiet[0]];
	const timed = nations.filter(({ medianDays }) => medianDays !== null).length;
	const hit = nations.filter(({ incidents }) => incidents > 0).length;
	const parts = [
		high?.highest != null &&
			`${named(top)} went highest, to ${stepWord(ranking, high.highest.step)}: ${top.map(({ state, highest }) => (highest === null ? '' : `${top.length === 1 ? '' : `${partyInSentence(state)}, `}${actAndYear(highest)}`)).join('; ')}${nations.some(({ open }) => open) ? `, acts without a score on ${inSentence(ranking)} left out` : ''}`,
		timed > 1 &&
			fast !== undefined &&
			fast.medianDays !== null &&
			`${named(quick)} ${quick.length === 1 ? 'was' : 'were'} quickest: a median of ${daysInWords(fast.medianDays)} to the first answer, over ${listed(quick.map((one) => count(one.timed, 'incident')))}`,
		hit > 1 &&
			still !== undefined &&
			`no response was found most often for ${named(quiet)}, in ${quiet.map(({ silent, incidents }) => `${numeral(silent)} of ${numeral(incidents)}`).join(' and ')} ${still.incidents === 1 ? 'incident' : 'incidents'}`
	].filter((one) => one !== false);
	return parts.length === 0
		? 'None of those chosen has an incident or an act shown.'
		: parts.map((part) => `${capital(part)}.`).join(' ');
}

/** How many first answers came on the day of disclosure, so that they say nothing of speed: the answer may have been the disclosure. */
export function atOnceInWords(nations: readonly Nation[]): string {
	const n = sum(nations, ({ disclosing }) => disclosing);
	return n === 0
		? ''
		: `Days run from the day an incident became public. ${count(n, 'answer')} of that very day ${n === 1 ? 'is' : 'are'} left out of the median: the answer may be what made it public. An answer before that day counts as 0 days.`;
}

const named = (nations: readonly Nation[]): string =>
	listed(nations.map(({ state }) => partyInSentence(state)));

/** All that have the greatest of some measure; none where nobody has any. */
function most(
	nations: readonly Nation[],
	measure: (nation: Nation) => number | null
): readonly Nation[] {
	const best = max(nations, measure);
	return best === undefined ? [] : nations.filter((one) => measure(one) === best);
}

function aloneInWords(nation: Nation, ranking: Ranking): string {
	const name = partyInSentence(nation.state);
	const { highest, incidents, acts } = nation;
	if (incidents === 0 && acts.length === 0)
		return `${capital(name)} has no incident and no act shown.`;
	if (highest === null)
		return `${capital(name)} has ${count(incidents, 'incident')} and no answer that counts.`;
	return `${possessive(capital(name))} strongest answer: ${overInWords(highest)}, ${heightInWords(ranking, nation, highest)}. It has ${count(incidents, 'incident')} in all. Add another State to compare it with.`;
}
