import leven from 'leven';
import { codeOfNumber, otherNames } from './countries.ts';
import { codeOfCowLetters, codeOfCowNumber, isCowAlone, isOtherInCow } from './cow.ts';
import { isNoState, saysNothing } from './no-words.ts';
import { lastOf } from './per-row.ts';
import { isState, partyName, stateCodes } from './parties.ts';
import { stateCalled } from './state-words.ts';

/* Which State a word in a column of codes stands for: a name or another list’s code surely, a slip of the hand perhaps. */

/** Codes seen in the country columns of the file at hand, with how often: the better guess stands first. */
export type Seen = ReadonlyMap<string, number>;

/** A code that a word stands for, and whether that is sure: what differs by a letter is a guess, and is asked for. */
export interface Guess {
	readonly code: string;
	readonly isSure: boolean;
}

const surely = (code: string | undefined): Guess | undefined =>
	code === undefined ? undefined : { code, isSure: true };

const perhaps = (code: string | undefined): Guess | undefined =>
	code === undefined ? undefined : { code, isSure: false };

/**
 * The code that a word most likely stands for: a name in any language, an alpha-2 code, a number or an abbreviation of
 * another list, or the first letters of one State's name; else a code one letter away or with the same letters in another
 * order, of several that which the file uses most, then that which a slip on the keyboard makes. `allowed` are the codes
 * that the column takes.
 */
export function guessState(
	found: string,
	allowed: readonly string[],
	seen: Seen
): Guess | undefined {
	// So passports that the United Nations gave in Kosovo say (ICAO 9303-3); others write it for “unknown”.
	if (found.trim().toUpperCase() === 'UNK') return perhaps('XKX');
	if (saysNothing(found)) return undefined;
	if (/^\d{1,3}$/.test(found)) return surely(numbered(found, seen));
	const named = stateCalled(found);
	// A question mark is a doubt, and stays one.
	if (named !== undefined)
		return mayBeWord(found) || found.includes('?') ? perhaps(named) : surely(named);
	const upper = found.trim().toUpperCase();
	if (allowed.includes(upper)) return surely(upper);
	if (isCowAlone(upper) && !isNoState(upper)) {
		const code = codeOfCowLetters.get(upper);
		// By itself it may as well be a code of another list: SLO is Slovenia for the Olympic Committee.
		return usesCow(seen) ? surely(code) : perhaps(code);
	}
	// What is known for something else is no slip of the hand.
	if (isNoState(found)) return undefined;
	if (upper.length < 2) return undefined;
	if (upper.length > 4)
		return upper.length > longestMisspelt ? undefined : perhaps(nearName(found));
	const [begun, ...others] = upper.length < 3 ? [] : statesBeginning(upper);
	if (begun !== undefined && others.length === 0) return surely(begun);
	const letters = lettersOf(upper);
	const close = allowed.filter(
		(code) => leven(upper, code, { maxDistance: 2 }) === 1 || lettersOf(code) === letters
	);
	const slips = (code: string): number => (isSlip(upper, code) ? 1 : 0);
	close.sort((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0) || slips(b) - slips(a));
	return perhaps(close[0]);
}

/** True for two letters that may be a word: “no”, “In”. */
export const mayBeWord = (text: string): boolean =>
	/^[a-z]{2}$/i.test(text) && (text !== text.toUpperCase() || text === 'NO');

/**
 * True for a code of ISO 3166-1 that another State has in the list of the Correlates of War project, in a file that uses
 * abbreviations of that list elsewhere: AUS is Australia in one and Austria in the other.
 */
export function isOfEither(code: string, seen: () => Seen): boolean {
	return isOtherInCow(code) && usesCow(seen());
}

/** Fewest abbreviations that only the project has by which a file is known to use its list. */
const fewest = 2;

/** True for a file that uses abbreviations of the project which are no names besides, as UAE and DRC are. */
const usesCow = lastOf(
	(seen: Seen): boolean =>
		[...seen.keys()].filter(
			(word) => isCowAlone(word) && stateCalled(word) === undefined && !isNoState(word)
		).length >= fewest
);

