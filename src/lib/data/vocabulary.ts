/** A word that a column allows, and what it stands for. */
export interface Term {
	readonly term: string;
	readonly meaning: string;
}

type Terms<T extends readonly (readonly [string, string])[]> = {
	readonly [I in keyof T]: { readonly term: T[I][0]; readonly meaning: string };
};

function terms<const T extends readonly (readonly [string, string])[]>(pairs: T): Terms<T> {
	// map keeps order and length, which its type does not say
	return pairs.map(([term, meaning]) => ({ term, meaning })) as unknown as Terms<T>;
}

/** What was done, from the quietest to the gravest on our ladder; which rung each has stands in `data/scales.csv`. */
export const responses = terms([
	[
		'none',
		'No act on record by government, parliament’s leadership, prosecutor or response team was found.'
	],
	[
		'acknowledgement',
		'Confirms, denies, condemns, investigates, declares an emergency or hardens, and names no State. A public denial counts, and its detail says so.'
	],
	[
		'attribution',
		'An authorised organ names a State, an organ of it or a group it calls that State’s, or condemns it by name. Leaks and vendors do not count; “from that country” does not.'
	],
	[
		'protest',
		'Delivered through a channel: note, démarche, ambassador summoned, complaint to a body.'
	],
	[
		'charges',
		'Indictment, warrant, wanted notice, arrest, seizure or court-ordered takedown against the attackers or their infrastructure.'
	],
	[
		'sanctions-persons',
		'Assets frozen or visas refused for named people or firms, for the operation; no organ of the State is listed.'
	],
	['sanctions-state', 'The same, and an organ of the State is listed as such.'],
	[
		'recall',
		'Own ambassador called back for consultations; a visit, talks or an agreement suspended. Nobody is expelled.'
	],
	[
		'expulsion',
		'Accredited staff, or officials on diplomatic passports, put out, or a consulate closed, while the mission stays.'
	],
	['downgrade', 'Level of relations lowered or own mission closed, relations formally intact.'],
	[
		'economic-measure',
		'A measure of trade, finance, technology or aid for a sector, against the State.'
	],
	[
		'severance',
		'Relations declared broken off. The expulsion of staff that follows belongs to it and is no second act.'
	],
	['embargo', 'All or nearly all trade or finance prohibited.'],
	[
		'countermeasure',
		'An act otherwise unlawful, justified by the wrong that came before; seizure of State assets.'
	],
	['cyber-operation', 'An operation in the other’s networks, avowed or well documented.'],
	['military-posture', 'A show of force directed at the State.'],
	['force', 'Armed force, or like effects.']
]);

/** One of the words for what was done. */
export type Response = (typeof responses)[number]['term'];

/** What each response is called on a page. */
export const responseNames: Readonly<Record<Response, string>> = {
	none: 'No public response found',
	acknowledgement: 'Acknowledgement',
	attribution: 'Attribution',
	protest: 'Protest',
	charges: 'Charges',
	'sanctions-persons': 'Sanctions on persons',
	'sanctions-state': 'Sanctions on the State',
	recall: 'Recall or suspension',
	expulsion: 'Expulsion',
	downgrade: 'Downgrade',
	'economic-measure': 'Economic measure',
	severance: 'Severance of relations',
	embargo: 'Embargo',
	countermeasure: 'Countermeasure',
	'cyber-operation': 'Cyber operation',
	'military-posture': 'Military posture',
	force: 'Use of force'
};

/** The same in one or two words, for where there is little room. */
export const shortResponseNames: Readonly<Record<Response, string>> = {
	...responseNames,
	none: 'None found',
	'sanctions-persons': 'Sanctions, persons',
	'sanctions-state': 'Sanctions, State',
	recall: 'Recall',
	'economic-measure': 'Economic',
	severance: 'Severance',
	'cyber-operation': 'Cyber',
	'military-posture': 'Posture',
	force: 'Force'
};

/** Who holds somebody responsible for the incident, at best. */
export const attributions = terms([
	['official', 'A government or a court says so in its own name.'],
	['vendor', 'A security firm says so.'],
	['press', 'Press, unnamed officials in the press, or leaked papers say so.'],
	['claimed', 'Only the attacker says so.'],
	['contested', 'Said by one side and disputed with reasons.'],
	['non-state', 'Laid to a group that is no State’s.'],
	['none', 'Nobody is held responsible.']
]);

