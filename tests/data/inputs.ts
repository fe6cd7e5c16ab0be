import { readFileSync } from 'node:fs';

/* What people and programs write, right and wrong, a short list of each kind. */

/** Cells for every kind of column. */
export const cells: readonly string[] = [
	'ALB',
	'alb',
	'ALN',
	'AL',
	'008',
	'Albania',
	'ALB IRN',
	'ALB  IRN',
	'ALB, IRN',
	'ALB;IRN;ALB',
	'ALB ALB',
	'Iran or Russia',
	'United States, Israel',
	'Iran?',
	'EU',
	'NATO',
	'USSR',
	'Atlantis',
	Array.from({ length: 21 }, () => 'ALN').join(' '),
	'none',
	'None',
	'severance',
	'severence',
	'Broke off relations',
	'public attribution',
	'indictment of three persons',
	'sanctions',
	'expelled',
	'yes',
	'Y',
	'true',
	'no',
	'N',
	'high',
	'hihg',
	'sole',
	'wiper',
	'ransomeware',
	'government',
	'alb-2022-07',
	'ALB 2022/07',
	'1.23E+12',
	'-',
	'--',
	'N/A',
	'?',
	'???',
	'é è',
	'https://example.org/a',
	'https://example.org/a https://example.org/b',
	'https://example.org/a  https://example.org/a',
	'https://example.org/a, https://example.org/b',
	"['https://example.org/a', 'https://example.org/b']",
	'https://example.org/a;https://example.org/b',
	'https://example.org/a,b',
	'https://example.org/a|https://example.org/b',
	'www.example.org/a',
	'www.example.org https://example.org/b',
	'example.org',
	'http://',
	'javascript:alert(1)',
	'ftp://example.org',
	'2022',
	'2022-07-15',
	'15.7.2022',
	'7/15/2022',
	'-7',
	'−7',
	'1,5',
	'1.5',
	'1e3',
	'Infinity',
	'a\u0000b\u0007',
	'a\tb',
	"'=1",
	'text of several words',
	// Slips, guesses and words within others.
	'war',
	'ye',
	'sole-',
	'wipper',
	'a wiper',
	'wiper and ransomware',
	'sanctions  on_persons',
	'protest note and recall',
	'ALBA IRNA',
	'ALB IRM',
	'ALB, Iraan',
	'ALB/IRN/ALB',
	'ALB|IRN',
	'ALB & Iran',
	'ALB + IRN',
	'ALB Atlantis',
	'Soviet Union',
	'USSR, ALB',
	'East Germany',
	'In, Iran',
	'Georgia?, Iran',
	'new zealand',
	Array.from({ length: 20 }, () => 'ALN').join(' '),
	// Identifiers that programs and people damage.
	'1E5',
	'1,2e-3',
	'x1E5',
	'1E5x',
	'12E5',
	'--alb--',
	'alb_2022',
	'{alb}',
	// Addresses in lists.
	'https://example.org/a, b',
	'https://example.org/a;b https://example.org/c',
	'http://example.org/a;http://example.org/b',
	'"https://example.org/a","https://example.org/b"',
	'[https://example.org/a];',
	'https://example.org/a or https://example.org/b',
	'see https://example.org',
	'https:///a, https://example.org/b',
	'https://exämple.org/a',
	'https://xn--a.org',
	'xwww.example.org',
	'www./ https://example.org',
	`https://example.org/${'a'.repeat(4_980)}, https://example.org/b`,
	'\u001fa',
	'1,500.5',
	'+3.0',
	'3.'
];

