import { partyName } from '../data/countries.ts';
import { dateInWords, readDate } from '../data/date.ts';
import type { Incident } from '../data/incidents.ts';
import { responseNames } from '../data/vocabulary.ts';
import { delaysOf } from '../severity/delay.ts';
import { noStep, standsAs, type Placed } from '../severity/place.ts';
import type { Ranking } from '../severity/ranking.ts';
import type { Substantive } from '../severity/substantive.ts';
import type { Index, Nation } from './nation.ts';
import { placeInWords } from './standing.ts';
import { count, small } from './words.ts';

/*
 * A list of acts that one mark stands for, as the address names it: a State, and what its acts have in common. Wherever a
 * mark stands for several, it opens such a list.
 */

/** What the acts of a list have in common. */
export type Cell = { readonly state: string } & (
	| {
			/** A step of the scale in view; 0 for no response found, `noRung` for acts without a score. */
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

/** A list as the address names it: `ALB.10`, `ALB.10.all`, `ALB.case.alb-2022-07.ALB`, `ALB.days.30.90`, `ALB.time.2018-01-01.2018-12-31`. */
export function writeCell(cell: Cell): string {
	const { state } = cell;
	if (cell.by === 'case') return [state, 'case', ...cell.key.split(' ')].join('.');
	if (cell.by === 'days') return `${state}.days.${cell.least}.${cell.most}`;
	if (cell.by === 'time') return `${state}.time.${cell.from}.${cell.to}`;
	const step = cell.step === noStep ? apart : cell.step;
	return `${state}.${step}${cell.acts === 'all' ? '.all' : ''}`;
}

const isNumber = (text: string | undefined): text is string => /^\d{1,5}$/.test(text ?? '');
const isDay = (text: string | undefined): text is string =>
	text?.length === 10 && 'date' in readDate(text);

/** The list that a text names; undefined where it names none. */
export function readCell(text: string): Cell | undefined {
	const [state = '', by = '', ...rest] = text.split('.');
	if (!/^[A-Z]{2,4}$/.test(state)) return undefined;
	const [one, other] = rest;
	if (by === 'case' && rest.length === 2 && one !== undefined && /^[a-z0-9-]+$/.test(one))
		return /^[A-Z]{3}$/.test(other ?? '') ? { state, by, key: rest.join(' ') } : undefined;
	if (by === 'days' && rest.length === 2 && isNumber(one) && isNumber(other))
		return { state, by, least: Number(one), most: Number(other) };
	if (by === 'time' && rest.length === 2 && isDay(one) && isDay(other))
		return { state, by, from: one, to: other };
	if (!isNumber(by) || rest.length > 1 || (one !== undefined && one !== 'all')) return undefined;
	const step = Number(by) === apart ? noStep : Number(by);
	return { state, by: 'step', step, acts: one === undefined ? 'own' : 'all' };
}

/** Where the acts of a list come from. */
export interface CellSource {
	readonly nation: Nation;
	readonly index: Index;
	readonly ranking: Ranking;
	readonly set: Substantive;
	/** The day the record was last checked. */
	readonly checked: string;
}

const isOwn = ({ incident }: Placed): boolean => incident.responder === incident.victim;

function actsOf(
	cell: Cell,
	{ nation, index, ranking, set, checked }: CellSource
): readonly Placed[] {
	const stands = (row: Incident): Placed => standsAs(row, index.placed, ranking.stepOf);
	if (cell.by === 'case') return nation.cases.find(({ key }) => key === cell.key)?.acts ?? [];
	if (cell.by === 'days')
		return delaysOf(nation.own, set, checked, index.isShown).delays.flatMap(({ act, days }) =>
			act !== null && days >= cell.least && days <= cell.most ? [stands(act)] : []
		);
	if (cell.by === 'time') {
		const [from, to] = [Date.parse(cell.from), Date.parse(cell.to)];
		return nation.cases.flatMap(({ acts }) => acts.filter(({ at }) => at >= from && at <= to));
	}
	if (cell.step === 0) return nation.cases.flatMap(({ silent }) => silent ?? []);
	return nation.acts.filter((one) => one.step === cell.step && (cell.acts === 'all' || isOwn(one)));
}

/** What the acts of a step have in common; that no response was found is no rung. */
export function stepInCell(ranking: Ranking, step: number): string {
	return step === 0 ? small(responseNames.none) : placeInWords(ranking, step);
}

/** "54 days", "30 to 90 days". */
export function daysRange(least: number, most: number): string {
	return least === most ? count(least, 'day') : `${least} to ${count(most, 'day')}`;
}

function titleOf(cell: Cell, acts: readonly Placed[], ranking: Ranking): string {
	const name = partyName(cell.state);
	if (cell.by === 'case') return `${name}: ${acts[0]?.incident.incident ?? ''}`;
	if (cell.by === 'days') return `${name}, ${daysRange(cell.least, cell.most)} after disclosure`;
	if (cell.by === 'time') return `${name}, ${dateInWords(cell.from)} to ${dateInWords(cell.to)}`;
	return `${name}, ${stepInCell(ranking, cell.step)}`;
}

/** The acts of a list with what they have in common; null where there is none. */
export function listOf(
	cell: Cell,
	source: CellSource
): { readonly title: string; readonly acts: readonly Placed[] } | null {
	const acts = actsOf(cell, source);
	return acts.length === 0 ? null : { title: titleOf(cell, acts, source.ranking), acts };
}
