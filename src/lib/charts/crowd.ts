/** A place in a picture, in pixels. */
interface Point {
	readonly x: number;
	readonly y: number;
}

/** A finger that lands so near to a mark means it, in pixels of the page. */
export const fingertip = 22;

/** A finger that lands on one mark may as well mean another that is so little farther away, in pixels of the page. */
export const unsure = 6;

/**
 * What a finger may mean: the mark nearest to where it landed, and those that are hardly farther away, the nearest first. Nothing where no
 * mark is within a fingertip. `scale` is how many pixels of the page one of the picture is.
 */
export function meantBy<P extends Point>(
	points: readonly P[],
	{ x, y }: Point,
	scale: number
): readonly P[] {
	const near = points
		.map((point) => ({ point, distance: Math.hypot(point.x - x, point.y - y) * scale }))
		.filter(({ distance }) => distance <= fingertip)
		.sort((a, b) => a.distance - b.distance);
	const most = (near[0]?.distance ?? 0) + unsure;
	return near.filter(({ distance }) => distance <= most).map(({ point }) => point);
}
