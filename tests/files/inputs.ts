import { cfrRecord, eurepocRecord } from '../peers.ts';

/*
 * Records of the datasets of the field, made for the tests, each with one or two cells that are not the usual ones. Together
 * they go every way that an adapter has.
 */

type Part = Readonly<Record<string, string>>;

const nothing = (...names: readonly string[]): Part =>
	Object.fromEntries(names.map((name) => [name, '']));

/** Every record has a title of its own, so that what is said of it can be found. */
const numbered = (parts: readonly Part[], name: string): readonly Part[] =>
	parts.map((part, i) => ({ [name]: `Case ${i + 1}`, ...part }));

const hackBack = 'Hack Back   https://news.example.org/x';

/** Records of the CFR tracker. */
export const cfrRecords = numbered(
	[
		...['', 'Unknown', 'unknown', 'Confirmation', 'DENIAL', 'Denouncement', 'Criminal charges'].map(
			(Response) => ({ Response })
		),
		...['Sanctions', 'Hack Back', hackBack, 'Hack Back   https://www.cybercom.mil/x'].map(
			(Response) => ({ Response })
		),
		{ Response: 'Retaliation' },
		{ Response: 'Denouncement https://www.gov.uk/x https://www.state.gov/y' },
		{ Response: 'Denouncement   https://www.nato.int/x', Sponsor: '' },
		{
			Response: 'Sanctions   https://www.consilium.europa.eu/x',
			Victims: 'Firms in Japan and Fiji'
		},
		{
			Response: 'Sanctions   https://home.treasury.gov/x',
			Victims: 'U.S., British and Polish firms'
		},
		{ Response: 'Denouncement   https://example.org/x', Victims: 'U.S. and British firms' },
		{ Response: '', Victims: 'U.S. and British firms' },
		{ Response: 'Confirmation   https://www.gov.pl/x', Sponsor: '' },
		...['Espionage', 'sabotage', 'Financial Theft', 'Data destruction', 'Denial of service'].map(
			(Type) => ({ Type })
		),
		...['Defacement', 'Doxing', '', 'Something'].map((Type) => ({ Type })),
		...['Government', 'military', 'Private sector', 'Civil society', ''].map((Category) => ({
			Category
		})),
		...['Government, Military', 'Government,', 'Government, Elsewhere'].map((Category) => ({
			Category
		})),
		...['', 'China', 'the Netherlands', 'China, Russian Federation', 'China, China'].map(
			(Sponsor) => ({
				Sponsor
			})
		),
		...['Korea, Republic of', 'China, Nobody', 'Albania', 'Iran and Albania'].map((Sponsor) => ({
			Sponsor
		})),
		...['2021-03-04', '2021-03', '2021', '3/4/2021', '12/31/07', '13/31/2007', '2/30/2021'].map(
			(Date) => ({ Date })
		),
		...['15.03.2023', 'March 15, 2023', '2021-02-30', 'spring', '', '1/2/3'].map((Date) => ({
			Date
		})),
		{ Victims: 'Archives' },
		{ Victims: 'Archives', Title: 'Targeting of Albanian archives' },
		{ Victims: '' },
		{ Victims: 'Iranian dissidents' },
		{ Victims: 'Iranian dissidents and Albanian firms' },
		{ Title: '' },
		{ Title: 'Twice' },
		{ Title: 'Twice' },
		{
			Title: 'A very long title that goes on and on until nobody wants to read it any more, and on'
		},
		{ Affiliations: 'A group, also known as another', Description: 'First, "second".' },
		{ Sources_1: 'https://a.org; https://b.org', Sources_2: 'https://a.org', Sources_3: 'none' },
		{ Sources_1: '[\'https://a.org/1,2\', "https://b.org"]' },
		{ Sources_1: 'ftp://a.org http://b.org/x,y https:// https://c.org.' },
		...['Denouncement  https://a.org/x', 'Denouncement   http://a.org/x', ' Denouncement '].map(
			(Response) => ({
				Response
			})
		),
		{ Response: 'Sanctions', Sponsor: '' },
		{ Response: 'Unknown   https://a.org/x', Date: '' },
		{ Response: 'Denouncement', Date: '' },
		{ Sponsor: 'China,  the Netherlands' },
		{ Sponsor: 'Over the Netherlands' },
		{ Sources_1: '', Sources_2: 'https://c.org', Sources_3: 'https://d.org' },
		{ Date: 'x3/4/2021' }
	],
	'Title'
).map(cfrRecord);

