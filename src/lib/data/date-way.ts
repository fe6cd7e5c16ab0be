import { calendarNames, type Calendar } from './calendars.ts';

/*
 * What a cell alone does not tell of a date, and a column does: which of three numbers is the day, from which day numbers
 * are counted, in which calendar, and what a midnight in Greenwich stands for.
 */

/** How the dates of a column are written, as far as it is decided. */
export interface DateWay {
	/** Which number stands first in `3/2/21`. */
	readonly order?: 'day' | 'month' | 'year' | undefined;
	/** The year from which a spreadsheet counts days. */
	readonly epoch?: 1900 | 1904 | undefined;
	readonly calendar?: Calendar | undefined;
	/** A stamp late in the evening of Greenwich is the midnight after it somewhere east, or what it says. */
	readonly stamp?: 'written' | 'midnight' | undefined;
}

/** What a way decides. */
export type WayPart = keyof DateWay;

/** One thing that a cell may mean, and the way under which it does. */
export interface Meaning {
	readonly date: string;
	readonly under: DateWay;
}

/** The parts of a way. */
export const wayParts = [
	'order',
	'epoch',
	'calendar',
	'stamp'
] as const satisfies readonly WayPart[];

/** The meanings that a way allows; what it leaves open stays so. */
export function allowed(meanings: readonly Meaning[], way: DateWay): readonly Meaning[] {
	return meanings.filter(({ under }) =>
		wayParts.every(
			(part) => under[part] === undefined || way[part] === undefined || under[part] === way[part]
		)
	);
}

/** How many cells of a column, by what they prove of a part of its way; `open` cells fit more than one. */
export type Evidence = Readonly<Record<WayPart, { readonly proof: Proof; readonly open: number }>>;
type Proof = ReadonlyMap<string | number, number>;

/** The evidence of the cells of a column, each with how often it stands there. */
export function evidenceOf(
	cells: Iterable<readonly [meanings: readonly Meaning[], count: number]>
): Evidence {
	const proof = Object.fromEntries(
		wayParts.map((part) => [part, new Map<string | number, number>()])
	) as Record<WayPart, Map<string | number, number>>; // a list of all parts gives all of them
	const open: Record<WayPart, number> = { order: 0, epoch: 0, calendar: 0, stamp: 0 };
	for (const [meanings, count] of cells)
		for (const part of wayParts) {
			const values = new Set(meanings.map(({ under }) => under[part]));
			const dates = new Set(meanings.map(({ date }) => date));
			const [only] = values;
			if (values.size === 1 && only !== undefined)
				proof[part].set(only, (proof[part].get(only) ?? 0) + count);
			else if (values.size > 1 && dates.size > 1) open[part] += count;
		}
	return {
		order: { proof: proof.order, open: open.order },
		epoch: { proof: proof.epoch, open: open.epoch },
		calendar: { proof: proof.calendar, open: open.calendar },
		stamp: { proof: proof.stamp, open: open.stamp }
	};
}

/** What the only thing is that some cells prove; nothing where none do or where they disagree. */
function proven(proof: Proof): string | number | undefined {
	const [first, ...others] = proof.keys();
	return others.length === 0 ? first : undefined;
}

/**
 * The way that evidence speaks for: what its cells prove and none contradicts; and of days counted by number, that from 1900,
 * which all but old spreadsheets of one maker use.
 */
export function proposedWay(evidence: Evidence): DateWay {
	const way = Object.fromEntries(
		wayParts.flatMap((part) => {
			const value = proven(evidence[part].proof);
			return value === undefined ? [] : [[part, value]];
		})
	) as DateWay; // each value was taken from meanings of its own part
	return { ...way, ...(evidence.epoch.open > 0 && way.epoch === undefined ? { epoch: 1900 } : {}) };
}

/** How the dates of a column are written, where not all of them are ISO 8601. */
export interface DateColumn {
	/** Our column, and its position in the file. */
	readonly name: string;
	readonly at: number;
	/** Cells that are dates of another form than ISO 8601, and how many of them are read as it was decided. */
	readonly count: number;
	readonly read: number;
	readonly evidence: Evidence;
	/** What its cells speak for, and where they are silent, those of the other columns. */
	readonly proposed: DateWay;
	/** What the reader decided. */
	readonly decided: DateWay | undefined;
}

/** The ways that were decided, by position of the column. */
export type DecidedDates = Readonly<Record<number, DateWay>>;

/** A way in words: “month first, days counted from 1904”; what is certain without it where it decides nothing. */
export function wayInWords({ order, epoch, calendar, stamp }: DateWay): string {
	return (
		[
			order === undefined ? '' : `${order} first`,
			epoch === undefined ? '' : `days counted from ${epoch}`,
			calendar === undefined ? '' : `${calendarNames[calendar]} years`,
			stamp === undefined
				? ''
				: stamp === 'written'
					? 'the day that a stamp says'
					: 'the midnight after a late stamp'
		]
			.filter(Boolean)
			.join(', ') || 'each by its own form'
	);
}
