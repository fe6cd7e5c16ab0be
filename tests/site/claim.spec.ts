import { expect, test, type Locator, type Page } from '@playwright/test';
import { checked, claimBy, termsFrom, type ClaimNumbers, type ClaimQuestion } from './own-path.ts';
import { open, openTables } from './page.ts';

const asked: ClaimQuestion = {
	attacker: 'IRN',
	from: '2012-01-01',
	to: '2022-09-07',
	asOf: '2022-09-07',
	checked,
	set: termsFrom(6),
	contested: false,
	nonState: false
};
const names = ['credible', 'governments', 'disruption', 'any-state', 'hypothesis'] as const;

const figure = (page: Page): Locator => page.getByRole('figure', { name: /^The claim/ });
const readings = (page: Page): Locator => figure(page).locator('ol > li');

const codes = async (reading: Locator, kind: string): Promise<readonly string[]> =>
	(await reading.locator(`svg .${kind} text`).allTextContents()).sort();

/** Compares every number and every country that one reading prints with those counted from the raw CSV. */
async function compare(page: Page, i: number, expected: ClaimNumbers): Promise<void> {
	const reading = readings(page).nth(i);
	const { countries, substantive, lesser, none } = expected;
	const rest = countries.length - substantive.length;
	expect(await codes(reading, 'substantive'), names[i]).toEqual(substantive);
	expect(await codes(reading, 'lesser'), names[i]).toEqual(lesser);
	expect(await codes(reading, 'none'), names[i]).toEqual(none);
	const text = reading.locator('.numbers');
	const verdict = reading.locator('.verdict');
	const cells = figure(page).locator('details.table tbody tr').nth(i).locator('td');
	const numbers = [countries.length, substantive.length, rest, lesser.length, none.length];
	for (const [at, n] of [2, 3, 4, 5, 6].map((cell, k) => [cell, numbers[k]] as const))
		await expect(cells.nth(at), `${names[i]}, cell ${at}`).toHaveText(
			at === 3 ? new RegExp(`^${n}(:|$)`) : String(n)
		);
	const others = countries.filter((state) => state !== 'ALB');
	const exceptions = substantive.filter((state) => state !== 'ALB');
	const few = exceptions.length <= 3 && exceptions.length * 2 < others.length;
	await expect(verdict).toHaveText(
		others.length === 0
			? /^Cannot be tested: /
			: exceptions.length === 0
				? countries.length < 22
					? 'True, but of fewer countries than the article counts.'
					: 'True.'
				: few
					? /^True, except for .+\.$/
					: new RegExp(
							others.length === 1
								? '^Not true: the one country'
								: exceptions.length === others.length
									? `^Not true: all ${others.length} `
									: `^Not true: ${exceptions.length} of ${others.length} `
						)
	);
	if (countries.length === 0) {
		await expect(text).toContainText('No country on record fits');
		return;
	}
	await expect(reading.locator('.size')).toHaveText(
		`${rest} of ${countries.length} took no substantive action on record; the article speaks of 21 of 22.`
	);
	const beside = (n: number, article: number): string =>
		n === article
			? `the article’s ${article} exactly`
			: `${n > article ? 'more' : 'fewer'} than the article’s ${article}`;
	await expect(text).toContainText(
		`${countries.length} ${countries.length === 1 ? 'country' : 'countries'}, ${beside(countries.length, 22)}.`
	);
	if (rest > 0)
		await expect(text).toContainText(
			`${rest} ${rest === 1 ? 'has' : 'have'} none, ${beside(rest, 21)}. Of these ${lesser.length} gave a lesser answer, and for ${none.length} none was found.`
		);
	const list = reading.locator('details');
	await list.locator('summary').click();
	await expect(list.locator('tbody tr')).toHaveCount(countries.length);
	await expect(list.locator('tbody tr').first()).toBeVisible();
}

