import { sort } from 'd3-array';
import { partyName } from '../data/parties.ts';
import { day, surelyBefore } from '../data/date.ts';
import type { Incident } from '../data/incident.ts';
import { delaysOf } from '../severity/delay.ts';
import type { Placed } from '../severity/place.ts';
import type { Ranking } from '../severity/ranking.ts';
import type { Substantive } from '../severity/substantive.ts';
import { stepCellInWords, stepInCell, timeInWords } from './cell-words.ts';
import { readCell, type StateCell, type StepCell } from './cell.ts';
import type { Index, Nation } from './nation.ts';
import type { Shown } from './select.ts';
import { capital, count } from './words.ts';

/* The acts of a list that `cell.ts` names. */

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

function actsOf(cell: StateCell, { nation, index, set, checked }: CellSource): readonly Placed[] {
	if (cell.by === 'case') return nation.cases.find(({ key }) => key === cell.key)?.acts ?? [];
	if (cell.by === 'days')
		return delaysOf(nation.own, set, checked, index.isShown).delays.flatMap(({ act, days }) =>
			act !== null && days >= cell.least && days <= cell.most ? [index.stands(act)] : []
		);
	if (cell.by === 'time') {
		const [from, to] = [Date.parse(cell.from), Date.parse(cell.to)];
		return nation.cases.flatMap(({ acts }) => acts.filter(({ at }) => at >= from && at <= to));
	}
	if (cell.step === 0) return nation.cases.flatMap(({ silent }) => silent ?? []);
	return nation.acts.filter((one) => one.step === cell.step && (cell.acts === 'all' || isOwn(one)));
}

/** "54 days", "30 to 90 days". */
function daysRange(least: number, most: number): string {
	return least === most ? count(least, 'day') : `${least} to ${count(most, 'day')}`;
}

/**
 * "54 days after disclosure", and that some of the acts came before it, which count as day 0. `about`: a date among them is
 * known to the month only.
 */
export function afterDisclosure(
	least: number,
	most: number,
	acts: readonly { readonly incident: Incident }[],
	about = false
): string {
	const early = acts.filter(({ incident: { response_date, disclosed_date } }) =>
		surelyBefore(response_date, disclosed_date)
	).length;
	if (early > 0 && early === acts.length) return 'before disclosure';
	const after = `${about ? 'about ' : ''}${daysRange(least, most)} after disclosure`;
	return early === 0 ? after : `${after}, or before it`;
}

function titleOf(cell: StateCell, acts: readonly Placed[], ranking: Ranking): string {
	const name = partyName(cell.state);
	if (cell.by === 'case') return `${name}: ${acts[0]?.incident.incident ?? ''}`;
	if (cell.by === 'days') return `${name}, ${afterDisclosure(cell.least, cell.most, acts)}`;
	if (cell.by === 'time') return `${name}, ${timeInWords(cell.from, cell.to)}`;
	return `${name}, ${stepInCell(ranking, cell.step)}`;
}

/** Whether an act is among those that a list on a step holds. */
function isIn(cell: StepCell): (one: Placed) => boolean {
	const { step } = cell;
	if (cell.by === 'effect')
		return (one) => one.step === step && one.incident.effect === cell.effect;
	const [first, end] = [Date.parse(cell.from), Date.parse(cell.to) + day];
	return ({ step: on, at }) => on === step && at >= first && at < end;
}

/** The acts of any State that a list on a step holds, in the order of time, with what they have in common. */
function listOnStep(cell: StepCell, { placed, apart }: Shown, ranking: Ranking): List {
	const acts = [...placed, ...apart].filter(isIn(cell));
	return {
		title: capital(stepCellInWords(cell, ranking)),
		acts: sort(acts, ({ at }) => at),
		named: true
	};
}

/** Acts with what they have in common. */
interface List {
	readonly title: string;
	readonly acts: readonly Placed[];
	/** True where the title names no State, so that each act has to. */
	readonly named: boolean;
}

/** The acts of a State’s list with what they have in common; null where there is none. */
export function listOf(cell: StateCell, source: CellSource): List | null {
	const acts = actsOf(cell, source);
	return acts.length === 0
		? null
		: { title: titleOf(cell, acts, source.ranking), acts, named: false };
}

/** The list that a text names among what is shown; null where there is none. */
export function listNamed(
	text: string,
	from: Omit<CellSource, 'nation'> & {
		readonly nations: ReadonlyMap<string, Nation>;
		readonly shown: Shown;
	}
): List | null {
	const cell = readCell(text);
	if (cell === undefined) return null;
	if (!('state' in cell)) {
		const list = listOnStep(cell, from.shown, from.ranking);
		return list.acts.length === 0 ? null : list;
	}
	const nation = from.nations.get(cell.state);
	if (nation === undefined) return null;
	const { index, ranking, set, checked } = from;
	return listOf(cell, { nation, index, ranking, set, checked });
}
