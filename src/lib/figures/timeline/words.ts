import { dateInWords, dayOf } from '../../data/date.ts';
import type { TimelineData } from './data.ts';

/** The stretch of time that is shown, in words. */
export function seenInWords({ range, checked }: TimelineData): string {
	const last = Math.min(range.to, Date.parse(checked));
	return `${dateInWords(dayOf(range.from))} to ${dateInWords(dayOf(last))}`;
}
