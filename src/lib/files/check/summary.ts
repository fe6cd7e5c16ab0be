import { groupedBy } from '../../data/grouped.ts';
import { typeOf, type Finding } from '../../data/finding.ts';
import type { WholeIncident } from '../../data/incidents.ts';
import type { Severity } from '../../data/messages.ts';
import type { DateColumn } from '../../data/date-way.ts';
import type { Mapping } from '../../data/header.ts';
import { columnsOf } from '../../data/table.ts';
import { incidentTable } from '../../data/tables.ts';
import { unguard } from '../../data/write.ts';
import type { Checked } from './check.ts';
import type { Form } from './open.ts';
import type { CauseGroup } from './report.ts';

/* What is to be said of a file that was checked: small enough to be handed from thread to thread at once. */

/** Examples of a cause that are shown at once. */
const examples = 3;

/** Rows shown as understood. */
const previewed = 5;

/** Words of a column, unknown to our vocabulary, that are listed for translation. */
const mostWords = 60;

/** Rows from which the samples of a column are taken, how many of them are shown, and most letters of all together. */
const sampled = { rows: 50, cells: 3, letters: 90 };

/** A finding with the place of its cell in the file: row and column from 0; null where it has none. */
export interface Located extends Finding {
	readonly record: number | null;
	readonly at: number | null;
}

/** Findings of one cause as the page lists them. */
export interface CauseSummary extends Omit<CauseGroup, 'findings'> {
	readonly count: number;
	readonly examples: readonly Located[];
	/** How many of them have something proposed for sure, and how many a guess. */
	readonly proposed: number;
	readonly guessed: number;
	/** True where its rows are lines that are no rows. */
	readonly isNoRow: boolean;
}

/** A word that our vocabulary does not have, in a column that takes words of a list. */
export interface StrangeWord {
	/** Our column, and its position in the file. */
	readonly column: string;
	readonly at: number;
	readonly found: string;
	readonly count: number;
	/** What it may mean; empty of guesses, which nobody takes for many cells at once. */
	readonly suggestion: string | null;
}

/** Which rows the grid lists: all, those with findings, those left out. */
export type RowList = 'all' | 'problems' | 'left-out';

/** True where so many of the rows that tell of an act are left out that the pictures would miss what the file is about: more than a tenth. */
export function missesActs({
	actsLeftOut,
	actsReady
}: Pick<Summary, 'actsLeftOut' | 'actsReady'>): boolean {
	const out = actsLeftOut ?? 0;
	return out > 0 && out * 10 > out + actsReady;
}

/** What is to be said of a file. */
export interface Summary {
	readonly name: string;
	readonly bytes: number;
	readonly form: Form;
	/** How its columns of dates are written, those that are not ISO 8601 throughout. */
	readonly dates: readonly DateColumn[];
	/** Rows that leave facts of their incident to the row above. */
	readonly below: number;
	readonly headings: readonly string[];
	/** Cells of the first rows under each heading, for the choice of columns. */
	readonly samples: readonly string[];
	readonly adapter: { readonly title: string; readonly assumptions: readonly string[] } | null;
	/** The kind of file that it was recognised as, where a person has to say what it does not; null where it was not. */
	readonly family: string | null;
	/** What to beware of before it is used; empty where there is nothing. */
	readonly caution: string;
	readonly mapping: Mapping;
	readonly unconfirmed: boolean;
	readonly records: number;
	/** Rows of the file that gave rows of our contract, and how many they gave. */
	readonly used: number;
	readonly ready: number;
	readonly leftOut: number;
	readonly problems: Readonly<Record<Severity, number>>;
	/** Of the rows left out, how many tell of an act, null where that is not known; and of the rows that are ready. */
	readonly actsLeftOut: number | null;
	readonly actsReady: number;
	/** Rows in which a problem stands. */
	readonly troubled: number;
	/** Cells of the longest row, or of the header. */
	readonly width: number;
	readonly causes: readonly CauseSummary[];
	readonly strange: readonly StrangeWord[];
	readonly preview: readonly WholeIncident[];
	readonly fixes: number;
	/** How many rows each list of the grid has. */
	readonly lengths: Readonly<Record<RowList, number>>;
}

