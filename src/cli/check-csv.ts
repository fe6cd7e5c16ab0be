import { parseArgs } from 'node:util';
import { encodings, type Encoding } from '../lib/data/decode.ts';
import { latestDay } from '../lib/data/date.ts';
import { reported, type ReportedFinding } from '../lib/data/finding.ts';
import { delimiterOf, readTable } from '../lib/data/read.ts';
import { delimiters, type Delimiter } from '../lib/data/records.ts';
import { recognise } from '../lib/data/tables.ts';
import { count } from '../lib/view/words.ts';
import { readText } from './files.ts';

/*
 * npm run -s check-csv -- FILE [--json] [--encoding NAME] [--delimiter SIGN]
 * Exit code: 0 clean or warnings only, 1 errors, 2 unreadable.
 */

interface Report {
	readonly records: number;
	readonly ready: number;
	readonly setAside: number;
	readonly findings: readonly ReportedFinding[];
}

function report(
	path: string,
	encoding: Encoding | undefined,
	delimiter: Delimiter | undefined
): { report: Report; exit: 0 | 1 | 2 } {
	const read = readText(path, encoding);
	if ('unreadable' in read)
		return {
			report: { records: 0, ready: 0, setAside: 0, findings: [reported(read.unreadable)] },
			exit: 2
		};
	const table = recognise(read.text);
	const result = readTable(table, read.text, delimiter ?? delimiterOf(read.text, table), {
		today: latestDay(Date.now())
	});
	const findings = [...read.findings, ...result.findings];
	return {
		report: {
			records: result.records,
			ready: result.ready.length,
			setAside: result.leftOut.length,
			findings: findings.map(reported)
		},
		exit: findings.some(({ severity }) => severity === 'error') ? 1 : 0
	};
}

function inWords(path: string, { records, ready, setAside, findings }: Report): string {
	const total = `${path}: ${count(records, 'record')}, ${ready} ready, ${setAside} left out.`;
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
	return [total, ...(lists.length === 0 ? ['Nothing found.'] : lists)].join('\n\n');
}

function main(): 0 | 1 | 2 {
	let args;
	try {
		args = parseArgs({
			allowPositionals: true,
			options: {
				json: { type: 'boolean' },
				encoding: { type: 'string' },
				delimiter: { type: 'string' }
			}
		});
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		return 2;
	}
	const [path, ...more] = args.positionals;
	const encoding = encodings.find((name) => name === args.values.encoding);
	const sign = args.values.delimiter === 'tab' ? '\t' : args.values.delimiter;
	const delimiter = delimiters.find((one) => one === sign);
	const isOdd = (args.values.encoding && !encoding) || (sign !== undefined && !delimiter);
	if (path === undefined || more.length > 0 || isOdd) {
		console.error(
			`Usage: npm run -s check-csv -- FILE [--json] [--encoding ${encodings.join('|')}] [--delimiter “,”|“;”|tab|“|”]`
		);
		return 2;
	}
	const { report: found, exit } = report(path, encoding, delimiter);
	console.log(args.values.json ? JSON.stringify(found, null, 2) : inWords(path, found));
	return exit;
}

process.exitCode = main();
