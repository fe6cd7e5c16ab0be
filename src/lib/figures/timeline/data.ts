import type { TimelineInput } from './layout.ts';
import type { Range } from './zoom.ts';

/** What the timeline takes of the page. */
export interface TimelineData extends TimelineInput {
	/** What is shown of the whole axis. */
	readonly range: Range;
}
