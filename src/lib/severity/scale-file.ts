import { largestScaleFile } from './scale-limits.ts';
import { decode } from '../data/decode.ts';
import { cause, finding, type Finding } from '../data/finding.ts';
import { readTable } from '../data/read.ts';
import { scaleTable, type Score } from '../data/scales.ts';
import type { Entry } from '../data/table.ts';
import {
	greatestScore,
	isScore,
	longestLabel,
	mostDecimals,
	ownScale,
	type OwnScale
} from './own.ts';

/** What came of a file: the scales in it, none where anything is wrong, and everything there is to say about it. */
export interface ScaleFile {
	readonly scales: readonly OwnScale[];
	readonly findings: readonly Finding[];
}

/** Reads a file in the shape of `data/scales.csv`. Never throws; a file with any error gives no scale, so that nobody stands on half of one. */
export function readScales(bytes: Uint8Array): ScaleFile {
	if (bytes.length > largestScaleFile)
		return refused(
			finding(
				{},
				cause('scale-large', {
					size: bytes.length.toLocaleString('en'),
					most: largestScaleFile.toLocaleString('en')
				})
			)
		);
	const decoded = decode(bytes);
	if ('unreadable' in decoded) return refused(decoded.unreadable);
	const { ready, findings } = readTable(scaleTable, decoded.text);
	const all = [...decoded.findings, ...findings, ...unfit(ready)];
	if (all.some(({ severity }) => severity === 'error')) return { scales: [], findings: all };
	const scales = scalesIn(ready.map(({ values }) => values));
	if (scales.length > 0) return { scales, findings: all };
	const none = finding({}, cause('scale-empty', {}));
	return { scales, findings: [...all.filter(({ code }) => code !== 'no-records'), none] };
}

function refused(why: Finding): ScaleFile {
	return { scales: [], findings: [why] };
}

/** Scores that an address cannot hold as they are: rounding one in silence might make a tie of two. */
function unfit(ready: readonly Entry<Score>[]): readonly Finding[] {
	const expected = `a number from -${greatestScore} to ${greatestScore} with ${mostDecimals} decimals at most`;
	return ready
		.filter(({ values }) => !isScore(values.score))
		.map(({ line, row, values }) =>
			finding(
				{ line, row, column: 'score' },
				cause('score-unfit', { found: String(values.score), expected })
			)
		);
}

/** The scales of some scores, each with at least one act; that no response was found has no place in an order of acts. */
function scalesIn(scores: readonly Score[]): readonly OwnScale[] {
	const names = [...new Set(scores.map(({ scale }) => scale))];
	return names.flatMap((name) => {
		const mine = scores.filter(({ scale, term }) => scale === name && term !== 'none');
		const [first] = mine;
		if (first === undefined) return [];
		const given = new Map(mine.map(({ term, score }) => [term, score] as const));
		return [ownScale(name.slice(0, longestLabel), first.graver, given)];
	});
}
