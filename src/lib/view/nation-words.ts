import { partyInSentence } from '../data/parties.ts';
import { caseOf, type Incident } from '../data/incident.ts';
import { responseNames } from '../data/vocabulary.ts';
import { eachAct, noStep, type Placed } from '../severity/place.ts';
import { isLadder, type Ranking } from '../severity/ranking.ts';
import { afterInWords, yearInWords } from './describe.ts';
import type { Nation } from './nation.ts';
import { inSentence, stepNumber } from './standing.ts';
import { capital, count, numeral, percentInWords, small } from './words.ts';

/* What the figures and pages say of a State. */

/** "12 of 39 (31 %)": a share with what it rests on; empty where there is nothing to share. */
export function shareInWords(part: number, whole: number): string {
	return whole === 0
		? ''
		: `${numeral(part)} of ${numeral(whole)} (${percentInWords(part / whole)})`;
}

/** An act with its year: "broke off relations (2022)". */
export function actAndYear({ incident }: Placed): string {
	return `${small(responseNames[incident.response])} (${yearInWords(incident)})`;
}

/** The number of a step as a word: "rung 10", "score −7". */
export function stepWord(ranking: Ranking, step: number): string {
	const found = ranking.steps[step];
	if (found === undefined || step === noStep) return `no score on ${inSentence(ranking)}`;
	return `${isLadder(ranking) ? 'rung' : 'score'} ${stepNumber(ranking, found)}`;
}

/** Where a State's strongest answer stands: "rung 10", "at least score −7" where an act of it has no score. */
export function heightInWords(ranking: Ranking, { open }: Nation, { step }: Placed): string {
	return `${open ? 'at least ' : ''}${stepWord(ranking, step)}`;
}

/** What the median leaves out: "in 3 more the answer came on the day the incident became public"; empty where nothing is. */
export function disclosingInWords({ timed, disclosing }: Nation): string {
	if (disclosing === 0) return '';
	return `in ${numeral(disclosing)}${timed === 0 ? '' : ' more'} the answer came on the day the incident became public`;
}

/** Days of a median as people say them: 4, 4.5. */
export function daysInWords(days: number): string {
	return count(days, 'day');
}

/** Why there is nothing to draw for a State; null where there is. `all` are the rows without any filter. */
export function emptyInWords(nation: Nation, all: readonly Incident[]): string | null {
	if (nation.incidents > 0 || nation.acts.length > 0) return null;
	const attacked = new Set(all.filter(({ victim }) => victim === nation.state).map(caseOf)).size;
	const acting = eachAct(
		all.filter(
			({ responder, victim, response }) =>
				responder === nation.state && victim !== responder && response !== 'none'
		)
	).length;
	const name = partyInSentence(nation.state);
	if (attacked > 0)
		return `${capital(name)}: the filters leave out its ${count(attacked, 'incident')} in the record.`;
	return acting === 0
		? `The record has no incident against ${name} and no act of it.`
		: `${capital(name)} is no victim in the record, and the filters leave out its ${count(acting, 'act')} for others.`;
}

/** How a State stands that has no strongest answer shown: nothing found, or why what was found gives none. */
export function unplacedInWords(nation: Nation, ranking: Ranking): string {
	if (nation.answered === 0) return small(responseNames.none);
	if (nation.ownActs === 0) return 'answered, by acts that the filters leave out';
	return nation.open
		? `answered, by acts without a score on ${inSentence(ranking)}`
		: 'answered, by acts that are not ranked';
}

/** A State's answers in one line, for its lane: "7 incidents, 9 acts; in 1 no response was found". */
export function nationInWords(nation: Nation): string {
	const { incidents, silent, acts } = nation;
	const others = acts.length - nation.ownActs;
	return [
		count(incidents, 'incident'),
		`${count(nation.ownActs, 'act')} of its own`,
		...(others > 0 ? [`${count(others, 'act')} for others`] : []),
		...(silent > 0 ? [`${silent} with no response found`] : [])
	].join(', ');
}

/** The highest act of a State, what it answered, and how long after: "broke off relations (2022) over “Attack on …”, 54 days after it began". */
export function overInWords(highest: Placed): string {
	const { incident } = highest;
	const after = afterInWords(incident, 'it');
	return `${actAndYear(highest)} over “${incident.incident}”${after === '' ? '' : `, ${after}`}`;
}
