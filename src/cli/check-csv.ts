import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decode } from '../lib/data/decode.ts';
import { latestDay } from '../lib/data/date.ts';
import { wayInWords, type DateWay, type DecidedDates } from '../lib/data/date-way.ts';
import { encodings } from '../lib/data/encodings.ts';
import { reported, type Finding, type ReportedFinding } from '../lib/data/finding.ts';
import { delimiterOf, readTable } from '../lib/data/read.ts';
import { delimiters } from '../lib/data/records.ts';
import type { ReadTable } from '../lib/data/table.ts';
import { incidentTable, recognise } from '../lib/data/tables.ts';
import { check, type Checked } from '../lib/files/check/check.ts';
import { Checker } from '../lib/files/check/checker.ts';
import { open } from '../lib/files/check/open.ts';
import { choicesIn, fitsHeadings } from '../lib/files/choices.ts';
import { asItIs, type Recipe } from '../lib/files/recipe.ts';
import { count } from '../lib/view/words.ts';
import { readBytes } from './files.ts';
import { recordLadder } from './record.ts';
import { sarifOf } from './sarif.ts';

/*
 * npm run -s check-csv -- FILE [options]
 * Reads a file as the page does. Exit code: 0 clean or warnings only, 1 errors, 2 unreadable.
 */

const usage = `Usage: npm run -s check-csv -- FILE [options]

FILE is a CSV file, a workbook (.xlsx, .ods, .xls), or one of these packed (.gz, .zip).

  --format text|json|sarif   how findings are told; --json is the same as --format json
  --mapping FILE.json        choices as the page saves them: columns, dates, words
  --dates ORDER              day-first, month-first or year-first, for every column of dates
  --fill-down                empty facts of an incident are taken from the row above
  --sheet NAME               the sheet of a workbook, or the file of an archive
  --encoding NAME            where the guess was wrong: ${encodings.slice(0, 5).join(', ')}…
  --delimiter SIGN           “,”, “;”, tab or “|”
  --fix OUT.csv              writes the file with everything in it that is proposed for sure

Exit code: 0 clean or warnings only, 1 errors, 2 unreadable.`;

/** What is told of a file: the same of any table, and of a file that was opened as the page opens it. */
interface Report {
	readonly records: number;
	readonly ready: number;
	readonly setAside: number;
	readonly findings: readonly ReportedFinding[];
	/** The dataset of the field that it was read as, where it is not ours. */
	readonly dataset?: string;
}

interface Outcome {
	readonly report: Report;
	readonly exit: 0 | 1 | 2;
	/** What else can be done, in sentences for a person. */
	readonly hints?: readonly string[];
}

const formats = ['text', 'json', 'sarif'] as const;
type Format = (typeof formats)[number];

const orders = { 'day-first': 'day', 'month-first': 'month', 'year-first': 'year' } as const;

/** What was asked for. */
interface Asked {
	readonly path: string;
	readonly format: Format;
	readonly recipe: Recipe;
	readonly order: DateWay['order'];
	readonly fix: string | undefined;
}

/** Where the command line says something that nobody can do. */
class Misuse extends Error {}

function refused(why: Finding): Outcome {
	return {
		report: { records: 0, ready: 0, setAside: 0, findings: [reported(why)] },
		exit: 2
	};
}

/** What of a reading is reported. */
type Read = Pick<ReadTable<unknown>, 'records' | 'ready' | 'leftOut' | 'findings'>;

function outcome({ records, ready, leftOut, findings }: Read, more: Partial<Report> = {}): Outcome {
	return {
		report: {
			records,
			ready: ready.length,
			setAside: leftOut.length,
			findings: findings.map(reported),
			...more
		},
		exit: findings.some(({ severity }) => severity === 'error') ? 1 : 0
	};
}

/** The ways of its columns of dates with an order for all of them. */
function datesBy(checked: Checked, order: DateWay['order']): DecidedDates {
	return Object.fromEntries(
		checked.dates.map(({ at, proposed, decided }) => [
			at,
			{ ...proposed, ...decided, ...(order && { order }) }
		])
	);
}

