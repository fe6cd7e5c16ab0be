import { group } from 'd3-array';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { byDefault, checked, count, countsIn, lines, termsFrom, type Line } from './own-path.ts';
import { openSet, openTables, watch } from './page.ts';

/** Opens the comparison and waits until scripts have taken over. */
async function open(page: Page, address = ''): Promise<void> {
	await page.goto(`compare/${address}`);
	await expect(page.locator('div.frame:not(.pending)')).toHaveCount(2);
	await openSet(page);
}
const figure = (page: Page, name: string): Locator => page.getByRole('figure', { name });
const harder = (page: Page): Locator => figure(page, 'Answers by State and rung');
const timeline = (page: Page): Locator => figure(page, 'Incidents and answers by State and date');
const delay = (page: Page): Locator =>
	figure(page, 'Share of incidents answered within days of disclosure');
const matrix = (page: Page): Locator => figure(page, 'All States by rung');
const map = (page: Page): Locator => figure(page, 'Strongest own act of each State on a map');
const chosen = (page: Page): Locator => page.getByRole('region', { name: 'States compared' });
const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Add a State' });
const found = (page: Page): Locator => page.locator('[role="option"]');
const names = async (page: Page): Promise<readonly string[]> =>
	(
		await chosen(page)
			.getByRole('button', { name: /^Take out / })
			.all()
	).length === 0
		? []
		: chosen(page)
				.getByRole('button', { name: /^Take out / })
				.evaluateAll((all) =>
					all.map((one) => (one.getAttribute('aria-label') ?? '').replace('Take out ', ''))
				);
const starting = ['Albania', 'United States', 'Germany', 'Israel', 'Netherlands', 'Saudi Arabia'];
const codes = ['ALB', 'USA', 'DEU', 'ISR', 'NLD', 'SAU'];

const all = lines.filter(byDefault);
/** Own acts of a State, each once. */
function acts(state: string, some: readonly Line[] = all): readonly Line[] {
	const seen = new Set<string>();
	return some
		.filter((l) => l.responder === state && l.victim === state && l.response !== 'none')
		.filter((l) => {
			const id = l.act_id || `${l.incident_id} ${l.response} ${l.response_date}`;
			return seen.has(id) ? false : seen.add(id);
		});
}
const incidents = (state: string): number =>
	new Set(all.filter(({ victim }) => victim === state).map(({ incident_id }) => incident_id)).size;
const silent = (state: string): number =>
	all.filter(({ victim, response }) => victim === state && response === 'none').length;
const states = [...new Set(all.map(({ victim = '' }) => victim))];

