import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lib/data/read.ts';
import { incidentTable } from '../../src/lib/data/tables.ts';
import { asItIs, type Recipe } from '../../src/lib/files/recipe.ts';
import { cfrCsv, eurepocCsv } from '../peers.ts';
import { cfrRecords, dcidRecords, eurepocRecords } from './inputs.ts';
import { saysOf } from './says.ts';

/* All that is said of a file, and all that is handed out of it, reviewed like code: `--update` writes it anew. */

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const [header = '', ...rows] = clean.trimEnd().split('\n');
const file = (...lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;
const [own = '', allied = '', none = ''] = rows;

describe('datasets of the field', () => {
	test('the CFR tracker', async () => {
		await expect(await saysOf(cfrCsv(cfrRecords))).toMatchFileSnapshot('golden/cfr.txt');
	});

	test('EuRepoC', async () => {
		await expect(await saysOf(eurepocCsv(eurepocRecords))).toMatchFileSnapshot(
			'golden/eurepoc.txt'
		);
	});

	test('DCID', async () => {
		const said = await saysOf(Papa.unparse([...dcidRecords], { newline: '\n' }));
		await expect(said).toMatchFileSnapshot('golden/dcid.txt');
	});

	test.each([
		[
			'hackmageddon',
			'ID,Date,Author,Target,Description,Attack,Target Class,Attack Class,Country,Link\n1,04/03/2021,?,Archives,What it did,Malware,O,CC,AL,https://example.org/a\n'
		],
		[
			'cissm',
			'Event Date,Actor,Actor Type,Organization,Event Type,Event SubType,Motive,Description,Country,Source URL\n2021-03-04,A group,Criminal,Archives,Disruptive,Data Attack,Financial,What it did,Albania,https://example.org/a\n'
		],
		[
			'csis',
			'Date,Description\n2021-03,Iranian hackers wiped Albanian archives.\n,Nobody knows when.\n'
		],
		['no-family', 'Date,Description,a,b,c\n2021-03,Iranian hackers wiped Albanian archives.,,,\n']
	])('%s', async (name, text) => {
		await expect(await saysOf(text)).toMatchFileSnapshot(`golden/${name}.txt`);
	});
});

/** Files of our contract, or nearly, with what is decided about them. */
const files: readonly (readonly [name: string, text: string, recipe: Recipe])[] = [
	['clean', clean, asItIs],
	[
		'wrong',
		file(
			own.replace(',ALB,IRN,', ',ALN,IRN,'),
			allied.replace(',attribution,2022', ',war,2022').replace(',wiper,', ',worm,'),
			none.replace('2022-04-26', '26.04.2022').replace(',attempt,', ',tried,'),
			none.replace('jor-2022', 'JOR 2023'),
			'# a comment',
			'',
			'Total,,,,,3',
			header,
			own.replace(',sole,', ',only,').replace(',yes,no,', ',y,n,'),
			`${own},too,many`,
			'a,b'
		),
		asItIs
	],
	[
		'fixed',
		file(
			own.replace(',ALB,IRN,', ',ALN,IRN,'),
			allied.replace(',ALB,IRN,', ',ALN,IRN,'),
			none.replace(',none,', ',nothing,'),
			'# a comment'
		),
		{
			fixes: [
				{ row: null, column: 5, found: 'ALN', value: 'ALB' },
				{ row: 4, column: 15, found: 'nothing', value: 'none' },
				{ row: 4, column: 15, found: 'something', value: 'protest' }
			],
			without: [5]
		}
	],
	[
		'filled',
		file(own, allied.replace(/^alb-2022-07,[^,]*,[^,]*,/, ',,,'), ',,,', 'x', none),
		{ fixes: [], fillDown: true }
	],
	['below', file(own, allied.replace(/^alb-2022-07,[^,]*,[^,]*,/, ',,,'), none), asItIs],
	[
		'mapped',
		clean
			.replace('incident_id,incident,', 'Case ID,Title,')
			.replace(',victim,', ',Target country,')
			.replace(',responder,response,', ',Responding State,Measure,'),
		asItIs
	],
	[
		'confirmed',
		'Name,Year,Month,Day,Country,By,Measure,On,Link\nWiped,2021,3,4,Albania,IR,severed ties,3/31/2021,https://example.org/a\nStolen,2021,,,AL,Iran,nothing,,\n,,,,,,,,\nLeaked,2020,13,,XX,IRN,sanction,4/5/2021,example.org\n',
		{
			fixes: [],
			mapping: {
				incident_id: { slugOf: 'incident' },
				incident: 0,
				start_date: { join: [1, 2, 3] },
				victim: 4,
				attributed_to: 5,
				attribution: { text: 'official' },
				incident_type: { text: 'wiper' },
				responder: { sameAs: 'victim' },
				response: 6,
				response_date: 7,
				basis: { text: 'main' },
				avowed: { text: 'yes' },
				collective: { text: 'no' },
				confidence: { text: 'low' },
				in_article: { text: 'no' },
				sources: 8
			},
			dates: { 7: { order: 'month' } }
		}
	],
	['foreign', 'colour,size\nred,1\nblue,2\n', asItIs],
	['cut', clean.trimEnd().slice(0, -30), asItIs],
	['semicolons', clean.replaceAll(',', ';'), asItIs],
	['tabs', clean.replaceAll(',', '\t'), { fixes: [], delimiter: '\t' }],
	[
		'months',
		file(own.replaceAll('2022-07-15', '7/15/22'), none.replace('2022-05-10', 'May 2022')),
		asItIs
	],
	['empty', '', asItIs],
	['header-only', `${header}\n`, asItIs],
	['no-table', 'A letter to nobody, in two lines.\nYours\n', asItIs]
];

describe('files of our contract, or nearly', () => {
	test.each(files)('%s', async (name, text, recipe) => {
		await expect(await saysOf(text, recipe)).toMatchFileSnapshot(`golden/file-${name}.txt`);
	});

	test('compared with other rows', async () => {
		const base = readTable(incidentTable, clean).ready.map(({ values }) => values);
		const other = file(
			own.replace('2022-09-07', '2022-09-08').replaceAll('shut down', 'stopped'),
			allied.replaceAll('shut down', 'stopped').replace('Held Iran', 'Held it'),
			none.replaceAll('jor-2022', 'jor-2023'),
			own.replace(',ALB,severance,', ',ALB,expulsion,').replaceAll('shut down', 'stopped'),
			none
				.replace(',JOR,none,,,,,,,', ',JOR,protest,2022-06-01,,main,yes,no,,')
				.replace(',yes,,', ',yes,https://example.org/c,')
		);
		await expect(await saysOf(other, asItIs, base)).toMatchFileSnapshot('golden/compared.txt');
		const corrected = file(own.replace('2022-09-07', '2022-09-08'), none);
		await expect(await saysOf(corrected, asItIs, base)).toMatchFileSnapshot('golden/corrected.txt');
	});
});
