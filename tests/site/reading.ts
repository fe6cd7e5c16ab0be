import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { organisationCodes, partyName, stateCodes } from '../../src/lib/data/parties.ts';

/*
 * How hard a text reads, by the grade of Flesch and Kincaid (J. P. Kincaid and others, "Derivation of new readability formulas", 1975).
 * Names say nothing of how hard a sentence is, so that States, and whatever stands between quotation marks, count as one short word.
 */

/** A part of a page: its heading, and its paragraphs and list items, each a text. */
export interface Section {
	readonly heading: string;
	readonly texts: readonly string[];
}

const names = new RegExp(
	`(?<![\\p{L}])(${[...stateCodes, ...organisationCodes]
		.map(partyName)
		.sort((a, b) => b.length - a.length)
		.join('|')})(?![\\p{L}])`,
	'gu'
);

const plain = (text: string): string =>
	text
		.replace(/“[^”]*”/g, 'Name')
		.replace(names, 'Name')
		.replace(/\s+/g, ' ')
		.trim();

/** The sentences of a text, each with names as one word. */
export const sentencesOf = (text: string): readonly string[] =>
	plain(text)
		.split(/(?<=[.!?])\s+(?=[\p{Lu}\d“(])/u)
		.filter((part) => /\p{L}/u.test(part));

/** The words of a text. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d’'%-]+/gu) ?? [];

/** The grade of some texts, each of which ends a sentence; and how many words it rests on. */
export function gradeOf(texts: readonly string[]): {
	readonly grade: number;
	readonly words: number;
} {
	const sentences = texts.flatMap(sentencesOf);
	const words = sentences.flatMap(wordsOf);
	return {
		grade: fleschKincaid({
			sentence: Math.max(1, sentences.length),
			word: Math.max(1, words.length),
			syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
		}),
		words: words.length
	};
}
