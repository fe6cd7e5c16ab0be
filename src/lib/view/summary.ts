import { partyInSentence, partyName } from '../data/countries.ts';
import { dateInWords } from '../data/date.ts';
import type { Incident } from '../data/incidents.ts';
import { responseNames } from '../data/vocabulary.ts';
import { lastDiplomaticRung, rungAt, topRung } from '../severity/ladder.ts';
import { standingDate, type Placed } from '../severity/place.ts';
import { daysFromStart } from './describe.ts';
import { capital, count, listed, possessive } from './words.ts';

/** The event the product starts from: Albania's answer to Iran, whatever day and place the rows give it. */
export const startingPoint = { responder: 'ALB', adversary: 'IRN', response: 'severance' } as const;

/** True for a mark that is the event the product starts from. */
export function isStartingPoint({ incident }: Placed): boolean {
	return (
		incident.responder === startingPoint.responder &&
		incident.victim === startingPoint.responder &&
		incident.response === startingPoint.response &&
		incident.attributed_to.includes(startingPoint.adversary)
	);
}

/** The numbers a sentence about a view may state, all counted from its rows and marks. */
export interface Tally {
	/** Incident and victim, each pair once. */
	readonly cases: number;
	/** Cases in which the victim has an act of its own in view. */
	readonly answered: number;
	/** Cases whose only row of the victim's own is `none`. */
	readonly silent: number;
	/** States with an act of their own in view. */
	readonly states: number;
	/** Acts, each counted once for a responder however many incidents it answers; `none` is no act. */
	readonly acts: number;
}

/** Counts cases, answers and States among rows in view. */
export function tally(rows: readonly Incident[]): Tally {
	const caseOf = ({ incident_id, victim }: Incident): string => `${incident_id} ${victim}`;
	const own = rows.filter(({ responder, victim }) => responder === victim);
	const acts = rows.filter(({ response }) => response !== 'none');
	const ownActs = own.filter(({ response }) => response !== 'none');
	const answered = new Set(ownActs.map(caseOf));
	const silent = new Set(own.filter(({ response }) => response === 'none').map(caseOf));
	const actIds = acts.map((row, i) =>
		row.act_id === '' ? `row ${i}` : `${row.responder} ${row.act_id}`
	);
	return {
		cases: new Set(rows.map(caseOf)).size,
		answered: answered.size,
		silent: silent.size,
		states: new Set(ownActs.map(({ responder }) => responder)).size,
		acts: new Set(actIds).size
	};
}

const year = ({ incident }: Pick<Placed, 'incident'>): string => standingDate(incident).slice(0, 4);

const nameAndYear = (placed: Placed): string =>
	`${partyInSentence(placed.incident.responder)} (${year(placed)})`;

/** "with Iran", "with Israel and the United States"; empty where nobody is named. */
function against({ incident }: Placed): string {
	const names = listed(incident.attributed_to.map(partyInSentence));
	return names === '' ? '' : ` with ${names}`;
}

/** What the record in view says to the page's question, in sentences that each hold for these rows. */
export function answerOf(rows: readonly Incident[], placed: readonly Placed[]): readonly string[] {
	const { cases, answered, silent, states } = tally(rows);
	if (cases === 0) return ['Nothing in the record fits these filters.'];
	const all = `${count(cases, 'case')} in view`;
	const found =
		answered === 0
			? `In none of the ${all} was an answer by the victim itself found.`
			: `In ${answered} of the ${all} the State attacked is found to have answered, ${count(states, 'State')} altogether${silent === 0 ? '' : `; in ${silent} no public response was found`}.`;
	return [...leading(placed), found];
}

function leading(placed: readonly Placed[]): readonly string[] {
	const places = placed.filter(({ standing, rung }) => standing === 'place' && rung > 0);
	const start = places.find(isStartingPoint);
	if (start === undefined) return highest(places);
	return [severity(start, places), ...beside(start, placed), ...above(start, placed)];
}

/** Without the starting point in view: which answer stands highest. */
function highest(places: readonly Placed[]): readonly string[] {
	const top = Math.max(...places.map(({ rung }) => rung));
	const there = places.filter(({ rung }) => rung === top);
	const name = partyName(startingPoint.responder);
	const absent = `${possessive(name)} severance of relations with ${partyName(startingPoint.adversary)} is not in view.`;
	if (there.length === 0) return [absent];
	const who =
		there.length > 3
			? `${count(there.length, 'answer')} stand highest`
			: `${listed(there.map(nameAndYear))} ${there.length === 1 ? 'stands' : 'stand'} highest`;
	return [
		absent,
		`${capital(who)}, on rung ${top} of ${topRung}: ${rungAt(top).name.toLowerCase()}.`
	];
}

