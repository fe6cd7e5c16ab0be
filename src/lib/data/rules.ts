import type { Column } from './column.ts';
import { partyName } from './countries.ts';
import { dateInWords, surelyBefore } from './date.ts';
import { quote, type Cause } from './finding.ts';
import { caseOf, incidentColumns, type Incident } from './incidents.ts';
import type { Entry, Rule, RuleFinding } from './table.ts';

/*
 * Rules that one cell alone cannot show. Each takes the records whose cells could be read, and gives the
 * remarks; an error sets the record aside.
 */

type Found = RuleFinding & { readonly column: keyof Incident };
type Group = readonly Entry<Incident>[];

/** A rule that looks at each record by itself. */
function each(
	look: (values: Incident) => readonly (readonly [keyof Incident, Cause])[]
): Rule<Incident> {
	return (entries) => {
		const found: Found[] = [];
		for (const entry of entries)
			for (const [column, cause] of look(entry.values)) found.push({ entry, column, cause });
		return found;
	};
}

function groupBy(entries: Group, key: (values: Incident) => string): readonly Group[] {
	const groups = new Map<string, Entry<Incident>[]>();
	for (const entry of entries) {
		const name = key(entry.values);
		const group = groups.get(name);
		if (group) group.push(entry);
		else groups.set(name, [entry]);
	}
	return [...groups.values()];
}

const isAct = ({ response }: Incident): boolean => response !== 'none';

const dated = each(({ start_date, disclosed_date }) =>
	start_date === '' && disclosed_date === ''
		? [
				[
					'start_date',
					{
						code: 'date-missing',
						cause:
							'Neither start_date nor disclosed_date is known, so the incident has no place in time.',
						mend: 'Fill one of the two, cut to the year if need be.',
						found: '',
						expected: 'start_date or disclosed_date'
					}
				]
			]
		: []
);

const inOrder = each(({ start_date, end_date, disclosed_date, response_date, notes }) => {
	const found: [keyof Incident, Cause][] = [];
	if (start_date !== '' && end_date !== '' && surelyBefore(end_date, start_date))
		found.push([
			'end_date',
			{
				code: 'date-order',
				cause: `It ended on ${end_date}, before it started on ${start_date}.`,
				mend: 'Check both dates.',
				found: end_date,
				expected: `${start_date} or later`
			}
		]);
	if (start_date !== '' && disclosed_date !== '' && surelyBefore(disclosed_date, start_date))
		found.push([
			'disclosed_date',
			{
				code: 'date-order',
				severity: 'warning',
				cause: `It was disclosed on ${disclosed_date}, before it started on ${start_date}.`,
				mend: 'Check both dates.',
				found: disclosed_date,
				expected: `${start_date} or later`
			}
		]);
	if (response_date === '') return found;
	if (start_date !== '' && surelyBefore(response_date, start_date))
		found.push([
			'response_date',
			{
				code: 'date-order',
				cause: `The response of ${response_date} comes before the incident, which started on ${start_date}.`,
				mend: 'Check both dates.',
				found: response_date,
				expected: `${start_date} or later`
			}
		]);
	else if (disclosed_date !== '' && surelyBefore(response_date, disclosed_date) && notes === '')
		found.push([
			'response_date',
			{
				code: 'answer-before-disclosure',
				severity: 'warning',
				cause: `The response of ${response_date} comes before the disclosure of ${disclosed_date}, and the notes do not say why.`,
				mend: 'Say in the notes why days to answer are 0.',
				found: response_date,
				expected: 'a word in the notes'
			}
		]);
	return found;
});

const datesOf = ['start_date', 'end_date', 'disclosed_date', 'response_date'] as const;

/** The same date a year later; a cut one stays cut. */
const yearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

/** What has not come yet cannot have happened; within a year a warning, since the clock of a device may be slow. */
const notAhead: Rule<Incident> = (entries, _, today) =>
	today === ''
		? []
		: entries.flatMap((entry) =>
				datesOf
					.filter(
						(column) => entry.values[column] !== '' && surelyBefore(today, entry.values[column])
					)
					.map((column): Found => {
						const found = entry.values[column];
						return {
							entry,
							column,
							cause: {
								code: 'date-ahead',
								severity: surelyBefore(yearAfter(today), found) ? 'error' : 'warning',
								cause: `${quote(found)} has not come yet, by the clock of this device.`,
								mend: 'Check the year.',
								found,
								expected: 'a date that has come'
							}
						};
					})
			);

