import { cause, finding, type Finding } from '../data/finding.ts';

/* What a file may hold. Each limit is said where a file is chosen, and in the finding that refuses one. */

/** Largest file that is read, in bytes. */
export const largestFile = 100_000_000;

/** Most rows of a file that are read, and most columns. */
export const mostRecords = 200_000;
export const mostColumns = 20_000;

/** Lines after which a file is not split further, blank ones among them. */
export const mostLines = 2 * mostRecords;

/** Most rows that are shown: the pictures draw each of them. */
export const mostShown = 20_000;

const inMegabytes = (bytes: number): string => Math.round(bytes / 1_000_000).toLocaleString('en');

/** Why a file of so many bytes is not read at all; nothing where it may be. */
export function tooLarge(bytes: number): Finding | undefined {
	return bytes <= largestFile
		? undefined
		: finding(
				{},
				cause('file-large', {
					size: inMegabytes(bytes),
					most: inMegabytes(largestFile),
					expected: 'a CSV file'
				})
			);
}