/** Dates as programs and people write them. */
export const dates: readonly string[] = [
	...[
		'2022',
		'2022-07',
		'2022-07-15',
		'1899',
		'2200',
		'2022-07-15 10:30:75',
		'7/15/2022 10:30:75 am',
		'7/15/2022, 9:30:15 AM',
		'2022-00',
		'2022-13',
		'2022-00-00',
		'2022-07-00'
	],
	...[
		'2022-02-29',
		'2024-02-29',
		'2022-02-30',
		'2022-7-5',
		'2022/07/15',
		'2022.7.15',
		'2022-7',
		'20220715'
	],
	...['2022-13-40', '20221340', '15.07.2022', '15.7.22', '31.02.2022', '15. 7. 2022', '07/15/2022'],
	...[
		'15/07/2022',
		'3/2/21',
		'03-02-21',
		'21-03-02',
		'3.2.21',
		'13/13/2022',
		'07/2022',
		'13/2022',
		'7.2022'
	],
	...[
		'2022-07-15T10:00:00Z',
		'2022-07-15 10:00',
		'2022-07-15T23:00:00Z',
		'2022-07-14T22:00:00.000Z'
	],
	...[
		'2022-07-15T00:30:00+02:00',
		'2022-07-15 10:00:00 UTC',
		'2022-07-15 24:30',
		'7/15/2022 10:00 AM'
	],
	...[
		'15.07.2022 10:00',
		'2022-02-30T10:00',
		'2 March 2021',
		'2. März 2021',
		'2nd of March 2021',
		'2-Mar-21'
	],
	...[
		'March 2, 2021',
		'Tuesday, March 2, 2021',
		'Sept. 2 2021',
		'March 2021',
		'Mar-21',
		'Mar 21',
		'2 mars 2021'
	],
	...['2 марта 2021 г.', '2 de marzo de 2021', '31 June 2021', 'Smarch 2021', 'May', '2021 March'],
	...[
		'2021年3月2日',
		'2021 年 3 月',
		'2021年13月1日',
		'2021年13月',
		'44621',
		'44621.5',
		'12',
		'1',
		'99999',
		'60',
		'1615000000'
	],
	...[
		'1615000000000',
		'9999999999',
		'2021-W10',
		'2021W53',
		'2020W53',
		'2020-W54',
		'2021-W00',
		'2021 Q3',
		'Q3 2021',
		'H1/2021'
	],
	...[
		'early 2021',
		'c. 2021',
		'spring 2021',
		'~2021-03',
		'2021?',
		'2021-03 (?)',
		'2021-03/2021-04'
	],
	...[
		'2021-03-01 to 2021-03-09',
		'2020/2021',
		'2019-2021',
		'2021 until 2022',
		'1401-04-24',
		'1401/4/24'
	],
	...[
		'1443-12-16',
		'2565-07-15',
		'5782-10-16',
		'1401-13-40',
		'01/04/1401',
		'24.04.1401',
		'24/04/1401',
		'14010424',
		'04/1401',
		'2 March 1899',
		'5.6.2564',
		'25/5/1402',
		'2564-03-02 10:00',
		'1401/04/24 10:00',
		'2564年3月2日',
		'14022023',
		'1899年3月2日',
		'1401',
		'٢٠٢٢-٠٧-١٥',
		'２０２２－０７－１５'
	],
	...[
		'\u200e2022-07-15',
		'2022‑07‑15',
		'2022–07–15',
		' 2022-07-15',
		'yesterday',
		'n/a',
		'-',
		'0000-00-00',
		'0000-00-00 00:00:00',
		'0000-00-00T00:00:00',
		'2022-07-15T24:30:00Z',
		'00/00/0000'
	],
	...[
		'15 July 22',
		"15 July '22",
		'Jul-2022',
		'2022-Jul-15',
		'15/Jul/2022',
		'15Jul2022',
		'2022 July 15',
		'2022.07'
	]
];

