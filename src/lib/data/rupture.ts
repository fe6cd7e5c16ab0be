import type { WholeRupture } from './ruptures.ts';

/** The columns of a step in relations that are read only in its table. */
export const ruptureTextColumns = [
	'sources',
	'notes'
] as const satisfies readonly (keyof WholeRupture)[];

/** What a step says at length. */
export type RuptureTexts = Pick<WholeRupture, (typeof ruptureTextColumns)[number]>;

/** A break, recall, downgrade or expulsion between Iran and another party, as every page has it; its texts may come later. */
export type Rupture = Omit<WholeRupture, keyof RuptureTexts>;
