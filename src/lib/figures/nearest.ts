import leven from 'leven';
import { least } from 'd3-array';
import { figureNames } from '../view/figure-names.ts';

/** The name of a figure that is most like another; the first where none is like it. */
export function nearestFigure(name: string): string {
	return least(figureNames, (one) => leven(one, name.toLowerCase().slice(0, 40))) ?? 'ladder';
}
