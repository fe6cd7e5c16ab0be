import { plainGlyph } from './glyph.ts';
import type { Sign } from './sign.ts';
import { countsSign, dashedSign } from './signs.ts';
import { symbolPath } from './symbol.ts';

/** The signs of acts where States are compared; a square stands for any State’s shape. `hasDashed` where such marks are there. */
export function actSigns(hasDashed: boolean): readonly Sign[] {
	const path = symbolPath(1, 5);
	return [
		{ sample: { path }, name: 'Solid', text: 'its strongest answer to an incident' },
		{ ...countsSign, sample: { ...plainGlyph, r: 5, ...(countsSign.sample as object), path } },
		{ sample: { path, hollow: true }, name: 'Ring', text: 'shown but not counted' },
		{ sample: { path, twin: true }, name: 'Doubled', text: 'taken together with others' },
		...(hasDashed ? [dashedSign()] : [])
	];
}
