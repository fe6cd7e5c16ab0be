import { dateInWords, dayOf, spanOf } from '../data/date.ts';
import type { Incident } from '../data/incident.ts';
import type { Edition } from '../data/package.ts';
import { perRow } from '../data/per-row.ts';
import { quoted } from '../data/quote.ts';
import { count, listed, numeral } from './words.ts';

/** Why a file is shown. */
export type Why = 'chosen' | 'link' | 'address' | 'last';

/** What the pages say of a file whose rows are shown, by itself or among others. */
export interface ShownFile {
	/** Under which it is saved in the browser; empty where it could not be saved. */
	readonly id: string;
	readonly name: string;
	/** The address it was read from; empty for a file of the device. */
	readonly address: string;
	/** The moment it was imported, ISO 8601 in UTC. */
	readonly imported: string;
	/** Rows of it that are not shown, since they could not be read. */
	readonly leftOut: number;
	/** Of these, those that tell of an act; left out where it is not known. */
	readonly actsLeftOut?: number | undefined;
	/** The dataset of the field it was read as, by assumptions; empty for a file of our contract. */
	readonly dataset: string;
	/** The beginning of the SHA-256 of its bytes, by which links know it; left out where it is not known. */
	readonly digest?: string | undefined;
}

/** How rows come to others: beside them by key; or so that one which changes the response or day of one old row takes its place. */
export type Adding = 'add' | 'correct';

/** Where rows come from: the built-in record, files, or files added to it. */
export interface Origin<F extends ShownFile = ShownFile> {
	/** True where the built-in record is among the rows. */
	readonly hasRecord: boolean;
	/** Files in the order in which they were added; none for the built-in record alone. */
	readonly files: readonly F[];
	readonly why: Why;
}

/** Rows with the edition they belong to. */
export interface Dataset<F extends ShownFile = ShownFile> {
	readonly edition: Edition;
	readonly rows: readonly Incident[];
	readonly origin: Origin<F>;
}

/** The origin of the built-in record. */
export const builtInOrigin: Origin<never> = { hasRecord: true, files: [], why: 'chosen' };

/** True where nothing but the built-in record is shown. */
export function isBuiltIn({ origin }: Pick<Dataset, 'origin'>): boolean {
	return origin.files.length === 0;
}

/** The latest day that any row may tell of, the last one of a cut date: up to then a file is known to look, and no further. Empty where there are no rows. Found once for a list, which is never changed. */
export const lastDay = perRow((rows: readonly Incident[]): string => {
	let last = -Infinity;
	for (const { start_date, disclosed_date, response_date } of rows)
		for (const date of [start_date, disclosed_date, response_date])
			if (date !== '') last = Math.max(last, spanOf(date).to);
	return last === -Infinity ? '' : dayOf(last);
});

const dayImported = ({ imported }: ShownFile): string => imported.slice(0, 10);

/**
 * The edition of rows that hold an imported file. Nobody says how far a file looks, so that its last day counts as the day
 * of its last check, but never a day after it was imported, which no file can know; beside the record the later of the two.
 */
export function editionWith(record: Edition, origin: Origin, rows: readonly Incident[]): Edition {
	const names = origin.files.map(({ name }) => quoted(name));
	const imported = origin.files.map(dayImported).reduce((a, b) => (a > b ? a : b), '');
	const latest = lastDay(rows);
	const last = imported !== '' && latest > imported ? imported : latest;
	return {
		title: origin.hasRecord ? `${record.title}, with ${listed(names)}` : listed(names),
		version: origin.hasRecord ? record.version : '',
		checked: last === '' || (origin.hasRecord && record.checked > last) ? record.checked : last,
		licence: origin.hasRecord
			? `${record.licence} for the record; ask whoever made the file about the rest`
			: 'Ask whoever made the file under what licence it stands.',
		licenceAddress: '',
		gaps: origin.hasRecord
			? `${record.gaps} What the file leaves out is not known.`
			: 'Not known: the file does not say how far it looks. Silence is counted up to its last day.'
	};
}

/**
 * What rows are and how far they go, after their title: "edition 2.0.0, last update 26 November 2026" for the record, "until 3 May
 * 2026" where a file is among them, which says of itself neither.
 */
export function editionInWords({ edition, origin }: Pick<Dataset, 'edition' | 'origin'>): string {
	const { version, checked } = edition;
	const day = checked === '' ? '' : dateInWords(checked);
	const parts = isBuiltIn({ origin })
		? [`edition ${version}`, day && `last update ${day}`]
		: [day && `until ${day}`];
	return parts.filter(Boolean).join(', ');
}