/** The State of a number, by the only list that has all numbers of the file: ISO 3166-1 or the Correlates of War project’s. */
function numbered(found: string, seen: Seen): string | undefined {
	const numbers = numbersIn(seen);
	const lists = [
		(number: string) => codeOfNumber.get(number.padStart(3, '0')),
		(number: string) => codeOfCowNumber.get(String(Number(number)))
	].filter((codeOf) => [found, ...numbers].every((number) => codeOf(number) !== undefined));
	const codes = new Set(lists.map((codeOf) => codeOf(found)));
	const [only] = codes;
	return codes.size === 1 ? only : undefined;
}

/** The numbers among the codes of a file. */
const numbersIn = lastOf((seen: Seen): readonly string[] =>
	[...seen.keys()].filter((word) => /^\d{1,3}$/.test(word))
);

/** States whose name begins so: "GER", as other lists of codes have it. */
function statesBeginning(upper: string): readonly string[] {
	return stateCodes.filter((code) => partyName(code).toUpperCase().startsWith(upper));
}

/** Longer texts are no misspelt name. */
const longestMisspelt = 40;

const keyboard = 'QWERTYUIOP ASDFGHJKL ZXCVBNM';

/** True where one letter was taken for its neighbour on the keyboard. */
function isSlip(found: string, code: string): boolean {
	const at = [...found].findIndex((letter, i) => letter !== code[i]);
	const pair = `${found[at]}${code[at]}`;
	const isNext = keyboard.includes(pair) || keyboard.includes([...pair].reverse().join(''));
	return found.length === code.length && isNext;
}

/** Most words of the name of a State in a list of them. */
const longestName = 10;

/** The words of a list of States, without what parts them. */
export function wordsOfList(text: string): readonly string[] {
	return text.split(/[\s,;/|&+]+/).filter((word) => word !== '' && !/^(?:and|or)$/i.test(word));
}

/** Signs that part a list for sure: a comma may stand inside a name. */
const parts = /[;/|\n]|\s(?:and|or|&)\s/i;

/** Codes of the States that a text lists by names or codes and nothing else, each once: "United States, Israel"; nothing where a word of it is none. */
export function statesListed(text: string): readonly string[] | undefined {
	const whole = codeOfWords([text.trim()]);
	if (whole !== undefined) return [whole];
	const items = text.split(parts).filter((item) => item.trim() !== '');
	const codes = items.map((item) => codeOfWords([item.trim()]) ?? codesIn(wordsOfList(item)));
	return codes.includes(undefined)
		? undefined
		: [...new Set(codes.flat().filter((one) => one !== undefined))];
}

/** Codes of the names that follow each other, the longest first. */
function codesIn(words: readonly string[]): readonly string[] | undefined {
	const codes: string[] = [];
	for (let i = 0; i < words.length;) {
		const ends = Array.from({ length: longestName }, (_, n) =>
			Math.min(i + longestName - n, words.length)
		);
		const end = ends.find((one) => codeOfWords(words.slice(i, one)) !== undefined);
		if (end === undefined) return undefined;
		codes.push(codeOfWords(words.slice(i, end)) ?? '');
		i = end;
	}
	return codes;
}

function codeOfWords(words: readonly string[]): string | undefined {
	const name = words.join(' ');
	if (isState(name)) return name;
	// Two letters in small type are a word of a text.
	return /^[a-z]{1,2}$/.test(name) || saysNothing(name) ? undefined : stateCalled(name);
}

const lettersOf = (text: string): string => [...text].sort().join('');

/** The one State whose name is nearest to a text, if one is near: at most two letters and a quarter of them differ, or their order. */
function nearName(found: string): string | undefined {
	const name = found.trim().toLowerCase();
	let least = Math.min(2, Math.floor(name.length / 4));
	let near = new Set<string>();
	for (const code of stateCodes)
		for (const one of [partyName(code), ...otherNames(code)].map((text) => text.toLowerCase())) {
			const isTurned = one.length === name.length && lettersOf(one) === lettersOf(name);
			const distance = isTurned ? 1 : leven(name, one, { maxDistance: least + 1 });
			if (distance > least) continue;
			if (distance < least) near = new Set();
			least = distance;
			near.add(code);
		}
	const [only, ...others] = near;
	return others.length === 0 ? only : undefined;
}
