/*
 * Everything a finding may say, each under a code of its own: the cause in one sentence, and what to do about it where the
 * suggestion does not say it all. A finding carries the code and the parts that differ; the words are put together when
 * they are shown. A part in quotation marks holds a text of the file, shortened and on one line.
 */

import { quoted } from './quote.ts';

/** How much a finding weighs: an `error` leaves its row out (or stops the file), a `warning` asks for a second look, a `note` only tells. */
export type Severity = 'error' | 'warning' | 'note';

/** What one code says, and how it is reported. */
interface Message {
	/** The name of its kind in a report: Frictionless' where one exists (https://framework.frictionlessdata.io/docs/errors/); else ours, the code itself where it is left out. */
	readonly type?: string;
	/** An error where it is left out. */
	readonly severity?: Severity;
	/** The cause in one sentence, without its place. */
	readonly cause: string;
	readonly fix?: string;
}

const source = { type: 'source-error' } as const;
const cellType = { type: 'type-error', fix: 'It takes {expected}.' } as const;
const cellWord = { type: 'constraint-error', fix: 'It takes {expected}.' } as const;
const adapter = { type: 'adapter' } as const;
const adapterPart = { type: 'adapter-part', severity: 'warning' } as const;
const slipped = {
	type: 'adapter',
	fix: 'If cells of this row have slipped into their neighbours’ columns, move them back.'
} as const;
const inCsvUtf8 = 'Open it in a spreadsheet and save the sheet as “CSV UTF-8”';
const smaller = 'Split it by year or by State, and import a part.';
const asFile = 'Open it in a browser, save the file, and import that.';

