import { ascending, descending } from 'd3-array';
import { lastOf } from '../data/per-row.ts';
import { countedBy } from '../data/grouped.ts';
import { isState, partyInSentence, partyName } from '../data/parties.ts';
import { natoMembers } from '../data/nato.ts';
import type { Incident } from '../data/incident.ts';
import { claim } from '../severity/claim.ts';
import { eachAct } from '../severity/place.ts';
import { partiesIn, type Index, type Nation } from './nation.ts';
import { mostCompared, type View } from './view.ts';
import { count } from './words.ts';

/*
 * Which States are compared. Each stands on a place from 0 to 7 that gives it its colour and shape; a place that gets
 * free stays free until another State takes it, so that nobody changes colour because a neighbour went.
 */

/** The States the comparison starts with. */
export const startingStates: readonly string[] = [
	claim.responder,
	'USA',
	'DEU',
	'ISR',
	'NLD',
	'SAU'
];

/** A State that is compared, with its place. */
export interface Compared {
	readonly state: string;
	readonly slot: number;
}

/** The States compared in a view, in the order of their places. */
export function comparedIn({ states }: Pick<View, 'states'>): readonly Compared[] {
	return (states ?? startingStates)
		.map((state, slot) => ({ state, slot }))
		.filter(({ state }) => state !== '');
}

/** Places as the view carries them: null for those the page starts with. */
function carried(states: readonly string[]): readonly string[] | null {
	const kept = states.slice(0, states.findLastIndex((state) => state !== '') + 1);
	const isStart =
		kept.length === startingStates.length && kept.every((state, i) => state === startingStates[i]);
	return isStart ? null : kept;
}

/** The view with a State added on the first free place; the same view where it is there already or no place is free. */
export function withState(view: View, state: string): View {
	const states = view.states ?? startingStates;
	const free = states.indexOf('');
	const slot = free === -1 ? states.length : free;
	if (states.includes(state) || slot >= mostCompared) return view;
	return {
		...view,
		states: carried([...states.slice(0, slot), state, ...states.slice(slot + 1)])
	};
}

/** The view without a State; the others keep their places. */
export function withoutState(view: View, state: string): View {
	const states = view.states ?? startingStates;
	return { ...view, states: carried(states.map((one) => (one === state ? '' : one))) };
}

/** The view with a State added, or without it where it is compared; the same view where no slot is free. */
export function toggled(view: View, state: string): View {
	return (view.states ?? startingStates).includes(state)
		? withoutState(view, state)
		: withState(view, state);
}

/** The view with just these States, in their order. */
export function withStates(view: View, states: readonly string[]): View {
	return { ...view, states: carried(states.slice(0, mostCompared)) };
}

/** A ready choice of States. */
export interface Preset {
	readonly name: string;
	/** By what the eight are taken where more fit: "with most answers". */
	readonly by: string;
	/** The States it puts in view, eight at most. */
	readonly states: readonly string[];
	/** How many fit it. */
	readonly fitting: number;
}

/** How many acts of its own each State has in answer to one, each act once. */
function answersTo(attacker: string, rows: readonly Incident[]): ReadonlyMap<string, number> {
	const own = rows.filter(
		({ response, responder, victim, attributed_to }) =>
			response !== 'none' && responder === victim && attributed_to.includes(attacker)
	);
	return countedBy(eachAct(own), ({ responder }) => responder);
}

