import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alone } from '../../src/lib/data/column.ts';
import { splitRecords } from '../../src/lib/data/records.ts';
import { columnsOf } from '../../src/lib/data/table.ts';
import { tables } from '../../src/lib/data/tables.ts';

/*
 * A second reader of one cell, written from the Table Schema standard alone: type, enum, pattern, required. It stands
 * for the Frictionless readers that others use, and must agree with ours.
 */
interface Field {
	readonly name: string;
	readonly type: string;
	readonly constraints?: {
		readonly required?: boolean;
		readonly pattern?: string;
		readonly enum?: string[];
	};
}

const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
	readonly resources: readonly {
		readonly name: string;
		readonly path: string;
		readonly schema: { readonly fields: readonly Field[]; readonly missingValues: string[] };
	}[];
};

function accepts({ type, constraints = {} }: Field, cell: string): boolean {
	if (cell === '') return constraints.required !== true;
	if (type === 'number' && !/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell)) return false;
	if (constraints.enum && !constraints.enum.includes(cell)) return false;
	return constraints.pattern === undefined || new RegExp(`^(?:${constraints.pattern})$`).test(cell);
}

const samples = [
	'',
	'ALB',
	'ALN',
	'EU',
	'NATO',
	'XKX',
	'ASC',
	'ALB IRN',
	'IRN ',
	'severance',
	'Severance',
	'none',
	'yes',
	'no',
	'up',
	'2022',
	'2022-07',
	'2022-07-15',
	'22',
	'2022-7',
	'5',
	'-5.5',
	'+3',
	'1e3',
	'.5',
	'a-1',
	'A 1',
	'high',
	'https://example.org/a',
	'https://example.org/a http://b.example/',
	'ftp://example.org',
	'example.org',
	'x'
];

test('the schema and the reader agree on what one cell alone can show', () => {
	const cells = fc.oneof(
		fc.constantFrom(...samples),
		fc.stringMatching(/^[A-Za-z0-9. -]{0,8}$/).map((cell) => cell.trim())
	);
	for (const table of tables) {
		const resource = descriptor.resources.find(({ name }) => name === table.name);
		expect(resource?.path).toBe(`${table.name}.csv`);
		for (const [name, { kind, required }] of columnsOf(table)) {
			const field = resource?.schema.fields.find((one) => one.name === name);
			if (field === undefined) throw new Error(`${name} has no field`);
			fc.assert(
				fc.property(cells, (cell) => {
					const ours = cell === '' ? required !== true : 'value' in kind.read(cell, alone);
					expect(accepts(field, cell), `${name}: ${cell}`).toBe(ours);
				}),
				{ numRuns: 300 }
			);
		}
	}
});

test('a schema-only reader takes every cell of the record', () => {
	for (const { path, schema } of descriptor.resources) {
		const [header, ...records] = splitRecords(readFileSync(`data/${path}`, 'utf8'), ',');
		expect(header?.cells).toEqual(schema.fields.map(({ name }) => name));
		expect(records.length).toBeGreaterThan(0);
		for (const { cells } of records)
			schema.fields.forEach((field, i) =>
				expect(accepts(field, cells[i] ?? ''), `${path} ${field.name}: ${cells[i]}`).toBe(true)
			);
	}
});

test('the tables and the descriptor list the same files', () => {
	expect(descriptor.resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
});