/** Where the starting point stands in the diplomatic part of the ladder. */
function severity(start: Placed, places: readonly Placed[]): string {
	const { incident } = start;
	const days = daysFromStart(incident);
	const date = dateInWords(standingDate(incident));
	const event = `${possessive(partyInSentence(incident.responder))} severance of relations with ${partyInSentence(startingPoint.adversary)} on ${date}${days === null ? '' : `, ${count(days, 'day')} after the attack,`}`;
	const others = places.filter((placed) => placed !== start);
	const higher = others.filter(({ rung }) => rung > start.rung && rung <= lastDiplomaticRung);
	const level = others.filter(({ rung }) => rung === start.rung);
	const part = 'on the diplomatic part of the scale';
	if (higher.length > 0)
		return `${event} stands below ${count(higher.length, 'other answer')} ${part}.`;
	if (level.length > 0)
		return `${event} shares the highest place ${part} with ${listed(level.map(nameAndYear))}.`;
	return others.length === 0
		? `${event} is the only answer in view.`
		: `${event} is the highest answer ${part}, rung ${start.rung} of ${topRung}.`;
}

/** Who else severed relations: over a cyber-attack alone or first, or naming one among other grounds. */
function beside(start: Placed, placed: readonly Placed[]): readonly string[] {
	const severances = placed.filter(
		({ incident }) =>
			incident.response === startingPoint.response && incident.responder === incident.victim
	);
	const others = severances.filter((one) => one !== start);
	const alone = others.filter(({ incident }) => incident.basis === 'sole');
	const partly = others.filter(({ incident }) => incident.basis !== 'sole');
	const only =
		start.incident.basis === 'sole' && alone.length === 0
			? `No other State in view broke off relations over a cyber-attack alone`
			: '';
	if (only === '') return [];
	const named = partly.map(
		(one) => `${partyInSentence(one.incident.responder)} broke${against(one)} (${year(one)})`
	);
	return [
		partly.length === 0 ? `${only}.` : `${only}; ${listed(named)}, naming one among other grounds.`
	];
}

/** What stands above the starting point, of what kind, and what stands there without moving anything. */
function above(start: Placed, placed: readonly Placed[]): readonly string[] {
	const higher = placed.filter(({ rung }) => rung > Math.max(start.rung, lastDiplomaticRung));
	const solid = higher.filter(({ standing }) => standing === 'place');
	const hollow = higher.filter(({ standing }) => standing !== 'place');
	const kinds = listed([...new Set(solid.map(({ rung }) => rungAt(rung).name.toLowerCase()))]);
	const first =
		solid.length === 0
			? 'No answer that a State owns to stands above it'
			: `Above it stands something of another kind, ${kinds}: ${solid.length > 4 ? count(solid.length, 'answer') : listed(solid.map(deed))}`;
	if (hollow.length === 0) return [`${first}.`];
	const others = hollow.length > 6 ? count(hollow.length, 'act') : listed(hollow.map(nameAndYear));
	return [`${first}; hollow there, since they move nothing: ${others}.`];
}

function deed({ incident }: Placed): string {
	const act = incident.response === '' ? '' : responseNames[incident.response].toLowerCase();
	return `${partyInSentence(incident.responder)} (${year({ incident })}, ${act})`;
}

/** What the view says of one State, for the reader who looked for it. */
export function stateInWords(
	code: string,
	rows: readonly Incident[],
	placed: readonly Placed[]
): string {
	const name = capital(partyInSentence(code));
	const mine = rows.filter(({ victim }) => victim === code);
	const { cases, answered } = tally(mine);
	const marks = placed.filter(({ incident }) => incident.responder === code);
	if (cases === 0 && marks.length === 0) return `${name} has no case in view.`;
	const places = marks.filter(({ standing }) => standing === 'place');
	const top = places.reduce<Placed | undefined>(
		(best, one) => (best === undefined || one.rung > best.rung ? one : best),
		undefined
	);
	const has = `${name}: ${count(cases, 'case')} in view as a victim, ${answered} answered`;
	if (top === undefined || top.rung === 0) return `${has}.`;
	return `${has}; highest on rung ${top.rung} of ${topRung}, ${rungAt(top.rung).name.toLowerCase()}, in ${year(top)}.`;
}
