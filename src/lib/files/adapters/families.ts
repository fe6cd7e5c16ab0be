import type { Fill, Mapping } from '../../data/header.ts';

/*
 * Files of the field that no adapter can read whole, since what they do not say must be said by whoever imports them:
 * recognised by their headings, with a mapping ready and what to beware of.
 */

/** A kind of file with a mapping that a person confirms. */
export interface Family {
	/** What it is called on the page. */
	readonly title: string;
	/** What to beware of, in a sentence or two. */
	readonly caution: string;
	/** Headings, without case and signs, of which a file of the kind has every one; each with what other copies call it. */
	readonly headings: readonly (readonly string[])[];
	/** Most columns of such a file. */
	readonly most?: number;
	/** For each of our columns its headings, or what it is filled with. */
	readonly columns: Readonly<Record<string, readonly string[] | Fill>>;
}

const noAnswers =
	'It does not record how States answered. Read so, every State attacked would stand as one of which no answer was found.';

/** What stands in every row of a file that records no answers. */
const unanswered: Readonly<Record<string, Fill>> = {
	responder: { sameAs: 'victim' },
	response: { text: 'none' },
	confidence: { text: 'low' },
	in_article: { text: 'no' }
};

/** Recognised families; see each one’s own page for what its columns mean. */
export const families: readonly Family[] = [
	{
		// https://www.hackmageddon.com/
		title: 'timelines of Hackmageddon',
		caution: `${noAnswers} It names nobody who is to blame, and lists crime beside attacks by States.`,
		headings: [['author'], ['target'], ['attack'], ['attackclass', 'class'], ['country']],
		columns: {
			incident_id: { slugOf: 'incident' },
			incident: ['target', 'description'],
			disclosed_date: ['date', 'datereported'],
			victim: ['country'],
			attribution: { text: 'none' },
			actor: ['author'],
			incident_type: { text: 'other' },
			consequence: ['description'],
			...unanswered,
			sources: ['link', 'links', 'source']
		}
	},
	{
		// https://cissm.umd.edu/cyber-events-database
		title: 'Cyber Events Database of CISSM, University of Maryland',
		caution: `${noAnswers} Its actors are criminals for the most part, and their country is where they are, not the State to blame.`,
		headings: [['eventtype'], ['eventsubtype'], ['motive'], ['actor']],
		columns: {
			incident_id: { slugOf: 'incident' },
			incident: ['organization', 'affectedorganization', 'description'],
			start_date: ['eventdate', 'date'],
			victim: ['country', 'affectedcountry', 'countryname'],
			attribution: { text: 'press' },
			actor: ['actor'],
			incident_type: { text: 'other' },
			consequence: ['description'],
			...unanswered,
			sources: ['sourceurl', 'source']
		}
	},
	{
		// https://www.csis.org/programs/strategic-technologies-program/significant-cyber-incidents
		title: 'list of days and descriptions, as that of significant incidents by CSIS',
		caution:
			'Victim, attacker and answer stand in its text only. Add columns for them before you import it, or every row stays out.',
		headings: [
			['date', 'month'],
			['description', 'event', 'incident', 'details', 'text', 'summary']
		],
		most: 4,
		columns: {
			incident_id: { slugOf: 'incident' },
			incident: ['description', 'event', 'incident', 'details', 'text', 'summary'],
			disclosed_date: ['date', 'month'],
			sources: ['source', 'link', 'url']
		}
	}
];

const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The family that a file’s headings are those of; nothing where they are of none. */
export function familyOf(headings: readonly string[]): Family | undefined {
	const found = new Set(headings.map(plain));
	const full = headings.filter((heading) => heading.trim() !== '').length;
	return families.find(
		({ headings: needed, most = Infinity }) =>
			full <= most && needed.every((names) => names.some((name) => found.has(name)))
	);
}

/** The mapping of a family for a file of these headings. */
export function mappingOf({ columns }: Family, headings: readonly string[]): Mapping {
	const found = headings.map(plain);
	return Object.fromEntries(
		Object.entries(columns).flatMap(
			([name, place]): readonly (readonly [string, number | Fill])[] => {
				if (!isList(place)) return [[name, place]];
				const at = place.map((heading) => found.indexOf(heading)).find((one) => one >= 0);
				return at === undefined ? [] : [[name, at]];
			}
		)
	);
}

const isList = (place: readonly string[] | Fill): place is readonly string[] =>
	Array.isArray(place);
