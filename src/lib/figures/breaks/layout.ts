import { min } from 'd3-array';
import { partyName } from '../../data/parties.ts';
import { dateInWords, middleOf, spanOf } from '../../data/date.ts';
import type { Rupture } from '../../data/rupture.ts';
import { ruptureNames } from '../../data/vocabulary.ts';
import { afterwardsOf, sortRuptures } from './words.ts';
import { startingPoint } from '../../view/summary.ts';
import { timeScale, yearFloor, yearTicks, type Tick } from '../../charts/axis.ts';
import { px, textWidth, wrap } from '../../charts/frame.ts';
import { type } from '../../charts/type.ts';

/*
 * A row for each break, recall, downgrade or expulsion, oldest on top: who and when on the left, a mark at its date
 * with a line to the day relations were restored, and on the right over what. Where a page says that they were not, the line is
 * dotted and goes to the day the record was last checked. Where the day is not known, or nothing is, a word says so and
 * there is no line.
 */

/** One row with its finished place; all numbers in pixels. */
export interface BreakRow {
	readonly key: string;
	readonly rupture: Rupture;
	readonly y: number;
	readonly height: number;
	readonly name: string;
	readonly date: string;
	readonly nameY: number;
	/** Where what was done is written: under the name, or on a wide picture beside it; null where it follows the date. */
	readonly measureAt: { readonly x: number; readonly y: number } | null;
	readonly markX: number;
	readonly markY: number;
	readonly line: { readonly x1: number; readonly x2: number; readonly restored: boolean } | null;
	/** What is said beside the mark where there is no line to say it; `x` is the end nearer to the mark. */
	readonly after: { readonly text: string; readonly x: number; readonly isLeft: boolean } | null;
	readonly texts: readonly {
		readonly text: string;
		readonly y: number;
		readonly article: boolean;
	}[];
}

/** A finished timeline. */
export interface BreaksLayout {
	readonly width: number;
	readonly height: number;
	readonly narrow: boolean;
	readonly textX: number;
	readonly plot: { readonly left: number; readonly right: number; readonly bottom: number };
	readonly ticks: readonly Tick[];
	readonly rows: readonly BreakRow[];
}

const narrowBelow = 640;
/** From here on a row has one line: what was done stands beside the name. */
const onOneLineFrom = 900;
const measureX = 250;
const lineHeight = 17;

/** Lays out ruptures by date for a width in pixels, 280 and up; `until` is the day to which the record was checked. */
export function layoutBreaks(
	ruptures: readonly Rupture[],
	until: string,
	width: number
): BreaksLayout {
	const narrow = width < narrowBelow;
	const oneLine = width >= onOneLineFrom;
	const left = narrow ? 12 : oneLine ? measureX + 170 : 230;
	const textWidthPx = narrow ? width - 4 : Math.min(330, (width - left) * 0.48);
	const right = narrow ? width - 12 : width - textWidthPx - 22;
	const first = min(ruptures, ({ date }) => spanOf(date).from) ?? Date.UTC(1979, 0, 1);
	const end = Math.max(spanOf(until).to, ...ruptures.map(({ date }) => spanOf(date).to));
	const x = timeScale(yearFloor(first), end, left + 8, right - 8);
	let y = 26;
	const rows = sortRuptures(ruptures).map((rupture): BreakRow => {
		const { responder, date, measure, mended_date, trigger, article_says } = rupture;
		const lines = [
			...wrap(trigger, textWidthPx, type.label).map((text) => ({ text, article: false })),
			...(article_says === ''
				? []
				: wrap(`The article: ${article_says}`, textWidthPx, type.label).map((text) => ({
						text,
						article: true
					})))
		];
		// On a narrow picture what was done follows the date, or has a line of its own where it would be cut.
		const isLong =
			textWidth(partyName(responder), type.text, true) +
				textWidth(`${dateInWords(date)} ${measureOf(rupture)}`, type.label) +
				2 * 7 >
			width - 4;
		const own = narrow && isLong ? 18 : 0;
		const head = narrow ? 34 + own : 0;
		const least = narrow ? 0 : oneLine ? 24 : 40;
		const height = head + Math.max(least, lines.length * lineHeight + (narrow ? 12 : 7));
		const top = y;
		y += height;
		const markY = narrow ? top + 28 + own : oneLine ? top + 12 : top + 13;
		const at = x(middleOf(date));
		const afterwards = measure === 'expulsion' ? null : afterwardsOf(rupture);
		const said = afterwards === 'restored' ? 'restored' : 'not known';
		const isLeft = at + 10 + textWidth(said, type.note) > right;
		return {
			key: `${responder} ${date} ${measure}`,
			rupture,
			y: px(top),
			height: px(height),
			name: partyName(responder),
			date: dateInWords(date),
			nameY: px(oneLine ? top + 17 : top + 18),
			measureAt: narrow
				? own === 0
					? null
					: { x: 2, y: px(top + 18 + own) }
				: { x: oneLine ? measureX : 8, y: px(oneLine ? top + 17 : top + 34) },
			markX: px(at),
			markY: px(markY),
			line:
				afterwards === 'dated' || afterwards === 'not restored'
					? {
							x1: px(at),
							x2: px(afterwards === 'dated' ? x(middleOf(mended_date)) : x(end)),
							restored: afterwards === 'dated'
						}
					: null,
			after:
				afterwards === 'restored' || afterwards === 'not known'
					? { text: said, x: px(isLeft ? at - 10 : at + 10), isLeft }
					: null,
			texts: lines.map(({ text, article }, i) => ({
				text,
				article,
				y: px(top + head + (oneLine ? 17 : 18) + i * lineHeight)
			}))
		};
	});
	return {
		width,
		height: px(y + 6),
		narrow,
		textX: px(narrow ? 2 : right + 22),
		plot: { left, right: px(right), bottom: px(y) },
		ticks: yearTicks(x, narrow ? 20 : 10),
		rows
	};
}

/** The outline of a measure's mark around a point: a square, a diamond, a triangle or a disc of about 6 pixels. */
export function markPath(measure: Rupture['measure'], x: number, y: number): string {
	const corners = (points: readonly (readonly [number, number])[]): string =>
		`M${points.map(([dx, dy]) => `${px(x + dx)} ${px(y + dy)}`).join('L')}Z`;
	switch (measure) {
		case 'severance':
			return corners([
				[-6, -6],
				[6, -6],
				[6, 6],
				[-6, 6]
			]);
		case 'downgrade':
			return corners([
				[0, -7],
				[7, 0],
				[0, 7],
				[-7, 0]
			]);
		case 'recall':
			return corners([
				[0, -6.5],
				[6.5, 5],
				[-6.5, 5]
			]);
		case 'expulsion':
			return `M${px(x - 5)} ${px(y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`;
	}
}

/** What a row's measure is called. */
export function measureOf({ measure, initiated_by }: Rupture): string {
	const by = initiated_by === startingPoint.adversary ? `, by ${partyName(initiated_by)}` : '';
	return `${ruptureNames[measure]}${by}`;
}
