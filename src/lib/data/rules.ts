import type { Column, Kind } from './column.ts';
import { partyName } from './parties.ts';
import { dateInWords, surelyBefore } from './date.ts';
import { cause, type Cause } from './finding.ts';
import { groupBy } from './groups.ts';
import { incidentColumns, type WholeIncident } from './incidents.ts';
import { lastOf } from './per-row.ts';
import { fewInGroup, type Entry, type Look, type Rule, type RuleFinding } from './table.ts';

/*
 * Rules that one cell alone cannot show: of one record by itself, and of records together. Each takes those whose cells could be read,
 * and gives the remarks; an error sets the record aside.
 */

type Found = RuleFinding & { readonly column: keyof WholeIncident };
type Group = readonly Entry<WholeIncident>[];

/** What a rule has to say of most records. */
const nothing: readonly never[] = [];

/** A rule of one record by itself. */
type Own = Look<WholeIncident, keyof WholeIncident>;

/** The rows of each incident on one victim, by those of each incident; several rules ask for them. */
const victimsOf = lastOf((incidents: readonly Group[]): readonly Group[] =>
	incidents.flatMap((group) => groupBy(group, ({ values }) => values.victim))
);

const isAct = ({ response }: WholeIncident): boolean => response !== 'none';

const dated: Own = ({ start_date, disclosed_date }) =>
	start_date === '' && disclosed_date === ''
		? [
				[
					'start_date',
					cause('date-missing', { found: '', expected: 'start_date or disclosed_date' })
				]
			]
		: nothing;

/** True where both dates are known and one is surely before the other. */
const isBefore = (date: string, other: string): boolean =>
	date !== '' && other !== '' && surelyBefore(date, other);

const inOrder: Own = ({ start_date, end_date, disclosed_date, response_date, notes }) => {
	const [endedFirst, disclosedFirst, answeredFirst, answeredUnheard] = [
		isBefore(end_date, start_date),
		isBefore(disclosed_date, start_date),
		isBefore(response_date, start_date),
		isBefore(response_date, disclosed_date)
	];
	// Most rows need no closer look.
	if (!endedFirst && !disclosedFirst && !answeredFirst && !answeredUnheard) return nothing;
	const found: [keyof WholeIncident, Cause][] = [];
	const expected = `${start_date} or later`;
	if (endedFirst)
		found.push([
			'end_date',
			cause('ended-before-start', { start: start_date, found: end_date, expected })
		]);
	if (disclosedFirst)
		found.push([
			'disclosed_date',
			cause('disclosed-before-start', { start: start_date, found: disclosed_date, expected })
		]);
	if (answeredFirst)
		found.push([
			'response_date',
			cause('response-before-start', { start: start_date, found: response_date, expected })
		]);
	else if (answeredUnheard && notes === '')
		found.push([
			'response_date',
			cause('answer-before-disclosure', {
				disclosed: disclosed_date,
				found: response_date,
				expected: 'a word in the notes'
			})
		]);
	return found;
};

const datesOf = ['start_date', 'end_date', 'disclosed_date', 'response_date'] as const;

/** The same date a year later; a cut one stays cut. */
const yearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

/** What has not come yet cannot have happened; within a year a warning, since the clock of a device may be slow. */
const notAhead: Own = (values, today) => {
	const { start_date, end_date, disclosed_date, response_date } = values;
	// No date of most rows is even as a text after the day.
	if (start_date <= today && end_date <= today && disclosed_date <= today && response_date <= today)
		return nothing;
	const ahead = datesOf.filter((column) => isBefore(today, values[column]));
	return ahead.map((column) => {
		const found = values[column];
		const isFar = surelyBefore(yearAfter(today), found);
		const said = { found, expected: 'a date that has come' };
		return [column, cause(isFar ? 'date-far-ahead' : 'date-ahead', said)];
	});
};

const columns = Object.entries(incidentColumns) as [keyof WholeIncident, Column<unknown>][];

/** What an act must say of itself, and what is missing where it does not. */
const neededForAct = {
	basis: 'act-without-basis',
	avowed: 'act-without-avowal',
	collective: 'act-without-collective'
} as const;

const noneIsNoAct: Own = (values) => {
	if (values.response !== 'none') return nothing;
	const found: [keyof WholeIncident, Cause][] = columns.flatMap(
		([column, { kind, emptyWhere }]) => {
			const cell = kind.write(values[column]);
			if (emptyWhere === undefined || cell === '') return [];
			return [
				[column, cause('none-with-act', { found: cell, expected: 'an empty cell', suggestion: '' })]
			];
		}
	);
	if (values.responder !== values.victim)
		found.push([
			'responder',
			cause('none-responder', {
				found: values.responder,
				expected: values.victim,
				suggestion: values.victim
			})
		]);
	return found;
};

