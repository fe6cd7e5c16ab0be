import { describe, expect, test } from 'vitest';
import {
	builtInOrigin,
	editionWith,
	lastDay,
	markOf,
	originInWords,
	sourceInWords,
	type Origin,
	type ShownFile
} from '../../src/lib/view/dataset.ts';
import { viewOf } from '../../src/lib/view/view.ts';
import { rowOf } from '../rows.ts';

const file: ShownFile = {
	id: '1',
	name: 'a.csv',
	address: '',
	imported: '2026-11-24T10:00:00.000Z',
	leftOut: 1,
	dataset: ''
};
const alone: Origin = { hasRecord: false, files: [file], why: 'chosen' };
const record = {
	title: 'Record',
	version: '1',
	checked: '2026-11-23',
	licence: 'CC',
	licenceAddress: '',
	gaps: 'Gaps.'
};

test.each<[string, Origin, RegExp]>([
	['the record', builtInOrigin, /^The built-in record is shown\.$/],
	[
		'a file',
		alone,
		/^“a\.csv”, and not the built-in record, is shown because you chose it: 1 row, 1 row of the file left out; imported on 24 November 2026\.$/
	],
	[
		'a file added',
		{ hasRecord: true, files: [file], why: 'last' },
		/^The built-in record with “a\.csv” added is shown because it was the last/
	],
	[
		'a dataset of the field',
		{ ...alone, files: [{ ...file, dataset: 'CFR tracker' }] },
		/ Read from the CFR tracker by assumptions that “Your data” states; no response there means that none is recorded/
	],
	[
		'two files',
		{ hasRecord: false, files: [file, { ...file, id: '2', name: 'b.csv' }], why: 'link' },
		/^“a\.csv” and “b\.csv”, .* because the link carries them: 1 row, 2 rows of the files/
	]
])('%s is told', (_, origin, words) => {
	expect(originInWords({ origin, rows: [rowOf()] })).toMatch(words);
});

test('a picture says where its rows are from, and no edition of what has none', () => {
	expect(sourceInWords({ edition: record, origin: builtInOrigin })).toBe(
		'Source: Record, edition 1, last update 23 November 2026. CC.'
	);
	const rows = [rowOf()];
	expect(sourceInWords({ edition: editionWith(record, alone, rows), origin: alone })).toBe(
		'Source: “a.csv”, until 7 September 2022. Ask whoever made the file under what licence it stands.'
	);
	const added: Origin = { ...alone, hasRecord: true };
	expect(sourceInWords({ edition: editionWith(record, added, rows), origin: added })).toMatch(
		/^Source: Record, with “a\.csv”, until 23 November 2026\. /
	);
});

describe('links name the data in view', () => {
	test.each<[Origin, string]>([
		[builtInOrigin, ''],
		[alone, 'file:a.csv'],
		[
			{ ...alone, files: [{ ...file, address: 'https://example.org/a.csv' }] },
			'https://example.org/a.csv'
		],
		[
			{ ...alone, hasRecord: true, files: [{ ...file, address: 'https://example.org/a.csv' }] },
			'added:a.csv'
		]
	])('%#', (origin, mark) => {
		expect(markOf(origin)).toBe(mark);
		expect(viewOf(new URLSearchParams({ data: mark }).toString()).data).toBe(mark);
	});

	test('and nothing that is neither a file nor an address of the web', () => {
		expect(viewOf('data=javascript:alert(1)').data).toBe('');
		expect(viewOf('data=file:').data).toBe('');
	});
});

test.each([
	[['2022-09-07'], '2022-09-07'],
	[['2022-09-07', '2022-11'], '2022-11-30'],
	[['2022-09-07', '2023'], '2023-12-31'],
	[['2024-02'], '2024-02-29']
])('a file looks up to its last day: %j to %s', (dates, last) => {
	const rows = dates.map((date) =>
		rowOf({ start_date: '2020', disclosed_date: '', response_date: date })
	);
	expect(lastDay(rows)).toBe(last);
	expect(editionWith(record, alone, rows).checked).toBe(last);
});

test('beside the record the later day counts, and a file without rows looks no further than it', () => {
	const rows = [rowOf()];
	expect(editionWith(record, { ...alone, hasRecord: true }, rows).checked).toBe('2026-11-23');
	expect(editionWith(record, alone, []).checked).toBe('2026-11-23');
});
