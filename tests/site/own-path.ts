import { readFileSync } from 'node:fs';

/*
 * A second way from the CSV to the numbers on the page, that shares no code with the product: its own parser, its own
 * rule of place, written from the contract's words.
 */

/** A line of the CSV by its headings. */
export type Line = Readonly<Record<string, string>>;

function parse(text: string): readonly Line[] {
	const records: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const c = text.charAt(i);
		if (quoted) {
			if (c !== '"') cell += c;
			else if (text[i + 1] === '"') {
				cell += '"';
				i++;
			} else quoted = false;
		} else if (c === '"') quoted = true;
		else if (c === ',' || c === '\n') {
			records.at(-1)?.push(cell);
			cell = '';
			if (c === '\n') records.push([]);
		} else cell += c;
	}
	const [heads = [], ...rest] = records.filter((record) => record.length > 1);
	return rest.map((record) => Object.fromEntries(heads.map((head, i) => [head, record[i] ?? ''])));
}

const read = (name: string): readonly Line[] => parse(readFileSync(`data/${name}.csv`, 'utf8'));

/** Every line of the record. */
export const lines = read('incidents');

const rungs = new Map(
	read('scales')
		.filter(({ scale }) => scale === 'ladder')
		.map(({ term = '', score }) => [term, Number(score)])
);

/** Lines of the default view: own acts, a State on the other side, nothing contested. */
export const byDefault = (line: Line): boolean =>
	line.responder === line.victim && line.attributed_to !== '' && line.attribution !== 'contested';

/** What the rule of place makes of some lines. */
export interface Counted {
	readonly solid: readonly { readonly line: Line; readonly rung: number }[];
	readonly hollow: readonly { readonly line: Line; readonly rung: number }[];
	/** Parties whose place is 0. */
	readonly silent: number;
}

/** Counts marks by the contract: a place for each incident and victim, and higher acts that move nothing. */
export function count(some: readonly Line[]): Counted {
	const solid: { line: Line; rung: number }[] = [];
	const hollow: { line: Line; rung: number }[] = [];
	let silent = 0;
	const parties = new Set(some.map(({ incident_id, victim }) => `${incident_id}/${victim}`));
	for (const party of parties) {
		const mine = some.filter((line) => `${line.incident_id}/${line.victim}` === party);
		const ranked = mine.map((line) => ({ line, rung: rungs.get(line.response ?? '') ?? -1 }));
		const own = ranked.filter(
			({ line }) => line.responder === line.victim && line.response !== 'none'
		);
		const able = own.filter(
			({ line }) => line.avowed === 'yes' && ['sole', 'main'].includes(line.basis ?? '')
		);
		const top = Math.max(-1, ...able.map(({ rung }) => rung));
		const [place] = able
			.filter(({ rung }) => rung === top)
			.sort((a, b) =>
				(a.line.response_date || '9').localeCompare(b.line.response_date || '9', 'en')
			);
		if (place) solid.push(place);
		if (own.length === 0 && mine.some(({ response }) => response === 'none')) silent += 1;
		hollow.push(
			...own.filter((one) => !able.includes(one) && one.rung > top),
			...ranked.filter(({ line }) => line.responder !== line.victim)
		);
	}
	return { solid, hollow, silent };
}
