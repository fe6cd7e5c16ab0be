import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	apaOf,
	bibtexOf,
	chicagoOf,
	cslOf,
	risOf,
	styles,
	workIn,
	type Work
} from '../../src/lib/view/citation.ts';
import { builtInOrigin } from '../../src/lib/view/dataset.ts';

/* What we write is read again by Citation.js, which knows nothing of us. */

const edition = { title: 'The record', version: '2.0.0', checked: '2026-11-26' };
const record: Work = {
	kind: 'record',
	title: 'The record',
	edition,
	address: 'https://example.org/data/',
	note: ''
};
const figure: Work = {
	...record,
	kind: 'figure',
	title: 'Severity of response, 2007 to 2026',
	address: 'https://example.org/figures/ladder/?attributed-to=IRN&edition=2.0.0'
};
const act: Work = {
	...figure,
	kind: 'act',
	title: 'Albania: broke off relations (2022), over X & Y'
};
const works = [record, figure, act];

interface Read {
	readonly type: string;
	readonly title: string;
	readonly author: readonly { readonly literal?: string; readonly family?: string }[];
	readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
	readonly URL: string;
	readonly version?: string;
}
const read = (text: string): readonly Read[] => new Cite(text).data as readonly Read[];

describe.each(works.map((work) => [work.kind, work] as const))('a citation of a %s', (_, work) => {
	test('in BibTeX is read as it was meant', () => {
		const [one, ...more] = read(bibtexOf(work));
		expect(more).toEqual([]);
		expect(one?.title).toBe(work.title);
		expect(one?.author[0]?.literal ?? one?.author[0]?.family).toBe('Riposte');
		expect(one?.issued['date-parts'][0]?.slice(0, 2)).toEqual([2026, 11]);
		expect(one?.URL).toBe(work.address);
	});

	test('in RIS is read as it was meant', () => {
		const [one, ...more] = read(risOf(work));
		expect(more).toEqual([]);
		expect(one?.title).toBe(work.title);
		expect(one?.issued['date-parts'][0]).toEqual([2026, 11, 26]);
		expect(one?.URL).toBe(work.address);
		// Every line is a tag of two characters, two spaces, a hyphen and a space; the first is the type, the last the end.
		const lines = risOf(work).split('\r\n').slice(0, -1);
		for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
		expect(lines[0]).toMatch(/^TY {2}- (DATA|FIGURE)$/);
		expect(lines.at(-1)).toBe('ER  - ');
	});

	test('in CSL-JSON is an item of the schema', () => {
		const item = cslOf(work);
		expect(['dataset', 'graphic', 'entry']).toContain(item.type);
		const [one] = read(JSON.stringify([item]));
		expect(one).toMatchObject({ title: work.title, URL: work.address, version: '2.0.0' });
	});

	test('as text names author, year, title, edition and address', () => {
		for (const text of [apaOf(work), chicagoOf(work)]) {
			for (const part of ['Riposte.', '2026', work.title, '2.0.0', work.address])
				expect(text).toContain(part);
			expect(text).not.toContain('..');
		}
	});
});

test('the record in APA is what the style makes of it, but for two words', () => {
	const made = String(new Cite([cslOf(record)]).format('bibliography', { template: 'apa' })).trim();
	// The manual writes “Data set”, and leaves a publisher out who is the author (10.9).
	expect(apaOf(record)).toBe(
		made.replace('[Dataset]. Riposte. ', '[Data set]. ').replace('[Dataset]', '[Data set]')
	);
});

test('what a file brings is said, and is no edition of ours', () => {
	const file = { id: '', name: 'a.csv', address: '', imported: '', leftOut: 0, dataset: '' };
	const origin = { hasRecord: false, files: [file], why: 'chosen' } as const;
	const own = {
		title: '“a.csv”',
		version: '',
		checked: '',
		licence: '',
		licenceAddress: '',
		gaps: ''
	};
	const work = workIn('figure', 'X', { edition: own, origin }, 'https://example.org/');
	expect(work.note).toContain('“a.csv”, a file that is not part of the record of Riposte');
	expect(apaOf(work)).toContain('(n.d.)');
	expect(chicagoOf(work)).toMatch(/^Riposte\. n\.d\. “X\.”/);
	expect(
		workIn('figure', 'X', { edition: { ...own, ...edition }, origin: builtInOrigin }, '').note
	).toBe('');
	for (const { write } of styles) expect(write(work)).not.toContain('undefined');
});

test('no title breaks a form: each is read back whole', () => {
	const letters = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' });
	fc.assert(
		fc.property(
			letters.filter(
				(text) => /^[A-Za-z0-9 &%$#_,;:.()'!?-]+$/.test(text) && /[A-Za-z]/.test(text)
			),
			(title) => {
				const plain = title.replace(/\s+/g, ' ').trim();
				const work = { ...figure, title: plain };
				const [bib] = read(bibtexOf(work));
				const [ris] = read(risOf(work));
				expect(bib?.URL).toBe(figure.address);
				expect(ris?.title).toBe(plain);
			}
		),
		{ numRuns: 60 }
	);
	const broken = { ...figure, title: 'a\nER  - \nTY  - BOOK\r\n}{@' };
	expect(read(risOf(broken))).toHaveLength(1);
	const braced = bibtexOf({ ...figure, title: 'a } b { c \\ d' });
	expect(read(braced)).toHaveLength(1);
	// BibTeX counts braces whatever stands before them.
	expect([...braced].filter((one) => one === '{')).toHaveLength(
		[...braced].filter((one) => one === '}').length
	);
});
