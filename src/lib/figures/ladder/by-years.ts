import { groupedBy } from '../../data/grouped.ts';
import { lastOf } from '../../data/per-row.ts';
import type { Placed } from '../../severity/place.ts';

const yearOf = ({ at }: Placed): number => new Date(at).getUTCFullYear();

/** The answers of each step by their years. */
export type ByYears = readonly (readonly [
	step: number,
	years: readonly (readonly [year: number, acts: readonly Placed[]])[]
])[];

/** Sorted once for the same marks, whatever the room for them. */
export const sortByYears = lastOf((placed: readonly Placed[], apart: readonly Placed[]): ByYears =>
	[...groupedBy([...placed, ...apart], ({ step }) => step)].map(([step, there]) => [
		step,
		[...groupedBy(there, yearOf)]
	])
);
