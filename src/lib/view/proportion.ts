import { partyInSentence, partyName } from '../data/countries.ts';
import { effects, responseNames, type Effect } from '../data/vocabulary.ts';
import type { Placed } from '../severity/place.ts';
import type { Substantive } from '../severity/substantive.ts';
import { standingDate } from '../severity/place.ts';
import { isStartingPoint } from './summary.ts';
import { count, possessive, small } from './words.ts';

const order = effects.map(({ term }) => term);
const isAtLeast = (effect: Effect | '', least: Effect): boolean =>
	effect !== '' && order.indexOf(effect) >= order.indexOf(least);

/** An incident that destroyed something, in computers or outside. */
export function isGrave({ incident }: Placed): boolean {
	return isAtLeast(incident.effect, 'destruction');
}

/** An incident in which nothing is on record as taken. */
export function isLight({ incident }: Placed): boolean {
	return incident.effect !== '' && !isAtLeast(incident.effect, 'theft');
}

/** An answer that named no State, or none found. */
export function isWeak({ incident }: Placed): boolean {
	return incident.response === 'none' || incident.response === 'acknowledgement';
}

/** Places where the answer was out of proportion to the effect, in the order of time. */
export interface Disproportion {
	/** Destruction or worse, and no State named. */
	readonly graveAndWeak: readonly Placed[];
	/** Attempt or access only, and a substantive act. */
	readonly lightAndStrong: readonly Placed[];
}

/** The places in which effect and answer are far apart. */
export function disproportionOf(places: readonly Placed[], set: Substantive): Disproportion {
	const sorted = [...places].sort((a, b) => a.at - b.at);
	return {
		graveAndWeak: sorted.filter((one) => isGrave(one) && isWeak(one)),
		lightAndStrong: sorted.filter((one) => isLight(one) && set.has(one.incident.response))
	};
}

/** A place as the lists name it: "Qatar, RasGas (2012): no public response found". */
export function caseInWords({ incident }: Placed): string {
	return `${partyName(incident.responder)}, ${incident.incident} (${standingDate(incident).slice(0, 4)}): ${small(responseNames[incident.response])}`;
}

/** How effect and answer go together, in sentences counted from the places. */
export function proportionInWords(places: readonly Placed[], set: Substantive): string {
	if (places.length === 0) return 'There is no place in view to compare with its effect.';
	const { graveAndWeak, lightAndStrong } = disproportionOf(places, set);
	const grave = places.filter(isGrave).length;
	const light = places.filter(isLight).length;
	const start = places.find(({ incident }) => isStartingPoint(incident));
	const strong = places.filter((one) => isGrave(one) && set.has(one.incident.response));
	const albania =
		start === undefined || !isGrave(start) || !set.has(start.incident.response)
			? ''
			: ` ${possessive(partyInSentence(start.incident.responder))} is ${strong.length === 1 ? 'the only one' : `one of ${strong.length}`} of the grave incidents with a substantive answer.`;
	return `Of ${count(grave, 'grave incident')} in view (data or machines destroyed, or worse), counted once a victim, ${graveAndWeak.length} drew an answer that named no State, or none that was found; of ${count(light, 'light one')} (attempt or access), ${lightAndStrong.length} drew a substantive act.${albania}`;
}
