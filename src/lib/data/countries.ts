import toAlpha3 from 'countries-list/minimal/countries.2to3.min.json' with { type: 'json' };
import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import isoNames from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { isState, partyName } from './parties.ts';

/*
 * Under what other names and codes a State may be found or written, from i18n-iso-countries and countries-list. What a State is called
 * here is in parties.ts, which every page needs; this is for who reads a file or searches.
 */

const alpha2: Readonly<Record<string, string>> = toAlpha3;
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

const otherNamesOf = new Map<string, readonly string[]>();
const codeOf = new Map<string, string>();
/** Names that stand for more than one State ("Congo") stand for none. */
const ambiguous = new Set<string>();
for (const [two, three] of Object.entries(alpha2)) {
	if (!isState(three)) continue;
	const name = partyName(three);
	const more = [others[two] ?? [], moreNames[three] ?? []].flat().filter((one) => one !== name);
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
		isState(three) ? [[number, three] as const] : []
	)
);

/** Other names under which a State is known: "Turkey" for Türkiye, "UK". */
export function otherNames(code: string): readonly string[] {
	return otherNamesOf.get(code) ?? [];
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
	return code !== undefined && isState(code) ? code : undefined;
}
