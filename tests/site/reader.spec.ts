import { expect, test, type Page } from '@playwright/test';
import { manyRecords } from '../many.ts';
import { openSet, pages } from './page.ts';

/*
 * Readers who set the page up for themselves: narrow windows and great zoom, more space between letters, larger text, forced colours,
 * more contrast, less motion. Nothing is cut, nothing goes sideways, and what differs stays apart.
 */

/** A reader’s own styles are not the page’s, and its policy does not bind them. */
test.use({ bypassCSP: true });

const all = [
	...pages,
	'incidents/alb-2022-07/',
	'states/ALB/',
	'?act=alb-2022-07.ALB.ALB.severance.2022-09-07'
];

/** Spaces as WCAG 2.2, 1.4.12 asks for them. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-bottom: 2em !important; }`;

/** How far the page goes sideways, in pixels, and texts that are cut off by the box they stand in. */
const faultsOf = (page: Page) =>
	page.evaluate(() => {
		const root = document.documentElement;
		const cut = [...document.querySelectorAll<HTMLElement>('body *')]
			.filter((one) => {
				if (!one.checkVisibility() || one.closest('svg, .only-heard, [aria-hidden=true]'))
					return false;
				const { overflowX, overflowY, clipPath } = getComputedStyle(one);
				const hides = [overflowX, overflowY].some((how) => how === 'hidden' || how === 'clip');
				const isOver =
					one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
				// What is for ears only is clipped away.
				return hides && isOver && clipPath === 'none' && one.textContent.trim() !== '';
			})
			.map((one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 60)}`);
		return { sideways: Math.max(0, root.scrollWidth - root.clientWidth), cut };
	});

const nothing = { sideways: 0, cut: [] };

async function settled(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(page.locator('div.frame.pending')).toHaveCount(0);
	if (address.includes('act=')) await expect(page.getByRole('dialog')).toBeVisible();
}

for (const address of all)
	test(`${address || '/'}: narrow, spaced and large text is neither cut nor sideways`, async ({
		page
	}) => {
		// 320 px is also a window of 1280 px at 400 %.
		await page.setViewportSize({ width: 320, height: 640 });
		await settled(page, address);
		expect(await faultsOf(page), '320 px').toEqual(nothing);
		await page.addStyleTag({ content: spaced });
		expect(await faultsOf(page), '320 px, spaced').toEqual(nothing);
		await page.setViewportSize({ width: 1280, height: 800 });
		await expect(page.locator('div.frame.pending')).toHaveCount(0);
		expect(await faultsOf(page), '1280 px, spaced').toEqual(nothing);
		await page.goto('about:blank');
		await page.setViewportSize({ width: 1280, height: 800 });
		await settled(page, address);
		await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
		expect(await faultsOf(page), 'text at 200 %').toEqual(nothing);
	});

test('an open import at 320 px, spaced, is neither cut nor sideways', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('data/');
	const csv = manyRecords(40).replace('IRN', 'Iran');
	await page
		.getByLabel('CSV file')
		.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
	await expect(page.locator('.total')).toContainText('rows ready');
	expect((await faultsOf(page)).sideways).toBe(0);
	await page.addStyleTag({ content: spaced });
	expect((await faultsOf(page)).sideways).toBe(0);
});

test('a picture grows with the text that a reader sets larger', async ({ page }) => {
	const heightOf = async (larger: boolean): Promise<number> => {
		await page.addInitScript(
			(size) => {
				document.addEventListener('readystatechange', () => {
					document.documentElement.style.setProperty('font-size', size);
				});
			},
			larger ? '32px' : '16px'
		);
		await settled(page, './');
		const name = page.locator('svg text.name').first();
		return (await name.boundingBox())?.height ?? 0;
	};
	const usual = await heightOf(false);
	expect(usual).toBeGreaterThan(10);
	expect((await heightOf(true)) / usual).toBeGreaterThan(1.8);
});

test('forced colours keep the classes of the map and of the claim apart', async ({ browser }) => {
	const page = await browser.newPage({ forcedColors: 'active' });
	const looks = (selector: string) =>
		page.locator(selector).evaluateAll((all) =>
			all.map((one) => {
				const { fill, stroke, strokeDasharray, backgroundColor, borderStyle, borderColor } =
					getComputedStyle(one);
				return [fill, stroke, strokeDasharray, backgroundColor, borderStyle, borderColor].join(' ');
			})
		);
	await settled(page, 'compare/?figure=map');
	const classes = await looks('rect.land');
	expect(classes.length).toBeGreaterThan(9);
	expect(new Set(classes).size).toBe(classes.length);
	await settled(page, 'claim/');
	const tiles = await looks('figure[data-figure=claim] .tile');
	expect(tiles.length).toBeGreaterThan(2);
	expect(new Set(tiles).size).toBe(tiles.length);
	await page.close();
});

test('more contrast draws text in the full ink, and lines too', async ({ browser }) => {
	const page = await browser.newPage({ contrast: 'more' });
	await settled(page, '');
	const [ink, soft, line] = await page.evaluate(() => {
		const style = getComputedStyle(document.documentElement);
		return ['--ink', '--ink-soft', '--line-strong'].map((name) => style.getPropertyValue(name));
	});
	expect(soft).toBe(ink);
	expect(line).toBe(ink);
	await page.close();
});

test('less motion moves nothing', async ({ browser }) => {
	const page = await browser.newPage({ reducedMotion: 'reduce' });
	for (const address of ['', 'compare/', 'data/']) {
		await settled(page, address);
		const moving = await page.evaluate(
			() =>
				document
					.getAnimations()
					.filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 0).length
		);
		expect(moving, address).toBe(0);
		const smooth = await page.evaluate(
			() => getComputedStyle(document.documentElement).scrollBehavior
		);
		expect(smooth).toBe('auto');
	}
	await page.close();
});

test('a choice moves the marks to their new places, and none where less motion is asked for', async ({
	browser
}) => {
	/** The longest of what moves right after another scale was chosen, in milliseconds; and how many marks move. */
	const moved = async (reducedMotion: 'reduce' | 'no-preference') => {
		const page = await browser.newPage({ reducedMotion });
		await settled(page, '');
		const before = await page.evaluate(() => document.getAnimations().length);
		await openSet(page);
		await page.getByLabel('Scale').selectOption('weis');
		const durations = await page.evaluate(
			() =>
				new Promise<number[]>((done) => {
					requestAnimationFrame(() =>
						done(
							document
								.getAnimations()
								.map((one) => Number(one.effect?.getComputedTiming().duration ?? 0))
								.filter((duration) => duration > 0)
						)
					);
				})
		);
		await page.close();
		return { before, marks: durations.length, longest: Math.max(0, ...durations) };
	};
	const free = await moved('no-preference');
	expect(free.before).toBe(0);
	expect(free.marks).toBeGreaterThan(20);
	expect(free.longest).toBeLessThan(500);
	expect(await moved('reduce')).toEqual({ before: 0, marks: 0, longest: 0 });
});

test('fingers find controls of 44 pixels', async ({ browser }) => {
	const page = await browser.newPage({
		hasTouch: true,
		isMobile: true,
		viewport: { width: 360, height: 740 }
	});
	const small: string[] = [];
	for (const address of all) {
		await settled(page, address);
		small.push(
			...(await page.evaluate((where) => {
				const controls = document.querySelectorAll<HTMLElement>(
					'button, summary, select, input:not([type=range], [type=file]), nav a, .leads'
				);
				return [...controls]
					.filter(
						(one) =>
							one.checkVisibility() &&
							one.closest('svg, .skip, [aria-label="Parts of this page"]') === null
					)
					.map((one) => {
						// A box to tick and a choice are as large as their label.
						const label =
							one instanceof HTMLInputElement && /radio|checkbox/.test(one.type)
								? one.labels?.[0]
								: undefined;
						const { height } = (label ?? one).getBoundingClientRect();
						return {
							height,
							text: `${where} ${one.tagName} ${(label ?? one).textContent.trim().slice(0, 40)}`
						};
					})
					.filter(({ height }) => height > 0 && height < 43.5)
					.map(({ height, text }) => `${text}: ${height.toFixed(0)}`);
			}, address))
		);
	}
	expect(small).toEqual([]);
	await page.close();
});

test('paper has what is open, whole, with its source and address', async ({ page }) => {
	await settled(page, '?act=alb-2022-07.ALB.ALB.severance.2022-09-07');
	await expect(page.getByRole('dialog')).toContainText('Sources');
	await page.emulateMedia({ media: 'print' });
	const dialog = page.getByRole('dialog');
	const { position, overflowY, maxHeight } = await dialog.evaluate((one) => {
		const style = getComputedStyle(one);
		return { position: style.position, overflowY: style.overflowY, maxHeight: style.maxHeight };
	});
	expect([position, overflowY, maxHeight]).toEqual(['absolute', 'visible', 'none']);
	await expect(
		dialog.getByText(/^Source: Riposte record .* edition .*act=alb-2022-07/)
	).toBeVisible();
	await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await openSet(page);
	await page.getByLabel('From year').selectOption('2020');
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(/^http:\/\/localhost:\d+\/\?from=2020$/)).toBeVisible();
	await expect(page.getByText(/^Source: Riposte record/).first()).toBeVisible();
});