/** Every code with what it says. */
export const messages = {
	/* A file that cannot be read at all. */
	'archive-broken': {
		...source,
		cause: 'The file is packed, and what it holds cannot be unpacked: it is broken, or not whole.',
		fix: 'Pack it again, or import what is in it.'
	},
	'archive-none': {
		...source,
		cause: 'The archive holds no CSV file.',
		fix: 'Import the table itself.'
	},
	'unpacked-large': {
		...source,
		cause: 'The file unpacks to more than the {most} MB, or the 5,000 files, that are read here.',
		fix: smaller
	},
	'workbook-broken': {
		...source,
		cause: 'The file begins like a workbook and cannot be read as one: it is broken, or not whole.',
		fix: `${inCsvUtf8}.`
	},
	'workbook-large': {
		...source,
		cause:
			'A sheet of the workbook has more cells than can be read here; one far to the right or below counts too.',
		fix: 'Copy the table alone into a new workbook, and import that.'
	},
	'workbook-locked': {
		...source,
		cause: 'The workbook has a password, so nobody can read it without.',
		fix: 'Save a copy without a password, and import that.'
	},
	'file-pdf': {
		...source,
		cause: 'The file looks like a PDF, not like CSV.',
		fix: 'Import the table it was made from, as CSV.'
	},
	'file-picture': {
		...source,
		cause: 'The file looks like a picture, not like CSV.',
		fix: 'Import the table it shows, as CSV.'
	},
	'file-compressed': {
		...source,
		cause: 'The file is packed in a way that is not read here; ZIP and gzip are.',
		fix: 'Unpack it first.'
	},
	'file-page': {
		...source,
		cause: 'The file looks like a web page, not like CSV.',
		fix: 'If it came from an address, use the address of the CSV itself.'
	},
	'file-json': {
		...source,
		cause: 'The file looks like JSON, not like CSV.',
		fix: 'Export it as CSV.'
	},
	'file-binary': {
		...source,
		cause: 'The file is binary, not text.',
		fix: 'Save the table as “CSV UTF-8”.'
	},
	'file-empty': { ...source, cause: 'The file is empty.', fix: 'Import one with a header line.' },
	'file-large': {
		...source,
		cause:
			'The file has {size} MB, more than the {most} MB that can be read here, so it was not opened.',
		fix: smaller
	},
	'file-long': {
		...source,
		cause: 'The file has more than the {records} rows, or {lines} lines, that can be read here.',
		fix: smaller
	},
	'file-wide': {
		...source,
		cause: 'The header line has {cells} cells, more than the {most} columns that can be read here.',
		fix: 'If it should have fewer, look for a delimiter that repeats or a line break that is missing.'
	},
	'file-not-found': { ...source, cause: 'There is no such file.' },
	'file-is-folder': { ...source, cause: 'It is a folder, not a file.' },
	'file-unreadable': { ...source, cause: 'The file cannot be read ({reason}).' },
	'part-missing': {
		...source,
		cause: 'The part of this page that reads files did not arrive, so the file was not read.',
		fix: 'Check the connection, and choose it again.'
	},
	'file-moved': {
		...source,
		cause: 'The browser cannot read the file; it may have been moved or changed meanwhile.',
		fix: 'Choose it again.'
	},
	'reader-stopped': {
		...source,
		cause: 'The browser stopped reading the file: it was too much for it.',
		fix: smaller
	},
	'reader-missing': {
		...source,
		cause:
			'The part of this site that reads files did not arrive: the connection may be gone, the browser may block it, or the site has a new release.',
		fix: 'Try again; if that does not help, load the page again.'
	},
	'reader-late': {
		...source,
		cause: 'The part of this site that reads files did not start within half a minute.',
		fix: 'Try again; the connection may be slow.'
	},
	'reader-broken': {
		...source,
		cause: 'The part of this site that reads files failed at its start: “{reason}”.',
		fix: 'Try again, or use another browser, and tell us of it.'
	},
	'reader-none': {
		...source,
		cause: 'This browser does not let the site read files in the background.',
		fix: 'Use another browser.'
	},
	'reader-failed': {
		...source,
		cause: 'The file could not be read: {reason}.',
		fix: 'Nothing was changed; tell us of it, with the file if you may.'
	},

	/* An address. */
	'address-none': {
		...source,
		cause: '“{found}” is no web address.',
		fix: 'It begins with https:// and leads to a CSV file.'
	},
	'address-open': {
		...source,
		cause:
			'“{found}” is not encrypted (http:), so nobody can tell whether what comes is what was sent, and browsers refuse it.',
		fix: 'Use its address with https://, or save the file and import that.'
	},
	'address-inside': {
		...source,
		cause: '“{found}” leads into a local network, where a page from the web has no business.',
		fix: 'Save the file and import that.'
	},
	'address-elsewhere': {
		...source,
		cause: '{host} leads on to another host, {other}, and that was not asked for.',
		fix: 'If you trust it, read it from there.'
	},
	'address-cut': {
		...source,
		cause: '{host} sent {got} of the {whole} bytes that it spoke of, so the file is not whole.',
		fix: 'Try again.'
	},
	'address-nothing': {
		...source,
		cause: '{host} answers 404, which means that nothing is there.',
		fix: 'Check the address; a sheet must be published, and a file open to everybody.'
	},
	'address-answer': {
		...source,
		cause: '{host} answers {status}.',
		fix: 'Check the address; a sheet must be published, and a file open to everybody.'
	},
	'address-large': {
		...source,
		cause: '{host} sends more than the {most} MB that can be read here.',
		fix: 'Use the address of a smaller part.'
	},
	'address-slow': {
		...source,
		cause: '{host} sent nothing for {seconds} seconds, so it was given up.',
		fix: `Try again later. ${asFile}`
	},
	'address-cancelled': {
		...source,
		cause: 'Reading from {host} was cancelled.',
		fix: 'Nothing was changed.'
	},
	'address-unreachable': {
		...source,
		cause:
			'“{address}” could not be read: {host} cannot be reached, or it lets no other site read the file (CORS).',
		fix: asFile
	},
	'link-broken': {
		...source,
		cause: 'The file that the link carries cannot be read: the link was cut or changed on its way.',
		fix: 'Ask for the whole link again, or for the file itself.'
	},

	/* Encoding. */
	'encoding-bytes': {
		type: 'encoding-error',
		severity: 'warning',
		cause: 'Some bytes are no {encoding}; each of them was read as \ufffd.',
		fix: 'If that looks wrong, name its encoding, or save it as “CSV UTF-8”.'
	},
	'encoding-guess': {
		type: 'encoding-error',
		severity: 'warning',
		cause: 'The file is not UTF-8; it was read as {found}, where it says “{sample}”.',
		fix: 'If that looks wrong, name its encoding, or save it as “CSV UTF-8”.'
	},

	'encoding-doubled': {
		type: 'encoding-error',
		severity: 'warning',
		cause: 'The text seems to have been decoded twice: it says “{sample}”, which was “{once}”.',
		fix: 'The page puts all of it right with one press.'
	},

	'file-cut': {
		severity: 'warning',
		cause:
			'The last line has {cells} of {all} cells and no end, so the file may have been cut on its way.',
		fix: 'Compare it with where it came from.'
	},

	/* The header line. */
	'header-none': {
		...source,
		cause: 'The file has no header line.',
		fix: 'It must name the columns: {columns}.'
	},
	'header-missing': {
		...source,
		cause: 'The file has no header line.',
		fix: 'Put the names of the columns on its first line.'
	},
	'above-header': {
		severity: 'warning',
		cause: '“{text}” stands above the line that is taken for the header, so it is no row.',
		fix: 'It is left out of the file as fixed.'
	},
	'labels-unknown': {
		type: 'missing-label',
		cause: 'The first line names no column of this table.',
		fix: 'Put a header line first; it must name {expected}.'
	},
	'labels-foreign': {
		type: 'missing-label',
		cause:
			'The headings are not those of our contract; under other names {known} of its {all} columns seem to be there.',
		fix: 'Say which column is which, and the file is read.'
	},
	'label-required': {
		type: 'missing-label',
		cause: 'The column “{expected}” is missing, and no row can do without it.',
		fix: 'Add a column with this heading.'
	},
	'label-absent': {
		type: 'missing-label',
		severity: 'note',
		cause: 'The column “{expected}” is missing; it is taken as empty.'
	},
	'label-doubled': {
		type: 'duplicate-label',
		cause: 'The heading “{found}” stands twice, so nobody can tell which column is meant.',
		fix: 'Rename or remove one of the two.'
	},
	'label-blank': {
		type: 'blank-label',
		severity: 'warning',
		cause: 'Column {number} has no heading.',
		fix: 'It is kept as it is; give it a name or remove it.'
	},
	'label-extra': {
		type: 'extra-label',
		severity: 'note',
		cause: '“{found}” is not a column of this table.',
		fix: 'It is kept and written back.'
	},
	'label-misspelt': {
		type: 'extra-label',
		severity: 'warning',
		cause: '“{found}” is not a column of this table.',
		fix: 'If “{near}” is meant, rename it; else it is kept and written back.'
	},
	'label-made': {
		type: 'filled-label',
		severity: 'note',
		cause: 'The file has no column “{name}”; you chose to make it from “{of}”.'
	},
	'label-same': {
		type: 'filled-label',
		severity: 'note',
		cause: 'The file has no column “{name}”; you chose what stands in “{of}”.'
	},
	'label-joined': {
		type: 'filled-label',
		severity: 'note',
		cause: 'The file has no column “{name}”; it is put together from year, month and day.'
	},
	'dates-read': {
		severity: 'note',
		cause: 'Dates of this column that are read as you chose, {way}: {count}.'
	},
	'label-filled': {
		type: 'filled-label',
		severity: 'note',
		cause: 'The file has no column “{name}”; you chose “{text}” for every row.'
	},
	'label-filled-where': {
		type: 'filled-label',
		severity: 'note',
		cause:
			'The file has no column “{name}”; you chose “{text}” for every row whose {other} is not “{is}”.'
	},

	/* The shape of a row. */
	'no-records': {
		severity: 'warning',
		cause: 'The file has a header line and no rows.'
	},
	'blank-row': {
		severity: 'note',
		cause: 'Every cell of this line is empty, so it is no row.'
	},
	'line-comment': {
		type: 'not-a-row',
		cause: '“{found}” is a comment, not a row.'
	},
	'line-taken-out': {
		severity: 'note',
		cause: 'You took this line out of the file, so it is no row.'
	},
	'line-header': { type: 'not-a-row', cause: 'The line repeats the headings, so it is no row.' },
	'line-kinds': {
		type: 'not-a-row',
		cause: '“{found}” says what the columns hold, so it is no row.'
	},
	'line-total': { type: 'not-a-row', cause: '“{found}” sums the rows up, so it is no row.' },
	'quote-unclosed': {
		type: 'quote-error',
		cause:
			'A quotation mark that opens a cell here is never closed, so the row is taken to end with this line.',
		fix: 'Close it, or double it if it belongs to the text.'
	},
	'quote-stray': {
		type: 'quote-error',
		cause: 'A quotation mark stands in the middle of a quoted cell.',
		fix: 'Double it if it belongs to the text.'
	},
	'extra-cell': {
		cause: 'The row has more cells ({found}) than the header ({expected}).',
		fix: 'Put a cell that holds the delimiter between quotation marks.'
	},
	'missing-cell': {
		cause: 'The row has fewer cells ({found}) than the header ({expected}).',
		fix: 'Add the cells that are missing, empty ones too.'
	},
	'primary-key': {
		cause: 'The row has the same {columns} as the one on line {earlier}.',
		fix: 'Keep one of the two, or tell them apart.'
	},

	/* A cell by itself. */
	'cell-required': {
		...cellWord,
		cause: 'The cell is empty, and this column must be filled.'
	},
	'cell-long': {
		type: 'constraint-error',
		cause:
			'“{found}” begins a cell of {length} letters, more than the {most} that a cell of a spreadsheet holds.',
		fix: 'Shorten it; the text stays in the file as it is.'
	},
	'text-control': {
		type: 'type-error',
		cause: 'The text holds the control character U+{hex} at position {position}.'
	},
	'slug-damaged': {
		type: 'constraint-error',
		cause: '“{found}” is what a spreadsheet makes of a long number, so the identifier is lost.',
		fix: 'Take it from the file it was made from; with the cells as text it stays whole.'
	},
	'slug-characters': {
		type: 'constraint-error',
		cause: '“{found}” has characters that an identifier may not have.',
		fix: 'Use {expected}.'
	},
	'term-unknown': { ...cellWord, cause: '“{found}” is not a word of this column.' },
	'cell-nothing': {
		type: 'constraint-error',
		cause: '“{found}” says that nothing is known.'
	},
	'cell-nothing-required': {
		...cellWord,
		cause: '“{found}” says that nothing is known, and this column needs a value.'
	},
	'text-nothing': {
		type: 'constraint-error',
		severity: 'warning',
		cause: '“{found}” is no text, but a word for nothing.'
	},
	'slug-nothing': {
		type: 'constraint-error',
		severity: 'warning',
		cause: '“{found}” is a word for nothing, so it is no identifier and is taken as empty.'
	},
	'address-list': {
		...cellType,
		cause: '“{found}” lists addresses with other signs between them.'
	},
	'state-unknown': { ...cellWord, cause: '“{word}” is no code of a State.' },
	'state-former': {
		...cellWord,
		cause: '“{word}” is a State that is no more. On its territory now: {after}.',
		fix: 'Write the State that is meant, if one is.'
	},
	'state-either': {
		...cellWord,
		cause:
			'“{word}” is one State by ISO 3166 and another in the list of the Correlates of War project, whose codes this file has elsewhere.',
		fix: 'Write which is meant.'
	},
	'state-doubled': { type: 'constraint-error', cause: '{code} stands twice.' },
	'address-unknown': {
		type: 'format-error',
		cause: '“{word}” is no web address.',
		fix: 'It takes {expected}.'
	},
	'address-doubled': {
		type: 'constraint-error',
		severity: 'warning',
		cause: 'An address stands twice in “{found}”; it is taken once.'
	},
	'number-unknown': { ...cellType, cause: '“{found}” is no number.' },
	'date-unknown': { ...cellType, cause: '“{found}” is no date.' },
	'date-month-padded': { ...cellType, cause: '“{found}” pads an unknown month.' },
	'date-day-padded': { ...cellType, cause: '“{found}” pads an unknown day.' },
	'date-no-month': { ...cellType, cause: '“{found}” has no such month.' },
	'date-no-day': { ...cellType, cause: '“{found}” is a day that does not exist.' },
	'date-time': { ...cellType, cause: '“{found}” holds a time of day.' },
	'date-no-time': { ...cellType, cause: '“{found}” holds a time of day that does not exist.' },
	'date-not-iso': { ...cellType, cause: '“{found}” is not written as ISO 8601.' },
	'date-points': {
		...cellType,
		cause: '“{found}” is not written as ISO 8601; with points the day stands first.'
	},
	'date-either': {
		...cellType,
		cause: '“{found}” may mean {one} or {other}; only you can tell.'
	},
	'date-by-column': {
		...cellType,
		cause: '“{found}” may mean {other} too; other dates of the file speak against that.'
	},
	'date-serial': {
		...cellType,
		cause:
			'“{found}” looks like a day number of a spreadsheet: {date} where days are counted from 1900, {other} where from 1904, as some old ones did.'
	},
	'date-hidden': {
		...cellType,
		cause: '“{found}” holds signs that nobody sees, or digits and hyphens of another kind.'
	},
	'date-seconds': {
		...cellType,
		cause: '“{found}” counts seconds or milliseconds since 1970, as programs do.'
	},
	'date-calendar': {
		...cellType,
		cause: 'The year of “{found}” is not within 1900 to 2199; it may be one of another calendar.'
	},
	'date-of-calendar': {
		...cellType,
		cause: '“{found}” seems to be a day of the {calendar} calendar.'
	},
	'date-vague': {
		...cellType,
		cause: '“{found}” says more, or less, than a day, a month or a year.'
	},

	/* Rules across the cells of an incident’s rows. */
	'date-missing': {
		cause: 'Neither start_date nor disclosed_date is known, so nobody knows when it was.',
		fix: 'Fill one of the two, cut to the year if need be.'
	},
	'ended-before-start': {
		type: 'date-order',
		cause: 'Its end ({found}) comes before its start ({start}).',
		fix: 'Check both dates.'
	},
	'disclosed-before-start': {
		type: 'date-order',
		severity: 'warning',
		cause: 'Its disclosure ({found}) comes before its start ({start}).',
		fix: 'Check both dates.'
	},
	'response-before-start': {
		type: 'date-order',
		cause: 'The response ({found}) comes before the start of the incident ({start}).',
		fix: 'Check both dates.'
	},
	'answer-before-disclosure': {
		severity: 'warning',
		cause:
			'The response of {found} comes before the disclosure of {disclosed}, and the notes do not say why.',
		fix: 'Say in the notes how it could answer before the attack was public.'
	},
	'date-ahead': {
		severity: 'warning',
		cause: '“{found}” has not come yet, by the clock of this device.',
		fix: 'Check the year.'
	},
	'date-far-ahead': {
		type: 'date-ahead',
		cause: '“{found}” has not come yet, by the clock of this device.',
		fix: 'Check the year.'
	},
	'none-with-act': {
		cause: 'The response is none, so there is no act for “{found}” to belong to.'
	},
	'none-responder': {
		cause: 'The response is none, so the responder is the victim itself.'
	},
	'act-without-basis': {
		type: 'act-incomplete',
		severity: 'warning',
		cause: 'It is not said on what grounds the act was taken, so the act is shown but not counted.',
		fix: 'Fill the cell if it can be known.'
	},
	'act-without-avowal': {
		type: 'act-incomplete',
		severity: 'warning',
		cause:
			'It is not said whether the responder says that it did the act, so the act is shown but not counted.',
		fix: 'Fill the cell if it can be known.'
	},
	'act-without-collective': {
		type: 'act-incomplete',
		severity: 'warning',
		cause: 'It is not said whether the act was taken together with others.',
		fix: 'Fill the cell if it can be known.'
	},
	'source-missing': {
		cause: 'The act has no source.',
		fix: 'Give at least one web address, primary first.'
	},
	'own-solidarity': {
		cause: 'A victim that acts for itself does not act out of solidarity.',
		fix: 'Write sole, main or minor.'
	},
	'attribution-with-state': {
		type: 'attribution-disagrees',
		cause: 'The attribution is {attribution}, and yet a State is held responsible.',
		fix: 'Leave this cell empty, or say in attribution who holds that State responsible.'
	},
	'attribution-without-state': {
		type: 'attribution-disagrees',
		severity: 'warning',
		cause: 'The attribution is {attribution}, and yet no State is named.',
		fix: 'Name it, or write none or non-state as the attribution.'
	},
	'article-too-late': {
		type: 'article-disagrees',
		severity: 'warning',
		cause: 'It was not public by {day}, so the article cannot mean it.'
	},
	'article-not-iran': {
		type: 'article-disagrees',
		severity: 'warning',
		cause: 'It is not attributed to Iran, so the article does not mean it.'
	},
	'incident-disagrees': {
		cause:
			'“{found}” differs from “{expected}” on line {other}, and this fact is one for the whole incident.'
	},
	'victim-disagrees': {
		cause:
			'“{found}” differs from “{expected}” on line {other}, and this fact is one for the whole incident on this victim.'
	},
	'none-beside-act': {
		cause:
			'The victim has an act of its own on line {other}, so it is not true that none was found.',
		fix: 'Remove this row or that one.'
	},
	'none-missing': {
		severity: 'warning',
		cause: '“{victim}” has no act of its own on this incident and no row that says so.',
		fix: 'Add one with the victim as responder and none as response.'
	},
	'act-alone': {
		severity: 'warning',
		cause: '“{found}” stands on this row alone.',
		fix: 'An act that stands once needs no identifier.'
	},
	'act-basis': {
		severity: 'warning',
		cause: '“{act}” answers several incidents, so this one is not its sole ground.'
	},
	'act-disagrees': {
		cause:
			'“{found}” differs from “{expected}” on line {other}, and both are said to be the act “{act}”.',
		fix: 'Fix one of the two, or give the acts different identifiers.'
	},

	/* The other two tables, and scales of the reader’s own. */
	'mended-before': {
		type: 'date-order',
		cause: 'It was restored ({found}) before it happened ({broken}).',
		fix: 'Check both dates.'
	},
	'restored-disagrees': {
		severity: 'warning',
		cause: 'Relations came back ({restored}), and this cell says that they did not.'
	},
	'source-or-note': {
		type: 'source-missing',
		cause: 'There is neither a source nor a note that none was found.',
		fix: 'Give a web address, or say in the notes that no page was found.'
	},
	'direction-disagrees': {
		cause: 'The scale {scale} gets more severe {expected} on line {other} and {found} here.',
		fix: 'A scale has one direction.'
	},
	'ladder-missing': {
		cause: 'The scale “{scale}” has no row for “{term}”, so acts of that kind would stand nowhere.',
		fix: 'Add one, with {score} as its score.'
	},
	'ladder-score': {
		cause: '“{found}” is no rung of the ladder.',
		fix: 'It takes {expected}.'
	},
	'scale-large': {
		...source,
		cause: 'The file has {size} bytes, and a scale has a line for each kind of act.',
		fix: 'It takes {most} bytes at most.'
	},
	'scale-empty': {
		cause: 'The file gives no act a score.',
		fix: 'It takes a line for each act: scale, graver, term, score.'
	},
	'score-unfit': {
		...cellWord,
		cause: '{found} is too far from 0 or too fine.'
	},

	/* Records of the CFR Cyber Operations Tracker. */
	'cfr-response': { ...slipped, cause: '“{found}” is no response that CFR uses.' },
	'cfr-category': { ...slipped, cause: '“{word}” is no category that CFR uses.' },
	'cfr-type': { ...slipped, cause: '“{found}” is no type that CFR uses.' },
	'cfr-sponsor': { ...slipped, cause: '“{found}” is no list of States with commas between.' },
	'cfr-no-date': {
		...adapter,
		cause: 'The row has no date, so nobody knows when it was.',
		fix: 'Fill it if it can be known, cut to the year if need be.'
	},
	'cfr-date': {
		...adapter,
		cause: '“{found}” is no date.',
		fix: 'Write it as 2022, 2022-07 or 2022-07-15.'
	},
	'cfr-sponsor-alone': {
		...adapter,
		cause: 'The only State that it names is the sponsor itself, so no State attacks another.',
		fix: 'Add the name of another State that was attacked, if there is one.'
	},
	'cfr-no-victim': {
		...adapter,
		cause: 'The row names no victim.',
		fix: 'Add the name of the State that was attacked.'
	},
	'cfr-victim': {
		...adapter,
		cause: '“{found}” names no State, and neither does the title.',
		fix: 'Add the name of the State that was attacked.'
	},
	'cfr-responder': {
		...adapter,
		cause:
			'CFR records “{found}” and names {victims} States as victims, so nobody can tell which of them answered.',
		fix: 'Leave one State under Victims, or give the address of the government that answered.'
	},

	/* Records of the Dyadic Cyber Incident and Campaign Dataset. */
	'dcid-state': {
		...adapter,
		cause: '“{found}” is no number of a State in the list of the Correlates of War project.',
		fix: 'Write the number of a State that is there today.'
	},
	'dcid-initiator': {
		...adapter,
		cause:
			'“{found}” is neither of the two States of the row, so nobody can tell who attacked whom.',
		fix: 'Write the number of one of the two.'
	},
	'dcid-date': {
		...adapter,
		cause: '“{found}” is no date.',
		fix: 'Write it as 2022, 2022-07 or 2022-07-15.'
	},

	'dcid-end': {
		...adapterPart,
		cause: '“{found}” is no day on which it can have ended; it stands without one.'
	},

	/* Records of EuRepoC’s global dataset. */
	'eurepoc-no-receiver': {
		...adapter,
		cause: 'The row names no receiver.',
		fix: 'Add the name of the State that was attacked.'
	},
	'eurepoc-receiver': {
		...adapter,
		cause: '“{found}” names no State.',
		fix: 'Add the name of the State that was attacked.'
	},
	'eurepoc-no-start': {
		...adapter,
		cause: 'The row has no start date.',
		fix: 'Write it as 2022, 2022-07, 2022-07-15 or 15.07.2022.'
	},
	'eurepoc-start': {
		...adapter,
		cause: '“{found}” is no date.',
		fix: 'Write it as 2022, 2022-07, 2022-07-15 or 15.07.2022.'
	},
	'eurepoc-response-lists': {
		...adapter,
		cause:
			'The lists of its {kind}s are not of one length: countries {countries}, types {types}, dates {dates}. So nobody can tell who did what.',
		fix: 'Give each list the same number of items.'
	},
	'eurepoc-attribution-lists': {
		...adapterPart,
		cause:
			'The lists of its attributions are not of one length: grounds {grounds}, countries {countries}, dates {dates}. So nobody can tell which government blamed whom when, and they are left out as responses.'
	},
	'eurepoc-responder': {
		...adapterPart,
		cause:
			'“{found}” is named for the {kind} “{detail}”; it is no State, EU or NATO, so that response is left out.'
	},
	'eurepoc-no-responder': {
		...adapterPart,
		cause: 'Nobody is named for the {kind} “{detail}”, so that response is left out.'
	},
	'eurepoc-attributor': {
		...adapterPart,
		cause:
			'“{found}” is named for an attribution by a government; it is no State, EU or NATO, so it is left out.'
	},
	'eurepoc-no-attributor': {
		...adapterPart,
		cause: 'Nobody is named for an attribution by a government, so it is left out.'
	},
	'eurepoc-some-receiver': {
		...adapterPart,
		cause:
			'The government of one of the {victims} receivers attributed it, and the row does not say of which, so that attribution is left out and none of them is said to be silent.'
	},
	'eurepoc-silence': {
		...adapter,
		cause:
			'A receiver’s government attributed it, and no receiver stands among the countries that did, so nobody can tell who answered and who was silent.',
		fix: 'Name the receiver that attributed it.'
	},
	'eurepoc-date': {
		...adapterPart,
		cause: '“{found}” is no date; the {kind} stands without one.'
	},
	'eurepoc-early': {
		...adapterPart,
		cause: 'A response of {found} comes before the start on {start}; it stands without a date.'
	}
} as const satisfies Readonly<Record<string, Message>>;