const noPolitical = nothing(
	'political_response_date',
	'political_response_type',
	'political_response_subtype',
	'political_response_responding_country'
);
const noLegal = nothing(
	'legal_response_date',
	'legal_response_type',
	'legal_response_subtype',
	'legal_response_responding_country'
);
const quiet: Part = { ...noPolitical, ...noLegal };
const noAttribution = nothing('attribution_date', 'attribution_basis', 'attributing_country');
const two: Part = {
	receiver_country: 'Albania;Kosovo',
	receiver_country_alpha_2_code: 'AL;XK'
};
const basis = (attribution_basis: string): Part => ({ ...quiet, attribution_basis });
const political = (subtype: string, type = 'Preventive measures'): Part => ({
	...quiet,
	...noAttribution,
	political_response_date: '08.04.2021',
	political_response_type: type,
	political_response_subtype: subtype,
	political_response_responding_country: 'Albania'
});
const silent: Part = { ...quiet, ...noAttribution };

/** Records of EuRepoC. */
export const eurepocRecords = numbered(
	[
		{},
		silent,
		{ ...silent, ...two },
		{ ...two },
		{ ...two, political_response_responding_country: 'Kosovo;United States' },
		{ name: '' },
		...[
			'Severance of diplomatic relations',
			'Arms embargo',
			'Expulsion of diplomats',
			'Declared persona non grata',
			'Recall of the ambassador',
			'Withdrawal of diplomats',
			'Suspension of talks',
			'Downgrading of relations',
			'Diplomatic protest note',
			'Démarche',
			'Ambassador summoned',
			'Economic sanctions',
			'Restrictive measures',
			'Asset freeze',
			'Travel ban',
			'Reprisal',
			'Countermeasures',
			'Use of force',
			'Self-defence',
			'Law enforcement investigation',
			'Indictments',
			'Arrest',
			'Search warrant',
			'Takedown',
			'Seizure',
			'Awareness raising',
			''
		].map((subtype) => political(subtype)),
		political('', 'Retorsion: embargo'),
		political('Statement', 'Severance of diplomatic relations'),
		...[
			'Attribution by receiver government / state entity',
			'Attribution by third-party state entity',
			'Attribution by EU institution',
			'Attribution by international organization',
			'Attribution by international organisation',
			'IT-security community attributes attacker',
			'Media-based attribution by a company',
			'Attacker confirms',
			'Self-attribution',
			'Contested attribution by government',
			'Media-based attribution',
			'Not available'
		].map(basis),
		{
			...quiet,
			attribution_basis:
				'Attribution by receiver government;IT-security community attributes attacker',
			attributing_country: 'Albania;United States',
			attribution_date: '07.04.2021;08.04.2021'
		},
		{
			...quiet,
			attribution_basis: 'Attribution by government;Media',
			attributing_country: 'A;B;C'
		},
		{ ...quiet, attribution_basis: 'Media;Media', attributing_country: 'A;B;C' },
		{ ...quiet, ...two, attributing_country: '' },
		{ ...quiet, ...two, attributing_country: '', attribution_basis: 'Attribution by government' },
		{ ...quiet, attributing_country: 'Five Eyes' },
		{ ...quiet, attributing_country: '' },
		{ ...quiet, attribution_date: 'spring' },
		{ ...quiet, attribution_date: '' },
		{ ...quiet, attribution_date: '2021-04-07 12:00:00' },
		{ ...quiet, attribution_date: '07.04.1921' },
		{ political_response_date: '08.04.2021' },
		{ political_response_date: '08.04.2021;09.04.2021;10.04.2021' },
		{ political_response_date: 'Not available;soon' },
		{ political_response_responding_country: 'Albania' },
		{ political_response_responding_country: 'Albania;Five Eyes' },
		{ political_response_responding_country: 'Albania;' },
		{ political_response_responding_country: 'EU (region);European Union (External Action)' },
		{ political_response_subtype: 'One;Two;Three' },
		{ political_response_type: 'Awareness', political_response_subtype: 'One;Two' },
		{ legal_response_date: '01.01.2020' },
		{ legal_response_date: '4/10/2021' },
		{
			political_response_date: '08.04.2021;08.04.2021',
			political_response_responding_country: 'Albania;Albania'
		},
		{
			political_response_date: '08.04.2021;08.04.2021',
			political_response_responding_country: 'Albania;Albania',
			political_response_subtype: 'Expulsion;Embargo'
		},
		{
			political_response_date: '08.04.2021;08.04.2021',
			political_response_responding_country: 'Albania;Albania',
			political_response_type: 'Diplomatic protest',
			political_response_subtype: 'Protest;Protest'
		},
		...[
			'Disruption',
			'Ransomware',
			'Data theft',
			'Data theft & Doxing',
			'Hijacking without Misuse'
		].map((incident_type) => ({ ...silent, incident_type, mitre_impact: '' })),
		...['Denial of Service', 'DDoS', 'Defacement', 'Wiper', 'Not available', ''].map(
			(mitre_impact) => ({
				...silent,
				incident_type: '',
				mitre_impact
			})
		),
		...['none', 'Local effects', 'Not available', ''].map((physical_effects_spatial) => ({
			...silent,
			physical_effects_spatial
		})),
		...[
			'Critical infrastructure',
			'Media',
			'Science',
			'Education',
			'Social groups',
			'Activists'
		].map((receiver_category) => ({ ...silent, receiver_category })),
		...['End user(s)', 'Corporate Targets', 'Industry', 'International organization', ''].map(
			(receiver_category) => ({ ...silent, receiver_category })
		),
		...['State', 'Non-state-group', 'Individual hacker(s)', 'Hacktivists', 'Criminals'].map(
			(initiator_category) => ({ ...quiet, initiator_category })
		),
		{ ...quiet, initiator_category: 'Non-state actor, state-affiliation suggested' },
		{ ...quiet, initiator_category: 'Non-state proxies' },
		{ ...quiet, initiator_category: 'Terrorists' },
		{
			...quiet,
			initiator_country: 'Iran, Islamic Republic of;China',
			initiator_alpha_2: 'IR;CN',
			initiator_category: 'State;Non-state-group'
		},
		{
			...quiet,
			initiator_country: 'Iran, Islamic Republic of;China',
			initiator_alpha_2: 'IR;CN',
			initiator_category: 'State;Non-state-group;State'
		},
		{
			...quiet,
			initiator_country: 'Nowhere;China',
			initiator_alpha_2: 'IR;CN',
			initiator_category: 'Criminals;Non-state-group;Criminals'
		},
		{ ...quiet, initiator_country: 'Nowhere;China', initiator_alpha_2: 'IR' },
		{ ...quiet, initiator_country: 'Nowhere', initiator_alpha_2: 'IR' },
		{ ...quiet, initiator_country: 'EU (region)', initiator_alpha_2: '' },
		{ ...quiet, initiator_country: '', initiator_alpha_2: '', initiator_category: '' },
		{ ...quiet, initiator_name: 'One;Unknown;Two' },
		...['', 'Not available', 'EU (region)', 'Nowhere', 'Bosnia and Herzegovina - Sarajevo'].map(
			(receiver_country) => ({ receiver_country, receiver_country_alpha_2_code: '' })
		),
		{ ...silent, receiver_country: 'Nowhere', receiver_country_alpha_2_code: '' },
		{
			receiver_country: "['Albania', 'NATO', \"Côte d'Ivoire\"]",
			receiver_country_alpha_2_code: ''
		},
		...['', 'Not available', 'spring', '2021', '2021-3-4', '3/4/2021', '04.03.2021 10:00'].map(
			(start_date) => ({ start_date })
		),
		{ ...silent, start_date: 'spring' },
		{ source_url: '' },
		{ incident_id: '' },
		...['Albania (region)', 'Albania  (region)', 'EU (region) members', 'the European Union'].map(
			(receiver_country) => ({ ...silent, receiver_country, receiver_country_alpha_2_code: '' })
		),
		...['on 04.03.2021', '04.03.2021 or 2021-03-05', 'x 2021-3-4'].map((start_date) => ({
			...silent,
			start_date
		})),
		{ ...silent, political_response_responding_country: 'Albania' },
		{ ...silent, political_response_type: 'Preventive measures' },
		{ ...silent, political_response_date: '08.04.2021' },
		{ political_response_type: 'One;Two;Three' },
		{ political_response_responding_country: 'Albania;Kosovo;NATO' },
		{
			...quiet,
			...two,
			attribution_basis:
				'Attribution by receiver government;IT-security community attributes attacker',
			attributing_country: 'Albania;United States;Kosovo'
		},
		{
			...quiet,
			...two,
			attribution_basis: 'Attribution by EU institution;IT-security community attributes attacker',
			attributing_country: 'Albania;United States;Kosovo'
		},
		{
			...quiet,
			attribution_date: '01.04.2021;02.04.2021;03.04.2021',
			attributing_country: 'Albania;Kosovo'
		},
		{
			...silent,
			initiator_country: 'Nowhere',
			initiator_alpha_2: '',
			initiator_category: 'Criminals;State'
		},
		{
			...silent,
			initiator_country: 'Nowhere',
			initiator_alpha_2: '',
			initiator_category: 'Criminals;Unknown'
		},
		{ ...noPolitical, start_date: 'spring' },
		{ ...noLegal, start_date: 'spring' },
		{ ...two, political_response_date: 'Not available;Not available' },
		{ ...noLegal, political_response_responding_country: 'Unknown;Unknown', start_date: 'spring' }
	],
	'name'
).map((part, i) => eurepocRecord({ incident_id: String(i + 1), ...part }));

