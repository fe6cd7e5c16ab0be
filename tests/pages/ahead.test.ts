import { describe, expect, test, vi } from 'vitest';
import type { Incident } from '../../src/lib/data/incident.ts';
import { drawnMixes } from '../../src/lib/figures/mixes/drawn.ts';
import { cellsIn } from '../../src/lib/figures/proportion/layout.ts';
import { casesIn } from '../../src/lib/figures/proportion/words.ts';
import { actsIn, byYear } from '../../src/lib/figures/years/words.ts';
import { workAhead } from '../../src/lib/pages/ahead.ts';
import { readingsOf } from '../../src/lib/severity/claim.ts';
import { ShownRows } from '../../src/lib/state/shown.svelte.ts';
import { allAccounts, likeTo } from '../../src/lib/view/account.ts';
import { highlightsOf } from '../../src/lib/view/highlights.ts';
import { leadOf } from '../../src/lib/view/lead.ts';
import { storyOf } from '../../src/lib/view/story.ts';
import { answerOf } from '../../src/lib/view/summary.ts';
import { defaultView, questionOf } from '../../src/lib/view/view.ts';
import { sourceOf } from '../source.ts';

const toStates = { route: '/states', params: {}, query: '' };

/** What the address of a page names. */
const paramsOf = (route: string, incident: string): Readonly<Record<string, string>> =>
	route === '/incidents/[id]'
		? { id: incident }
		: route === '/states/[code]'
			? { code: 'alb' }
			: {};

const readings = (page: ShownRows) =>
	readingsOf(page.all, questionOf(page.view, page.set), page.ladder.stepOf, page.checked).readings;

/** What the pages ask of all rows, by route, as something that can be counted. */
const finds: Readonly<Record<string, (page: ShownRows) => readonly unknown[]>> = {
	'/': (page) => [
		leadOf(page.shown, page.ranking),
		...answerOf(page.shown, page.ranking),
		...highlightsOf(page.shown, page.ranking, page.set),
		...readings(page)
	],
	'/incidents': ({ cases, index }) => [
		...allAccounts(cases, index.stands),
		...byYear(actsIn(index).acts)
	],
	'/incidents/[id]': ({ all, index, subject }) => {
		const accounts = allAccounts(all, index.stands);
		const own = accounts.find(({ id }) => id === subject);
		return own === undefined ? accounts : likeTo(own, accounts);
	},
	'/states': ({ nations }) => [...nations],
	'/states/[code]': ({ subject, all, ruptures, nations }) => [
		...storyOf(subject, all, ruptures),
		...nations
	],
	'/compare': ({ nations }) => [...nations],
	'/claim': (page) => [leadOf(page.shown, page.ranking), ...readings(page)],
	'/proportion': ({ cases, set, shown }) => [...casesIn(cases, set), ...cellsIn(shown.placed)]
};

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
	test.each(Object.entries(finds))('leaves the page %s nothing to find', async (route, find) => {
		const source = sourceOf();
		const { rows } = source.data;
		const subject = rows.find(({ response }) => response === 'severance')?.incident_id ?? '';
		await workAhead(
			source,
			{ route, params: paramsOf(route, subject), query: '' },
			leaving().signal
		);
		const page = new ShownRows(source, defaultView, () =>
			route === '/states/[code]' ? 'ALB' : subject
		);
		const seen = watch(rows);
		expect(find(page).length).toBeGreaterThan(0);
		expect(seen).toEqual([]);
		// Another view does look.
		const other = new ShownRows(
			source,
			{ ...defaultView, scale: 'weis', toYear: 2020, asOf: '2020-01-01' },
			() => ''
		);
		find(other);
		expect(seen).not.toEqual([]);
	});

	test('draws the mixes of the scales', async () => {
		const source = sourceOf();
		await workAhead(source, { route: '/scales', params: {}, query: '' }, leaving().signal);
		const { rankings, view } = new ShownRows(source, defaultView);
		const looked = rankings.map(({ stepOf }) => vi.spyOn(stepOf, 'get'));
		expect(drawnMixes(rankings, view.mix).chosen.length).toBeGreaterThan(1);
		for (const get of looked) expect(get).not.toHaveBeenCalled();
		drawnMixes([...rankings], view.mix);
		expect(looked.some(({ mock }) => mock.calls.length > 0)).toBe(true);
		vi.restoreAllMocks();
	});

	test('works for a figure that stands alone as for its page', async () => {
		const source = sourceOf();
		const to = { route: '/figures/[name]', params: { name: 'years' }, query: '' };
		await workAhead(source, to, leaving().signal);
		const seen = watch(source.data.rows);
		expect(byYear(actsIn(new ShownRows(source, defaultView).index).acts).size).toBeGreaterThan(0);
		expect(seen).toEqual([]);
	});

	test('has nothing to do for other pages', async () => {
		const source = sourceOf();
		const seen = watch(source.data.rows);
		await workAhead(source, { route: '/method', params: {}, query: '' }, leaving().signal);
		expect(seen).toEqual([]);
	});

	test.each([
		['other rows are shown', ({ source }: Going) => (source.data = sourceOf().data)],
		['the page is left', ({ left }: Going) => left.abort()]
	])('ends when %s', async (_, end) => {
		const going = { source: sourceOf(), left: leaving() };
		const { rows } = going.source.data;
		const working = workAhead(going.source, toStates, going.left.signal);
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
		const working = workAhead(source, toStates, leaving().signal);
		source.data = { ...source.data };
		await working;
		const page = new ShownRows(source, defaultView);
		const seen = watch(source.data.rows);
		expect(page.shown.placed.length).toBeGreaterThan(0);
		expect(seen).toEqual([]);
	});
});

interface Going {
	readonly source: ReturnType<typeof sourceOf>;
	readonly left: AbortController;
}
