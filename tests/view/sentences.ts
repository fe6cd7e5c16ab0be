import type { WholeIncident } from '../../src/lib/data/incidents.ts';
import type { Response } from '../../src/lib/data/vocabulary.ts';
import { noneOf, rowOf, rupture } from '../rows.ts';

/*
 * A small record with what most sentences of the pages tell apart: days that are cut, missing or the same, acts that are
 * minor, not avowed, taken for somebody else or for several incidents at once, silence, doubt about who did it.
 */

/** An incident with what its victims and others did, each as responder, kind of act, day and whatever else is not usual. */
function incident(
	common: Partial<WholeIncident>,
	...acts: readonly (readonly [
		responder: string,
		response: Response,
		date: string,
		part?: Partial<WholeIncident>
	])[]
): readonly WholeIncident[] {
	return acts.map(([responder, response, response_date, part]) => {
		const row = { ...common, responder, response, response_date, in_article: 'no' as const };
		return response === 'none'
			? noneOf({ ...row, ...part })
			: rowOf({ response_detail: '', ...row, ...part });
	});
}

const minor = { basis: 'minor' } as const;
const secret = { avowed: 'no', confidence: 'medium' } as const;
const ally = { basis: 'solidarity' } as const;

/** What two victims of one incident have in common. */
const update: Partial<WholeIncident> = {
	incident_id: 'multi-2020',
	incident: 'Espionage through an update',
	start_date: '2020-03',
	disclosed_date: '2020-12-13',
	attributed_to: ['RUS'],
	attributed_by: 'Directors of two agencies',
	incident_type: 'espionage'
};

