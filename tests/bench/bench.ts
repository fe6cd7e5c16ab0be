import { spawn } from 'node:child_process';
import { group, median, sort } from 'd3-array';
import { chromium, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { findBrowser, launchOptions } from '../../src/cli/browser.ts';
import { labelOf } from '../../src/lib/charts/ladder/labels.ts';
import { speakMark } from '../../src/lib/view/describe.ts';
import { claim, readingsOf } from '../../src/lib/severity/claim.ts';
import type { Placed } from '../../src/lib/severity/place.ts';
import { answersOf } from '../../src/lib/severity/substantive.ts';
import { defaultSet } from '../../src/lib/view/scale.ts';
import { selectRows, show } from '../../src/lib/view/select.ts';
import { defaultView } from '../../src/lib/view/view.ts';
import { ladderRanking, recordRows, rungOf, scoreRows } from '../rows.ts';
import type { BenchMark, BenchPage } from './plot.ts';

/*
 * npm run bench
 * What a change of line or of scale costs in scripting, from rows to the finished picture, beside what Observable Plot
 * needs to draw the same marks once; and what it costs on the whole page, where six more figures and all tables follow.
 * Medians of one run in one browser, taken in turn, so that only the ratios are read. Fails where a change of the picture
 * costs more than Plot's drawing of it.
 */

const port = '4198';
const warmUp = 5;
const runs = 25;

const { placed } = show(recordRows, defaultView, rungOf);
const set = defaultSet(ladderRanking);
const markOf = (one: Placed): BenchMark => ({
	at: one.at,
	rung: one.rung,
	effect: one.incident.effect || 'not known',
	name: speakMark(one, ladderRanking),
	href: `?act=${one.key}`,
	label: labelOf(one, rungOf)?.lines[0] ?? '',
	hollow: one.standing !== 'place'
});
const { from, to, attacker } = claim;
const question = { attacker, from, to, asOf: to, contested: false, nonState: false, set };
const answers = [
	answersOf(selectRows(recordRows, defaultView), set),
	...readingsOf(recordRows, question, rungOf, to).readings.map(({ countries }) => countries)
];
const same: BenchPage = {
	ladder: placed.filter(({ rung }) => rung > 0).map(markOf),
	grid: placed.map(markOf),
	cells: answers.flatMap((countries, reading) =>
		countries.map(({ state, kind }, i) => ({
			reading,
			column: i % claim.countries,
			line: Math.floor(i / claim.countries),
			state,
			kind
		}))
	)
};

/** A script for a page, made of a file and all it imports. */
async function scriptOf(entry: string): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } }
	});
	const [bundle] = Array.isArray(made) ? made : [made];
	const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
	if (chunk === undefined || !('code' in chunk)) throw new Error(`${entry} was not bundled.`);
	return chunk.code;
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly tid: number;
	readonly pid: number;
	readonly ts: number;
	readonly dur?: number;
}

/** Tasks of the browser that run a script. */
const scripts =
	/^(TimerFire|EventDispatch|FunctionCall|EvaluateScript|RunMicrotasks|FireAnimationFrame|MinorGC|MajorGC)$/;

/** Work that is rendering even where a script asks for it. */
const rendering = /^(UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|HitTest|ParseHTML)$/;

/**
 * Milliseconds of scripting in a trace as the browser's developer tools count it, on the thread that has most: the time in
 * scripts less the style and layout within them.
 */
function scriptingIn(trace: Buffer): number {
	const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
	const whole = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
	const threads = group(whole, ({ pid, tid }) => `${pid} ${tid}`);
	const sums = [...threads.values()].map((events) => {
		let [sum, scriptUntil, renderUntil] = [0, -1, -1];
		for (const { name, ts, dur = 0 } of sort(events, (a, b) => a.ts - b.ts)) {
			if (rendering.test(name) && ts >= renderUntil) {
				renderUntil = ts + dur;
				if (ts < scriptUntil) sum -= dur;
			} else if (scripts.test(name) && ts >= scriptUntil && ts >= renderUntil) {
				scriptUntil = ts + dur;
				sum += dur;
			}
		}
		return sum / 1000;
	});
	return Math.max(0, ...sums);
}

/** What some work costs in scripting, until two frames after it was done. */
async function costOf(page: Page, work: () => Promise<unknown>): Promise<number> {
	await browser.startTracing(page, { categories: ['devtools.timeline'] });
	await work();
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
	return scriptingIn(await browser.stopTracing());
}

