import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Incident } from '../../src/lib/data/incident.ts';
import { marksIn } from '../../src/lib/figures/ladder/data.ts';
import { drawnMixes } from '../../src/lib/figures/mixes/drawn.ts';
import { cellsIn } from '../../src/lib/figures/proportion/layout.ts';
import { casesIn } from '../../src/lib/figures/proportion/words.ts';
import { substance } from '../../src/lib/figures/substance/figure.ts';
import { timelineWhole } from '../../src/lib/figures/timeline/layout.ts';
import { actsIn, byYear } from '../../src/lib/figures/years/words.ts';
import { readingsOf } from '../../src/lib/severity/claim.ts';
import { findAhead, openFrom, opening, readyFor, type Finds } from '../../src/lib/state/opening.ts';
import { ShownRows } from '../../src/lib/state/shown.svelte.ts';
import { lastAccounts, likeTo } from '../../src/lib/view/account.ts';
import { statementsOf } from '../../src/lib/view/article.ts';
import { editionWith } from '../../src/lib/view/dataset.ts';
import { highlightsOf } from '../../src/lib/view/highlights.ts';
import { leadOf } from '../../src/lib/view/lead.ts';
import { nationsAhead } from '../../src/lib/view/nation.ts';
import { presetsOf } from '../../src/lib/view/states.ts';
import { storyOf } from '../../src/lib/view/story.ts';
import { answerOf, incidentsIn } from '../../src/lib/view/summary.ts';
import { defaultView, questionOf, viewOf } from '../../src/lib/view/view.ts';
import { load as openAnswers } from '../../src/routes/+page.ts';
import { load as openClaim } from '../../src/routes/claim/+page.ts';
import { load as openCompare } from '../../src/routes/compare/+page.ts';
import { load as openFigure } from '../../src/routes/figures/[name]/+page.ts';
import { load as openIncidents } from '../../src/routes/incidents/+page.ts';
import { load as openIncident } from '../../src/routes/incidents/[id]/+page.ts';
import { load as openProportion } from '../../src/routes/proportion/+page.ts';
import { load as openScales } from '../../src/routes/scales/+page.ts';
import { load as openStates } from '../../src/routes/states/+page.ts';
import { load as openState } from '../../src/routes/states/[code]/+page.ts';
import { sourceOf } from '../source.ts';

type Source = ReturnType<typeof sourceOf>;

/** Notes who looks into a row from now on. */
function watch(rows: readonly Incident[]): readonly string[] {
	const seen: string[] = [];
	for (const row of rows)
		for (const [name, value] of Object.entries(row))
			Object.defineProperty(row, name, { get: () => (seen.push(name), value) });
	return seen;
}

const incident = 'alb-2022-07';

const readings = (page: ShownRows) =>
	readingsOf(page.all, questionOf(page.view, page.set), page.ladder.stepOf, page.checked).readings;

interface Opened {
	readonly load: (page: never) => unknown;
	readonly params: Readonly<Record<string, string>>;
	/** What the page asks of all rows. */
	readonly asks: (page: ShownRows) => readonly unknown[];
	readonly subject?: string;
}