/** The rows of the small record. */
export const smallRecord: readonly WholeIncident[] = [
	rowOf({ consequence: 'Services shut down', in_article: 'no' }),
	...incident(
		{ consequence: 'Services shut down' },
		['ALB', 'attribution', '2022-09-07', { response_detail: 'Named by the Prime Minister.' }],
		['USA', 'sanctions-state', '2022-09-09', ally],
		['NATO', 'attribution', '2022-09-08', { ...ally, collective: 'yes' }]
	),
	...incident(
		{
			incident_id: 'alb-2023',
			incident: 'Attack on the parliament',
			start_date: '2023-12',
			disclosed_date: '2023-12-25',
			incident_type: 'defacement',
			effect: 'access',
			sector: 'parliament'
		},
		['ALB', 'none', '']
	),
	...incident(
		{
			incident_id: 'usa-film',
			incident: 'Theft from a film studio',
			start_date: '2014-11-24',
			disclosed_date: '2014-11-24',
			victim: 'USA',
			attributed_to: ['PRK'],
			actor: 'Group of the field',
			incident_type: 'theft',
			effect: 'destruction',
			sector: 'industry'
		},
		['USA', 'attribution', '2014-12-19'],
		['USA', 'sanctions-persons', '2015-01-02'],
		['USA', 'cyber-operation', '2014-12', secret]
	),
	...incident(
		{
			...update,
			victim: 'USA',
			effect: 'theft',
			consequence: 'Post was read',
			sector: 'multiple'
		},
		[
			'USA',
			'expulsion',
			'2021-04-15',
			{ act_id: 'usa-2021', basis: 'main', response_detail: 'Ten diplomats' }
		],
		['USA', 'sanctions-persons', '2021-04-15'],
		['GBR', 'attribution', '2021-04-15', ally]
	),
	...incident(
		{
			...update,
			victim: 'DEU',
			effect: '',
			sector: ''
		},
		['DEU', 'none', '']
	),
	...incident(
		{
			incident_id: 'usa-vote',
			incident: 'Leak before an election',
			start_date: '2016',
			disclosed_date: '2016-06-14',
			victim: 'USA',
			attributed_to: ['RUS'],
			incident_type: 'leak',
			effect: 'leak',
			sector: 'elections'
		},
		['USA', 'expulsion', '2021-04-15', { act_id: 'usa-2021', basis: 'main' }],
		['USA', 'expulsion', '2016-12-29'],
		['USA', 'charges', '2018-07'],
		['USA', 'countermeasure', '2018-11-06', { confidence: 'low' }]
	),
	...incident(
		{
			incident_id: 'deu-2015',
			incident: 'Intrusion into the Bundestag',
			start_date: '',
			disclosed_date: '2015-05-15',
			victim: 'DEU',
			attributed_to: ['RUS'],
			incident_type: 'espionage',
			effect: 'theft',
			sector: 'parliament'
		},
		['DEU', 'charges', '2020-04-29'],
		['DEU', 'protest', '2020-05-28'],
		['EU', 'sanctions-persons', '2020-10-22', { ...ally, collective: 'yes' }],
		['DEU', 'recall', '2024-05-06', minor]
	),
	...incident(
		{
			incident_id: 'nld-2018',
			incident: 'Operation stopped in The Hague',
			start_date: '2018-04-13',
			disclosed_date: '2018-10-04',
			victim: 'NLD',
			attributed_to: ['RUS'],
			incident_type: 'espionage',
			effect: 'attempt',
			sector: 'other'
		},
		['NLD', 'expulsion', '2018-04-13'],
		['NLD', 'protest', '2018-10-04']
	),
	...incident(
		{
			incident_id: 'ukr-grid',
			incident: 'Power cut',
			start_date: '2015-12-23',
			disclosed_date: '2015-12-23',
			victim: 'UKR',
			attributed_to: ['RUS'],
			incident_type: 'sabotage',
			effect: 'physical',
			sector: 'energy',
			consequence: '225,000 without electricity'
		},
		['UKR', 'acknowledgement', '2015-12-24']
	),
	...incident(
		{
			incident_id: 'isr-2019',
			incident: 'Attack in the middle of a war',
			start_date: '2019-05-04',
			disclosed_date: '2019-05-05',
			victim: 'ISR',
			attributed_to: [],
			attribution: 'non-state',
			actor: 'Hamas',
			incident_type: 'other',
			effect: 'attempt',
			sector: 'defence'
		},
		['ISR', 'force', '2019-05-05']
	),
	...incident(
		{
			incident_id: 'irn-2010',
			incident: 'Damage at an enrichment plant',
			start_date: '2010-06',
			disclosed_date: '2010-09-26',
			victim: 'IRN',
			attributed_to: ['USA', 'ISR'],
			attribution: 'contested',
			incident_type: 'sabotage',
			effect: 'physical',
			sector: 'energy'
		},
		['IRN', 'attribution', '2011-04-16'],
		['IRN', 'cyber-operation', '', secret]
	),
	...incident(
		{
			incident_id: 'dza-2021',
			incident: 'Espionage by telephone',
			start_date: '2019',
			disclosed_date: '2021-07-18',
			victim: 'DZA',
			attributed_to: ['MAR'],
			attribution: 'claimed',
			incident_type: 'espionage',
			effect: 'access',
			sector: 'government'
		},
		['DZA', 'severance', '2021-08-24', minor]
	),
	...incident(
		{
			incident_id: 'cri-2022',
			incident: 'Ransom asked of ministries',
			start_date: '2022-04-17',
			disclosed_date: '2022-04-18',
			victim: 'CRI',
			attributed_to: [],
			attribution: 'none',
			incident_type: 'ransomware',
			effect: 'disruption',
			sector: 'government'
		},
		['CRI', 'embargo', '2022-05-08']
	)
];

/** Its steps in relations with Iran. */
export const smallRuptures = [
	rupture(),
	rupture({ date: '2018-12-19', measure: 'expulsion', cyber: 'no', trigger: 'Plot' }),
	...(
		[
			['USA', '1980-04-07', 'severance', 'Embassy taken', '', 'no'],
			['DEU', '1997-04-10', 'recall', 'Verdict of a court', '1997-11', 'yes'],
			['GBR', '2011-11-30', 'downgrade', 'Embassy stormed', '', 'yes'],
			['NLD', '2018-06', 'recall', 'Killings', '', '']
		] as const
	).map(([responder, date, measure, trigger, mended_date, restored]) =>
		rupture({
			responder,
			date,
			measure,
			trigger,
			mended_date,
			restored,
			initiated_by: measure === 'severance' ? 'IRN' : responder,
			cyber: 'no',
			in_article: 'no'
		})
	)
];
