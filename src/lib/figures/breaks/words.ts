import { ascending, min } from 'd3-array';
import { partyInSentence } from '../../data/countries.ts';
import { dateInWords, middleOf } from '../../data/date.ts';
import type { Rupture } from '../../data/ruptures.ts';
import { ruptureMeasures } from '../../data/vocabulary.ts';
import { startingPoint } from '../../view/summary.ts';
import { capital, count, grouped, listed, small } from '../../view/words.ts';

/** What each measure is called. */
export const measureNames: Readonly<Record<Rupture['measure'], string>> = {
	severance: 'Severance',
	downgrade: 'Downgrade',
	recall: 'Recall',
	expulsion: 'Expulsion'
};

/** Steps in the order of time, a cut date at its middle. */
export function sortRuptures(ruptures: readonly Rupture[]): readonly Rupture[] {
	return [...ruptures].sort(
		(a, b) => middleOf(a.date) - middleOf(b.date) || ascending(a.responder, b.responder)
	);
}

/** How many steps in relations the list has, of what kinds, and which are over a cyber-attack. */
export function rupturesInWords(ruptures: readonly Rupture[]): string {
	if (ruptures.length === 0) return 'The list is empty.';
	const since = min(ruptures, ({ date }) => date.slice(0, 4)) ?? '';
	const of = (measure: Rupture['measure']): number =>
		ruptures.filter((one) => one.measure === measure).length;
	const kinds = ruptureMeasures
		.map(({ term }) => term)
		.filter((measure) => of(measure) > 0)
		.map((measure) => count(of(measure), small(measureNames[measure])));
	const parties = new Set(ruptures.map(({ responder }) => responder)).size;
	const cyber = ruptures.filter((one) => one.cyber === 'yes');
	const over =
		cyber.length === 0
			? 'none is over a cyber-attack'
			: `${cyber.length === 1 ? 'one is' : `${cyber.length} are`} over a cyber-attack: ${listed(cyber.map(({ responder, measure, date }) => `the ${small(measureNames[measure])} by ${partyInSentence(responder)} on ${dateInWords(date)}`))}`;
	return `Of ${count(ruptures.length, 'step')} by ${count(parties, 'party', 'parties')} since ${since} (${listed(kinds)}) ${over}.`;
}

/** How many of the breaks are known to be mended. */
export function mendedInWords(ruptures: readonly Rupture[]): string {
	const breaks = ruptures.filter(({ measure }) => measure === 'severance');
	if (breaks.length === 0) return '';
	const mended = breaks.filter(({ mended_date }) => mended_date !== '').length;
	const others = mended === breaks.length ? '' : '; for the others this list has no end';
	return `Of ${count(breaks.length, 'severance')} ${mended === 0 ? 'none is' : mended === 1 ? 'one is' : `${mended} are`} on record as mended${others}.`;
}

/** What the State of the starting point had done to the same adversary before. */
export function beforeInWords(ruptures: readonly Rupture[]): string {
	const own = ruptures.filter(({ responder }) => responder === startingPoint.responder);
	const [start] = own.filter(({ cyber }) => cyber === 'yes');
	if (start === undefined) return '';
	const before = own.filter(
		(one) => one.measure === 'expulsion' && middleOf(one.date) < middleOf(start.date)
	);
	if (before.length === 0) return '';
	const years = grouped(before.map(({ date }) => date.slice(0, 4)));
	return `${capital(partyInSentence(startingPoint.responder))} had expelled Iranian diplomats before, in ${listed(years)}.`;
}

/** Where the article and the list differ, party by party. */
export function differencesInWords(ruptures: readonly Rupture[]): string {
	const differing = ruptures.filter(({ article_says }) => article_says !== '');
	if (differing.length === 0) return 'Nowhere do the article and this list differ.';
	const who = listed(
		grouped(
			differing.map(({ responder, date }) => `${partyInSentence(responder)} ${date.slice(0, 4)}`)
		)
	);
	return `The article tells ${count(differing.length, 'step')} otherwise than this list (${who}); both are said beside the mark.`;
}
