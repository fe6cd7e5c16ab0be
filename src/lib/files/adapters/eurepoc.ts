import { codeOfAlpha2 } from '../../data/countries.ts';
import { stateCalled } from '../../data/state-words.ts';
import { isParty, isState } from '../../data/parties.ts';
import { surelyBefore } from '../../data/date.ts';
import { readDate } from '../../data/read-date.ts';
import { cause, type Cause } from '../../data/finding.ts';
import type { Confidence, Response } from '../../data/vocabulary.ts';
import {
	addressesIn,
	cellUnder,
	idMaker,
	type Adapter,
	type Made,
	type MadeRow,
	type Remark
} from './adapter.ts';

/*
 * The global dataset of the European Repository of Cyber Incidents: one record an incident, with lists in its cells for
 * receivers, attributions, political and legal responses. Headings differ between releases; those of 1.3 stand first, those of
 * 1.1 after them. https://eurepoc.eu/
 */

const absent = /^(|not available|unknown|none|nan|n\/a)$/i;

/** The items of a list in a cell: `a;b`, `a; b` or Python's `['a', "b"]`. Items that say nothing stay, as empty ones, so that lists keep their step. */
export function itemsOf(cell: string): readonly string[] {
	const text = cell.trim();
	if (text === '') return [];
	const items = /^\[[^\][]*\]$/.test(text)
		? [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,[\]\s][^,[\]]*)/g)].map(
				([, single, double, bare]) => (single ?? double ?? bare ?? '').replace(/\\(.)/g, '$1')
			)
		: text.split(';');
	return items.map((item) => (absent.test(item.trim()) ? '' : item.trim()));
}

/** The party a name or code of EuRepoC stands for, if it is a State, the EU or NATO. */
function partyOf(name: string, two = ''): string | undefined {
	const bare = name.replace(/\s*\(region\)$/i, '').trim();
	if (isParty(bare)) return bare;
	if (/^european union\b/i.test(bare)) return 'EU';
	return stateCalled(bare) ?? codeOfAlpha2(two) ?? stateCalled(bare.split(' - ')[0] ?? '');
}

/** A date of EuRepoC, `19.12.2024`, `2022-9-7` or with a time of day, as ISO; empty where none is told, undefined where it is none. */
function dateOf(text: string): string | undefined {
	if (absent.test(text)) return '';
	const read = readDate(text);
	if ('date' in read) return read.date;
	// A year of another calendar is a slip here.
	if (read.fault.code === 'date-of-calendar') return undefined;
	// Dotted dates have the day first here, and a time of day says no more than its day.
	return /^\d{1,2}\.|^\d{4}-/.test(text) ? read.fault.suggestion : undefined;
}

/** What one of EuRepoC’s responses is taken for. */
interface Taken {
	readonly response: Response;
	readonly confidence: Confidence;
}

/** How a type and its subtype are read, the first pattern that fits; what fits none says that something was done and not what. */
const responseKinds: readonly (readonly [RegExp, Response, Confidence])[] = [
	[/severance of diplomatic/i, 'severance', 'medium'],
	[/embargo/i, 'embargo', 'low'],
	[/expulsion|expel|persona non grata/i, 'expulsion', 'medium'],
	[/(recall|withdraw)\w* .*(ambassador|diplomat)|suspension/i, 'recall', 'medium'],
	[/downgrad/i, 'downgrade', 'low'],
	[/protest|d[eé]marche|summon/i, 'protest', 'medium'],
	[/sanction|restrictive measure|asset freeze|travel ban/i, 'sanctions-persons', 'low'],
	[/reprisal|countermeasure/i, 'countermeasure', 'low'],
	[/use of force|self-defen[cs]e/i, 'force', 'low'],
	[/law enforcement investigation/i, 'acknowledgement', 'low'],
	[/indict|charge|arrest|warrant|takedown|seizure/i, 'charges', 'medium']
];

/** How one of EuRepoC's responses is read. */
export function responseOf(type: string, subtype: string): Taken {
	const found =
		responseKinds.find(([pattern]) => pattern.test(subtype)) ??
		responseKinds.find(([pattern]) => pattern.test(type));
	return found === undefined
		? { response: 'acknowledgement', confidence: 'low' }
		: { response: found[1], confidence: found[2] };
}

const byReceiver = /receiver government/i;
const byGovernment = /government|state entity|EU institution|international organi[sz]ation/i;

