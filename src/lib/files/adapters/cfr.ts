import { codeOfAlpha2 } from '../../data/countries.ts';
import { quoted } from '../../data/quote.ts';
import { stateCalled } from '../../data/state-words.ts';
import { readDate } from '../../data/read-date.ts';
import { cause, type Cause } from '../../data/finding.ts';
import { urlOf } from '../../data/web.ts';
import type { Response } from '../../data/vocabulary.ts';
import {
	addressesIn,
	cellUnder,
	idMaker,
	type Adapter,
	type Made,
	type MadeRow
} from './adapter.ts';
import { statesNamedIn } from './gazetteer.ts';

/*
 * The Cyber Operations Tracker of the Council on Foreign Relations, as exported: one record an operation, a category and an
 * address under `Response`, victims in free text. https://www.cfr.org/cyber-operations/
 */

/** How the words under `Response` are read, and how a note says them; blank and `Unknown` are no response found. */
const responseOf: ReadonlyMap<string, { readonly response: Response; readonly words: string }> =
	new Map([
		['', { response: 'none', words: '' }],
		['unknown', { response: 'none', words: '' }],
		['confirmation', { response: 'acknowledgement', words: 'a confirmation' }],
		['denial', { response: 'acknowledgement', words: 'a denial' }],
		['denouncement', { response: 'attribution', words: 'a denouncement' }],
		['criminal charges', { response: 'charges', words: 'criminal charges' }],
		['sanctions', { response: 'sanctions-persons', words: 'sanctions' }],
		['hack back', { response: 'cyber-operation', words: 'a hack back' }]
	]);

const typeOf: ReadonlyMap<string, string> = new Map([
	['', 'other'],
	['espionage', 'espionage'],
	['sabotage', 'sabotage'],
	['financial theft', 'financial'],
	['data destruction', 'wiper'],
	['denial of service', 'ddos'],
	['defacement', 'defacement'],
	['doxing', 'leak']
]);

const sectorOf: ReadonlyMap<string, string> = new Map([
	['government', 'government'],
	['military', 'defence'],
	['private sector', 'industry'],
	['civil society', 'civil-society']
]);

/** True for a response that a State gives in its own name and that names another. */
const isOfficial = (response: Response): boolean =>
	response !== 'none' && response !== 'acknowledgement';

/** The party whose official site an address belongs to: a State by `.gov` and its like, the EU, NATO; none for any other. */
export function officialOf(address: string): string | undefined {
	const host = urlOf(address)?.hostname;
	if (host === undefined) return undefined;
	if (/(^|\.)europa\.eu$/.test(host)) return 'EU';
	if (/(^|\.)nato\.int$/.test(host)) return 'NATO';
	if (/\.(gov|mil)$/.test(host)) return 'USA';
	const [, two] = /(?:^|\.)(?:gov|govt|gob|gouv|go|gc|mil|police)\.([a-z]{2})$/.exec(host) ?? [];
	return two === undefined ? undefined : codeOfAlpha2(two === 'uk' ? 'GB' : two.toUpperCase());
}

/** Most letters of what stands under `Victims` that a note repeats. */
const longestVictims = 200;

const bare = (name: string): string => name.trim().replace(/^the /i, '');

/** States of a list such as `China, Russian Federation`; a name may hold a comma itself. Undefined where one is no State. */
function onlyStatesIn(cell: string): readonly string[] | undefined {
	if (cell === '') return [];
	const whole = stateCalled(bare(cell));
	if (whole !== undefined) return [whole];
	const codes = cell.split(',').map((name) => stateCalled(bare(name)));
	const known = codes.filter((code) => code !== undefined);
	return known.length === codes.length ? [...new Set(known)] : undefined;
}

/**
 * A date of the export, ISO; or as copies that went through a spreadsheet have it: month/day/year with two digits of the
 * year or four, or any other form that only one day fits. `as` says how such a one is read.
 */
