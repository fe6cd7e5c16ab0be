import { group, median, sort } from 'd3-array';
import type { Browser, Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig } from 'vite';
import { land } from '../../src/cli/land.ts';
import { checkedRecord } from '../../src/cli/record.ts';

/*
 * What all benchmarks share: a script for a page, and what a piece of work costs a page in scripting. Only ratios of
 * medians of one run in one browser are read, taken in turn, since machines are shared and noisy.
 */

/** How Vite makes of the sources what the pages have. */
export const asBuilt = {
	configFile: false,
	logLevel: 'error',
	resolve: { alias: { $lib: 'src/lib', $data: 'data' } },
	plugins: [
		svelte({ configFile: false, compilerOptions: { runes: true } }),
		land(),
		checkedRecord('data')
	]
} satisfies InlineConfig;

/** A script for a page, made of a file and all it imports, as it is shipped. */
export async function scriptOf(entry: string): Promise<string> {
	const made = await build({
		...asBuilt,
		define: { 'process.env.NODE_ENV': '"production"' },
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
		let [total, scriptUntil, renderUntil] = [0, -1, -1];
		for (const { name, ts, dur = 0 } of sort(events, (a, b) => a.ts - b.ts)) {
			if (rendering.test(name) && ts >= renderUntil) {
				renderUntil = ts + dur;
				if (ts < scriptUntil) total -= dur;
			} else if (scripts.test(name) && ts >= scriptUntil && ts >= renderUntil) {
				scriptUntil = ts + dur;
				total += dur;
			}
		}
		return total / 1000;
	});
	return Math.max(0, ...sums);
}

/** What some work costs in scripting, in milliseconds, until two frames after it was done. */
export async function costOf(
	browser: Browser,
	page: Page,
	work: () => Promise<unknown>
): Promise<number> {
	await browser.startTracing(page, { categories: ['devtools.timeline'] });
	await work();
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
	return scriptingIn(await browser.stopTracing());
}

/** Runs some work, which may give a promise, as a task of the page: what is run from outside the browser does not count as scripting. Gives a number. */
export const inTask = (page: Page, work: string): Promise<number> =>
	page.evaluate(
		(text) =>
			new Promise<number>((done, fail) => {
				setTimeout(() => {
					try {
						Promise.resolve(new Function(`return ${text}`)()).then(
							(found) => done(Number(found)),
							fail
						);
					} catch (error) {
						fail(error);
					}
				});
			}),
		work
	);

/** Takes the steps in turn, some times without counting, then `runs` times; gives the median cost of one by its name. */
export async function mediansOf(
	steps: Readonly<Record<string, () => Promise<number>>>,
	warmUp: number,
	runs: number
): Promise<(name: string) => number> {
	const costs = new Map(Object.keys(steps).map((name) => [name, [] as number[]]));
	for (let run = 0; run < warmUp + runs; run++)
		for (const [name, step] of Object.entries(steps)) {
			const cost = await step();
			if (run >= warmUp) costs.get(name)?.push(cost);
		}
	return (name) => median(costs.get(name) ?? []) ?? NaN;
}
