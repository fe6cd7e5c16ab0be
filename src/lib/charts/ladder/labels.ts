import { partyInSentence, partyName } from '../../data/countries';
import { dateInWords } from '../../data/date';
import { responseNames } from '../../data/vocabulary';
import { standingDate, type Placed } from '../../severity/place';
import { daysFromStart } from '../../view/describe';
import { isStartingPoint } from '../../view/summary';
import { count, listed } from '../../view/words';
import type { LabelText } from './layout';

/** Lowest rung on which every place is named. */
export const namedFrom = 7;

/** Lowest rung on which every act that moves nothing is named too. */
export const hollowNamedFrom = 10;

/** What to write beside a mark: the starting point in full, grave ones by name and year, those of `state` too, others nothing. */
export function labelOf(placed: Placed, state = ''): LabelText | undefined {
	const { incident, rung, standing } = placed;
	const name = partyName(incident.responder);
	const date = standingDate(incident);
	const plain = `${name} ${date.slice(0, 4)}`;
	if (standing === 'place' && isStartingPoint(placed)) {
		const days = daysFromStart(incident);
		const adversary = listed(incident.attributed_to.map(partyInSentence));
		const act = incident.response === '' ? '' : responseNames[incident.response];
		return {
			accent: true,
			lines: [
				`${name}, ${date.slice(0, 4)}`,
				`${act} with ${adversary}`,
				days === null ? dateInWords(date) : `${dateInWords(date)}, after ${count(days, 'day')}`
			]
		};
	}
	const grave = rung >= (standing === 'place' ? namedFrom : hollowNamedFrom);
	const found = state !== '' && incident.responder === state && rung >= 4;
	return grave || found ? { accent: false, lines: [plain] } : undefined;
}
