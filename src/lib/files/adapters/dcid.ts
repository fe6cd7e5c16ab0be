import { codeOfCowNumber } from '../../data/cow.ts';
import { cause, type Cause } from '../../data/finding.ts';
import { readDate } from '../../data/read-date.ts';
import { stateCalled } from '../../data/state-words.ts';
import {
	cellUnder,
	idMaker,
	type Adapter,
	type Made,
	type MadeRow,
	type Remark
} from './adapter.ts';

/*
 * The Dyadic Cyber Incident and Campaign Dataset, release 2.0 of 2023 (Maness, Valeriano, Hedgecock, Macias and Jensen,
 * “Expanding the Dyadic Cyber Incident and Campaign Dataset”, The Cyber Defense Review 8 (2), 2023, 65–90). Its States are
 * numbers of the Correlates of War project, its kinds and aims numbers of its codebook.
 */

/** The kind of incident by its method: what stands before the point. */
const kinds: Readonly<Record<string, string>> = {
	'1': 'defacement',
	'2': 'ddos',
	'3': 'espionage',
	'4': 'espionage'
};

/** The effect by the aim of the attacker: disruption, short- and long-term espionage, degradation. */
const effects: Readonly<Record<string, string>> = {
	'1': 'disruption',
	'2': 'theft',
	'3': 'theft',
	'4': 'destruction'
};

/** The part of society by the kind of target: private, government, military. */
const sectors: Readonly<Record<string, string>> = { '2': 'government', '3': 'defence' };

/** A State by its number, as spreadsheets write it too (`630.0`), or by name. */
const stateOf = (cell: string): string | undefined =>
	codeOfCowNumber.get(cell.replace(/\.0+$/, '')) ?? stateCalled(cell);

/** A date of the dataset, in ISO 8601 or month first as a spreadsheet of the United States writes it. */
function dateOf(cell: string): string | undefined {
	const read = readDate(cell, { decided: { order: 'month', epoch: 1900, stamp: 'written' } });
	return 'date' in read ? read.date : undefined;
}

function make(
	cell: (...names: readonly string[]) => string,
	idOf: (words: string, apart: string) => string
): Made {
	// No row of the dataset tells of an answer, so that none is lost with it.
	const leaveOut = (column: string, why: Cause): Made => ({
		leftOut: { column, cause: why },
		isAct: false
	});
	const [a, b] = [cell('StateA'), cell('StateB')].map(stateOf);
	const initiator = stateOf(cell('initiator'));
	if (a === undefined || b === undefined)
		return leaveOut(
			a === undefined ? 'StateA' : 'StateB',
			cause('dcid-state', { found: cell(a === undefined ? 'StateA' : 'StateB') })
		);
	if (initiator !== a && initiator !== b)
		return leaveOut('initiator', cause('dcid-initiator', { found: cell('initiator') }));
	const start = dateOf(cell('interactionstartdate'));
	if (start === undefined)
		return leaveOut(
			'interactionstartdate',
			cause('dcid-date', { found: cell('interactionstartdate') })
		);
	const victim = initiator === a ? b : a;
	const [method = ''] = cell('method').split('.');
	const told = cell('interactionenddate');
	const end = told === '' ? '' : dateOf(told);
	const isOdd = end === undefined || (end !== '' && end < start);
	const remarks: readonly Remark[] = isOdd
		? [{ column: 'interactionenddate', cause: cause('dcid-end', { found: told }) }]
		: [];
	const id = idOf(cell('Name') || 'incident', cell('Cyberincidentnum') || start);
	const row: MadeRow = {
		incident_id: id,
		incident: cell('Name') || id,
		start_date: start,
		end_date: isOdd ? '' : end,
		victim,
		attributed_to: initiator,
		attribution: 'press',
		incident_type: cell('Ransomware') === '1' ? 'ransomware' : (kinds[method] ?? 'other'),
		effect: effects[cell('cyber_objective', 'cyberobjective').replace(/\.0+$/, '')] ?? '',
		sector: sectors[cell('targettype').replace(/\.0+$/, '')] ?? '',
		responder: victim,
		response: 'none',
		confidence: 'low',
		in_article: 'no',
		notes: `DCID does not record answers. ${
			cell('severity') === ''
				? 'It does not say how severe the incident was.'
				: `Its severity of the incident is ${cell('severity')}, on a scale of 0 to 10.`
		}`
	};
	return { rows: [row], remarks };
}

/** The Dyadic Cyber Incident and Campaign Dataset. */
export const dcid: Adapter = {
	name: 'dcid',
	title: 'Dyadic Cyber Incident and Campaign Dataset (DCID)',
	caution:
		'DCID does not record how States answered. Every State that it tells of as attacked would stand as one of which no answer was found.',
	assumptions: [
		'StateA, StateB and initiator are numbers of the Correlates of War project. The one of the two that is not the initiator is the victim.',
		'DCID records no answers: every row becomes “none”, which means that none is recorded and not that nothing was done. An operation in return is an incident of its own there.',
		'Method 1 is read as defacement, 2 as denial of service, 3 and 4 as espionage; a row marked as ransomware as that.',
		'The aim of the attacker is read as the effect: disruption; theft for espionage of either length; destruction for degradation. Whether the aim was reached is not read.',
		'Targets of kind 2 are read as government and of kind 3 as defence; kind 1, private, stays empty.',
		'Who attributed the attack is not told: “press”. Every row has low confidence.'
	],
	headings: [
		['Cyberincidentnum'],
		['StateA'],
		['StateB'],
		['Name'],
		['interactionstartdate'],
		['interactionenddate'],
		['method'],
		['targettype'],
		['initiator'],
		['cyber_objective', 'cyberobjective'],
		['severity']
	],
	from: {
		incident_id: 'Cyberincidentnum',
		incident: 'Name',
		start_date: 'interactionstartdate',
		end_date: 'interactionenddate',
		victim: 'StateB',
		attributed_to: 'initiator',
		incident_type: 'method',
		effect: 'cyber_objective',
		sector: 'targettype'
	},
	claims(headings) {
		const names = headings.map((heading) => heading.trim().toLowerCase());
		return ['cyberincidentnum', 'statea', 'stateb', 'initiator', 'interactionstartdate'].every(
			(one) => names.includes(one)
		);
	},
	open(headings) {
		const under = cellUnder(headings);
		const idOf = idMaker(dcid.name);
		return (cells) => make((...names) => under(cells, ...names), idOf);
	}
};
