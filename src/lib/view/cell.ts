import { isDay } from '../data/date.ts';
import { effects, type Effect } from '../data/vocabulary.ts';
import { noStep } from '../severity/place.ts';

/*
 * A list of acts that one mark stands for, as the address names it: what its acts have in common, which for most is a State. Wherever a
 * mark stands for several, it opens such a list.
 */

/** A picture of more marks than this has one for several acts, which opens the list of them. */
export const mostMarks = 1000;

/** The answers of any State on one step of the scale, in some time: what a mark of a crowded ladder stands for. */
export interface Stretch {
	readonly by: 'stretch';
	/** A step of the scale in view; `noStep` for acts without a score. */
	readonly step: number;
	/** First and last day, as full dates. */
	readonly from: string;
	readonly to: string;
}

/** The marks of any State on one step for incidents of one effect: what a mark of a crowded proportion stands for. */
export interface Crossing {
	readonly by: 'effect';
	/** A step of the scale in view; 0 for no response found. */
	readonly step: number;
	/** How far the incidents went; empty for those of which it is not known. */
	readonly effect: Effect | '';
}

/** What acts of any State have in common. */
export type StepCell = Stretch | Crossing;

/** What the acts of a list have in common. */
export type Cell = StateCell | StepCell;

/** What acts of one State have in common. */
export type StateCell = { readonly state: string } & (
	| {
			/** A step of the scale in view; 0 for no response found, `noStep` for acts without a score. */
			readonly by: 'step';
			readonly step: number;
			/** The State's own acts, or those for others too. */
			readonly acts: 'own' | 'all';
	  }
	| {
			/** An incident and its victim, with a space between. */
			readonly by: 'case';
			readonly key: string;
	  }
	| {
			/** Least and most whole days from disclosure to an answer at or above the line. */
			readonly by: 'days';
			readonly least: number;
			readonly most: number;
	  }
	| {
			/** First and last day, as full dates. */
			readonly by: 'time';
			readonly from: string;
			readonly to: string;
	  }
);

/** What stands for acts without a score; no scale has so many steps. */
const apart = 99;

/** What stands for an effect that is not known; no effect is called so. */
const unknown = 'unknown';

const effectNamed = new Map<string, Effect | ''>([
	...effects.map(({ term }) => [term, term] as const),
	[unknown, '']
]);

const numberOf = (step: number): number => (step === noStep ? apart : step);
const stepOf = (number: string): number => (Number(number) === apart ? noStep : Number(number));

/**
 * A list as the address names it: `ALB.10`, `ALB.10.all`, `ALB.case.alb-2022-07.ALB`, `ALB.days.30.90`, `ALB.time.2018-01-01.2018-12-31`,
 * `step.2.2018-01-01.2018-12-31`, `effect.theft.2`, `effect.unknown.2`.
 */
export function writeCell(cell: Cell): string {
	if (cell.by === 'stretch') return `step.${numberOf(cell.step)}.${cell.from}.${cell.to}`;
	if (cell.by === 'effect') return `effect.${cell.effect || unknown}.${numberOf(cell.step)}`;
	const { state } = cell;
	if (cell.by === 'case') return [state, 'case', ...cell.key.split(' ')].join('.');
	if (cell.by === 'days') return `${state}.days.${cell.least}.${cell.most}`;
	if (cell.by === 'time') return `${state}.time.${cell.from}.${cell.to}`;
	return `${state}.${numberOf(cell.step)}${cell.acts === 'all' ? '.all' : ''}`;
}

const isNumber = (text: string | undefined): text is string => /^\d{1,5}$/.test(text ?? '');

/** The list that a text names; undefined where it names none. */
export function readCell(text: string): Cell | undefined {
	const [state = '', by = '', ...rest] = text.split('.');
	if (state === 'step') {
		const [from = '', to = ''] = rest;
		return rest.length === 2 && isNumber(by) && isDay(from) && isDay(to)
			? { by: 'stretch', step: stepOf(by), from, to }
			: undefined;
	}
	if (state === 'effect') {
		const effect = effectNamed.get(by);
		return effect !== undefined && rest.length === 1 && isNumber(rest[0])
			? { by: 'effect', step: stepOf(rest[0]), effect }
			: undefined;
	}
	if (!/^[A-Z]{2,4}$/.test(state)) return undefined;
	const [one, other] = rest;
	if (by === 'case' && rest.length === 2 && one !== undefined && /^[a-z0-9-]+$/.test(one))
		return /^[A-Z]{3}$/.test(other ?? '') ? { state, by, key: rest.join(' ') } : undefined;
	if (by === 'days' && rest.length === 2 && isNumber(one) && isNumber(other))
		return { state, by, least: Number(one), most: Number(other) };
	if (by === 'time' && rest.length === 2 && isDay(one ?? '') && isDay(other ?? ''))
		return { state, by, from: one ?? '', to: other ?? '' };
	if (!isNumber(by) || rest.length > 1 || (one !== undefined && one !== 'all')) return undefined;
	return { state, by: 'step', step: stepOf(by), acts: one === undefined ? 'own' : 'all' };
}
