import { expect, test } from 'vitest';
import { editionOf } from '../../src/lib/data/package.ts';

const edition = {
	title: 'Rows',
	version: '2.1.0',
	riposte: { checked: '2026-11-26', gaps: 'None known.' }
};
const licence = (name: string): { name: string; path: string; title: string } => ({
	name,
	title: `The ${name}`,
	path: `https://example.org/${name}`
});

test.each([
	[['one'], 'The one', 'https://example.org/one'],
	[['one', 'two'], 'The one, The two', 'https://example.org/one'],
	[[], '', '']
] as const)('the licences %j of an edition', (names, said, address) => {
	expect(editionOf({ ...edition, licenses: names.map(licence) })).toEqual({
		title: 'Rows',
		version: '2.1.0',
		checked: '2026-11-26',
		licence: said,
		licenceAddress: address,
		gaps: 'None known.'
	});
});
