import { extent, max } from 'd3-array';
import { timeScale } from '../../charts/axis.ts';
import { px, textWidth } from '../../charts/frame.ts';
import { largest, radiusBy, sharedName } from '../../charts/shared.ts';
import { type } from '../../charts/type.ts';
import { groupedBy } from '../../data/grouped.ts';
import type { Placed } from '../../severity/place.ts';
import { stepCellInWords } from '../../view/cell-words.ts';
import { writeCell, type Stretch } from '../../view/cell.ts';
import { numeral } from '../../view/words.ts';
import { accentGrowth, type Arrange, type LadderSpot } from './layout.ts';
import { sortByYears, type ByYears } from './by-years.ts';
import { isEvent } from './words.ts';

/* The answers of a row and a year, or of a few years, share a mark. */

/** Least width of a stretch of time whose answers share a mark, in pixels. */
const leastWidth = 26;

/** Answers of a row that share a mark: in which stretch of time, and the radius of their mark in pixels. */
interface Gathered {
	readonly years: Years;
	readonly acts: readonly Placed[];
	readonly r: number;
}

/** Some whole years, from the first to the last. */
interface Years {
	readonly first: number;
	readonly last: number;
}

/** All answers gathered: the years that the axis of time holds, and what stands on each step, earliest first. */
interface Crowd extends Years {
	readonly steps: ReadonlyMap<number, readonly Gathered[]>;
	/** The year of the earliest answer; the first stretch may begin before it. */
	readonly earliest: number;
}

/** Answers gathered by so many years: the first year, what is on each step and in each stretch, the most in one, and the room of a stretch in pixels. */
interface Way {
	readonly every: number;
	readonly first: number;
	readonly steps: ReadonlyMap<
		number,
		readonly (readonly [stretch: number, acts: readonly Placed[]])[]
	>;
	readonly most: number;
	readonly room: number;
}

/**
 * Gathers the answers of each step by as few years as there is room for on an axis of so many pixels, in marks that stay in their stretch of
 * time: of radius `plain` for one answer.
 */
function gather(byYears: ByYears, width: number, plain: number): Crowd {
	const [earliest = 0, last = 0] = extent(
		byYears.flatMap(([, years]) => years.map(([year]) => year))
	);
	const span = last - earliest + 1;
	const by = (every: number): Way => {
		const count = Math.ceil(span / every);
		const first = last - count * every + 1;
		const steps = new Map(
			byYears.map(([step, years]) => {
				const stretches = groupedBy(years, ([year]) => Math.floor((year - first) / every));
				return [
					step,
					[...stretches].map(([n, some]) => [n, some.flatMap(([, acts]) => acts)] as const)
				];
			})
		);
		const most = max(steps.values(), (there) => max(there, ([, { length }]) => length)) ?? 0;
		return { every, first, steps, most, room: width / count };
	};
	let way = by(1);
	for (const every of [2, 3, 4, 5, 10, span]) {
		if (way.room >= Math.max(leastWidth, textWidth(numeral(way.most), type.label) + 6)) break;
		way = by(every);
	}
	const { every, first, steps, most, room } = way;
	const widest = Math.max(plain, Math.min(largest, room / 2 - 1));
	const radius = radiusBy(plain, widest, most);
	return {
		first,
		last,
		earliest,
		steps: new Map(
			[...steps].map(([step, there]) => [
				step,
				[...there]
					.sort(([a], [b]) => a - b)
					.map(([n, acts]) => ({
						years: {
							first: first + n * every,
							last: first + (n + 1) * every - 1
						},
						acts,
						r: radius(acts.length)
					}))
			])
		)
	};
}

/**
 * The answers of a row and some years as one mark in their middle, which opens the list of them. The one with the accent is among them, and
 * has a mark of its own over the others.
 */
export const byYears: Arrange = (input, { left, right, r: plain }) => {
	const byYear = sortByYears(input.placed, input.apart);
	const { first, last, earliest, steps } = gather(byYear, right - left, plain);
	const x = timeScale(Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1), left, right);
	const spotOf = ({ years, acts, r }: Gathered): LadderSpot => {
		const [from, to] = [`${Math.max(earliest, years.first)}-01-01`, `${years.last}-12-31`];
		const [start, end] = [x(Date.UTC(years.first, 0, 1)), x(Date.UTC(years.last + 1, 0, 1))];
		const placed = acts.find(({ counts }) => counts) ?? acts[0];
		if (placed === undefined) throw new Error('Nothing was gathered');
		if (acts.length === 1) {
			const at = Math.max(start + r, Math.min(end - r, x(placed.at)));
			return { placed, label: undefined, x: px(at), r, dy: 0 };
		}
		const cell: Stretch = { by: 'stretch', step: placed.step, from, to };
		const name = sharedName(acts, stepCellInWords(cell, input.ranking));
		const shared = { acts, name, cell: writeCell(cell), at: Date.parse(from) };
		return { placed, label: undefined, x: px((start + end) / 2), r, dy: 0, shared };
	};
	return {
		x,
		r: plain,
		spotsOn(step, placed) {
			const shared = (steps.get(step) ?? [])
				.filter(({ acts }) => acts.length > 1 || !acts.some(isEvent))
				.map(spotOf);
			const over = (max(shared, ({ r }) => r) ?? 0) + plain + accentGrowth + 2;
			const alone = placed.filter(isEvent).map((one): LadderSpot => ({
				placed: one,
				label: input.label(one),
				x: px(x(one.at)),
				r: plain + accentGrowth,
				dy: px(-over)
			}));
			return [...shared, ...alone];
		}
	};
};
