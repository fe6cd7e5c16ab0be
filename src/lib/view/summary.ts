import { greatest, max, sum } from 'd3-array';
import { partyInSentence, partyName } from '../data/parties.ts';
import { dateInWords } from '../data/date.ts';
import { countedBy } from '../data/grouped.ts';
import { caseOf, numberCases, type Incident } from '../data/incident.ts';
import { lastOf, perRow } from '../data/per-row.ts';
import { responseNames } from '../data/vocabulary.ts';
import { claim } from '../severity/claim.ts';
import { lastDiplomaticRung, rungAt, topRung } from '../severity/ladder.ts';
import { isLadder, type Ranking } from '../severity/ranking.ts';
import { answersIn, eachAct, isAnswer, type Placed } from '../severity/place.ts';
import { afterInWords, inYear, yearInWords } from './describe.ts';
import { inSentence, placeInWords } from './standing.ts';
import type { Shown } from './select.ts';
import { capital, count, grouped, listed, numeral, possessive, small } from './words.ts';

/** The event the product starts from: Albania's answer to Iran, whatever day and place the rows give it. */
export const startingPoint = {
	responder: claim.responder,
	adversary: claim.attacker,
	response: 'severance'
} as const;

/** True for a row that is the event the product starts from. */
export function isStartingPoint(row: Incident): boolean {
	return (
		row.response === startingPoint.response &&
		row.responder === startingPoint.responder &&
		row.victim === startingPoint.responder &&
		row.attributed_to.includes(startingPoint.adversary)
	);
}

const isOwn = ({ responder, victim }: Incident): boolean => responder === victim;

/** The numbers a sentence about a view may state, all counted from its rows and marks. */
export interface Tally {
	/** Incident and victim, each pair once. */
	readonly cases: number;
	/** Cases in which the victim has an act of its own shown. */
	readonly answered: number;
	/** Cases whose only row of the victim's own is `none`. */
	readonly silent: number;
	/** States with an act of their own shown. */
	readonly states: number;
	/** Acts, each counted once for a responder however many incidents it answers; `none` is no act. */
	readonly acts: number;
}

/** Counts cases, answers and States among the rows shown, once for the same rows. */
export const tally = perRow((rows: readonly Incident[]): Tally => {
	const { of, size } = numberCases(rows);
	const answered = new Uint8Array(size);
	const silent = new Uint8Array(size);
	const states = new Set<string>();
	rows.forEach((row, i) => {
		if (!isOwn(row)) return;
		(row.response === 'none' ? silent : answered)[of[i] ?? 0] = 1;
		if (row.response !== 'none') states.add(row.responder);
	});
	return {
		cases: size,
		answered: sum(answered),
		silent: sum(silent),
		states: states.size,
		acts: eachAct(rows.filter(({ response }) => response !== 'none')).length
	};
});

/** How many incidents some rows are of, counted once for them. */
export const incidentsIn = perRow(
	(rows: readonly Incident[]): number => new Set(rows.map(({ incident_id }) => incident_id)).size
);

const nameAndYear = (row: Incident): string =>
	`${partyInSentence(row.responder)} (${yearInWords(row)})`;

/** What is named, or how many where they are too many to name. */
function namedOr(rows: readonly Incident[], most: number, one: string): string {
	const acts = eachAct(rows);
	return acts.length > most ? count(acts.length, one) : listed(grouped(acts.map(nameAndYear)));
}

/** What a view says to the page's question, in sentences that each hold for its rows. */
export const answerOf = lastOf(
	({ cases, placed, apart }: Shown, ranking: Ranking): readonly string[] => {
		if (cases.length === 0) return ['Nothing in the record fits these filters.'];
		return [...leading(cases, placed, ranking), ...left(apart, placed, ranking), ratio(cases)];
	}
);

/** How many acts the scale says nothing of, kind by kind, and how many strongest answers may stand too low for it. */
function left(
	apart: readonly Placed[],
	placed: readonly Placed[],
	ranking: Ranking
): readonly string[] {
	if (apart.length === 0) return [];
	const acts = eachAct(apart.map(({ incident }) => incident));
	const kinds = countedBy(acts, ({ response }) => response);
	const named = [...kinds].map(([term, n]) => `${small(responseNames[term])} (${numeral(n)})`);
	const low = placed.filter(({ atLeast }) => atLeast).length;
	return [
		`${capital(count(acts.length, 'act has', 'acts have'))} no score on ${inSentence(ranking)}: ${listed(named)}.${low === 0 ? '' : ` ${capital(count(low, 'answer'))} may be ranked too low for that.`}`
	];
}

