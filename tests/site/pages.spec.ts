import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { count, byDefault, lines } from './own-path.ts';
import { hero, marks, open, pages, watch } from './page.ts';

/* The pages as a newcomer meets them: what the first screen holds, that each page answers, and that everything leads somewhere. */

const all = lines.filter(byDefault);

for (const [width, height] of [
	[1280, 800],
	[360, 740]
] as const)
	test(`the first screen has the picture and Albania’s mark, ${width} x ${height}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('');
		await expect(hero(page).locator('div.frame:not(.pending)')).toBeVisible();
		const mark = hero(page)
			.getByRole('link', { name: /^Albania, rung 10/ })
			.locator('.dot');
		const box = await mark.boundingBox();
		expect(box && box.y >= 0 && box.y + box.height <= height).toBe(true);
		const words = await page.evaluate(() => {
			const picture = document.querySelector('figure svg');
			const main = document.querySelector('main');
			const range = document.createRange();
			if (picture === null || main === null) throw new Error('no picture');
			range.setStart(main, 0);
			range.setEndBefore(picture);
			const part = range.cloneContents();
			// What is hidden until it is asked for, and the controls, are no words before the picture.
			part.querySelectorAll('details, h2, h1, script, noscript').forEach((one) => one.remove());
			return part.textContent.trim().split(/\s+/).filter(Boolean).length;
		});
		expect(words).toBeLessThanOrEqual(40);
	});

test('what does not count is lighter in its colour, never grey alone', async ({ page }) => {
	await open(page);
	const colours = await marks(page).evaluateAll((links) =>
		links.map((link) => {
			const dot = link.querySelector('.dot');
			return dot === null ? '' : getComputedStyle(dot).stroke;
		})
	);
	expect(new Set(colours).size).toBeGreaterThan(9);
});

test('every page has its own title, description and one heading, and says nothing wrong', async ({
	page,
	baseURL
}) => {
	const wrong = watch(page, baseURL);
	const titles = new Set<string>();
	const about = new Set<string | null>();
	for (const address of [...pages, 'incidents/alb-2022-07/', 'states/ALB/']) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		titles.add(await page.title());
		about.add(await page.locator('meta[name=description]').getAttribute('content'));
	}
	expect(titles.size).toBe(pages.length + 2);
	expect(about.size).toBe(pages.length + 2);
	expect(wrong).toEqual([]);
});

test('every link within leads to a page that is there', async ({ page, request }) => {
	const seen = new Set<string>();
	const waiting = [...pages, 'incidents/alb-2022-07/', 'states/ALB/', 'states/IRN/'];
	for (const address of waiting) {
		await page.goto(address);
		const found = await page.evaluate(() =>
			[...document.querySelectorAll('a[href]')]
				.map((link) => new URL(link.getAttribute('href') ?? '', location.href))
				.filter(({ origin }) => origin === location.origin)
				.map(({ pathname }) => pathname)
		);
		for (const path of found) seen.add(path);
	}
	// Incidents and States of the record, the other pages and the files.
	expect(seen.size).toBeGreaterThan(300);
	const missing: string[] = [];
	for (const path of seen) if ((await request.get(path)).status() !== 200) missing.push(path);
	expect(missing).toEqual([]);
});

test('the sitemap has every page, each is there, and each has a picture for links to it', async ({
	request
}) => {
	const sitemap = await (await request.get('sitemap.xml')).text();
	const paths = [...sitemap.matchAll(/<loc>http:\/\/[^/]+\/([^<]*)<\/loc>/g)].map(
		([, path = '']) => path
	);
	const incidents = new Set(all.map(({ incident_id }) => incident_id)).size;
	expect(paths.filter((path) => /^incidents\/./.test(path)).length).toBeGreaterThanOrEqual(
		incidents
	);
	for (const page of pages) expect(paths).toContain(page);
	const missing: string[] = [];
	for (const path of paths) {
		const html = await (await request.get(path)).text();
		const [, picture = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
		const png = await request.get(new URL(picture, `http://host/${path}`).pathname.slice(1));
		if (png.headers()['content-type'] !== 'image/png') missing.push(path);
	}
	expect(missing).toEqual([]);
});

