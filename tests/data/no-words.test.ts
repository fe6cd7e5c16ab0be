import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoDay, isNoState, isNoText, saysNothing } from '../../src/lib/data/no-words.ts';
import { isState, stateCodes } from '../../src/lib/data/parties.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { writeTable } from '../../src/lib/data/write.ts';
import { rowOf } from '../rows.ts';

/* No false picture: a word that is no State is never proposed as one, and a word for nothing is proposed as an empty cell. */

/** Words for nothing as programs and people write them. */
const nothings = [
	...'N/A n/a NA N.A. #N/A NULL null nan NaN None none nil Unknown UNKNOWN unspecified TBD - -- – — ? ?? ...'.split(
		' '
	),
	'not available',
	'not applicable',
	'Not known'
];

/** Words that stand in columns of States and are none. */
const others =
	'EU UN NATO INT World Global Asia Africa Europe Multiple Various Other Region SUN USSR YUG CSK DDR XX ZZZ g7 MENA APAC'.split(
		' '
	);

/** What is said of one cell of an otherwise good row. */
function saidOf(
	column: string,
	cell: string
): { readonly ready: number; readonly suggestions: readonly (string | null)[] } {
	const good = writeTable(incidentTable, [{ values: rowOf(), extra: [] }]);
	const [header = '', row = ''] = good.split('\n');
	const at = header.split(',').indexOf(column);
	const cells =
		row.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((one) => one.replace(/,$/, '')) ?? [];
	cells[at] = `"${cell.replaceAll('"', '""')}"`;
	const read = readTable(
		incidentTable,
		`${header}\n${cells.slice(0, header.split(',').length).join(',')}\n`
	);
	return {
		ready: read.ready.length,
		suggestions: read.findings.filter((one) => one.column === column).map((one) => one.suggestion)
	};
}

const namesState = (suggestion: string | null): boolean =>
	suggestion !== null && suggestion.split(' ').some(isState);

describe('a word that is no State', () => {
	test.each([...nothings, ...others])('%s is never proposed as one', (word) => {
		for (const column of ['attributed_to', 'victim', 'responder'])
			for (const cell of [word, word.toLowerCase(), word.toUpperCase()]) {
				// As it happens some such words are codes: of these nothing is said at all.
				if (isState(cell) || cell === 'EU' || cell === 'NATO') continue;
				const { suggestions } = saidOf(column, cell);
				expect(suggestions.filter(namesState), `${column}: ${cell}`).toEqual([]);
			}
	});

	test('is no code of a State itself', () => {
		expect(stateCodes.filter((code) => isNoState(code))).toEqual([]);
	});
});

describe('a word for nothing', () => {
	test.each(nothings)('%s is proposed as an empty cell in optional columns', (word) => {
		expect(saysNothing(word)).toBe(true);
		for (const column of ['attributed_to', 'response_date', 'effect', 'sources', 'act_id']) {
			const { suggestions } = saidOf(column, word);
			expect(suggestions, column).toContain('');
		}
	});

	// “none” is a response of the vocabulary.
	test.each(nothings.filter((word) => word !== 'none'))(
		'%s is proposed as nothing at all where a value is needed',
		(word) => {
			for (const column of ['victim', 'response', 'confidence']) {
				const { ready, suggestions } = saidOf(column, word);
				expect(ready, column).toBe(0);
				expect(suggestions, column).toEqual([null]);
			}
		}
	);

	test.each([
		'0000-00-00',
		'0000-00-00 00:00:00',
		'00/00/0000',
		'0/0/0000',
		'0000.0.0',
		' 00.00.0000 '
	])('%s is a day that databases write for none', (cell) => {
		expect(isNoDay(cell)).toBe(true);
		expect(saidOf('response_date', cell).suggestions).toEqual(['']);
		expect(saidOf('victim', cell)).toMatchObject({ ready: 0, suggestions: [null] });
	});

	test.each([
		'0000',
		'0000-00',
		'0000-00/00',
		'2000-00-00',
		'00/00/2000',
		'0000-00-00T00',
		'0000-00-01'
	])('%s is none of them', (cell) => {
		expect(isNoDay(cell)).toBe(false);
	});

	test('never makes two acts one, and leaves the rows in', () => {
		const rows = ['a', 'b', 'c'].map((incident_id) => rowOf({ incident_id, act_id: 'x' }));
		const text = writeTable(
			incidentTable,
			rows.map((values) => ({ values, extra: [] }))
		).replaceAll(',x,', ',-,');
		const { ready, findings } = readTable(incidentTable, text);
		expect(ready.map(({ values }) => values.act_id)).toEqual(['', '', '']);
		expect(findings.filter(({ code }) => code === 'slug-nothing')).toHaveLength(3);
	});

	test('is no text that people write', () => {
		for (const text of [
			'Unknown hackers',
			'None of these',
			'Nation state',
			'no',
			'Not Petya',
			'unknown'
		])
			expect(isNoText(text), text).toBe(false);
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Za-z]{4,12}( [a-z]{2,9}){1,3}$/), (text) => {
				expect(isNoText(text)).toBe(false);
			})
		);
	});
});

describe('what parts a list is no part of it', () => {
	test.each([
		['Iran or Russia', 'IRN RUS'],
		['IRN; RUS', 'IRN RUS'],
		['IRN/RUS', 'IRN RUS'],
		['IRN | RUS', 'IRN RUS'],
		['Iran & Russia', 'IRN RUS'],
		['Iran and Russia', 'IRN RUS']
	])('%s', (cell, codes) => {
		expect(saidOf('attributed_to', cell).suggestions).toEqual([codes]);
	});

	test.each([
		[
			"['https://example.org/a', 'https://example.org/b']",
			'https://example.org/a https://example.org/b'
		],
		['https://example.org/a; https://example.org/b', 'https://example.org/a https://example.org/b'],
		['https://example.org/a,https://example.org/b', 'https://example.org/a https://example.org/b'],
		['<https://example.org/a>', 'https://example.org/a']
	])('%s', (cell, list) => {
		expect(saidOf('sources', cell).suggestions).toEqual([list]);
	});
});
