import { isParty, isState, partyInSentence } from '../data/parties.ts';
import { isDay } from '../data/date.ts';
import { webAddress } from '../data/web.ts';
import {
	confidences,
	directions,
	effects,
	type Confidence,
	type Effect,
	type Response
} from '../data/vocabulary.ts';
import { claim, type Question } from '../severity/claim.ts';
import type { Substantive } from '../severity/substantive.ts';
import { ladderName } from '../severity/ladder.ts';
import { lastOf } from '../data/per-row.ts';
import { isScore, longestLabel, ownScale, type OwnScale } from '../severity/own.ts';
import { acts } from '../severity/ranking.ts';
import { accountOrders, type AccountOrder } from './account-order.ts';
import { readCell } from './cell.ts';
import { listed } from './words.ts';

/** Who the reader wants to see answered; `state` leaves contested claims out. */
export const adversaries = [
	'state',
	'state-contested',
	'contested',
	'non-state',
	'unattributed',
	'all'
] as const;

/** One of the choices of adversary. */
export type Adversary = (typeof adversaries)[number];

/** Whose acts are shown: the victims' own, or allies' too. */
export type ActsOf = 'own' | 'all';

/** At most so many States are compared, each with a colour and a shape of its own. */
export const mostCompared = 8;

/** The ways to sort the States of the matrix. */
export const matrixSorts = ['strongest', 'number', 'name', 'speed'] as const;

/** The figures of the comparison that stand below the profiles, one at a time. */
export const comparisons = ['timeline', 'delay', 'pairs', 'matrix', 'map'] as const;

/** One of them. */
export type Comparison = (typeof comparisons)[number];

/** One of the ways to sort. */
export type MatrixSort = (typeof matrixSorts)[number];

/** A stretch of time, as full days. */
export interface Stretch {
	readonly from: string;
	readonly to: string;
}

/** Everything the reader chose. The address carries it whole, so that a link gives the same picture. */
export interface View {
	/** State held responsible; empty for any. */
	readonly attributedTo: string;
	readonly adversary: Adversary;
	readonly fromYear: number | null;
	readonly toYear: number | null;
	/** Least effect; empty for any, also an unknown one. */
	readonly effect: Effect | '';
	/** Least confidence; empty for any. */
	readonly confidence: Exclude<Confidence, 'low'> | '';
	readonly actsOf: ActsOf;
	/** Whether the cases without a response found are drawn one by one. */
	readonly unfolded: boolean;
	/** State to be found in the picture; empty for none. */
	readonly state: string;
	/** The acts that count as substantive, in the order of the vocabulary; null for our ladder's own line. */
	readonly substantive: readonly Response[] | null;
	/** Name of the scale everything stands on. */
	readonly scale: string;
	/** The scale the reader made or imported, whether it is the one in view or not. */
	readonly own: OwnScale | null;
	/** Names of the scales that are mixed; null for the published ones. */
	readonly mix: readonly string[] | null;
	/** The State whose victims the claim is put to. */
	readonly attacker: string;
	/** First and last day of the claim's window, and the day up to which acts count; full days. */
	readonly windowFrom: string;
	readonly windowTo: string;
	readonly asOf: string;
	/** Whether the claim counts contested incidents, and those of groups of no State. */
	readonly contestedToo: boolean;
	readonly nonStateToo: boolean;
	/**
	 * The States compared, each on the place that gives it its colour and shape; an empty text is a free place, so that a
	 * State keeps its own when another goes. Null for the States the page starts with.
	 */
	readonly states: readonly string[] | null;
	/** What the timeline shows; null for all of it. */
	readonly zoom: Stretch | null;
	readonly sort: MatrixSort;
	/** What the reader looks for among the incidents, and in what order they stand. */
	readonly search: string;
	readonly by: AccountOrder;
	/** Which figure of the comparison stands below the profiles. */
	readonly figure: Comparison;
	/** The incident that a figure of its own page is about; empty for the one that everything starts from. */
	readonly incident: string;
	/** The edition of the record that a link was made with; empty where it goes along with the newest. */
	readonly edition: string;
	/** What the data in view is called: an address it is read from, `file:` or `added:` and names, or nothing for the built-in record. */
	readonly data: string;
	/** The acts that are listed, as `writeCell` names them: `ALB.10`; empty for none. */
	readonly cell: string;
	/** Key of the act whose details are open; empty for none. */
	readonly act: string;
}