/** Words in columns of States. */
export const states: readonly string[] = [
	...[
		'ALB',
		'alb',
		'ALN',
		'ABL',
		'AL',
		'al',
		'Albania',
		'Albanja',
		'Republic of Albania',
		'Shqipëri',
		'Albania?'
	],
	...[
		'IRN',
		'Iran',
		'Iran (Islamic Republic of)',
		'Islamic Rep. of Iran',
		'IRAN',
		'Irn',
		'IRM',
		'IR',
		'Iraan'
	],
	...[
		'USA',
		'US',
		'U.S.',
		'us',
		'United States',
		'Untied States',
		'America',
		'840',
		'2',
		'002',
		'630',
		'364',
		'999'
	],
	...[
		'GER',
		'GMY',
		'GFR',
		'DEU',
		'Deutschland',
		'AUS',
		'AUT',
		'SLO',
		'SPN',
		'UKG',
		'UK',
		'GBR',
		'England'
	],
	...[
		'Korea',
		'Korea, Republic of',
		'South Korea',
		'N. Korea',
		'PRK',
		'ROK',
		'DPRK',
		'Nort Korea',
		'KOR'
	],
	...[
		'Congo',
		'DRC',
		'Congo-Kinshasa',
		'Congo (Brazzaville)',
		'Guinea',
		'Niger',
		'Nigera',
		'Georgia',
		'UNK',
		'XKX'
	],
	...[
		'USSR',
		'Soviet Union',
		'the former Yugoslavia',
		'SUN',
		'YUG',
		'Czechoslovakia',
		'East Germany',
		'Zaire'
	],
	...[
		'EU',
		'NATO',
		'UN',
		'Asia',
		'INT',
		'World',
		'N/A',
		'nan',
		'NA',
		'unknown',
		'-',
		'',
		'no',
		'NO',
		'In',
		'IN'
	],
	...[
		'Iran or Russia',
		'Iran, Russia',
		'Iran; Russia',
		'IRN RUS',
		'IRN/RUS',
		'United States, Israel',
		'Iran & NATO'
	],
	...[
		'China and Hong Kong SAR, China',
		'Bosnia & Herzegovina',
		'St. Lucia',
		'Côte d’Ivoire',
		"Cote d'Ivoire"
	],
	...[
		'伊朗',
		'Иран',
		'إيران',
		'Nowhere at all',
		'A',
		'AB',
		'ABCD',
		'QQQ',
		'Austrla',
		'Autsria',
		'a'.repeat(41)
	]
];

