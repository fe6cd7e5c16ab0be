import Papa from 'papaparse';

/** Delimiters that are tried, in the order that decides between equals. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** One of the delimiters that are tried. */
export type Delimiter = (typeof delimiters)[number];

/** Cells of one record with the place where it begins. */
export interface RawRecord {
	readonly cells: readonly string[];
	/** Physical line on which the record begins, 1 for the first of the file. */
	readonly line: number;
	/** Row that a spreadsheet shows: blank lines count, line breaks inside quotes do not. */
	readonly row: number;
	/** What is wrong with its quotes, if anything. */
	readonly quotes?: 'unclosed' | 'stray';
}

/** How much of a text is searched for its header: with a wrong delimiter a quoted cell may seem to go on for ever. */
const headLength = 65_536;

/** Lines that are searched for a header below notes. */
const mostAbove = 20;

/** Fewest headings by which a line below the first is taken for the header: fewer may be words of a note. */
const fewestBelow = 3;

/**
 * The place of the header among the first records, and how many of the given headings it has: the first that is not blank, or
 * where that has none of them, the one below it that has most. Place -1 where all are blank.
 */
export function findHeader(
	records: readonly Pick<RawRecord, 'cells'>[],
	headings: ReadonlySet<string>
): { readonly at: number; readonly hits: number } {
	const hitsOf = ({ cells }: Pick<RawRecord, 'cells'>): number =>
		new Set(cells.map((cell) => cell.trim()).filter((cell) => headings.has(cell))).size;
	const first = records.findIndex(({ cells }) => !isBlank(cells));
	let best = { at: first, hits: first < 0 ? 0 : hitsOf(records[first] ?? { cells: [] }) };
	if (first < 0 || best.hits > 0) return best;
	records.slice(0, mostAbove).forEach((record, at) => {
		const hits = hitsOf(record);
		if (hits >= fewestBelow && hits > best.hits) best = { at, hits };
	});
	return best;
}

/** The delimiter by which most of the given headings appear in the header line, and how many do. */
export function findDelimiter(
	text: string,
	headings: ReadonlySet<string>
): { readonly delimiter: Delimiter; readonly hits: number } {
	const head = text.slice(0, headLength).trimStart();
	let best: { delimiter: Delimiter; hits: number } = { delimiter: ',', hits: 0 };
	for (const delimiter of delimiters) {
		const { hits } = findHeader(splitRecords(head, delimiter, mostAbove), headings);
		if (hits > best.hits) best = { delimiter, hits };
	}
	return best;
}

/** True for a record without any text in it. */
export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === '');
}

/**
 * Splits text into records, blank lines included, or into its first `preview` ones. PapaParse does the splitting; it is
 * given one kind of line break only, because it knows just one at a time and a spreadsheet writes two (CR LF between
 * records, LF within a cell). A quote that is not closed, or closed in the wrong place, takes the lines after it into
 * its cell: its record is taken to end with its own line, and reading goes on after it.
 */
export function splitRecords(
	text: string,
	delimiter: Delimiter,
	preview = 0
): readonly RawRecord[] {
	const body = text.startsWith('\ufeff') ? text.slice(1) : text;
	const ownBreak = lineBreakOf(body);
	const input = ownBreak === undefined ? unifyBreaks(body, delimiter) : body;
	const newline = ownBreak ?? '\n';
	const records: RawRecord[] = [];
	if (!input.includes('"')) {
		splitPlain(input, { delimiter, newline, preview, records });
		return withoutLastBreak(records);
	}
	const lines = lineCounter(input, ownBreak);
	let from = 0;
	const isMore = (): boolean => from < input.length && (preview === 0 || records.length < preview);
	for (let torn = 0; torn < mostTorn && isMore(); torn++) {
		const one = splitUntilTorn(input, from, { delimiter, newline, preview, records, lines });
		if (one === undefined) from = input.length;
		else {
			const end = input.indexOf(newline, one.at);
			records.push({ ...one.place, ...cellsOfLine(input.slice(one.at, end), delimiter) });
			from = end + newline.length;
		}
	}
	while (isMore()) {
		const next = input.indexOf(newline, from);
		const end = next < 0 ? input.length : next;
		const place = { line: lines(from), row: records.length + 1 };
		records.push({ ...place, ...cellsOfLine(input.slice(from, end), delimiter) });
		from = end + newline.length;
	}
	if (ownBreak === undefined) dropLoneReturns(records);
	return withoutLastBreak(records);
}

