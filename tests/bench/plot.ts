import * as Plot from '@observablehq/plot';

/** A mark of the first picture, and of the grid of effect and answer, as it is handed to the other tool. */
export interface BenchMark {
	readonly at: number;
	readonly rung: number;
	readonly effect: string;
	readonly name: string;
	readonly href: string;
	readonly label: string;
	readonly hollow: boolean;
}

/** A country's cell, in the row of its reading. */
export interface BenchCell {
	readonly reading: number;
	readonly column: number;
	readonly line: number;
	readonly state: string;
	readonly kind: string;
}

/** What the other tool is to draw. */
export interface BenchPage {
	readonly ladder: readonly BenchMark[];
	readonly grid: readonly BenchMark[];
	readonly cells: readonly BenchCell[];
}

declare global {
	interface Window {
		benchPage: BenchPage;
		drawLadder: (page: BenchPage) => number;
		drawAll: (page: BenchPage) => number;
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

/** Effect against answer: a cell for each pair, its marks packed. */
function grid(marks: readonly BenchMark[]): Element {
	return Plot.plot({
		width: 940,
		height: 700,
		marginLeft: 240,
		y: { type: 'band', reverse: true, label: null },
		x: { type: 'band' },
		marks: [
			Plot.dot(
				marks,
				Plot.dodgeX('middle', { x: 'effect', y: 'rung', ...looks, r: 5 } as Plot.DotOptions)
			)
		]
	});
}

/** The countries of each reading in lines. */
function cells(all: readonly BenchCell[]): Element {
	const place = { x: 'column', y: 'line', fy: 'reading' } as const;
	return Plot.plot({
		width: 940,
		height: 700,
		axis: null,
		x: { type: 'band' },
		y: { type: 'band' },
		marks: [
			Plot.cell(all, { ...place, fill: 'kind', title: 'state' }),
			Plot.text(all, { ...place, text: 'state' })
		]
	});
}

function draw(elements: readonly Element[]): number {
	document.body.replaceChildren(...elements);
	return document.querySelectorAll('a').length;
}

window.drawLadder = (page) => draw([ladder(page.ladder)]);
window.drawAll = (page) => draw([ladder(page.ladder), grid(page.grid), cells(page.cells)]);
