import { describe, expect, test } from 'vitest';
import { effectInWords } from '../../src/lib/view/effect.ts';
import type { Incident } from '../../src/lib/data/incident.ts';
import { ladderRanking, noneOf, recordRows, rowOf } from '../rows.ts';

const deu = (part: Partial<Incident>): Incident =>
	rowOf({ incident_id: 'deu', incident: 'D', victim: 'DEU', ...part });

describe('what becomes of places', () => {
	test.each<[string, readonly Incident[], readonly Incident[], string]>([
		['nothing', [rowOf()], [rowOf()], 'Albania stays at rung 10.'],
		[
			'one moves, one is new',
			[rowOf(), deu({ response: 'recall' })],
			[rowOf(), deu({ response: 'economic-measure' }), rowOf({ incident_id: 'f', victim: 'FRA' })],
			'Albania stays at rung 10; Germany moves from 7 to 9; 1 new responder (France).'
		],
		[
			'Albania goes',
			[rowOf(), deu({})],
			[deu({})],
			'Albania loses its answer at rung 10; 1 responder no longer there (Albania).'
		],
		[
			'Albania comes in silent',
			[deu({})],
			[deu({}), noneOf()],
			'Albania has no answer that counts in either.'
		],
		[
			'a State loses its own answer and still acts for others',
			[rowOf(), deu({ response: 'recall' }), rowOf({ responder: 'DEU', basis: 'solidarity' })],
			[rowOf(), rowOf({ responder: 'DEU', basis: 'solidarity' })],
			'Albania stays at rung 10; Germany loses its answer at rung 7.'
		],
		['Albania in neither', [deu({})], [deu({})], 'Albania has no answer that counts in either.'],
		[
			'the contested does not count',
			[rowOf()],
			[rowOf(), deu({ attribution: 'contested', response: 'force' })],
			'Albania stays at rung 10; 1 new responder (Germany).'
		]
	])('%s', (_, before, after, sentence) => {
		expect(effectInWords(before, after, ladderRanking)).toBe(sentence);
	});

	test('of many movers the first few are named and the rest counted', () => {
		const lower = recordRows.map((row) =>
			row.response === 'none' ? row : { ...row, response: 'protest' as const }
		);
		expect(effectInWords(recordRows, lower, ladderRanking)).toMatch(
			/^Albania moves from 10 to 3; (?:[^;]+; ){5}\d+ more States move, come or go\.$/
		);
	});
});
