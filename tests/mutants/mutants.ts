import { Stryker } from '@stryker-mutator/core';
import { rollups } from 'd3-array';

/*
 * npm run mutants [-- MODULE ...], or MODULE/FILE for one file of it: a module takes an hour, and its parts can be done one after the other.
 * Changes the sources in one place at a time and runs the plain tests of its module that reach it: a change that none of
 * these notices is a hole in them. Prints a score for each module, and each change that survived with its place. What was found is kept, so that
 * the next run tries only what has changed since.
 *
 * Left out: modules with runes, which the tool would make invalid, and values that are made once when a module loads
 * (tables of words and rules), since each of them would need a fresh process.
 */

const modules = ['data', 'severity', 'view', 'files'] as const;
const asked = process.argv.slice(2);
const moduleOf = (one: string): string => one.split('/')[0] ?? '';
const unknown = asked.filter((one) => !modules.some((name) => name === moduleOf(one)));
if (unknown.length > 0)
	throw new Error(`No such module: ${unknown.join(', ')}. There are ${modules.join(', ')}.`);
/** What is asked for of each module: all of it, or some files. */
const wanted = modules
	.map((name) => ({ name, parts: asked.filter((one) => moduleOf(one) === name) }))
	.filter(({ parts }) => asked.length === 0 || parts.length > 0);

/** Where what was found before is kept. */
const kept = 'node_modules/.cache/mutants';
/** Where the changed sources are tried: not among what Vitest takes for somebody else's. */
const sandbox = '.svelte-kit/mutants';

for (const { name, parts } of wanted) {
	process.env.MUTANTS_OF = name;
	const isWhole = parts.length === 0 || parts.includes(name);
	const files = isWhole ? [`${name}/**/*`] : parts;
	const all = await new Stryker({
		mutate: [...files.map((file) => `src/lib/${file}.ts`), '!src/lib/**/*.svelte.ts'],
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
	// Those of other parts are given too, as they were found before.
	const results = all.filter(
		({ fileName }) => isWhole || parts.some((file) => fileName.endsWith(`src/lib/${file}.ts`))
	);
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
	if (tried === 0) throw new Error(`Nothing to change in ${files.join(', ')}.`);
	console.log(
		`${isWhole ? name : parts.join(', ')}: ${((100 * noticed) / tried).toFixed(1)} % of ${tried} changes noticed, ${of('Survived')} survived, ${of('NoCoverage')} in no test's way; ${of('Ignored')} made once at loading and left out.`
	);
}
