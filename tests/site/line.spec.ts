import { expect, test, type Locator, type Page } from '@playwright/test';
import {
	byDefault,
	count,
	countsIn,
	lines,
	scoreOf,
	termsFrom,
	breaks,
	type Line
} from './own-path.ts';
import { hero, marks, open, openSet, openTables } from './page.ts';

const slider = (page: Page): Locator =>
	page.getByRole('slider', { name: 'Line of what is substantive' });
const choice = (page: Page): Locator => page.getByLabel('Counts as substantive from');
const states = (page: Page): Locator => page.getByRole('figure', { name: /^States attacked/ });
const published = ['weis', 'bar', 'plover', 'cameo', 'kahn'];
const all = lines.filter(byDefault);
const placed = count(all);
const drawn = [...placed.solid, ...placed.hollow];

/** Compares what is dimmed, the counts of States and their table with those of the raw CSV. */
async function compare(page: Page, set: readonly string[]): Promise<void> {
	const isSubstantive = (line: Line): boolean => countsIn(set, line);
	const counting = drawn.filter(({ line }) => isSubstantive(line)).length;
	await expect(hero(page).locator('a.mark[data-counts=yes]')).toHaveCount(counting);
	await expect(hero(page).locator('a.mark[data-counts=no]')).toHaveCount(drawn.length - counting);
	const other = await page.context().newPage();
	await open(other, `claim/${new URL(page.url()).search}`);
	const victims = [...new Set(all.map(({ victim }) => victim))];
	const own = (state: string | undefined): readonly Line[] =>
		all.filter((l) => l.victim === state && l.responder === state && l.response !== 'none');
	const grave = victims.filter((state) => own(state).some(isSubstantive));
	const lesser = victims.filter((state) => !grave.includes(state) && own(state).length > 0);
	const none = victims.length - grave.length - lesser.length;
	// Three numbers, each left out where it is 0.
	await expect(states(other)).toContainText(/Of \d+ States attacked/);
	const said = await states(other).innerText();
	const number = (pattern: RegExp): number => Number(pattern.exec(said)?.[1] ?? 0);
	expect({
		all: number(/Of (\d+) States attacked/),
		grave: number(/(\d+) (?:has|have) a substantive act/),
		lesser: number(/(\d+) (?:has|have) lesser answers only/),
		none: number(/For (\d+) no public response was found/)
	}).toEqual({
		all: victims.length,
		grave: grave.length,
		lesser: lesser.length,
		none
	});
	await expect(states(other).locator('svg .substantive text')).toHaveCount(grave.length);
	await openTables(states(other));
	await expect(states(other).locator('tbody tr')).toHaveCount(victims.length);
	await expect(states(other).getByRole('cell', { name: 'With a substantive act' })).toHaveCount(
		grave.length
	);
	await expect(states(other)).toContainText(`${set.length} of the 16 kinds of act`);
	await other.close();
}

