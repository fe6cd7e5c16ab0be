import { expect, test, type Locator, type Page } from '@playwright/test';
import { byDefault, count, lines, type Line } from './own-path.ts';
import { hero, marks, open, openTables } from './page.ts';

const albania = (page: Page): Locator =>
	hero(page).getByRole('link', { name: /^Albania, rung 10 of 12.*Broke off relations/ });
const expected = count(lines.filter(byDefault));
const drawn = expected.solid.length + expected.hollow.length;

test.describe('the picture', () => {
	test('has exactly the marks that the rule of place gives', async ({ page }) => {
		await open(page);
		await expect(marks(page)).toHaveCount(drawn);
		const names = await marks(page).evaluateAll((all) =>
			all.map((one) => one.getAttribute('aria-label') ?? '')
		);
		const rungs = names.map((name) => Number(/rung (\d+) of 12/.exec(name)?.[1]));
		for (let rung = 1; rung <= 12; rung++)
			expect(rungs.filter((one) => one === rung).length, `rung ${rung}`).toBe(
				[...expected.solid, ...expected.hollow].filter((one) => one.rung === rung).length
			);
		await expect(hero(page).locator('a.mark:has(.hollow)')).toHaveCount(expected.hollow.length);
		await expect(
			hero(page).getByRole('link', { name: new RegExp(`^${expected.silent} cases`) })
		).toBeVisible();
	});

	test('has a table with a caption and one row a mark', async ({ page }) => {
		await open(page);
		await expect(hero(page).getByRole('table')).toHaveCount(0);
		await openTables(hero(page));
		const table = hero(page).getByRole('table');
		await expect(table.getByRole('caption')).toContainText(`${drawn} rows`);
		await hero(page)
			.getByRole('button', { name: /^Show the other \d+ rows$/ })
			.click();
		await expect(table.locator('tbody tr')).toHaveCount(drawn);
	});

	test('names every grave mark, by rule', async ({ page }) => {
		await open(page);
		const wanted = [
			...expected.solid.filter(({ rung }) => rung >= 7),
			...expected.hollow.filter(({ rung }) => rung >= 10)
		];
		const labels = await hero(page).locator('svg .labels text').allTextContents();
		const owed = wanted.map(({ line }) => (line.response_date || '').slice(0, 4));
		expect(labels.length).toBeGreaterThanOrEqual(wanted.length);
		for (const year of owed) expect(labels.some((text) => text.includes(year))).toBe(true);
		await expect(hero(page).locator('svg .labels text.accent')).toContainText([
			'Albania 2022with Iran, after 54 days'
		]);
	});

	test('answers its question in sentences counted from the rows', async ({ page }) => {
		await open(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\?$/);
		const main = page.getByRole('main');
		await expect(main).toContainText('54 days after the attack began, 52 after it became public');
		await expect(main).toContainText(`For ${expected.silent} no public response was found`);
	});

	test('is there with scripts off, and so are its sentence and its table', async ({ browser }) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		await page.goto('');
		await expect(marks(page)).toHaveCount(drawn);
		await expect(hero(page).locator('table tbody tr')).toHaveCount(drawn);
		await hero(page).locator('noscript summary').click();
		await expect(hero(page).getByRole('table')).toBeVisible();
		await expect(page.getByRole('main')).toContainText('on 7 September 2022, 54 days after');
		await expect(page.getByRole('region', { name: 'Data in view' })).toContainText('Known gaps');
		await page.close();
	});

	for (const width of [320, 360, 768, 1280])
		test(`fits ${width} px without scrolling sideways, with no text under 12 px`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
			const small = await page.evaluate(() => {
				const scale = (text: Element): number => {
					const svg = text.closest('svg');
					return svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
				};
				return [...document.querySelectorAll('svg text, p, td, th, label, a, li, summary')]
					.filter((one) => one.textContent?.trim() && one.getClientRects().length > 0)
					.filter((one) => parseFloat(getComputedStyle(one).fontSize) * scale(one) < 11.9)
					.map((one) => one.textContent);
			});
			expect(small).toEqual([]);
			await expect(marks(page)).toHaveCount(drawn);
		});
});

