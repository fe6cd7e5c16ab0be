import { responseNames } from '../data/vocabulary.ts';
import { bandNames, rungAt, rungs, sharedBand } from '../severity/ladder.ts';
import { noStep } from '../severity/place.ts';
import { isLadder, topStep, type Ranking, type Step } from '../severity/ranking.ts';
import { capital, listed, scoreInWords, small } from './words.ts';

/*
 * What it is called where an act stands on the scale shown. On our ladder that is a rung; on any other scale it is a score, which is said
 * with both ends, since nobody knows them by heart. The act is named beside it, so that a rung needs no second name.
 */

/** Both ends of a scale: "from −0.2 mild to −10 severe". */
export function endsInWords({ steps }: Ranking): string {
	const [mild, grave] = [steps[1]?.score, steps.at(-1)?.score];
	if (mild == null || grave == null) return 'without a score for any act';
	return mild === grave
		? `with ${scoreInWords(mild)} as its only score`
		: `from ${scoreInWords(mild)} mild to ${scoreInWords(grave)} severe`;
}

/** Places said once for each scale: a page asks for the same few hundreds of times. */
const said = new WeakMap<Ranking, Map<number, string>>();

/** Where an act stands: "rung 10 of 12", "score −7, from −0.2 mild to −10 severe, on WEIS", "no score on WEIS". */
export function placeInWords(ranking: Ranking, rung: number): string {
	const places = said.get(ranking) ?? new Map<number, string>();
	said.set(ranking, places);
	const text = places.get(rung) ?? sayPlace(ranking, rung);
	places.set(rung, text);
	return text;
}

function sayPlace(ranking: Ranking, rung: number): string {
	const { steps } = ranking;
	if (isLadder(ranking)) return `rung ${rung} of ${topStep(ranking)}`;
	if (rung === 0) return small(rungAt(0).name);
	const score = rung === noStep ? null : (steps[rung]?.score ?? null);
	return score === null
		? `no score on ${inSentence(ranking)}`
		: `score ${scoreInWords(score)}, ${endsInWords(ranking)}, on ${inSentence(ranking)}`;
}

/** The name of a scale inside a sentence: "our ladder", "WEIS", "your order". */
export function inSentence({ scale }: Pick<Ranking, 'scale'>): string {
	return scale.spoken;
}

/** The number that stands for a step: the rung or the score; a dash where there is none. */
export function stepNumber(ranking: Ranking, { step, score }: Step): string {
	return isLadder(ranking) ? String(step) : score === null ? '–' : scoreInWords(score);
}

/** The name of a step: that of the rung, or of the acts that stand on it. */
export function stepName(ranking: Ranking, { step, terms }: Step): string {
	if (isLadder(ranking) || step === 0) return rungAt(step).name;
	return capital(listed(terms.map((term) => small(responseNames[term]))));
}

/** A step in a line, for a list to choose from: "6, Sanctions on the State". */
export function stepInWords(ranking: Ranking, step: Step): string {
	return `${stepNumber(ranking, step)}, ${stepName(ranking, step)}`;
}

/** What is above a step's name: the band it is the top of, where our ladder has one of several rungs; else null. */
export function bandAbove(ranking: Ranking, step: number): string | null {
	const rung = rungs[step];
	if (!isLadder(ranking) || rung === undefined) return null;
	if (rung.band === 'force') return 'Beyond diplomacy';
	if (rung.band === 'rupture') return 'Top of the diplomatic part';
	return rungs[step + 1]?.band === rung.band ? null : sharedBand(rung);
}

/** The band of a step, for what is shaded alike; the step itself on a scale without bands. */
export function bandOf(ranking: Ranking, step: number): string {
	return isLadder(ranking) ? bandNames[rungAt(step).band] : String(step);
}

/** Colours of the ramp beside that of no response. */
const colours = rungs.length - 1;

/** Which colour of the ramp a step has, 0 to 12: that of the rung, or on another scale as far up the ramp as up the scale. */
export function colourOf(ranking: Ranking, step: number): number {
	const top = topStep(ranking);
	if (step <= 0) return 0;
	return top < 2 ? colours : Math.round(1 + ((step - 1) * (colours - 1)) / (top - 1));
}