function ratio(rows: readonly Incident[]): string {
	const { cases, answered, silent, states } = tally(rows);
	const told =
		cases === 1
			? `In the one case shown the State attacked is ${answered === 1 ? '' : 'not '}found to have answered`
			: answered === 0
				? `In none of the ${numeral(cases)} cases shown is the State attacked found to have answered`
				: `In ${answered === cases ? 'each' : numeral(answered)} of the ${numeral(cases)} cases shown the State attacked is found to have answered: ${count(states, 'State')} in all`;
	return silent === 0 || cases === 1
		? `${told}.`
		: `${told}. For ${numeral(silent)} no public response was found.`;
}

function leading(
	cases: readonly Incident[],
	placed: readonly Placed[],
	ranking: Ranking
): readonly string[] {
	const places = answersIn(placed);
	const start = places.find(({ incident }) => isStartingPoint(incident));
	if (start === undefined) return [absent(cases, places, ranking), ...highest(places, ranking)];
	const kind = alone(start.incident, cases);
	if (!isLadder(ranking)) return [score(start, places, ranking), ...kind];
	return [severity(start, places), ...kind, ...above(start, placed)];
}

/** Where the starting point stands on a scale that is not our ladder. */
function score(start: Placed, places: readonly Placed[], ranking: Ranking): string {
	const others = places.filter((one) => one !== start);
	const higher = others.filter(({ step }) => step > start.step).length;
	const level = others.filter(({ step }) => step === start.step).length;
	const around =
		others.length === 0
			? 'It is the only answer that counts.'
			: `Of the ${count(others.length, 'other answer')} that count ${numeral(higher)} ${higher === 1 ? 'stands' : 'stand'} higher, ${numeral(level)} level and ${numeral(others.length - higher - level)} lower.`;
	return `${eventOf(start.incident)} It has ${placeInWords(ranking, start.step)}. ${around}`;
}

/** "Albania broke off relations with Iran on 7 September 2022, 54 days after the attack began, 52 after it became public." */
function eventOf(incident: Incident): string {
	const after = afterInWords(incident, 'the attack');
	const date = incident.response_date;
	const when = date === '' ? '' : ` ${date.length === 10 ? 'on' : 'in'} ${dateInWords(date)}`;
	return `${capital(partyInSentence(incident.responder))} broke off relations with ${partyInSentence(startingPoint.adversary)}${when}${after === '' ? '' : `, ${after}`}.`;
}

/** Why the starting point is not among the strongest answers shown. */
function absent(cases: readonly Incident[], places: readonly Placed[], ranking: Ranking): string {
	const event = `${possessive(partyName(startingPoint.responder))} break with ${partyName(startingPoint.adversary)}`;
	const row = cases.find(isStartingPoint);
	if (row === undefined) {
		const top = max(
			places.filter(({ incident }) => incident.responder === startingPoint.responder),
			({ step }) => step
		);
		const own =
			top === undefined ? '' : ` Its strongest answer here has ${placeInWords(ranking, top)}.`;
		return `${event} is not shown.${own}`;
	}
	const rung = ranking.stepOf.get(row.response);
	if (rung === undefined) return `${event} has no score on ${inSentence(ranking)}.`;
	const level = places.some((one) => caseOf(one.incident) === caseOf(row) && one.step === rung);
	return level
		? `${event} stands level with an earlier act on the same incident, which counts.`
		: `${event} is shown but not counted here.`;
}

/** Without the starting point: which answer stands highest. */
function highest(places: readonly Placed[], ranking: Ranking): readonly string[] {
	const top = max(places, ({ step }) => step);
	if (top === undefined) return [];
	const there = eachAct(places.filter(({ step }) => step === top).map(({ incident }) => incident));
	const plural = there.length > 1;
	return [
		`${capital(namedOr(there, 3, 'answer'))} ${plural ? 'stand' : 'stands'} highest: ${placeInWords(ranking, top)}.`
	];
}

/** Where the starting point stands in the diplomatic part of the ladder. */
function severity(start: Placed, places: readonly Placed[]): string {
	const { incident, step } = start;
	const event = eventOf(incident);
	const others = places.filter((one) => one !== start);
	const higher = others.filter((one) => one.step > step && one.step <= lastDiplomaticRung);
	const level = others.filter((one) => one.step === step).map((one) => one.incident);
	const part = 'on the diplomatic part of the scale';
	if (higher.length > 0)
		return `${event} That is rung ${step} of ${topRung}. ${capital(count(higher.length, 'other answer stands', 'other answers stand'))} higher ${part}.`;
	if (level.length > 0)
		return `${event} That is rung ${step} of ${topRung}. No answer that counts stands higher ${part}, and ${namedOr(level, 3, 'other')} ${eachAct(level).length === 1 ? 'stands' : 'stand'} level.`;
	return others.length === 0
		? `${event} It is the only answer that counts, rung ${step} of ${topRung}.`
		: `${event} That is rung ${step} of ${topRung}, the highest answer that counts ${part}.`;
}