/** The position of the column a finding names, by its heading or by our name for it; null where it has none. */
export function positionOf(
	column: string | null,
	{ headings, mapping, adapter }: Pick<Checked, 'headings' | 'mapping' | 'adapter'>
): number | null {
	if (column === null) return null;
	const byHeading = headings.findIndex((heading) => heading.trim() === column);
	if (byHeading >= 0) return byHeading;
	const place = adapter === null ? mapping[column] : undefined;
	return typeof place === 'number' ? place : null;
}

/** Of one file: what is known of it beside its check. */
export interface SummaryOf {
	readonly name: string;
	readonly bytes: number;
	readonly fixes: number;
	readonly causes: readonly CauseGroup[];
	readonly lengths: Summary['lengths'];
	/** Puts a finding where its cell is. */
	locate(one: Finding): Located;
}

/** Sums a checked file up. */
export function summaryOf(
	checked: Checked,
	{ name, bytes, fixes, causes, lengths, locate }: SummaryOf
): Summary {
	const { adapter, findings, leftOut, sheet } = checked;
	const problems = { error: 0, warning: 0, note: 0 };
	for (const { severity } of findings) problems[severity] += 1;
	const rows = { first: sheet.records[0]?.row ?? Infinity };
	return {
		name,
		bytes,
		form: checked.form,
		dates: checked.dates,
		below: checked.below.rows,
		headings: checked.headings.map(unguard),
		samples: samplesOf(checked),
		adapter: adapter === null ? null : { title: adapter.title, assumptions: adapter.assumptions },
		family: checked.family?.title ?? null,
		caution:
			adapter?.caution ??
			// Whoever has a column of answers has what such a file lacks.
			(typeof checked.mapping.response === 'number' ? '' : (checked.family?.caution ?? '')),
		mapping: checked.mapping,
		unconfirmed: checked.unconfirmed,
		records: checked.records,
		used: checked.records - leftOut.length,
		ready: checked.ready.length,
		leftOut: leftOut.length,
		actsLeftOut: checked.actsLeftOut,
		actsReady: checked.ready.filter(({ values }) => values.response !== 'none').length,
		problems,
		troubled: new Set(
			findings.flatMap(({ severity, row }) =>
				severity !== 'note' && row !== null && row >= rows.first ? [row] : []
			)
		).size,
		width: sheet.records.reduce(
			(most, { cells }) => Math.max(most, cells.length),
			checked.headings.length
		),
		causes: causes.map(({ findings: all, ...cause }) => ({
			...cause,
			count: all.length,
			examples: all.slice(0, examples).map(locate),
			proposed: all.filter(({ suggestion, doubtful }) => suggestion !== null && !doubtful).length,
			guessed: all.filter(({ doubtful }) => doubtful === true).length,
			isNoRow: all.every(({ code }) => typeOf(code) === 'not-a-row')
		})),
		strange: strangeIn(checked),
		preview: checked.ready.slice(0, previewed).map(({ values }) => values),
		fixes,
		lengths
	};
}

function samplesOf({ headings, sheet }: Checked): readonly string[] {
	const first = sheet.records.slice(0, sampled.rows);
	return headings.map((_, i) => {
		const found = first.map(({ cells }) => cells[i]?.trim() ?? '').filter(Boolean);
		return [...new Set(found)].slice(0, sampled.cells).join(' · ').slice(0, sampled.letters);
	});
}

/** Words that stand for none of ours, the most frequent first. */
function strangeIn(checked: Checked): readonly StrangeWord[] {
	const { adapter, findings, mapping } = checked;
	if (adapter !== null) return [];
	const listed = new Set(
		columnsOf(incidentTable).flatMap(([name, { kind }]) => (kind.terms ? [name] : []))
	);
	const ours = new Map(Object.entries(mapping).map(([name, at]) => [at, name] as const));
	const words = findings.flatMap(({ code, column, found, suggestion: proposed, doubtful }) => {
		const suggestion = doubtful ? null : proposed;
		if (typeOf(code) !== 'constraint-error' || found === null || found === '') return [];
		const at = positionOf(column, checked);
		const name = at === null ? undefined : ours.get(at);
		return at === null || name === undefined || !listed.has(name)
			? []
			: [{ column: name, at, found, suggestion }];
	});
	return [...groupedBy(words, ({ at, found }) => `${at} ${found}`).values()]
		.flatMap(([first, ...others]) =>
			first === undefined ? [] : [{ ...first, count: others.length + 1 }]
		)
		.sort((a, b) => b.count - a.count)
		.slice(0, mostWords);
}
