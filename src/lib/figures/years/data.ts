import type { YearsInput } from './layout.ts';

/** What the years take of the page. */
export interface YearsData extends YearsInput {
	/** Acts without a date, and dated ones without a score on the scale; neither is drawn. */
	readonly undated: number;
	readonly apart: number;
}
