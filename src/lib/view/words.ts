import { countedBy } from '../data/grouped.ts';

const grouping = new Intl.NumberFormat('en');

/** "999", "1,200": a number of things. */
export function numeral(n: number): string {
	return n < 1000 ? String(n) : grouping.format(n);
}

/** "1 State", "3 States", "1,200 rows": a count with its noun. */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${numeral(n)} ${n === 1 ? one : many}`;
}

/** What a button says that shows a portion of what is left: "Show the other 7 rows", "Show 50 more of the other 193"; without a noun where the list has said of what. */
export function moreInWords(portion: number, left: number, noun = ''): string {
	const others = noun === '' ? numeral(left) : count(left, noun);
	return left <= portion
		? `Show the other ${others}`
		: `Show ${numeral(portion)} more of the other ${others}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
	return items.length < 2
		? (items[0] ?? '')
		: `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Albania’s", "the United States’". */
export function possessive(name: string): string {
	return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** The text with a small first letter; capitals further on, as in "the State", stay. */
export function small(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Items that occur more than once said once, with how often: "China (2025), twice". */
export function grouped(items: readonly string[]): readonly string[] {
	return [...countedBy(items, (item) => item)].map(([item, n]) =>
		n === 1 ? item : `${item} ${n === 2 ? 'twice' : `${n} times`}`
	);
}

/** A score as people read it, with a true minus sign: "−7", "10". */
export function scoreInWords(score: number): string {
	return String(score).replace('-', '\u2212');
}

/** A share from 0 to 1 as whole percents, which do not break from their sign. */
export function percentInWords(share: number): string {
	return `${Math.round(100 * share)}\u00a0%`;
}