/** Who else broke off relations: over a cyber-attack alone, or naming one among other grounds. Counted from rows, since a lower act is no mark. */
function alone(start: Incident, cases: readonly Incident[]): readonly string[] {
	if (start.basis !== 'sole') return [];
	const others = cases.filter(
		(row) => isOwn(row) && row.response === startingPoint.response && row !== start
	);
	const too = others.filter(({ basis }) => basis === 'sole');
	if (too.length > 0)
		return [
			`Over a cyber-attack alone relations were broken off too by ${namedOr(too, 3, 'other')}.`
		];
	const only = 'No other State shown broke off relations over a cyber-attack alone';
	const partly = eachAct(others.filter(({ basis }) => basis === 'minor')).map(
		(row) => `${partyInSentence(row.responder)} broke${against(row)} (${yearInWords(row)})`
	);
	return [
		partly.length === 0
			? `${only}.`
			: `${only}. ${capital(listed(partly))} and named one among other grounds.`
	];
}

/** "with Iran", "with Israel and the United States"; empty where nobody is named. */
function against({ attributed_to }: Incident): string {
	const names = listed(attributed_to.map(partyInSentence));
	return names === '' ? '' : ` with ${names}`;
}

/** What ranks above the starting point, of what kind and over what, and what is shown there without counting. */
function above(start: Placed, placed: readonly Placed[]): readonly string[] {
	const higher = placed.filter(({ step }) => step > Math.max(start.step, lastDiplomaticRung));
	const solid = higher.filter(({ standing }) => standing === 'place');
	const hollow = higher
		.filter(({ standing }) => standing !== 'place')
		.map(({ incident }) => incident);
	const kinds = listed([...new Set(solid.map(({ step }) => small(rungAt(step).name)))]);
	const first =
		solid.length === 0
			? 'No answer that counts ranks higher.'
			: `${capital(count(solid.length, 'answer ranks', 'answers rank'))} higher, as ${kinds}${solid.length > 4 ? '' : `: ${listed(solid.map(deed))}`}.`;
	return [
		hollow.length === 0
			? first
			: `${first} Shown there but not counted: ${namedOr(hollow, 6, 'act')}.`
	];
}

function deed({ incident }: Placed): string {
	const whom =
		incident.attribution === 'non-state'
			? 'against a group of no State'
			: `over ${incident.incident}`;
	return `${partyInSentence(incident.responder)} (${small(responseNames[incident.response])} ${whom}, ${yearInWords(incident)})`;
}

/** What the view says of one State, for the reader who looked for it; `all` are the rows before any filter. */
export function stateInWords(
	code: string,
	{ cases: rows, placed, apart }: Shown,
	all: readonly Incident[],
	ranking: Ranking
): string {
	const name = capital(partyInSentence(code));
	const mine = rows.filter(({ victim }) => victim === code);
	const { cases, answered } = tally(mine);
	const unscored = eachAct(
		apart.map(({ incident }) => incident).filter(({ responder }) => responder === code)
	).length;
	const filtered = tally(all.filter(({ victim }) => victim === code)).cases - cases;
	const forOthers = eachAct(
		rows.filter((row) => row.responder === code && !isOwn(row) && row.response !== 'none')
	).length;
	const marks = placed.filter(({ incident }) => incident.responder === code);
	const places = marks.filter(isAnswer);
	const top = greatest(places, ({ step }) => step);
	const hollow = greatest(
		marks.filter(({ standing, step }) => standing !== 'place' && step > (top?.step ?? 0)),
		({ step }) => step
	);
	const parts = [
		cases === 0
			? 'not shown as a victim'
			: `attacked in ${count(cases, 'case')} shown, answered in ${answered}`,
		top && `strongest answer${inYear(top.incident)}, ${placeInWords(ranking, top.step)}`,
		hollow &&
			`shown but not counted${inYear(hollow.incident)}, ${placeInWords(ranking, hollow.step)}`,
		unscored > 0 && `${count(unscored, 'act')} without a score on ${inSentence(ranking)}`,
		forOthers > 0 && `${count(forOthers, 'act')} for others`,
		filtered > 0 && `${count(filtered, 'case')} left out by the filters`
	];
	return `${name}: ${parts.filter(Boolean).join('; ')}.`;
}
