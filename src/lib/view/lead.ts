import { partyInSentence } from '../data/parties.ts';
import { lastOf } from '../data/per-row.ts';
import { responseNames } from '../data/vocabulary.ts';
import { isLadder, type Ranking } from '../severity/ranking.ts';
import { answersIn, eachAct, type Placed } from '../severity/place.ts';
import { inYear, yearInWords } from './describe.ts';
import type { Shown } from './select.ts';
import { inSentence } from './standing.ts';
import { answerOf, isStartingPoint, startingPoint } from './summary.ts';
import { capital, count, listed, numeral, small } from './words.ts';

/** "cyber operations by Georgia (2012) and the United States (2018)"; how many, where they are too many to name. */
function deedsOf(acts: readonly Placed[]): string {
	const [first] = acts;
	const isOneKind = acts.every(({ incident }) => incident.response === first?.incident.response);
	if (first === undefined || acts.length > 3 || !isOneKind) return '';
	const kind = small(responseNames[first.incident.response]);
	const by = acts.map(
		(one) => `${partyInSentence(one.incident.responder)} (${yearInWords(one.incident)})`
	);
	return `: ${acts.length === 1 ? `a ${kind}` : `${kind}s`} by ${listed(by)}`;
}

/** How many acts a scale has no score for, so that nobody takes them for milder ones; empty where it scores all. */
function unscoredIn({ apart }: Shown): string {
	const n = eachAct(apart.map(({ incident }) => incident)).length;
	return n === 0 ? '' : ` It has no score for ${count(n, 'act')} shown.`;
}

/**
 * What the first page says before its picture, in two or three short sentences: what Albania did, whether anybody else did,
 * and how many answers stand above. Where Albania’s act is not among the answers shown, why not.
 */
export const leadOf = lastOf((shown: Shown, ranking: Ranking): string => {
	const places = answersIn(shown.placed);
	const start = places.find(({ incident }) => isStartingPoint(incident));
	if (start === undefined) return answerOf(shown, ranking)[0] ?? '';
	const { incident, step } = start;
	const first = `${capital(partyInSentence(incident.responder))} broke off relations with ${partyInSentence(startingPoint.adversary)}${inYear(incident)}.`;
	const above = new Set(
		eachAct(places.filter((one) => one.step > step).map((one) => one.incident))
	);
	const higher = places.filter((one) => above.has(one.incident));
	const rank =
		higher.length === 0
			? `No answer that counts ranks higher${isLadder(ranking) ? '' : ` on ${inSentence(ranking)}`}.${unscoredIn(shown)}`
			: `${capital(count(higher.length, 'answer ranks', 'answers rank'))} higher${isLadder(ranking) ? deedsOf(higher) : ` on ${inSentence(ranking)}`}.`;
	const also = shown.cases.filter(
		(row) =>
			row !== incident &&
			row.response === startingPoint.response &&
			row.responder === row.victim &&
			row.basis === 'sole'
	);
	if (incident.basis !== 'sole') return `${first} ${rank}`;
	const alone =
		also.length === 0
			? 'No other State shown has broken off relations over a cyber-attack alone.'
			: `Over a cyber-attack alone, ${numeral(also.length)} more did so.`;
	return `${first} ${alone} ${rank}`;
});
