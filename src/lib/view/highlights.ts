import { ascending, greatest, least, sum } from 'd3-array';
import { partyInSentence } from '../data/parties.ts';
import { lastOf } from '../data/per-row.ts';
import { numberCases, type Incident } from '../data/incident.ts';
import { isAtLeast } from '../data/vocabulary.ts';
import { answersIn, countsIn, eachAct, standingDate, type Counts } from '../severity/place.ts';
import { isLadder, type Ranking } from '../severity/ranking.ts';
import type { Substantive } from '../severity/substantive.ts';
import { actTitle, daysFromDisclosure } from './describe.ts';
import type { Shown } from './select.ts';
import { colourOf, placeInWords } from './standing.ts';
import { capital, count } from './words.ts';

/** One answer that stands out, for a card: what is asked, the answer, and what it opens. */
export interface Highlight {
	readonly question: string;
	readonly answer: string;
	/** Key of the act it opens, or the page that has all like it; and what the link says. */
	readonly act?: string;
	readonly page?: '/proportion/' | '/compare/';
	/** A State that the page is to compare with those it starts with. */
	readonly state?: string;
	readonly link: string;
	/** The answer as a small picture: how far up the scale, how soon among all, or how many of how many. */
	readonly picture:
		| { readonly kind: 'height'; readonly step: number; readonly steps: readonly number[] }
		| { readonly kind: 'days'; readonly days: number; readonly all: readonly number[] }
		| { readonly kind: 'share'; readonly n: number; readonly of: number };
}

/** The strongest answer, of equal ones the earliest, and how many stand level with it. */
function strongest({ placed }: Shown, ranking: Ranking): readonly Highlight[] {
	const places = answersIn(placed);
	const top = greatest(places, (a, b) => a.step - b.step || b.at - a.at);
	if (top === undefined) return [];
	const level = eachAct(
		places.filter(({ step }) => step === top.step).map(({ incident }) => incident)
	).length;
	const more =
		level > 1 ? ` ${capital(count(level - 1, 'other stands', 'others stand'))} level with it.` : '';
	return [
		{
			question: 'The strongest answer',
			answer: `${actTitle(top.incident)}, ${placeInWords(ranking, top.step)}.${more} A ${isLadder(ranking) ? 'rung' : 'score'} says what kind of act it is, not how large.`,
			act: top.key,
			link: 'See this answer',
			picture: {
				kind: 'height',
				step: top.step,
				steps: ranking.steps.slice(1).map(({ step }) => colourOf(ranking, step))
			}
		}
	];
}

/**
 * The victims' own act that counts as substantive and came soonest after the incident became public, the strongest on its incident or not; one of the same
 * day may have made it public, and is left out.
 */
function fastest({ rows }: Shown, counts: Counts): readonly Highlight[] {
	const timed: { readonly row: Incident; readonly days: number }[] = [];
	for (const row of rows) {
		const isLater = row.response_date > row.disclosed_date;
		if (!isLater || row.responder !== row.victim || !counts(row)) continue;
		const days = daysFromDisclosure(row);
		if (days !== null) timed.push({ row, days });
	}
	const first = least(
		timed,
		(a, b) => ascending(a.days, b.days) || ascending(standingDate(a.row), standingDate(b.row))
	);
	return first === undefined
		? []
		: [
				{
					question: 'The fastest answer that counts as substantive',
					answer: `${actTitle(first.row)}, ${count(first.days, 'day')} after the attack became public.`,
					page: '/compare/',
					state: first.row.responder,
					link: 'Compare the days',
					picture: { kind: 'days', days: first.days, all: timed.map(({ days }) => days) }
				}
			];
}

/** How many attacks with data destroyed or worse drew no answer of the victim that names a State; an attack counts once for each victim. */
function weak({ cases }: Shown): readonly Highlight[] {
	const { of, size } = numberCases(cases);
	const severe = new Uint8Array(size);
	const named = new Uint8Array(size);
	/** The first row of each that is the victim’s own. */
	const firsts = new Map<number, Incident>();
	cases.forEach((row, i) => {
		if (row.responder !== row.victim) return;
		const number = of[i] ?? 0;
		if (!firsts.has(number)) firsts.set(number, row);
		if (isAtLeast(row.effect, 'destruction')) severe[number] = 1;
		if (row.response !== 'none' && row.response !== 'acknowledgement') named[number] = 1;
	});
	const weakly = [...firsts]
		.filter(([number]) => severe[number] === 1 && named[number] === 0)
		.map(([, row]) => row);
	const last = greatest(weakly, (a, b) => ascending(standingDate(a), standingDate(b)));
	if (last === undefined) return [];
	return [
		{
			question: 'Severe attack, weak answer',
			answer: `${weakly.length} of ${count(sum(severe), 'attack')} that destroyed data or worse drew no answer of the victim that names a State. Each counts once for each victim. The latest: ${last.incident}, against ${partyInSentence(last.victim)}.`,
			page: '/proportion/',
			link: 'See all of them',
			picture: { kind: 'share', n: weakly.length, of: sum(severe) }
		}
	];
}

/** What stands out in what is shown: the strongest answer, the fastest, and severe attacks that were weakly answered; fewer where there is none. */
export const highlightsOf = lastOf(
	(shown: Shown, ranking: Ranking, set: Substantive): readonly Highlight[] => [
		...strongest(shown, ranking),
		...fastest(shown, countsIn(set)),
		...weak(shown)
	]
);