/** Where a picture’s rows are from, in a line: "Source: Riposte …, edition 2.0.0, last update 26 November 2026. Creative Commons Attribution 4.0." */
export function sourceInWords(data: Pick<Dataset, 'edition' | 'origin'>): string {
	const { title, licence } = data.edition;
	return `Source: ${[title, editionInWords(data)].filter(Boolean).join(', ')}. ${withStop(licence)}`;
}

const withStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Why something is shown, of one thing and of several. */
const reasons: Readonly<Record<Why, readonly [one: string, more: string]>> = {
	chosen: ['because you chose it', 'because you chose them'],
	link: ['because the link carries it', 'because the link carries them'],
	address: ['because the link names its address', 'because the link names their addresses'],
	last: ['because it was the last you used here', 'because they were the last you used here']
};

/** What is shown and why, in a sentence. */
export function originInWords({ origin, rows }: Pick<Dataset, 'origin' | 'rows'>): string {
	const { files, hasRecord, why } = origin;
	if (files.length === 0) return 'The built-in record is shown.';
	const names = listed(files.map(({ name }) => quoted(name)));
	const leftOut = files.reduce((sum, file) => sum + file.leftOut, 0);
	const acts = files.reduce((sum, file) => sum + (file.actsLeftOut ?? 0), 0);
	const missing =
		acts === 0 ? '' : ` (${numeral(acts)} of them ${acts === 1 ? 'tells' : 'tell'} of an answer)`;
	const datasets = [...new Set(files.map(({ dataset }) => dataset).filter(Boolean))];
	const assumed =
		datasets.length === 0
			? ''
			: ` Read from the ${listed(datasets)} by assumptions that “Your data” states; no response there means that none is recorded, not that none was given.`;
	const what = hasRecord
		? `The built-in record with ${names} added`
		: `${names}, and not the built-in record,`;
	const [is, because] =
		hasRecord || files.length === 1 ? ['is', reasons[why][0]] : ['are', reasons[why][1]];
	const days = [...new Set(files.map(dayImported).filter(Boolean))];
	return `${what} ${is} shown ${because}: ${count(rows.length, 'row')}, ${count(leftOut, 'row')} of ${files.length === 1 ? 'the file' : 'the files'} left out${missing}${days.length === 0 ? '' : `; imported on ${listed(days.map(dateInWords))}`}.${assumed}`;
}

/**
 * What links call the data shown: nothing for the built-in record, an address, or the names of files, by themselves or added to
 * the record, with their digests, so that another file of the same name is told apart.
 */
export function markOf({ files, hasRecord }: Origin): string {
	const [first] = files;
	if (first === undefined) return '';
	if (files.length === 1 && !hasRecord && first.address !== '') return first.address;
	const names = [...files.map(({ name }) => name).join(', ')].slice(0, 150).join('');
	const digests = files.map(({ digest = '' }) => digest);
	const known = digests.includes('') || digests.length > mostDigests ? [] : digests;
	return `${hasRecord ? 'added' : 'file'}:${[names, ...(known.length === 0 ? [] : [known.join('.')])].join(':')}`;
}

/** More files than these are known by their names only: an address has room for so much. */
const mostDigests = 5;

/** How many letters of a digest links carry: two files of a person that share so many do not happen. */
export const digestLength = 12;

/** What a copied link does not carry, in a sentence; empty where whoever opens it sees the same data. */
export function linkLacks(origin: Origin): string {
	return filesIn(markOf(origin)) === null
		? ''
		: `It names ${listed(origin.files.map(({ name }) => quoted(name)))} and does not carry the rows: on another device it asks for ${origin.files.length === 1 ? 'the file' : 'the files'}. “Your data” makes a link that carries them.`;
}

/** What a mark of files says: their names and digests, and whether they were added to the record; nothing for any other mark. */
export function filesIn(mark: string): {
	readonly name: string;
	readonly digests: readonly string[];
	readonly isAdded: boolean;
} | null {
	const [, how, name, digests = ''] =
		/^(file|added):(.+?)(?::([0-9a-f]{12}(?:\.[0-9a-f]{12})*))?$/s.exec(mark) ?? [];
	return name === undefined
		? null
		: { name, digests: digests.split('.').filter(Boolean), isAdded: how === 'added' };
}
