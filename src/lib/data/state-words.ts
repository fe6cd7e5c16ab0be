import { codeForName, codeOfAlpha2, otherNames } from './countries.ts';
import { saysNothing } from './no-words.ts';
import { partyName, stateCodes } from './parties.ts';

/*
 * What a State is called by bodies and in languages: by the packages of countries.ts, by CLDR through `Intl.DisplayNames`,
 * and by the table below. Names are compared without the order of their words, so that “Korea, Republic of” and “Republic of
 * Korea” are one.
 */

/**
 * Languages in which names of States are known: those of the United Nations, Albanian, German, Portuguese and others of their
 * readers; of those in Latin letters few, since “Nigēra” is Niger in one and a slip for Nigeria in another.
 */
const languages =
	'en fr es ru ar zh zh-Hant sq de pt it uk be fa he hi ja ko el bg mk ka hy kk th'.split(' ');

/*
 * Names that neither the packages nor CLDR have, as these write them:
 * UN: https://www.un.org/en/about-us/member-states; ISO 3166-1: https://www.iso.org/obp/ui/; World Bank: https://data.worldbank.org/country;
 * US: https://www.state.gov/independent-states-in-the-world/ and https://www.cia.gov/the-world-factbook/; CFR: https://www.cfr.org/cyber-operations/.
 * Map makers’ abbreviations are Natural Earth’s: https://www.naturalearthdata.com/.
 */
const names: Readonly<Record<string, string>> = {
	ARE: 'UAE|Emirates|U.A.E.',
	BHS: 'The Bahamas|Commonwealth of the Bahamas',
	BIH: 'Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina|BiH',
	BOL: 'Plurinational State of Bolivia',
	BRN: 'Brunei Darussalam',
	CAF: 'CAR|Central African Rep',
	CHN: "КНР|République populaire de Chine|Republika Popullore e Kinës|People's Republic of China|PRC|Mainland China|P.R. China",
	CIV: 'Ivory Coast|Republic of Cote d’Ivoire',
	COD: 'DRC|DR Congo|D.R. Congo|Democratic Republic of the Congo|Congo Democratic Republic|Congo (Kinshasa)|Congo-Kinshasa|Congo, DR|République démocratique du Congo|RD Congo',
	COG: 'Republic of the Congo|Congo Republic|Congo (Brazzaville)|Congo-Brazzaville',
	CPV: 'Cape Verde|Republic of Cabo Verde',
	CZE: 'Czech Republic|Czechia',
	CAN: 'Kanadaja',
	FRA: 'French Republic|République française',
	DEU: 'Federal Republic of Germany|Deutschland',
	DOM: 'Dominican Republic',
	EGY: 'Arab Republic of Egypt',
	FSM: 'Federated States of Micronesia|Micronesia',
	GBR: 'Великобритания|Mbretëria e Bashkuar|Britania e Madhe|Great Britain|Großbritannien|Britain|UK|U.K.|United Kingdom of Great Britain and Northern Ireland|England|Scotland|Wales|Northern Ireland',
	GMB: 'The Gambia|Republic of the Gambia',
	GRC: 'Hellenic Republic|Hellas',
	HKG: 'Hong Kong SAR|Hong Kong SAR, China|Hong Kong, China|Hong Kong Special Administrative Region',
	IRN: 'République islamique d’Iran|Republika Islamike e Iranit|Islamic Republic of Iran|Persia',
	ISR: 'State of Israel',
	KGZ: 'Kyrgyz Republic|Kirghizia',
	KOR: 'Южная Корея|Koreja e Jugut|South Korea|Republic of Korea|ROK|Korea, South|Korea (South)|Korea, Republic',
	LAO: "Lao PDR|Lao People's Democratic Republic|Laos PDR",
	LBY: 'State of Libya|Libyan Arab Jamahiriya',
	MAC: 'Macao SAR|Macao SAR, China|Macau|Macau SAR',
	MDA: 'Republic of Moldova|Moldavia',
	MKD: 'Republic of North Macedonia|The former Yugoslav Republic of Macedonia|FYROM|FYR Macedonia|Macedonia, FYR|Macedonia',
	MMR: 'Burma|Republic of the Union of Myanmar|Myanmar (Burma)',
	NLD: 'Kingdom of the Netherlands|Netherlands (Kingdom of the)|Holland|The Netherlands',
	PHL: 'Republic of the Philippines|The Philippines',
	PRK: "Северная Корея|Koreja e Veriut|Korea, Dem. Rep.|North Korea|DPRK|Democratic People's Republic of Korea|Korea, North|Korea (North)|Korea, DPR|Korea, Democratic People's Republic",
	PSE: 'State of Palestine|Palestine|West Bank and Gaza|West Bank & Gaza Strip|Occupied Palestinian Territory|Palestinian Authority|Gaza Strip|West Bank',
	RUS: 'РФ|Federata Ruse|Russian Federation|Russia',
	SAU: 'Arabia Saudite|Kingdom of Saudi Arabia|KSA|Saudi',
	SDN: 'The Sudan|North Sudan',
	SVK: 'Slovak Republic|Slovakia',
	SWZ: 'Swaziland|Kingdom of Eswatini',
	SYR: 'Syrian Arab Republic',
	TLS: 'East Timor|Timor Leste|Democratic Republic of Timor-Leste',
	TUR: 'Turkiye|Republic of Türkiye|Turkey',
	TWN: 'Taiwan, Province of China|Taiwan (Province of China)|Republic of China|Taiwan, China|Chinese Taipei|ROC Taiwan|Taiwan ROC|Republic of China (Taiwan)',
	TZA: 'United Republic of Tanzania',
	USA: 'США|アメリカ|Shtetet e Bashkuara të Amerikës|SHBA|États-Unis d’Amérique|United States of America|United States|U.S.A.|U.S.|US|America|The States',
	VAT: 'Holy See|Vatican City State|The Vatican',
	VEN: 'Bolivarian Republic of Venezuela|Venezuela, RB',
	VNM: 'Viet Nam|Socialist Republic of Vietnam',
	XKX: 'Republic of Kosovo|Kosovo',
	YEM: 'Republic of Yemen|Yemen Republic'
};