test.describe('a mark', () => {
	test('tells its act on hover', async ({ page }) => {
		await open(page);
		await albania(page).hover();
		await expect(page.locator('.tip')).toContainText('Relations broken off');
		await page.mouse.move(5, 5);
		await expect(page.locator('.tip')).toHaveCount(0);
	});

	test('is reached, read and opened by keys alone', async ({ page }) => {
		await open(page);
		await page.getByRole('link', { name: /^\d+ cases in which/ }).focus();
		await page.keyboard.press('Tab');
		await expect(albania(page)).toBeFocused();
		await expect(page.locator('.tip')).toContainText('Broke off relations');
		await page.keyboard.press('ArrowUp');
		await expect(page.locator('a.mark:focus')).toHaveAttribute('aria-label', /rung 11 of 12/);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		await expect(albania(page)).toBeFocused();
		await page.keyboard.press('Enter');
		const details = page.getByRole('dialog');
		await expect(details).toBeVisible();
		await expect(details).toContainText('Sole: This incident alone.');
		await page.keyboard.press('Escape');
		await expect(details).toBeHidden();
		await expect(albania(page)).toBeFocused();
		await expect(page).not.toHaveURL(/act=/);
	});

	test('shows its details on a click: dates, rule, basis, confidence, sources', async ({
		page
	}) => {
		await open(page);
		await albania(page).click();
		const details = page.getByRole('dialog', { name: /Albania: broke off relations/ });
		for (const text of [
			'Rung 10 of 12',
			'Attack on the Albanian government',
			'Began: 15 July 2022',
			'54 days after the incident began',
			'Relations declared broken off',
			'strongest answer to this incident',
			'A government or a court says so in its own name',
			'Confidence',
			'Sources'
		])
			await expect(details).toContainText(text);
		const source = details.getByRole('link').last();
		await expect(source).toHaveAttribute('href', /^https?:\/\//);
		await expect(source).toHaveAttribute('rel', /noopener/);
		await details.getByRole('button', { name: 'Close the details' }).click();
		await expect(details).toBeHidden();
	});

	test('opens on a tap', async ({ browser }) => {
		const page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 740 } });
		await open(page);
		await albania(page).tap();
		await expect(page.getByRole('dialog')).toContainText('broke off relations');
		await page.close();
	});

	test('has details that a link opens, Back closes and Forward opens again', async ({ page }) => {
		await open(page);
		await albania(page).click();
		await expect(page).toHaveURL(/act=/);
		const address = page.url();
		const details = page.getByRole('dialog', { name: /Albania/ });
		await page.goBack();
		await expect(details).toBeHidden();
		await page.goForward();
		await expect(details).toBeVisible();
		await open(page, address);
		await expect(details).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(details).toBeHidden();
		await expect(page).not.toHaveURL(/act=/);
		await expect(albania(page)).toBeFocused();
	});

	test('adds one step to Back at most, however its details are closed', async ({ page }) => {
		await open(page);
		await page.getByLabel('To year').selectOption('2022');
		await expect(page).toHaveURL(/to=2022$/);
		await albania(page).click();
		await expect(page).toHaveURL(/act=/);
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(/to=2022$/);
		await expect(albania(page)).toBeFocused();
		await page.goBack();
		await expect(page).toHaveURL(/\/$/);
		await expect(page.getByLabel('To year')).toHaveValue('');
	});

	test('leaves no step behind when its details are closed over the default view', async ({
		page
	}) => {
		await page.goto('favicon.svg');
		await open(page);
		await albania(page).click();
		await expect(page).toHaveURL(/act=/);
		await page.keyboard.press('Escape');
		await expect(page).not.toHaveURL(/act=/);
		await page.goBack();
		await expect(page).toHaveURL(/favicon\.svg$/);
	});

	test('leads to the lower acts on its incident, each with its sources', async ({ page }) => {
		await open(page, '?act=alb-2022-07.ALB.ALB.severance.2022-09-07');
		const details = page.getByRole('dialog');
		await details.getByRole('listitem').getByRole('link', { name: 'Albania' }).first().click();
		await expect(details).toContainText('Albania: named the State');
		await expect(details).toContainText('The State has a stronger answer to this incident');
		await expect(details.getByRole('link', { name: /\./ }).first()).toBeVisible();
	});

	test('keeps the keyboard’s place while the pointer wanders', async ({ page }) => {
		await open(page);
		await albania(page).focus();
		await hero(page)
			.getByRole('link', { name: /^Netherlands, rung 8/ })
			.first()
			.hover();
		await expect(page.locator('.tip')).toContainText('Netherlands');
		await expect(albania(page)).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(page.locator('a.mark:focus')).toHaveAttribute('aria-label', /rung 11 of 12/);
	});

	test('shows its tooltip within the window', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 700 });
		await open(page);
		for (const name of [/^Albania, rung 10/, /^Netherlands, rung 8/, /^Georgia, rung 11/]) {
			const mark = hero(page).getByRole('link', { name }).first();
			await mark.hover();
			const box = await page.locator('.tip').boundingBox();
			expect(box && box.y >= 0 && box.y + box.height <= 700).toBe(true);
		}
	});
});