function dateOf(cell: string): { readonly date: string; readonly as: string } | undefined {
	const read = readDate(cell);
	if ('date' in read) return { date: read.date, as: '' };
	const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(cell);
	if (parts === null) {
		const { suggestion } = read.fault;
		return suggestion === undefined ? undefined : { date: suggestion, as: suggestion };
	}
	const [, month = '', day = '', year = ''] = parts;
	const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return 'date' in readDate(iso) ? { date: iso, as: 'month/day/year' } : undefined;
}

function make(
	cell: (...names: readonly string[]) => string,
	idOf: (words: string, apart: string) => string
): Made {
	const title = cell('Title');
	const [said = '', ...rest] = cell('Response').split(/\s{3,}|\s+(?=https?:)/);
	const word = said.trim();
	const leaveOut = (column: string, why: Cause): Made => ({
		leftOut: { column, cause: why },
		isAct: !['', 'unknown'].includes(word.toLowerCase())
	});
	const responseSources = addressesIn(...rest);
	const known = responseOf.get(word.toLowerCase());
	if (known === undefined) return leaveOut('Response', cause('cfr-response', { found: word }));
	const { response } = known;
	const category = cell('Category');
	const categories = category
		.split(',')
		.map((one) => one.trim())
		.filter(Boolean);
	const oddCategory = categories.find((one) => !sectorOf.has(one.toLowerCase()));
	if (oddCategory !== undefined)
		return leaveOut('Category', cause('cfr-category', { word: oddCategory, found: category }));
	const type = typeOf.get(cell('Type').toLowerCase());
	if (type === undefined) return leaveOut('Type', cause('cfr-type', { found: cell('Type') }));
	const sponsors = onlyStatesIn(cell('Sponsor'));
	if (sponsors === undefined)
		return leaveOut('Sponsor', cause('cfr-sponsor', { found: cell('Sponsor') }));
	const raw = cell('Date');
	const date = dateOf(raw);
	if (date === undefined)
		return leaveOut('Date', cause(raw === '' ? 'cfr-no-date' : 'cfr-date', { found: raw }));
	const told = statesNamedIn(cell('Victims'));
	const named = told.length > 0 ? told : statesNamedIn(title);
	// A State that watches its own people is not attacked by another.
	const victims = named.filter((code) => !sponsors.includes(code));
	if (named.length > 0 && victims.length === 0)
		return leaveOut('Victims', cause('cfr-sponsor-alone', { found: cell('Victims') }));
	if (victims.length === 0)
		return leaveOut(
			'Victims',
			cause(cell('Victims') === '' ? 'cfr-no-victim' : 'cfr-victim', { found: cell('Victims') })
		);
	const official = officialOf(responseSources.split(' ')[0] ?? '');
	const [only, ...others] = victims;
	const responder = official ?? (others.length === 0 ? only : undefined);
	if (response !== 'none' && responder === undefined)
		return leaveOut('Response', cause('cfr-responder', { victims: victims.length, found: word }));
	const id = idOf(title, date.date);
	const isAct = response !== 'none';
	const notes = (...more: readonly (string | false)[]): string =>
		[
			...more,
			told.length === 0 && 'The victim is taken from the title.',
			told.length > 0 &&
				onlyStatesIn(cell('Victims')) === undefined &&
				`The victim is taken from the words ${quoted(cell('Victims'), longestVictims)}.`,
			date.as !== '' && `The date stands as ${raw} and is read as ${date.as}.`,
			'From the CFR Cyber Operations Tracker; coded by its categories, not read in the sources.'
		]
			.filter((one) => one !== false)
			.join(' ');
	const common: MadeRow = {
		incident_id: id,
		incident: title || id,
		disclosed_date: date.date,
		attributed_to: sponsors.join(' '),
		attribution: sponsors.length === 0 ? 'none' : isOfficial(response) ? 'official' : 'press',
		actor: cell('Affiliations'),
		incident_type: type,
		sector:
			categories.length > 1
				? 'multiple'
				: (sectorOf.get((categories[0] ?? '').toLowerCase()) ?? ''),
		consequence: cell('Description'),
		confidence: 'low',
		in_article: 'no',
		sources: addressesIn(
			responseSources,
			cell('Sources_1', 'Sources', 'Source'),
			cell('Sources_2'),
			cell('Sources_3')
		)
	};
	const read = response === 'attribution' && sponsors.length === 0 ? 'acknowledgement' : response;
	const act = (victim: string, by: string): MadeRow => ({
		...common,
		victim,
		responder: by,
		response: read,
		response_detail: word,
		basis: by === victim ? 'main' : 'solidarity',
		avowed: response === 'cyber-operation' && official === undefined ? 'no' : 'yes',
		collective: 'no',
		act_id: victims.length > 1 && !victims.includes(by) ? `${id}-act` : '',
		notes: notes(
			`CFR codes it only as ${known.words}.`,
			official === undefined && 'CFR does not say who answered; the victim is taken for it.'
		)
	});
	const none = (victim: string): MadeRow => ({
		...common,
		victim,
		responder: victim,
		response: 'none',
		notes: notes('CFR records no response of this State.')
	});
	const rows = victims.flatMap((victim): readonly MadeRow[] => {
		if (!isAct || responder === undefined) return [none(victim)];
		if (responder === victim) return [act(victim, victim)];
		return victims.includes(responder) ? [none(victim)] : [act(victim, responder), none(victim)];
	});
	return { rows };
}

