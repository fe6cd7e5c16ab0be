import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { figureNames } from '../../src/lib/view/figure-names.ts';
import { clean, importFile } from './files/file.ts';
import { startForeign } from './foreign.ts';
import { open, pages, violations } from './page.ts';

/* A figure in a page of somebody else: by the snippet that the page gives, whole, and nothing else of the site. */

/** The snippet of a figure as its page gives it. */
async function snippet(page: Page, address: string): Promise<string> {
	await open(page, address);
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	return page.getByLabel('HTML for your page').inputValue();
}

const frameAt = (page: Page, i: number): FrameLocator => page.frameLocator('iframe').nth(i);

test('a foreign page shows three of them whole, at 320 and at 1280 px', async ({ page }) => {
	const parts = [];
	for (const address of [
		'figures/ladder/?attributed-to=IRN',
		'figures/claim/',
		'figures/substance/'
	])
		parts.push(await snippet(page, address));
	const foreign = await startForeign(parts.join('\n<hr>\n'));
	try {
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(foreign.address);
			for (const i of [0, 1, 2]) {
				const frame = page.locator('iframe').nth(i);
				await frame.scrollIntoViewIfNeeded();
				const inside = frameAt(page, i);
				await expect(inside.getByRole('figure').first()).toBeVisible();
				await expect(inside.locator('div.frame.pending')).toHaveCount(0);
				// As high as what is in it, and never wider.
				await expect
					.poll(async () => {
						const { width: wide, height } = (await frame.boundingBox()) ?? { width: 0, height: 0 };
						const content = await inside.locator('html').evaluate((root) => ({
							high: Math.ceil(document.body.getBoundingClientRect().height),
							wide: root.scrollWidth
						}));
						return Math.abs(content.high - height) <= 1 && content.wide <= Math.ceil(wide);
					})
					.toBe(true);
				await expect(inside.getByRole('link', { name: /^Riposte: this figure/ })).toBeVisible();
				// The snippet begins with 700 px: a lower figure makes it lower.
				if (i === 2 && width === 1280)
					expect((await frame.boundingBox())?.height).toBeLessThan(600);
			}
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		}
	} finally {
		await foreign.close();
	}
});

