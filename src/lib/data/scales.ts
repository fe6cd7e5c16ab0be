import { number, slug, term, text, type Columns, type Row } from './column.ts';
import { cause } from './finding.ts';
import type { Rule, Table } from './table.ts';
import { directions, responses } from './vocabulary.ts';

const scaleColumns = {
	scale: {
		title: 'Scale',
		description: 'Short name of the scale; “ladder” is ours.',
		example: 'weis',
		kind: slug(),
		required: true
	},
	graver: {
		title: 'Graver',
		description: 'Which way its scores get more severe; one value for a scale.',
		example: 'down',
		kind: term(directions),
		required: true
	},
	term: {
		title: 'Term',
		description: 'The response that is scored; a term without a row has no score on that scale.',
		example: 'severance',
		kind: term(responses),
		required: true
	},
	score: {
		title: 'Score',
		description: 'Its score.',
		example: '-7',
		kind: number(),
		required: true
	},
	code: {
		title: 'Code',
		description: 'The scale’s own code for it.',
		example: '195',
		kind: text()
	},
	code_label: {
		title: 'Label of the code',
		description: 'What the scale calls it.',
		example: 'break diplomatic relations',
		kind: text()
	},
	note: {
		title: 'Note',
		description: 'What a careful reader should know.',
		example: '192 cut routine activity is -4.1',
		kind: text()
	}
} satisfies Columns;

/** A row with everything in it. */
export type WholeScore = Row<typeof scaleColumns>;

/** The score that one scale gives one response term, as every page has it; its note is for the page of scales. */
export type Score = Omit<WholeScore, 'note'>;

const oneDirection: Rule<WholeScore> = (entries) => {
	const first = new Map<string, (typeof entries)[number]>();
	return entries.flatMap((entry) => {
		const earlier = first.get(entry.values.scale);
		if (earlier === undefined) {
			first.set(entry.values.scale, entry);
			return [];
		}
		if (earlier.values.graver === entry.values.graver) return [];
		return [
			{
				entry,
				column: 'graver',
				cause: cause('direction-disagrees', {
					scale: entry.values.scale,
					other: earlier.line,
					found: entry.values.graver,
					expected: earlier.values.graver,
					suggestion: earlier.values.graver
				})
			}
		];
	});
};

/** The contract of `data/scales.csv`. */
export const scaleTable: Table<WholeScore> = {
	name: 'scales',
	title: 'Scales of severity',
	description: 'The score that each scale gives each response term.',
	columns: scaleColumns,
	key: ['scale', 'term'],
	look: () => [],
	fits: () => true,
	rules: oneDirection
};