/** Median of some numbers. */
function median(numbers: readonly number[]): number | null {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	if (sorted.length === 0) return null;
	return sorted.length % 2 === 1
		? (sorted[Math.floor(middle)] ?? null)
		: ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
const middle = (date: string): number => {
	const [y = 0, m, d] = date.split('-').map(Number);
	if (m === undefined) return (Date.UTC(y, 0, 1) + Date.UTC(y, 11, 31)) / 2;
	if (d === undefined) return (Date.UTC(y, m - 1, 1) + Date.UTC(y, m, 0)) / 2;
	return Date.UTC(y, m - 1, d);
};
/** Days from disclosure to the first own act, for incidents where both are known to the day; null where they are the same day. */
function days(state: string): readonly (number | null)[] {
	const own = all.filter(
		(l) => l.victim === state && l.responder === state && l.response !== 'none'
	);
	return [...new Set(own.map(({ incident_id }) => incident_id))].flatMap((incident) => {
		const mine = own.filter(({ incident_id }) => incident_id === incident);
		if (mine.some(({ response_date }) => response_date === '')) return [];
		const [first] = [...mine].sort(
			(x, y) => middle(x.response_date ?? '') - middle(y.response_date ?? '')
		);
		const { disclosed_date: told = '', response_date: done = '' } = first ?? {};
		// An act that came surely before counts as 0 days, also where its own day is not known.
		if (told !== '' && `${done}~` < told) return [0];
		if (told.length !== 10 || done.length !== 10) return [];
		return [told === done ? null : Math.max(0, (Date.parse(done) - Date.parse(told)) / 86_400_000)];
	});
}

test.describe('the States compared', () => {
	test('start with six, each with a sign of its own', async ({ page }) => {
		await open(page);
		expect(await names(page)).toEqual(starting);
		const signs = await chosen(page)
			.locator('li path')
			.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
		expect(new Set(signs).size).toBe(6);
		const colours = await chosen(page)
			.locator('li path')
			.evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
		expect(new Set(colours).size).toBe(6);
	});

	for (const [text, name] of [
		['czech rep', 'Czechia'],
		['Czechia', 'Czechia'],
		['turkey', 'Türkiye'],
		['Türkiye', 'Türkiye'],
		['UK', 'United Kingdom'],
		['gbr', 'United Kingdom']
	] as const)
		test(`are found by “${text}”, and added by keys alone`, async ({ page }) => {
			await open(page);
			await search(page).focus();
			await page.keyboard.type(text);
			await expect(found(page).first()).toContainText(name);
			await page.keyboard.press('Enter');
			await expect(chosen(page).getByRole('button', { name: `Take out ${name}` })).toBeVisible();
			await expect(search(page)).toHaveValue('');
			await expect(search(page)).toBeFocused();
			await page.reload();
			await expect(chosen(page).getByRole('button', { name: `Take out ${name}` })).toBeVisible();
			await page.goBack();
			await expect(chosen(page).getByRole('button', { name: `Take out ${name}` })).toHaveCount(0);
		});

	test('tell code and incidents in the list, by pointer, and nobody twice', async ({ page }) => {
		await open(page);
		await page.getByRole('button', { name: 'Show all States that can be added' }).click();
		await expect(found(page)).toHaveCount(states.length - codes.length);
		const estonia = found(page).filter({ hasText: 'Estonia' });
		await expect(estonia).toContainText(`EST, Europe, ${incidents('EST')} incidents`);
		await estonia.click();
		await expect(page).toHaveURL(/states=ALB\.USA\.DEU\.ISR\.NLD\.SAU\.EST$/);
	});

	test('are not offered twice, and the search says so', async ({ page }) => {
		await open(page);
		await search(page).fill('alb');
		await expect(found(page)).toHaveText('Albania is compared already.');
		await search(page).fill('zzz');
		await expect(found(page)).toHaveText('Nobody of that name or code is shown.');
		await page.keyboard.press('Escape');
		await expect(search(page)).toHaveValue('');
	});

	test('include organisations where allies’ acts are shown', async ({ page }) => {
		await open(page, '?acts=all');
		await search(page).fill('european union');
		await expect(found(page).first()).toContainText('organisation');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/acts=all&states=.*\.EU$/);
		const eu = lines.filter(
			(l) => l.responder === 'EU' && byDefault({ ...l, responder: l.victim ?? '' })
		);
		await expect(harder(page).getByRole('link', { name: /^European Union, for / })).toHaveCount(
			new Set(
				eu.map((l) => l.act_id || `${l.incident_id} ${l.victim} ${l.response} ${l.response_date}`)
			).size
		);
	});

	test('are told, with how many there are then', async ({ page }) => {
		await open(page);
		const told = chosen(page).getByRole('status').last();
		await chosen(page).getByRole('button', { name: 'Take out Germany' }).click();
		await expect(told).toHaveText('Germany taken out. 5 States compared.');
		await search(page).fill('france');
		await page.keyboard.press('Enter');
		await expect(told).toHaveText('France added. 6 States compared.');
		await chosen(page).getByRole('button', { name: 'Clear all' }).click();
		await expect(told).toHaveText('No State is compared.');
	});

	test('keep colour and shape when another goes, and the next takes its place', async ({
		page
	}) => {
		await open(page);
		const sign = (name: string): Promise<string | null> =>
			chosen(page).locator('li', { hasText: name }).locator('path').getAttribute('d');
		const before = await sign('Israel');
		const freed = await sign('Germany');
		await chosen(page).getByRole('button', { name: 'Take out Germany' }).click();
		await expect(page).toHaveURL(/states=ALB\.USA\.\.ISR\.NLD\.SAU$/);
		expect(await sign('Israel')).toBe(before);
		await expect(chosen(page).getByRole('button', { name: 'Take out Israel' })).toBeFocused();
		await search(page).fill('france');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/states=ALB\.USA\.FRA\.ISR\.NLD\.SAU$/);
		expect(await sign('France')).toBe(freed);
	});

	test('are eight at most, can be cleared, and the page says what to do', async ({ page }) => {
		await open(page, '?figure=map');
		await chosen(page)
			.getByRole('button', { name: /^NATO members/ })
			.click();
		expect(await names(page)).toHaveLength(8);
		await search(page).focus();
		await page.keyboard.press('ArrowDown');
		await expect(chosen(page)).toContainText(
			'8 States are compared, which is the most: take one out first'
		);
		await page.keyboard.press('Escape');
		const nobody = map(page).getByRole('link', { name: /^Brazil/ });
		await nobody.focus();
		await expect(page.locator('.tip')).toContainText('8 States are compared, which is the most');
		await page.keyboard.press('Enter');
		await expect(nobody).toBeFocused();
		expect(await names(page)).toHaveLength(8);
		await chosen(page).getByRole('button', { name: 'Clear all' }).click();
		await expect(page).toHaveURL(/\?states=none&figure=map$/);
		await expect(harder(page)).toContainText('No State is chosen');
		await page.getByRole('link', { name: 'Timeline' }).click();
		await expect(timeline(page)).toContainText('No incident of the States compared is shown');
		await page.reload();
		expect(await names(page)).toEqual([]);
	});

	test('come by ready choices, which say who was left out', async ({ page }) => {
		await open(page);
		const article = [
			...new Set(all.filter((l) => l.in_article === 'yes').map((l) => l.victim ?? ''))
		];
		await chosen(page)
			.getByRole('button', { name: /^Named in the article/ })
			.click();
		await expect(
			chosen(page).getByText(
				`Named in the article: ${article.length} States fit. Shown are the 8 with most answers; of equal ones the first by name.`
			)
		).toHaveCount(2);
		const iran = [
			...new Set(
				all
					.filter(
						(l) => l.response !== 'none' && (l.attributed_to ?? '').split(' ').includes('IRN')
					)
					.map((l) => l.responder ?? '')
			)
		];
		await chosen(page)
			.getByRole('button', { name: /^Answered Iran/ })
			.click();
		await expect(chosen(page)).toContainText(`Answered Iran: ${iran.length} States fit`);
		expect(await names(page)).toHaveLength(Math.min(8, iran.length));
		await chosen(page)
			.getByRole('button', { name: /^Strongest eight/ })
			.click();
		expect((await names(page)).slice(0, 2)).toEqual(['United States', 'Georgia']);
		await expect(chosen(page).getByRole('button', { name: /^Strongest eight/ })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});

	test('of a link that are none are ignored, and a line says so', async ({ page }) => {
		await open(page, '?states=ALB.XXX.DEU.%3Cb%3E');
		expect(await names(page)).toEqual(['Albania', 'Germany']);
		await expect(
			page.getByRole('status').filter({ hasText: '“XXX” and “<b>” are no States’ codes' })
		).toBeVisible();
	});
});

