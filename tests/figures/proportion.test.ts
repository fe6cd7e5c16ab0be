import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutProportion } from '../../src/lib/figures/proportion/layout.ts';
import { proportion } from '../../src/lib/figures/proportion/figure.ts';
import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import { mostMarks } from '../../src/lib/view/cell.ts';
import { effects, responses, type Effect, type Response } from '../../src/lib/data/vocabulary.ts';
import { placeOnLadder } from '../../src/lib/severity/place.ts';
import { rankingOf, type Ranking } from '../../src/lib/severity/ranking.ts';
import { defaultSet } from '../../src/lib/view/scale.ts';
import { casesIn, proportionInWords } from '../../src/lib/figures/proportion/words.ts';
import { listNamed } from '../../src/lib/view/acts-list.ts';
import { selectRows } from '../../src/lib/view/select.ts';
import { defaultView } from '../../src/lib/view/view.ts';
import {
	ladderRanking,
	manyActs,
	noneOf,
	rankings,
	recordRows,
	rowOf,
	stepOf,
	someRows,
	someScales
} from '../rows.ts';
import { givenOf, pictureOf } from '../given.ts';

const set = defaultSet(ladderRanking);
const layout = (rows: typeof recordRows, width: number, ranking: Ranking = ladderRanking) =>
	layoutProportion({ placed: placeOnLadder(rows, ranking.stepOf), ranking }, width);
const widths = fc.constantFrom(280, 340, 480, 620, 760, 940, 1200);

/** Each mark once, or with others of its cell, in the cell of its effect and step, covering no other. */
function check(rows: typeof recordRows, width: number, ranking: Ranking): void {
	const laid = layout(rows, width, ranking);
	const placed = placeOnLadder(rows, ranking.stepOf);
	// A shared mark holds its cell whole; the starting point has one of its own, too.
	const drawn = laid.marks.flatMap(({ placed: one, shared }) => shared?.acts ?? [one]);
	const isShared = laid.marks.some(({ shared }) => shared !== undefined);
	expect(isShared).toBe(placed.length > mostMarks);
	expect([...new Set(drawn.map(({ key }) => key))].sort()).toEqual(
		placed.map(({ key }) => key).sort()
	);
	const twice = drawn.length - placed.length;
	expect(twice).toBe(
		laid.marks.filter(
			({ accent, placed: one }) =>
				accent && laid.marks.some(({ shared }) => shared?.acts.includes(one) === true)
		).length
	);
	for (const { placed: one, x, y, r } of laid.marks) {
		const row = laid.rows.find(({ step }) => step === one.step);
		const column = laid.columns.find(({ effect }) => effect === one.incident.effect);
		expect(row && y - r >= row.y && y + r <= row.y + row.height).toBe(true);
		expect(column && x - r >= column.x && x + r <= column.x + column.width).toBe(true);
	}
	const covered = laid.marks.flatMap((a, i) =>
		laid.marks.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.2)
	);
	expect(covered).toEqual([]);
}