/** The view of an address that says nothing. */
export const defaultView: View = {
	attributedTo: '',
	adversary: 'state',
	fromYear: null,
	toYear: null,
	effect: '',
	confidence: '',
	actsOf: 'own',
	unfolded: false,
	state: '',
	substantive: null,
	scale: ladderName,
	own: null,
	mix: null,
	attacker: claim.attacker,
	windowFrom: claim.from,
	windowTo: claim.to,
	asOf: claim.to,
	contestedToo: false,
	nonStateToo: false,
	states: null,
	zoom: null,
	sort: 'strongest',
	search: '',
	by: 'date',
	figure: 'timeline',
	incident: '',
	edition: '',
	data: '',
	cell: '',
	act: ''
};

/** Characters that a search may have. */
export const longestSearch = 100;

interface Codec<T> {
	readonly name: string;
	/** The value a parameter stands for; undefined where it stands for none. */
	read(text: string): T | undefined;
	write(value: T): string;
}

const same = (value: string): string => value;

function oneOf<const T extends string>(name: string, words: readonly T[]): Codec<T> {
	return { name, read: (text) => words.find((word) => word === text), write: same };
}

function stateCodec(name: string): Codec<string> {
	return { name, read: (text) => (isState(text) ? text : undefined), write: same };
}

function yearCodec(name: string): Codec<number | null> {
	return {
		name,
		read: (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : undefined),
		write: (year) => (year === null ? '' : String(year))
	};
}

function dayCodec(name: string): Codec<string> {
	return { name, read: (text) => (isDay(text) ? text : undefined), write: same };
}

/** A switch with a word for each of its two sides. */
function eitherOr(name: string, on: string, off: string): Codec<boolean> {
	return {
		name,
		read: (text) => (text === on ? true : text === off ? false : undefined),
		write: (value) => (value ? on : off)
	};
}

/** Acts with points between: `severance.embargo`. */
const substantiveCodec: Codec<readonly Response[] | null> = {
	name: 'substantive',
	read(text) {
		const words = text.split('.');
		const set = acts.filter((term) => words.includes(term));
		return set.length > 0 && set.length === words.length ? set : undefined;
	},
	write: (set) => (set ?? []).join('.')
};

/** Codes with points between, `ALB..DEU` with a free place; `none` for no State at all. Codes that are none, or too many, are left out. */
const statesCodec: Codec<readonly string[] | null> = {
	name: 'states',
	read(text) {
		if (text === 'none') return [];
		const places = splitStates(text).places;
		return places.length > 0 ? places : undefined;
	},
	write: (states) => (states === null ? '' : trimmed(states).join('.') || 'none')
};

/** The places without the free ones at the end. */
function trimmed(states: readonly string[]): readonly string[] {
	return states.slice(0, states.findLastIndex((code) => code !== '') + 1);
}

/** What a text says of States: their places, and what is left out and why. */
function splitStates(text: string): {
	readonly places: readonly string[];
	readonly unknown: readonly string[];
	readonly tooMany: readonly string[];
} {
	const places: string[] = [];
	const unknown: string[] = [];
	const tooMany: string[] = [];
	for (const said of text.split('.')) {
		const code = isParty(said.toUpperCase()) ? said.toUpperCase() : said;
		if (code === '') {
			if (places.length < mostCompared) places.push('');
		} else if (!isParty(code)) unknown.push(code);
		else if (places.includes(code)) continue;
		else if (places.length < mostCompared) places.push(code);
		else tooMany.push(code);
	}
	return { places: trimmed(places), unknown, tooMany };
}

/** `2018-01-01.2022-12-31`. */
const zoomCodec: Codec<Stretch | null> = {
	name: 'zoom',
	read(text) {
		const [from = '', to = '', ...more] = text.split('.');
		return more.length === 0 && isDay(from) && isDay(to) && from < to ? { from, to } : undefined;
	},
	write: (zoom) => (zoom === null ? '' : `${zoom.from}.${zoom.to}`)
};

