import { continents, countries, type TCountryCode } from 'countries-list';
import toAlpha2 from 'countries-list/minimal/countries.3to2.min.json' with { type: 'json' };

const alpha2: Readonly<Record<string, string | undefined>> = toAlpha2;

/** The package puts Russia into Asia; the United Nations' M49 standard, as most readers, into Europe. */
const otherwise: Readonly<Record<string, string>> = { RUS: continents.EU };

/** The continent of a State, by its alpha-3 code; empty for what is none. */
export function continentOf(code: string): string {
	const two = alpha2[code];
	if (two === undefined || !(two in countries)) return '';
	return otherwise[code] ?? continents[countries[two as TCountryCode].continent];
}