/** Takes hold of the line's grip where it has come to rest, and gives that place. */
async function hold(page: Page): Promise<readonly [x: number, y: number]> {
	const grip = slider(page).locator('.grip');
	await grip.hover();
	const box = await grip.boundingBox();
	if (box === null) throw new Error('no grip');
	await page.mouse.down();
	return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Drags the line's grip up or down by pixels, in small steps as a hand does. */
async function drag(page: Page, dy: number): Promise<void> {
	const [x, y] = await hold(page);
	for (let i = 1; i <= 20; i++) await page.mouse.move(x, y + (dy * i) / 20);
	await page.mouse.up();
}

test.describe('the line', () => {
	test('stands at rung 6, and what is below does not count', async ({ page }) => {
		await open(page);
		await expect(slider(page)).toHaveAttribute(
			'aria-valuetext',
			'from 6, Sanctions on the State, up'
		);
		await expect(choice(page)).toHaveValue('6');
		await compare(page, termsFrom(6));
	});

	for (const rung of [1, 4, 8, 10, 12])
		test(`picked from the list at rung ${rung} changes everything, and the link repeats it`, async ({
			page
		}) => {
			await open(page);
			await choice(page).selectOption(String(rung));
			await expect(page).toHaveURL(new RegExp(`substantive=${termsFrom(rung).join('.')}$`));
			await compare(page, termsFrom(rung));
			await page.reload();
			await compare(page, termsFrom(rung));
			await openSet(page);
			await expect(choice(page)).toHaveValue(String(rung));
			await page.goBack();
			await compare(page, termsFrom(6));
		});

	test('is moved by keys, and Back takes each step back', async ({ page }) => {
		await open(page);
		await slider(page).focus();
		await page.keyboard.press('ArrowUp');
		await expect(choice(page)).toHaveValue('7');
		await page.keyboard.press('ArrowUp');
		await expect(choice(page)).toHaveValue('8');
		await expect(slider(page)).toBeFocused();
		await compare(page, termsFrom(8));
		await page.keyboard.press('End');
		await expect(choice(page)).toHaveValue('12');
		await page.keyboard.press('Home');
		await expect(choice(page)).toHaveValue('1');
		for (const rung of ['12', '8', '7', '6']) {
			await page.goBack();
			await expect(choice(page)).toHaveValue(rung);
		}
		await expect(page).toHaveURL(/\/$/);
	});

	test('is dragged over several rungs, and Back takes the whole drag back', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 1200 });
		await page.goto('favicon.svg');
		await open(page);
		await drag(page, -160);
		await expect(choice(page)).not.toHaveValue('6');
		const rung = Number(await choice(page).inputValue());
		expect(rung).toBeGreaterThan(7);
		await expect(page).toHaveURL(new RegExp(`substantive=${termsFrom(rung).join('.')}$`));
		await compare(page, termsFrom(rung));
		await drag(page, 400);
		await expect(page).not.toHaveURL(new RegExp(`substantive=${termsFrom(rung).join('.')}$`));
		await page.goBack();
		await expect(choice(page)).toHaveValue(String(rung));
		await page.goBack();
		await expect(choice(page)).toHaveValue('6');
		await page.goBack();
		await expect(page).toHaveURL(/favicon\.svg$/);
	});

	test('leaves no step behind when it is dragged away and back', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 1200 });
		await page.goto('favicon.svg');
		await open(page);
		const [x, y] = await hold(page);
		await page.mouse.move(x, y - 120, { steps: 10 });
		await expect(choice(page)).not.toHaveValue('6');
		await page.mouse.move(x, y, { steps: 10 });
		await expect(choice(page)).toHaveValue('6');
		await page.mouse.up();
		await expect(page).toHaveURL(/\/$/);
		await page.goBack();
		await expect(page).toHaveURL(/favicon\.svg$/);
	});

	test('goes back in one click', async ({ page }) => {
		await open(page, `?substantive=${termsFrom(9).join('.')}`);
		await page.getByRole('button', { name: 'Back to our line' }).click();
		await expect(page).toHaveURL(/\/\??$/);
		await compare(page, termsFrom(6));
	});

	test('stays the same set under another scale, and can be drawn there', async ({ page }) => {
		await open(page, '?scale=cameo');
		const other = await page.context().newPage();
		await open(other, 'claim/?scale=cameo');
		await expect(states(other)).toContainText('On CAMEO no one line divides them');
		await other.close();
		await expect(choice(page)).toHaveValue('set');
		const grave = [...new Set(drawn.map(({ line }) => line.response ?? ''))].filter(
			(term) => (scoreOf('cameo', term) ?? 0) <= -8
		);
		const value = await choice(page).locator('option', { hasText: /^−8, / }).getAttribute('value');
		await choice(page).selectOption(value ?? '');
		await expect(page).toHaveURL(/substantive=.*sanctions-persons/);
		await expect(page).not.toHaveURL(/severance/);
		for (const term of grave) await expect(page).toHaveURL(new RegExp(term));
		// Without a score there it stays what it was: it counted before.
		await expect(page).toHaveURL(/cyber-operation/);
	});
});

