import { incidentTable } from '../src/lib/data/tables.ts';
import { columnNames } from '../src/lib/data/table.ts';

/*
 * Large files of our contract, made without chance: every incident has an act of its victim, every fourth a second one by an ally.
 */

const victims = ['ALB', 'USA', 'DEU', 'GBR', 'FRA', 'EST', 'UKR', 'KOR', 'ISR', 'SAU'];
const acts = ['attribution', 'protest', 'charges', 'sanctions-persons', 'recall', 'severance'];
const names = columnNames(incidentTable);

/** So many records of our contract as CSV, about 220 bytes each. */
export function manyRecords(n: number): string {
	const lines = [names.join(',')];
	for (let i = 0; i < n; i++) {
		const incident = Math.floor(i / 5) * 4 + Math.min(i % 5, 3);
		const isSecond = i % 5 === 4;
		const victim = victims[incident % victims.length] ?? 'ALB';
		const year = 2005 + (incident % 20);
		const cells: Readonly<Record<string, string>> = {
			incident_id: `made-${incident}`,
			incident: `Incident ${incident}`,
			start_date: `${year}-0${1 + (incident % 9)}-15`,
			disclosed_date: `${year}-0${1 + (incident % 9)}`,
			victim,
			attributed_to: incident % 2 === 0 ? 'IRN' : 'RUS',
			attribution: 'official',
			actor: 'A group of the field',
			incident_type: 'wiper',
			effect: 'disruption',
			sector: 'government',
			consequence: 'Services shut down',
			responder: isSecond ? 'EU' : victim,
			response: acts[incident % acts.length] ?? 'attribution',
			response_date: `${year + 1}-03-${10 + (incident % 18)}`,
			response_detail: 'Named by the ministry',
			basis: isSecond ? 'solidarity' : 'sole',
			avowed: 'yes',
			collective: 'no',
			confidence: 'medium',
			in_article: 'no',
			sources: `https://example.org/${incident}`
		};
		lines.push(names.map((name) => cells[name] ?? '').join(','));
	}
	return `${lines.join('\n')}\n`;
}
