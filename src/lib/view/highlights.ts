import { ascending, greatest, least } from 'd3-array';
import { partyInSentence } from '../data/countries.ts';
import { isAtLeast, responseNames } from '../data/vocabulary.ts';
import { eachAct, type Placed } from '../severity/place.ts';
import type { Ranking } from '../severity/ranking.ts';
import type { Account } from './account.ts';
import { actTitle, daysFromDisclosure } from './describe.ts';
import type { Shown } from './select.ts';
import { placeInWords } from './standing.ts';
import { capital, count, listed, small } from './words.ts';

/** One answer that stands out, for a card: what is asked, the answer, and what it opens. */
export interface Highlight {
	readonly question: string;
	readonly answer: string;
	/** Key of the act it opens, or the page that has all like it; and what the link says. */
	readonly act?: string;
	readonly page?: '/proportion/' | '/compare/';
	readonly link: string;
}

/** The strongest answer, of equal ones the earliest, and how many stand level with it. */
function strongest({ placed }: Shown, ranking: Ranking): readonly Highlight[] {
	const places = placed.filter(({ standing, step }) => standing === 'place' && step > 0);
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
			answer: `${actTitle(top.incident)}, ${placeInWords(ranking, top.step)}.${more}`,
			act: top.key,
			link: 'See this answer'
		}
	];
}

/** The answer that counts as substantive and came soonest after the incident became public; one of the same day may have made it public, and is left out. */
function fastest({ placed }: Shown): readonly Highlight[] {
	const timed = placed.filter(
		({ counts, incident }) =>
			counts &&
			daysFromDisclosure(incident) !== null &&
			incident.response_date > incident.disclosed_date
	);
	const days = ({ incident }: Placed): number => daysFromDisclosure(incident) ?? Infinity;
	const first = least(timed, (a, b) => ascending(days(a), days(b)) || ascending(a.at, b.at));
	return first === undefined
		? []
		: [
				{
					question: 'The fastest answer that counts as substantive',
					answer: `${actTitle(first.incident)}, ${count(days(first), 'day')} after the attack became public.`,
					page: '/compare/',
					link: 'Compare the days'
				}
			];
}

/** The latest attack with data destroyed or worse whose victim named nobody. */
function weak(accounts: readonly Account[]): readonly Highlight[] {
	const severe = accounts.filter(({ effect }) => isAtLeast(effect, 'destruction'));
	const unanswered = severe.filter(({ rows, victims }) =>
		rows.every(
			({ responder, response }) =>
				!victims.includes(responder) || response === 'none' || response === 'acknowledgement'
		)
	);
	const [last] = unanswered;
	if (last === undefined) return [];
	const row = last.rows.find(({ responder, victim }) => responder === victim) ?? last.row;
	return [
		{
			question: 'Severe attack, weak answer',
			answer: `In ${unanswered.length} of ${count(severe.length, 'attack')} that destroyed data or worse, no victim is on record as naming a State. The latest: ${last.name}, against ${listed(last.victims.map(partyInSentence))} (${small(responseNames[row.response])}).`,
			page: '/proportion/',
			link: 'See all of them'
		}
	];
}

/** What stands out in what is shown: the strongest answer, the fastest, and severe attacks that were weakly answered; fewer where there is none. */
export function highlightsOf(
	shown: Shown,
	ranking: Ranking,
	accounts: readonly Account[]
): readonly Highlight[] {
	return [...strongest(shown, ranking), ...fastest(shown), ...weak(accounts)];
}
