import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { By, Key, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { clean, record } from './files/file.ts';
import { pages } from './page.ts';
import { test } from './webkit.ts';

/* The ways a person takes through the pages, in WebKit. */

const patience = 30_000;

/** The element that a selector names, once it is there to be seen. */
async function see(window: WebDriver, selector: string): Promise<WebElement> {
	const found = await window.wait(until.elementLocated(By.css(selector)), patience, selector);
	return window.wait(until.elementIsVisible(found), patience, selector);
}

/** The link, button or summary of a text. */
const called = (window: WebDriver, name: string): Promise<WebElement> =>
	window.wait(
		until.elementLocated(
			By.xpath(`//*[self::a or self::button or self::summary][normalize-space()="${name}"]`)
		),
		patience,
		name
	);

const count = async (window: WebDriver, selector: string): Promise<number> =>
	(await window.findElements(By.css(selector))).length;

const countIs = (window: WebDriver, selector: string, wanted: number): Promise<unknown> =>
	window.wait(
		async () => (await count(window, selector)) === wanted,
		patience,
		`${wanted} of ${selector}`
	);

/** Opens a view and waits until scripts have taken over. */
async function open(
	window: WebDriver,
	baseURL: string | undefined,
	address: string
): Promise<void> {
	await window.get(`${baseURL}${address}`);
	await see(window, 'h1');
	await countIs(window, 'div.frame.pending', 0);
	// It has no picture, and its scripts are the most.
	if (address === 'data/') await see(window, '.helps button:enabled');
}

const textOf = async (window: WebDriver, selector: string): Promise<string> =>
	(await see(window, selector)).getText();

/** Writes a text to a file and chooses it, once the page can read one. */
async function importFile(
	window: WebDriver,
	baseURL: string | undefined,
	path: string,
	text: string
): Promise<void> {
	writeFileSync(path, text);
	await open(window, baseURL, 'data/');
	await window.findElement(By.css('input[type="file"]')).sendKeys(path);
}

for (const address of [...pages, 'incidents/alb-2022-07/', 'states/ALB/', 'figures/ladder/'])
	test(`${address || '/'} opens, is drawn and comes to life`, async ({ window, baseURL }) => {
		await open(window, baseURL, address);
		expect(await textOf(window, 'h1')).not.toBe('');
		expect(await textOf(window, 'body')).not.toMatch(
			/could not be (?:loaded|shown)|did not arrive/
		);
		// A picture is no wider than the page.
		const wide = await window.executeScript(
			'return document.documentElement.scrollWidth - document.documentElement.clientWidth'
		);
		expect(wide).toBe(0);
		// The theme changes by scripts alone.
		await (await window.findElement(By.xpath('//label[normalize-space()="Dark"]'))).click();
		await see(window, ':root[data-theme="dark"]');
	});

test('an act is opened by a click, closed by Escape, and the keys go on from its mark', async ({
	window,
	baseURL
}) => {
	await open(window, baseURL, '');
	// By its place: the driver takes a link of a picture for one that cannot be pressed.
	await see(window, 'a.mark.accent');
	const [x, y] = await window.executeScript<[number, number]>(
		`const link = document.querySelector('a.mark.accent');
		link.scrollIntoView({ block: 'center' });
		const { x, y, width, height } = link.getBoundingClientRect();
		return [Math.round(x + width / 2), Math.round(y + height / 2)];`
	);
	await window.actions().move({ x, y }).click().perform();
	expect(await textOf(window, 'dialog h2, [role="dialog"] h2')).toContain('Albania');
	await window.wait(until.urlContains('act=alb-2022-07'), patience);
	await window.actions().sendKeys(Key.ESCAPE).perform();
	await countIs(window, '[role="dialog"], dialog[open]', 0);
	const focused = (): Promise<string> =>
		window.executeScript('return document.activeElement?.getAttribute("aria-label") ?? ""');
	const first = await focused();
	expect(first).toContain('Albania');
	await window.actions().sendKeys(Key.ARROW_DOWN).perform();
	await window.wait(async () => (await focused()) !== first, patience, 'another mark');
	await window.actions().sendKeys(Key.ENTER).perform();
	await see(window, '[role="dialog"], dialog[open]');
});

test('scale and line are chosen, and the address and the picture say so', async ({
	window,
	baseURL
}) => {
	await open(window, baseURL, '');
	const before = await textOf(window, 'main .answer');
	await (
		await window.findElement(By.xpath('//summary[contains(., "Change what is shown")]'))
	).click();
	const select = async (label: string, value: string): Promise<void> => {
		const list = await window.wait(
			until.elementLocated(By.xpath(`//select[@id = //label[normalize-space()="${label}"]/@for]`)),
			patience,
			label
		);
		await (await list.findElement(By.css(`option[value="${value}"]`))).click();
	};
	await select('Scale', 'weis');
	await window.wait(until.urlContains('scale=weis'), patience);
	await window.wait(async () => (await textOf(window, 'main .answer')) !== before, patience);
	await select('Scale', 'ladder');
	await select('Counts as substantive from', '8');
	await window.wait(until.urlContains('substantive=expulsion'), patience);
	await window.navigate().back();
	await window.wait(async () => !(await window.getCurrentUrl()).includes('substantive'), patience);
});

test('a file is read, used on every page, there after a reload, and left again', async ({
	window,
	baseURL
}, testInfo) => {
	const path = testInfo.outputPath('mine.csv');
	await importFile(window, baseURL, path, clean);
	expect(await textOf(window, '.total')).toBe('3 rows ready, 0 left out');
	await (await see(window, 'button.use:enabled')).click();
	const banner = '[aria-label="Not the built-in data"]';
	expect(await textOf(window, banner)).toContain('mine.csv');
	await (await called(window, 'Answers')).click();
	await countIs(window, 'a.mark', 1);
	await window.navigate().refresh();
	await countIs(window, 'a.mark', 1);
	expect(await textOf(window, banner)).toContain('mine.csv');
	await (await called(window, 'Back to the built-in data')).click();
	await countIs(window, banner, 0);
});

test('a fault is told with its word', async ({ window, baseURL }, testInfo) => {
	const path = testInfo.outputPath('broken.csv');
	await importFile(window, baseURL, path, clean.replace(',ALB,IRN', ',ALN,IRN'));
	expect(await textOf(window, '.total')).toBe('2 rows ready, 1 left out');
	expect(await textOf(window, '[aria-label="Problems"]')).toContain('ALN');
});

test('the whole record is read and differs in nothing', async ({ window, baseURL }, testInfo) => {
	await importFile(window, baseURL, testInfo.outputPath('record.csv'), record);
	const changes = await see(window, '[aria-label="What changes"]');
	await window.wait(until.elementTextContains(changes, 'No changes'), patience);
});
