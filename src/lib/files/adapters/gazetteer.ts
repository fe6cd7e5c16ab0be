import nationalities from 'i18n-nationality/langs/en.json' with { type: 'json' };
import { codeOfAlpha2, otherNames } from '../../data/countries.ts';
import { partyName, stateCodes } from '../../data/parties.ts';

/*
 * States as free text names them, by name ("Albania") and by adjective ("Albanian networks"). Capitals count, since
 * "turkey" and "us" are no States; the longest name wins, so that Guinea is not found in Papua New Guinea.
 */

/** Adjectives and short forms that the packages lack. */
const moreWords: Readonly<Record<string, readonly string[]>> = {
	ARE: ['Emirati', 'Emirates'],
	ARG: ['Argentine', 'Argentinian'],
	AZE: ['Azeri', 'Azerbaijan'],
	BIH: ['Bosnian', 'Bosnia'],
	BLR: ['Belarussian'],
	CZE: ['Czech Republic'],
	GBR: ['British', 'Britain', 'U.K.', 'Scottish', 'Northern Ireland'],
	KAZ: ['Kazakh'],
	KOR: ['South Korea', 'South Korean'],
	NZL: ['New Zealand'],
	PHL: ['Philippine'],
	PRK: ['North Korea', 'North Korean'],
	PSE: ['Palestinian', 'Palestine'],
	RUS: ['Russia'],
	SAU: ['Saudi'],
	SVK: ['Slovak'],
	SVN: ['Slovene'],
	SYR: ['Syria', 'Syrian'],
	TJK: ['Tajik', 'Tajikistan', 'Tajikstan'],
	TKM: ['Turkmen'],
	TUR: ['Turkey', 'Turkish'],
	TWN: ['Taiwan', 'Taiwanese'],
	UKR: ['Ukrainian'],
	USA: ['American', 'U.S.', 'U.S.A.'],
	UZB: ['Uzbek'],
	VNM: ['Vietnam', 'Vietnamese']
};

/** Words that hold the name of a State and mean none, or another place. */
const noStates = [
	'New Jersey',
	'New Mexico',
	'New England',
	'Gulf of Mexico',
	'North American',
	'South American',
	'Latin American',
	'Central American',
	'Central African',
	'South China Sea',
	'East China Sea',
	'Indian Ocean'
];

function wordsOf(): ReadonlyMap<string, string> {
	const words = new Map<string, string>();
	const ambiguous = new Set<string>();
	const add = (word: string, code: string): void => {
		if ((words.get(word) ?? code) !== code) ambiguous.add(word);
		words.set(word, code);
	};
	for (const code of stateCodes)
		for (const name of [partyName(code), ...otherNames(code), ...(moreWords[code] ?? [])])
			add(name, code);
	for (const [two, word] of Object.entries(nationalities.nationalities)) {
		const code = codeOfAlpha2(two);
		// What stands in brackets tells apart what one word does not.
		if (code !== undefined && /^[\p{L} ]+$/u.test(word)) add(word, code);
	}
	for (const word of [...ambiguous, ...noStates]) words.delete(word);
	return words;
}

const codeOfWord = wordsOf();
const escaped = [...codeOfWord.keys(), ...noStates]
	.sort((a, b) => b.length - a.length)
	.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const named = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?=s?(?![\\p{L}\\p{N}]))`,
	'gu'
);

/** Codes of the States that a text names, each once, in the order in which they appear; none where it names none. */
export function statesNamedIn(text: string): readonly string[] {
	const found = new Set<string>();
	for (const [word] of text.matchAll(named)) {
		const code = codeOfWord.get(word);
		if (code !== undefined) found.add(code);
	}
	return [...found];
}
