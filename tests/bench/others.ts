import * as Plot from '@observablehq/plot';
import { init, use } from 'echarts/core';
import { ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

/*
 * What other tools need to draw marks once: a dot for each at its day and rung. Plot as links with names, which marks are
 * here; ECharts on a canvas, with its defaults and in its mode for large data.
 */

use([ScatterChart, GridComponent, CanvasRenderer]);

/** A mark for another tool. */
export interface OtherMark {
	readonly at: number;
	readonly rung: number;
	readonly name: string;
}

declare global {
	interface Window {
		otherMarks: readonly OtherMark[];
		drawPlot: (n: number) => number;
		drawECharts: (n: number, large: boolean) => Promise<number>;
	}
}

window.drawPlot = (n) => {
	const marks = window.otherMarks.slice(0, n);
	document.body.replaceChildren(
		Plot.plot({
			width: 940,
			height: 700,
			marks: [
				Plot.dot(marks, {
					x: (mark: OtherMark) => new Date(mark.at),
					y: 'rung',
					r: 4.6,
					fill: 'brown',
					href: () => '?',
					ariaLabel: 'name'
				})
			]
		})
	);
	return document.querySelectorAll('a').length;
};

window.drawECharts = (n, large) => {
	const host = document.createElement('div');
	host.style.cssText = 'width: 940px; height: 700px';
	document.body.replaceChildren(host);
	const chart = init(host);
	const data = window.otherMarks.slice(0, n).map(({ at, rung }) => [at, rung]);
	return new Promise((done) => {
		chart.on('finished', () => {
			chart.dispose();
			done(n);
		});
		chart.setOption({
			animation: false,
			xAxis: { type: 'time' },
			yAxis: {},
			series: [{ type: 'scatter', symbolSize: 9, large, data }]
		});
	});
};