/** Who says so, at best, by the grounds of all attributions of an incident. */
function attributionOf(bases: readonly string[]): string {
	const has = (pattern: RegExp): boolean => bases.some((basis) => pattern.test(basis));
	if (has(/contest/i)) return 'contested';
	if (has(byGovernment)) return 'official';
	if (has(/IT-security|company/i)) return 'vendor';
	if (has(/attacker confirms|self/i)) return 'claimed';
	return 'press';
}

/** The kind of incident by its types, the first that fits. */
const incidentKinds: readonly (readonly [RegExp, string])[] = [
	[/ransomware/i, 'ransomware'],
	[/denial of service|ddos/i, 'ddos'],
	[/defacement/i, 'defacement'],
	[/data destruction|wiper/i, 'wiper'],
	[/doxing/i, 'leak'],
	[/disruption/i, 'sabotage'],
	[/data theft/i, 'theft'],
	[/hijacking/i, 'espionage']
];

/** How far it went, the most severe that fits. */
const effects: readonly (readonly [RegExp, string])[] = [
	[/data destruction/i, 'destruction'],
	[/disruption/i, 'disruption'],
	[/doxing/i, 'leak'],
	[/data theft/i, 'theft'],
	[/hijacking/i, 'access']
];

const sectors: readonly (readonly [RegExp, string])[] = [
	[/state institutions/i, 'government'],
	[/critical infrastructure/i, 'multiple'],
	[/media/i, 'media'],
	[/science|education/i, 'education'],
	[/social groups|activist|end user/i, 'civil-society'],
	[/corporate|industr/i, 'industry']
];

