import { continents, countries, type TCountryCode } from 'countries-list';
import toAlpha3 from 'countries-list/minimal/countries.2to3.min.json' with { type: 'json' };
import { group } from 'd3-array';

/* What the pages know of States, made of countries-list: no page needs the whole of it. */

/** Codes that the package lists but ISO 3166-1 only reserves for others' use. */
const reserved = new Set(['ASC', 'TAA']);

/** The package puts Russia into Asia; the United Nations' M49 standard, as most readers, into Europe. */
const otherwise: Readonly<Record<string, string>> = { RUS: continents.EU };

const states = Object.entries(toAlpha3)
	.filter(([two, three]) => two in countries && !reserved.has(three))
	.map(([two, code]) => ({ code, ...countries[two as TCountryCode] }))
	.sort((a, b) => (a.code < b.code ? -1 : 1));

/** The English name of every State by its alpha-3 code, sorted by code. */
export const stateNames = (): Readonly<Record<string, string>> =>
	Object.fromEntries(states.map(({ code, name }) => [code, name]));

/** The States of each continent by their alpha-3 codes, one space between. */
export const continentStates = (): Readonly<Record<string, string>> =>
	Object.fromEntries(
		[...group(states, ({ code, continent }) => otherwise[code] ?? continents[continent])].map(
			([name, some]) => [name, some.map(({ code }) => code).join(' ')]
		)
	);
