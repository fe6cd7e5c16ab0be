import { partyInSentence, partyName } from '../../data/parties.ts';
import { effects, isAtLeast } from '../../data/vocabulary.ts';
import { standingDate, type Placed, type StepOf } from '../../severity/place.ts';
import { daysFromStart } from '../../view/describe.ts';
import { isStartingPoint } from '../../view/summary.ts';
import { count, listed } from '../../view/words.ts';
import type { LabelText } from './layout.ts';

/** Lowest rung of our ladder on which every place is named. */
const namedFrom = 7;

/** Rungs below this one are crowded: of their answers only those to severe attacks are named, where there is room. */
const crowdedBelow = 3;

/** Lowest rung on which every act that is not counted as a place is named too. */
const hollowNamedFrom = 10;

/** True for the mark of the starting point where it counts, which has the accent. */
export function isEvent({ standing, incident }: Placed): boolean {
	return standing === 'place' && isStartingPoint(incident);
}

/**
 * What to write beside a mark: the starting point in full, severe ones by name and year, others nothing. Which are
 * grave is told by our ladder, so that the same marks are named on every scale.
 */
export function labelOf(placed: Placed, stepOf: StepOf): LabelText | undefined {
	const { incident, standing } = placed;
	const rung = stepOf.get(incident.response) ?? 0;
	const name = partyName(incident.responder);
	const date = standingDate(incident);
	const plain = `${name} ${date.slice(0, 4)}`;
	if (isEvent(placed)) {
		const days = daysFromStart(incident);
		const against = `with ${listed(incident.attributed_to.map(partyInSentence))}`;
		return {
			accent: true,
			lines: [plain, days === null ? against : `${against}, after ${count(days, 'day')}`]
		};
	}
	const grave = rung >= (standing === 'place' ? namedFrom : hollowNamedFrom);
	if (grave) return { accent: false, lines: [plain] };
	const worth = effects.findIndex(({ term }) => term === incident.effect);
	const isKnown =
		standing === 'place' && (rung >= crowdedBelow || isAtLeast(incident.effect, 'destruction'));
	return isKnown ? { accent: false, lines: [plain], worth } : undefined;
}
