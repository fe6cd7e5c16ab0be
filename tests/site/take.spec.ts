import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Download, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { figureNames } from '../../src/lib/view/figure-names.ts';
import { cut, difference, drawnBare, startBare } from './bare.ts';
import { manyRecords } from '../many.ts';
import { banner, choose } from './files/file.ts';
import { open } from './page.ts';

/*
 * Every figure in every form in which it can be taken away: read by a strict parser of XML, drawn again by a browser that has no fonts, and put
 * beside the page.
 */

let bare: Browser;
test.beforeAll(async () => {
	bare = await startBare();
});
test.afterAll(() => bare.close());

const save = (page: Page) => page.getByRole('region', { name: /^Save: / });

async function got(page: Page, button: string): Promise<Download> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		save(page).getByRole('button', { name: button, exact: true }).click()
	]);
	return download;
}
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

interface Read {
	readonly width: string;
	readonly height: string;
	readonly view: readonly number[];
	readonly tags: ReadonlySet<string>;
	readonly attributes: ReadonlySet<string>;
	readonly texts: string;
}

/** What an SVG holds, by a parser that stops at the first fault. */
function readXml(svg: string): Read {
	const tags = new Set<string>();
	const attributes = new Set<string>();
	let texts = '';
	let root: Readonly<Record<string, string>> = {};
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes: own }) => {
		if (name === 'svg') root = own as Readonly<Record<string, string>>;
		tags.add(name);
		for (const one of Object.keys(own)) attributes.add(one);
	});
	parser.on('text', (text) => (texts += ` ${text}`));
	parser.write(svg).close();
	return {
		width: root.width ?? '',
		height: root.height ?? '',
		view: (root.viewBox ?? '').split(' ').map(Number),
		tags,
		attributes,
		texts: texts.replace(/\s+/g, ' ')
	};
}

/** What a picture may be made of. */
const known = new Set(
	'svg title desc defs style clipPath g rect path circle ellipse line polyline polygon text'.split(
		' '
	)
);

/** A page that is a list with controls gives its table as a picture. */
const isTable = (name: string): boolean => ['order', 'pairs'].includes(name);

