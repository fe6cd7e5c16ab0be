import { isNoState, saysNothing } from './no-words.ts';
import leven from 'leven';
import { codeForName, otherNames } from './countries.ts';
import { isState, partyName, stateCodes } from './parties.ts';
import { cut, isDay } from './date.ts';
import { cause, type Cause } from './finding.ts';
import { expectedDate, readDate, type ColumnDates } from './read-date.ts';
import type { Term } from './vocabulary.ts';

/** A cell as read: its value, or the reason why it has none. */
export type CellRead<T> = { readonly value: T } | { readonly fault: Cause };

/** The part of a Table Schema field descriptor that one cell alone can be held to. */
export interface FieldSchema {
	readonly type: 'string' | 'number';
	readonly constraints?: {
		readonly pattern?: string;
		readonly enum?: readonly string[];
	};
}

/** Codes seen in the country columns of the file at hand, with how often: the better guess stands first. */
export type Seen = ReadonlyMap<string, number>;

/** What a cell alone does not tell: counted or looked up where it is asked for, since most cells need none of it. */
export interface CellContext {
	readonly seen: () => Seen;
	/** How the dates of the column are written. */
	readonly dates: () => ColumnDates;
}

/** The context of a cell that stands alone. */
export const alone: CellContext = { seen: () => new Map(), dates: () => ({}) };

/**
 * What the cells of a column hold. An empty cell is the value `empty` and never reaches `read`;
 * `read` and `write` are each other's inverse on every value that `read` gives.
 */
export interface Kind<T> {
	readonly name: string;
	readonly expected: string;
	readonly empty: T;
	readonly schema: FieldSchema;
	/** True where the cell's white space belongs to its value. */
	readonly verbatim?: boolean;
	/** The words allowed, where there is a list. */
	readonly terms?: readonly Term[];
	/** True where the cell holds codes of States, which then help to guess at misspelt ones. */
	readonly codes?: boolean;
	read(cell: string, context: CellContext): CellRead<T>;
	write(value: T): string;
}

/** A column of a table, declared once; every reader, message, file and page takes it from here. */
export interface Column<T> {
	readonly title: string;
	readonly description: string;
	readonly example: string;
	readonly kind: Kind<T>;
	readonly required?: boolean;
	/** Other headings under which files of the field carry the same, to propose a mapping; see `mapping.ts`. */
	readonly also?: readonly string[];
	/** Facts of the incident, or of the incident on one victim, repeat on their rows and must agree. */
	readonly agrees?: 'incident' | 'victim';
	/** The cell is empty where another column holds this word. */
	readonly emptyWhere?: { readonly column: string; readonly is: string };
}

/** Columns of a table by name, in the order in which they are written. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of one record, by column; a required column's is never the empty one. */
export type Row<C extends Columns> = {
	readonly [K in keyof C]: C[K] extends Column<infer T>
		? C[K] extends { readonly required: true }
			? Exclude<T, '' | null>
			: T
		: never;
};

const asIs = (value: string): string => value;

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/; // eslint-disable-line no-control-regex -- they are what is looked for

