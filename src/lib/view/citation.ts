import { dateInWords } from '../data/date.ts';
import type { Edition } from '../data/package.ts';
import { isBuiltIn, type Dataset } from './dataset.ts';
import { quoted } from '../data/quote.ts';
import { listed } from './words.ts';

/*
 * How a work is cited. The item is that of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema); the texts follow the
 * Publication Manual of the American Psychological Association, 7th edition (10.9, data sets; 10.14, figures), and the Chicago Manual of Style,
 * 17th edition (14.257, data; author-date, 15); BibTeX the entry “misc” of Patashnik’s “BibTeXing” (1988) with the fields version and url of
 * biblatex; RIS the list of tags of Research Information Systems (2001, DATA and FIGURE). Tests read them again by another program.
 */

/** What is cited. */
export interface Work {
	/** The record as a whole, a figure, or one act of the record. */
	readonly kind: 'record' | 'figure' | 'act';
	/** Its title; that of the record where it is the record itself. */
	readonly title: string;
	readonly edition: Pick<Edition, 'title' | 'version' | 'checked'>;
	/** Where it stands, a whole address. */
	readonly address: string;
	/** What is said beside it, such as what an imported file adds; empty for nothing. */
	readonly note: string;
}

/**
 * Something drawn from a data set, as a work; `address` is whole. What an imported file brings is said, since nobody here answers for it;
 * when a file was last updated nobody says.
 */
export function workIn(
	kind: Work['kind'],
	title: string,
	{ edition, origin }: Pick<Dataset, 'edition' | 'origin'>,
	address: string
): Work {
	if (isBuiltIn({ origin })) return { kind, title, edition, address, note: '' };
	const names = listed(origin.files.map(({ name }) => quoted(name)));
	return {
		kind,
		title,
		edition: { ...edition, title: 'Riposte', checked: '' },
		address,
		note: `Drawn from ${names}, ${origin.files.length === 1 ? 'a file that is' : 'files that are'} not part of the record of Riposte`
	};
}

/** An item of CSL-JSON, as far as we fill it. */
export interface CslItem {
	readonly id: string;
	readonly type: 'dataset' | 'graphic' | 'entry';
	readonly title: string;
	readonly author: readonly { readonly literal: string }[];
	readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
	readonly version?: string;
	readonly publisher: string;
	readonly URL: string;
	readonly 'container-title'?: string;
	readonly note?: string;
}

const author = 'Riposte';

const types = { record: 'dataset', figure: 'graphic', act: 'entry' } as const;

const partsOf = (day: string): readonly number[] => (day === '' ? [] : day.split('-').map(Number));

const yearOf = ({ edition }: Work): string => edition.checked.slice(0, 4);

/** The work as an item of CSL-JSON. */
export function cslOf(work: Work): CslItem {
	const { kind, title, edition, address, note } = work;
	return {
		id: idOf(work),
		type: types[kind],
		title,
		author: [{ literal: author }],
		...(edition.checked === '' ? {} : { issued: { 'date-parts': [partsOf(edition.checked)] } }),
		...(edition.version === '' ? {} : { version: edition.version }),
		publisher: author,
		URL: address,
		...(kind === 'record' ? {} : { 'container-title': edition.title }),
		...(note === '' ? {} : { note })
	};
}

/** A name for the work in a list of references: letters, digits and hyphens of ASCII. */
function idOf(work: Work): string {
	const words = work.title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.split(' ')
		.slice(0, 4);
	return ['riposte', yearOf(work), ...words].filter(Boolean).join('-');
}

const brackets = { record: 'Data set', figure: 'Figure', act: 'Data set entry' } as const;

const versionIn = ({ edition: { version } }: Work): string =>
	version === '' ? '' : ` (Version ${version})`;

