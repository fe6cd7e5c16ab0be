import { extent } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { timeScale } from '../../charts/axis.ts';
import { dodge } from '../../charts/dodge.ts';
import { px, wrap } from '../../charts/frame.ts';
import type { Placed } from '../../severity/place.ts';
import { topRung } from '../../severity/ladder.ts';

/*
 * The ladder as a poster, for links on social media: a title, every answer as a dot by rung and date, and those that the page is about in
 * the accent. A text of SVG with all its colours, since no style of a page reaches it.
 */

/** What a poster shows. */
export interface Poster {
	readonly title: string;
	/** The line at its foot. */
	readonly foot: string;
	readonly placed: readonly Placed[];
	/** Whether a page is about this answer. */
	isMarked(placed: Placed): boolean;
	/** The colours: of the ground, of text and soft text, of the accent, and of rung 0 to 12. */
	readonly colours: {
		readonly ground: string;
		readonly ink: string;
		readonly soft: string;
		readonly accent: string;
		readonly rungs: readonly string[];
	};
	/** The face of the text, as the one who draws it calls it. */
	readonly face: string;
}

/** Size of a poster in pixels, as Open Graph’s readers expect it. */
const posterSize = { width: 1200, height: 630 };

const plot = { left: 100, right: 1140, top: 210, bottom: 560 };
const radius = 5;

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The poster as a text of SVG. */
export function posterOf({ title, foot, placed, isMarked, colours, face }: Poster): string {
	const answers = placed.filter(({ step }) => step > 0);
	const [first = 0, last = 1] = extent(answers, ({ at }) => at);
	const x = timeScale(first, last, plot.left + 50, plot.right);
	const row = (plot.bottom - plot.top) / topRung;
	const y = (step: number): number => plot.bottom - (step - 0.5) * row;
	const most = row / 2 - radius;
	const marks = [...groupedBy(answers, ({ step }) => step)].flatMap(([step, some]) =>
		dodge(
			some.map((one) => ({ one, x: x(one.at), r: radius })).sort((a, b) => a.x - b.x),
			radius,
			radius
		).map((mark) => ({
			...mark,
			// A row has no room for a pile: what would leave it stands over its neighbours.
			y: y(step) + Math.max(-most, Math.min(most, mark.dy))
		}))
	);
	const circle = (mark: (typeof marks)[number], fill: string, r: number, opacity: number): string =>
		`<circle cx="${px(mark.x)}" cy="${px(mark.y)}" r="${r}" fill="${fill}" fill-opacity="${opacity}"/>`;
	const wrapped = wrap(title, 1060, 52);
	const lines = wrapped
		.slice(0, 2)
		.map((line, i) => (i === 1 && wrapped.length > 2 ? `${line} …` : line));
	const steps = Array.from({ length: topRung }, (_, i) => i + 1);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${posterSize.width}" height="${posterSize.height}" font-family="${face}">`,
		`<rect width="100%" height="100%" fill="${colours.ground}"/>`,
		...lines.map(
			(text, i) =>
				`<text x="60" y="${90 + i * 60}" font-size="52" font-weight="700" fill="${colours.ink}">${escaped(text)}</text>`
		),
		...steps.map(
			(step) =>
				`<text x="${plot.left}" y="${px(y(step) + 7)}" font-size="20" font-weight="700" text-anchor="end" fill="${colours.rungs[step] ?? colours.ink}">${step}</text>`
		),
		...marks
			.filter(({ one }) => !isMarked(one))
			.map((mark) =>
				circle(mark, colours.rungs[mark.one.step] ?? colours.ink, radius, mark.one.counts ? 1 : 0.5)
			),
		...marks.filter(({ one }) => isMarked(one)).map((mark) => circle(mark, colours.accent, 9, 1)),
		`<text x="60" y="605" font-size="24" fill="${colours.soft}">${escaped(foot)}</text>`,
		'</svg>'
	].join('\n');
}