const needed = ['basis', 'avowed', 'collective'] as const;

const actIsWhole: Own = (values) => {
	if (!isAct(values)) return nothing;
	const { basis, avowed, collective, sources, responder, victim } = values;
	const isOwnSolidarity = basis === 'solidarity' && responder === victim;
	const isWhole = basis !== '' && avowed !== '' && collective !== '' && sources.length > 0;
	if (isWhole && !isOwnSolidarity) return nothing;
	const found: [keyof WholeIncident, Cause][] = needed
		.filter((column) => values[column] === '')
		.map((column) => [column, cause(neededForAct[column], { found: '', expected: column })]);
	if (sources.length === 0)
		found.push([
			'sources',
			cause('source-missing', { found: '', expected: 'at least one web address' })
		]);
	if (isOwnSolidarity)
		found.push([
			'basis',
			cause('own-solidarity', { found: 'solidarity', expected: 'sole, main or minor' })
		]);
	return found;
};

const adversaryFits: Own = ({ attributed_to, attribution }) => {
	const nobody = attribution === 'none' || attribution === 'non-state';
	if (nobody && attributed_to.length > 0)
		return [
			[
				'attributed_to',
				cause('attribution-with-state', {
					attribution,
					found: attributed_to.join(' '),
					expected: 'an empty cell'
				})
			]
		];
	if (!nobody && attributed_to.length === 0)
		return [
			[
				'attributed_to',
				cause('attribution-without-state', {
					attribution,
					found: '',
					expected: 'the State held responsible'
				})
			]
		];
	return [];
};

const articleEnd = '2022-09-08';

const isNot = { found: 'yes', expected: 'no', suggestion: 'no' } as const;

const articleFits: Own = ({ in_article, incident, attributed_to, disclosed_date, start_date }) => {
	const known = disclosed_date || start_date;
	if (in_article !== 'yes' || /stuxnet/i.test(incident) || known === '') return nothing;
	const iran = attributed_to.includes('IRN');
	const early = !surelyBefore(articleEnd, known);
	return iran && early
		? []
		: [
				[
					'in_article',
					iran
						? cause('article-too-late', { day: dateInWords(articleEnd), ...isNot })
						: cause('article-not-iran', isNot)
				]
			];
};

const agreeingBy = (
	shared: 'incident' | 'victim'
): readonly {
	readonly name: keyof WholeIncident;
	readonly kind: Kind<unknown>;
	readonly order: number;
}[] =>
	columns.flatMap(([name, { kind, agrees }], order) =>
		agrees === shared ? [{ name, kind, order }] : []
	);

/** Columns that say the same on all rows of an incident, and those that do on all rows of one victim of it. */
const agreeing = { incident: agreeingBy('incident'), victim: agreeingBy('victim') };

/** Facts repeat on the rows of an incident; where they differ, the value that most rows have is taken for the right one. */
const agreement: Rule<WholeIncident> = (_, incidents) => {
	const groups = { incident: incidents, victim: victimsOf(incidents) };
	const found: (Found & { readonly order: number })[] = [];
	for (const shared of ['incident', 'victim'] as const)
		for (const group of groups[shared]) {
			if (group.length === 1) continue;
			for (const { name, kind, order } of agreeing[shared]) {
				if (isOne(group, name)) continue;
				for (const one of odd(group, ({ values }) => kind.write(values[name])))
					found.push({
						order,
						entry: one.entry,
						column: name,
						cause: cause(`${shared}-disagrees`, {
							other: one.model.line,
							found: one.found,
							expected: one.right,
							suggestion: one.right
						})
					});
			}
		}
	// What is said of a row follows the order of its columns.
	return found.sort((a, b) => a.order - b.order);
};

/** True where all rows of a group hold the very same value, as nearly all do. */
function isOne(group: Group, name: keyof WholeIncident): boolean {
	const first = group[0]?.values[name];
	for (const { values } of group) if (values[name] !== first) return false;
	return true;
}

/** The entries whose cell differs from the one that most of the group have, of equally many the first. */
function odd(
	group: Group,
	cellOf: (entry: Entry<WholeIncident>) => string
): readonly {
	readonly entry: Entry<WholeIncident>;
	readonly found: string;
	readonly model: Entry<WholeIncident>;
	readonly right: string;
}[] {
	const [first] = group;
	if (first === undefined) return [];
	const usual = cellOf(first);
	if (group.every((entry) => cellOf(entry) === usual)) return [];
	const cells = group.map(cellOf);
	const counts = new Map<string, number>();
	for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
	const at = cells.findIndex((cell) => counts.get(cell) === most);
	const [model, right] = [group[at], cells[at]];
	if (model === undefined || right === undefined) return [];
	return group.flatMap((entry, i) => {
		const found = cells[i] ?? '';
		return found === right ? [] : [{ entry, found, model, right }];
	});
}