test('in a frame it is reached by keys, opens an act, and leads out beside the page', async ({
	page,
	context
}) => {
	const foreign = await startForeign(await snippet(page, 'figures/ladder/'));
	try {
		await page.goto(foreign.address);
		const inside = frameAt(page, 0);
		const albania = inside.getByRole('link', { name: /^Albania, rung 10/ });
		await albania.focus();
		await albania.press('Enter');
		const dialog = inside.getByRole('dialog');
		await expect(dialog).toContainText('broke off relations');
		const [elsewhere] = await Promise.all([
			context.waitForEvent('page'),
			dialog.getByRole('link', { name: 'Albania', exact: true }).first().click()
		]);
		await expect(elsewhere).toHaveURL(/\/states\/ALB\//);
		await dialog.press('Escape');
		await expect(dialog).toHaveCount(0);
		expect(page.url()).toBe(foreign.address);
	} finally {
		await foreign.close();
	}
});

test('nothing else of the site can be framed', async ({ page, request, baseURL }) => {
	for (const path of [...pages, 'figures/ladder/', 'incidents/alb-2022-07/', 'states/ALB/']) {
		const { headers } = await request.get(`./${path}`).then((response) => ({
			headers: response.headers()
		}));
		expect(headers['x-frame-options'], path).toBe('DENY');
		expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
	}
	const foreign = await startForeign(
		`<iframe src="${baseURL}claim/"></iframe><iframe src="${baseURL}embed/claim/"></iframe>`
	);
	try {
		await page.goto(foreign.address);
		await expect(frameAt(page, 1).getByRole('figure').first()).toBeVisible();
		await expect(frameAt(page, 0).getByRole('figure')).toHaveCount(0);
	} finally {
		await foreign.close();
	}
});

test('a frame is light, dark or as the machine, whatever this reader chose for the site', async ({
	page
}) => {
	const ground = (): Promise<string> =>
		page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
	await page.addInitScript(() => localStorage.setItem('riposte-theme', 'dark'));
	await open(page, 'embed/years/?theme=light');
	expect(await ground()).toBe('light');
	await open(page, 'embed/years/?theme=dark');
	expect(await ground()).toBe('dark');
	await open(page, 'embed/years/');
	expect(await ground()).toBe('light dark');
	await open(page, 'figures/years/');
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	await page.getByLabel('Colours', { exact: true }).selectOption('dark');
	await page.getByLabel('Edition', { exact: true }).selectOption('pinned');
	await expect(page.getByLabel('HTML for your page')).toHaveValue(
		/embed\/years\/\?edition=2\.0\.0&amp;theme=dark/
	);
});

test('a frame tied to an edition shows the rows of then, and says that the record has gone on', async ({
	page,
	request
}) => {
	await open(page, 'embed/ladder/?edition=1.0.0&adversary=all&none=shown');
	await expect(page.getByText('The rows of edition 1.0.0 are shown')).toContainText(
		'The record is at edition 2.0.0'
	);
	await expect(page.getByText('Source: Riposte record')).toContainText('edition 1.0.0');
	const then = await page.locator('a.mark').count();
	await open(page, 'embed/ladder/?edition=2.0.0&adversary=all&none=shown');
	await expect(page.getByText('are shown, on the ladder of today')).toHaveCount(0);
	expect(await page.locator('a.mark').count()).toBeGreaterThan(then);
	expect((await request.get('data/editions/1.0.0/datapackage.json')).status()).toBe(200);
	await page.route('**/editions/1.0.0/**', (route) => route.abort());
	await open(page, 'embed/ladder/?edition=1.0.0');
	await expect(page.getByText('The link was made with edition 1.0.0')).toBeVisible();
});

test('nonsense in a frame’s address is its default, and an unknown figure leads to the nearest', async ({
	page
}) => {
	await open(page, 'embed/ladder/?from=soon&adversary=%00&theme=purple&act=%3Cscript%3E');
	await expect(page.getByRole('figure', { name: /^Ladder of the severity/ })).toBeVisible();
	await expect(page.locator('a.mark').first()).toBeVisible();
	await page.goto('embed/ladr/');
	await expect(page.getByText('There is no figure')).toContainText('ladr');
	await page.getByRole('link', { name: 'ladder' }).click();
	await expect(page).toHaveURL(/embed\/ladder\//);
});

test('a frame has the record, whatever file this reader has', async ({ page }) => {
	await importFile(page, clean);
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(page.getByText('Not the built-in data.')).toBeVisible();
	await open(page, 'figures/ladder/');
	await expect(page.getByText('Not the built-in data.')).toBeVisible();
	const own = await page.locator('a.mark').count();
	for (const address of ['embed/ladder/', 'embed/ladder/?data=file:update.csv']) {
		await open(page, address);
		await expect(page.getByText('Source: Riposte record')).toBeVisible();
		expect(await page.locator('a.mark').count()).toBeGreaterThan(10 * own);
		await expect(page.getByText('update.csv')).toHaveCount(0);
	}
});

test('a path that leads nowhere shows nothing of the site in a frame', async ({
	page,
	baseURL
}) => {
	// As a host without headers would serve it.
	await page.route('**/embed/a/b/', async (route) => {
		const response = await route.fetch();
		const headers = { ...response.headers() };
		delete headers['x-frame-options'];
		delete headers['content-security-policy'];
		await route.fulfill({ response, headers });
	});
	const foreign = await startForeign(`<iframe src="${baseURL}embed/a/b/"></iframe>`);
	try {
		await page.goto(foreign.address);
		const inside = frameAt(page, 0);
		await expect(inside.getByRole('link', { name: 'Open it by itself' })).toBeVisible();
		await expect(inside.getByRole('link')).toHaveCount(1);
	} finally {
		await foreign.close();
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('a frame is a picture, as wide as it is', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 700 });
		await page.goto('embed/ladder/');
		const picture = page.locator('svg[role="group"]').first();
		await expect(picture).toBeVisible();
		const box = await picture.boundingBox();
		expect(box?.width).toBeLessThanOrEqual(320);
		// In its colours, on a ground that lets its words be read.
		for (const address of ['embed/ladder/', 'figures/ladder/']) {
			await page.goto(address);
			const fills = await page.evaluate(() => [
				getComputedStyle(document.querySelector('rect.shade') as Element).fill,
				getComputedStyle(document.querySelector('a.mark.accent .dot') as Element).stroke
			]);
			expect(fills).toEqual(['rgb(243, 239, 229)', 'rgb(11, 71, 196)']);
		}
		await page.goto('embed/map/');
		const sea = await page
			.locator('.sea')
			.first()
			.evaluate((one) => getComputedStyle(one).fill);
		expect(sea).not.toBe('rgb(0, 0, 0)');
	});
});

for (const name of figureNames)
	test(`axe finds nothing in the frame of ${name} and on its own page`, async ({ page }) => {
		await open(page, `embed/${name}/`);
		expect(await violations(page)).toEqual([]);
		await open(page, `figures/${name}/`);
		for (const way of ['Save', 'Embed', 'Cite', 'Link']) {
			await page.getByRole('button', { name: way, exact: true }).click();
			await expect(page.getByRole('region', { name: new RegExp(`^${way}: `) })).toBeVisible();
		}
		expect(await violations(page)).toEqual([]);
	});