const scored = /^([a-z-]+)_(-?\d+(?:\.\d+)?)$/;

/** A label, which way its scores get more severe, and each act with its score: `own up attribution_2 severance_10`. */
const ownCodec: Codec<OwnScale | null> = {
	name: 'own',
	// The same order on each page, so that what stands on it is found once.
	read: lastOf((text: string) => {
		const [label = '', way, ...pairs] = text.split(' ');
		const graver = directions.find(({ term }) => term === way)?.term;
		const scores = new Map<Response, number>();
		for (const pair of pairs) {
			const [, word, score] = scored.exec(pair) ?? [];
			const term = acts.find((one) => one === word);
			const value = Number(score);
			if (term === undefined || scores.has(term) || !isScore(value)) return undefined;
			scores.set(term, value);
		}
		const isLabel = /^[a-z0-9-]+$/.test(label) && label.length <= longestLabel;
		if (!isLabel || graver === undefined || scores.size === 0) return undefined;
		return ownScale(label, graver, scores);
	}),
	write(own) {
		if (own === null) return '';
		const pairs = acts.flatMap((term) => {
			const score = own.scores.get(term);
			return score === undefined ? [] : [`${term}_${score}`];
		});
		return [own.label, own.graver, ...pairs].join(' ');
	}
};

/** `weis.bar`; `none` where every scale was left out. */
const mixCodec: Codec<readonly string[] | null> = {
	name: 'mix',
	// The same list for the same text, so that what is drawn of it is drawn once.
	read: lastOf((text: string) => {
		if (text === 'none') return [];
		const names = text.split('.');
		return names.every((name) => /^[a-z0-9-]+$/.test(name)) && new Set(names).size === names.length
			? names
			: undefined;
	}),
	write: (mix) => (mix === null ? '' : mix.join('.') || 'none')
};

/** One parameter for each part of the view, in the order of the address. */
const codecs: { readonly [K in keyof View]: Codec<View[K]> } = {
	attributedTo: stateCodec('attributed-to'),
	adversary: oneOf('adversary', adversaries),
	fromYear: yearCodec('from'),
	toYear: yearCodec('to'),
	effect: oneOf(
		'effect',
		effects.map(({ term }) => term)
	),
	confidence: oneOf(
		'confidence',
		confidences.map(({ term }) => term).filter((term) => term !== 'low')
	),
	actsOf: oneOf('acts', ['own', 'all']),
	unfolded: eitherOr('none', 'shown', 'folded'),
	state: stateCodec('state'),
	substantive: substantiveCodec,
	scale: {
		name: 'scale',
		read: (text) => (/^[a-z0-9-]+$/.test(text) ? text : undefined),
		write: same
	},
	own: ownCodec,
	mix: mixCodec,
	attacker: stateCodec('attacker'),
	windowFrom: dayCodec('window-from'),
	windowTo: dayCodec('window-to'),
	asOf: dayCodec('as-of'),
	contestedToo: eitherOr('contested', 'counted', 'left-out'),
	nonStateToo: eitherOr('non-state', 'counted', 'left-out'),
	states: statesCodec,
	zoom: zoomCodec,
	sort: oneOf('sort', matrixSorts),
	search: {
		name: 'search',
		// What is typed is looked for and shown in its own field, never said by us.
		read: (text) => (text.length <= longestSearch ? text : undefined),
		write: same
	},
	by: oneOf('by', accountOrders),
	figure: oneOf('figure', comparisons),
	incident: {
		name: 'incident',
		read: (text) => (/^[a-z0-9-]{1,80}$/.test(text) ? text : undefined),
		write: same
	},
	edition: {
		name: 'edition',
		read: (text) => (/^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(text) ? text : undefined),
		write: same
	},
	data: {
		name: 'data',
		read: (text) =>
			webAddress(text) !== undefined || /^(file|added):./.test(text) ? text : undefined,
		write: same
	},
	cell: {
		name: 'cell',
		read: (text) => (readCell(text) === undefined ? undefined : text),
		write: same
	},
	act: {
		name: 'act',
		read: (text) => (/^[A-Za-z0-9.-]+$/.test(text) ? text : undefined),
		write: same
	}
};

