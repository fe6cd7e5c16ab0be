/** What a mark looks like around its own point, in pixels; marks and the signs beside a picture are drawn from the same. */
export interface GlyphShape {
	/** Radius of the mark, and of what can be pointed at. */
	readonly r: number;
	readonly target: number;
	/** Its outline where it is no disc. */
	readonly path: string;
	/** Open: shown, but not counted as a State’s place. */
	readonly hollow: boolean;
	/** With a core: counts as substantive. A mark with no room for one has none. */
	readonly core: number;
	/** With a dashed ring: contested or non-state. */
	readonly dashed: boolean;
	/** Quiet: no response found, which is no act. */
	readonly silent: boolean;
	/** Doubled: taken together with others. */
	readonly twin: boolean;
	/** With a halo: the event the product starts from. */
	readonly halo: boolean;
	/** With a stalk: may be higher. */
	readonly stalk: boolean;
	/** Ends of the line of a cut date, counted from the mark; both 0 for a full date. */
	readonly spanFrom: number;
	readonly spanTo: number;
	/** Number beside a mark that stands for several; empty for one. */
	readonly number: string;
}

/** A plain disc, for what is not said of a sample. */
export const plainGlyph: GlyphShape = {
	r: 5.5,
	target: 0,
	path: '',
	hollow: false,
	core: 0,
	dashed: false,
	silent: false,
	twin: false,
	halo: false,
	stalk: false,
	spanFrom: 0,
	spanTo: 0,
	number: ''
};

/** Marks of a smaller radius have no room for a core. */
const leastForCore = 3.4;

/** Radius of the core of a mark that counts as substantive, in pixels; 0 where it does not, or has no room. */
export function coreOf(r: number, counts: boolean): number {
	return counts && r >= leastForCore ? Math.round(r * 3.4) / 10 : 0;
}
