import { expect, test, type Page } from '@playwright/test';
import { pages as paths } from './page.ts';
import { gradeOf, sentencesOf, wordsOf, type Section } from './reading.ts';

/* Plain words: every section of every page that is made beforehand reads at grade 9 or lower, its tables and quoted names left out. */

const most = 9;
/** An empty address would fetch the page that is open. */
const pages = paths.map((path) => path || './');
/** A section of fewer words says too little to be measured by itself; it is read with the one before. */
const fewest = 40;

/** The sections of a page as it is served, without what is no running text. */
async function sectionsOf(page: Page, addresses: readonly string[]): Promise<readonly Section[][]> {
	return page.evaluate(
		(all) =>
			Promise.all(
				all.map(async (address) => {
					const text = await (await fetch(address)).text();
					const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
					if (main === null) throw new Error(`${address} has no main part`);
					const left =
						'table, svg, noscript, nav, form, search, button, label, select, input, fieldset, pre, code, .result';
					main.querySelectorAll(left).forEach((one) => one.remove());
					// Names of incidents, of States and of pages elsewhere are links.
					main.querySelectorAll('a').forEach((link) => {
						if (/incidents\/|states\/|act=|^https?:/.test(link.getAttribute('href') ?? ''))
							link.textContent = '“name”';
					});
					const sections: { heading: string; texts: string[] }[] = [
						{ heading: 'The opening', texts: [] }
					];
					let open = '';
					const close = (): void => {
						const said = open.replace(/\s+/g, ' ').trim();
						if (said !== '') sections.at(-1)?.texts.push(said);
						open = '';
					};
					const blocks =
						/^(P|LI|DD|DT|FIGCAPTION|SUMMARY|DIV|SECTION|OL|UL|DL|DETAILS|FIGURE|ARTICLE|HEADER|TIME)$/;
					const walk = (node: Element): void => {
						for (const child of node.childNodes) {
							if (child instanceof Text) open += child.data;
							else if (child instanceof Element) {
								if (/^H[1-6]$/.test(child.tagName)) {
									close();
									if (child.tagName === 'H2')
										sections.push({ heading: child.textContent.trim(), texts: [] });
								} else if (blocks.test(child.tagName)) {
									close();
									walk(child);
									close();
								} else walk(child);
							}
						}
					};
					walk(main);
					close();
					return sections;
				})
			),
		[...addresses]
	);
}

/** What reads too hard of some pages. */
function tooHard(
	addresses: readonly string[],
	all: readonly (readonly Section[])[]
): readonly string[] {
	return addresses.flatMap((address, i) => {
		const joined: { heading: string; texts: string[] }[] = [];
		for (const { heading, texts } of all[i] ?? []) {
			const last = joined.at(-1);
			if (last !== undefined && gradeOf(texts).words < fewest) last.texts.push(...texts);
			else joined.push({ heading, texts: [...texts] });
		}
		return joined
			.map(({ heading, texts }) => ({ heading, ...gradeOf(texts) }))
			.filter(({ grade, words }) => grade > most && words >= fewest)
			.map(
				({ heading, grade, words }) =>
					`${address || '/'} “${heading}”: grade ${grade.toFixed(1)}, ${words} words`
			);
	});
}

test('every section of the pages reads at grade 9 or lower', async ({ page }) => {
	await page.goto('robots.txt');
	const all = await sectionsOf(page, pages);
	expect(all.flat().flatMap(({ texts }) => texts).length).toBeGreaterThan(100);
	expect(tooHard(pages, all)).toEqual([]);
});

test('so does every section of every incident’s and State’s page', async ({ page }) => {
	await page.goto('robots.txt');
	// Every page that is made beforehand stands in the sitemap.
	const sitemap = await (await page.request.get('sitemap.xml')).text();
	const addresses = [
		...sitemap.matchAll(/<loc>http:\/\/[^/]+\/((?:incidents|states)\/[^<]+)<\/loc>/g)
	].map(([, path = '']) => path);
	expect(addresses.length).toBeGreaterThan(300);
	expect(tooHard(addresses, await sectionsOf(page, addresses))).toEqual([]);
});

test('no sentence is longer than 25 words, what it lists after a colon left out', async ({
	page
}) => {
	await page.goto('robots.txt');
	const some = [...pages, 'incidents/alb-2022-07/', 'states/ALB/', 'states/IRN/'];
	const all = await sectionsOf(page, some);
	const long = all
		.flat()
		.flatMap(({ texts }) => texts)
		.flatMap(sentencesOf)
		.filter((text) => wordsOf(text.replace(/:.*$/s, '')).length > 25);
	expect(long).toEqual([]);
});
