import { partyInSentence } from '../data/parties.ts';
import type { Incident } from '../data/incident.ts';
import type { Ranking } from '../severity/ranking.ts';
import { countsIn } from '../severity/place.ts';
import { defaultSet } from './scale.ts';
import { show } from './select.ts';
import { defaultView } from './view.ts';
import { capital, count, listed } from './words.ts';

/** Whose answer is told first. */
const first = 'ALB';

/** Movers told by name. */
const named = 5;

/** The rung of each State’s strongest answer, as the first view shows them. */
function placesOf(rows: readonly Incident[], ladder: Ranking): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	for (const { incident, step, standing } of show(
		rows,
		defaultView,
		ladder.stepOf,
		countsIn(defaultSet(ladder))
	).placed)
		if (standing === 'place')
			places.set(incident.victim, Math.max(step, places.get(incident.victim) ?? 0));
	return places;
}

function respondersOf(rows: readonly Incident[]): ReadonlySet<string> {
	return new Set(
		rows.filter(({ response }) => response !== 'none').map(({ responder }) => responder)
	);
}

function move(code: string, before: number | undefined, after: number | undefined): string {
	const name = partyInSentence(code);
	// Rung 0 is no answer found.
	if (!before)
		return !after
			? `${name} has no answer that counts in either`
			: `${name} comes in at rung ${after}`;
	if (!after) return `${name} loses its answer at rung ${before}`;
	return before === after
		? `${name} stays at rung ${after}`
		: `${name} moves from ${before} to ${after}`;
}

/**
 * What becomes of States' strongest answers from some rows to others, in one sentence: Albania's first, then those who move, come or go, then who answers
 * for the first time or no more. Answers are those of the first view: contested and non-state incidents left out.
 */
export function effectInWords(
	before: readonly Incident[],
	after: readonly Incident[],
	ladder: Ranking
): string {
	const [was, is] = [placesOf(before, ladder), placesOf(after, ladder)];
	const [old, now] = [respondersOf(before), respondersOf(after)];
	const rungs = (code: string): readonly number[] => [was.get(code) ?? -1, is.get(code) ?? -1];
	// Who answers for the first time, or no more, is told below; a silent State that comes or goes changes no answer.
	const movers = [...new Set([...was.keys(), ...is.keys()])]
		.filter((code) => code !== first && was.get(code) !== is.get(code))
		.filter((code) => old.has(code) && now.has(code) && Math.max(...rungs(code)) > 0)
		.sort((a, b) => Math.max(...rungs(b)) - Math.max(...rungs(a)));
	const come = [...now].filter((code) => !old.has(code));
	const gone = [...old].filter((code) => !now.has(code));
	const told = movers.slice(0, named).map((code) => move(code, was.get(code), is.get(code)));
	const rest = movers.length - told.length;
	const names = (codes: readonly string[]): string =>
		codes.length <= named ? ` (${listed(codes.map(partyInSentence))})` : '';
	return `${capital(
		[
			move(first, was.get(first), is.get(first)),
			...told,
			rest > 0 &&
				`${count(rest, 'more State')} ${rest === 1 ? 'moves, comes or goes' : 'move, come or go'}`,
			come.length > 0 && `${count(come.length, 'new responder')}${names(come)}`,
			gone.length > 0 && `${count(gone.length, 'responder')} no longer there${names(gone)}`
		]
			.filter((one) => one !== false)
			.join('; ')
	)}.`;
}
