import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond2,
	symbolSquare,
	symbolStar,
	symbolTriangle,
	symbolWye,
	type SymbolType
} from 'd3-shape';
import { mostCompared } from '../view/view.ts';

/** A triangle on its tip, which the library lacks. */
const symbolTip: SymbolType = {
	draw(context, size) {
		const y = -Math.sqrt(size / (Math.sqrt(3) * 3));
		context.moveTo(0, -y * 2);
		context.lineTo(-Math.sqrt(3) * y, y);
		context.lineTo(Math.sqrt(3) * y, y);
		context.closePath();
	}
};

/**
 * Shapes by the place of a State in the comparison; beside its colour a State is told by its shape. Pointed ones have less
 * area than a circle, so that all look alike in size and need the same room.
 */
const shapes: readonly (readonly [type: SymbolType, area: number])[] = [
	[symbolCircle, 1],
	[symbolSquare, 0.95],
	[symbolTriangle, 0.8],
	[symbolDiamond2, 0.9],
	[symbolStar, 0.7],
	[symbolCross, 0.9],
	[symbolTip, 0.8],
	[symbolWye, 0.8]
];
if (shapes.length !== mostCompared) throw new Error('Each slot needs a shape');

const drawn = new Map<string, string>();

/** The path of a State's shape around 0, 0, as large as a circle of radius `r` looks; a circle for any other place. */
export function symbolPath(slot: number, r: number): string {
	const key = `${slot} ${r}`;
	const known = drawn.get(key);
	if (known !== undefined) return known;
	const [type, area] = shapes[slot] ?? [symbolCircle, 1];
	const path = symbol(type, Math.PI * r * r * area).digits(1)() ?? '';
	drawn.set(key, path);
	return path;
}
