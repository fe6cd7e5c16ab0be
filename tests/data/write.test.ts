import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateCodes } from '../../src/lib/data/parties.ts';
import { incidentColumns } from '../../src/lib/data/incidents.ts';
import { alone, type Column } from '../../src/lib/data/column.ts';
import { saysNothing } from '../../src/lib/data/no-words.ts';
import { keyOf, readTable } from '../../src/lib/data/read.ts';
import { columnNames, columnsOf, type AnyRow, type Table } from '../../src/lib/data/table.ts';
import { tables } from '../../src/lib/data/tables.ts';
import { guard, templateOf, unguard, writeTable } from '../../src/lib/data/write.ts';

const nasty = fc.constantFrom(
	'=',
	'+',
	'-',
	'@',
	'\t',
	'\r',
	"'",
	'"',
	',',
	';',
	'\n',
	' ',
	'\r\n'
);
const text = fc
	.array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 6 })
	.map((parts) => parts.join(''))
	// Control characters are refused on reading; see the fixture text-control.
	.filter((value) => 'value' in incidentColumns.notes.kind.read(value, alone));

/** Any value that a column may hold; one of its list, where it has one. */
const valueOf = ({ kind, required }: Column<unknown>): fc.Arbitrary<unknown> => {
	const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
		required ? value : fc.oneof(value, fc.constant(kind.empty));
	if (kind.terms) return optional(fc.constantFrom(...kind.terms.map(({ term }) => term)));
	switch (kind.name) {
		case 'text':
			return required ? text.filter((value) => value.trim() !== '') : text;
		case 'slug':
			// A word for nothing is no identifier.
			return optional(fc.stringMatching(/^[a-z0-9-]{1,9}$/).filter((one) => !saysNothing(one)));
		case 'date':
			return optional(fc.constantFrom('2022', '2022-07', '2022-07-15', '2024-02-29'));
		case 'number':
			return optional(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0));
		case 'State':
		case 'State or organisation':
			return optional(fc.constantFrom(...stateCodes));
		case 'States':
			return fc.uniqueArray(fc.constantFrom(...stateCodes), { maxLength: 3 });
		case 'addresses':
			return fc.array(
				// What parts a list does not end an address.
				fc
					.webUrl({ withQueryParameters: true, withFragments: true })
					.filter((one) => !/[;,|]$|[;,|]https?:/.test(one)),
				{ maxLength: 3, minLength: required ? 1 : 0 }
			);
		default:
			throw new Error(`No values are made for ${kind.name}`);
	}
};

describe('writing and reading', () => {
	test.each(tables.map((table) => [table.name, table] as const))(
		'gives the same rows of %s, whatever is in the cells',
		(_, whole) => {
			// Rules across rows do not matter here, so the table is read without them.
			const table: Table<AnyRow> = { ...whole, look: () => [], rules: () => [] };
			const names = columnNames(table);
			const row = fc.record(
				Object.fromEntries(columnsOf(table).map(([name, column]) => [name, valueOf(column)]))
			);
			fc.assert(
				fc.property(
					fc.uniqueArray(row, { maxLength: 6, selector: (one) => keyOf(table, one) }),
					fc.uniqueArray(
						text.filter((heading) => !names.includes(heading.trim())),
						{ maxLength: 2 }
					),
					text,
					(rows, extraHeadings, extra) => {
						const entries = rows.map((values) => ({
							values,
							extra: extraHeadings.map(() => extra)
						}));
						const back = readTable(table, writeTable(table, entries, extraHeadings));
						expect(back.leftOut).toEqual([]);
						expect(back.ready.map(({ values, extra: kept }) => ({ values, extra: kept }))).toEqual(
							entries
						);
						if (rows.length > 0) expect(back.extraHeadings).toEqual(extraHeadings);
					}
				),
				{ numRuns: 300 }
			);
		},
		60_000
	);

	test('a cell that a spreadsheet would run is guarded, a number is not', () => {
		expect(guard('=1+1')).toBe("'=1+1");
		expect(guard('@x')).toBe("'@x");
		expect(guard("'=x")).toBe("''=x");
		expect(guard('-5.5')).toBe('-5.5');
		expect(guard('a=b')).toBe('a=b');
		// Where lists are parted by semicolons a cell begins after each; and the wide characters run as well.
		expect(guard('a;=1+1;@x')).toBe("a;'=1+1;'@x");
		expect(guard('\uff1d1+1')).toBe("'\uff1d1+1");
	});

	test('no written cell begins a formula, and the guard comes off again', () => {
		fc.assert(
			fc.property(fc.oneof(text, fc.stringMatching(/^['=;\uff1d+@ a-]{0,12}$/)), (value) => {
				const written = guard(value);
				expect(unguard(written)).toBe(value);
				const isNumber = /^[+-]?\d+(\.\d+)?$/.test(written);
				expect(/(^|;)[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(written) && !isNumber).toBe(false);
			})
		);
	});
});

test.each(tables.map((table) => [table.name, table] as const))(
	'the template of %s is its header',
	(_, table) => {
		const { records, findings } = readTable(table, templateOf(table));
		expect(records).toBe(0);
		expect(findings.map(({ code }) => code)).toEqual(['no-records']);
	}
);

test('every column of every table says what it is and shows an example that its own kind reads', () => {
	for (const table of tables)
		for (const [name, { title, description, example, kind }] of columnsOf(table)) {
			expect(title, name).not.toBe('');
			expect(description, name).toMatch(/\.$/);
			expect('value' in kind.read(example, alone), `${table.name}.${name}`).toBe(true);
		}
});