/** A line break at the end begins no record. */
function withoutLastBreak(records: RawRecord[]): readonly RawRecord[] {
	const last = records.at(-1);
	if (last?.cells.length === 1 && last.cells[0] === '') records.pop();
	return records;
}

/** Letters of a text without quotes that are split at once: the lines of a whole large file, all waiting to become records, would take much room. */
const pieceLength = 131_072;

/** Adds the records of a text without quotes, each of which is a line. */
function splitPlain(text: string, { delimiter, newline, preview, records }: Splitting): void {
	const share = sharer();
	let from = 0;
	while (from < text.length && (preview === 0 || records.length < preview)) {
		const end = text.indexOf(newline, from + pieceLength);
		const isLast = end < 0 || end + newline.length === text.length;
		const { data } = Papa.parse<string[]>(isLast ? text.slice(from) : text.slice(from, end), {
			delimiter,
			newline,
			header: false,
			preview: preview === 0 ? 0 : preview - records.length
		});
		for (const cells of data) {
			share(cells);
			const row = records.length + 1;
			records.push({ cells, line: row, row });
		}
		from = isLast ? text.length : end + newline.length;
	}
}

/** Columns in which words are looked for again, the most words of each, and the most letters of one: most columns repeat few short words in very many rows. */
const mostSharing = 200;
const mostShared = 500;
const longestShared = 24;

/** A column of which so few words came again by then is taken for one whose words come but once. */
const fewestAgain = 500;

/** Keeps one copy of what stands in a column again and again, which spares room and later comparisons. */
function sharer(): (cells: string[]) => void {
	let before: readonly string[] = [];
	/** Words of each column that came before, and how many came again; no words where they turned out to come but once. */
	const columns: { words: Map<string, string> | null; again: number }[] = [];
	return (cells) => {
		for (let i = 0; i < cells.length; i++) {
			const cell = cells[i] ?? '';
			const last = before[i];
			if (cell === last) {
				cells[i] = last;
				continue;
			}
			if (i >= mostSharing) continue;
			const column = (columns[i] ??= { words: new Map(), again: 0 });
			const { words } = column;
			if (words === null || cell.length > longestShared) continue;
			const known = words.get(cell);
			if (known !== undefined) {
				cells[i] = known;
				column.again += 1;
			} else if (words.size < mostShared) words.set(cell, cell);
			else if (column.again < fewestAgain) column.words = null;
		}
		before = cells;
	};
}

/**
 * After so many records whose quotes are wrong a line is a record: each such one costs a look at all that follows, and
 * quotes of such a file say nothing of where a record ends.
 */
const mostTorn = 100;

/** What is wrong with the quotes of a record, by what PapaParse says of it. */
function quotesOf(errors: readonly Papa.ParseError[]): RawRecord['quotes'] {
	if (errors.length === 0) return undefined;
	const codes = errors.filter(({ type }) => type === 'Quotes').map(({ code }) => code);
	if (codes.length === 0) return undefined;
	// What stands after a closed cell makes both, since PapaParse then looks for another end of it.
	return codes.includes('InvalidQuotes') ? 'stray' : 'unclosed';
}

/** A record whose quotes are wrong and which goes over the end of its line. */
interface Torn {
	readonly at: number;
	readonly place: Pick<RawRecord, 'line' | 'row' | 'quotes'>;
}

/** How a text is split, and the records that it gave so far. */
interface Splitting {
	readonly delimiter: Delimiter;
	readonly newline: '\n' | '\r\n' | '\r';
	/** The most records that are wanted; 0 for all. */
	readonly preview: number;
	readonly records: RawRecord[];
}

