import { cause, finding, type Finding } from '../../data/finding.ts';
import type { WholeIncident } from '../../data/incidents.ts';
import { saysNothing } from '../../data/no-words.ts';
import type { DateColumn } from '../../data/date-way.ts';
import type { Mapping } from '../../data/header.ts';
import type { RawRecord } from '../../data/records.ts';
import { readSheet, type ReadOptions, type Sheet } from '../../data/read.ts';
import { columnNames, type Entry, type LeftOut, type ReadTable } from '../../data/table.ts';
import { incidentTable } from '../../data/tables.ts';
import { unguard } from '../../data/write.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { adapters } from '../adapters/adapters.ts';
import { familyOf, mappingOf, type Family } from '../adapters/families.ts';
import type { Recipe } from '../recipe.ts';
import { adapt } from './adapt.ts';
import { fixed } from './fixes.ts';
import { isOurs } from './mapping.ts';
import { fillDown, type Below } from './fill-down.ts';
import type { Form, Opened } from './open.ts';

/** A file as read: every record is among those used or those left out. */
export interface Checked {
	readonly headings: readonly string[];
	/** Records of the file as they stand with their fixes. */
	readonly sheet: Sheet;
	readonly form: Form;
	/** The dataset of the field it was recognised as, if it is not ours. */
	readonly adapter: Adapter | null;
	/** The kind of file that its headings are those of, where a person has to say what it does not. */
	readonly family: Family | null;
	/** Where our columns stand: as confirmed, or as proposed. */
	readonly mapping: Mapping;
	/** True where the headings are not ours and nobody has confirmed which column is which. */
	readonly unconfirmed: boolean;
	readonly records: number;
	/** Rows of our contract. */
	readonly ready: readonly Entry<WholeIncident>[];
	/** Records of the file that gave no row. */
	readonly leftOut: readonly LeftOut[];
	/** Of those left out, how many tell of an act; null where no column says so. */
	readonly actsLeftOut: number | null;
	readonly findings: readonly Finding[];
	readonly extraHeadings: readonly string[];
	/** How its columns of dates are written, those that are not ISO 8601 throughout. */
	readonly dates: readonly DateColumn[];
	/** Rows that leave facts of their incident to the row above. */
	readonly below: Below;
}

/** Reads what was opened, by our contract, by the mapping the reader confirmed, or as the dataset of the field that it is. */
export function check(
	{ sheet: asImported, form, proposed, findings: before }: Opened,
	recipe: Recipe,
	options: Pick<ReadOptions, 'progress' | 'today' | 'memory'> = {}
): Checked {
	const headings = asImported.header.cells;
	const ours = isOurs(incidentTable, headings);
	const adapter =
		ours || recipe.mapping !== undefined
			? null
			: (adapters.find((one) => one.claims(headings)) ?? null);
	const family = ours || adapter !== null ? null : (familyOf(headings) ?? null);
	const mapping = recipe.mapping ?? (family === null ? proposed : mappingOf(family, headings));
	const { taken, told } = takenOut(fixed(asImported.records, recipe.fixes), recipe.without);
	const first = [...before, ...told];
	const filled =
		adapter === null
			? fillDown(taken, { headings, mapping }, recipe.fillDown === true)
			: { records: taken, below: { rows: 0 } };
	const { below } = filled;
	// What was filled may have been fixed since.
	const records = recipe.fillDown === true ? fixed(filled.records, recipe.fixes) : filled.records;
	const sheet = { ...asImported, records };
	const common = {
		headings,
		sheet,
		form,
		adapter,
		family,
		mapping,
		below,
		unconfirmed: !ours && adapter === null && recipe.mapping === undefined
	};
	if (adapter !== null) {
		const read = adapt(adapter, sheet, options);
		return { ...common, ...read, findings: [...first, ...read.findings], extraHeadings: [] };
	}
	const read =
		common.unconfirmed && isForeign(headings) && Object.keys(mapping).length > 0
			? unasked(sheet, mapping)
			: readSheet(incidentTable, sheet, {
					...options,
					mapping: recipe.mapping,
					dates: recipe.dates
				});
	const { response } = common.mapping;
	return {
		...common,
		...read,
		actsLeftOut:
			typeof response === 'number'
				? read.leftOut.filter(({ cells }) => tellsOfAct(cells[response] ?? '')).length
				: null,
		findings: [...first, ...read.findings]
	};
}

/** The records without the rows that somebody took out of the file, and what is told of these, so that none is missed later. */
function takenOut(
	records: readonly RawRecord[],
	rows: readonly number[] = []
): { readonly taken: readonly RawRecord[]; readonly told: readonly Finding[] } {
	if (rows.length === 0) return { taken: records, told: [] };
	const out = new Set(rows);
	return {
		taken: records.filter(({ row }) => !out.has(row)),
		told: records
			.filter(({ row }) => out.has(row))
			.map(({ line, row }) => finding({ line, row }, cause('line-taken-out', {})))
	};
}

/** True for what stands in a column of responses where something was done, whatever it is called. */
function tellsOfAct(cell: string): boolean {
	const word = unguard(cell).trim();
	return word !== '' && !saysNothing(word);
}

/** True where no heading is ours as it stands. */
function isForeign(headings: readonly string[]): boolean {
	return !headings.some((heading) => columnNames(incidentTable).includes(heading.trim()));
}

/** A file of other headings, of which nothing is read before somebody says which column is which. */
function unasked(
	{ header: { line, row, cells: headings }, records, findings }: Sheet,
	proposed: Mapping
): ReadTable<WholeIncident> {
	const why = finding(
		{ line, row },
		cause('labels-foreign', {
			known: Object.keys(proposed).length,
			all: columnNames(incidentTable).length,
			expected: columnNames(incidentTable).join(', ')
		})
	);
	return {
		records: records.length,
		ready: [],
		leftOut: records.map(({ line, row, cells }) => ({ line, row, cells, findings: [why] })),
		findings: [why, ...findings],
		extraHeadings: headings.map(unguard),
		dates: []
	};
}