const pages: Readonly<Record<string, Opened>> = {
	'/': {
		load: openAnswers,
		params: {},
		asks: (page) => {
			const { drawn } = marksIn(page.shown, false);
			return [
				leadOf(page.shown, page.ranking),
				...answerOf(page.shown, page.ranking),
				...highlightsOf(page.shown, page.ranking, page.set),
				incidentsIn(page.cases),
				...readings(page),
				...drawn
			];
		}
	},
	'/incidents/': {
		load: openIncidents,
		params: {},
		asks: ({ cases, index }) => [
			...lastAccounts(cases, index.stands),
			...byYear(actsIn(index).acts)
		]
	},
	'/incidents/[id]/': {
		load: openIncident,
		params: { id: incident },
		subject: incident,
		asks({ all, index, subject }) {
			const accounts = lastAccounts(all, index.stands);
			const own = accounts.find(({ id }) => id === subject);
			if (own === undefined) throw new Error('There is no such incident');
			return likeTo(own, accounts);
		}
	},
	'/states/': { load: openStates, params: {}, asks: ({ nations }) => [...nations] },
	'/states/[code]/': {
		load: openState,
		params: { code: 'alb' },
		subject: 'ALB',
		asks: ({ nations, subject, all, ruptures }) => [...nations, ...storyOf(subject, all, ruptures)]
	},
	'/compare/': {
		load: openCompare,
		params: {},
		asks: ({ cases, nations, compared, checked }) => [
			...presetsOf(cases, nations),
			timelineWhole(compared, checked)
		]
	},
	'/claim/': {
		load: openClaim,
		params: {},
		asks: (page) => [
			leadOf(page.shown, page.ranking),
			...readings(page),
			substance.data(page),
			...statementsOf(page.all, { size: '', rank: '', breaks: '' })
		]
	},
	'/proportion/': {
		load: openProportion,
		params: {},
		asks: ({ cases, set, shown }) => [...casesIn(cases, set), ...cellsIn(shown.placed)]
	}
};

/** What a page is loaded with, as far as it looks. */
const loaded = (params: Opened['params'], query = '', path = '/next/'): never =>
	({ params, url: new URL(`https://riposte.example${path}${query}`) }) as never; // a page’s own event has more

beforeEach(() => vi.stubGlobal('location', new URL('https://riposte.example/')));
afterEach(() => vi.unstubAllGlobals());

