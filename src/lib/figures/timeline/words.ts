import { dateInWords, dayOf } from '../../data/date.ts';
import { afterInWords, daysFromDisclosure, daysFromStart } from '../../view/describe.ts';
import { actAndYear } from '../../view/nation-words.ts';
import type { TimelineData } from './data.ts';

/** The stretch of time that is shown, in words. */
export function seenInWords({ range, checked }: TimelineData): string {
	const last = Math.min(range.to, Date.parse(checked));
	return `${dateInWords(dayOf(range.from))} to ${dateInWords(dayOf(last))}`;
}

/** Why an act has two lengths, told on the first State whose strongest act has two; empty where none has. */
export function twoLengthsInWords({ compared }: Pick<TimelineData, 'compared'>): string {
	const two = compared
		.flatMap(({ nation }) => nation.highest ?? [])
		.find(({ incident }) => {
			const [began, told] = [daysFromStart(incident), daysFromDisclosure(incident)];
			return began !== null && told !== null && began !== told;
		});
	return two === undefined
		? ''
		: ` An attack often becomes public later than it began. So an act has two lengths: ${actAndYear(two)} came ${afterInWords(two.incident, 'it')}.`;
}
