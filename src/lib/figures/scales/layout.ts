import { responseNames, shortResponseNames, type Response } from '../../data/vocabulary.ts';
import { ownName } from '../../severity/own.ts';
import { acts, isLadder, type Ranking } from '../../severity/ranking.ts';
import { scoreInWords } from '../../view/words.ts';
import { px } from '../../charts/frame.ts';

/*
 * The same acts under several scales: a column a scale, most severe on top, a room for each act that it scores; acts
 * that share a score stand together behind one bar. A line leads each act from column to column and breaks
 * where a scale has no score for it. Places are ranks: scores of different scales have no common measure.
 */

/** Acts that share a score on one scale. */
export interface RankGroup {
	readonly x: number;
	readonly y: number;
	readonly height: number;
	/** Empty where there is no room for it. */
	readonly score: string;
	/** The acts, for a pointer that rests on the bar. */
	readonly acts: string;
	/** Base line of the score. */
	readonly scoreY: number;
	/** True where the followed act is among them. */
	readonly followed: boolean;
	readonly key: string;
}

/** One scale. */
export interface RankColumn {
	readonly key: string;
	readonly title: string;
	readonly titleY: number;
	readonly x: number;
	/** Number of acts without a score on it. */
	readonly without: number;
}

/** One act from column to column. */
export interface RankLine {
	readonly key: string;
	readonly term: Response;
	readonly path: string;
	readonly followed: boolean;
}

/** The name of an act beside the first or last column. */
export interface RankName {
	readonly term: Response;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly end: boolean;
	readonly followed: boolean;
}

/** A finished drawing; all numbers in pixels. */
export interface ScalesLayout {
	readonly width: number;
	readonly height: number;
	readonly columns: readonly RankColumn[];
	readonly groups: readonly RankGroup[];
	readonly lines: readonly RankLine[];
	readonly names: readonly RankName[];
	readonly barWidth: number;
	/** Base line of the numbers below the columns, and the right edge of what stands before them. */
	readonly withoutY: number;
	readonly withoutX: number;
}

const room = 20;
const barWidth = 6;
const narrowBelow = 620;

/** Lays out the acts under the scales for a width in pixels, 280 and up; `followed` is the act that is drawn through. */
export function layoutScales(
	rankings: readonly Ranking[],
	followed: Response,
	width: number
): ScalesLayout {
	const narrow = width < narrowBelow;
	const top = narrow ? 44 : 30;
	const leastGap = 7;
	const tallest = Math.max(...rankings.map((one) => heightOf(one, leastGap)), room);
	const nameRoom = narrow ? 26 : 40;
	const left = narrow ? 134 : 200;
	const right = narrow ? width - 28 : width - 180;
	const step = rankings.length > 1 ? (right - left) / (rankings.length - 1) : 0;
	// Where columns stand so close that numbers would cover bars and lines, only that of the followed act is drawn; the table has all.
	const isCrowded = step - barWidth < 34;
	const placed = rankings.map((ranking, i) => {
		const groups = groupsOf(ranking);
		const rooms = groups.reduce((sum, { terms }) => sum + terms.length, 0);
		const gap = groups.length > 1 ? (tallest - rooms * room) / (groups.length - 1) : 0;
		let y = top;
		const x = left + i * step;
		const yOf = new Map<Response, number>();
		const laid = groups.map(({ terms, score }): RankGroup => {
			const start = y;
			terms.forEach((term, k) => yOf.set(term, start + (k + 0.5) * room));
			y += terms.length * room + gap;
			return {
				key: `${ranking.scale.name} ${score}`,
				x: px(x),
				y: px(start + 2),
				height: terms.length * room - 4,
				score: isCrowded && !terms.includes(followed) ? '' : scoreInWords(score),
				acts: terms.map((term) => responseNames[term]).join(', '),
				scoreY: px(start + (terms.length * room) / 2 + 4.5),
				followed: terms.includes(followed)
			};
		});
		return { ranking, x, yOf, groups: laid };
	});
	const first = placed[0];
	const last = placed.at(-1);
	return {
		width,
		height: px(top + tallest + 28),
		barWidth,
		withoutY: px(top + tallest + 20),
		withoutX: px(left - nameRoom),
		columns: placed.map(({ ranking, x }, i) => ({
			key: ranking.scale.name,
			title: narrow && isLadder(ranking) ? 'Ours' : shortTitle(ranking),
			titleY: narrow && i % 2 === 1 ? 30 : 14,
			x: px(x + barWidth / 2),
			without: ranking.unscored.length
		})),
		groups: placed.flatMap(({ groups }) => groups),
		lines: linesOf(
			placed,
			followed,
			isCrowded ? 2 : Math.min(narrow ? 26 : 34, Math.max(0, step - barWidth - 8)),
			narrow
		),
		names: [
			...namesOf(first, narrow ? shortResponseNames : responseNames, followed, -nameRoom, true),
			...(narrow || placed.length < 2
				? []
				: namesOf(last, responseNames, followed, barWidth + 10, false))
		]
	};
}

const shortTitle = ({ scale }: Ranking): string => (scale.name === ownName ? 'Yours' : scale.title);

interface PlacedRanking {
	readonly ranking: Ranking;
	readonly x: number;
	readonly yOf: ReadonlyMap<Response, number>;
}

/** Steps with acts on them, most severe first, and on each the acts from grave to mild in the vocabulary's order. */
function groupsOf({ steps }: Ranking): readonly { terms: readonly Response[]; score: number }[] {
	return steps
		.flatMap(({ terms, score }) =>
			score === null || terms.length === 0 ? [] : [{ terms: [...terms].reverse(), score }]
		)
		.reverse();
}

function heightOf(ranking: Ranking, gap: number): number {
	const groups = groupsOf(ranking);
	const rooms = groups.reduce((sum, { terms }) => sum + terms.length, 0);
	return rooms * room + Math.max(0, groups.length - 1) * gap;
}

/** The act that is followed comes last, so that it is drawn over the others; where there is little room, alone. */
function linesOf(
	placed: readonly PlacedRanking[],
	followed: Response,
	room: number,
	alone: boolean
): readonly RankLine[] {
	const terms = alone ? [followed] : [...acts.filter((term) => term !== followed), followed];
	return terms.flatMap((term) =>
		placed.slice(1).flatMap((to, i): readonly RankLine[] => {
			const from = placed[i];
			const [y1, y2] = [from?.yOf.get(term), to.yOf.get(term)];
			if (from === undefined || y1 === undefined || y2 === undefined) return [];
			const [x1, x2] = [from.x + barWidth, to.x - room];
			const middle = px((x1 + x2) / 2);
			return [
				{
					key: `${term} ${to.ranking.scale.name}`,
					term,
					path: `M${px(x1)} ${px(y1)}C${middle} ${px(y1)} ${middle} ${px(y2)} ${px(x2)} ${px(y2)}`,
					followed: term === followed
				}
			];
		})
	);
}

function namesOf(
	placed: PlacedRanking | undefined,
	names: Readonly<Record<Response, string>>,
	followed: Response,
	away: number,
	end: boolean
): readonly RankName[] {
	if (placed === undefined) return [];
	return [...placed.yOf].map(([term, y]) => ({
		term,
		text: names[term],
		x: px(placed.x + away),
		y: px(y + 4.5),
		end,
		followed: term === followed
	}));
}
