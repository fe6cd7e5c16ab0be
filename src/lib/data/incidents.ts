import {
	addresses,
	date,
	party,
	slug,
	states,
	term,
	text,
	type Columns,
	type Row
} from './column.ts';
import { organisationCodes } from './parties.ts';
import {
	attributions,
	bases,
	confidences,
	effects,
	incidentTypes,
	responses,
	sectors,
	yesNo
} from './vocabulary.ts';

/** A row that says that no act was found has nothing that belongs to one. */
const nothingFound = { column: 'response', is: 'none' } as const;

/** Columns of `data/incidents.csv`. One row is one response by one responder to one incident against one victim. */
export const incidentColumns = {
	incident_id: {
		title: 'Incident identifier',
		description:
			'Stable for ever; one identifier for one operation, whoever it hit (NotPetya is one).',
		example: 'alb-2022-07',
		kind: slug(),
		required: true
	},
	incident: {
		title: 'Incident',
		description: 'Short name.',
		example: 'Attack on the Albanian government (e-Albania)',
		kind: text(),
		required: true,
		agrees: 'incident'
	},
	start_date: {
		title: 'Start',
		description:
			'First known day; cut where more is not known, never padded. This or the disclosure must be there.',
		example: '2022-07-15',
		kind: date(),
		agrees: 'incident'
	},
	end_date: {
		title: 'End',
		description:
			'Last known day of the operation, never before the start; empty where it is not known.',
		example: '2022-07-18',
		kind: date(),
		agrees: 'incident'
	},
	disclosed_date: {
		title: 'Disclosure',
		description: 'When it became public for this victim.',
		example: '2022-07',
		kind: date(),
		agrees: 'victim'
	},
	victim: {
		title: 'Victim',
		description: 'The State attacked.',
		example: 'ALB',
		kind: party(),
		required: true
	},
	attributed_to: {
		title: 'Attributed to',
		description: 'State or States held responsible; empty if unattributed or non-state.',
		example: 'IRN',
		kind: states(),
		agrees: 'incident'
	},
	attribution: {
		title: 'Attribution',
		description: 'Who says so, at best.',
		example: 'official',
		kind: term(attributions),
		required: true,
		agrees: 'incident'
	},
	attributed_by: {
		title: 'Attributed by',
		description:
			'Who made the attribution, by name: States, courts, organisations, firms, with “;” between.',
		example: 'Albania; United States',
		kind: text(),
		agrees: 'incident'
	},
	actor: {
		title: 'Actor',
		description: 'The group as the field names it.',
		example: 'HomeLand Justice, tied to the Ministry of Intelligence',
		kind: text(),
		agrees: 'incident'
	},
	incident_type: {
		title: 'Kind of incident',
		description: 'What the operation mainly was.',
		example: 'wiper',
		kind: term(incidentTypes),
		required: true,
		agrees: 'incident'
	},
	effect: {
		title: 'Effect',
		description: 'How far it went on this victim, from light to severe.',
		example: 'destruction',
		kind: term(effects),
		agrees: 'victim'
	},
	sector: {
		title: 'Sector',
		description: 'Part of the victim’s society that was hit most.',
		example: 'government',
		kind: term(sectors),
		agrees: 'victim'
	},
	consequence: {
		title: 'Consequence',
		description: 'What it did to this victim, in a line.',
		example: 'Online services of the State shut down.',
		kind: text(),
		agrees: 'victim'
	},
	responder: {
		title: 'Responder',
		description: 'Who acted: a State, EU or NATO; the victim where nothing was found.',
		example: 'ALB',
		kind: party(organisationCodes),
		required: true
	},
	response: {
		title: 'Response',
		description: 'What was done; “none” means that nothing was found, not that nothing was done.',
		example: 'severance',
		kind: term(responses),
		required: true
	},
	response_date: {
		title: 'Date of the response',
		description:
			'Never before the start. Before the disclosure, days to answer are 0 and the row says so.',
		example: '2022-09-07',
		kind: date(),
		emptyWhere: nothingFound
	},
	response_detail: {
		title: 'Detail of the response',
		description: 'One line with the number that matters: staff expelled, hours given.',
		example: 'Relations broken off at once; all embassy staff out within 24 hours',
		kind: text()
	},
	basis: {
		title: 'Basis',
		description: 'On what grounds, in the responder’s own words; empty where nothing was found.',
		example: 'sole',
		kind: term(bases),
		emptyWhere: nothingFound
	},
	avowed: {
		title: 'Acknowledged',
		description:
			'Whether the responder says that it did it; “no” where others alone report it, empty where nothing was found.',
		example: 'yes',
		kind: term(yesNo),
		emptyWhere: nothingFound
	},
	collective: {
		title: 'Collective',
		description: 'Whether it was taken together with others; empty where nothing was found.',
		example: 'no',
		kind: term(yesNo),
		emptyWhere: nothingFound
	},
	act_id: {
		title: 'Act identifier',
		description:
			'One act that answers several incidents or victims stands on each, and this tells that it is one; empty where the act stands once.',
		example: 'eu-2020-07-30',
		kind: slug(),
		emptyWhere: nothingFound
	},
	confidence: {
		title: 'Confidence',
		description: 'How sure the coding of this row is.',
		example: 'high',
		kind: term(confidences),
		required: true
	},
	in_article: {
		title: 'In the article',
		description:
			'The article of September 2022 names this victim, the incident is attributed to Iran and was public by 2022-09-08; or it is Stuxnet.',
		example: 'yes',
		kind: term(yesNo),
		required: true,
		agrees: 'victim'
	},
	sources: {
		title: 'Sources',
		description: 'Web addresses, primary first; at least one unless nothing was found.',
		example: 'https://example.org/page',
		kind: addresses()
	},
	notes: {
		title: 'Notes',
		description: 'What a careful reader should know.',
		example: 'Access had been gained about 14 months before.',
		kind: text()
	}
} satisfies Columns;

/** A row with everything in it. */
export type WholeIncident = Row<typeof incidentColumns>;