test.describe('the scale', () => {
	for (const scale of published)
		test(`${scale} places the marks anew, sets the rest apart, and the link repeats it`, async ({
			page
		}) => {
			await open(page);
			await page.getByLabel('Scale').selectOption(scale);
			await expect(page).toHaveURL(new RegExp(`\\?scale=${scale}$`));
			const without = all.filter(
				(l) => l.response !== 'none' && scoreOf(scale, l.response) === undefined
			);
			const apart = hero(page).locator('a.mark.apart');
			await expect(apart).toHaveCount(without.length);
			const main = page.getByRole('main');
			const acts = new Set(
				without.map((l, i) => (l.act_id ? `${l.responder} ${l.act_id}` : `row ${i}`))
			).size;
			if (acts > 0) await expect(main).toContainText(`${acts} acts have no score on`);
			const parties = new Map<string, number>();
			for (const l of all) {
				const score = scoreOf(scale, l.response);
				if (score === undefined || l.avowed !== 'yes' || !/sole|main/.test(l.basis ?? '')) continue;
				const key = `${l.incident_id} ${l.victim}`;
				// A lower score is the more severe on all of them but Kahn’s ladder.
				const known = parties.get(key) ?? score;
				parties.set(key, scale === 'kahn' ? Math.max(known, score) : Math.min(known, score));
			}
			const solid = hero(page).locator('a.mark:not(:has(.hollow)):not(.apart)');
			const names = await solid.evaluateAll((links) =>
				links.map((link) => /score (−?[\d.]+),/.exec(link.getAttribute('aria-label') ?? '')?.[1])
			);
			const shown = names.map((name) => Number(name?.replace('−', '-'))).sort((a, b) => a - b);
			expect(shown).toEqual([...parties.values()].sort((a, b) => a - b));
			const albania = hero(page).getByRole('link', {
				name: /^Albania, score .* Broke off relations/
			});
			await expect(albania).toHaveAttribute(
				'aria-label',
				new RegExp(`score ${String(scoreOf(scale, 'severance')).replace('-', '−')}, from`)
			);
			await openTables(hero(page));
			// Of a longer table the first fifty rows stand there until the rest is asked for.
			const drawnMarks = await marks(page).count();
			await expect(hero(page).locator('tbody tr')).toHaveCount(drawnMarks > 200 ? 50 : drawnMarks);
			const total = await marks(page).count();
			await page.reload();
			await expect(marks(page)).toHaveCount(total);
			await page.goBack();
			await expect(marks(page)).toHaveCount(drawn.length);
		});

	test('has a matrix of breaking off relations beside every other act, as the file has it', async ({
		page
	}) => {
		await open(page, 'scales/');
		await openTables(page);
		await page.getByText('Breaking off relations beside each other act').click();
		const table = page.getByRole('table', { name: /^Above, level with or below/ });
		const scales = ['ladder', ...published];
		const up = (scale: string): number => (['ladder', 'kahn'].includes(scale) ? 1 : -1);
		await expect(table.locator('tbody tr')).toHaveCount(15);
		const found = await table.locator('tbody td').allTextContents();
		const terms = termsFrom(1)
			.filter((term) => term !== 'severance')
			.reverse();
		const expected = terms.flatMap((term) =>
			scales.map((scale) => {
				const [a, b] = [scoreOf(scale, 'severance'), scoreOf(scale, term)];
				if (a === undefined || b === undefined) return 'no score';
				const by = (a - b) * up(scale);
				return by > 0 ? 'above' : by < 0 ? 'below' : 'level';
			})
		);
		expect(found).toEqual(expected);
		await expect(page.getByRole('main')).toContainText(
			'161, “reduce or break diplomatic relations”'
		);
	});
});

test('choices and details come back step by step, after a reload too', async ({ page }) => {
	const scale = page.getByLabel('Scale');
	const details = page.getByRole('dialog');
	await open(page);
	await choice(page).selectOption('8');
	await scale.selectOption('bar');
	await hero(page)
		.getByRole('link', { name: /^Albania, .*Broke off relations/ })
		.click();
	await expect(details).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(details).toBeHidden();
	await expect(scale).toHaveValue('bar');
	await page.reload();
	await openSet(page);
	await expect(scale).toHaveValue('bar');
	await page.goBack();
	await expect(scale).toHaveValue('ladder');
	await expect(choice(page)).toHaveValue('8');
	await page.goBack();
	await expect(choice(page)).toHaveValue('6');
	await page.goForward();
	await page.goForward();
	await expect(scale).toHaveValue('bar');
	await page.goForward();
	await expect(details).toBeVisible();
	await page.goBack();
	await expect(details).toBeHidden();
	await expect(page).toHaveURL(/&scale=bar$/);
});

