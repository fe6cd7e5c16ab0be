import { expect, test } from '@playwright/test';
import { hero, openSet, violations, watch } from './page.ts';

const states = [
	['the default view', '', ''],
	['open details', '?act=alb-2022-07.ALB.ALB.severance.2022-09-07', ''],
	['everything unfolded', '?adversary=all&acts=all&none=shown', ''],
	['an empty result', '?from=2026&attributed-to=PRK', ''],
	['a State found', '?state=USA', ''],
	['the open tables', '', 'tables'],
	['another scale', '?scale=weis', ''],
	['an order of the reader’s own', 'scales/?scale=own&own=own+up+attribution_2+severance_1', ''],
	['a moved line and another attacker', 'claim/?substantive=severance.embargo&attacker=RUS', ''],
	['other scales, tables open', 'scales/', 'tables'],
	['proportion, tables open', 'proportion/', 'tables'],
	['breaks, tables open', 'iran/', 'tables'],
	['the incidents', 'incidents/', ''],
	['an incident, all unfolded', 'incidents/alb-2022-07/', 'tables'],
	['the States', 'states/', ''],
	['a State', 'states/ALB/', ''],
	['the method', 'method/', ''],
	['the map', 'compare/?figure=map', 'tables'],
	['the matrix', 'compare/?figure=matrix', ''],
	['the days', 'compare/?figure=delay', ''],
	['the comparison', 'compare/', ''],
	[
		'eight compared, one without an incident',
		'compare/?states=ALB.USA.DEU.ISR.NLD.SAU.GBR.FJI',
		''
	],
	['nobody compared', 'compare/?states=none', ''],
	['a list of acts', 'compare/?cell=ALB.2', ''],
	['another scale compared, tables open', 'compare/?scale=cameo&acts=all', 'tables']
] as const;

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [1280, 768, 360])
		test.describe(`axe finds nothing, ${colorScheme}, ${width} px`, () => {
			test.use({ colorScheme, viewport: { width, height: 800 } });
			// Every state in one theme and width of each kind, and the first and one other in all of them.
			const all = (colorScheme === 'light') === (width === 1280) && width !== 768;
			for (const [name, address, then] of states.filter(
				([one]) => all || ['the default view', 'another scale', 'the comparison'].includes(one)
			))
				test(name, async ({ page }) => {
					await page.goto(address);
					await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
					await expect(page.locator('div.frame.pending')).toHaveCount(0);
					if (then === 'tables')
						for (const one of (await page.locator('summary').all()).reverse()) await one.click();
					expect(await violations(page)).toEqual([]);
				});
		});

test('nothing is fetched from elsewhere, and nothing goes wrong in the console', async ({
	page,
	baseURL
}) => {
	const wrong = watch(page, baseURL);
	await page.goto('');
	await expect(hero(page).locator('div.frame:not(.pending)')).toBeVisible();
	await openSet(page);
	await page.getByLabel('To year').selectOption('2020');
	await page
		.getByRole('link', { name: /^Netherlands, rung 8/ })
		.first()
		.hover();
	await expect(page.locator('.tip')).toBeVisible();
	await page
		.getByRole('link', { name: /^Netherlands, rung 8/ })
		.first()
		.click();
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(wrong).toEqual([]);
});

test('the theme can be chosen, holds after a reload and before scripts have run', async ({
	page
}) => {
	await page.goto('');
	const ground = (): Promise<string> =>
		page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const light = await ground();
	await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
	const dark = await ground();
	expect(dark).not.toBe(light);
	await page.reload({ waitUntil: 'commit' });
	await page.waitForSelector('main');
	expect(await ground()).toBe(dark);
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
	await page.getByRole('radio', { name: 'Auto' }).check({ force: true });
	expect(await ground()).toBe(light);
});

test('a theme chosen in one tab holds in the other', async ({ context }) => {
	const [one, other] = [await context.newPage(), await context.newPage()];
	await one.goto('');
	await other.goto('');
	await expect(hero(other).locator('div.frame:not(.pending)')).toBeVisible();
	await one.getByRole('radio', { name: 'Dark' }).check({ force: true });
	await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('what is missing gets the 404 page, and everything the security headers', async ({
	page,
	request
}) => {
	const response = await page.goto('no/such/page');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
	await page.getByRole('link', { name: 'Go to the scale of responses' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('How severe');
	for (const address of ['', 'no/such/page', 'favicon.svg']) {
		const headers = (await request.get(address)).headers();
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('no-referrer');
	}
	const policy = await (await request.get('')).text();
	expect(policy).toMatch(
		/http-equiv="content-security-policy" content="[^"]*script-src 'self' 'sha256-/
	);
	expect(policy).not.toMatch(/ style="/);
});

test('a reader who skips comes to the content', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
