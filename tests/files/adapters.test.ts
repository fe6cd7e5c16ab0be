import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { officialOf } from '../../src/lib/files/adapters/cfr.ts';
import { itemsOf, responseOf } from '../../src/lib/files/adapters/eurepoc.ts';
import { messageOf } from '../../src/lib/data/finding.ts';
import { check, type Checked } from '../../src/lib/files/check/check.ts';
import { openText } from '../../src/lib/files/check/open.ts';
import { asItIs } from '../../src/lib/files/recipe.ts';
import { statesNamedIn } from '../../src/lib/files/adapters/gazetteer.ts';
import { codeForName } from '../../src/lib/data/countries.ts';
import { cfrCsv, cfrRecord, eurepocCsv, eurepocRecord } from '../peers.ts';

function checked(text: string): Checked {
	const opened = openText(new TextEncoder().encode(text), asItIs);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	return check(opened, asItIs);
}

/** What a test wants to see of the rows: who, what, for whom, when. */
const told = ({ ready }: Checked): readonly string[] =>
	ready.map(({ values }) =>
		[values.responder, values.response, values.victim, values.response_date]
			.filter(Boolean)
			.join(' ')
	);

/** Why the only record was left out. */
const why = ({ leftOut }: Checked): string =>
	leftOut.map(({ findings }) => findings.map(messageOf).join(' ')).join(' ');

describe('States are found in free text', () => {
	test.each([
		['Albanian government networks', ['ALB']],
		['Firms in Japan, Fiji and the U.S.', ['JPN', 'FJI', 'USA']],
		['Russians and Russia’s ministries', ['RUS']],
		['South Korean firms; North Korean defectors', ['KOR', 'PRK']],
		['Papua New Guinea', ['PNG']],
		['the UAE, the UK and Turkey', ['ARE', 'GBR', 'TUR']],
		['turkey for us in new jersey', []],
		['New Jersey, the Gulf of Mexico and North American firms', []],
		['Congolese and Guinean groups; Dominicans', ['GIN']],
		['European embassies', []],
		['', []]
	])('%s', (text, codes) => {
		expect(statesNamedIn(text)).toEqual(codes);
	});

	test.each([
		['Iran (Islamic Republic of)', 'IRN'],
		["Korea (Democratic People's Republic of)", 'PRK'],
		['Korea, Republic of', 'KOR'],
		['Palestine, State of', 'PSE'],
		['Moldova (Republic of)', 'MDA'],
		['Micronesia (Federated States of)', 'FSM'],
		['Venezuela (Bolivarian Republic of)', 'VEN'],
		['Somewhere (Republic of)', undefined]
	])('%s as lists of the United Nations write it', (name, code) => {
		expect(codeForName(name)).toBe(code);
	});
});

