import { ascending } from 'd3-array';
import { partyInSentence, partyName } from '../../data/parties.ts';
import { claim, verdictOf, type Reading, type Readings } from '../../severity/claim.ts';
import { count, listed } from '../../view/words.ts';

/* What all readings of the claim come to: the first page says that too, and has no need of the other words. */

/** Codes in the order of the names. */
export const byName = (codes: readonly string[]): readonly string[] =>
	[...codes].sort((a, b) => ascending(partyName(a), partyName(b)));

/** True where a reading has fewer countries than the article counts, so that it cannot bear the article's claim out. */
export const isSmaller = ({ countries }: Reading): boolean => countries.length < claim.countries;

/** What the readings come to, in a sentence: under how many the claim holds. */
export function readingsInWords({ readings }: Readings): string {
	const all = readings.map((reading) => ({
		verdict: verdictOf(reading.countries),
		smaller: isSmaller(reading)
	}));
	const of = (kind: string, smaller?: boolean): number =>
		all.filter((one) => one.verdict.kind === kind && (smaller ?? one.smaller) === one.smaller)
			.length;
	const exceptions = (smaller: boolean): string =>
		listed(
			byName([
				...new Set(
					all.flatMap((one) =>
						one.verdict.kind === 'but' && one.smaller === smaller ? one.verdict.exceptions : []
					)
				)
			]).map(partyInSentence)
		);
	const fewer = 'of fewer countries';
	const are = (n: number): string => (n === 1 ? 'is' : 'are');
	const parts = [
		[of('holds', false), 'true'],
		[of('but', false), `true except for ${exceptions(false)}`],
		[of('holds', true), `true ${fewer}`],
		[of('but', true), `true except for ${exceptions(true)}, ${fewer}`],
		[of('fails'), 'not true']
	] as const;
	const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${are(n)} ${what}`);
	const untestable = of('untestable');
	if (untestable > 0) told.push(`${untestable} cannot be tested`);
	return `We tested ${count(readings.length, 'reading')} of the claim: ${listed(told)}.`;
}
