import { addresses, date, party, term, text, type Columns, type Row } from './column.ts';
import { organisationCodes } from './parties.ts';
import { surelyBefore } from './date.ts';
import { cause } from './finding.ts';
import type { Look, Table } from './table.ts';
import { ruptureMeasures, yesNo } from './vocabulary.ts';

const ruptureColumns = {
	responder: {
		title: 'Responder',
		description: 'The State or organisation whose relations with Iran it concerns.',
		example: 'ALB',
		kind: party(organisationCodes),
		required: true
	},
	date: {
		title: 'Date',
		description: 'Cut where more is not known.',
		example: '2022-09-07',
		kind: date(),
		required: true
	},
	trigger: {
		title: 'Trigger',
		description: 'Over what.',
		example: 'Cyber-attack of 15 July 2022',
		kind: text(),
		required: true
	},
	measure: {
		title: 'Measure',
		description: 'The most severe step that was taken.',
		example: 'severance',
		kind: term(ruptureMeasures),
		required: true
	},
	initiated_by: {
		title: 'Initiated by',
		description: 'Who took it.',
		example: 'ALB',
		kind: party(organisationCodes),
		required: true
	},
	mended_date: {
		title: 'Mended',
		description:
			'When relations or the ambassador came back; empty where the day is not known or it did not happen.',
		example: '2023-03-10',
		kind: date()
	},
	restored: {
		title: 'Restored',
		description:
			'Whether relations or the ambassador came back, as far as a page says so; “no” holds until the day that the notes give. Empty where it is not known, and where nothing had to come back, as after most expulsions.',
		example: 'yes',
		kind: term(yesNo)
	},
	cyber: {
		title: 'Over a cyber-attack',
		description: 'Whether a cyber-attack was the ground.',
		example: 'yes',
		kind: term(yesNo),
		required: true
	},
	in_article: {
		title: 'In the article',
		description: 'Whether the article of September 2022 recounts it.',
		example: 'yes',
		kind: term(yesNo),
		required: true
	},
	article_says: {
		title: 'The article says',
		description: 'What the article says, where that differs from what was found.',
		example: 'It dates the recall to 2012.',
		kind: text()
	},
	sources: {
		title: 'Sources',
		description: 'Web addresses; empty where no page was found, and the notes say so.',
		example: 'https://example.org/page',
		kind: addresses()
	},
	notes: {
		title: 'Notes',
		description: 'What a careful reader should know.',
		example: 'The month is not confirmed.',
		kind: text()
	}
} satisfies Columns;

/** A step in relations with everything in it. */
export type WholeRupture = Row<typeof ruptureColumns>;

const mendedAfter: Look<WholeRupture> = ({ date: broken, mended_date }) =>
	mended_date !== '' && surelyBefore(mended_date, broken)
		? [
				[
					'mended_date',
					cause('mended-before', {
						broken,
						found: mended_date,
						expected: `${broken} or later`
					})
				]
			]
		: [];

/** Relations that came back on some day did come back. */
const restoredAgrees: Look<WholeRupture> = ({ mended_date, restored }) =>
	mended_date !== '' && restored === 'no'
		? [
				[
					'restored',
					cause('restored-disagrees', {
						restored: mended_date,
						found: restored,
						expected: 'yes',
						suggestion: 'yes'
					})
				]
			]
		: [];

const sourceOrNote: Look<WholeRupture> = ({ sources, notes }) =>
	sources.length === 0 && notes === ''
		? [['sources', cause('source-or-note', { found: '', expected: 'a web address or a note' })]]
		: [];

/** The contract of `data/ruptures.csv`. */
export const ruptureTable: Table<WholeRupture> = {
	name: 'ruptures',
	title: 'Breaks and recalls with Iran since 1979',
	description: 'Not a complete list; nearly all are over other things than cyber-attacks.',
	columns: ruptureColumns,
	key: ['responder', 'date', 'measure'],
	look: (...read) => [mendedAfter, restoredAgrees, sourceOrNote].flatMap((look) => look(...read)),
	fits: () => true,
	rules: () => []
};
