import { partyInSentence, partyName } from '../../data/countries.ts';
import { dateInWords } from '../../data/date.ts';
import { responseNames } from '../../data/vocabulary.ts';
import { standingDate, type Placed, type StepOf } from '../../severity/place.ts';
import { daysFromStart } from '../../view/describe.ts';
import { isStartingPoint } from '../../view/summary.ts';
import { count, listed } from '../../view/words.ts';
import type { LabelText } from './layout.ts';

/** Lowest rung of our ladder on which every place is named. */
const namedFrom = 7;

/** Lowest rung on which every act that moves nothing is named too. */
const hollowNamedFrom = 10;

/**
 * What to write beside a mark: the starting point in full, grave ones by name and year, others nothing. Which are
 * grave is told by our ladder, so that the same marks are named on every scale.
 */
export function labelOf(placed: Placed, stepOf: StepOf): LabelText | undefined {
	const { incident, standing } = placed;
	const rung = stepOf.get(incident.response) ?? 0;
	const name = partyName(incident.responder);
	const date = standingDate(incident);
	const plain = `${name} ${date.slice(0, 4)}`;
	if (standing === 'place' && isStartingPoint(incident)) {
		const days = daysFromStart(incident);
		const adversary = listed(incident.attributed_to.map(partyInSentence));
		return {
			accent: true,
			lines: [
				`${name}, ${date.slice(0, 4)}`,
				`${responseNames[incident.response]} with ${adversary}`,
				days === null ? dateInWords(date) : `${dateInWords(date)}, after ${count(days, 'day')}`
			]
		};
	}
	const grave = rung >= (standing === 'place' ? namedFrom : hollowNamedFrom);
	return grave ? { accent: false, lines: [plain] } : undefined;
}