test('the files of the record can be had under addresses that stay', async ({ page, request }) => {
	await page.goto('data/');
	for (const name of [
		'incidents.csv',
		'scales.csv',
		'ruptures.csv',
		'datapackage.json',
		'CHANGES.md'
	]) {
		await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
			'href',
			new RegExp(name)
		);
		expect(await (await request.get(`data/${name}`)).text()).toBe(
			readFileSync(`data/${name}`, 'utf8')
		);
	}
});

test.describe('incidents', () => {
	const distinct = new Set(all.map(({ incident_id }) => incident_id));

	test('are all in the table, found by what is typed, and the link repeats it', async ({
		page
	}) => {
		await open(page, 'incidents/');
		const rows = page.locator('table.data').first().locator('tbody tr');
		await expect(rows).toHaveCount(distinct.size);
		await page.getByLabel('Search', { exact: true }).fill('estonia');
		await expect(page).toHaveURL(/search=estonia/);
		const found = await rows.count();
		expect(found).toBeGreaterThan(0);
		expect(found).toBeLessThan(distinct.size);
		await page.reload();
		await expect(rows).toHaveCount(found);
		await page.getByLabel('Order', { exact: true }).selectOption('name');
		await expect(page).toHaveURL(/by=name/);
		await page.getByLabel('Search', { exact: true }).fill('zzz <b>');
		await expect(page.getByText('No incident holds “zzz <b>”.')).toBeVisible();
		await expect(page.getByRole('button', { name: /rows/ })).toHaveCount(0);
		await page.getByRole('link', { name: `Show all ${distinct.size} incidents` }).click();
		await expect(rows).toHaveCount(distinct.size);
	});

	test('have a page with every act in order, why, and incidents like it', async ({ page }) => {
		await open(page, 'incidents/alb-2022-07/');
		const mine = lines.filter(({ incident_id }) => incident_id === 'alb-2022-07');
		const acts = page.locator('main ol > li');
		await expect(acts).toHaveCount(mine.length);
		const days = await acts.locator('.when').allTextContents();
		// A date that is cut stands at its middle, so that only full ones tell the order.
		const full = days.filter((text) => /^\d/.test(text));
		const known = full.map((text) => Date.parse(text.split(' · ')[0] ?? ''));
		expect(known.length).toBeGreaterThan(5);
		expect(known.some(Number.isNaN)).toBe(false);
		expect([...known].sort((a, b) => a - b)).toEqual(known);
		const severance = acts.filter({ hasText: 'broke off relations' });
		await severance.getByText('Why this rung').click();
		await expect(severance).toContainText('Nothing milder is left to take away');
		await expect(severance.getByRole('listitem').first()).toBeVisible();
		const like = page.getByRole('figure', { name: /^Incidents like this one/ });
		await expect(like.getByRole('heading', { name: 'Incidents like this one' })).toBeVisible();
		await expect(like).toContainText(/incidents are like this one/);
		await like.locator('a.mark').last().click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await expect(page).toHaveURL(/incidents\/alb-2022-07\/\?act=/);
	});

	test('that nobody knows say so', async ({ page }) => {
		await page.goto('incidents/no-such-incident/');
		await expect(page.getByRole('heading', { name: 'No such incident' })).toBeVisible();
		await page.getByRole('link', { name: 'See the incidents on record' }).click();
		await expect(page).toHaveURL(/incidents\/\??$/);
	});
});