/** Adds the records of a text from an offset on, up to one that is torn or to the end. */
function splitUntilTorn(
	text: string,
	from: number,
	to: Splitting & { readonly lines: (offset: number) => number }
): Torn | undefined {
	const { delimiter, newline, preview, records, lines } = to;
	let start = from;
	let torn: Torn | undefined;
	const share = sharer();
	Papa.parse<string[]>(from === 0 ? text : text.slice(from), {
		delimiter,
		newline,
		header: false,
		dynamicTyping: false,
		skipEmptyLines: false,
		preview: preview === 0 ? 0 : preview - records.length,
		step({ data, errors, meta }, parser) {
			share(data);
			const at = start;
			start = from + meta.cursor;
			const quotes = quotesOf(errors);
			const [line, row] = [lines(at), records.length + 1];
			if (quotes === undefined) records.push({ cells: data, line, row });
			else if (text.slice(at, start - 1).includes(newline)) {
				torn = { at, place: { line, row, quotes } };
				parser.abort();
			} else {
				const next = text.indexOf(newline, at);
				const own = text.slice(at, next < 0 ? text.length : next);
				records.push({ line, row, quotes, ...cellsOfLine(own, delimiter) });
			}
		}
	});
	return torn;
}

/** The cells of one line by itself, and what is wrong with its quotes where something is. */
function cellsOfLine(line: string, delimiter: Delimiter): Pick<RawRecord, 'cells' | 'quotes'> {
	const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n', header: false });
	const quotes = quotesOf(errors);
	return { cells: data[0] ?? [''], ...(quotes && { quotes }) };
}

/** In a text of several line breaks those after a torn quote were taken for a cell's own, and stand at the end of last cells. */
function dropLoneReturns(records: RawRecord[]): void {
	const torn = records.findIndex(({ quotes }) => quotes !== undefined);
	records.forEach((record, i) => {
		if (torn < 0 || i < torn) return;
		const last = record.cells.at(-1) ?? '';
		if (last.endsWith('\r'))
			records[i] = { ...record, cells: record.cells.with(-1, last.slice(0, -1)) };
	});
}

/** The line break of a text that has one kind only; none where they are mixed. */
function lineBreakOf(text: string): '\n' | '\r\n' | '\r' | undefined {
	if (!text.includes('\r')) return '\n';
	if (!text.includes('\n')) return '\r';
	return /\r(?!\n)|(?<!\r)\n/.test(text) ? undefined : '\r\n';
}

/** Makes every line break outside quotes a line feed. A quote opens a cell only where the cell begins. */
function unifyBreaks(text: string, delimiter: Delimiter): string {
	const parts: string[] = [];
	let from = 0;
	let quoted = false;
	let atStart = true;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (quoted) {
			if (char === '"') {
				if (text[i + 1] === '"') i++;
				else quoted = false;
			}
			continue;
		}
		if (char === '"' && atStart) quoted = true;
		else if (char === '\r') {
			parts.push(text.slice(from, i), '\n');
			if (text[i + 1] === '\n') i++;
			from = i + 1;
		}
		atStart = char === delimiter || char === '\n' || char === '\r';
	}
	parts.push(text.slice(from));
	return parts.join('');
}

/** Tells the physical line of ever later offsets; CR LF, LF and CR each end a line, or the one break that a text has. */
function lineCounter(text: string, ownBreak: string | undefined): (offset: number) => number {
	const breaks = /\r\n|\n|\r/g;
	const after = (from: number): number => {
		if (ownBreak !== undefined) return text.indexOf(ownBreak, from);
		breaks.lastIndex = from;
		return breaks.exec(text)?.index ?? -1;
	};
	const length = (at: number): number => ownBreak?.length ?? (text.startsWith('\r\n', at) ? 2 : 1);
	let line = 1;
	let next = after(0);
	return (offset) => {
		while (next >= 0 && next < offset) {
			line += 1;
			next = after(next + length(next));
		}
		return line;
	};
}
