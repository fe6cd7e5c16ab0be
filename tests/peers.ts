/*
 * Files in the shapes of the two datasets of the field, made for the tests: the records are invented, headings and forms are theirs.
 */

const quoted = (cells: readonly string[]): string =>
	cells.map((cell) => (/[",\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

const cfrHeadings = [
	'Title',
	'Date',
	'Affiliations',
	'Description',
	'Response',
	'Victims',
	'Sponsor',
	'Type',
	'Category',
	'Sources_1',
	'Sources_2',
	'Sources_3'
];

/** A record of the CFR tracker: whatever is not given is that of an invented attack on Albania. */
export function cfrRecord(part: Readonly<Record<string, string>> = {}): readonly string[] {
	const record: Readonly<Record<string, string>> = {
		Title: 'Targeting of Albanian archives',
		Date: '2021-03-04',
		Affiliations: 'A group',
		Description: 'What it did.',
		Response: 'Denouncement   https://news.example.org/story',
		Victims: 'Albanian archives',
		Sponsor: 'Iran (Islamic Republic of)',
		Type: 'Espionage',
		Category: 'Government',
		Sources_1: 'https://example.org/report',
		...part
	};
	return cfrHeadings.map((name) => record[name] ?? '');
}

/** A file of the CFR tracker. */
export function cfrCsv(
	records: readonly (readonly string[])[] = [
		cfrRecord(),
		cfrRecord({ Title: 'Second', Response: '', Victims: 'Firms in Japan, Fiji and the U.S.' }),
		cfrRecord({ Title: 'Third', Response: 'Unknown', Victims: 'Users of an app' })
	],
	headings: readonly string[] = cfrHeadings,
	end = '\n'
): string {
	return [headings, ...records].map((cells) => quoted(cells) + end).join('');
}

const eurepoc13 = [
	'incident_id',
	'name',
	'description',
	'start_date',
	'incident_type',
	'receiver_country',
	'receiver_country_alpha_2_code',
	'receiver_category',
	'initiator_name',
	'initiator_country',
	'initiator_alpha_2',
	'initiator_category',
	'attribution_date',
	'attribution_basis',
	'attributing_country',
	'initiator_country',
	'initiator_category',
	'political_response_date',
	'political_response_type',
	'political_response_subtype',
	'political_response_responding_country',
	'mitre_impact',
	'physical_effects_spatial',
	'legal_response_date',
	'legal_response_type',
	'legal_response_subtype',
	'legal_response_responding_country',
	'source_url'
];

/** How release 1.1 calls the same. */
const eurepoc11: Readonly<Record<string, string>> = {
	incident_id: 'ID',
	political_response_subtype: 'political_response_type_subcode',
	political_response_responding_country: 'political_response_country',
	legal_response_subtype: 'legal_response_type_subcode',
	legal_response_responding_country: 'legal_response_country',
	mitre_impact: 'MITRE_impact',
	source_url: 'sources_url'
};

/** A record of EuRepoC: whatever is not given is that of an invented attack on Albania, answered twice. */
export function eurepocRecord(part: Readonly<Record<string, string>> = {}): readonly string[] {
	const record: Readonly<Record<string, string>> = {
		incident_id: '77',
		name: 'Archives wiped',
		description: 'What it did.',
		start_date: '04.03.2021',
		incident_type: 'Disruption;Hijacking with Misuse',
		receiver_country: 'Albania;Albania',
		receiver_country_alpha_2_code: 'AL;AL',
		receiver_category: 'State institutions / political system',
		initiator_name: 'Unknown',
		initiator_country: 'Iran, Islamic Republic of',
		initiator_alpha_2: 'IR',
		initiator_category: 'State',
		attribution_date: '07.04.2021',
		attribution_basis: 'Attribution by receiver government / state entity',
		attributing_country: 'Albania',
		political_response_date: '08.04.2021;09.04.2021',
		political_response_type: 'State Actors: Stabilizing measures;EU: Stabilizing measures',
		political_response_subtype: 'Statement by head of state;Declaration of HR',
		political_response_responding_country: 'Albania;EU (region)',
		mitre_impact: 'Data Destruction',
		physical_effects_spatial: 'none',
		legal_response_date: '2021-4-10',
		legal_response_type: 'Peaceful means: Retorsion (International Law)',
		legal_response_subtype: 'Severance of diplomatic relations',
		legal_response_responding_country: 'Albania',
		source_url: 'https://example.org/a;https://example.org/b',
		...part
	};
	return eurepoc13.map((name) => record[name] ?? '');
}

/** A file of EuRepoC with the headings of a release. */
export function eurepocCsv(
	records: readonly (readonly string[])[] = [
		eurepocRecord(),
		eurepocRecord({ incident_id: '78', receiver_country: 'Not available' })
	],
	release: '1.1' | '1.3' = '1.3'
): string {
	const headings = release === '1.3' ? eurepoc13 : eurepoc13.map((name) => eurepoc11[name] ?? name);
	return [headings, ...records].map((cells) => `${quoted(cells)}\n`).join('');
}