const noneOrActs: Rule<WholeIncident> = (_, incidents, spoiled) => {
	const spoiledIncidents = new Set(spoiled.map(({ incident_id }) => incident_id));
	return victimsOf(incidents).flatMap((group): readonly Found[] => {
		const own = group.filter(({ values }) => values.responder === values.victim);
		const none = own.filter(({ values }) => !isAct(values));
		const act = own.find(({ values }) => isAct(values));
		const silent = group.some(({ values }) => !isAct(values));
		if (act !== undefined)
			return none.map((entry) => ({
				entry,
				column: 'response',
				cause: cause('none-beside-act', {
					other: act.line,
					found: 'none',
					expected: 'acts only'
				})
			}));
		const first = group[0];
		if (silent || first === undefined || spoiledIncidents.has(first.values.incident_id)) return [];
		return [
			{
				entry: first,
				column: 'victim',
				cause: cause('none-missing', {
					victim: partyName(first.values.victim),
					found: first.values.victim,
					expected: 'a record with the response none'
				})
			}
		];
	});
};

/** One act that stands on several rows is one responder's, on one day, and its identifier stands more than once. */
const sharedActs: Rule<WholeIncident> = (entries, _, spoiled) => {
	const spoiledActs = new Set(spoiled.map(({ act_id }) => act_id));
	return groupBy(
		entries.filter(({ values }) => values.act_id !== ''),
		({ values }) => values.act_id
	).flatMap((group): readonly Found[] => {
		const [first, ...others] = group;
		if (first === undefined) return [];
		if (others.length === 0)
			return spoiledActs.has(first.values.act_id)
				? []
				: [
						{
							entry: first,
							column: 'act_id',
							cause: cause('act-alone', {
								found: first.values.act_id,
								expected: 'an empty cell',
								suggestion: ''
							})
						}
					];
		const sole = group.filter(({ values }) => values.basis === 'sole');
		return [
			...sole.map((entry) => ({
				entry,
				column: 'basis' as const,
				cause: cause('act-basis', {
					act: first.values.act_id,
					found: 'sole',
					expected: 'main, minor or solidarity',
					suggestion: 'main'
				})
			})),
			...disagreeing(group)
		];
	});
};

/** Rows of one act whose responder or day is not the one that most of them have. */
function disagreeing(group: Group): readonly Found[] {
	return (['responder', 'response_date'] as const).flatMap((column) =>
		odd(group, ({ values }) => values[column]).map(({ entry, found, model, right }) => ({
			entry,
			column,
			cause: cause('act-disagrees', {
				other: model.line,
				act: model.values.act_id,
				found,
				expected: right
			})
		}))
	);
}

const looks = [dated, inOrder, notAhead, noneIsNoAct, actIsWhole, adversaryFits, articleFits];

/** What the contract asks of the cells of an incident's record. */
export const incidentLook: Own = (values, today) => {
	let found: ReturnType<Own> = nothing;
	for (const look of looks) {
		const more = look(values, today);
		// There is nothing to say of most records, and no list is made for them.
		if (more.length > 0) found = [...found, ...more];
	}
	return found;
};

/** True where two rows have the very same in all of some columns. */
function areOne(
	a: WholeIncident,
	b: WholeIncident,
	columns: (typeof agreeing)['incident']
): boolean {
	for (const { name } of columns) if (a[name] !== b[name]) return false;
	return true;
}

/**
 * True where `agreement` and `noneOrActs` have nothing to say of the last row of an incident. It agrees with the first row, and with the
 * first row on its victim. That row is an answer of the victim itself, or says that none was found; so is a row alone. A second row of
 * the victim itself is of the same of these two kinds.
 */
export function incidentFits(group: Group): boolean {
	const [first, last] = [group[0]?.values, group.at(-1)?.values];
	if (first === undefined || last === undefined || group.length > fewInGroup) return false;
	const isOwn = last.responder === last.victim;
	if (first === last) return isOwn;
	if (!areOne(first, last, agreeing.incident)) return false;
	const same = group.find(({ values }) => values.victim === last.victim)?.values ?? last;
	if (same === last) return isOwn;
	return areOne(same, last, agreeing.victim) && (!isOwn || isAct(same) === isAct(last));
}

/** What it asks of these records together. */
export const incidentRules: readonly Rule<WholeIncident>[] = [agreement, noneOrActs, sharedActs];