describe('effect against answer', () => {
	test.each([280, 360, 768, 940])('holds the whole record at %d px, on every scale', (width) => {
		for (const ranking of rankings) check(recordRows, width, ranking);
	});

	test('holds any rows on any scale', () => {
		fc.assert(
			fc.property(someRows, someScales, widths, (rows, scale, width) =>
				check(rows, width, rankingOf(scale))
			),
			{ numRuns: 60 }
		);
	});

	test.each([360, 940])('draws very many smaller at %d px, so that a row stays low', (width) => {
		const rows = manyActs(mostMarks);
		check(rows, width, ladderRanking);
		const radius = (n: number): number | undefined => layout(rows.slice(0, n), width).marks[0]?.r;
		expect(radius(mostMarks)).toBeLessThan(radius(50) ?? 0);
		const row = layout(rows, width).rows.find(({ step }) => step === 2);
		expect(row?.height).toBeLessThan(width < 620 ? 700 : 320);
	});

	describe('of more than can be told apart', () => {
		const effectOf = (i: number): Effect => effects[i % effects.length]?.term ?? 'access';
		const responseOf = (i: number): Response => responses[i % 7]?.term ?? 'none';
		const rows = [
			...manyActs(3000).map((row, i): WholeIncident => ({
				...row,
				effect: i % 11 === 0 ? '' : effectOf(i),
				response: responseOf(Math.floor(Math.sqrt(i)))
			})),
			// The starting point over two incidents: the first has the mark.
			rowOf(),
			rowOf({ incident_id: 'again' })
		];

		test.each([280, 360, 940])('has one mark for a cell at %d px', (width) => {
			for (const ranking of rankings) check(rows, width, ranking);
		});

		test('draws more acts larger, and opens the list that it names', () => {
			const given = givenOf(rows, { adversary: 'all' });
			const { marks } = layoutProportion(
				{ placed: given.shown.placed, ranking: ladderRanking },
				940
			);
			const shared = marks.flatMap(({ r, shared: of }) => (of === undefined ? [] : [{ r, ...of }]));
			expect(shared.length).toBeGreaterThan(20);
			for (const a of shared)
				for (const b of shared)
					if (a.acts.length > b.acts.length) expect(a.r).toBeGreaterThanOrEqual(b.r);
			for (const { acts, name, cell } of shared) {
				const list = listNamed(cell, given);
				expect(list?.acts.map(({ key }) => key).sort()).toEqual(acts.map(({ key }) => key).sort());
				expect(name.toLowerCase()).toContain(`, ${list?.title.toLowerCase()}.`);
			}
		});

		test('says why, and how many there are', () => {
			const of = (some: typeof rows) => {
				const given = givenOf(some, { adversary: 'all' });
				const data = proportion.data(given);
				return {
					n: given.shown.placed.length,
					notes: proportion.words(data).notes.join(' '),
					signs: proportion.signs?.(data).length
				};
			};
			const many = of(rows);
			expect(many.notes).toContain(`There would be ${many.n.toLocaleString('en')} marks`);
			expect(many.signs).toBe(3);
			const few = of(rows.slice(0, 900));
			expect(few.notes).not.toContain('There would be');
			expect(few.signs).toBe(0);
		});

		test.each([
			['wide', 940],
			['narrow', 340]
		])('%s is as it was reviewed', async (name, width) => {
			await expect(
				pictureOf(proportion, givenOf(rows, { adversary: 'all' }), width)
			).toMatchFileSnapshot(`golden/proportion-crowd-${name}.svg`);
		});
	});

	test('numbers each cell that holds several', () => {
		const { cells, marks } = layout(recordRows, 940);
		for (const { key, count } of cells)
			expect(
				marks.filter(({ placed }) => `${placed.step} ${placed.incident.effect}` === key).length
			).toBe(count);
		expect(cells.every(({ count }) => count > 1)).toBe(true);
	});

	test('names the starting point, once', () => {
		expect(layout(recordRows, 940).start?.text).toBe('Albania');
		expect(layout([noneOf()], 940).start).toBeNull();
	});

	test('has a column for an unknown effect only where there is one', () => {
		expect(layout([rowOf()], 940).columns).toHaveLength(effects.length);
		expect(layout([rowOf({ effect: '' })], 940).columns).toHaveLength(effects.length + 1);
	});

	test.each([
		['wide', 940],
		['narrow', 340]
	])('%s is as it was reviewed', async (name, width) => {
		const rows = [
			rowOf(),
			rowOf({ incident_id: 'nld', victim: 'NLD', response: 'expulsion', effect: 'attempt' }),
			...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((incident_id) =>
				noneOf({ incident_id, victim: 'JOR', effect: 'access' })
			)
		];
		await expect(
			pictureOf(proportion, givenOf(rows, { adversary: 'all' }), width)
		).toMatchFileSnapshot(`golden/proportion-${name}.svg`);
	});
});

describe('the sentences on proportion', () => {
	const rows = selectRows(recordRows, defaultView);

	test('count from the rows, by another path, whatever the scale', () => {
		const pairs = [...new Set(rows.map((row) => `${row.incident_id} ${row.victim}`))];
		const ofPair = (pair: string) =>
			rows.filter(
				(row) => `${row.incident_id} ${row.victim}` === pair && row.responder === row.victim
			);
		const is = (effects: readonly string[]) =>
			pairs.filter((pair) => effects.includes(ofPair(pair)[0]?.effect ?? ''));
		const grave = is(['destruction', 'physical']);
		const light = is(['attempt', 'access']);
		const weak = grave.filter((pair) =>
			ofPair(pair).every(({ response }) => ['none', 'acknowledgement'].includes(response))
		);
		const strong = (some: readonly string[]) =>
			some.filter((pair) =>
				ofPair(pair).some(
					({ response, avowed, basis }) =>
						(stepOf.get(response) ?? 0) >= 6 && avowed === 'yes' && /sole|main/.test(basis)
				)
			);
		const text = proportionInWords(casesIn(rows, set));
		expect(text).toContain(
			`${weak.length} of ${grave.length} severe attacks drew no answer that names a State.`
		);
		expect(text).toContain(
			`${strong(light).length} of ${light.length} light attacks drew a substantive act.`
		);
		expect(text).toContain(`Albania’s is one of ${strong(grave).length} severe attacks`);
	});

	test('follow the line', () => {
		const strong = (response: Response): readonly Response[] =>
			casesIn(rows, new Set([response]))
				.filter((one) => one.light && one.strong)
				.map(({ row }) => row.response);
		expect(strong('embargo')).toEqual([]);
		expect(new Set(strong('expulsion'))).toEqual(new Set(['expulsion']));
	});

	test('call an answer weak only where no act of the victim’s own names a State', () => {
		const [one] = casesIn([rowOf({ response: 'acknowledgement' }), rowOf({ avowed: 'no' })], set);
		expect(one).toMatchObject({ grave: true, weak: false, strong: false });
		expect(casesIn([noneOf()], set)[0]).toMatchObject({ weak: true });
		expect(casesIn([rowOf({ effect: '' })], set)[0]).toMatchObject({ grave: false, light: false });
	});

	test('say so where there is nothing, and call nobody the only one who is not', () => {
		expect(proportionInWords([])).toContain('No case is shown');
		expect(proportionInWords(casesIn([rowOf()], set))).toContain(
			'Albania’s is the only severe attack'
		);
		const two = casesIn([rowOf(), rowOf({ incident_id: 'x', victim: 'NLD' })], set);
		expect(proportionInWords(two)).toContain('one of 2');
	});
});
