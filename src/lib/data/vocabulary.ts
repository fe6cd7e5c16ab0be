/** A word that a column allows, and what it stands for. */
export interface Term {
	readonly term: string;
	readonly meaning: string;
	/** Other words by which files of the field mean the same, to propose ours; see `term` in `column.ts`. */
	readonly also: readonly string[];
}

type Line = readonly [term: string, meaning: string, ...also: readonly string[]];

type Terms<T extends readonly Line[]> = {
	readonly [I in keyof T]: Term & { readonly term: T[I][0] };
};

function terms<const T extends readonly Line[]>(lines: T): Terms<T> {
	// map keeps order and length, which its type does not say
	return lines.map(([term, meaning, ...also]) => ({ term, meaning, also })) as unknown as Terms<T>;
}

/** What was done, from the mildest to the most severe on our ladder; which rung each has stands in `data/scales.csv`. */
export const responses = terms([
	[
		'none',
		'No act on record by government, parliament’s leadership, prosecutor or response team was found.',
		'no response',
		'no reaction',
		'no answer',
		'nothing',
		'unknown',
		'not known'
	],
	[
		'acknowledgement',
		'Confirms, denies, condemns, investigates, declares an emergency or hardens, and names no State. A public denial counts, and its detail says so.',
		'confirmation',
		'confirmed',
		'denial',
		'denied',
		'statement',
		'condemnation',
		'investigation'
	],
	[
		'attribution',
		'An authorised organ names or condemns a State, an organ of it or a group it calls that State’s. Leaks and vendors do not count; “from that country” does not.',
		'denouncement',
		'denounced',
		'named and blamed',
		'blamed',
		'accused',
		'accusation'
	],
	[
		'protest',
		'Delivered through a channel: note, démarche, ambassador summoned, complaint to a body.',
		'démarche',
		'demarche',
		'note verbale',
		'ambassador summoned',
		'summoned ambassador',
		'diplomatic protest',
		'complaint'
	],
	[
		'charges',
		'Indictment, warrant, wanted notice, arrest, seizure or court-ordered takedown against the attackers or their infrastructure.',
		'indictment',
		'indicted',
		'criminal charges',
		'arrest',
		'arrest warrant',
		'warrant',
		'prosecution',
		'seizure',
		'takedown'
	],
	[
		'sanctions-persons',
		'Assets frozen or visas refused for named people or firms, for the operation; no organ of the State is listed.',
		'sanctions on individuals',
		'sanctions on persons',
		'sanctions on firms',
		'targeted sanctions',
		'travel ban',
		'asset freeze'
	],
	[
		'sanctions-state',
		'Assets frozen or visas refused, and an organ of the State is listed as such.',
		'sanctions on the State',
		'sanctions on the government',
		'state sanctions'
	],
	[
		'recall',
		'Own ambassador called back for consultations; a visit, talks or an agreement suspended. Nobody is expelled.',
		'recalled ambassador',
		'ambassador recalled',
		'recall of ambassador',
		'suspension',
		'talks suspended'
	],
	[
		'expulsion',
		'Accredited staff, or officials on diplomatic passports, put out, or a consulate closed, while the mission stays.',
		'expelled diplomats',
		'diplomats expelled',
		'expulsion of diplomats',
		'persona non grata',
		'declared persona non grata',
		'consulate closed'
	],
	[
		'downgrade',
		'Level of relations lowered or own mission closed, relations formally intact.',
		'downgraded relations',
		'embassy closed',
		'closed embassy'
	],
	[
		'economic-measure',
		'A measure of trade, finance, technology or aid for a sector, against the State.',
		'trade measure',
		'import ban',
		'tariffs',
		'export ban',
		'aid suspended'
	],
	[
		'severance',
		'Relations declared broken off. The expulsion of staff that follows belongs to it and is no second act.',
		'broke off diplomatic relations',
		'broke off relations',
		'broken relations',
		'severed diplomatic relations',
		'severed relations',
		'cut diplomatic ties',
		'cut ties',
		'rupture of ties',
		'rupture'
	],
	['embargo', 'All or nearly all trade or finance prohibited.', 'trade embargo', 'blockade'],
	[
		'countermeasure',
		'An act otherwise unlawful, justified by the wrong that came before; seizure of State assets.'
	],
	[
		'cyber-operation',
		'An operation in the other’s networks, which the State says it did or which is well documented.',
		'hack back',
		'counter-hack',
		'cyber counter-operation',
		'offensive cyber operation'
	],
	['military-posture', 'A show of force directed at the State.', 'show of force'],
	[
		'force',
		'Armed force, or like effects.',
		'air strike',
		'airstrike',
		'armed attack',
		'military strike'
	]
]);

