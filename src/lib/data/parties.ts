import names from './state-names.json' with { type: 'json' };

/*
 * What States and organisations are called. One table, made by `npm run generate` from countries-list: `Intl.DisplayNames` differs
 * between Node and browsers, so that a prerendered name could change under the reader's eyes.
 */

const nameOf: ReadonlyMap<string, string> = new Map(Object.entries(names));

/** Names of those who answer without being a State. */
const organisations: ReadonlyMap<string, string> = new Map([
	['EU', 'European Union'],
	['NATO', 'NATO']
]);

/** Every ISO 3166-1 alpha-3 code and `XKX` (Kosovo), sorted. */
export const stateCodes: readonly string[] = [...nameOf.keys()];

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

/** True for an ISO 3166-1 alpha-3 code and for `XKX`. */
export function isState(code: string): boolean {
	return nameOf.has(code);
}

/** True for a State and for an organisation that may be a responder. */
export function isParty(code: string): boolean {
	return isState(code) || organisations.has(code);
}
