import { descending, greatest, least, max, median, sort } from 'd3-array';
import { middleOf } from '../data/date.ts';
import { countedBy, groupedBy } from '../data/grouped.ts';
import { caseOf, type Incident } from '../data/incident.ts';
import type { Parts } from '../data/parts.ts';
import { perRow } from '../data/per-row.ts';
import {
	eachOnce,
	givesPlace,
	isAnswer,
	noStep,
	standsAs,
	type Counts,
	type Placed,
	type StepOf
} from '../severity/place.ts';
import { daysFromDisclosure } from './describe.ts';
import type { Shown } from './select.ts';

/** Rows in view, sorted once by who is attacked and who acts, so that a State is found without going through all of them. */
export interface Index {
	/** Rows of the cases of each victim, whatever their confidence. */
	readonly cases: ReadonlyMap<string, readonly Incident[]>;
	/** Rows of the acts of each responder. */
	readonly acts: ReadonlyMap<string, readonly Incident[]>;
	/** Asked of a row of the cases: true for an act that every filter keeps; confidence may leave out the act of a case that is in view. */
	isShown(row: Incident): boolean;
	/** A row as it stands: as its mark where it is one, else as a lower act of its party. */
	stands(row: Incident): Placed;
}

/** Sorts what is in view by State. */
export function indexOf(
	{ rows, cases, placed, apart }: Shown,
	stepOf: StepOf,
	counts: Counts
): Index {
	// Made when somebody asks: the page that counts States only does not.
	let shown: ReadonlySet<Incident> | undefined;
	let marks: ReadonlyMap<Incident, Placed> | undefined;
	const marksByRow = (): ReadonlyMap<Incident, Placed> =>
		new Map([...placed, ...apart].map((one) => [one.incident, one]));
	return {
		stands: (row) => standsAs(row, (marks ??= marksByRow()), stepOf, counts),
		isShown: (row) => rows === cases || (shown ??= new Set(rows)).has(row),
		cases: groupedBy(cases, ({ victim }) => victim),
		acts: groupedBy(
			rows.filter(({ response }) => response !== 'none'),
			({ responder }) => responder
		)
	};
}

/** Codes of everybody attacked or acting in view. */
export function partiesIn({ cases, acts }: Index): readonly string[] {
	return [...new Set([...cases.keys(), ...acts.keys()])];
}

/** An incident as it concerns one State. */
export interface NationCase {
	/** Incident and victim. */
	readonly key: string;
	/** A row of it, for what all have in common. */
	readonly row: Incident;
	/** The State's acts on it that are in view. */
	readonly acts: readonly Placed[];
	/** The row that says that no response of the State was found; null where there is an answer, also one that the filters leave out. */
	readonly silent: Placed | null;
}

/** What a State, or an organisation, did in view; all of it counted from rows. */
export interface Nation {
	readonly state: string;
	/** Its rows as a victim that are its own acts or say that none was found; whatever their confidence. */
	readonly own: readonly Incident[];
	/** Its acts as they stand, each once: its own, and those for others where they are in view. */
	readonly acts: readonly Placed[];
	/** The incidents it was hit by, and those of others that it answered; each act on every one that it answers. */
	readonly cases: readonly NationCase[];
	/** Incidents in which it is a victim, those it is found to have answered, and those without a response found. */
	readonly incidents: number;
	readonly answered: number;
	readonly silent: number;
	/** Number of its own acts, each once. */
	readonly ownActs: number;
	/** Acts of its own that count as substantive. */
	readonly substantive: number;
	/** Its place: its highest own act that counts; null where it has none. */
	readonly highest: Placed | null;
	/** True where its place may be too low: an own act that counts has no score on the scale. */
	readonly open: boolean;
	/** The steps on which most of its acts stand, the highest of equal ones first, and how many stand on each; null without acts on the scale. */
	readonly usual: { readonly steps: readonly number[]; readonly acts: number } | null;
	/**
	 * Median of the days from disclosure to the first own act, over the incidents where both days are known and the filters
	 * keep that act. An act on the very day of disclosure is left out: the answer may be what made the incident public, so
	 * that it was given at once says nothing of speed.
	 */
	readonly medianDays: number | null;
	readonly timed: number;
	/** Incidents left out of the median because the first own act came on the day of disclosure. */
	readonly disclosing: number;
	/** Acts taken together with others. */
	readonly together: number;
}

/** A State with its place in the comparison, 0 to 7. */
export interface ComparedNation {
	readonly slot: number;
	readonly nation: Nation;
}