for (const name of figureNames)
	test(`${name} is saved as it is seen`, async ({ page }) => {
		await open(page, `figures/${name}/`);
		const figure = page.getByRole('figure').first();
		await figure.getByRole('button', { name: 'Save', exact: true }).click();
		await save(page).getByLabel('Size of the PNG').selectOption('1');
		const svg = (await bytesOf(await got(page, 'SVG'))).toString('utf8');
		const read = readXml(svg);
		expect([...read.tags].filter((tag) => !known.has(tag))).toEqual([]);
		for (const no of ['class', 'style', 'href', 'onload'])
			expect(read.attributes).not.toContain(no);
		// Faces are inside; nothing is fetched.
		expect(svg.match(/url\((?!data:font\/woff2|#window-)/g) ?? []).toEqual([]);
		expect(svg).toContain('@font-face');
		for (const part of [
			await page.locator('h1').innerText(),
			'Source: Riposte record',
			'edition 2.0.0'
		])
			expect(read.texts).toContain(part);
		expect(read.texts.replaceAll(' ', '')).toContain(`/figures/${name}/`);
		const [, , width = 0, height = 0] = read.view;
		const png = PNG.sync.read(await bytesOf(await got(page, 'PNG')));
		expect([png.width, png.height]).toEqual([Math.round(width), Math.round(height)]);
		const alone = await drawnBare(bare, svg, { width: png.width, height: png.height });
		expect(difference(png, alone), 'PNG beside SVG').toBeLessThan(0.005);

		if (isTable(name)) return;
		// What is no part of the picture keeps its room on the page and is not looked at.
		await page.evaluate(() =>
			document
				.querySelectorAll<HTMLElement | SVGElement>(
					'.frame :is(button, input, select, label, summary, .screen-only, .needs-scripts)'
				)
				.forEach((one) => one.style.setProperty('visibility', 'hidden'))
		);
		const frame = figure.locator('.frame').first();
		await page.mouse.move(0, 0);
		const seen = PNG.sync.read(await frame.screenshot({ animations: 'disabled' }));
		const left = Math.round((alone.width - seen.width) / 2);
		const tops = Array.from({ length: alone.height - seen.height + 1 }, (_, y) => y);
		const strip = Math.min(60, seen.height);
		const [top] = tops
			.map((y) => [
				y,
				difference(cut(alone, left, y, seen.width, strip), cut(seen, 0, 0, seen.width, strip))
			])
			.reduce((best, one) => ((one[1] ?? 1) < (best[1] ?? 1) ? one : best), [0, 1]);
		const there = cut(alone, left, top ?? 0, seen.width, seen.height);
		expect(difference(seen, there), 'page beside SVG').toBeLessThan(0.02);
	});

for (const name of figureNames)
	test(`${name} fits a slide, a post and a column, light and dark`, async ({ page }) => {
		await open(page, `figures/${name}/`);
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		const grounds = new Set<string>();
		for (const [form, scheme, width, height] of [
			['slide', 'light', '1600', '900'],
			['square', 'dark', '1080', '1080'],
			['column', '', '88mm', undefined]
		] as const) {
			await save(page).getByLabel('Form', { exact: true }).selectOption(form);
			await save(page).getByLabel('Colours', { exact: true }).selectOption(scheme);
			const svg = (await bytesOf(await got(page, 'SVG'))).toString('utf8');
			const read = readXml(svg);
			expect(read.width).toBe(width);
			if (height !== undefined) expect(read.height).toBe(height);
			const [, , wide = 0, high = 0] = read.view;
			if (form !== 'column') expect(wide / high).toBeCloseTo(Number(width) / Number(height), 2);
			expect(read.texts).toContain('Source: Riposte record');
			grounds.add(/<rect width="[^"]*" height="[^"]*" fill="([^"]*)"/.exec(svg)?.[1] ?? '');
		}
		expect(grounds.size).toBe(2);
	});

test('a picture in three actions: press Save, press PNG, and there it is', async ({ page }) => {
	await open(page);
	await page.getByRole('figure').first().getByRole('button', { name: 'Save', exact: true }).click();
	const download = await got(page, 'PNG');
	expect(download.suggestedFilename()).toBe('riposte-ladder-2.0.0.png');
	const { width, height } = PNG.sync.read(await bytesOf(download));
	expect(width).toBeGreaterThan(1500);
	expect(height).toBeGreaterThan(800);
	await expect(save(page).getByRole('status')).toHaveText('riposte-ladder-2.0.0.png is ready.');
});

test('a picture in which marks are shared is saved with the numbers of all', async ({ page }) => {
	await page.goto('data/');
	await choose(page, manyRecords(2500));
	await page.getByRole('button', { name: 'Use this data' }).click();
	await expect(banner(page)).toBeVisible();
	await page.getByRole('link', { name: 'In proportion?', exact: true }).click();
	const picture = page.locator('[data-figure=proportion]');
	const numbers = picture.locator('text.count');
	await expect(numbers.first()).toBeVisible();
	const shown = await numbers.allTextContents();
	await picture.getByRole('button', { name: 'Save', exact: true }).click();
	const svg = (await bytesOf(await got(page, 'SVG'))).toString();
	// No rung has a number of three digits.
	const saved = [...svg.matchAll(/>(\d{3})</g)].map(([, number]) => number);
	expect(saved).toEqual(shown);
});

test('PNG is one, two or four times as large, and the picture goes to the clipboard', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, 'figures/years/');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const widths: number[] = [];
	for (const size of ['1', '2', '4']) {
		await save(page).getByLabel('Size of the PNG').selectOption(size);
		widths.push(PNG.sync.read(await bytesOf(await got(page, 'PNG'))).width);
	}
	const [one = 0] = widths;
	expect(widths).toEqual([one, 2 * one, 4 * one]);
	await save(page).getByLabel('Size of the PNG').selectOption('1');
	await save(page).getByRole('button', { name: 'Copy the picture' }).click();
	await expect(save(page).getByRole('status')).toHaveText('The picture is in the clipboard.');
	expect(
		await page.evaluate(async () =>
			(await navigator.clipboard.read()).flatMap((item) => [...item.types])
		)
	).toEqual(['image/png']);
});

test('a clipboard that the browser refuses is said, with another way', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'clipboard', {
			value: {
				write: () => Promise.reject(new Error('no')),
				writeText: () => Promise.reject(new Error('no'))
			}
		})
	);
	await open(page, 'figures/years/');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await save(page).getByRole('button', { name: 'Copy the picture' }).click();
	await expect(save(page).getByRole('status')).toContainText('Save it as PNG');
	await page.getByRole('button', { name: 'Cite', exact: true }).click();
	await page.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(page.getByText('The text is selected')).toBeVisible();
	expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('Riposte.');
});