/** Shortened words of names as tables write them. */
const whole: Readonly<Record<string, string>> = {
	rep: 'republic',
	repub: 'republic',
	dem: 'democratic',
	fed: 'federated',
	sts: 'states',
	st: 'saint',
	ste: 'saint',
	is: 'islands',
	isl: 'islands',
	n: 'north',
	s: 'south',
	e: 'east',
	w: 'west',
	herz: 'herzegovina',
	herzeg: 'herzegovina',
	eq: 'equatorial',
	afr: 'african',
	terr: 'territory',
	isds: 'islands',
	ppl: 'people',
	peoples: 'people',
	fyr: 'former yugoslav republic'
};

const idle = new Set([
	'the',
	'of',
	'and',
	'de',
	'des',
	'du',
	'la',
	'le',
	'les',
	'el',
	'der',
	'die',
	'und',
	'et',
	'y',
	'e'
]);

/** The words of a name in small letters without accents, signs and articles. */
function wordsOf(name: string): readonly string[] {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/['’`´‘]s\b/g, '')
		.replace(/\b((?:\p{L}\.){2,})/gu, (letters) => letters.replaceAll('.', ''))
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !idle.has(word))
		.flatMap((word) => (whole[word] ?? word).split(' '));
}

const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

/** Words for the form of a State, which most names do without. */
const forms = new Set(
	'republic kingdom state commonwealth principality duchy grand sultanate emirate islamic arab federal federative federation federated socialist bolivarian plurinational independent cooperative oriental union confederation swiss nation province'.split(
		' '
	)
);

let codes: ReadonlyMap<string, string | null> | undefined;

/**
 * Every name of a State by its words, in small letters and in the order of the alphabet, as “korea south”; null where it is that of more than
 * one State. Made anew each time.
 */
export function namesOfStates(): ReadonlyMap<string, string | null> {
	const found = new Map<string, string | null>();
	const add = (name: string, code: string): void => {
		const key = keyOf(wordsOf(name));
		if (key !== '') found.set(key, found.has(key) && found.get(key) !== code ? null : code);
	};
	for (const code of stateCodes)
		for (const name of [partyName(code), ...otherNames(code)]) add(name, code);
	for (const language of Intl.DisplayNames.supportedLocalesOf(languages)) {
		const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
		for (const two of allAlpha2()) {
			const code = codeOfAlpha2(two);
			const name = shown.of(two);
			if (code === undefined || name === undefined) continue;
			add(name, code);
			if (language === 'sq') add(definite(name), code);
		}
	}
	found.set('congo', null);
	// The table was written by hand, and is right where others disagree.
	for (const [code, list] of Object.entries(names))
		for (const name of list.split('|')) found.set(keyOf(wordsOf(name)), code);
	return found;
}

/** An Albanian name with its article, as tables write it: “Gjermania” for “Gjermani”. CLDR has it without. */
function definite(name: string): string {
	if (name.endsWith('ë')) return `${name.slice(0, -1)}a`;
	return name.endsWith('i') ? `${name}a` : `${name}i`;
}

const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));

/** Every pair of capitals that is a code. */
function allAlpha2(): readonly string[] {
	return letters
		.flatMap((one) => letters.map((other) => one + other))
		.filter((two) => codeOfAlpha2(two) !== undefined);
}

/**
 * The State that a name stands for, as bodies and languages write it; nothing where it is no such name, or that of several
 * States. “Congo” alone is several.
 */
export function stateCalled(name: string): string | undefined {
	const text = name.trim();
	// “NA” is a code of Namibia, and far more often nothing.
	if (text === '' || text.length > longest || saysNothing(text)) return undefined;
	const plain = codeForName(text);
	if (plain !== undefined) return plain;
	codes ??= namesOfStates();
	// “Congo (the)” is what ISO calls one of the two.
	if (/^congo\W+the\W*$/i.test(text)) return 'COG';
	const words = wordsOf(text);
	const exact = codes.get(keyOf(words));
	if (exact !== undefined) return exact ?? undefined;
	const short = words.filter((word) => !forms.has(word));
	const bare = short.length === 0 || short.length === words.length ? null : codes.get(keyOf(short));
	// What is left of “Democratic Republic of Korea” is told of two States.
	return bare === null || bare === undefined || several.has(keyOf(short)) ? undefined : bare;
}

/** Names of which only the form of the State tells whose they are. */
const several = new Set([
	'korea',
	'congo',
	'china',
	'germany',
	'yemen',
	'vietnam',
	'guinea',
	'macedonia'
]);

/** Longer texts are no name of a State. */
const longest = 80;