/** One of the words for what was done. */
export type Response = (typeof responses)[number]['term'];

/** What each response is called on a page; the rungs of the ladder are named by these. */
export const responseNames: Readonly<Record<Response, string>> = {
	none: 'No public response found',
	acknowledgement: 'Spoke, named no State',
	attribution: 'Named the State',
	protest: 'Formal protest',
	charges: 'Charges or seizure',
	'sanctions-persons': 'Sanctions on persons',
	'sanctions-state': 'Sanctions on the State',
	recall: 'Recalled or suspended',
	expulsion: 'Expelled diplomats',
	downgrade: 'Downgrade',
	'economic-measure': 'Economic measure',
	severance: 'Broke off relations',
	embargo: 'Broke off trade',
	countermeasure: 'Countermeasure',
	'cyber-operation': 'Cyber operation',
	'military-posture': 'Show of force',
	force: 'Use of force'
};

/** The same in one or two words, for where there is little room. */
export const shortResponseNames: Readonly<Record<Response, string>> = {
	...responseNames,
	none: 'None found',
	acknowledgement: 'Spoke',
	attribution: 'Named State',
	protest: 'Protest',
	charges: 'Charges',
	'sanctions-persons': 'Sanctions, persons',
	'sanctions-state': 'Sanctions, State',
	recall: 'Recalled',
	expulsion: 'Expelled',
	'economic-measure': 'Economic',
	severance: 'Broke off',
	embargo: 'No trade',
	'cyber-operation': 'Cyber',
	'military-posture': 'Show of force',
	force: 'Force'
};

/** Who holds somebody responsible for the incident, at best. */
export const attributions = terms([
	['official', 'A government or a court says so in its own name.', 'government', 'state', 'court'],
	['vendor', 'A security firm says so.', 'company', 'security firm', 'private sector', 'firm'],
	[
		'press',
		'Press, unnamed officials in the press, or leaked papers say so.',
		'media',
		'news',
		'leak'
	],
	['claimed', 'Only the attacker says so.'],
	['contested', 'Said by one side and disputed with reasons.', 'disputed'],
	['non-state', 'Blamed on a group that is no State’s.', 'criminal', 'criminals', 'hacktivists'],
	['none', 'Nobody is held responsible.', 'unattributed', 'unknown']
]);

/** Kind of incident. */
export const incidentTypes = terms([
	['espionage', 'Spying on communications or files.', 'spying', 'cyber espionage'],
	['theft', 'Data taken for their value.', 'data theft', 'data breach'],
	['leak', 'Data taken and published.', 'doxing', 'hack and leak', 'hack-and-leak'],
	['influence', 'Opinion worked on by way of networks.', 'disinformation', 'influence operation'],
	[
		'ddos',
		'Services flooded until they fail.',
		'denial of service',
		'distributed denial of service',
		'dos'
	],
	['defacement', 'Public pages changed.'],
	['ransomware', 'Systems locked for money, or under that pretence.'],
	['wiper', 'Data or systems destroyed.', 'wipe', 'data destruction', 'destructive malware'],
	['sabotage', 'Machines or services disturbed on purpose.'],
	['financial', 'Money or virtual assets stolen.', 'financial theft', 'heist'],
	['other', 'None of these, or not known.']
]);

/** How far the incident went on this victim, from light to severe. */
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

/** True for an effect as severe as another or more so; an unknown one is as severe as none. */
export function isAtLeast(effect: Effect | '', least: Effect): boolean {
	return effectOrder.indexOf(effect) >= effectOrder.indexOf(least);
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
	['high', 'A page was read, and no cell of the row is in doubt.', 'certain', 'sure'],
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
	['yes', 'It is so.', 'y', 'true', '1', 'x'],
	['no', 'It is not so.', 'n', 'false', '0']
]);

/** Steps in relations that `data/ruptures.csv` tells apart. */
export const ruptureMeasures = terms([
	['severance', 'Relations broken off.'],
	['downgrade', 'Level lowered or mission closed, relations formally intact.'],
	['recall', 'Ambassador called home.'],
	['expulsion', 'Diplomats put out.']
]);

/** What each step in relations is called on a page. */
export const ruptureNames: Readonly<Record<(typeof ruptureMeasures)[number]['term'], string>> = {
	severance: 'Broke off relations',
	downgrade: 'Downgrade',
	recall: 'Recalled ambassador',
	expulsion: 'Expelled diplomats'
};

/** Which way a scale's scores get more severe. */
export const directions = terms([
	['up', 'A higher score is more severe.'],
	['down', 'A lower score is more severe.']
]);