/** The code of a finding. */
export type Code = keyof typeof messages;

type Braced<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Braced<Rest> : never;
type FixOf<M> = M extends { readonly fix: infer F } ? F : never;

/** What a code’s words need beside its place: a text or number for each part in braces. */
export type PartsOf<C extends Code> = {
	readonly [Name in Braced<(typeof messages)[C]['cause'] | FixOf<(typeof messages)[C]>>]:
		string | number;
};

/** The same with its types at their widest, for what goes over all codes. */
export const messageFor = (code: Code): Message => messages[code];

/** How much the findings of a code weigh. */
export const severityOf = (code: Code): Severity => messageFor(code).severity ?? 'error';

/** A sentence with its parts in place, those in quotation marks as `quoted` gives them. Throws where a part is missing. */
export function filled(
	sentence: string,
	parts: Readonly<Record<string, string | number | null>>,
	show: { readonly quoted: (text: string) => string; readonly bare: (text: string) => string } = {
		quoted: (text) => quoted(text),
		bare: (text) => text
	}
): string {
	return sentence.replace(/“\{(\w+)\}”|\{(\w+)\}/g, (_, quoted?: string, bare?: string) => {
		const value = parts[quoted ?? bare ?? ''];
		if (value === null || value === undefined)
			throw new Error(`A message lacks its part ${quoted ?? bare}: ${sentence}`);
		return quoted === undefined ? show.bare(String(value)) : show.quoted(String(value));
	});
}
