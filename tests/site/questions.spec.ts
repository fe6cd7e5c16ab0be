import { expect, test, type Page } from '@playwright/test';
import { byDefault, count, lines } from './own-path.ts';

/*
 * The five questions a reader comes with, each answered from the first page, by keys alone in fifteen presses or fewer, and by
 * pointer in three actions or fewer. What counts as an answer is what stands under the focus, or in the part of the page that the keys led to.
 */

const all = lines.filter(byDefault);
const placed = count(all);

/** Presses keys and counts them. */
class Keys {
	readonly #page: Page;
	readonly pressed: string[] = [];
	constructor(page: Page) {
		this.#page = page;
	}
	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) {
			this.pressed.push(key);
			await this.#page.keyboard.press(key);
		}
	}
	/** Goes on with Tab until a link of this name has the focus. */
	async to(name: RegExp | string): Promise<void> {
		const link = this.#page.getByRole('link', { name }).first();
		for (let i = 0; i < 15; i++) {
			await this.press('Tab');
			if (await link.evaluate((one) => one === document.activeElement)) return;
		}
		throw new Error(`${String(name)} is not reached by ${this.pressed.join(' ')}`);
	}
	/** Writes down what was pressed, and fails where it was too much. */
	told(): void {
		test.info().annotations.push({ type: 'keys', description: this.pressed.join(' ') });
		expect(this.pressed.length, this.pressed.join(' ')).toBeLessThanOrEqual(15);
	}
}

async function start(page: Page): Promise<Keys> {
	await page.goto('');
	await expect(page.locator('div.frame:not(.pending)').first()).toBeVisible();
	await expect(page.locator('div.frame.pending')).toHaveCount(0);
	return new Keys(page);
}

const focusName = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const active = document.activeElement;
		return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
	});

/** What the browser gives to a screen reader, as text: roles and names, and nothing else of the page. */
const heard = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

const highest = Math.max(...placed.solid.map(({ rung }) => rung));
const alike = [...placed.solid, ...placed.hollow].filter(
	({ line }) => line.response === 'severance'
);

test.describe('1: what is the strongest answer any State has given?', () => {
	test('by keys', async ({ page }) => {
		const keys = await start(page);
		await keys.press('Tab', 'Enter');
		await keys.to(/^Albania, rung 10/);
		await keys.press('ArrowUp');
		expect(await focusName(page)).toContain(`rung ${highest} of 12`);
		await expect(page.locator('.tip')).toBeVisible();
		keys.told();
	});

	test('by ear', async ({ page }) => {
		await start(page);
		const rungs = [
			...(await heard(page)).matchAll(/link "[^"]*, rung (\d+) of 12\..*Counts as substantive/g)
		].map(([, rung]) => Number(rung));
		expect(Math.max(...rungs)).toBe(highest);
	});

	test('by pointer', async ({ page }) => {
		await start(page);
		const card = page.getByRole('listitem').filter({ hasText: 'The strongest answer' });
		await expect(card).toContainText(`rung ${highest} of 12`);
		await card.getByRole('link').click();
		await expect(page.getByRole('dialog')).toContainText(`Rung ${highest} of 12`);
	});
});

test.describe('2: who else did as Albania did?', () => {
	test('by keys', async ({ page }) => {
		const keys = await start(page);
		await keys.press('Tab', 'Enter');
		await keys.to(/^Albania, rung 10/);
		await keys.press('ArrowLeft');
		const other = alike.find(({ line }) => line.victim !== 'ALB');
		expect(other?.line.victim).toBe('DZA');
		expect(await focusName(page)).toMatch(/^Algeria, rung 10 of 12\. Broke off relations/);
		await keys.press('ArrowLeft');
		expect(await focusName(page)).toMatch(/^Algeria/);
		keys.told();
	});

	test('by ear', async ({ page }) => {
		await start(page);
		const names = [
			...(await heard(page)).matchAll(/link "([^",]+), rung 10 of 12\. Broke off relations/g)
		].map(([, name]) => name);
		expect(new Set(names)).toEqual(new Set(['Albania', 'Algeria']));
	});

	test('by pointer', async ({ page }) => {
		await start(page);
		await expect(page.getByRole('main')).toContainText(
			'No other State shown has broken off relations over a cyber-attack alone'
		);
		await page.getByRole('link', { name: /^Algeria, rung 10/ }).hover();
		await expect(page.locator('.tip')).toContainText('the incident was not its main ground');
	});
});

