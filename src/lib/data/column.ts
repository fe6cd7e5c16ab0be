import leven from 'leven';
import { successors } from './former-states.ts';
import {
	guessState,
	isOfEither,
	mayBeWord,
	statesListed,
	wordsOfList,
	type Guess,
	type Seen
} from './guess-state.ts';
import { longestWord } from './no-words.ts';
import { isState, partyName, stateCodes } from './parties.ts';
import { cut, isDay } from './date.ts';
import { cause, doubted, type Cause } from './finding.ts';
import { expectedDate, readDate, type ColumnDates } from './read-date.ts';
import type { Term } from './vocabulary.ts';
import { isSourceAddress, plainAddress } from './web.ts';

/** A cell as read: its value and what is to be said of it all the same, or the reason why it has none. */
export type CellRead<T> =
	{ readonly value: T; readonly remark?: Cause } | { readonly fault: Cause };

/** The part of a Table Schema field descriptor that one cell alone can be held to. */
export interface FieldSchema {
	readonly type: 'string' | 'number';
	readonly constraints?: {
		readonly pattern?: string;
		readonly enum?: readonly string[];
	};
}

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
	/** What a quick look at a cell gives where there is nothing to be said of it; a column of words that seldom repeat has it. */
	readonly glance?: (cell: string) => T | undefined;
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

const isDigit = (letter: number): boolean => letter >= 48 && letter <= 57;

/** True for a text that is no word for nothing, being too long or having a digit, and of whose letters none may be a fault or a guard. */
function isPlainText(cell: string): boolean {
	if (cell.charCodeAt(0) <= 32) return false;
	let hasDigit = false;
	for (let i = 0; i < cell.length; i++) {
		const letter = cell.charCodeAt(i);
		if (letter < 32 || letter === 39 || letter === 127) return false;
		hasDigit ||= isDigit(letter);
	}
	return hasDigit || (cell.length > longestWord && /\S/.test(cell));
}

/** The same of an identifier. */
function isPlainSlug(cell: string): boolean {
	let isNoWord = cell.length > longestWord;
	for (let i = 0; i < cell.length; i++) {
		const letter = cell.charCodeAt(i);
		if (isDigit(letter)) isNoWord = true;
		else if ((letter < 97 || letter > 122) && letter !== 45) return false;
	}
	return isNoWord;
}