const firstOf = (table: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
	table.find(([pattern]) => pattern.test(text))?.[1];

/** Each heading that is read, that of 1.3 first. */
const names = {
	id: ['incident_id', 'ID'],
	name: ['name'],
	description: ['description'],
	start: ['start_date'],
	type: ['incident_type'],
	victims: ['receiver_country'],
	victimCodes: ['receiver_country_alpha_2_code'],
	victimKinds: ['receiver_category'],
	actor: ['initiator_name'],
	attackers: ['initiator_country'],
	attackerCodes: ['initiator_alpha_2'],
	attackerKinds: ['initiator_category'],
	attributionDates: ['attribution_date'],
	attributionBases: ['attribution_basis'],
	attributors: ['attributing_country'],
	impact: ['mitre_impact', 'MITRE_impact'],
	physical: ['physical_effects_spatial'],
	sources: ['source_url', 'sources_url'],
	attributionSources: ['attribution_source_url', 'sources_attribution']
} as const satisfies Readonly<Record<string, readonly string[]>>;

const responses = [
	{
		what: 'political response',
		date: ['political_response_date'],
		type: ['political_response_type'],
		subtype: ['political_response_subtype', 'political_response_type_subcode'],
		country: ['political_response_responding_country', 'political_response_country']
	},
	{
		what: 'legal response',
		date: ['legal_response_date'],
		type: ['legal_response_type'],
		subtype: ['legal_response_subtype', 'legal_response_type_subcode'],
		country: ['legal_response_responding_country', 'legal_response_country']
	}
] as const;

interface Act {
	readonly by: string;
	readonly response: Response;
	readonly date: string;
	readonly detail: string;
	readonly confidence: Confidence;
}

/** The acts of one kind of response, with what was lost of them; or why the whole record is left out. */
type Acts =
	| { readonly acts: readonly Act[]; readonly lost: readonly Remark[] }
	| { readonly leftOut: Remark; readonly isAct: boolean };

const remark = (column: string, why: Cause): Remark => ({ column, cause: why });

const noDate = (column: string, kind: string, found = ''): Remark =>
	remark(column, cause('eurepoc-date', { kind, found }));

/** One item for each of `n`: a list of one says the same of all; nothing where it has another number. */
function spread(items: readonly string[], n: number): readonly string[] | undefined {
	if (items.length === n) return items;
	if (items.length <= 1) return Array.from({ length: n }, () => items[0] ?? '');
	return undefined;
}

type Under = (names: readonly string[]) => string;

/** The responses of one kind, or why they cannot be told apart. */
function responsesOf(under: Under, kind: (typeof responses)[number]): Acts {
	const countries = itemsOf(under(kind.country));
	const types = itemsOf(under(kind.type));
	const dates = itemsOf(under(kind.date));
	const subtypes = itemsOf(under(kind.subtype));
	if ([...countries, ...types, ...dates].every((item) => item === ''))
		return { acts: [], lost: [] };
	const n = Math.max(countries.length, types.length, dates.length);
	const [by, type, date] = [spread(countries, n), spread(types, n), spread(dates, n)];
	if (by === undefined || type === undefined || date === undefined)
		return {
			leftOut: remark(
				kind.country[0],
				cause('eurepoc-response-lists', {
					kind: kind.what,
					countries: countries.length,
					types: types.length,
					dates: dates.length,
					found: under(kind.country)
				})
			),
			isAct: true
		};
	// A list of subtypes that is out of step says nothing, and the type alone is read.
	const subtype = spread(subtypes, n) ?? [];
	const lost: Remark[] = [];
	const acts = by.flatMap((name, i): readonly Act[] => {
		const party = partyOf(name);
		const detail = [type[i], subtype[i]].filter(Boolean).join(' > ');
		const iso = dateOf(date[i] ?? '');
		if (party === undefined) {
			lost.push(
				remark(
					kind.country[0],
					cause(name === '' ? 'eurepoc-no-responder' : 'eurepoc-responder', {
						kind: kind.what,
						detail,
						found: name
					})
				)
			);
			return [];
		}
		if (iso === undefined) lost.push(noDate(kind.date[0], kind.what, date[i]));
		const { response, confidence } = responseOf(type[i] ?? '', subtype[i] ?? '');
		return [{ by: party, response, date: iso ?? '', detail, confidence }];
	});
	return { acts, lost };
}

/** Attributions by governments, the EU or NATO; what firms and the press say is no response. Without a State that is blamed they name none. */
function attributionsOf(
	under: Under,
	namesState: boolean,
	victims: readonly string[]
): {
	readonly acts: readonly Act[];
	readonly bases: readonly string[];
	readonly lost: readonly Remark[];
	/** True where a receiver spoke and nobody can tell which. */
	readonly isOfSome: boolean;
} {
	const bases = itemsOf(under(names.attributionBases));
	const countries = itemsOf(under(names.attributors));
	const dates = itemsOf(under(names.attributionDates));
	const n = Math.max(bases.length, countries.length, dates.length);
	const [basis, by, date] = [spread(bases, n), spread(countries, n), spread(dates, n)];
	const lost: Remark[] = [];
	const isAny = bases.some((one) => byGovernment.test(one));
	if (basis === undefined || by === undefined || date === undefined) {
		if (isAny)
			lost.push(
				remark(
					names.attributors[0],
					cause('eurepoc-attribution-lists', {
						grounds: bases.length,
						countries: countries.length,
						dates: dates.length,
						found: under(names.attributors)
					})
				)
			);
		return { acts: [], bases, lost, isOfSome: isAny && bases.some((one) => byReceiver.test(one)) };
	}
	const [only, ...others] = victims;
	let isOfSome = false;
	const acts = by.flatMap((name, i): readonly Act[] => {
		const detail = basis[i] ?? '';
		if (!byGovernment.test(detail)) return [];
		// A receiver’s government without a name is that of the only receiver.
		const isUnnamed = name === '' && byReceiver.test(detail);
		if (isUnnamed && others.length > 0) {
			isOfSome = true;
			lost.push(
				remark(
					names.attributors[0],
					cause('eurepoc-some-receiver', { victims: victims.length, found: '' })
				)
			);
			return [];
		}
		const party = isUnnamed ? only : partyOf(name);
		const iso = dateOf(date[i] ?? '');
		// A receiver’s government under a name that is none of a receiver has spoken all the same.
		isOfSome ||= byReceiver.test(detail) && (party === undefined || !victims.includes(party));
		if (party === undefined) {
			lost.push(
				remark(
					names.attributors[0],
					cause(name === '' ? 'eurepoc-no-attributor' : 'eurepoc-attributor', { found: name })
				)
			);
			return [];
		}
		if (iso === undefined) lost.push(noDate(names.attributionDates[0], 'attribution', date[i]));
		return [
			{
				by: party,
				response: namesState ? 'attribution' : 'acknowledgement',
				date: iso ?? '',
				detail,
				confidence: namesState ? 'medium' : 'low'
			}
		];
	});
	return { acts, bases, lost, isOfSome };
}

/** The same act of one party on one day said once, its details together: our key tells no more apart. */
function eachOnce(acts: readonly Act[]): readonly Act[] {
	const once = new Map<string, Act>();
	for (const act of acts) {
		const key = [act.by, act.response, act.date].join(' ');
		const known = once.get(key);
		const detail =
			known === undefined || known.detail.includes(act.detail)
				? (known?.detail ?? act.detail)
				: `${known.detail}; ${act.detail}`;
		const confidence =
			known?.confidence === 'low' || act.confidence === 'low' ? 'low' : act.confidence;
		once.set(key, { ...act, detail, confidence });
	}
	return [...once.values()];
}

function partiesOf(cell: string, codes: string): readonly (string | undefined)[] {
	const countries = itemsOf(cell);
	const twos = itemsOf(codes);
	return countries.map((name, i) =>
		name === '' ? '' : partyOf(name, twos.length === countries.length ? twos[i] : '')
	);
}

const isCode = (code: string | undefined): code is string => code !== undefined && isState(code);

/** True for a kind of initiator that is no State's: groups and persons, but not those that are said to act for one. */
const isNoState = (kind: string): boolean =>
	/non-state|individual|hacktivist|criminal|terrorist/i.test(kind) &&
	!/affiliat|proxies/i.test(kind);

/** The States held responsible: the countries of initiators, but for those of groups and persons that are no State's. */
function attackersOf(under: Under): readonly string[] {
	const codes = partiesOf(under(names.attackers), under(names.attackerCodes));
	const kinds = itemsOf(under(names.attackerKinds));
	const each = spread(kinds, codes.length);
	const isAll = kinds.length > 0 && kinds.every(isNoState);
	return [
		...new Set(
			codes
				.filter((_, i) => (each === undefined ? !isAll : !isNoState(each[i] ?? '')))
				.filter(isCode)
		)
	];
}

const origin = 'From EuRepoC’s global dataset; coded by its categories, not read in the sources.';

/** True where a record tells of a response. */
const hasAct = (under: Under): boolean =>
	responses.some(({ country }) => itemsOf(under(country)).some((item) => item !== ''));

function make(under: Under, idOf: (words: string, apart: string) => string): Made {
	const victims = [
		...new Set(partiesOf(under(names.victims), under(names.victimCodes)).filter(isCode))
	];
	if (victims.length === 0)
		return {
			leftOut: remark(
				'receiver_country',
				cause(under(names.victims) === '' ? 'eurepoc-no-receiver' : 'eurepoc-receiver', {
					found: under(names.victims)
				})
			),
			isAct: hasAct(under)
		};
	const start = dateOf(under(names.start));
	if (start === undefined || start === '')
		return {
			leftOut: remark(
				'start_date',
				cause(start === '' ? 'eurepoc-no-start' : 'eurepoc-start', { found: under(names.start) })
			),
			isAct: hasAct(under)
		};
	const kinds = responses.map((kind) => responsesOf(under, kind));
	for (const one of kinds) if ('leftOut' in one) return one;
	const given = kinds.flatMap((one) => ('acts' in one ? one.acts : []));
	const lost = kinds.flatMap((one) => ('lost' in one ? one.lost : []));
	const attackers = attackersOf(under);
	const attributed = attributionsOf(under, attackers.length > 0, victims);
	const { bases } = attributed;
	const early = (act: Act): boolean => act.date !== '' && surelyBefore(act.date, start);
	const all = eachOnce([...attributed.acts, ...given]);
	const remarks = [
		...attributed.lost,
		...lost,
		...all
			.filter(early)
			.map((act) => remark('start_date', cause('eurepoc-early', { start, found: act.date })))
	];
	const acts = eachOnce(all.map((act) => (early(act) ? { ...act, date: '' } : act)));
	const kindsOfAttacker = itemsOf(under(names.attackerKinds)).filter(Boolean);
	const isNonState = kindsOfAttacker.length > 0 && kindsOfAttacker.every(isNoState);
	const id = idOf('', under(names.id));
	const typesAndImpacts = `${under(names.type)} ${under(names.impact)}`;
	const isPhysical = !itemsOf(under(names.physical)).every((item) => item === '');
	const common: MadeRow = {
		incident_id: id,
		incident: under(names.name) || id,
		start_date: start,
		attributed_to: attackers.join(' '),
		attribution: attackers.length > 0 ? attributionOf(bases) : isNonState ? 'non-state' : 'none',
		actor: itemsOf(under(names.actor)).filter(Boolean).join('; '),
		incident_type: firstOf(incidentKinds, typesAndImpacts) ?? 'other',
		effect: isPhysical ? 'physical' : (firstOf(effects, typesAndImpacts) ?? ''),
		sector: firstOf(sectors, under(names.victimKinds)) ?? '',
		consequence: under(names.description),
		in_article: 'no',
		sources: addressesIn(under(names.sources), under(names.attributionSources))
	};
	const several = victims.length > 1;
	const rows = victims.flatMap((victim): readonly MadeRow[] => {
		const own = acts.filter(({ by }) => by === victim);
		const allied = acts.filter(({ by }) => !victims.includes(by));
		const made = [...own, ...allied].map((act): MadeRow => ({
			...common,
			victim,
			responder: act.by,
			response: act.response,
			response_date: act.date,
			response_detail: act.detail,
			basis: act.by === victim ? 'main' : 'solidarity',
			avowed: 'yes',
			collective: 'no',
			act_id:
				several && act.by !== victim
					? `${id}-${act.by.toLowerCase()}-${act.response}${act.date === '' ? '' : `-${act.date}`}`
					: '',
			confidence: act.confidence,
			notes: origin
		}));
		const none: MadeRow = {
			...common,
			victim,
			responder: victim,
			response: 'none',
			confidence: 'low',
			notes: `EuRepoC records no response of this State. ${origin}`
		};
		// Where one of the receivers spoke, it cannot be said of any that it was silent.
		return own.length > 0 || attributed.isOfSome ? made : [...made, none];
	});
	return rows.length === 0
		? {
				leftOut: remark(
					'receiver_country',
					cause('eurepoc-silence', { found: under(names.victims) })
				),
				isAct: true
			}
		: { rows, remarks };
}

/** EuRepoC's global dataset. */
export const eurepoc: Adapter = {
	name: 'eurepoc',
	title: 'EuRepoC global dataset',
	assumptions: [
		'A victim is every State among the receivers; regions and organisations that are no State are left out, and a row without any State is left out.',
		'The responder is the country that EuRepoC names for each political or legal response. Where its lists of countries, types and dates have different lengths, nobody can tell who did what, and the record is left out; a list of one counts for all.',
		'Each attribution by a government, the EU or NATO is read as rung 2, named the State, and as rung 1 where no State is the initiator. What firms and the press say is no response. Where the lists of attributions disagree, they are left out and a finding says so.',
		'The States held responsible are the countries of the initiators; where the initiator is a group or a person that is no State’s, none is.',
		'“Retorsion > Severance of diplomatic relations” is read as rung 10, “Broke off relations”; expulsion, recall and diplomatic protest by their names.',
		'“Retorsion > Economic sanctions” and the EU’s restrictive measures are read as rung 5, sanctions on persons, with low confidence: whether an organ of the State was listed cannot be told.',
		'Charges, arrests and seizures are read by their names as rung 4; a downgrade as 9, an embargo as 10, countermeasures as 11 and the use of force as 12, these with low confidence.',
		'Statements, awareness raising, capacity building, investigations and whatever else has no name of its own are read as rung 1, spoke and named no State, with low confidence.',
		'An attribution by a receiver’s government without a name is that of the only receiver. Where there are several, or the name is none of a State, nobody can tell whose it is: none of them is then said to be silent.',
		'A response by anybody but a State, the EU or NATO is left out of the record’s rows, and a finding says so.',
		'A receiver without a response becomes “none” with low confidence, which means that EuRepoC records none.',
		'Of several incident types one gives the kind, in this order: ransomware, denial of service, defacement, data destruction, doxing, disruption, data theft, hijacking (as espionage); the most severe gives the effect. Of several sectors the first that is known counts, critical infrastructure as several. The day of disclosure and whether the article of 2022 names the victim cannot be told.',
		'An act is read as acknowledged, taken alone, and with this incident as its main ground. For another State’s sake it is read as solidarity.'
	],
	headings: [
		...Object.values(names),
		...responses.flatMap(({ date, type, subtype, country }) => [date, type, subtype, country])
	],
	from: {
		incident_id: 'incident_id',
		incident: 'name',
		start_date: 'start_date',
		victim: 'receiver_country',
		attributed_to: 'initiator_country',
		attribution: 'attribution_basis',
		actor: 'initiator_name',
		incident_type: 'incident_type',
		effect: 'incident_type',
		sector: 'receiver_category',
		consequence: 'description',
		responder: 'political_response_responding_country',
		response: 'political_response_type',
		response_date: 'political_response_date',
		response_detail: 'political_response_subtype',
		sources: 'source_url'
	},
	claims(headings) {
		const found = headings.map((heading) => heading.trim().toLowerCase());
		return [
			'receiver_country',
			'initiator_country',
			'political_response_type',
			'legal_response_type'
		].every((one) => found.includes(one));
	},
	open(headings) {
		const cell = cellUnder(headings);
		const idOf = idMaker(eurepoc.name);
		return (cells) => make((some) => cell(cells, ...some), idOf);
	}
};
