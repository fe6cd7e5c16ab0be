import { expect, test, type Locator } from '@playwright/test';
import { byDefault, countsIn, lines, termsFrom, type Line } from './own-path.ts';
import { open as openScale, openTables } from './page.ts';

/*
 * What a picture marks as substantive is what the lines of the CSV say, by a path that shares no code with the product:
 * mark by mark, State by State, on three scales and for four lines.
 */

const all = lines.filter(byDefault);
const scales = ['ladder', 'weis', 'cameo'] as const;
const rungs = [2, 6, 8, 10] as const;

/** The key under which the address knows a line: incident, victim, responder, response and date. */
const keyOf = (l: Line): string =>
	[l.incident_id, l.victim, l.responder, l.response, l.response_date]
		.filter((part) => part !== '')
		.join('.');
const byKey = new Map(all.map((line) => [keyOf(line), line]));

/** Which acts some marks show, by the act that each opens, and whether each is said to count. */
const saidOf = (marks: Locator): Promise<readonly (readonly [string, string | null])[]> =>
	marks.evaluateAll((links) =>
		links.flatMap((link) => {
			const act = new URLSearchParams(link.getAttribute('href') ?? '').get('act');
			return act === null ? [] : [[act, link.getAttribute('data-counts')] as const];
		})
	);

/** The victims of marks that are said to count. */
const victimsOf = (said: Awaited<ReturnType<typeof saidOf>>): ReadonlySet<string | undefined> =>
	new Set(said.filter(([, counts]) => counts === 'yes').map(([act]) => byKey.get(act)?.victim));

/** What the CSV says of the same marks; a silence is no act, and is said to be neither. */
const rawOf = (acts: readonly string[], set: readonly string[]) =>
	acts.map((act) => {
		const line = byKey.get(act);
		if (line === undefined) throw new Error(`No line of the CSV is ${act}`);
		return [act, line.response === 'none' ? null : countsIn(set, line) ? 'yes' : 'no'] as const;
	});

for (const scale of scales)
	test(`what counts is the same in every picture and in the CSV, on ${scale}`, async ({ page }) => {
		for (const rung of rungs) {
			const set = termsFrom(rung);
			const address = `?scale=${scale}&substantive=${set.join('.')}&none=shown`;
			for (const [name, path] of [
				['ladder', ''],
				['proportion', 'proportion/']
			] as const) {
				await openScale(page, path + address);
				const said = await saidOf(page.locator(`[data-figure=${name}] a.mark`));
				expect(said.length, name).toBeGreaterThan(100);
				// On our ladder a State with an act that counts has its place there, and that counts too.
				if (scale === 'ladder')
					expect(victimsOf(said)).toEqual(
						new Set(all.filter((line) => countsIn(set, line)).map(({ victim }) => victim))
					);
				expect(said).toEqual(
					rawOf(
						said.map(([act]) => act),
						set
					)
				);
			}
			const states = new Set(all.filter((line) => countsIn(set, line)).map(({ victim }) => victim));
			await openScale(page, `claim/${address}`);
			const tiles = page.locator('[data-figure=substance] svg [data-counts=yes]');
			await expect(tiles).toHaveCount(states.size);

			for (const name of ['profile', 'delay', 'timeline']) {
				const tab = name === 'profile' ? '' : `&figure=${name}`;
				await openScale(page, `compare/${address}&states=ALB.USA.DEU.NLD.UKR.EST${tab}`);
				const said = await saidOf(page.locator(`[data-figure=${name}] a.act`));
				expect(said.length, name).toBeGreaterThan(0);
				expect(said).toEqual(
					rawOf(
						said.map(([act]) => act),
						set
					)
				);
			}
			await openScale(page, `compare/${address}&figure=map`);
			const strongest = page.locator('[data-figure=map] a[data-counts=yes]');
			const marked = await strongest.evaluateAll((links) =>
				links.map((link) => /^[^:]*/.exec(link.getAttribute('aria-label') ?? '')?.[0])
			);
			await openTables(page.locator('[data-figure=map]'));
			const told = page
				.locator('[data-figure=map] tbody tr')
				.filter({ has: page.getByRole('cell', { name: 'yes', exact: true }) });
			await expect(told).toHaveCount(marked.length);
		}
	});
