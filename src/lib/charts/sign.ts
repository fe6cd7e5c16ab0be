import type { GlyphShape } from './glyph.ts';

/** A sign that is no mark of an act: a line, a bar, a tile. Its look stands with its name in `SignSample.svelte`. */
export type OtherSign =
	| 'border'
	| 'bar'
	| 'pill'
	| 'frame'
	| 'dash'
	| 'until'
	| 'open'
	| 'tile-substantive'
	| 'tile-start'
	| 'tile-lesser'
	| 'tile-none';

/** One entry of the signs beside a picture: a sample of what is drawn, its name, and what it means. */
export interface Sign {
	readonly sample: OtherSign | Partial<GlyphShape>;
	/** Empty where the meaning says it all. */
	readonly name: string;
	readonly text: string;
}
