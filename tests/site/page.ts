import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { pages as paths } from '../../src/lib/view/pages.ts';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** The addresses of the pages that have one each, from the site’s root. */
export const pages = paths.map((path) => path.slice(1));

/** The first picture. */
export const hero = (page: Page): Locator =>
	page.getByRole('figure', { name: /severity of response/i });

/** Its marks, whatever scale they stand on. */
export const marks = (page: Page): Locator => hero(page).locator('a.mark');

/** Opens what is set on the page, so that scale and filters can be reached; on a phone it would lie over the picture. */
export async function openSet(page: Page): Promise<void> {
	if ((page.viewportSize()?.width ?? 0) < 704) return;
	const bar = page.locator('details > summary', { hasText: 'Change what is shown' });
	const settable = bar.locator('xpath=..').locator('select, input');
	// A page that came anew shows it once scripts have taken over.
	await expect(page.locator('div.frame.pending')).toHaveCount(0);
	await bar.evaluateAll((all) =>
		all
			.filter((one) => !(one.parentElement as HTMLDetailsElement).open)
			.forEach((one) => (one as HTMLElement).click())
	);
	// What can be set comes then, and moves the picture down; who presses there before would miss it.
	if ((await bar.count()) > 0) await expect(settable.first()).toBeVisible();
}

/** Opens a view and waits until scripts have taken over, which the laid-out width tells. */
export async function open(page: Page, address = ''): Promise<void> {
	await page.goto(address);
	await expect(page.locator('div.frame:not(.pending)').first()).toBeVisible();
	await expect(page.locator('div.frame.pending')).toHaveCount(0);
	await openSet(page);
}

/** Lets no frame through until the page is told `let-go`, so that what is drawn late is seen to wait; at once, or as soon as what a selector names is there. */
export const holdFrames = (page: Page, from = 'body'): Promise<void> =>
	page.evaluate((wanted) => {
		const hold = (): boolean => {
			if (document.querySelector(wanted) === null) return false;
			const held: FrameRequestCallback[] = [];
			const ask = requestAnimationFrame.bind(window);
			window.requestAnimationFrame = (callback) => held.push(callback);
			addEventListener('let-go', () => {
				window.requestAnimationFrame = ask;
				held.splice(0).forEach((callback) => ask(callback));
			});
			return true;
		};
		if (hold()) return;
		new MutationObserver((_, watch) => {
			if (hold()) watch.disconnect();
		}).observe(document.body, { childList: true, subtree: true });
	}, from);

/** How many of what a selector names come to the page together: the browser tells of what was written without a break. Each look forgets what it saw. */
export async function comingTogether(
	page: Page,
	selector: string
): Promise<() => Promise<readonly number[]>> {
	await page.evaluate((wanted) => {
		const added: number[] = [];
		new MutationObserver((changes) => {
			const come = changes
				.flatMap(({ addedNodes }) => [...addedNodes])
				.filter((node) => node instanceof Element)
				.flatMap((node) => [node, ...node.querySelectorAll('*')])
				.filter((one) => one.matches(wanted));
			if (come.length > 0) added.push(new Set(come).size);
		}).observe(document.body, { childList: true, subtree: true });
		Object.assign(window, { added });
	}, selector);
	return () => page.evaluate(() => (window as unknown as { added: number[] }).added.splice(0));
}

/** Opens the table of every figure in some part of the page; closed, a table is not there. */
export async function openTables(where: Page | Locator): Promise<void> {
	// The page as it came may show another figure than the address asks for; scripts bring the right one.
	await expect(where.locator('details.table').first()).toBeVisible();
	await expect(where.locator('div.frame.pending')).toHaveCount(0);
	const closed = where.locator('details.table:not([open]) > summary');
	// By a click that leaves the focus where the reader has it.
	await closed.evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
}

/** What goes wrong from now on: requests to elsewhere, and what the console says of errors and warnings. */
export function watch(page: Page, baseURL: string | undefined): readonly string[] {
	const wrong: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
			wrong.push(`asked for ${request.url()}`);
	});
	page.on('console', (message) => {
		// The driver's own word, of the service worker that these tests do without.
		if (/^Service Worker registration blocked by/.test(message.text())) return;
		if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
	});
	page.on('pageerror', (error) => wrong.push(error.message));
	return wrong;
}

/** What axe finds on the page as it stands. */
export async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axeSource);
	// Marks and rows of a kind are made alike; the first of each stand for hundreds.
	const { violations: found } = await page.evaluate(() =>
		window.axe.run({
			exclude: [['svg [role="list"] > :nth-child(n + 6)'], ['table.data tbody tr:nth-child(n + 6)']]
		})
	);
	return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
