import { partyInSentence } from '../../data/parties.ts';
import { dateInWords } from '../../data/date.ts';
import {
	claim,
	mostExceptions,
	verdictOf,
	type Question,
	type Reading,
	type ReadingName,
	type Readings
} from '../../severity/claim.ts';
import type { Origin } from '../../view/dataset.ts';
import { statesInWords, uncountedInWords } from '../../view/substance.ts';
import { capital, count, listed, possessive } from '../../view/words.ts';
import { byName, isSmaller } from './readings.ts';

/** What the article says, in a sentence with its date. */
export const claimInWords = `In ${dateInWords(claim.month)} an article said that about ${claim.countries} countries had suffered damage from cyber-attacks in ${claim.years} years. At least ${claim.without} of them, it said, had taken no substantive action. So Albania’s break with Iran was among the strictest answers ever given. The article names no source.`;

/** What a reading counts, for the attacker asked about. */
export function readingTitle(name: ReadingName, { attacker, nonState }: Question): string {
	const whose = partyInSentence(attacker);
	switch (name) {
		case 'credible':
			return `Victims of ${whose}, by any credible report`;
		case 'governments':
			return `Victims of ${whose}, by a government’s word`;
		case 'disruption':
			return `Victims of ${whose}, disrupted or worse`;
		case 'any-state':
			return nonState ? 'Victims of any State, or of a group of no State' : 'Victims of any State';
		case 'hypothesis':
			return 'The Mabna case, a hypothesis';
	}
}

/** How a reading counts, in a sentence. */
export function readingRule(name: ReadingName, question: Question): string {
	const { attacker, contested, nonState } = question;
	const whom = partyInSentence(attacker);
	const too = [
		contested && 'contested claims',
		nonState && 'incidents blamed on groups of no State'
	].filter((part) => part !== false);
	const besides = too.length === 0 ? '' : ` ${capital(listed(too))} count too, as you asked.`;
	switch (name) {
		case 'credible':
			return `A government, a court, a security firm or the press blames the incident on ${whom}.${besides}`;
		case 'governments':
			return `A dated act on the incident, by any party and on rung 2 or more of our ladder, names ${whom}.`;
		case 'disruption':
			return 'As the first, and a service was stopped, data destroyed, or worse.';
		case 'any-state':
			return 'As the first, whichever State it is blamed on.';
		case 'hypothesis':
			return 'One campaign against universities, charged by the United States in March 2018. Nobody says that the article means it. Only the number of its victims could speak for it. Counted are the victims of which it became public within the window.';
	}
}

/** A reading's numbers as counted. */
export interface Counted {
	readonly countries: number;
	readonly substantive: readonly string[];
	readonly rest: number;
	readonly lesser: number;
	readonly none: number;
}

/** Counts a reading's countries by what they did. */
export function countsOf({ countries }: Reading): Counted {
	const of = (kind: string): readonly string[] =>
		countries.filter((one) => one.kind === kind).map(({ state }) => state);
	const substantive = byName(of('substantive'));
	return {
		countries: countries.length,
		substantive,
		rest: countries.length - substantive.length,
		lesser: of('lesser').length,
		none: of('none').length
	};
}

/** The number in a reading beside the article's: "more than the article’s 22", "the article’s 22 exactly". */
export function besideArticle(n: number, articles: number): string {
	if (n === articles) return `the article’s ${articles} exactly`;
	return `${n > articles ? 'more' : 'fewer'} than the article’s ${articles}`;
}

/**
 * The verdict in a few words: "True", "True, except for the United States", "Cannot be tested: ...". How many countries it
 * rests on is said apart, in `sizeInWords`; one that rests on fewer than the article counts says so itself.
 */
