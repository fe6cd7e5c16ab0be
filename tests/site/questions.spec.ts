import { expect, test, type Page } from '@playwright/test';
import { byDefault, count, lines } from './own-path.ts';

/*
 * The five questions a reader comes with, each answered by keys alone from the page's start in fifteen presses or fewer, and by
 * pointer. What counts as an answer is what stands under the focus, or in the part of the page that the keys led to.
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

async function start(page: Page, address: string): Promise<Keys> {
	await page.goto(address);
	await expect(page.locator('div.frame:not(.pending)').first()).toBeVisible();
	await expect(page.locator('div.frame.pending')).toHaveCount(0);
	return new Keys(page);
}

const focusName = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const active = document.activeElement;
		return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
	});

const highest = Math.max(...placed.solid.map(({ rung }) => rung));
/** Own acts of the United States on the highest rung that any State’s answer stands on. */
const strongest = [...placed.solid, ...placed.hollow].filter(
	({ line, rung }) => rung === highest && line.responder === 'USA'
);
const alike = [...placed.solid, ...placed.hollow].filter(
	({ line }) => line.response === 'severance'
);

test.describe('1: what is the strongest answer any State has given?', () => {
	test('by keys on the scale', async ({ page }) => {
		const keys = await start(page, '');
		await keys.press('Tab', 'Enter');
		await keys.to('The ladder');
		await keys.press('Enter');
		await keys.to(/^Albania, rung 10/);
		await keys.press('ArrowUp');
		expect(await focusName(page)).toContain(`rung ${highest} of 12`);
		await expect(page.locator('.tip')).toBeVisible();
		keys.told();
	});

	test('by keys on the comparison', async ({ page }) => {
		const keys = await start(page, 'compare/');
		await keys.press('Tab', 'Enter');
		await keys.to('All States by rung');
		await keys.press('Enter', 'Tab', 'Tab');
		// The matrix is sorted by the strongest: the last cell of its first row.
		await keys.press('End');
		expect(await focusName(page)).toBe(
			`United States, rung ${highest} of 12, Coercion: ${strongest.length} acts`
		);
		keys.told();
	});

	test('by pointer', async ({ page }) => {
		await start(page, 'compare/');
		await page
			.getByRole('link', { name: /^United States, rung 11 of 12, Coercion\. / })
			.first()
			.click();
		await expect(page.getByRole('dialog')).toContainText(`Rung ${highest} of 12`);
	});
});

test.describe('2: who else did as Albania did?', () => {
	test('by keys on the scale', async ({ page }) => {
		const keys = await start(page, '');
		await keys.press('Tab', 'Enter');
		await keys.to('The ladder');
		await keys.press('Enter');
		await keys.to(/^Albania, rung 10/);
		await keys.press('ArrowLeft');
		const other = alike.find(({ line }) => line.victim !== 'ALB');
		expect(other?.line.victim).toBe('DZA');
		expect(await focusName(page)).toMatch(/^Algeria, rung 10 of 12, Rupture\. Severance/);
		await keys.press('ArrowLeft');
		expect(await focusName(page)).toMatch(/^Algeria/);
		keys.told();
		await expect(page.getByRole('main')).toContainText(
			'No other State in view broke off relations over a cyber-attack alone'
		);
	});

	test('by pointer on the comparison', async ({ page }) => {
		await start(page, 'compare/');
		const rupture = page
			.getByRole('figure', { name: 'All States by rung' })
			.getByRole('link', { name: /, rung 10 of 12/ });
		await expect(rupture).toHaveCount(new Set(alike.map(({ line }) => line.victim)).size);
		await rupture.last().hover();
		await expect(page.locator('.tip')).toContainText('Algeria');
		await expect(page.locator('.tip')).toContainText('None of them counts as its place');
	});
});

test.describe('3: which grave incidents drew a weak answer, and which light ones a strong one?', () => {
	test('by keys', async ({ page }) => {
		const keys = await start(page, '');
		await keys.press('Tab', 'Enter');
		await keys.to('In proportion?');
		await keys.press('Enter');
		await expect(
			page.getByRole('heading', { name: 'Was the answer in proportion?' })
		).toBeInViewport();
		await keys.press('Tab', 'Tab');
		const list = page.getByRole('region', { name: 'Grave incident, weak answer' });
		await expect(list.getByRole('link').first()).toBeFocused();
		await expect(list).toBeInViewport();
		await keys.press('Enter');
		await expect(page.getByRole('dialog')).toContainText(/Destruction|Physical/);
		keys.told();
	});

	test('by pointer', async ({ page }) => {
		await start(page, '');
		const light = page.getByRole('region', { name: 'Light incident, strong answer' });
		await light.getByRole('link').first().click();
		await expect(page.getByRole('dialog')).toContainText(/Attempt|Access/);
	});
});

test.describe('4: how long did each State take?', () => {
	test('by keys', async ({ page }) => {
		const keys = await start(page, 'compare/');
		await keys.press('Tab', 'Enter');
		await keys.to('Days to answer');
		await keys.press('Enter', 'Tab');
		expect(await focusName(page)).toMatch(
			/^Albania, 52 days after disclosure: the share reaches 14\u00a0%, 7 incidents followed\. .*Severance/
		);
		await expect(page.getByRole('figure', { name: /^Share of incidents answered/ })).toContainText(
			/The share reaches furthest for Albania, 14\u00a0% within 52 days/
		);
		keys.told();
	});

	test('by pointer', async ({ page }) => {
		await start(page, 'compare/');
		const mark = page
			.getByRole('figure', { name: 'Incidents and answers by State and date' })
			.getByRole('link', { name: /^Netherlands/ })
			.first();
		await mark.hover();
		await expect(page.locator('.tip')).toContainText(/ became public/);
		await page.getByText('Show incidents and acts as a table').click();
		await expect(
			page.getByRole('row', { name: /Albania .* Severance of relations 7 September 2022 54/ })
		).toBeVisible();
	});
});

test.describe('5: why is this one on that rung, and says who?', () => {
	for (const [name, address, link] of [
		['the scale', '', 'The ladder'],
		['the comparison', 'compare/', 'Who answered harder']
	] as const)
		test(`by keys on ${name}`, async ({ page }) => {
			const keys = await start(page, address);
			await keys.press('Tab', 'Enter');
			await keys.to(link);
			await keys.press('Enter');
			await keys.to(/^Albania, rung 10/);
			await keys.press('Enter');
			const details = page.getByRole('dialog', { name: 'Albania: severance of relations' });
			await expect(details).toContainText('Why this rung');
			await expect(details).toContainText('Sources');
			await expect(details.getByRole('link', { name: /\./ }).first()).toHaveAttribute(
				'href',
				/^https?:/
			);
			await keys.press('Escape');
			await expect(details).toBeHidden();
			expect(await focusName(page)).toMatch(/^Albania, rung 10/);
			keys.told();
		});

	test('by pointer on the comparison', async ({ page }) => {
		await start(page, 'compare/');
		await page
			.getByRole('link', { name: /^Albania, rung 10/ })
			.first()
			.click();
		await expect(page.getByRole('dialog')).toContainText('Why this rung');
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(/compare\/\??$/);
	});
});