test.describe('the filters', () => {
	const cases: readonly [string, string, string, (line: Line) => boolean][] = [
		[
			'Attributed to',
			'Iran',
			'attributed-to=IRN',
			(l) => byDefault(l) && / ?IRN/.test(l.attributed_to ?? '')
		],
		[
			'Adversary',
			'Non-state',
			'adversary=non-state',
			(l) => l.responder === l.victim && l.attribution === 'non-state'
		],
		[
			'Adversary',
			'Contested only',
			'adversary=contested',
			(l) => l.responder === l.victim && l.attribution === 'contested'
		],
		[
			'From year',
			'2020',
			'from=2020',
			(l) => byDefault(l) && (l.disclosed_date || l.start_date || '') >= '2020'
		],
		[
			'To year',
			'2015',
			'to=2015',
			(l) => byDefault(l) && (l.disclosed_date || l.start_date || '') < '2016'
		],
		[
			'Effect',
			'Destruction or worse',
			'effect=destruction',
			(l) => byDefault(l) && ['destruction', 'physical'].includes(l.effect ?? '')
		],
		['Acts of', 'Allies too', 'acts=all', (l) => byDefault({ ...l, responder: l.victim ?? '' })]
	];
	for (const [label, choice, address, keeps] of cases)
		test(`${label}: ${choice}`, async ({ page }) => {
			const { solid, hollow } = count(lines.filter(keeps));
			await open(page);
			await page.getByLabel(label, { exact: true }).selectOption({ label: choice });
			await expect(page).toHaveURL(new RegExp(`\\?${address}$`));
			await expect(marks(page)).toHaveCount(solid.length + hollow.length);
			const dashed = solid
				.concat(hollow)
				.filter(({ line }) => ['non-state', 'contested'].includes(line.attribution ?? ''));
			await expect(hero(page).locator('a.mark .ring')).toHaveCount(dashed.length);
			await page.reload();
			await expect(marks(page)).toHaveCount(solid.length + hollow.length);
			await page.goBack();
			await expect(marks(page)).toHaveCount(drawn);
		});

	test('Confidence: High leaves doubtful marks out and moves none', async ({ page }) => {
		const { solid, hollow } = count(lines.filter(byDefault));
		const sure = solid.concat(hollow).filter(({ line }) => line.confidence === 'high');
		await open(page);
		await page.getByLabel('Confidence').selectOption({ label: 'High' });
		await expect(page).toHaveURL(/\?confidence=high$/);
		await expect(marks(page)).toHaveCount(sure.length);
	});

	test('are found by their names alone, and nothing else has these names', async ({ page }) => {
		await open(page, '?adversary=all&acts=all&none=shown&scale=weis');
		for (const name of [
			'Attributed to',
			'Adversary',
			'From year',
			'To year',
			'Effect',
			'Confidence',
			'Acts of',
			'Find a State',
			'Scale',
			'Counts as substantive from'
		])
			await expect(page.getByLabel(name), name).toHaveCount(1);
	});

	test('together give what the link says, and Reset gives all back', async ({ page }) => {
		await open(page, '?attributed-to=RUS&from=2015&to=2020&acts=all');
		const { solid, hollow } = count(
			lines.filter(
				(l) =>
					byDefault({ ...l, responder: l.victim ?? '' }) &&
					(l.attributed_to ?? '').includes('RUS') &&
					(l.disclosed_date || l.start_date || '') >= '2015' &&
					(l.disclosed_date || l.start_date || '') < '2021'
			)
		);
		await expect(marks(page)).toHaveCount(solid.length + hollow.length);
		await expect(page.getByLabel('From year')).toHaveValue('2015');
		await page.getByRole('button', { name: 'Reset' }).click();
		await expect(page).toHaveURL(/\/\??$/);
		await expect(marks(page)).toHaveCount(drawn);
	});

	test('say which of them leaves nothing, and lead back', async ({ page }) => {
		await open(page, '?attributed-to=PRK&from=2026');
		await expect(page.getByText('Nothing fits these filters')).toBeVisible();
		await expect(page.getByText('“From year” leaves nothing')).toBeVisible();
		await expect(marks(page)).toHaveCount(0);
		await page
			.getByRole('link', { name: /^without it there/ })
			.first()
			.click();
		await expect(page.getByText('Nothing fits these filters')).toBeHidden();
		expect(await marks(page).count()).toBeGreaterThan(0);
	});

	for (const nonsense of [
		'?from=soon&adversary=%00&act=%3Cscript%3E',
		'?attributed-to=Iran&none=maybe',
		'?act=no.such.act'
	])
		test(`a link with nonsense in it shows the default view: ${nonsense}`, async ({ page }) => {
			await open(page, nonsense);
			await expect(marks(page)).toHaveCount(drawn);
			await expect(page.getByRole('dialog')).toBeHidden();
		});

	test('unfold rung 0 case by case, and fold it again', async ({ page }) => {
		await open(page);
		const box = page.getByRole('checkbox', { name: /Draw rung 0/ });
		await box.check();
		await expect(marks(page)).toHaveCount(drawn + expected.silent);
		await expect(page).toHaveURL(/none=shown/);
		await box.uncheck();
		await expect(marks(page)).toHaveCount(drawn);
	});

	test('find a State in the picture and in a sentence', async ({ page }) => {
		await open(page);
		await page.getByLabel('Find a State').selectOption({ label: 'Germany' });
		const mine = lines.filter((line) => byDefault(line) && line.victim === 'DEU');
		const cases = new Set(mine.map(({ incident_id }) => incident_id)).size;
		await expect(page.getByText(`Germany: attacked in ${cases} cases shown`)).toBeVisible();
		const { solid, hollow } = count(mine);
		await expect(hero(page).locator('.mark.found')).toHaveCount(solid.length + hollow.length);
	});

	test('copy the link', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open(page, '?to=2015');
		await page.getByRole('button', { name: 'Copy the link' }).click();
		await expect(page.getByText('Link copied.')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	});
});

test('the data in view are named, with edition, day, rows and gaps, and can be had', async ({
	page
}) => {
	await open(page);
	const region = page.getByRole('region', { name: 'Data in view' });
	await expect(region).toContainText(/edition \d+\.\d+\.\d+, last update \d+ \w+ \d{4}/);
	await expect(region).toContainText(`${lines.filter(byDefault).length} rows of ${lines.length}`);
	await expect(region).toContainText('Known gaps');
	const download = page.waitForEvent('download');
	await region.getByRole('link', { name: /Download/ }).click();
	expect((await download).suggestedFilename()).toBe('incidents.csv');
});