test.describe('an order of the reader’s own', () => {
	const own = (page: Page): Locator => page.getByRole('figure', { name: /^Order of the acts/ });

	test('is made by keys, lives in the address, and everything follows', async ({ page }) => {
		await open(page, 'scales/');
		await own(page).getByRole('button', { name: 'Broke off relations: milder' }).focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/scale=own&own=own\+up\+.*severance_9\.5/);
		await expect(
			own(page).getByRole('button', { name: 'Broke off relations: milder' })
		).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/severance_9(\+|$)/);
		const first = await page.context().newPage();
		await open(first, new URL(page.url()).search);
		await expect(hero(first)).toHaveAccessibleName(/on your order/);
		await expect(
			hero(first).getByRole('link', {
				name: /^Albania, score 9, from 1 mild to 12 severe, on your order/
			})
		).toBeVisible();
		await first.close();
		await openTables(page);
		await page.getByText('Breaking off relations beside each other act').click();
		await expect(
			page.getByRole('table', { name: /^Above, level with or below/ }).locator('thead')
		).toContainText('Your order');
		const address = page.url();
		await page.goBack();
		await expect(page).toHaveURL(/severance_9\.5/);
		await open(page, address);
		await expect(page.getByLabel('Scale')).toHaveValue('own');
		await own(page).getByRole('button', { name: 'Back to our ladder' }).click();
		await expect(page).toHaveURL(/\/\??$/);
	});

	test('keeps the focus where an act can go no further', async ({ page }) => {
		await open(page, 'scales/');
		const graver = own(page).getByRole('button', { name: 'Countermeasure: more severe' });
		await graver.focus();
		for (let i = 0; i < 5; i++) await page.keyboard.press('Enter');
		await expect(graver).toBeFocused();
		await expect(graver).toHaveAttribute('aria-disabled', 'true');
	});

	test('gives back a field what it refuses, and says so', async ({ page }) => {
		await open(page, 'scales/?scale=own&own=own+up+severance_1');
		const field = own(page).getByLabel('Score of “Broke off relations”');
		await field.fill('');
		await field.press('Tab');
		await expect(field).toHaveValue('1');
		await expect(own(page).getByRole('status')).toContainText('needs one act with a score');
	});

	test('that a link spells wrong is said, and our ladder stands', async ({ page }) => {
		await open(page, '?scale=own&own=own+sideways+severance_1');
		await expect(page.getByText('The link says something under “own” and “scale”')).toBeVisible();
		await expect(marks(page)).toHaveCount(drawn.length);
	});

	test('takes typed scores, and a score that is taken away sets acts apart', async ({ page }) => {
		await open(page, 'scales/');
		const field = own(page).getByLabel('Score of “Expelled diplomats”');
		await field.fill('11.5');
		await field.press('Tab');
		await expect(page).toHaveURL(/expulsion_11\.5/);
		await field.fill('');
		await field.press('Tab');
		await expect(page).not.toHaveURL(/expulsion/);
		const expulsions = all.filter(({ response }) => response === 'expulsion').length;
		await page.goto(new URL(page.url()).search);
		await expect(hero(page).locator('a.mark.apart')).toHaveCount(expulsions);
	});

	const file = (page: Page): Locator => own(page).getByLabel('Import an order of your own (CSV)');
	const csv = (text: string) => ({
		name: 'mine.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(text)
	});
	const head = 'scale,graver,term,score\n';

	test('is imported as CSV', async ({ page }) => {
		await open(page, 'scales/');
		await file(page).setInputFiles(csv(`${head}lonka,up,severance,5\nlonka,up,expulsion,9\n`));
		await expect(page).toHaveURL(/own=lonka\+up\+expulsion_9\+severance_5/);
		await expect(page.getByLabel('Scale').locator('option:checked')).toHaveText(
			'Your order “lonka”'
		);
		await expect(own(page).getByRole('status')).toHaveText('“mine.csv” is in use, with 2 scores.');
		await expect(own(page).getByRole('region', { name: 'Problems' })).toHaveCount(0);
	});

	test('is chosen where a file holds several', async ({ page }) => {
		await open(page, 'scales/');
		await file(page).setInputFiles('data/scales.csv');
		await own(page)
			.getByRole('button', { name: /^Use “plover”/ })
			.click();
		await expect(page).toHaveURL(/own=plover\+down/);
	});

	for (const [name, text, message] of [
		['unknown terms', 'x,up,shouting,1\n', '“shouting” is not a word of this column'],
		['doubled terms', 'x,up,severance,1\nx,up,severance,2\n', 'same scale, term'],
		['text for scores', 'x,up,severance,high\n', '“high” is no number'],
		['two directions', 'x,up,severance,1\nx,down,protest,2\n', 'A scale has one direction'],
		['no scores', '', 'gives no act a score'],
		['markup', 'x,up,<img src=x onerror=alert(1)>,1\n', '<img src=x onerror=alert(1)>']
	] as const)
		test(`is refused with ${name}, and the page keeps its scale`, async ({ page }) => {
			await open(page, 'scales/?scale=bar');
			await file(page).setInputFiles(csv(head + text));
			const problems = own(page).getByRole('region', { name: 'Problems' });
			await expect(problems).toContainText(message);
			await expect(problems).toContainText('“mine.csv” cannot be used; the page keeps BAR.');
			await expect(problems.getByRole('heading')).toBeFocused();
			await expect(page).toHaveURL(/\?scale=bar$/);
			await expect(problems.locator('img')).toHaveCount(0);
		});

	test('can be taken away as CSV and imported again', async ({ page }) => {
		await open(page, 'scales/?scale=own&own=own+up+expulsion_2+severance_1.5');
		const download = page.waitForEvent('download');
		await own(page).getByRole('button', { name: 'Download this order (CSV)' }).click();
		const path = await (await download).path();
		await open(page, 'scales/');
		await file(page).setInputFiles(path);
		await expect(page).toHaveURL(/scale=own&own=own\+up\+expulsion_2\+severance_1\.5$/);
	});
});