const questions: readonly (readonly [string, string, Partial<ClaimQuestion>])[] = [
	['as the article has it', '', {}],
	['as of the record’s day', `?as-of=${checked}`, { asOf: checked }],
	['before Albania acted', '?as-of=2022-09-06', { asOf: '2022-09-06' }],
	[
		'in a wider window',
		`?window-from=2007-01-01&window-to=${checked}&as-of=${checked}`,
		{ from: '2007-01-01', to: checked, asOf: checked }
	],
	[
		'in an empty window',
		'?window-from=1990-01-01&window-to=1991-01-01',
		{ from: '1990-01-01', to: '1991-01-01' }
	],
	['of Russia', '?attacker=RUS', { attacker: 'RUS' }],
	[
		'of China, as of the record’s day',
		`?attacker=CHN&as-of=${checked}`,
		{ attacker: 'CHN', asOf: checked }
	],
	[
		'with contested and non-state incidents',
		'?contested=counted&non-state=counted',
		{ contested: true, nonState: true }
	],
	['from charges up', `?substantive=${termsFrom(4).join('.')}`, { set: termsFrom(4) }],
	['from any word up', `?substantive=${termsFrom(1).join('.')}`, { set: termsFrom(1) }],
	[
		'with severance and beyond alone',
		`?substantive=${termsFrom(10).join('.')}`,
		{ set: termsFrom(10) }
	],
	['under another scale, where the set is the same', '?scale=cameo', {}]
];

test.describe('every number of every reading is that of a second path', () => {
	for (const [name, address, part] of questions)
		test(name, async ({ page }) => {
			await open(page, `claim/${address}`);
			await openTables(figure(page));
			const expected = claimBy({ ...asked, ...part });
			await expect(readings(page)).toHaveCount(names.length);
			for (const [i, reading] of names.entries()) {
				const numbers = expected[reading];
				if (numbers === undefined) throw new Error(reading);
				await compare(page, i, numbers);
			}
		});
});

test('the claim is true except for the United States, and the Mabna case is called a hypothesis', async ({
	page
}) => {
	await open(page, 'claim/');
	await expect(readings(page).nth(1).locator('.verdict')).toHaveText(
		'True, except for the United States.'
	);
	await expect(figure(page)).toContainText('In September 2022 an article said');
	await expect(readings(page).nth(4)).toContainText('a hypothesis');
	await expect(readings(page).nth(4)).toContainText('Nobody says that the article means it');
});

test('dates, attacker and switches change the claim, the picture’s window and the address together', async ({
	page
}) => {
	await open(page, 'claim/');
	await openTables(figure(page));
	await page.getByLabel('Window from').fill('2015-06-01');
	await expect(page).toHaveURL(/\?window-from=2015-06-01$/);
	await expect(figure(page)).toContainText('from 1 June 2015 to 7 September 2022');
	await page.getByLabel('Acts until').fill('2019-01-01');
	await page.getByLabel('Attacks by').selectOption({ label: 'Russia' });
	await page.getByLabel('Contested incidents too').check();
	await expect(page).toHaveURL(
		/\?attacker=RUS&window-from=2015-06-01&as-of=2019-01-01&contested=counted$/
	);
	const expected = claimBy({
		...asked,
		attacker: 'RUS',
		from: '2015-06-01',
		asOf: '2019-01-01',
		contested: true
	});
	const address = page.url();
	for (const link of [null, address]) {
		if (link !== null) await open(page, link);
		await openTables(figure(page));
		for (const [i, reading] of names.entries()) {
			const numbers = expected[reading];
			if (numbers) await compare(page, i, numbers);
		}
	}
	await open(page, `claim/${address}`);
	await page.getByRole('button', { name: 'As in the article' }).click();
	await expect(page).toHaveURL(/\/\??$/);
	await page.goBack();
	await expect(page).toHaveURL(address);
});

test('Back undoes one choice at a time, and a date that is typed is one', async ({ page }) => {
	await open(page, 'claim/');
	await page.getByLabel('Attacks by').selectOption({ label: 'Russia' });
	await expect(page).toHaveURL(/attacker=RUS$/);
	const day = page.getByLabel('Acts until');
	await day.focus();
	for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
	await expect(page).toHaveURL(/as-of=/);
	await expect(page).not.toHaveURL(/as-of=2022-09-07/);
	await page.goBack();
	await expect(page).toHaveURL(/\?attacker=RUS$/);
	await expect(day).toHaveValue('2022-09-07');
	await page.goBack();
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByLabel('Attacks by')).toHaveValue('IRN');
});

test('until the last update is one click', async ({ page }) => {
	await open(page, 'claim/');
	await page.getByRole('button', { name: /^Until .*our last update$/ }).click();
	await expect(page).toHaveURL(new RegExp(`as-of=${checked}$`));
});
