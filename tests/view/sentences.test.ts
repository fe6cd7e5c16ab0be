import { describe, expect, test } from 'vitest';
import type { Given } from '../../src/lib/charts/figure.ts';
import { readTable } from '../../src/lib/data/read.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { writeTable } from '../../src/lib/data/write.ts';
import { ownScale } from '../../src/lib/severity/own.ts';
import { standingDate } from '../../src/lib/severity/place.ts';
import { answersOf } from '../../src/lib/severity/substantive.ts';
import {
	accountsIn,
	actsLike,
	attackersOf,
	consequencesOf,
	likeTo,
	searchAccounts,
	sortAccounts,
	unansweredInWords
} from '../../src/lib/view/account.ts';
import { accountOrders } from '../../src/lib/view/account-order.ts';
import { listNamed } from '../../src/lib/view/acts-list.ts';
import { statementsOf } from '../../src/lib/view/article.ts';
import { writeCell, type Cell } from '../../src/lib/view/cell.ts';
import { styles, workIn } from '../../src/lib/view/citation.ts';
import {
	builtInOrigin,
	editionInWords,
	editionWith,
	filesIn,
	isBuiltIn,
	linkLacks,
	markOf,
	originInWords,
	sourceInWords,
	type Origin
} from '../../src/lib/view/dataset.ts';
import { describeMark, speakInCell, speakMark, speakMore } from '../../src/lib/view/describe.ts';
import { effectInWords } from '../../src/lib/view/effect.ts';
import { highlightsOf } from '../../src/lib/view/highlights.ts';
import { leadOf } from '../../src/lib/view/lead.ts';
import { nationOf } from '../../src/lib/view/nation.ts';
import {
	actAndYear,
	daysInWords,
	disclosingInWords,
	emptyInWords,
	heightInWords,
	nationInWords,
	overInWords,
	shareInWords,
	unplacedInWords
} from '../../src/lib/view/nation-words.ts';
import {
	actsOfOptions,
	adversaryOptions,
	attackerOptions,
	attributedOptions,
	confidenceOptions,
	effectOptions,
	scaleOptions,
	stateOptions,
	yearOptions
} from '../../src/lib/view/options.ts';
import { controlsOn, pages, pathTo, pictureName, questions } from '../../src/lib/view/pages.ts';
import { whatEmpties } from '../../src/lib/view/emptying.ts';
import { setInWords } from '../../src/lib/view/shown-words.ts';
import { bandAbove, bandOf, colourOf, placeInWords } from '../../src/lib/view/standing.ts';
import { partsOf, relationsToday, storyOf } from '../../src/lib/view/story.ts';
import {
	answersInWords,
	groundsInWords,
	lineInShort,
	lineInWords,
	lineOptions,
	lineValue,
	sortAnswers,
	statesInWords,
	uncountedInWords
} from '../../src/lib/view/substance.ts';
import { answerOf, stateInWords } from '../../src/lib/view/summary.ts';
import type { View } from '../../src/lib/view/view.ts';
import { givenOf } from '../given.ts';
import { ladderRanking, recordRows, scales } from '../rows.ts';
import { smallRecord, smallRuptures } from './sentences.ts';

/*
 * What the pages say, over a small record, to be read and reviewed like code: a change of a word, of a number or of who is named shows.
 */

const states = ['ALB', 'CRI', 'DEU', 'DZA', 'EU', 'FRA', 'GBR', 'IRN', 'ISR', 'NATO', 'NLD'].concat(
	['UKR', 'USA']
);

/** A heading with what is said below it, one thing a line; nothing that is not text stays hidden. */
const part = (heading: string, said: readonly unknown[]): string =>
	[
		`## ${heading}`,
		...said.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
		''
	].join('\n');

/** What is said of the whole. */
function ofAll({ view, shown, ranking, set, all }: Given): string {
	const answers = sortAnswers(answersOf(shown.rows, set));
	return [
		part('Set', [setInWords(view, ranking, shown.rows)]),
		part('Lead', [leadOf(shown, ranking)]),
		part('Answer', answerOf(shown, ranking)),
		part('Highlights', highlightsOf(shown, ranking, set)),
		part('Line', [
			lineInWords(ranking, set),
			lineInShort(ranking, set),
			lineValue(ranking, set),
			...lineOptions(ranking, set).map(({ value, text }) => `${value}: ${text}`)
		]),
		part('Answers of States', [
			answersInWords(answers),
			...answers.map((one) =>
				[one.state, one.kind, groundsInWords(one), uncountedInWords(one)].join(' | ')
			)
		]),
		part(
			'What empties',
			whatEmpties(all, view).map(({ label, rows, isDefault }) => [label, rows, isDefault])
		)
	].join('\n');
}