describe('the CFR tracker', () => {
	test.each([
		['Albania', undefined],
		['Albania, the United Kingdom', undefined],
		['Albanian archives', 'Albanian archives'],
		['Albania, and firms in Fiji', 'Albania, and firms in Fiji'],
		['“Albania” \u202eand\n"Fiji"', "‘Albania’ and 'Fiji'"],
		['Users of an app', undefined]
	])('says in which words a victim was found: %s', (Victims, words) => {
		const [row] = checked(
			cfrCsv([cfrRecord({ Title: 'Wiped in Albania', Response: '', Victims })])
		).ready;
		expect(/from the words “(.*)”\./.exec(row?.values.notes ?? '')?.[1]).toBe(words);
	});

	test.each([
		['https://www.justice.gov/opa/pr/x', 'USA'],
		['https://www.ncsc.gov.uk/news', 'GBR'],
		['https://ssu.gov.ua/en', 'UKR'],
		['https://www.gov.pl/web', 'POL'],
		['http://news.gc.ca/web', 'CAN'],
		['https://www.consilium.europa.eu/x', 'EU'],
		['https://www.nato.int/x', 'NATO'],
		['https://governance.com/gov', undefined],
		['no address', undefined],
		['https://europa.eu/x', 'EU'],
		['https://europa.eu.example.org', undefined],
		['https://nato.int', 'NATO'],
		['https://nato.int.example.org', undefined],
		['https://gov.uk', 'GBR'],
		['https://gov.uk.example.org', undefined],
		['https://mygov.uk', undefined],
		['https://state.gov.example.org', undefined]
	])('%s is the site of %s', (address, party) => {
		expect(officialOf(address)).toBe(party);
	});

	test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
		['a denouncement is the victim’s', {}, ['ALB attribution ALB']],
		['without a sponsor it names no State', { Sponsor: '' }, ['ALB acknowledgement ALB']],
		['blank is none', { Response: '' }, ['ALB none ALB']],
		['Unknown is none', { Response: 'Unknown' }, ['ALB none ALB']],
		[
			'a government’s address tells who answered, and each victim has its row',
			{ Response: 'Sanctions   https://home.treasury.gov/x', Victims: 'U.S. and British firms' },
			['USA sanctions-persons USA', 'GBR none GBR']
		],
		[
			'an ally’s act stands beside the victim’s silence',
			{ Response: 'Criminal charges   https://www.justice.gov/x' },
			['USA charges ALB', 'ALB none ALB']
		],
		['the title tells where Victims does not', { Victims: 'Archives' }, ['ALB attribution ALB']],
		['several sponsors', { Sponsor: 'China, Russian Federation' }, ['ALB attribution ALB']]
	])('%s', (_, part, rows) => {
		const read = checked(cfrCsv([cfrRecord(part)]));
		expect(told(read)).toEqual(rows);
		expect(new Set(read.ready.map(({ values }) => values.confidence))).toEqual(new Set(['low']));
	});

	test.each<[string, Readonly<Record<string, string>>, RegExp]>([
		[
			'no State named',
			{ Title: 'T', Victims: 'Users of an app' },
			/column Victims: .*names no State/
		],
		['no date', { Date: '' }, /column Date: The row has no date/],
		['a day that is none', { Date: '2021-02-30' }, /column Date: .*no date/],
		['nobody can tell who answered', { Victims: 'Japan and Fiji' }, /names 2 States as victims/],
		['a slipped sponsor', { Response: 'China' }, /column Response: “China” is no response/],
		['a slipped address', { Category: 'https://example.org' }, /column Category/],
		['a slipped category', { Type: 'Government' }, /column Type/],
		['the sponsor is the only State', { Sponsor: 'Albania' }, /the sponsor itself/],
		['a word of the language', { Category: 'constructor' }, /“constructor” is no category/],
		['a word of the language again', { Response: '__proto__' }, /is no response/],
		['lost letters', { Sponsor: '??' }, /column Sponsor: “\?\?” is no list of States/]
	])('is left out where %s', (_, part, message) => {
		const read = checked(cfrCsv([cfrRecord(part)]));
		expect(read.ready).toEqual([]);
		expect(why(read)).toMatch(message);
	});

	test('other copies: US dates, two digits of the year, CR LF, Source for Sources_1', () => {
		const headings = [
			'Title',
			'Date',
			'Affiliations',
			'Description',
			'Response',
			'Victims',
			'Sponsor',
			'Type',
			'Category',
			'Source',
			'Sources_2',
			'Sources_3'
		];
		const read = checked(
			cfrCsv([cfrRecord({ Date: '3/4/2021' }), cfrRecord({ Date: '12/31/07' })], headings, '\r\n')
		);
		expect(read.ready.map(({ values }) => values.disclosed_date)).toEqual([
			'2021-03-04',
			'2007-12-31'
		]);
		expect(read.ready[0]?.values.sources).toContain('https://example.org/report');
		expect(read.ready[0]?.values.notes).toMatch(
			/stands as 3\/4\/2021 and is read as month\/day\/year/
		);
	});

	test('dates that a spreadsheet wrote anew are read where one day fits, and each row says so', () => {
		const { ready, leftOut } = checked(
			cfrCsv([
				cfrRecord({ Title: 'Dotted', Date: '15.03.2023' }),
				cfrRecord({ Title: 'In words', Date: 'March 15, 2023' }),
				cfrRecord({ Title: 'None', Date: 'spring' })
			])
		);
		expect(ready.map(({ values }) => values.disclosed_date)).toEqual(['2023-03-15', '2023-03-15']);
		expect(ready[0]?.values.notes).toContain('stands as 15.03.2023 and is read as 2023-03-15');
		expect(leftOut).toHaveLength(1);
	});

	test('a record left out tells of an act only where CFR names one', () => {
		const nobody = { Victims: 'Users of an app' };
		const { actsLeftOut } = checked(
			cfrCsv([
				cfrRecord({ Title: 'One', ...nobody }),
				cfrRecord({ Title: 'Two', Response: 'Unknown   https://example.org/a', ...nobody })
			])
		);
		expect(actsLeftOut).toBe(1);
	});

	test('says what each row rests on', () => {
		const [row] = checked(cfrCsv([cfrRecord()])).ready;
		expect(row?.values.notes).toMatch(/^CFR codes it only as a denouncement\./);
		const [none] = checked(cfrCsv([cfrRecord({ Response: '' })])).ready;
		expect(none?.values.notes).toMatch(/^CFR records no response of this State\./);
	});

	test('addresses stay whole', () => {
		const address = 'https://twitter.com/a/status/1?s=20&amp;t=x';
		const read = checked(
			cfrCsv([
				cfrRecord({
					Response: `Denouncement   ${address}`,
					Sources_1: 'https://a.org; https://b.org'
				})
			])
		);
		expect(read.ready[0]?.values.sources).toEqual([address, 'https://a.org', 'https://b.org']);
	});

	test('records of the same title and day keep apart', () => {
		const { ready } = checked(cfrCsv([cfrRecord(), cfrRecord()]));
		expect(new Set(ready.map(({ values }) => values.incident_id)).size).toBe(2);
	});
});

