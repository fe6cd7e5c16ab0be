import { ascending, descending, greatest } from 'd3-array';
import { textsOf } from '../data/built-in.svelte.ts';
import { partyName } from '../data/parties.ts';
import { middleOf } from '../data/date.ts';
import { groupedBy } from '../data/grouped.ts';
import type { Incident } from '../data/incident.ts';
import { lastOf } from '../data/per-row.ts';
import { lastInParts, whole, type Parts } from '../data/parts.ts';
import { effects, responseNames, responses, type Effect } from '../data/vocabulary.ts';
import { actKey, eachAct, isAnswer, standingDate, type Placed } from '../severity/place.ts';
import type { AccountOrder } from './account-order.ts';
import { daysFromStart } from './describe.ts';

/* An incident as a whole: all its victims, and all that was done about it. */

/** One incident with everything that the rows say of it. */
export interface Account {
	readonly id: string;
	readonly name: string;
	/** Its rows in the order of the file, and the first of them for what all have in common. */
	readonly rows: readonly Incident[];
	readonly row: Incident;
	/** Codes of the victims and of the States held responsible. */
	readonly victims: readonly string[];
	readonly attackers: readonly string[];
	/** Kinds and sectors over its victims. */
	readonly kinds: readonly string[];
	readonly sectors: readonly string[];
	/** The most severe effect on any victim; empty where none is known. */
	readonly effect: Effect | '';
	/** When it began, else when it became public, in milliseconds UTC. */
	readonly at: number;
	/** The strongest answer of a victim: its place on this incident, of equal ones the earliest; null without one above rung 0. */
	readonly strongest: Placed | null;
	/** Days from the start to the strongest answer; null where one of the two is not known to the day. */
	readonly days: number | null;
	/** Acts of anybody, each once. */
	readonly acts: number;
	/** Victims without a public response found, and those with acts of their own. */
	readonly silent: number;
	readonly answered: number;
}

const effectRank = new Map<string, number>(effects.map(({ term }, i) => [term, i]));

function distinct(all: readonly string[]): readonly string[] {
	const [first = ''] = all;
	if (all.length > 1) return [...new Set(all.filter((one) => one !== ''))];
	return first === '' ? [] : [first];
}

function accountOf(rows: readonly Incident[], stands: (row: Incident) => Placed): Account | null {
	const [row] = rows;
	if (row === undefined) return null;
	const places = rows.map(stands).filter(isAnswer);
	const strongest = greatest(places, (a, b) => a.step - b.step || b.at - a.at) ?? null;
	const own = rows.filter(({ responder, victim }) => responder === victim);
	const victimsOf = (some: readonly Incident[]): number =>
		distinct(some.map(({ victim }) => victim)).length;
	return {
		id: row.incident_id,
		name: row.incident,
		rows,
		row,
		victims: distinct(rows.map(({ victim }) => victim)),
		attackers: row.attributed_to,
		kinds: distinct(rows.map(({ incident_type }) => incident_type)),
		sectors: distinct(rows.map(({ sector }) => sector)),
		effect:
			greatest(
				rows.map(({ effect }) => effect),
				(a, b) => (effectRank.get(a) ?? -1) - (effectRank.get(b) ?? -1)
			) ?? '',
		at: middleOf(row.start_date || row.disclosed_date),
		strongest,
		days: strongest === null ? null : daysFromStart(strongest.incident),
		acts: eachAct(rows.filter(({ response }) => response !== 'none')).length,
		silent: victimsOf(own.filter(({ response }) => response === 'none')),
		answered: victimsOf(own.filter(({ response }) => response !== 'none'))
	};
}

/** What is said of an incident that no victim answered with an act that counts as its own: why not. */
export function unansweredInWords({ answered }: Account): string {
	return answered > 0 ? 'answered, by acts that are not ranked' : 'no public response found';
}

/** So many incidents are told in a part: a few milliseconds. */
const inPart = 1500;

function* accountsMade(
	rows: readonly Incident[],
	stands: (row: Incident) => Placed
): Parts<readonly Account[]> {
	const accounts: Account[] = [];
	for (const some of groupedBy(rows, ({ incident_id }) => incident_id).values()) {
		const one = accountOf(some, stands);
		if (one === null) continue;
		accounts.push(one);
		if (accounts.length % inPart === 0) yield;
	}
	yield;
	return accounts.sort((a, b) => descending(a.at, b.at) || ascending(a.name, b.name));
}

/** The incidents of some rows, the latest first. `stands` says how a row stands in what is shown. */
export const accountsIn = (
	rows: readonly Incident[],
	stands: (row: Incident) => Placed
): readonly Account[] => whole(accountsMade(rows, stands));

/** The same, kept for the rows that it was asked for last. */
export const lastAccounts = lastInParts(accountsMade);

/** “Incident 179” stands before “Incident 1619”. */
const names = new Intl.Collator('en', { numeric: true });

const sorters: Readonly<Record<AccountOrder, (a: Account, b: Account) => number>> = {
	date: (a, b) => descending(a.at, b.at),
	effect: (a, b) => descending(effectRank.get(a.effect) ?? -1, effectRank.get(b.effect) ?? -1),
	answer: (a, b) => descending(a.strongest?.step ?? 0, b.strongest?.step ?? 0),
	days: (a, b) => ascending(a.days ?? Infinity, b.days ?? Infinity),
	name: (a, b) => names.compare(a.name, b.name)
};

