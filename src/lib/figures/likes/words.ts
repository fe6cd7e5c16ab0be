import { leastAlike, likenesses } from '../../view/account.ts';
import { stepWord } from '../../view/nation-words.ts';
import { count, listed, numeral } from '../../view/words.ts';
import type { LikesData } from './data.ts';

/** How like incidents were answered, in a sentence or two: how many there are, and from which rung to which. */
export function likesInWords({ account, likes, ranking }: LikesData): string {
	if (account === null) return 'No incident of this name is on record.';
	if (likes.length === 0)
		return `No other incident shown is the same in ${leastAlike} of these four: ${listed(likenesses)}.`;
	const steps = likes.flatMap(({ account: one }) => one.strongest?.step ?? []);
	const none = likes.length - steps.length;
	const head = `${count(likes.length, 'incident is', 'incidents are')} like this one.`;
	const silence =
		none === 0
			? ''
			: ` For ${none === likes.length ? (none === 1 ? 'it' : 'all of them') : numeral(none)} no answer is ranked or none was found.`;
	if (steps.length === 0) return head + silence;
	const [low, high] = [Math.min(...steps), Math.max(...steps)];
	const range =
		low === high
			? ` The answers stand on ${stepWord(ranking, low)}.`
			: ` The answers go from ${stepWord(ranking, low)} to ${stepWord(ranking, high)}.`;
	return head + range + silence;
}