const isOwn = ({ incident }: Placed): boolean => incident.responder === incident.victim;

/** What was found of each State. */
const found = perRow<Index, Map<string, Nation>>(() => new Map());

/** What a State did in view; found once. */
export function nationOf(state: string, index: Index): Nation {
	const nations = found(index);
	const nation = nations.get(state) ?? findNation(state, index);
	nations.set(state, nation);
	return nation;
}

function findNation(state: string, index: Index): Nation {
	const deeds = (index.acts.get(state) ?? []).map(index.stands);
	const acts = eachOnce(deeds);
	const own: Incident[] = [];
	const cases = new Map<string, CaseRows>();
	const caseAt = (row: Incident): CaseRows => {
		const key = caseOf(row);
		const known = cases.get(key);
		if (known !== undefined) return known;
		const one: CaseRows = { key, row, own: [], acts: [], silent: null };
		cases.set(key, one);
		return one;
	};
	for (const row of index.cases.get(state) ?? []) {
		const one = caseAt(row);
		if (row.responder !== state) continue;
		own.push(row);
		one.own.push(row);
	}
	const incidents = cases.size;
	for (const act of deeds) caseAt(act.incident).acts.push(act);
	const all = [...cases.values()];
	for (const one of all) {
		const none = noneOf(one);
		if (none !== null) one.silent = index.stands(none);
	}
	const answered = all.filter((one) => one.own.length > 0 && one.silent === null);
	const first = answered.flatMap((one) => firstDelay(one.own, index.isShown) ?? []);
	const later = first.filter(({ discloses }) => !discloses);
	const ownOnes = acts.filter(isOwn);
	const steps = [
		...countedBy(
			ownOnes.filter(({ step }) => step > 0),
			({ step }) => step
		)
	];
	const most = max(steps, ([, n]) => n);
	const places = ownOnes.filter(isAnswer);
	return {
		state,
		own,
		acts,
		cases: all,
		incidents,
		answered: answered.length,
		silent: all.filter(({ silent }) => silent !== null).length,
		ownActs: ownOnes.length,
		substantive: ownOnes.filter(({ counts }) => counts).length,
		open: ownOnes.some((one) => one.step === noStep && givesPlace(one.incident)),
		highest: greatest(places, (a, b) => a.step - b.step || b.at - a.at) ?? null,
		usual:
			most === undefined
				? null
				: {
						steps: sort(
							steps.filter(([, n]) => n === most).map(([step]) => step),
							descending
						),
						acts: most
					},
		medianDays: median(later, ({ days }) => days) ?? null,
		timed: later.length,
		disclosing: first.length - later.length,
		together: acts.filter(({ incident }) => incident.collective === 'yes').length
	};
}

/** What is gathered of one incident, with the State's own rows as its victim. */
interface CaseRows extends NationCase {
	readonly own: Incident[];
	readonly acts: Placed[];
	silent: Placed | null;
}

/** The victim's own row that says that no response was found, where it has no other; null else. */
function noneOf({ own }: CaseRows): Incident | null {
	const isNone = ({ response }: Incident): boolean => response === 'none';
	return own.every(isNone) ? (own[0] ?? null) : null;
}

/** States are counted together until they have so many rows: some ten milliseconds. */
const together = 2000;

/** Finds what every State did in view, in parts. */
export function* nationsAhead(index: Index): Parts<void> {
	let counted = 0;
	for (const state of partiesIn(index)) {
		if (counted > together) {
			yield;
			counted = 0;
		}
		nationOf(state, index);
		counted += (index.cases.get(state)?.length ?? 0) + (index.acts.get(state)?.length ?? 0);
	}
}

/** What every State did in view, by State; found once for the same view. */
export const nationsIn = perRow(
	(index: Index): ReadonlyMap<string, Nation> =>
		new Map(partiesIn(index).map((state) => [state, nationOf(state, index)]))
);

/**
 * Days from disclosure to the first act on an incident, 0 where it came before, and whether it came on the very day; null
 * where it cannot be told which is first, where its days are not known, or where the filters leave it out.
 */
function firstDelay(
	rows: readonly Incident[],
	isShown: (act: Incident) => boolean
): { readonly days: number; readonly discloses: boolean } | null {
	const acts = rows.filter(({ response }) => response !== 'none');
	if (acts.some(({ response_date }) => response_date === '')) return null;
	const first = least(acts, ({ response_date }) => middleOf(response_date));
	if (first === undefined || !isShown(first)) return null;
	const days = daysFromDisclosure(first);
	return days === null ? null : { days, discloses: first.response_date === first.disclosed_date };
}
