import type { Incident } from '../data/incident.ts';
import { confidences, isAtLeast } from '../data/vocabulary.ts';
import {
	countedAs,
	placeOnLadder,
	setApart,
	type Counts,
	type Placed,
	type StepOf
} from '../severity/place.ts';
import { defaultView, type View } from './view.ts';

/** What an incident is on the other side: a State, disputed, a group of no State, or nobody named. */
export type AdversaryKind = 'state' | 'contested' | 'non-state' | 'unattributed';

/** The kind of adversary of a row. */
export function adversaryOf({ attributed_to, attribution }: Incident): AdversaryKind {
	if (attribution === 'contested') return 'contested';
	if (attribution === 'non-state') return 'non-state';
	return attributed_to.length > 0 ? 'state' : 'unattributed';
}

/** True for what is drawn with a dashed ring: contested and non-state incidents. */
export function isDashed(row: Incident): boolean {
	const kind = adversaryOf(row);
	return kind === 'contested' || kind === 'non-state';
}

/** Year by which a row is filtered: that of the disclosure, else of the start. */
export function yearOf({ disclosed_date, start_date }: Incident): number {
	return Number((disclosed_date || start_date).slice(0, 4));
}

/** A condition the reader may set, under the name its control has. */
export interface Filter {
	readonly label: string;
	/** The part of the view it is made of, at its widest. */
	readonly widest: Partial<View>;
	keeps(row: Incident, view: View): boolean;
}

const confidenceOrder = confidences.map(({ term }) => term);

const byConfidence: Filter = {
	label: 'Confidence',
	widest: { confidence: '' },
	keeps: (row, { confidence }) =>
		confidence === '' ||
		confidenceOrder.indexOf(row.confidence) <= confidenceOrder.indexOf(confidence)
};

/** Every filter, in the order of its control. */
export const filters: readonly Filter[] = [
	{
		label: 'Attributed to',
		widest: { attributedTo: '' },
		keeps: ({ attributed_to }, { attributedTo }) =>
			attributedTo === '' || attributed_to.includes(attributedTo)
	},
	{
		label: 'Adversary',
		widest: { adversary: 'all' },
		keeps: (row, { adversary }) => {
			const kind = adversaryOf(row);
			if (adversary === 'all') return true;
			if (adversary === 'state-contested') return kind === 'state' || kind === 'contested';
			return kind === adversary;
		}
	},
	{
		label: 'From year',
		widest: { fromYear: null },
		keeps: (row, { fromYear }) => fromYear === null || yearOf(row) >= fromYear
	},
	{
		label: 'To year',
		widest: { toYear: null },
		keeps: (row, { toYear }) => toYear === null || yearOf(row) <= toYear
	},
	{
		label: 'Effect',
		widest: { effect: '' },
		keeps: (row, { effect }) => effect === '' || isAtLeast(row.effect, effect)
	},
	byConfidence,
	{
		label: 'Acts of',
		widest: { actsOf: 'all' },
		keeps: ({ responder, victim }, { actsOf }) => actsOf === 'all' || responder === victim
	}
];

const partsOf = ({ widest }: Filter): readonly (keyof View)[] =>
	Object.keys(widest) as (keyof View)[];

/** Parts of a view that decide which rows are in it. */
export const filterParts: readonly (keyof View)[] = filters.flatMap((filter) => partsOf(filter));

/** True where the reader set the filter to something other than its default. */
export function isSet(filter: Filter, view: View): boolean {
	return partsOf(filter).some((part) => view[part] !== defaultView[part]);
}

/** True where the filter is not at its widest. */
export function narrows(filter: Filter, view: View): boolean {
	return partsOf(filter).some((part) => view[part] !== filter.widest[part]);
}

/** The rows that every filter keeps, in their order. */
export function selectRows(rows: readonly Incident[], view: View): readonly Incident[] {
	return rows.filter((row) => filters.every((filter) => filter.keeps(row, view)));
}

/** Rows of the cases in view, whatever the confidence of each. */
export function casesOf(rows: readonly Incident[], view: View): readonly Incident[] {
	const narrowing = filters.filter((one) => one !== byConfidence && narrows(one, view));
	return narrowing.length === 0
		? rows
		: rows.filter((row) => narrowing.every((filter) => filter.keeps(row, view)));
}

/** What a view shows. */
export interface Shown {
	/** Rows that every filter keeps. */
	readonly rows: readonly Incident[];
	/** Rows of the cases in view, whatever the confidence of each. */
	readonly cases: readonly Incident[];
	/** What stands on the scale in view. */
	readonly placed: readonly Placed[];
	/** Acts without a score on it. */
	readonly apart: readonly Placed[];
}

/**
 * Rows and places of the cases in view. Places are found before the confidence filter is applied: how sure a coding is does not
 * change what a State did, so a doubtful act is left out of the picture and no lower one takes its place. What counts is
 * told by `counted`.
 */
export function showCases(cases: readonly Incident[], view: View, stepOf: StepOf): Shown {
	const placed = placeOnLadder(cases, stepOf);
	const apart = setApart(cases, stepOf);
	const { confidence } = view;
	if (confidence === '') return { rows: cases, cases, placed, apart };
	const asked: View = { ...defaultView, confidence };
	const isSure = (row: Incident): boolean => byConfidence.keeps(row, asked);
	return {
		rows: cases.filter(isSure),
		cases,
		placed: placed.filter(({ incident }) => isSure(incident)),
		apart: apart.filter(({ incident }) => isSure(incident))
	};
}

/** The same with what counts as substantive; marks on which the line changes nothing stay the objects they are. */
export function counted(shown: Shown, counts: Counts): Shown {
	const mark = (one: Placed): Placed => countedAs(one, counts);
	return { ...shown, placed: shown.placed.map(mark), apart: shown.apart.map(mark) };
}

/** Rows and places of a view. */
export function show(rows: readonly Incident[], view: View, stepOf: StepOf, counts: Counts): Shown {
	return counted(showCases(casesOf(rows, view), view, stepOf), counts);
}