/** Incidents in an order; of equal ones the order they came in. */
export function sortAccounts(accounts: readonly Account[], by: AccountOrder): readonly Account[] {
	return [...accounts].sort(sorters[by]);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word for each kind of act: its name, and the field’s own. */
const wordsFor = new Map<string, string>(
	responses.map(({ term, also }) => [term, [responseNames[term], term, ...also].join(' ')])
);

/** Everything of an incident that a search looks through. */
function haystack({ id, name, rows, victims, attackers, kinds, sectors }: Account): string {
	const said = rows.flatMap((row) => {
		const { actor, consequence, response_detail } = textsOf(row);
		const act = wordsFor.get(row.response) ?? '';
		return [row.effect, actor, consequence, response_detail, act, partyName(row.responder)];
	});
	const parties = [...victims, ...attackers].map(partyName);
	return plain([id, name, ...kinds, ...sectors, ...parties, ...said].join(' '));
}

/** The incidents that hold every word of a text, in a name, an actor, a State, the kind, effect or sector, or what was done; all for an empty text. */
export function searchAccounts(accounts: readonly Account[], text: string): readonly Account[] {
	const words = plain(text).split(/\s+/).filter(Boolean);
	return words.length === 0
		? accounts
		: accounts.filter((one) => {
				const hay = haystack(one);
				return words.every((word) => hay.includes(word));
			});
}

/** What an incident did to its victims, each text once with those of whom it is told; nothing where nothing is told. */
export function consequencesOf({
	rows
}: Account): readonly { readonly what: string; readonly victims: readonly string[] }[] {
	return [...groupedBy(rows, (row) => textsOf(row).consequence)]
		.filter(([what]) => what !== '')
		.map(([what, some]) => ({ what, victims: distinct(some.map(({ victim }) => victim)) }));
}

/** Who is blamed for the attacks on a State, with the number of incidents, the most often blamed first. */
export function attackersOf(
	state: string,
	rows: readonly Incident[]
): readonly (readonly [code: string, incidents: number])[] {
	const mine = rows.filter(({ victim }) => victim === state);
	const blamed = mine.flatMap(({ incident_id, attributed_to }) =>
		attributed_to.map((code) => ({ code, incident_id }))
	);
	return [...groupedBy(blamed, ({ code }) => code)]
		.map(([code, all]) => [code, new Set(all.map((one) => one.incident_id)).size] as const)
		.sort(([a, m], [b, n]) => descending(m, n) || ascending(a, b));
}

/** What two incidents may have in common. */
export const likenesses = ['effect', 'kind', 'sector', 'attacker'] as const;

/** One of them. */
export type Likeness = (typeof likenesses)[number];

/** An incident like another, and in what. */
export interface Like {
	readonly account: Account;
	readonly same: readonly Likeness[];
}

const meet = (a: readonly string[], b: readonly string[]): boolean =>
	a.some((one) => b.includes(one));

/** In so much two incidents have to be alike to be shown side by side. */
export const leastAlike = 3;

/** What two incidents are compared by. */
type Compared = Pick<Account, 'effect' | 'kinds' | 'sectors' | 'attackers'>;

/** In what two are the same; what is not known is like nothing. */
const sameOf = (a: Compared, b: Compared): readonly Likeness[] =>
	likenesses.filter((what) =>
		what === 'effect'
			? a.effect !== '' && b.effect === a.effect
			: what === 'kind'
				? meet(a.kinds, b.kinds)
				: what === 'sector'
					? meet(a.sectors, b.sectors)
					: meet(a.attackers, b.attackers)
	);

/** What one victim’s row is compared by. */
const comparedOf = ({ effect, incident_type, sector, attributed_to }: Incident): Compared => ({
	effect,
	kinds: distinct([incident_type]),
	sectors: distinct([sector]),
	attackers: attributed_to
});

/**
 * Incidents like one: each point for the same effect, kind, sector or attacker counts one, and three of four make them alike. What is not
 * known is like nothing. Most alike first, of equal ones the nearest in time.
 */
export const likeTo = lastOf((one: Account, all: readonly Account[]): readonly Like[] =>
	all
		.filter(({ id }) => id !== one.id)
		.map((account): Like => ({ account, same: sameOf(one, account) }))
		.filter(({ same }) => same.length >= leastAlike)
		.sort(
			(a, b) =>
				descending(a.same.length, b.same.length) ||
				ascending(Math.abs(a.account.at - one.at), Math.abs(b.account.at - one.at)) ||
				ascending(a.account.id, b.account.id)
		)
);

/** An act of the same kind as another, and in what the incidents are the same. */
export interface LikeAct {
	readonly row: Incident;
	readonly same: readonly Likeness[];
}

/** In so much two incidents have to be alike for their answers to be named side by side, and so many are named. */
const leastAlikeActs = 2;
const mostLikeActs = 5;

/**
 * Acts of the same kind by other victims over the incidents most like one: the same in at least two of effect, kind, sector and
 * attacker. Most alike first, of equal ones the nearest in time; five at most, each State once.
 */
export function actsLike(row: Incident, rows: readonly Incident[]): readonly LikeAct[] {
	const own = comparedOf(row);
	const away = (one: Incident): number =>
		Math.abs(middleOf(standingDate(one)) - middleOf(standingDate(row)));
	const found = rows
		.filter(
			(one) =>
				one.response === row.response &&
				one.responder === one.victim &&
				one.responder !== row.responder &&
				one.incident_id !== row.incident_id
		)
		.map((one): LikeAct => ({ row: one, same: sameOf(own, comparedOf(one)) }))
		.filter(({ same }) => same.length >= leastAlikeActs)
		.sort(
			(a, b) =>
				descending(a.same.length, b.same.length) ||
				ascending(away(a.row), away(b.row)) ||
				ascending(actKey(a.row), actKey(b.row))
		);
	const seen = new Set<string>();
	return found
		.filter(({ row: { responder } }) => !seen.has(responder) && seen.add(responder))
		.slice(0, mostLikeActs);
}
