import { messageOf } from '../../src/lib/data/finding.ts';
import { describe, expect, test } from 'vitest';
import type { WholeScore } from '../../src/lib/data/scales.ts';
import type { Entry } from '../../src/lib/data/table.ts';
import { responses } from '../../src/lib/data/vocabulary.ts';
import { ladderFaults } from '../../src/lib/severity/ladder-faults.ts';
import {
	lastDiplomaticRung,
	rungAt,
	rungs,
	scalesOf,
	topRung
} from '../../src/lib/severity/ladder.ts';
import { stepOf, scales } from '../rows.ts';

describe('the ladder', () => {
	test('gives every response a rung, and no rung is without a response', () => {
		expect([...stepOf.keys()].sort()).toEqual(responses.map(({ term }) => term).sort());
		expect(new Set(stepOf.values())).toEqual(new Set(rungs.map(({ rung }) => rung)));
	});

	test('numbers its rungs from 0 to 12, and diplomacy ends at rupture', () => {
		expect(rungs.map(({ rung }) => rung)).toEqual(rungs.map((_, i) => i));
		expect(topRung).toBe(12);
		expect(rungAt(lastDiplomaticRung).name).toBe('Broke off relations or trade');
		expect(stepOf.get('severance')).toBe(lastDiplomaticRung);
	});

	test('keeps its bands together', () => {
		const bands = rungs.map(({ band }) => band);
		const changes = bands.filter((band, i) => i === 0 || band !== bands[i - 1]);
		expect(changes).toEqual([...new Set(bands)]);
	});

	test('refuses a number that is no rung', () => {
		expect(() => rungAt(13)).toThrow(RangeError);
	});

	test('is told what a score table lacks to be one', () => {
		const entry = (term: WholeScore['term'], score: number, line: number): Entry<WholeScore> => ({
			line,
			row: line,
			extra: [],
			values: { scale: 'ladder', graver: 'up', term, score, code: '', code_label: '', note: '' }
		});
		const all = [...stepOf].map(([term, score], i) => entry(term, score, i + 2));
		expect(ladderFaults(all)).toEqual([]);
		const odd = all.map((one) =>
			one.values.term === 'severance' ? entry('severance', 3.5, one.line) : one
		);
		expect(ladderFaults(odd).map(messageOf).join()).toMatch(
			/^Line \d+, column score: “3.5” is no rung/
		);
		const without = all.filter(({ values }) => values.term !== 'severance');
		expect(ladderFaults(without).map(messageOf).join()).toContain('has no row for “severance”');
		expect(ladderFaults([])).toHaveLength(responses.length);
	});
});

describe('the published scales', () => {
	test.each([
		['weis', 'severance', -7],
		['weis', 'expulsion', -5],
		['bar', 'severance', -4],
		['plover', 'severance', -6],
		['cameo', 'severance', -4],
		['cameo', 'sanctions-persons', -8]
	] as const)('%s gives %s %d', (name, term, score) => {
		expect(scales.get(name)?.scores.get(term)).toBe(score);
		expect(scales.get(name)?.graver).toBe('down');
	});

	test('leave a term without a row without a score', () => {
		expect(scales.get('weis')?.scores.has('embargo')).toBe(false);
		expect(scalesOf([]).size).toBe(0);
	});
});
