import * as Plot from '@observablehq/plot';

/** A mark of the first picture, as it is handed to the other tool. */
export interface BenchMark {
	readonly at: number;
	readonly rung: number;
	readonly name: string;
	readonly href: string;
	readonly label: string;
	readonly hollow: boolean;
}

/** What the other tool is to draw. */
export interface BenchPage {
	readonly ladder: readonly BenchMark[];
}

declare global {
	interface Window {
		benchPage: BenchPage;
		drawLadder: (page: BenchPage) => number;
	}
}

const looks = {
	r: 5.5,
	fill: (mark: BenchMark) => (mark.hollow ? 'white' : 'brown'),
	stroke: 'brown',
	href: 'href',
	title: 'name',
	ariaLabel: 'name'
} as const;

/** The first picture: a row a rung, marks moved apart, links with names, labels, an axis. */
function ladder(marks: readonly BenchMark[]): Element {
	const x = (mark: BenchMark): Date => new Date(mark.at);
	return Plot.plot({
		width: 940,
		height: 1000,
		marginLeft: 290,
		fy: { reverse: true, label: null },
		x: { type: 'utc', grid: true },
		marks: [
			Plot.dot(marks, Plot.dodgeY('middle', { x, fy: 'rung', ...looks })),
			Plot.text(
				marks.filter(({ label }) => label !== ''),
				{ x, fy: 'rung', text: 'label', dx: 10, textAnchor: 'start' }
			)
		]
	});
}

function draw(elements: readonly Element[]): number {
	document.body.replaceChildren(...elements);
	return document.querySelectorAll('a').length;
}

window.drawLadder = (page) => draw([ladder(page.ladder)]);
