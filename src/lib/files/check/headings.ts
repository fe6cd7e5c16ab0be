/*
 * What people and datasets of the field call our columns, beside the names and titles that these have: the names that say most first. They only
 * propose; the reader confirms.
 */
export const otherHeadings: Readonly<Record<string, readonly string[]>> = {
	incident_id: [
		'id',
		'incident no',
		'case id',
		'event id',
		'incident number',
		'case no',
		'case number'
	],
	incident: [
		'name',
		'title',
		'incident name',
		'case',
		'event',
		'operation',
		'incident title',
		'title of incident',
		'headline'
	],
	start_date: [
		'start',
		'began',
		'attack date',
		'incident date',
		'date of attack',
		'started',
		'attacked on',
		'date of incident',
		'start of attack'
	],
	end_date: ['end', 'ended', 'incident end', 'end of attack', 'last seen'],
	disclosed_date: [
		'disclosed',
		'disclosure',
		'public since',
		'date disclosed',
		'date',
		'date reported',
		'reported on',
		'report date',
		'made public'
	],
	victim: [
		'victim country',
		'victim state',
		'attacked state',
		'target country',
		'receiver country',
		'target',
		'receiver',
		'victims',
		'targets',
		'attacked country',
		'country attacked',
		'affected country',
		'victim nation'
	],
	attributed_to: [
		'attacker',
		'attacking state',
		'initiator',
		'initiator country',
		'sponsor',
		'perpetrator',
		'attributed state',
		'attacking country',
		'suspected attacker',
		'suspected state',
		'blamed',
		'blamed on',
		'who attacked',
		'aggressor'
	],
	attribution: ['attribution by', 'who says so'],
	attributed_by: ['attributing actor', 'attributing body', 'named by'],
	actor: [
		'group',
		'threat actor',
		'apt',
		'affiliation',
		'affiliations',
		'hackers',
		'attacker group',
		'group name'
	],
	incident_type: [
		'type',
		'kind',
		'kind of attack',
		'attack type',
		'category of attack',
		'attack kind',
		'type of incident',
		'kind of incident'
	],
	effect: ['impact', 'severity of effect'],
	sector: [
		'target sector',
		'category',
		'receiver category',
		'sector attacked',
		'target type',
		'target category'
	],
	consequence: [
		'consequences',
		'description',
		'what happened',
		'damage',
		'summary',
		'details of attack'
	],
	responder: [
		'responding state',
		'responding country',
		'answering state',
		'response by',
		'who answered',
		'answered by',
		'who responded',
		'responder country',
		'responding nation'
	],
	response: [
		'answer',
		'reaction',
		'measure',
		'type of response',
		'response type',
		'what was done',
		'action taken',
		'measure taken',
		'kind of response'
	],
	response_date: [
		'date of answer',
		'answer date',
		'date of measure',
		'date of response',
		'responded on',
		'when answered',
		'answered on',
		'date answered',
		'action date',
		'date of action',
		'response day'
	],
	response_detail: ['detail', 'details', 'response details', 'detail of answer'],
	basis: ['ground', 'grounds'],
	avowed: ['acknowledged', 'owned'],
	collective: ['joint', 'together', 'coordinated'],
	act_id: ['act', 'measure id', 'response id'],
	confidence: ['confidence level', 'certainty', 'how sure'],
	in_article: ['article'],
	sources: [
		'source',
		'source url',
		'urls',
		'links',
		'references',
		'link',
		'url',
		'reference',
		'source link',
		'source links'
	],
	notes: ['note', 'remarks', 'comment', 'comments']
};
