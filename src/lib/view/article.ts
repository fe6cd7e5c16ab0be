import { partyInSentence } from '../data/parties.ts';
import { countedBy } from '../data/grouped.ts';
import { dateInWords } from '../data/date.ts';
import { caseOf, type Incident } from '../data/incident.ts';
import { lastOf } from '../data/per-row.ts';
import { claim } from '../severity/claim.ts';
import { standingDate } from '../severity/place.ts';
import { afterInWords } from './describe.ts';
import { isStartingPoint } from './summary.ts';
import { listed } from './words.ts';

/** What the article says in our words, and what the record says to it. */
export type Statement = readonly [says: string, record: string];

/** States that the article says found Iranian attacks on their own institutions. */
const finders = ['SAU', 'NLD', 'DEU', 'ISR', 'USA'];

/** The identifier of Stuxnet in the record. */
const stuxnet = 'irn-2010-stuxnet';

function severanceInWords(rows: readonly Incident[]): string {
	const row = rows.find(isStartingPoint);
	if (row === undefined) return 'These rows do not have it.';
	return `Albania broke off relations on ${dateInWords(standingDate(row))}, ${afterInWords(row, 'the attack')}.`;
}

function stuxnetInWords(rows: readonly Incident[]): string {
	const own = rows.filter(
		({ incident_id, responder, response }) =>
			incident_id === stuxnet && responder === 'IRN' && response === 'attribution'
	);
	const [first] = [...own].sort((a, b) => (standingDate(a) < standingDate(b) ? -1 : 1));
	return first === undefined
		? 'These rows have no act in which Iran named anybody for it.'
		: `Iran blamed ${listed(first.attributed_to.map(partyInSentence))} for it on ${dateInWords(standingDate(first))}.`;
}

function findersInWords(rows: readonly Incident[]): string {
	const found = rows.filter(
		({ victim, attributed_to }) =>
			finders.includes(victim) && attributed_to.includes(claim.attacker)
	);
	const cases = countedBy(
		new Map(found.map((row) => [caseOf(row), row])).values(),
		({ victim }) => victim
	);
	const of = (state: string): number => cases.get(state) ?? 0;
	return `Incidents blamed on Iran: ${listed(finders.map((state) => `${partyInSentence(state)} ${of(state)}`))}.`;
}

/** What rows say by themselves to three of the article's statements. */
export const factsOf = /* @__PURE__ */ lastOf((rows: readonly Incident[]) => ({
	severance: severanceInWords(rows),
	finders: findersInWords(rows),
	stuxnet: stuxnetInWords(rows)
}));

/** The statements of the article that rows can be held against; `size`, `rank` and `breaks` are what other figures say to three of them. */
export function statementsOf(
	rows: readonly Incident[],
	{ size, rank, breaks }: { readonly size: string; readonly rank: string; readonly breaks: string }
): readonly Statement[] {
	const facts = factsOf(rows);
	return [
		[
			'Albania blamed Iran for the attack of 15 July 2022 and broke off relations at once, on 7 September.',
			facts.severance
		],
		[
			`About ${claim.countries} countries were hit in ${claim.years} years. At least ${claim.without} of them took no action of substance.`,
			size
		],
		['Albania’s step is one of the strictest ever taken against a cyber-attack.', rank],
		[
			'Saudi Arabia, the Netherlands, Germany, Israel and the United States found Iranian attacks on their institutions.',
			facts.finders
		],
		[
			'Stuxnet, in 2010, was the first devastating cyber-attack on Iran. Some think that the United States and Israel made it.',
			facts.stuxnet
		],
		[
			'Others broke with Iran before: Israel, the United States, Canada, Saudi Arabia and more.',
			breaks
		]
	];
}
