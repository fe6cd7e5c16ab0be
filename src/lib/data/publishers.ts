import { urlOf } from './web.ts';

/*
 * Who publishes a page, by its host. Only what stands here is called official: an ending that a State keeps for its own
 * bodies, or a host that was looked up. Everybody else is named by host and nothing more.
 */

/** What the publisher of a page is. */
export type Publisher = 'court' | 'government' | 'international organisation' | 'company';

/**
 * Endings that only the bodies of one State can have, each with the States that keep it so; '' is the ending alone, as
 * the United States have it. Source: the registries' own rules for these names.
 */
const kept: Readonly<Record<string, readonly string[]>> = {
	gov: [
		...[
			'',
			'al',
			'au',
			'bg',
			'br',
			'cn',
			'co',
			'cy',
			'cz',
			'gr',
			'hk',
			'ie',
			'il',
			'in',
			'ir',
			'it',
			'je'
		],
		...[
			'lt',
			'lv',
			'me',
			'mt',
			'my',
			'ph',
			'pk',
			'pl',
			'pt',
			'ro',
			'rs',
			'ru',
			'sa',
			'sg',
			'si',
			'sk',
			'tr'
		],
		...['tw', 'ua', 'uk', 'vn', 'za']
	],
	mil: ['', 'au', 'br', 'co', 'in', 'ir', 'kr', 'pl', 'tr', 'ua', 'za'],
	gouv: ['fr', 'ht', 'sn'],
	gob: ['ar', 'cl', 'es', 'mx', 'pe'],
	go: ['cr', 'id', 'jp', 'ke', 'kr', 'th', 'tz', 'ug'],
	govt: ['nz'],
	gv: ['at'],
	gc: ['ca'],
	admin: ['ch'],
	bund: ['de']
};

const governments: readonly string[] = [
	...Object.entries(kept).flatMap(([ending, states]) =>
		states.map((state) => (state === '' ? ending : `${ending}.${state}`))
	),
	'aivd.nl', // General Intelligence and Security Service
	'aklagare.se', // Prosecution Authority
	'auswaertiges-amt.de',
	'belgium.be',
	'canada.ca',
	'cfcs.dk', // Centre for Cyber Security
	'defensie.nl',
	'esteri.it',
	'government.nl',
	'krisinformation.se',
	'kryeministria.al', // the Prime Minister's office
	'maroc.ma',
	'msb.se', // Civil Contingencies Agency
	'parliament.uk',
	'poliisi.fi',
	'regjeringen.no',
	'sakerhetspolisen.se',
	'southafricanembassy.ir',
	'supo.fi', // Security and Intelligence Service
	'verfassungsschutz.de',
	'verfassungsschutz-bw.de'
];

const lists: Readonly<Record<Publisher, readonly string[]>> = {
	court: [
		'uscourts.gov',
		'supremecourt.gov',
		'ccr.ro',
		'icj-cij.org',
		'curia.europa.eu',
		'judiciary.uk'
	],
	'international organisation': [
		'europa.eu',
		'nato.int',
		'un.org',
		'osce.org',
		'oas.org',
		'coe.int'
	],
	government: governments,
	company: [
		'anomali.com',
		'bitdefender.com',
		'checkpoint.com',
		'clearskysec.com',
		'cloud.google.com',
		'fireeye.com',
		'mandiant.com',
		'paloaltonetworks.com',
		'recordedfuture.com',
		'secureworks.com',
		'symantec-enterprise-blogs.security.com',
		'symantec.com',
		'talosintelligence.com',
		'trendmicro.com'
	]
};

/** Hosts under an official ending that show what others wrote: newspapers that a library has copied. */
const shownOnly: readonly string[] = ['natlib.govt.nz', 'loc.gov'];

const isUnder = (host: string, ending: string): boolean =>
	host === ending || host.endsWith(`.${ending}`);

/** The address that a copy in the Internet Archive was made of; else the address itself. */
function copied(address: URL): URL {
	const original = /^\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/.exec(address.pathname)?.[1];
	return (address.hostname === 'web.archive.org' ? urlOf(original ?? '') : undefined) ?? address;
}

/** The host of an address as a reader knows it, without "www."; the text itself where it is no address. */
export function hostOf(address: string): string {
	return urlOf(address)?.hostname.replace(/^www\./, '') ?? address;
}

/** What the publisher of a page is, by its host; null for everybody that is on no list, and for what is no address. */
export function publisherOf(address: string): Publisher | null {
	const whole = urlOf(address);
	if (whole === undefined) return null;
	const { hostname, protocol } = copied(whole);
	if (!protocol.startsWith('http') || shownOnly.some((one) => isUnder(hostname, one))) return null;
	const kinds = Object.keys(lists) as Publisher[];
	return kinds.find((kind) => lists[kind].some((ending) => isUnder(hostname, ending))) ?? null;
}
