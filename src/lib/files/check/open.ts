import { decode } from '../../data/decode.ts';
import type { Encoding, Likely } from '../../data/encodings.ts';
import { cause, finding, type Finding } from '../../data/finding.ts';
import type { Mapping } from '../../data/header.ts';
import { sheetIn, sheetOf, type Sheet } from '../../data/read.ts';
import {
	delimiters,
	findDelimiter,
	findHeader,
	splitRecords,
	type Delimiter
} from '../../data/records.ts';
import { columnNames } from '../../data/table.ts';
import { incidentTable } from '../../data/tables.ts';
import { adapters } from '../adapters/adapters.ts';
import { mostColumns, mostLines, mostRecords, tooLarge } from '../limits.ts';
import type { Recipe } from '../recipe.ts';
import { entriesOf, isGzip, isZip, unpacked } from './container.ts';
import { suggestMapping } from './mapping.ts';
import { refusal, type Refused } from './refusal.ts';
import { recordsOf, sheetsOf, type BookKind, type BookSheet } from './workbook.ts';

/** How a file is written, beneath its cells. */
export interface Form {
	/** What it is packed in, if it is. */
	readonly packed: 'workbook' | 'ZIP' | 'gzip' | null;
	/** The sheets or files that it holds, where there are several, and which of them is read. */
	readonly parts: readonly string[];
	readonly part: string;
	/** What its text is written in; null in a workbook. */
	readonly encoding: Encoding | null;
	/** Encodings that it may be in, where it is not UTF-8, the likely ones first. */
	readonly likely: readonly Likely[];
	/** Words that look as if the text had been decoded twice; empty where none do. */
	readonly doubled: string;
	/** What stands between its cells; null in a workbook. */
	readonly delimiter: Delimiter | null;
	/** Areas of merged cells in a sheet. */
	readonly merged: number;
}

/** A file split into cells, before anything is said about what they mean. */
export interface Opened {
	readonly sheet: Sheet;
	readonly form: Form;
	/** Where our columns most likely stand. */
	readonly proposed: Mapping;
	/** What decoding has to say. */
	readonly findings: readonly Finding[];
}

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

/** The form of a text that is not packed. */
const asText: Form = {
	packed: null,
	parts: [],
	part: '',
	encoding: null,
	likely: [],
	doubled: '',
	delimiter: null,
	merged: 0
};

/** Unpacks, decodes and splits a file. Never throws; what is no table, or more than can be read, gets a finding that says so. */
export async function open(bytes: Uint8Array, recipe: Recipe): Promise<Opened | Refused> {
	const large = tooLarge(bytes.length);
	if (large !== undefined) return { refused: large };
	if (isGzip(bytes)) {
		const text = unpacked(bytes);
		return 'refused' in text ? text : openText(text, recipe, { ...asText, packed: 'gzip' });
	}
	if (isZip(bytes)) return openZip(bytes, recipe);
	const isOld = oldBook.every((byte, i) => bytes[i] === byte);
	return isOld ? openBook(bytes, 'xls', recipe) : openText(bytes, recipe);
}

/** What old workbooks begin with, and new ones with a password (MS-CFB 2.2). */
const oldBook = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files of an archive that may hold a table. */
const isTable = (name: string): boolean =>
	/\.(?:csv|tsv|tab|txt)$/i.test(name) && !/(?:^|\/)(?:__MACOSX|\._)/.test(name);

async function openZip(bytes: Uint8Array, recipe: Recipe): Promise<Opened | Refused> {
	const names: string[] = [];
	const tables = entriesOf(bytes, (name) => {
		names.push(name);
		return isTable(name);
	});
	const isBook = names.some((name) => name.startsWith('xl/') || name === '[Content_Types].xml');
	if ('refused' in tables)
		return isBook && tables.refused.code === 'archive-broken'
			? refusal(cause('workbook-broken', {}))
			: tables;
	if (names.includes('xl/workbook.xml') || names.includes('xl/workbook.bin'))
		return openBook(bytes, 'xlsx', recipe);
	if (names.includes('content.xml') && names.includes('mimetype'))
		return openBook(bytes, 'ods', recipe);
	const chosen = tables.find(({ name }) => name === recipe.part) ?? tables[0];
	if (chosen === undefined) return refusal(cause(isBook ? 'workbook-broken' : 'archive-none', {}));
	return openText(chosen.bytes, recipe, {
		...asText,
		packed: 'ZIP',
		parts: tables.map(({ name }) => name),
		part: chosen.name
	});
}

/** How many of the headings that we know a sheet has. */
const hitsIn = ({ rows }: BookSheet): number =>
	findHeader(
		rows.slice(0, 20).map((cells) => ({ cells })),
		known
	).hits;

async function openBook(
	bytes: Uint8Array,
	kind: BookKind,
	recipe: Recipe
): Promise<Opened | Refused> {
	const sheets = await sheetsOf(bytes, kind);
	if ('refused' in sheets) return sheets;
	const hits = new Map(sheets.map((one) => [one, hitsIn(one)]));
	// What is seen comes first, of that the sheet that has most of our headings, and of these the longest.
	const [best] = [...sheets].sort(
		(a, b) =>
			Number(a.isHidden) - Number(b.isHidden) ||
			(hits.get(b) ?? 0) - (hits.get(a) ?? 0) ||
			b.rows.length - a.rows.length
	);
	const chosen = sheets.find(({ name }) => name === recipe.part) ?? best;
	const sheet = chosen && sheetIn(recordsOf(chosen), known);
	if (chosen === undefined || sheet === undefined) return refusal(cause('header-missing', {}));
	return opened(sheet, [], {
		...asText,
		packed: 'workbook',
		parts: sheets.map(({ name }) => name),
		part: chosen.name,
		merged: chosen.merges.length
	});
}

/** Decodes and splits bytes that are a text, or were unpacked to one; see `open`. */
export function openText(bytes: Uint8Array, recipe: Recipe, form: Form = asText): Opened | Refused {
	const { encoding, delimiter, undoubled } = recipe;
	const decoded = decode(bytes, { encoding, undoubled });
	if ('unreadable' in decoded) return { refused: decoded.unreadable };
	const sign = delimiter ?? delimiterIn(decoded.text);
	const sheet = sheetOf(decoded.text, sign, known, mostLines);
	if (sheet === undefined) return refusal(cause('header-missing', {}));
	return opened(sheet, [...decoded.findings, ...cutIn(decoded.text, sheet)], {
		...form,
		encoding: decoded.encoding,
		likely: decoded.likely ?? [],
		doubled: decoded.doubled ?? '',
		delimiter: sign
	});
}

/** What is told of a text that ends in the middle of a row. */
function cutIn(text: string, { header, records }: Sheet): readonly Finding[] {
	const last = records.at(-1);
	const all = header.cells.length;
	if (last === undefined || /[\r\n]$/.test(text) || last.cells.length >= all) return [];
	// A comment or a note below is one cell.
	if (last.cells.length < 2) return [];
	const { line, row, cells } = last;
	return [finding({ line, row }, cause('file-cut', { cells: cells.length, all }))];
}

function opened(sheet: Sheet, findings: readonly Finding[], form: Form): Opened | Refused {
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
		form,
		proposed: suggestMapping(incidentTable, sheet.header.cells),
		findings
	};
}
