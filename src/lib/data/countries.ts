import toAlpha3 from 'countries-list/minimal/countries.2to3.min.json' with { type: 'json' };
import englishNames from 'countries-list/minimal/countries.en.min.json' with { type: 'json' };
import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import isoNames from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

/*
 * One table of names, fixed when the packages are installed: `Intl.DisplayNames` differs between Node and
 * browsers, so a prerendered name could change under the reader's eyes. What a State is called here comes from
 * countries-list; under what other names it may be found or written, from i18n-iso-countries.
 */

/** Codes that the package lists but ISO 3166-1 only reserves for others' use. */
const reserved = new Set(['ASC', 'TAA']);

const alpha2: Readonly<Record<string, string>> = toAlpha3;
const english: Readonly<Record<string, string>> = englishNames;
const others: Readonly<Record<string, string | readonly string[]>> = isoNames.countries;

/** Other common names that neither package has. */
const moreNames: Readonly<Record<string, readonly string[]>> = {
	GBR: ['Britain', 'England'],
	NLD: ['Holland'],
	DEU: ['Deutschland'],
	SAU: ['KSA'],
	KOR: ['ROK', 'Republic of Korea'],
	PRK: ['DPRK', "Democratic People's Republic of Korea"],
	CHN: ['PRC'],
	VAT: ['Holy See', 'Vatican'],
	MKD: ['Macedonia'],
	MMR: ['Burma'],
	SWZ: ['Swaziland'],
	CPV: ['Cape Verde']
};

/** Names of those who answer without being a State. */
const organisations: ReadonlyMap<string, string> = new Map([
	['EU', 'European Union'],
	['NATO', 'NATO']
]);

const nameOf = new Map<string, string>();
const otherNamesOf = new Map<string, readonly string[]>();
const codeOf = new Map<string, string>();
/** Names that stand for more than one State ("Congo") stand for none. */
const ambiguous = new Set<string>();
for (const [two, three] of Object.entries(alpha2)) {
	if (reserved.has(three)) continue;
	const name = english[two];
	if (name === undefined) continue;
	const more = [others[two] ?? [], moreNames[three] ?? []].flat().filter((one) => one !== name);
	nameOf.set(three, name);
	otherNamesOf.set(three, more);
	for (const one of [two, name, ...more].map((text) => text.toLowerCase())) {
		if ((codeOf.get(one) ?? three) !== three) ambiguous.add(one);
		codeOf.set(one, three);
	}
}
for (const name of ambiguous) codeOf.delete(name);

/** The alpha-3 code of each ISO 3166-1 numeric code, as maps carry them. */
export const codeOfNumber: ReadonlyMap<string, string> = new Map(
	isoCodes.flatMap(([, three = '', number = '']) =>
		nameOf.has(three) ? [[number, three] as const] : []
	)
);

/** Every ISO 3166-1 alpha-3 code and `XKX` (Kosovo), sorted. */
export const stateCodes: readonly string[] = [...nameOf.keys()].sort();

/** Codes of the organisations that may be a responder. */
export const organisationCodes: readonly string[] = [...organisations.keys()];

/** Other names under which a State is known: "Turkey" for Türkiye, "UK". */
export function otherNames(code: string): readonly string[] {
	return otherNamesOf.get(code) ?? [];
}

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
	const name = text.trim().toLowerCase().replaceAll('’', "'");
	return (
		codeOf.get(name) ??
		turned(name)
			.map((one) => codeOf.get(one))
			.find(Boolean)
	);
}

/** What "iran (islamic republic of)" and "korea, republic of", as lists of the United Nations write them, may be called here. */
function turned(name: string): readonly string[] {
	const parts = /^([^,(]+?)\s*[,(]\s*([^,()]+ of)(?: the)?\)?$/.exec(name);
	const [, noun = '', title = ''] = parts ?? [];
	return parts === null ? [] : [`${title} ${noun}`, `${noun}, ${title}`, noun];
}

/** The alpha-3 code of an alpha-2 code in capitals, if it is a State's. */
export function codeOfAlpha2(two: string): string | undefined {
	const code = alpha2[two];
	return code !== undefined && nameOf.has(code) ? code : undefined;
}

/** True for an ISO 3166-1 alpha-3 code and for `XKX`. */
export function isState(code: string): boolean {
	return nameOf.has(code);
}

/** True for a State and for an organisation that may be a responder. */
export function isParty(code: string): boolean {
	return isState(code) || organisations.has(code);
}
