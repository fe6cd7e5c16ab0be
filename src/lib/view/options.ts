import { extent } from 'd3-array';
import { isState, partyName } from '../data/parties.ts';
import type { Incident } from '../data/incident.ts';
import { confidences, effects } from '../data/vocabulary.ts';
import type { Scale } from '../severity/ladder.ts';
import { yearOf } from './select.ts';
import type { Adversary } from './view.ts';
import { adversaries } from './view.ts';
import { capital } from './words.ts';

/** A choice a control offers. */
export interface Option {
	readonly value: string;
	readonly text: string;
}

const adversaryTexts: Readonly<Record<Adversary, string>> = {
	state: 'State',
	'state-contested': 'State, contested too',
	contested: 'Contested only',
	'non-state': 'Non-state',
	unattributed: 'Unattributed',
	all: 'All'
};

/** The adversaries a reader may choose. */
export const adversaryOptions: readonly Option[] = adversaries.map((value) => ({
	value,
	text: adversaryTexts[value]
}));

/** Least effects a reader may ask for; the most severe has nothing above. */
export const effectOptions: readonly Option[] = [
	{ value: '', text: 'Any' },
	...effects
		.map(({ term }, i) => ({
			value: term,
			text: i === effects.length - 1 ? capital(term) : `${capital(term)} or worse`
		}))
		.slice(1)
];

/** Least confidences a reader may ask for. */
export const confidenceOptions: readonly Option[] = [
	{ value: '', text: 'Any' },
	...confidences
		.filter(({ term }) => term !== 'low')
		.map(({ term }) => ({
			value: term,
			text: term === 'high' ? 'High' : `${capital(term)} or high`
		}))
		.reverse()
];

/** Whose acts a reader may choose. */
export const actsOfOptions: readonly Option[] = [
	{ value: 'own', text: 'The victims' },
	{ value: 'all', text: 'Allies too' }
];

function named(codes: Iterable<string>, first?: Option): readonly Option[] {
	return [
		...(first === undefined ? [] : [first]),
		...[...new Set(codes)]
			.map((value) => ({ value, text: partyName(value) }))
			.sort((a, b) => a.text.localeCompare(b.text, 'en'))
	];
}

/** The States held responsible for something in the rows, by name; the one chosen is there even if none is. */
export function attributedOptions(rows: readonly Incident[], chosen: string): readonly Option[] {
	const codes = rows.flatMap(({ attributed_to }) => attributed_to);
	return named(chosen === '' ? codes : [...codes, chosen], { value: '', text: 'Any State' });
}

/** The States the claim may be put to, by name; the one chosen is there even if nothing is laid to it. */
export function attackerOptions(rows: readonly Incident[], chosen: string): readonly Option[] {
	return named([...rows.flatMap(({ attributed_to }) => attributed_to), chosen]);
}

/** The States that were attacked or answered in the rows, by name, organisations left out. */
export function stateOptions(rows: readonly Incident[], chosen: string): readonly Option[] {
	const codes = rows.flatMap(({ responder, victim }) => [responder, victim]).filter(isState);
	return named(chosen === '' ? codes : [...codes, chosen], { value: '', text: 'Nobody' });
}

/** The scales to choose from, the reader's own where there is one. */
export function scaleOptions(
	scales: ReadonlyMap<string, Scale>,
	own: Scale | null
): readonly Option[] {
	return [...scales.values(), ...(own === null ? [] : [own])].map(({ name, title }) => ({
		value: name,
		text: title
	}));
}

/** Every year from the first to the last that a row is filtered by. */
export function yearOptions(
	rows: readonly Incident[],
	chosen: number | null,
	any: string
): readonly Option[] {
	const years = rows.map(yearOf);
	const [first, last] = extent(chosen === null ? years : [...years, chosen]);
	if (first === undefined) return [{ value: '', text: any }];
	return [
		{ value: '', text: any },
		...Array.from({ length: last - first + 1 }, (_, i) => String(first + i)).map((year) => ({
			value: year,
			text: year
		}))
	];
}
