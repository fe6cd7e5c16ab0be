import type { YearsInput } from './layout.ts';

/** What the years take of the page. */
export interface YearsData extends YearsInput {
	/** Acts without a date, which are not drawn. */
	readonly undated: number;
}