const columns = Object.entries(incidentColumns) as [keyof Incident, Column<unknown>][];

const neededForAct = ['basis', 'avowed', 'collective'] as const;

const noneIsNoAct = each((values) => {
	if (values.response !== 'none') return [];
	const found: [keyof Incident, Cause][] = columns.flatMap(([column, { kind, emptyWhere }]) => {
		const cell = kind.write(values[column]);
		if (emptyWhere === undefined || cell === '') return [];
		return [
			[
				column,
				{
					code: 'none-with-act',
					cause: `The response is none, so there is no act for ${quote(cell)} to belong to.`,
					found: cell,
					expected: 'an empty cell',
					suggestion: ''
				}
			]
		];
	});
	if (values.responder !== values.victim)
		found.push([
			'responder',
			{
				code: 'none-responder',
				cause: 'The response is none, so the responder is the victim itself.',
				found: values.responder,
				expected: values.victim,
				suggestion: values.victim
			}
		]);
	return found;
});

const incomplete = {
	basis:
		'It is not said on what grounds the act was taken, so it cannot give its responder a place.',
	avowed: 'It is not said whether the responder owns to the act, so it cannot give it a place.',
	collective: 'It is not said whether the act was taken together with others.'
} as const;

const actIsWhole = each((values) => {
	if (!isAct(values)) return [];
	const found: [keyof Incident, Cause][] = neededForAct
		.filter((column) => values[column] === '')
		.map((column) => [
			column,
			{
				code: 'act-incomplete',
				severity: 'warning',
				cause: incomplete[column],
				mend: 'Fill the cell if it can be known.',
				found: '',
				expected: column
			}
		]);
	if (values.sources.length === 0)
		found.push([
			'sources',
			{
				code: 'source-missing',
				cause: 'The act has no source.',
				mend: 'Give at least one web address, primary first.',
				found: '',
				expected: 'at least one web address'
			}
		]);
	if (values.basis === 'solidarity' && values.responder === values.victim)
		found.push([
			'basis',
			{
				code: 'own-solidarity',
				cause: 'A victim that acts for itself does not act out of solidarity.',
				mend: 'Write sole, main or minor.',
				found: 'solidarity',
				expected: 'sole, main or minor'
			}
		]);
	return found;
});

const adversaryFits = each(({ attributed_to, attribution }) => {
	const nobody = attribution === 'none' || attribution === 'non-state';
	if (nobody && attributed_to.length > 0)
		return [
			[
				'attributed_to',
				{
					code: 'attribution-disagrees',
					cause: `The attribution is ${attribution}, and yet a State is held responsible.`,
					mend: 'Leave this cell empty, or say in attribution who holds that State responsible.',
					found: attributed_to.join(' '),
					expected: 'an empty cell'
				}
			]
		];
	if (!nobody && attributed_to.length === 0)
		return [
			[
				'attributed_to',
				{
					code: 'attribution-disagrees',
					severity: 'warning',
					cause: `The attribution is ${attribution}, and yet no State is named.`,
					mend: 'Name it, or write none or non-state as the attribution.',
					found: '',
					expected: 'the State held responsible'
				}
			]
		];
	return [];
});

const articleEnd = '2022-09-08';

const articleFits = each(({ in_article, incident, attributed_to, disclosed_date, start_date }) => {
	const known = disclosed_date || start_date;
	if (in_article !== 'yes' || /stuxnet/i.test(incident) || known === '') return [];
	const iran = attributed_to.includes('IRN');
	const early = !surelyBefore(articleEnd, known);
	return iran && early
		? []
		: [
				[
					'in_article',
					{
						code: 'article-disagrees',
						severity: 'warning',
						cause: iran
							? `It was not public by ${dateInWords(articleEnd)}, so the article cannot mean it.`
							: 'It is not attributed to Iran, so the article does not mean it.',
						found: 'yes',
						expected: 'no',
						suggestion: 'no'
					}
				]
			];
});