/** Kind of incident. */
export const incidentTypes = terms([
	['espionage', 'Spying on communications or files.'],
	['theft', 'Data taken for their value.'],
	['leak', 'Data taken and published.'],
	['influence', 'Opinion worked on by way of networks.'],
	['ddos', 'Services flooded until they fail.'],
	['defacement', 'Public pages changed.'],
	['ransomware', 'Systems locked for money, or under that pretence.'],
	['wiper', 'Data or systems destroyed.'],
	['sabotage', 'Machines or services disturbed on purpose.'],
	['financial', 'Money or virtual assets stolen.'],
	['other', 'None of these, or not known.']
]);

/** How far the incident went on this victim, from light to grave. */
export const effects = terms([
	['attempt', 'Targeted; no entry is on record.'],
	['access', 'Entered; nothing is on record as taken.'],
	['theft', 'Data, communications or money taken.'],
	['leak', 'What was taken was published or offered.'],
	['disruption', 'A service stopped, or machines turned against their purpose.'],
	['destruction', 'Data or systems destroyed.'],
	['physical', 'Something happened to things or people outside the computers.']
]);

/** One of the seven degrees of effect. */
export type Effect = (typeof effects)[number]['term'];

const effectOrder: readonly string[] = effects.map(({ term }) => term);

/** True for an effect as grave as another or graver; an unknown one is as grave as none. */
export function isAtLeast(effect: Effect | '', least: Effect): boolean {
	return effect !== '' && effectOrder.indexOf(effect) >= effectOrder.indexOf(least);
}

/** Part of society that was hit most. */
export const sectors = terms([
	['government', 'Ministries, agencies, councils, police.'],
	['parliament', 'Parliaments and their staff.'],
	['elections', 'Election bodies, parties, campaigns.'],
	['defence', 'Armed forces, arms and space firms.'],
	['energy', 'Power, oil, gas, nuclear.'],
	['water', 'Water and dams.'],
	['health', 'Hospitals, insurers, makers of medicine and devices.'],
	['finance', 'Banks, exchanges, social funds.'],
	['telecoms', 'Networks and their operators.'],
	['media', 'Broadcasters, publishers, film.'],
	['transport', 'Air, rail, ports, roads.'],
	['education', 'Universities and research.'],
	['technology', 'Software, hosting, online services.'],
	['industry', 'Other firms.'],
	['sport', 'Sport bodies and events.'],
	['civil-society', 'Exiles, activists, journalists, experts.'],
	['multiple', 'Several at once.'],
	['other', 'None of these.']
]);

/** On what grounds the responder acted, in its own words. */
export const bases = terms([
	['sole', 'This incident alone.'],
	[
		'main',
		'First ground, or one of two or three equal ones, or an act that answers several incidents.'
	],
	['minor', 'Mentioned among other grounds.'],
	['solidarity', 'A responder that was not hit acts for one that was.']
]);

/** How sure the coding of a row is, from most to least. */
export const confidences = terms([
	['high', 'A page was read, and no cell of the row is in doubt.'],
	[
		'medium',
		'A page was read and dates or other cells are not confirmed, or the row rests on a dataset or a copy.'
	],
	[
		'low',
		'What was done is itself in doubt, no page was found, or several weaknesses come together.'
	]
]);

/** One of the three degrees of confidence. */
export type Confidence = (typeof confidences)[number]['term'];

/** Yes or no. */
export const yesNo = terms([
	['yes', 'It is so.'],
	['no', 'It is not so.']
]);

/** Steps in relations that `data/ruptures.csv` tells apart. */
export const ruptureMeasures = terms([
	['severance', 'Relations broken off.'],
	['downgrade', 'Level lowered or mission closed, relations formally intact.'],
	['recall', 'Ambassador called home.'],
	['expulsion', 'Diplomats put out.']
]);

/** Which way a scale's scores get graver. */
export const directions = terms([
	['up', 'A higher score is graver.'],
	['down', 'A lower score is graver.']
]);
