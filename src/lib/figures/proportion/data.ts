import type { Placed } from '../../severity/place.ts';
import type { ProportionInput } from './layout.ts';
import type { Case } from './words.ts';

/** What the proportion takes of the page. */
export interface ProportionData extends ProportionInput {
	/** Acts without a score on the scale, which are not drawn. */
	readonly apart: readonly Placed[];
	readonly known: readonly Case[];
}
