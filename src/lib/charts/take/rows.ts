import Papa from 'papaparse';
import type { Incident } from '../../data/incident.ts';
import { guard } from '../../data/write.ts';
import { actKey } from '../../severity/place.ts';
import type { AnyFigure, FigureTable, Subject, TableCell, TableRow } from '../figure.ts';

/*
 * A figure's data as a file: the columns that a reader sees, in words, and after them the codes that a program joins by.
 */

/** One column of such a file. */
export interface Field {
	/** Letters, digits and underscores. */
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly type: 'string' | 'number';
}

/** Columns, and rows with a cell for each; null where a number is not known. */
export interface Rows {
	readonly title: string;
	readonly fields: readonly Field[];
	readonly rows: readonly (readonly (string | number | null)[])[];
}

const slug = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '') || 'column';

const textOf = (cell: TableCell | undefined): string =>
	cell === undefined
		? ''
		: typeof cell === 'string'
			? cell
			: [cell.text, ...cell.links.map(({ href }) => href)].filter(Boolean).join(' ');

const isNumber = (text: string): boolean => /^[-\u2212]?\d+(\.\d+)?$/.test(text);

const codes: Readonly<Record<string, string>> = {
	state: 'Code of the State or body, as in the record.',
	incident: 'Identifier of the incident in the record.',
	term: 'Kind of act, as the vocabulary of the record calls it.',
	scale: 'Name of the scale in the record.',
	act: 'Key of the act: incident, victim, responder, response and date.'
};

/** What a row may open, by what kind of thing it is. */
const codeOf = (subject: Subject | null | undefined): readonly [kind: string, code: string] => {
	const [kind = '', code = ''] = subject == null ? [] : (Object.entries(subject)[0] ?? []);
	return [kind, String(code)];
};

/** What a program wants to know of an act, by the columns of the record. */
const actParts = [
	['incident_id', 'Identifier of the incident.'],
	['victim', 'Code of the State attacked.'],
	['responder', 'Code of who answered.'],
	['response', 'Kind of act, as the vocabulary of the record calls it.'],
	['response_date', 'Date of the act, cut where more is not known.'],
	['effect', 'How far the attack went.']
] as const satisfies readonly (readonly [keyof Incident, string])[];

/** Names made different from each other. */
function distinct(names: readonly string[]): readonly string[] {
	const taken = new Map<string, number>();
	return names.map((name) => {
		const n = (taken.get(name) ?? 0) + 1;
		taken.set(name, n);
		return n === 1 ? name : `${name}_${n}`;
	});
}

/** The rows of a table with their codes; `all` are the rows of the data set, by which acts are found. */
export function rowsOfTable(table: FigureTable, all: readonly Incident[]): Rows {
	const given: readonly TableRow[] = table.rows();
	const shown = table.columns.map(({ title, about, isNumber: asks = false }, at) => {
		const cells = given.map(({ cells: of }) => textOf(of[at]));
		const areNumbers = asks && cells.every((cell) => cell === '' || isNumber(cell));
		return {
			title,
			about: about ?? `${title}, in words as the figure says it.`,
			cells,
			areNumbers
		};
	});
	/** Columns of which any row opens something, with the kinds of things these are. */
	const opened = table.columns.flatMap((_, at) => {
		const kinds = new Set(given.map(({ opens = [] }) => codeOf(opens[at])[0]).filter(Boolean));
		return [...kinds].map((kind) => ({ at, kind }));
	});
	const hasActs = opened.some(({ kind }) => kind === 'act');
	const actsAt = opened.find(({ kind }) => kind === 'act')?.at ?? -1;
	const byKey = hasActs ? new Map(all.map((row) => [actKey(row), row])) : new Map();
	const fields: readonly Omit<Field, 'name'>[] = [
		...shown.map(({ title, about, areNumbers }) => ({
			title,
			description: about,
			type: areNumbers ? ('number' as const) : ('string' as const)
		})),
		...opened.map(({ at, kind }) => ({
			title: kind === 'act' ? 'act key' : `${table.columns[at]?.title ?? ''} code`,
			description: codes[kind] ?? '',
			type: 'string' as const
		})),
		...(hasActs
			? actParts.map(([name, description]) => ({
					title: `record ${name}`,
					description,
					type: 'string' as const
				}))
			: [])
	];
	const names = distinct(fields.map(({ title }) => slug(title)));
	return {
		title: table.caption,
		fields: fields.map((field, i) => ({ name: names[i] ?? '', ...field })),
		rows: given.map(({ opens = [] }, i) => {
			const act: Incident | undefined = byKey.get(codeOf(opens[actsAt])[1]);
			return [
				...shown.map(({ cells, areNumbers }) => {
					const cell = cells[i] ?? '';
					if (!areNumbers) return cell;
					return cell === '' ? null : Number(cell.replace('\u2212', '-'));
				}),
				...opened.map(({ at, kind }) => {
					const [is, code] = codeOf(opens[at]);
					return is === kind ? code : '';
				}),
				...(hasActs ? actParts.map(([name]) => act?.[name] ?? '') : [])
			];
		})
	};
}

/** A figure's data as rows for a file, a row for each mark; no columns where it has none. */
export function rowsOf(figure: AnyFigure, data: unknown, all: readonly Incident[]): Rows {
	const table = figure.file?.(data) ?? figure.table?.(data);
	return table === undefined ? { title: '', fields: [], rows: [] } : rowsOfTable(table, all);
}

/** Rows as CSV: UTF-8, comma, LF, header first; a cell that a spreadsheet would run is guarded as in all our files. */
export function csvOf({ fields, rows }: Rows): string {
	const lines = rows.map((row) =>
		row.map((cell) => (typeof cell === 'string' ? guard(cell) : (cell ?? '')))
	);
	return `${Papa.unparse([fields.map(({ name }) => name), ...lines], { newline: '\n' })}\n`;
}

/** Rows as objects by the names of their columns. */
export function objectsOf({
	fields,
	rows
}: Rows): readonly Readonly<Record<string, string | number | null>>[] {
	return rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null])));
}
