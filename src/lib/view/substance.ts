import { ascending, sort } from 'd3-array';
import { partyInSentence, partyName } from '../data/parties.ts';
import { dateInWords } from '../data/date.ts';
import type { Incident } from '../data/incident.ts';
import { lastOf } from '../data/per-row.ts';
import { responseNames, type Response } from '../data/vocabulary.ts';
import { standingDate } from '../severity/place.ts';
import { acts, isLadder, topStep, type Ranking } from '../severity/ranking.ts';
import {
	answerKinds,
	answersOf,
	lineOf,
	type Answered,
	type AnswerKind,
	type Substantive
} from '../severity/substantive.ts';
import type { Option } from './options.ts';
import { inSentence, placeInWords, stepInWords, stepNumber } from './standing.ts';
import { capital, count, listed, numeral, small } from './words.ts';

/** Acts that touch the diplomatic relationship itself, other than breaking it off. */
export const diplomaticActs: readonly Response[] = ['protest', 'recall', 'expulsion', 'downgrade'];

/** What each kind of answer is called. */
export const answerNames: Readonly<Record<AnswerKind, string>> = {
	substantive: 'With a substantive act',
	lesser: 'With lesser answers only',
	none: 'No public response found'
};

/** The value of the choice that stands for a set which is no line on the scale in view. */
export const noLine = 'set';

/** True where one line on the scale divides what counts as substantive from what does not. */
function isLine(ranking: Ranking, set: Substantive): boolean {
	const { step, divides } = lineOf(ranking, set);
	return divides && step <= topStep(ranking);
}

/** The steps from which an act may count as substantive; a set that is no line on the scale has an entry of its own. */
export function lineOptions(ranking: Ranking, set: Substantive): readonly Option[] {
	const steps = ranking.steps
		.slice(1)
		.map((step) => ({ value: String(step.step), text: stepInWords(ranking, step) }))
		.reverse();
	return isLine(ranking, set)
		? steps
		: [{ value: noLine, text: 'A set that is no line on this scale' }, ...steps];
}

/** The choice of `lineOptions` that a set is. */
export function lineValue(ranking: Ranking, set: Substantive): string {
	return isLine(ranking, set) ? String(lineOf(ranking, set).step) : noLine;
}

const named = (terms: readonly Response[]): string =>
	listed(terms.map((term) => small(responseNames[term])));

/** What counts as substantive, in one sentence: from where up, how many kinds of act, and what comes just below. */
export function lineInWords(ranking: Ranking, set: Substantive): string {
	const { step, divides } = lineOf(ranking, set);
	const kinds = `${set.size} of the ${acts.length} kinds of act`;
	const unscored = ranking.unscored.filter((term) => set.has(term)).length;
	const too =
		unscored === 0
			? ''
			: `, ${unscored} of which ${unscored === 1 ? 'has' : 'have'} no score there`;
	const lowest = ranking.steps[step];
	if (!divides || lowest === undefined)
		return `Counts as substantive: ${named(acts.filter((term) => set.has(term)))}, ${kinds}. On ${inSentence(ranking)} no one line divides them from the others.`;
	const below = ranking.steps.slice(1, step).findLast(({ terms }) => terms.length > 0);
	const beneath =
		below === undefined
			? 'No act with a score stands below'
			: `Just below the line: ${named(below.terms)}`;
	return `On ${inSentence(ranking)} an act counts as substantive from “${named(lowest.terms)}” up: ${kinds}${too}. ${beneath}.`;
}

/** The same shortly: "Counts as substantive: rung 6 of 12 and up", "Counts as substantive: score −4 and more severe, on WEIS". */
export function lineInShort(ranking: Ranking, set: Substantive): string {
	const { step, divides } = lineOf(ranking, set);
	const lowest = ranking.steps[step];
	const from =
		!divides || lowest === undefined
			? `${set.size} of the ${acts.length} kinds of act`
			: isLadder(ranking)
				? `${placeInWords(ranking, lowest.step)} and up`
				: `score ${stepNumber(ranking, lowest)} and more severe, on ${inSentence(ranking)}`;
	return `Counts as substantive: ${from}.`;
}

/** How many of the States attacked have answered in each way: three numbers that add up to all. */
export function answersInWords(answers: readonly Answered[]): string {
	const all = answers.length;
	if (all === 0) return 'No State attacked is shown.';
	const of = (kind: AnswerKind): number => answers.filter((one) => one.kind === kind).length;
	const [grave, lesser, none] = [of('substantive'), of('lesser'), of('none')];
	if (all === 1)
		return none === 1
			? 'For the one State attacked no public response was found.'
			: `The one State attacked has ${grave === 1 ? 'a substantive act' : 'lesser answers only'}.`;
	const have = (n: number): string =>
		n === 0 ? 'none has' : `${numeral(n)} ${n === 1 ? 'has' : 'have'}`;
	const answered = `Of ${count(all, 'State')} attacked ${have(grave)} a substantive act`;
	const others = lesser === 0 ? '' : `, ${have(lesser)} lesser answers only`;
	return `${answered}${others}. ${none === 0 ? 'None is without an answer on record.' : `For ${numeral(none)} no public response was found.`}`;
}

/** Answers with the substantive ones first, each kind by name. */
export function sortAnswers(answers: readonly Answered[]): readonly Answered[] {
	return [...answers].sort(
		(a, b) =>
			answerKinds.indexOf(a.kind) - answerKinds.indexOf(b.kind) ||
			ascending(partyName(a.state), partyName(b.state))
	);
}

/** How each State attacked answered, the substantive answers first. */
export const answersByState = /* @__PURE__ */ lastOf(
	(rows: readonly Incident[], set: Substantive) => sortAnswers(answersOf(rows, set))
);

/** An act in a few words with its date: "broke off relations (7 September 2022)". */
function actInWords({ response, response_date }: Incident): string {
	const act = small(responseNames[response]);
	return response_date === '' ? act : `${act} (${dateInWords(response_date)})`;
}

const inTime = (rows: readonly Incident[]): readonly string[] => [
	...new Set(sort(rows, standingDate).map(actInWords))
];

/** Acts of a substantive kind that do not count, with the reason. */
export function uncountedInWords({ uncounted }: Answered): string {
	const told = sort(uncounted, standingDate).map(
		(row) => `${actInWords(row)}, ${row.avowed === 'no' ? 'not acknowledged' : 'a minor ground'}`
	);
	return [...new Set(told)].join('; ');
}

/** What made a State's answer what it is: its substantive acts, or what it did besides, each kind of act once. */
export function groundsInWords(one: Answered): string {
	if (one.substantive.length > 0) return capital(inTime(one.substantive).join('; '));
	const doubtful = uncountedInWords(one);
	const parts = [...inTime(one.lesser), ...(doubtful === '' ? [] : [`not counted: ${doubtful}`])];
	return capital(parts.join('; '));
}

/** States by name inside a sentence, or how many where there are too many to name. */
export function statesInWords(codes: readonly string[], most: number): string {
	return codes.length > most
		? count(codes.length, 'country', 'countries')
		: listed(codes.map(partyInSentence));
}
