import { spawn } from 'node:child_process';
import type { Browser, Page } from '@playwright/test';
import { labelOf } from '../../src/lib/figures/ladder/words.ts';
import { speakMark } from '../../src/lib/view/describe.ts';
import { countsIn, type Placed } from '../../src/lib/severity/place.ts';
import { defaultSet } from '../../src/lib/view/scale.ts';
import { show } from '../../src/lib/view/select.ts';
import { defaultView } from '../../src/lib/view/view.ts';
import { ladderRanking, recordRows, stepOf, scoreRows } from '../rows.ts';
import { costOf, inTask, mediansOf, scriptOf } from './measure.ts';
import type { BenchMark, BenchPage } from './plot.ts';

/*
 * What a change of line or of scale costs in scripting, from rows to the finished picture, beside what Observable Plot
 * needs to draw the same marks once; and what it costs on the whole first page, where sentences, cards and a search follow.
 * Fails where a change of the picture costs more than Plot's drawing of it.
 */

const port = '4198';
const warmUp = 5;
const runs = 25;

const set = defaultSet(ladderRanking);
const { placed } = show(recordRows, defaultView, stepOf, countsIn(set));
const markOf = (one: Placed): BenchMark => ({
	at: one.at,
	rung: one.step,
	name: speakMark(one, ladderRanking),
	href: `?act=${one.key}`,
	label: labelOf(one, stepOf)?.lines[0] ?? '',
	hollow: one.standing !== 'place'
});
const same: BenchPage = { ladder: placed.filter(({ step }) => step > 0).map(markOf) };

/** Chooses in a labelled list as a reader does, and waits until the address says so. */
async function choose(page: Page, label: string, value: string, address: RegExp): Promise<void> {
	await page.evaluate(
		([name, wanted]) => {
			const labels = [...document.querySelectorAll('label')];
			const select = labels.find((one) => one.textContent.trim().startsWith(name))?.control;
			if (!(select instanceof HTMLSelectElement)) throw new Error(`no list named ${name}`);
			select.value = wanted;
			setTimeout(() => select.dispatchEvent(new Event('change', { bubbles: true })));
		},
		[label, value] as const
	);
	await page.waitForURL(address);
}

/** What a change of line or of scale costs; sets the exit code to 1 where it is too much. */
export async function benchScale(browser: Browser): Promise<void> {
	const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
		env: { ...process.env, PORT: port },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise((done) => server.stdout.once('data', done));
	try {
		const viewport = { width: 1280, height: 900 };
		const plot = await browser.newPage({ viewport });
		await plot.addScriptTag({ content: await scriptOf('tests/bench/plot.ts') });
		await plot.evaluate((all) => (window.benchPage = all), same);
		const picture = await browser.newPage({ viewport });
		await picture.addScriptTag({ content: await scriptOf('tests/bench/picture.svelte.ts') });
		await picture.evaluate(([rows, scores]) => window.showPicture(rows, scores), [
			recordRows,
			scoreRows
		] as const);
		const lines = 'Counts as substantive from';
		const site = await browser.newPage({ viewport });
		await site.goto(`http://localhost:${port}/`);
		await site.locator('div.frame:not(.pending)').first().waitFor();
		await site.getByText('Change what is shown').first().click();
		await site.getByLabel(lines).waitFor();

		const expect = (what: string, found: number, wanted: number): void => {
			if (found !== wanted) throw new Error(`${what} has ${found} marks and not ${wanted}.`);
		};
		const plain = /^[^?]*\??$/;
		const steps: Readonly<Record<string, () => Promise<number>>> = {
			Plot: () =>
				costOf(browser, plot, async () =>
					expect('Plot', await inTask(plot, 'drawLadder(benchPage)'), same.ladder.length)
				),
			'line, the picture': async () => {
				const cost = await costOf(browser, picture, async () =>
					expect('The picture', await inTask(picture, 'choose("ladder", 8)'), same.ladder.length)
				);
				await inTask(picture, 'choose("ladder", 6)');
				return cost;
			},
			'scale, the picture': async () => {
				const cost = await costOf(browser, picture, () => inTask(picture, 'choose("weis", 6)'));
				await inTask(picture, 'choose("ladder", 6)');
				return cost;
			},
			'line, the page': async () => {
				const cost = await costOf(browser, site, () =>
					choose(site, lines, '8', /substantive=expulsion/)
				);
				await choose(site, lines, '6', plain);
				return cost;
			},
			'scale, the page': async () => {
				const cost = await costOf(browser, site, () => choose(site, 'Scale', 'weis', /scale=weis/));
				await choose(site, 'Scale', 'ladder', plain);
				return cost;
			}
		};
		const of = await mediansOf(steps, warmUp, runs);
		console.log(`Medians of ${runs} runs in Chromium ${browser.version()}, scripting only.`);
		const base = of('Plot');
		console.log(
			`Observable Plot draws the picture (${same.ladder.length} marks) once: ${base.toFixed(1)} ms`
		);
		for (const what of ['the picture', 'the page'])
			for (const change of ['line', 'scale']) {
				const cost = of(`${change}, ${what}`);
				console.log(
					`  a change of ${change}, ${what}: ${cost.toFixed(1)} ms, ${(cost / base).toFixed(2)} times that`
				);
				if (what === 'the picture' && !(cost < base)) process.exitCode = 1;
			}
	} finally {
		server.kill();
	}
}
