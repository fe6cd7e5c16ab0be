import { describe, expect, test } from 'vitest';
import { hostOf, publisherOf, type Publisher } from '../../src/lib/data/publishers.ts';
import { recordRows } from '../rows.ts';

describe('the publisher of a page', () => {
	test.each<readonly [string, Publisher | null]>([
		['https://www.justice.gov/opa/pr/x', 'government'],
		['https://gov.uk/x', 'government'],
		['https://www.ncsc.gov.uk/x', 'government'],
		['https://mzv.gov.cz/x', 'government'],
		['https://www.diplomatie.gouv.fr/x', 'government'],
		['https://www.npa.go.jp/x', 'government'],
		['https://www.auswaertiges-amt.de/x', 'government'],
		['https://ecf.dcd.uscourts.gov/x', 'court'],
		['https://www.ccr.ro/x', 'court'],
		['https://www.consilium.europa.eu/x', 'international organisation'],
		['https://www.nato.int/x', 'international organisation'],
		['https://research.checkpoint.com/x', 'company'],
		['https://cloud.google.com/blog/x', 'company'],
		['https://www.reuters.com/x', null],
		['https://twitter.com/StateDept/status/1', null],
		// What only looks like it.
		['https://abcnews.go.com/x', null],
		['https://www.justice.gov.example.com/x', null],
		['https://justice.gov@example.com/x', null],
		['https://example.com/www.justice.gov', null],
		['https://notjustice-gov.com/x', null],
		['https://thefakegov.uk/x', null],
		['https://www.wired-gov.net/x', null],
		['https://europa.eu.com/x', null],
		['https://www.google.com/x', null],
		// Newspapers that a State's library copied, and a copy of a State's own page.
		['https://paperspast.natlib.govt.nz/newspapers/x', null],
		['https://web.archive.org/web/20220907120000/https://www.justice.gov/x', 'government'],
		['https://web.archive.org/web/2022/https://www.reuters.com/x', null],
		['https://example.com/web/2022/https://www.justice.gov/x', null],
		['ftp://www.justice.gov/x', null],
		['javascript:alert(1)//.gov', null],
		['www.justice.gov', null],
		['', null]
	])('of %s is %s', (address, publisher) => {
		expect(publisherOf(address)).toBe(publisher);
	});

	test('is told for every source of the record by host alone', () => {
		const addresses = recordRows.flatMap(({ sources }) => sources);
		expect(new Set(addresses.map(publisherOf))).toEqual(
			new Set(['court', 'government', 'international organisation', 'company', null])
		);
		for (const address of addresses) expect(hostOf(address)).toMatch(/^[\p{L}\p{N}.-]+$/u);
	});

	test('is named by its host', () => {
		expect(hostOf('https://www.gov.uk/x')).toBe('gov.uk');
		expect(hostOf('no address')).toBe('no address');
	});
});
