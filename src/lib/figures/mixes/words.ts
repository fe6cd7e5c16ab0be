import { sum } from 'd3-array';
import type { Acceptability } from '../../severity/acceptability.ts';
import { startingPoint } from '../../view/summary.ts';
import { diplomaticActs } from '../../view/substance.ts';
import type { MixesData } from './data.ts';

/** In so many of 100 mixes the sentence’s rank has to hold. */
const sure = 0.95;

/** "97 of 100"; 100 only where it is all of them, 0 only where it is none. */
function ofHundred(share: number): string {
	const rounded = Math.round(100 * share);
	const said = share < 1 ? Math.min(99, rounded) : 100;
	return `${share > 0 && said === 0 ? 'fewer than 1' : said} of 100`;
}

/** The least number of ranks from the most severe down that hold an act in nearly all mixes, and the share of mixes; null where it has no score. */
export function amongOf({
	ranked
}: Acceptability): { readonly n: number; readonly share: number } | null {
	const shares = ranked.find(({ term }) => term === startingPoint.response)?.shares;
	if (shares === undefined) return null;
	const upTo = (n: number): number => sum(shares.slice(0, n));
	const n = shares.findIndex((_, i) => upTo(i + 1) >= sure) + 1;
	return { n, share: Math.min(1, upTo(n)) };
}

/** The rank that severance takes most often, 1 the most severe, and the share of mixes in which it does. */
function usualRank({ ranked }: Acceptability): { readonly rank: number; readonly often: number } {
	const shares = ranked.find(({ term }) => term === startingPoint.response)?.shares ?? [];
	const often = Math.max(0, ...shares);
	return { rank: shares.indexOf(often) + 1, often };
}

/** How far severance’s place depends on how much each scale counts. */
export function mixesInWords({ chosen, acceptability }: MixesData): string {
	if (chosen.length === 0) return 'No scale is in the mix.';
	const among = amongOf(acceptability);
	if (among === null) return 'No scale in the mix has a score for breaking off relations.';
	const above = acceptability.isAbove(startingPoint.response, diplomaticActs);
	const acts = acceptability.ranked.length;
	const { rank, often } = usualRank(acceptability);
	return chosen.length === 1
		? `One scale is no mix. On it breaking off relations is among the ${among.n} most severe of ${acts} kinds of act.`
		: `Whatever weights these ${chosen.length} scales get, breaking off relations is among the ${among.n} most severe of ${acts} kinds of act in ${ofHundred(among.share)} mixes. It is above every other diplomatic act in ${ofHundred(above)}. Most often it is number ${rank}, in ${ofHundred(often)}.`;
}
