import { greatest, sum } from 'd3-array';
import { partyInSentence } from '../data/countries.ts';
import { curveOf, fewestForCurve, type Delays } from '../severity/delay.ts';
import { percentInWords } from './nation.ts';
import { count } from './words.ts';

/** A State's delays, as sentences are made of them. */
interface Delayed {
	readonly state: string;
	readonly delays: Delays;
}

/** What the curves come to: who has answered the greatest share, and how many incidents have no such answer. */
export function delaysInWords(states: readonly Delayed[]): string {
	const all = states.flatMap(({ delays }) => delays.delays);
	if (all.length === 0) return 'No incident of the States compared can be followed in view.';
	const answered = all.filter(({ act }) => act !== null).length;
	const top = greatest(
		states
			.filter(({ delays }) => delays.delays.length >= fewestForCurve)
			.map(({ state, delays }) => ({
				state,
				incidents: delays.delays.length,
				last: curveOf(delays.delays).at(-1)
			})),
		(a, b) => (a.last?.share ?? 0) - (b.last?.share ?? 0)
	);
	const most =
		top?.last === undefined
			? ''
			: ` The largest share is that of ${partyInSentence(top.state)}: ${percentInWords(top.last.share)} within ${count(top.last.days, 'day')}, over ${count(top.incidents, 'incident')}.`;
	return `${answered} of ${count(all.length, 'incident')} ${answered === 1 ? 'has' : 'have'} an answer at or above the line.${most}`;
}

/** What had to be left out of the curves, and what stands at the middle of its month; empty where nothing is. */
export function leftOutInWords(states: readonly Delayed[]): string {
	const of = (pick: (delays: Delays) => number): number =>
		sum(states, ({ delays }) => pick(delays));
	const [acts, incidents, byMonth] = [
		of(({ undatedActs }) => undatedActs),
		of(({ leftOut }) => leftOut),
		of((all) => all.byMonth)
	];
	const parts = [
		acts > 0 && `${count(acts, 'act')} dated to a year only, or not at all`,
		incidents > 0 && `${count(incidents, 'incident')} without a dated disclosure or answer`
	].filter((one) => one !== false);
	return [
		parts.length > 0 && `Left out: ${parts.join('; ')}.`,
		byMonth > 0 &&
			`${count(byMonth, 'incident')} with a date known to the month only ${byMonth === 1 ? 'stands' : 'stand'} at its middle.`
	]
		.filter((one) => one !== false)
		.join(' ');
}
