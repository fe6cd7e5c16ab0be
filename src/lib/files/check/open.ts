import { decode, type Encoding } from '../../data/decode.ts';
import { cause, finding, type Cause, type Finding } from '../../data/finding.ts';
import type { Mapping } from '../../data/header.ts';
import { sheetOf, type Sheet } from '../../data/read.ts';
import { delimiters, findDelimiter, splitRecords, type Delimiter } from '../../data/records.ts';
import { columnNames } from '../../data/table.ts';
import { incidentTable } from '../../data/tables.ts';
import { adapters } from '../adapters/adapters.ts';
import { mostColumns, mostLines, mostRecords, tooLarge } from '../limits.ts';
import type { Recipe } from '../recipe.ts';
import { suggestMapping } from './mapping.ts';

/** A file split into cells, before anything is said about what they mean. */
export interface Opened {
	readonly sheet: Sheet;
	readonly encoding: Encoding;
	readonly delimiter: Delimiter;
	/** Where our columns most likely stand. */
	readonly proposed: Mapping;
	/** What decoding has to say. */
	readonly findings: readonly Finding[];
}

/** Why a file is not read at all. */
export interface Refused {
	readonly refused: Finding;
}

const refusal = (why: Cause): Refused => ({
	refused: finding({}, { ...why, expected: 'a CSV file' })
});

const known: ReadonlySet<string> = new Set([
	...columnNames(incidentTable),
	...adapters.flatMap(({ headings }) => headings.flat())
]);

/** The delimiter by which most known headings appear in the first line; where none does, that which gives it most cells. */
function delimiterIn(text: string): Delimiter {
	const { delimiter, hits } = findDelimiter(text, known);
	if (hits > 0) return delimiter;
	const cellsBy = (one: Delimiter): number =>
		splitRecords(text.slice(0, 65_536), one, 1)[0]?.cells.length ?? 0;
	return delimiters.reduce((best, one) => (cellsBy(one) > cellsBy(best) ? one : best));
}

/** Decodes and splits a file. Never throws; what is no CSV, or more than can be read, gets a finding that says so. */
export function open(bytes: Uint8Array, { encoding, delimiter }: Recipe): Opened | Refused {
	const large = tooLarge(bytes.length);
	if (large !== undefined) return { refused: large };
	const decoded = decode(bytes, encoding);
	if ('unreadable' in decoded) return { refused: decoded.unreadable };
	const sign = delimiter ?? delimiterIn(decoded.text);
	const sheet = sheetOf(decoded.text, sign, known, mostLines);
	if (sheet === undefined) return refusal(cause('header-missing', {}));
	if (sheet.records.length > mostRecords || sheet.rows >= mostLines - 1)
		return refusal(
			cause('file-long', {
				records: mostRecords.toLocaleString('en'),
				lines: mostLines.toLocaleString('en')
			})
		);
	if (sheet.header.cells.length > mostColumns)
		return refusal(
			cause('file-wide', {
				cells: sheet.header.cells.length.toLocaleString('en'),
				most: mostColumns.toLocaleString('en')
			})
		);
	return {
		sheet,
		encoding: decoded.encoding,
		delimiter: sign,
		proposed: suggestMapping(incidentTable, sheet.header.cells),
		findings: decoded.findings
	};
}
