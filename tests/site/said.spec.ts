import { expect, test, type Page } from '@playwright/test';
import { marks, open } from './page.ts';

/* A choice is told to a screen reader once, with what it changed: in one live region, and not by the page's title. */

/** Does something, and gives what the live regions of the page then say anew. */
async function heardOf(page: Page, act: () => Promise<unknown>): Promise<readonly string[]> {
	await page.evaluate(() => {
		const heard = new Map<Element, string>();
		const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
		const observer = new MutationObserver((changes) => {
			for (const { target } of changes) {
				const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
				if (region != null) heard.set(region, region.textContent.trim().replace(/\s+/g, ' '));
			}
		});
		observer.observe(document.body, { subtree: true, childList: true, characterData: true });
		Object.assign(window, { heard });
	});
	await act();
	// What the router and the page do after a choice is done within a few frames, and a second message would come with it.
	await page.evaluate(async () => {
		for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
	});
	return page.evaluate(() =>
		[...(window as unknown as { heard: Map<Element, string> }).heard.values()].filter(Boolean)
	);
}

for (const address of ['./', 'claim/', 'compare/', 'proportion/', 'incidents/'])
	test(`on ${address} a choice of scale, line and filter is told once`, async ({ page }) => {
		await open(page, address);
		const choose = (label: string, value: string) =>
			heardOf(page, () => page.getByLabel(label, { exact: true }).selectOption(value));
		const scale = await choose('Scale', 'weis');
		expect(scale).toHaveLength(1);
		expect(scale[0]).toContain('Scale: WEIS.');
		const back = await choose('Scale', 'ladder');
		expect(back).toHaveLength(1);
		expect(back[0]).toContain('Scale: Our ladder.');
		const line = await choose('Counts as substantive from', '8');
		expect(line).toHaveLength(1);
		expect(line[0]).toContain('Counts as substantive: rung 8 of 12');
		const filter = await choose('From year', '2020');
		expect(filter).toHaveLength(1);
		expect(filter[0]).toMatch(/\d+ rows( and \d+ marks)? shown\./);
		const search = page.getByRole('searchbox', { name: 'Search', exact: true });
		if ((await search.count()) === 0) return;
		const found = await heardOf(page, () => search.fill('bank'));
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/\d+ incidents/);
	});

test('another page is told by its title', async ({ page }) => {
	await open(page);
	await page.getByLabel('From year').selectOption('2020');
	const heard = await heardOf(page, async () => {
		await page.getByRole('navigation', { name: 'Pages' }).getByText('The claim').click();
		await expect(page).toHaveURL(/claim/);
	});
	expect(heard.some((text) => text.includes('Is the article’s claim true?'))).toBe(true);
});

test('a mark says whether it counts', async ({ page }) => {
	await open(page);
	await expect(marks(page).first()).toBeVisible();
	let seen = 0;
	for (const mark of await marks(page).all()) {
		const counts = await mark.getAttribute('data-counts');
		const name = (await mark.getAttribute('aria-label')) ?? '';
		if (counts === null) continue;
		seen += 1;
		expect(name).toContain(
			counts === 'yes' ? 'Counts as substantive' : 'Does not count as substantive'
		);
	}
	expect(seen).toBeGreaterThan(200);
});
