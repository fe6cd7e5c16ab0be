import { describe, expect, test } from 'vitest';
import { responses } from '../../src/lib/data/vocabulary.ts';
import {
	lastDiplomaticRung,
	rungAt,
	rungs,
	rungsByResponse,
	scalesOf,
	topRung
} from '../../src/lib/severity/ladder.ts';
import { rungOf, scales } from '../rows.ts';

describe('the ladder', () => {
	test('gives every response a rung, and no rung is without a response', () => {
		expect([...rungOf.keys()].sort()).toEqual(responses.map(({ term }) => term).sort());
		expect(new Set(rungOf.values())).toEqual(new Set(rungs.map(({ rung }) => rung)));
	});

	test('numbers its rungs from 0 to 12, and diplomacy ends at rupture', () => {
		expect(rungs.map(({ rung }) => rung)).toEqual(rungs.map((_, i) => i));
		expect(topRung).toBe(12);
		expect(rungAt(lastDiplomaticRung).name).toBe('Rupture');
		expect(rungOf.get('severance')).toBe(lastDiplomaticRung);
	});

	test('keeps its bands together', () => {
		const bands = rungs.map(({ band }) => band);
		const changes = bands.filter((band, i) => i === 0 || band !== bands[i - 1]);
		expect(changes).toEqual([...new Set(bands)]);
	});

	test('refuses a number that is no rung', () => {
		expect(() => rungAt(13)).toThrow(RangeError);
		const odd = { name: 'x', graver: 'up', scores: new Map([['none' as const, 3.5]]) } as const;
		expect(() => rungsByResponse(odd)).toThrow('no rung');
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
