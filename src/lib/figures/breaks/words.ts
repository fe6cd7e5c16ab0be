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

/** What became of a step: mended on a known day, restored on an unknown one, not mended as far as a page says, or not known. */
export type Afterwards = 'mended' | 'restored' | 'not restored' | 'not known';

/** What became of a step in relations. */
export function afterwardsOf({ mended_date, restored }: Rupture): Afterwards {
	if (mended_date !== '') return 'mended';
	return restored === 'yes' ? 'restored' : restored === 'no' ? 'not restored' : 'not known';
}

/** How many of the breaks were mended, how many were not, and of how many that is not known. */
export function mendedInWords(ruptures: readonly Rupture[]): string {
	const breaks = ruptures.filter(({ measure }) => measure === 'severance');
	if (breaks.length === 0) return '';
	const of = (...kinds: readonly Afterwards[]): number =>
		breaks.filter((one) => kinds.includes(afterwardsOf(one))).length;
	const mended = of('mended', 'restored');
	const others = [
		[of('not restored'), 'not'] as const,
		[of('not known'), 'not known to be'] as const
	]
		.filter(([n]) => n > 0)
		.map(([n, what]) => `${n} ${what}`);
	return `Of ${count(breaks.length, 'severance')} ${mended === 0 ? 'none is' : mended === 1 ? 'one is' : `${mended} are`} on record as restored${others.length > 0 ? `, ${others.join(', ')}` : ''}.`;
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
	return `The article tells ${count(differing.length, 'step')} otherwise than this list (${who}); both versions are shown.`;
}
