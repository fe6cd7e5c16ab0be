import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { WholeIncident } from '../src/lib/data/incidents.ts';
import { readTable } from '../src/lib/data/read.ts';
import { ruptureTable, type WholeRupture } from '../src/lib/data/ruptures.ts';
import { scaleTable } from '../src/lib/data/scales.ts';
import { incidentTable } from '../src/lib/data/tables.ts';
import { bases } from '../src/lib/data/vocabulary.ts';
import { scalesOf } from '../src/lib/severity/ladder.ts';
import { ownScale, type OwnScale } from '../src/lib/severity/own.ts';
import type { StepOf } from '../src/lib/severity/place.ts';
import { acts, rankingOf, type Ranking } from '../src/lib/severity/ranking.ts';

/** Every row of the built-in record. */
export const recordRows: readonly WholeIncident[] = readTable(
	incidentTable,
	readFileSync('data/incidents.csv', 'utf8')
).ready.map(({ values }) => values);

/** Every line of the built-in scales. */
export const scoreRows = readTable(scaleTable, readFileSync('data/scales.csv', 'utf8')).ready.map(
	({ values }) => values
);

/** Every break of the built-in record. */
export const recordRuptures: readonly WholeRupture[] = readTable(
	ruptureTable,
	readFileSync('data/ruptures.csv', 'utf8')
).ready.map(({ values }) => values);

/** Every scale of the built-in record. */
export const scales = scalesOf(scoreRows);

const ladder = scales.get('ladder');
if (ladder === undefined) throw new Error('There is no ladder');

/** The rung of each response on our ladder. */
export const stepOf: StepOf = ladder.scores;

/** Every scale of the built-in record as an order. */
export const rankings: readonly Ranking[] = [...scales.values()].map(rankingOf);

/** The order of one of them, by its name. */
export function rankingNamed(name: string): Ranking {
	const found = rankings.find(({ scale }) => scale.name === name);
	if (found === undefined) throw new Error(`There is no scale ${name}`);
	return found;
}

/** Our ladder as an order. */
export const ladderRanking: Ranking = rankingOf(ladder);

/** Scales as a reader might make them: some acts scored, with ties, either way up. */
export const someScales: fc.Arbitrary<OwnScale> = fc
	.record({
		label: fc.constantFrom('own', 'lonka'),
		graver: fc.constantFrom('up' as const, 'down' as const),
		scores: fc.uniqueArray(
			fc.tuple(
				fc.constantFrom(...acts),
				fc.integer({ min: -9000, max: 9000 }).map((n) => n / 1000)
			),
			{ minLength: 1, selector: ([term]) => term }
		)
	})
	.map(({ label, graver, scores }) => ownScale(label, graver, new Map(scores)));

/** A row like Albania's severance, with what a test wants otherwise. */
export function rowOf(part: Partial<WholeIncident> = {}): WholeIncident {
	return {
		incident_id: 'alb-2022-07',
		incident: 'Attack on the Albanian government',
		start_date: '2022-07-15',
		end_date: '',
		disclosed_date: '2022-07-15',
		victim: 'ALB',
		attributed_to: ['IRN'],
		attribution: 'official',
		attributed_by: '',
		actor: '',
		incident_type: 'wiper',
		effect: 'destruction',
		sector: 'government',
		consequence: '',
		responder: part.victim ?? 'ALB',
		response: 'severance',
		response_date: '2022-09-07',
		response_detail: 'Staff out within 24 hours',
		basis: 'sole',
		avowed: 'yes',
		collective: 'no',
		act_id: '',
		confidence: 'high',
		in_article: 'yes',
		sources: ['https://example.org/a'],
		notes: '',
		...part
	};
}

/** So many acts of naming, a few days apart and then again, as a file of thousands has them. */
export function manyActs(n: number): readonly WholeIncident[] {
	return Array.from({ length: n }, (_, i) => {
		const at = new Date(Date.UTC(2006, 0, 1 + ((i * i * 13) % 7300))).toISOString().slice(0, 10);
		return rowOf({
			incident_id: `i-${i}`,
			start_date: at,
			disclosed_date: at,
			response: 'attribution',
			response_date: at
		});
	});
}

/** A row that says that nothing was found. */
export function noneOf(part: Partial<WholeIncident> = {}): WholeIncident {
	return rowOf({
		response: 'none',
		response_date: '',
		response_detail: '',
		basis: '',
		avowed: '',
		collective: '',
		sources: [],
		...part
	});
}

const day = fc
	.integer({ min: 0, max: 7000 })
	.map((n) => new Date(Date.UTC(2007, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const cutDay = fc
	.tuple(day, fc.constantFrom(4, 7, 10, 10, 10))
	.map(([date, length]) => date.slice(0, length));

/** Rows as a file might have them: few incidents and States, so that they meet; a key for each row. */
export const someRows: fc.Arbitrary<readonly WholeIncident[]> = fc
	.uniqueArray(
		fc.record({
			incident_id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
			victim: fc.constantFrom('ALB', 'USA', 'DEU', 'NLD'),
			ally: fc.constantFrom('', '', '', 'USA', 'EU'),
			response: fc.constantFrom(...acts),
			response_date: cutDay,
			basis: fc.constantFrom(...bases.map(({ term }) => term)),
			avowed: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
			attribution: fc.constantFrom('official', 'contested', 'non-state', 'none'),
			silent: fc.boolean()
		}),
		{
			maxLength: 60,
			selector: (one) =>
				one.silent
					? `${one.incident_id} ${one.victim}`
					: [one.incident_id, one.victim, one.ally, one.response, one.response_date].join(' ')
		}
	)
	.map((found) => {
		const rows = found.map(({ ally, silent, attribution, ...row }) => {
			const common = {
				incident_id: row.incident_id,
				victim: row.victim,
				attribution: attribution as WholeIncident['attribution'],
				attributed_to: attribution === 'official' || attribution === 'contested' ? ['IRN'] : []
			};
			return silent
				? noneOf(common)
				: rowOf({ ...row, ...common, responder: ally === '' ? row.victim : ally });
		});
		const answered = new Set(
			rows
				.filter(({ response, responder, victim }) => response !== 'none' && responder === victim)
				.map(({ incident_id, victim }) => `${incident_id} ${victim}`)
		);
		return rows.filter(
			({ response, incident_id, victim }) =>
				response !== 'none' || !answered.has(`${incident_id} ${victim}`)
		);
	});

/** A step in relations with Iran. */
export const rupture = (part: Partial<WholeRupture> = {}): WholeRupture => ({
	responder: 'ALB',
	date: '2022-09-07',
	trigger: 'Cyber-attack',
	measure: 'severance',
	initiated_by: 'ALB',
	mended_date: '',
	restored: '',
	cyber: 'yes',
	in_article: 'yes',
	article_says: '',
	sources: [],
	notes: '',
	...part
});
