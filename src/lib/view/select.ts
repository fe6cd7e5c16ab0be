import type { Incident } from '../data/incidents.ts';
import { confidences, effects } from '../data/vocabulary.ts';
import { defaultView, type View } from './view.ts';

/** What an incident is on the other side: a State, disputed, a group of no State, or nobody named. */
export type AdversaryKind = 'state' | 'contested' | 'non-state' | 'unattributed';

/** The kind of adversary of a row. */
export function adversaryOf({ attributed_to, attribution }: Incident): AdversaryKind {
	if (attribution === 'contested') return 'contested';
	if (attribution === 'non-state') return 'non-state';
	return attributed_to.length > 0 ? 'state' : 'unattributed';
}

/** Year by which a row is filtered: that of the disclosure, else of the start. */
export function yearOf({ disclosed_date, start_date }: Incident): number {
	return Number((disclosed_date || start_date).slice(0, 4));
}

/** A condition the reader may set, under the name its control has. */
export interface Filter {
	readonly label: string;
	/** Parts of the view it is made of. */
	readonly parts: readonly (keyof View)[];
	keeps(row: Incident, view: View): boolean;
}

const effectOrder = effects.map(({ term }) => term);
const confidenceOrder = confidences.map(({ term }) => term);

/** Every filter, in the order of its control. */
export const filters: readonly Filter[] = [
	{
		label: 'Attributed to',
		parts: ['attributedTo'],
		keeps: ({ attributed_to }, { attributedTo }) =>
			attributedTo === '' || attributed_to.includes(attributedTo)
	},
	{
		label: 'Adversary',
		parts: ['adversary'],
		keeps: (row, { adversary }) => {
			const kind = adversaryOf(row);
			if (adversary === 'all') return true;
			if (adversary === 'state-contested') return kind === 'state' || kind === 'contested';
			return kind === adversary;
		}
	},
	{
		label: 'From year',
		parts: ['fromYear'],
		keeps: (row, { fromYear }) => fromYear === null || yearOf(row) >= fromYear
	},
	{
		label: 'To year',
		parts: ['toYear'],
		keeps: (row, { toYear }) => toYear === null || yearOf(row) <= toYear
	},
	{
		label: 'Effect',
		parts: ['effect'],
		keeps: (row, { effect }) =>
			effect === '' ||
			(row.effect !== '' && effectOrder.indexOf(row.effect) >= effectOrder.indexOf(effect))
	},
	{
		label: 'Confidence',
		parts: ['confidence'],
		keeps: (row, { confidence }) =>
			confidence === '' ||
			(row.confidence !== '' &&
				confidenceOrder.indexOf(row.confidence) <= confidenceOrder.indexOf(confidence))
	},
	{
		label: 'Acts of',
		parts: ['actsOf'],
		keeps: ({ responder, victim }, { actsOf }) => actsOf === 'all' || responder === victim
	}
];

/** True where the reader set the filter to something other than its default. */
export function isSet(filter: Filter, view: View): boolean {
	return filter.parts.some((part) => view[part] !== defaultView[part]);
}

/** The rows that every filter keeps, in their order. */
export function selectRows(rows: readonly Incident[], view: View): readonly Incident[] {
	return rows.filter((row) => filters.every((filter) => filter.keeps(row, view)));
}

/** The view without one filter. */
export function without(filter: Filter, view: View): View {
	const reset = Object.fromEntries(filter.parts.map((part) => [part, defaultView[part]]));
	return { ...view, ...reset };
}

/** A filter that empties the view alone: without it there would be `rows` rows. */
export interface Emptying {
	readonly label: string;
	readonly rows: number;
	readonly view: View;
}

/** For an empty view, each set filter whose removal alone brings rows back; none where it takes several together. */
export function whatEmpties(rows: readonly Incident[], view: View): readonly Emptying[] {
	return filters
		.filter((filter) => isSet(filter, view))
		.map((filter) => {
			const relaxed = without(filter, view);
			return { label: filter.label, rows: selectRows(rows, relaxed).length, view: relaxed };
		})
		.filter((emptying) => emptying.rows > 0);
}
