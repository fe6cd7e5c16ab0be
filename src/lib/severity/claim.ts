import { caseOf, type Incident } from '../data/incident.ts';
import { spanOf } from '../data/date.ts';
import { lastOf } from '../data/per-row.ts';
import { isAtLeast } from '../data/vocabulary.ts';
import { eachAct, type StepOf } from './place.ts';
import { answersOf, type Answered, type Substantive } from './substantive.ts';

/**
 * What the article of September 2022 says: "About 22 countries have suffered damage from various cyber-attacks in a
 * span of 10 years", and "at least 21 of them have not taken any substantive action". It names no source.
 */
export const claim = {
	month: '2022-09',
	countries: 22,
	without: 21,
	years: 10,
	/** The State whose answer it calls one of the strictest. */
	responder: 'ALB',
	attacker: 'IRN',
	from: '2012-01-01',
	to: '2022-09-07'
} as const;

/** The incident whose victims happen to be as many as the article's: the Mabna Institute case. */
export const hypothesisIncident = 'multi-2013-mabna';

/** The ways in which the claim can be read. */
export const readingNames = [
	'credible',
	'governments',
	'disruption',
	'any-state',
	'hypothesis'
] as const;

/** One of the readings. */
export type ReadingName = (typeof readingNames)[number];

/** The first rung of our ladder on which an act names the State. */
const namingRung = 2;

/** What the reader asks of the claim. */
export interface Question {
	readonly attacker: string;
	/** First and last day of the window in which an incident became known; full days. */
	readonly from: string;
	readonly to: string;
	/** Acts count up to this day. */
	readonly asOf: string;
	readonly contested: boolean;
	readonly nonState: boolean;
	readonly set: Substantive;
}

/** The countries of one reading, with what each did by the day asked for. */
export interface Reading {
	readonly name: ReadingName;
	readonly countries: readonly Answered[];
}

/** A question's answers, and what cut dates leave open. */
export interface Readings {
	readonly readings: readonly Reading[];
	/** Cases of any attacker that became known in a month or year that lies only partly in the window; they do not count. */
	readonly openCases: number;
	/** Acts that would matter to a reading and cannot be told to fall on or before the day; they do not count. */
	readonly openActs: number;
}

/** True where the incident became known within the window, whatever day of its date is meant; null where only some of them lie in it. */
function isWithin(row: Incident, from: number, to: number): boolean | null {
	const known = spanOf(row.disclosed_date || row.start_date);
	// Nothing becomes public before it began, so that a start within a cut date narrows it.
	const began = row.start_date === '' ? known.from : spanOf(row.start_date).from;
	const span = { from: Math.min(Math.max(known.from, began), known.to), to: known.to };
	if (span.from >= from && span.to <= to) return true;
	return span.to < from || span.from > to ? false : null;
}

/** True where the act was done by the day; null where that cannot be told. An act without a date has been done by the day the record was last checked. */
function isDone(row: Incident, asOf: number, checked: number): boolean | null {
	if (row.response_date === '') return asOf >= checked ? true : null;
	const span = spanOf(row.response_date);
	return span.to <= asOf ? true : span.from > asOf ? false : null;
}

/** True where somebody credible blames the incident on a State, or the reader asks for the doubtful ones too. */
function isCredible(row: Incident, { contested, nonState }: Question): boolean {
	if (row.attribution === 'contested') return contested;
	if (row.attribution === 'non-state') return nonState;
	return ['official', 'vendor', 'press'].includes(row.attribution);
}

/**
 * Reads the claim in every way that can be tested. `stepOf` is our ladder, on which rung 2 is the first that names a
 * State; `checked` the day the record was last checked. A date cut to month or year counts only
 * where all of it lies within what was asked for. Kept for the very same question.
 */
export const readingsOf = lastOf(
	(rows: readonly Incident[], question: Question, stepOf: StepOf, checked: string): Readings => {
		const [from, to, asOf] = [question.from, question.to, question.asOf].map(
			(day) => spanOf(day).from
		);
		const lastChecked = spanOf(checked).from;
		if (from === undefined || to === undefined || asOf === undefined)
			throw new RangeError('A question has three days');
		const inWindow: Incident[] = [];
		const openCases = new Set<string>();
		for (const row of rows) {
			if (!isCredible(row, question)) continue;
			const within = isWithin(row, from, to);
			if (within === true) inWindow.push(row);
			else if (within === null) openCases.add(caseOf(row));
		}
		const done = (row: Incident): boolean | null => isDone(row, asOf, lastChecked);
		const names = ({ response }: Incident): boolean => (stepOf.get(response) ?? 0) >= namingRung;
		const matters = (row: Incident): boolean =>
			names(row) || (row.responder === row.victim && row.response !== 'none');
		const ofAttacker = inWindow.filter((row) => row.attributed_to.includes(question.attacker));
		const named = new Set<string>();
		for (const row of rows)
			if (names(row) && row.response_date !== '' && done(row) === true) named.add(row.incident_id);
		const counted: Readonly<Record<ReadingName, readonly Incident[]>> = {
			credible: ofAttacker,
			governments: ofAttacker.filter(({ incident_id }) => named.has(incident_id)),
			disruption: ofAttacker.filter(({ effect }) => isAtLeast(effect, 'disruption')),
			'any-state': inWindow.filter(
				({ attributed_to, attribution }) => attributed_to.length > 0 || attribution === 'non-state'
			),
			hypothesis: ofAttacker.filter(({ incident_id }) => incident_id === hypothesisIncident)
		};
		return {
			readings: readingNames.map((name) => ({
				name,
				countries: answersOf(counted[name], question.set, (act) => done(act) === true)
			})),
			openCases: openCases.size,
			openActs: eachAct(inWindow.filter((row) => matters(row) && done(row) === null)).length
		};
	}
);

/** What the record says to the claim under a reading. */
export type Verdict =
	| { readonly kind: 'untestable'; readonly why: 'nobody' | 'alone' }
	| {
			readonly kind: 'holds' | 'but' | 'fails';
			/** Countries with a substantive act, other than the State the claim is about, by code. */
			readonly exceptions: readonly string[];
			/** All countries other than that State. */
			readonly others: number;
	  };

/** At most so many others may have a substantive act for the claim to hold but for them. */
export const mostExceptions = 3;

/**
 * Whether no other country than the claim's own State took a substantive act: `holds` where none did, `but` where
 * at most three did and they are fewer than half of the others, `fails` beyond that. It cannot be tested where the
 * reading has no country, or that State alone.
 */
export function verdictOf(countries: readonly Answered[]): Verdict {
	const others = countries.filter(({ state }) => state !== claim.responder);
	if (others.length === 0)
		return { kind: 'untestable', why: countries.length === 0 ? 'nobody' : 'alone' };
	const exceptions = others
		.filter(({ kind }) => kind === 'substantive')
		.map(({ state }) => state)
		.sort();
	const few = exceptions.length <= mostExceptions && exceptions.length * 2 < others.length;
	return {
		kind: exceptions.length === 0 ? 'holds' : few ? 'but' : 'fails',
		exceptions,
		others: others.length
	};
}
