import type { Placed } from '../severity/place.ts';

/** A mark with its finished place, in pixels. */
export interface Mark {
	readonly placed: Placed;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	/** Row and place in it, by which the arrow keys move; a higher row is further up. */
	readonly row: number;
	readonly order: number;
	/** Colour of the ramp, 0 to 12. */
	readonly colour: number;
	/** True for an act below the line of what counts as substantive. */
	readonly dim: boolean;
	/** True for the starting point. */
	readonly accent: boolean;
	/** The days a cut date may mean, as a line through the mark; absent for a full date. */
	readonly span?: { readonly x1: number; readonly x2: number };
}