async function checkFile({ path, recipe: asked, order, fix }: Asked): Promise<Outcome> {
	const bytes = readBytes(path);
	if ('unreadable' in bytes) return refused(bytes.unreadable);
	const today = latestDay(Date.now());
	const text = decode(bytes, asked);
	const table = 'text' in text ? recognise(text.text) : incidentTable;
	if (table !== incidentTable && 'text' in text) {
		if (fix !== undefined) throw new Misuse('Only a file of incidents can be fixed.');
		const delimiter = asked.delimiter ?? delimiterOf(text.text, table);
		const read = readTable(table, text.text, delimiter, { today });
		return outcome({ ...read, findings: [...text.findings, ...read.findings] });
	}
	const opened = await open(bytes, asked);
	if ('refused' in opened) return refused(opened.refused);
	const { part, parts, packed } = opened.form;
	if (asked.part !== undefined && asked.part !== part)
		throw new Misuse(
			parts.length === 0
				? `“${path}” has no sheets or files in it to choose from.`
				: `“${path}” has no “${asked.part}”; it has ${parts.map((one) => `“${one}”`).join(', ')}.`
		);
	const headings = opened.sheet.header.cells;
	if (asked.headings !== undefined && !fitsHeadings(asked, headings))
		throw new Misuse('The choices were made for a file of other headings, so they are not used.');
	let recipe = asked;
	if (order !== undefined)
		recipe = { ...asked, dates: datesBy(check(opened, asked, { today }), order) };
	if (fix !== undefined) await writeFixed(path, bytes, recipe, fix, today);
	const checked = check(opened, recipe, { today });
	return {
		...outcome(checked, checked.adapter === null ? {} : { dataset: checked.adapter.title }),
		hints: [
			...(parts.length > 1
				? [
						`Read is “${part}”, one of ${parts.length} ${packed === 'workbook' ? 'sheets' : 'files'}: --sheet names another.`
					]
				: []),
			...(checked.below.rows > 0 && recipe.fillDown !== true
				? [
						`${count(checked.below.rows, 'row')} without an incident: --fill-down takes it from the row above.`
					]
				: [])
		]
	};
}

/** Most rounds of fixes: one may bring another to light. */
const mostRounds = 8;

/** Writes the file as the page would after every certain proposal was taken, and lines that are no rows were taken out. */
async function writeFixed(
	path: string,
	bytes: Uint8Array<ArrayBuffer>,
	asked: Recipe,
	to: string,
	today: string
): Promise<void> {
	const checker = new Checker(recordLadder(), today);
	let recipe = asked;
	let summary = await checker.load(path, new Blob([bytes]), recipe);
	for (let round = 0; round < mostRounds && 'causes' in summary; round++) {
		const fixes = summary.causes
			.filter(({ proposed }) => proposed > 0)
			.flatMap(({ key }) => checker.proposals(key));
		const without = summary.causes
			.filter(({ isNoRow }) => isNoRow)
			.flatMap(({ key }) => checker.rowsOf(key));
		if (fixes.length + without.length === 0) break;
		recipe = {
			...recipe,
			fixes: [...recipe.fixes, ...fixes],
			without: [...(recipe.without ?? []), ...without]
		};
		summary = await checker.read(recipe);
	}
	const csv = await checker.download('fixed').text();
	writeFileSync(to, csv);
	const written = recipe.fixes.length - asked.fixes.length;
	const dates = Object.values(recipe.dates ?? {});
	console.error(
		`${to}: ${count(written, 'fix', 'fixes')} written${dates.length === 0 ? '' : `, dates read ${[...new Set(dates.map(wayInWords))].join('; ')}`}${recipe.without?.length ? `, ${count(recipe.without.length, 'line')} taken out` : ''}.`
	);
}

