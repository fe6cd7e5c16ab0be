import { describe, expect, test } from 'vitest';
import { between, codebookOf, contractOf, schemaOf } from '../../src/lib/data/codebook.ts';
import { text } from '../../src/lib/data/column.ts';
import type { AnyRow, Table } from '../../src/lib/data/table.ts';
import { incidentTable, tables } from '../../src/lib/data/tables.ts';

/** A table of one column. */
const small = (part: Partial<Table<AnyRow>['columns'][string]> = {}): Table<AnyRow> => ({
	name: 'small',
	title: 'Small',
	description: 'A table.',
	key: ['a'],
	look: () => [],
	fits: () => true,
	rules: () => [],
	columns: {
		a: {
			title: 'A',
			description: 'One | other,\n\ttwo.',
			example: 'x',
			required: false,
			kind: text(),
			...part
		}
	}
});

describe('the codebook', () => {
	const rowOf = (table: Table<AnyRow>): string | undefined =>
		codebookOf(table)
			.split('\n')
			.find((line) => line.startsWith('| `a`'));

	test('has a row for a column, and nothing in it ends a cell', () => {
		expect(rowOf(small())).toBe('| `a` | A | text | One \\| other, two. | `x` |');
		expect(rowOf(small({ example: '', required: true, agrees: 'victim' }))).toBe(
			'| `a` * | A | text | One \\| other, two. Agrees within the incident and victim. |  |'
		);
	});

	test('of a column without a list of words has none', () => {
		expect(codebookOf(small())).not.toContain('**');
		const incidents = codebookOf(incidentTable);
		expect(incidents).toContain('**`response`**\n\n- `none`: ');
		// Yes and no need no list.
		expect(incidents).not.toContain('**`avowed`**');
	});
});

test('the schema says what must be filled, and nothing where a cell may hold anything', () => {
	expect(schemaOf(small()).fields[0]).not.toHaveProperty('constraints');
	expect(schemaOf(small({ required: true })).fields[0]?.constraints).toEqual({ required: true });
});

describe('what is put between two markers', () => {
	const begin = '<!-- begin x -->';
	const end = '<!-- end x -->';

	test.each([
		[`${begin}${end}`, `${begin}\n\nnew\n\n${end}`],
		[`a\n${begin}old${end}\nb`, `a\n${begin}\n\nnew\n\n${end}\nb`]
	])('of %j stands there instead', (whole, wanted) => {
		expect(between(whole, 'x', 'new')).toBe(wanted);
	});

	test.each([begin, end, `${end}${begin}`, '', '<!-- begin y --><!-- end y -->'])(
		'of %j has no place',
		(whole) => {
			expect(() => between(whole, 'x', 'new')).toThrow(
				`The text has no markers ${begin} and ${end}.`
			);
		}
	);
});

test('a contract has a name of eight digits, and another one as soon as something changes', () => {
	const names = [
		small(),
		small({ title: 'B' }),
		small({ required: true }),
		...tables,
		...Array.from({ length: 64 }, (_, i) => small({ title: `T${i}` }))
	].map(contractOf);
	for (const name of names) expect(name).toMatch(/^[0-9a-f]{8}$/);
	expect(new Set(names).size).toBe(names.length);
	expect(contractOf(small())).toBe(contractOf(small()));
});