test('data come as CSV, JSON and zip, with what is set in words', async ({ page }) => {
	await open(page, 'figures/ladder/?attributed-to=IRN');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const csv = (await bytesOf(await got(page, 'Data (CSV)'))).toString('utf8');
	const files = unzipSync(new Uint8Array(await bytesOf(await got(page, 'Data (zip)'))));
	expect(Object.keys(files).sort()).toEqual(['README.txt', 'data.csv', 'datapackage.json']);
	expect(strFromU8(files['data.csv'] ?? new Uint8Array())).toBe(csv);
	const readme = strFromU8(files['README.txt'] ?? new Uint8Array());
	expect(readme).toContain('attacks by Iran');
	expect(readme).toContain('figures/ladder/?attributed-to=IRN&edition=2.0.0');
	const json = JSON.parse((await bytesOf(await got(page, 'Data (JSON)'))).toString('utf8')) as {
		rows: unknown[];
	};
	expect(json.rows.length).toBe(csv.trim().split('\n').length - 1);
});

test('the rows of any view of the incidents come as CSV, JSON and zip', async ({ page }) => {
	await page.goto('incidents/?search=Albania', { waitUntil: 'networkidle' });
	// The page as it was made beforehand shows all; scripts show what the address asks for.
	await expect(page.locator('#search')).toHaveValue('Albania');
	const take = page.locator('p', { hasText: /^Save these|^Save this/ });
	await expect(take).toContainText(/\d+ rows/);
	const rows = Number(/(\d+) rows/.exec(await take.innerText())?.[1]);
	const read = async (button: string): Promise<Buffer> => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			take.getByRole('button', { name: button }).click()
		]);
		return bytesOf(download);
	};
	const json = JSON.parse((await read('Data (JSON)')).toString('utf8')) as {
		rows: Readonly<Record<string, unknown>>[];
		shown: string;
	};
	expect(json.rows.length).toBe(rows);
	expect(json.shown).toContain('search: “Albania”');
	expect(json.rows.every(({ sources }) => Array.isArray(sources))).toBe(true);
	expect((await read('Data (CSV)')).toString('utf8').startsWith('incident_id,')).toBe(true);
	expect(Object.keys(unzipSync(new Uint8Array(await read('Data (zip)')))).sort()).toEqual([
		'README.txt',
		'data.csv',
		'datapackage.json'
	]);
});

test('a figure, an act and the record are cited with their edition', async ({ page }) => {
	await open(page, 'figures/ladder/');
	await page.getByRole('button', { name: 'Cite', exact: true }).click();
	const text = page.getByLabel('Citation');
	await expect(text).toHaveValue(/^Riposte\. \(2026\)\. Severity of response.*edition=2\.0\.0$/);
	for (const style of ['Chicago', 'BibTeX', 'RIS', 'CSL-JSON']) {
		await page.getByLabel('Style').selectOption(style);
		await expect(text).toHaveValue(/2\.0\.0/);
	}
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as a file (.json)' }).click()
	]);
	expect(download.suggestedFilename()).toBe('riposte-ladder-2.0.0-citation.json');
	await open(page, '?act=alb-2022-07.ALB.ALB.severance.2022-09-07');
	await page.getByText('Cite this act').click();
	await expect(page.getByRole('dialog').getByLabel('Citation')).toHaveValue(
		/Albania: broke off relations \(2022\).*act=alb-2022-07/
	);
	await page.goto('method/#cite');
	await expect(page.getByLabel('Citation')).toHaveValue(/\(Version 2\.0\.0\) \[Data set\]/);
});

test('a link with its edition says when the record went on, and leads to the rows of then', async ({
	page
}) => {
	await open(page, 'figures/ladder/?edition=2.0.0');
	await expect(page.getByText('The link was made with edition')).toHaveCount(0);
	await open(page, 'figures/ladder/?edition=1.0.0');
	const note = page.getByText('The link was made with edition 1.0.0');
	await expect(note).toContainText('This is edition 2.0.0');
	await expect(note.getByRole('link', { name: 'See what changed' })).toHaveAttribute(
		'href',
		/CHANGES\.md$/
	);
	await note.getByRole('link', { name: 'See the rows of edition 1.0.0' }).click();
	await expect(page.getByRole('button', { name: /^Read it from/ })).toBeVisible();
	await open(page, 'figures/ladder/?edition=9.9.9');
	await expect(
		page.getByText('edition 9.9.9 of the record, which this site does not have')
	).toBeVisible();
});

test('an unknown figure and an unknown act lead to the nearest', async ({ page }) => {
	await page.goto('figures/laddr/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such figure');
	await page.getByRole('link', { name: 'ladder', exact: true }).click();
	await expect(page).toHaveURL(/figures\/ladder\//);
	await open(page, '?act=alb-2022-07.ALB.ALB.force.2022-01-01');
	await expect(page.getByText('an act that the rows shown do not have')).toBeVisible();
	await expect(
		page.getByRole('link', { name: /^Attack on the Albanian government/ })
	).toHaveAttribute('href', /incidents\/alb-2022-07/);
	await open(page, '?act=deu-nsx.DEU');
	await expect(page.getByText('The nearest incident is')).toBeVisible();
});