/** Chooses in a labelled list as a reader does, and waits until the address says so. */
async function choose(page: Page, label: string, value: string, address: RegExp): Promise<void> {
	await page.evaluate(
		([name, wanted]) => {
			const labels = [...document.querySelectorAll('label')];
			const select = labels.find((one) => one.textContent === name)?.control;
			if (!(select instanceof HTMLSelectElement)) throw new Error(`no list named ${name}`);
			select.value = wanted;
			setTimeout(() => select.dispatchEvent(new Event('change', { bubbles: true })));
		},
		[label, value] as const
	);
	await page.waitForURL(address);
}

/** Runs some work as a task of the page: what is run from outside the browser does not count as scripting. */
const inTask = (page: Page, work: string): Promise<number> =>
	page.evaluate(
		(text) =>
			new Promise<number>((done, fail) => {
				setTimeout(() => {
					try {
						done(Number(new Function(`return ${text}`)()));
					} catch (error) {
						fail(error);
					}
				});
			}),
		work
	);

const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
	env: { ...process.env, PORT: port },
	stdio: ['ignore', 'pipe', 'inherit']
});
await new Promise((done) => server.stdout.once('data', done));
const browser = await chromium.launch(launchOptions((await findBrowser()).path));
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
	const site = await browser.newPage({ viewport });
	await site.goto(`http://localhost:${port}/`);
	await site.locator('.frame:not(.pending)').first().waitFor();

	const expect = (what: string, found: number, wanted: number): void => {
		if (found !== wanted) throw new Error(`${what} has ${found} marks and not ${wanted}.`);
	};
	const plain = /^[^?]*\??$/;
	const lines = 'Counts as substantive from';
	const steps: Readonly<Record<string, () => Promise<number>>> = {
		'Plot, the picture': () =>
			costOf(plot, async () =>
				expect('Plot', await inTask(plot, 'drawLadder(benchPage)'), same.ladder.length)
			),
		'Plot, the page': () =>
			costOf(plot, async () =>
				expect(
					'Plot',
					await inTask(plot, 'drawAll(benchPage)'),
					same.ladder.length + same.grid.length
				)
			),
		'line, the picture': async () => {
			const cost = await costOf(picture, async () =>
				expect('The picture', await inTask(picture, 'choose("ladder", 8)'), same.ladder.length)
			);
			await inTask(picture, 'choose("ladder", 6)');
			return cost;
		},
		'scale, the picture': async () => {
			const cost = await costOf(picture, () => inTask(picture, 'choose("weis", 6)'));
			await inTask(picture, 'choose("ladder", 6)');
			return cost;
		},
		'line, the page': async () => {
			const cost = await costOf(site, () => choose(site, lines, '8', /substantive=expulsion/));
			await choose(site, lines, '6', plain);
			return cost;
		},
		'scale, the page': async () => {
			const cost = await costOf(site, () => choose(site, 'Scale', 'weis', /scale=weis/));
			await choose(site, 'Scale', 'ladder', plain);
			return cost;
		}
	};
	const costs = new Map(Object.keys(steps).map((name) => [name, [] as number[]]));
	for (let run = 0; run < warmUp + runs; run++)
		for (const [name, step] of Object.entries(steps)) {
			const cost = await step();
			if (run >= warmUp) costs.get(name)?.push(cost);
		}
	const of = (name: string): number => median(costs.get(name) ?? []) ?? NaN;
	console.log(`Medians of ${runs} runs in Chromium ${browser.version()}, scripting only.`);
	for (const [what, marks] of [
		['the picture', `${same.ladder.length} marks`],
		['the page', `${same.ladder.length + same.grid.length} marks, ${same.cells.length} cells`]
	] as const) {
		const base = of(`Plot, ${what}`);
		console.log(`Observable Plot draws ${what} (${marks}) once: ${base.toFixed(1)} ms`);
		for (const change of ['line', 'scale']) {
			const cost = of(`${change}, ${what}`);
			console.log(
				`  a change of ${change}: ${cost.toFixed(1)} ms, ${(cost / base).toFixed(2)} times that`
			);
			if (what === 'the picture' && !(cost < base)) process.exitCode = 1;
		}
	}
} finally {
	await browser.close();
	server.kill();
}