function inWords(
	path: string,
	{ records, ready, setAside, findings, dataset }: Report,
	hints: readonly string[] = []
): string {
	const total =
		dataset === undefined
			? `${path}: ${count(records, 'record')}, ${ready} ready, ${setAside} left out.`
			: `${path}: ${count(records, 'record')}, ${records - setAside} of them gave ${count(ready, 'row')}, ${setAside} left out.`;
	const of = (severity: ReportedFinding['severity']): readonly ReportedFinding[] =>
		findings.filter((one) => one.severity === severity);
	const parts = [
		['error', 'Errors'],
		['warning', 'Warnings'],
		['note', 'Notes']
	] as const;
	const lists = parts
		.filter(([severity]) => of(severity).length > 0)
		.map(
			([severity, title]) =>
				`${title} (${of(severity).length})\n${of(severity)
					.map(({ message, code }) => `  ${message} [${code}]`)
					.join('\n')}`
		);
	return [
		total,
		...hints,
		...(dataset === undefined
			? []
			: [`Read as the ${dataset}, by the assumptions that the page lists.`]),
		...(lists.length === 0 ? ['Nothing found.'] : lists)
	].join('\n\n');
}

/** One of some words; throws where something else is named. */
function one<T extends string>(
	option: string,
	words: readonly T[],
	value: string | undefined
): T | undefined {
	const found = words.find((word) => word === value);
	if (value !== undefined && found === undefined)
		throw new Misuse(`--${option} takes one of ${words.join(', ')}, and “${value}” is none.`);
	return found;
}

function askedBy(args: readonly string[]): Asked {
	const { positionals, values } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			json: { type: 'boolean' },
			format: { type: 'string' },
			mapping: { type: 'string' },
			dates: { type: 'string' },
			'fill-down': { type: 'boolean' },
			sheet: { type: 'string' },
			encoding: { type: 'string' },
			delimiter: { type: 'string' },
			fix: { type: 'string' }
		}
	});
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0) throw new Misuse('Name one file.');
	const sign = values.delimiter === 'tab' ? '\t' : values.delimiter;
	const delimiter = one('delimiter', delimiters, sign);
	const encoding = one('encoding', encodings, values.encoding);
	const order = one('dates', Object.keys(orders) as (keyof typeof orders)[], values.dates);
	return {
		path,
		format: one('format', formats, values.format) ?? (values.json ? 'json' : 'text'),
		order: order && orders[order],
		fix: values.fix,
		recipe: {
			...(values.mapping === undefined ? asItIs : choicesOf(values.mapping)),
			...(delimiter && { delimiter }),
			...(encoding && { encoding }),
			...(values.sheet !== undefined && { part: values.sheet }),
			...(values['fill-down'] && { fillDown: true })
		}
	};
}

function choicesOf(path: string): Recipe {
	const bytes = readBytes(path);
	const choices = 'unreadable' in bytes ? undefined : choicesIn(readFileSync(path, 'utf8'));
	if (choices === undefined) throw new Misuse(`“${path}” holds no choices as the page saves them.`);
	return choices;
}

/** True for what Node says of options that nobody declared. */
const isOfOptions = (error: unknown): error is Error =>
	error instanceof Error && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS');

async function main(): Promise<0 | 1 | 2> {
	if (process.argv.includes('--help')) {
		console.log(usage);
		return 0;
	}
	try {
		const asked = askedBy(process.argv.slice(2));
		const { report, exit, hints } = await checkFile(asked);
		const { path } = asked;
		const told = {
			text: () => inWords(path, report, hints),
			json: () => JSON.stringify(report, null, 2),
			sarif: () => JSON.stringify(sarifOf(path, report.findings), null, 2)
		};
		console.log(told[asked.format]());
		return exit;
	} catch (error) {
		if (!(error instanceof Misuse) && !isOfOptions(error)) throw error;
		console.error(`${error.message}\n\n${usage}`);
		return 2;
	}
}

process.exitCode = await main();
