import { coreOf } from './glyph.ts';
import type { Sign } from './sign.ts';

/* Signs that several pictures have, with the words for each. */

/** Radius of the samples, in pixels. */
const r = 5;

/** A mark that counts as substantive. */
export const countsSign: Sign = {
	sample: { core: coreOf(r, true) },
	name: 'With a core',
	text: 'counts as substantive'
};

/** Contested or non-state; `more` says where such marks are to be found, if they are not in the picture. */
export const dashedSign = (more = ''): Sign => ({
	sample: { r: 3.5, dashed: true },
	name: 'Dashed',
	text: `contested or non-state${more}`
});