test.describe('breaks with Iran', () => {
	test('are all drawn and in the table, the one over cyber apart, both versions said', async ({
		page
	}) => {
		await open(page, 'iran/');
		const figure = page.getByRole('figure', { name: /^Steps in relations/ });
		await expect(figure.locator('svg .mark')).toHaveCount(breaks.length);
		await expect(figure.locator('svg g.accent')).toHaveCount(
			breaks.filter(({ cyber }) => cyber === 'yes').length
		);
		await openTables(figure);
		await expect(figure.locator('tbody tr')).toHaveCount(breaks.length);
		await expect(figure).toContainText(`Of ${breaks.length} steps`);
		await expect(figure).toContainText('The list is not complete.');
		await expect(figure).toContainText(
			'Albania had expelled Iranian diplomats before, in 2018 and 2020'
		);
		const drawing = await figure.locator('.frame svg').textContent();
		for (const { article_says } of breaks)
			expect(drawing?.replace(/\s+/g, '')).toContain((article_says ?? '').replace(/\s+/g, ''));
	});
});

test.describe('proportion', () => {
	const figure = (page: Page): Locator =>
		page.getByRole('figure', { name: /^How far each incident/ });

	test('has every case of the picture and names those out of proportion', async ({ page }) => {
		await open(page, 'proportion/');
		await expect(figure(page).locator('a.mark')).toHaveCount(drawn.length + placed.silent);
		const cases = [...new Set(all.map((l) => `${l.incident_id} ${l.victim}`))].map((key) =>
			all.filter((l) => `${l.incident_id} ${l.victim}` === key)
		);
		const weak = cases.filter(
			([first, ...more]) =>
				/destruction|physical/.test(first?.effect ?? '') &&
				[first, ...more].every((l) => /^(none|acknowledgement)$/.test(l?.response ?? ''))
		);
		const strong = cases.filter(
			(some) =>
				/attempt|access/.test(some[0]?.effect ?? '') &&
				some.some(
					(l) =>
						termsFrom(6).includes(l.response ?? '') &&
						l.avowed === 'yes' &&
						/sole|main/.test(l.basis ?? '')
				)
		);
		await expect(
			figure(page).getByRole('region', { name: 'Severe attack, weak answer' }).getByRole('listitem')
		).toHaveCount(weak.length);
		await expect(
			figure(page)
				.getByRole('region', { name: 'Light attack, strong answer' })
				.getByRole('listitem')
		).toHaveCount(strong.length);
	});

	test('says the same of every case on every scale', async ({ page }) => {
		await open(page, 'proportion/');
		const sentence = await figure(page).locator('.answer').textContent();
		await page.getByLabel('Scale').selectOption('weis');
		await expect(page).toHaveURL(/scale=weis/);
		await expect(figure(page).locator('.answer')).toHaveText(sentence ?? '');
		await expect(figure(page)).toContainText('without a score on WEIS are not drawn here');
	});

	test('leads to the details by keys and back to the mark', async ({ page }) => {
		await open(page, 'proportion/');
		const albania = figure(page).getByRole('link', {
			name: /^Destruction: Albania, rung 10 of 12\. Broke off relations\./
		});
		await albania.focus();
		await page.keyboard.press('ArrowDown');
		await expect(figure(page).locator('a.mark:focus')).toHaveAttribute(
			'aria-label',
			/: .*, rung 9 of 12\./
		);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog')).toContainText('Rung 10 of 12');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await expect(albania).toBeFocused();
	});
});

test('all figures are there with scripts off, with their sentences and tables', async ({
	browser
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	let seen = 0;
	for (const address of ['', 'incidents/', 'claim/', 'scales/', 'proportion/', 'iran/']) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		for (const figure of await page.locator('figure[data-figure]').all()) {
			expect(await figure.locator('tbody tr').count(), address).toBeGreaterThan(4);
			seen++;
		}
	}
	expect(seen).toBe(9);
	await page.close();
});
