import { group, rollup } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedBy, groupedBy } from '../../src/lib/data/grouped.ts';
import { caseOf, numberCases } from '../../src/lib/data/incident.ts';
import { rowOf } from '../rows.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', '', 'constructor'));

test('things are grouped and counted as d3-array does it, in the order in which their keys come', () => {
	fc.assert(
		fc.property(words, (all) => {
			const keyed = all.map((key, i) => ({ key, i }));
			const groups = groupedBy(keyed, ({ key }) => key);
			expect([...groups]).toEqual([...group(keyed, ({ key }) => key)]);
			const counts = countedBy(keyed, ({ key }) => key);
			expect([...counts]).toEqual([
				...rollup(
					keyed,
					({ length }) => length,
					({ key }) => key
				)
			]);
		})
	);
});

test('rows have one number where they are of one case, wherever they stand', () => {
	const cases = fc.array(fc.tuple(fc.constantFrom('x', 'y'), fc.constantFrom('ALB', 'USA', 'EST')));
	fc.assert(
		fc.property(cases, (all) => {
			const rows = all.map(([incident_id, victim]) => rowOf({ incident_id, victim }));
			const { of, size } = numberCases(rows);
			const keys = [...new Set(rows.map(caseOf))];
			expect([...of]).toEqual(rows.map((row) => keys.indexOf(caseOf(row))));
			expect(size).toBe(keys.length);
		})
	);
});
