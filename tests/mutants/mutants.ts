import { Stryker } from '@stryker-mutator/core';
import { rollups } from 'd3-array';

/*
 * npm run mutants [-- MODULE ...]
 * Changes the sources in one place at a time and runs the plain tests of its module that reach it: a change that none of
 * these notices is a hole in them. Prints a score for each module, and each change that survived with its place. What was found is kept, so that
 * the next run tries only what has changed since.
 *
 * Left out: modules with runes, which the tool would make invalid, and values that are made once when a module loads
 * (tables of words and rules), since each of them would need a fresh process.
 */

const modules = ['data', 'severity', 'view', 'files'] as const;
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !modules.some((one) => one === name));
if (unknown.length > 0)
	throw new Error(`No such module: ${unknown.join(', ')}. There are ${modules.join(', ')}.`);
const wanted = asked.length > 0 ? asked : modules;

/** Where what was found before is kept. */
const kept = 'node_modules/.cache/mutants';
/** Where the changed sources are tried: not among what Vitest takes for somebody else's. */
const sandbox = '.svelte-kit/mutants';

for (const name of wanted) {
	process.env.MUTANTS_OF = name;
	const results = await new Stryker({
		mutate: [`src/lib/${name}/**/*.ts`, '!src/lib/**/*.svelte.ts'],
		testRunner: 'vitest',
		plugins: ['@stryker-mutator/vitest-runner'],
		// Which tests reach a change is known from the first run; to ask for it again by imports takes longer than the tests.
		// The module's own tests have to notice: the others would run for each change that these do not.
		vitest: {
			configFile: 'tests/mutants/vitest.config.ts',
			dir: `tests/${name}`,
			related: false
		},
		coverageAnalysis: 'perTest',
		ignoreStatic: true,
		incremental: true,
		incrementalFile: `${kept}/${name}.json`,
		tempDirName: sandbox,
		ignorePatterns: ['build', 'test-results', '.svelte-kit/output', '.ci'],
		concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 2),
		// Machines are shared: a change that only makes a test slow is not one that hangs it.
		timeoutFactor: 4,
		reporters: ['clear-text', 'progress-append-only'],
		clearTextReporter: { logTests: false, allowColor: false, reportScoreTable: false }
	}).runMutationTest();
	const counts = new Map(
		rollups(
			results,
			({ length }) => length,
			({ status }) => status
		)
	);
	const of = (status: (typeof results)[number]['status']): number => counts.get(status) ?? 0;
	const noticed = of('Killed') + of('Timeout');
	const tried = noticed + of('Survived') + of('NoCoverage');
	console.log(
		`${name}: ${((100 * noticed) / tried).toFixed(1)} % of ${tried} changes noticed, ${of('Survived')} survived, ${of('NoCoverage')} in no test's way; ${of('Ignored')} made once at loading and left out.`
	);
}