/** What is said of the scale. */
const ofScale = ({ ranking }: Given): string =>
	part(
		'Steps',
		ranking.steps.map(({ step }) => [
			step,
			placeInWords(ranking, step),
			bandOf(ranking, step),
			bandAbove(ranking, step),
			colourOf(ranking, step)
		])
	);

/** What is said of each mark. */
function ofMarks({ shown: { placed, apart }, ranking }: Given): string {
	return [...placed, ...apart]
		.map((one) =>
			part(one.key, [
				speakMark(one, ranking),
				speakInCell(one, ranking),
				speakMore(one, ranking),
				...Object.entries(describeMark(one, ranking)).map(
					([name, text]) => `${name}: ${JSON.stringify(text)}`
				)
			])
		)
		.join('\n');
}

/** What is said of each State. */
function ofStates(given: Given): string {
	const { shown, ranking, all, index } = given;
	return states
		.map((state) => {
			const nation = nationOf(state, index);
			const { highest, own, acts, cases, ...numbers } = nation;
			return part(state, [
				stateInWords(state, shown, all, ranking),
				nationInWords(nation),
				emptyInWords(nation, all) ?? 'Not empty',
				disclosingInWords(nation),
				...(highest === null
					? nation.incidents > 0
						? [unplacedInWords(nation, ranking)]
						: []
					: [actAndYear(highest), heightInWords(ranking, nation, highest), overInWords(highest)]),
				{ ...numbers, usual: numbers.usual, own: own.length, acts: acts.map(({ key }) => key) },
				cases.map(({ key, acts: some, silent }) => [key, some.length, silent === null])
			]);
		})
		.join('\n');
}

/** What each list of acts is called, and what stands in it. */
function ofLists(given: Given): string {
	const stretch = { by: 'stretch', from: '2020-01-01', to: '2022-12-31' } as const;
	const ofStates = states.flatMap((state): readonly Cell[] => [
		...[-1, 0, 1, 2, 4, 5, 7, 8, 10].flatMap((step) =>
			(['own', 'all'] as const).map((some): Cell => ({ state, by: 'step', step, acts: some }))
		),
		{ state, by: 'case', key: `multi-2020 ${state}` },
		{ state, by: 'case', key: `usa-vote ${state}` },
		{ state, by: 'days', least: 0, most: 60 },
		{ state, by: 'days', least: 54, most: 54 },
		{ state, by: 'days', least: 1, most: 1 },
		{ state, by: 'time', from: '2020-01-01', to: '2022-09-07' },
		{ state, by: 'time', from: '2022-09-07', to: '2022-09-07' }
	]);
	const cells = [...ofStates, ...[-1, 0, 2, 10].map((step): Cell => ({ ...stretch, step }))];
	return part(
		'Lists',
		cells.flatMap((cell) => {
			const list = listNamed(writeCell(cell), given);
			return list === null
				? []
				: [`${writeCell(cell)} | ${list.title} | ${list.acts.map(({ key }) => key).join(', ')}`];
		})
	);
}

const views: readonly (readonly [name: string, part: Partial<View>])[] = [
	['first', {}],
	['all', { adversary: 'all', actsOf: 'all', unfolded: true }],
	['weis', { scale: 'weis', adversary: 'state-contested' }],
	[
		'own',
		{
			scale: 'own',
			own: ownScale(
				'mine',
				'up',
				new Map([
					['attribution', 1],
					['expulsion', 4],
					['sanctions-persons', 4]
				])
			),
			adversary: 'all'
		}
	],
	['one-score', { scale: 'own', own: ownScale('one', 'down', new Map([['severance', -2]])) }],
	['set', { substantive: ['attribution', 'severance', 'force'], actsOf: 'all' }],
	['russia', { attributedTo: 'RUS', fromYear: 2015, toYear: 2018 }],
	['one-year', { fromYear: 2022, toYear: 2022, adversary: 'all' }],
	['grave', { effect: 'destruction', confidence: 'medium' }],
	['sure', { confidence: 'high', adversary: 'contested' }],
	['crime', { adversary: 'non-state' }],
	['nobody', { adversary: 'unattributed', effect: 'leak' }],
	['empty', { attributedTo: 'CHN' }],
	['empty-twice', { attributedTo: 'PRK', fromYear: 2020 }]
];

