import { ascending, min } from 'd3-array';
import { partyInSentence } from '../../data/parties.ts';
import { dateInWords, middleOf } from '../../data/date.ts';
import type { Rupture } from '../../data/rupture.ts';
import { startingPoint } from '../../view/summary.ts';
import { capital, count, grouped, listed } from '../../view/words.ts';

/** Steps in the order of time, a cut date at its middle. */
export function sortRuptures(ruptures: readonly Rupture[]): readonly Rupture[] {
	return [...ruptures].sort(
		(a, b) => middleOf(a.date) - middleOf(b.date) || ascending(a.responder, b.responder)
	);
}

/** The same steps as a sentence needs them. */
const verbs: Readonly<Record<Rupture['measure'], string>> = {
	severance: 'broke off relations',
	downgrade: 'downgraded relations',
	recall: 'recalled its ambassador',
	expulsion: 'expelled diplomats'
};

/** How many steps in relations the list has, and which are over a cyber-attack. */
export function rupturesInWords(ruptures: readonly Rupture[]): string {
	if (ruptures.length === 0) return 'The list is empty.';
	const since = min(ruptures, ({ date }) => date.slice(0, 4)) ?? '';
	const parties = new Set(ruptures.map(({ responder }) => responder)).size;
	const cyber = ruptures.filter((one) => one.cyber === 'yes');
	const over =
		cyber.length === 0
			? 'none is over a cyber-attack'
			: `${cyber.length === 1 ? 'one is' : `${cyber.length} are`} over a cyber-attack: ${listed(cyber.map(({ responder, measure, date }) => `${partyInSentence(responder)} ${verbs[measure]} on ${dateInWords(date)}`))}`;
	return `Of ${count(ruptures.length, 'step')} by ${count(parties, 'party', 'parties')} since ${since} ${over}.`;
}

/** What became of a step: restored on a known day or on an unknown one, not restored as far as a page says, or not known. */
export type Afterwards = 'dated' | 'restored' | 'not restored' | 'not known';

/** What became of a step in relations. */
export function afterwardsOf({ mended_date, restored }: Rupture): Afterwards {
	if (mended_date !== '') return 'dated';
	return restored === 'yes' ? 'restored' : restored === 'no' ? 'not restored' : 'not known';
}

/** How many of the breaks were restored, how many were not, and of how many that is not known. */
export function restoredInWords(ruptures: readonly Rupture[]): string {
	const breaks = ruptures.filter(({ measure }) => measure === 'severance');
	if (breaks.length === 0) return '';
	const of = (...kinds: readonly Afterwards[]): number =>
		breaks.filter((one) => kinds.includes(afterwardsOf(one))).length;
	const restored = of('dated', 'restored');
	const [not, unknown] = [of('not restored'), of('not known')];
	const are = (n: number): string => (n === 1 ? 'was' : 'were');
	const other = not === 0 ? '' : `, ${not} ${are(not)} not`;
	const rest = unknown === 0 ? '' : ` For ${unknown} that is not known.`;
	return `Of ${count(breaks.length, 'break')} ${restored === 0 ? 'none was' : `${restored} ${are(restored)}`} restored${other}.${rest}`;
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
	return `${capital(count(differing.length, 'step differs', 'steps differ'))} from the article: ${who}. Both versions are shown.`;
}