test.describe('a State', () => {
	test('has its story in order, from the attack to relations today', async ({ page }) => {
		await page.goto('states/ALB/');
		const story = page.locator('ol.story li');
		const texts = await story.allTextContents();
		const at = (part: RegExp): number => texts.findIndex((text) => part.test(text));
		const order = [
			at(/Attack on the Albanian government .*attributed to Iran/),
			at(/became public/),
			at(/Albania: broke off relations/),
			at(/United States: sanctions/)
		];
		expect(order.every((i) => i >= 0)).toBe(true);
		expect([...order].sort((a, b) => a - b)).toEqual(order);
		await expect(page.getByText('Albania’s relations with Iran, broken off in 2022')).toBeVisible();
		await page.getByRole('link', { name: 'Compare Albania with others' }).click();
		await expect(page).toHaveURL(/compare\/\?states=ALB\./);
	});

	test('that is blamed shows how others answered', async ({ page }) => {
		await page.goto('states/IRN/');
		const blamed = new Set(
			lines
				.filter(({ attributed_to = '' }) => attributed_to.split(' ').includes('IRN'))
				.map(({ incident_id }) => incident_id)
		);
		await expect(page.locator('table.data').last().locator('tbody tr')).toHaveCount(blamed.size);
	});
});

test('the method has each rung, each column and the changes under an address of its own', async ({
	page
}) => {
	for (const part of ['rung-10', 'response', 'changes', 'basis', 'scale-kahn', 'agreement']) {
		await page.goto(`method/#${part}`);
		await expect(page.locator(`#${part}`)).toBeInViewport();
	}
	await expect(page.locator('.rung')).toHaveCount(13);
});

test('old links lead to the pages that have the parts now', async ({ page }) => {
	for (const [old, now] of [
		['#claim', /claim\/\??$/],
		['?attacker=RUS', /claim\/\?attacker=RUS$/],
		['#breaks', /iran\/\??$/],
		['compare/#days', /compare\/\?figure=delay$/]
	] as const) {
		await page.goto('robots.txt');
		await page.goto(old);
		await expect(page).toHaveURL(now);
	}
});

test('a search on the first page leads to a State and to an incident', async ({ page }) => {
	await open(page);
	const search = page.getByLabel('Search States and incidents');
	await search.fill('eston');
	await page.getByRole('link', { name: 'Estonia', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Estonia');
	await open(page);
	await search.fill('notpetya');
	await page
		.getByRole('search')
		.getByRole('link', { name: /NotPetya/ })
		.first()
		.click();
	await expect(page).toHaveURL(/incidents\/.*notpetya/);
});

test('the cards and lines of the first page are counted from the record', async ({ page }) => {
	await open(page);
	const { solid } = count(all);
	const top = Math.max(...solid.map(({ rung }) => rung));
	await expect(page.getByRole('region', { name: 'Answers that stand out' })).toContainText(
		`rung ${top} of 12`
	);
	await expect(page.getByRole('region', { name: 'More answers' })).toContainText(
		`${new Set(all.map(({ incident_id }) => incident_id)).size} incidents shown`
	);
});

test('names in pictures that are drawn in the browser are drawn, and lead on', async ({ page }) => {
	const foreign = (figure: string): Promise<number> =>
		page
			.locator(`figure[data-figure=${figure}] svg a`)
			.evaluateAll(
				(all) => all.filter((one) => one.namespaceURI !== 'http://www.w3.org/2000/svg').length
			);
	await open(page, 'compare/');
	await page.getByRole('link', { name: 'All States', exact: true }).click();
	const name = page.locator('figure[data-figure=matrix] text.name').first();
	await expect(name).toBeVisible();
	expect((await name.boundingBox())?.width).toBeGreaterThan(10);
	expect(await foreign('matrix')).toBe(0);
	await open(page, 'claim/');
	const tiles = page.locator('figure[data-figure=claim] svg a');
	const before = await tiles.count();
	await page.getByLabel('Attacks by').first().selectOption('RUS');
	await expect(tiles).not.toHaveCount(before);
	expect(await foreign('claim')).toBe(0);
});