describe('EuRepoC', () => {
	test.each([
		['a;b', ['a', 'b']],
		['a; b ;c', ['a', 'b', 'c']],
		["['Albania', 'NATO']", ['Albania', 'NATO']],
		[`['Côte d\\'Ivoire', "People's Republic"]`, ["Côte d'Ivoire", "People's Republic"]],
		['[1, 2]', ['1', '2']],
		['Not available; b', ['', 'b']],
		['', []],
		[' ', []],
		['[]', []],
		[" ['a'] ", ['a']],
		["['a'] and b", ["['a'] and b"]],
		["x ['a']", ["x ['a']"]],
		["['unknown', 'a']", ['', 'a']]
	])('the list %s', (cell, items) => {
		expect(itemsOf(cell)).toEqual(items);
	});

	test.each([
		[
			'Peaceful means: Retorsion (International Law)',
			'Severance of diplomatic relations',
			'severance'
		],
		['Peaceful means: Retorsion (International Law)', 'Economic sanctions', 'sanctions-persons'],
		['Peaceful means: Retorsion (International Law)', '', 'acknowledgement'],
		['Restrictive measures (Art. 215 TFEU)', '', 'sanctions-persons'],
		['Reprisal / Countermeasures', '', 'countermeasure'],
		[
			'Other legal measures on national level (e.g. law enforcement investigations, arrests)',
			'',
			'acknowledgement'
		],
		['State Actors: Stabilizing measures', 'Diplomatic protest note', 'protest'],
		['Something new', 'and unknown', 'acknowledgement']
	])('%s > %s is %s', (type, subtype, response) => {
		expect(responseOf(type, subtype).response).toBe(response);
	});

	const rows = [
		'ALB attribution ALB 2021-04-07',
		'ALB acknowledgement ALB 2021-04-08',
		'ALB severance ALB 2021-04-10',
		'EU acknowledgement ALB 2021-04-09'
	];

	test.each(['1.1', '1.3'] as const)(
		'release %s: responders, dates and responses side by side',
		(release) => {
			const read = checked(eurepocCsv([eurepocRecord()], release));
			expect(told(read)).toEqual(rows);
			expect(read.ready[0]?.values).toMatchObject({
				incident_id: 'eurepoc-77',
				start_date: '2021-03-04',
				attributed_to: ['IRN'],
				attribution: 'official',
				effect: 'destruction',
				sources: ['https://example.org/a', 'https://example.org/b']
			});
		}
	);

	test('lists as Python writes them', () => {
		const read = checked(
			eurepocCsv(
				[
					eurepocRecord({
						receiver_country: "['Albania', 'NATO']",
						receiver_country_alpha_2_code: '',
						political_response_responding_country: "['Albania', 'EU (region)']"
					})
				],
				'1.1'
			)
		);
		expect(told(read)).toEqual(rows);
	});

	test('lists whose lengths disagree set the record aside, and a list of one counts for all', () => {
		const odd = { political_response_date: '08.04.2021;09.04.2021;10.04.2021' };
		expect(why(checked(eurepocCsv([eurepocRecord(odd)])))).toMatch(
			/The lists of its political responses are not of one length: countries 2, types 2, dates 3/
		);
		const one = { political_response_date: '08.04.2021' };
		expect(told(checked(eurepocCsv([eurepocRecord(one)])))).toContain(
			'EU acknowledgement ALB 2021-04-08'
		);
	});

	test('whom we cannot place is left out and said', () => {
		const read = checked(
			eurepocCsv([eurepocRecord({ political_response_responding_country: 'Albania;Five Eyes' })])
		);
		expect(told(read)).toEqual(rows.slice(0, 3));
		expect(read.findings.map(messageOf).join()).toMatch(/“Five Eyes” is named .* left out/);
	});

	test('a receiver without a response is none, an act for several is one', () => {
		const read = checked(
			eurepocCsv([
				eurepocRecord({
					receiver_country: 'Albania;Kosovo',
					receiver_country_alpha_2_code: 'AL;XK'
				})
			])
		);
		expect(told(read)).toContain('XKX none XKX');
		const acts = read.ready.filter(({ values }) => values.responder === 'EU');
		expect(acts.map(({ values }) => values.act_id)).toEqual([
			'eurepoc-77-eu-acknowledgement-2021-04-09',
			'eurepoc-77-eu-acknowledgement-2021-04-09'
		]);
	});

	describe('an attribution by a receiver’s government without a name', () => {
		const unnamed = {
			attribution_basis: 'Attribution by receiver government / state entity',
			attributing_country: 'Not available',
			attribution_date: '07.04.2021',
			political_response_date: '',
			political_response_type: '',
			political_response_subtype: '',
			political_response_responding_country: '',
			legal_response_date: '',
			legal_response_type: '',
			legal_response_subtype: '',
			legal_response_responding_country: ''
		};
		const two = { receiver_country: 'Albania;Kosovo', receiver_country_alpha_2_code: 'AL;XK' };

		test('is that of the only receiver', () => {
			expect(told(checked(eurepocCsv([eurepocRecord(unnamed)])))).toEqual([
				'ALB attribution ALB 2021-04-07'
			]);
		});

		test('of several is nobody’s, and none of them is said to be silent', () => {
			const read = checked(eurepocCsv([eurepocRecord({ ...unnamed, ...two })]));
			expect(told(read)).toEqual([]);
			expect([read.leftOut.length, read.actsLeftOut]).toEqual([1, 1]);
			expect(why(read)).toMatch(/nobody can tell who answered and who was silent/);
		});

		test('under a name that is none of a State is nobody’s, and the only receiver is not said to be silent', () => {
			const read = checked(
				eurepocCsv([eurepocRecord({ ...unnamed, attributing_country: 'Five Eyes' })])
			);
			expect(told(read)).toEqual([]);
			expect(why(read)).toMatch(/nobody can tell who answered and who was silent/);
		});

		test('beside an act of one of them leaves that act and no silence', () => {
			const read = checked(
				eurepocCsv([
					eurepocRecord({
						...unnamed,
						...two,
						political_response_date: '09.04.2021',
						political_response_type: 'Stabilizing measures',
						political_response_subtype: 'Diplomatic protest',
						political_response_responding_country: 'Albania'
					})
				])
			);
			expect(told(read)).toEqual(['ALB protest ALB 2021-04-09']);
			expect(read.findings.map(messageOf).join()).toMatch(/none of them is said to be silent/);
		});
	});

	test('attributions out of step, or by nobody we can place, are left out and said', () => {
		const odd = {
			attributing_country: 'Albania;United States;Kosovo',
			attribution_date: '1.1.2022;2.1.2022'
		};
		const read = checked(eurepocCsv([eurepocRecord(odd)]));
		expect(told(read)).not.toContain('ALB attribution ALB 2021-04-07');
		expect(read.findings.map(messageOf).join()).toMatch(
			/lists of its attributions are not of one length/
		);
		const eyes = checked(eurepocCsv([eurepocRecord({ attributing_country: 'Five Eyes' })]));
		expect(eyes.findings.map(messageOf).join()).toMatch(/“Five Eyes” is named for an attribution/);
	});

	test.each([
		[{ initiator_category: 'Non-state-group' }, [], 'non-state'],
		[{ initiator_category: 'Non-state actor, state-affiliation suggested' }, ['IRN'], 'official'],
		[{ initiator_country: 'Unknown', initiator_alpha_2: '' }, [], 'none']
	])('a State is blamed where the initiator is its own: %j', (part, codes, attribution) => {
		const { ready } = checked(eurepocCsv([eurepocRecord(part)]));
		expect(ready[0]?.values).toMatchObject({ attributed_to: codes, attribution });
		const named = ready.some(({ values }) => values.response === 'attribution');
		expect(named).toBe(codes.length > 0);
	});

	test('what is wrong with a record is said once, however many rows it gives', () => {
		const { findings } = checked(eurepocCsv([eurepocRecord({ source_url: '' })]));
		expect(findings.map(messageOf)).toHaveLength(1);
		expect(findings.map(messageOf).join()).toMatch(/column source_url: The act has no source/);
	});

	test('findings name the headings of the release', () => {
		const odd = { political_response_date: '08.04.2021;09.04.2021;10.04.2021' };
		expect(why(checked(eurepocCsv([eurepocRecord(odd)], '1.1')))).toMatch(
			/column political_response_country: /
		);
	});

	test('a record without a State is left out', () => {
		expect(
			why(checked(eurepocCsv([eurepocRecord({ receiver_country: 'Not available' })])))
		).toMatch(/names no State|names no receiver/);
	});
});

