import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Who may import whom: data nothing of ours, severity data, view data and severity, charts and ui all three, files all three and,
 * for what it shows, ui; state files and $app, routes all. A later block for the same files replaces an earlier one, so each
 * wall names all it bars.
 */
const of = (/** @type {readonly string[]} */ ...folders) =>
	folders.map((folder) => ({
		regex: `(^|/)${folder}(/|$)`,
		message: `${folder} is on the other side of a wall; see "Where things live" in the README.`
	}));
const app = {
	regex: '^\\$app|^\\$env|^@sveltejs/kit',
	message: 'Rows in, callbacks out: only state and routes see the app.'
};
const dom = {
	regex: '^d3-(selection|axis|transition|zoom|brush|drag)|^svelte',
	message: 'A layout is finished numbers; the DOM comes after it.'
};
const wall = (/** @type {string[]} */ files, /** @type {object[]} */ patterns) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns }] }
});

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/explicit-function-return-type': [
				'error',
				{
					allowExpressions: true,
					allowTypedFunctionExpressions: true,
					allowConciseArrowFunctionExpressionsStartingWithVoid: true
				}
			]
		}
	},
	{
		files: ['*.js', 'tests/**'],
		rules: { '@typescript-eslint/explicit-function-return-type': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		rules: {
			// Links come finished from the route, which alone knows the base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	wall(
		['src/lib/data/**'],
		[...of('severity', 'view', 'files', 'charts', 'ui', 'state', 'routes', 'cli'), app, dom]
	),
	wall(
		['src/lib/severity/**'],
		[...of('view', 'files', 'charts', 'ui', 'state', 'routes', 'cli'), app, dom]
	),
	wall(['src/lib/view/**'], [...of('files', 'charts', 'ui', 'state', 'routes', 'cli'), app, dom]),
	wall(['src/lib/files/**'], [...of('charts', 'state', 'routes', 'cli'), app]),
	wall(['src/lib/files/**/!(*.svelte).ts'], [...of('charts', 'ui', 'state', 'routes', 'cli'), app]),
	wall(['src/lib/charts/**'], [...of('files', 'ui', 'state', 'routes', 'cli'), app]),
	wall(['src/lib/charts/**/*.ts'], [...of('files', 'ui', 'state', 'routes', 'cli'), app, dom]),
	wall(['src/lib/ui/**'], [...of('files', 'charts', 'state', 'routes', 'cli'), app]),
	{
		files: ['src/lib/data/**', 'src/lib/severity/**', 'src/lib/view/**', 'src/lib/charts/**/*.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['document', 'window', 'navigator', 'location', 'localStorage', 'process'].map(
					(name) => ({
						name,
						message: 'This layer knows no browser and no machine.'
					})
				)
			]
		}
	},
	wall(['src/lib/state/**'], of('charts', 'ui', 'routes', 'cli'))
);
