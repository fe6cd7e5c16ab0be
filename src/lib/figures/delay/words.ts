import { max, sum } from 'd3-array';
import { partyInSentence } from '../../data/parties.ts';
import { fewestForCurve, type CurveStep, type Delays } from '../../severity/delay.ts';
import { count, listed, percentInWords } from '../../view/words.ts';

/** A State with its place in the comparison and its delays. */
export interface DelayedState {
	readonly state: string;
	readonly slot: number;
	readonly delays: Delays;
	/** The curve of its delays. */
	readonly curve: readonly CurveStep[];
}

/** What the curves come to: who has answered the greatest share, and how many incidents have no such answer. */
export function delaysInWords(states: readonly DelayedState[]): string {
	const all = states.flatMap(({ delays }) => delays.delays);
	if (all.length === 0) return 'No incident shown of the States compared can be followed.';
	const answered = all.filter(({ act }) => act !== null).length;
	const ends = states
		.filter(({ delays }) => delays.delays.length >= fewestForCurve)
		.flatMap(({ state, curve, delays: { delays: some } }) => {
			const last = curve.at(-1);
			return last === undefined ? [] : [{ state, incidents: some.length, ...last }];
		});
	const best = max(ends, ({ share }) => share);
	const top = ends.filter(({ share }) => share === best);
	const within = (one: (typeof top)[number]): string =>
		`${partyInSentence(one.state)}, ${percentInWords(one.share)} within ${count(one.days, 'day')}, over ${count(one.incidents, 'incident')}`;
	const most =
		top.length === 0
			? ''
			: ` The share ${ends.length === 1 ? '' : 'reaches furthest '}for ${listed(top.map(within))}.`;
	return `${answered} of ${count(all.length, 'incident')} ${all.length === 1 ? 'has' : 'have'} an answer that counts as substantive.${most}`;
}

/** What had to be left out of the curves, and what stands at the middle of its month; empty where nothing is. */
export function leftOutInWords(states: readonly DelayedState[]): string {
	const of = (pick: (delays: Delays) => number): number =>
		sum(states, ({ delays }) => pick(delays));
	const [acts, incidents, hidden, byMonth] = [
		of(({ undatedActs }) => undatedActs),
		of(({ leftOut }) => leftOut),
		of((all) => all.hidden),
		of((all) => all.byMonth)
	];
	const parts = [
		acts > 0 && `${count(acts, 'act')} dated to a year only, or not at all`,
		incidents > 0 && `${count(incidents, 'incident')} without a dated disclosure or answer`,
		hidden > 0 && `${count(hidden, 'incident')} whose first answer the filters leave out`
	].filter((one) => one !== false);
	return [
		parts.length > 0 && `Left out: ${parts.join('; ')}.`,
		byMonth > 0 &&
			`${count(byMonth, 'incident')} with a date known to the month only ${byMonth === 1 ? 'stands' : 'stand'} at its middle.`
	]
		.filter((one) => one !== false)
		.join(' ');
}