/** The CFR Cyber Operations Tracker. */
export const cfr: Adapter = {
	name: 'cfr',
	title: 'CFR Cyber Operations Tracker',
	assumptions: [
		'A victim is every State that the text under Victims names, by name or adjective; where it names none, those that the title names. The sponsor itself is none. A row that names no other is left out.',
		'CFR does not say who answered. A government’s own address under Response tells (.gov is the United States, .gov.uk the United Kingdom, europa.eu the European Union); else the victim is taken for the responder, and where there are several the record is left out.',
		'A blank or Unknown response becomes “none”, which means that CFR records none and not that nothing was done.',
		'Confirmation and Denial are read as rung 1, spoke and named no State; Denouncement as rung 2, named the State, where a sponsor is given, else as rung 1.',
		'Criminal charges are read as rung 4; Sanctions as rung 5, on persons, since CFR does not say whether an organ of the State was listed; Hack Back as rung 11, a counter-operation.',
		'Expulsions, recalls and broken relations have no category at CFR: what stands here as a denouncement may have been more.',
		'Date is taken as the day of disclosure; the day of the response is not told. Dates with slashes are month/day/year, and two digits of a year mean 20xx; in another form, such as 15.03.2023, the one day that fits is taken, and the row says so.',
		'Who attributed the attack is not told: “official” where a government denounced, charged, sanctioned or struck back, else “press”.',
		'CFR lists groups beside incidents, and nothing in the file tells them apart; both are kept.',
		'The effect, and whether the article of 2022 names the victim, cannot be told: the one stays empty, the other is “no”.',
		'An act is read as acknowledged, taken alone, and with this incident as its main ground. A Hack Back that no government’s own address tells of is read as not acknowledged. Every row has low confidence.'
	],
	headings: [
		['Title'],
		['Date'],
		['Affiliations'],
		['Description'],
		['Response'],
		['Victims'],
		['Sponsor'],
		['Type'],
		['Category'],
		['Sources_1', 'Sources', 'Source']
	],
	from: {
		incident_id: 'Title',
		incident: 'Title',
		disclosed_date: 'Date',
		victim: 'Victims',
		attributed_to: 'Sponsor',
		attribution: 'Sponsor',
		actor: 'Affiliations',
		incident_type: 'Type',
		sector: 'Category',
		consequence: 'Description',
		responder: 'Response',
		response: 'Response',
		response_detail: 'Response',
		sources: 'Sources_1'
	},
	claims(headings) {
		const names = headings.map((heading) => heading.trim().toLowerCase());
		return ['title', 'affiliations', 'response', 'victims', 'sponsor'].every((one) =>
			names.includes(one)
		);
	},
	open(headings) {
		const under = cellUnder(headings);
		const idOf = idMaker(cfr.name);
		return (cells) => make((...names) => under(cells, ...names), idOf);
	}
};