/** Facts repeat on the rows of an incident; where they differ, the value that most rows have is taken for the right one. */
const agreement: Rule<Incident> = (entries) => {
	const several = (group: Group): boolean => group.length > 1;
	const groups = {
		incident: groupBy(entries, ({ incident_id }) => incident_id).filter(several),
		victim: groupBy(entries, caseOf).filter(several)
	};
	return columns.flatMap(([name, { kind, agrees }]) =>
		agrees === undefined
			? []
			: groups[agrees].flatMap((group) =>
					odd(group, ({ values }) => kind.write(values[name])).map(
						({ entry, found, model, right }): Found => ({
							entry,
							column: name,
							cause: {
								code: `${agrees}-disagrees`,
								cause: `${quote(found)} differs from ${quote(right)} on line ${model.line}, and this fact is one for the whole ${agrees === 'incident' ? 'incident' : 'incident on this victim'}.`,
								found,
								expected: right,
								suggestion: right
							}
						})
					)
				)
	);
};

/** The entries whose cell differs from the one that most of the group have, of equally many the first. */
function odd(
	group: Group,
	cellOf: (entry: Entry<Incident>) => string
): readonly {
	readonly entry: Entry<Incident>;
	readonly found: string;
	readonly model: Entry<Incident>;
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

const noneOrActs: Rule<Incident> = (entries, spoiled) => {
	const spoiledIncidents = new Set(spoiled.map(({ incident_id }) => incident_id));
	return groupBy(entries, caseOf).flatMap((group): readonly Found[] => {
		const own = group.filter(({ values }) => values.responder === values.victim);
		const none = own.filter(({ values }) => !isAct(values));
		const act = own.find(({ values }) => isAct(values));
		const silent = group.some(({ values }) => !isAct(values));
		if (act !== undefined)
			return none.map((entry) => ({
				entry,
				column: 'response',
				cause: {
					code: 'none-beside-act',
					cause: `The victim has an act of its own on line ${act.line}, so it is not true that none was found.`,
					mend: 'Remove this record or that one.',
					found: 'none',
					expected: 'acts only'
				}
			}));
		const first = group[0];
		if (silent || first === undefined || spoiledIncidents.has(first.values.incident_id)) return [];
		return [
			{
				entry: first,
				column: 'victim',
				cause: {
					code: 'none-missing',
					severity: 'warning',
					cause: `${quote(partyName(first.values.victim))} has no act of its own on this incident and no record that says so.`,
					mend: 'Add one with the victim as responder and none as response.',
					found: first.values.victim,
					expected: 'a record with the response none'
				}
			}
		];
	});
};

/** One act that stands on several rows is one responder's, on one day, and its identifier stands more than once. */
const sharedActs: Rule<Incident> = (entries, spoiled) => {
	const spoiledActs = new Set(spoiled.map(({ act_id }) => act_id));
	return groupBy(
		entries.filter(({ values }) => values.act_id !== ''),
		({ act_id }) => act_id
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
							cause: {
								code: 'act-alone',
								severity: 'warning',
								cause: `${quote(first.values.act_id)} stands on this record alone.`,
								mend: 'An act that stands once needs no identifier.',
								found: first.values.act_id,
								expected: 'an empty cell',
								suggestion: ''
							}
						}
					];
		const sole = group.filter(({ values }) => values.basis === 'sole');
		return [
			...sole.map((entry) => ({
				entry,
				column: 'basis' as const,
				cause: {
					code: 'act-basis',
					severity: 'warning' as const,
					cause: `${quote(first.values.act_id)} answers several incidents, so this one is not its sole ground.`,
					found: 'sole',
					expected: 'main, minor or solidarity',
					suggestion: 'main'
				}
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
			cause: {
				code: 'act-disagrees',
				cause: `${quote(found)} differs from ${quote(right)} on line ${model.line}, and both are said to be the act ${quote(model.values.act_id)}.`,
				mend: 'Mend one of the two, or give the acts different identifiers.',
				found,
				expected: right
			}
		}))
	);
}

/** What the contract asks of an incident's records beyond single cells. */
export const incidentRules: readonly Rule<Incident>[] = [
	dated,
	inOrder,
	notAhead,
	noneIsNoAct,
	actIsWhole,
	adversaryFits,
	articleFits,
	agreement,
	noneOrActs,
	sharedActs
];
