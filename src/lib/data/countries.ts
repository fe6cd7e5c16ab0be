import toAlpha3 from 'countries-list/minimal/countries.2to3.min.json' with { type: 'json' };
import englishNames from 'countries-list/minimal/countries.en.min.json' with { type: 'json' };

/*
 * One table of names, fixed when the package is installed: `Intl.DisplayNames` differs between Node and
 * browsers, so a prerendered name could change under the reader's eyes.
 */

/** Codes that the package lists but ISO 3166-1 only reserves for others' use. */
const reserved = new Set(['ASC', 'TAA']);

const alpha2: Readonly<Record<string, string>> = toAlpha3;
const english: Readonly<Record<string, string>> = englishNames;

/** Other names a file may carry for a State, lower case, beside the names of the table. */
const otherNames: Readonly<Record<string, string>> = {
	uk: 'GBR',
	britain: 'GBR',
	'great britain': 'GBR',
	us: 'USA',
	'united states of america': 'USA',
	turkey: 'TUR',
	'czech republic': 'CZE',
	uae: 'ARE',
	'russian federation': 'RUS',
	'republic of korea': 'KOR',
	'islamic republic of iran': 'IRN',
	'holy see': 'VAT',
	vatican: 'VAT',
	'the netherlands': 'NLD',
	macedonia: 'MKD',
	burma: 'MMR'
};

/** Names of those who answer without being a State. */
const organisations: ReadonlyMap<string, string> = new Map([
	['EU', 'European Union'],
	['NATO', 'NATO']
]);

const nameOf = new Map<string, string>();
const codeOf = new Map<string, string>();
for (const [two, three] of Object.entries(alpha2)) {
	if (reserved.has(three)) continue;
	const name = english[two];
	if (name === undefined) continue;
	nameOf.set(three, name);
	codeOf.set(two.toLowerCase(), three);
	codeOf.set(name.toLowerCase(), three);
}
for (const [name, code] of Object.entries(otherNames)) codeOf.set(name, code);

/** Every ISO 3166-1 alpha-3 code and `XKX` (Kosovo), sorted. */
export const stateCodes: readonly string[] = [...nameOf.keys()].sort();

/** Codes of the organisations that may be a responder. */
export const organisationCodes: readonly string[] = [...organisations.keys()];

/** English name of a State or organisation; the code itself where it is none of ours. */
export function partyName(code: string): string {
	return nameOf.get(code) ?? organisations.get(code) ?? code;
}

/** Names that take "the" inside a sentence. */
const withArticle =
	/^(United|European Union|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|(Dominican|Central African|Democratic) Republic|Republic of)|Islands$/;

/** The name as it stands inside a sentence: "the United States", "Albania". */
export function partyInSentence(code: string): string {
	const name = partyName(code);
	return withArticle.test(name) ? `the ${name}` : name;
}

/** The alpha-3 code that an English name, another common name or an alpha-2 code stands for, if any. */
export function codeForName(text: string): string | undefined {
	return codeOf.get(text.trim().toLowerCase());
}

/** True for an ISO 3166-1 alpha-3 code and for `XKX`. */
export function isState(code: string): boolean {
	return nameOf.has(code);
}
