import { calendars } from '../data/calendars.ts';
import type { DateWay, DecidedDates } from '../data/date-way.ts';
import { encodings } from '../data/encodings.ts';
import type { Fill, Mapping } from '../data/header.ts';
import { delimiters } from '../data/records.ts';
import { columnNames } from '../data/table.ts';
import { incidentTable } from '../data/tables.ts';
import { recipeForNewer, type Fix, type Recipe } from './recipe.ts';

/*
 * What was decided about files of some headings, as JSON: kept in the browser and offered again, saved as a file, and read by
 * the command line. Nothing of it is believed before it was looked at: what is no choice of ours is left out.
 */

/** What such a file says of itself. */
const mark = 'riposte-choices';

/** The choices of a recipe that hold for other files of the same headings, as JSON. */
export function choicesJson(recipe: Recipe, headings: readonly string[]): string {
	const choices = { kind: mark, version: 1, ...recipeForNewer(recipe), headings };
	return `${JSON.stringify(choices, null, '\t')}\n`;
}

type Found = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Found =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlace = (value: unknown): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isText = (value: unknown): value is string => typeof value === 'string';

/** One of some words, where a value is one. */
function among<T>(words: readonly T[], value: unknown): T | undefined {
	return words.find((word) => word === value);
}

function fillOf(value: unknown): number | Fill | undefined {
	if (isPlace(value)) return value;
	if (!isObject(value)) return undefined;
	const ours = columnNames(incidentTable);
	const { text, slugOf, sameAs, join } = value;
	if (isText(text)) return { text };
	if (isText(slugOf) && ours.includes(slugOf)) return { slugOf };
	if (isText(sameAs) && ours.includes(sameAs)) return { sameAs };
	return Array.isArray(join) && join.length <= 3 && join.every(isPlace) ? { join } : undefined;
}

function mappingOf(value: unknown): Mapping | undefined {
	if (!isObject(value)) return undefined;
	const ours = columnNames(incidentTable);
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, place]) => {
			const fill = fillOf(place);
			return ours.includes(name) && fill !== undefined ? [[name, fill]] : [];
		})
	);
}

function wayOf(value: unknown): DateWay | undefined {
	if (!isObject(value)) return undefined;
	return {
		order: among(['day', 'month', 'year'] as const, value.order),
		epoch: among([1900, 1904] as const, value.epoch),
		calendar: among(calendars, value.calendar),
		stamp: among(['written', 'midnight'] as const, value.stamp)
	};
}

function datesOf(value: unknown): DecidedDates | undefined {
	if (!isObject(value)) return undefined;
	return Object.fromEntries(
		Object.entries(value).flatMap(([at, way]) => {
			const read = wayOf(way);
			return /^\d{1,6}$/.test(at) && read !== undefined ? [[at, read]] : [];
		})
	);
}

function fixesOf(value: unknown): readonly Fix[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((one: unknown): readonly Fix[] => {
		if (!isObject(one)) return [];
		const { column, found, value: written } = one;
		// What holds for one row of a file holds for no other file.
		return isPlace(column) && isText(found) && isText(written)
			? [{ row: null, column, found, value: written }]
			: [];
	});
}

/** A value under a name where there is one. */
const part = <K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> =>
	value === undefined ? {} : ({ [name]: value } as Record<K, T>); // the name is the key

/** The choices in a JSON text; nothing where it holds none. Never throws. */
export function choicesIn(text: string): Recipe | undefined {
	let found: unknown;
	try {
		found = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isObject(found) || found.kind !== mark || !Array.isArray(found.headings)) return undefined;
	return {
		...part('encoding', among(encodings, found.encoding)),
		...part('delimiter', among(delimiters, found.delimiter)),
		...part('part', isText(found.part) ? found.part : undefined),
		...part('undoubled', found.undoubled === true ? true : undefined),
		...part('mapping', mappingOf(found.mapping)),
		...part('dates', datesOf(found.dates)),
		...part('fillDown', found.fillDown === true ? true : undefined),
		headings: found.headings.filter(isText),
		fixes: fixesOf(found.fixes)
	};
}

/** True where choices were made for files of these headings. */
export function fitsHeadings({ headings = [] }: Recipe, found: readonly string[]): boolean {
	return headings.length === found.length && headings.every((one, i) => one === found[i]);
}

/** True where something was decided that would be of use for another file of the same headings. */
export function isWorthKeeping({ mapping, dates, fillDown, fixes }: Recipe): boolean {
	return (
		mapping !== undefined ||
		dates !== undefined ||
		fillDown === true ||
		fixes.some(({ row }) => row === null)
	);
}
