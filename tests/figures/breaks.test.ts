import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutBreaks, markPath } from '../../src/lib/figures/breaks/layout.ts';
import { breaks } from '../../src/lib/figures/breaks/figure.ts';
import { middleOf } from '../../src/lib/data/date.ts';
import { ruptureMeasures } from '../../src/lib/data/vocabulary.ts';
import {
	beforeInWords,
	differencesInWords,
	restoredInWords,
	rupturesInWords
} from '../../src/lib/figures/breaks/words.ts';
import { givenOf, pictureOf } from '../given.ts';
import { recordRuptures as record, rupture } from '../rows.ts';

const until = '2026-11-23';

describe('the timeline of breaks', () => {
	test.each([280, 360, 768, 940, 1200])('holds the whole list at %d px', (width) => {
		const laid = layoutBreaks(record, until, width);
		expect(laid.rows).toHaveLength(record.length);
		laid.rows.forEach((row, i) => {
			const next = laid.rows[i + 1];
			expect(row.markX >= laid.plot.left && row.markX <= laid.plot.right).toBe(true);
			expect(row.markY - 7 >= row.y && row.markY + 7 <= row.y + row.height).toBe(true);
			expect(row.texts.every(({ y }) => y >= row.y && y <= row.y + row.height)).toBe(true);
			if (next) {
				expect(next.y).toBeCloseTo(row.y + row.height, 0);
				expect(middleOf(row.rupture.date)).toBeLessThanOrEqual(middleOf(next.rupture.date));
				expect(row.markX).toBeLessThanOrEqual(next.markX);
			}
		});
	});

	test('draws a line to the day relations were restored, a dotted one where there was none, and says what is not known', () => {
		const [mended, open, unknown, restored, expulsion] = layoutBreaks(
			[
				rupture({ date: '1990', mended_date: '1995' }),
				rupture({ date: '2000', restored: 'no' }),
				rupture({ date: '2002' }),
				rupture({ date: '2004', restored: 'yes' }),
				rupture({ date: '2010', measure: 'expulsion' })
			],
			until,
			940
		).rows;
		expect(mended?.line?.restored).toBe(true);
		expect(open?.line?.restored).toBe(false);
		expect(mended?.line && open?.line && mended.line.x2 < open.line.x2).toBe(true);
		expect([unknown?.line, unknown?.after?.text]).toEqual([null, 'not known']);
		expect([restored?.line, restored?.after?.text]).toEqual([null, 'restored']);
		expect([expulsion?.line, expulsion?.after]).toEqual([null, null]);
		const late = layoutBreaks([rupture(), rupture({ date: '1979' })], until, 940);
		expect(late.rows[1]?.after?.isLeft).toBe(true);
	});

	test('says both where the article differs', () => {
		for (const row of layoutBreaks(record, until, 940).rows) {
			const said = row.texts
				.filter(({ article }) => article)
				.map(({ text }) => text)
				.join(' ');
			const { article_says } = row.rupture;
			expect(said).toBe(article_says === '' ? '' : `The article: ${article_says}`);
		}
	});

	test('lays out nothing, and one', () => {
		expect(layoutBreaks([], until, 940).rows).toEqual([]);
		expect(layoutBreaks([rupture()], until, 360).rows).toHaveLength(1);
	});

	test('has a shape of its own for each measure, whatever its place', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (x, y) => {
				const paths = ruptureMeasures.map(({ term }) => markPath(term, x, y));
				expect(new Set(paths).size).toBe(paths.length);
			})
		);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s is as it was reviewed', async (name, width) => {
		const some = [
			...record.filter(({ responder }) => ['ALB', 'KWT'].includes(responder)),
			...record.filter(({ date }) => date < '1980')
		];
		await expect(pictureOf(breaks, givenOf([], {}, some), width)).toMatchFileSnapshot(
			`golden/breaks-${name}.svg`
		);
	});
});

describe('the sentences on breaks', () => {
	test('count from the list', () => {
		const text = rupturesInWords(record);
		expect(text).toContain(`Of ${record.length} steps`);
		expect(text).toContain(
			'one is over a cyber-attack: Albania broke off relations on 7 September 2022'
		);
		expect(beforeInWords(record)).toContain('expelled Iranian diplomats before, in 2018 and 2020');
		expect(restoredInWords(record)).toContain(
			`${record.filter((one) => one.measure === 'severance' && (one.mended_date !== '' || one.restored === 'yes')).length} were restored`
		);
		for (const name of ['Kuwait 2016', 'Emirates 2016', 'Israel 1979', 'Germany 2011'])
			expect(differencesInWords(record)).toContain(name);
	});

	test('hold at the edges', () => {
		expect(rupturesInWords([])).toBe('The list is empty.');
		expect(rupturesInWords([rupture({ cyber: 'no' })])).toContain('none is over a cyber-attack');
		expect(rupturesInWords([rupture(), rupture({ date: '2023' })])).toContain(
			'2 are over a cyber-attack'
		);
		expect(beforeInWords([rupture()])).toBe('');
		expect(beforeInWords([])).toBe('');
		expect(restoredInWords([])).toBe('');
		expect(restoredInWords([rupture({ mended_date: '2023' })])).toBe('Of 1 break 1 was restored.');
		expect(differencesInWords([rupture()])).toContain('Nowhere');
	});
});