/** Whole files by others, where they stand beside the project. */
const peers = '../shared/peers';
const peer = (name: string): string => `${peers}/${name}`;
const isHere = existsSync(peers);
if (!isHere) console.warn(`${peers} is not here, so the real files of the field are not tried.`);

describe.skipIf(!isHere)('the real files', () => {
	test('every record of the CFR export is accounted for, and Albania shows with its note', () => {
		const read = checked(readFileSync(peer('cfr-tracker-2023.csv'), 'utf8'));
		expect(read.records).toBe(897);
		const used = new Set(read.ready.map(({ row }) => row));
		expect(used.size + read.leftOut.length).toBe(897);
		const albania = read.ready.filter(({ values }) => values.victim === 'ALB');
		expect(albania.map(({ values }) => [values.responder, values.response])).toEqual([
			['ALB', 'attribution']
		]);
		expect(albania[0]?.values.notes).toMatch(/CFR codes it only as a denouncement/);
	});

	test('the excerpt of EuRepoC 1.3 has Albania’s severance', () => {
		const read = checked(readFileSync(peer('eurepoc-1.3-excerpt.csv'), 'utf8'));
		expect([read.records, read.leftOut.length]).toEqual([2, 0]);
		expect(told(read)).toContain('ALB severance ALB 2022-09-07');
		expect(told(read)).toContain('USA sanctions-persons ALB 2022-09-09');
	});
});
