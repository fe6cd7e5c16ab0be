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

/** The day the record was last checked. */
export const checked = String(
	JSON.parse(readFileSync('data/datapackage.json', 'utf8')).riposte.checked
);

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

/** True for a line that counts as substantive: of a kind in the set, the victim's own, avowed, the incident its sole or main ground. */
export const countsIn = (set: readonly string[], line: Line): boolean =>
	set.includes(line.response ?? '') &&
	line.responder === line.victim &&
	line.avowed === 'yes' &&
	['sole', 'main'].includes(line.basis ?? '');

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

/** A question to the claim, as the page asks it by default. */
export interface ClaimQuestion {
	readonly attacker: string;
	readonly from: string;
	readonly to: string;
	readonly asOf: string;
	/** The day the record was last checked. */
	readonly checked: string;
	/** Terms that count as substantive. */
	readonly set: readonly string[];
	readonly contested: boolean;
	readonly nonState: boolean;
}

/** Terms on a rung of our ladder and above it. */
export const termsFrom = (rung: number): readonly string[] =>
	[...rungs].filter(([term, at]) => at >= rung && term !== 'none').map(([term]) => term);

const lastDay = (date: string): string => {
	if (date.length === 10) return date;
	if (date.length === 4) return `${date}-12-31`;
	const [year, month] = date.split('-').map(Number);
	return `${date}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`;
};
const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** The numbers of one reading, from the raw lines. */
export interface ClaimNumbers {
	readonly countries: readonly string[];
	readonly substantive: readonly string[];
	readonly lesser: readonly string[];
	readonly none: readonly string[];
}

/** What each reading counts, written from the words of the claim and not from the product. */
export function claimBy(q: ClaimQuestion): Readonly<Record<string, ClaimNumbers>> {
	const says = (l: Line): boolean =>
		l.attribution === 'contested'
			? q.contested
			: l.attribution === 'non-state'
				? q.nonState
				: /^(official|vendor|press)$/.test(l.attribution ?? '');
	const inWindow = (l: Line): boolean => {
		const date = l.disclosed_date || l.start_date || '';
		// Nothing is public before it began.
		const first = [firstDay(date), firstDay(l.start_date || date)].sort()[1] ?? '';
		return first >= q.from && lastDay(date) <= q.to;
	};
	const isDone = (l: Line): boolean =>
		l.response_date ? lastDay(l.response_date) <= q.asOf : q.asOf >= q.checked;
	const counted = lines.filter((l) => says(l) && inWindow(l));
	const attackers = (l: Line): readonly string[] =>
		(l.attributed_to ?? '').split(' ').filter(Boolean);
	const byAttacker = counted.filter((l) => attackers(l).includes(q.attacker));
	const isNamed = (id = ''): boolean =>
		lines.some(
			(l) =>
				l.incident_id === id &&
				(rungs.get(l.response ?? '') ?? 0) >= 2 &&
				Boolean(l.response_date) &&
				isDone(l)
		);
	const numbers = (some: readonly Line[]): ClaimNumbers => {
		const countries = [...new Set(some.map(({ victim = '' }) => victim))].sort();
		const ownOf = (state: string): readonly Line[] =>
			some.filter(
				(l) => l.victim === state && l.responder === state && l.response !== 'none' && isDone(l)
			);
		const grave = (l: Line): boolean =>
			q.set.includes(l.response ?? '') &&
			l.avowed === 'yes' &&
			(l.basis === 'sole' || l.basis === 'main');
		const substantive = countries.filter((state) => ownOf(state).some(grave));
		const lesser = countries.filter(
			(state) => !substantive.includes(state) && ownOf(state).length > 0
		);
		return {
			countries,
			substantive,
			lesser,
			none: countries.filter((state) => !substantive.includes(state) && !lesser.includes(state))
		};
	};
	return {
		credible: numbers(byAttacker),
		governments: numbers(byAttacker.filter((l) => isNamed(l.incident_id))),
		disruption: numbers(
			byAttacker.filter((l) => /^(disruption|destruction|physical)$/.test(l.effect ?? ''))
		),
		'any-state': numbers(
			counted.filter((l) => attackers(l).length > 0 || l.attribution === 'non-state')
		),
		hypothesis: numbers(byAttacker.filter((l) => l.incident_id === 'multi-2013-mabna'))
	};
}

/** The score of a term on a scale as it stands in the file; undefined where it has none. */
export const scoreOf = (scale: string, term = ''): number | undefined => {
	const found = read('scales').find((l) => l.scale === scale && l.term === term);
	return found ? Number(found.score) : undefined;
};

/** Every line of the list of breaks. */
export const breaks = read('ruptures');