/** The ready choices, of the States in view; where more than eight fit one, those with most answers, of equal ones the first by name. */
export const presetsOf = lastOf(
	(rows: readonly Incident[], nations: ReadonlyMap<string, Nation>): readonly Preset[] => {
		const answers = (state: string): number => nations.get(state)?.ownActs ?? 0;
		const height = (state: string): number => nations.get(state)?.highest?.step ?? 0;
		function preset(
			name: string,
			fitting: Iterable<string>,
			by: string,
			worth: (state: string) => number
		): Preset {
			const all = [...new Set(fitting)]
				.filter((state) => nations.has(state))
				.sort(
					(a, b) =>
						descending(worth(a), worth(b)) ||
						descending(answers(a), answers(b)) ||
						ascending(partyName(a), partyName(b))
				);
			return { name, by, states: all.slice(0, mostCompared), fitting: all.length };
		}
		const named = rows.filter(({ in_article }) => in_article === 'yes').map(({ victim }) => victim);
		const toOne = (attacker: string): Preset => {
			const counts = answersTo(attacker, rows);
			const name = partyInSentence(attacker);
			return preset(
				`Answered ${name}`,
				counts.keys(),
				`with most answers to ${name}`,
				(state) => counts.get(state) ?? 0
			);
		};
		return [
			preset('Named in the article', named, 'with most answers', answers),
			preset('NATO members', natoMembers.keys(), 'with most answers', answers),
			toOne('IRN'),
			toOne('RUS'),
			preset(
				'Strongest eight',
				[...nations.keys()].filter((state) => height(state) > 0),
				'that stand highest',
				height
			)
		];
	}
);

/** What is said of a ready choice that is shown: how many fit, and which of them are shown. */
export function presetInWords({ name, by, states, fitting }: Preset): string {
	if (fitting <= states.length)
		return `${name}: ${fitting === 1 ? 'the one State' : `all ${count(fitting, 'State')}`} on record that ${fitting === 1 ? 'fits' : 'fit'}.`;
	return `${name}: ${count(fitting, 'State')} fit. Shown are the ${states.length} ${by}; of equal ones the first by name.`;
}

/** True where just these States are compared, on whatever places. */
export function isPreset({ states }: Preset, compared: readonly Compared[]): boolean {
	return (
		states.length > 0 &&
		states.length === compared.length &&
		compared.every(({ state }) => states.includes(state))
	);
}

/** A State that can be added. */
export interface Candidate {
	readonly state: string;
	readonly name: string;
	/** "ALB, Europe, 7 incidents". */
	readonly about: string;
	/** Everything it can be found by, folded. */
	readonly words: readonly string[];
}

/** Lower case, without accents, other signs as spaces: what a search compares. */
export function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/** Everybody attacked or acting in what is shown, by name. */
export function candidatesOf(
	index: Index,
	nations: ReadonlyMap<string, Nation>,
	regionOf: (state: string) => string,
	otherNamesOf: (state: string) => readonly string[]
): readonly Candidate[] {
	return partiesIn(index)
		.map((state) => {
			const name = partyName(state);
			const region = isState(state) ? regionOf(state) : 'organisation';
			const incidents = count(nations.get(state)?.incidents ?? 0, 'incident');
			return {
				state,
				name,
				about: [state, region, incidents].filter((one) => one !== '' && one !== name).join(', '),
				words: [name, state, ...otherNamesOf(state), region].map(folded)
			};
		})
		.sort((a, b) => ascending(folded(a.name), folded(b.name)));
}

/** How well a candidate fits a search, 0 best; null where it does not. A code or name that is just that comes first, then beginnings, then words within. */
function fit({ words }: Candidate, wanted: string): number | null {
	if (wanted === '') return 0;
	if (words.includes(wanted)) return 0;
	if (words[0]?.startsWith(wanted)) return 1;
	if (words.some((word) => word.startsWith(wanted))) return 2;
	if (words.some((word) => ` ${word}`.includes(` ${wanted}`))) return 3;
	return wanted.length > 2 && words.some((word) => word.includes(wanted)) ? 4 : null;
}

/** The candidates that a search finds, best first. */
export function searchStates(all: readonly Candidate[], text: string): readonly Candidate[] {
	const wanted = folded(text);
	if (wanted === '' && text.trim() !== '') return [];
	return all
		.map((candidate) => ({ candidate, fit: fit(candidate, wanted) }))
		.filter((one): one is { candidate: Candidate; fit: number } => one.fit !== null)
		.sort((a, b) => a.fit - b.fit)
		.map(({ candidate }) => candidate);
}