const dcidHeadings = [
	'Cyberincidentnum',
	'StateA',
	'StateB',
	'Name',
	'interactionstartdate',
	'interactionenddate',
	'method',
	'targettype',
	'initiator',
	'cyber_objective',
	'severity',
	'Ransomware'
];

const dcidRecord = (part: Part): readonly string[] => {
	const record: Part = {
		StateA: '630',
		StateB: '339',
		interactionstartdate: '2021-03-04',
		interactionenddate: '2021-03-09',
		method: '3.1',
		targettype: '2',
		initiator: '630',
		cyber_objective: '2',
		severity: '4',
		...part
	};
	return dcidHeadings.map((name) => record[name] ?? '');
};

/** Records of DCID, the headings first. */
export const dcidRecords: readonly (readonly string[])[] = [
	dcidHeadings,
	...numbered(
		[
			{},
			{ initiator: '339' },
			{ StateA: '630.0', StateB: 'Albania', initiator: 'Iran' },
			{ initiator: '2' },
			{ initiator: '' },
			{ StateA: '9999' },
			{ StateB: '' },
			...['3/4/2021', '04.03.2021', 'spring', ''].map((interactionstartdate) => ({
				interactionstartdate
			})),
			...['2021-03-03', '2021-03-04', '3/9/2021', 'spring', ''].map((interactionenddate) => ({
				interactionenddate
			})),
			...['1', '2', '2.0', '3', '4.2', '5', ''].map((method) => ({ method })),
			{ method: '1', Ransomware: '1' },
			{ method: '1', Ransomware: '0' },
			...['1', '2.0', '3', '4', '5', ''].map((cyber_objective) => ({ cyber_objective })),
			...['1', '2.0', '3', '4', ''].map((targettype) => ({ targettype })),
			{ severity: '' },
			{ Name: '' },
			{ Name: '', Cyberincidentnum: '' },
			...['630.00', '630.0.1', ' 630 '].map((StateA) => ({ StateA })),
			...['2.00', '2.01', '2.0.1'].map((cyber_objective) => ({ cyber_objective })),
			...['3.00', '3.01', '3.0.1'].map((targettype) => ({ targettype })),
			{ method: '31' },
			{ interactionstartdate: '2021-03-04T23:30:00Z' }
		],
		'Name'
	).map((part, i) => dcidRecord({ Cyberincidentnum: String(i + 1), ...part }))
];
