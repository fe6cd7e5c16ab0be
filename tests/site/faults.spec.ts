import { expect, test, type Locator, type Page, type Route } from '@playwright/test';
import { readTable } from '../../src/lib/data/read.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { questions } from '../../src/lib/view/pages.ts';
import { banner, choose, clean, record, saved, total } from './files/file.ts';
import { hero, marks, open, watch } from './page.ts';

/* Faults of the page itself: what fails is said, and takes nothing else with it. */

/** Makes the address of one source throw where a page asks for its host, as a fault in a component would. */
const breakHost = (broken: string): void => {
	window.URL = class extends window.URL {
		override get hostname(): string {
			const host = super.hostname;
			if (host === broken) throw new Error('broken on purpose');
			return host;
		}
	};
};

const severance = readTable(incidentTable, record).ready.find(
	({ values }) => values.incident_id === 'alb-2022-07' && values.response === 'severance'
)?.values;

test('an act that cannot be shown says so, and another one opens', async ({ page }) => {
	const host = new URL(severance?.sources[0] ?? '').hostname;
	await page.addInitScript(breakHost, host);
	await page.goto('?act=alb-2022-07.ALB.ALB.severance.2022-09-07');
	const failed = page.getByRole('alert').filter({ hasText: 'The act could not be shown' });
	await expect(failed).toContainText('broken on purpose');
	// The rest of the page works, and so does the next act.
	await hero(page)
		.getByRole('link', { name: /^United States, rung/ })
		.first()
		.click();
	await expect(failed).toHaveCount(0);
	await expect(page.getByRole('dialog')).toBeVisible();
});

/* Scripts that do not arrive. */

const unloaded = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'Try again' });

for (const [part, scripts] of [
	['the first script', '**/_app/immutable/entry/start.*'],
	['the application', '**/_app/immutable/entry/app.*'],
	['the page’s own script', '**/_app/immutable/nodes/2.*']
] as const)
	test(`a page stays as it was made where ${part} does not arrive, says so, and comes to life when tried again`, async ({
		page
	}) => {
		await page.route(scripts, (route) => route.abort());
		await page.goto('');
		await expect(unloaded(page)).toContainText('The controls of this page could not be loaded');
		await expect(page.getByRole('heading', { level: 1 })).not.toContainText(/error|could not/i);
		expect(await marks(page).count()).toBeGreaterThan(50);
		await page.unroute(scripts);
		await unloaded(page).getByRole('button', { name: 'Try again' }).click();
		await open(page);
		await expect(unloaded(page)).toHaveCount(0);
	});

test('a page that is asked for and does not arrive leaves the one that is open, and is reached when tried again', async ({
	page
}) => {
	await open(page);
	const nodes = '**/_app/immutable/**';
	await page.route(nodes, (route) => route.abort());
	await page.getByRole('navigation').getByRole('link', { name: 'Compare' }).first().click();
	await expect(unloaded(page)).toContainText('The page that you asked for could not be loaded');
	expect(await marks(page).count()).toBeGreaterThan(50);
	await page.unroute(nodes);
	await unloaded(page).getByRole('button', { name: 'Try again' }).click();
	await expect(page).toHaveURL(/\/compare\//);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(questions['/compare/']);
	await expect(unloaded(page)).toHaveCount(0);
});

test('an address that leads nowhere has a page of ours, under the same policy', async ({
	page,
	baseURL
}) => {
	const wrong = watch(page, baseURL);
	await page.goto('no-such-page/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
	// The answer itself is 404, which the console tells.
	expect(wrong.filter((one) => !/404/.test(one))).toEqual([]);
});

/* A checker that does not start. */

const worker = '**/_app/immutable/workers/worker-*';
const refusal = (page: Page): Locator => page.getByRole('region', { name: 'Problems' });

for (const [state, answer, said] of [
	['does not arrive', (route: Route) => route.abort(), 'did not arrive'],
	[
		'throws at its start',
		(route: Route) =>
			route.fulfill({
				contentType: 'text/javascript',
				body: 'throw new Error("broken on purpose");'
			}),
		'broken on purpose'
	]
] as const)
	test(`a file stays chosen where what reads it ${state}, and is read when tried again`, async ({
		page
	}) => {
		await page.route(worker, answer);
		await page.goto('data/');
		await choose(page, clean);
		await expect(refusal(page)).toContainText(said);
		await page.unroute(worker);
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(total(page)).toHaveText('3 rows ready, 0 left out');
	});

test('a browser without workers is told of', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
	await page.goto('data/');
	await choose(page, clean);
	await expect(refusal(page)).toContainText('does not let the site read files in the background');
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

/* A database that does not answer, or is cleared. */

/** Leaves the pages that are opened from now on without an answer of the database, until they hear “let-go”. */
const holdDatabase = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const open = indexedDB.open.bind(indexedDB);
		const free = new Promise((done) => addEventListener('let-go', done));
		indexedDB.open = (...of) => {
			const asked = open(...of);
			const listen = asked.addEventListener.bind(asked) as (type: string, hear: unknown) => void;
			asked.addEventListener = (type: string, hear: unknown) =>
				listen(type, type === 'success' ? () => void free.then(hear as () => void) : hear);
			return asked;
		};
	});

test('what was last shown comes back when a database that did not answer does', async ({
	page
}) => {
	await page.goto('data/');
	await choose(page, clean);
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(page.getByText('“updated.csv” is in use with 3 rows shown.')).toBeVisible();
	await holdDatabase(page);
	await page.goto('claim/');
	await expect(page.getByText('does not answer yet')).toBeVisible();
	await expect(banner(page)).toBeHidden();
	await page.evaluate(() => dispatchEvent(new Event('let-go')));
	await expect(banner(page)).toContainText('“updated.csv”');
	await expect(page.getByText('does not answer yet')).toBeHidden();
	await expect(page).toHaveURL(/data=file/);
});

test('a file is used while the database does not answer, and saved as soon as it does', async ({
	page
}) => {
	await holdDatabase(page);
	await page.goto('data/');
	await choose(page, clean);
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(banner(page)).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText('does not answer')).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('let-go')));
	await expect(page.getByText('“updated.csv” is saved now.')).toBeVisible();
	await expect(saved(page)).toContainText('updated.csv');
	const next = await page.context().newPage();
	await next.goto('');
	await expect(banner(next)).toContainText('updated.csv');
});

test('a file in use is saved again where what the browser had saved is cleared', async ({
	page,
	baseURL
}) => {
	await page.goto('data/');
	await choose(page, clean);
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(page.getByText('“updated.csv” is in use with 3 rows shown.')).toBeVisible();
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Storage.clearDataForOrigin', {
		origin: new URL(baseURL ?? '').origin,
		storageTypes: 'indexeddb'
	});
	await expect(page.getByText('was cleared. 1 file of it is saved again;')).toBeVisible();
	const next = await page.context().newPage();
	await next.goto('');
	await expect(banner(next)).toContainText('updated.csv');
});

/* What the policy locks. */

test('no text becomes markup, and no worker but ours is started', async ({ page }) => {
	await open(page);
	const refused = await page.evaluate(() => {
		const attempt = (work: () => unknown): string => {
			try {
				work();
				return 'done';
			} catch (error) {
				return error instanceof Error ? error.name : String(error);
			}
		};
		return [
			attempt(() => (document.createElement('p').innerHTML = '<b>text</b>')),
			attempt(() => new Worker('first.js')),
			attempt(() => (document.createElement('script').src = 'first.js')),
			attempt(() => window.trustedTypes?.createPolicy('mine', { createScriptURL: (one) => one }))
		];
	});
	expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});