test.describe('the figures', () => {
	test('hold every act of the States compared, and the numbers are those of the CSV', async ({
		page
	}) => {
		await open(page);
		const total = codes.reduce((sum, state) => sum + acts(state).length, 0);
		await expect(harder(page).locator('a.act')).toHaveCount(total);
		const rows = harder(page).getByRole('table').first().locator('tbody tr');
		for (const [i, state] of codes.entries()) {
			const cells = await rows.nth(i).getByRole('cell').allTextContents();
			const mine = acts(state);
			const substantive = mine.filter(
				(l) =>
					termsFrom(6).includes(l.response ?? '') &&
					l.avowed === 'yes' &&
					/sole|main/.test(l.basis ?? '')
			).length;
			const together = mine.filter((l) => l.collective === 'yes').length;
			const known = days(state).filter((one) => one !== null);
			const atOnce = days(state).length - known.length;
			expect(cells.slice(0, 3), state).toEqual(
				[incidents(state), mine.length, substantive].map(String)
			);
			const more = `in ${atOnce} more the answer came on the day the incident became public`;
			expect(cells[5], state).toBe(
				`${median(known)} day${median(known) === 1 ? '' : 's'}, over ${known.length}${atOnce === 0 ? '' : `; ${more}`}`
			);
			expect(cells[6], state).toContain(`${together} of ${mine.length} (`);
			expect(cells[7], state).toContain(`${silent(state)} of ${incidents(state)} (`);
		}
	});

	test('count the whole record in the matrix, and a cell opens its acts', async ({ page }) => {
		await open(page, '?figure=matrix');
		await openTables(matrix(page));
		await expect(matrix(page).locator('tbody tr')).toHaveCount(states.length);
		const sum = (await matrix(page).locator('a.cell:not(:has(.silent)) text').allTextContents())
			.map(Number)
			.reduce((a, b) => a + b, 0);
		expect(sum).toBe(states.reduce((n, state) => n + acts(state).length, 0));
		const cell = matrix(page).getByRole('link', { name: /^Albania, rung 2 of 12/ });
		const named = acts('ALB').filter(({ response }) => response === 'attribution').length;
		await expect(cell).toHaveAccessibleName(new RegExp(`: ${named} acts$`));
		await cell.click();
		const list = page.getByRole('dialog', { name: 'Albania, rung 2 of 12' });
		await expect(list.getByRole('listitem')).toHaveCount(named);
		await expect(page).toHaveURL(/\?figure=matrix&cell=ALB\.2$/);
		await list.getByRole('link').first().click();
		await expect(page.getByRole('dialog', { name: 'Albania: named the State' })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(list).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(list).toBeHidden();
		await expect(page).toHaveURL(/compare\/\?figure=matrix$/);
		await page.goto('compare/?cell=USA.0');
		await expect(
			page
				.getByRole('dialog', { name: 'United States, no public response found' })
				.getByRole('listitem')
		).toHaveCount(silent('USA'));
	});

	test('keep the keyboard in the timeline, whatever a key looks at', async ({ page }) => {
		await open(page);
		const mark = timeline(page)
			.getByRole('link', { name: /^Albania/ })
			.first();
		await mark.focus();
		for (const key of ['+', '+', '+', ',', ',', ',', ',', '-', '0']) {
			await page.keyboard.press(key);
			await expect
				.poll(() => page.evaluate(() => document.activeElement?.closest('figure') !== null))
				.toBe(true);
		}
		await expect(page).not.toHaveURL(/zoom=/);
	});

	test('name an incident without a response in the timeline too', async ({ page }) => {
		await open(page, '?states=SAU');
		const dashes = timeline(page).getByRole('link', { name: /No public response found/ });
		await expect(dashes).toHaveCount(silent('SAU'));
		await dashes.first().focus();
		await expect(page.locator('.tip')).toContainText('not proof that there was none');
	});

	test('sort the matrix as asked, and the link repeats it', async ({ page }) => {
		await open(page, '?figure=matrix');
		await openTables(matrix(page));
		const first = (): Locator => matrix(page).locator('tbody th').first();
		await expect(first()).toHaveText('United States');
		await page.getByLabel('Sort the States by').selectOption('name');
		await expect(page).toHaveURL(/sort=name&figure=matrix$/);
		await expect(first()).toHaveText('Afghanistan');
		await page.reload();
		await openTables(matrix(page));
		await expect(first()).toHaveText('Afghanistan');
		await page.getByLabel('Sort the States by').selectOption('number');
		await expect(first()).toHaveText('United States');
	});

	test('show the time that buttons, keys and pointer ask for, and the link repeats it', async ({
		page
	}) => {
		await open(page);
		const marks = timeline(page).locator('a.act');
		const whole = await marks.count();
		await page.getByRole('button', { name: 'Closer' }).click();
		await expect(page).toHaveURL(/zoom=\d{4}-\d\d-\d\d\.\d{4}-\d\d-\d\d$/);
		await page.getByRole('button', { name: 'Later' }).click();
		await page.getByRole('button', { name: 'Later' }).click();
		await expect(page.getByRole('button', { name: 'Later' })).toHaveAttribute(
			'aria-disabled',
			'true'
		);
		await page.keyboard.press('+');
		await page.keyboard.press('.');
		await page.keyboard.press('.');
		await expect(page).toHaveURL(/zoom=202/);
		// The page’s own word: the browser may tell of the last key a moment later.
		const address = await page.evaluate(() => location.href);
		await page.reload();
		await expect(page.locator('div.frame:not(.pending)')).toHaveCount(2);
		const near = await marks.count();
		expect(near).toBeGreaterThan(0);
		await page.getByRole('button', { name: 'Earlier' }).focus();
		await page.keyboard.press(',');
		await expect(page).not.toHaveURL(address);
		await page.goBack();
		await expect(page).toHaveURL(address);
		const picture = timeline(page).locator('svg[role="group"]');
		// Going back scrolls the page where it was: the pointer waits until the picture stands still.
		const { width = 0 } = (await picture.boundingBox()) ?? {};
		await picture.hover({ position: { x: width / 2, y: 30 } });
		const box = await picture.boundingBox();
		if (box === null) throw new Error('no picture');
		const [x, y] = [box.x + box.width / 2, box.y + 30];
		await page.mouse.down();
		await page.mouse.move(x + 200, y, { steps: 8 });
		await page.mouse.up();
		await expect(page).not.toHaveURL(address);
		await page.goBack();
		await expect(page).toHaveURL(address);
		await page.keyboard.press('0');
		await page.getByRole('button', { name: 'Whole record' }).click();
		await expect(page).not.toHaveURL(/zoom=/);
		await expect(marks).toHaveCount(whole);
	});

	for (const confidence of ['medium', 'high'])
		test(`are drawn for confidence ${confidence} too, and say what it hides`, async ({ page }) => {
			const broken: string[] = [];
			page.on('pageerror', ({ message }) => broken.push(message));
			await open(page, `?confidence=${confidence}&states=USA.KOR.BRA.AUS&figure=delay`);
			await expect(delay(page).locator('svg .curve').first()).toBeAttached();
			await expect(delay(page)).toContainText(/whose first answer the filters leave out/);
			expect(broken).toEqual([]);
		});

	test('lead from a mark that stands for several to their list', async ({ page }) => {
		await open(page, '?states=ALB');
		const mark = timeline(page).getByRole('link', { name: /^Albania, 2 acts close together/ });
		await mark.click();
		const list = page.getByRole('dialog', { name: /^Albania: Attack on the Albanian government/ });
		await expect(
			list.getByRole('listitem').filter({ hasText: 'Broke off relations' })
		).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(list).toBeHidden();
	});

	test('have the curve’s first and last share in a table', async ({ page }) => {
		await open(page, '?figure=delay');
		const set = termsFrom(6);
		const isDated = (date = ''): boolean => date.length >= 7;
		// A curve can only count what has a day or a month: an incident disclosed in some year is left out, and so is one all
		// of whose answers that count have no more than a year.
		const watched = codes.map((state) => {
			const cases = group(
				all.filter((l) => l.victim === state && isDated(l.disclosed_date)),
				({ incident_id }) => incident_id
			);
			return [...cases.values()].flatMap((rows) => {
				const grave = rows.filter((l) => countsIn(set, l));
				const dated = grave.filter((l) => isDated(l.response_date));
				if (grave.length > 0 && dated.length === 0) return [];
				const ends = dated.map(({ response_date = '' }) => middle(response_date));
				const until = dated.length > 0 ? Math.min(...ends) : Date.parse(checked);
				return [
					{ took: until - middle(rows[0]?.disclosed_date ?? ''), answered: dated.length > 0 }
				];
			});
		});
		const grave = watched.map((some) => some.filter(({ answered }) => answered).length);
		await openTables(delay(page));
		const rows = delay(page).locator('tbody tr');
		for (const [i, n] of grave.entries()) {
			await expect(rows.nth(i).getByRole('cell').nth(1)).toHaveText(String(n));
			const shares = (await rows.nth(i).getByRole('cell').allTextContents())
				.slice(2, 6)
				.flatMap((text) => (text.endsWith('%') ? [parseInt(text, 10)] : []));
			expect([...shares].sort((x, y) => x - y)).toEqual(shares);
			// One answer is one of those still watched on its day; some became public too late to be watched so long.
			const only = watched[i]?.find(({ answered }) => answered);
			const still = watched[i]?.filter(({ took }) => only && took >= only.took).length ?? 0;
			if (n === 1) expect(shares).toContain(Math.round(100 / still));
			if (n === 0) expect(shares.every((share) => share === 0)).toBe(true);
		}
		await expect(delay(page)).toContainText(
			`${grave.reduce((a, b) => a + b, 0)} of ${watched.flat().length} incidents have an answer that counts`
		);
		await page.getByLabel('Counts as substantive from').selectOption('1');
		await expect(delay(page)).not.toContainText(`${grave.reduce((a, b) => a + b, 0)} of `);
	});

	test('add a State from the map, and take it out', async ({ page }) => {
		await open(page, '?figure=map');
		await openTables(map(page));
		await expect(map(page).locator('tbody tr')).toHaveCount(states.length);
		await expect(map(page).locator('[role="listitem"] > a')).toHaveCount(states.length);
		const jordan = map(page).getByRole('link', { name: /^Jordan: no public response found; / });
		await jordan.focus();
		await expect(page.locator('.tip')).toContainText('Jordan');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\.JOR&figure=map$/);
		await expect(jordan).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/compare\/\?figure=map$/);
		const brazil = map(page).getByRole('link', { name: /^Brazil: / });
		const middle = await brazil.boundingBox();
		if (middle === null) throw new Error('no Brazil');
		await brazil.locator('use').click();
		await expect(chosen(page).getByRole('button', { name: 'Take out Brazil' })).toBeVisible();
	});

	test('have a sentence for every pair', async ({ page }) => {
		await open(page, '?states=ALB.DEU&figure=pairs');
		const pairs = figure(page, 'Pair by pair');
		await expect(pairs).toContainText(
			'Albania went higher than Germany: rung 10, broke off relations (2022)'
		);
		await expect(pairs).toContainText(
			`It rests on ${incidents('ALB')} incidents of Albania and ${incidents('DEU')} of Germany.`
		);
		await expect(pairs.getByRole('term')).toHaveCount(1);
		await open(page, '?figure=pairs');
		await expect(pairs.locator('dt')).toHaveCount(15);
	});

	test('say in the lane why a State has nothing', async ({ page }) => {
		await open(page, '?states=ALB.FJI.KWT&attributed-to=RUS');
		await expect(timeline(page).locator('svg')).toContainText([
			'The record has no incident against Fiji'
		]);
		await expect(timeline(page).locator('svg')).toContainText([
			'Kuwait: the filters leave out its'
		]);
	});
});