/* Under Node a derived value is made at each question, so that what is there is what the modules remember. */
describe('a page', () => {
	test.each(Object.entries(pages))(
		'%s finds before it opens what it then asks for',
		async (_, { load, params, asks, subject = '' }) => {
			const source = sourceOf();
			openFrom(source);
			await load(loaded(params));
			const seen = watch(source.data.rows);
			expect(asks(new ShownRows(source, defaultView, () => subject)).length).toBeGreaterThan(0);
			expect(seen).toEqual([]);
			// Another view does look.
			const other = { ...defaultView, scale: 'weis', toYear: 2020, asOf: '2020-01-01' };
			expect(
				asks(new ShownRows(source, other, () => subject)).length + seen.length
			).toBeGreaterThan(0);
			expect(seen).not.toEqual([]);
		}
	);

	test('of the view that its address asks for', async () => {
		const source = sourceOf();
		openFrom(source);
		await openStates(loaded({}, '?scale=weis&from=2015'));
		const seen = watch(source.data.rows);
		const view = { ...defaultView, scale: 'weis', fromYear: 2015 };
		expect(new ShownRows(source, view).nations.size).toBeGreaterThan(0);
		expect(seen).toEqual([]);
	});

	test('draws the mixes of the scales before', async () => {
		const source = sourceOf();
		openFrom(source);
		await openScales(loaded({}, '?mix=weis.bar'));
		const { rankings, view } = new ShownRows(source, viewOf('?mix=weis.bar'));
		expect(view.mix).toEqual(['weis', 'bar']);
		const looked = rankings.map(({ stepOf }) => vi.spyOn(stepOf, 'get'));
		expect(drawnMixes(rankings, view.mix).chosen.length).toBeGreaterThan(1);
		for (const get of looked) expect(get).not.toHaveBeenCalled();
		drawnMixes([...rankings], view.mix);
		expect(looked.some(({ mock }) => mock.calls.length > 0)).toBe(true);
		vi.restoreAllMocks();
	});

	test.each([
		['to the page that is opened after it', () => openStates(loaded({}))],
		['where other rows are shown', (source: Source) => (source.data = sourceOf().data)]
	])('gives way %s', async (_, come) => {
		const source = sourceOf();
		openFrom(source);
		let parts = 0;
		const endless = opening(function* () {
			while (parts < 1e6) {
				parts++;
				yield;
			}
		});
		const first = endless(loaded({}));
		await vi.waitFor(() => expect(parts).toBeGreaterThan(0));
		await come(source);
		await first;
		expect(parts).toBeLessThan(1e6);
	});

	test('opens all the same where something fails', async () => {
		openFrom(sourceOf());
		const failing = opening(function* () {
			yield;
			throw new Error('This row cannot be told');
		});
		await expect(failing(loaded({}))).resolves.toBeUndefined();
	});

	test('finds what it derives of rows that come while it is open', async () => {
		const source = sourceOf();
		openFrom(source);
		await openClaim(loaded({}));
		const rows = sourceOf().data.rows.filter(({ response_date }) => response_date < '2024');
		expect(rows.length).toBeGreaterThan(0);
		const origin = { hasRecord: false, files: [], why: 'last' as const };
		await readyFor(rows, origin);
		const edition = editionWith(source.record.edition, origin, rows);
		expect(edition.checked).not.toBe(source.data.edition.checked);
		const page = new ShownRows({ ...source, data: { rows, origin, edition } }, defaultView);
		const seen = watch(rows);
		expect(readings(page).length).toBeGreaterThan(0);
		expect(seen).toEqual([]);
	});

	test('opens by a step back with what had been chosen there', async () => {
		const source = sourceOf();
		openFrom(source);
		vi.stubGlobal('location', new URL('https://riposte.example/states/?scale=weis'));
		await openStates(loaded({}, '', '/states/'));
		const seen = watch(source.data.rows);
		const view = { ...defaultView, scale: 'weis' };
		expect(new ShownRows(source, view).nations.size).toBeGreaterThan(0);
		expect(seen).toEqual([]);
	});

	test('that one is on opens at once by a link to it', async () => {
		openFrom(sourceOf());
		vi.stubGlobal('location', new URL('https://riposte.example/states/'));
		await openStates(loaded({}, '', '/states/'));
		const source = sourceOf();
		openFrom(source);
		const seen = watch(source.data.rows);
		await openStates(loaded({}, '?act=alb-2022-07', '/states/'));
		expect(seen).toEqual([]);
		await openStates(loaded({}, '', '/next/'));
		expect(seen).not.toEqual([]);
	});

	test('that nobody waits for any more, since another is opened, prepares nothing', async () => {
		const source = sourceOf();
		openFrom(source);
		let come: () => void = () => undefined;
		const texts = new Promise<void>((done) => (come = done));
		const finds = vi.fn(function* () {
			yield;
		});
		const first = opening(finds)(loaded({}), texts);
		await openStates(loaded({}));
		come();
		await first;
		expect(finds).not.toHaveBeenCalled();
	});

	test('that shows one figure finds what that takes', async () => {
		const source = sourceOf();
		openFrom(source);
		await openFigure(loaded({ name: 'years' }));
		const seen = watch(source.data.rows);
		const { index } = new ShownRows(source, defaultView);
		expect(byYear(actsIn(index).acts).size).toBeGreaterThan(0);
		expect(seen.filter((name) => name !== 'response_date')).toEqual([]);
	});
});

describe('what is found ahead', () => {
	const asked = { view: defaultView, subject: '' };
	const eachState: Finds = ({ index }) => nationsAhead(index);

	test('ends when nobody waits for it', async () => {
		const source = sourceOf();
		let isLeft = false;
		const working = findAhead(source, asked, eachState, () => !isLeft);
		isLeft = true;
		const seen = watch(source.data.rows);
		await working;
		expect(seen).toEqual([]);
	});

	test('goes on when a file in view is only called by another name', async () => {
		const source = sourceOf();
		const working = findAhead(source, asked, eachState, () => true);
		source.data = { ...source.data };
		await working;
		const page = new ShownRows(source, defaultView);
		const seen = watch(source.data.rows);
		expect(page.nations.size).toBeGreaterThan(0);
		expect(seen).toEqual([]);
	});
});
