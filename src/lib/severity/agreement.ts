import { acts, type Ranking } from './ranking.ts';

/**
 * Kendall's tau-b of paired values, from -1 (opposite order) to 1 (same order), ties in either counted as ties:
 * (concordant - discordant) / sqrt((pairs - ties in x)(pairs - ties in y)). M. G. Kendall, "The treatment of
 * ties in ranking problems", Biometrika 33(3), 1945. Null where one side has no two different values.
 */
export function tauB(pairs: readonly (readonly [x: number, y: number])[]): number | null {
	let balance = 0;
	let differInX = 0;
	let differInY = 0;
	pairs.forEach(([x1, y1], i) => {
		for (const [x2, y2] of pairs.slice(i + 1)) {
			const [dx, dy] = [Math.sign(x1 - x2), Math.sign(y1 - y2)];
			balance += dx * dy;
			differInX += Math.abs(dx);
			differInY += Math.abs(dy);
		}
	});
	const scale = Math.sqrt(differInX * differInY);
	return scale === 0 ? null : balance / scale;
}

/** How far two scales put the same acts in the same order. */
export interface Agreement {
	/** Kendall's tau-b; null where it has no value. */
	readonly tau: number | null;
	/** Number of acts that both scales score, which are those compared. */
	readonly terms: number;
}

/** Agreement of two scales over the acts that both score. A consistency check between orders, no test of either. */
export function agreementOf(a: Ranking, b: Ranking): Agreement {
	const pairs = acts.flatMap((term): readonly (readonly [number, number])[] => {
		const [x, y] = [a.stepOf.get(term), b.stepOf.get(term)];
		return x === undefined || y === undefined ? [] : [[x, y]];
	});
	return { tau: tauB(pairs), terms: pairs.length };
}