describe('what the pages say', () => {
	test.each(views)('of the view “%s”', async (name, asked) => {
		const given = givenOf(smallRecord, asked, smallRuptures);
		const said = [ofAll(given), ofScale(given), ofStates(given), ofLists(given)].join('\n');
		await expect(said).toMatchFileSnapshot(`golden/view-${name}.txt`);
	});

	test.each(['first', 'all', 'weis'])('of each mark in the view “%s”', async (name) => {
		const asked = views.find(([one]) => one === name)?.[1];
		await expect(ofMarks(givenOf(smallRecord, asked))).toMatchFileSnapshot(
			`golden/marks-${name}.txt`
		);
	});

	test('of incidents', async () => {
		const { index } = givenOf(smallRecord, { adversary: 'all', actsOf: 'all' });
		const accounts = accountsIn(smallRecord, index.stands);
		const names = (some: readonly { readonly id: string }[]): string =>
			some.map(({ id }) => id).join(', ');
		const said = [
			...accounts.map((one) => {
				const { rows, row, strongest, ...rest } = one;
				return part(one.id, [
					rest,
					[rows.length, row.victim, strongest?.key ?? null],
					strongest === null ? unansweredInWords(one) : '',
					consequencesOf(one),
					likeTo(one, accounts).map(({ account, same }) => [account.id, ...same])
				]);
			}),
			part(
				'Orders',
				accountOrders.map((by) => `${by}: ${names(sortAccounts(accounts, by))}`)
			),
			part(
				'Search',
				['', 'albania', 'rus theft', 'ministère', 'MINISTRIES', 'hamas', 'energy', 'none such'].map(
					(text) => `${text}: ${names(searchAccounts(accounts, text))}`
				)
			),
			part(
				'Attackers',
				states.map((state) => [state, ...attackersOf(state, smallRecord)])
			),
			part(
				'Acts like',
				smallRecord.map((row) => [
					`${row.incident_id} ${row.responder} ${row.response} ${standingDate(row)}`,
					...actsLike(row, smallRecord).map(({ row: one, same }) => [one.responder, ...same])
				])
			)
		].join('\n');
		await expect(said).toMatchFileSnapshot('golden/incidents.txt');
	});

	test('of the stories of States', async () => {
		const said = states
			.flatMap((state) => {
				const some = storyOf(state, smallRecord, smallRuptures);
				return [
					part(state, [relationsToday(state, smallRuptures), ...some]),
					part(
						`${state} in parts`,
						partsOf(some).map(({ name, chapters }) => [name, chapters.length])
					)
				];
			})
			.concat(
				part(
					'Parts of a long story',
					partsOf(storyOf('USA', recordRows, smallRuptures)).map(({ name, chapters }) => [
						name,
						chapters.length > 0
					])
				)
			)
			.join('\n');
		await expect(said).toMatchFileSnapshot('golden/stories.txt');
	});

	test('of the article', async () => {
		const other = { size: 'SIZE', rank: 'RANK', breaks: 'BREAKS' };
		const stuxnet = smallRecord
			.filter(({ incident_id }) => incident_id === 'irn-2010')
			.map((row) => ({ ...row, incident_id: 'irn-2010-stuxnet' }));
		const said = [
			part('Small', statementsOf(smallRecord, other)),
			part('With Stuxnet', statementsOf([...smallRecord, ...stuxnet], other)),
			part('Nothing', statementsOf([], other))
		].join('\n');
		await expect(said).toMatchFileSnapshot('golden/article.txt');
	});

	test('of what choices do', async () => {
		const without = (id: string): typeof smallRecord =>
			smallRecord.filter(({ incident_id }) => incident_id !== id);
		const said = [
			part(
				'Effects',
				[
					[smallRecord, smallRecord],
					[smallRecord, []],
					[[], smallRecord],
					[smallRecord, without('alb-2022-07')],
					[without('usa-vote'), smallRecord],
					[smallRecord, without('usa-vote')],
					[smallRecord, smallRecord.filter(({ response }) => response !== 'expulsion')],
					[smallRecord.filter(({ responder }) => responder !== 'USA'), smallRecord]
				].map(([before = [], after = []]) => effectInWords(before, after, ladderRanking))
			),
			...[
				adversaryOptions,
				effectOptions,
				confidenceOptions,
				actsOfOptions,
				attributedOptions(smallRecord, ''),
				attributedOptions(smallRecord, 'CHN'),
				attackerOptions(smallRecord, 'CHN'),
				stateOptions(smallRecord, ''),
				stateOptions(smallRecord, 'CHN'),
				scaleOptions(scales, null),
				scaleOptions(scales, ownScale('mine', 'up', new Map([['force', 1]]))),
				yearOptions(smallRecord, null, 'Any year'),
				yearOptions(smallRecord, 2030, 'Any year'),
				yearOptions([], null, 'Any year')
			].map((some, i) =>
				part(
					`Options ${i + 1}`,
					some.map(({ value, text }) => `${value}: ${text}`)
				)
			),
			part('Shares', [shareInWords(1, 3), shareInWords(1200, 1200), shareInWords(0, 0)]),
			part('Days', [daysInWords(1), daysInWords(4.5), daysInWords(0)]),
			part('States', [
				statesInWords([], 3),
				statesInWords(['USA'], 3),
				statesInWords(['USA', 'ALB', 'NLD'], 3),
				statesInWords(['USA', 'ALB', 'NLD', 'EU'], 3)
			])
		].join('\n');
		await expect(said).toMatchFileSnapshot('golden/choices.txt');
	});

	test('of where rows come from', async () => {
		const edition = givenOf([]).edition;
		const file = {
			id: '1',
			name: 'my rows.csv',
			address: '',
			imported: '2026-03-04T05:06:07.000Z',
			leftOut: 0,
			dataset: '',
			digest: '0123456789ab'
		};
		const origins: readonly Origin[] = [
			builtInOrigin,
			...(['chosen', 'link', 'address', 'last'] as const).map((why) => ({
				hasRecord: false,
				files: [file],
				why
			})),
			{ hasRecord: true, files: [file], why: 'chosen' },
			{
				hasRecord: true,
				files: [
					{ ...file, leftOut: 1200, actsLeftOut: 1 },
					{
						...file,
						name: 'b.csv',
						leftOut: 3,
						dataset: 'EuRepoC global dataset',
						digest: undefined
					}
				],
				why: 'last'
			},
			{
				hasRecord: false,
				files: [
					{ ...file, address: 'https://example.org/a.csv', leftOut: 1, imported: '2030-01-01' }
				],
				why: 'address'
			},
			...[
				['2026-05-06', '2026-03-04'],
				['2026-03-04', '2026-05-06']
			].map((days) => ({
				hasRecord: true,
				files: days.map((day, i) => ({
					...file,
					name: `${i}.csv`,
					imported: `${day}T00:00:00.000Z`
				})),
				why: 'chosen' as const
			})),
			{
				hasRecord: false,
				files: [{ ...file, imported: '2020-01-01T00:00:00.000Z', leftOut: 5, actsLeftOut: 2 }],
				why: 'chosen'
			},
			{
				hasRecord: false,
				files: Array.from({ length: 12 }, (_, i) => ({ ...file, name: `file number ${i}.csv` })),
				why: 'chosen'
			}
		];
		const said = origins
			.flatMap((origin, i) =>
				[smallRecord, []].map((rows) => {
					const data = {
						rows,
						origin,
						edition: isBuiltIn({ origin }) ? edition : editionWith(edition, origin, rows)
					};
					return part(`Origin ${i + 1}, ${rows.length} rows`, [
						originInWords(data),
						data.edition,
						editionInWords(data),
						sourceInWords(data),
						markOf(origin),
						linkLacks(origin),
						filesIn(markOf(origin)) ?? 'No files',
						...(['record', 'figure', 'act'] as const).flatMap((kind) => {
							const work = workIn(kind, 'Title', data, 'https://example.org/');
							return styles.map(({ name, write }) => `${name}: ${write(work)}`);
						})
					]);
				})
			)
			.concat(
				['', '2026', '2026-03', '2026-03-04'].map((checked) =>
					part(
						`A work of “${checked}”`,
						(['record', 'figure', 'act'] as const).flatMap((kind) =>
							styles.map(({ name, write }) => {
								const title = 'Ünsure: “quoted” & <b>  of  two';
								const work = { title: 'The record', version: '', checked };
								return `${name}: ${write({ kind, title, edition: work, address: 'https://example.org/', note: 'A note' })}`;
							})
						)
					)
				)
			)
			.join('\n');
		await expect(said).toMatchFileSnapshot('golden/origins.txt');
	});

	test('of the pages', async () => {
		const said = part('Pages', [
			...pages.map((page) => [
				page,
				questions[page],
				pathTo(page),
				pictureName(page),
				controlsOn(page)
			]),
			...[{ incident: 'a' }, { state: 'b' }, { figure: 'c' }, { embed: 'd' }].map((page) => [
				pathTo(page),
				pictureName(page),
				controlsOn(pathTo(page))
			])
		]);
		await expect(said).toMatchFileSnapshot('golden/pages.txt');
	});

	test('over a record that the contract allows', () => {
		const text = writeTable(
			incidentTable,
			smallRecord.map((values) => ({ values, extra: [] }))
		);
		const { ready, findings } = readTable(incidentTable, text);
		expect(ready.length).toBe(smallRecord.length);
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	});
});
