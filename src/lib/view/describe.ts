import { textsOf } from '../data/built-in.svelte.ts';
import { partyInSentence, partyName } from '../data/parties.ts';
import { dateInWords, daysBetween, surelyBefore } from '../data/date.ts';
import type { Incident } from '../data/incident.ts';
import { perRow } from '../data/per-row.ts';
import { responseNames, type Effect } from '../data/vocabulary.ts';
import type { Ranking } from '../severity/ranking.ts';
import { actCounts, noStep, standingDate, type Placed, type Standing } from '../severity/place.ts';
import { inSentence, placeInWords } from './standing.ts';
import { capital, count, listed, small } from './words.ts';

/** What a mark says, in the order in which it says it; tooltip, speech and table all come from here. */
export interface MarkText {
	/** "Albania", or "United States, for Albania" where an ally acted. */
	readonly who: string;
	/** "rung 10 of 12", or the score on another scale. */
	readonly rung: string;
	/** "Broke off relations". */
	readonly act: string;
	/** The act in a line, as the record has it; empty where it says nothing, or its texts are not here. */
	readonly detail: string;
	/** The incident and who is held responsible for it. */
	readonly over: string;
	/** How far the incident went: "Went as far as destruction"; empty where that is not known. */
	readonly reach: string;
	/** Date and days. */
	readonly when: string;
	/** "Confidence high". */
	readonly confidence: string;
	/** Whether it is the State’s strongest answer, and why not where it is not. */
	readonly standing: string;
	/** "Counts as substantive"; empty for what is no act. */
	readonly counts: string;
}

/** Why an act stands as it does, in a few words. */
export const standings: Readonly<Record<Standing, string>> = {
	place: 'The State’s strongest answer to this incident',
	minor: 'Shown but not counted: the incident was not its main ground',
	unavowed: 'Shown but not counted: the State has not said that it did it',
	ally: 'Shown but not counted: an act for somebody else, not the victim’s own answer',
	lower: 'The State has a stronger answer to this incident, or an earlier one on the same rung'
};

const bySayer: Readonly<Record<Incident['attribution'], string>> = {
	official: ' by a government or court',
	vendor: ' by a security firm',
	press: ' in the press',
	claimed: ' by the attacker’s own claim',
	contested: ', contested',
	'non-state': '',
	none: ''
};

/** Who is held responsible and who says so: "attributed to Iran by a security firm", "blamed on a group of no State". */
export function adversaryInWords({
	attributed_to,
	attributed_by,
	attribution,
	victim
}: Incident): string {
	const names = listed(attributed_to.map(partyInSentence));
	const own = attribution === 'official' && attributed_by === partyName(victim);
	if (attribution === 'non-state') return 'blamed on a group of no State';
	return names === ''
		? 'not attributed'
		: `attributed to ${names}${own ? ' by the victim itself' : bySayer[attribution]}`;
}

/** Days from the start of the incident to the response, when both are known to the day; null otherwise. */
export function daysFromStart({ start_date, response_date }: Incident): number | null {
	return daysBetween(start_date, response_date);
}

/**
 * Days from the disclosure to the response, when both are known to the day, or 0 where the response came surely
 * before; null otherwise.
 */
export function daysFromDisclosure({ disclosed_date, response_date }: Incident): number | null {
	if (disclosed_date === '' || response_date === '') return null;
	if (surelyBefore(response_date, disclosed_date)) return 0;
	return daysBetween(disclosed_date, response_date);
}

/**
 * How long after the incident its response came, counted from its start and, where that is another number, from the day
 * it became public: "54 days after the attack began, 52 after it became public". Empty where neither is known to the day.
 */
export function afterInWords(row: Incident, what: string): string {
	const [began, told] = [daysFromStart(row), daysFromDisclosure(row)];
	const fromStart =
		began === null
			? ''
			: began === 0
				? `on the day ${what} began`
				: `${count(began, 'day')} after ${what} began`;
	const isEarly = surelyBefore(row.response_date, row.disclosed_date);
	if (told === null || (told === began && !isEarly)) return fromStart;
	const public_ = fromStart === '' ? `${what} became public` : 'it became public';
	const fromDisclosure =
		row.response_date === row.disclosed_date
			? `on the day ${public_}`
			: told === 0
				? `before ${public_}`
				: `${fromStart === '' || began === 0 ? count(told, 'day') : told} after ${public_}`;
	return [fromStart, fromDisclosure].filter(Boolean).join(', ');
}

/** The date a mark stands at and, where known to the day, how long after the incident; says so where the date is not the response's own. */
export function whenInWords(row: Incident): string {
	const date = standingDate(row);
	if (row.response_date === '') {
		const of = row.disclosed_date === '' ? 'incident began' : 'disclosed';
		return row.response === 'none'
			? `${of} ${dateInWords(date)}`
			: `date of the response not known; ${of} ${dateInWords(date)}`;
	}
	const after = afterInWords(row, 'the incident');
	return after === '' ? dateInWords(date) : `${dateInWords(date)}, ${after}`;
}

