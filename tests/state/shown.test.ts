import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/lib/data/incident.ts';
import { countsIn } from '../../src/lib/severity/place.ts';
import { rankingOf } from '../../src/lib/severity/ranking.ts';
import { defaultLine, substantiveFrom } from '../../src/lib/severity/substantive.ts';
import { workAhead } from '../../src/lib/state/ahead.ts';
import { ShownRows } from '../../src/lib/state/shown.svelte.ts';
import { builtInOrigin } from '../../src/lib/view/dataset.ts';
import { indexOf } from '../../src/lib/view/nation.ts';
import { show } from '../../src/lib/view/select.ts';
import { defaultView, readPart, type View } from '../../src/lib/view/view.ts';
import { ladderRanking, recordRows, scales, scoreRows } from '../rows.ts';

/** Rows of their own, so that nothing of them is known yet. */
function sourceOf() {
	const edition = {
		title: 'Test',
		version: '1',
		checked: '2026-11-23',
		licence: 'CC-BY-4.0',
		licenceAddress: '',
		gaps: ''
	};
	const record = { rows: recordRows.map((row) => ({ ...row })), origin: builtInOrigin, edition };
	return {
		data: record,
		record,
		scales,
		scores: scoreRows,
		ladder: ladderRanking,
		ruptures: []
	};
}

const pageOf = (source: ReturnType<typeof sourceOf>, part: Partial<View> = {}): ShownRows =>
	new ShownRows(source, { ...defaultView, ...part });

/** As an address says it, so that each page reads an own order anew. */
const own = 'own up attribution_2 protest_4 force_6 severance_10';
const ownScale = () => readPart('own', own);

const views: readonly (() => Partial<View>)[] = [
	() => ({}),
	() => ({ fromYear: 2015 }),
	() => ({ confidence: 'high' }),
	() => ({ scale: 'weis' }),
	() => ({ scale: 'own', own: ownScale() }),
	() => ({ substantive: ['severance'] }),
	() => ({ substantive: ['severance', 'force'] })
];

/** What a view shows, made without any memory. */
function made({ data }: ReturnType<typeof sourceOf>, part: Partial<View>) {
	const view = { ...defaultView, ...part };
	const scale = view.scale === 'own' ? view.own : scales.get(view.scale);
	const { stepOf } = rankingOf({ ...(scale ?? ladderRanking.scale) });
	const set = new Set(view.substantive ?? substantiveFrom(ladderRanking, defaultLine));
	return show(data.rows, view, stepOf, countsIn(set));
}

/*
 * Under Node a derived value is made at each question, so that what is the same here is what the modules remember.
 */
describe('what one page found and the next one asks for', () => {
	test.each(views)('is the same where the view is (%#)', (part) => {
		const source = sourceOf();
		const [one, other] = [pageOf(source, part()), pageOf(source, part())];
		const { shown, index, nations } = one;
		expect(other.shown).toBe(shown);
		expect(other.index).toBe(index);
		for (const [state, nation] of nations) expect(other.nations.get(state)).toBe(nation);
	});

	test('is asked for on an order of the reader’s own, too', () => {
		expect(ownScale()?.scores.get('severance')).toBe(10);
		expect(pageOf(sourceOf(), { scale: 'own', own: ownScale() }).ranking.scale.name).toBe('own');
	});

	test('is what it would be if nothing had been found before, whatever was', () => {
		const source = sourceOf();
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...views), { minLength: 2, maxLength: 6 }), (parts) => {
				for (const part of parts) {
					const page = pageOf(source, part());
					expect(page.shown).toEqual(made(source, part()));
					expect(page.index.acts).toEqual(
						indexOf(page.shown, page.ranking.stepOf, countsIn(page.set)).acts
					);
				}
			}),
			{ numRuns: 20 }
		);
	});
});

/** Notes who looks into a row from now on. */
function watch(rows: readonly Incident[]): readonly string[] {
	const seen: string[] = [];
	for (const row of rows) {
		const { response } = row;
		Object.defineProperty(row, 'response', {
			get: () => (seen.push(row.incident_id), response)
		});
	}
	return seen;
}

/** A signal, and how to give it. */
const leaving = () => new AbortController();

describe('work ahead', () => {
	test('leaves the page that opens next nothing to place or to count', async () => {
		const source = sourceOf();
		await workAhead(source, defaultView, leaving().signal);
		const page = pageOf(source);
		const seen = watch(source.data.rows);
		expect(page.shown.placed.length).toBeGreaterThan(0);
		expect(page.nations.size).toBeGreaterThan(0);
		expect(seen).toEqual([]);
		// Another view does look.
		expect(pageOf(source, { scale: 'weis' }).shown.placed.length).toBeGreaterThan(0);
		expect(seen).not.toEqual([]);
	});

	test.each([
		['other rows are shown', ({ source }: Going) => (source.data = sourceOf().data)],
		['the page is left', ({ left }: Going) => left.abort()]
	])('ends when %s', async (_, end) => {
		const going = { source: sourceOf(), left: leaving() };
		const { rows } = going.source.data;
		const working = workAhead(going.source, defaultView, going.left.signal);
		end(going);
		const seen = [
			watch(rows),
			watch(going.source.data.rows === rows ? [] : going.source.data.rows)
		];
		await working;
		expect(seen.flat()).toEqual([]);
	});

	test('goes on when a file in view is only called by another name', async () => {
		const source = sourceOf();
		const working = workAhead(source, defaultView, leaving().signal);
		source.data = { ...source.data };
		await working;
		const page = pageOf(source);
		const seen = watch(source.data.rows);
		expect(page.shown.placed.length).toBeGreaterThan(0);
		expect(seen).toEqual([]);
	});
});

interface Going {
	readonly source: ReturnType<typeof sourceOf>;
	readonly left: AbortController;
}