export function verdictInWords(reading: Reading, { attacker }: Question): string {
	const verdict = verdictOf(reading.countries);
	if (verdict.kind === 'untestable') {
		const hypothesis = reading.name === 'hypothesis' && attacker !== claim.attacker;
		return verdict.why === 'alone'
			? `Cannot be tested: ${partyInSentence(claim.responder)} is the only country that fits`
			: hypothesis
				? `Cannot be tested: the case is blamed on ${partyInSentence(claim.attacker)}, not on ${partyInSentence(attacker)}`
				: 'Cannot be tested: no country on record fits';
	}
	const { kind, exceptions, others } = verdict;
	if (kind === 'holds')
		return isSmaller(reading) ? 'True, but of fewer countries than the article counts' : 'True';
	if (kind === 'but')
		return `True, except for ${listed(byName(exceptions).map(partyInSentence))}${isSmaller(reading) ? '; but of fewer countries than the article counts' : ''}`;
	const all = exceptions.length === others;
	const besides = reading.countries.some(({ state }) => state === claim.responder)
		? ` besides ${partyInSentence(claim.responder)}`
		: '';
	if (others === 1)
		return `Not true: the one country${besides} took a substantive act, ${statesInWords(exceptions, mostExceptions)}`;
	return `Not true: ${all ? `all ${others}` : `${exceptions.length} of ${others}`} countries${besides} took a substantive act${
		exceptions.length <= mostExceptions * 2
			? `: ${listed(byName(exceptions).map(partyInSentence))}`
			: ''
	}`;
}

/** How many countries a verdict rests on, and the share of them: "7 of 8 took no substantive action on record; the article speaks of 21 of 22". */
export function sizeInWords(reading: Reading): string {
	const { countries, rest } = countsOf(reading);
	return countries === 0
		? ''
		: `${rest} of ${countries} took no substantive action on record; the article speaks of ${claim.without} of ${claim.countries}`;
}

/** The numbers of a reading in a sentence, beside the article's. */
export function readingInWords(reading: Reading, question: Question): string {
	const { countries, substantive, rest, lesser, none } = countsOf(reading);
	const day = dateInWords(question.asOf);
	if (countries === 0) return `No country on record fits this reading by ${day}.`;
	const grave =
		substantive.length === 0
			? 'none has a substantive act on record'
			: `${substantive.length} ${substantive.length === 1 ? 'has' : 'have'} a substantive act on record (${listed(substantive.map(partyInSentence))})`;
	const others =
		rest === 0
			? ''
			: ` ${rest} ${rest === 1 ? 'has' : 'have'} none, ${besideArticle(rest, claim.without)}. Of these ${lesser} gave a lesser answer, and for ${none} none was found.`;
	const doubtful = reading.countries
		.filter((one) => one.kind !== 'substantive' && one.uncounted.length > 0)
		.map((one) => `${partyInSentence(one.state)} (${uncountedInWords(one)})`);
	const uncounted = doubtful.length === 0 ? '' : ` Not counted: ${listed(doubtful)}.`;
	const albania = partyInSentence(claim.responder);
	const absent = !reading.countries.some(({ state }) => state === claim.responder)
		? ` ${albania} is not among them.`
		: substantive.includes(claim.responder)
			? ''
			: ` ${possessive(albania)} own break is not counted here: it came later, or is below the line.`;
	return `${count(countries, 'country', 'countries')}, ${besideArticle(countries, claim.countries)}. By ${day} ${grave}.${others}${uncounted}${absent}`;
}

/** What cut dates leave open, in a sentence; nothing where they leave nothing open. */
export function openInWords({ openCases, openActs }: Readings): string {
	const parts = [
		openCases > 0 &&
			`${count(openCases, 'case')} ${openCases === 1 ? 'has' : 'have'} no exact date and may lie outside the window`,
		openActs > 0 &&
			`${count(openActs, 'act')} ${openActs === 1 ? 'has' : 'have'} no exact date and may have come later`
	].filter((part) => part !== false);
	return parts.length === 0
		? ''
		: `${capital(listed(parts))}. ${openCases + openActs === 1 ? 'It is' : 'They are'} not counted.`;
}

/** How silence was looked for: what is known of our record holds for no file that somebody imports. */
function searchInWords({ hasRecord, files }: Pick<Origin, 'hasRecord' | 'files'>): string {
	const ours =
		'We searched for most victims one by one, and for the others once for the whole campaign.';
	if (files.length === 0) return ours;
	const they = files.length === 1 ? 'The file does' : 'The files do';
	const unsaid = `${they} not say how it was looked for.`;
	return hasRecord ? `For our record: ${ours} ${unsaid}` : unsaid;
}

/** What the numbers cannot say, whatever they are. */
export function cautionFor(origin: Pick<Origin, 'hasRecord' | 'files'>): string {
	return `“No substantive act” means that none is on record. It does not mean that none was taken. ${searchInWords(origin)} The claim is about Albania’s own break, so that one is not held against it. An act counts where the State says that it did it, and this incident is its only or main ground. An ally’s act is not the victim’s own, nor is one of the European Union.`;
}