/** Free text, kept to the letter; control characters other than tab and line breaks are refused. */
export function text(): Kind<string> {
	return {
		name: 'text',
		expected: 'text',
		empty: '',
		schema: { type: 'string' },
		verbatim: true,
		read(cell) {
			const found = control.exec(cell);
			if (!found) return { value: cell };
			const hex = found[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
			return {
				fault: cause('text-control', {
					hex,
					position: found.index + 1,
					expected: 'text',
					found: cell,
					suggestion: cell.replace(new RegExp(control, 'g'), '')
				})
			};
		},
		write: asIs
	};
}

/** Words as an identifier: small letters a to z and digits with hyphens between; empty where nothing of them is left. */
export function slugOf(words: string): string {
	return words
		.normalize('NFD')
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

/** A name for a machine: small letters, digits and hyphens. */
export function slug(): Kind<string> {
	const pattern = /^[a-z0-9-]+$/;
	const expected = 'small letters a to z, digits and hyphens';
	return {
		name: 'slug',
		expected,
		empty: '',
		schema: { type: 'string', constraints: { pattern: '^[a-z0-9-]+$' } },
		read(cell) {
			if (pattern.test(cell)) return { value: cell };
			if (/^[+-]?\d([.,]\d+)?E[+-]?\d+$/i.test(cell))
				return { fault: cause('slug-damaged', { found: cell, expected }) };
			const proposal = slugOf(cell);
			return {
				fault: cause('slug-characters', {
					found: cell,
					expected,
					suggestion: proposal === '' ? undefined : proposal
				})
			};
		},
		write: asIs
	};
}

const plain = (word: string): string =>
	word
		.trim()
		.toLowerCase()
		.replace(/[\s_]+/g, '-');

/** The word of a list that is nearest to the one found, if one is near: at most a third of its letters differ. */
export function nearest(found: string, words: readonly string[]): string | undefined {
	const wanted = plain(found);
	const limit = Math.max(1, Math.floor(wanted.length / 3));
	let best: string | undefined;
	let least = limit + 1;
	for (const word of words) {
		const distance = leven(wanted, plain(word), { maxDistance: limit + 1 });
		if (distance < least) [best, least] = [word, distance];
	}
	return best;
}

/**
 * Gives the word of a list that is most likely meant: one that is called so, one that is near, or the only one whose names
 * stand among the words found ("public attribution").
 */
function guesserOf(terms: readonly Term[]): (found: string) => string | undefined {
	const words = terms.map(({ term }) => term);
	const called = terms.map(({ term, also }) => ({ term, names: [term, ...also].map(plain) }));
	return (found) => {
		const wanted = plain(found);
		const same = called.find(({ names }) => names.includes(wanted));
		const near = same?.term ?? nearest(found, words);
		if (near !== undefined) return near;
		const within = called.filter(({ names }) =>
			names.some((name) => name.length > 3 && `-${wanted}-`.includes(`-${name}-`))
		);
		return within.length === 1 ? within[0]?.term : undefined;
	};
}

/** One word of a list. */
export function term<const T extends readonly Term[]>(terms: T): Kind<T[number]['term'] | ''> {
	const words = terms.map((entry) => entry.term);
	const expected = `one of ${words.join(', ')}`;
	const guess = guesserOf(terms);
	return {
		name: 'term',
		expected,
		empty: '',
		schema: { type: 'string', constraints: { enum: words } },
		terms,
		read(cell) {
			if (words.includes(cell)) return { value: cell };
			return {
				fault: cause('term-unknown', { found: cell, expected, suggestion: guess(cell) })
			};
		},
		write: asIs
	};
}

/** A day, month or year, cut where more is not known; see `date.ts`. */
export function date(): Kind<string> {
	return {
		name: 'date',
		expected: expectedDate,
		empty: '',
		schema: {
			type: 'string',
			constraints: { pattern: '^(19|20|21)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$' }
		},
		read(cell, { dates }) {
			if (isDay(cell)) return { value: cell };
			const read = cut.test(cell) ? readDate(cell) : readDate(cell, dates());
			return 'date' in read ? { value: read.date } : read;
		},
		write: asIs
	};
}

/**
 * The code that a misspelt one most likely stands for: a name or an alpha-2 code, or the first letters of one State's name;
 * else a code one letter away or with the same letters in another order, of several that which the file uses most, then that
 * which a slip on the keyboard makes.
 */
function guessCode(found: string, allowed: readonly string[], seen: Seen): string | undefined {
	if (saysNothing(found)) return undefined;
	const named = codeForName(found);
	if (named !== undefined) return named;
	const upper = found.trim().toUpperCase();
	if (allowed.includes(upper)) return upper;
	// What is known for something else is no slip of the hand.
	if (isNoState(found)) return undefined;
	if (upper.length < 2) return undefined;
	if (upper.length > 4) return upper.length > longestMisspelt ? undefined : nearName(found);
	const [begun, ...others] = upper.length < 3 ? [] : statesBeginning(upper);
	if (begun !== undefined && others.length === 0) return begun;
	const letters = lettersOf(upper);
	const close = allowed.filter(
		(code) => leven(upper, code, { maxDistance: 2 }) === 1 || lettersOf(code) === letters
	);
	const slips = (code: string): number => (isSlip(upper, code) ? 1 : 0);
	close.sort((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0) || slips(b) - slips(a));
	return close[0];
}

/** States whose name begins so: "GER", as other lists of codes have it. */
function statesBeginning(upper: string): readonly string[] {
	return stateCodes.filter((code) => partyName(code).toUpperCase().startsWith(upper));
}

/** Longer texts are no misspelt name. */
const longestMisspelt = 40;

const keyboard = 'QWERTYUIOP ASDFGHJKL ZXCVBNM';

/** True where one letter was taken for its neighbour on the keyboard. */
function isSlip(found: string, code: string): boolean {
	const at = [...found].findIndex((letter, i) => letter !== code[i]);
	const pair = `${found[at]}${code[at]}`;
	const isNext = keyboard.includes(pair) || keyboard.includes([...pair].reverse().join(''));
	return found.length === code.length && isNext;
}

/** Most words of the name of a State. */
const longestName = 6;

/** The words of a list of States, without what parts them. */
function wordsOf(text: string): readonly string[] {
	return text.split(/[\s,;/|&+]+/).filter((word) => word !== '' && !/^(?:and|or)$/i.test(word));
}

/** Codes of the States that a text lists by names or codes and nothing else, each once: "United States, Israel". */
function codesListed(text: string): readonly string[] | undefined {
	const words = wordsOf(text);
	const codes = new Set<string>();
	for (let i = 0; i < words.length;) {
		const ends = Array.from({ length: longestName }, (_, n) => i + longestName - n);
		const end = ends.find((one) => codeOfWords(words.slice(i, one)) !== undefined);
		if (end === undefined) return undefined;
		codes.add(codeOfWords(words.slice(i, end)) ?? '');
		i = end;
	}
	return [...codes];
}

function codeOfWords(words: readonly string[]): string | undefined {
	const [first = '', ...more] = words;
	return more.length === 0 && isState(first) ? first : codeForName(words.join(' '));
}

const lettersOf = (text: string): string => [...text].sort().join('');

/** The one State whose name is nearest to a text, if one is near: at most two letters and a quarter of them differ, or their order. */
function nearName(found: string): string | undefined {
	const name = found.trim().toLowerCase();
	let least = Math.min(2, Math.floor(name.length / 4));
	let near = new Set<string>();
	for (const code of stateCodes)
		for (const one of [partyName(code), ...otherNames(code)].map((text) => text.toLowerCase())) {
			const isTurned = one.length === name.length && lettersOf(one) === lettersOf(name);
			const distance = isTurned ? 1 : leven(name, one, { maxDistance: least + 1 });
			if (distance > least) continue;
			if (distance < least) near = new Set();
			least = distance;
			near.add(code);
		}
	const [only, ...others] = near;
	return others.length === 0 ? only : undefined;
}

function unknownCode(cell: string, word: string, expected: string, suggestion?: string): Cause {
	return cause('state-unknown', { word, found: cell, expected, suggestion });
}

/** One State by its ISO 3166-1 alpha-3 code, or `XKX`; `also` names the organisations allowed beside. */
export function party(also: readonly string[] = []): Kind<string> {
	const expected = ['an ISO 3166-1 alpha-3 code', ...also].join(' or ');
	const allowed = [...also, ...stateCodes];
	return {
		name: also.length === 0 ? 'State' : 'State or organisation',
		expected,
		empty: '',
		schema: { type: 'string', constraints: { enum: allowed } },
		codes: true,
		read(cell, { seen }) {
			if (isState(cell) || also.includes(cell)) return { value: cell };
			return { fault: unknownCode(cell, cell, expected, guessCode(cell, allowed, seen())) };
		},
		write: asIs
	};
}

/** More codes than this in one cell are no slip, and get no guess. */
const mostGuesses = 20;

/** Several States, with one space between. */
export function states(): Kind<readonly string[]> {
	const expected = 'ISO 3166-1 alpha-3 codes with a space between';
	return {
		name: 'States',
		expected,
		empty: [],
		schema: {
			type: 'string',
			constraints: { pattern: `^(${stateCodes.join('|')})( (${stateCodes.join('|')}))*$` }
		},
		codes: true,
		read(cell, { seen }) {
			const codes = cell.split(/\s+/);
			// What parts a list is no code, and nothing is proposed for it.
			const words = wordsOf(cell);
			const bad = codes.find((code) => !isState(code));
			if (bad === undefined) {
				const doubled = codes.find((code, i) => codes.indexOf(code) !== i);
				if (doubled === undefined) return { value: codes };
				return {
					fault: cause('state-doubled', {
						code: doubled,
						found: cell,
						expected,
						suggestion: [...new Set(codes)].join(' ')
					})
				};
			}
			const whole =
				codes.length > mostGuesses
					? undefined
					: (codeForName(cell) ?? codesListed(cell)?.join(' '));
			const guesses =
				codes.length > mostGuesses
					? []
					: words.map((code) => (isState(code) ? code : guessCode(code, stateCodes, seen())));
			const proposal = whole ?? [...new Set(guesses)].join(' ');
			const usable = proposal !== '' && proposal.split(' ').every((code) => isState(code));
			return {
				fault: unknownCode(
					cell,
					whole === undefined ? bad : cell,
					expected,
					usable ? proposal : undefined
				)
			};
		},
		write: (codes) => codes.join(' ')
	};
}

/** http or https addresses, with one space between. */
export function addresses(): Kind<readonly string[]> {
	const expected = 'http or https addresses with a space between';
	return {
		name: 'addresses',
		expected,
		empty: [],
		schema: {
			type: 'string',
			constraints: { pattern: '^https?://[^ /]+[^ ]*( https?://[^ /]+[^ ]*)*$' }
		},
		read(cell) {
			const found = cell.split(/\s+/);
			const bad = found.find((address) => !isWebAddress(address));
			// An address may hold a comma or a semicolon, but not before the next one.
			const isParted = /[;,|]\s*https?:\/\/|[;,|]\s/.test(cell);
			if (bad === undefined && !isParted) return { value: found };
			const listed = addressesListed(cell);
			if (listed !== undefined)
				return {
					fault: cause('address-list', { found: cell, expected, suggestion: listed.join(' ') })
				};
			if (bad === undefined) return { value: found };
			const proposal = /^www\.[^\s/]+/.test(bad) ? `https://${bad}` : undefined;
			return {
				fault: cause('address-unknown', {
					word: bad,
					found: cell,
					expected,
					suggestion: proposal && found.map((one) => (one === bad ? proposal : one)).join(' ')
				})
			};
		},
		write: (list) => list.join(' ')
	};
}

/** Addresses that a cell lists with other signs between them, as programs write lists: `['https://…', 'https://…']`, `https://…; https://…`. */
function addressesListed(cell: string): readonly string[] | undefined {
	const found =
		cell.match(/https?:\/\/[^\s'"<>|]+?(?=['"<>|\s]|[,;\]]+(?:\s|['"]|https?:|$)|$)/g) ?? [];
	const rest = found.reduce((text, one) => text.replace(one, ''), cell);
	const isList = found.length > 0 && /^[\s'"<>|,;[\]]*$/.test(rest);
	return isList && found.every(isWebAddress) ? [...new Set(found)] : undefined;
}

function isWebAddress(address: string): boolean {
	return /^https?:\/\/[^\s/]/.test(address) && URL.canParse(address);
}

/** A decimal number with a point, and an exponent if need be, as Table Schema has it; null where the cell is empty. */
export function number(): Kind<number | null> {
	const pattern = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
	const expected = 'a number as 3, -4 or 5.5';
	return {
		name: 'number',
		expected,
		empty: null,
		schema: { type: 'number' },
		read(cell) {
			if (pattern.test(cell) && Number.isFinite(Number(cell))) return { value: Number(cell) };
			const pointed = cell.replace(',', '.').replace('\u2212', '-');
			return {
				fault: cause('number-unknown', {
					found: cell,
					expected,
					suggestion: pattern.test(pointed) ? pointed : undefined
				})
			};
		},
		write: (value) => (value === null ? '' : String(value))
	};
}
