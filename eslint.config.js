import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Who may import whom, by what each room sees. What a room does not see it cannot break, and what it sees can be read first.
 * A later block for the same files replaces an earlier one, so each wall names all it bars.
 */
const sees = {
	data: [],
	severity: ['data'],
	view: ['data', 'severity'],
	ui: ['data', 'severity', 'view'],
	charts: ['data', 'severity', 'view', 'ui'],
	figures: ['data', 'severity', 'view', 'ui', 'charts'],
	files: ['data', 'severity', 'view', 'ui'],
	state: ['data', 'severity', 'view', 'files'],
	pages: ['data', 'severity', 'view', 'ui', 'state'],
	offline: ['data', 'view']
};
const rooms = [...Object.keys(sees), 'routes', 'cli'];
const of = (/** @type {readonly string[]} */ ...folders) =>
	folders.map((folder) => ({
		regex: `(^|/)${folder}(/|$)`,
		message: `${folder} is on the other side of a wall; see "The walls" in CONTRIBUTING.md.`
	}));
/** All that a room does not see. */
const beyond = (/** @type {keyof typeof sees} */ room, /** @type {readonly string[]} */ ...but) =>
	of(...rooms.filter((one) => one !== room && ![...sees[room], ...but].includes(one)));
const app = {
	regex: '^\\$app|^\\$env|^@sveltejs/kit',
	message: 'Rows in, callbacks out: only state and routes see the app.'
};
const dom = {
	regex: '^d3-(selection|axis|transition|zoom|brush|drag)|^svelte',
	allowTypeImports: true,
	message: 'A layout is finished numbers; the DOM comes after it.'
};
const otherFigure = {
	regex: '^\\.\\./(?!\\.\\./)',
	message: 'A figure knows no other figure; what two need is a part of charts, or of view.'
};
const chartParts = {
	regex: '(^|/)charts/(?!figure\\.ts|focus\\.ts)',
	message:
		'State knows what a figure is given and where the focus goes; drawing is not its business.'
};
const drawing = {
	regex:
		'^d3-|(^|/)charts/(?!Figure\\.svelte|Fitting\\.svelte|CardPicture\\.svelte|StateSign\\.svelte|figure\\.ts|take/|type\\.css)',
	message: 'A route composes figures and draws nothing.'
};
const wall = (/** @type {string[]} */ files, /** @type {object[]} */ patterns) => ({
	files,
	rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
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
			'no-restricted-properties': [
				'error',
				{
					object: 'URL',
					property: 'canParse',
					message: 'Node 20 answers wrongly after some thousand calls: ask urlOf of data/web.ts.'
				}
			],
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
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-syntax': [
				'error',
				...[
					'SvelteAwaitBlock',
					'SvelteDirective[kind="Binding"][key.name.name=/^(group|checked)$/]'
				].map((selector) => ({
					selector,
					message: 'What Svelte does this with would come with every page, wherever it stands.'
				}))
			]
		}
	},
	wall(['src/lib/data/**'], [...beyond('data'), app, dom]),
	wall(['src/lib/severity/**'], [...beyond('severity'), app, dom]),
	wall(['src/lib/view/**'], [...beyond('view'), app, dom]),
	wall(['src/lib/ui/**'], [...beyond('ui'), app]),
	wall(['src/lib/charts/**'], [...beyond('charts'), app]),
	wall(['src/lib/charts/**/*.ts'], [...beyond('charts'), app, dom]),
	// What is drawn on the page becomes a picture here, so that this part of charts knows the browser.
	wall(['src/lib/charts/take/dom/**'], [...beyond('charts'), app]),
	wall(['src/lib/figures/*.ts'], [...beyond('figures'), app, dom]),
	wall(['src/lib/figures/*/**'], [...beyond('figures'), app, otherFigure]),
	wall(['src/lib/figures/*/*.ts'], [...beyond('figures'), app, otherFigure, dom]),
	wall(['src/lib/files/**'], [...beyond('files'), app]),
	wall(['src/lib/files/**/!(*.svelte).ts'], [...beyond('files'), ...of('ui'), app]),
	// It puts the files together with the one component that every page shows of them.
	wall(['src/lib/files/kit.ts'], [...beyond('files'), app]),
	wall(['src/lib/state/**'], [...beyond('state', 'charts'), chartParts]),
	wall(['src/lib/offline/**'], [...beyond('offline'), app]),
	wall(['src/lib/pages/**'], [...beyond('pages', 'charts', 'figures'), app, drawing]),
	wall(['src/routes/**'], [drawing]),
	{
		ignores: ['src/lib/charts/take/dom/**'],
		files: [
			'src/lib/{data,severity,view}/**',
			'src/lib/charts/**/*.ts',
			'src/lib/figures/*/{figure,layout,words}.ts'
		],
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
	{
		// As it is served: types stand in comments.
		files: ['static/*.js'],
		rules: { '@typescript-eslint/explicit-function-return-type': 'off' }
	}
);
