import { isState } from '../data/countries.ts';
import { confidences, effects, type Confidence, type Effect } from '../data/vocabulary.ts';

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
	act: ''
};

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
	unfolded: {
		name: 'none',
		read: (text) => (text === 'shown' ? true : text === 'folded' ? false : undefined),
		write: (shown) => (shown ? 'shown' : 'folded')
	},
	state: stateCodec('state'),
	act: {
		name: 'act',
		read: (text) => (/^[A-Za-z0-9.-]+$/.test(text) ? text : undefined),
		write: same
	}
};

const parts = Object.keys(codecs) as (keyof View)[];

/** The view that an address asks for. Never fails: what is missing or makes no sense is taken from the default. */
export function readView(search: URLSearchParams): View {
	const view: Record<string, unknown> = { ...defaultView };
	for (const part of parts) {
		const text = search.get(codecs[part].name);
		if (text !== null) view[part] = codecs[part].read(text) ?? defaultView[part];
	}
	return view as unknown as View; // every part was read by its own codec or is the default's
}

/** The address of a view: defaults left out, in one order. `readView` of it gives the same view. */
export function writeView(view: View): URLSearchParams {
	const search = new URLSearchParams();
	for (const part of parts) {
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