/** Parts as sentences of one text. Hundreds of marks say theirs anew with each choice of a scale, so that no list is made on the way. */
function sentences(parts: readonly string[]): string {
	let text = '';
	for (const part of parts) {
		const said = part.trimEnd();
		const bare = said.endsWith('.') ? said.slice(0, -1) : said;
		if (bare !== '') text += text === '' ? bare : `. ${bare}`;
	}
	return text;
}

/** How far an incident went, as a sentence says it. */
const effectInSentence: Readonly<Record<Effect, string>> = {
	attempt: 'an attempt',
	access: 'access',
	theft: 'theft',
	leak: 'a leak',
	disruption: 'disruption',
	destruction: 'destruction',
	physical: 'physical effects'
};

/** What a mark says of its row, wherever it stands: part by part, and as it is spoken. */
interface RowText extends Omit<MarkText, 'rung' | 'standing' | 'counts' | 'detail'> {
	/** Act, incident and date, as they follow the place. */
	readonly tail: string;
	/** Who is held responsible and how sure the coding is, as they come before the standing. */
	readonly doubt: string;
}

const describeRow = perRow((row: Incident): RowText => {
	const ally = row.responder !== row.victim;
	const act = responseNames[row.response];
	const adversary = adversaryInWords(row);
	const confidence = `Confidence ${row.confidence}`;
	const when = whenInWords(row);
	return {
		who: ally
			? `${partyName(row.responder)}, for ${partyInSentence(row.victim)}`
			: partyName(row.responder),
		act,
		over: `${row.incident}, ${adversary}`,
		reach: row.effect === '' ? '' : `Went as far as ${effectInSentence[row.effect]}`,
		when,
		confidence,
		tail: sentences([act, row.incident, capital(when)]),
		doubt: sentences([capital(adversary), confidence])
	};
});

/** The year of an act, or that it is not known; for a row that found no response the year of its incident. */
export function yearInWords(row: Incident): string {
	return row.response !== 'none' && row.response_date === ''
		? 'date not known'
		: standingDate(row).slice(0, 4);
}

/** " in 2022"; nothing where the date of the act is not known. */
export function inYear(row: Incident): string {
	return row.response_date === '' ? '' : ` in ${yearInWords(row)}`;
}

/** An act in a few words, for the title of a page: "Albania: broke off relations (2022)". */
export function actTitle(row: Incident): string {
	return `${partyName(row.responder)}: ${small(responseNames[row.response])} (${yearInWords(row)})`;
}

/** Everything a mark says, part by part. */
export function describeMark(placed: Placed, ranking: Ranking): MarkText {
	return {
		...describeRow(placed.incident),
		detail: textsOf(placed.incident).response_detail,
		rung: placeInWords(ranking, placed.step),
		standing: standingInWords(placed, ranking),
		counts: countsInWords(placed)
	};
}

/** Whether an act counts as its party's place, and why not where it does not. */
export function standingInWords(
	{ incident, step, standing, atLeast }: Placed,
	ranking: Ranking
): string {
	if (incident.response === 'none')
		return 'No public response found, which is not proof that there was none';
	if (step === noStep && (standing === 'place' || standing === 'lower'))
		return `Not scored: this kind of act has no score on ${inSentence(ranking)}`;
	if (standing === 'lower' && incident.responder !== incident.victim) return standings.ally;
	return atLeast
		? `${standings[standing]}. It may have a stronger one: another act of it has no score on ${inSentence(ranking)}`
		: standings[standing];
}

/** Whether an act counts as substantive, in a few words; empty for what is no act. */
export function countsInWords(placed: Pick<Placed, 'incident' | 'counts'>): string {
	const counts = actCounts(placed);
	if (counts === null) return '';
	return counts ? 'Counts as substantive' : 'Does not count as substantive';
}

/**
 * A mark's name in one line, as it is spoken. Begins with the responder and holds "rung N of 12" or the score, the act, the
 * incident and the date; ends with whether it counts.
 */
export function speakMark(placed: Placed, ranking: Ranking): string {
	const { who, tail } = describeRow(placed.incident);
	return sentences([`${who}, ${placeInWords(ranking, placed.step)}`, tail, countsInWords(placed)]);
}

/**
 * A mark's name where it stands by the effect of its incident: that first, then the responder, the place, the act, the
 * incident and the date.
 */
export function speakInCell(placed: Placed, ranking: Ranking): string {
	const { incident, step } = placed;
	const { who, tail } = describeRow(incident);
	const reach = incident.effect === '' ? 'How far not known' : capital(incident.effect);
	return sentences([
		`${reach}: ${who}, ${placeInWords(ranking, step)}`,
		tail,
		countsInWords(placed)
	]);
}

/** What is said of a mark after its name: who is held responsible, how sure the coding is, and whether it counts. */
export function speakMore(placed: Placed, ranking: Ranking): string {
	return `${describeRow(placed.incident).doubt}. ${standingInWords(placed, ranking)}`;
}