/** The parts of a view, in the order of the address. */
export const viewParts = Object.keys(codecs) as readonly (keyof View)[];

/** The name of the parameter that carries a part. */
export const parameterOf = (part: keyof View): string => codecs[part].name;

/** What a part is by the text of its parameter; null for none. Never fails: what makes no sense is the default. */
export function readPart<K extends keyof View>(part: K, text: string | null): View[K] {
	return text === null ? defaultView[part] : (codecs[part].read(text) ?? defaultView[part]);
}

/** The view that an address asks for. Never fails: what is missing or makes no sense is taken from the default. */
export function readView(search: URLSearchParams): View {
	const read = viewParts.map((part) => [part, readPart(part, search.get(parameterOf(part)))]);
	return Object.fromEntries(read) as View; // every part was read by its own codec or is the default's
}

/** Parts of a view that ask something of the claim. */
export const claimParts = [
	'attacker',
	'windowFrom',
	'windowTo',
	'asOf',
	'contestedToo',
	'nonStateToo'
] as const satisfies readonly (keyof View)[];

/** The same question is the same object, so that its answers are found once. */
const questionWith = lastOf(
	(
		attacker: string,
		from: string,
		to: string,
		asOf: string,
		contested: boolean,
		nonState: boolean,
		set: Substantive
	): Question => ({ attacker, from, to, asOf, contested, nonState, set })
);

/** What a view asks of the claim; `set` is what counts as substantive. */
export const questionOf = (view: View, set: Substantive): Question =>
	questionWith(
		view.attacker,
		view.windowFrom,
		view.windowTo,
		view.asOf,
		view.contestedToo,
		view.nonStateToo,
		set
	);

/** The defaults of some parts of a view. */
export function defaultsOf(some: readonly (keyof View)[]): Partial<View> {
	return Object.fromEntries(some.map((part) => [part, defaultView[part]]));
}

/** Names of the parameters of ours that say something which stands for nothing, in the order of the address. */
export function unreadIn(text: string): readonly string[] {
	const search = parametersOf(text);
	return (
		viewParts
			// What is said of States is told code by code, by `ignoredIn`.
			.filter((part) => part !== 'states')
			.map((part) => codecs[part])
			.filter((codec) => {
				const said = search.get(codec.name);
				return said !== null && codec.read(said) === undefined;
			})
			.map(({ name }) => name)
	);
}

/** What an address says of States to compare and is left out, in sentences; nothing for most. */
export function ignoredIn(text: string): readonly string[] {
	const said = parametersOf(text).get(statesCodec.name);
	if (said === null || said === 'none') return [];
	const { places, unknown, tooMany } = splitStates(said);
	const quoted = unknown.map((code) => `“${code.slice(0, 12)}”`);
	const sentences = [
		unknown.length > 0 &&
			`${listed(quoted.slice(0, 5))}${unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''} ${unknown.length === 1 ? 'is no State’s code and is' : 'are no States’ codes and are'} left out of the comparison.`,
		places.length === 0 && unknown.length > 0 && 'It shows the States that the page starts with.',
		tooMany.length > 0 &&
			`The comparison holds ${mostCompared} States; ${listed(tooMany.map(partyInSentence))} ${tooMany.length === 1 ? 'is' : 'are'} left out.`
	];
	return sentences.filter((one) => one !== false);
}

/** The parameters of an address, with or without its question mark. */
export const parametersOf = (text: string): URLSearchParams => new URLSearchParams(text);

/** The view that the text of an address asks for, with or without its question mark. */
export function viewOf(text: string): View {
	return readView(parametersOf(text));
}

/** The address of a view: defaults left out, in one order. `readView` of it gives the same view. */
export function writeView(view: View): URLSearchParams {
	const search = new URLSearchParams();
	for (const part of viewParts) {
		if (view[part] === defaultView[part]) continue;
		const codec = codecs[part] as Codec<View[typeof part]>;
		search.set(codec.name, codec.write(view[part]));
	}
	return search;
}

/** The link to a view, relative to its page: empty for the default one. */
export function hrefOf(view: View): string {
	const search = writeView(view).toString();
	return search === '' ? '?' : `?${search}`;
}
