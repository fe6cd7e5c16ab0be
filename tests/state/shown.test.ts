import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsIn } from '../../src/lib/severity/place.ts';
import { rankingOf } from '../../src/lib/severity/ranking.ts';
import { defaultLine, substantiveFrom } from '../../src/lib/severity/substantive.ts';
import { ShownRows } from '../../src/lib/state/shown.svelte.ts';
import { indexOf } from '../../src/lib/view/nation.ts';
import { show } from '../../src/lib/view/select.ts';
import { defaultView, readPart, type View } from '../../src/lib/view/view.ts';
import { ladderRanking, scales } from '../rows.ts';
import { sourceOf } from '../source.ts';

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