const withStop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** The work in the style of the American Psychological Association; its author is its publisher, who is then not named again. */
export function apaOf(work: Work): string {
	const { kind, title, edition, address, note } = work;
	const date = yearOf(work) === '' ? 'n.d.' : yearOf(work);
	const where = kind === 'record' ? '' : ` In ${edition.title}${versionIn(work)}.`;
	const what =
		kind === 'record'
			? `${title}${versionIn(work)} [${brackets[kind]}].`
			: `${title} [${brackets[kind]}].`;
	return `${author}. (${date}). ${what}${where} ${note === '' ? '' : `${withStop(note)} `}${address}`;
}

/** Quotation marks inside others are single. */
const within = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** The work in the author-date style of Chicago. */
export function chicagoOf(work: Work): string {
	const { kind, title, edition, address, note } = work;
	const date = yearOf(work) === '' ? 'n.d.' : yearOf(work);
	const version = edition.version === '' ? '' : ` Version ${edition.version}.`;
	const inner = kind === 'record' ? '' : ` In ${edition.title}.`;
	const day = edition.checked === '' ? '' : ` Last updated ${dateInWords(edition.checked)}.`;
	return `${author}. ${withStop(date)} “${withStop(within(title))}”${inner}${version}${day} ${note === '' ? '' : `${withStop(note)} `}${address}.`;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Signs that TeX writes by a name; BibTeX counts braces even where they are escaped. */
const texNames: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** What TeX takes for a command, as the letter it is. */
const tex = (text: string): string =>
	text.replace(/[\\{}&%$#_~^]/g, (char) => texNames[char] ?? `\\${char}`);

/** The work as an entry of BibTeX, UTF-8. */
export function bibtexOf(work: Work): string {
	const { kind, title, edition, address, note } = work;
	const [year, month] = edition.checked.split('-');
	const fields: readonly (readonly [string, string])[] = [
		['author', `{${author}}`],
		// Braces of its own keep the capitals of names in every style.
		['title', `{${tex(title)}}`],
		[
			'howpublished',
			tex(
				[
					kind === 'record' ? 'Data set' : `In ${edition.title}`,
					edition.checked === '' ? '' : `last updated ${dateInWords(edition.checked)}`
				]
					.filter(Boolean)
					.join(', ')
			)
		],
		['version', edition.version],
		['year', year ?? ''],
		['url', address],
		['note', tex(note)]
	];
	const lines = fields
		.filter(([, value]) => value !== '')
		.map(([name, value]) => `  ${name} = {${value}}`);
	// The names of months are abbreviations that every style knows.
	if (month !== undefined) lines.push(`  month = ${months[Number(month) - 1] ?? 'jan'}`);
	return `@misc{${idOf(work)},\n${lines.join(',\n')}\n}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The work as a record of RIS, UTF-8 with the line ends that its specification asks for. */
export function risOf(work: Work): string {
	const { kind, title, edition, address, note } = work;
	const lines: readonly (readonly [string, string])[] = [
		['TY', kind === 'figure' ? 'FIGURE' : 'DATA'],
		['AU', author],
		['TI', title],
		['T2', kind === 'record' ? '' : edition.title],
		['PY', yearOf(work)],
		['DA', edition.checked === '' ? '' : `${edition.checked.replaceAll('-', '/')}/`],
		['ET', edition.version],
		['PB', author],
		['UR', address],
		['N1', note]
	];
	const written = lines
		.filter(([, value]) => value !== '')
		.map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
	return `${[...written, 'ER  - '].join('\r\n')}\r\n`;
}

/** A way to cite, with the ending of a file that holds it; none where it is a text to be pasted. */
export interface Style {
	readonly name: string;
	readonly ending: string;
	readonly type: string;
	write(work: Work): string;
}

/** Every way to cite, texts first. */
export const styles: readonly Style[] = [
	{ name: 'APA', ending: '', type: 'text/plain', write: apaOf },
	{ name: 'Chicago', ending: '', type: 'text/plain', write: chicagoOf },
	{ name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: bibtexOf },
	{ name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: risOf },
	{
		name: 'CSL-JSON',
		ending: 'json',
		type: 'application/vnd.citationstyles.csl+json',
		write: (work) => `${JSON.stringify([cslOf(work)], null, '\t')}\n`
	}
];