test.describe('3: which severe incidents drew a weak answer, and which light ones a strong one?', () => {
	test('by keys', async ({ page }) => {
		const keys = await start(page);
		await keys.press('Tab', 'Enter');
		await keys.to('See all of them');
		await keys.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('in proportion');
		for (const name of ['Severe attack, weak answer', 'Light attack, strong answer'])
			await expect(page.getByRole('region', { name }).getByRole('listitem').first()).toBeVisible();
		keys.told();
	});

	test('by ear', async ({ page }) => {
		await page.goto('proportion/');
		const said = await heard(page);
		for (const name of ['Severe attack, weak answer', 'Light attack, strong answer'])
			expect(said).toMatch(new RegExp(`region "${name}":[\\s\\S]*?listitem:`));
	});

	test('by pointer', async ({ page }) => {
		await start(page);
		await page.getByRole('link', { name: 'See all of them' }).click();
		const light = page.getByRole('region', { name: 'Light attack, strong answer' });
		await light.getByRole('link').first().click();
		await expect(page.getByRole('dialog')).toContainText(/Attempt|Access/);
	});
});

test.describe('4: how long did each State take?', () => {
	test('by keys', async ({ page }) => {
		const keys = await start(page);
		await keys.to('States');
		await keys.press('Enter');
		await expect(
			page.getByRole('columnheader', { name: 'Median days from disclosure' })
		).toBeVisible();
		await expect(page.getByRole('row', { name: /^Albania / })).toContainText(/\d+ days?/);
		keys.told();
	});

	test('by ear', async ({ page }) => {
		await page.goto('states/');
		const said = await heard(page);
		expect(said).toContain('columnheader "Median days from disclosure"');
		expect(said).toMatch(/row "Albania [^"]*\d+ days?/);
	});

	test('by pointer', async ({ page }) => {
		await start(page);
		await page.getByRole('link', { name: 'Compare the days' }).click();
		await expect(page.getByRole('figure', { name: /^Share of incidents answered/ })).toContainText(
			/The share reaches furthest for Albania, 14\u00a0% within 52 days/
		);
	});
});

test.describe('5: why is this one on that rung, and says who?', () => {
	test('by keys', async ({ page }) => {
		const keys = await start(page);
		await keys.press('Tab', 'Enter');
		await keys.to(/^Albania, rung 10/);
		await keys.press('Enter');
		const details = page.getByRole('dialog', { name: 'Albania: broke off relations' });
		await expect(details).toContainText('Why this rung');
		await expect(details).toContainText('Nothing milder is left to take away');
		await expect(details).toContainText('Sources');
		await keys.press('Escape');
		await expect(details).toBeHidden();
		expect(await focusName(page)).toMatch(/^Albania, rung 10/);
		keys.told();
	});

	test('by ear', async ({ page }) => {
		await page.goto('?act=alb-2022-07.ALB.ALB.severance.2022-09-07');
		// The sources come with the texts, a moment after the rest.
		await expect(page.getByRole('dialog').locator('a[href^="https:"]').first()).toBeVisible();
		const said = await page.getByRole('dialog').ariaSnapshot();
		expect(said).toContain('Why this rung');
		expect(said).toContain('Nothing milder is left to take away');
		expect(said).toMatch(/term: Sources[\s\S]*\/url: https/);
	});

	test('by pointer', async ({ page }) => {
		await start(page);
		await page.getByRole('link', { name: /^Albania, rung 10/ }).click();
		const details = page.getByRole('dialog');
		await expect(details.getByRole('link', { name: /\./ }).last()).toHaveAttribute(
			'href',
			/^https?:/
		);
		await details.getByRole('link', { name: 'The rule of rung 10' }).click();
		await expect(page).toHaveURL(/method\/\??.*#rung-10$/);
		await expect(page.getByRole('heading', { name: /^10 / })).toBeInViewport();
	});
});
