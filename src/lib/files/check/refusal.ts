import { finding, type Cause, type Finding } from '../../data/finding.ts';

/** Why a file is not read at all. */
export interface Refused {
	readonly refused: Finding;
}

/** A refusal with its reason. */
export const refusal = (why: Cause): Refused => ({
	refused: finding({}, { ...why, expected: 'a CSV file or a workbook' })
});
