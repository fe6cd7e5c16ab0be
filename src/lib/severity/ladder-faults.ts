import { cause, finding, type Finding } from '../data/finding.ts';
import type { WholeScore } from '../data/scales.ts';
import type { Entry } from '../data/table.ts';
import { responses } from '../data/vocabulary.ts';
import { ladderName, rungs, topRung } from './ladder.ts';

/**
 * What keeps a score table from being a ladder to stand on: a score that is no rung, and every response without a
 * score. Nothing for a table that will do.
 */
export function ladderFaults(entries: readonly Entry<WholeScore>[]): readonly Finding[] {
	const ours = entries.filter(({ values }) => values.scale === ladderName);
	const expected = `a whole number from 0 to ${topRung}`;
	const noRung = ours
		.filter(({ values }) => rungs[values.score] === undefined)
		.map(({ line, row, values }) =>
			finding(
				{ line, row, column: 'score' },
				cause('ladder-score', { found: String(values.score), expected })
			)
		);
	const missing = responses
		.filter(({ term }) => !ours.some(({ values }) => values.term === term))
		.map(({ term }) =>
			finding(
				{ column: 'term' },
				cause('ladder-missing', { scale: ladderName, term, score: expected, expected: term })
			)
		);
	return [...noRung, ...missing];
}
