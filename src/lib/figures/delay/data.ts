import type { Substantive } from '../../severity/substantive.ts';
import type { DelayInput } from './layout.ts';

/** What the delays take of the page. */
export interface DelayData extends DelayInput {
	readonly set: Substantive;
	/** The day up to which the incidents are followed. */
	readonly checked: string;
}
