import type { Mapping } from '../../data/header.ts';
import { notARow } from '../../data/lines.ts';
import { isBlank, type RawRecord } from '../../data/records.ts';
import { columnsOf } from '../../data/table.ts';
import { incidentTable } from '../../data/tables.ts';

/*
 * Merged cells, and tables that say the facts of an incident once: the rows below leave these cells empty. They can be filled
 * from the row above where the reader says so, never by itself.
 */

/** Rows that leave the facts of their incident to the row above. */
export interface Below {
	readonly rows: number;
}

/** Columns that hold facts of an incident or of its victim, by position. */
function placesOf(mapping: Mapping): {
	readonly id: number | undefined;
	readonly at: readonly number[];
} {
	const at = columnsOf(incidentTable).flatMap(([name, { agrees }]) => {
		const place = mapping[name];
		const isFact = agrees !== undefined || name === 'incident_id' || name === 'victim';
		return isFact && typeof place === 'number' ? [place] : [];
	});
	const id = mapping.incident_id;
	return { id: typeof id === 'number' ? id : undefined, at };
}

/**
 * The records, those that name no incident with the facts of the row above in their empty cells where that is asked for; and
 * how many there are.
 */
export function fillDown(
	records: readonly RawRecord[],
	{ headings, mapping }: { readonly headings: readonly string[]; readonly mapping: Mapping },
	isAsked: boolean
): { readonly records: readonly RawRecord[]; readonly below: Below } {
	const { id, at } = placesOf(mapping);
	const none = { records, below: { rows: 0 } };
	if (id === undefined) return none;
	const hasId = ({ cells }: RawRecord): boolean => (cells[id] ?? '').trim() !== '';
	// Most files name the incident on every row.
	if (records.every(hasId)) return none;
	let above: readonly string[] | undefined;
	let rows = 0;
	const isNone = (record: RawRecord, n: number): boolean =>
		isAsked && notARow(incidentTable, headings, record, n) !== undefined;
	const filled = records.map((record, n) => {
		const { cells } = record;
		if (isBlank(cells)) return record;
		if (hasId(record)) {
			// A comment between two rows is nothing to fill from.
			if (!isNone(record, n)) above = cells;
			return record;
		}
		// Without a row above there is nothing to fill from; a line of one cell is a comment.
		if (above === undefined || cells.length <= id) return record;
		rows += 1;
		const whole = cells.map((cell, i) =>
			cell.trim() === '' && at.includes(i) ? (above?.[i] ?? '') : cell
		);
		above = whole;
		return { ...record, cells: whole };
	});
	return { records: isAsked && rows > 0 ? filled : records, below: { rows } };
}