test('the controls are found by their names alone, and nothing else has these names', async ({
	page
}) => {
	await open(page, '?acts=all&adversary=all&scale=weis&figure=matrix');
	for (const name of [
		'Attributed to',
		'Adversary',
		'From year',
		'To year',
		'Effect',
		'Confidence',
		'Acts of',
		'Scale',
		'Counts as substantive from',
		'Sort the States by',
		'Add a State'
	])
		await expect(page.getByLabel(name), name).toHaveCount(1);
});

test('the view goes along from page to page', async ({ page }) => {
	await open(page, '?attributed-to=IRN&scale=bar&states=ALB.USA');
	const pages = page.getByRole('navigation', { name: 'Pages' });
	await expect(pages.getByRole('link', { name: 'Compare' })).toHaveAttribute(
		'aria-current',
		'page'
	);
	await pages.getByRole('link', { name: 'Answers' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('How severe');
	await openSet(page);
	await expect(page.getByLabel('Attributed to')).toHaveValue('IRN');
	await expect(page.getByLabel('Scale')).toHaveValue('bar');
	await page.getByLabel('To year').selectOption('2023');
	await pages.getByRole('link', { name: 'Compare' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Who answered harder');
	expect(await names(page)).toEqual(['Albania', 'United States']);
	await openSet(page);
	await expect(page.getByLabel('To year')).toHaveValue('2023');
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('How severe');
	await openSet(page);
	await expect(page.getByLabel('To year')).toHaveValue('2023');
});

test('nothing is fetched from elsewhere, and nothing goes wrong in the console', async ({
	page,
	baseURL
}) => {
	const wrong = watch(page, baseURL);
	await open(page);
	await search(page).fill('estonia');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/EST$/);
	await page.getByLabel('Scale').selectOption('cameo');
	await page.getByLabel('Acts of').selectOption('all');
	await page.getByLabel('Confidence').selectOption('high');
	await page.getByLabel('Adversary').selectOption('contested');
	await page.getByRole('button', { name: 'Closer' }).click();
	await expect(page).toHaveURL(/zoom=/);
	expect(wrong).toEqual([]);
});

test('everything is there with scripts off, and is what scripts draw', async ({
	browser,
	page
}) => {
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto('compare/');
	const total = codes.reduce((sum, state) => sum + acts(state).length, 0);
	await expect(harder(plain).locator('a.act')).toHaveCount(total);
	await expect(matrix(plain).locator('tbody tr')).toHaveCount(states.length);
	await expect(map(plain).locator('[role="listitem"] > a')).toHaveCount(states.length);
	await expect(delay(plain).locator('svg .curve')).toHaveCount(codes.length);
	await expect(timeline(plain).locator('svg .case')).toHaveCount(
		codes.reduce((n, state) => n + incidents(state), 0)
	);
	const told = await harder(plain).locator('.answer').textContent();
	await plain.close();
	await open(page);
	await expect(harder(page).locator('.answer')).toHaveText(told ?? '');
});

for (const width of [320, 360, 768, 1280])
	test(`fits ${width} px without scrolling sideways, with no text under 12 px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page, '?states=ALB.USA.DEU.ISR.NLD.SAU.GBR.FJI');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
		const small = await page.evaluate(() =>
			[...document.querySelectorAll('svg text, p, td, th, label, a, li, dd, button')]
				.filter((one) => one.textContent?.trim() && one.getClientRects().length > 0)
				.filter((one) => {
					const svg = one.closest('svg');
					const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
					return parseFloat(getComputedStyle(one).fontSize) * scale < 11.9;
				})
				.map((one) => one.textContent)
		);
		expect(small).toEqual([]);
	});

test('the marks of the first picture agree with the rule of place', async ({ page }) => {
	await open(page);
	const placed = count(all.filter(({ victim }) => codes.includes(victim ?? '')));
	const places = new Set(
		placed.solid.map(
			({ line }) =>
				line.act_id || `${line.incident_id} ${line.victim} ${line.response} ${line.response_date}`
		)
	);
	await expect(harder(page).locator('a.act:not(:has(.dot.hollow))')).toHaveCount(places.size);
});