/** Free text, kept to the letter; control characters other than tab and line breaks are refused. */
export function text(): Kind<string> {
	return {
		name: 'text',
		expected: 'text',
		empty: '',
		schema: { type: 'string' },
		verbatim: true,
		glance: (cell) => (isPlainText(cell) ? cell : undefined),
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
		glance: (cell) => (isPlainSlug(cell) ? cell : undefined),
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
function guesserOf(terms: readonly Term[]): (found: string) => Guess | undefined {
	const words = terms.map(({ term }) => term);
	const called = terms.map(({ term, also }) => ({ term, names: [term, ...also].map(plain) }));
	return (found) => {
		const wanted = plain(found);
		const same = called.find(({ names }) => names.includes(wanted));
		if (same !== undefined) return { code: same.term, isSure: true };
		const near = nearest(found, words);
		// One letter of many is a slip; more may be another word.
		if (near !== undefined)
			return { code: near, isSure: wanted.length > 5 && leven(wanted, plain(near)) === 1 };
		const within = called.filter(({ names }) =>
			names.some((name) => name.length > 3 && `-${wanted}-`.includes(`-${name}-`))
		);
		const [only, other] = within;
		return only === undefined || other !== undefined
			? undefined
			: { code: only.term, isSure: false };
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
			const { code, isSure = true } = guess(cell) ?? {};
			const said = cause('term-unknown', { found: cell, expected, suggestion: code });
			return { fault: isSure ? said : doubted(said) };
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

/** What is said of a word in a column of States that is no code of one. */
function unknownCode(
	cell: string,
	word: string,
	expected: string,
	{ code, isSure = true }: Partial<Guess> = {}
): Cause {
	const after = successors(word);
	if (after !== undefined)
		return cause('state-former', {
			word,
			found: cell,
			expected,
			after: after.map(partyName).join(', ')
		});
	const said = cause('state-unknown', { word, found: cell, expected, suggestion: code });
	return isSure || code === undefined ? said : doubted(said);
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
			if (isState(cell) ? !isOfEither(cell, seen) : also.includes(cell)) return { value: cell };
			return {
				fault: isState(cell)
					? cause('state-either', { word: cell, found: cell, expected })
					: unknownCode(cell, cell, expected, guessState(cell, allowed, seen()))
			};
		},
		write: asIs
	};
}

/** True for a cell of codes, or of parts that signs keep apart: of a name in several words no single word is at fault. */
const isListOfCodes = (cell: string): boolean =>
	/[;,/|&]/.test(cell) || cell.split(/\s+/).every((word) => /^[A-Za-z]{1,4}$/.test(word));

/** What signs keep apart in a list. */
const itemsOf = (cell: string): readonly string[] =>
	cell.split(/[;,/|&+]+/).map((item) => item.trim());

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
			const words = wordsOfList(cell);
			const bad = codes.find((code) => !isState(code));
			const either = codes.find((code) => isState(code) && isOfEither(code, seen));
			if (either !== undefined)
				return { fault: cause('state-either', { word: either, found: cell, expected }) };
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
			if (words.length > mostGuesses) return { fault: unknownCode(cell, bad, expected) };
			const listed = statesListed(cell)?.join(' ');
			if (listed !== undefined)
				return {
					fault: unknownCode(cell, cell, expected, {
						code: listed,
						isSure: !cell.includes('?') && !itemsOf(cell).some(mayBeWord)
					})
				};
			const guesses = words.map((code) =>
				isState(code) ? { code, isSure: true } : guessState(code, stateCodes, seen())
			);
			const known = guesses.filter((guess) => guess !== undefined);
			const isWhole = known.length > 0 && known.length === guesses.length;
			return {
				fault: unknownCode(
					cell,
					isListOfCodes(cell) && successors(cell) === undefined ? bad : cell,
					expected,
					isWhole
						? {
								code: [...new Set(known.map(({ code }) => code))].join(' '),
								isSure: known.every(({ isSure }) => isSure)
							}
						: {}
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
		glance: (cell) => (plainAddress.test(cell) && !/[,;]/.test(cell) ? [cell] : undefined),
		read(cell) {
			const found = cell.split(/\s+/);
			const bad = found.find((address) => !isSourceAddress(address));
			// An address may hold a comma or a semicolon, but not before the next one.
			const isParted = cell.length <= longestList && /[;,|]\s*https?:\/\/|[;,|]\s/.test(cell);
			if (bad === undefined && !isParted) {
				const once = [...new Set(found)];
				if (once.length === found.length) return { value: found };
				// Said twice it is one source all the same.
				const suggestion = once.join(' ');
				return { value: once, remark: cause('address-doubled', { found: cell, suggestion }) };
			}
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

/** Longest cell that is looked at for a list of addresses. */
const longestList = 5_000;

/** Addresses that a cell lists with other signs between them, as programs write lists: `['https://…', 'https://…']`, `https://…; https://…`. */
function addressesListed(cell: string): readonly string[] | undefined {
	// Longer ones are no list that somebody wrote, and take too long to look at.
	if (cell.length > longestList) return undefined;
	const found =
		cell.match(/https?:\/\/[^\s'"<>|]+?(?=['"<>|\s]|[,;\]]+(?:\s|['"]|https?:|$)|$)/g) ?? [];
	const rest = found.reduce((text, one) => text.replace(one, ''), cell);
	const isList = found.length > 0 && /^[\s'"<>|,;[\]]*$/.test(rest);
	return isList && found.every(isSourceAddress) ? [...new Set(found)] : undefined;
}

/** A decimal number with a point, and an exponent if need be, as Table Schema has it; null where the cell is empty. */
export function number(): Kind<number | null> {
	const pattern = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
	const expected = 'a number as 3, -4 or 5.5';
	const isNumber = (text: string): boolean => pattern.test(text) && Number.isFinite(Number(text));
	return {
		name: 'number',
		expected,
		empty: null,
		schema: { type: 'number' },
		read(cell) {
			if (isNumber(cell)) return { value: Number(cell) };
			const pointed = cell.replace(',', '.').replace('\u2212', '-');
			return {
				fault: cause('number-unknown', {
					found: cell,
					expected,
					suggestion: isNumber(pointed) ? pointed : undefined
				})
			};
		},
		write: (value) => (value === null ? '' : String(value))
	};
}
