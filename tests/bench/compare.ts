import type { Browser } from '@playwright/test';
import { stateCodes } from '../../src/lib/data/parties.ts';
import { middleOf } from '../../src/lib/data/date.ts';
import { startingStates } from '../../src/lib/view/states.ts';
import { manyRows } from '../nations.ts';
import { stepOf, scoreRows } from '../rows.ts';
import { costOf, inTask, mediansOf, scriptOf } from './measure.ts';
import type { OtherMark } from './others.ts';

/*
 * What a change of choice and of filter costs on the whole of /compare, from rows to the finished page, beside what Observable
 * Plot needs to draw 3,000 marks once, and with 100,000 rows what ECharts needs to draw 100,000. A third of the rows
 * are of the States compared. Fails where a change costs more.
 */

const states = [...startingStates, ...startingStates, ...stateCodes.slice(0, 24)];

/** A choice and a filter, each with the view it is taken back to; the choice swaps a State, so that every figure has to follow. */
const changes: Readonly<Record<string, readonly [to: string, back: string]>> = {
	choice: ['states=ALB.USA.AFG.ISR.NLD.SAU', ''],
	filter: ['from=2012', '']
};

async function against(
	browser: Browser,
	rows: number,
	warmUp: number,
	runs: number,
	tools: Readonly<Record<string, string>>,
	criterion: string
): Promise<void> {
	const viewport = { width: 1280, height: 900 };
	const page = await browser.newPage({ viewport });
	await page.addScriptTag({ content: await scriptOf('tests/bench/comparing.svelte.ts') });
	const many = manyRows(rows, states);
	await page.evaluate(([all, scores]) => window.showComparison(all, scores), [
		many,
		scoreRows
	] as const);
	const other = await browser.newPage({ viewport });
	await other.addScriptTag({ content: await scriptOf('tests/bench/others.ts') });
	await other.evaluate(
		(marks) => (window.otherMarks = marks),
		many.map((row): OtherMark => ({
			at: middleOf(row.response_date),
			rung: stepOf.get(row.response) ?? 0,
			name: `${row.responder}, ${row.response}, ${row.incident}, ${row.response_date}`
		}))
	);
	const mine = await inTask(page, 'look("")');
	const expected = many.filter(({ victim }) => startingStates.includes(victim)).length;
	if (mine !== expected)
		throw new Error(`The profiles stand for ${mine} acts and not ${expected}.`);
	const steps = {
		...Object.fromEntries(
			Object.entries(tools).map(([name, call]) => [
				name,
				() =>
					costOf(browser, other, async () => {
						const drawn = await inTask(other, call);
						if (drawn !== rows) throw new Error(`${name} drew ${drawn} marks and not ${rows}.`);
					})
			])
		),
		...Object.fromEntries(
			Object.entries(changes).map(([name, [to, back]]) => [
				name,
				async () => {
					const cost = await costOf(browser, page, () => inTask(page, `look("${to}")`));
					await inTask(page, `look("${back}")`);
					return cost;
				}
			])
		)
	};
	const of = await mediansOf(steps, warmUp, runs);
	for (const name of Object.keys(tools))
		console.log(`${name} draws ${rows.toLocaleString('en')} marks once: ${of(name).toFixed(1)} ms`);
	for (const change of Object.keys(changes)) {
		const cost = of(change);
		const ratios = Object.keys(tools).map(
			(name) => `${(cost / of(name)).toFixed(2)} times ${name}`
		);
		console.log(
			`  a change of ${change} with ${rows.toLocaleString('en')} rows in view: ${cost.toFixed(1)} ms, ${ratios.join(', ')}`
		);
		if (!(cost < of(criterion))) process.exitCode = 1;
	}
	await page.close();
	await other.close();
}

/** What a change on /compare costs; sets the exit code to 1 where it is too much. */
export async function benchCompare(browser: Browser): Promise<void> {
	const plot = 'Observable Plot';
	await against(browser, 3_000, 3, 15, { [plot]: 'drawPlot(3000)' }, plot);
	const echarts = 'ECharts';
	await against(
		browser,
		100_000,
		1,
		5,
		{
			[echarts]: 'drawECharts(100000, false)',
			'ECharts in its mode for large data': 'drawECharts(100000, true)'
		},
		echarts
	);
}