const { Buffer } = globalThis;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const bytes = (...all: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(all);
const latin = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(Buffer.from(text, 'latin1'));
const wide = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(Buffer.from(text, 'utf16le'));
const turned = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(parts.flatMap((part) => [...part]));

/** Bytes of files, most of them texts. */
export const texts: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[] = [
	['utf-8', utf8('a,b\nMüller,Größe\n')],
	['with a mark', joined(bytes(0xef, 0xbb, 0xbf), utf8('a,b\n1,2\n'))],
	['utf-16 with a mark', joined(bytes(0xff, 0xfe), wide('a,b\nMüller,2\n'))],
	['utf-16 turned, with a mark', joined(bytes(0xfe, 0xff), turned('a,b\nMüller,2\n'))],
	['utf-16 without a mark', wide('a,b\n1,2\nthree,four\n')],
	['utf-16 turned, without a mark', turned('a,b\n1,2\nthree,four\n')],
	['utf-16, cut', joined(bytes(0xff, 0xfe), wide('a,b\n'), bytes(0x00, 0xd8, 0x41, 0x00))],
	['latin', latin('a,b\nMüller Größe naïve café\n')],
	[
		'quotes of Windows',
		joined(latin('a,b\n'), bytes(0x93), latin('a'), bytes(0x94), latin(' Müller\n'))
	],
	['cyrillic', joined(latin('a,b\n'), bytes(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0), latin(' Z\n'))],
	['koi8', joined(latin('a,b\n'), bytes(0xed, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1), latin(' Z\n'))],
	['greek', joined(latin('a,b\n'), bytes(0xc1, 0xe8, 0xde, 0xed, 0xe1), latin('\n'))],
	['hebrew', joined(latin('a,b\n'), bytes(0xe9, 0xf8, 0xe5, 0xf9, 0xec, 0xe9, 0xed), latin('\n'))],
	['japanese', joined(latin('a,b\n'), bytes(0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc), latin('\n'))],
	[
		'japanese by escapes',
		joined(latin('a,b\n'), bytes(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42), latin('\n'))
	],
	['korean', joined(latin('a,b\n'), bytes(0xc7, 0xd1, 0xb1, 0xb9), latin('\n'))],
	[
		'mac',
		joined(latin('a,b\nGr'), bytes(0x9a, 0xa7), latin('e Universit'), bytes(0x8a), latin('t\n'))
	],
	['decoded twice', utf8('a,b\nMÃ¼ller,GrÃ¶ÃŸe\n')],
	['decoded twice in part', utf8('a,b\nMÃ¼ller,Größe, Ã\n')],
	['letters like it', utf8('a,b\nÃ la carte,Â\n')],
	['control characters', joined(latin('a,b\n'), new Uint8Array(20))],
	['one control character in many letters', joined(latin(`${'a,b\n'.repeat(60)}`), bytes(1))],
	['pdf', latin('%PDF-1.7')],
	['png', bytes(0x89, 0x50, 0x4e, 0x47, 1)],
	['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
	['gif', latin('GIF89a')],
	['webp', latin('RIFF1234')],
	['zstd', bytes(0x28, 0xb5, 0x2f, 0xfd)],
	['bzip', latin('BZh9')],
	['rar', latin('Rar!')],
	['page', utf8(' <!DOCTYPE html><p>')],
	['xml', utf8('<?xml version="1.0"?>')],
	['json', utf8('[{"a": 1}]')],
	['json of an object', utf8('{ "a": 1 }')],
	['a bracket', utf8('[a],b\n1,2\n')],
	['empty', new Uint8Array()],
	['blank', utf8(' \n\t')]
];

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');
const [header = '', own = '', allied = '', none = ''] = clean.trimEnd().split('\n');
const names = header.split(',');

/** A line with some cells that are others. */
function line(base: string, part: Readonly<Record<string, string>>): string {
	const cellsOf = base.split(',');
	return names.map((name, i) => part[name] ?? cellsOf[i] ?? '').join(',');
}

const file = (...lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;

let n = 0;
/** An incident of its own, so that a rule on it touches no other. */
const act = (part: Readonly<Record<string, string>>): string =>
	line(own, { incident_id: `a-${++n}`, incident: `Case ${n}`, ...part });
const silence = (part: Readonly<Record<string, string>>): string =>
	line(none, { incident_id: `n-${++n}`, incident: `Case ${n}`, ...part });

/** Whole files for the rules of the contract, and for headings. */
export const files: readonly (readonly [name: string, text: string])[] = [
	[
		'dates',
		file(
			act({ start_date: '', disclosed_date: '' }),
			act({ start_date: '' }),
			act({ disclosed_date: '' }),
			act({ end_date: '2022-07-14' }),
			act({ end_date: '2022-07' }),
			act({ end_date: '2022-06' }),
			act({ end_date: '2022-07-16' }),
			act({ disclosed_date: '2022-07-14' }),
			act({ disclosed_date: '2022' }),
			act({ response_date: '2022-07-14' }),
			act({ response_date: '2022-07-15' }),
			act({ response_date: '' }),
			act({ response_date: '2022-07-20', disclosed_date: '2022-08-01' }),
			act({
				response_date: '2022-07-20',
				disclosed_date: '2022-08-01',
				notes: 'Known to us before.'
			}),
			act({ response_date: '2022-07', disclosed_date: '2022-07-15' }),
			act({ response_date: '2026-11-26' }),
			act({ response_date: '2026-11-27' }),
			act({ response_date: '2027-11-26' }),
			act({ response_date: '2027-11-27' }),
			act({ response_date: '2027' }),
			act({ response_date: '2028' }),
			act({ start_date: '2030-01', disclosed_date: '', end_date: '2031', response_date: '' })
		)
	],
	[
		'acts',
		file(
			silence({ response: 'none', basis: 'sole' }),
			silence({ response_date: '2022-05-11', response_detail: 'x', avowed: 'yes', act_id: 'x' }),
			silence({ responder: 'USA' }),
			act({ basis: '' }),
			act({ avowed: '', collective: '' }),
			act({ sources: '' }),
			act({ basis: 'solidarity' }),
			act({ basis: 'solidarity', responder: 'USA' }),
			act({ attribution: 'none' }),
			act({ attribution: 'non-state' }),
			act({ attribution: 'none', attributed_to: '', in_article: 'no' }),
			act({ attribution: 'non-state', attributed_to: '', in_article: 'no' }),
			act({ attribution: 'vendor', attributed_to: '', in_article: 'no' }),
			act({ attributed_to: 'RUS' }),
			act({ attributed_to: 'RUS', incident: 'Stuxnet' }),
			act({ attributed_to: 'RUS', in_article: 'no' }),
			act({ disclosed_date: '2022-09-08', response_date: '2022-09-08' }),
			act({ disclosed_date: '2022-09-09', response_date: '2022-09-10' }),
			act({ disclosed_date: '2022-09', response_date: '2022-09-10' }),
			act({ disclosed_date: '', start_date: '2022-10-01', response_date: '2022-10-02' })
		)
	],
	[
		'agreement',
		file(
			line(own, { incident_id: 'x' }),
			line(allied, { incident_id: 'x', incident: 'Other name' }),
			line(allied, { incident_id: 'x', responder: 'GBR', effect: 'leak' }),
			line(own, { incident_id: 'x', victim: 'JOR', responder: 'JOR', effect: 'theft' }),
			line(own, { incident_id: 'y' }),
			line(own, { incident_id: 'y', response: 'protest', start_date: '2022-07-14' }),
			line(own, { incident_id: 'y', response: 'expulsion', start_date: '2022-07-14' }),
			line(own, { incident_id: 'z' }),
			line(none, { incident_id: 'z', victim: 'ALB', responder: 'ALB', in_article: 'yes' }),
			line(allied, { incident_id: 'w' }),
			line(allied, { incident_id: 'v', victim: 'ALN' }),
			line(allied, { incident_id: 'v' }),
			line(own, { incident_id: 'u' }),
			line(own, { incident_id: 'u' })
		)
	],
	[
		'shared-acts',
		file(
			act({ act_id: 'one' }),
			act({ act_id: 'two', basis: 'main' }),
			act({ act_id: 'two', basis: 'main' }),
			act({ act_id: 'three' }),
			act({ act_id: 'three', basis: 'main', responder: 'USA' }),
			act({ act_id: 'three', basis: 'main', response_date: '2022-09-08' }),
			act({ act_id: 'four', basis: 'main' }),
			act({ act_id: 'four', victim: 'ALN' })
		)
	],
	[
		'cells',
		file(
			act({ victim: 'unknown', effect: 'N/A', act_id: 'NULL', consequence: '-', end_date: 'n/a' }),
			act({ victim: '', response: '', confidence: 'unknown' }),
			act({ attributed_by: ' padded ', actor: "'=1", notes: 'N/A' }),
			act({ consequence: 'x'.repeat(50_000) }),
			act({ victim: 'GMY', responder: 'SPN', attributed_to: 'AUS' }),
			act({ incident_id: '1.23E+12' }),
			`${act({})},more`,
			'a,b,c',
			'"open',
			act({}).replace('Services shut down', '"a" b'),
			'# a comment',
			'text,text,date,date,date,code,code',
			'Total,,,22',
			header,
			',,,',
			''
		)
	],
	[
		'columns-of-dates',
		file(
			act({ start_date: '7/14/2022', end_date: '44757', disclosed_date: '2022-07-15' }),
			act({ start_date: '7/4/2022', end_date: '44758' }),
			act({ start_date: '7/31/22', response_date: '9/7/2022' }),
			act({ start_date: '2022-07-15', response_date: 'soon' })
		)
	],
	['headings-none', 'colour,size\nred,1\n'],
	[
		'headings-wrong',
		clean
			.replace('incident_id,incident,', 'incident_id,incident,incident,,')
			.replace('consequence', 'consequense')
			.replace(',notes', ',remarks')
	],
	['headings-missing', clean.replace('victim,', 'victims,').replace('effect,', '')],
	['headings-below', `A title\n\nmade in 2022,,\n${clean}`],
	['headings-alone', `${header}\n`],
	['nothing', '\n\n'],
	['headings-quoted', clean.replace('incident_id', '"incident_id')]
];
